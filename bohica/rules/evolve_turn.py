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
    POOL,
    POSITIONS,
    PRESENT,
    SETUP,
    SQUARES,
    TIME_UP,
    TURN,
    TURN_CHOICES,
    TURN_PARTNER,
    TURN_SQUARE,
    TURN_VALUE,
    Fields,
    empty_turn,
    set_on_turn,
)
from bohica.rules.piles import chosen, make_piles
from bohica.rules.state import Setup, State, Turn, foremost


def _session_started(fields: Fields, event: SessionStarted) -> None:
    setup, pool = event.setup, fields[POOL]
    seats = tuple(sorted(setup.seats))
    pieces = [0] if setup.pieces == "shared" else [seat.number for seat in seats]
    fields[:] = State(
        pool=pool,
        setup=setup,
        piles=make_piles(chosen(pool, setup.topics)),
        squares=setup.board.squares,
        seats=seats,
        present=tuple(seat.number for seat in seats if not seat.resting),
        positions=() if setup.solo else tuple((piece, setup.start) for piece in pieces),
        basins=tuple((value.id, 0) for value in setup.values),
        play_until=setup.play_until,
    )


def _turn_started(fields: Fields, event: TurnStarted) -> None:
    setup: Setup = fields[SETUP]
    if setup.solo:
        fields[PHASE] = "draw"
        fields[TURN] = Turn(event.seat)
    else:
        square = foremost(fields[POSITIONS], setup)
        fields[PHASE] = "roll"
        fields[TURN] = empty_turn(event.seat, square, square == len(fields[SQUARES]) - 1)


def _dice_rolled(fields: Fields, event: DiceRolled) -> None:
    fields[DRAWS] += 1


def _piece_moved(fields: Fields, event: PieceMoved | PieceCarried) -> None:
    seat, _, end = event
    set_on_turn(fields, TURN_SQUARE, end)
    positions = fields[POSITIONS]
    fields[POSITIONS] = (
        ((seat, end),)
        if len(positions) == 1
        else tuple([(piece, end if piece == seat else square) for piece, square in positions])
    )


def _value_asked(fields: Fields, event: ValueAsked) -> None:
    fields[PHASE] = "value"
    set_on_turn(fields, TURN_CHOICES, event.choices)


def _value_chosen(fields: Fields, event: ValueChosen) -> None:
    set_on_turn(fields, TURN_VALUE, event.value)


def _partner_chosen(fields: Fields, event: PartnerChosen) -> None:
    set_on_turn(fields, TURN_PARTNER, event.seat)
    fields[PARTNERS] = _with(fields[PARTNERS], event.seat)


def _turn_passed(fields: Fields, event: TurnPassed) -> None:
    """The one who passes becomes the partner where the partner takes over (rule 9.1)."""
    turn: Turn = fields[TURN]
    partner = turn.partner
    if partner == event.seat:
        partner = turn.seat if turn.seat in fields[PRESENT] else None
        if partner is not None:
            fields[PARTNERS] = _with(fields[PARTNERS], partner)
    fields[TURN] = turn._replace(seat=event.seat, partner=partner, answer=None)


def _time_changed(fields: Fields, event: TimeChanged) -> None:
    fields[PLAY_UNTIL] = event.play_until
    fields[TIME_UP] = False


def _time_ran_out(fields: Fields, event: TimeRanOut) -> None:
    fields[TIME_UP] = True


def _partner_asked(fields: Fields, event: PartnerAsked) -> None:
    fields[PHASE] = "partner"


def _card_asked(fields: Fields, event: CardAsked) -> None:
    fields[PHASE] = "draw"


def _goal_reached(fields: Fields, event: GoalReached) -> None:
    fields[PHASE] = "goal"


def _with(numbers: tuple[int, ...], number: int) -> tuple[int, ...]:
    return numbers if number in numbers else (*numbers, number)


EVOLVE_TURN: dict[type, Callable[[Fields, Any], None]] = {
    SessionStarted: _session_started,
    TurnStarted: _turn_started,
    DiceRolled: _dice_rolled,
    PieceMoved: _piece_moved,
    PieceCarried: _piece_moved,
    ValueAsked: _value_asked,
    ValueChosen: _value_chosen,
    PartnerAsked: _partner_asked,
    PartnerChosen: _partner_chosen,
    CardAsked: _card_asked,
    TurnPassed: _turn_passed,
    TimeChanged: _time_changed,
    TimeRanOut: _time_ran_out,
    GoalReached: _goal_reached,
}
