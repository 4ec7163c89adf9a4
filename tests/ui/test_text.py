"""Lines, as they are broken and made to fit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bohica.content.files import bundled
from bohica.ui.text import SLACK, Fonts, Lines

FONTS = Fonts(bundled("assets") / "fonts")
QUESTION = (
    "En man ringer för tredje gången om sitt bygglov. Ingen har ringt upp. "
    "Handläggaren har semester till måndag. Vad gör du?"
)


def texts(lines: Lines) -> list[str]:
    return [line.text for line in lines.lines]


def test_lines_hold_all_words_and_keep_to_the_width() -> None:
    """Joined by spaces the lines are the text."""
    lines = FONTS.wrap(QUESTION, 56, 1600, bold=True)
    assert " ".join(texts(lines)) == QUESTION
    assert lines.width <= 1600 * SLACK
    assert len(lines.lines) == 3
    assert lines.height == pytest.approx(3 * 56 * 1.25)


@pytest.mark.parametrize("pixels", [20, 27, 40, 56, 80, 112])
def test_what_fits_at_the_reference_size_fits_at_every_resolution(pixels: int) -> None:
    """The 3 % slack is enough: no drawn line is wider than its box."""
    for bold in (False, True):
        for line in FONTS.wrap(QUESTION, 56, 1000, bold=bold).lines:
            drawn = sum(FONTS.font(pixels, p.style).size(p.text)[0] for p in line.pieces)
            assert drawn * 56 / pixels <= 1000


def test_soft_hyphens_break_long_words_and_are_not_seen_elsewhere() -> None:
    """A hyphen appears only where the line was broken."""
    word = "från\u00advaro\u00admeddelande"
    assert texts(FONTS.wrap(word, 40, 900)) == ["frånvaromeddelande"]
    assert texts(FONTS.wrap(word, 40, 250)) == ["frånvaro-", "meddelande"]


def test_a_word_wider_than_the_line_is_broken_not_clipped() -> None:
    """All its letters are still there."""
    word = "frånvaromeddelandehanteringssystem"
    lines = FONTS.wrap("ett " + word, 40, 300)
    assert "".join(texts(lines)) == "ett" + word
    assert lines.width <= 300
    assert FONTS.wrap("åäö", 40, 1).lines[2].text == "ö"


def test_no_break_space_keeps_words_together() -> None:
    """The time of day does not leave its "kl."."""
    text = "Vi fortsätter kl.\u00a09.30"
    assert texts(FONTS.wrap(text, 40, 330))[-1] == "kl.\u00a09.30"


def test_fit_finds_the_largest_size_or_none() -> None:
    """One size larger would not fit; below the smallest nothing is offered."""
    lines = FONTS.fit(QUESTION, 1600, 230, largest=90, smallest=40, bold=True)
    assert lines is not None
    assert 40 < lines.size < 90
    assert lines.height <= 230
    assert FONTS.wrap(QUESTION, lines.size + 1, 1600, bold=True).height > 230
    assert FONTS.fit(QUESTION, 300, 60, largest=90, smallest=40) is None


def test_fit_does_not_break_words_to_make_them_fit() -> None:
    """A long word makes the text smaller, or says it does not fit."""
    word = "frånvaromeddelandehantering"
    lines = FONTS.fit(word, 500, 500, largest=80, smallest=20)
    assert lines is not None
    assert len(lines.lines) == 1
    assert FONTS.fit(word, 200, 500, largest=80, smallest=40) is None
    assert FONTS.fit(word, 200, 500, largest=80, smallest=40, whole_words=False) is not None


def test_balanced_lines_leave_no_word_alone() -> None:
    """As many lines as before, and the last no stub."""
    plain = FONTS.wrap(QUESTION, 56, 1624, bold=True)
    even = FONTS.balanced(QUESTION, 56, 1624, bold=True)
    assert texts(plain)[-1] == "du?"
    assert len(even.lines) == len(plain.lines)
    assert even.lines[-1].width > even.width / 2
    assert " ".join(texts(even)) == QUESTION


def test_what_is_left_out_shows_as_an_ellipsis_inside_the_width() -> None:
    """Shortened at a letter, no comma before the dots."""
    lines = FONTS.ellipsis(FONTS.wrap(QUESTION, 40, 500), 2, 500)
    assert len(lines.lines) == 2
    assert lines.lines[1].text.endswith("…")
    assert lines.width <= 500
    short = FONTS.wrap("Hej", 40, 500)
    assert FONTS.ellipsis(short, 1, 500) is short


def test_measure_takes_markup_into_account() -> None:
    """Bold is wider; the stars have no width."""
    assert FONTS.measure("**bygglov**", 40) == FONTS.measure("bygglov", 40, bold=True)
    assert FONTS.measure("bygglov", 40, bold=True) > FONTS.measure("bygglov", 40)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aåg-\u00ad *\n\u00a0W.", max_size=60), st.integers(20, 600))
def test_no_text_loses_letters(text: str, width: int) -> None:
    """Whatever is written, every visible letter is drawn, on lines that keep to the width."""
    lines = FONTS.wrap(text, 30, width, markup=False)
    drawn = "".join(texts(lines))
    for letter in "aåg*W.\u00a0":
        assert drawn.count(letter) == text.count(letter)
    for line in lines.lines:
        assert line.width <= width or len(line.text.replace("-", "")) <= 1
