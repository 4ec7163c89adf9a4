"""The window: opened on the chosen display, resized, made full screen and back."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

import pygame

from bohica.ui.layout import Stage

MINIMUM = (1024, 640)
"""Pixels; smaller than this the facilitator's hints cannot be read."""
_SHARE = 0.82
"""How much of the desktop a window takes at first."""


class NoDisplayError(RuntimeError):
    """There is no screen to show anything on."""


def prepare(environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Tell SDL what it has to know before it starts. What is set already is left as it is."""
    environment.setdefault("SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "0")
    environment.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    environment.setdefault("SDL_VIDEO_X11_WMCLASS", "bohica")
    if _only_x11(environment):
        environment.setdefault("SDL_VIDEODRIVER", "x11")
    if _slow_x11(environment):
        environment.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


def _only_x11(environment: dict[str, str] | os._Environ[str]) -> bool:
    """Wayland cannot work without its folder: asked all the same, its library would complain."""
    return (
        sys.platform.startswith("linux")
        and bool(environment.get("DISPLAY"))
        and not environment.get("XDG_RUNTIME_DIR")
        and not environment.get("SDL_VIDEO_DRIVER")
    )


def _slow_x11(environment: dict[str, str] | os._Environ[str]) -> bool:
    """X11 without a graphics card: SDL would go through software OpenGL, 8-54 ms a frame."""
    return (
        sys.platform.startswith("linux")
        and bool(environment.get("DISPLAY"))
        and not environment.get("WAYLAND_DISPLAY")
        and not any(Path("/dev/dri").glob("renderD*"))
    )


def _has_no_display(environment: dict[str, str] | os._Environ[str]) -> bool:
    """Linux without any trace of a desktop: not even asking keeps Wayland's library quiet."""
    return sys.platform.startswith("linux") and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")
    )


class Window:
    """The one window. `surface` and `stage` change when it does."""

    def __init__(
        self,
        title: str,
        *,
        size: tuple[int, int] | None = None,
        fullscreen: bool = False,
        display: int = 0,
        icon: Path | None = None,
    ) -> None:
        """Open it. `size` in pixels; left out, most of the desktop. Raises NoDisplayError."""
        chosen = bool(os.environ.get("SDL_VIDEODRIVER") or os.environ.get("SDL_VIDEO_DRIVER"))
        prepare()
        if not chosen and _has_no_display(os.environ):
            raise NoDisplayError("no display")
        try:
            pygame.display.init()
        except pygame.error as error:
            raise NoDisplayError(str(error)) from error
        if pygame.display.get_driver() == "offscreen" and not chosen:
            # SDL does not fail without a screen: it quietly draws where nobody looks.
            pygame.display.quit()
            raise NoDisplayError("no display")
        self._displays = pygame.display.get_num_displays()
        self.display = display if 0 <= display < self._displays else 0
        self.fullscreen = False
        self._size = size or self._first_size()
        if icon is not None:
            pygame.display.set_icon(pygame.image.load(icon))
        pygame.display.set_caption(title)
        self.surface = self._open()
        self.stage = Stage.of(*self.surface.get_size())
        self.set_fullscreen(fullscreen)
        self.awake = False
        pygame.display.set_allow_screensaver(True)

    def _first_size(self) -> tuple[int, int]:
        width, height = pygame.display.get_desktop_sizes()[self.display]
        unit = min(width * _SHARE / 16, height * _SHARE / 9)
        return (max(MINIMUM[0], round(unit * 16)), max(MINIMUM[1], round(unit * 9)))

    def _open(self) -> pygame.Surface:
        try:
            surface = pygame.display.set_mode(self._size, pygame.RESIZABLE, display=self.display)
        except pygame.error as error:
            raise NoDisplayError(str(error)) from error
        _sdl_window().minimum_size = MINIMUM
        return surface

    def resized(self) -> bool:
        """Take up a new size of the window; True if it changed."""
        self.surface = pygame.display.get_surface() or self.surface
        size = self.surface.get_size()
        if size == (self.stage.width, self.stage.height):
            return False
        self.stage = Stage.of(*size)
        if not self.fullscreen:
            self._size = size
        return True

    def set_fullscreen(self, fullscreen: bool) -> None:
        """Fill the display, or go back to a window of the size there was.

        Not by `set_mode`, which on X11 leaves a window as large as the display behind.
        """
        if fullscreen != self.fullscreen:
            if fullscreen:
                _sdl_window().set_fullscreen(desktop=True)
            else:
                _sdl_window().set_windowed()
            self.fullscreen = fullscreen
            self.resized()

    def move_to(self, display: int) -> None:
        """Go to another display; one that is not there is the first."""
        fullscreen = self.fullscreen
        self.set_fullscreen(False)
        self.display = display if 0 <= display < pygame.display.get_num_displays() else 0
        self.surface = self._open()
        self.resized()
        self.set_fullscreen(fullscreen)

    def display_lost(self) -> bool:
        """True once after a display went away; the window is then on one that is there."""
        before, self._displays = self._displays, pygame.display.get_num_displays()
        if self._displays >= before:
            return False
        if self.display >= self._displays:
            self.move_to(0)
        return True

    def keep_awake(self, awake: bool) -> None:
        """Keep the screensaver away, or let it come."""
        if awake != self.awake:
            self.awake = awake
            pygame.display.set_allow_screensaver(not awake)

    def show(self) -> None:
        """Put what was drawn on the screen."""
        pygame.display.flip()

    def close(self) -> None:
        """Close the window and let go of the display."""
        pygame.display.quit()


def _sdl_window() -> pygame.Window:
    """The window that `set_mode` opened: only it knows a least size and a true full screen."""
    with warnings.catch_warnings():
        # pygame-ce wants `Window.get_surface` one day; `convert()` needs `set_mode` today.
        warnings.simplefilter("ignore", DeprecationWarning)
        return pygame.Window.from_display_module()
