"""SVG fragments of the board itself, in design units: squares, signs, canal, locks. Pure text.

Each kind of square differs in colour, in symbol and in outline, so that no one needs to tell
colours apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin

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
CALM = ("start", "lock", "goal")
"""Squares that are signs with a word instead of a symbol."""

COLOURS: dict[str, theme.Colour] = {
    "event": (178, 62, 42),
    "fact": (33, 103, 146),
    "conscience": (108, 77, 150),
    "contact": (38, 118, 88),
    "value": (160, 108, 8),
}
"""The kinds' colours as they glow on water: brighter than `theme.KINDS`, which carries text."""

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
_SYMBOL_SIZE = {"fact": 0.9, "conscience": 0.92, "contact": 1.08}
_RING = '<circle cx="{x}" cy="0" r=".35" fill="none" stroke="{paint}" stroke-width="{width}"/>'


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
    colour = paint(COLOURS[kind])
    if kind != "contact":
        return _SYMBOLS[kind].format(colour=colour)
    # The right ring passes over the left one above, and under it below: linked, not crossed.
    rings = "".join(
        _RING.format(x=x, paint=p, width=w)
        for x, p, w in ((-0.21, "#fff", 0.13), (0.21, colour, 0.21), (0.21, "#fff", 0.13))
    )
    return (
        f'{rings}<path d="M-.0903 .3289A.35 .35 0 0 0 .0732 .2057" fill="none" '
        f'stroke="{colour}" stroke-width=".21"/><path d="M-.1432 .3436A.35 .35 0 0 0 .1019 .1589" '
        'fill="none" stroke="#fff" stroke-width=".13"/>'
    )


def square(kind: Square, x: float, y: float, radius: float) -> str:
    """Return a stepping stone with its symbol, centred on (x, y)."""
    colour = COLOURS[kind]
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
    last = len(points) - 1
    for index, (x, y) in enumerate(points):
        x0, y0 = points[index - 1 if index else 0]
        x1, y1 = points[index + 1 if index < last else last]
        share = distance / (hypot(x1 - x0, y1 - y0) or 1.0)
        moved.append((x - (y1 - y0) * share, y + (x1 - x0) * share))
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
    parts += [_gate(x, base, half, s) for base in (top, y + 58 * s)]
    return "".join(parts)


def _gate(x: float, y: float, half: float, s: float) -> str:
    """Return two wooden leaves that meet upstream, with their long white-tipped balance beams."""
    reach, rise = half + 17 * s, 18 * s
    left, right = f"{x - reach:.2f} {y + 13 * s:.2f}", f"{x + reach:.2f} {y + 13 * s:.2f}"
    leaves = f"M{left}L{x:.2f} {y + 13 * s - rise:.2f}L{right}"
    parts = [
        f'<path d="{leaves}" transform="translate(0 {5 * s:.2f})" fill="none" stroke="#173a49" '
        f'stroke-opacity=".3" stroke-width="{12 * s:.2f}" stroke-linejoin="round" '
        'stroke-linecap="round"/>'
    ]
    for colour, width in ((WOOD_DARK, 15), (WOOD, 10)):
        parts.append(
            f'<path d="{leaves}" fill="none" stroke="{colour}" stroke-width="{width * s:.2f}" '
            'stroke-linejoin="round" stroke-linecap="round"/>'
        )
    slope = rise / reach
    for side in (-1, 1):
        tip = x + side * reach
        inner = tip - side * 13 * s
        parts.append(
            f'<path d="M{tip:.2f} {y + 13 * s:.2f}L{inner:.2f} {y + 13 * s - 13 * s * slope:.2f}" '
            f'stroke="#fffaf0" stroke-width="{10 * s:.2f}" stroke-linecap="round"/>'
        )
        for share in (0.28, 0.55):
            px = x + side * half * share
            py = y + 13 * s - rise + abs(px - x) * slope
            parts.append(
                f'<path d="M{px:.2f} {py - 5 * s:.2f}v{10 * s:.2f}" stroke="{WOOD_DARK}" '
                f'stroke-width="{2.4 * s:.2f}"/>'
            )
    parts.append(
        f'<path d="M{x:.2f} {y - 11 * s:.2f}v{12 * s:.2f}" stroke="{WOOD_DARK}" '
        f'stroke-width="{3 * s:.2f}"/>'
    )
    return "".join(parts)
