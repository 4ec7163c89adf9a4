"""Widgets together: who has the keyboard, where the mouse is, what a shortcut means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from bohica.ui.widgets.base import Widget
from bohica.ui.widgets.button import Button

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input
    from bohica.ui.screen import Go


W = TypeVar("W", bound=Widget)


class Form:
    """Widgets in focus order. `handle` tells whether an input was used; `go` where to go then.

        def handle(self, event):
            if self.form.handle(event):
                return self.form.go
            ...

    Tab and Shift+Tab move the focus, and so do arrow keys a widget has no use for. Return and
    Space press what has focus, else the default button; a remote only ever presses the default
    button, so that it can never choose anything.
    """

    def __init__(self, widgets: Iterable[Widget] = (), *, wraps: bool = True) -> None:
        self.widgets: list[Widget] = list(widgets)
        self.focus: Widget | None = None
        self.go: Go | None = None
        self.wraps = wraps
        self._grabbed: Widget | None = None
        self._shows_focus = False

    def add(self, widget: W) -> W:
        self.widgets.append(widget)
        return widget

    @property
    def text_focus(self) -> bool:
        """Keys type; `Screen.text_focus` returns this."""
        return self.focus is not None and self.focus.takes_text and self.focus.can_focus

    def draw(self, canvas: Canvas) -> None:
        shown = [widget for widget in self.widgets if widget.visible]
        for widget in shown:
            # A ring follows the keyboard; after a click only text fields show where typing goes.
            ring = widget is self.focus and (self._shows_focus or widget.takes_text)
            widget.draw(canvas, ring and widget.can_focus)
        for widget in shown:
            if widget.is_open:
                widget.draw_over(canvas)

    # Focus

    def set_focus(self, widget: Widget | None, *, forwards: bool = True, ring: bool = True) -> None:
        """Move the keyboard to `widget`, or nowhere. `ring`: show it, as after Tab."""
        self._shows_focus = ring
        if widget is self.focus:
            return
        if self.focus is not None:
            self.focus.on_blur()
        self.focus = widget
        if widget is not None:
            widget.on_focus(forwards)

    def move_focus(self, forwards: bool) -> bool:
        """To the next widget, or the one before. False at the end of a form that does not wrap."""
        order = [widget for widget in self.widgets if widget.can_focus]
        if not order:
            return False
        if self.focus not in order:
            self.set_focus(order[0 if forwards else -1], forwards=forwards)
            return True
        index = order.index(self.focus) + (1 if forwards else -1)
        if not 0 <= index < len(order) and not self.wraps:
            return False
        self.set_focus(order[index % len(order)], forwards=forwards)
        return True

    # Input

    def handle(self, event: Input) -> bool:
        """Give an input to whom it concerns. True: it was used."""
        self.go = None
        opened = next((w for w in self.widgets if w.is_open and w.visible), None)
        if opened is not None:
            return self._give(opened, event)
        if event.kind in ("click", "move", "drag", "release", "wheel"):
            return self._mouse(event)
        return self._keyboard(event)

    def _give(self, widget: Widget, event: Input) -> bool:
        widget.go = None
        used = widget.handle(event)
        if widget.go is not None:  # Home() and Quit() are empty tuples, and so not true
            self.go = widget.go
        return used

    def _mouse(self, event: Input) -> bool:
        if event.kind in ("drag", "release") and self._grabbed is not None:
            grabbed = self._grabbed
            if event.kind == "release":
                self._grabbed = None
            used = self._give(grabbed, event)
            self._hover(event)
            return used
        under = self._at(event.x, event.y)
        if event.kind == "wheel":
            return under is not None and under.enabled and self._give(under, event)
        changed = self._hover(event)
        if event.kind == "click":
            if under is None or not under.enabled:
                return False
            if under.can_focus:
                self.set_focus(under, ring=False)
            self._grabbed = under
            return self._give(under, event)
        if under is not None and event.kind == "move":
            return self._give(under, event) or changed
        return changed

    def _hover(self, event: Input) -> bool:
        changed = False
        under = self._at(event.x, event.y)
        for widget in self.widgets:
            hovered = widget is under and widget.enabled
            changed = changed or hovered != widget.hovered
            widget.set_hovered(hovered)
        return changed

    def _at(self, x: float, y: float) -> Widget | None:
        for widget in reversed(self.widgets):
            if widget.visible and widget.focusable and widget.box.contains(x, y):
                return widget
        return None

    def _keyboard(self, event: Input) -> bool:
        focus = self.focus if self.focus is not None and self.focus.can_focus else None
        if event.kind == "continue" and event.remote:
            return self._press_default()
        if focus is not None and self._give(focus, event):
            self._shows_focus = True
            return True
        if event.kind == "continue":
            return self._press_default()
        if event.kind != "key":
            return False
        if event.name == "tab" and not event.ctrl and not event.alt:
            return self.move_focus(not event.shift)
        if event.ctrl and event.name in ("return", "enter"):
            return self._press_default()
        if not self.text_focus and not event.ctrl and not event.alt and self._shortcut(event):
            return True
        if event.name in ("down", "right", "up", "left") and not self.text_focus:
            return self.move_focus(event.name in ("down", "right"))
        return False

    def _shortcut(self, event: Input) -> bool:
        for widget in self.widgets:
            key = widget.key.lower()
            if key and widget.visible and key in (event.name, event.text.lower()):
                widget.go = None
                used = widget.shortcut()
                self.go = widget.go
                return used
        return False

    def _press_default(self) -> bool:
        for widget in self.widgets:
            if isinstance(widget, Button) and widget.default and widget.visible:
                widget.go = None
                used = widget.press()
                self.go = widget.go
                return used
        return False
