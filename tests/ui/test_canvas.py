"""What is drawn, looked at as pixels."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pygame
import pytest

from bohica.ui import theme
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.markup import Style
from bohica.ui.shapes import SHAPES

MakeCanvas = Callable[..., Canvas]
WHITE = (255, 255, 255)


def at(canvas: Canvas, x: float, y: float) -> tuple[int, ...]:
    return tuple(canvas.target.get_at(canvas.stage.point(x, y))[:3])


def inked(canvas: Canvas) -> pygame.Rect:
    """The least rectangle round everything not white."""
    mask = pygame.mask.from_threshold(canvas.target, WHITE, (1, 1, 1, 255))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_panels_fill_exactly_their_box(canvas_of: MakeCanvas, size: tuple[int, int]) -> None:
    """Border, fill and corners, at every resolution."""
    canvas = canvas_of(*size)
    box = Box(100, 100, 400, 200)
    canvas.panel(box, theme.CARD, border=theme.INK, width=4)
    assert inked(canvas) == pygame.Rect(canvas.stage.to_pixels(box))
    assert at(canvas, 300, 200) == theme.CARD
    assert at(canvas, 300, 101) == theme.INK
    assert at(canvas, 101, 200) == theme.INK
    assert at(canvas, 498, 200) == theme.INK
    assert at(canvas, 300, 298) == theme.INK
    assert at(canvas, 101, 101) == WHITE


def test_corners_are_smooth(canvas_of: MakeCanvas) -> None:
    """Along a corner there are tones between paper and fill."""
    canvas = canvas_of()
    canvas.panel(Box(0, 0, 300, 300), (0, 0, 0), radius=60)
    tones = {canvas.target.get_at((x, y))[0] for x in range(60) for y in range(60)}
    assert len(tones) > 20


def test_a_card_with_a_head_has_square_inner_corners(canvas_of: MakeCanvas) -> None:
    """Top and bottom panels meet without a notch."""
    canvas = canvas_of()
    box = Box(100, 100, 400, 300)
    canvas.panel(box.top(90), theme.EVENT, rounded="top")
    canvas.panel(box.below(90), theme.CARD, rounded="bottom")
    assert at(canvas, 100, 189) == theme.EVENT
    assert at(canvas, 100, 190) == theme.CARD
    assert at(canvas, 101, 101) == WHITE
    assert at(canvas, 101, 398) == WHITE


def test_dashed_and_clear_panels(canvas_of: MakeCanvas) -> None:
    """A dashed border has gaps; a clear fill lets through what lies below."""
    canvas = canvas_of()
    canvas.panel(Box(100, 100, 400, 200), None, border=(0, 0, 0), dashed=True)
    edge = [canvas.target.get_at((x, 101))[0] < 128 for x in range(140, 460)]
    assert 4 < sum(a != b for a, b in pairwise(edge)) < 120
    assert at(canvas, 300, 200) == WHITE
    canvas.panel(Box(600, 100, 400, 200), (0, 0, 0, 128))
    assert at(canvas, 800, 200)[0] == pytest.approx(127, abs=2)


def test_no_glyph_is_clipped(canvas_of: MakeCanvas) -> None:
    """The ring of Å and the tails of g and Ç lie inside the height that text says it used."""
    for size in (26, 36, 56):
        for width, height in ((1366, 768), (1920, 1080)):
            canvas = canvas_of(width, height)
            used = canvas.text(Box(100, 100, 1500, 300), "ÅÄÖÉ gjpqyÇ|", size=size)
            assert used == pytest.approx(size * 1.25)
            ink = inked(canvas)
            top, bottom = canvas.stage.point(0, 100)[1], canvas.stage.point(0, 100 + used)[1]
            assert top <= ink.top
            assert ink.bottom <= bottom + 1


def test_capitals_stand_in_the_middle(canvas_of: MakeCanvas) -> None:
    """Of a button, to a pixel or two."""
    canvas = canvas_of()
    box = Box(100, 100, 400, 80)
    canvas.text(box, "HTE", size=40, bold=True, align="centre", valign="middle")
    ink = inked(canvas)
    assert abs(ink.centerx - 300) <= 2
    assert abs(ink.centery - 140) <= 2


def test_too_long_text_shrinks_and_then_ends_in_dots(canvas_of: MakeCanvas) -> None:
    """Never wider or higher than its box."""
    canvas = canvas_of()
    box = Box(100, 100, 300, 50)
    text = "Frånvaromeddelande med namn på ersättare och mer därtill"
    lines = canvas.lay_out(box, text, size=40, smallest=30)
    assert lines.size == 30
    assert len(lines.lines) == 1
    assert lines.lines[0].text.endswith("…")
    canvas.text(box, text, size=40, smallest=30)
    assert pygame.Rect(100, 100, 300, 50).contains(inked(canvas))
    assert canvas.text(box, "", size=40) == 0


def test_alignment(canvas_of: MakeCanvas) -> None:
    """Left, right and bottom edges are kept."""
    canvas = canvas_of()
    canvas.text(Box(100, 100, 400, 200), "HH", size=40, align="right", valign="bottom")
    ink = inked(canvas)
    assert 490 <= ink.right <= 500
    assert 280 <= ink.bottom <= 300


def test_lines_break_alike_at_every_resolution(canvas_of: MakeCanvas) -> None:
    """What the group reads does not depend on the projector."""
    text = "Jag tar reda på var ärendet ligger och ringer upp i dag."
    seen = {
        tuple(
            line.text for line in canvas_of(*size).lay_out(Box(0, 0, 700, 400), text, size=48).lines
        )
        for size in ((1024, 640), (1366, 768), (1920, 1080), (3840, 2160))
    }
    assert len(seen) == 1


def test_clock_digits_stand_in_fixed_cells(canvas_of: MakeCanvas) -> None:
    """The colon does not move from 1:11 to 1:00 and back."""

    def colon(seconds: float) -> pygame.Rect:
        canvas = canvas_of()
        box = Box(100, 100, 400, 100)
        canvas.clock(box, seconds, size=64)
        left = canvas.fonts.font(64, Style(bold=True)).size("0")[0]
        start = (100 + 500 - 3 * left - canvas.fonts.font(64, Style(bold=True)).size(":")[0]) // 2
        view = canvas.target.subsurface((start + left, 100, left // 2, 100))
        mask = pygame.mask.from_threshold(view, WHITE, (60, 60, 60, 255))
        mask.invert()
        return mask.get_bounding_rects()[0]

    assert colon(71) == colon(60) == colon(119.9)


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_is_seen_and_stays_in_its_square(canvas_of: MakeCanvas, name: str) -> None:
    """Neither empty nor cut."""
    canvas = canvas_of()
    box = Box(100, 100, 120, 80)
    canvas.shape(name, box, theme.INK)
    ink = inked(canvas)
    assert pygame.Rect(120, 100, 80, 80).contains(ink)
    assert max(ink.w, ink.h) >= 44


def test_borders_of_shapes_stay_inside(canvas_of: MakeCanvas) -> None:
    """The points of a triangle too."""
    canvas = canvas_of()
    for number, seat in enumerate(theme.SEATS):
        canvas.seat(seat, Box(100 + 100 * number, 100, 90, 90), width=6)
    assert pygame.Rect(100, 100, 990, 90).contains(inked(canvas))


def test_unknown_shapes_are_refused(canvas_of: MakeCanvas) -> None:
    """A spelling mistake is found at once."""
    with pytest.raises(KeyError):
        canvas_of().shape("cirkel", Box(0, 0, 10, 10), theme.INK)


def test_value_symbols_have_their_own_star(canvas_of: MakeCanvas) -> None:
    """The framework says `star`; a seat's star is plumper, to hold a number."""
    one, two = canvas_of(), canvas_of()
    one.symbol("star", Box(0, 0, 100, 100), theme.INK)
    two.shape("star", Box(0, 0, 100, 100), theme.INK)
    assert one.target.get_at((15, 85)) != theme.INK
    assert pygame.image.tobytes(one.target, "RGB") != pygame.image.tobytes(two.target, "RGB")


def test_a_ring_shows_its_share(canvas_of: MakeCanvas) -> None:
    """A quarter ends at three o'clock, clockwise from the top."""
    canvas = canvas_of()
    canvas.ring((500, 500), 100, 0.25, theme.BLUE, back=theme.SAND, width=20)
    assert at(canvas, 563, 437) == theme.BLUE
    assert at(canvas, 437, 437) == theme.SAND
    assert at(canvas, 500, 500) == WHITE
    canvas.ring((500, 500), 100, 1.0, theme.BLUE, width=20)
    assert at(canvas, 437, 437) == theme.BLUE


def test_lines_and_polygons(canvas_of: MakeCanvas) -> None:
    """Where they should be, level, upright and slanting."""
    canvas = canvas_of()
    canvas.line((100, 100), (200, 100), (0, 0, 0), width=4)
    canvas.line((100, 150), (100, 250), (0, 0, 0), width=4)
    canvas.line((300, 100), (400, 200), (0, 0, 0), width=6)
    canvas.polygon([(500, 100), (600, 100), (600, 200)], theme.GREEN, border=theme.INK)
    canvas.circle((700, 150), 40, theme.BLUE)
    canvas.rect(Box(800, 100, 50, 50), (0, 0, 0, 128))
    assert at(canvas, 150, 100) == at(canvas, 100, 200) == at(canvas, 350, 150) == (0, 0, 0)
    assert at(canvas, 590, 120) == theme.GREEN
    assert at(canvas, 520, 180) == WHITE
    assert at(canvas, 700, 150) == theme.BLUE
    assert at(canvas, 663, 113) == WHITE
    assert 120 < at(canvas, 820, 120)[0] < 135


def test_clipping_and_shifting(canvas_of: MakeCanvas) -> None:
    """Drawing stays inside, clips nest, and end."""
    canvas = canvas_of()
    with canvas.clipped(Box(0, 0, 100, 100)), canvas.clipped(Box(50, 50, 100, 100)):
        canvas.fill(theme.BLUE)
    assert inked(canvas) == pygame.Rect(50, 50, 50, 50)
    canvas.shifted(0, -500).rect(Box(0, 700, 10, 10), theme.BLUE)
    assert at(canvas, 5, 205) == theme.BLUE


def test_shade_dims_everything(canvas_of: MakeCanvas) -> None:
    """The screen below an overlay is still there, dimly."""
    canvas = canvas_of(1280, 800)
    canvas.shade()
    assert 40 < canvas.target.get_at((0, 0))[0] < 120
