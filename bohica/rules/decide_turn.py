"""Start, die, squares, values, partners, drawing, passing, time and goal (rules 1-3, 8, 9.1)."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Any

from bohica.rules.actions import (
    ChangeTime,
    ChoosePartner,
    ChooseValue,
    DrawCard,
    OneMoreCard,
    PassTurn,
    RollDice,
    StartSession,
    TimeUp,
)
from bohica.rules.basins import lowest
from bohica.rules.board import Square, stop
from bohica.rules.chance import Chance
from bohica.rules.deal import deal
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import (
    CardAsked,
    CardDrawn,
    DiceRolled,
    Event,
    GoalReached,
    PartnerAsked,
    PartnerChosen,
    PieceCarried,
    PieceMoved,
    SessionStarted,
    TimeChanged,
    TimeRanOut,
    TurnPassed,
    TurnStarted,
    ValueAsked,
    ValueChosen,
)
from bohica.rules.legal import next_seat
from bohica.rules.piles import chosen
from bohica.rules.state import Setup, State

MAX_SEATS = 10

_LAST_CARD = 1.4
"""With less than this many card times left, the next card is the last (rule 8.2)."""
_NO_CARD = 0.5
"""With less than this, there is no time for it (rule 8.3)."""

_PARTNER_ASKED: tuple[Event, ...] = (PartnerAsked(),)
_CARD_ASKED: tuple[Event, ...] = (CardAsked(),)
_GOAL_REACHED: tuple[Event, ...] = (GoalReached(),)


def next_turn(state: State, at: float, seat: int) -> tuple[Event, ...]:
    """Return what begins the turn of `seat`, unless goal or time come first (rules 8.1-8.4).

    `at` is seconds of play.
    """
    setup = state.setup
    if setup.solo:
        return (TurnStarted(seat),)
    if state.position == len(state.squares) - 1:
        return _GOAL_REACHED
    card = (setup.card_seconds[0] + setup.card_seconds[1]) / 2
    remaining = state.play_until - at
    if remaining < _NO_CARD * card or state.time_up:
        return (_carry(state, seat), *_GOAL_REACHED)
    if remaining < _LAST_CARD * card:
        return (_carry(state, seat), TurnStarted(seat), ValueAsked(_all_values(state)))
    return (TurnStarted(seat),)


def _start_session(state: State, action: StartSession, chance: Chance) -> tuple[Event, ...]:
    setup = action.setup
    _check_setup(setup)
    if not chosen(state.pool, setup.topics):
        raise IllegalActionError("no-cards", topics=setup.topics)
    first = min(seat.number for seat in setup.seats if not seat.resting)
    return (SessionStarted(setup), TurnStarted(first))


def _check_setup(setup: Setup) -> None:
    numbers = [seat.number for seat in setup.seats]
    for seat in setup.seats:
        if not 1 <= seat.number <= MAX_SEATS:
            raise IllegalActionError("unknown-seat", seat=seat.number)
        if numbers.count(seat.number) > 1:
            raise IllegalActionError("seat-taken", seat=seat.number)
        if seat.people not in (1, 2):
            raise IllegalActionError("bad-people", people=seat.people)
    if all(seat.resting for seat in setup.seats):
        raise IllegalActionError("last-seat")
    if setup.solo and len(setup.seats) > 1:
        raise IllegalActionError("not-alone", seats=len(setup.seats))
    if not setup.values:
        raise IllegalActionError("no-values")
    if not 0 <= setup.play_until < inf:
        raise IllegalActionError("bad-time", at=setup.play_until)
    if not setup.die or min(setup.die) < 1:
        raise IllegalActionError("bad-die", die=setup.die)
    if not setup.solo and not 0 <= setup.start < setup.board.goal:
        raise IllegalActionError("bad-start", start=setup.start)


def _roll_dice(state: State, action: RollDice, chance: Chance) -> tuple[Event, ...]:
    setup, seat = state.setup, state.turn.seat
    face = setup.die[chance.number(state.draws, len(setup.die))]
    if setup.pieces == "shared":
        piece, start = state.positions[0]
    else:
        piece, start = seat, state.position
    squares = state.squares
    end = stop(squares, start, face)
    return (
        DiceRolled(seat, face),
        PieceMoved(piece, start, end),
        *_asked_by(squares[end], state),
    )


def _asked_by(kind: Square, state: State) -> tuple[Event, ...]:
    """Return what a square asks for when a piece lands on it (rules 2.3, 2.4 and 8.1)."""
    if kind == "lock":
        return (ValueAsked(_all_values(state)),)
    if kind == "value":
        emptiest = lowest(state)
        if len(emptiest) == 1:
            return (ValueChosen(emptiest[0]), *_CARD_ASKED)
        return (ValueAsked(emptiest),)
    if kind == "contact" and len(state.present) > 1:
        return _PARTNER_ASKED
    if kind == "goal":
        return _GOAL_REACHED
    return _CARD_ASKED


def _choose_value(state: State, action: ChooseValue, chance: Chance) -> tuple[Event, ...]:
    if action.value not in state.turn.choices:
        raise IllegalActionError("unknown-value", value=action.value)
    return (ValueChosen(action.value), *_CARD_ASKED)


def _choose_partner(state: State, action: ChoosePartner, chance: Chance) -> tuple[Event, ...]:
    if action.seat == state.turn.seat:
        raise IllegalActionError("own-seat", seat=action.seat)
    if action.seat not in state.present:
        raise IllegalActionError("unknown-seat", seat=action.seat)
    return (PartnerChosen(action.seat), *_CARD_ASKED)


def _draw_card(state: State, action: DrawCard, chance: Chance) -> tuple[Event, ...]:
    return (CardDrawn(state.turn.seat, *deal(state, chance)),)


def _pass_turn(state: State, action: PassTurn, chance: Chance) -> tuple[Event, ...]:
    return (TurnPassed(next_seat(state)),)


def _change_time(state: State, action: ChangeTime, chance: Chance) -> tuple[Event, ...]:
    if not 0 <= action.play_until < inf:
        raise IllegalActionError("bad-time", at=action.play_until)
    return (TimeChanged(action.play_until),)


def _time_up(state: State, action: TimeUp, chance: Chance) -> tuple[Event, ...]:
    if state.turn.card is not None:
        return (TimeRanOut(),)
    if state.position == len(state.squares) - 1:
        return (TimeRanOut(), *_GOAL_REACHED)
    return (TimeRanOut(), _carry(state, state.turn.seat), *_GOAL_REACHED)


def _one_more_card(state: State, action: OneMoreCard, chance: Chance) -> tuple[Event, ...]:
    return (TurnStarted(next_seat(state)), ValueAsked(_all_values(state)))


def _carry(state: State, seat: int) -> PieceCarried:
    """Return the water carrying the shared piece, or that of `seat`, to the goal."""
    piece = 0 if state.setup.pieces == "shared" else seat
    return PieceCarried(piece, dict(state.positions)[piece], len(state.squares) - 1)


def _all_values(state: State) -> tuple[str, ...]:
    return tuple([value for value, _ in state.basins])


DECIDE_TURN: dict[type, Callable[[State, Any, Chance], tuple[Event, ...]]] = {
    StartSession: _start_session,
    RollDice: _roll_dice,
    ChooseValue: _choose_value,
    ChoosePartner: _choose_partner,
    DrawCard: _draw_card,
    PassTurn: _pass_turn,
    ChangeTime: _change_time,
    TimeUp: _time_up,
    OneMoreCard: _one_more_card,
}
