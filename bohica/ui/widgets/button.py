"""The button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from bohica.ui import theme
from bohica.ui.layout import Box
from bohica.ui.theme import HINT, HINT_MIN, READ, ROW_RADIUS, Colour
from bohica.ui.widgets.base import Widget, focus_ring, is_press

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input

Kind = Literal["primary", "quiet", "danger", "plain"]


class Button(Widget):
    """Calls `on_press()`, which may answer a `Go`.

    `primary` is the one thing to do, `quiet` another, `danger` deletes, `plain` is text alone.
    `hint` shows the key beside the text; `key` is the shortcut itself, upper or lower case.
    `default` is what Return and a remote's PageDown press when nothing else takes them.
    """

    def __init__(
        self,
        box: Box,
        text: str,
        on_press: Callable[[], Any] | None = None,
        *,
        kind: Kind = "primary",
        key: str = "",
        hint: str | None = None,
        icon: str = "",
        default: bool = False,
        size: float = READ,
        smallest: float = HINT_MIN,
        enabled: bool = True,
    ) -> None:
        super().__init__(box)
        self.text = text
        self.on_press = on_press
        self.kind: Kind = kind
        self.key = key
        self.hint = hint if hint is not None else key.upper() if len(key) == 1 else ""
        self.icon = icon
        self.default = default
        self.size = size
        self.smallest = smallest
        self.enabled = enabled
        self._down = False

    def press(self) -> bool:
        """Press it, if it is enabled."""
        if self.enabled:
            self.call(self.on_press)
        return self.enabled

    def shortcut(self) -> bool:
        return self.press()

    def handle(self, event: Input) -> bool:
        if is_press(event):
            return self.press()
        if event.kind == "click" and event.button == 1:
            self._down = self.enabled and self.box.contains(event.x, event.y)
            return self._down
        if event.kind == "release" and event.button == 1 and self._down:
            self._down = False
            if self.box.contains(event.x, event.y):
                self.press()
            return True
        return False

    def on_blur(self) -> None:
        self._down = False

    def draw(self, canvas: Canvas, focused: bool) -> None:
        fill, border, ink = self._colours()
        if fill is not None or border is not None:
            canvas.panel(self.box, fill, radius=ROW_RADIUS, border=border, width=3)
        inner = self.box.inset(min(28.0, self.box.h * 0.35), 0)
        if self.icon:
            side = self.size * 0.95
            if self.text:
                text_width = canvas.fonts.measure(self.text, self.size, bold=True)
                room = inner.w - (self._hint_width(canvas))
                whole = min(room, side + self.size * 0.5 + text_width)
                left = inner.x + (0 if self.kind == "plain" else (room - whole) / 2)
            else:
                left = self.box.centre[0] - side / 2
            spot = Box(left, self.box.centre[1] - side / 2, side, side)
            canvas.shape(self.icon, spot, ink)
            if not self.text:
                self._finish(canvas, focused)
                return
            label = Box(spot.right + self.size * 0.5, self.box.y, 0, self.box.h)
            label = Box(label.x, label.y, inner.right - self._hint_width(canvas) - label.x, label.h)
            self._label(canvas, label, ink, "left")
        else:
            label = Box(inner.x, inner.y, inner.w - self._hint_width(canvas), inner.h)
            self._label(canvas, label, ink, "left" if self.kind == "plain" else "centre")
        if self.hint:
            canvas.text(
                inner,
                self.hint,
                size=HINT,
                colour=ink,
                align="right",
                valign="middle",
                markup=False,
                max_lines=1,
            )
        self._finish(canvas, focused)

    def _finish(self, canvas: Canvas, focused: bool) -> None:
        if focused:
            focus_ring(canvas, self.box)

    def _hint_width(self, canvas: Canvas) -> float:
        return canvas.fonts.measure(self.hint, HINT) + 16 if self.hint else 0.0

    def _label(
        self, canvas: Canvas, box: Box, ink: Colour, align: Literal["left", "centre"]
    ) -> None:
        canvas.text(
            box,
            self.text,
            size=self.size,
            smallest=self.smallest,
            colour=ink,
            bold=self.kind != "plain",
            align=align,
            valign="middle",
            markup=False,
        )

    def _colours(self) -> tuple[Colour | None, Colour | None, Colour]:
        """Fill, border and ink."""
        hot = self.hovered or self._down
        if not self.enabled:
            return (None if self.kind == "plain" else theme.SAND, None, theme.MUTED)
        if self.kind == "primary":
            return (theme.BLUE_HOVER if hot else theme.BLUE, None, theme.WHITE)
        if self.kind == "danger":
            return (theme.DANGER_HOVER if hot else theme.DANGER, None, theme.WHITE)
        if self.kind == "plain":
            return (theme.SELECTED if hot else None, None, theme.BLUE)
        return (theme.SELECTED if hot else theme.WHITE, theme.LINE, theme.INK)
