"""The double bowls: water that stands and sways in them, drops that fall, the last emptying.

Everything is drawn from numbers: a level, a phase in seconds, a progress 0-1. Nothing here knows
the rules, and every progress of 1 is a finished picture.
"""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import NamedTuple

import pygame

from bohica.ui import board_art, bowl_art, theme
from bohica.ui.board_layout import BasinPlace, BoardLayout, Point
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box, Stage
from bohica.ui.paint import rasterise
from bohica.ui.scenery import document

LANDING = 0.55
"""The share of a drop's fall after which it meets the water."""

CALM_RATE = 20
"""Pictures a second of water that no drop has stirred."""
MOST_BOWLS = 10

FULL = 0.88
"""A full bowl as share of its inner height: the water stays under the rim."""


class BasinLook(NamedTuple):
    """What one basin shows."""

    name: str
    colour: theme.Colour
    symbol: str
    """One of the value symbols of `Canvas.symbol`."""
    level: float = 0.0
    """0 empty, 1 full; the line stands at 0.5."""
    stir: float = 0.0
    """0 calm, 1 as stirred as it gets."""


class DropLook(NamedTuple):
    """A drop on its way."""

    basin: int
    """Zero-based."""
    progress: float
    """0 above the bowl, `LANDING` at the water, 1 the rings have gone."""


def sparse(surface: pygame.Surface) -> pygame.Surface:
    """Return a mostly empty picture packed so that blitting skips what is empty."""
    surface.set_alpha(255, pygame.RLEACCEL)
    return surface


def rising(before: float, after: float, progress: float) -> float:
    """Return the level while a drop falls: it rises once the drop has met the water."""
    share = min(max((progress - LANDING) / (1 - LANDING), 0.0), 1.0)
    return before + (after - before) * ease(share)


def stirred(progress: float) -> float:
    """Return how much a drop at `progress` stirs the water, 0-1."""
    if progress <= LANDING:
        return 0.0
    share = (progress - LANDING) / (1 - LANDING)
    return (1 - share) * min(1.0, share * 5)


def ease(share: float) -> float:
    """Return `share` 0-1 with a soft start and a soft end."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def water_top(bowl: Box, scale: float, level: float) -> float:
    """Return the y of the still water at `level`, in design units.

    0 is the bottom, 0.5 the middle of the bowl and 1 just under its rim.
    """
    inner = bowl.h - 2 * bowl_art.INNER * scale
    level = min(max(level, 0.0), 1.0)
    share = level if level <= 0.5 else 0.5 + (level - 0.5) * (FULL - 0.5) / 0.5
    return bowl.bottom - bowl_art.INNER * scale - inner * share


class Water:
    """The water of the bowls, drawn anew only when it looks different."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Box, int, int], tuple[tuple[object, ...], pygame.Surface]] = {}

    def picture(
        self, canvas: Canvas, bowl: Box, look: BasinLook, scale: float, phase: float
    ) -> pygame.Surface:
        """Return the inside of `bowl` with its water; the next call draws on the same surface."""
        if look.stir <= 0:
            # Calm water moves less than a pixel in this time.
            phase = int(phase * CALM_RATE) / CALM_RATE
        size = canvas.stage.to_pixels(bowl)[2:]
        at = (bowl, *size)
        shown = (round(look.level, 4), look.stir, look.colour, phase, scale)
        kept = self._kept.get(at)
        if kept is not None and kept[0] == shown:
            return kept[1]
        if len(self._kept) > 2 * MOST_BOWLS:
            self._kept.clear()
        surface = kept[1] if kept is not None else pygame.Surface(size, pygame.SRCALPHA)
        _fill(surface, canvas, bowl, look, scale, phase)
        self._kept[at] = (shown, surface)
        return surface


def draw_basin(
    canvas: Canvas, place: BasinPlace, look: BasinLook, scale: float, phase: float, water: Water
) -> None:
    """Draw the water of a basin, its line and its symbol over the empty bowl already there.

    `phase` is in seconds; the same phase gives the same picture.
    """
    bowl = place.bowl
    area = canvas.stage.to_pixels(bowl)
    if look.level > 0.0:
        canvas.target.blit(water.picture(canvas, bowl, look, scale, phase), area[:2])
    w, h = area[2:]
    front = canvas.art.get(
        ("bowl-front", w, h, bowl, scale),
        lambda: sparse(rasterise(document(bowl_art.front(bowl, scale), bowl, w, h), w, h)),
    )
    canvas.target.blit(front, area[:2])
    radius = 31 * scale
    centre = medallion(bowl, scale)
    canvas.circle((centre[0], centre[1] + 4 * scale), radius + 4 * scale, (23, 50, 61, 60))
    canvas.circle(centre, radius + 4 * scale, (255, 253, 246))
    canvas.circle(centre, radius, look.colour)
    side = radius * 1.14
    canvas.symbol(
        look.symbol,
        Box(centre[0] - side / 2, centre[1] - side / 2, side, side),
        theme.on(look.colour),
    )


def medallion(bowl: Box, scale: float) -> Point:
    """Return where a basin's symbol is centred: in the upper notch between the bowls."""
    x, y = bowl.centre
    return x, y - bowl.h / 2 * bowl_art.lobe_height(0.0) + 18 * scale


def _fill(
    surface: pygame.Surface, canvas: Canvas, bowl: Box, look: BasinLook, scale: float, phase: float
) -> None:
    """Draw the inside of a bowl with its water, cut to shape."""
    w, h = surface.get_size()
    stage = canvas.stage

    def mask() -> pygame.Surface:
        path = board_art.line(bowl_art.outline(bowl, bowl_art.INNER * scale))
        body = f'<path d="{path}Z" fill="#fff" transform="translate(0 {scale:.3f})"/>'
        return rasterise(document(body, bowl, w, h), w, h)

    cut = canvas.art.get(("bowl-mask", w, h, bowl, scale), mask)
    surface.fill((255, 253, 246, 255))
    unit = stage.scale * scale
    still = (water_top(bowl, scale, look.level) - bowl.y) * stage.scale
    shallow = min(1.0, look.level / 0.12)
    height = (2.6 + 7.0 * look.stir) * unit * shallow
    slosh = 13.0 * look.stir * unit * shallow * cos(phase * 5.0)
    step = max(4, w // 52)
    xs = [*range(0, w, step), w]

    def surface_at(shift: float, lift: float) -> list[tuple[float, float]]:
        points = []
        for x in xs:
            share = x / w
            # The water swings between the two bowls, as in a flow form, with ripples on top.
            swing = slosh * cos(pi * share)
            ripple = height * sin(2 * pi * (share * 2.0 + shift) + phase * 1.6)
            small = height * 0.35 * sin(2 * pi * (share * 5.0 - shift) - phase * 2.3)
            points.append((x, still - lift + swing + ripple + small))
        return points

    colour = look.colour
    light = theme.mix(colour, theme.WHITE, 0.42)
    shine = theme.mix(colour, theme.WHITE, 0.62)
    deep = theme.mix(colour, theme.NAVY, 0.14)
    _pour(surface, surface_at(0.32, 4.5 * unit * shallow), h, light)
    front = surface_at(0.0, 0.0)
    _pour(surface, front, h, shine)
    _pour(surface, [(x, y + 3.4 * unit) for x, y in front], h, colour)
    depth = max(0.0, h - still)
    low = [(x, still + depth * 0.52 + 5 * unit * sin(x / w * 7 + phase * 0.7)) for x in xs[::3]]
    low.append((w, low[-1][1]))
    _pour(surface, low, h, deep)
    surface.blit(cut, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)


def _pour(
    surface: pygame.Surface, points: list[tuple[float, float]], bottom: int, colour: theme.Colour
) -> None:
    # Whole pixels from the one below the line on; the line itself is what is smooth.
    below = [(x, y + 1) for x, y in points]
    pygame.draw.polygon(surface, colour, [*below, (points[-1][0], bottom), (0, bottom)])
    pygame.draw.aalines(surface, colour, False, points)


def draw_drop(
    canvas: Canvas, place: BasinPlace, look: BasinLook, scale: float, progress: float
) -> None:
    """Draw a drop that falls into a basin, and the rings it leaves."""
    x = place.bowl.x + place.bowl.w * 0.29
    level = water_top(place.bowl, scale, look.level)
    if progress < LANDING:
        share = progress / LANDING
        start = place.bowl.y - 84 * scale
        y = start + (level - start) * share * share
        size = 52 * scale * min(1.0, 0.35 + share * 2.2)
        box = Box(x - size / 2, y - size, size, size)
        canvas.shape("drop", box, look.colour, border=(255, 253, 246), width=5 * scale)
        glint = size * 0.14
        canvas.circle((x - size * 0.13, y - size * 0.3), glint, (255, 255, 255, 170))
        return
    share = (progress - LANDING) / (1 - LANDING)
    if share >= 1:
        return
    step = int(share * 14)
    w, h = 150 * scale, 44 * scale
    box = Box(x - w / 2, level - h / 2, w, h)
    area = canvas.stage.to_pixels(box)
    rings = canvas.art.get(
        ("drop-rings", area[2:], step, look.colour),
        lambda: rasterise(_rings(step / 14, look.colour), area[2], area[3]),
    )
    with canvas.clipped(place.bowl):
        canvas.target.blit(rings, area[:2])
    if share < 0.6:
        for side, reach in ((-1, 30), (1, 26), (-1, 13)):
            rise = sin(pi * share / 0.6) * (30 + reach) * scale
            at = (x + side * reach * share * 2.2 * scale, level - rise)
            canvas.circle(at, 5.5 * scale, look.colour)


def _rings(share: float, colour: theme.Colour) -> str:
    fade = 1 - share
    light = board_art.paint(theme.mix(colour, theme.WHITE, 0.72))
    body = "".join(
        f'<ellipse cx="75" cy="22" rx="{reach:.1f}" ry="{reach * 0.27:.1f}" fill="none" '
        f'stroke="{light}" stroke-width="4" stroke-opacity="{fade:.2f}"/>'
        for reach in (12 + 58 * share, 8 + 34 * share)
    )
    return document(body, Box(0, 0, 150, 44), 150, 44)


def emptied(level: float, progress: float) -> float:
    """Return a basin's level while all of them empty into the canal, `progress` 0-1."""
    return level * (1 - ease(progress / 0.75))


def draw_confluence(
    canvas: Canvas, layout: BoardLayout, looks: tuple[BasinLook, ...], progress: float
) -> None:
    """Draw the basins' water running into the canal and on to the goal.

    At 1 the streams have stopped and each colour has its lane in the canal. What stands on the
    canal must be drawn again above it.
    """
    for index, (place, look) in enumerate(zip(layout.basins, looks, strict=False)):
        if look.level <= 0:
            continue
        head = ease(progress / 0.95)
        lane = (index - (len(looks) - 1) / 2) * layout.channel * 0.84 / max(len(looks), 1)
        width = layout.channel * (0.07 + 0.08 * min(look.level, 1.0))
        points = _lane(layout, place, lane, head)
        if 0.0 < progress < 1.0:
            (x, top), (_, bottom) = place.outlet, points[0]
            top -= 6 * layout.scale
            thin = min(width, 4 * width * (1 - progress))
            stream = [(x, top), (x, top + (bottom - top) * min(1.0, progress * 8))]
            _ribbon(canvas, stream, thin, look.colour)
            canvas.circle(points[0], thin / 2, look.colour)
        _ribbon(canvas, points, width, look.colour)
        glint = theme.mix(look.colour, theme.WHITE, 0.35)
        _ribbon(canvas, board_art.offset(points, -width * 0.2), width * 0.22, glint)


def _lane(layout: BoardLayout, place: BasinPlace, lane: float, head: float) -> list[Point]:
    """Return the line one colour takes from its mouth towards the goal."""
    end = place.arc + (layout.lengths[-1] - place.arc) * head
    points: list[Point] = []
    # Which side of the canal the mouth is on depends on the way the row runs.
    ahead, here = layout.along(place.arc + 4), layout.along(place.arc)
    entry = (-1 if ahead[0] > here[0] else 1) * layout.channel * 0.4
    arc = place.arc
    while True:
        (x0, y0), (x1, y1) = layout.along(arc - 3), layout.along(arc + 3)
        length = hypot(x1 - x0, y1 - y0) or 1.0
        share = ease((arc - place.arc) / (170 * layout.scale))
        away = entry + (lane - entry) * share
        away += 2.5 * layout.scale * sin(arc / (46 * layout.scale)) * share
        x, y = layout.along(arc)
        points.append((x - (y1 - y0) / length * away, y + (x1 - x0) / length * away))
        if arc >= end:
            return points
        arc = min(arc + 20 * layout.scale, end)


def _ribbon(canvas: Canvas, points: list[Point], width: float, colour: theme.Colour) -> None:
    """Draw a smooth band along `points`; it is new in every frame, so it is not cached."""
    if len(points) < 2 or width <= 0:
        return
    stage: Stage = canvas.stage
    band = [*board_art.offset(points, width / 2), *reversed(board_art.offset(points, -width / 2))]
    pixels = [(stage.x + x * stage.scale, stage.y + y * stage.scale) for x, y in band]
    pygame.draw.polygon(canvas.target, colour, pixels)
    pygame.draw.aalines(canvas.target, colour, True, pixels)
