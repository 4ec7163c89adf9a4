"""Another folder for a session whose disk is full."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.ui.app import App
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Push, Services
from bohica.ui.screens.folder import FolderScreen, size_text
from bohica.ui.screens.play import PlayScreen
from tests.ui.hands import Hands


@pytest.fixture
def hands(services: Services, app_with: Callable[..., App], clock: object, tmp_path: Path) -> Hands:
    """A session just begun, and the question where to keep it on top of the game."""
    services.paths = Folders.under(tmp_path / "full")
    services.settings.last_setup = {"howto": False}  # type: ignore[attr-defined]
    hands = Hands(app_with(SCREENS, Push("start", then="setup"), (1366, 768)), clock)
    hands.wait()
    hands.press("return")
    hands.wait(1)
    assert isinstance(hands.app.top, PlayScreen)
    hands.app._go(Push("folder"))
    return hands


def screen_of(hands: Hands) -> FolderScreen:
    screen = hands.app.top
    assert isinstance(screen, FolderScreen)
    return screen


def test_a_typed_path_takes_the_session(hands: Hands, services: Services, tmp_path: Path) -> None:
    """The whole session goes on in the folder that was typed."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    before = services.session.state
    hands.click_on(screen_of(hands).field)
    hands.type(str(other))
    hands.press("return")
    hands.wait(1)
    assert isinstance(hands.app.top, PlayScreen)
    folder = services.session.folder
    assert folder.parent == other
    services.session.close()
    with Session.open(folder) as again:
        assert again.state == before
    services.session = None


def test_a_path_that_is_not_there_changes_nothing(
    hands: Hands, services: Services, tmp_path: Path
) -> None:
    """A sentence says so, and Esc goes back to the game."""
    before = services.session.folder
    hands.click_on(screen_of(hands).field)
    hands.type(str(tmp_path / "nowhere"))
    hands.press("return")
    assert "nowhere" in screen_of(hands).trouble
    hands.press("escape")
    assert isinstance(hands.app.top, PlayScreen)
    assert services.session.folder == before


def test_every_place_offered_can_be_written_in(hands: Hands) -> None:
    """Only folders that are there, each once."""
    found = screen_of(hands).found
    assert all(place.folder.is_dir() for place in found)
    assert len({place.folder for place in found}) == len(found)


def test_sizes_are_said_in_whole_numbers() -> None:
    """Nobody needs decimals to choose a disk."""
    assert size_text(84_900_000_000) == "84\u00a0GB"
    assert size_text(2_500_000) == "2\u00a0MB"
