"""The landscape the board lies in, as one SVG text in design units. Pure: no pygame here.

Lake at the top, terraces stepping down, sea at the bottom; houses, trees and landmarks from
`assets/art` stand where the path and the basins leave room.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import sin

from bohica.ui import board_art, bowl_art
from bohica.ui.board_layout import BoardLayout, Point
from bohica.ui.landmarks import (
    LANDMARKS,
    ON_LAKE,
    ON_SEA,
    SCENE_LANDMARKS,
    SCENE_TREES,
    SHORE_HOUSES,
    SHORE_LAND,
    SHORE_LANDMARKS,
    SKYLINE_LANDMARKS,
    SKYLINE_TOWN,
    Item,
)
from bohica.ui.layout import Box

Source = Callable[[str], str]
"""Returns the text of an SVG file in assets/art by its name."""

SKY = "#f6ead2"
FAR_HILL = "#d3dbc4"
NEAR_HILL = "#bfcfb0"
LAKE = board_art.LAKE
LAKE_LIGHT = "#b4d8df"
SEA = board_art.WATER
SEA_LIGHT = "#93c7d5"
GROUND = ("#dbe4c6", "#ece2c8", "#dde6cd")
GROUND_DARK = ("#cddab6", "#e3d6b8", "#cfdcbd")


def picture(layout: BoardLayout, board_id: str, source: Source, corner: float = 0.0) -> str:
    """Return the body of an SVG with everything that never moves, in design units.

    `corner` is the radius of the board's corners, outside of which the frame colour shows.
    """
    landmarks = board_id in LANDMARKS
    parts = [_background(layout), _hills(layout, source, landmarks), _terraces(layout)]
    # One mill is enough: the widest room has the landmarks.
    widest = max(layout.scenery, key=lambda room: room.w * room.h, default=None)
    parts += [
        _scene(scene, layout.scale, source, landmarks and scene == widest)
        for scene in layout.scenery
    ]
    parts.append(_verges(layout, source))
    parts.append(_shore(layout, source, landmarks))
    parts += [
        bowl_art.spout(basin.outlet, basin.mouth, layout.scale)
        for basin in layout.basins
        # Where another row of basins lies below, there is no room for a runnel.
        if basin.mouth[1] - basin.bowl.bottom < 80 * layout.scale
    ]
    parts.append(board_art.canal(layout))
    parts += [board_art.stairs(layout, box) for box in layout.stairs]
    parts.append(stones(layout))
    parts += [bowl_art.bowl(basin.bowl, layout.scale) for basin in layout.basins]
    if corner:
        parts.append(_corners(layout.box, corner))
    return "".join(parts)


def stones(layout: BoardLayout, *, gates_only: bool = False) -> str:
    """Return all squares, locks and empty sign boards; `gates_only` leaves the locks' water out."""
    locks = [
        board_art.lock(layout, spot.x, spot.y, chamber=not gates_only)
        for spot in layout.spots
        if spot.kind == "lock"
    ]
    return "".join(
        [
            *locks,
            *(
                board_art.sign(spot.x, spot.y, *sign_size(layout, spot.kind))
                if spot.kind in board_art.CALM
                else board_art.square(spot.kind, spot.x, spot.y, layout.radius)
                for spot in layout.spots
            ),
        ]
    )


def sign_size(layout: BoardLayout, kind: str) -> tuple[float, float]:
    """Return width and height of the sign of a start, lock or goal square."""
    unit = layout.radius / 42
    return (122 * unit, 58 * unit) if kind == "lock" else (116 * unit, 70 * unit)


def document(body: str, box: Box, width: int, height: int) -> str:
    """Return an SVG of `width` x `height` pixels showing `box` of a body in design units."""
    sx, sy = width / box.w, height / box.h
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><g transform="scale({sx:.6f} {sy:.6f}) '
        f'translate({-box.x:.3f} {-box.y:.3f})">{body}</g></svg>'
    )


def smooth(points: Sequence[Point]) -> str:
    """Return path data of a soft curve through `points` (Catmull-Rom as Bezier)."""
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for index in range(len(points) - 1):
        (ax, ay), (bx, by) = points[max(index - 1, 0)], points[index]
        (cx, cy), (dx, dy) = points[index + 1], points[min(index + 2, len(points) - 1)]
        path += (
            f"C{bx + (cx - ax) / 6:.1f} {by + (cy - ay) / 6:.1f} "
            f"{cx - (dx - bx) / 6:.1f} {cy - (dy - by) / 6:.1f} {cx:.1f} {cy:.1f}"
        )
    return path


def _ridge(box: Box, base: float, heights: Sequence[float]) -> list[Point]:
    """Return points across `box` at `base` plus each of `heights`, evenly spaced."""
    step = box.w / (len(heights) - 1)
    return [(box.x + step * index, base + height) for index, height in enumerate(heights)]


def _fill(points: Sequence[Point], bottom: float, colour: str, extra: str = "") -> str:
    first, last = points[0][0], points[-1][0]
    return (
        f'<path d="{smooth(points)}L{last:.1f} {bottom:.1f}L{first:.1f} {bottom:.1f}Z" '
        f'fill="{colour}" {extra}/>'
    )


def _place(item: Item, region: Box, s: float, source: Source) -> str:
    text = source(item.art)
    view = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', text)
    body = text[text.index(">", text.index("<svg")) + 1 : text.rindex("</svg>")]
    width, height = (float(n) for n in view.groups()) if view else (100.0, 100.0)
    scale = item.height * s / height
    x = region.x + region.w * item.x - width * scale / 2
    y = region.y + region.h * item.base - height * scale
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.4f})">{body}</g>'


def _all(items: Sequence[Item], region: Box, s: float, source: Source) -> str:
    return "".join(_place(item, region, s, source) for item in items)


def _background(layout: BoardLayout) -> str:
    box = layout.box
    return (
        f'<rect x="{box.x - 2}" y="{box.y - 2}" width="{box.w + 4}" height="{box.h + 4}" '
        f'fill="{SKY}"/>'
    )


def _hills(layout: BoardLayout, source: Source, landmarks: bool) -> str:
    sky, s = layout.sky, layout.scale
    foot = layout.rows[0]
    sun = (
        f'<circle cx="{sky.x + sky.w * 0.86:.1f}" cy="{sky.y + sky.h * 0.26:.1f}" '
        f'r="{25 * s:.1f}" fill="#f4cf7d"/>'
    )
    far = [18, 6, -6, 4, 16, 2, -10, 0, 14, 6, -4, 10, 20]
    near = [30, 26, 16, 24, 14, 8, 20, 10, 18, 26, 14, 22, 28]
    scale = sky.h / 135
    parts = [
        sun,
        _fill(_ridge(sky, sky.y + 24 * scale, [h * scale for h in far]), foot, FAR_HILL),
        _fill(_ridge(sky, sky.y + 24 * scale, [h * scale for h in near]), foot, NEAR_HILL),
    ]
    water = sky.y + 56 * scale
    parts.append(
        f'<rect x="{sky.x}" y="{water:.1f}" width="{sky.w}" height="{foot - water:.1f}" '
        f'fill="{LAKE}"/>'
    )
    for x, y, length in (
        (0.02, 0.50, 60), (0.07, 0.63, 44), (0.14, 0.70, 40), (0.03, 0.80, 54), (0.19, 0.48, 70),
        (0.30, 0.47, 50), (0.60, 0.47, 60), (0.76, 0.49, 48), (0.92, 0.50, 60),
    ):  # fmt: skip
        parts.append(_glint(sky.x + sky.w * x, sky.y + sky.h * y, length * s, LAKE_LIGHT, s))
    parts.append(_all(ON_LAKE, sky, s, source))
    # The bay from which the canal leaves lies around the start.
    start = layout.path[0][0]
    shore = [(sky.x - 4, foot)]
    for share, y in ((0.0, 1.3), (0.02, 1.05), (0.07, 0.9)):
        shore.append((start + (60 + share * 800) * s, sky.y + sky.h * y))
    shore += [
        (sky.x + sky.w * x, sky.y + sky.h * y)
        for x, y in (
            (0.20, 0.72),
            (0.30, 0.68),
            (0.45, 0.62),
            (0.60, 0.66),
            (0.75, 0.62),
            (0.9, 0.66),
            (1.0, 0.62),
        )
    ]
    bank = shore[1:]
    parts.append(_fill([(x, y - 4 * s) for x, y in bank], foot, "#f3ead2"))
    parts.append(_fill(bank, foot, GROUND_DARK[0]))
    front = [(x, y + 22 * s + 5 * s * sin(x / 90)) for x, y in bank]
    parts.append(_fill(front, foot, GROUND[0]))
    ground = Box(sky.x, sky.y, sky.w, layout.rows[0] - layout.half - sky.y)
    town, marks = SKYLINE_TOWN, SKYLINE_LANDMARKS if landmarks else ()
    parts.append(_all((*town, *marks), ground, s, source))
    if not landmarks:
        filling = (Item("house-blue", 0.44, 1.0, 78), Item("house-red", 0.705, 1.0, 62))
        parts.append(_all(filling, ground, s, source))
    return "".join(parts)


def _glint(x: float, y: float, length: float, colour: str, s: float) -> str:
    return (
        f'<path d="M{x:.1f} {y:.1f}h{length:.1f}" stroke="{colour}" stroke-width="{4 * s:.1f}" '
        'stroke-linecap="round"/>'
    )


def _terraces(layout: BoardLayout) -> str:
    """Return the ground of each terrace, ending in a stone wall above the next one's canal."""
    box, s = layout.box, layout.scale
    parts = []
    for index, y in enumerate(layout.rows):
        colour = GROUND[index % len(GROUND)]
        dark = GROUND_DARK[index % len(GROUND_DARK)]
        top = y - layout.half - 20 * s if index else y - layout.half * 0.6
        below = layout.rows[index + 1] if index + 1 < len(layout.rows) else layout.shore.bottom
        edge = _ridge(box, top, [2 * s * sin(i * 1.7 + index) for i in range(15)])
        if index:
            parts.append(_wall(edge, s))
            edge = [(x, y + 20 * s) for x, y in edge]
        parts.append(_fill(edge, box.bottom, colour))
        room = below - y
        roll = [0.52, 0.46, 0.5, 0.58, 0.54, 0.44, 0.5, 0.6, 0.55, 0.48, 0.52]
        if index % 2:
            roll.reverse()
        parts.append(_fill(_ridge(box, y, [room * r for r in roll]), box.bottom, dark))
    return "".join(parts)


def _wall(edge: Sequence[Point], s: float) -> str:
    """Return a low retaining wall hanging from `edge`, with its stones."""
    height = 22 * s
    parts = [
        _fill(edge, edge[0][1] + height, "#c6b89b"),
        f'<path d="{smooth(edge)}" fill="none" stroke="#f5ecd8" stroke-width="{7 * s:.1f}"/>',
    ]
    left, right = edge[0][0], edge[-1][0]
    x, index = left, 0
    while x < right:
        x += (34 + 15 * ((index * 5) % 4)) * s
        index += 1
        parts.append(
            f'<path d="M{x:.1f} {edge[0][1] + 4 * s:.1f}v{9 * s:.1f}m{-17 * s:.1f} 0'
            f'v{10 * s:.1f}" stroke="#ab9d81" stroke-width="{2 * s:.1f}"/>'
        )
    middle = [(x, y + 12.5 * s) for x, y in edge]
    parts.append(
        f'<path d="{smooth(middle)}" fill="none" stroke="#ab9d81" stroke-width="{2 * s:.1f}"/>'
    )
    return "".join(parts)


def _scene(scene: Box, s: float, source: Source, landmarks: bool) -> str:
    """Return a hill with a mill, houses and trees in the room between two basins."""
    foot = scene.bottom + 4 * s
    hill = [
        (scene.x + scene.w * x, foot - scene.h * y)
        for x, y in ((-0.05, 0.0), (0.0, 0.4), (0.09, 0.6), (0.24, 0.56), (0.46, 0.5),
                     (0.64, 0.4), (0.82, 0.2), (1.02, 0.0))
    ]  # fmt: skip
    shade = [
        (scene.x + scene.w * x, foot - scene.h * y)
        for x, y in ((0.5, 0.0), (0.56, 0.22), (0.64, 0.34), (0.8, 0.2), (1.0, 0.0))
    ]
    front = [
        (scene.x + scene.w * x, foot - scene.h * y)
        for x, y in ((0.0, 0.0), (0.2, 0.14), (0.42, 0.2), (0.7, 0.18), (0.9, 0.1), (1.0, 0.0))
    ]
    region = Box(scene.x, scene.y, scene.w, scene.h)
    parts = [
        _fill(hill, foot, "#b9cda4"),
        _fill(shade, foot, "#abc398"),
    ]
    if landmarks:
        parts.append(_place(SCENE_LANDMARKS[1], region, s, source))
    parts.append(_fill(front, foot, "#c9d9b2"))
    parts.append(_all(SCENE_TREES, region, s, source))
    if landmarks:
        parts.append(_place(SCENE_LANDMARKS[0], region, s, source))
    else:
        parts.append(_place(Item("house-ochre", 0.42, 0.82, 104), region, s, source))
    return "".join(parts)


def _verges(layout: BoardLayout, source: Source) -> str:
    """Return small bushes where the tapering bowls leave corners free."""
    s = layout.scale
    parts = []
    for one, other in zip(layout.basins, layout.basins[1:], strict=False):
        gap = other.bowl.x - one.bowl.right
        if not one.beside and one.bowl.y == other.bowl.y and 0 < gap < 90 * s:
            middle = (one.bowl.right + other.bowl.x) / 2
            region = Box(middle - 50 * s, one.bowl.bottom - 80 * s, 100 * s, 82 * s)
            parts.append(_place(Item("bush", 0.5, 1.0, 34), region, s, source))
    return "".join(parts)


def _shore(layout: BoardLayout, source: Source, landmarks: bool) -> str:
    shore, s = layout.shore, layout.scale
    # The sea reaches up to where the canal ends, whichever side that is.
    mirrored = layout.path[-1][0] < shore.x + shore.w / 2
    coast = [1.3, 1.16, 1.1, 1.02, 0.86, 0.6, 0.42, 0.36, 0.32, 0.27, 0.24, 0.17, 0.12, 0.1]
    if mirrored:
        coast.reverse()
    line = _ridge(shore, shore.y, [shore.h * y for y in coast])
    parts = [
        _fill([(x, y - 9 * s) for x, y in line], shore.bottom + 40 * s, "#f3e8cd"),
        _fill([(x, y - 2 * s) for x, y in line], shore.bottom + 40 * s, board_art.FOAM),
        _fill([(x, y + 3 * s) for x, y in line], shore.bottom + 40 * s, SEA_LIGHT),
        _fill([(x, y + 20 * s) for x, y in line], shore.bottom + 40 * s, SEA),
    ]
    for x, y, length in (
        (0.46, 0.93, 50), (0.53, 0.62, 40), (0.56, 0.92, 60), (0.68, 0.93, 54), (0.72, 0.6, 44),
        (0.87, 0.55, 50), (0.90, 0.86, 70), (0.97, 0.62, 40),
    ):  # fmt: skip
        x = 1 - x if mirrored else x
        parts.append(_glint(shore.x + shore.w * x, shore.y + shore.h * y, length * s, "#b9dde5", s))
    land = (*SHORE_LAND[:2], *(SHORE_LANDMARKS if landmarks else SHORE_HOUSES), *SHORE_LAND[2:])
    for item in (*land, *ON_SEA):
        x = 1 - item.x if mirrored else item.x
        parts.append(_place(item._replace(x=x), shore, s, source))
    return "".join(parts)


def _corners(box: Box, radius: float) -> str:
    """Return the frame colour outside a rounded rectangle."""
    x, y, r = box.x, box.y, radius
    k = 0.5523 * r
    return (
        f'<path fill-rule="evenodd" fill="{board_art.NAVY}" d="M{x - 2} {y - 2}H{box.right + 2}'
        f"V{box.bottom + 2}H{x - 2}ZM{x + r} {y}H{box.right - r}"
        f"C{box.right - r + k} {y} {box.right} {y + r - k} {box.right} {y + r}"
        f"V{box.bottom - r}C{box.right} {box.bottom - r + k} {box.right - r + k} {box.bottom} "
        f"{box.right - r} {box.bottom}H{x + r}C{x + r - k} {box.bottom} {x} {box.bottom - r + k} "
        f'{x} {box.bottom - r}V{y + r}C{x} {y + r - k} {x + r - k} {y} {x + r} {y}Z"/>'
    )
