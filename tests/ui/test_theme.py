"""Contrast of every colour pair the design uses (DESIGN.md, Look)."""

import pytest

from bohica.ui import theme
from bohica.ui.shapes import SHAPES
from bohica.ui.theme import Colour, contrast

PAPERS = {
    "paper": theme.PAPER,
    "card": theme.CARD,
    "white": theme.WHITE,
    "mint": theme.MINT,
    "selected": theme.SELECTED,
    "hover": theme.HOVER,
    "sand": theme.SAND,
}


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("ink", [theme.INK, theme.MUTED], ids=["ink", "muted"])
def test_text_reads_on_every_paper(ink: Colour, paper: Colour) -> None:
    """Text keeps 7:1."""
    assert contrast(ink, paper) >= 7


@pytest.mark.parametrize(
    "fill",
    [
        *theme.KINDS.values(),
        theme.BLUE,
        theme.BLUE_HOVER,
        theme.DANGER,
        theme.DANGER_HOVER,
        theme.GREEN,
        theme.AGREE,
        theme.DISAGREE,
        theme.NAVY,
    ],
)
def test_white_text_reads_on_coloured_areas_and_they_on_card(fill: Colour) -> None:
    """Card heads, buttons and votes carry white text, and are text colours on card paper."""
    assert contrast(theme.WHITE, fill) >= 7
    assert contrast(fill, theme.CARD) >= 7


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("line", [theme.LINE, theme.FOCUS], ids=["line", "focus"])
def test_borders_are_seen(line: Colour, paper: Colour) -> None:
    """Borders and the focus ring keep 3:1; sand is never behind a bordered row."""
    if paper != theme.SAND:
        assert contrast(line, paper) >= 3


def test_seats_carry_their_number_and_differ_in_shape_and_colour() -> None:
    """Ten seats, each with a shape and a tint of its own under an ink number."""
    assert list(theme.SEATS) == list(range(1, 11))
    assert len({look.shape for look in theme.SEATS.values()}) == 10
    assert len({look.colour for look in theme.SEATS.values()}) == 10
    for look in theme.SEATS.values():
        assert look.shape in SHAPES
        assert contrast(theme.INK, look.colour) >= 7


def test_contrast_is_that_of_the_standard() -> None:
    """WCAG: black on white is 21, equal colours 1, order does not matter."""
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((9, 9, 9), (9, 9, 9)) == 1
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_colours_are_read_from_framework_files() -> None:
    """`#rrggbb` becomes a colour and anything else is refused."""
    assert theme.parse_colour("#1f6fb5") == (31, 111, 181)
    for wrong in ("1f6fb5", "#1f6fb", "#1f6fbg", ""):
        with pytest.raises(ValueError):  # noqa: PT011 - int() words its own
            theme.parse_colour(wrong)


def test_sizes_keep_to_the_least_the_design_allows() -> None:
    """Question 56, answers 48, participants 36, facilitator 26."""
    assert theme.QUESTION >= 56
    assert theme.ANSWER >= 48
    assert theme.READ >= 36
    assert theme.HINT >= theme.HINT_MIN >= 26
    assert theme.on(theme.NAVY) == theme.WHITE
    assert theme.on(theme.CARD) == theme.INK
    assert theme.mix((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)
