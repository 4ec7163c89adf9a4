"""One desk for the whole folder, and programs started at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bohica.session.folders import Folders
from bohica.session.settings import Settings, save
from tests.e2e.desk import MISSING, Desk, Program

Start = Callable[..., Program]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A screen of 1366x768, as many a laptop has."""
    if MISSING:
        pytest.skip(
            f"a real window needs {', '.join(MISSING)}: apt-get install xvfb openbox xdotool"
        )
    desk = Desk(tmp_path_factory.mktemp("desk"))
    yield desk
    desk.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder for `--data`; not there yet."""
    return tmp_path / "data"


@pytest.fixture
def start(desk: Desk, data: Path) -> Iterator[Start]:
    """`start(*arguments, stem="program")` starts the program; all are ended after the test."""
    with ExitStack() as running:
        yield lambda *arguments, stem="program": running.enter_context(
            Program(desk, data, *arguments, stem=stem)
        )


@pytest.fixture
def calm(data: Path) -> None:
    """Settings that make waiting short: nothing moves, and Start begins at once."""
    settings = Settings()
    settings.reduced_motion, settings.sound = True, False
    settings.last_setup = {"howto": False, "talk_minutes": 0}
    assert save(settings, Folders.under(data).settings)
