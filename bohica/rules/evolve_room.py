"""What the events of seats and debrief do to the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bohica.rules.events import (
    AreaAdded,
    AreaEdited,
    AreaRemoved,
    CardTakenUp,
    DebriefStarted,
    MainAreaMarked,
    SeatAdded,
    SeatEdited,
    SeatRemoved,
    SeatRested,
    SessionFinished,
    StepShown,
)
from bohica.rules.fields import (
    AREAS,
    AREAS_MADE,
    DEBRIEF_STEP,
    PHASE,
    PLAYED,
    POSITIONS,
    PRESENT,
    SEATS,
    TURN,
    new_state,
)
from bohica.rules.state import Area, Seat, State


def _seat_added(state: State, event: SeatAdded) -> State:
    seats = (*state.seats, Seat(event.seat, event.people, event.nickname))
    fields = _seated(state, tuple(sorted(seats)))
    if state.setup.pieces == "seats":
        fields[POSITIONS] = tuple(sorted((*state.positions, (event.seat, state.setup.start))))
    return new_state(fields)


def _seat_removed(state: State, event: SeatRemoved) -> State:
    fields = _seated(state, tuple(seat for seat in state.seats if seat.number != event.seat))
    fields[POSITIONS] = tuple(piece for piece in state.positions if piece[0] != event.seat)
    fields[TURN] = _without_partner(state, event.seat)
    return new_state(fields)


def _seat_rested(state: State, event: SeatRested) -> State:
    fields = _seated(
        state,
        tuple(
            seat._replace(resting=event.resting) if seat.number == event.seat else seat
            for seat in state.seats
        ),
    )
    if event.resting:
        fields[TURN] = _without_partner(state, event.seat)
    return new_state(fields)


def _seat_edited(state: State, event: SeatEdited) -> State:
    return new_state(
        _seated(
            state,
            tuple(
                seat._replace(people=event.people, nickname=event.nickname)
                if seat.number == event.seat
                else seat
                for seat in state.seats
            ),
        )
    )


def _seated(state: State, seats: tuple[Seat, ...]) -> list[Any]:
    fields: list[Any] = list(state)
    fields[SEATS] = seats
    fields[PRESENT] = tuple(seat.number for seat in seats if not seat.resting)
    return fields


def _without_partner(state: State, seat: int) -> object:
    turn = state.turn
    return turn._replace(partner=None) if turn.partner == seat else turn


def _debrief_started(state: State, event: DebriefStarted) -> State:
    return state._replace(phase="debrief", debrief_step=1)


def _step_shown(state: State, event: StepShown) -> State:
    fields: list[Any] = list(state)
    fields[DEBRIEF_STEP] = event.step
    return new_state(fields)


def _card_taken_up(state: State, event: CardTakenUp) -> State:
    played = list(state.played)
    for place, card in enumerate(played):
        if card.card.id == event.card and card.take_up and not card.taken_up:
            played[place] = card._replace(taken_up=True)
            break
    fields: list[Any] = list(state)
    fields[PLAYED] = tuple(played)
    return new_state(fields)


def _area_added(state: State, event: AreaAdded) -> State:
    fields: list[Any] = list(state)
    fields[AREAS] = (*state.areas, event.area)
    fields[AREAS_MADE] = max(state.areas_made, event.area.number)
    return new_state(fields)


def _area_edited(state: State, event: AreaEdited) -> State:
    new = event.area
    return _with_areas(state, [new if area.number == new.number else area for area in state.areas])


def _area_removed(state: State, event: AreaRemoved) -> State:
    return _with_areas(state, [area for area in state.areas if area.number != event.number])


def _main_area_marked(state: State, event: MainAreaMarked) -> State:
    number = event.number
    return _with_areas(state, [area._replace(main=area.number == number) for area in state.areas])


def _with_areas(state: State, areas: list[Area]) -> State:
    fields: list[Any] = list(state)
    fields[AREAS] = tuple(areas)
    return new_state(fields)


def _session_finished(state: State, event: SessionFinished) -> State:
    fields: list[Any] = list(state)
    fields[PHASE] = "done"
    return new_state(fields)


EVOLVE_ROOM: dict[type, Callable[[State, Any], State]] = {
    SeatAdded: _seat_added,
    SeatRemoved: _seat_removed,
    SeatRested: _seat_rested,
    SeatEdited: _seat_edited,
    DebriefStarted: _debrief_started,
    StepShown: _step_shown,
    CardTakenUp: _card_taken_up,
    AreaAdded: _area_added,
    AreaEdited: _area_edited,
    AreaRemoved: _area_removed,
    MainAreaMarked: _main_area_marked,
    SessionFinished: _session_finished,
}
