"""Services and windows for tests, without a screen, a sound device or the time of day."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from bohica.content.files import bundled
from bohica.session.settings import Settings
from bohica.ui.app import App
from bohica.ui.art import Art
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Stage
from bohica.ui.screen import Push, Services
from bohica.ui.sound import Sound
from bohica.ui.text import Fonts
from bohica.ui.window import Window
from bohica.words import say

START = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - local time on a training day


class Clock:
    """Seconds a test moves on by hand."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts(bundled("assets") / "fonts")


@pytest.fixture
def services(fonts: Fonts, clock: Clock) -> Services:
    """Services with default settings, silent."""
    settings = Settings()
    art = Art(bundled("assets") / "art")
    sound = Sound(lambda: False)
    return Services(settings, say, fonts, art, sound, now=clock, local_time=lambda: START)


@pytest.fixture
def app_with(services: Services) -> Iterator[Callable[..., App]]:
    """`app_with(registry, first, size=(1920, 1080))` opens an app and closes it afterwards."""
    opened: list[App] = []

    def make(
        registry: Mapping[str, str], first: str | Push, size: tuple[int, int] = (1920, 1080)
    ) -> App:
        app = App(services, registry, first, window=Window("test", size=size))
        opened.append(app)
        return app

    yield make
    for app in opened:
        app.finish()


@pytest.fixture
def canvas_of(services: Services) -> Callable[..., Canvas]:
    """`canvas_of(1366, 768)` is a white canvas of that size in pixels."""
    import pygame

    def make(width: int = 1920, height: int = 1080) -> Canvas:
        surface = pygame.Surface((width, height))
        surface.fill((255, 255, 255))
        return Canvas(surface, Stage.of(width, height), services.fonts, services.art)

    return make
