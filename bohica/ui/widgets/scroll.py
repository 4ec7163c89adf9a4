"""Scrolling: the arithmetic of it, its bar, and a pane that scrolls a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bohica.ui import theme
from bohica.ui.layout import Box
from bohica.ui.widgets.base import Widget, focus_ring
from bohica.ui.widgets.form import Form

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input

BAR = 26.0
"""Width of the strip a bar lies in."""
_NOTCH = 90.0
"""Design units a notch of the wheel scrolls."""


class Scroller:
    """How far something `content` high has been scrolled in a view of height `view`."""

    def __init__(self) -> None:
        self.content = 0.0
        self.view = 0.0
        self.offset = 0.0
        self._grip: float | None = None

    @property
    def furthest(self) -> float:
        return max(0.0, self.content - self.view)

    def set_sizes(self, content: float, view: float) -> None:
        self.content, self.view = content, view
        self.offset = max(0.0, min(self.offset, self.furthest))

    def scroll(self, by: float) -> bool:
        """Scroll down by `by` design units, up if negative. False at the end."""
        before = self.offset
        self.offset = max(0.0, min(self.furthest, self.offset + by))
        return self.offset != before

    def show(self, top: float, bottom: float) -> None:
        """Scroll no more than needed to see what lies between `top` and `bottom`."""
        if bottom - top > self.view or top < self.offset:
            self.offset = top
        elif bottom > self.offset + self.view:
            self.offset = bottom - self.view
        self.offset = max(0.0, min(self.offset, self.furthest))

    def bar(self, box: Box) -> Box | None:
        """Where the bar's handle stands at the right edge of `box`; None when all is seen."""
        if self.furthest <= 0:
            return None
        height = max(56.0, box.h * self.view / self.content)
        y = box.y + (box.h - height) * self.offset / self.furthest
        return Box(box.right - BAR + 7, y, 12, height)

    def handle(self, box: Box, event: Input) -> bool:
        """Wheel, bar and paging keys. `box` is the view."""
        if event.kind == "wheel":
            return self.scroll(-event.wheel * _NOTCH)
        if event.kind == "release":
            held, self._grip = self._grip is not None, None
            return held
        if event.kind == "key" and not event.alt:
            return self._key(event)
        bar = self.bar(box)
        if bar is None:
            return False
        if event.kind == "click" and event.button == 1 and event.x >= box.right - BAR:
            # Beside the handle: the handle comes there.
            self._grip = event.y - bar.y if bar.y <= event.y < bar.bottom else bar.h / 2
            self._drag(box, bar, event.y)
            return True
        if event.kind == "drag" and self._grip is not None:
            self._drag(box, bar, event.y)
            return True
        return False

    def _key(self, event: Input) -> bool:
        if event.name in ("page up", "page down", "pageup", "pagedown"):
            return self.scroll(self.view * (0.9 if event.name.endswith("down") else -0.9))
        if event.name in ("home", "end") and not event.ctrl:
            return self.scroll(self.content if event.name == "end" else -self.content)
        return False

    def _drag(self, box: Box, bar: Box, y: float) -> None:
        free = max(1.0, box.h - bar.h)
        self.offset = (y - (self._grip or 0.0) - box.y) / free * self.furthest
        self.offset = max(0.0, min(self.offset, self.furthest))

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the bar, if one is needed."""
        bar = self.bar(box)
        if bar is not None:
            track = Box(bar.x, box.y, bar.w, box.h)
            canvas.panel(track, theme.SAND, radius=6)
            canvas.panel(bar, theme.LINE, radius=6)


class ScrollPane(Widget):
    """A form, or a picture, higher than its box.

    Widgets of `form` and what `paint(canvas)` draws stand where they would without scrolling:
    `content` design units from the box's upper edge downwards. Tab goes through the widgets and
    brings each into view; arrow and paging keys scroll.
    """

    def __init__(
        self,
        box: Box,
        content: float,
        *,
        form: Form | None = None,
        paint: Callable[[Canvas], None] | None = None,
    ) -> None:
        super().__init__(box)
        self.form = form or Form()
        self.form.wraps = False
        self.paint = paint
        self.scroller = Scroller()
        self.scroller.set_sizes(content, box.h)

    @property
    def takes_text(self) -> bool:  # type: ignore[override]  # follows the widget that has focus
        return self.form.text_focus

    @property
    def is_open(self) -> bool:
        return any(widget.is_open for widget in self.form.widgets)

    def on_focus(self, forwards: bool) -> None:
        self.form.set_focus(None)
        self.form.move_focus(forwards)
        self._show_focus()

    def on_blur(self) -> None:
        self.form.set_focus(None)

    def set_hovered(self, hovered: bool) -> None:
        super().set_hovered(hovered)
        if not hovered:
            for widget in self.form.widgets:
                widget.set_hovered(False)

    def _show_focus(self) -> None:
        if self.form.focus is not None:
            box = self.form.focus.box.move(0, -self.box.y)
            self.scroller.show(box.y - 16, box.bottom + 16)

    def handle(self, event: Input) -> bool:
        mouse = event.kind in ("click", "move", "drag", "release", "wheel")
        inner = event._replace(y=event.y + self.scroller.offset) if mouse else event
        on_bar = event.kind == "click" and event.x >= self.box.right - BAR
        if not on_bar and self.form.handle(inner):
            self.go = self.form.go
            if not mouse:
                self._show_focus()
            return True
        if self.scroller.handle(self.box, event):
            return True
        if event.kind == "key" and event.name in ("up", "down") and not event.ctrl:
            return self.scroller.scroll(_NOTCH if event.name == "down" else -_NOTCH)
        return event.kind == "click"

    def _moved(self, canvas: Canvas) -> Canvas:
        return canvas.shifted(0, -self.scroller.offset)

    def draw(self, canvas: Canvas, focused: bool) -> None:
        with canvas.clipped(self.box.inset(-8, 0)):
            if self.paint is not None:
                self.paint(self._moved(canvas))
            self.form.draw(self._moved(canvas))
        self.scroller.draw(canvas, self.box)
        if focused and self.form.focus is None:
            focus_ring(canvas, self.box)

    def draw_over(self, canvas: Canvas) -> None:
        for widget in self.form.widgets:
            if widget.is_open:
                widget.draw_over(self._moved(canvas))
