"""Rule 2: a turn, the die and the squares."""

from __future__ import annotations

import pytest

from bohica.rules.actions import ChoosePartner, ChooseValue, RollDice
from bohica.rules.board import landing
from bohica.rules.chance import ScriptedChance
from bohica.rules.events import (
    CardAsked,
    DiceRolled,
    PartnerAsked,
    PartnerChosen,
    PieceMoved,
    ValueAsked,
    ValueChosen,
)
from bohica.rules.legal import group_chooses
from tests.rules.table import BIG, NAMES, make_board, names, same, table

_TURN = ["roll", "draw", "read", "answer", "vote", "talk", "joint", "reveal"]
SIX = (1, 2, 3, 4, 5, 6)


def test_a_turn_has_its_phases_in_order() -> None:
    """Rule 2.1: roll, draw, read, answer, vote, talk, joint, reveal, next seat."""
    game = table("SEEM", 4)
    phases = [game.phase]
    phases += [game.until(phase).phase for phase in (*_TURN[1:], "roll")]
    assert phases == [*_TURN, "roll"]
    assert game.state.turn.seat == 2
    assert names(game.events) == [
        "SessionStarted",
        "TurnStarted",
        "DiceRolled",
        "PieceMoved",
        "CardAsked",
        "CardDrawn",
        "AnswersShown",
        "AnswerChosen",
        "VoteOpened",
        "VotesCounted",
        "TalkOpened",
        "JointAnswerAsked",
        "JointAnswerGiven",
        "CardRevealed",
        "DropsFell",
        "CardClosed",
        "TurnStarted",
    ]


def test_the_piece_goes_as_far_as_the_die_shows() -> None:
    """Rule 2.2: face 4 takes the piece four squares on."""
    game = table(BIG, 3, die=SIX, chance=ScriptedChance(3))
    events = game.do(RollDice)
    assert same(events, (DiceRolled(1, 4), PieceMoved(0, 0, 4), CardAsked()))
    assert game.state.position == 4
    assert game.state.turn.square == 4


def test_the_piece_stops_at_locks_and_goal() -> None:
    """Rule 2.2: however far the die would take it; from a lock it goes on."""
    assert landing(BIG, 9, 6) == 12
    assert landing(BIG, 12, 6) == 18
    assert landing(BIG, 11, 1) == 12
    assert landing(BIG, 33, 6) == 35
    assert landing(BIG, 34, 1) == 35
    game = table("SEL EM", 2, die=(6,))
    assert same(game.do(RollDice)[1], PieceMoved(0, 0, 2))


@pytest.mark.parametrize(("square", "kind"), [("E", "event"), ("F", "fact"), ("C", "conscience")])
def test_a_square_asks_for_its_kind_of_card(square: str, kind: str) -> None:
    """Rule 2.3: event, fact and conscience squares."""
    assert table(f"S{square}M").until("read").card.kind == kind


def test_a_value_square_serves_the_only_emptiest_basin() -> None:
    """Rule 2.3: where one basin is the lowest, nobody is asked."""
    game = table("SVM")
    game.state = game.state._replace(basins=tuple((n, 0 if n == "more" else 1) for n in NAMES))
    assert same(game.do(RollDice)[2:], (ValueChosen("more"), CardAsked()))
    assert game.until("read").card.main_value == "more"


def test_the_active_seat_breaks_a_tie_on_a_value_square() -> None:
    """Rule 2.3: where several are emptiest, the active seat chooses among them."""
    game = table("SVM")
    fuller = ("first", "mission", "difference")
    game.state = game.state._replace(basins=tuple((n, int(n in fuller)) for n in NAMES))
    assert same(game.do(RollDice)[2], ValueAsked(("respect", "more")))
    assert not group_chooses(game.state)
    assert game.refusal(ChooseValue, "difference") == "unknown-value"
    game.do(ChooseValue, "respect")
    assert game.until("read").card.main_value == "respect"


def test_the_group_chooses_the_basin_at_a_lock() -> None:
    """Rule 2.3: among all of them, the fullest too."""
    game = table("SEL EM")
    game.until("reveal")
    fullest = game.card.main_value
    game.until("roll")
    assert same(game.do(RollDice)[2], ValueAsked(NAMES))
    assert group_chooses(game.state)
    assert same(game.do(ChooseValue, fullest), (ValueChosen(fullest), CardAsked()))
    assert game.until("read").card.main_value == fullest


def test_the_active_seat_picks_a_partner_at_a_contact_square() -> None:
    """Rule 2.4: a present seat that is not its own; the partner keeps its own turn."""
    game = table("SKEM", 4)
    assert same(game.do(RollDice)[2], PartnerAsked())
    assert game.refusal(ChoosePartner, 1) == "own-seat"
    assert game.refusal(ChoosePartner, 9) == "unknown-seat"
    assert same(game.do(ChoosePartner, 2), (PartnerChosen(2), CardAsked()))
    assert game.state.partners == (2,)
    assert game.until("roll").state.turn.seat == 2
    assert game.state.turn.partner is None


def test_contact_alone_is_an_ordinary_card() -> None:
    """Rule 2.4: with one present seat there is nobody to pick."""
    game = table("SKEM", 1)
    assert same(game.do(RollDice)[2], CardAsked())


def test_pieces_of_their_own_leapfrog() -> None:
    """Rule 2.5: the active piece starts from where the foremost one stands."""
    game = table("SEEEEM", 3, pieces="seats")
    assert same(game.do(RollDice)[1], PieceMoved(1, 0, 1))
    game.until("roll")
    assert same(game.do(RollDice)[1], PieceMoved(2, 1, 2))
    game.until("roll")
    assert same(game.do(RollDice)[1], PieceMoved(3, 2, 3))
    assert game.state.positions == ((1, 1), (2, 2), (3, 3))
    assert game.state.position == 3


def test_another_municipality_may_draw_another_board() -> None:
    """Rule 2.2: one terrace, or many; the goal is the last square."""
    board = make_board("SEEL L L EM")
    assert board.goal == 7
    assert [landing(board, square, 6) for square in (0, 3, 4, 5)] == [3, 4, 5, 7]
