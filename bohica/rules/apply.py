"""The door to the rules: an action and chance become events, events become the state.

    state = begin(pool)
    events = decide(state, StartSession(0.0, setup), SeededChance(setup.seed))
    state = fold(state, events)

`legal.legal(state)` says which actions are possible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf
from typing import Any

from bohica.rules.actions import Action
from bohica.rules.board import Board
from bohica.rules.cards import Card, Text
from bohica.rules.chance import Chance
from bohica.rules.decide_card import DECIDE_CARD
from bohica.rules.decide_debrief import DECIDE_DEBRIEF
from bohica.rules.decide_seats import DECIDE_SEATS
from bohica.rules.decide_turn import DECIDE_TURN
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import Event
from bohica.rules.evolve import evolve, fold
from bohica.rules.legal import legal
from bohica.rules.state import Setup, State

__all__ = ["begin", "decide", "evolve", "fold"]

_DECIDERS: dict[type, Callable[[State, Any, Chance], tuple[Event, ...]]] = {
    **DECIDE_TURN,
    **DECIDE_CARD,
    **DECIDE_SEATS,
    **DECIDE_DEBRIEF,
}


def begin(pool: Iterable[Card]) -> State:
    """Return the state before `SessionStarted`; cards are dealt from `pool`.

    A replay that will not go on needs no pool.
    """
    nothing = Setup("", Text(""), "", 0, Board("", Text(""), ()), (), (), 0.0)
    return State(tuple(pool), nothing)


def decide(state: State, action: Action, chance: Chance) -> tuple[Event, ...]:
    """Return what `action` makes happen in `state`.

    Raises IllegalActionError, checking in this order: whether the action is possible now, its
    time, its parameters. The clock may go back.
    """
    kind = type(action)
    if kind not in legal(state):
        raise _refusal(state, action)
    if not 0.0 <= action.at < inf:
        raise IllegalActionError("bad-time", at=action.at)
    return _DECIDERS[kind](state, action, chance)


def _refusal(state: State, action: Action) -> IllegalActionError:
    """Return the error that says why an action of this type is not possible now."""
    kind = type(action).__name__
    code = "wrong-phase"
    if kind == "Continue" and state.phase == "answer":
        code = "no-answer"
    elif kind == "Continue" and state.phase == "joint":
        code = "no-joint-answer"
    elif kind == "CountVotes" and state.phase in ("vote", "talk"):
        code = "no-voters"
    elif kind == "PassTurn" and len(state.present) < 2:
        code = "last-seat"
    elif kind == "Object" and state.phase == "reveal":
        code = "no-key"
    return IllegalActionError(code, action=kind, phase=state.phase)
