"""The four pictures of how to play, drawn with the game's own board, die, drops and cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bohica.ui import theme
from bohica.ui.basins import DropLook, rising
from bohica.ui.board_view import BoardLook, BoardView, basin_looks
from bohica.ui.die import DieView
from bohica.ui.layout import Box, columns, rows
from bohica.ui.pieces import PieceLook, hop_path
from bohica.ui.theme import CARD, INK, LINE, MINT, READ, WHITE

if TYPE_CHECKING:
    from bohica.rules.board import Board
    from bohica.rules.cards import Value
    from bohica.ui.canvas import Canvas

    Say = Callable[..., str]

AREA = Box(100, 172, 1720, 584)
"""Where a picture is."""
LENGTHS = (3.4, 0.0, 1.4, 0.0)
"""Seconds each picture moves."""
_BOARD = Box(0, 0, 1180, 1024)
_ROLL, _HOP = 1.2, 1.4
_FACE = 3
_LEVELS = (0.62, 0.4, 0.56, 0.3, 0.48)
_DROPS = (("desired", 2), ("acceptable", 1), ("not_agreed", 1))


class Pictures:
    """Draws picture 0 to 3; the same arguments give the same picture."""

    def __init__(self, board: Board | None, values: tuple[Value, ...], t: Say) -> None:
        """`t` gives texts of the program. Without a board its pictures show only what is beside."""
        self._view = BoardView(board) if board is not None else None
        self._values = values
        self._t = t
        self._die = DieView()

    def draw(self, canvas: Canvas, number: int, seconds: float) -> None:
        """Draw picture `number` (zero-based) as it is after `seconds`."""
        (self._roll, self._agree, self._water, self._saved)[number](canvas, seconds)

    def _board(self, canvas: Canvas, look: BoardLook, top: float) -> Box:
        """Draw the part of the board from `top` downwards that the area has room for."""
        window = AREA.left_part(_BOARD.w)
        if self._view is None:
            canvas.panel(window, MINT)
            return window
        with canvas.clipped(window):
            self._view.draw(canvas.shifted(window.x, window.y - top), _BOARD, look)
        canvas.panel(window.inset(-3), None, radius=12, border=INK, width=6)
        return window

    # 1: roll, move, turn a card

    def _roll(self, canvas: Canvas, seconds: float) -> None:
        rolled = min(1.0, seconds / _ROLL)
        hopped = min(1.0, max(0.0, (seconds - _ROLL) / _HOP))
        levels = [0.0] * len(self._values)
        piece = PieceLook(hop_path(0, _FACE, hopped), None, active=True)
        look = BoardLook(
            pieces=(piece,),
            active=_FACE if hopped >= 1 else None,
            basins=basin_looks(self._values, levels, canvas.lang),
        )
        window = self._board(canvas, look, 8)
        side = Box(window.right + 60, AREA.y, AREA.right - window.right - 60, AREA.h)
        self._die.draw(canvas, side.top(220).middle(210, 210), _FACE, rolled)
        arrow = Box(side.x, side.y + 220, side.w, 70)
        canvas.shape("arrow_down", arrow.middle(56, 56), INK)
        if hopped >= 1:
            self._card(canvas, Box(side.x, side.y + 296, side.w, side.h - 296))
        else:
            canvas.panel(
                Box(side.x, side.y + 296, side.w, side.h - 296), None, border=LINE, dashed=True
            )

    def _card(self, canvas: Canvas, box: Box) -> None:
        canvas.panel(box, WHITE, border=INK, width=4)
        head = box.inset(4).top(76)
        canvas.panel(head, theme.EVENT, radius=24, rounded="top")
        canvas.shape("exclaim", Box(head.x + 24, head.y + 18, 40, 40), WHITE)
        canvas.text(
            Box(head.x + 80, head.y, head.w - 100, head.h),
            self._t("common.kind.event"),
            size=40,
            bold=True,
            colour=WHITE,
            valign="middle",
        )
        canvas.text(
            box.below(92).inset(28, 0).above(20),
            self._t("howto.2.question"),
            size=38,
            smallest=READ,
            valign="middle",
        )

    # 2: answer, vote, talk, agree

    def _agree(self, canvas: Canvas, seconds: float) -> None:
        draw = (self._answer, self._vote, self._talk, self._joint)
        names = ("answer", "vote", "talk", "joint")
        cells = columns(AREA, "*", "*", "*", "*", gap=72)
        for number, (cell, name, picture) in enumerate(zip(cells, names, draw, strict=True)):
            canvas.panel(cell, MINT)
            picture(canvas, cell.inset(32, 36).above(110))
            foot = cell.foot(120)
            canvas.text(
                foot.inset(12, 0),
                self._t(f"howto.2.{name}"),
                size=48,
                smallest=READ,
                bold=True,
                align="centre",
                valign="middle",
            )
            if number < 3:
                arrow = Box(cell.right + 8, AREA.y, 56, AREA.h)
                canvas.shape("arrow_right", arrow.middle(52, 52), INK)

    def _answer(self, canvas: Canvas, box: Box) -> None:
        canvas.seat(1, box.top(120).middle(112, 112))
        for number, row in enumerate(rows(box.below(144), "*", "*", "*", "*", gap=14)):
            chosen = number == 1
            canvas.panel(
                row,
                theme.SELECTED if chosen else WHITE,
                radius=14,
                border=theme.BLUE if chosen else LINE,
                width=5 if chosen else 3,
            )
            spot = (row.x + 32, row.centre[1])
            canvas.circle(spot, 15, theme.BLUE if chosen else theme.MUTED)
            line = Box(row.x + 64, row.centre[1] - 5, row.w - 96 - 26 * (number % 3), 10)
            canvas.panel(line, INK if chosen else LINE, radius=5)

    def _vote(self, canvas: Canvas, box: Box) -> None:
        for row, name, colour in zip(
            rows(box, "*", "*", gap=20),
            ("agree", "disagree"),
            (theme.AGREE, theme.DISAGREE),
            strict=True,
        ):
            canvas.panel(row, colour, radius=20)
            seats = (2, 3, 4) if name == "agree" else (5, 6)
            for cell, seat in zip(
                columns(row.inset(20, 0).below(20).top(80), *["*"] * len(seats)), seats, strict=True
            ):
                canvas.seat(seat, cell.middle(70, 70))
            canvas.text(
                row.below(106).inset(10, 0),
                self._t(f"common.{name}"),
                size=40,
                smallest=READ,
                bold=True,
                colour=WHITE,
                align="centre",
                valign="middle",
                max_lines=1,
            )

    def _talk(self, canvas: Canvas, box: Box) -> None:
        """Speech bubbles on both sides: everyone has something to say."""
        fills = (theme.SEATS[2].colour, theme.SEATS[5].colour, theme.SEATS[1].colour)
        for number, (row, fill) in enumerate(
            zip(rows(box, "*", "*", "*", gap=34), fills, strict=True)
        ):
            left = number % 2 == 0
            bubble = row.left_part(row.w * 0.78) if left else row.right_part(row.w * 0.78)
            x = bubble.x + 50 if left else bubble.right - 50
            tip = x - 26 if left else x + 26
            y = bubble.bottom
            canvas.panel(bubble, fill, radius=30, border=INK, width=4)
            canvas.polygon(((x - 16, y - 4), (x + 16, y - 4), (tip, y + 26)), fill)
            canvas.polyline(((x - 16, y - 2), (tip, y + 26), (x + 16, y - 2)), INK, width=4)
            for line, share in enumerate((0.72, 0.5)):
                bar = Box(bubble.x + 32, bubble.y + 34 + line * 28, bubble.w * share, 10)
                canvas.panel(bar, INK, radius=5)

    def _joint(self, canvas: Canvas, box: Box) -> None:
        x, y = box.centre
        reach = min(box.w, box.h) / 2 - 36
        spots = ((0, -1), (0.87, -0.5), (0.87, 0.5), (0, 1), (-0.87, 0.5), (-0.87, -0.5))
        canvas.ring((x, y), reach, 1.0, theme.LINE, width=6)
        for number, (dx, dy) in enumerate(spots, 1):
            canvas.seat(number, Box(x + dx * reach - 38, y + dy * reach - 38, 76, 76))
        canvas.circle((x, y), 62, theme.GREEN)
        canvas.shape("check", Box(x - 38, y - 36, 76, 76), WHITE)

    # 3: water

    def _water(self, canvas: Canvas, seconds: float) -> None:
        fallen = min(1.0, seconds / LENGTHS[2])
        levels = [_LEVELS[n % len(_LEVELS)] for n in range(len(self._values))]
        drops: tuple[DropLook, ...] = ()
        if levels:
            levels[0] = rising(levels[0], min(1.0, levels[0] + 0.16), fallen)
            drops = (DropLook(0, fallen),) if fallen < 1 else ()
        look = BoardLook(
            basins=basin_looks(self._values, levels, canvas.lang), drops=drops, water=seconds
        )
        window = self._board(canvas, look, 228)
        side = Box(window.right + 60, AREA.y, AREA.right - window.right - 60, AREA.h)
        cells = rows(side, "*", "*", "*", gap=24)
        for cell, (name, count) in zip(cells, _DROPS, strict=True):
            canvas.panel(cell, CARD, border=LINE)
            text = "howto.3.not_agreed" if name == "not_agreed" else f"common.grade.{name}"
            canvas.text(
                cell.top(86).inset(28, 0),
                self._t(text),
                size=42,
                smallest=READ,
                bold=True,
                valign="middle",
                max_lines=1,
            )
            for drop in range(count):
                spot = Box(cell.x + 26 + drop * 66, cell.y + 82, 62, 62)
                canvas.shape("drop", spot, theme.BLUE, border=INK, width=4)

    # 4: what is saved

    def _saved(self, canvas: Canvas, seconds: float) -> None:
        area = AREA.top(AREA.h + 128)
        left, right = columns(area.above(264), "*", "*", gap=40)
        self._list(canvas, left, "saved", "check", theme.GREEN)
        self._list(canvas, right, "not", "cross", theme.DISAGREE)
        for row, icon, text in zip(
            rows(area.foot(236), "*", "*", gap=20),
            ("eye", "info"),
            ("public", "report"),
            strict=True,
        ):
            canvas.panel(row, MINT)
            canvas.shape(icon, row.left_part(132).middle(56, 56), INK)
            canvas.text(
                Box(row.x + 132, row.y, row.w - 160, row.h),
                self._t(f"howto.4.{text}"),
                size=44,
                smallest=READ,
                valign="middle",
            )

    def _list(self, canvas: Canvas, box: Box, name: str, icon: str, colour: theme.Colour) -> None:
        canvas.panel(box, WHITE, border=colour, width=5)
        inner = box.inset(56, 44)
        canvas.text(
            inner.top(76),
            self._t(f"howto.4.{name}"),
            size=56,
            bold=True,
            colour=colour,
            valign="middle",
        )
        for number, row in enumerate(rows(inner.below(112), "*", "*", gap=16), 1):
            canvas.shape(icon, row.left_part(56).middle(48, 48), colour)
            canvas.text(
                Box(row.x + 84, row.y, row.w - 84, row.h),
                self._t(f"howto.4.{name}.{number}"),
                size=44,
                smallest=READ,
                valign="middle",
            )
