"""Where the fields of `State` and `Turn` stand.

`fold` copies the state into a list, lets events set single places in it and makes a state of it
again: a fraction of the cost of `_replace`. A test keeps the names in step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from bohica.rules.state import State, Turn

Fields = list[Any]
"""The fields of a state in the making."""

new_state: Callable[[Iterable[Any]], State] = partial(tuple.__new__, State)
"""Make a state of all its fields: `State._make` without its check of their number."""

new_turn: Callable[[Iterable[Any]], Turn] = partial(tuple.__new__, Turn)
"""Make a turn of all its fields."""

(
    POOL,
    SETUP,
    PHASE,
    PILES,
    SQUARES,
    SEATS,
    PRESENT,
    TURN,
    POSITIONS,
    BASINS,
    DRAWS,
    DRAWN,
    ROUND,
    RECENT_TOPICS,
    LAST_KIND,
    PARTNERS,
    PLAYED,
    PLAY_UNTIL,
    TIME_UP,
    AGAIN,
    DEBRIEF_STEP,
    AREAS,
    AREAS_MADE,
) = range(len(State._fields))

(
    TURN_SEAT,
    TURN_SQUARE,
    TURN_CHOICES,
    TURN_VALUE,
    TURN_PARTNER,
    TURN_CARD,
    TURN_ORDER,
    TURN_ANSWER,
    TURN_VOTES,
    TURN_JOINT,
    TURN_OBJECTION,
    TURN_NOTE,
    TURN_DROPS,
    TURN_TAKE_UP,
    TURN_LAST,
    TURN_ROUND_BEFORE,
    TURN_KIND_BEFORE,
) = range(len(Turn._fields))

_NO_CARD = {last: Turn(0, last=last)[TURN_CHOICES:] for last in (False, True)}
"""What follows seat and square in a turn with no card, by whether it is the last."""


def empty_turn(seat: int, square: int, last: bool) -> Turn:
    """Return a turn with no card: `Turn(seat, square, last=last)`, only faster."""
    return new_turn((seat, square, *_NO_CARD[last]))


def set_on_turn(fields: Fields, place: int, value: object) -> None:
    """Set one field of the turn."""
    turn = [*fields[TURN]]
    turn[place] = value
    fields[TURN] = new_turn(turn)
