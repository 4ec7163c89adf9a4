"""The reveal: what was desired and why, the drops, and the group's own say about the key."""

from __future__ import annotations

from bohica.rules.actions import Continue, Object
from bohica.rules.cards import NOT_AGREED, Answer
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box, columns
from bohica.ui.phases.base import MAIN, Spot
from bohica.ui.phases.card_base import LETTERS, CardView
from bohica.ui.phases.frame import BODY, FOOT, LETTER, draw_button, main_box
from bohica.ui.screen import Go, Push
from bohica.ui.table import Table
from bohica.ui.text import Fonts
from bohica.ui.theme import (
    ANSWER,
    BLUE,
    GREEN,
    HOVER,
    LINE,
    LINE_HEIGHT,
    MUTED,
    READ,
    ROW_RADIUS,
    SELECTED,
    WHITE,
    parse_colour,
)

GRADE_DROPS = {"desired": 2, "acceptable": 1, "undesired": 0}
PILL = 372
ROW = 80
DROPS = 60
"""Height of the line that says which drops fall."""


def _open_box(n_others: int) -> Box:
    """The open answer, over the line of drops and the rows of the `n_others` others."""
    return BODY.top(BODY.h - n_others * (ROW + 12) - DROPS - 24)


def _answer_box(box: Box) -> Box:
    """Room for the open answer's text, beside its letter and its grade."""
    return Box(box.x + LETTER + 56, box.y + 24, box.w - LETTER - PILL - 130, 3 * 60)


def why_box(fonts: Fonts, answer: str, n_others: int) -> Box:
    """Return the room for a reason under `answer` when `n_others` rows lie below."""
    return _why_in(fonts, answer, _open_box(n_others))


def _why_in(fonts: Fonts, answer: str, box: Box) -> Box:
    """Return the room for a reason under `answer` in the open answer's `box`."""
    text = _answer_box(box)
    used = min(3, len(fonts.wrap(answer, ANSWER, text.w, bold=True).lines)) * ANSWER * LINE_HEIGHT
    y = box.y + 24 + max(used, LETTER) + 16
    return Box(text.x, y, box.right - text.x - 40, box.bottom - y - 12)


class RevealView(CardView):
    """Phase `reveal`. One answer is open with its reason; 1-4 open another."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        turn = self.turn
        self.open = turn.joint or ""
        if self.open == NOT_AGREED or self.card.kind == "fact":
            # Both views stand; the desired answer is where a talk about the key begins.
            # A fact's reason is about the right answer.
            best = [a.key for a in self.card.answers if a.grade == "desired" or a.right]
            self.open = best[0] if best else ""

    def look(self) -> tuple[object, ...]:
        return (*super().look(), self.open)

    def _label(self) -> str:
        state = self.table.state
        if state.setup.solo:
            return self.t("play.next_card")
        return self.t("play.again" if self.card.kind == "fact" else "play.next_seat")

    def _tools(self) -> tuple[Spot, ...]:
        """Note and objection, left in the footer."""
        room = FOOT.left_part(FOOT.w - main_box(self.fonts, self._label()).w - 32)
        note, objection, _ = columns(room, 340, 480, "*", gap=16)
        spots = [] if self.table.state.setup.solo else [Spot("note", note, ("n",))]
        if self.card.kind != "conscience" and not self.table.state.setup.solo:
            spots.append(Spot("object", objection, ("i",)))
        return tuple(spots)

    def _others(self) -> list[str]:
        if self.card.kind == "conscience":
            return []
        return [key for key in self.turn.order if key != self.open]

    def _boxes(self) -> tuple[Box, Box, dict[str, Box]]:
        """The open answer, the line of drops, and the rows of the others."""
        others = self._others()
        top = _open_box(len(others))
        drops = Box(BODY.x, top.bottom + 8, BODY.w, DROPS)
        y, rows = drops.bottom + 8, {}
        for key in others:
            rows[key] = Box(BODY.x, y, BODY.w, ROW)
            y += ROW + 12
        return top, drops, rows

    def spots(self) -> tuple[Spot, ...]:
        rows = tuple(
            Spot(key, box, (str(self.turn.order.index(key) + 1),))
            for key, box in self._boxes()[2].items()
        )
        main = Spot(MAIN, main_box(self.fonts, self._label()))
        return (*rows, main, *self._tools(), *self.word_spots())

    def draw(self, canvas: Canvas) -> None:
        self.draw_frame(canvas)
        top, drops, rows = self._boxes()
        if self.card.kind == "conscience":
            self._draw_conscience(canvas, top)
        else:
            self._draw_open(canvas, top)
        self._draw_drops(canvas, drops)
        for key, box in rows.items():
            self._draw_other(canvas, box, key)
        self._draw_foot(canvas)

    def _answer(self, key: str) -> Answer:
        return self.card.answer(key)

    def _why(self, answer: Answer) -> str:
        lang = self.table.lang
        if self.card.kind == "fact":
            source = self.t("play.reveal.source", source=self.card.source.get(lang))
            return f"{self.card.why.get(lang)}\n*{source}*"
        return answer.why.get(lang)

    def _draw_open(self, canvas: Canvas, box: Box) -> None:
        answer = self._answer(self.open)
        joint = self.open == self.turn.joint
        canvas.panel(
            box,
            SELECTED if joint else WHITE,
            radius=ROW_RADIUS,
            border=BLUE if joint else LINE,
            width=6 if joint else 3,
        )
        letter = Box(box.x + 28, box.y + 24, LETTER, LETTER)
        self._draw_letter(canvas, letter, self.open, chosen=joint)
        self._draw_grade(canvas, Box(box.right - PILL - 28, box.y + 24, PILL, 72), answer)
        text = answer.text.get(self.table.lang)
        lines = self.fonts.wrap(text, ANSWER, _answer_box(box).w, bold=True)
        spare = max(0.0, LETTER - lines.height) / 2
        canvas.lines(_answer_box(box).move(0, spare), lines)
        why = _why_in(self.fonts, text, box)
        canvas.text(why, self._why(answer), size=66 if canvas.large else 52, smallest=READ)

    def _draw_letter(self, canvas: Canvas, box: Box, key: str, *, chosen: bool) -> None:
        canvas.circle(box.centre, box.h / 2, BLUE if chosen else MUTED)
        letter = LETTERS[self.turn.order.index(key)]
        canvas.text(
            box, letter, size=box.h * 0.55, colour=WHITE, bold=True, align="centre", valign="middle"
        )

    def _draw_grade(self, canvas: Canvas, box: Box, answer: Answer) -> None:
        """The grade as word and drops; nothing red, nothing crossed out."""
        if self.card.kind == "fact":
            good, drops = answer.right, int(answer.right)
            word = self.t("play.reveal.right" if good else "play.reveal.wrong")
        else:
            good, drops = answer.grade != "undesired", GRADE_DROPS[answer.grade or "undesired"]
            word = self.t(f"common.grade.{answer.grade}")
        full = answer.grade == "desired" or answer.right
        fill, colour = (GREEN, WHITE) if full else (WHITE, GREEN if good else MUTED)
        canvas.panel(box, fill, radius=box.h / 2, border=GREEN if good else MUTED, width=4)
        before = 30 * drops + 8 if drops else 0
        wide = before + self.fonts.measure(word, READ, bold=True)
        x = box.x + max(28.0, (box.w - wide) / 2)
        for n in range(drops):
            canvas.shape("drop", Box(x + 30 * n, box.y, 30, box.h).middle(34, 34), colour)
        canvas.text(
            Box(x + before, box.y, box.right - 24 - x - before, box.h),
            word,
            size=READ,
            colour=colour,
            bold=True,
            valign="middle",
            max_lines=1,
            smallest=28,
        )

    def _draw_other(self, canvas: Canvas, box: Box, key: str) -> None:
        answer = self._answer(key)
        hover = self.hover == key
        joint = key == self.turn.joint
        canvas.panel(
            box,
            HOVER if hover else WHITE,
            radius=ROW_RADIUS,
            border=BLUE if joint else LINE,
            width=6 if joint else 3,
        )
        self._draw_letter(
            canvas, Box(box.x + 34, box.y, 60, box.h).middle(60, 60), key, chosen=joint
        )
        self._draw_grade(
            canvas, Box(box.right - PILL - 28, box.y, PILL, box.h).middle(PILL, 62), answer
        )
        text = Box(box.x + LETTER + 56, box.y, box.w - LETTER - PILL - 110, box.h)
        canvas.text(
            text,
            answer.text.get(self.table.lang),
            size=42,
            smallest=READ - 4,
            valign="middle",
            max_lines=2,
        )

    def _draw_conscience(self, canvas: Canvas, box: Box) -> None:
        """No key here: the group's own answer, and a question that leads on."""
        lang = self.table.lang
        joint = self.turn.joint
        canvas.text(
            box.top(220),
            self.card.text.get(lang),
            size=76 if canvas.large else 60,
            smallest=ANSWER,
            max_lines=3,
        )
        answer = (
            self.t("common.not_agreed") if joint == NOT_AGREED else self.t(f"common.scale.{joint}")
        )
        block = Box(box.x, box.y + 230, box.w, 150)
        canvas.panel(block, SELECTED, radius=ROW_RADIUS, border=BLUE, width=6)
        canvas.text(
            block.inset(36, 0),
            f"{self.t('play.reveal.joint')}: {answer}",
            size=64,
            bold=True,
            valign="middle",
            max_lines=1,
            smallest=ANSWER,
        )
        rest = Box(box.x, block.bottom + 20, box.w, box.bottom - block.bottom - 30)
        talk = self.card.talk[-1].get(lang) if self.card.talk else ""
        if talk:
            canvas.rect(Box(rest.x, rest.y + 8, 8, rest.h - 16), BLUE)
            canvas.text(
                Box(rest.x + 36, rest.y, rest.w - 36, rest.h),
                talk,
                size=72 if canvas.large else 52,
                smallest=READ,
                valign="middle",
            )

    def _draw_drops(self, canvas: Canvas, box: Box) -> None:
        """Which basins the drops fall into, or what becomes of the card."""
        turn = self.turn
        values = {value.id: value for value in self.table.state.setup.values}
        x = box.x
        for value_id, count in turn.drops:
            value = values[value_id]
            for _ in range(count):
                drop = Box(x, box.y, 40, box.h).middle(44, 44)
                canvas.shape("drop", drop, parse_colour(value.colour))
                x += 36
            name = value.short.get(canvas.lang)
            width = canvas.fonts.measure(name, READ, bold=True)
            if x + width > box.right:
                break
            canvas.text(
                Box(x + 12, box.y, width + 12, box.h), name, size=READ, bold=True, valign="middle"
            )
            x += width + 56
        text = ""
        if turn.joint == NOT_AGREED:
            text = self.t("play.reveal.not_agreed")
        elif self.card.kind == "conscience":
            text = self.t("play.reveal.thanks")
        elif not turn.drops and self.card.kind == "event" and not self.table.state.setup.solo:
            text = self.t("play.reveal.take_up")
        if text and box.right - x > 500:
            canvas.text(
                Box(x, box.y, box.right - 24 - x, box.h),
                text,
                size=READ,
                colour=MUTED,
                valign="middle",
                max_lines=1,
            )

    def _draw_foot(self, canvas: Canvas) -> None:
        turn = self.turn
        for spot in self._tools():
            if spot.name == "note":
                label = self.t("play.reveal.noted" if turn.note else "play.reveal.note")
            else:
                label = self.t(
                    "play.reveal.objected" if turn.objection else "play.reveal.objection"
                )
            draw_button(
                canvas,
                spot.box,
                label,
                hover=self.hover == spot.name,
                primary=False,
                size=32,
                key=spot.keys[0].upper(),
            )
            if spot.name == "object" and turn.objection:
                canvas.panel(spot.box, None, radius=ROW_RADIUS, border=BLUE, width=6)
        label = self._label()
        draw_button(canvas, main_box(self.fonts, label), label, hover=self.hover == MAIN)

    def press(self, name: str) -> Go | None:
        if name == MAIN:
            self.table.submit(Continue)
        elif name == "note":
            return Push("note", table=self.table)
        elif name == "object":
            self.table.submit(Object, not self.turn.objection)
        elif name in self.turn.order:
            self.open = name
        else:
            return super().press(name)
        return None
