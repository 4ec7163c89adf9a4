"""How one's picture of each value develops while practising, and erasing it."""

from __future__ import annotations

from collections.abc import Sequence

from bohica.rules.cards import Value
from bohica.rules.state import State
from bohica.session.practice import Picture, overview
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, rows
from bohica.ui.practice_book import Book
from bohica.ui.practice_chart import GRADES, answers_about, draw_chart, draw_grade
from bohica.ui.screen import Back, Go, Home, Push, Screen, Services
from bohica.ui.sheet import BODY, FOOT, draw_medal, draw_sheet
from bohica.ui.theme import LINE, MUTED, READ, ROW_RADIUS, WHITE
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form

LEGEND = BODY.top(56)
ROWS = Box(BODY.x, BODY.y + 66, BODY.w, 612)
LINE_BELOW = Box(BODY.x, BODY.bottom - 52, BODY.w, 52)
NAME = 520.0
COUNT = 108.0


class OverviewScreen(Screen):
    """Closes with None: one goes on practising. Home ends it."""

    def __init__(
        self, services: Services, book: Book, values: Sequence[Value], state: State | None = None
    ) -> None:
        """`state` of the practice going on; None before it has begun."""
        super().__init__(services)
        self.book = book
        self.values = tuple(values)
        self.state = state
        self.message = ""
        go_on = self.t("overview.go_on") if state is not None else services.t("common.back")
        self.erase = Button(
            Box(FOOT.x + 324, FOOT.y, 520, FOOT.h),
            self.t("erase"),
            self._ask,
            kind="quiet",
            icon="trash",
        )
        main = Button(FOOT.right_part(480), go_on, Back, default=True, size=44)
        self.form = Form(
            [Button(FOOT.left_part(300), self.t("back"), Home, kind="quiet"), self.erase, main]
        )
        self.form.set_focus(main, ring=False)
        self._look()

    def t(self, key: str, **values: object) -> str:
        """A text about practising."""
        return self.services.t(f"practice.{key}", **values)

    def _look(self) -> None:
        self.pictures = overview(self.book.record, self.values)
        self.erase.enabled = bool(self.book.record) or self.book.path.exists()

    def _ask(self) -> Go:
        return Push(
            "confirm",
            title=self.t("erase.title"),
            text=self.t("erase.text"),
            yes=self.t("erase.yes"),
            no=self.services.t("common.cancel"),
            danger=True,
        )

    def on_resume(self, result: object) -> None:
        if result is not True:
            return
        try:
            self.book.erase(self.state)
        except OSError as error:
            self.message = self.t("erase.failed", reason=error.strerror or type(error).__name__)
        else:
            self.message = self.t("erased")
        self._look()

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        return Back() if event.kind == "back" else None

    def draw(self, canvas: Canvas) -> None:
        kept = self.t("overview.kept" if self.book.keeps else "overview.not_kept")
        draw_sheet(canvas, self.t("overview"), kept)
        if any(picture.days for picture in self.pictures):
            self._draw_pictures(canvas)
        else:
            canvas.text(
                BODY.inset(0, 80), self.t("overview.empty"), size=64, smallest=48, bold=True,
                valign="middle", balance=True,
            )  # fmt: skip
        self.form.draw(canvas)
        canvas.text(
            LINE_BELOW,
            self.message or self._others(),
            size=READ,
            colour=MUTED,
            valign="middle",
            max_lines=1,
        )

    def _draw_pictures(self, canvas: Canvas) -> None:
        x = LEGEND.x
        for grade in GRADES:
            name = self.services.t(f"common.grade.{grade}")
            width = canvas.fonts.measure(name, READ) * 1.04
            draw_grade(canvas, (x + 22, LEGEND.centre[1]), 40, grade)
            room = Box(x + 56, LEGEND.y, width + 12, LEGEND.h)
            canvas.text(room, name, size=READ, valign="middle")
            x += 56 + width + 56
        canvas.text(
            LEGEND,
            self.t("overview.time"),
            size=READ,
            colour=MUTED,
            align="right",
            valign="middle",
        )
        places = rows(ROWS, *["*"] * len(self.values), gap=10)
        for value, picture, place in zip(self.values, self.pictures, places, strict=True):
            self._draw_row(canvas, place, value, picture)

    def _draw_row(self, canvas: Canvas, box: Box, value: Value, picture: Picture) -> None:
        canvas.panel(box, WHITE, radius=ROW_RADIUS, border=LINE, width=3)
        draw_medal(canvas, (box.x + 58, box.centre[1]), 34, value)
        canvas.text(
            Box(box.x + 112, box.y, NAME - 124, box.h),
            value.short.get(canvas.lang),
            size=READ + 2,
            smallest=READ,
            bold=True,
            valign="middle",
            max_lines=2,
        )
        x = box.x + NAME
        for grade in GRADES:
            draw_grade(canvas, (x + 22, box.centre[1]), 40, grade)
            count = str(getattr(picture, grade))
            canvas.digits(Box(x + 54, box.y, 48, box.h), count, size=40, align="left")
            x += COUNT
        chart = Box(x + 36, box.y + 10, box.right - x - 72, box.h - 20)
        draw_chart(canvas, chart, answers_about(self.book.record, value.id))

    def _others(self) -> str:
        """What facts and conscience cards came to; they grade nothing."""
        outcomes = [item.outcome for item in self.book.record]
        right, wrong, said = (outcomes.count(name) for name in ("right", "wrong", "said"))
        parts = []
        if right + wrong:
            parts.append(self.t("overview.facts", right=right, n=right + wrong))
        if said:
            parts.append(self.t("overview.said", n=said))
        return " ".join(parts)
