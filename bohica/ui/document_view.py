"""A protocol to read on the screen: laid out once, in one column, drawn where it is seen."""

from __future__ import annotations

from typing import NamedTuple

from bohica.report.document import Document, Entry, Section
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.text import Fonts, Lines
from bohica.ui.theme import (
    GREEN,
    INK,
    LINE,
    MUTED,
    READ,
    ROW_RADIUS,
    WHITE,
    Colour,
)

HEADING = 52.0
TITLE = 42.0
PAD = 28.0
GAP = 16.0


class _Piece(NamedTuple):
    """Some lines, or an empty panel behind others."""

    box: Box
    lines: Lines | None
    colour: Colour = INK
    main: bool = False


class DocumentView:
    """Everything of `document`, below each other in a column `width` wide from `x`, `y`."""

    def __init__(self, document: Document, fonts: Fonts, x: float, y: float, width: float) -> None:
        self._fonts = fonts
        self._x, self._y, self._top = x, y, y
        self._width = width
        self._pieces: list[_Piece] = []
        for section in document.sections:
            self._section(section)
        for notice in document.notices:
            self._text(notice, READ, colour=MUTED)
            self._y += 8

    @property
    def height(self) -> float:
        """Design units from the first line to the last."""
        return self._y - self._top

    def _text(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: Colour = INK,
        inset: float = 0.0,
    ) -> None:
        width = self._width - 2 * inset
        lines = self._fonts.wrap(text, size, width, bold=bold, markup=False)
        box = Box(self._x + inset, self._y, width, lines.height)
        self._pieces.append(_Piece(box, lines, colour))
        self._y += lines.height

    def _section(self, section: Section) -> None:
        self._text(section.heading, HEADING, bold=True)
        self._y += 10
        if section.text:
            self._text(section.text, READ, colour=MUTED)
            self._y += 10
        for entry in section.entries:
            self._entry(entry)
        self._y += 34

    def _entry(self, entry: Entry) -> None:
        at = len(self._pieces)
        top = self._y
        self._y += PAD * 0.7
        self._text(entry.title, TITLE, bold=True, inset=PAD)
        if entry.tags:
            tags = " · ".join(tag.text for tag in entry.tags)
            self._text(tags, READ, colour=GREEN, bold=True, inset=PAD)
        if entry.text:
            self._text(entry.text, READ, colour=MUTED, inset=PAD)
        for line in entry.lines:
            self._text(f"{line.label}: {line.text}", READ, inset=PAD)
        self._y += PAD * 0.7
        main = any(tag.tone == "main" for tag in entry.tags)
        panel = Box(self._x, top, self._width, self._y - top)
        self._pieces.insert(at, _Piece(panel, None, main=main))
        self._y += GAP

    def draw(self, canvas: Canvas, seen: Box) -> None:
        """Draw what overlaps `seen`."""
        for piece in self._pieces:
            if not piece.box.overlaps(seen):
                continue
            if piece.lines is None:
                canvas.panel(
                    piece.box,
                    WHITE,
                    radius=ROW_RADIUS,
                    border=GREEN if piece.main else LINE,
                    width=6 if piece.main else 3,
                )
            else:
                canvas.lines(piece.box, piece.lines, colour=piece.colour)
