"""SVG sources for what is drawn, in pixels, and the one function that turns them into surfaces.

pygame's own rounded rectangles are not anti-aliased; its SVG renderer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from math import cos, pi, sin

import pygame

from bohica.ui.shapes import Part

Paint = tuple[int, ...]
"""(r, g, b) or (r, g, b, a)."""


def colour(paint: Paint, attribute: str) -> str:
    """An SVG attribute such as `fill="#..."` with its opacity."""
    red, green, blue = paint[:3]
    text = f'{attribute}="#{red:02x}{green:02x}{blue:02x}"'
    if len(paint) > 3 and paint[3] < 255:
        text += f' {attribute}-opacity="{paint[3] / 255:.4f}"'
    return text


def document(width: float, height: float, body: str, view: str | None = None) -> str:
    """A whole SVG of `width` x `height` pixels."""
    view = view or f"0 0 {width} {height}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{view}">{body}</svg>'
    )


def rasterise(svg: str, width: int, height: int) -> pygame.Surface:
    """The picture of an SVG source at exactly `width` x `height` pixels, with alpha."""
    raw = pygame.image.load_sized_svg(BytesIO(svg.encode()), (max(1, width), max(1, height)))
    # SVGs come in another byte order than the screen's, and are then 30 times slower to blit.
    return raw.convert(pygame.Surface((1, 1), pygame.SRCALPHA))


def round_rect(
    width: float,
    height: float,
    radius: float,
    fill: Paint | None,
    border: Paint | None,
    stroke: float,
    *,
    dashed: bool = False,
    rounded: str = "all",
) -> str:
    """A rounded rectangle; its border lies wholly inside.

    `rounded` says which corners are round: all, or only those at the top, bottom, left or right.
    """
    half = stroke / 2 if border else 0.0
    curve = max(0.0, min(radius, width / 2, height / 2) - half)
    near, far_x, far_y = half, width - half, height - half
    path = ""
    # Clockwise; each corner is left in the direction of the next.
    for x, y, in_x, in_y, out_x, out_y, sides in (
        (near, near, 0, 1, 1, 0, ("top", "left")),
        (far_x, near, -1, 0, 0, 1, ("top", "right")),
        (far_x, far_y, 0, -1, -1, 0, ("bottom", "right")),
        (near, far_y, 1, 0, 0, -1, ("bottom", "left")),
    ):
        r = curve if rounded == "all" or rounded in sides else 0.0
        path += f"{'L' if path else 'M'}{x + in_x * r:.3f} {y + in_y * r:.3f}"
        path += f"A{r:.3f} {r:.3f} 0 0 1 {x + out_x * r:.3f} {y + out_y * r:.3f}" if r else ""
    dash = f' stroke-dasharray="{3 * stroke:.2f} {2.4 * stroke:.2f}"' if dashed else ""
    line = f'{colour(border, "stroke")} stroke-width="{stroke}"{dash}' if border else ""
    inside = colour(fill, "fill") if fill else 'fill="none"'
    return document(width, height, f'<path d="{path}Z" {inside} {line}/>')


def shape(
    parts: Sequence[Part], side: int, fill: Paint | None, border: Paint | None, stroke: float
) -> str:
    """A shape of `shapes.SHAPES` in a square of `side` pixels, border `stroke` pixels wide.

    The border is centred on the outline; the shape shrinks so that both stay inside.
    """
    stroke = stroke if border else 0.0
    pad = 50 * stroke / max(1.0, side - stroke)
    body = ""
    for part in parts:
        if part.stroke:
            ink = fill or border or (0, 0, 0)
            body += (
                f'<path d="{part.path}" fill="none" {colour(ink, "stroke")} '
                f'stroke-width="{part.stroke}" stroke-linecap="round" stroke-linejoin="round"/>'
            )
            continue
        inside = colour(fill, "fill") if fill else 'fill="none"'
        line = (
            f'{colour(border, "stroke")} stroke-width="{2 * pad:.3f}" stroke-linejoin="round"'
            if border
            else ""
        )
        body += f'<path d="{part.path}" fill-rule="evenodd" {inside} {line}/>'
    whole = 100 + 2 * pad
    return document(side, side, body, f"{-pad:.3f} {-pad:.3f} {whole:.3f} {whole:.3f}")


def polygon(
    points: Sequence[tuple[float, float]],
    width: float,
    height: float,
    fill: Paint | None,
    border: Paint | None,
    stroke: float,
    *,
    closed: bool = True,
) -> str:
    """A polygon, or a line through `points` where not `closed`."""
    path = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + ("Z" if closed else "")
    inside = colour(fill, "fill") if fill and closed else 'fill="none"'
    line = (
        f'{colour(border, "stroke")} stroke-width="{stroke}" stroke-linejoin="round" '
        'stroke-linecap="round"'
        if border
        else ""
    )
    return document(width, height, f'<path d="{path}" {inside} {line}/>')


def arc(side: float, thickness: float, start: float, share: float, paint: Paint) -> str:
    """A part of a ring, clockwise from `start` (0 is up), both as parts of a turn."""
    middle, radius = side / 2, (side - thickness) / 2
    if share >= 0.9999:
        body = (
            f'<circle cx="{middle}" cy="{middle}" r="{radius}" fill="none" '
            f'{colour(paint, "stroke")} stroke-width="{thickness}"/>'
        )
        return document(side, side, body)
    first, last = 2 * pi * start - pi / 2, 2 * pi * (start + share) - pi / 2
    # Two arcs: one arc of nearly a whole turn is numerically shaky.
    centre = (first + last) / 2
    stops = [
        (middle + radius * cos(angle), middle + radius * sin(angle))
        for angle in (first, centre, last)
    ]
    path = f"M{stops[0][0]:.3f} {stops[0][1]:.3f}" + "".join(
        f"A{radius} {radius} 0 0 1 {x:.3f} {y:.3f}" for x, y in stops[1:]
    )
    return document(
        side,
        side,
        f'<path d="{path}" fill="none" {colour(paint, "stroke")} stroke-width="{thickness}"/>',
    )
