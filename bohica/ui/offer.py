"""A button of two lines: what it does, and to what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bohica.ui import theme
from bohica.ui.layout import Box
from bohica.ui.theme import HINT, READ, ROW_RADIUS
from bohica.ui.widgets.base import focus_ring
from bohica.ui.widgets.button import Button

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas


class Offer(Button):
    """A primary button with a second line that people have written or time has made."""

    def __init__(
        self,
        box: Box,
        text: str,
        detail: str,
        on_press: Callable[[], Any],
        *,
        key: str = "",
        default: bool = False,
    ) -> None:
        super().__init__(box, text, on_press, key=key, default=default, size=READ + 8)
        self.detail = detail

    def draw(self, canvas: Canvas, focused: bool) -> None:
        fill = theme.BLUE_HOVER if self.hovered or self._down else theme.BLUE
        canvas.panel(self.box, fill, radius=ROW_RADIUS)
        inner = self.box.inset(32, 18)
        canvas.text(
            inner.top(58),
            self.text,
            size=self.size,
            colour=theme.WHITE,
            bold=True,
            valign="middle",
            markup=False,
            max_lines=1,
        )
        canvas.text(
            inner.below(60),
            self.detail,
            size=READ - 2,
            smallest=HINT,
            colour=theme.WHITE,
            valign="middle",
            markup=False,
        )
        canvas.text(
            inner.top(58),
            self.hint,
            size=HINT,
            colour=theme.WHITE,
            align="right",
            valign="middle",
        )
        if focused:
            focus_ring(canvas, self.box)
