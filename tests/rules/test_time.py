"""Rule 8: time and goal."""

from __future__ import annotations

import pytest

from bohica.rules.actions import (
    ChangeTime,
    Continue,
    OneMoreCard,
    RollDice,
    SkipCard,
    StartDebrief,
    TimeUp,
)
from bohica.rules.events import (
    CardClosed,
    CardSkipped,
    DebriefStarted,
    GoalReached,
    PieceCarried,
    PieceMoved,
    TimeChanged,
    TimeRanOut,
    TurnStarted,
    ValueAsked,
)
from bohica.rules.legal import group_chooses, legal
from tests.rules.table import NAMES, Table, same, table

CARD = 330.0
"""Seconds of a card: the mean of an event and a conscience card."""


def closing(remaining: float, path: str = "SEEEEM", **options: object) -> Table:
    """Return a table at a reveal with `remaining` seconds of play left."""
    game = table(path, 3, play_until=3600.0, **options).until("reveal")
    game.at = 3600.0 - remaining
    return game


def test_the_goal_asks_for_no_card() -> None:
    """Rule 8.1: the group chooses: one more card, or the debrief."""
    game = table("SEM", die=(6,))
    events = game.do(RollDice)
    assert same(events[1:], (PieceMoved(0, 0, 2), GoalReached()))
    assert {OneMoreCard, StartDebrief} <= legal(game.state)
    assert Continue not in legal(game.state)
    assert same(game.do(StartDebrief), (DebriefStarted(),))


def test_the_water_carries_the_piece_for_the_last_card() -> None:
    """Rule 8.2: with less than 1.4 card times left the group chooses the basin."""
    game = closing(1.4 * CARD - 1)
    assert same(
        game.do(Continue),
        (CardClosed(), PieceCarried(0, 1, 5), TurnStarted(2), ValueAsked(NAMES)),
    )
    assert game.state.turn.last
    assert group_chooses(game.state)
    assert game.state.position == 5
    kinds = {"event": "conscience", "conscience": "event"}
    assert game.until("read").card.kind == kinds["event"]
    game.until("reveal")
    assert same(game.do(Continue), (CardClosed(), GoalReached()))


def test_with_more_time_the_game_goes_on() -> None:
    """Rule 8.2: 1.4 card times are enough for an ordinary turn."""
    assert same(closing(1.4 * CARD).do(Continue), (CardClosed(), TurnStarted(2)))


def test_the_facilitator_s_own_figures_count() -> None:
    """Rule 8.2: a card time is the mean of an event's and a conscience card's."""
    game = closing(13.0, card_seconds=(10.0, 8.0, 1000.0))
    assert same(game.do(Continue), (CardClosed(), TurnStarted(2)))
    game = closing(12.0, card_seconds=(10.0, 8.0, 1000.0))
    assert isinstance(game.do(Continue)[1], PieceCarried)


def test_after_a_fact_the_last_card_is_the_same_seat_s() -> None:
    """Rule 8.2: the time is looked at whenever a turn is to start."""
    events = closing(1.4 * CARD - 1, "SFEEM").do(Continue)
    assert same(events[2], TurnStarted(1))


def test_the_next_seat_s_own_piece_is_carried() -> None:
    """Rule 8.2: the others stay where they are."""
    game = closing(CARD, pieces="seats")
    assert same(game.do(Continue)[1], PieceCarried(2, 0, 5))
    assert game.state.positions == ((1, 1), (2, 5), (3, 0))
    assert game.state.turn.last


@pytest.mark.parametrize("remaining", [0.5 * CARD - 1, 0.0, -100.0])
def test_without_time_for_a_card_the_goal_follows(remaining: float) -> None:
    """Rule 8.3: with less than half a card time left."""
    events = closing(remaining).do(Continue)
    assert same(events, (CardClosed(), PieceCarried(0, 1, 5), GoalReached()))


def test_a_skipped_card_is_followed_by_the_last_one() -> None:
    """Rule 8.2: after a card put away too."""
    game = table("SEEEM", 3, play_until=CARD).until("read")
    card = game.card.id
    assert same(
        game.do(SkipCard),
        (CardSkipped(card), PieceCarried(0, 1, 4), TurnStarted(2), ValueAsked(NAMES)),
    )


@pytest.mark.parametrize("phase", ["roll", "draw", "partner", "value"])
def test_when_time_is_up_between_cards_the_goal_is_reached(phase: str) -> None:
    """Rule 8.4: no card is begun."""
    game = table({"partner": "SKEM", "value": "SL EM"}.get(phase, "SEEM"), 3)
    if phase != "roll":
        game.until(phase)
    start, goal = game.state.position, len(game.state.squares) - 1
    assert same(game.do(TimeUp), (TimeRanOut(), PieceCarried(0, start, goal), GoalReached()))
    assert game.phase == "goal"


@pytest.mark.parametrize("phase", ["read", "answer", "vote", "talk", "joint", "reveal"])
def test_when_time_is_up_a_card_is_played_to_its_end(phase: str) -> None:
    """Rule 8.4: nobody is cut off."""
    game = table("SEEM", 3).until(phase)
    assert same(game.do(TimeUp), (TimeRanOut(),))
    assert game.phase == phase
    assert game.refusal(TimeUp) == "wrong-phase"
    if phase != "reveal":
        game.until("reveal")
    assert same(game.do(Continue), (CardClosed(), PieceCarried(0, 1, 3), GoalReached()))


def test_when_time_is_up_at_the_goal_nobody_is_carried() -> None:
    """Rule 8.4: the piece is there already."""
    game = table("SEM", 3, die=(6,)).until("goal")
    game.do(OneMoreCard)
    assert same(game.do(TimeUp), (TimeRanOut(), GoalReached()))


def test_a_new_end_gives_new_time() -> None:
    """Rule 8.5: after a break the game goes on, though the time was up."""
    game = closing(100.0)
    game.do(TimeUp)
    assert same(game.do(ChangeTime, 7200.0), (TimeChanged(7200.0),))
    assert not game.state.time_up
    assert same(game.do(Continue), (CardClosed(), TurnStarted(2)))
    assert game.refusal(ChangeTime, float("inf")) == "bad-time"
    assert game.refusal(ChangeTime, -1.0) == "bad-time"


def test_one_more_card_at_a_time_at_the_goal() -> None:
    """Rule 8.6: the next seat's, for a basin the group chooses; as often as it likes."""
    game = table("SEM", 3, die=(6,)).until("goal")
    for seat in (2, 3, 1):
        assert same(game.do(OneMoreCard), (TurnStarted(seat), ValueAsked(NAMES)))
        assert game.state.turn.last
        game.until("goal")
    assert len(game.state.played) == 3
