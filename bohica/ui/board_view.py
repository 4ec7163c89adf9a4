"""Draws the board from a `BoardLook`: a pure function of numbers, with everything still cached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from bohica.rules.board import Board, Square
from bohica.rules.cards import Value
from bohica.ui import basins, board_art, pieces, scenery, theme
from bohica.ui.basins import BasinLook, DropLook
from bohica.ui.board_layout import BoardLayout, lay_out
from bohica.ui.canvas import Canvas
from bohica.ui.layers import Layers
from bohica.ui.layout import Box
from bohica.ui.paint import rasterise
from bohica.ui.pieces import PieceLook
from bohica.words import say

CORNER = 28.0
"""Radius of the board's corners, in design units."""
MARK: theme.Colour = (255, 211, 77)
"""Ring round the square in play."""


class BoardLook(NamedTuple):
    """Everything about the board that can change."""

    pieces: tuple[PieceLook, ...] = ()
    active: int | None = None
    """Zero-based square to ring, or None."""
    basins: tuple[BasinLook, ...] = ()
    water: float = 0.0
    """Seconds the water has moved; let it stand still for reduced motion."""
    drops: tuple[DropLook, ...] = ()
    confluence: float | None = None
    """Progress 0-1 of the basins emptying into the canal at the goal; None before."""


def basin_looks(
    values: Sequence[Value], levels: Sequence[float], lang: str
) -> tuple[BasinLook, ...]:
    """Return the basins of `values` with their short names, filled to `levels` (0-1)."""
    return tuple(
        BasinLook(
            (value.short.get(lang) or value.name.get(lang)),
            theme.parse_colour(value.colour),
            value.symbol,
            level,
        )
        for value, level in zip(values, levels, strict=True)
    )


class BoardView:
    """A board and where it was last laid out. Pictures live in the canvas's own cache."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._water = basins.Water()
        self._layers = Layers()
        self._layouts: dict[tuple[Box, tuple[str, ...]], BoardLayout] = {}

    def layout(self, canvas: Canvas, box: Box, look: BoardLook) -> BoardLayout:
        """Return where everything stands in `box` for the names of these basins."""
        names = tuple(basin.name for basin in look.basins)
        key = (box, names)
        if key not in self._layouts:
            layout = lay_out(self._board, box, len(names))
            long = any(
                len(canvas.fonts.wrap(name, theme.READ, place.label.w, bold=True).lines) > 1
                for name, place in zip(names, layout.basins, strict=True)
            )
            self._layouts[key] = lay_out(self._board, box, len(names), 2) if long else layout
        return self._layouts[key]

    def draw(self, canvas: Canvas, box: Box, look: BoardLook, *, quiet: bool = False) -> None:
        """Draw the board in `box` (design units).

        `quiet` veils it with paper and leaves pieces and marks out: behind pause and blank.
        """
        layout = self.layout(canvas, box, look)
        ground = look._replace(pieces=())
        flows = bool(look.drops) or look.confluence is not None
        self._layers.show(
            canvas,
            "quiet" if quiet else "ground",
            box,
            None if flows else ground,
            lambda canvas: self._ground(canvas, box, ground, quiet),
        )
        if not quiet:
            pieces.draw_pieces(canvas, layout, look.pieces)

    def _ground(self, canvas: Canvas, box: Box, look: BoardLook, quiet: bool) -> None:
        """Draw everything but the pieces; one layer, as only they move while nothing flows."""
        layout = self.layout(canvas, box, look)
        canvas.target.blit(self._still(canvas, layout, look), canvas.stage.to_pixels(box)[:2])
        shown = look.basins
        if look.confluence is not None:
            basins.draw_confluence(canvas, layout, look.basins, look.confluence)
            self._stones(canvas, layout)
            shown = tuple(
                basin._replace(level=basins.emptied(basin.level, look.confluence))
                for basin in look.basins
            )
        if look.active is not None and not quiet:
            self._ring(canvas, layout, look.active)
        for place, basin in zip(layout.basins, shown, strict=True):
            basins.draw_basin(canvas, place, basin, layout.scale, look.water, self._water)
        for drop in look.drops:
            place = layout.basins[drop.basin]
            basins.draw_drop(canvas, place, shown[drop.basin], layout.scale, drop.progress)
        if quiet:
            canvas.rect(box, (*theme.PAPER, 110))

    def _still(self, canvas: Canvas, layout: BoardLayout, look: BoardLook) -> pygame.Surface:
        """Return the landscape, path, squares, empty bowls and words as one opaque picture."""
        left, top, w, h = canvas.stage.to_pixels(layout.box)
        names = tuple(basin.name for basin in look.basins)
        corner = 0.0 if layout.box.x <= 0 else CORNER

        def make() -> pygame.Surface:
            body = scenery.picture(layout, self._board.id, canvas.art.source, corner)
            # In the format of the target, so that a frame is a plain copy.
            surface = pygame.Surface((w, h), 0, canvas.target)
            surface.fill(theme.NAVY)
            surface.blit(rasterise(scenery.document(body, layout.box, w, h), w, h), (0, 0))
            shifted = canvas.stage._replace(x=canvas.stage.x - left, y=canvas.stage.y - top)
            _words(Canvas(surface, shifted, canvas.fonts, canvas.art), layout, names, canvas.lang)
            return surface

        key = ("board", self._board.id, layout.box, w, h, len(names), names, canvas.lang)
        return canvas.art.get(key, make)

    def _stones(self, canvas: Canvas, layout: BoardLayout) -> None:
        """Draw squares, locks and signs once more, above the coloured water in the canal."""
        left, top, w, h = canvas.stage.to_pixels(layout.box)

        def make() -> pygame.Surface:
            body = scenery.stones(layout, gates_only=True)
            surface = rasterise(scenery.document(body, layout.box, w, h), w, h)
            shifted = canvas.stage._replace(x=canvas.stage.x - left, y=canvas.stage.y - top)
            _signs(Canvas(surface, shifted, canvas.fonts, canvas.art), layout, canvas.lang)
            return basins.sparse(surface)

        key = ("board-stones", self._board.id, layout.box, w, h, canvas.lang)
        canvas.target.blit(canvas.art.get(key, make), (left, top))

    def _ring(self, canvas: Canvas, layout: BoardLayout, index: int) -> None:
        spot = layout.spots[index]
        reach = layout.radius * 1.62
        box = Box(spot.x - reach, spot.y - reach, 2 * reach, 2 * reach)
        area = canvas.stage.to_pixels(box)
        picture = canvas.art.get(
            ("board-ring", spot.kind, area[2:], layout.radius),
            lambda: rasterise(
                scenery.document(
                    board_art.mark(spot.kind, reach, layout.radius, MARK),
                    box.move(-box.x, -box.y),
                    area[2],
                    area[3],
                ),
                area[2],
                area[3],
            ),
        )
        canvas.target.blit(picture, area[:2])


def _words(canvas: Canvas, layout: BoardLayout, names: Sequence[str], lang: str) -> None:
    _signs(canvas, layout, lang)
    for place, name in zip(layout.basins, names, strict=True):
        canvas.text(
            place.label,
            name,
            size=theme.READ,
            bold=True,
            align="left" if place.beside else "centre",
            valign="middle" if place.beside else "bottom",
            smallest=26,
        )


def _signs(canvas: Canvas, layout: BoardLayout, lang: str) -> None:
    for spot in layout.spots:
        if spot.kind in board_art.CALM:
            width, height = scenery.sign_size(layout, spot.kind)
            canvas.text(
                Box(spot.x - width / 2 + 8, spot.y - height / 2, width - 16, height),
                say(lang, f"board.{spot.kind}"),
                size=theme.READ,
                colour=theme.WHITE,
                bold=True,
                align="centre",
                valign="middle",
                smallest=18,
                max_lines=1,
            )


def draw_square(canvas: Canvas, kind: Square, box: Box) -> None:
    """Draw one kind of square (not a sign) in the middle of `box`: legends, how to play."""
    place = box.square()
    area = canvas.stage.to_pixels(place)

    def make() -> pygame.Surface:
        half = place.w / 2
        body = board_art.square(kind, half, half, half * 0.84)
        whole = Box(0, 0, place.w, place.h)
        return rasterise(scenery.document(body, whole, area[2], area[3]), area[2], area[3])

    canvas.target.blit(canvas.art.get(("board-square", kind, area[2:]), make), area[:2])
