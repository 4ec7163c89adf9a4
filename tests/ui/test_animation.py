"""Events become short steps, shown one after the other."""

import pytest

from bohica.rules.events import (
    CardAsked,
    DebriefStarted,
    DiceRolled,
    DropsFell,
    PieceCarried,
    PieceMoved,
    TurnStarted,
)
from bohica.ui.animation import Show, steps_of

ROLL = (DiceRolled(1, 4), PieceMoved(0, 2, 6), CardAsked())


def test_a_roll_tumbles_and_then_hops():
    """What does not move is no step."""
    assert [step.kind for step in steps_of((*ROLL, TurnStarted(2)))] == ["tumble", "hop"]


@pytest.mark.parametrize(
    "event",
    [
        DiceRolled(1, 6),
        PieceMoved(0, 0, 35),
        PieceCarried(0, 0, 35),
        DropsFell((("respect", 2),)),
        DebriefStarted(),
    ],
)
def test_no_step_lasts_a_second_and_a_half(event):
    """However far the piece has to go."""
    (step,) = steps_of([event])
    assert 0 < step.seconds < 1.5


def test_a_piece_that_stays_is_not_shown_moving():
    """Carried to the goal from the goal."""
    assert steps_of([PieceMoved(0, 5, 5), PieceCarried(0, 35, 35)]) == []


def test_the_show_goes_on_step_by_step():
    """Progress runs from 0 to 1 for each of them."""
    show = Show()
    show.add(ROLL)
    assert show.step is not None
    assert show.progress == 0.0
    assert show.tick(0.45) is None
    assert 0.4 < show.progress < 0.6
    ended = show.tick(10)
    assert ended is not None
    assert ended.kind == "tumble"
    assert show.step.kind == "hop"
    assert show.progress == 0.0


def test_skipping_ends_everything_at_once():
    """Also what is still waiting."""
    show = Show()
    show.add(ROLL)
    assert show.skip()
    assert show.step is None
    assert not show.skip()


def test_reduced_motion_shows_nothing_moving():
    """Everything is over when it begins."""
    show = Show(reduced=True)
    show.add(ROLL)
    assert show.step is None
