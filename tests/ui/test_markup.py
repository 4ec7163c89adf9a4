"""Words and styles out of a text."""

import pytest

from bohica.ui.markup import PLAIN, Piece, Style, clean, paragraphs, runs

BOLD, ITALIC = Style(bold=True), Style(italic=True)


def test_stars_make_bold_and_italic() -> None:
    """`**` is bold, `*` italic, and they may lie in each other."""
    assert runs("en **två** *tre*") == [
        Piece("en ", PLAIN),
        Piece("två", BOLD),
        Piece(" ", PLAIN),
        Piece("tre", ITALIC),
    ]
    assert runs("**a *b***")[-1] == Piece("b", Style(bold=True, italic=True))


@pytest.mark.parametrize("text", ["2 * 3 * 4", "a*b*c", "**", "* punkt", "*öppen", "5 ** 2"])
def test_stars_that_mean_nothing_stay(text: str) -> None:
    """Nothing a person writes disappears."""
    assert runs(text) == [Piece(text, PLAIN)]


def test_markup_can_be_off() -> None:
    """Notes are shown as they were written."""
    assert runs("**a**", markup=False) == [Piece("**a**", PLAIN)]


def test_words_split_at_spaces_but_not_at_no_break_spaces() -> None:
    """A no-break space, narrow or wide, holds its word together."""
    (words,) = paragraphs("kl.\u00a09 och 5\u202f500  till", PLAIN)
    assert ["".join(p.text for p in word) for word in words] == [
        "kl.\u00a09",
        "och",
        "5\u00a0500",
        "till",
    ]


def test_a_style_may_change_inside_a_word() -> None:
    """ "**Fet**, sedan" is a word of two pieces and a word of one."""
    (words,) = paragraphs("**Fet**, sedan", PLAIN)
    assert words == [(Piece("Fet", BOLD), Piece(",", PLAIN)), (Piece("sedan", PLAIN),)]


def test_line_ends_make_paragraphs() -> None:
    """Every kind of line end counts, empty lines too."""
    assert [len(words) for words in paragraphs("a b\r\n\nc\u2028d", PLAIN)] == [2, 0, 1, 1]


def test_what_fonts_cannot_take_is_replaced() -> None:
    """NUL and lone surrogates would raise when drawn."""
    assert clean("a\x00b\ud800c\td") == "a\ufffdb\ufffdc d"
