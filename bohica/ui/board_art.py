"""SVG fragments of the board itself, in design units: squares, canal, locks, bowls. Pure text.

Each kind of square differs in colour, in symbol and in outline, so that no one needs to tell
colours apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt

from bohica.rules.board import Square
from bohica.ui import theme
from bohica.ui.board_layout import BoardLayout, Point
from bohica.ui.layout import Box

LAKE = "#8fc3d1"
WATER = "#72b3c9"
WATER_DEEP = "#5c9fb8"
WATER_LIGHT = "#a5d3df"
FOAM = "#f2fafa"
STONE = "#efe5cf"
STONE_DARK = "#b9ab91"
STONE_LINE = "#d6c9af"
WOOD = "#7a563f"
WOOD_DARK = "#5a3f2f"
NAVY = "#{:02x}{:02x}{:02x}".format(*theme.NAVY)
BOWL_PAPER = "#fffdf6"
CALM = ("start", "lock", "goal")
"""Squares that are signs with a word instead of a symbol."""

# Outlines about (0, 0) for a square of radius 1; drawn with a round stroke of 0.24 added.
_HEXAGON = [(0.86 * sin(i * pi / 3), -0.86 * cos(i * pi / 3)) for i in range(6)]
_DIAMOND = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]
_TILE = [(-0.72, -0.72), (0.72, -0.72), (0.72, 0.72), (-0.72, 0.72)]

_SYMBOLS: dict[str, str] = {
    "event": '<path d="M-.13 -.56C-.13 -.68 .13 -.68 .13 -.56L.075 .12C.07 .2 -.07 .2 -.075 .12Z" '
    'fill="#fff"/><circle cx="0" cy=".46" r=".145" fill="#fff"/>',
    "fact": '<circle cx="0" cy="-.47" r=".15" fill="#fff"/><path d="M-.17 -.13H.05V.5M-.2 .52H.26" '
    'fill="none" stroke="#fff" stroke-width=".2" stroke-linecap="round" '
    'stroke-linejoin="round"/>',
    "conscience": '<path d="M-.29 -.27C-.29 -.52 -.14 -.62 .02 -.62C.2 -.62 .33 -.5 .33 -.31'
    'C.33 -.06 .02 -.08 .02 .16" fill="none" stroke="#fff" stroke-width=".2" '
    'stroke-linecap="round"/><circle cx=".02" cy=".5" r=".145" fill="#fff"/>',
    "contact": "",
    "value": '<path d="M-.3 -.4H.3L.56 -.1L0 .56L-.56 -.1Z" fill="#fff"/>'
    '<path d="M-.56 -.1H.56M-.3 -.4L-.2 -.1L0 .56L.2 -.1L.3 -.4M-.2 -.1L0 -.4L.2 -.1" fill="none" '
    'stroke="{colour}" stroke-width=".065" stroke-linejoin="round"/>',
}
_SYMBOL_SIZE = {"fact": 0.9, "conscience": 0.92, "contact": 1.06}
_RING = '<circle cx="{x}" cy="0" r=".34" fill="none" stroke="{paint}" stroke-width="{width}"/>'


def paint(colour: theme.Colour) -> str:
    """Return a colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def outline(kind: str, scale: float) -> list[Point]:
    """Return the corners of a square's outline about (0, 0); none for a round one."""
    corners = {"fact": _TILE, "conscience": _HEXAGON, "value": _DIAMOND}.get(kind, [])
    return [(x * scale, y * scale) for x, y in corners]


def _solid(kind: str, fill: str, grow: float, extra: str = "") -> str:
    """Return the outline of a square of radius 1, grown by `grow`, filled."""
    corners = outline(kind, 1.0)
    if not corners:
        return f'<circle cx="0" cy="0" r="{1 + grow:.3f}" fill="{fill}" {extra}/>'
    stroke = 0.34 + 2 * grow
    path = "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in corners) + "Z"
    return (
        f'<path d="{path}" fill="{fill}" stroke="{fill}" stroke-width="{stroke:.3f}" '
        f'stroke-linejoin="round" {extra}/>'
    )


def symbol(kind: Square) -> str:
    """Return the white symbol of a kind of square, for a radius of 1."""
    colour = paint(theme.KINDS[kind])
    if kind != "contact":
        return _SYMBOLS[kind].format(colour=colour)
    # The right ring passes over the left one above, and under it below: linked, not crossed.
    rings = "".join(
        _RING.format(x=x, paint=p, width=w)
        for x, p, w in ((-0.24, "#fff", 0.15), (0.24, colour, 0.27), (0.24, "#fff", 0.15))
    )
    return (
        f'{rings}<path d="M-.1237 .3195A.34 .34 0 0 0 .0795 .1163" fill="none" '
        f'stroke="{colour}" stroke-width=".27"/><path d="M-.17 .3327A.34 .34 0 0 0 .0927 .07" '
        'fill="none" stroke="#fff" stroke-width=".15"/>'
    )


def square(kind: Square, x: float, y: float, radius: float) -> str:
    """Return a stepping stone with its symbol, centred on (x, y)."""
    colour = theme.KINDS[kind]
    light = paint(theme.mix(colour, theme.WHITE, 0.16))
    return (
        f'<g transform="translate({x:.2f} {y:.2f}) scale({radius:.3f})">'
        f'<g transform="translate(0 .1)">{_solid(kind, "#173a49", 0.0, _clear(0.28))}</g>'
        f"{_solid(kind, '#fffdf7', 0.0)}{_solid(kind, light, -0.11)}"
        f'<g transform="translate(0 .035)">{_solid(kind, paint(colour), -0.145)}</g>'
        f'<g transform="scale({_SYMBOL_SIZE.get(kind, 1.0)})">{symbol(kind)}</g></g>'
    )


def mark(kind: Square, centre: float, radius: float, colour: theme.Colour) -> str:
    """Return a ring round a square centred on (`centre`, `centre`), open in its middle."""
    bands = ((NAVY, 0.27, 0.30), (paint(colour), 0.27, 0.19))
    if kind in CALM:
        w, h = 122 / 42 + 0.3, (58 if kind == "lock" else 70) / 42 + 0.3
        body = "".join(
            f'<rect x="{-w / 2:.3f}" y="{-h / 2:.3f}" width="{w:.3f}" height="{h:.3f}" rx=".5" '
            f'fill="none" stroke="{c}" stroke-width="{width - 0.04:.3f}"/>'
            for c, _, width in bands
        )
    elif not outline(kind, 1.0):
        body = "".join(
            f'<circle cx="0" cy="0" r="1.15" fill="none" stroke="{c}" stroke-width="{width}"/>'
            for c, _, width in bands
        )
    else:
        # A band round the outline: the corners moved out, drawn with a round stroke.
        grown = {"fact": 1.4, "conscience": 1.36, "value": 1.42}[kind]
        path = "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in outline(kind, grown)) + "Z"
        body = "".join(
            f'<path d="{path}" fill="none" stroke="{c}" stroke-width="{width}" '
            'stroke-linejoin="round"/>'
            for c, _, width in bands
        )
    return f'<g transform="translate({centre:.2f} {centre:.2f}) scale({radius:.3f})">{body}</g>'


def _clear(opacity: float) -> str:
    return f'fill-opacity="{opacity}" stroke-opacity="{opacity}"'


def sign(x: float, y: float, width: float, height: float) -> str:
    """Return an empty wooden-post sign board for a word, centred on (x, y)."""
    left, top = x - width / 2, y - height / 2
    r = height * 0.28
    return (
        f'<rect x="{left:.2f}" y="{top + 5:.2f}" width="{width:.2f}" height="{height:.2f}" '
        f'rx="{r:.2f}" fill="#173a49" fill-opacity=".3"/>'
        f'<rect x="{left:.2f}" y="{top:.2f}" width="{width:.2f}" height="{height:.2f}" '
        f'rx="{r:.2f}" fill="#fffdf7"/>'
        f'<rect x="{left + 4:.2f}" y="{top + 4:.2f}" width="{width - 8:.2f}" '
        f'height="{height - 8:.2f}" rx="{r - 3:.2f}" fill="{NAVY}"/>'
    )


def line(points: Sequence[Point]) -> str:
    """Return path data through `points`."""
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points)


def offset(points: Sequence[Point], distance: float) -> list[Point]:
    """Return the line `distance` to the right of `points`, as seen along them."""
    moved = []
    for index, (x, y) in enumerate(points):
        x0, y0 = points[max(index - 1, 0)]
        x1, y1 = points[min(index + 1, len(points) - 1)]
        length = hypot(x1 - x0, y1 - y0) or 1.0
        moved.append((x - (y1 - y0) / length * distance, y + (x1 - x0) / length * distance))
    return moved


def canal(layout: BoardLayout) -> str:
    """Return the canal with its kerbs, from the lake above the start to the sea at the goal."""
    s, channel, kerb = layout.scale, layout.channel, layout.kerb
    (x0, y0), (x1, y1) = layout.path[0], layout.path[-1]
    main = line(layout.path)

    def arms(reach: float) -> str:
        up, down = y0 - layout.half - reach * s, y1 + layout.half + reach * s
        return f"M{x0:.2f} {y0:.2f}V{up:.2f}M{x1:.2f} {y1:.2f}V{down:.2f}"

    def stroke(path: str, colour: str, width: float, extra: str = "", cap: str = "round") -> str:
        return (
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" '
            f'stroke-linejoin="round" stroke-linecap="{cap}" {extra}/>'
        )

    def both(colour: str, width: float, reach: float = 26.0, extra: str = "") -> str:
        # The arms end open in lake and sea: their stone stops where their water goes on.
        return stroke(main, colour, width, extra) + stroke(
            arms(reach), colour, width, extra, "butt"
        )

    wide = channel + 2 * kerb
    joints = f'stroke-dasharray="{2 * s:.2f} {40 * s:.2f}"'
    parts = [
        f'<g transform="translate(0 {7 * s:.2f})">'
        + both("#6b5d44", wide + 4 * s, 18, 'stroke-opacity=".16"')
        + "</g>",
        both(STONE_DARK, wide + 4 * s, 28),
        both(STONE, wide),
        stroke(main, "#c3b59a", wide, joints, "butt"),
        stroke(arms(26), "#c3b59a", wide, joints, "butt"),
        both("#8d8570", channel + 4 * s, 28),
        both(WATER_DEEP, channel, 29),
        f'<g transform="translate(0 {4 * s:.2f})">' + both(WATER, channel - 8 * s, 22) + "</g>",
        _inlet(x0, y0 - layout.half, channel, s),
        _outlet(x1, y1 + layout.half, channel, s),
    ]
    for distance, dash, start in ((0.31, "46 68", 0), (-0.31, "34 80", 40), (0.0, "26 88", 70)):
        ripple = line(offset(layout.path, distance * channel))
        lengths = " ".join(f"{float(d) * s:.2f}" for d in dash.split())
        parts.append(
            stroke(
                ripple,
                WATER_LIGHT,
                4.5 * s,
                f'stroke-dasharray="{lengths}" stroke-dashoffset="{start * s:.2f}" '
                'stroke-opacity=".8"',
            )
        )
    return "".join(parts)


def _inlet(x: float, y: float, channel: float, s: float) -> str:
    """Return the water where the lake, above `y`, turns into the canal."""
    left, top, bottom = x - channel / 2, y - 30 * s, y + 26 * s
    return (
        '<linearGradient id="inlet" gradientUnits="userSpaceOnUse" '
        f'x1="0" y1="{top:.2f}" x2="0" y2="{bottom:.2f}"><stop offset="0.1" stop-color="{LAKE}"/>'
        f'<stop offset="1" stop-color="{WATER}"/></linearGradient>'
        f'<rect x="{left:.2f}" y="{top:.2f}" width="{channel:.2f}" height="{bottom - top:.2f}" '
        'fill="url(#inlet)"/>'
    )


def _outlet(x: float, y: float, channel: float, s: float) -> str:
    """Return the water where the canal, above `y`, runs out into the sea."""
    left, top = x - channel / 2, y - 24 * s
    parts = [
        f'<rect x="{left:.2f}" y="{top:.2f}" width="{channel:.2f}" height="{56 * s:.2f}" '
        f'fill="{WATER}"/>'
    ]
    for row, width in ((0, 0.56), (1, 0.72), (2, 0.46)):
        half = channel * width / 2
        parts.append(
            f'<path d="M{x - half:.2f} {y + (6 + 15 * row) * s:.2f}q{half:.2f} {12 * s:.2f} '
            f'{2 * half:.2f} 0" fill="none" stroke="{WATER_LIGHT}" stroke-width="{4 * s:.2f}" '
            'stroke-linecap="round"/>'
        )
    return "".join(parts)


def stairs(layout: BoardLayout, box: Box) -> str:
    """Return the water stairs of one vertical stretch: foaming steps between stone edges."""
    s = layout.scale
    count = max(2, round(box.h / (25 * s)))
    step = box.h / count
    left, right = box.x, box.right
    parts = []
    for index in range(count + 1):
        y = box.y + index * step
        sag = 7 * s
        curve = f"C{left + box.w * 0.3:.2f} {y + sag:.2f} {right - box.w * 0.3:.2f} {y + sag:.2f}"
        parts.append(
            f'<path d="M{left:.2f} {y:.2f}{curve} {right:.2f} {y:.2f}V{y + 12 * s:.2f}'
            f"C{right - box.w * 0.3:.2f} {y + 12 * s + sag:.2f} {left + box.w * 0.3:.2f} "
            f'{y + 12 * s + sag:.2f} {left:.2f} {y + 12 * s:.2f}Z" fill="{WATER_LIGHT}" '
            'fill-opacity=".75"/>'
            f'<path d="M{left + 3 * s:.2f} {y:.2f}{curve} {right - 3 * s:.2f} {y:.2f}" fill="none" '
            f'stroke="{FOAM}" stroke-width="{4 * s:.2f}" stroke-linecap="round"/>'
        )
        for share in (0.18, 0.42, 0.6, 0.84):
            x = left + box.w * share
            drop = (7 + 5 * ((index * 7 + int(share * 100)) % 3)) * s
            parts.append(
                f'<path d="M{x:.2f} {y + 6 * s:.2f}v{drop:.2f}" stroke="{FOAM}" '
                f'stroke-width="{2.6 * s:.2f}" stroke-linecap="round" stroke-opacity=".85"/>'
            )
        for x in (left, right):
            inward = 1 if x == left else -1
            parts.append(
                f'<rect x="{min(x, x + inward * 9 * s) - 2 * s:.2f}" y="{y - 5 * s:.2f}" '
                f'width="{11 * s:.2f}" height="{10 * s:.2f}" rx="{3 * s:.2f}" '
                f'fill="{STONE}" stroke="{STONE_DARK}" stroke-width="{1.6 * s:.2f}"/>'
            )
    return "".join(parts)


def lock(layout: BoardLayout, x: float, y: float, *, chamber: bool = True) -> str:
    """Return a lock seen from above: abutments and two wooden leaves mitred upstream."""
    s, half = layout.scale, layout.channel / 2
    top = y - 46 * s
    parts = []
    for side in (-1, 1):
        edge = x + side * (half + 1 * s)
        left = edge - (0 if side > 0 else 24 * s)
        parts.append(
            f'<rect x="{left:.2f}" y="{y - 74 * s:.2f}" width="{24 * s:.2f}" '
            f'height="{148 * s:.2f}" rx="{5 * s:.2f}" fill="{STONE}" stroke="{STONE_DARK}" '
            f'stroke-width="{2.4 * s:.2f}"/>'
            f'<path d="M{left:.2f} {y - 25 * s:.2f}h{24 * s:.2f}M{left:.2f} {y + 25 * s:.2f}'
            f'h{24 * s:.2f}" stroke="{STONE_LINE}" stroke-width="{2.4 * s:.2f}"/>'
        )
    if chamber:
        parts.append(
            f'<rect x="{x - half:.2f}" y="{y - 72 * s:.2f}" width="{2 * half:.2f}" '
            f'height="{104 * s:.2f}" fill="{WATER_DEEP}"/>'
            f'<path d="M{x - half * 0.6:.2f} {y - 62 * s:.2f}h{half * 0.5:.2f}'
            f'M{x + half * 0.2:.2f} {y - 66 * s:.2f}h{half * 0.5:.2f}" stroke="{WATER_LIGHT}" '
            f'stroke-width="{4 * s:.2f}" '
            'stroke-linecap="round"/>'
        )
    for base in (top, y + 58 * s):
        for colour, width, drop in (("#173a49", 17, 5), (WOOD_DARK, 17, 0), (WOOD, 12, -1)):
            clear = 'stroke-opacity=".3"' if drop > 0 else ""
            parts.append(
                f'<path d="M{x - half - 8 * s:.2f} {base + (12 + drop) * s:.2f}L{x:.2f} '
                f"{base + (drop - 8) * s:.2f}L{x + half + 8 * s:.2f} {base + (12 + drop) * s:.2f}"
                f'" fill="none" stroke="{colour}" stroke-width="{width * s:.2f}" {clear} '
                'stroke-linejoin="round" stroke-linecap="round"/>'
            )
        parts.append(
            f'<path d="M{x:.2f} {base - 15 * s:.2f}v{14 * s:.2f}" stroke="{WOOD_DARK}" '
            f'stroke-width="{3 * s:.2f}"/>'
        )
    return "".join(parts)


def bowl_height(x: float) -> float:
    """Return half the height of a double bowl at `x`, both as shares of its half sides."""
    lobe = 0.585
    round_part = 1 - min(abs((abs(x) - (1 - lobe)) / lobe), 1.0) ** 2.3
    waist = 0.45 * max(0.0, 1 - (abs(x) / lobe) ** 2)
    return sqrt(max(0.0, round_part, waist))


def bowl_outline(box: Box, inset: float = 0.0, steps: int = 96) -> list[Point]:
    """Return the outline of a double bowl in `box`, `inset` units inside its edge.

    The points run along the upper edge from left to right, then back along the lower one, in
    equal steps of x: `steps` + 1 points an edge.
    """
    cx, cy = box.centre
    width, height = box.w / 2 - inset, box.h / 2 - inset
    upper = []
    for index in range(steps + 1):
        # Denser towards the ends, where the edge is steep.
        x = -cos(pi * index / steps)
        upper.append((cx + x * width, cy - height * bowl_height(x)))
    return upper + [(x, 2 * cy - y) for x, y in reversed(upper)]


def bowl(box: Box, s: float) -> str:
    """Return an empty double bowl of stone with its spout."""

    def shape(inset: float, fill: str, dy: float = 0.0, extra: str = "") -> str:
        path = line([(x, y + dy) for x, y in bowl_outline(box, inset)])
        return f'<path d="{path}Z" fill="{fill}" {extra}/>'

    return (
        shape(-2 * s, "#6b5d44", 9 * s, 'fill-opacity=".18"')
        + shape(0, "#8f836c", 4 * s)
        + shape(0, STONE_DARK)
        + shape(3 * s, "#f6eedb")
        + shape(10 * s, "#cdbfa4", -1 * s)
        + shape(12 * s, BOWL_PAPER, 1 * s)
    )


INNER = 12.0
"""Width of a bowl's rim, in design units at scale 1."""


def bowl_front(box: Box, s: float) -> str:
    """Return what lies over the water of a bowl: the half line and the gloss of the glaze."""
    points = bowl_outline(box, INNER * s)
    upper = points[: len(points) // 2]
    cy = box.centre[1]
    left, right = upper[0][0] + 6 * s, upper[-1][0] - 6 * s
    dashes = f'stroke-dasharray="{10 * s:.2f} {9 * s:.2f}"'
    ticks = "".join(
        f'<path d="M{x:.2f} {cy:.2f}l{-d * 15 * s:.2f} {-8 * s:.2f}v{16 * s:.2f}Z" fill="{NAVY}"/>'
        for x, d in ((left + 5 * s, 1), (right - 5 * s, -1))
    )
    shine = [p for p in upper if box.x + box.w * 0.1 < p[0] < box.x + box.w * 0.36]
    glow = line([(x, y + 9 * s) for x, y in shine])
    return (
        f'<path d="{glow}" fill="none" stroke="#fff" stroke-opacity=".4" '
        f'stroke-width="{5 * s:.2f}" stroke-linecap="round"/>'
        f'<path d="M{left:.2f} {cy:.2f}H{right:.2f}" stroke="#fffdf6" stroke-width="{6 * s:.2f}" '
        f'stroke-opacity=".9"/>'
        f'<path d="M{left:.2f} {cy:.2f}H{right:.2f}" stroke="{NAVY}" stroke-width="{3 * s:.2f}" '
        f"{dashes}/>{ticks}"
    )


def spout(outlet: Point, mouth: Point, s: float) -> str:
    """Return the stone runnel from a bowl to the canal below it."""
    (x, top), (_, bottom) = outlet, mouth
    reach = bottom - top
    sides = (
        f"M{x - 13 * s:.2f} {top:.2f}C{x - 13 * s:.2f} {top + reach * 0.6:.2f} {x - 20 * s:.2f} "
        f"{bottom - reach * 0.3:.2f} {x - 22 * s:.2f} {bottom:.2f}H{x + 22 * s:.2f}"
        f"C{x + 20 * s:.2f} {bottom - reach * 0.3:.2f} {x + 13 * s:.2f} {top + reach * 0.6:.2f} "
        f"{x + 13 * s:.2f} {top:.2f}Z"
    )
    return (
        f'<path d="{sides}" fill="{STONE}" stroke="{STONE_DARK}" stroke-width="{3 * s:.2f}" '
        'stroke-linejoin="round"/>'
        f'<path d="M{x:.2f} {top:.2f}V{bottom:.2f}" stroke="#d9ccb2" stroke-width="{12 * s:.2f}"/>'
    )


def path_length(points: Sequence[Point]) -> float:
    """Return the length of the line through `points`."""
    return sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))
