"""Which card comes (rule 3). Everything is a function of the state and one draw of chance."""

from __future__ import annotations

from functools import cache
from math import factorial

from bohica.rules.cards import SCALE, Card, CardKind
from bohica.rules.chance import Chance
from bohica.rules.piles import PLACES, Pile, chosen
from bohica.rules.state import State

_ORDER = 1
"""Salt of the number that says in which order the answers are shown."""

_TRIES = (0, 2, 3)
"""Salts of the numbers that pick a card."""

_INSTEAD: dict[CardKind, tuple[CardKind, ...]] = {
    "event": ("conscience", "fact"),
    "conscience": ("event", "fact"),
    "fact": ("event", "conscience"),
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
        card = _deal_solo(state, chance)
    else:
        card = _pick(state, _kind_asked(state), state.turn.value, chance)
    return card, _order(state, card, chance)


def deal_instead(state: State, card: Card, chance: Chance) -> tuple[Card, tuple[str, ...]] | None:
    """Return another card of the same kind for the same value, or None where there is none."""
    other = _pick(state, card.kind, state.turn.value or card.main_value, chance)
    return None if other.id == card.id else (other, _order(state, other, chance))


def _kind_asked(state: State) -> CardKind:
    """Return the kind the square asks for; free squares alternate (rules 2.3 and 3.2)."""
    square = state.squares[state.turn.square]
    if square in ("event", "conscience", "fact"):
        return square
    return "conscience" if state.last_kind == "event" else "event"


def _deal_solo(state: State, chance: Chance) -> Card:
    """Return a card that is due again, else the next kind that has new ones (rule 11.4)."""
    due = [card for after, card in state.again if after <= state.draws]
    for card in state.pool:
        if due and card.id == due[0]:
            return card
    kinds = _SOLO_AFTER[state.last_kind]
    for kind in kinds:
        if any(cards for _, cards in state.piles[PLACES[kind]]):
            return _pick(state, kind, None, chance)
    return _pick(state, kinds[0], None, chance)


def _pick(state: State, kind: CardKind, value: str | None, chance: Chance) -> Card:
    """Return a card of `kind`, for the basin `value` where one was chosen.

    The plain case is tried first, since sorting every card by every wish costs more than all
    other steps of a turn: any card of the round or the basin, drawn again if its topic was just
    met.
    """
    pile = state.piles[PLACES[kind]]
    if not state.setup.used:
        met = state.round
        coming: list[Card] = []
        for main, group in pile:
            if main == value or (value is None and main not in met):
                coming += group
        for salt in _TRIES if coming else ():
            card = coming[chance.number(state.draws, len(coming), salt)]
            if card.topic not in state.recent_topics:
                return card
    cards = _second_best(state, kind, pile, value)
    return cards[chance.number(state.draws, len(cards))]


def _second_best(state: State, kind: CardKind, pile: Pile, value: str | None) -> list[Card]:
    """Return what comes nearest where no card has all that one could wish for."""
    left = [card for _, cards in pile for card in cards] or _rested(state, kind)
    if value is not None:
        left = _for_value(state, left, value)
    else:
        left = _next_in_round(state, _unused(state, left) or left)
    return [card for card in left if card.topic not in state.recent_topics] or left


def _rested(state: State, kind: CardKind) -> list[Card]:
    """Return the half of a used-up pile that was drawn longest ago (rules 3.6 and 3.7)."""
    topics = state.setup.topics
    for other in (kind, *_INSTEAD[kind]):
        left = [card for _, cards in state.piles[PLACES[other]] for card in cards]
        if left:
            return left
        cards = [card for card in chosen(state.pool, topics) if card.kind == other]
        if cards:
            latest = {card: place for place, card in enumerate(state.drawn)}
            cards.sort(key=lambda card: latest.get(card.id, -1))
            return cards[: (len(cards) + 1) // 2]
    raise LookupError("no card of a chosen topic in the pool")


def _unused(state: State, cards: list[Card]) -> list[Card]:
    """Return the cards that the group hasn't met in an earlier session (rule 3.8)."""
    used = state.setup.used
    return [card for card in cards if card.id not in used]


def _next_in_round(state: State, left: list[Card]) -> list[Card]:
    """Return the cards whose main value is still to come in the round (rule 3.5).

    Where there are none, those whose main value came up longest ago.
    """
    coming = [card for card in left if card.main_value not in state.round]
    if coming:
        return coming
    for value in state.round:
        cards = [card for card in left if card.main_value == value]
        if cards:
            return cards
    return left


def _for_value(state: State, left: list[Card], value: str) -> list[Card]:
    """Return cards for the basin `value`: main, else secondary, else the next emptiest (3.3)."""
    emptiest = sorted(state.basins, key=lambda basin: (basin[0] != value, basin[1]))
    for wanted, _ in emptiest:
        main = [card for card in left if card.main_value == wanted]
        secondary = [card for card in left if wanted in card.values[1:]]
        for cards in (_unused(state, main), _unused(state, secondary), main, secondary):
            if cards:
                return cards
    return left


def _order(state: State, card: Card, chance: Chance) -> tuple[str, ...]:
    """Return the card's keys shuffled; the scale of a conscience card stays (rule 3.9)."""
    if card.kind == "conscience":
        return SCALE
    keys = tuple([answer.key for answer in card.answers])
    return _shuffled(keys, chance.number(state.draws, factorial(len(keys)), _ORDER))


@cache
def _shuffled(keys: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Return the order with `number`; few enough to be remembered: 24 of four keys."""
    left, order = list(keys), []
    while left:
        number, place = divmod(number, len(left))
        order.append(left.pop(-1 - place))
    return tuple(order)
