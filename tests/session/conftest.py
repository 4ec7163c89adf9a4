"""What the tests of sessions share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bohica.content.files import bundled
from bohica.content.sets import DeckSet, load_set
from bohica.session.folders import Folders
from bohica.session.live import Session
from tests.session.cards import setup_of, shipped


@pytest.fixture(scope="session")
def demo_set() -> DeckSet:
    """The demo set that comes with the program."""
    return shipped()


@pytest.fixture
def own_set(tmp_path: Path) -> DeckSet:
    """A copy of the demo set that a test may change or delete."""
    decks = tmp_path / "decks"
    shutil.copytree(bundled("decks") / "demo", decks / "demo")
    for name in ("framework.yaml", "board.yaml"):
        shutil.copyfile(bundled("decks") / name, decks / name)
    deck_set = load_set(decks / "demo").deck_set
    assert deck_set is not None
    return deck_set


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders in which nothing is yet."""
    return Folders.under(tmp_path / "data")


@pytest.fixture
def begin(folders: Folders, demo_set: DeckSet) -> Callable[..., Session]:
    """Begin a session of the demo set; keyword arguments change its setup."""

    def _begin(**changes: Any) -> Session:
        return Session.create(folders, setup_of(demo_set, **changes), demo_set)

    return _begin
