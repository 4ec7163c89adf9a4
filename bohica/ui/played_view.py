"""A card already played, opened again in the debrief: the joint answer, all grades and reasons."""

from __future__ import annotations

from bohica.rules.actions import TakeUpCard
from bohica.rules.cards import NOT_AGREED
from bohica.rules.state import Played, Turn
from bohica.ui.animation import FALL
from bohica.ui.basins import LANDING
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.phases.base import MAIN, Spot
from bohica.ui.phases.frame import BODY, FOOT, draw_button, main_box
from bohica.ui.phases.revealing import RevealView
from bohica.ui.screen import Go
from bohica.ui.sheet import draw_medal
from bohica.ui.table import Table
from bohica.ui.text import Lines
from bohica.ui.theme import INK, MUTED, READ, WHITE, parse_colour

BACK = "back"
ROW = 74.0
GAP = 10.0


class PlayedView(RevealView):
    """Card number `number` (zero-based) of those played; `closed` once it is to be put away."""

    def __init__(self, table: Table, number: int) -> None:
        self.number = number
        self.closed = False
        self.fall: float | None = None
        """Seconds since the drop began to fall; None where none does."""
        super().__init__(table)

    @property
    def played(self) -> Played:
        """The card as the session has it now."""
        return self.table.state.played[self.number]

    @property
    def turn(self) -> Turn:
        """The turn it was played in, as far as that is remembered."""
        played = self.played
        return Turn(
            0,
            card=played.card,
            order=played.order,
            joint=played.joint,
            objection=played.objection,
            note=played.note,
        )

    @property
    def _waits(self) -> bool:
        return self.played.take_up and not self.played.taken_up

    def _label(self) -> str:
        return self.t("debrief.card.talked" if self._waits else "debrief.card.close")

    def _tools(self) -> tuple[Spot, ...]:
        return (Spot(BACK, FOOT.left_part(300)),) if self._waits else ()

    def _boxes(self) -> tuple[Box, Box, dict[str, Box]]:
        """The question above; answers below it; the drops have moved to the footer."""
        others = self._others()
        head = self._question().height + 16
        y = BODY.bottom - len(others) * (ROW + GAP) + GAP
        top = Box(BODY.x, BODY.y + head, BODY.w, y - GAP - BODY.y - head)
        rows = {}
        for key in others:
            rows[key] = Box(BODY.x, y, BODY.w, ROW)
            y += ROW + GAP
        return top, Box(0, 0, 0, 0), rows

    def _question(self) -> Lines:
        if self.card.kind == "conscience":
            return Lines((), READ)  # it stands below, larger
        text = self.card.text.get(self.table.lang)
        for size in (42, 40, 38, READ):
            lines = self.fonts.wrap(text, size, BODY.w)
            if len(lines.lines) < 3:
                break
        return lines

    def draw(self, canvas: Canvas) -> None:
        super().draw(canvas)
        canvas.lines(BODY, self._question())
        self._draw_about(canvas)

    def _draw_drops(self, canvas: Canvas, box: Box) -> None:
        """In the footer instead, see `_draw_about`."""

    def _draw_about(self, canvas: Canvas) -> None:
        """In the footer: the drops a taken up card gives, or what else is known of it."""
        played = self.played
        left = FOOT.x + (332 if self._waits else 0)
        right = main_box(self.fonts, self._label()).x - 32
        if played.take_up:
            values = {value.id: value for value in self.table.state.setup.values}
            for value_id in played.card.values:
                value = values[value_id]
                draw_medal(canvas, (left + 30, FOOT.centre[1]), 30, value)
                spot = Box(left + 70, FOOT.y, 52, FOOT.h).middle(52, 52)
                full = self._drop(canvas, spot, value.colour)
                canvas.shape("drop", spot, full, border=INK, width=3)
                left = spot.right + 36
        canvas.text(
            Box(left, FOOT.y - 8, right - left, FOOT.h + 16),
            self._known(),
            size=READ,
            colour=MUTED,
            valign="middle",
            max_lines=2,
            markup=False,
        )

    def _known(self) -> str:
        played = self.played
        if played.take_up:
            falls = self._waits or self.fall is not None
            return "" if falls else self.t("debrief.card.fallen")
        if played.note:
            return self.t("debrief.card.note", note=" ".join(played.note.split()))
        if played.objection:
            return self.t("play.reveal.objected")
        return self.t("play.reveal.not_agreed") if played.joint == NOT_AGREED else ""

    def _drop(self, canvas: Canvas, spot: Box, colour: str) -> tuple[int, int, int]:
        """Draw the drop on its way to `spot`; the colour the spot has meanwhile."""
        full = parse_colour(colour)
        if self.fall is None:
            return WHITE if self._waits else full
        share = min(1.0, self.fall / (FALL * LANDING))
        if share >= 1.0:
            ring = (self.fall - FALL * LANDING) / (FALL * (1 - LANDING))
            if ring < 1.0:
                radius = 24 + 40 * ring
                canvas.circle(spot.centre, radius, None, border=(*full, int(220 * (1 - ring))))
            return full
        y = BODY.y + (spot.y - BODY.y) * share * share
        canvas.shape("drop", Box(spot.x, y, spot.w, spot.h), full, border=WHITE, width=4)
        return WHITE

    def _draw_foot(self, canvas: Canvas) -> None:
        for spot in self._tools():
            draw_button(
                canvas,
                spot.box,
                self.t("debrief.back"),
                hover=self.hover == spot.name,
                primary=False,
                size=READ,
            )
        label = self._label()
        draw_button(canvas, main_box(self.fonts, label), label, hover=self.hover == MAIN)

    def press(self, name: str) -> Go | None:
        if name == MAIN and self._waits:
            if self.table.submit(TakeUpCard, self.card.id):
                self.fall = None if self.table.show.reduced else 0.0
        elif name in (MAIN, BACK):
            self.closed = True
        else:
            return super().press(name)
        return None

    def tick(self, dt: float) -> bool:
        """Let the drop fall on. Returns whether it moves."""
        if self.fall is None:
            return False
        self.fall += dt
        if self.fall >= FALL:
            self.fall = None
        return True
