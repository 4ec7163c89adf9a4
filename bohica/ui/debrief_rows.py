"""Rows of the debrief that can be pressed: a card, an improvement area, a place for a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bohica.rules.state import Area
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.text import Fonts
from bohica.ui.theme import (
    GREEN,
    HOVER,
    INK,
    LINE,
    MUTED,
    READ,
    ROW_RADIUS,
    SELECTED,
    WHITE,
)
from bohica.ui.widgets.base import focus_ring
from bohica.ui.widgets.button import Button

CARD_ROW = 130.0
"""Height of a card's row."""
TITLE_SIZE = 40.0
STAR = 84.0


class CardRow(Button):
    """A played card: its title, and below it what became of it."""

    def __init__(
        self,
        box: Box,
        title: str,
        tag: str,
        on_press: Callable[[], Any],
        *,
        done: bool | None = None,
    ) -> None:
        """`done`: whether a card to take up has been; None for one that need not be."""
        super().__init__(box, title, on_press, kind="quiet")
        self.tag = tag
        self.done = done

    def draw(self, canvas: Canvas, focused: bool) -> None:
        box = self.box
        fill = HOVER if self.hovered else WHITE
        canvas.panel(box, fill, radius=ROW_RADIUS, border=LINE, width=3)
        left = box.x + 32
        if self.done is not None:
            drop = Box(box.x + 22, box.y, 60, box.h).middle(60, 60)
            canvas.shape("drop", drop, GREEN if self.done else WHITE, border=GREEN, width=4)
            if self.done:
                canvas.shape("check", drop.move(0, 6).middle(26, 26), WHITE)
            left = drop.right + 22
        room = Box(left, box.y + 14, box.right - left - 84, box.h - 28)
        canvas.text(
            room.top(54), self.text, size=TITLE_SIZE, smallest=READ, bold=True, max_lines=1,
            valign="middle", markup=False,
        )  # fmt: skip
        canvas.text(room.foot(48), self.tag, size=READ, colour=MUTED, max_lines=1, valign="middle")
        canvas.shape("chevron_right", Box(box.right - 68, box.y, 36, box.h).middle(36, 36), MUTED)
        if focused:
            focus_ring(canvas, box)


class AreaRow(Button):
    """An improvement area; pressing it opens it."""

    def __init__(
        self,
        box: Box,
        area: Area,
        about: str,
        fonts: Fonts,
        on_press: Callable[[], Any],
        *,
        size: float = TITLE_SIZE,
    ) -> None:
        """The row is as high as its text needs, whatever `box` says."""
        super().__init__(box, area.text, on_press, kind="quiet")
        self.area = area
        self.about = about
        self.lines = fonts.wrap(area.text, size, box.w - 32 - STAR - 24, bold=True, markup=False)
        self.box = box.top(18 + self.lines.height + 50 + 14)

    def draw(self, canvas: Canvas, focused: bool) -> None:
        box, main = self.box, self.area.main
        canvas.panel(
            box,
            SELECTED if self.hovered else WHITE,
            radius=ROW_RADIUS,
            border=GREEN,
            width=7 if main else 3,
        )
        left = Box(box.x + 32, box.y + 18, box.w - 32 - STAR - 24, self.lines.height)
        canvas.lines(left, self.lines)
        canvas.text(
            Box(left.x, left.bottom + 2, left.w, 48),
            self.about,
            size=READ,
            colour=MUTED,
            max_lines=1,
            valign="middle",
        )
        if focused:
            focus_ring(canvas, box)


class StarButton(Button):
    """Marks an area as the main one: a full star where it is."""

    def __init__(self, box: Box, full: bool, on_press: Callable[[], Any]) -> None:
        super().__init__(box, "", on_press, kind="plain")
        self.full = full

    def draw(self, canvas: Canvas, focused: bool) -> None:
        if self.hovered:
            canvas.panel(self.box, SELECTED, radius=ROW_RADIUS)
        star = self.box.middle(52, 52)
        canvas.shape("star", star, GREEN if self.full else WHITE, border=GREEN, width=4)
        if focused:
            focus_ring(canvas, self.box)


class NewRow(Button):
    """A dashed place where something new can be put."""

    def draw(self, canvas: Canvas, focused: bool) -> None:
        fill = WHITE if self.hovered else None
        canvas.panel(self.box, fill, radius=ROW_RADIUS, border=GREEN, width=4, dashed=True)
        width = canvas.fonts.measure(self.text, TITLE_SIZE, bold=True)
        left = self.box.centre[0] - (width + 60) / 2
        canvas.shape("add", Box(left, self.box.y, 40, self.box.h).middle(34, 34), GREEN)
        canvas.text(
            Box(left + 60, self.box.y, width + 20, self.box.h),
            self.text,
            size=TITLE_SIZE,
            colour=GREEN,
            bold=True,
            valign="middle",
            max_lines=1,
        )
        if self.hint:
            cap = Box(self.box.right - 74, self.box.y, 48, self.box.h).middle(48, 48)
            canvas.panel(cap, None, radius=10, border=INK, width=2)
            canvas.text(cap, self.hint, size=28, bold=True, align="centre", valign="middle")
        if focused:
            focus_ring(canvas, self.box)
