"""Boxes and the stage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bohica.ui.layout import SAFE, STAGE, Box, Stage, columns, grid, rows


def test_rows_give_fixed_heights_first_and_share_the_rest() -> None:
    """Numbers are kept, "2*" gets twice what "*" gets, gaps lie between."""
    top, one, two = rows(Box(10, 20, 100, 340), 30, "*", "2*", gap=5)
    assert top == Box(10, 20, 100, 30)
    assert one == Box(10, 55, 100, 100)
    assert two == Box(10, 160, 100, 200)


def test_columns_and_grid_fill_their_box() -> None:
    """The last cell ends where the box ends."""
    box = Box(0, 0, 310, 100)
    left, right = columns(box, "*", "*", gap=10)
    assert (left.w, right.x, right.right) == (150, 160, 310)
    cells = grid(box, 3, 2, gap=5)
    assert len(cells) == 6
    assert cells[0].y == cells[2].y != cells[3].y
    assert cells[-1].right == pytest.approx(310)
    assert cells[-1].bottom == pytest.approx(100)


def test_too_much_fixed_leaves_nothing_to_share() -> None:
    """Shares never become negative."""
    assert rows(Box(0, 0, 10, 50), 40, 30, "*")[2].h == 0


def test_boxes_know_their_parts() -> None:
    """Parts of a box lie inside it."""
    box = Box(100, 200, 300, 100)
    assert box.centre == (250, 250)
    assert box.inset(10) == Box(110, 210, 280, 80)
    assert box.inset(10, 20) == Box(110, 220, 280, 60)
    assert box.inset(400).w == 0
    assert box.top(20).bottom == 220
    assert box.below(20) == Box(100, 220, 300, 80)
    assert box.foot(20).y == 280
    assert box.above(20).bottom == 280
    assert box.left_part(50).right == 150
    assert box.right_part(50).x == 350
    assert box.square() == Box(200, 200, 100, 100)
    assert box.move(1, 2) == Box(101, 202, 300, 100)
    assert box.contains(100, 200)
    assert not box.contains(400, 250)
    assert box.overlaps(Box(399, 299, 5, 5))
    assert not box.overlaps(Box(400, 200, 5, 5))


def test_safe_is_the_inner_95_percent() -> None:
    """DESIGN.md: everything inside the inner 95 %."""
    assert SAFE.w == pytest.approx(STAGE.w * 0.95)
    assert SAFE.centre == STAGE.centre


@pytest.mark.parametrize(
    ("size", "x", "y", "scale"),
    [
        ((1920, 1080), 0, 0, 1.0),
        ((3840, 2160), 0, 0, 2.0),
        ((1920, 1200), 0, 60, 1.0),
        ((2560, 1080), 320, 0, 1.0),
    ],
)
def test_stage_is_centred(size: tuple[int, int], x: int, y: int, scale: float) -> None:
    """Another shape of window gets the 16:9 stage in its middle."""
    stage = Stage.of(*size)
    assert (stage.x, stage.y, stage.scale) == (x, y, scale)


@given(st.integers(200, 4000), st.integers(200, 4000), st.floats(0, 1900), st.floats(0, 1000))
def test_touching_boxes_touch_in_pixels(w: int, h: int, x: float, y: float) -> None:
    """No seams and no overlaps, however the scale rounds; and points come back."""
    stage = Stage.of(w, h)
    left, top, width, _ = stage.to_pixels(Box(x, y, 13.7, 9.1))
    assert stage.to_pixels(Box(x + 13.7, y, 5, 5))[:2] == (left + width, top)
    back = stage.to_design(*stage.point(x, y))
    assert abs(back[0] - x) * stage.scale <= 1
    assert abs(back[1] - y) * stage.scale <= 1


def test_lengths_never_vanish() -> None:
    """A thin line is still a pixel in a small window; nothing stays nothing."""
    stage = Stage.of(640, 360)
    assert stage.px(1) == 1
    assert stage.px(0) == 0
