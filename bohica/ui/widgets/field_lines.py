"""A field's text broken into lines that keep every character, so that a caret has a place.

Pure: widths come from the function handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bohica.ui.widgets.field_model import step


class Row(NamedTuple):
    """One line of the field: text[first:last]."""

    first: int
    last: int


def break_rows(text: str, width: Callable[[str], float], room: float) -> list[Row]:
    """Rows of `text` no wider than `room`, at least one; spaces stay at the end of their row.

    A word wider than a row is broken between graphemes. Rows of a paragraph meet: each begins
    where the one before ended; between paragraphs lies the line end.
    """
    rows: list[Row] = []
    start = 0
    for paragraph in text.split("\n"):
        rows += _paragraph(text, start, start + len(paragraph), width, room)
        start += len(paragraph) + 1
    return rows


def _paragraph(
    text: str, first: int, end: int, width: Callable[[str], float], room: float
) -> list[Row]:
    rows: list[Row] = []
    row = at = first
    while at < end:
        word = at
        while word < end and text[word] != " ":
            word += 1
        after = word
        while after < end and text[after] == " ":
            after += 1
        if width(text[row:word]) <= room:
            at = after
        elif row < at:
            rows.append(Row(row, at))
            row = at
        else:
            cut = step(text, row, True)
            while (further := step(text, cut, True)) <= word and width(text[row:further]) <= room:
                cut = further
            rows.append(Row(row, cut))
            row = at = cut
    rows.append(Row(row, end))
    return rows


def row_of(rows: list[Row], at: int) -> int:
    """The number of the row the caret position `at` is drawn in."""
    for number in range(len(rows) - 1, -1, -1):
        if rows[number].first <= at:
            return number
    return 0


def nearest(text: str, row: Row, width: Callable[[str], float], x: float) -> int:
    """The caret position in `row` nearest to `x`, measured from the row's left edge."""
    best, distance = row.first, abs(x)
    at = row.first
    while at < row.last:
        at = step(text, at, True)
        gap = abs(width(text[row.first : at]) - x)
        if gap > distance:
            break
        best, distance = at, gap
    return best
