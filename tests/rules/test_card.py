"""Rules 4, 5 and 6: answer, vote, joint answer, drops, objection and note."""

from __future__ import annotations

import pytest

from bohica.rules.actions import (
    ChooseAnswer,
    Continue,
    CountVotes,
    GiveJointAnswer,
    Object,
    RestSeat,
    WriteNote,
)
from bohica.rules.cards import NOT_AGREED
from bohica.rules.events import (
    AnswersShown,
    CardClosed,
    CardRevealed,
    DropsFell,
    NoteWritten,
    ObjectionRecorded,
    TalkOpened,
    TurnStarted,
    VotesCounted,
)
from bohica.rules.legal import legal, voters
from bohica.rules.state import Seat, Votes
from tests.rules.table import Table, make_card, names, same, table


def revealed(joint: str, path: str = "SEEEM", **options: object) -> Table:
    """Return a table where the first card has been answered with `joint`."""
    return table(path, **options).until("reveal", answer=joint, joint=joint)


def test_the_question_is_read_before_the_answers_are_shown() -> None:
    """Rule 4.1: nothing can be answered before."""
    game = table("SEM").until("read")
    assert game.refusal(ChooseAnswer, "a") == "wrong-phase"
    assert same(game.do(Continue), (AnswersShown(),))


def test_the_answer_may_be_changed_until_the_group_goes_on() -> None:
    """Rule 4.2: and without one the group can't go on."""
    game = table("SEM").until("answer")
    assert game.refusal(Continue) == "no-answer"
    assert game.refusal(ChooseAnswer, "e") == "unknown-key"
    game.do(ChooseAnswer, "a")
    game.do(ChooseAnswer, "c")
    assert game.state.turn.answer == "c"
    game.do(Continue)
    assert game.refusal(ChooseAnswer, "a") == "wrong-phase"


def test_people_of_the_other_seats_vote() -> None:
    """Rule 4.3: not the active seat, not its partner, nobody who rests."""
    seats = (Seat(1, 2), Seat(2, 2), Seat(3), Seat(4, 2), Seat(5, resting=True), Seat(6))
    game = table("SKM", seats).until("vote")
    assert game.state.turn.partner == 2
    assert voters(game.state) == 4


def test_hidden_votes_are_given_by_seats() -> None:
    """Rule 4.3: every seat has one vote where votes are hidden."""
    game = table("SEM", (Seat(1), Seat(2, 2), Seat(3, 2)), hidden_votes=True).until("vote")
    assert voters(game.state) == 2
    assert game.refusal(CountVotes, 2, 1) == "too-many-votes"


def test_nobody_must_vote_but_one_vote_is_needed() -> None:
    """Rule 4.4: abstaining is allowed, counting nothing is not."""
    game = table("SEM", 6, tallies=True).until("vote")
    assert game.refusal(CountVotes, 0, 0) == "no-votes"
    assert game.refusal(CountVotes, -1, 2) == "bad-votes"
    assert game.refusal(CountVotes, 3, 3) == "too-many-votes"
    assert same(game.do(CountVotes, 2, 1), (VotesCounted(2, 1, True), TalkOpened()))


def test_a_count_may_be_corrected_during_the_talk() -> None:
    """Rule 4.4: the second count replaces the first."""
    game = table("SEM", 6, tallies=True).until("talk")
    assert same(game.do(CountVotes, 5, 0), (VotesCounted(5, 0, False),))
    assert game.phase == "talk"
    assert game.state.turn.votes == Votes(5, 0, False)
    game.do(Continue)
    assert game.refusal(CountVotes, 4, 1) == "wrong-phase"


def test_a_group_may_go_on_without_counting() -> None:
    """Rule 4.4: then no vote is kept."""
    game = table("SEM", 6).until("vote")
    assert same(game.do(Continue), (TalkOpened(),))
    assert game.state.turn.votes is None


@pytest.mark.parametrize(
    ("tallies", "agree", "disagree", "kept"),
    [
        (True, 5, 0, Votes(5, 0, False)),
        (True, 6, 1, Votes(6, 1, True)),
        (True, 0, 3, Votes(0, 3, False)),
        (False, 6, 1, Votes(None, None, False)),
        (True, 1, 0, Votes(None, None, False)),
        (True, 0, 1, Votes(None, None, False)),
        (False, 1, 1, Votes(None, None, False)),
        (False, 5, 2, Votes(None, None, True)),
        (False, 2, 5, Votes(None, None, True)),
    ],
)
def test_a_vote_is_kept_as_far_as_it_may_be(
    tallies: bool, agree: int, disagree: int, kept: Votes
) -> None:
    """Rule 4.5: counts with tallies, else only the word split, and only for two on each side."""
    game = table("SEM", 8, tallies=tallies).until("vote")
    events = game.do(CountVotes, agree, disagree)
    assert same(events[0], VotesCounted(*kept))
    assert same(game.state.turn.votes, kept)


def test_the_group_gives_one_joint_answer() -> None:
    """Rule 4.6: a key of the card or not agreed, changeable until the reveal."""
    game = table("SEM").until("joint")
    assert game.refusal(Continue) == "no-joint-answer"
    assert game.refusal(GiveJointAnswer, "x") == "unknown-key"
    game.do(GiveJointAnswer, NOT_AGREED)
    game.do(GiveJointAnswer, "b")
    assert same(game.do(Continue)[0], CardRevealed("b", False))
    assert game.refusal(GiveJointAnswer, "a") == "wrong-phase"


@pytest.mark.parametrize(("seats", "phase"), [(2, "talk"), (3, "talk"), (4, "vote")])
def test_contact_with_two_or_three_seats_has_no_vote(seats: int, phase: str) -> None:
    """Rule 4.7: with two or three present seats there is too little left to vote."""
    game = table("SKM", seats).until("answer")
    game.do(ChooseAnswer, "a")
    game.do(Continue)
    assert game.phase == phase
    if phase == "talk":
        assert game.refusal(CountVotes, 1, 0) == "no-voters"


def test_a_pair_alone_talks_without_a_vote() -> None:
    """Rule 4.7: one seat with two people has nobody to vote."""
    game = table("SEM", (Seat(1, 2),)).until("talk")
    assert "VoteOpened" not in names(game.events)
    assert game.until("reveal", joint="b").state.turn.joint == "b"


def test_one_person_alone_goes_straight_to_the_reveal() -> None:
    """Rule 4.7: there is nobody to agree with."""
    game = table("SEM", 1).until("reveal", answer="b")
    assert "TalkOpened" not in names(game.events)
    assert game.state.turn.joint == "b"


def test_voters_may_leave_in_the_middle_of_a_vote() -> None:
    """Rule 4.7: then there is nothing to count, and the group goes on."""
    game = table("SEM", 2).until("vote")
    game.do(RestSeat, 2, True)
    assert CountVotes not in legal(game.state)
    assert game.refusal(CountVotes, 1, 0) == "no-voters"
    assert same(game.do(Continue), (TalkOpened(),))
    game.until("reveal")


def test_after_a_fact_the_same_seat_rolls_again() -> None:
    """Rule 4.8: no vote, no talk."""
    game = table("SFEM").until("answer")
    game.do(ChooseAnswer, "a")
    events = game.do(Continue)
    assert same(events[0], CardRevealed("a", False))
    assert same(game.do(Continue), (CardClosed(), TurnStarted(1)))


def test_after_a_fact_a_seat_that_rests_is_passed_over() -> None:
    """Rule 4.8: it has to be there to roll again."""
    game = table("SFEM").until("reveal")
    game.do(RestSeat, 1, True)
    assert same(game.do(Continue), (CardClosed(), TurnStarted(2)))


@pytest.mark.parametrize(("joint", "each"), [("a", 2), ("b", 1), ("c", 0), ("d", 0)])
def test_an_event_gives_drops_by_grade(joint: str, each: int) -> None:
    """Rule 5.1: two, one or none to each of the card's values."""
    game = revealed(joint)
    assert game.basins == (dict.fromkeys(game.card.values, each) if each else {})
    assert (DropsFell in map(type, game.events)) == (each > 0)


def test_an_undesired_answer_is_to_be_taken_up() -> None:
    """Rule 5.1: the card joins the list for the debrief."""
    game = revealed("c")
    assert same(game.events[-1], CardRevealed("c", True))
    (played,) = game.until("roll").state.played
    assert played.take_up
    assert not played.taken_up
    assert not revealed("b").until("roll").state.played[0].take_up


@pytest.mark.parametrize("joint", "abcd")
def test_conscience_gives_a_drop_whatever_the_answer(joint: str) -> None:
    """Rule 5.2: honesty is never punished."""
    game = revealed(joint, "SCM")
    assert game.basins == dict.fromkeys(game.card.values, 1)
    assert not game.state.turn.take_up


@pytest.mark.parametrize(("answer", "drops"), [("a", 1), ("b", 0), ("c", 0)])
def test_a_right_fact_gives_a_drop_to_its_main_value(answer: str, drops: int) -> None:
    """Rule 5.3: one drop, to one basin."""
    game = revealed(answer, "SFM")
    assert game.basins == ({game.card.main_value: 1} if drops else {})
    assert not game.state.turn.take_up


@pytest.mark.parametrize("path", ["SEM", "SCM"])
def test_not_agreed_gives_a_drop(path: str) -> None:
    """Rule 5.4: a valid outcome, event or conscience."""
    game = revealed(NOT_AGREED, path)
    assert game.basins == dict.fromkeys(game.card.values, 1)
    assert not game.state.turn.take_up
    assert game.state.turn.joint == NOT_AGREED


@pytest.mark.parametrize(
    ("joint", "main", "other"), [("a", 3, 2), ("b", 2, 1), ("c", 1, 0), (NOT_AGREED, 2, 1)]
)
def test_an_answer_with_a_partner_gives_one_drop_more(joint: str, main: int, other: int) -> None:
    """Rule 5.5: to the main value, whatever the grade."""
    game = revealed(joint, "SKM")
    values = game.card.values
    assert game.basins == {values[0]: main, **({values[1]: other} if other else {})}


def test_a_partner_who_has_left_gives_nothing() -> None:
    """Rule 5.5: only where two have answered together."""
    game = table("SKM").until("answer")
    game.do(RestSeat, 2, True)
    assert game.until("reveal").basins == dict.fromkeys(game.card.values, 2)


def test_a_card_of_one_value_fills_one_basin() -> None:
    """Rule 5.1: as many basins as the card has values."""
    pool = (make_card("event", 1, ("more",)), make_card("event", 2, ("more",)))
    assert revealed("a", "SKM", pool=pool).basins == {"more": 3}


@pytest.mark.parametrize("path", ["SEM", "SFM"])
def test_the_group_may_object_to_the_key(path: str) -> None:
    """Rule 6.1: and take it back; the protocol remembers it."""
    game = revealed("a", path)
    assert same(game.do(Object, True), (ObjectionRecorded(True),))
    game.do(Object, False)
    game.do(Object, True)
    game.do(Continue)
    assert game.state.played[0].objection


def test_conscience_has_no_key_to_object_to() -> None:
    """Rule 6.1: nor has a card that isn't revealed."""
    assert revealed("a", "SCM").refusal(Object, True) == "no-key"
    assert table("SEM").until("joint").refusal(Object, True) == "wrong-phase"


def test_a_note_may_be_written_from_reading_to_reveal() -> None:
    """Rule 6.2: the latest text counts, an empty one removes it."""
    game = table("SEEM")
    assert game.refusal(WriteNote, "early") == "wrong-phase"
    for phase in ("read", "answer", "vote", "talk", "joint", "reveal"):
        game.until(phase)
        assert same(game.do(WriteNote, f"in {phase}"), (NoteWritten(f"in {phase}"),))
    game.do(WriteNote, "")
    game.do(WriteNote, "We call back.")
    assert game.refusal(WriteNote, "x" * 2001) == "text-too-long"
    assert game.until("roll").state.played[0].note == "We call back."
    assert game.refusal(WriteNote, "late") == "wrong-phase"


def test_a_played_card_keeps_what_the_protocol_needs() -> None:
    """Rule 6.2: card, order, joint answer, votes, objection and note."""
    game = table("SEEM", 5, tallies=True).until("vote", answer="b")
    game.do(CountVotes, 3, 1)
    game.until("reveal", joint="b")
    game.do(Object, True)
    game.do(WriteNote, "note")
    card, order = game.card, game.state.turn.order
    (played,) = game.until("roll").state.played
    assert played[:6] == (card, order, "b", Votes(3, 1, True), True, "note")
