"""Boxes on the 1920x1080 stage and how the stage lies in a window. Pure: no pygame here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDTH = 1920
HEIGHT = 1080


class Box(NamedTuple):
    """A rectangle in design units, x to the right and y down."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        return (self.x + self.w / 2, self.y + self.h / 2)

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """Smaller by `dx` left and right and `dy` (`dx` if left out) above and below."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * dy))

    def move(self, dx: float, dy: float) -> Box:
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def top(self, height: float) -> Box:
        """The uppermost `height` of it."""
        return Box(self.x, self.y, self.w, height)

    def foot(self, height: float) -> Box:
        """The lowest `height` of it."""
        return Box(self.x, self.bottom - height, self.w, height)

    def left_part(self, width: float) -> Box:
        return Box(self.x, self.y, width, self.h)

    def right_part(self, width: float) -> Box:
        return Box(self.right - width, self.y, width, self.h)

    def below(self, height: float) -> Box:
        """What is left when `height` is taken off at the top."""
        return Box(self.x, self.y + height, self.w, max(0.0, self.h - height))

    def above(self, height: float) -> Box:
        """What is left when `height` is taken off at the bottom."""
        return Box(self.x, self.y, self.w, max(0.0, self.h - height))

    def middle(self, width: float, height: float) -> Box:
        """A box of that size with the same centre."""
        x, y = self.centre
        return Box(x - width / 2, y - height / 2, width, height)

    def square(self) -> Box:
        """The largest square with the same centre."""
        side = min(self.w, self.h)
        return self.middle(side, side)

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: Box) -> bool:
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


STAGE = Box(0, 0, WIDTH, HEIGHT)
SAFE = Box(WIDTH * 0.025, HEIGHT * 0.025, WIDTH * 0.95, HEIGHT * 0.95)
"""The inner 95 %, where everything that matters stands: projectors cut edges."""


def _lengths(total: float, parts: Sequence[float | str], gap: float) -> list[float]:
    """Lengths for `parts`: numbers are design units, strings such as "1*" shares of the rest."""
    fixed = sum(part for part in parts if not isinstance(part, str))
    shares = [float(part.rstrip("*") or 1) for part in parts if isinstance(part, str)]
    rest = max(0.0, total - fixed - gap * (len(parts) - 1))
    unit = rest / sum(shares) if shares else 0.0
    return [
        float(part.rstrip("*") or 1) * unit if isinstance(part, str) else part for part in parts
    ]


def rows(box: Box, *parts: float | str, gap: float = 0.0) -> list[Box]:
    """Boxes from top to bottom. A number is a height, "*" or "2*" a share of what is left."""
    out, y = [], box.y
    for length in _lengths(box.h, parts, gap):
        out.append(Box(box.x, y, box.w, length))
        y += length + gap
    return out


def columns(box: Box, *parts: float | str, gap: float = 0.0) -> list[Box]:
    """Boxes from left to right. A number is a width, "*" or "2*" a share of what is left."""
    out, x = [], box.x
    for length in _lengths(box.w, parts, gap):
        out.append(Box(x, box.y, length, box.h))
        x += length + gap
    return out


def grid(box: Box, n_columns: int, n_rows: int, gap: float = 0.0) -> list[Box]:
    """`n_columns` x `n_rows` equal boxes, row by row."""
    return [
        cell
        for row in rows(box, *["*"] * n_rows, gap=gap)
        for cell in columns(row, *["*"] * n_columns, gap=gap)
    ]


class Stage(NamedTuple):
    """Where the 16:9 stage lies in a window, in pixels."""

    width: int
    """Window width."""
    height: int
    """Window height."""
    scale: float
    """Pixels a design unit."""
    x: int
    """Left edge of the stage."""
    y: int
    """Upper edge of the stage."""

    @classmethod
    def of(cls, width: int, height: int) -> Stage:
        """The largest 16:9 stage, centred, in a window of `width` x `height` pixels."""
        scale = max(min(width / WIDTH, height / HEIGHT), 1e-3)
        x, y = round((width - WIDTH * scale) / 2), round((height - HEIGHT * scale) / 2)
        return cls(width, height, scale, x, y)

    def to_design(self, px: float, py: float) -> tuple[float, float]:
        """Window pixels as design units; outside the stage they lie outside 1920x1080."""
        return ((px - self.x) / self.scale, (py - self.y) / self.scale)

    def to_pixels(self, box: Box) -> tuple[int, int, int, int]:
        """A box as whole pixels (x, y, w, h). Boxes that touch still touch after rounding."""
        left, top = self.point(box.x, box.y)
        right, bottom = self.point(box.right, box.bottom)
        return (left, top, right - left, bottom - top)

    def point(self, x: float, y: float) -> tuple[int, int]:
        """A design point as whole pixels."""
        return (self.x + round(x * self.scale), self.y + round(y * self.scale))

    def px(self, length: float) -> int:
        """A design length as whole pixels, at least 1 where it is more than 0."""
        return max(1, round(length * self.scale)) if length > 0 else 0
