"""The loop and the stack of screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame
import pytest

from bohica.ui import theme
from bohica.ui.app import App
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import STAGE
from bohica.ui.screen import Back, Go, Home, Motion, Push, Quit, Replace, Screen, Services

MakeApp = Callable[..., App]


class Recorder(Screen):
    """Notes what happens to it; goes where a test tells it to."""

    def __init__(self, services: Services, name: str = "first") -> None:
        super().__init__(services)
        self.name = name
        self.log: list[Any] = []
        self.answer: Go | None = None
        self.motion = Motion.STILL
        self.closing: Go | None = None
        self.lost: Go | None = None
        self.typing = False

    @property
    def text_focus(self) -> bool:
        return self.typing

    def on_enter(self) -> None:
        self.log.append("enter")

    def on_leave(self) -> None:
        self.log.append("leave")

    def on_resume(self, result: object) -> None:
        self.log.append(("resume", result))

    def on_display_lost(self) -> Go | None:
        self.log.append("lost")
        return self.lost

    def on_close(self) -> Go | None:
        return self.closing

    def handle(self, event: Input) -> Go | None:
        self.log.append(event.kind)
        answer, self.answer = self.answer, None
        return answer

    def update(self, dt: float) -> Motion:
        self.log.append(dt)
        return self.motion

    def draw(self, canvas: Canvas) -> None:
        canvas.fill(theme.CARD)


class Dialog(Recorder):
    overlay = True
    keeps_awake = True

    def draw(self, canvas: Canvas) -> None:
        canvas.rect(STAGE.middle(200, 200), theme.BLUE)


REGISTRY = {"first": f"{__name__}:Recorder", "dialog": f"{__name__}:Dialog"}
KEY = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a, unicode="a", mod=0)


@pytest.fixture
def app(app_with: MakeApp) -> App:
    app = app_with(REGISTRY, "first", (1280, 800))
    assert app.step([], 0.0)
    return app


def top(app: App) -> Any:
    return app.top


def test_it_draws_once_and_then_only_when_something_happens(app: App) -> None:
    """A still screen costs no drawing."""
    assert app.frames == 1
    for _ in range(3):
        app.step([], 0.03)
    assert app.frames == 1
    app.step([KEY], 0.03)
    assert app.frames == 2
    app.step([pygame.event.Event(pygame.WINDOWEXPOSED)], 0.03)
    assert app.frames == 3
    top(app).motion = Motion.CHANGED
    app.step([], 0.1)
    assert app.frames == 4


def test_a_still_screen_is_asked_ten_times_a_second_and_loses_no_time(app: App) -> None:
    """Its clocks wait for three frames; a key, or anything that moves, is answered at once."""
    log = top(app).log
    log.clear()
    for _ in range(30):
        app.step([], 1 / 30)
    assert 9 <= len(log) <= 10
    assert sum(log) > 0.9
    log.clear()
    app.step([KEY], 1 / 30)
    assert log[0] == "key"
    assert len(log) == 2


def test_time_never_jumps(app: App) -> None:
    """After a pause of the machine an update still gets at most a tenth of a second."""
    app.step([], 5.0)
    app.step([], -1.0)
    assert top(app).log[-2:] == [0.1, 0.0]


def test_screens_are_pushed_and_popped_with_results(app: App) -> None:
    """The screen below hears the result; arguments reach the constructor."""
    first = top(app)
    first.answer = Push("dialog", name="question")
    app.step([KEY], 0.0)
    dialog = top(app)
    assert dialog.name == "question"
    assert dialog.log[0] == "enter"
    dialog.answer = Back("yes")
    app.step([KEY], 0.0)
    assert top(app) is first
    assert ("resume", "yes") in first.log
    assert "leave" in dialog.log


def test_replace_and_home(app: App) -> None:
    """Replace keeps the depth; Home goes down to the first."""
    first = top(app)
    for go in (Push("dialog"), Replace("dialog", name="other"), Push("dialog")):
        top(app).answer = go
        app.step([KEY], 0.0)
    assert [screen.name for screen in app.stack] == ["first", "other", "first"]
    top(app).answer = Home()
    app.step([KEY], 0.0)
    assert app.stack == [first]


def test_a_screen_may_go_by_itself(app: App) -> None:
    """Set from an update or a resume, `goes` is followed at once."""
    top(app).goes = Push("dialog", name="later")
    assert app.step([], 0.0)
    assert top(app).name == "later"
    top(app).goes = Quit()
    assert not app.step([], 0.0)


def test_an_overlay_lies_on_the_shaded_screen_below(app: App) -> None:
    """Both are updated; only the top one gets input; the screensaver stays away."""
    first = top(app)
    before = app.window.surface.get_at((640, 100))
    assert not app.window.awake
    first.answer = Push("dialog")
    app.step([KEY], 0.0)
    after = app.window.surface.get_at((640, 100))
    assert before[:3] == theme.CARD
    assert sum(after[:3]) < sum(before[:3])
    assert app.window.surface.get_at((640, 400))[:3] == theme.BLUE
    assert app.window.awake
    first.log.clear()
    app.step([KEY], 0.02)
    assert first.log == [0.02]


def test_the_frame_round_the_stage_is_navy(app: App) -> None:
    """1280x800 is not 16:9."""
    assert app.window.surface.get_at((5, 5))[:3] == theme.NAVY


def test_back_from_the_first_screen_and_quit_end(app: App) -> None:
    """The loop says so."""
    top(app).answer = Back()
    assert not app.step([KEY], 0.0)


def test_closing_asks_every_screen_and_only_once(app: App) -> None:
    """A screen below may object; closing on its question ends the program."""
    top(app).closing = Push("dialog", name="sure?")
    top(app).answer = Push("dialog", name="menu")
    app.step([KEY], 0.0)
    close = pygame.event.Event(pygame.QUIT)
    assert app.step([close], 0.0)
    assert top(app).name == "sure?"
    assert not app.step([close], 0.0)


def test_closing_without_objection_ends(app: App) -> None:
    """Nobody minds."""
    assert not app.step([pygame.event.Event(pygame.QUIT)], 0.0)


def test_f5_reaches_nobody_and_f11_fills_the_screen(app: App) -> None:
    """F5 is on every presenter's remote."""
    top(app).log.clear()
    f5, f11 = (
        pygame.event.Event(pygame.KEYDOWN, key=key, unicode="", mod=0)
        for key in (pygame.K_F5, pygame.K_F11)
    )
    app.step([f5], 0.0)
    app.step([f11], 0.0)
    assert app.window.fullscreen
    app.step([f11], 0.0)
    assert not app.window.fullscreen
    assert set(top(app).log) == {0.0}


def test_a_resized_window_gets_a_new_stage_and_is_drawn(app: App) -> None:
    """Clicks are then read on the new stage."""
    pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
    app.step([pygame.event.Event(pygame.WINDOWSIZECHANGED, x=1600, y=900)], 0.0)
    assert app.window.stage.scale == pytest.approx(1600 / 1920)
    assert app.frames == 2


def test_a_minimised_window_tells_its_screens(app: App) -> None:
    """The play screen pauses then."""
    app.step([pygame.event.Event(pygame.WINDOWMINIMIZED)], 0.0)
    assert "lost" in top(app).log


def test_the_first_screen_with_an_answer_to_a_lost_display_is_followed(app: App) -> None:
    """From the top: what a screen below wants goes over an overlay, at once and only once."""
    app.stack[0].lost = Push("first")
    app.go(Push("dialog"))
    app.step([pygame.event.Event(pygame.WINDOWMINIMIZED)], 0.0)
    assert [type(screen) for screen in app.stack] == [Recorder, Dialog, Recorder]
    app.go(Back())
    app.step([], 0.0)
    assert isinstance(app.top, Dialog)


def test_a_window_too_small_to_see_anything_in_is_left_empty(app: App) -> None:
    """A tiling desktop may squeeze a window to a strip."""
    pygame.display.set_mode((3, 2), pygame.RESIZABLE)
    app.step([pygame.event.Event(pygame.WINDOWSIZECHANGED, x=3, y=2)], 0.0)
    assert app.window.surface.get_at((1, 1)) == theme.NAVY


def test_keys_repeat_only_while_somebody_types(app: App) -> None:
    """And typed text comes only then."""
    assert pygame.key.get_repeat() == (0, 0)
    top(app).typing = True
    app.step([pygame.event.Event(pygame.WINDOWEXPOSED)], 0.0)
    assert pygame.key.get_repeat() == (400, 35)
    app.step([pygame.event.Event(pygame.TEXTINPUT, text="å")], 0.0)
    assert "text" in top(app).log


def test_places_to_go_compare_by_what_they_say() -> None:
    """Tests of screens compare them."""
    assert Push("a", x=1, y=2) == Push("a", y=2, x=1)
    assert Push("a") != Replace("a")
    assert Push("a", x=1) != Push("a")
    assert hash(Push("a")) == hash(Push("a"))
    assert repr(Push("a", x=1)) == "Push('a', x=1)"
