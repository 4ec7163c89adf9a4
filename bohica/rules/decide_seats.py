"""Seats that come, rest, go and change (rule 7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bohica.rules.actions import AddSeat, EditSeat, RemoveSeat, RestSeat
from bohica.rules.chance import Chance
from bohica.rules.decide_turn import MAX_SEATS
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import (
    CardAsked,
    Event,
    PartnerAsked,
    PieceMoved,
    SeatAdded,
    SeatEdited,
    SeatRemoved,
    SeatRested,
    TurnPassed,
)
from bohica.rules.evolve import fold
from bohica.rules.legal import next_seat
from bohica.rules.state import Seat, State

MAX_NICKNAME = 40
"""Characters of a nickname."""

_HANDED_OVER = frozenset({"roll", "value", "partner", "draw", "read"})


def _add_seat(state: State, action: AddSeat, chance: Chance) -> tuple[Event, ...]:
    if not 1 <= action.seat <= MAX_SEATS:
        raise IllegalActionError("unknown-seat", seat=action.seat)
    if any(seat.number == action.seat for seat in state.seats):
        raise IllegalActionError("seat-taken", seat=action.seat)
    nickname = _checked(action.people, action.nickname)
    return (SeatAdded(action.seat, action.people, nickname),)


def _remove_seat(state: State, action: RemoveSeat, chance: Chance) -> tuple[Event, ...]:
    _seat(state, action.seat)
    return (
        *_hand_on_front(state, action.seat),
        *_leave(state, action.seat, SeatRemoved(action.seat)),
    )


def _rest_seat(state: State, action: RestSeat, chance: Chance) -> tuple[Event, ...]:
    _seat(state, action.seat)
    event = SeatRested(action.seat, action.resting)
    return _leave(state, action.seat, event) if action.resting else (event,)


def _edit_seat(state: State, action: EditSeat, chance: Chance) -> tuple[Event, ...]:
    _seat(state, action.seat)
    nickname = _checked(action.people, action.nickname)
    return (SeatEdited(action.seat, action.people, nickname),)


def _leave(state: State, number: int, event: Event) -> tuple[Event, ...]:
    """Return `event` and who takes over (rules 7.3 and 7.4)."""
    if state.present == (number,):
        raise IllegalActionError("last-seat", seat=number)
    turn, phase = state.turn, state.phase
    events: list[Event] = [event]
    unanswered = phase == "answer" and turn.answer is None
    if number == turn.seat and number in state.present and (phase in _HANDED_OVER or unanswered):
        events.append(TurnPassed(next_seat(state)))
    after = fold(state, events)
    if phase == "partner" and len(after.present) < 2:
        events.append(CardAsked())
    elif phase == "draw" and turn.partner is not None and after.turn.partner is None:
        events.append(PartnerAsked() if len(after.present) > 1 else CardAsked())
    return tuple(events)


def _hand_on_front(state: State, number: int) -> tuple[Event, ...]:
    """Return the next seat's piece moving up where the only foremost piece leaves (rule 7.5)."""
    front = state.position
    foremost = [piece for piece, square in state.positions if square == front]
    heir = next_seat(state, number)
    if foremost != [number] or heir == number:
        return ()
    return (PieceMoved(heir, dict(state.positions)[heir], front),)


def _seat(state: State, number: int) -> Seat:
    try:
        return state.seat(number)
    except KeyError:
        raise IllegalActionError("unknown-seat", seat=number) from None


def _checked(people: int, nickname: str) -> str:
    """Return the nickname without blanks around it."""
    if people not in (1, 2):
        raise IllegalActionError("bad-people", people=people)
    nickname = nickname.strip()
    if len(nickname) > MAX_NICKNAME:
        raise IllegalActionError("text-too-long", length=len(nickname), most=MAX_NICKNAME)
    return nickname


DECIDE_SEATS: dict[type, Callable[[State, Any, Chance], tuple[Event, ...]]] = {
    AddSeat: _add_seat,
    RemoveSeat: _remove_seat,
    RestSeat: _rest_seat,
    EditSeat: _edit_seat,
}
