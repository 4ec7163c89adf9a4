"""The phases played on the board itself: rolling, turning the card up, and the goal.

All three stand in the panel beside the board.
"""

from __future__ import annotations

from bohica.rules.actions import DrawCard, OneMoreCard, RollDice, StartDebrief
from bohica.rules.basins import HALF_LINE, basin_level, lowest
from bohica.rules.board import Square
from bohica.rules.state import Seat
from bohica.ui.board_view import draw_square
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box, grid
from bohica.ui.phases.base import MAIN, PhaseView, Spot
from bohica.ui.phases.frame import draw_button
from bohica.ui.screen import Go
from bohica.ui.table import LAST_MINUTES
from bohica.ui.theme import (
    CARD,
    HINT,
    INK,
    KINDS,
    LINE,
    MUTED,
    NAVY,
    PAPER,
    RADIUS,
    READ,
    WHITE,
    Colour,
)

PANEL = Box(1476, 28, 416, 1024)
INNER = PANEL.inset(30, 28)
MAIN_BOX = Box(INNER.x, 820, INNER.w, 112)
SIGNS: dict[Square, str] = {"lock": "lock", "goal": "drop"}
"""What stands on the card's back where the board has a sign and no symbol."""
SECOND_BOX = Box(INNER.x, 690, INNER.w, 112)
MIDDLE = Box(INNER.x, 500, INNER.w, 290)
MOST_NAMED = 2
"""Lowest basins whose names fit in the panel; where more are as low, they are counted."""


class PanelView(PhaseView):
    """What the three have in common: whose turn, the seats, the main button."""

    on_board = True

    def label(self) -> str:
        """The main button."""
        raise NotImplementedError

    def title(self) -> str:
        """Whose turn it is."""
        number = self.table.state.turn.seat
        # Somebody may have left in the middle of their turn: the card goes on without the seat.
        seat = next((s for s in self.table.state.seats if s.number == number), Seat(number))
        if seat.nickname:
            return self.t("play.turn.named", name=seat.nickname)
        return self.t("play.turn" if seat.people == 1 else "play.turn.two", n=number)

    def spots(self) -> tuple[Spot, ...]:
        return (Spot(MAIN, MAIN_BOX),)

    def quiet_look(self) -> tuple[object, ...]:
        """Return all that `draw_quiet` depends on while the die lies still."""
        state = self.table.state
        return (self.number(), self.title(), state.seats, state.turn.seat, self.table.last_face)

    def draw_quiet(self, canvas: Canvas) -> None:
        """The panel with nothing to press, while something still moves on the board."""
        self._draw_head(canvas)
        self.draw_die(canvas, MIDDLE)

    def number(self) -> str:
        """Which card this will be."""
        return self.t("play.card_number", n=len(self.table.state.played) + 1)

    def draw(self, canvas: Canvas) -> None:
        self._draw_head(canvas)
        self.draw_middle(canvas, MIDDLE)
        draw_button(canvas, MAIN_BOX, self.label(), hover=self.hover == MAIN, size=44)
        self._draw_foot(canvas)

    def _draw_head(self, canvas: Canvas) -> None:
        canvas.panel(PANEL, PAPER)
        canvas.text(INNER.top(48), self.number(), size=READ, colour=MUTED, bold=True)
        canvas.text(
            Box(INNER.x, INNER.y + 50, INNER.w, 130),
            self.title(),
            size=52 if canvas.fonts.measure(self.title(), 52, bold=True) < INNER.w * 0.95 else 44,
            smallest=READ,
            bold=True,
            max_lines=2,
        )
        self._draw_seats(canvas)

    def draw_middle(self, canvas: Canvas, box: Box) -> None:
        """What this phase is about."""

    def draw_die(self, canvas: Canvas, box: Box) -> None:
        """The die, still or tumbling."""
        show = self.table.show
        tumbling = show.step is not None and show.step.kind == "tumble"
        self.table.die.draw(
            canvas,
            box.middle(250, 250),
            self.table.last_face,
            show.progress if tumbling else 1.0,
            roll=self.table.state.draws,
        )

    def _draw_seats(self, canvas: Canvas) -> None:
        state = self.table.state
        n_columns = 3 if len(state.seats) <= 6 else 4
        n_rows = -(-len(state.seats) // n_columns)
        size = 114 if n_columns == 3 else 88
        area = Box(INNER.x, INNER.y + 196, INNER.w, n_rows * (size + 8))
        for seat, cell in zip(state.seats, grid(area, n_columns, n_rows, gap=8), strict=False):
            spot = cell.middle(size, size)
            if seat.number == state.turn.seat:
                canvas.panel(spot, WHITE, radius=22, border=INK, width=5)
            canvas.seat(seat.number, spot.inset(size * 0.14))
            if seat.resting:
                canvas.panel(spot.inset(6), (*PAPER, 200), radius=16)
                canvas.shape("pause", spot.inset(30), INK)

    def _draw_foot(self, canvas: Canvas) -> None:
        left = self.table.play_left
        box = Box(INNER.x, 940, INNER.w, 84)
        if 0 < left <= LAST_MINUTES * 60:
            canvas.text(
                box.top(46),
                self.t("play.minutes_left", n=int(-(-left // 60))),
                size=READ,
                smallest=26,
                align="centre",
                valign="middle",
                max_lines=1,
            )
        canvas.text(
            box.foot(38),
            self.t("play.keys"),
            size=HINT,
            colour=MUTED,
            align="centre",
            valign="middle",
        )


class RollView(PanelView):
    """Phase `roll`."""

    def label(self) -> str:
        return self.t("play.roll")

    def draw_middle(self, canvas: Canvas, box: Box) -> None:
        self.draw_die(canvas, box)

    def press(self, name: str) -> Go | None:
        self.table.submit(RollDice)
        return None


class DrawView(PanelView):
    """Phase `draw`: the piece has landed, the card lies face down."""

    def label(self) -> str:
        return self.t("play.draw")

    def _square(self) -> Square:
        state = self.table.state
        if state.turn.last:
            return "goal"
        return state.setup.board.squares[state.turn.square]

    def draw_middle(self, canvas: Canvas, box: Box) -> None:
        if self.table.show.step is not None:
            # The die still tumbles or the piece still walks: the card comes after.
            self.draw_die(canvas, box)
            return
        square = self._square()
        colour: Colour = KINDS.get(square, NAVY)
        back = Box(box.x, box.y, box.w, 178).middle(250, 170)
        canvas.panel(back.move(8, 8), CARD, radius=RADIUS, border=LINE, width=3)
        canvas.panel(back, colour, radius=RADIUS, border=WHITE, width=6)
        if square in SIGNS:
            canvas.shape(SIGNS[square], back.middle(96, 96), WHITE)
        else:
            draw_square(canvas, square, back.middle(140, 140))
        turn = self.table.state.turn
        text = self.t(f"play.on.{square}")
        if turn.partner is not None:
            text = self.t("play.with_partner", n=turn.seat, partner=turn.partner)
        canvas.text(
            Box(box.x - 10, back.bottom + 18, box.w + 20, 100),
            text,
            size=READ,
            bold=True,
            align="centre",
            max_lines=2,
        )

    def press(self, name: str) -> Go | None:
        self.table.submit(DrawCard)
        return None


class GoalView(PanelView):
    """Phase `goal`: one more card, or the debrief; the lowest basin is named."""

    def _in_time(self) -> bool:
        return self.table.play_left > 0

    def title(self) -> str:
        return self.t("play.goal" if self._in_time() else "play.goal.late")

    def number(self) -> str:
        return self.t("play.cards_played", n=len(self.table.state.played))

    def label(self) -> str:
        return self.t("play.goal.debrief")

    def spots(self) -> tuple[Spot, ...]:
        return (Spot(MAIN, MAIN_BOX), Spot("more", SECOND_BOX, ("e", "1")))

    def draw_middle(self, canvas: Canvas, box: Box) -> None:
        state = self.table.state
        levels = [basin_level(state, value.id) for value in state.setup.values]
        if min(levels) >= HALF_LINE:
            text = self.t("play.goal.over")
        else:
            low = lowest(state)
            names = [v.short.get(canvas.lang) for v in state.setup.values if v.id in low]
            if len(names) > MOST_NAMED:
                text = self.t("play.goal.lowest.several", n=len(names))
            else:
                text = self.t("play.goal.lowest", values=", ".join(names))
        canvas.text(
            Box(box.x, box.y - 20, box.w, 200), text, size=40, smallest=READ, valign="middle"
        )
        draw_button(
            canvas,
            SECOND_BOX,
            self.t("play.goal.more"),
            hover=self.hover == "more",
            primary=False,
            size=40,
            key="E",
        )

    def press(self, name: str) -> Go | None:
        self.table.submit(OneMoreCard if name == "more" else StartDebrief)
        return None
