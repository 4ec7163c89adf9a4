"""The seats round the table, each with one or two people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from bohica.ui import theme
from bohica.ui.layout import Box, columns
from bohica.ui.widgets.base import Widget, focus_ring, is_press

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input

MOST = 10


class SeatsRow(Widget):
    """Ten places. Click or Space: one person or two. A click on an empty place takes seats
    up to it; the arrows move along the seats."""

    def __init__(
        self,
        box: Box,
        people: Sequence[int],
        on_people: Callable[[int], Any],
        on_seats: Callable[[int], Any],
    ) -> None:
        """`on_people(seat)`, zero-based; `on_seats(number of seats)`."""
        super().__init__(box)
        self.people = tuple(people)
        self.on_people = on_people
        self.on_seats = on_seats
        self.at = 0
        """Zero-based seat the keyboard is on."""
        self._hot = -1

    def boxes(self) -> list[Box]:
        """Where the ten places are."""
        return columns(self.box, *["*"] * MOST, gap=6)

    def on_focus(self, forwards: bool) -> None:
        self.at = 0 if forwards else len(self.people) - 1

    def handle(self, event: Input) -> bool:
        if event.kind in ("move", "click"):
            at = [n for n, box in enumerate(self.boxes()) if box.contains(event.x, event.y)]
            hot = at[0] if at else -1
            changed, self._hot = hot != self._hot, hot
            if event.kind == "click" and event.button == 1 and hot >= 0:
                self._press(hot)
                return True
            return changed
        if is_press(event):
            self._press(min(self.at, len(self.people) - 1))
            return True
        if event.kind == "key" and event.name in ("left", "right") and not event.ctrl:
            step = 1 if event.name == "right" else -1
            self.at = max(0, min(len(self.people) - 1, self.at + step))
            return True
        return False

    def _press(self, place: int) -> None:
        self.at = place
        if place < len(self.people):
            self.call(self.on_people, place)
        else:
            self.call(self.on_seats, place + 1)

    def draw(self, canvas: Canvas, focused: bool) -> None:
        for number, box in enumerate(self.boxes()):
            hot = self.hovered and number == self._hot
            if number >= len(self.people):
                centre = (box.centre[0], box.y + 32)
                fill = theme.HOVER if hot else None
                canvas.circle(centre, 22, fill, border=theme.LINE, width=3)
                if hot:
                    canvas.shape("add", box.top(64).middle(22, 22), theme.BLUE)
                continue
            if hot:
                canvas.panel(box, theme.HOVER, radius=14)
            canvas.seat(number + 1, box.top(64).middle(50, 50))
            count = self.people[number]
            for one in range(count):
                x = box.centre[0] - count * 13 + one * 26
                canvas.shape("person", Box(x, box.y + 64, 26, 26), theme.INK)
            if focused and number == min(self.at, len(self.people) - 1):
                focus_ring(canvas, box.inset(2, 0), 14)
