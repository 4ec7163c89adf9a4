"""Choosing a basin or a partner before the card is turned up."""

from __future__ import annotations

from bohica.rules.actions import ChoosePartner, ChooseValue
from bohica.rules.cards import Value
from bohica.rules.legal import group_chooses
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box, grid, rows
from bohica.ui.phases.base import PhaseView, Spot
from bohica.ui.phases.frame import BODY, FOOT, draw_frame, draw_hint
from bohica.ui.screen import Go
from bohica.ui.theme import (
    ANSWER,
    CONTACT,
    HOVER,
    LINE,
    MUTED,
    QUESTION,
    READ,
    ROW_RADIUS,
    VALUE,
    WHITE,
    parse_colour,
)


def _key_cap(canvas: Canvas, box: Box, key: str) -> None:
    canvas.panel(box, None, radius=12, border=MUTED, width=3)
    canvas.text(box, key, size=READ, colour=MUTED, bold=True, align="centre", valign="middle")


class ValueView(PhaseView):
    """Phase `value`: by the group at a lock or for the last card, else by the active seat."""

    def _by_group(self) -> bool:
        return group_chooses(self.table.state)

    def _values(self) -> list[Value]:
        choices = self.table.state.turn.choices
        return [value for value in self.table.state.setup.values if value.id in choices]

    def spots(self) -> tuple[Spot, ...]:
        boxes = rows(BODY.below(160), *["*"] * len(self._values()), gap=12)
        return tuple(
            Spot(value.id, box.top(min(box.h, 150)), (str(at + 1),))
            for at, (value, box) in enumerate(zip(self._values(), boxes, strict=True))
        )

    def draw(self, canvas: Canvas) -> None:
        state = self.table.state
        kind = "goal" if state.turn.last else "lock" if self._by_group() else "value"
        draw_frame(canvas, SQUARE_SHAPES[kind], self.t(f"board.{kind}"), None, VALUE)
        question = "play.value.carried" if kind == "goal" else "play.value.group"
        canvas.text(
            BODY.top(146),
            self.t(question),
            size=64,
            smallest=QUESTION,
            bold=True,
            valign="middle",
            max_lines=2,
        )
        for at, (value, spot) in enumerate(zip(self._values(), self.spots(), strict=True)):
            self._draw_value(canvas, value, spot, str(at + 1))
        hint = (
            self.t("play.value.group.hint")
            if self._by_group()
            else self.t("play.value.seat.hint", n=state.turn.seat)
        )
        draw_hint(canvas, hint, FOOT.w)

    def _draw_value(self, canvas: Canvas, value: Value, spot: Spot, key: str) -> None:
        box = spot.box
        hover = self.hover == spot.name
        canvas.panel(box, HOVER if hover else WHITE, radius=ROW_RADIUS, border=LINE)
        symbol = Box(box.x + 28, box.y, 72, box.h).middle(72, 72)
        canvas.symbol(value.symbol, symbol, parse_colour(value.colour))
        _key_cap(canvas, Box(box.right - 84, box.y, 56, box.h).middle(56, 56), key)
        inner = Box(box.x + 128, box.y, box.w - 240, box.h)
        name, text = rows(inner.middle(inner.w, 108), 58, 50)
        canvas.text(name, value.name.get(canvas.lang), size=44, bold=True, valign="middle")
        canvas.text(
            text, value.text.get(canvas.lang), size=READ, colour=MUTED, valign="middle", max_lines=1
        )

    def press(self, name: str) -> Go | None:
        self.table.submit(ChooseValue, name)
        return None


SQUARE_SHAPES = {"goal": "drop", "lock": "lock", "value": "gem"}


class PartnerView(PhaseView):
    """Phase `partner`: the active seat picks who to answer with."""

    def _others(self) -> list[int]:
        state = self.table.state
        return [s.number for s in state.seats if not s.resting and s.number != state.turn.seat]

    def spots(self) -> tuple[Spot, ...]:
        others = self._others()
        n_columns = len(others) if len(others) <= 3 else 3 if len(others) <= 6 else 5
        n_rows = -(-len(others) // n_columns)
        area = BODY.below(180).top(min(560, n_rows * 250))
        boxes = grid(area, n_columns, n_rows, gap=20)[: len(others)]
        return tuple(
            Spot(str(number), box, ("0" if number == 10 else str(number),))
            for number, box in zip(others, boxes, strict=True)
        )

    def draw(self, canvas: Canvas) -> None:
        state = self.table.state
        draw_frame(canvas, "contact", self.t("board.contact"), None, CONTACT)
        canvas.text(
            BODY.top(160),
            self.t("play.partner", n=state.turn.seat),
            size=64,
            smallest=QUESTION,
            bold=True,
            valign="middle",
        )
        for spot in self.spots():
            number = int(spot.name)
            new = number not in state.partners
            hover = self.hover == spot.name
            canvas.panel(
                spot.box, HOVER if hover else WHITE, radius=ROW_RADIUS, border=LINE, width=3
            )
            nickname = state.seat(number).nickname
            token, name, mark = rows(spot.box.middle(spot.box.w - 24, 226), 120, 56, 50)
            canvas.seat(number, token)
            canvas.text(
                name,
                nickname or self.t("common.seat", n=number),
                size=ANSWER - 8,
                smallest=READ,
                bold=True,
                align="centre",
                valign="middle",
                max_lines=1,
            )
            if new:
                canvas.text(
                    mark,
                    self.t("play.partner.new"),
                    size=READ,
                    smallest=28,
                    colour=MUTED,
                    align="centre",
                    valign="middle",
                    max_lines=1,
                )
        draw_hint(canvas, self.t("play.partner.hint"), FOOT.w)

    def press(self, name: str) -> Go | None:
        self.table.submit(ChoosePartner, int(name))
        return None
