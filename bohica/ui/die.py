"""A die that tumbles: a rounded cube turned in space, drawn from a progress 0-1.

Orthographic projection makes the outline of a rounded cube exact and cheap: the hull of the
corners of a smaller cube, grown by the radius of the rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, hypot, pi, sin, sqrt

import pygame

from bohica.ui import theme
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]
Pixel = tuple[float, float]

ROUNDING = 0.3
"""Radius of the edges, where half the die's side is 1."""
PIP = 0.205
_IVORY: theme.Colour = (255, 252, 243)
_EDGE: theme.Colour = (236, 226, 203)
_SHADE: theme.Colour = (196, 180, 148)

# Outward normal, then the two axes of each face, in the order of `faces`; 0 lies opposite 5.
_FACES: tuple[tuple[Vector, Vector, Vector], ...] = (
    ((0, 0, 1), (1, 0, 0), (0, 1, 0)),
    ((1, 0, 0), (0, 0, -1), (0, 1, 0)),
    ((0, 1, 0), (1, 0, 0), (0, 0, -1)),
    ((0, -1, 0), (1, 0, 0), (0, 0, 1)),
    ((-1, 0, 0), (0, 0, 1), (0, 1, 0)),
    ((0, 0, -1), (-1, 0, 0), (0, 1, 0)),
)
_NEAR, _FAR = -0.46, 0.46
_PIPS: dict[int, tuple[Pixel, ...]] = {
    1: ((0, 0),),
    2: ((_NEAR, _NEAR), (_FAR, _FAR)),
    3: ((_NEAR, _NEAR), (0, 0), (_FAR, _FAR)),
    4: ((_NEAR, _NEAR), (_FAR, _NEAR), (_NEAR, _FAR), (_FAR, _FAR)),
    5: ((_NEAR, _NEAR), (_FAR, _NEAR), (0, 0), (_NEAR, _FAR), (_FAR, _FAR)),
    6: (
        (_NEAR, -0.5), (_FAR, -0.5), (_NEAR, 0), (_FAR, 0), (_NEAR, 0.5), (_FAR, 0.5),
    ),
}  # fmt: skip
_REST: tuple[float, float] = (0.25, -0.2)
"""Turn about the level and the upright axis of a die that lies still.

One looks down on it: the face that counts is the upper one, and only slivers of two sides show.
"""


class DieView:
    """A die with its faces. Still pictures are cached, tumbling ones drawn anew."""

    def __init__(self, faces: Sequence[int] = (1, 2, 3, 4, 5, 6)) -> None:
        """`faces` are six numbers of pips, 1-6; the first lies opposite the last, and so on."""
        self._faces = tuple(faces)

    def draw(
        self, canvas: Canvas, box: Box, face: int, progress: float = 1.0, *, roll: int = 0
    ) -> None:
        """Draw the die in `box`, `progress` 0-1 through a roll that ends with `face` up.

        `roll` numbers the throw, so that no two in a row tumble alike. A face the die does not
        have is drawn as its first.
        """
        square = box.square()
        if progress >= 1:
            area = canvas.stage.to_pixels(square)
            picture = canvas.art.get(
                ("die", area[2], self._faces, face), lambda: self._picture(area[2], face, 1.0, 0)
            )
            canvas.target.blit(picture, area[:2])
            return
        area = canvas.stage.to_pixels(square)
        canvas.target.blit(self._picture(area[2], face, max(progress, 0.0), roll), area[:2])

    def _picture(self, side: int, face: int, progress: float, roll: int) -> pygame.Surface:
        """Return the die in a square of `side` pixels, drawn larger for smooth edges."""
        # A picture that stays may cost more than one that is gone in a sixtieth of a second.
        large = max((4 if progress >= 1 else 2) * side, 2)
        surface = pygame.Surface((large, large), pygame.SRCALPHA)
        surface.fill((*theme.INK, 0))
        index = self._faces.index(face) if face in self._faces else 0
        turn = _orientation(index, progress, roll)
        lift, sway, squash = _flight(progress, roll)
        unit = large * 0.248
        centre = (large * (0.5 + sway), large * (0.5 - lift))
        _shadow(surface, large, lift, sway)
        _cube(surface, turn, centre, unit, self._faces, squash)
        return pygame.transform.smoothscale(surface, (max(side, 1), max(side, 1)))


def _flight(progress: float, roll: int) -> tuple[float, float, float]:
    """Return height, sideways place (both as parts of the picture) and squash on landing."""
    if progress >= 1:
        return 0.0, 0.0, 0.0
    # Three bounces, each lower and shorter than the one before.
    bounces = ((0.0, 0.42, 0.13), (0.42, 0.72, 0.07), (0.72, 0.9, 0.025))
    lift = 0.0
    for start, end, height in bounces:
        if start <= progress < end:
            share = (progress - start) / (end - start)
            lift = height * 4 * share * (1 - share)
    squash = 0.0
    for moment, depth in ((0.42, 0.06), (0.72, 0.03)):
        away = abs(progress - moment)
        squash = max(squash, depth * max(0.0, 1 - away / 0.05))
    side = -1 if roll % 2 else 1
    return lift, side * 0.07 * (1 - _settle(progress)), squash


def _settle(progress: float) -> float:
    """Return how far the turning has come: fast at first, slow at last, still before the end."""
    share = min(progress / 0.92, 1.0)
    return float(1 - (1 - share) ** 2.4)


def _orientation(index: int, progress: float, roll: int) -> Matrix:
    """Return how the die is turned: spinning about a slanted axis into its place of rest."""
    rest = _product(_about((1, 0, 0), _REST[0]), _about((0, 1, 0), _REST[1]))
    front = _facing(index)
    turned = _product(rest, front)
    left = 1 - _settle(progress)
    if left <= 0:
        return turned
    slant = 0.6 + 0.5 * (roll % 3)
    side = -1 if roll % 2 else 1
    length = sqrt(1 + slant * slant + 0.16)
    axis = (1 / length, side * slant / length, 0.4 / length)
    return _product(_about(axis, -2 * pi * (1.5 + 0.25 * (roll % 2)) * left), turned)


def _facing(index: int) -> Matrix:
    """Return the rotation that brings face `index` to the front, upright."""
    turns: tuple[tuple[Vector, float], ...] = (
        ((0, 1, 0), 0.0),
        ((0, 1, 0), -pi / 2),
        ((1, 0, 0), pi / 2),
        ((1, 0, 0), -pi / 2),
        ((0, 1, 0), pi / 2),
        ((0, 1, 0), pi),
    )
    return _about(*turns[index])


def _about(axis: Vector, angle: float) -> Matrix:
    """Return the rotation by `angle` radians about a unit `axis` (Rodrigues)."""
    x, y, z = axis
    c, s, k = cos(angle), sin(angle), 1 - cos(angle)
    return (
        (c + x * x * k, x * y * k - z * s, x * z * k + y * s),
        (y * x * k + z * s, c + y * y * k, y * z * k - x * s),
        (z * x * k - y * s, z * y * k + x * s, c + z * z * k),
    )


def _product(one: Matrix, other: Matrix) -> Matrix:
    columns = tuple(zip(*other, strict=True))

    def row(line: Vector) -> Vector:
        x, y, z = (sum(a * b for a, b in zip(line, column, strict=True)) for column in columns)
        return x, y, z

    return row(one[0]), row(one[1]), row(one[2])


def _turned(turn: Matrix, vector: Vector) -> Vector:
    x, y, z = (sum(a * b for a, b in zip(line, vector, strict=True)) for line in turn)
    return x, y, z


def _hull(points: Sequence[Pixel]) -> list[Pixel]:
    """Return the convex hull of `points` (Andrew's monotone chain)."""
    ordered = sorted(set(points))

    def half(path: Sequence[Pixel]) -> list[Pixel]:
        chain: list[Pixel] = []
        for x, y in path:
            while len(chain) > 1:
                (ax, ay), (bx, by) = chain[-2], chain[-1]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                    break
                chain.pop()
            chain.append((x, y))
        return chain[:-1]

    return half(ordered) + half(ordered[::-1])


def _grown(surface: pygame.Surface, hull: list[Pixel], reach: float, colour: theme.Colour) -> None:
    """Draw a convex shape grown by `reach` all round."""
    for (x0, y0), (x1, y1) in zip(hull, hull[1:] + hull[:1], strict=True):
        length = hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = (y1 - y0) / length * reach, -(x1 - x0) / length * reach
        edge = [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1, y1), (x0, y0)]
        pygame.draw.polygon(surface, colour, edge)
        pygame.draw.circle(surface, colour, (x0, y0), reach)
    pygame.draw.polygon(surface, colour, hull)


def _shadow(surface: pygame.Surface, side: int, lift: float, sway: float) -> None:
    """Draw the shadow on the table: small and faint while the die is in the air."""
    near = 1 - min(lift / 0.2, 1.0) * 0.45
    for grow, strength in ((1.0, 26), (0.88, 34), (0.76, 44)):
        w, h = side * 0.66 * grow * near, side * 0.15 * grow * near
        layer = pygame.Surface((max(1, round(w)), max(1, round(h))), pygame.SRCALPHA)
        pygame.draw.ellipse(layer, (14, 38, 48, round(strength * near)), layer.get_rect())
        surface.blit(layer, (side * (0.5 + sway) - w / 2, side * 0.845 - h / 2))


def _cube(
    surface: pygame.Surface,
    turn: Matrix,
    centre: Pixel,
    unit: float,
    faces: Sequence[int],
    squash: float,
) -> None:
    cx, cy = centre
    wide, high = unit * (1 + squash * 0.6), unit * (1 - squash)

    def project(vector: Vector) -> Pixel:
        x, y, _ = _turned(turn, vector)
        return cx + x * wide, cy + y * high

    core = 1 - ROUNDING
    corners = [
        project((x * core, y * core, z * core)) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)
    ]
    hull = _hull(corners)
    _grown(surface, hull, (ROUNDING + 0.075) * unit, theme.INK)
    _grown(surface, hull, ROUNDING * unit, _EDGE)
    for index, (normal, across, down) in enumerate(_FACES):
        toward = _turned(turn, normal)
        if toward[2] <= 0.02:
            continue
        # Light falls from above left; what looks away from it turns to warm shade.
        light = toward[2] * 0.78 - toward[1] * 0.4 - toward[0] * 0.3
        colour = theme.mix(_SHADE, _IVORY, min(max(0.3 + light * 0.95, 0.0), 1.0))

        def on_face(
            u: float, v: float, n: Vector = normal, a: Vector = across, d: Vector = down
        ) -> Pixel:
            return project(
                (n[0] + a[0] * u + d[0] * v, n[1] + a[1] * u + d[1] * v, n[2] + a[2] * u + d[2] * v)
            )

        pygame.draw.polygon(surface, colour, _rounded_face(on_face, core))
        for u, v in _PIPS.get(faces[index], ()):
            rim = [
                on_face(u * 0.98 + PIP * cos(t * pi / 16), v * 0.98 + PIP * sin(t * pi / 16))
                for t in range(32)
            ]
            # Pips of the sides step back, so that nobody counts them by mistake.
            ink = theme.mix(theme.INK, colour, 0.55 * (1 - min(toward[2] * 1.15, 1.0)))
            pygame.draw.polygon(surface, ink, rim)


def _rounded_face(on_face: Callable[[float, float], Pixel], core: float) -> list[Pixel]:
    """Return a face's flat part with softened corners."""
    soft = 0.2
    points: list[Pixel] = []
    inner = core + 0.1 - soft
    for quarter, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        for step in range(7):
            angle = (quarter + step / 6) * pi / 2
            points.append(on_face(sx * inner + soft * cos(angle), sy * inner + soft * sin(angle)))
    return points
