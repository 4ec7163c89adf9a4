"""The debrief by real keys and clicks: three steps, cards taken up, improvement areas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from bohica.content.sets import DeckSet
from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.ui.app import App
from bohica.ui.debrief_rows import AreaRow, CardRow, StarButton
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Push, Services
from bohica.ui.screens.area import AreaScreen, read_date
from bohica.ui.screens.debrief import DebriefScreen
from bohica.ui.screens.play import PlayScreen
from bohica.ui.widgets.scroll import ScrollPane
from tests.ui.debriefs import staff, to_debrief
from tests.ui.hands import Hands

REGISTRY = {**SCREENS, "first": "bohica.ui.screen:Screen"}


@pytest.fixture(scope="module")
def deck_set() -> DeckSet:
    return staff()


@pytest.fixture
def hands(
    services: Services,
    app_with: Callable[..., App],
    clock: object,
    tmp_path: Path,
    deck_set: DeckSet,
) -> Iterator[Hands]:
    """The debrief on top of an empty first screen."""
    services.paths = Folders.under(tmp_path)
    services.session = to_debrief(services.paths, deck_set)
    app = app_with(REGISTRY, "first", (1366, 768))
    app.go(Push("debrief"))
    yield Hands(app, clock)
    if services.session is not None:
        services.session.close()


def top(hands: Hands) -> DebriefScreen:
    assert isinstance(hands.app.top, DebriefScreen)
    return hands.app.top


def rows(hands: Hands, kind: type) -> list:
    """Return the rows of a kind in the panes of the step shown."""
    panes = [w for w in top(hands).view.form.widgets if isinstance(w, ScrollPane)]
    return [row for pane in panes for row in pane.form.widgets if isinstance(row, kind)]


def waiting(hands: Hands) -> list[CardRow]:
    return [row for row in rows(hands, CardRow) if row.done is False]


def ctrl_return(hands: Hands) -> None:
    hands.press("return", mod=pygame.KMOD_LCTRL)


def test_keys_lead_through_the_steps_and_back(hands: Hands, services: Services) -> None:
    """PageDown and Return go on, the arrows go both ways, PageUp and Esc change nothing."""
    hands.press("page down")
    assert services.session.state.debrief_step == 2
    hands.press("return")
    assert services.session.state.debrief_step == 3
    for key in ("page up", "escape", "f5"):
        hands.press(key)
    assert services.session.state.debrief_step == 3
    hands.press("left")
    assert services.session.state.debrief_step == 2
    hands.press("right")
    assert services.session.state.debrief_step == 3
    assert isinstance(hands.app.top, DebriefScreen)


def test_step_two_lists_what_the_group_differed_on(hands: Hands, services: Services) -> None:
    """Every split, every card not agreed on; the cards answered undesired beside them."""
    hands.press("right")
    played = services.session.state.played
    expected = sum(item.joint == "not-agreed" or bool(item.votes and item.votes.split)
                   for item in played)  # fmt: skip
    assert sum(row.done is None for row in rows(hands, CardRow)) == expected > 0
    assert len(waiting(hands)) == sum(item.take_up for item in played) > 0


def test_a_card_is_taken_up_by_keyboard_alone(hands: Hands, services: Services) -> None:
    """Tab to the card, Return opens it, Return says it has been talked about: a drop falls."""
    hands.press("right")
    before = sum(drops for _, drops in services.session.state.basins)
    many = len(waiting(hands))
    first = waiting(hands)[0]
    for _ in range(40):
        hands.press("tab")
        pane = top(hands).view.form.focus
        if isinstance(pane, ScrollPane) and pane.form.focus is first:
            break
    hands.press("return")
    assert top(hands).opened is not None
    hands.press("return")
    assert sum(item.taken_up for item in services.session.state.played) == 1
    assert sum(drops for _, drops in services.session.state.basins) > before
    hands.wait(40)
    hands.press("return")
    assert top(hands).opened is None
    assert len(waiting(hands)) == many - 1


def test_a_card_is_taken_up_by_mouse_alone(hands: Hands, services: Services) -> None:
    """A click opens the card, a click on the main button takes it up; Esc only closes it."""
    hands.press("right")
    hands.click_on(waiting(hands)[0])
    opened = top(hands).opened
    assert opened is not None
    hands.press("escape")
    assert top(hands).opened is None
    hands.click_on(waiting(hands)[0])
    opened = top(hands).opened
    assert opened is not None
    main = next(spot for spot in opened.spots() if spot.name == "main")
    hands.click(*main.box.centre)
    assert any(item.taken_up for item in services.session.state.played)


def test_undo_takes_a_taken_up_card_back(hands: Hands, services: Services) -> None:
    """Z takes back the last step; before the debrief it leads back to the board."""
    hands.press("right")
    hands.click_on(waiting(hands)[0])
    hands.press("return")
    hands.press("z")
    assert not any(item.taken_up for item in services.session.state.played)
    hands.press("escape")
    hands.press("z")
    assert services.session.state.debrief_step == 1
    hands.press("z")
    hands.wait(1)
    assert isinstance(hands.app.top, PlayScreen)


def test_areas_are_written_changed_starred_and_removed(hands: Hands, services: Services) -> None:
    """All that can be done with an area, by keyboard and mouse."""
    hands.press("right")
    hands.press("right")
    hands.press("n")
    hands.type("Den som svarar äger samtalet.")
    ctrl_return(hands)
    hands.press("n")
    hands.type("Namn på ersättare.")
    hands.press("tab")
    hands.press("right")  # the manager
    hands.press("tab")
    hands.type("2027-02-01")
    hands.press("return")
    first, second = services.session.state.areas
    assert (first.text, first.who, first.date, first.main) == (
        "Den som svarar äger samtalet.", "us", "", True,
    )  # fmt: skip
    assert (second.text, second.who, second.date, second.main) == (
        "Namn på ersättare.", "manager", "2027-02-01", False,
    )  # fmt: skip
    hands.click_on(rows(hands, StarButton)[1])
    assert [area.main for area in services.session.state.areas] == [False, True]
    hands.click_on(rows(hands, AreaRow)[0])
    form = hands.app.top
    assert isinstance(form, AreaScreen)
    assert form.text.text == "Namn på ersättare."
    hands.click_on(form.form.widgets[-2])  # remove
    assert [area.text for area in services.session.state.areas] == [first.text]
    assert services.session.state.areas[0].main


def test_esc_keeps_what_was_written(hands: Hands, services: Services) -> None:
    """One Esc never loses a text, not even beside a date that is none."""
    hands.press("right")
    hands.press("right")
    hands.press("n")
    hands.type("Fler språk på skyltarna.")
    form = hands.app.top
    assert isinstance(form, AreaScreen)
    form.date.text = "i vår"
    hands.press("escape")
    assert [area.text for area in services.session.state.areas] == ["Fler språk på skyltarna."]


def test_a_date_that_is_none_is_pointed_out(hands: Hands, services: Services) -> None:
    """Saving says how to write it; the quick choices always fit."""
    hands.press("right")
    hands.press("right")
    hands.press("n")
    hands.type("Kortare köer.")
    form = hands.app.top
    assert isinstance(form, AreaScreen)
    form.date.text = "31 februari"
    ctrl_return(hands)
    assert hands.app.top is form
    assert form.warning
    hands.click_on(form.form.widgets[3])  # in two weeks
    assert form.date.text == "2026-12-07"
    ctrl_return(hands)
    assert services.session.state.areas[0].date == "2026-12-07"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        (" 2027-02-01 ", "2027-02-01"),
        ("20270201", "2027-02-01"),
        ("2027-2-1", "2027-02-01"),
        ("2027-02-30", None),
        ("1 februari", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, read: str | None) -> None:
    """Year, month and day in that order, with or without what stands between."""
    assert read_date(typed) == read


def test_a_draft_survives_a_crash(hands: Hands, services: Services) -> None:
    """What was typed a second ago is there when the session is opened again."""
    hands.press("right")
    hands.press("right")
    hands.press("n")
    hands.type("Ring upp samma")
    hands.wait(25)
    folder = services.session.folder
    services.session.close()
    services.session = Session.open(folder)
    hands.app.go(Push("debrief"))
    hands.press("n")
    form = hands.app.top
    assert isinstance(form, AreaScreen)
    assert form.text.text == "Ring upp samma"
    hands.type(" dag")
    ctrl_return(hands)
    assert services.session.state.areas[0].text == "Ring upp samma dag"
    assert not services.session.drafts


def test_many_areas_are_all_reached(hands: Hands, services: Services) -> None:
    """With more areas than have room, the list scrolls to the newest."""
    hands.press("right")
    hands.press("right")
    for number in range(9):
        hands.press("n")
        hands.type(f"Område {number}: vi svarar alltid samma dag och säger när vi hör av oss.")
        hands.press("escape")
    assert len(services.session.state.areas) == 9
    pane = top(hands).view.form.widgets[0]
    assert isinstance(pane, ScrollPane)
    assert pane.scroller.offset == pane.scroller.furthest > 0
