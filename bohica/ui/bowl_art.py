"""SVG fragments of a double bowl, in design units: outline, stone, glaze, runnel. Pure text."""

from __future__ import annotations

from math import cos, pi, sqrt

from bohica.ui.board_art import NAVY, STONE, STONE_DARK, line
from bohica.ui.board_layout import Point
from bohica.ui.layout import Box

PAPER = "#fffdf6"
"""The inside of an empty bowl."""
INNER = 12.0
"""Width of a bowl's rim, in design units at scale 1."""


def lobe_height(x: float) -> float:
    """Return half the height of a double bowl at `x`, both as shares of its half sides."""
    lobe = 0.585
    round_part = 1 - min(abs((abs(x) - (1 - lobe)) / lobe), 1.0) ** 2.3
    waist = 0.45 * max(0.0, 1 - (abs(x) / lobe) ** 2)
    return sqrt(max(0.0, round_part, waist))


def outline(box: Box, inset: float = 0.0, steps: int = 96) -> list[Point]:
    """Return the outline of a double bowl in `box`, `inset` units inside its edge.

    The points run along the upper edge from left to right, then back along the lower one, in
    equal steps of x: `steps` + 1 points an edge.
    """
    cx, cy = box.centre
    width, reach = box.w / 2 - inset, box.h / 2 - inset
    upper = []
    for index in range(steps + 1):
        # Denser towards the ends, where the edge is steep.
        x = -cos(pi * index / steps)
        upper.append((cx + x * width, cy - reach * lobe_height(x)))
    return upper + [(x, 2 * cy - y) for x, y in reversed(upper)]


def bowl(box: Box, s: float) -> str:
    """Return an empty double bowl of stone with its spout."""

    def shape(inset: float, fill: str, dy: float = 0.0, extra: str = "") -> str:
        path = line([(x, y + dy) for x, y in outline(box, inset)])
        return f'<path d="{path}Z" fill="{fill}" {extra}/>'

    return (
        shape(-2 * s, "#6b5d44", 9 * s, 'fill-opacity=".18"')
        + shape(0, "#8f836c", 4 * s)
        + shape(0, STONE_DARK)
        + shape(3 * s, "#f6eedb")
        + shape(10 * s, "#cdbfa4", -1 * s)
        + shape(12 * s, PAPER, 1 * s)
    )


def front(box: Box, s: float) -> str:
    """Return what lies over the water of a bowl: the half line and the gloss of the glaze."""
    points = outline(box, INNER * s)
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
