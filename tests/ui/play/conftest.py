"""A real session of the demo set on a real play screen, driven by real events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from bohica.content.files import bundled
from bohica.content.sets import DeckSet, load_set
from bohica.rules.actions import Action
from bohica.rules.state import Seat, State
from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.ui.app import App
from bohica.ui.demo import demo_setup
from bohica.ui.pilot import press
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Services
from bohica.ui.screens.play import PlayScreen
from bohica.ui.table import Table
from bohica.ui.window import Window


class Player:
    """Somebody at the keyboard and mouse of one app."""

    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def screen(self) -> PlayScreen:
        """The play screen, wherever it lies in the stack."""
        return next(s for s in self.app.stack if isinstance(s, PlayScreen))

    @property
    def table(self) -> Table:
        return self.screen.table

    @property
    def state(self) -> State:
        return self.app.services.session.state

    @property
    def top(self) -> str:
        """Class name of the screen on top."""
        return type(self.app.top).__name__

    def key(self, *names: str) -> None:
        """Press keys, one after the other."""
        for name in names:
            self.app.step(press(name), 0.0)

    def raw(self, key: int, text: str = "", mod: int = 0) -> None:
        """Press a key by its pygame code."""
        self.app.step([pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=text)], 0.0)
        self.app.step([pygame.event.Event(pygame.KEYUP, key=key, mod=mod, unicode=text)], 0.0)

    def click(self, x: float, y: float) -> None:
        """Click at a place of the stage, in design units."""
        pos = self.app.window.stage.point(x, y)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.app.step([pygame.event.Event(kind, pos=pos, button=1)], 0.0)

    def press_spot(self, name: str) -> None:
        """Click in the middle of a spot of the present view."""
        assert self.screen.view is not None
        spot = next(spot for spot in self.screen.view.spots() if spot.name == name)
        self.click(*spot.box.centre)

    def wait(self, seconds: float) -> None:
        """Let `seconds` pass, a tenth at a time."""
        for _ in range(round(seconds * 10)):
            self.app.step([], 0.1)

    def settle(self) -> None:
        """Let everything that moves come to rest."""
        while self.table.show.step is not None:
            self.app.step([], 0.1)

    def do(self, action: type[Action], *args: object) -> None:
        """Do an action without the screen: the way to a place where a test begins."""
        assert self.table.submit(action, *args)
        self.table.show.skip()

    def go_to(self, phase: str, kind: str = "") -> None:
        """Play with keys until the phase, with a card of `kind` if one is named."""
        for _ in range(400):
            self.settle()
            card = self.state.turn.card
            if self.state.phase == phase and (not kind or (card and card.kind == kind)):
                return
            self.one_step()
        raise AssertionError(f"never came to {phase} {kind}")

    def one_step(self) -> None:
        """Press what the phase asks for, the first choice of each."""
        phase, turn = self.state.phase, self.state.turn
        others = [str(s.number) for s in self.state.seats if s.number != turn.seat]
        unanswered = phase == "answer" and not turn.answer
        unsettled = phase == "joint" and not turn.joint
        if phase == "value" or unanswered or unsettled:
            self.key("1")
        elif phase == "partner":
            self.key(others[0])
        elif phase == "goal":
            self.key("e")
        else:
            self.key("return")


@pytest.fixture(scope="session")
def demo_set() -> DeckSet:
    loaded = load_set(bundled("decks") / "staff")
    assert loaded.deck_set is not None
    return loaded.deck_set


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "data")


@pytest.fixture
def play(
    services: Services, folders: Folders, demo_set: DeckSet
) -> Iterator[Callable[..., Player]]:
    """`play(seats=6, size=(960, 540), **setup changes)` opens the play screen of a new session."""
    opened: list[App] = []

    def make(seats: int = 6, size: tuple[int, int] = (960, 540), **changes: Any) -> Player:
        setup = demo_setup(demo_set, seed=5, seats=seats)._replace(**changes)
        services.paths = folders
        services.session = Session.create(folders, setup, demo_set)
        app = App(services, SCREENS, "play", window=Window("test", size=size))
        opened.append(app)
        app.step([], 0.0)
        return Player(app)

    yield make
    for app in opened:
        app.finish()
    if services.session is not None:
        services.session.close()


@pytest.fixture
def pairs() -> tuple[Seat, ...]:
    """Four seats, two of them with two people."""
    return (Seat(1), Seat(2, people=2), Seat(3, people=2), Seat(4))
