"""Basins: how full they are, which is the lowest, and what a card's answer is worth (rule 5)."""

from __future__ import annotations

from bohica.rules.cards import NOT_AGREED, Card
from bohica.rules.state import State

HALF_LINE = 0.5
"""The level of the line: is the water over it in every basin before the goal?"""

_FULL = 0.55
"""Drops of a full basin for each expected card."""

_GRADE_DROPS = {"desired": 2, "acceptable": 1, "undesired": 0}


def basin_level(state: State, value: str) -> float:
    """Return how full the basin is, 0 to 1 (rule 1.4). Raises KeyError for an unknown value."""
    return min(1.0, dict(state.basins)[value] / max(1.0, _FULL * state.setup.expected_cards))


def lowest(state: State) -> tuple[str, ...]:
    """Return the ids of the values with the fewest drops, in the framework's order."""
    least = min(drops for _, drops in state.basins)
    return tuple([value for value, drops in state.basins if drops == least])


def drops_for(card: Card, joint: str, contact: bool) -> tuple[tuple[str, int], ...]:
    """Return the (value id, drops) that `joint` gives (rules 5.1-5.5); empty where none fall.

    `contact`: the card was answered together with a partner.
    """
    kind, values = card.kind, card.values
    each = 1
    if kind == "fact":
        values = values[:1]
        each = 1 if card.answer(joint).right else 0
    elif kind == "event" and joint != NOT_AGREED:
        each = _GRADE_DROPS[card.answer(joint).grade or "undesired"]
    if contact:
        main = (values[0], each + 1)
        return (main, *[(value, each) for value in values[1:]]) if each else (main,)
    return tuple([(value, each) for value in values]) if each else ()


def is_undesired(card: Card, joint: str) -> bool:
    """Return whether `joint` is an event's undesired answer."""
    if card.kind != "event" or joint == NOT_AGREED:
        return False
    return card.answer(joint).grade not in ("desired", "acceptable")


def is_mistaken(card: Card, joint: str) -> bool:
    """Return whether the card should come again in solo practice (rule 11.3)."""
    if card.kind == "fact":
        return not card.answer(joint).right
    return is_undesired(card, joint)
