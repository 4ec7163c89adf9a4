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


def make_piles(pool: Iterable[Card], topics: tuple[str, ...]) -> Piles:
    """Return the piles of the pool's cards of the chosen topics (none chosen: all)."""
    groups: tuple[dict[str, list[Card]], ...] = ({}, {}, {})
    for card in pool:
        if not topics or card.topic in topics:
            groups[PLACES[card.kind]].setdefault(card.main_value, []).append(card)
    events, conscience, facts = [
        tuple((value, tuple(cards)) for value, cards in group.items()) for group in groups
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
