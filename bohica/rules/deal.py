"""Which card comes (rule 3). Everything is a function of the state and one draw of chance."""

from __future__ import annotations

from collections.abc import Iterable

from bohica.rules.cards import Card, CardKind
from bohica.rules.chance import Chance
from bohica.rules.state import State

_INSTEAD: dict[CardKind, tuple[CardKind, ...]] = {
    "event": ("event", "conscience", "fact"),
    "conscience": ("conscience", "event", "fact"),
    "fact": ("fact", "event", "conscience"),
}
"""Where there is no card of a kind at all, another kind serves (rule 3.7)."""

_SOLO_AFTER: dict[str, tuple[CardKind, ...]] = {
    "": ("event", "conscience", "fact"),
    "fact": ("event", "conscience", "fact"),
    "event": ("conscience", "fact", "event"),
    "conscience": ("fact", "event", "conscience"),
}


def deal(state: State, chance: Chance) -> tuple[Card, tuple[str, ...]]:
    """Return the card for the turn, and its answer keys in the order to show them.

    The pool must hold a card of a chosen topic; `StartSession` has checked it.
    """
    if state.setup.solo:
        return _with_order(state, _deal_solo(state, chance), chance)
    kind = _kind_asked(state)
    return _with_order(state, _pick(state, _cards(state, kind), state.turn.value, chance), chance)


def deal_instead(state: State, card: Card, chance: Chance) -> tuple[Card, tuple[str, ...]] | None:
    """Return another card of the same kind for the same value, or None where there is none."""
    cards = _cards(state, card.kind)
    if len(cards) < 2:
        return None
    value = state.turn.value or card.main_value
    return _with_order(state, _pick(state, cards, value, chance), chance)


def has_cards(pool: Iterable[Card], topics: tuple[str, ...]) -> bool:
    """Return whether the pool holds a card of the chosen topics (none chosen: all)."""
    return any(not topics or card.topic in topics for card in pool)


def _kind_asked(state: State) -> CardKind:
    """Return the kind the square asks for; free squares alternate (rule 3.2)."""
    square = state.setup.board.squares[state.turn.square]
    if square in ("event", "conscience", "fact"):
        return square
    return "conscience" if state.last_kind == "event" else "event"


def _cards(state: State, kind: CardKind) -> list[Card]:
    """Return the cards of the chosen topics of `kind`, or of the kind that serves instead."""
    topics = state.setup.topics
    for other in _INSTEAD[kind]:
        cards = [c for c in state.pool if c.kind == other and (not topics or c.topic in topics)]
        if cards:
            return cards
    raise LookupError("no card of a chosen topic in the pool")


def _deal_solo(state: State, chance: Chance) -> Card:
    """Return a card that is due again, else the next kind that has new ones (rule 11.4)."""
    due = [card for after, card in state.again if after <= state.draws]
    for card in state.pool:
        if due and card.id == due[0]:
            return card
    kinds = _SOLO_AFTER[state.last_kind]
    drawn = frozenset(state.drawn)
    for kind in kinds:
        cards = _cards(state, kind)
        if cards[0].kind == kind and any(card.id not in drawn for card in cards):
            return _pick(state, cards, None, chance)
    return _pick(state, _cards(state, kinds[0]), None, chance)


def _pick(state: State, cards: list[Card], value: str | None, chance: Chance) -> Card:
    """Return one of `cards`, for the basin `value` where one was chosen."""
    drawn = frozenset(state.drawn)
    pile = [card for card in cards if card.id not in drawn] or _rested(state, cards)
    if value is None:
        pile = _unmet(state, pile)
        pile = _next_in_round(state, pile)
    else:
        pile = _for_value(state, pile, value)
    if len(pile) > 1:
        pile = _new_topics(state, pile)
    return pile[chance.number(state.draws, len(pile))]


def _rested(state: State, cards: list[Card]) -> list[Card]:
    """Return the half of a used-up pile that was drawn longest ago (rule 3.6)."""
    latest = {card: place for place, card in enumerate(state.drawn)}
    return sorted(cards, key=lambda card: latest[card.id])[: (len(cards) + 1) // 2]


def _unmet(state: State, pile: list[Card]) -> list[Card]:
    """Return the cards that the group hasn't met before, or all where it has met them all."""
    used = state.setup.used
    return ([card for card in pile if card.id not in used] or pile) if used else pile


def _next_in_round(state: State, pile: list[Card]) -> list[Card]:
    """Return the cards whose main value is still to come in the round (rule 3.5).

    Where the pile has none, those whose main value came up longest ago.
    """
    coming = [card for card in pile if card.values[0] not in state.round]
    if coming:
        return coming
    for value in state.round:
        cards = [card for card in pile if card.values[0] == value]
        if cards:
            return cards
    return pile


def _for_value(state: State, pile: list[Card], value: str) -> list[Card]:
    """Return cards for the basin `value`: main, else secondary, else the next emptiest (3.3)."""
    emptiest = sorted(state.basins, key=lambda basin: (basin[0] != value, basin[1]))
    for wanted, _ in emptiest:
        main = [card for card in pile if card.values[0] == wanted]
        secondary = [card for card in pile if wanted in card.values[1:]]
        used = state.setup.used
        for cards in (
            [card for card in main if card.id not in used],
            [card for card in secondary if card.id not in used],
            main,
            secondary,
        ):
            if cards:
                return cards
    return pile


def _new_topics(state: State, pile: list[Card]) -> list[Card]:
    """Return the cards about something else than the last two drawn, or all (rule 3.8)."""
    latest = state.drawn[-2:]
    topics = {card.topic for card in state.pool if card.id in latest}
    return [card for card in pile if card.topic not in topics] or pile


def _with_order(state: State, card: Card, chance: Chance) -> tuple[Card, tuple[str, ...]]:
    """Return the card with its keys shuffled; the scale of a conscience card stays (rule 3.9)."""
    keys = list(card.keys)
    if card.kind != "conscience":
        for last in range(len(keys) - 1, 0, -1):
            other = chance.number(state.draws, last + 1, last)
            keys[last], keys[other] = keys[other], keys[last]
    return card, tuple(keys)
