"""The one loop: events in, the top screen asked, and drawn when something changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

import pygame

from bohica.ui import theme
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input, Translator
from bohica.ui.screen import Back, Go, Home, Motion, Push, Quit, Replace, Screen, Services
from bohica.ui.window import Window

LONGEST_STEP = 0.1
"""Seconds an update gets at most: after a pause nothing jumps."""
LEAST_SCALE = 0.1
"""Pixels a design unit under which nothing could be seen: a window squeezed to a strip."""
STILL_STEP = 0.09
"""Seconds between two updates while nothing moves and nobody presses anything."""
_REDRAW = (
    pygame.WINDOWEXPOSED,
    pygame.WINDOWSHOWN,
    pygame.WINDOWRESTORED,
    pygame.WINDOWRESIZED,
    pygame.WINDOWSIZECHANGED,
)
_LOOK_AT_DISPLAYS = (pygame.WINDOWDISPLAYCHANGED, pygame.WINDOWMOVED, pygame.WINDOWSIZECHANGED)


class App:
    """A stack of screens in a window.

    `registry` maps a screen's name to "module:Class"; a module is imported when its screen is
    first shown, and no screen imports another.
    """

    def __init__(
        self,
        services: Services,
        registry: Mapping[str, str],
        first: str | Push,
        *,
        window: Window,
    ) -> None:
        self.services = services
        self.window = window
        self.stack: list[Screen] = []
        self.motion = Motion.CHANGED
        self.frames = 0
        """How often the window was drawn."""
        self._registry = registry
        self._translator = Translator(services.now)
        self._translator.stage = window.stage
        self._since = 0.0
        """Seconds since the screens were updated."""
        self._typing: bool | None = None
        self._dirty = True
        self._running = True
        self._asked: Screen | None = None
        services.window = window
        self._make_room()
        self._push(first if isinstance(first, Push) else Push(first))

    @property
    def top(self) -> Screen:
        """The screen that gets input."""
        return self.stack[-1]

    def run(self) -> None:
        """Run until a screen quits or the window is closed."""
        clock = pygame.time.Clock()
        dt = 0.0
        while self.step(pygame.event.get(), dt):
            dt = clock.tick(60 if self.motion is Motion.MOVING else 30) / 1000
        self.finish()

    def finish(self) -> None:
        """Take every screen away, then the window."""
        while self.stack:
            self.stack.pop().on_leave()
        self.services.sound.stop()
        self.window.close()

    def step(self, events: Iterable[pygame.event.Event], dt: float) -> bool:
        """One turn of the loop, `dt` seconds after the last. False when the program should end.

        Nothing in here looks at the time or at the real mouse and keys, so tests and the
        headless demo can drive it.
        """
        self._since += max(dt, 0.0)
        for event in events:
            self._take(event)
            if not self._running or not self.stack:
                return False
        if 0 < self._since < STILL_STEP and not self.motion and not self._dirty:
            # Nothing moves and nobody does anything: clocks can wait for three frames.
            return True
        self._follow()
        if self._running and self.stack:
            dt, self._since = min(self._since, LONGEST_STEP), 0.0
            self.motion = self._update(dt)
            self._follow()
        if not self._running or not self.stack:
            return False
        if self._dirty or self.motion:
            # Who types and who keeps awake changes only with what is seen.
            self._settle()
        if self._translator.stage is not self.window.stage:
            self._translator.stage = self.window.stage
            self._make_room()
            self._dirty = True
        if self._dirty or self.motion:
            self.draw()
        return True

    # Events

    def _take(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self._close()
            return
        if event.type in _REDRAW:
            self._dirty = True
            if self.window.resized():
                self._translator.stage = self.window.stage
                self._make_room()
        if event.type == pygame.WINDOWMINIMIZED or (
            event.type in _LOOK_AT_DISPLAYS and self.window.display_lost()
        ):
            self._dirty = True
            self._go(self._on_display_lost())
            return
        found = self._translator.translate(event)
        if found is not None:
            self.send(found)

    def _on_display_lost(self) -> Go | None:
        for screen in reversed(self.stack):
            if screen.waits:
                return None
            if (go := screen.on_display_lost()) is not None:
                return go
        return None

    def _close(self) -> None:
        """Ask every screen from the top whether the window may be closed."""
        go: Go | None = None
        if self._asked is not self.top:
            go = next((go for screen in reversed(self.stack) if (go := screen.on_close())), None)
        self._go(Quit() if go is None else go)
        self._asked = self.stack[-1] if isinstance(go, Push) else None

    def send(self, event: Input) -> None:
        """Give an input to the top screen and follow where it leads."""
        if event.kind == "ignored":
            return
        if event.kind == "fullscreen":
            self.window.set_fullscreen(not self.window.fullscreen)
            self.services.settings.fullscreen = self.window.fullscreen
            self.services.keep_settings()
            self._translator.stage = self.window.stage
            self._dirty = True
            return
        self._dirty = True
        self._go(self.top.handle(event))
        self._settle()

    def _settle(self) -> None:
        """Make typing and the screensaver follow the top screen."""
        if not self.stack:
            return
        typing = self.top.text_focus
        if typing != self._typing:
            self._typing = typing
            self._translator.text_focus = typing
            if typing:
                pygame.key.set_repeat(400, 35)
                pygame.key.start_text_input()
            else:
                pygame.key.set_repeat()
                pygame.key.stop_text_input()
        self.window.keep_awake(any(screen.keeps_awake for screen in self.stack))

    def _make_room(self) -> None:
        self.services.art.make_room(self.window.stage.width, self.window.stage.height)

    # The stack

    def go(self, go: Go) -> None:
        """Go somewhere that no screen asked for: the demo, a test."""
        self._go(go)
        self._settle()

    def _go(self, go: Go | None) -> None:
        if go is None:
            return
        self._dirty = True
        if isinstance(go, Push):
            self._push(go)
        elif isinstance(go, Replace):
            self._pop()
            self._push(go)
        elif isinstance(go, Back):
            self._pop()
            if self.stack:
                self.top.on_resume(go.result)
        elif isinstance(go, Home):
            while len(self.stack) > 1:
                self._pop()
            self.top.on_resume(None)
        elif isinstance(go, Quit):
            self._running = False

    def _follow(self) -> None:
        """Go where the top screen wants to of its own accord, and on from there."""
        while self._running and self.stack and self.top.goes is not None:
            go, self.top.goes = self.top.goes, None
            self._go(go)

    def _pop(self) -> None:
        self.stack.pop().on_leave()

    def _push(self, to: Push | Replace) -> None:
        module, _, name = self._registry[to.name].partition(":")
        kind: Any = getattr(import_module(module), name)
        screen: Screen = kind(self.services, **to.args)
        self.stack.append(screen)
        screen.on_enter()

    # Time and drawing

    def _visible(self) -> list[Screen]:
        """From the lowest screen that is seen to the top one."""
        start = len(self.stack) - 1
        while start > 0 and self.stack[start].overlay:
            start -= 1
        return self.stack[start:]

    def _update(self, dt: float) -> Motion:
        if not self.top.overlay:
            return self.top.update(dt)
        return max(screen.update(dt) for screen in self._visible())

    def canvas(self, surface: pygame.Surface | None = None) -> Canvas:
        """A canvas on the window, or on another surface of its size."""
        return Canvas(
            self.window.surface if surface is None else surface,
            self.window.stage,
            self.services.fonts,
            self.services.art,
            large=self.services.large,
            lang=self.services.lang,
        )

    def draw(self) -> None:
        """Draw what is seen and show it."""
        surface = self.window.surface
        surface.fill(theme.NAVY)
        canvas = self.canvas()
        seen = self._visible() if self.window.stage.scale >= LEAST_SCALE else []
        for number, screen in enumerate(seen):
            if number:
                canvas.shade()
            screen.draw(canvas)
        self._dirty = False
        self.frames += 1
        self.window.show()
