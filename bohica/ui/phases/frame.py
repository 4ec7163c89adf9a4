"""The card as a picture: header, rows, footer. Geometry and drawing that the phases share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bohica.rules.cards import SCALE, Card, Value
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.text import Fonts, Lines
from bohica.ui.theme import (
    ANSWER,
    BLUE,
    BLUE_HOVER,
    CARD,
    HINT,
    HOVER,
    INK,
    KINDS,
    LINE,
    MUTED,
    QUESTION,
    READ,
    ROW_RADIUS,
    SAND,
    SELECTED,
    WHITE,
    Colour,
    parse_colour,
)

FRAME = Box(60, 40, 1800, 1000)
HEADER = FRAME.top(92)
BODY = Box(104, 152, 1712, 768)
FOOT = Box(104, 940, 1712, 80)
TOKEN = 64
"""Side of a seat's token on a row."""
LETTER = 64
ROW_INDENT = 24 + LETTER + 22
"""Where an answer's text begins in its row."""
KIND_SHAPES = {"event": "exclaim", "fact": "info", "conscience": "question"}
GAP = 14


class Rows(NamedTuple):
    """A question (or nothing) with rows under it, laid out to fill a box."""

    question: Lines | None
    question_box: Box
    texts: tuple[Lines, ...]
    bold: tuple[Lines, ...]
    """The same for a chosen row: bold where that takes no more lines."""
    boxes: tuple[Box, ...]


def row_text_width(width: float) -> float:
    """Room for an answer beside its letter and a seat's token, in a row `width` wide."""
    return width - ROW_INDENT - TOKEN - 40


def lay_out_rows(
    fonts: Fonts,
    question: str,
    texts: Sequence[str],
    box: Box,
    *,
    sizes: Sequence[tuple[float, float]] = ((64, 52), (60, 50), (QUESTION, ANSWER)),
    growth: float = 34,
) -> Rows | None:
    """Lay out `question` over rows of `texts` in `box`, at the first of `sizes` that fits.

    `sizes` are (question, row) type sizes, largest first. Returns None where even the last does
    not fit. Rows grow to share the room that is left, each by `growth` at most.
    """
    for question_size, row_size in sizes:
        asked = fonts.balanced(question, question_size, box.w, bold=True) if question else None
        room = row_text_width(box.w)
        rows = tuple(fonts.wrap(text, row_size, room) for text in texts)
        head = asked.height + 26 if asked else 0.0
        least = sum(max(LETTER + 8, r.height + 18) for r in rows) + GAP * (len(rows) - 1)
        spare = box.h - head - least
        if spare < 0:
            continue
        more = min(spare / len(rows), growth)
        y, boxes = box.y + head, []
        for row in rows:
            height = max(LETTER + 8, row.height + 18) + more
            boxes.append(Box(box.x, y, box.w, height))
            y += height + GAP
        bold = tuple(fonts.wrap(text, row_size, room, bold=True) for text in texts)
        chosen = tuple(
            b if len(b.lines) == len(r.lines) else r for b, r in zip(bold, rows, strict=True)
        )
        return Rows(asked, box.top(head), rows, chosen, tuple(boxes))
    return None


def answer_texts(card: Card, order: Sequence[str], lang: str, scale: Sequence[str]) -> list[str]:
    """Return the texts of the answers in the order shown; `scale` names a conscience card's."""
    if card.kind == "conscience":
        return [scale[SCALE.index(key)] for key in order]
    return [card.answer(key).text.get(lang) for key in order]


def draw_frame(canvas: Canvas, kind: str, title: str, value: Value | None, colour: Colour) -> None:
    """The card's paper and header: what kind it is, and which value it serves."""
    canvas.panel(FRAME.below(HEADER.h), CARD, rounded="bottom")
    canvas.panel(HEADER, colour, rounded="top")
    middle = Box(BODY.x, HEADER.y, 56, HEADER.h).middle(48, 48)
    canvas.shape(KIND_SHAPES.get(kind, kind), middle, WHITE)
    canvas.text(
        Box(BODY.x + 72, HEADER.y, 900, HEADER.h),
        title,
        size=44,
        colour=WHITE,
        bold=True,
        valign="middle",
    )
    if value is not None:
        name = value.name.get(canvas.lang)
        width = canvas.fonts.measure(name, READ, bold=True) * 1.05
        right = HEADER.right - 52
        canvas.text(
            Box(right - width - 8, HEADER.y, width + 8, HEADER.h),
            name,
            size=READ,
            colour=WHITE,
            bold=True,
            align="right",
            valign="middle",
        )
        spot = Box(right - width - 78, HEADER.y, 56, HEADER.h).middle(56, 56)
        canvas.circle(spot.centre, 28, WHITE)
        canvas.symbol(value.symbol, spot.inset(11), parse_colour(value.colour))


def draw_tag(canvas: Canvas, box: Box, text: str) -> None:
    """A label in the header that can be pressed, with the key that does the same."""
    canvas.panel(box, None, radius=16, border=WHITE, width=3)
    canvas.text(
        box, text, size=HINT, colour=WHITE, bold=True, align="centre", valign="middle", max_lines=1
    )


def draw_card_frame(canvas: Canvas, card: Card, values: Sequence[Value], kind: str) -> None:
    """The frame of a card; `kind` is its kind's name in the reader's language."""
    value = next((v for v in values if v.id == card.main_value), None)
    draw_frame(canvas, card.kind, kind, value, KINDS[card.kind])


def draw_row(
    canvas: Canvas,
    box: Box,
    letter: str,
    text: Lines,
    *,
    chosen: bool = False,
    hover: bool = False,
    seats: Sequence[int] = (),
) -> None:
    """An answer: its letter, its text, and the seats that chose it."""
    fill = SELECTED if chosen else HOVER if hover else WHITE
    border = BLUE if chosen else LINE
    canvas.panel(box, fill, radius=ROW_RADIUS, border=border, width=6 if chosen else 3)
    disc = Box(box.x + 24, box.y, LETTER, box.h).middle(LETTER, LETTER)
    canvas.circle(disc.centre, LETTER / 2, BLUE if chosen else MUTED)
    canvas.text(
        disc, letter, size=READ + 4, colour=WHITE, bold=True, align="centre", valign="middle"
    )
    room = Box(box.x + ROW_INDENT, box.y, row_text_width(box.w), box.h)
    canvas.lines(room, text, valign="middle")
    x = box.right - 24 - TOKEN
    for number in reversed(seats):
        canvas.seat(number, Box(x, box.y, TOKEN, box.h).middle(TOKEN, TOKEN))
        x -= TOKEN * 0.8


def main_box(fonts: Fonts, label: str) -> Box:
    """Where the main button stands: right in the footer, as wide as its label needs."""
    width = max(360.0, fonts.measure(label, 40, bold=True) + 120)
    return FOOT.right_part(width)


def draw_button(
    canvas: Canvas,
    box: Box,
    label: str,
    *,
    hover: bool = False,
    primary: bool = True,
    enabled: bool = True,
    size: float = 40,
    key: str = "",
) -> None:
    """A button; the primary one does what comes next. `key` is the key that presses it."""
    if primary:
        fill = (BLUE_HOVER if hover else BLUE) if enabled else SAND
        canvas.panel(box, fill, radius=ROW_RADIUS)
        colour = WHITE if enabled else MUTED
    else:
        canvas.panel(box, HOVER if hover else WHITE, radius=ROW_RADIUS, border=LINE)
        colour = INK
    inner = box.inset(24, 0)
    if key:
        cap = Box(inner.right - 44, box.y, 48, box.h).middle(48, 48)
        canvas.panel(cap, None, radius=10, border=colour, width=2)
        canvas.text(cap, key, size=HINT, colour=colour, bold=True, align="centre", valign="middle")
        inner = Box(inner.x, inner.y, inner.w - 60, inner.h)
    canvas.text(
        inner,
        label,
        size=size,
        smallest=HINT,
        colour=colour,
        bold=True,
        align="centre" if not key else "left",
        valign="middle",
        max_lines=2 if box.h >= 100 else 1,
    )


def draw_hint(canvas: Canvas, text: str, room: float) -> None:
    """The line that says what to do next, left in the footer, `room` design units wide."""
    canvas.text(
        FOOT.left_part(room),
        text,
        size=READ,
        smallest=READ,
        colour=MUTED,
        valign="middle",
        max_lines=2,
    )
