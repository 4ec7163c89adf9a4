"""One question, or one thing to know, before something goes on."""

from __future__ import annotations

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import STAGE, Box
from bohica.ui.screen import Back, Go, Screen, Services
from bohica.ui.theme import CARD, LINE_HEIGHT, READ
from bohica.ui.widgets.button import Button, Kind
from bohica.ui.widgets.form import Form

WIDTH = 1080.0
PAD = 64.0
TITLE = 56.0
FOOT = 84.0
LONGEST = 460.0
"""Height the text may take before its type shrinks."""


class ConfirmScreen(Screen):
    """Closes with True for yes, False for no and for Esc.

    Without `no` it only tells something. The careful answer has the keyboard: no, if there is one.
    """

    overlay = True

    def __init__(
        self,
        services: Services,
        title: str,
        text: str,
        yes: str = "",
        no: str = "",
        *,
        danger: bool = False,
    ) -> None:
        """The texts are sentences already. `yes` left out: Okej. `danger`: yes deletes."""
        super().__init__(services)
        self.title = title
        self.text = text
        room = WIDTH - 2 * PAD
        lines = services.fonts.fit(
            text, room, LONGEST, largest=READ + 4, smallest=READ - 8, markup=False
        )
        tall = lines.height if lines is not None else LONGEST
        head = services.fonts.wrap(title, TITLE, room, bold=True, markup=False)
        self._head = head.height
        height = 2 * PAD - 12 + head.height + 28 + tall + 48 + FOOT
        self.frame = STAGE.middle(WIDTH, height)
        foot = self.frame.inset(PAD, PAD - 12).foot(FOOT)
        kind: Kind = "danger" if danger else "primary"
        self.yes = Button(
            foot.right_part(self._width(yes or services.t("common.ok"))),
            yes or services.t("common.ok"),
            lambda: Back(True),
            kind=kind,
            default=not no,
        )
        self.form = Form([self.yes])
        if no:
            width = self._width(no)
            box = Box(self.yes.box.x - 24 - width, foot.y, width, FOOT)
            self.no = Button(box, no, lambda: Back(False), kind="quiet")
            self.form = Form([self.no, self.yes])
        self.form.set_focus(self.form.widgets[0], ring=bool(no))

    def _width(self, label: str) -> float:
        return max(220.0, self.services.fonts.measure(label, READ, bold=True) + 96)

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        return Back(False) if event.kind == "back" else None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(self.frame, CARD)
        inner = self.frame.inset(PAD, PAD - 12)
        canvas.text(
            inner.top(self._head + TITLE * (LINE_HEIGHT - 1)),
            self.title,
            size=TITLE,
            bold=True,
            markup=False,
        )
        text = inner.below(self._head + 28).above(FOOT + 40)
        canvas.text(text, self.text, size=READ + 4, smallest=READ - 8, markup=False)
        self.form.draw(canvas)
