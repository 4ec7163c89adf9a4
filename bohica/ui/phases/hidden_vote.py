"""Hidden votes: one seat at a time presses 1 or 2, and only the two counts are ever seen."""

from __future__ import annotations

from bohica.rules.actions import CountVotes
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box, columns, grid
from bohica.ui.phases.base import MAIN, PhaseView, Spot
from bohica.ui.phases.frame import BODY, FOOT, draw_button, draw_hint, main_box
from bohica.ui.phases.voting import TalkingView
from bohica.ui.screen import Go
from bohica.ui.table import Table
from bohica.ui.theme import ANSWER, HOVER, LINE, MUTED, WHITE


class HiddenVoteView(TalkingView):
    """Phase `vote` with hidden votes: one seat at a time presses 1 or 2. They stay in memory."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._votes: dict[int, bool] = {}

    def take_place_of(self, before: PhaseView) -> None:
        if isinstance(before, HiddenVoteView) and before.about == self.about:
            voting = self._voting()
            self._votes = {seat: vote for seat, vote in before._votes.items() if seat in voting}

    def look(self) -> tuple[object, ...]:
        return (*super().look(), len(self._votes))

    def _voting(self) -> list[int]:
        return [
            seat.number
            for seat in self.table.state.seats
            if not seat.resting and seat.number not in self.seats
        ]

    def _next(self) -> int | None:
        return next((number for number in self._voting() if number not in self._votes), None)

    def spots(self) -> tuple[Spot, ...]:
        if self._next() is None:
            return (Spot(MAIN, main_box(self.fonts, self.t("play.vote.close"))),)
        agree, disagree = columns(
            Box(BODY.x, self.plan.rest.y + 140, BODY.w, 160), "*", "*", gap=24
        )
        return (Spot("agree", agree, ("1",)), Spot("disagree", disagree, ("2",)))

    def draw(self, canvas: Canvas) -> None:
        self.draw_top(canvas, self.t("play.vote.hidden"))
        numbers = self._voting()
        tokens = grid(self.plan.rest.top(120), max(9, len(numbers)), 1, gap=8)
        for number, box in zip(numbers, tokens, strict=False):
            canvas.seat(number, box.middle(84, 84))
            if number in self._votes:
                mark = Box(box.middle(84, 84).right - 26, box.middle(84, 84).bottom - 30, 44, 44)
                canvas.circle(mark.centre, 22, MUTED)
                canvas.shape("check", mark.inset(10), WHITE)
        turn = self._next()
        if turn is None:
            label = self.t("play.vote.close")
            draw_hint(canvas, self.t("play.vote.hidden.done"), 900)
            draw_button(canvas, main_box(self.fonts, label), label, hover=self.hover == MAIN)
            return
        for spot, key in zip(self.spots(), ("common.agree", "common.disagree"), strict=True):
            hover = self.hover == spot.name
            canvas.panel(spot.box, HOVER if hover else WHITE, border=LINE, width=4)
            canvas.text(
                spot.box,
                f"{spot.keys[0]}  {self.t(key)}",
                size=ANSWER,
                bold=True,
                align="centre",
                valign="middle",
            )
        draw_hint(canvas, self.t("play.vote.hidden.seat", n=turn), FOOT.w)

    def press(self, name: str) -> Go | None:
        if name == MAIN:
            agree = sum(self._votes.values())
            self.table.votes = (agree, len(self._votes) - agree)
            if not self.table.submit(CountVotes, *self.table.votes):
                self.table.votes = None
            return None
        number = self._next()
        if number is not None and name in ("agree", "disagree"):
            self._votes[number] = name == "agree"
            return None
        return super().press(name)
