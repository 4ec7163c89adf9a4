"""Which card comes (rule 3). Everything is a function of the state and one draw of chance."""

from __future__ import annotations

from math import factorial

from bohica.rules.cards import SCALE, Card, CardKind
from bohica.rules.chance import Chance
from bohica.rules.state import State

_INSTEAD: dict[CardKind, tuple[int, int, int]] = {
    "event": (0, 1, 2),
    "conscience": (1, 0, 2),
    "fact": (2, 0, 1),
}
"""Places in `State.piles`: where there is no card of a kind at all, another serves."""

_ORDER = 1
"""Salt of the number that says in which order the answers are shown."""

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


def piles(
    pool: tuple[Card, ...], topics: tuple[str, ...]
) -> tuple[tuple[Card, ...], tuple[Card, ...], tuple[Card, ...]]:
    """Return the events, conscience and fact cards of the chosen topics (none chosen: all)."""
    chosen = [card for card in pool if not topics or card.topic in topics]
    return (
        tuple(card for card in chosen if card.kind == "event"),
        tuple(card for card in chosen if card.kind == "conscience"),
        tuple(card for card in chosen if card.kind == "fact"),
    )


def _kind_asked(state: State) -> CardKind:
    """Return the kind the square asks for; free squares alternate (rule 3.2)."""
    square = state.setup.board.squares[state.turn.square]
    if square in ("event", "conscience", "fact"):
        return square
    return "conscience" if state.last_kind == "event" else "event"


def _cards(state: State, kind: CardKind) -> tuple[Card, ...]:
    """Return the cards of `kind`, drawn or not, or of the kind that serves instead (rule 3.7)."""
    for place in _INSTEAD[kind]:
        cards = state.piles[place]
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


def _pick(state: State, cards: tuple[Card, ...], value: str | None, chance: Chance) -> Card:
    """Return one of `cards`, for the basin `value` where one was chosen."""
    drawn, used = state.drawn, state.setup.used
    pile = [card for card in cards if card.id not in drawn] or _rested(state, cards)
    if value is not None:
        pile = _for_value(state, pile, value)
    else:
        if used:
            pile = [card for card in pile if card.id not in used] or pile
        pile = _next_in_round(state, pile)
    topics = state.recent_topics
    pile = [card for card in pile if card.topic not in topics] or pile
    return pile[chance.number(state.draws, len(pile))]


def _rested(state: State, cards: tuple[Card, ...]) -> list[Card]:
    """Return the half of a used-up pile that was drawn longest ago (rule 3.6)."""
    latest = {card: place for place, card in enumerate(state.drawn)}
    return sorted(cards, key=lambda card: latest[card.id])[: (len(cards) + 1) // 2]


def _next_in_round(state: State, pile: list[Card]) -> list[Card]:
    """Return the cards whose main value is still to come in the round (rule 3.5).

    Where the pile has none, those whose main value came up longest ago.
    """
    met = state.round
    coming = [card for card in pile if card.values[0] not in met]
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


def _with_order(state: State, card: Card, chance: Chance) -> tuple[Card, tuple[str, ...]]:
    """Return the card with its keys shuffled; the scale of a conscience card stays (rule 3.9)."""
    if card.kind == "conscience":
        return card, SCALE
    keys = [answer.key for answer in card.answers]
    number = chance.number(state.draws, factorial(len(keys)), _ORDER)
    order = []
    while keys:
        number, place = divmod(number, len(keys))
        order.append(keys.pop(-1 - place))
    return card, tuple(order)
