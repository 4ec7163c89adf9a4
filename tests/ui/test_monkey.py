"""Somebody presses everything: random inputs of all kinds, over all screens, from fixed seeds.

Nothing may raise, something must be drawable at every step, and what is on disk must fold to the
session in memory whenever it is looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pygame
import pytest

from bohica.content.problems import Problem
from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.session.replay import replay
from bohica.session.settings import Settings
from bohica.ui.app import App
from bohica.ui.begun import begun
from bohica.ui.demo import demo_setup, shipped_set
from bohica.ui.pilot import Pilot
from bohica.ui.practice_book import Book
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Back, Push, Services
from bohica.ui.window import Window

STEPS = int(os.environ.get("BOHICA_MONKEY_STEPS", "300"))
"""Inputs a run; set the variable for a longer one."""
SEEDS = 4
VISITS = 5
"""How often each screen is opened."""
SIZES = ((1024, 640), (1366, 768), (960, 540), (700, 900), (1, 1), (2000, 130))
ODD = (
    "a", "Å", "ö", "é", "e\u0301", "\u00ad", "\u200b", "\u202e", "\ufeff", "👩‍👩‍👧", "🇸🇪", "漢字",
    "\u05d0", "\u0000", "\ud800", "\t", "\n", "**x**", "*", "{0}", "{name}", "%s", "<b>&", "\\",
    "\u00a0", "\u2028", "2026-02-30", "2026-12-24", " ", "a" * 300,
)  # fmt: skip
KEYS = (
    *(ord(letter) for letter in "abcdefghijklmnopqrstuvwxyz0123456789+-.,"),
    *(pygame.K_RETURN,) * 14,
    *(pygame.K_TAB,) * 6,
    *(pygame.K_ESCAPE,) * 4,
    *(pygame.K_PAGEDOWN,) * 4,
    *(pygame.K_SPACE,) * 4,
    pygame.K_PAGEUP, pygame.K_F5, pygame.K_F11, pygame.K_F1, pygame.K_HOME, pygame.K_END,
    pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_BACKSPACE, pygame.K_DELETE,
    pygame.K_KP_ENTER, pygame.K_KP_PLUS, pygame.K_LSHIFT, pygame.K_MENU, 0, 0x40000000 + 300,
)  # fmt: skip
WINDOW = (
    pygame.WINDOWEXPOSED, pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWMINIMIZED,
    pygame.WINDOWRESTORED, pygame.WINDOWMOVED, pygame.WINDOWDISPLAYCHANGED, pygame.WINDOWLEAVE,
    pygame.WINDOWCLOSE,
)  # fmt: skip


class Monkey:
    """One hand on the keyboard, one on the mouse, and both on the window."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.past: list[str] = []
        """What was done, for whoever has to find out why."""

    def events(self, app: App) -> list[pygame.event.Event]:
        """Return the events of one thing done."""
        kinds = (
            (self.key, 60),
            (self.text, 12),
            (self.mouse, 22),
            (self.window, 4),
            (self.size, 2),
        )
        (kind,) = self.random.choices([one for one, _ in kinds], [weight for _, weight in kinds])
        events = kind(app)
        self.past.append(f"{type(app.top).__name__} {events}")
        return events

    def key(self, app: App) -> list[pygame.event.Event]:
        code = self.random.choice(KEYS)
        mod = self.random.choices(
            (0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL, pygame.KMOD_ALT, 0x7FFF), (30, 4, 4, 1, 1)
        )[0]
        typed = chr(code) if 32 <= code < 127 and not mod else ""
        made = [pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=typed)]
        if typed:
            made.append(pygame.event.Event(pygame.TEXTINPUT, text=typed))
        if self.random.random() < 0.9:
            made.append(pygame.event.Event(pygame.KEYUP, key=code, mod=mod, unicode=typed))
        return made

    def text(self, app: App) -> list[pygame.event.Event]:
        return [pygame.event.Event(pygame.TEXTINPUT, text=self.random.choice(ODD))]

    def mouse(self, app: App) -> list[pygame.event.Event]:
        width, height = app.window.surface.get_size()
        pos = (self.random.randint(-20, width + 20), self.random.randint(-20, height + 20))
        what, button = self.random.random(), self.random.choice((1, 1, 1, 1, 2, 3, 4, 6))
        if what < 0.2:
            y = self.random.choice((-3, -1, 1, 3))
            return [
                pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0)),
                pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=y, precise_y=float(y), flipped=False),
            ]
        down = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=button)
        up = pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=button)
        away = (pos[0] + self.random.randint(-200, 200), pos[1])
        drag = pygame.event.Event(pygame.MOUSEMOTION, pos=away, rel=(1, 0), buttons=(1, 0, 0))
        return self.random.choice(
            ([down, up], [down, up, down, up], [down, drag, up], [drag], [down])
        )

    def window(self, app: App) -> list[pygame.event.Event]:
        return [pygame.event.Event(self.random.choice(WINDOW))]

    def size(self, app: App) -> list[pygame.event.Event]:
        size = self.random.choice(SIZES)
        pygame.display.set_mode(size, pygame.RESIZABLE)
        return [pygame.event.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1])]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "data")


@pytest.fixture
def room(services: Services, folders: Folders) -> Iterator[Callable[[], App]]:
    """`room()` opens the whole program on its start screen."""
    opened: list[App] = []
    settings = Settings()
    settings.reduced_motion = True
    services.settings = settings
    services.paths = folders
    clipboard = [""]
    services.copy = lambda text: clipboard.__setitem__(0, text)
    services.paste = lambda: clipboard[0]

    def open_it() -> App:
        services.session = None
        app = App(services, SCREENS, "start", window=Window("test", size=(960, 540)))
        opened.append(app)
        for _ in range(12):
            app.step([], 0.1)
        return app

    yield open_it
    for app in opened:
        app.finish()


def look_after(app: App) -> None:
    """Check what must be true at any moment."""
    app.draw()
    session = app.services.session
    if session is not None and session.folder is not None and session.trouble is None:
        found = replay(session.folder, session.state.pool)
        assert found.history.state == session.state


def play_about(app: App, monkey: Monkey, clock: object, steps: int) -> None:
    """Do `steps` things, and check after each."""
    try:
        for number in range(steps):
            clock.seconds += monkey.random.choice((0.01, 0.2, 0.5, 70.0))  # type: ignore[attr-defined]
            alive = app.step(monkey.events(app), monkey.random.choice((0.0, 0.016, 0.1, 5.0)))
            if not alive:
                return
            app.draw()
            if number % 10 == 0:
                look_after(app)
        look_after(app)
    except BaseException:
        print("\n".join(monkey.past[-12:]))
        raise


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_monkey_in_the_whole_program(room, clock, seed: int) -> None:
    """From the start screen to wherever it comes; the program may end, but never break."""
    monkey = Monkey(seed)
    app = room()
    while len(monkey.past) < STEPS:
        play_about(app, monkey, clock, STEPS - len(monkey.past))
        if len(monkey.past) < STEPS:  # it found the way out
            app.finish()
            app = room()


@pytest.fixture
def table(room, folders: Folders) -> Iterator[Callable[..., App]]:
    """`table(seed, goal="roll")` opens a game on its play screen, some way into it."""
    begun: list[Session] = []

    def sit_down(seed: int, phase: str = "roll") -> App:
        app = room()
        deck_set = shipped_set("demo" if seed % 2 else "staff", "sv")
        setup = demo_setup(deck_set, seed=seed, seats=1 + seed % 10)._replace(
            hidden_votes=seed % 3 == 0,
            pieces="seats" if seed % 2 else "shared",
            play_until=400.0 * (1 + seed % 3),
        )
        app.services.session = Session.create(folders, setup, deck_set)
        begun.append(app.services.session)
        app.go(Push("play"))
        pilot = Pilot(seed)
        while app.services.session.state.phase != phase:
            app.step(pilot.next(app), 0.1)
        return app

    yield sit_down
    for session in begun:
        session.close()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_monkey_at_the_table(table, clock, seed: int) -> None:
    """In the middle of a game of some length; afterwards the session opens as it was left."""
    monkey = Monkey(1000 + seed)
    app = table(seed)
    session = app.services.session
    while len(monkey.past) < STEPS and not session.is_finished:
        play_about(app, monkey, clock, STEPS - len(monkey.past))
        if app.services.session is None and not session.is_finished and app.stack:
            app.services.session = session = Session.open(session.folder)  # it had left the table
            app.go(Push("play"))
        else:
            break
    state, over = session.state, session.is_finished
    app.finish()
    session.close()
    if not over:
        with Session.open(session.folder) as again:
            assert again.state == state


def arguments(app: App) -> dict[str, dict[str, Any]]:
    """Return what each screen gets when it is opened from elsewhere."""
    services = app.services
    table: Any = app.top.table  # type: ignore[attr-defined]
    card, setup = table.state.turn.card, table.state.setup
    deck_set = services.deck_sets.all()[0]
    problem = Problem("empty-text", Path("cards.yaml"), 1, 1, "error", {"field": "*x*"})
    over = {name: {"table": table} for name in ("tools", "note", "seats", "pause", "blank", "area")}
    return over | {
        "start": {},
        "setup": {},
        "howto": {"starts": True},
        "settings": {},
        "play": {},
        "debrief": {},
        "practice": {},
        "review": {"table": table},
        "folder": {"table": table},
        "end_time": {"table": table, "away": 600.0},
        "room": {"table": table, "kind": "round"},
        "words": {"card": card},
        "topics": {"deck_set": deck_set, "chosen": ()},
        "confirm": {"title": "?", "text": "{0} *x*", "yes": "a", "no": "b"},
        "begun": {"items": tuple(begun(services.paths))},
        "problems": {"name": "x", "problems": [problem] * 40},
        "overview": {"book": Book(services.paths.practice), "values": setup.values},
    }


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_a_monkey_on_every_screen(table, clock, name: str) -> None:
    """Each screen is met, again and again, with a card on the table."""
    monkey = Monkey(sum(name.encode()))
    app = table(5, "debrief" if name in ("debrief", "area", "review") else "answer")
    given = arguments(app)[name]
    at_the_table = name not in ("start", "setup", "practice", "begun", "problems")
    for _ in range(VISITS):
        while len(app.stack) > 1 + at_the_table:
            app.go(Back())
        if at_the_table and (app.services.session is None or len(app.stack) < 2):
            break
        app.go(Push(name, **given))
        play_about(app, monkey, clock, 25)
        if not app.stack:
            break
