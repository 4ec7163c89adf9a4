"""Rule 10: the debrief."""

from __future__ import annotations

import pytest

from bohica.rules.actions import (
    AddArea,
    EditArea,
    Finish,
    GoToStep,
    MarkMainArea,
    RemoveArea,
    StartDebrief,
    TakeUpCard,
)
from bohica.rules.events import (
    AreaAdded,
    AreaEdited,
    AreaRemoved,
    CardClosed,
    CardSkipped,
    CardTakenUp,
    DebriefStarted,
    DropsFell,
    MainAreaMarked,
    SessionFinished,
    StepShown,
)
from bohica.rules.legal import legal
from bohica.rules.state import Area
from tests.rules.table import Table, names, same, table


def debrief(joint: str = "a") -> Table:
    """Return a table in the debrief after two events answered `joint`."""
    return table("SEEM", 3).until("debrief", answer=joint, joint=joint)


def main_areas(game: Table) -> list[int]:
    """Return the numbers of the main areas."""
    return [area.number for area in game.state.areas if area.main]


@pytest.mark.parametrize(
    ("phase", "path"),
    [
        ("roll", "SEEM"),
        ("draw", "SEEM"),
        ("read", "SEEM"),
        ("joint", "SEEM"),
        ("reveal", "SEEM"),
        ("value", "SL EM"),
        ("partner", "SKM"),
        ("goal", "SM"),
    ],
)
def test_the_debrief_may_begin_at_any_moment(phase: str, path: str) -> None:
    """Rule 10.1: a revealed card is closed first, another one is put away."""
    game = table(path, 3)
    if phase != "roll":
        game.until(phase)
    card = game.state.turn.card
    events = game.do(StartDebrief)
    assert same(events[-1], DebriefStarted())
    if phase == "reveal":
        assert same(events[0], CardClosed())
    elif card is not None:
        assert same(events[0], CardSkipped(card.id))
    else:
        assert len(events) == 1
    assert len(game.state.played) == (phase == "reveal")
    assert game.state.turn.card is None


def test_the_debrief_has_three_steps() -> None:
    """Rule 10.2: in any order; the session ends from the third."""
    game = debrief()
    assert game.state.debrief_step == 1
    assert game.refusal(Finish) == "wrong-phase"
    for step in (2, 3, 1, 3):
        assert same(game.do(GoToStep, step), (StepShown(step),))
        assert game.state.debrief_step == step
    assert game.refusal(GoToStep, 4) == "unknown-step"
    assert game.refusal(GoToStep, 0) == "unknown-step"
    assert same(game.do(Finish), (SessionFinished(),))
    assert game.phase == "done"
    assert legal(game.state) == frozenset()


def test_the_playing_does_not_end_twice() -> None:
    """Rule 10.1: in the debrief nobody rolls."""
    assert debrief().refusal(StartDebrief) == "wrong-phase"


def test_an_undesired_card_is_taken_up_once() -> None:
    """Rule 10.3: then one drop falls to each of its values."""
    game = debrief("c")
    first, second = game.state.played
    assert game.basins == {}
    assert same(
        game.do(TakeUpCard, first.card.id),
        (
            CardTakenUp(first.card.id),
            DropsFell(tuple((value, 1) for value in first.card.values)),
        ),
    )
    assert game.basins == dict.fromkeys(first.card.values, 1)
    assert [card.taken_up for card in game.state.played] == [True, False]
    assert game.refusal(TakeUpCard, first.card.id) == "already-taken-up"
    assert game.refusal(TakeUpCard, "unheard-of") == "unknown-card"
    game.do(TakeUpCard, second.card.id)
    assert TakeUpCard not in legal(game.state)


def test_cards_answered_well_are_not_taken_up() -> None:
    """Rule 10.3: there is nothing on the list."""
    assert debrief("a").refusal(TakeUpCard, "event-0") == "wrong-phase"


def test_improvement_areas_have_text_who_and_date() -> None:
    """Rule 10.4: numbers are never used again."""
    game = debrief()
    area = Area(1, "We answer within a day.", "manager", "2026-12-01", True, main=True)
    assert same(game.do(AddArea, "  We answer within a day. ", *area[2:5]), (AreaAdded(area),))
    new = area._replace(text="Within two.", who="us", date="", answer_by=False)
    assert same(game.do(EditArea, 1, *new[1:5]), (AreaEdited(new),))
    assert same(game.do(RemoveArea, 1), (AreaRemoved(1),))
    assert game.do(AddArea, "Another", "committee", "", False)[0].area.number == 2


@pytest.mark.parametrize(
    ("params", "code"),
    [
        (("  ", "us", "", False), "empty-text"),
        (("x" * 301, "us", "", False), "text-too-long"),
        (("x", "them", "", False), "unknown-who"),
        (("x", "us", "tomorrow", False), "bad-date"),
        (("x", "us", "2026-02-30", False), "bad-date"),
        (("x", "us", "20261201", False), "bad-date"),
    ],
)
def test_an_area_nobody_can_follow_is_refused(params: tuple[object, ...], code: str) -> None:
    """Rule 10.4: when added and when changed."""
    game = debrief()
    assert game.refusal(AddArea, *params) == code
    game.do(AddArea, "x" * 300, "us", "2028-02-29", True)
    assert game.refusal(EditArea, 1, *params) == code
    assert game.refusal(EditArea, 2, "x", "us", "", False) == "unknown-area"
    assert game.refusal(RemoveArea, 2) == "unknown-area"


def test_one_area_is_the_main_one() -> None:
    """Rule 10.5: the first, another by choice, the first of the others when it is removed."""
    game = debrief()
    for text in ("one", "two", "three"):
        game.do(AddArea, text, "us", "", False)
    assert main_areas(game) == [1]
    assert same(game.do(MarkMainArea, 3), (MainAreaMarked(3),))
    assert main_areas(game) == [3]
    game.do(EditArea, 3, "three again", "us", "", False)
    assert main_areas(game) == [3]
    assert same(game.do(RemoveArea, 3), (AreaRemoved(3), MainAreaMarked(1)))
    assert main_areas(game) == [1]
    game.do(RemoveArea, 2)
    game.do(RemoveArea, 1)
    assert game.state.areas == ()
    game.do(AddArea, "four", "us", "", False)
    assert main_areas(game) == [4]
    assert game.refusal(MarkMainArea, 1) == "unknown-area"


def test_without_areas_there_is_none_to_change() -> None:
    """Rule 10.4: the actions are not offered."""
    game = debrief()
    assert not {EditArea, RemoveArea, MarkMainArea} & legal(game.state)
    assert names(game.events)[-1] == "DebriefStarted"
