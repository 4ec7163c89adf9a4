"""The question alone, as large as it goes, while somebody reads it aloud."""

from __future__ import annotations

from bohica.rules.actions import Continue
from bohica.ui.canvas import Canvas
from bohica.ui.phases.base import MAIN, Spot
from bohica.ui.phases.card_base import CardView
from bohica.ui.phases.frame import BODY, FOOT, draw_button, draw_hint, main_box
from bohica.ui.screen import Go
from bohica.ui.theme import QUESTION


class ReadView(CardView):
    """Phase `read`."""

    def _label(self) -> str:
        conscience = self.card.kind == "conscience"
        return self.t("play.show_scale" if conscience else "play.show_answers")

    def spots(self) -> tuple[Spot, ...]:
        return (Spot(MAIN, main_box(self.fonts, self._label())), *self.word_spots())

    def draw(self, canvas: Canvas) -> None:
        self.draw_frame(canvas)
        canvas.text(
            BODY.inset(20, 10),
            self.card.text.get(self.table.lang),
            size=104,
            smallest=QUESTION,
            bold=True,
            valign="middle",
            balance=True,
        )
        box = main_box(self.fonts, self._label())
        draw_hint(canvas, self.t("play.read.hint"), FOOT.w - box.w - 60)
        draw_button(canvas, box, self._label(), hover=self.hover == MAIN)

    def press(self, name: str) -> Go | None:
        if name == MAIN:
            self.table.submit(Continue)
            return None
        return super().press(name)
