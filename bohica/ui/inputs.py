"""Raw pygame events turned into one small `Input` type.

All state is read from the events themselves, so that posted events behave like real ones.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pygame

from bohica.ui.layout import Stage

REMOTE_GAP = 0.4
"""Seconds within which a second press of a remote's key is a bounce."""


class Input(NamedTuple):
    """One thing somebody did.

    Kinds:
      key          any key without a meaning below (or any key while a text field has focus)
      text         typed text for a text field
      continue     Return, keypad Enter, Space, PageDown (`remote` tells PageDown)
      back         Esc
      remote_back  PageUp, which does nothing by itself
      blank        B or .
      fullscreen   F11
      ignored      F5
      click, drag, move, release, wheel   the mouse, in design units
    """

    kind: str
    name: str = ""
    """Key name as pygame has it: "return", "a", "left", "f1"."""
    text: str = ""
    """The characters typed, for `text` and for keys that type something ("+", "3")."""
    x: float = -1.0
    y: float = -1.0
    button: int = 0
    """1 left, 2 middle, 3 right."""
    clicks: int = 0
    """1 for a click, 2 for a double click, 3 for a triple click."""
    wheel: float = 0.0
    """Notches, positive away from the user (towards the top of a list)."""
    ctrl: bool = False
    """Ctrl (Command on a Mac) without Alt: AltGr arrives as Ctrl+Alt."""
    shift: bool = False
    alt: bool = False
    repeat: bool = False
    """The key is held down."""
    remote: bool = False
    """A presenter's remote sends this."""


_SEMANTIC = {
    pygame.K_RETURN: "continue",
    pygame.K_KP_ENTER: "continue",
    pygame.K_SPACE: "continue",
    pygame.K_PAGEDOWN: "continue",
    pygame.K_ESCAPE: "back",
    pygame.K_PAGEUP: "remote_back",
    pygame.K_F11: "fullscreen",
    pygame.K_F5: "ignored",
}
_STAY_WITH_TEXT = (pygame.K_ESCAPE, pygame.K_F11, pygame.K_F5)
_REMOTE = (pygame.K_PAGEDOWN, pygame.K_PAGEUP, pygame.K_F5, pygame.K_ESCAPE)
_DOUBLE_CLICK = 0.4
_SAME_PLACE = 6.0


class Translator:
    """Turns pygame events into inputs. `now` gives seconds and only has to move forwards."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.stage = Stage.of(1920, 1080)
        self.text_focus = False
        """A text field has focus: keys then type, and nothing but Esc, F11, F5 is a command."""
        self._now = now
        self._last_remote: dict[str, float] = {}
        self._held: set[int] = set()
        self._pressed = False
        self._at = (-1.0, -1.0)
        self._last_click = (-10.0, -1.0, -1.0, 0)

    def translate(self, event: pygame.event.Event) -> Input | None:
        """The input an event stands for, or None if it stands for nothing."""
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
            return None
        if event.type == pygame.TEXTINPUT:
            return Input("text", text=event.text) if self.text_focus and event.text else None
        if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            wheel = getattr(event, "button", 1) > 3  # told again, and better, by MOUSEWHEEL
            return None if wheel else self._mouse(event)
        if event.type == pygame.MOUSEWHEEL:
            amount = float(getattr(event, "precise_y", event.y))
            if getattr(event, "flipped", False):
                amount = -amount
            return Input("wheel", x=self._at[0], y=self._at[1], wheel=amount)
        if event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
            self._pressed = False
        return None

    def _key(self, event: pygame.event.Event) -> Input | None:
        key, mod, text = event.key, getattr(event, "mod", 0), getattr(event, "unicode", "")
        alt = bool(mod & pygame.KMOD_ALT) or bool(mod & pygame.KMOD_MODE)
        ctrl = bool(mod & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not alt
        repeat = key in self._held
        self._held.add(key)
        kind = "key"
        if not (ctrl or alt):
            if key in _SEMANTIC and (not self.text_focus or key in _STAY_WITH_TEXT):
                kind = _SEMANTIC[key]
            elif not self.text_focus and text in ("b", "B", "."):
                kind = "blank"
        remote = key in _REMOTE or kind == "blank"
        if kind != "key" and remote and self._bounces(kind):
            return None
        return Input(
            kind,
            pygame.key.name(key),
            text if text.isprintable() else "",
            ctrl=ctrl,
            shift=bool(mod & pygame.KMOD_SHIFT),
            alt=alt,
            repeat=repeat,
            remote=remote,
        )

    def _bounces(self, kind: str) -> bool:
        now = self._now()
        last = self._last_remote.get(kind)
        if last is not None and now - last < REMOTE_GAP:
            return True
        self._last_remote[kind] = now
        return False

    def _mouse(self, event: pygame.event.Event) -> Input:
        x, y = self._at = self.stage.to_design(*event.pos)
        if event.type == pygame.MOUSEMOTION:
            return Input("drag" if self._pressed else "move", x=x, y=y)
        if event.type == pygame.MOUSEBUTTONUP:
            self._pressed = self._pressed and event.button != 1
            return Input("release", x=x, y=y, button=event.button)
        if event.button == 1:
            self._pressed = True
        return Input("click", x=x, y=y, button=event.button, clicks=self._count(x, y))

    def _count(self, x: float, y: float) -> int:
        now = self._now()
        at, last_x, last_y, count = self._last_click
        near = abs(x - last_x) <= _SAME_PLACE and abs(y - last_y) <= _SAME_PLACE
        count = count % 3 + 1 if near and now - at <= _DOUBLE_CLICK else 1
        self._last_click = (now, x, y, count)
        return count
