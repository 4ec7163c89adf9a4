"""Choosing: one of a few, a number, yes or no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from bohica.ui import theme
from bohica.ui.layout import Box, columns, rows
from bohica.ui.theme import HINT_MIN, READ, ROW_RADIUS
from bohica.ui.widgets.base import Widget, focus_ring, is_press

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input

Option = tuple[Any, str]
"""A value and the text that stands for it."""


class Choice(Widget):
    """One of a few options, all of them seen. Arrow keys and clicks choose at once."""

    def __init__(
        self,
        box: Box,
        options: Sequence[Option],
        value: object,
        on_change: Callable[[Any], Any] | None = None,
        *,
        direction: Literal["row", "column"] = "row",
        size: float = READ,
        gap: float = 16,
    ) -> None:
        super().__init__(box)
        self.options = list(options)
        self.value = value
        self.on_change = on_change
        self.direction: Literal["row", "column"] = direction
        self.size = size
        self.gap = gap
        self._hot = -1

    def boxes(self) -> list[Box]:
        """Where each option stands."""
        split = columns if self.direction == "row" else rows
        return split(self.box, *["*"] * len(self.options), gap=self.gap)

    def choose(self, index: int) -> None:
        """Choose option `index` (zero-based); calls back when that is a change."""
        value = self.options[index][0]
        if value != self.value:
            self.value = value
            self.call(self.on_change, value)

    def handle(self, event: Input) -> bool:
        if event.kind in ("click", "move"):
            at = [i for i, box in enumerate(self.boxes()) if box.contains(event.x, event.y)]
            hot = at[0] if at else -1
            changed, self._hot = hot != self._hot, hot
            if event.kind == "click" and event.button == 1 and at:
                self.choose(hot)
                return True
            return changed
        if event.kind == "key" and not event.ctrl and not event.alt:
            back, forth = ("left", "right") if self.direction == "row" else ("up", "down")
            if event.name in (back, forth):
                values = [value for value, _ in self.options]
                at_now = values.index(self.value) if self.value in values else -1
                step = 1 if event.name == forth else -1
                self.choose(max(0, min(len(values) - 1, at_now + step)))
                return True
        return False

    def draw(self, canvas: Canvas, focused: bool) -> None:
        for index, (box, (value, text)) in enumerate(zip(self.boxes(), self.options, strict=True)):
            chosen = value == self.value
            hot = self.hovered and index == self._hot and self.enabled
            fill = theme.SELECTED if chosen else theme.HOVER if hot else theme.WHITE
            canvas.panel(
                box,
                fill,
                radius=ROW_RADIUS,
                border=theme.BLUE if chosen else theme.LINE,
                width=5 if chosen else 3,
            )
            side = min(34.0, box.h * 0.5)
            spot = Box(box.x + 22, box.centre[1] - side / 2, side, side)
            mark = theme.BLUE if chosen else theme.MUTED
            canvas.circle(spot.centre, side / 2, theme.WHITE, border=mark, width=4)
            if chosen:
                canvas.circle(spot.centre, side * 0.27, theme.BLUE)
            canvas.text(
                Box(spot.right + 16, box.y, box.right - spot.right - 32, box.h),
                text,
                size=self.size,
                smallest=HINT_MIN,
                bold=chosen,
                valign="middle",
                markup=False,
                colour=theme.INK if self.enabled else theme.MUTED,
            )
            if focused and (chosen or (index == 0 and not self._has_value())):
                focus_ring(canvas, box)

    def _has_value(self) -> bool:
        return any(value == self.value for value, _ in self.options)


class Stepper(Widget):
    """A whole number between two buttons. Arrow keys, +, - and the wheel change it; digits too."""

    def __init__(
        self,
        box: Box,
        value: int,
        minimum: int,
        maximum: int,
        on_change: Callable[[int], Any] | None = None,
        *,
        step: int = 1,
        show: Callable[[int], str] = str,
        size: float = READ,
    ) -> None:
        super().__init__(box)
        self.value = value
        self.minimum = minimum
        self.maximum = maximum
        self.on_change = on_change
        self.step = step
        self.show = show
        self.size = size
        self._typed = ""
        self._hot = 0

    def set(self, value: int) -> None:
        """Set the value, kept within its bounds; calls back when that is a change."""
        value = max(self.minimum, min(self.maximum, value))
        if value != self.value:
            self.value = value
            self.call(self.on_change, value)

    def ends(self) -> tuple[Box, Box]:
        """Where minus and plus stand."""
        side = min(self.box.h, self.box.w / 3)
        return self.box.left_part(side), self.box.right_part(side)

    def handle(self, event: Input) -> bool:
        if event.kind in ("click", "move"):
            minus, plus = self.ends()
            hot = -1 if minus.contains(event.x, event.y) else 0
            hot = 1 if plus.contains(event.x, event.y) else hot
            changed, self._hot = hot != self._hot, hot
            if event.kind == "click" and event.button == 1:
                self._typed = ""
                self.set(self.value + hot * self.step)
                return True
            return changed
        if event.kind != "key" or event.ctrl or event.alt:
            return False
        if event.name in ("left", "down") or event.text == "-":
            return self._by(-self.step)
        if event.name in ("right", "up") or event.text == "+":
            return self._by(self.step)
        if event.name in ("home", "end"):
            self.set(self.minimum if event.name == "home" else self.maximum)
            return True
        if len(event.text) == 1 and event.text in "0123456789":
            return self._digit(event.text)
        return False

    def _by(self, step: int) -> bool:
        self._typed = ""
        self.set(self.value + step)
        return True

    def _digit(self, digit: str) -> bool:
        """Digits typed one after the other make a number; a too large one starts anew."""
        typed = self._typed + digit
        if int(typed) > self.maximum:
            typed = digit
        self._typed = typed
        if int(typed) >= self.minimum:
            self.set(int(typed))
        return True

    def on_blur(self) -> None:
        self._typed = ""

    def draw(self, canvas: Canvas, focused: bool) -> None:
        canvas.panel(self.box, theme.WHITE, radius=ROW_RADIUS, border=theme.LINE, width=3)
        minus, plus = self.ends()
        for box, icon, way in ((minus, "minus", -1), (plus, "add", 1)):
            can = self.enabled and self.minimum <= self.value + way <= self.maximum
            hot = can and self.hovered and self._hot == way
            canvas.panel(box.inset(8), theme.SELECTED if hot else theme.MINT, radius=14)
            side = min(34.0, box.h * 0.42)
            canvas.shape(icon, box.middle(side, side), theme.BLUE if can else theme.LINE)
        canvas.text(
            Box(minus.right, self.box.y, plus.x - minus.right, self.box.h),
            self.show(self.value),
            size=self.size,
            smallest=HINT_MIN,
            bold=True,
            align="centre",
            valign="middle",
            markup=False,
            max_lines=1,
            colour=theme.INK if self.enabled else theme.MUTED,
        )
        if focused:
            focus_ring(canvas, self.box)


class Toggle(Widget):
    """Yes or no: a switch with its text. Return, Space and a click turn it over."""

    def __init__(
        self,
        box: Box,
        text: str,
        value: bool,
        on_change: Callable[[bool], Any] | None = None,
        *,
        size: float = READ,
    ) -> None:
        super().__init__(box)
        self.text = text
        self.value = value
        self.on_change = on_change
        self.size = size

    def turn(self) -> bool:
        if self.enabled:
            self.value = not self.value
            self.call(self.on_change, self.value)
        return self.enabled

    def handle(self, event: Input) -> bool:
        if is_press(event) or (event.kind == "click" and event.button == 1):
            return self.turn()
        return False

    def draw(self, canvas: Canvas, focused: bool) -> None:
        track = Box(self.box.x, self.box.centre[1] - 25, 92, 50)
        on, ink = self.value, theme.BLUE if self.enabled else theme.MUTED
        canvas.panel(track, ink if on else theme.WHITE, radius=25, border=ink, width=4)
        knob = (track.right - 25 if on else track.x + 25, track.centre[1])
        canvas.circle(knob, 17, theme.WHITE if on else ink)
        if on:  # not by colour and place alone
            mark = Box(track.x + 19, track.centre[1] - 12, 24, 24)
            canvas.shape("check", mark, theme.WHITE)
        canvas.text(
            Box(track.right + 22, self.box.y, self.box.right - track.right - 22, self.box.h),
            self.text,
            size=self.size,
            smallest=HINT_MIN,
            valign="middle",
            markup=False,
            colour=theme.INK if self.enabled else theme.MUTED,
        )
        if focused:
            focus_ring(canvas, self.box)
