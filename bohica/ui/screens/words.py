"""The words a card explains, shown by one key."""

from __future__ import annotations

from bohica.rules.cards import Card
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import STAGE, Box
from bohica.ui.screen import Back, Go, Screen, Services
from bohica.ui.theme import CARD, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form

WIDTH = 1400


class WordsScreen(Screen):
    """Any key that means "go on" or "back" closes it, and so does the key that opened it."""

    overlay = True
    keeps_awake = True

    def __init__(self, services: Services, card: Card) -> None:
        super().__init__(services)
        self.words = card.words.get(services.lang)
        self.frame = STAGE.middle(WIDTH, min(900.0, 330 + 130 * len(self.words)))
        box = Box(self.frame.right - 412, self.frame.bottom - 132, 340, 84)
        close = Button(box, services.t("common.close"), Back, key="o", default=True, size=40)
        self.form = Form([close])

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        return Back() if event.kind == "back" else None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(self.frame, CARD)
        inner = self.frame.inset(72, 52)
        canvas.text(inner.top(90), self.services.t("play.words.title"), size=64, bold=True)
        y, room = inner.y + 116, inner.bottom - 110
        for term, explanation in self.words:
            box = Box(inner.x, y, inner.w, room - y)
            if box.h < READ * 1.3:
                break
            text = f"**{term}**: {explanation}"
            y += canvas.text(box, text, size=48, smallest=READ) + 20
        self.form.draw(canvas)
