"""What the events of start, die, pieces, squares, turns and time do to the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bohica.rules.events import (
    CardAsked,
    DiceRolled,
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
from bohica.rules.fields import (
    DRAWS,
    PARTNERS,
    PHASE,
    PLAY_UNTIL,
    POSITIONS,
    TIME_UP,
    TURN,
    TURN_ANSWER,
    TURN_CHOICES,
    TURN_PARTNER,
    TURN_SEAT,
    TURN_SQUARE,
    TURN_VALUE,
    empty_turn,
    new_state,
    new_turn,
)
from bohica.rules.piles import make_piles
from bohica.rules.state import State, Turn

_NEXT_PHASE: dict[type, str] = {PartnerAsked: "partner", CardAsked: "draw", GoalReached: "goal"}


def _session_started(state: State, event: SessionStarted) -> State:
    setup = event.setup
    seats = tuple(sorted(setup.seats))
    pieces = [0] if setup.pieces == "shared" else [seat.number for seat in seats]
    return State(
        pool=state.pool,
        setup=setup,
        piles=make_piles(state.pool, setup.topics),
        squares=setup.board.squares,
        seats=seats,
        present=tuple(seat.number for seat in seats if not seat.resting),
        positions=() if setup.solo else tuple((piece, setup.start) for piece in pieces),
        basins=tuple((value.id, 0) for value in setup.values),
        play_until=setup.play_until,
    )


def _turn_started(state: State, event: TurnStarted) -> State:
    fields: list[Any] = list(state)
    if state.setup.solo:
        fields[PHASE] = "draw"
        fields[TURN] = Turn(event.seat)
    else:
        square = state.position
        fields[PHASE] = "roll"
        fields[TURN] = empty_turn(event.seat, square, square == len(state.squares) - 1)
    return new_state(fields)


def _dice_rolled(state: State, event: DiceRolled) -> State:
    fields: list[Any] = list(state)
    fields[DRAWS] = state.draws + 1
    return new_state(fields)


def _piece_moved(state: State, event: PieceMoved | PieceCarried) -> State:
    seat, _, end = event
    turn: list[Any] = list(state.turn)
    turn[TURN_SQUARE] = end
    fields: list[Any] = list(state)
    fields[TURN] = new_turn(turn)
    positions = state.positions
    fields[POSITIONS] = (
        ((seat, end),)
        if len(positions) == 1
        else tuple([(piece, end if piece == seat else square) for piece, square in positions])
    )
    return new_state(fields)


def _value_asked(state: State, event: ValueAsked) -> State:
    turn: list[Any] = list(state.turn)
    turn[TURN_CHOICES] = event.choices
    fields: list[Any] = list(state)
    fields[PHASE] = "value"
    fields[TURN] = new_turn(turn)
    return new_state(fields)


def _value_chosen(state: State, event: ValueChosen) -> State:
    turn: list[Any] = list(state.turn)
    turn[TURN_VALUE] = event.value
    fields: list[Any] = list(state)
    fields[TURN] = new_turn(turn)
    return new_state(fields)


def _partner_chosen(state: State, event: PartnerChosen) -> State:
    turn: list[Any] = list(state.turn)
    turn[TURN_PARTNER] = event.seat
    fields: list[Any] = list(state)
    fields[TURN] = new_turn(turn)
    fields[PARTNERS] = _with(state.partners, event.seat)
    return new_state(fields)


def _turn_passed(state: State, event: TurnPassed) -> State:
    """The one who passes becomes the partner where the partner takes over (rule 9.1)."""
    old = state.turn.seat
    turn: list[Any] = list(state.turn)
    turn[TURN_SEAT] = event.seat
    turn[TURN_ANSWER] = None
    fields: list[Any] = list(state)
    if state.turn.partner == event.seat:
        stays = old in state.present
        turn[TURN_PARTNER] = old if stays else None
        fields[PARTNERS] = _with(state.partners, old) if stays else state.partners
    fields[TURN] = new_turn(turn)
    return new_state(fields)


def _time_changed(state: State, event: TimeChanged) -> State:
    fields: list[Any] = list(state)
    fields[PLAY_UNTIL] = event.play_until
    fields[TIME_UP] = False
    return new_state(fields)


def _time_ran_out(state: State, event: TimeRanOut) -> State:
    fields: list[Any] = list(state)
    fields[TIME_UP] = True
    return new_state(fields)


def _went_on(state: State, event: PartnerAsked | CardAsked | GoalReached) -> State:
    fields: list[Any] = list(state)
    fields[PHASE] = _NEXT_PHASE[type(event)]
    return new_state(fields)


def _with(numbers: tuple[int, ...], number: int) -> tuple[int, ...]:
    return numbers if number in numbers else (*numbers, number)


EVOLVE_TURN: dict[type, Callable[[State, Any], State]] = {
    SessionStarted: _session_started,
    TurnStarted: _turn_started,
    DiceRolled: _dice_rolled,
    PieceMoved: _piece_moved,
    PieceCarried: _piece_moved,
    ValueAsked: _value_asked,
    ValueChosen: _value_chosen,
    PartnerAsked: _went_on,
    PartnerChosen: _partner_chosen,
    CardAsked: _went_on,
    TurnPassed: _turn_passed,
    TimeChanged: _time_changed,
    TimeRanOut: _time_ran_out,
    GoalReached: _went_on,
}
