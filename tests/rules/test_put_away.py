"""Rule 9: pass, skip, swap, cancel."""

from __future__ import annotations

import pytest

from bohica.rules.actions import (
    CancelCard,
    ChooseAnswer,
    PassTurn,
    SkipCard,
    SwapCard,
    WriteNote,
)
from bohica.rules.events import (
    CardCancelled,
    CardDrawn,
    CardSkipped,
    CardSwapped,
    TurnPassed,
    TurnStarted,
)
from tests.rules.table import make_card, make_pool, same, table


@pytest.mark.parametrize("phase", ["roll", "value", "draw", "read", "answer"])
def test_a_seat_may_pass_without_a_reason(phase: str) -> None:
    """Rule 9.1: the next seat takes over with the card, and turns go on from it."""
    game = table("SLL EEM", 4) if phase == "value" else table("SEEEM", 4)
    if phase != "roll":
        game.until(phase)
    card = game.state.turn.card
    assert same(game.do(PassTurn), (TurnPassed(2),))
    assert game.phase == phase
    assert game.state.turn.card == card
    assert game.until("reveal").state.turn.seat == 2
    game.until("value" if phase == "value" else "roll")
    assert game.state.turn.seat == 3


def test_an_answer_is_not_handed_on() -> None:
    """Rule 9.1: the one who takes over answers itself."""
    game = table("SEM", 4).until("answer")
    game.do(ChooseAnswer, "c")
    game.do(PassTurn)
    assert game.state.turn.answer is None


def test_an_answer_sent_on_can_not_be_passed() -> None:
    """Rule 9.1: nor can anybody pass who is alone."""
    assert table("SEM", 4).until("vote").refusal(PassTurn) == "wrong-phase"
    assert table("SEM", 1).refusal(PassTurn) == "last-seat"


@pytest.mark.parametrize("phase", ["draw", "read", "answer"])
def test_a_partner_who_takes_over_changes_places(phase: str) -> None:
    """Rule 9.1: the one who passes becomes the partner."""
    game = table("SKM", 4).until(phase)
    assert game.state.turn.partner == 2
    game.do(PassTurn)
    assert (game.state.turn.seat, game.state.turn.partner) == (2, 1)
    game.do(PassTurn)
    assert (game.state.turn.seat, game.state.turn.partner) == (3, 1)


@pytest.mark.parametrize("phase", ["read", "answer", "vote", "talk", "joint"])
def test_a_card_may_be_skipped_until_the_reveal(phase: str) -> None:
    """Rule 9.2: nothing is played, nothing falls, the next seat rolls."""
    game = table("SEEM", 3).until(phase)
    card = game.card.id
    assert same(game.do(SkipCard), (CardSkipped(card), TurnStarted(2)))
    assert game.state.turn.card is None
    assert game.state.played == ()
    assert game.basins == {}
    assert card in game.state.drawn


def test_a_revealed_card_is_not_skipped() -> None:
    """Rule 9.2: it has been played."""
    assert table("SEM").until("reveal").refusal(SkipCard) == "wrong-phase"
    assert table("SEM").refusal(SkipCard) == "wrong-phase"


@pytest.mark.parametrize(
    ("square", "kind"), [("E", "event"), ("C", "conscience"), ("F", "fact"), ("K", "event")]
)
def test_a_swapped_card_has_the_same_kind_and_value(square: str, kind: str) -> None:
    """Rule 9.3: seat, square and partner stay, note and answer go."""
    game = table(f"S{square}M", 4).until("answer")
    first, turn = game.card, game.state.turn
    game.do(WriteNote, "not for us")
    game.do(ChooseAnswer, "a")
    events = game.do(SwapCard)
    assert same(events[0], CardSwapped(first.id))
    assert isinstance(events[1], CardDrawn)
    assert game.phase == "read"
    assert game.card.id != first.id
    assert game.card.kind == kind
    assert game.card.main_value == first.main_value
    assert game.state.turn[:5] == turn[:5]
    assert (game.state.turn.answer, game.state.turn.note) == (None, "")


def test_a_swapped_card_serves_the_chosen_basin() -> None:
    """Rule 9.3: also where the first card only had it as a second value."""
    pool = (
        make_card("event", 1, ("first", "more")),
        make_card("event", 2, ("first", "respect")),
        make_card("event", 3, ("respect", "more")),
    )
    game = table("SL EM", pool=pool).until("read", value="more")
    game.do(SwapCard)
    assert "more" in game.card.values


def test_swapping_does_not_use_up_the_round() -> None:
    """Rule 9.3: five event squares with a swap on the first still show five main values."""
    game = table("SEEEEEM", 3).until("read")
    game.do(SwapCard)
    values = {game.card.main_value}
    for _ in range(4):
        values.add(game.until("roll").until("read").card.main_value)
    assert len(values) == 5


def test_there_must_be_another_card_to_swap_for() -> None:
    """Rule 9.3: and the vote must not have begun."""
    game = table("SEM", pool=(make_card("event", 1), make_card("fact", 1))).until("read")
    assert game.refusal(SwapCard) == "no-other-card"
    assert table("SEM").until("vote").refusal(SwapCard) == "wrong-phase"


@pytest.mark.parametrize("phase", ["read", "answer", "vote", "talk", "joint", "reveal"])
@pytest.mark.parametrize("path", ["SEEM", "SKEM", "SCEM"])
def test_a_cancelled_card_leaves_no_trace(phase: str, path: str) -> None:
    """Rule 9.4: in drops, played cards or round; the piece stays, the next seat rolls."""
    game = table(path, 4).until("draw")
    before = game.state
    game.until(phase)
    card = game.card.id
    assert same(game.do(CancelCard), (CardCancelled(card), TurnStarted(2)))
    after = game.state
    for field in ("basins", "played", "round", "last_kind", "positions", "again"):
        assert getattr(after, field) == getattr(before, field)
    assert after.turn == before.turn._replace(
        seat=2, partner=None, choices=(), value=None, square=after.position
    )


def test_a_cancelled_card_does_not_come_again() -> None:
    """Rule 9.4: as long as there are others in its pile."""
    game = table("SEEEM", 3, pool=make_pool(events=3)).until("read")
    card = game.card.id
    game.do(CancelCard)
    later = [game.until("read").card.id, game.until("roll").until("read").card.id]
    assert card not in later


def test_a_card_between_cards_can_not_be_cancelled() -> None:
    """Rule 9.4: there is none."""
    assert table("SEM").refusal(CancelCard) == "wrong-phase"
