"""Hands for tests: keys and clicks as real events, through the real loop."""

from __future__ import annotations

import pygame

from bohica.ui.app import App
from bohica.ui.widgets.base import Widget

MAY_BOUNCE = 1.0
"""Seconds between presses, so that none is taken for a bounce of a remote."""


class Hands:
    """Presses keys and clicks in an app; `clock` is the services' clock."""

    def __init__(self, app: App, clock: object) -> None:
        self.app = app
        self.clock = clock

    def wait(self, ticks: int = 12, dt: float = 0.05) -> None:
        """Let the loop run without touching anything."""
        for _ in range(ticks):
            self.app.step([], dt)

    def press(self, name: str, text: str = "", mod: int = 0) -> None:
        """Press and let go of a key; `text` is what it types."""
        self.clock.seconds += MAY_BOUNCE  # type: ignore[attr-defined]
        key = pygame.key.key_code(name)
        typed = text or (name if len(name) == 1 else "")
        events = [pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=typed)]
        self.app.step(events, 0.03)
        self.app.step([pygame.event.Event(pygame.KEYUP, key=key, mod=mod)], 0.03)

    def type(self, text: str) -> None:
        """Type into the field that has focus."""
        self.app.step([pygame.event.Event(pygame.TEXTINPUT, text=text)], 0.03)

    def click(self, x: float, y: float) -> None:
        """Click at a design point."""
        self.clock.seconds += MAY_BOUNCE  # type: ignore[attr-defined]
        at = self.app.window.stage.point(x, y)
        self.app.step(
            [
                pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)),
                pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1),
                pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1),
            ],
            0.03,
        )

    def click_on(self, widget: Widget) -> None:
        """Click in a widget's middle."""
        self.click(*widget.box.centre)
