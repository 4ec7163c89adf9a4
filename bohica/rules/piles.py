"""The piles: cards of the chosen topics that haven't been drawn, by kind and main value (3.4)."""

from __future__ import annotations

from collections.abc import Iterable

from bohica.rules.cards import Card, CardKind

Pile = tuple[tuple[str, tuple[Card, ...]], ...]
"""(main value, its cards), in the pool's order."""

Piles = tuple[Pile, Pile, Pile]
"""Events, conscience cards, fact cards."""

PLACES: dict[CardKind, int] = {"event": 0, "conscience": 1, "fact": 2}
"""Which of the piles holds a kind."""


def chosen(pool: tuple[Card, ...], topics: tuple[str, ...]) -> tuple[Card, ...]:
    """Return the pool's cards of the chosen topics; none chosen: all of them (rule 1.3)."""
    return tuple([card for card in pool if card.topic in topics]) if topics else pool


def make_piles(cards: Iterable[Card]) -> Piles:
    """Return the piles that the cards make before any is drawn."""
    kinds: tuple[dict[str, list[Card]], ...] = ({}, {}, {})
    for card in cards:
        kinds[PLACES[card.kind]].setdefault(card.values[0], []).append(card)
    events, conscience, facts = [
        tuple([(value, tuple(group)) for value, group in groups.items()]) for groups in kinds
    ]
    return (events, conscience, facts)


def without(piles: Piles, card: Card) -> Piles:
    """Return the piles without `card`; values with no cards left stay, empty."""
    main, card_id, place = card.values[0], card.id, PLACES[card.kind]
    groups = list(piles[place])
    for number, (value, cards) in enumerate(groups):
        if value == main:
            groups[number] = (main, tuple([other for other in cards if other.id != card_id]))
            break
    pile = tuple(groups)
    if place == 0:
        return (pile, piles[1], piles[2])
    return (piles[0], pile, piles[2]) if place == 1 else (piles[0], piles[1], pile)
