"""The end of a session: read through, saved where one can find it, and nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bohica.content.sets import DeckSet
from bohica.rules.actions import AddArea, GoToStep
from bohica.session import groups
from bohica.session.folders import Folders
from bohica.ui.app import App
from bohica.ui.messages import MOVE
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Push, Services
from bohica.ui.screens.folder import FolderScreen
from bohica.ui.screens.review import ReviewScreen
from tests.ui.debriefs import staff, to_debrief
from tests.ui.hands import Hands

REGISTRY = {**SCREENS, "first": "bohica.ui.screen:Screen"}
AREA = "Den som svarar äger samtalet."


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
    """A named group in step three, with one improvement area."""
    services.paths = Folders.under(tmp_path)
    services.session = to_debrief(services.paths, deck_set, group="Kontaktcenter")
    services.session.submit(GoToStep(900.0, 3))
    services.session.submit(AddArea(901.0, AREA, "manager", "2027-02-01", True))
    app = app_with(REGISTRY, "first", (960, 540))
    app.go(Push("debrief"))
    yield Hands(app, clock)
    if services.session is not None:
        services.session.close()


def review(hands: Hands) -> ReviewScreen:
    assert isinstance(hands.app.top, ReviewScreen)
    return hands.app.top


def test_return_leads_to_a_saved_protocol_and_home(hands: Hands, services: Services) -> None:
    """Return alone: read, promise, save, start. The session is over and let go of."""
    session = services.session
    for stage in ("read", "promise", "saved"):
        hands.press("return")
        assert review(hands).stage == stage
    assert session.is_finished
    hands.press("return")
    assert len(hands.app.stack) == 1
    assert services.session is None


def test_the_protocol_says_what_counts_and_names_nobody(hands: Hands, services: Services) -> None:
    """The area and the notes are in both files; a nickname is in none, nor in the journal."""
    folder = services.session.folder
    for _ in range(3):
        hands.press("return")
    files = sorted(services.paths.protocols.iterdir())
    assert [path.suffix for path in files] == [".html", ".md"]
    for path in files:
        assert AREA in path.read_text(encoding="utf-8")
    for path in (*files, *folder.rglob("*")):
        if path.is_file():
            assert b"Smeknamn" not in path.read_bytes()


def test_the_group_meets_other_cards_next_time(hands: Hands, services: Services) -> None:
    """Its used cards are remembered under its name."""
    played = {item.card.id for item in services.session.state.played}
    for _ in range(3):
        hands.press("return")
    assert set(groups.used(services.paths.groups, "Kontaktcenter", "staff")) == played


def test_a_remote_reads_to_the_end_before_it_goes_on(hands: Hands) -> None:
    """PageDown scrolls while there is more to read."""
    hands.press("return")
    screen = review(hands)
    for _ in range(60):
        hands.press("page down")
        if screen.stage != "read":
            break
        assert screen.pane.scroller.offset > 0
    assert screen.pane.scroller.offset == screen.pane.scroller.furthest
    assert screen.stage == "promise"


def test_esc_goes_back_a_step_and_saves_nothing(hands: Hands, services: Services) -> None:
    """Up to the saving one can turn back; the session is as it was."""
    hands.press("return")
    hands.press("return")
    hands.press("escape")
    assert review(hands).stage == "read"
    hands.press("escape")
    assert services.session.state.phase == "debrief"
    assert not services.paths.protocols.exists()


def test_a_disk_that_refuses_loses_nothing(hands: Hands, services: Services) -> None:
    """It is said clearly, the session stays open, and another folder will do."""
    services.paths.protocols.write_text("in the way", encoding="utf-8")
    for _ in range(3):
        hands.press("return")
    screen = review(hands)
    assert screen.stage == "failed"
    assert services.session.state.phase == "debrief"
    hands.app.draw()
    hands.press("return")
    assert isinstance(hands.app.top, FolderScreen)
    other = services.paths.data / "other"
    other.mkdir()
    hands.app.top.field.text = str(other)
    hands.click_on(hands.app.top.form.widgets[-1])
    assert review(hands).stage == "saved"
    assert sorted(path.suffix for path in other.iterdir()) == [".html", ".md"]
    assert services.session.is_finished


def test_the_protocol_and_its_folder_can_be_opened(hands: Hands, services: Services) -> None:
    """Each button opens what it says, by the system's own program."""
    opened: list[Path] = []
    services.open_path = opened.append
    for _ in range(3):
        hands.press("return")
    screen = review(hands)
    hands.click_on(screen.form.widgets[0])
    hands.click_on(screen.form.widgets[1])
    assert opened == [
        services.paths.protocols / "2026-11-23-protokoll-kontaktcenter.html",
        services.paths.protocols,
    ]


def test_a_session_the_disk_refuses_moves_to_another_folder(
    services: Services,
    app_with: Callable[..., App],
    clock: object,
    tmp_path: Path,
    deck_set: DeckSet,
) -> None:
    """The banner offers it, one key or a click away; then all is on disk."""
    obstacle = tmp_path / "file"
    obstacle.write_bytes(b"")
    services.paths = Folders.under(obstacle)
    services.session = to_debrief(services.paths, deck_set, cards=2)
    assert services.session.trouble is not None
    app = app_with(REGISTRY, "first", (960, 540))
    app.go(Push("debrief"))
    hands = Hands(app, clock)
    hands.click(*MOVE.centre)
    assert isinstance(app.top, FolderScreen)
    hands.press("escape")
    hands.press("v")
    assert isinstance(app.top, FolderScreen)
    other = tmp_path / "other"
    other.mkdir()
    app.top.field.text = str(other)
    hands.click_on(app.top.form.widgets[-1])
    assert services.session.trouble is None
    assert services.session.folder.parent == other
    services.session.close()
