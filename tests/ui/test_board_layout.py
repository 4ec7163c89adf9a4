"""Where squares, basins and scenery stand, on the shipped board and on others."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import hypot

import pytest

from bohica.rules.board import Board, Square
from bohica.rules.cards import Text
from bohica.ui.board_layout import BoardLayout, lay_out
from bohica.ui.layout import SAFE, STAGE, Box
from bohica.ui.scenery import sign_size

PLAY = Box(28, 28, 1420, 1024)
SHIPPED = (13, 12, 11)
KINDS: tuple[Square, ...] = ("event", "fact", "conscience", "contact", "value")


def board(*sizes: int) -> Board:
    """A board with so many squares on each terrace."""
    terraces = []
    for index, size in enumerate(sizes):
        row = [KINDS[number % len(KINDS)] for number in range(size)]
        if index == 0:
            row[0] = "start"
        row[-1] = "goal" if index == len(sizes) - 1 else "lock"
        terraces.append(tuple(row))
    return Board("test", Text("Test"), tuple(terraces))


BOARDS = [
    pytest.param(SHIPPED, PLAY, 1, id="shipped"),
    pytest.param(SHIPPED, PLAY, 2, id="shipped with long names"),
    pytest.param(SHIPPED, STAGE, 1, id="shipped as backdrop"),
    pytest.param((11, 10), PLAY, 1, id="two terraces"),
    pytest.param((17, 17, 16), PLAY, 1, id="many squares"),
    pytest.param((11, 11, 11, 10), PLAY, 1, id="four terraces"),
    pytest.param((6, 5, 4), PLAY, 1, id="few squares"),
]


def inside(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right + 0.01
        and inner.bottom <= outer.bottom + 0.01
    )


def nearest(layout: BoardLayout, box: Box) -> float:
    """The least distance from a box to the middle of the canal."""
    best = float("inf")
    for x, y in layout.path:
        dx = max(box.x - x, 0.0, x - box.right)
        dy = max(box.y - y, 0.0, y - box.bottom)
        best = min(best, hypot(dx, dy))
    for y in layout.rows:
        if box.x < layout.right and box.right > layout.left:
            best = min(best, max(box.y - y, 0.0, y - box.bottom))
    return best


@pytest.mark.parametrize(("sizes", "box", "lines"), BOARDS)
def test_every_square_of_the_board_has_a_spot_of_its_kind(
    sizes: tuple[int, ...], box: Box, lines: int
) -> None:
    """Spots follow the flattened squares, first to last."""
    made = board(*sizes)
    layout = lay_out(made, box, 5, lines)
    assert [spot.kind for spot in layout.spots] == list(made.squares)
    assert all(a.arc < b.arc for a, b in pairwise(layout.spots))


@pytest.mark.parametrize(("sizes", "box", "lines"), BOARDS)
def test_squares_never_touch_each_other(sizes: tuple[int, ...], box: Box, lines: int) -> None:
    """Any two squares are further apart than their diameter."""
    layout = lay_out(board(*sizes), box, 5, lines)
    for one, other in combinations(layout.spots, 2):
        assert hypot(one.x - other.x, one.y - other.y) > 2 * layout.radius


@pytest.mark.parametrize(("sizes", "box", "lines"), BOARDS)
def test_squares_and_signs_stay_inside_the_board_and_the_safe_area(
    sizes: tuple[int, ...], box: Box, lines: int
) -> None:
    """A projector may cut the outer edge of the picture."""
    layout = lay_out(board(*sizes), box, 5, lines)
    for spot in layout.spots:
        width, height = 2 * layout.radius, 2 * layout.radius
        if spot.kind in ("start", "lock", "goal"):
            width, height = sign_size(layout, spot.kind)
        place = Box(spot.x - width / 2, spot.y - height / 2, width, height)
        assert inside(box, place)
        assert inside(SAFE, place)


@pytest.mark.parametrize(("sizes", "box", "lines"), BOARDS)
def test_basins_and_their_names_keep_clear_of_the_canal_and_each_other(
    sizes: tuple[int, ...], box: Box, lines: int
) -> None:
    """A bowl or a name on the path could be taken for a square."""
    layout = lay_out(board(*sizes), box, 5, lines)
    assert len(layout.basins) == 5
    boxes = [place for basin in layout.basins for place in (basin.bowl, basin.label)]
    for place in boxes:
        assert inside(box, place)
        assert nearest(layout, place) >= layout.half
    for one, other in combinations(boxes, 2):
        shrunk = one.inset(0.01)
        assert not shrunk.overlaps(other), (one, other)


@pytest.mark.parametrize(("sizes", "box", "lines"), BOARDS)
def test_bowls_are_large_enough_to_read_a_level(
    sizes: tuple[int, ...], box: Box, lines: int
) -> None:
    """A bowl is at least 190 units wide and 80 high."""
    layout = lay_out(board(*sizes), box, 5, lines)
    for basin in layout.basins:
        assert basin.bowl.w >= 190
        assert basin.bowl.h >= 80


def test_the_free_room_keeps_clear_of_basins_and_canal() -> None:
    """Scenery must never reduce legibility."""
    layout = lay_out(board(*SHIPPED), PLAY)
    assert layout.scenery
    for room in layout.scenery:
        assert nearest(layout, room) >= layout.half
        for basin in layout.basins:
            assert not room.inset(0.01).overlaps(basin.bowl)
            assert not room.inset(0.01).overlaps(basin.label)


def test_locks_lie_half_way_down_between_two_terraces() -> None:
    """The terraces meet in the locks, as the canal does."""
    layout = lay_out(board(*SHIPPED), PLAY)
    locks = [spot for spot in layout.spots if spot.kind == "lock"]
    assert [(lock.x, lock.y) for lock in locks] == [
        pytest.approx((layout.right, (layout.rows[0] + layout.rows[1]) / 2)),
        pytest.approx((layout.left, (layout.rows[1] + layout.rows[2]) / 2)),
    ]


def test_a_piece_between_squares_follows_the_bend() -> None:
    """Positions with a fraction lie on the path, also where it turns."""
    layout = lay_out(board(*SHIPPED), PLAY)
    for step in range((len(layout.spots) - 1) * 8 + 1):
        x, y = layout.point_at(step / 8)
        gap = min(
            hypot(x - px, y - py)
            for px, py in (layout.along(layout.arc_at(step / 8) + d) for d in (-0.5, 0.5))
        )
        assert gap < 0.51
    assert layout.point_at(4) == pytest.approx((layout.spots[4].x, layout.spots[4].y))


def test_a_position_beyond_the_ends_is_held_at_the_end() -> None:
    """Neither a negative position nor one past the goal leaves the path."""
    layout = lay_out(board(*SHIPPED), PLAY)
    assert layout.point_at(-3) == pytest.approx((layout.spots[0].x, layout.spots[0].y))
    assert layout.point_at(99) == pytest.approx((layout.spots[-1].x, layout.spots[-1].y))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 7])
def test_another_number_of_values_gets_as_many_basins(count: int) -> None:
    """Another municipality may have more or fewer values."""
    layout = lay_out(board(*SHIPPED), PLAY, count)
    assert len(layout.basins) == count
    for one, other in combinations([basin.bowl for basin in layout.basins], 2):
        assert not one.overlaps(other)


def test_each_basin_empties_into_the_canal_below_it() -> None:
    """The mouth is under the bowl and inside the canal."""
    layout = lay_out(board(*SHIPPED), PLAY)
    for basin in layout.basins:
        x, y = layout.along(basin.arc)
        assert basin.mouth[0] == pytest.approx(basin.bowl.centre[0])
        assert basin.mouth[1] > basin.bowl.bottom
        assert hypot(x - basin.mouth[0], y - basin.mouth[1]) < layout.channel / 2
