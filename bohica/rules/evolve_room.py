"""What the events of seats and debrief do to the state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    SETUP,
    TURN,
    TURN_PARTNER,
    Fields,
    set_on_turn,
)
from bohica.rules.state import Area, Played, Seat, Setup


def _seat_added(fields: Fields, event: SeatAdded) -> None:
    _seat(fields, (*fields[SEATS], Seat(event.seat, event.people, event.nickname)))
    setup: Setup = fields[SETUP]
    if setup.pieces == "seats" and not setup.solo:
        fields[POSITIONS] = tuple(sorted((*fields[POSITIONS], (event.seat, setup.start))))


def _seat_removed(fields: Fields, event: SeatRemoved) -> None:
    _seat(fields, [seat for seat in fields[SEATS] if seat.number != event.seat])
    fields[POSITIONS] = tuple(piece for piece in fields[POSITIONS] if piece[0] != event.seat)
    _lose_partner(fields, event.seat)


def _seat_rested(fields: Fields, event: SeatRested) -> None:
    _change_seat(fields, event.seat, resting=event.resting)
    if event.resting:
        _lose_partner(fields, event.seat)


def _seat_edited(fields: Fields, event: SeatEdited) -> None:
    _change_seat(fields, event.seat, people=event.people, nickname=event.nickname)


def _change_seat(fields: Fields, number: int, **changes: Any) -> None:
    seats: tuple[Seat, ...] = fields[SEATS]
    _seat(
        fields,
        [seat._replace(**changes) if seat.number == number else seat for seat in seats],
    )


def _seat(fields: Fields, seats: Iterable[Seat]) -> None:
    """Let these sit at the table, in the order of their numbers."""
    fields[SEATS] = tuple(sorted(seats))
    fields[PRESENT] = tuple(seat.number for seat in fields[SEATS] if not seat.resting)


def _lose_partner(fields: Fields, seat: int) -> None:
    if fields[TURN].partner == seat:
        set_on_turn(fields, TURN_PARTNER, None)


def _debrief_started(fields: Fields, event: DebriefStarted) -> None:
    fields[PHASE] = "debrief"
    fields[DEBRIEF_STEP] = 1


def _step_shown(fields: Fields, event: StepShown) -> None:
    fields[DEBRIEF_STEP] = event.step


def _card_taken_up(fields: Fields, event: CardTakenUp) -> None:
    played: list[Played] = [*fields[PLAYED]]
    for place, card in enumerate(played):
        if card.card.id == event.card and card.take_up and not card.taken_up:
            played[place] = card._replace(taken_up=True)
            break
    fields[PLAYED] = tuple(played)


def _area_added(fields: Fields, event: AreaAdded) -> None:
    fields[AREAS] += (event.area,)
    fields[AREAS_MADE] = max(fields[AREAS_MADE], event.area.number)


def _area_edited(fields: Fields, event: AreaEdited) -> None:
    new = event.area
    fields[AREAS] = tuple(new if area.number == new.number else area for area in fields[AREAS])


def _area_removed(fields: Fields, event: AreaRemoved) -> None:
    fields[AREAS] = tuple(area for area in fields[AREAS] if area.number != event.number)


def _main_area_marked(fields: Fields, event: MainAreaMarked) -> None:
    areas: tuple[Area, ...] = fields[AREAS]
    fields[AREAS] = tuple(area._replace(main=area.number == event.number) for area in areas)


def _session_finished(fields: Fields, event: SessionFinished) -> None:
    fields[PHASE] = "done"


EVOLVE_ROOM: dict[type, Callable[[Fields, Any], None]] = {
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
