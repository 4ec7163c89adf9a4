"""What screens draw on. Every length is in design units; the canvas turns them into pixels."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Literal

import pygame

from bohica.ui import paint
from bohica.ui.layout import STAGE, Box
from bohica.ui.paint import Paint
from bohica.ui.shapes import NUMBER_CENTRE, NUMBER_SIZE, SHAPES, VALUE_SYMBOLS
from bohica.ui.text_canvas import TextCanvas
from bohica.ui.theme import INK, NAVY, RADIUS, SEATS, Colour

Rounded = Literal["all", "top", "bottom", "left", "right"]


class Canvas(TextCanvas):
    """A surface, where the stage lies on it, and the caches to draw with."""

    # Areas

    def fill(self, colour: Colour) -> None:
        """Fill the stage."""
        self.target.fill(colour, self.stage.to_pixels(STAGE))

    def rect(self, box: Box, fill: Paint) -> None:
        """A plain rectangle, edges on whole pixels."""
        area = self.stage.to_pixels(box)
        if len(fill) > 3 and fill[3] < 255:
            self._tint(area, fill)
        else:
            self.target.fill(fill, area)

    def panel(
        self,
        box: Box,
        fill: Paint | None,
        *,
        radius: float = RADIUS,
        border: Paint | None = None,
        width: float = 3,
        dashed: bool = False,
        rounded: Rounded = "all",
    ) -> None:
        """A rounded rectangle with smooth corners; a border lies inside `box`.

        `rounded` says which corners: two panels on each other, "top" and "bottom", make a card
        with a coloured head.
        """
        left, top, w, h = self.stage.to_pixels(box)
        if w <= 0 or h <= 0:
            return
        stroke = self.stage.px(width) if border else 0
        curve = min(max(self.stage.px(radius), stroke), w // 2, h // 2)
        clear = any(p is not None and len(p) > 3 and p[3] < 255 for p in (fill, border))
        if dashed or clear or fill is None or 2 * curve + 2 >= min(w, h):
            key = ("panel", w, h, curve, fill, border, stroke, dashed, rounded)
            picture = self.art.get(
                key,
                lambda: paint.rasterise(
                    paint.round_rect(
                        w, h, curve, fill, border, stroke, dashed=dashed, rounded=rounded
                    ),
                    w,
                    h,
                ),
            )
            self.target.blit(picture, (left, top))
            return
        side = 2 * curve + 2
        tile = self.art.get(
            ("corner", curve, fill, border, stroke, rounded),
            lambda: paint.rasterise(
                paint.round_rect(side, side, curve, fill, border, stroke, rounded=rounded),
                side,
                side,
            ),
        )
        self._nine(pygame.Rect(left, top, w, h), curve, tile, fill, border, stroke)

    def _nine(
        self,
        area: pygame.Rect,
        r: int,
        tile: pygame.Surface,
        fill: Paint,
        border: Paint | None,
        stroke: int,
    ) -> None:
        """Four corners of `tile` and plain rectangles: a card at 4K costs no big picture."""
        left, top, w, h = area
        far = tile.get_width() - r
        for x, tile_x in ((left, 0), (area.right - r, far)):
            for y, tile_y in ((top, 0), (area.bottom - r, far)):
                self.target.blit(tile, (x, y), (tile_x, tile_y, r, r))
        self.target.fill(fill, (left + r, top + stroke, w - 2 * r, h - 2 * stroke))
        self.target.fill(fill, (left + stroke, top + r, r - stroke, h - 2 * r))
        self.target.fill(fill, (area.right - r, top + r, r - stroke, h - 2 * r))
        if border and stroke:
            self.target.fill(border, (left + r, top, w - 2 * r, stroke))
            self.target.fill(border, (left + r, area.bottom - stroke, w - 2 * r, stroke))
            self.target.fill(border, (left, top + r, stroke, h - 2 * r))
            self.target.fill(border, (area.right - stroke, top + r, stroke, h - 2 * r))

    def shade(self, paint_: Paint = (*NAVY, 190)) -> None:
        """Dim everything drawn so far."""
        self._tint(self.target.get_rect(), paint_)

    def _tint(self, area: Sequence[int] | pygame.Rect, colour: Paint) -> None:
        rect = pygame.Rect(area)

        def make() -> pygame.Surface:
            made = pygame.Surface(rect.size, pygame.SRCALPHA)
            made.fill(colour)
            return made

        self.target.blit(self.art.get(("tint", rect.size, colour), make), rect.topleft)

    # Shapes

    def circle(
        self,
        centre: tuple[float, float],
        radius: float,
        fill: Paint | None,
        *,
        border: Paint | None = None,
        width: float = 3,
    ) -> None:
        """A disc; a border lies inside the radius."""
        x, y = centre
        box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
        self.panel(box, fill, radius=radius, border=border, width=width)

    def ring(
        self,
        centre: tuple[float, float],
        radius: float,
        share: float,
        colour: Paint,
        *,
        width: float = 30,
        back: Paint | None = None,
        start: float = 0.0,
    ) -> None:
        """A ring with outer `radius`, of which `share` (0-1) is in `colour`, clockwise from the
        top, and the rest in `back`."""
        side = self.stage.px(2 * radius)
        thick = self.stage.px(width)
        at = self.stage.point(centre[0] - radius, centre[1] - radius)
        # A tenth of a degree is finer than a pixel here, and keeps the cache from growing.
        steps = round(min(1.0, max(0.0, share)) * 720)
        for part, paint_ in ((720, back), (steps, colour)):
            if paint_ is not None and part:
                self._cached(
                    ("ring", side, thick, part, start, paint_),
                    paint.arc(side, thick, start, part / 720, paint_),
                    (side, side),
                    at,
                )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: Paint,
        *,
        width: float = 3,
    ) -> None:
        """A straight line; level and upright ones are sharp, others smooth with round ends."""
        thick = self.stage.px(width)
        (x1, y1), (x2, y2) = self.stage.point(*start), self.stage.point(*end)
        if y1 == y2:
            self.target.fill(colour, (min(x1, x2), y1 - thick // 2, abs(x2 - x1), thick))
        elif x1 == x2:
            self.target.fill(colour, (x1 - thick // 2, min(y1, y2), thick, abs(y2 - y1)))
        else:
            self.polyline((start, end), colour, width=width)

    def polyline(
        self, points: Sequence[tuple[float, float]], colour: Paint, *, width: float = 3
    ) -> None:
        """A smooth line through `points`, with round joins and ends."""
        self._points(points, None, colour, width, closed=False)

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: Paint | None,
        *,
        border: Paint | None = None,
        width: float = 3,
    ) -> None:
        """A smooth polygon; a border is centred on its outline."""
        self._points(points, fill, border, width, closed=True)

    def _points(
        self,
        points: Sequence[tuple[float, float]],
        fill: Paint | None,
        border: Paint | None,
        width: float,
        *,
        closed: bool,
    ) -> None:
        scale = self.stage.scale
        stroke = max(1.0, width * scale) if border else 0.0
        pad = int(stroke / 2) + 2
        left, top = self.stage.point(min(x for x, _ in points), min(y for _, y in points))
        left, top = left - pad, top - pad
        local = tuple(
            (
                round(self.stage.x + x * scale - left, 1),
                round(self.stage.y + y * scale - top, 1),
            )
            for x, y in points
        )
        w = int(max(x for x, _ in local)) + pad + 2
        h = int(max(y for _, y in local)) + pad + 2
        svg = paint.polygon(local, w, h, fill, border, stroke, closed=closed)
        self._cached(("svg text", svg), svg, (w, h), (left, top))

    def shape(
        self,
        name: str,
        box: Box,
        fill: Paint | None,
        *,
        border: Paint | None = None,
        width: float = 3,
    ) -> None:
        """A seat shape, value symbol or icon of `shapes.SHAPES`, in the square in `box`'s middle.

        Raises KeyError for a name that is not there.
        """
        left, top, w, h = self.stage.to_pixels(box.square())
        side = max(1, min(w, h))
        stroke = self.stage.px(width) if border else 0
        key = ("shape", name, side, fill, border, stroke)
        if name not in SHAPES:
            raise KeyError(name)
        picture = self.art.get(
            key,
            lambda: paint.rasterise(
                paint.shape(SHAPES[name], side, fill, border, stroke), side, side
            ),
        )
        self.target.blit(picture, (left, top))

    def symbol(
        self,
        name: str,
        box: Box,
        fill: Paint,
        *,
        border: Paint | None = None,
        width: float = 3,
    ) -> None:
        """A value's symbol as the framework names it: person, heart, star, house, flower."""
        self.shape(VALUE_SYMBOLS.get(name, name), box, fill, border=border, width=width)

    def seat(self, number: int, box: Box, *, width: float = 4) -> None:
        """A seat's shape with its number, in the square in `box`'s middle."""
        look = SEATS[number]
        square = box.square()
        self.shape(look.shape, square, look.colour, border=INK, width=width)
        cx, cy = NUMBER_CENTRE.get(look.shape, (0.5, 0.5))
        size = square.w * NUMBER_SIZE.get(look.shape, 0.54)
        if number > 9:
            size *= 0.9
        spot = Box(square.x + (cx - 0.5) * square.w, square.y + (cy - 0.5) * square.h, *square[2:])
        self.digits(spot, str(number), size=size)

    # Pictures

    def svg(self, name: str, box: Box) -> None:
        """`assets/art/name.svg` stretched to `box`."""
        left, top, w, h = self.stage.to_pixels(box)
        self.target.blit(self.art.svg(name, w, h), (left, top))

    def surface(self, surface: pygame.Surface, box: Box) -> None:
        """A picture already made at its size in pixels, at the upper left corner of `box`."""
        self.target.blit(surface, self.stage.point(box.x, box.y))

    def clipped(self, box: Box) -> Clip:
        """`with canvas.clipped(box):` draws only inside `box`."""
        return Clip(self.target, self.stage.to_pixels(box))

    def shifted(self, dx: float, dy: float) -> Canvas:
        """A canvas on the same surface that draws everything `dx`, `dy` further."""
        x, y = self.stage.point(dx, dy)
        stage = self.stage._replace(x=x, y=y)
        return Canvas(self.target, stage, self.fonts, self.art, large=self.large, lang=self.lang)

    def _cached(self, key: Hashable, svg: str, size: tuple[int, int], at: tuple[int, int]) -> None:
        self.target.blit(self.art.get(key, lambda: paint.rasterise(svg, *size)), at)


class Clip:
    """Keeps drawing inside a rectangle, and inside any clip already there."""

    def __init__(self, surface: pygame.Surface, area: tuple[int, int, int, int]) -> None:
        self._surface = surface
        self._area = pygame.Rect(area)
        self._before = surface.get_clip()

    def __enter__(self) -> None:
        self._before = self._surface.get_clip()
        self._surface.set_clip(self._before.clip(self._area))

    def __exit__(self, *error: object) -> None:
        self._surface.set_clip(self._before)
