"""Voting and talking: a view of its own, with the answer, the counts and the talk timer."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from bohica.rules.actions import Continue, CountVotes
from bohica.rules.legal import voters
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box, columns
from bohica.ui.phases.base import MAIN, PhaseView, Spot
from bohica.ui.phases.card_base import CardView
from bohica.ui.phases.frame import (
    BODY,
    FOOT,
    draw_button,
    draw_hint,
    main_box,
)
from bohica.ui.screen import Go
from bohica.ui.table import Table
from bohica.ui.text import Lines
from bohica.ui.theme import (
    AGREE,
    ANSWER,
    BLUE,
    DISAGREE,
    HINT,
    HOVER,
    LINE,
    MUTED,
    QUESTION,
    READ,
    ROW_RADIUS,
    SAND,
    WHITE,
    Colour,
)

ANSWERED = BODY.top(222)
"""The most room the answer may take; what follows moves up where it takes less."""
DIAL = 320
"""Diameter of the talk timer."""
DIAL_ROOM = 480
"""Width it takes beside the counts."""


class Plan(NamedTuple):
    """Where everything stands under an answer of so many lines."""

    answered: Lines
    prompt: Box
    rest: Box
    """What is left under the prompt."""

    @property
    def counts(self) -> Box:
        """The counts while people talk, beside the timer."""
        return Box(self.rest.x, self.rest.y, self.rest.w - DIAL_ROOM, min(330, self.rest.h - 150))

    @property
    def question(self) -> Box:
        """The question to talk about, under the counts."""
        return Box(
            self.rest.x,
            self.counts.bottom + 20,
            self.counts.w,
            self.rest.bottom - self.counts.bottom - 36,
        )

    @property
    def dial(self) -> Box:
        """The talk timer."""
        room = self.rest.right_part(DIAL_ROOM - 40)
        return Box(room.x, room.y, room.w, room.h - 80).middle(DIAL, DIAL)

    @property
    def under_dial(self) -> Box:
        """The line under the timer."""
        return Box(self.rest.right - DIAL_ROOM + 40, self.dial.bottom + 8, DIAL_ROOM - 40, 60)


class TalkingView(CardView):
    """What vote and talk have in common: the answer on top, and where the rest stands."""

    remote_may_continue = False

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.about = (self.turn.seat, self.card, self.turn.answer)
        """The answer that is voted on and talked about."""
        text = self._answered()
        largest = 84 if table.services.large else 64
        fitting = self.fonts.fit(
            text, ANSWERED.w, ANSWERED.h, largest=largest, smallest=QUESTION, bold=True
        )
        size = fitting.size if fitting else READ
        lines = self.fonts.balanced(text, size, ANSWERED.w, bold=True)
        y = BODY.y + lines.height + 34
        prompt = Box(BODY.x, y, BODY.w, 72)
        rest = Box(BODY.x, prompt.bottom + 16, BODY.w, BODY.bottom - prompt.bottom - 24)
        self.plan = Plan(lines, prompt, rest)

    def _answered(self) -> str:
        """Whose answer it is, and what it says."""
        turn = self.turn
        answer = self.texts()[turn.order.index(turn.answer)] if turn.answer else ""
        if turn.partner is None:
            return self.t("play.answered", n=turn.seat, answer=answer)
        return self.t("play.answered.two", n=turn.seat, partner=turn.partner, answer=answer)

    def draw_top(self, canvas: Canvas, prompt: str) -> None:
        """Frame, answer and prompt."""
        self.draw_frame(canvas)
        canvas.lines(BODY, self.plan.answered)
        canvas.text(self.plan.prompt, prompt, size=ANSWER, smallest=READ, valign="middle")

    def draw_counts(self, canvas: Canvas, area: Box, agree: str, disagree: str) -> None:
        """The two boxes with their numbers; two neutral colours, neither right nor wrong."""
        boxes = columns(area, "*", "*", gap=24)
        named: tuple[tuple[Box, str, str, Colour], ...] = (
            (boxes[0], "common.agree", agree, AGREE),
            (boxes[1], "common.disagree", disagree, DISAGREE),
        )
        for box, name, count, colour in named:
            canvas.panel(box, WHITE, border=colour, width=6)
            canvas.text(
                box.top(100), self.t(name), size=ANSWER, bold=True, align="centre", valign="middle"
            )
            size = min(200.0, (box.h - 84) * 0.72)
            canvas.digits(box.below(84), count, size=size, colour=colour)

    def draw_ring(self, canvas: Canvas) -> None:
        """The talk timer, where there is one."""
        talk = self.table.talk
        if not talk.is_on:
            return
        dial = self.plan.dial
        canvas.ring(dial.centre, DIAL / 2, talk.share, BLUE, width=32, back=SAND)
        canvas.clock(dial, ceil(talk.left), size=76)
        if talk.left <= 0:
            note = self.t("play.talk.over")
        elif talk.paused:
            note = self.t("play.talk.paused")
        else:
            note = self.t("play.talk.plus")
        canvas.text(
            self.plan.under_dial, note, size=READ, colour=MUTED, align="centre", valign="middle"
        )


class VoteView(TalkingView):
    """Phase `vote`: a show of hands; the facilitator types how many agree."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.agree: int | None = None
        self.disagree: int | None = None

    def take_place_of(self, before: PhaseView) -> None:
        if isinstance(before, VoteView) and before.about == self.about:
            self.agree, self.disagree = before.agree, before.disagree
            if (self.agree or 0) + (self.disagree or 0) > self.most:  # somebody has left
                self.agree = self.disagree = None

    @property
    def most(self) -> int:
        """How many may vote."""
        return voters(self.table.state)

    def look(self) -> tuple[object, ...]:
        return (*super().look(), self.agree, self.disagree)

    def _label(self) -> str:
        return self.t("play.vote.skip" if self.agree is None else "common.continue")

    def spots(self) -> tuple[Spot, ...]:
        spots = [Spot(MAIN, main_box(self.fonts, self._label()))]
        for name, box in zip(
            ("agree", "disagree"), columns(self.plan.rest, "*", "*", gap=24), strict=True
        ):
            low = box.below(84)
            less = low.left_part(210).middle(130, 140)
            more = low.right_part(210).middle(130, 140)
            spots += [Spot(f"{name}-", less), Spot(f"{name}+", more)]
        digits = Box(-1, -1, 0, 0)
        spots += [Spot(f"type{digit}", digits, (str(digit),)) for digit in range(10)]
        return (*spots, *self.word_spots())

    def draw(self, canvas: Canvas) -> None:
        self.draw_top(canvas, self.t("play.vote"))
        shown = ["–" if n is None else str(n) for n in (self.agree, self.disagree)]
        self.draw_counts(canvas, self.plan.rest, *shown)
        for spot in self.spots():
            if spot.name[-1] in "+-" and spot.name != MAIN:
                hover = self.hover == spot.name
                canvas.panel(
                    spot.box, HOVER if hover else WHITE, radius=ROW_RADIUS, border=LINE, width=3
                )
                sign = "add" if spot.name.endswith("+") else "minus"
                canvas.shape(sign, spot.box.middle(48, 48), MUTED)
        main = main_box(self.fonts, self._label())
        draw_hint(canvas, self.t("play.vote.type"), FOOT.w - main.w - 60)
        draw_button(
            canvas, main, self._label(), hover=self.hover == MAIN, primary=self.agree is not None
        )

    def press(self, name: str) -> Go | None:
        if name == MAIN:
            self._close()
        elif name.startswith("type"):
            self._type(int(name[4:]))
        elif name in ("agree+", "agree-", "disagree+", "disagree-"):
            self._change(name[:-1], 1 if name.endswith("+") else -1)
        else:
            return super().press(name)
        return None

    def _type(self, digit: int) -> None:
        """Digits set how many agree, the rest disagree; a second digit makes a larger number."""
        longer = (self.agree or 0) * 10 + digit
        self.agree = longer if longer <= self.most else min(digit, self.most)
        self.disagree = self.most - self.agree

    def _change(self, side: str, by: int) -> None:
        """Move one vote; someone may abstain, but nobody votes twice."""
        agree, disagree = self.agree or 0, self.disagree or 0
        if side == "agree":
            agree = max(0, min(self.most, agree + by))
            disagree = min(disagree, self.most - agree)
        else:
            disagree = max(0, min(self.most, disagree + by))
            agree = min(agree, self.most - disagree)
        self.agree, self.disagree = agree, disagree

    def _close(self) -> None:
        if not (self.agree or self.disagree):
            self.table.submit(Continue)
            return
        agree, disagree = self.agree or 0, self.disagree or 0
        self.table.votes = (agree, disagree)
        if not self.table.submit(CountVotes, agree, disagree):
            self.table.votes = None


class TalkView(TalkingView):
    """Phase `talk`: the counts, a question to talk about, the timer."""

    remote_may_continue = True

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.asked = 0
        """Which of the card's questions is shown; the first to begin with."""

    def look(self) -> tuple[object, ...]:
        return (*super().look(), self.asked)

    def _question_box(self) -> Box:
        return self.plan.counts if self.table.votes is None else self.plan.question

    def spots(self) -> tuple[Spot, ...]:
        main = main_box(self.fonts, self.t("play.talk.done"))
        return (
            Spot(MAIN, main),
            Spot("pause", self.plan.dial, ("t",)),
            Spot("minute", self.plan.under_dial, ("+",)),
            *self._more_spots(),
            *self.word_spots(),
        )

    def _more_spots(self) -> tuple[Spot, ...]:
        return (Spot("more", self._question_box(), ("q",)),) if len(self.card.talk) > 1 else ()

    def draw(self, canvas: Canvas) -> None:
        votes = self.table.votes
        self.draw_top(canvas, self.t("play.talk" if votes is None else "play.vote.count"))
        if votes is not None:
            self.draw_counts(canvas, self.plan.counts, str(votes[0]), str(votes[1]))
        self._draw_question(canvas, self._question_box())
        self.draw_ring(canvas)
        label = self.t("play.talk.done")
        main = main_box(self.fonts, label)
        draw_hint(canvas, self.t("play.talk.hint"), FOOT.w - main.w - 60)
        draw_button(canvas, main, label, hover=self.hover == MAIN)

    def _draw_question(self, canvas: Canvas, box: Box) -> None:
        """One of the card's own questions to talk about, and how to get at the others."""
        if not self.card.talk:
            return
        text = self.card.talk[self.asked].get(self.table.lang)
        canvas.rect(Box(box.x, box.y, 8, box.h), BLUE)
        room = Box(box.x + 36, box.y, box.w - 36, box.h)
        if len(self.card.talk) > 1:
            more = self.t("play.talk.more")
            width = canvas.fonts.measure(more, HINT) + 40
            corner = room.foot(40).right_part(width)
            canvas.text(corner, more, size=HINT, colour=MUTED, align="right", valign="bottom")
            room = Box(room.x, room.y, room.w - width, room.h)
        size = 84 if canvas.large else 64 if box.h > 200 else 44
        canvas.text(room, text, size=size, smallest=READ, valign="middle")

    def press(self, name: str) -> Go | None:
        if name == MAIN:
            self.table.submit(Continue)
        elif name == "pause":
            self.table.talk.paused = not self.table.talk.paused
        elif name == "minute":
            self.table.talk.add(60)
        elif name == "more":
            self.asked = (self.asked + 1) % len(self.card.talk)
        else:
            return super().press(name)
        return None
