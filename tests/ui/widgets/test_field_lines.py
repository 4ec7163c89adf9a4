"""Rows of a field that keep every character."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bohica.ui.widgets.field_lines import Row, break_rows, nearest, row_of


def width(text: str) -> float:
    return float(len(text))


def test_rows_break_after_spaces() -> None:
    """The space stays where the caret can reach it."""
    assert break_rows("en två tre", width, 6) == [Row(0, 7), Row(7, 10)]
    assert break_rows("", width, 6) == [Row(0, 0)]
    assert break_rows("a\n\nb", width, 6) == [Row(0, 1), Row(2, 2), Row(3, 4)]


def test_a_long_word_is_broken() -> None:
    """Between letters, beginning on a row of its own."""
    assert break_rows("en abcdefgh", width, 4) == [Row(0, 3), Row(3, 7), Row(7, 11)]


def test_a_caret_belongs_to_the_row_it_is_drawn_in() -> None:
    """At a break, to the beginning of the next."""
    rows = break_rows("en två tre\nx", width, 6)
    assert [row_of(rows, at) for at in (0, 6, 7, 10, 11, 12)] == [0, 0, 1, 1, 2, 2]


def test_the_nearest_place_to_a_click() -> None:
    """Half a letter decides."""
    row = Row(3, 6)
    assert [nearest("en två", row, width, x) for x in (-5, 0.4, 0.6, 2.4, 99)] == [3, 3, 4, 5, 6]


@given(st.text(alphabet="ab \nå\u0302", max_size=40), st.integers(1, 12))
def test_rows_cover_the_text(text: str, room: int) -> None:
    """Every character lies in one row or is a line end between two; rows keep to the width."""
    rows = break_rows(text, width, room)
    assert rows[0].first == 0
    assert rows[-1].last == len(text)
    for before, after in pairwise(rows):
        between = text[before.last : after.first]
        assert between in ("", "\n")
        assert between or before.last > before.first
    for row in rows:
        shown = text[row.first : row.last].rstrip(" ")
        assert len(shown) <= max(room, 1) or len(shown.replace("\u0302", "")) <= 1
