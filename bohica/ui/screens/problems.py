"""What is wrong with a deck set: every problem a sentence, with its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bohica.content.problems import sentence
from bohica.ui import theme
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Back, Go, Screen, Services
from bohica.ui.theme import CARD, HINT, LINE_HEIGHT, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.scroll import ScrollPane

if TYPE_CHECKING:
    from pathlib import Path

    from bohica.content.problems import Problem

FRAME = Box(28, 28, 1864, 1024)
INNER = FRAME.inset(72, 48)
VIEW = Box(INNER.x, INNER.y + 168, INNER.w, INNER.h - 168 - 112)
GAP = 22.0
SIZE = 30.0


class ProblemsScreen(Screen):
    """A list to scroll through, nothing else; closing it goes back."""

    def __init__(
        self, services: Services, name: str, problems: Sequence[Problem], folder: Path | None = None
    ) -> None:
        """`name` of the deck set; `folder`: where its files lie."""
        super().__init__(services)
        t = services.t
        self.name = name
        self.items: list[tuple[Box, str, str, bool]] = []
        """(box, place, sentence, is it an error)"""
        self.pane = ScrollPane(VIEW, self._lay_out(problems), paint=self._paint)
        foot = INNER.foot(80)
        self.form = Form([self.pane])
        if folder is not None:
            self.form.add(
                Button(
                    foot.left_part(400),
                    t("start.problems.folder"),
                    lambda: services.open_path(folder),
                    kind="quiet",
                    icon="folder",
                )
            )
        close = self.form.add(
            Button(foot.right_part(320), t("common.back"), lambda: Back(), default=True)
        )
        self.form.set_focus(self.pane if self.pane.scroller.furthest else close, ring=False)

    def _lay_out(self, problems: Sequence[Problem]) -> float:
        """Place every problem; the height of all of them."""
        y = VIEW.y
        width = VIEW.w - 110
        for problem in problems:
            text = sentence(problem, self.services.lang)
            lines = self.services.fonts.wrap(text, SIZE, width - 80, markup=False)
            height = 24 + HINT * LINE_HEIGHT + 4 + lines.height + 20
            place = self.services.t(
                "start.problems.place",
                file=problem.file.name,
                line=problem.line,
                column=problem.column,
            )
            box = Box(VIEW.x, y, VIEW.w - 40, height)
            self.items.append((box, place, text, problem.severity == "error"))
            y += height + GAP
        return max(0.0, y - GAP - VIEW.y)

    def _paint(self, canvas: Canvas) -> None:
        first = self.pane.scroller.offset + VIEW.y
        for box, place, text, is_error in self.items:
            if box.bottom < first or box.y > first + VIEW.h:
                continue
            canvas.panel(box, theme.WHITE, radius=theme.ROW_RADIUS, border=theme.LINE)
            icon = Box(box.x + 28, box.y + 26, 36, 36)
            canvas.shape(
                "cross" if is_error else "warning",
                icon,
                theme.DANGER if is_error else theme.VALUE,
            )
            inner = Box(icon.right + 28, box.y + 22, box.right - icon.right - 48, box.h - 30)
            line = inner.top(HINT * LINE_HEIGHT)
            canvas.text(line, place, size=HINT, colour=MUTED, markup=False, max_lines=1)
            canvas.text(inner.below(HINT * LINE_HEIGHT + 4), text, size=SIZE, markup=False)

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        if event.kind == "back":
            return Back()
        if event.kind in ("key", "wheel"):
            self.pane.handle(event)
        return None

    def draw(self, canvas: Canvas) -> None:
        t = self.services.t
        canvas.panel(FRAME, CARD)
        canvas.text(
            INNER.top(80),
            t("start.problems", name=self.name),
            size=60,
            smallest=40,
            bold=True,
            max_lines=1,
            markup=False,
        )
        canvas.text(INNER.below(90).top(50), t("start.problems.hint"), size=READ, colour=MUTED)
        self.form.draw(canvas)
