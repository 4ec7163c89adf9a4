"""Pieces on the path: one shared by all, or one a seat with its shape, colour and number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bohica.ui import board_art, theme
from bohica.ui.board_layout import BoardLayout, Point
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.paint import rasterise
from bohica.ui.scenery import document

HOP = 44.0
"""Height of a hop from square to square, in design units at scale 1."""
SHARED: theme.Colour = (255, 200, 61)


class PieceLook(NamedTuple):
    """One piece."""

    position: float
    """Zero-based square; a fraction is a piece in the air between two."""
    seat: int | None = None
    """Number of the seat whose piece it is; None for the shared one."""
    active: bool = False
    """Stands in front where several share a square."""
    glides: bool = False
    """Stays on the ground between squares: the water carries it."""


def hop_path(start: int, end: int, progress: float) -> float:
    """Return the position of a piece going square by square, `progress` 0-1.

    Every hop takes the same time and pauses a moment on its square, so that one can count along.
    """
    steps = abs(end - start)
    if steps == 0 or progress >= 1:
        return float(end)
    done = max(progress, 0.0) * steps
    whole = int(done)
    # A tenth of each hop is spent on the ground.
    share = min((done - whole) / 0.9, 1.0)
    direction = 1 if end > start else -1
    return start + direction * (whole + share)


def draw_pieces(canvas: Canvas, layout: BoardLayout, pieces: Sequence[PieceLook]) -> None:
    """Draw all pieces, those further down over those further up, active ones in front."""
    size = layout.radius / 42
    groups: dict[float, list[PieceLook]] = {}
    for piece in pieces:
        groups.setdefault(piece.position, []).append(piece)
    placed: list[tuple[float, bool, Point, float, PieceLook, float]] = []
    for position, group in groups.items():
        x, y = layout.point_at(position)
        share = position - int(position)
        hop = 4 * share * (1 - share) * HOP * size
        group = sorted(group, key=lambda p: (p.active, -(p.seat or 0)))
        scale = size * (1.0 if len(group) == 1 else 0.86 if len(group) < 4 else 0.74)
        for piece, (dx, dy) in zip(group, _fan(len(group)), strict=True):
            foot = (x + dx * size, y - 31 * size + dy * size)
            placed.append((foot[1], piece.active, foot, 0.0 if piece.glides else hop, piece, scale))
    for _, _, foot, lift, piece, scale in sorted(placed, key=lambda p: p[:2]):
        draw_piece(canvas, foot, piece.seat, scale, lift)


def _fan(count: int) -> list[Point]:
    """Return where the feet of `count` pieces on one square stand about its middle."""
    if count == 1:
        return [(0.0, 0.0)]
    rows = [count] if count <= 3 else [count // 2, count - count // 2]
    points: list[Point] = []
    for index, number in enumerate(rows):
        gap = min(46.0, 108.0 / max(number - 1, 1))
        y = 0.0 if len(rows) == 1 else (-40.0 if index == 0 else 8.0)
        points += [((i - (number - 1) / 2) * gap, y) for i in range(number)]
    return points


def draw_piece(
    canvas: Canvas, foot: Point, seat: int | None, scale: float = 1.0, lift: float = 0.0
) -> None:
    """Draw one piece standing on `foot`, `lift` design units in the air."""
    x, y = foot
    spread = 1 - 0.35 * min(lift / (HOP * scale), 1.0) if lift else 1.0
    shadow = Box(0, 0, 84 * scale * spread, 26 * scale * spread)
    shadow = shadow.move(x - shadow.w / 2, y - shadow.h / 2 + 3 * scale)
    _sprite(canvas, "shadow", shadow, _SHADOW, Box(0, 0, 84, 26))
    box = Box(x - 44 * scale, y - lift - 112 * scale, 88 * scale, 124 * scale)
    if seat is None:
        _sprite(canvas, "shared", box, _pawn(SHARED, head=True), Box(0, 0, 88, 124))
        return
    look = theme.SEATS[seat]
    _sprite(canvas, f"seat-{seat}", box, _pawn(look.colour, head=False), Box(0, 0, 88, 124))
    side = 64 * scale
    head = Box(x - side / 2, y - lift - 114 * scale, side, side)
    canvas.seat(seat, head, width=4.5 * scale)


def _sprite(canvas: Canvas, name: str, box: Box, body: str, view: Box) -> None:
    area = canvas.stage.to_pixels(box)
    picture = canvas.art.get(
        ("piece", name, area[2:]),
        lambda: rasterise(document(body, view, max(1, area[2]), max(1, area[3])), *area[2:]),
    )
    canvas.target.blit(picture, area[:2])


_SHADOW = (
    '<ellipse cx="42" cy="13" rx="40" ry="12" fill="#0e2630" fill-opacity=".18"/>'
    '<ellipse cx="42" cy="13" rx="33" ry="9.500" fill="#0e2630" fill-opacity=".28"/>'
)


def _pawn(colour: theme.Colour, *, head: bool) -> str:
    """Return a turned wooden pawn, 88 x 124, its foot at (44, 112)."""
    fill = board_art.paint(colour)
    light = board_art.paint(theme.mix(colour, theme.WHITE, 0.5))
    dark = board_art.paint(theme.mix(colour, (150, 84, 20), 0.3))
    ink = board_art.NAVY
    body = "M32 52C31 70 22 82 15 98C11 108 18 118 44 118C70 118 77 108 73 98C66 82 57 70 56 52Z"
    parts = [
        f'<path d="{body}" fill="{fill}" stroke="{ink}" stroke-width="5" stroke-linejoin="round"/>',
        f'<path d="M53 56C54 72 62 84 68 98C71 107 66 113 52 115C60 104 58 84 50 60Z" '
        f'fill="{dark}"/>',
        f'<path d="M34 66C32 78 26 88 22 98" fill="none" stroke="{light}" stroke-width="5" '
        'stroke-linecap="round"/>',
        f'<path d="M16 99C26 107 62 107 72 99" fill="none" stroke="{ink}" stroke-width="3.500" '
        'stroke-linecap="round"/>',
    ]
    if head:
        parts += [
            f'<rect x="24" y="48" width="40" height="12" rx="6" fill="{fill}" stroke="{ink}" '
            'stroke-width="5"/>',
            f'<circle cx="44" cy="29" r="24" fill="{fill}" stroke="{ink}" stroke-width="5"/>',
            f'<path d="M58 16C66 28 62 44 48 50.500C58 40 62 28 58 16Z" fill="{dark}"/>',
            f'<circle cx="36" cy="21" r="7" fill="{light}"/>',
        ]
    return "".join(parts)
