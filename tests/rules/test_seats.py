"""Rule 7: seats come, rest, go and change."""

from __future__ import annotations

import pytest

from bohica.rules.actions import (
    AddSeat,
    ChooseAnswer,
    Continue,
    EditSeat,
    RemoveSeat,
    RestSeat,
    RollDice,
)
from bohica.rules.events import (
    CardAsked,
    PartnerAsked,
    PieceMoved,
    SeatAdded,
    SeatEdited,
    SeatRemoved,
    SeatRested,
    TurnPassed,
)
from bohica.rules.legal import next_seat, voters
from bohica.rules.state import Seat
from tests.rules.table import same, table


def test_a_new_seat_takes_its_turns_by_its_number() -> None:
    """Rule 7.1: between its neighbours."""
    game = table("SEEEEEM", (Seat(1), Seat(4)))
    assert same(game.do(AddSeat, 2, 2, " Kim "), (SeatAdded(2, 2, "Kim"),))
    assert game.state.seat(2) == Seat(2, 2, "Kim")
    order = [game.until("roll").state.turn.seat for _ in range(3)]
    assert order == [2, 4, 1]


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ((1,), "seat-taken"),
        ((0,), "unknown-seat"),
        ((11,), "unknown-seat"),
        ((5, 0), "bad-people"),
        ((5, 1, "n" * 41), "text-too-long"),
    ],
)
def test_a_seat_needs_a_free_number(params: tuple[object, ...], code: str) -> None:
    """Rule 7.1: 1 to 10, with one or two people."""
    assert table("SEM", 3).refusal(AddSeat, *params) == code


def test_seats_come_and_go_in_every_phase() -> None:
    """Rule 7.1: at any moment, the debrief among them."""
    game = table("SKVL EM", 3)
    while game.phase != "debrief":
        game.do(AddSeat, 9)
        game.do(RestSeat, 9, True)
        game.do(RestSeat, 9, False)
        game.do(RemoveSeat, 9)
        game.until(next(iter(game_phases(game.phase))))
    game.do(AddSeat, 9)
    assert game.state.present == (1, 2, 3, 9)


def game_phases(phase: str) -> tuple[str, ...]:
    """Return the phase in which to try again; only some follow every phase."""
    return {"roll": ("read",), "read": ("joint",), "joint": ("reveal",)}.get(phase, ("debrief",))


def test_a_new_piece_stands_at_the_start() -> None:
    """Rule 7.1: with pieces of their own; the turn takes it to the front."""
    game = table("SEEEM", (Seat(1), Seat(3)), pieces="seats").until("read")
    game.do(AddSeat, 2)
    assert game.state.positions == ((1, 1), (2, 0), (3, 0))
    game.until("roll")
    assert same(game.do(RollDice)[1], PieceMoved(2, 1, 2))


def test_one_seat_is_always_present() -> None:
    """Rule 7.2: the last one can neither rest nor leave."""
    game = table("SEM", 2)
    game.do(RestSeat, 2, True)
    assert game.refusal(RestSeat, 1, True) == "last-seat"
    assert game.refusal(RemoveSeat, 1) == "last-seat"
    assert game.refusal(RemoveSeat, 7) == "unknown-seat"
    assert game.refusal(RestSeat, 7, True) == "unknown-seat"
    game.do(RestSeat, 2, False)
    game.do(RemoveSeat, 1)
    assert game.state.present == (2,)


def test_a_resting_seat_takes_no_turn_and_no_vote() -> None:
    """Rule 7.2: until it is back."""
    game = table("SEEEM", 4)
    assert same(game.do(RestSeat, 2, True), (SeatRested(2, True),))
    assert voters(game.state) == 2
    assert game.until("roll").state.turn.seat == 3
    game.do(RestSeat, 2, False)
    assert voters(game.state) == 3


@pytest.mark.parametrize("phase", ["roll", "value", "partner", "draw", "read", "answer"])
@pytest.mark.parametrize("leave", [RestSeat, RemoveSeat])
def test_the_next_seat_takes_over_where_the_active_one_leaves(phase: str, leave: type) -> None:
    """Rule 7.3: with the card, if one is on the table."""
    game = table("SL KM" if phase == "value" else "SKM", 4)
    if phase != "roll":
        game.until(phase)
    params = (1, True) if leave is RestSeat else (1,)
    before = game.state.turn
    events = game.do(leave, *params)
    assert same(events[1], TurnPassed(2))
    assert game.state.turn.seat == 2
    assert game.state.turn.card == before.card
    assert next_seat(game.state) == 3


@pytest.mark.parametrize("phase", ["vote", "talk", "joint", "reveal"])
def test_the_card_goes_on_with_the_group_where_the_active_seat_has_answered(phase: str) -> None:
    """Rule 7.3: its answer stands, and the next seat follows."""
    game = table("SEEM", 4).until(phase)
    assert same(game.do(RemoveSeat, 1), (SeatRemoved(1),))
    assert game.state.turn.seat == 1
    assert voters(game.state) == 3
    assert game.until("roll").state.turn.seat == 2


def test_an_answer_given_stands_where_its_seat_leaves() -> None:
    """Rule 7.3: an answer that hasn't been sent on counts as given."""
    game = table("SEEM", 4).until("answer")
    game.do(ChooseAnswer, "b")
    assert same(game.do(RestSeat, 1, True), (SeatRested(1, True),))
    game.do(Continue)
    assert game.phase == "vote"


def test_another_partner_is_picked_where_the_first_leaves() -> None:
    """Rule 7.4: as long as no card has been drawn."""
    game = table("SKM", 4).until("draw")
    assert same(game.do(RemoveSeat, 2), (SeatRemoved(2), PartnerAsked()))
    assert game.phase == "partner"
    assert game.state.turn.partner is None


def test_another_partner_is_picked_where_the_active_seat_leaves_the_turn_to_it() -> None:
    """Rule 7.4: the partner can't be its own partner."""
    game = table("SKM", 4).until("draw")
    events = game.do(RestSeat, 1, True)
    assert same(events, (SeatRested(1, True), TurnPassed(2), PartnerAsked()))
    assert game.state.turn[:1] == (2,)


def test_contact_becomes_an_ordinary_card_where_nobody_is_left() -> None:
    """Rule 7.4: while picking, or after having picked."""
    game = table("SKM", 2).until("partner")
    assert same(game.do(RestSeat, 2, True), (SeatRested(2, True), CardAsked()))
    game = table("SKM", 2).until("draw")
    assert same(game.do(RemoveSeat, 2), (SeatRemoved(2), CardAsked()))
    assert game.phase == "draw"


def test_a_partner_who_leaves_later_leaves_the_answer_to_the_active_seat() -> None:
    """Rule 7.4: the card goes on."""
    game = table("SKM", 5).until("read")
    assert same(game.do(RemoveSeat, 2), (SeatRemoved(2),))
    assert game.state.turn.partner is None
    assert game.phase == "read"


def test_the_next_piece_moves_up_where_the_foremost_leaves() -> None:
    """Rule 7.5: the group never falls back."""
    game = table("SEEEM", 3, pieces="seats").until("roll")
    assert same(game.do(RemoveSeat, 1), (PieceMoved(2, 0, 1), SeatRemoved(1)))
    assert game.state.positions == ((2, 1), (3, 0))
    assert same(game.do(RemoveSeat, 3), (SeatRemoved(3),))


def test_a_seat_may_change_its_name_and_people() -> None:
    """Rule 7.6: votes follow at once."""
    game = table("SEM", 3)
    assert same(game.do(EditSeat, 2, 2, "Älva"), (SeatEdited(2, 2, "Älva"),))
    assert voters(game.state) == 3
    assert game.refusal(EditSeat, 2, 3, "") == "bad-people"
    assert game.refusal(EditSeat, 9, 1, "") == "unknown-seat"
    assert game.refusal(EditSeat, 2, 1, "n" * 41) == "text-too-long"
