"""The large paper that the debrief, the review and practice are written on."""

from __future__ import annotations

from collections.abc import Sequence

from bohica.rules.cards import Value
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.theme import (
    BLUE,
    CARD,
    INK,
    LINE,
    MUTED,
    READ,
    TITLE,
    WHITE,
    Colour,
    on,
    parse_colour,
)

SHEET = Box(28, 28, 1864, 1024)
HEAD = Box(92, 58, 1736, 96)
BODY = Box(92, 184, 1736, 738)
FOOT = Box(92, 944, 1736, 84)
HEADING = 48
"""Type size of a heading within the sheet."""


def draw_sheet(canvas: Canvas, title: str, aside: str = "", step: int = 0) -> None:
    """Draw paper and title; `aside` stands to the right, with marks for `step` of three."""
    canvas.panel(SHEET, CARD)
    right = HEAD.right
    if aside:
        width = canvas.fonts.measure(aside, READ, bold=True) * 1.04
        box = Box(right - width - 8, HEAD.y, width + 8, HEAD.h)
        canvas.text(box, aside, size=READ, colour=MUTED, bold=True, align="right", valign="middle")
        right = box.x - 32
    if step:
        for number in (3, 2, 1):
            canvas.circle(
                (right - 12, HEAD.centre[1] + 2),
                13,
                BLUE if number <= step else WHITE,
                border=BLUE if number <= step else LINE,
                width=4,
            )
            right -= 44
    canvas.text(
        Box(HEAD.x, HEAD.y, right - HEAD.x - 24, HEAD.h),
        title,
        size=TITLE,
        smallest=56,
        bold=True,
        valign="middle",
        max_lines=1,
    )


def draw_medal(canvas: Canvas, centre: tuple[float, float], radius: float, value: Value) -> None:
    """Draw a value's symbol on its colour."""
    colour = parse_colour(value.colour)
    canvas.circle(centre, radius, colour, border=INK, width=3)
    side = radius * 1.16
    box = Box(centre[0] - side / 2, centre[1] - side / 2, side, side)
    canvas.symbol(value.symbol, box, on(colour))


def draw_drops(canvas: Canvas, box: Box, count: int, colour: Colour, most: int) -> None:
    """Draw `count` drops, as large as lets `most` of them fit: several values can be compared.

    Many stand in two lines.
    """
    lines = 1 if most <= 8 else 2
    a_line = -(-max(1, most) // lines)
    step = min(box.h / lines, 64.0, box.w / a_line)
    side = step - 6
    used = -(-count // a_line)
    for number in range(count):
        line, place = divmod(number, a_line)
        y = box.centre[1] + (line - used / 2) * step
        spot = Box(box.x + place * step, y + 3, side, side)
        canvas.shape("drop", spot, colour, border=INK, width=3)


def draw_mark(canvas: Canvas, box: Box, text: str, *, size: float) -> float:
    """Draw a paragraph with a blue bar before it; the height used."""
    room = Box(box.x + 36, box.y, box.w - 36, box.h)
    lines = canvas.lay_out(room, text, size=size, smallest=READ)
    canvas.rect(Box(box.x, box.y + 6, 8, max(8.0, lines.height - 12)), BLUE)
    return canvas.lines(room, lines)


def joined(names: Sequence[str], pattern: str) -> str:
    """Return "a, b and c"; `pattern` is "{first} and {last}" in the reader's language."""
    if len(names) < 2:
        return "".join(names)
    return pattern.format(first=", ".join(names[:-1]), last=names[-1])
