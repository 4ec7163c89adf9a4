"""Where everything on the board stands: pure geometry in design units.

The path runs down the terraces like a canal: one row a terrace, alternately to the right and to
the left, joined by a vertical stretch with a lock in its middle. Basins lie between the rows, and
what room they leave is scenery. Any number of squares and two or more terraces fit; sizes
shrink where squares would otherwise touch.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

from bohica.rules.board import Board, Square
from bohica.ui.layout import SAFE, Box

DESIGN_HEIGHT = 1024.0
"""Height of the board box on the play screen; all sizes below are for it and scale with it."""

RADIUS = 42.0
"""Of a square."""
KERB = 8.0
SKY = 0.132
SHORE = 0.103
"""Shares of the height kept for the scenery above the first and below the last terrace."""
SIDE = 26.0
SIGN = 62.0
"""Half the width of a sign board."""
LABEL = 46.0
"""Height of one line of a basin's name."""
BEND_CLEARANCE = 17.0
"""Kept free beside a vertical stretch, for the rounding of its bends and the lock's walls."""
CELL_WIDTH = 470.0
"""At most, for a basin with its name above."""
LOW_GAP = 186.0
"""Below this height between two rows, a basin's name stands beside the bowl instead of above."""

Point = tuple[float, float]


class Spot(NamedTuple):
    """One square of the path."""

    kind: Square
    x: float
    y: float
    arc: float
    """Way along the path from the start, in design units."""


class BasinPlace(NamedTuple):
    """Where one basin, its name and its outlet are."""

    bowl: Box
    label: Box
    beside: bool
    """True where the name stands to the right of the bowl, false where it stands above."""
    outlet: Point
    """Where its water leaves the bowl."""
    mouth: Point
    """Where that water meets the canal below."""
    arc: float
    """Way along the path at the mouth."""


class BoardLayout(NamedTuple):
    """Everything a picture of the board needs to know about places."""

    box: Box
    scale: float
    radius: float
    """Of a square; the sign boards and pieces follow it."""
    channel: float
    """Width of the canal between its kerbs."""
    kerb: float
    rows: tuple[float, ...]
    """y of each terrace's row, top to bottom."""
    left: float
    right: float
    """x of the vertical stretches."""
    path: tuple[Point, ...]
    """The canal's centre line, dense enough to draw with straight strokes."""
    lengths: tuple[float, ...]
    """Way along the path at each of its points."""
    spots: tuple[Spot, ...]
    basins: tuple[BasinPlace, ...]
    stairs: tuple[Box, ...]
    """The straight part of each vertical stretch, where the water steps down."""
    scenery: tuple[Box, ...]
    """Free room between the rows."""
    sky: Box
    shore: Box

    @property
    def half(self) -> float:
        """Half the width of the canal with its kerbs."""
        return self.channel / 2 + self.kerb

    def along(self, arc: float) -> Point:
        """Return the point `arc` design units along the path, held within its ends."""
        return _along(self.path, self.lengths, arc)

    def arc_at(self, position: float) -> float:
        """Return the way along the path of `position`, a zero-based square with fraction."""
        position = min(max(position, 0.0), len(self.spots) - 1.0)
        index = min(int(position), len(self.spots) - 2)
        start, end = self.spots[index].arc, self.spots[index + 1].arc
        return start + (end - start) * (position - index)

    def point_at(self, position: float) -> Point:
        """Return the point on the path of `position`, a zero-based square with fraction."""
        return self.along(self.arc_at(position))


def lay_out(board: Board, box: Box, basins: int = 5, label_lines: int = 1) -> BoardLayout:
    """Return where everything of `board` stands inside `box`, with that many basins.

    `label_lines` is how many lines the longest basin name needs above its bowl.
    """
    scale = box.h / DESIGN_HEIGHT
    count = len(board.terraces)
    # Many terraces leave little room between them: the path gives way first, not the basins.
    radius = RADIUS * scale * min(1.0, 4.6 / (count + 1.6))
    channel = 2 * (radius + 9 * scale)
    kerb = KERB * scale
    half = channel / 2 + kerb
    sky = Box(box.x, box.y, box.w, box.h * SKY)
    shore_top = box.y + box.h * (1 - SHORE)
    shore = Box(box.x, shore_top, box.w, box.y + box.h - shore_top)
    first, last = sky.y + sky.h + half, shore.y - half
    step = (last - first) / max(count - 1, 1)
    rows = tuple(first + step * row for row in range(count))
    # Signs stay within what every projector shows, also where the board fills the stage.
    left = max(box.x + SIDE * scale + half, SAFE.x + SIGN * scale)
    right = min(box.right - SIDE * scale - half, SAFE.right - SIGN * scale)
    bend = min(channel * 0.9, step / 2 - 30 * scale) if count > 1 else channel * 0.9
    path = _rounded(_corners(rows, left, right), bend)
    lengths = _lengths(path)
    spots = _spots(board, path, lengths, rows, left, right)
    spacing = min(
        (hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(spots)),
        default=4 * radius,
    )
    radius = min(radius, spacing * 0.44)
    layout = BoardLayout(
        box=box,
        scale=scale,
        radius=radius,
        channel=channel,
        kerb=kerb,
        rows=rows,
        left=left,
        right=right,
        path=path,
        lengths=lengths,
        spots=spots,
        basins=(),
        stairs=_stairs(rows, left, right, bend, channel),
        scenery=(),
        sky=sky,
        shore=shore,
    )
    places, scenery = _place_basins(layout, basins, label_lines)
    return layout._replace(basins=places, scenery=scenery)


def _corners(rows: tuple[float, ...], left: float, right: float) -> list[Point]:
    points: list[Point] = []
    for index, y in enumerate(rows):
        ends = (left, right) if index % 2 == 0 else (right, left)
        points += [(ends[0], y), (ends[1], y)]
    return points


def _rounded(corners: list[Point], bend: float) -> tuple[Point, ...]:
    """Return the polyline through `corners` with every inner one rounded by a quarter circle."""
    points = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        back, ahead = _toward(corner, before), _toward(corner, after)
        centre = (
            corner[0] + (back[0] + ahead[0]) * bend,
            corner[1] + (back[1] + ahead[1]) * bend,
        )
        for index in range(17):
            angle = index / 16 * pi / 2
            # From the incoming side (centre - ahead) round to the outgoing one (centre - back).
            points.append(
                (
                    centre[0] - (ahead[0] * cos(angle) + back[0] * sin(angle)) * bend,
                    centre[1] - (ahead[1] * cos(angle) + back[1] * sin(angle)) * bend,
                )
            )
    points.append(corners[-1])
    return tuple(points)


def _toward(origin: Point, target: Point) -> Point:
    length = hypot(target[0] - origin[0], target[1] - origin[1])
    return (target[0] - origin[0]) / length, (target[1] - origin[1]) / length


def _lengths(path: tuple[Point, ...]) -> tuple[float, ...]:
    lengths = [0.0]
    for (x0, y0), (x1, y1) in pairwise(path):
        lengths.append(lengths[-1] + hypot(x1 - x0, y1 - y0))
    return tuple(lengths)


def _spots(
    board: Board,
    path: tuple[Point, ...],
    lengths: tuple[float, ...],
    rows: tuple[float, ...],
    left: float,
    right: float,
) -> tuple[Spot, ...]:
    """Return the squares, evenly spaced within each terrace, each lock mid-way down its stairs."""
    ends = []
    for index, (upper, lower) in enumerate(pairwise(rows)):
        x = right if index % 2 == 0 else left
        ends.append(_arc_of(path, lengths, (x, (upper + lower) / 2)))
    ends.append(lengths[-1])
    spots: list[Spot] = []
    start = 0.0
    for index, (terrace, end) in enumerate(zip(board.terraces, ends, strict=True)):
        steps = len(terrace) - 1 if index == 0 else len(terrace)
        for number, kind in enumerate(terrace):
            taken = number if index == 0 else number + 1
            arc = start + (end - start) * taken / max(steps, 1)
            spots.append(Spot(kind, *_along(path, lengths, arc), arc))
        start = end
    return tuple(spots)


def _along(path: tuple[Point, ...], lengths: tuple[float, ...], arc: float) -> Point:
    arc = min(max(arc, 0.0), lengths[-1])
    index = min(bisect_right(lengths, arc), len(path) - 1)
    (x0, y0), (x1, y1) = path[index - 1], path[index]
    start, end = lengths[index - 1], lengths[index]
    share = (arc - start) / (end - start) if end > start else 0.0
    return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share


def _arc_of(path: tuple[Point, ...], lengths: tuple[float, ...], point: Point) -> float:
    """Return the way along the path at the point of it nearest to `point`."""
    best = (float("inf"), 0.0)
    for index, ((x0, y0), (x1, y1)) in enumerate(pairwise(path)):
        dx, dy = x1 - x0, y1 - y0
        square = dx * dx + dy * dy
        share = ((point[0] - x0) * dx + (point[1] - y0) * dy) / square if square else 0.0
        share = min(max(share, 0.0), 1.0)
        distance = hypot(x0 + dx * share - point[0], y0 + dy * share - point[1])
        arc = lengths[index] + share * (lengths[index + 1] - lengths[index])
        best = min(best, (distance, arc))
    return best[1]


def _stairs(
    rows: tuple[float, ...], left: float, right: float, bend: float, channel: float
) -> tuple[Box, ...]:
    return tuple(
        Box(
            (right if index % 2 == 0 else left) - channel / 2,
            upper + bend,
            channel,
            lower - upper - 2 * bend,
        )
        for index, (upper, lower) in enumerate(pairwise(rows))
    )


def _place_basins(
    layout: BoardLayout, count: int, label_lines: int
) -> tuple[tuple[BasinPlace, ...], tuple[Box, ...]]:
    """Return the basins from top to bottom, left to right, and the free room beside them."""
    scale = layout.scale
    shelves = [
        shelf
        for index in range(len(layout.rows) - 1)
        for shelf in _shelves(layout, index, label_lines)
    ]
    if not shelves:
        return (), ()
    numbers = [count // len(shelves) + (i < count % len(shelves)) for i in range(len(shelves))]
    width = min(
        CELL_WIDTH * scale, *(s.w / max(n, 1) for s, n in zip(shelves, numbers, strict=True))
    )
    beside = shelves[0].h < LOW_GAP * scale
    if beside:
        width = min(620 * scale, *(s.w / max(n, 1) for s, n in zip(shelves, numbers, strict=True)))
    basins: list[BasinPlace] = []
    scenery: list[Box] = []
    for shelf, number in zip(shelves, numbers, strict=True):
        spare = shelf.w - width * number
        split = number // 2 if number % 2 == 0 else number
        for index in range(number):
            x = shelf.x + width * index + (spare if index >= split else 0.0)
            cell = Box(x, shelf.y, width, shelf.h)
            basins.append(_basin(layout, cell, beside, label_lines))
        if spare > 120 * scale:
            scenery.append(Box(shelf.x + width * split, shelf.y, spare, shelf.h))
    return tuple(basins), tuple(scenery)


def _shelves(layout: BoardLayout, gap: int, label_lines: int) -> list[Box]:
    """Return the rooms for rows of basins between row `gap` and the next."""
    margin = 6 * layout.scale
    top = layout.rows[gap] + layout.half + margin
    height = layout.rows[gap + 1] - layout.half - margin - top
    x = max(layout.box.x + 22 * layout.scale, SAFE.x)
    right = min(layout.box.right - 22 * layout.scale, SAFE.right)
    if gap % 2 == 0:
        right = layout.right - layout.half - BEND_CLEARANCE * layout.scale
    else:
        x = layout.left + layout.half + BEND_CLEARANCE * layout.scale
    rows = max(1, int(height / ((150 + LABEL * label_lines) * layout.scale)))
    return [Box(x, top + height / rows * row, right - x, height / rows) for row in range(rows)]


def _basin(layout: BoardLayout, cell: Box, beside: bool, label_lines: int) -> BasinPlace:
    scale = layout.scale
    pad = 4 * scale
    if beside:
        width = min(cell.w * 0.46, (cell.h - 2 * pad) * 2.6)
        bowl = Box(cell.x + 12 * scale, cell.y + pad, width, cell.h - 2 * pad)
        label_x = bowl.x + bowl.w + 14 * scale
        label = Box(label_x, cell.y, cell.x + cell.w - label_x, cell.h)
    else:
        label = Box(cell.x, cell.y, cell.w, LABEL * label_lines * scale)
        height = min(cell.h - label.h - 2 * pad, 190 * scale)
        width = min(cell.w - 40 * scale, height * (2.5 if label_lines == 1 else 3.1))
        bowl = Box(cell.x + (cell.w - width) / 2, label.y + label.h + pad, width, height)
    outlet = (bowl.x + bowl.w / 2, bowl.y + bowl.h * 0.9)
    below = next((y for y in layout.rows if y > cell.y + cell.h / 2), layout.rows[-1])
    mouth = (outlet[0], below - layout.channel * 0.3)
    arc = _arc_of(layout.path, layout.lengths, (outlet[0], below))
    return BasinPlace(bowl, label, beside, outlet, mouth, arc)
