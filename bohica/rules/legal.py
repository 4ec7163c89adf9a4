"""Which actions are possible now. `decide` checks against it, screens ask it what to offer.

It answers by type of action; whether an action's parameters are right, `decide` says.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from bohica.rules.actions import (
    Action,
    AddArea,
    AddSeat,
    CancelCard,
    ChangeTime,
    ChooseAnswer,
    ChoosePartner,
    ChooseValue,
    Continue,
    CountVotes,
    DrawCard,
    EditArea,
    EditSeat,
    Finish,
    GiveJointAnswer,
    GoToStep,
    MarkMainArea,
    Object,
    OneMoreCard,
    PassTurn,
    RemoveArea,
    RemoveSeat,
    RestSeat,
    RollDice,
    SkipCard,
    StartDebrief,
    StartSession,
    SwapCard,
    TakeUpCard,
    TimeUp,
    WriteNote,
)
from bohica.rules.state import State

Actions = frozenset[type[Action]]

_CARD: Actions = frozenset({WriteNote, SkipCard, CancelCard})
_PHASES: dict[str, Actions] = {
    "roll": frozenset({RollDice}),
    "value": frozenset({ChooseValue}),
    "partner": frozenset({ChoosePartner}),
    "draw": frozenset({DrawCard}),
    "read": _CARD | {Continue, SwapCard},
    "answer": _CARD | {ChooseAnswer, SwapCard},
    "vote": _CARD | {Continue},
    "talk": _CARD | {Continue},
    "joint": _CARD | {GiveJointAnswer},
    "reveal": frozenset({Continue, WriteNote, CancelCard}),
    "goal": frozenset({OneMoreCard}),
}
_WHEN_READY: dict[str, type[Action]] = {
    "answer": Continue,
    "vote": CountVotes,
    "talk": CountVotes,
    "joint": Continue,
    "reveal": Object,
}
_PASSING = frozenset({"roll", "value", "partner", "draw", "read", "answer"})
_SEATS: Actions = frozenset({AddSeat, RemoveSeat, RestSeat, EditSeat})
_DEBRIEF: Actions = _SEATS | {GoToStep, AddArea}


def legal(state: State) -> Actions:
    """Return the types of action that are possible in `state`."""
    phase = state.phase
    table = _TABLES.get(phase)
    if table is None:
        return _OUTSIDE_PLAY[phase](state)
    ready = phase in _READY and _READY[phase](state)
    return table[state.setup.solo, len(state.present) > 1, state.time_up, ready]


def next_seat(state: State, after: int | None = None) -> int:
    """Return the number of the next present seat after the active one, or after seat `after`."""
    number = state.turn.seat if after is None else after
    for seat in state.present:
        if seat > number:
            return seat
    return state.present[0]


def voters(state: State) -> int:
    """Return how many vote on the card: people, or seats where votes are hidden (rule 4.3).

    The answering seats don't vote, resting seats don't either.
    """
    answering = (state.turn.seat, state.turn.partner)
    voting = [
        people
        for number, people, _, resting in state.seats
        if not resting and number not in answering
    ]
    return len(voting) if state.setup.hidden_votes else sum(voting)


def is_voted_on(state: State) -> bool:
    """Return whether the card on the table is put to a vote (rules 4.3 and 4.7)."""
    turn, present = state.turn, state.present
    if turn.card is None or turn.card.kind == "fact" or state.setup.solo:
        return False
    if turn.partner is not None:
        return len(present) > 3
    return len(present) > (turn.seat in present)


def group_chooses(state: State) -> bool:
    """Return whether the group chooses the value (lock, last card), not the active seat."""
    turn = state.turn
    return turn.last or state.squares[turn.square] == "lock"


def _ready_answer(state: State) -> bool:
    return state.turn.answer is not None


def _ready_joint(state: State) -> bool:
    return state.turn.joint is not None


def _has_key(state: State) -> bool:
    card = state.turn.card
    return card is not None and card.kind != "conscience"


_READY: dict[str, Callable[[State], bool]] = {
    "answer": _ready_answer,
    "vote": is_voted_on,
    "talk": is_voted_on,
    "joint": _ready_joint,
    "reveal": _has_key,
}


def _new(state: State) -> Actions:
    return frozenset({StartSession})


def _debrief(state: State) -> Actions:
    actions: set[type[Action]] = set(_DEBRIEF)
    if any(card.take_up and not card.taken_up for card in state.played):
        actions.add(TakeUpCard)
    if state.areas:
        actions |= {EditArea, RemoveArea, MarkMainArea}
    if state.debrief_step == 3 or state.setup.solo:
        actions.add(Finish)
    return frozenset(actions)


def _done(state: State) -> Actions:
    return frozenset()


_OUTSIDE_PLAY: dict[str, Callable[[State], Actions]] = {
    "new": _new,
    "debrief": _debrief,
    "done": _done,
}


def _entry(phase: str, solo: bool, many: bool, time_up: bool, ready: bool) -> Actions:
    actions = _PHASES[phase] | {StartDebrief}
    if ready and phase in _WHEN_READY:
        actions |= {_WHEN_READY[phase]}
    if solo:
        return actions | {Finish}
    actions |= _SEATS | {ChangeTime}
    if many and phase in _PASSING:
        actions |= {PassTurn}
    if phase != "goal" and not time_up:
        actions |= {TimeUp}
    return actions


def _table(phase: str) -> dict[tuple[bool, bool, bool, bool], Actions]:
    """Return what is possible in `phase` by solo, many seats, time up and ready."""
    return {
        (solo, many, time_up, ready): _entry(phase, solo, many, time_up, ready)
        for solo, many, time_up, ready in product((False, True), repeat=4)
    }


_TABLES = {phase: _table(phase) for phase in _PHASES}
