"""How one person meets a card alone: question and answers at once, then what each leads to."""

from __future__ import annotations

from bohica.rules.basins import is_mistaken
from bohica.rules.cards import SCALE
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.phases.answering import AnswerView
from bohica.ui.phases.base import PhaseView, Spot
from bohica.ui.phases.card_base import CardView
from bohica.ui.phases.frame import FOOT, HEADER, draw_hint, draw_tag, main_box
from bohica.ui.phases.revealing import RevealView
from bohica.ui.screen import Go
from bohica.ui.sheet import draw_mark, draw_medal
from bohica.ui.table import Table
from bohica.ui.theme import ANSWER, BLUE, READ, ROW_RADIUS, SELECTED

PICTURE = "picture"
_PICTURE_BOX = Box(HEADER.x + 716, HEADER.y + 14, 236, 64)


def solo_view(table: Table) -> PhaseView | None:
    """Return the view of the table's phase; None where there is nothing to see yet."""
    if table.state.phase == "answer":
        return SoloAnswerView(table)
    return SoloRevealView(table) if table.state.phase == "reveal" else None


class _WithPicture(CardView):
    """One's picture is always one key away; `asked` once it is wanted."""

    asked = False

    def word_spots(self) -> tuple[Spot, ...]:
        return (*super().word_spots(), Spot(PICTURE, _PICTURE_BOX, ("m",)))

    def draw_frame(self, canvas: Canvas) -> None:
        super().draw_frame(canvas)
        draw_tag(canvas, _PICTURE_BOX, self.t("practice.picture.key"))

    def press(self, name: str) -> Go | None:
        if name == PICTURE:
            self.asked = True
            return None
        return super().press(name)


class SoloAnswerView(_WithPicture, AnswerView):
    """Question and answers together: one reads oneself."""


class SoloRevealView(_WithPicture, RevealView):
    """Grades and reasons; on conscience cards, all questions to think about."""

    def _draw_drops(self, canvas: Canvas, box: Box) -> None:
        """The values the card is about, and whether it comes again."""
        values = {value.id: value for value in self.table.state.setup.values}
        x = box.x
        for value_id in self.card.values:
            value = values[value_id]
            name = value.short.get(canvas.lang)
            width = canvas.fonts.measure(name, READ, bold=True) * 1.04
            if x + 70 + width > box.right:
                break
            draw_medal(canvas, (x + 28, box.centre[1]), 28, value)
            canvas.text(
                Box(x + 70, box.y, width + 12, box.h), name, size=READ, bold=True, valign="middle"
            )
            x += width + 122

    def _draw_conscience(self, canvas: Canvas, box: Box) -> None:
        lang = self.table.lang
        used = canvas.text(box.top(220), self.card.text.get(lang), size=56, smallest=ANSWER)
        block = Box(box.x, box.y + used + 24, box.w, 110)
        canvas.panel(block, SELECTED, radius=ROW_RADIUS, border=BLUE, width=6)
        joint = self.turn.joint or SCALE[0]
        canvas.text(
            block.inset(36, 0),
            self.t("practice.answer", answer=self.t(f"common.scale.{joint}")),
            size=56,
            bold=True,
            valign="middle",
            max_lines=1,
        )
        y = block.bottom + 28
        canvas.text(Box(box.x, y, box.w, 60), self.t("practice.think"), size=44, bold=True)
        y += 70
        for question in self.card.talk:
            if y > box.bottom - 60:
                break
            y += draw_mark(
                canvas, Box(box.x, y, box.w, box.bottom - y), question.get(lang), size=46
            )
            y += 24

    def _draw_foot(self, canvas: Canvas) -> None:
        super()._draw_foot(canvas)
        joint = self.turn.joint or ""
        text = ""
        if self.card.kind == "conscience":
            text = self.t("play.reveal.thanks")
        elif is_mistaken(self.card, joint):
            text = self.t("practice.again")
        elif self.card.kind == "event":
            text = self.t("practice.why")
        draw_hint(canvas, text, FOOT.w - main_box(self.fonts, self._label()).w - 40)
