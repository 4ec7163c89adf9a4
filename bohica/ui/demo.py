"""The game plays by itself: on a projector while people arrive, or headless at full speed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from bohica.content.files import bundled
from bohica.content.sets import DeckSet, load_set
from bohica.rules.state import Setup
from bohica.session.live import Session
from bohica.ui.pilot import Pilot, moment
from bohica.ui.screen import Push, Replace
from bohica.ui.setup_choices import Choices, outline_of, setup_of
from bohica.ui.start import make_app
from bohica.words import say

if TYPE_CHECKING:
    from bohica.session.folders import Folders
    from bohica.ui.app import App

MINUTES = 90
"""Length of the session that is played."""
PATIENCE = 4000
"""Steps after which a headless run has gone astray."""
SIZE = (1920, 1080)
SECONDS = {"read": 5.0, "reveal": 6.0, "talk": 5.0, "answer": 2.5, "vote": 2.5, "joint": 2.5}
"""How long the attract mode stays at each phase; elsewhere `PAUSE`."""
PAUSE = 1.6


def demo_setup(deck_set: DeckSet, seed: int, seats: int, date: str = "") -> Setup:
    """Return the setup of a usual session: `seats` people for an hour and a half."""
    choices = Choices(people=(1,) * seats, tallies=False)
    planned = outline_of(choices, deck_set, MINUTES)
    return setup_of(choices, deck_set, planned, seconds=MINUTES * 60, seed=seed, date=date)


def shipped_set(name: str, lang: str) -> DeckSet:
    """Return a set that comes with the program. Raises FileNotFoundError, saying what is there."""
    folder = bundled("decks") / name
    known = sorted(path.parent.name for path in bundled("decks").glob("*/set.yaml"))
    if name not in known:
        raise FileNotFoundError(say(lang, "demo.no_set", name=name, known=", ".join(known)))
    loaded = load_set(folder)
    if loaded.deck_set is None:
        raise FileNotFoundError(say(lang, "demo.broken_set", name=name))
    return loaded.deck_set


def run_headless(
    folders: Folders,
    lang: str,
    seed: int = 1,
    seats: int = 6,
    set_name: str = "staff",
    screenshots: Path | None = None,
) -> int:
    """Play one session from the first roll to the saved protocol and leave it in `folders`.

    Goes through the real screens under SDL's dummy driver, with real key events. `screenshots`:
    a folder for one picture of each kind of moment. Returns the exit code, 0.
    """
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    deck_set = shipped_set(set_name, lang)
    app = make_app(folders, lang, size=SIZE)
    try:
        session = play_through(app, deck_set, seed, seats, screenshots)
    finally:
        app.finish()
    print(say(lang, "demo.done", n=len(session.state.played), folder=session.folder or ""))
    return 0


def play_through(
    app: App, deck_set: DeckSet, seed: int, seats: int, screenshots: Path | None = None
) -> Session:
    """Play a session in `app` to its end and return it. Raises RuntimeError where it sticks."""
    services = app.services
    today = f"{services.local_time():%Y-%m-%d}"
    services.session = session = Session.create(
        services.paths, demo_setup(deck_set, seed, seats, today), deck_set
    )
    app.go(Push("play"))
    pilot, seen = Pilot(seed), set[str]()
    for _ in range(PATIENCE):
        if screenshots is not None and (name := moment(app)) not in seen:
            seen.add(name)
            save_picture(app, screenshots / f"{len(seen):02d}-{name}.png")
        app.step(pilot.next(app), 0.1)
        if session.is_finished:
            return session
    raise RuntimeError(f"the demo stands still at {moment(app)}")


def save_picture(app: App, path: Path) -> None:
    """Save what the window shows, half-way through anything that moves."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(4):
        app.step([], 0.1)
    app.draw()
    pygame.image.save(app.window.surface, path)


def run_window(
    folders: Folders,
    lang: str | None,
    seed: int = 1,
    seats: int = 6,
    set_name: str = "demo",
) -> int:
    """Play by itself in the window until somebody presses Esc or closes it; leaves nothing.

    Raises NoDisplayError.
    """
    app = make_app(folders, lang)
    deck_set = shipped_set(set_name, app.services.lang)
    clock = pygame.time.Clock()
    try:
        Attract(app, deck_set, seed, seats).run(clock)
    finally:
        app.finish()
    return 0


class Attract:
    """The attract mode: the pilot at a pace one can follow, over and over."""

    def __init__(self, app: App, deck_set: DeckSet, seed: int, seats: int) -> None:
        self._app = app
        self._deck_set = deck_set
        self._seed = seed
        self._seats = seats
        self._wait = PAUSE
        self._start()

    def _start(self) -> None:
        """Begin a new game; `folders` None means that nothing is ever written."""
        setup = demo_setup(self._deck_set, self._seed, self._seats)
        self._app.services.session = Session.create(None, setup, self._deck_set)
        self._pilot = Pilot(self._seed)
        self._app.go(Push("play") if len(self._app.stack) == 1 else Replace("play"))
        self._seed += 1

    def run(self, clock: pygame.time.Clock) -> None:
        """Run until Esc, or until the window is closed."""
        dt = 0.0
        while self.step(pygame.event.get(), dt):
            dt = clock.tick(60 if self._app.motion else 30) / 1000

    def step(self, events: list[pygame.event.Event], dt: float) -> bool:
        """One turn of the loop; False when it should end. People's keys do nothing but end it."""
        for event in events:
            if event.type == pygame.QUIT or _is_escape(event):
                return False
        shown = [event for event in events if event.type not in _OF_PEOPLE]
        self._wait -= dt
        if self._wait <= 0:
            shown += self._pilot.next(self._app)
            self._wait = self._pace()
        alive = self._app.step(shown, dt)
        session = self._app.services.session
        if alive and session.state.phase in ("debrief", "done"):
            self._start()
        return alive

    def _pace(self) -> float:
        phase = self._app.services.session.state.phase
        return SECONDS.get(phase, PAUSE)


_OF_PEOPLE = (
    pygame.KEYDOWN,
    pygame.KEYUP,
    pygame.TEXTINPUT,
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEMOTION,
    pygame.MOUSEWHEEL,
)


def _is_escape(event: pygame.event.Event) -> bool:
    return event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
