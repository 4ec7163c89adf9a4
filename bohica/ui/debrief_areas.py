"""The third step of the debrief: what we take with us."""

from __future__ import annotations

from functools import partial

from bohica.report.document import day
from bohica.rules.actions import MarkMainArea
from bohica.rules.basins import lowest
from bohica.rules.state import Area
from bohica.ui.canvas import Canvas
from bohica.ui.debrief_rows import STAR, TITLE_SIZE, AreaRow, NewRow, StarButton
from bohica.ui.debrief_steps import GAP, StepView, differed
from bohica.ui.layout import Box, columns
from bohica.ui.screen import Push
from bohica.ui.sheet import BODY, HEADING, draw_medal
from bohica.ui.table import Table
from bohica.ui.theme import BLUE, MINT, MUTED, READ
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.scroll import BAR, ScrollPane

ROOM = 3
"""So many improvement areas have room beside the reminder."""


class AreasStep(StepView):
    """Step 3: the improvement areas, beside a reminder of what to think about."""

    number = 3
    title = "debrief.take"
    left, right = columns(BODY, 520, "*", gap=40)

    def label(self) -> str:
        return self.t("debrief.review")

    def hint(self) -> str:
        return self.t("debrief.areas.star") if len(self.table.state.areas) > 1 else super().hint()

    @property
    def wide(self) -> bool:
        """Many areas take the reminder's place, in two columns."""
        return len(self.table.state.areas) > ROOM

    @property
    def panel(self) -> Box:
        """Where the areas are."""
        return BODY if self.wide else self.right

    def _build(self) -> None:
        inner = self.panel.inset(20, 24)
        box = Box(inner.x, inner.y + 66, inner.w, inner.h - 66 - 112)
        if self.table.state.areas:
            form = Form()
            height = self._add_areas(form, box)
            self.form.add(ScrollPane(box, height, form=form))
        begun = bool(self.table.session.drafts.get("area.new"))
        label = self.t("debrief.areas.go_on" if begun else "debrief.areas.new")
        new = Push("area", table=self.table)
        self.form.add(NewRow(inner.foot(96).inset(8, 0), label, lambda: new, key="n"))

    def _add_areas(self, form: Form, box: Box) -> float:
        """Add the rows, the main one first; the height they take."""
        areas = sorted(self.table.state.areas, key=lambda area: not area.main)
        n_columns = 2 if self.wide else 1
        room = Box(box.x + 8, box.y + 8, box.w - 16 - BAR, 0)
        y = room.y
        for at in range(0, len(areas), n_columns):
            places = columns(Box(room.x, y, room.w, 0), *["*"] * n_columns, gap=GAP)
            made = [
                AreaRow(
                    place,
                    area,
                    about(self.table, area),
                    self.table.services.fonts,
                    partial(Push, "area", table=self.table, number=area.number),
                    size=READ if self.wide else TITLE_SIZE,
                )
                for area, place in zip(areas[at : at + n_columns], places, strict=False)
            ]
            height = max(row.box.h for row in made)
            for row in made:
                row.box = row.box.top(height)
                star = Box(row.box.right - STAR - 10, y, STAR, height).middle(STAR, STAR)
                form.add(row)
                mark = partial(self._mark, row.area.number)
                form.add(StarButton(star, row.area.main, mark))
            y += height + GAP
        return y - box.y

    def take_place_of(self, before: StepView, ring: bool) -> None:
        super().take_place_of(before, ring)
        pane = self.form.widgets[0]
        if isinstance(pane, ScrollPane) and len(pane.form.widgets) > _rows_of(before):
            pane.scroller.scroll(pane.scroller.content)  # to what has just been written

    def _mark(self, number: int) -> None:
        self.table.submit(MarkMainArea, number)

    def draw_body(self, canvas: Canvas) -> None:
        if not self.wide:
            self._draw_reminder(canvas, self.left)
        canvas.panel(self.panel, MINT)
        inner = self.panel.inset(44, 24)
        canvas.text(inner.top(64), self.t("debrief.areas"), size=HEADING, bold=True)
        canvas.text(
            inner.top(64),
            self.t("debrief.areas.advice"),
            size=READ,
            colour=MUTED,
            align="right",
            valign="middle",
        )
        if not self.table.state.areas:
            middle = Box(inner.x, inner.y + 120, inner.w, 380)
            canvas.text(
                middle.top(220),
                self.t("debrief.areas.none"),
                size=64,
                smallest=48,
                bold=True,
                valign="bottom",
                balance=True,
            )
            canvas.text(
                Box(middle.x, middle.y + 244, middle.w, 130),
                self.t("debrief.areas.none.hint"),
                size=40,
                max_lines=3,
            )

    def _draw_reminder(self, canvas: Canvas, box: Box) -> None:
        """The lowest value, and titles of the cards the group differed on or took up."""
        state, lang = self.table.state, self.table.lang
        canvas.text(box.top(64), self.t("debrief.take.think"), size=HEADING, bold=True)
        y = box.y + 86
        low = lowest(state)
        if len(low) < len(state.setup.values):
            for value in [value for value in state.setup.values if value.id in low][:3]:
                draw_medal(canvas, (box.x + 30, y + 32), 29, value)
                name = value.short.get(lang)
                room = Box(box.x + 78, y, box.w - 78, 64)
                canvas.text(room, name, size=READ + 2, smallest=READ, valign="middle", max_lines=1)
                y += 76
            y += 16
        for item in state.played:
            if y > box.bottom - 60:
                break
            if not (differed(item) or item.take_up):
                continue
            title = item.card.title.get(lang)
            lines = canvas.lay_out(Box(0, 0, box.w - 78, 96), title, size=READ, max_lines=2)
            canvas.circle((box.x + 30, y + 23), 9, BLUE)
            canvas.lines(Box(box.x + 78, y, box.w - 78, lines.height), lines)
            y += lines.height + 16


def _rows_of(view: StepView) -> int:
    """How many widgets lie in a step's first pane."""
    first = view.form.widgets[0]
    return len(first.form.widgets) if isinstance(first, ScrollPane) else 0


def about(table: Table, area: Area) -> str:
    """Return who can change an area, and by when: "Chefen · svar senast 1 februari 2027"."""
    parts = [table.t(f"debrief.who.{area.who}")]
    if area.date:
        key = "debrief.date.answer" if area.answer_by else "debrief.date.done"
        parts.append(table.t(key, date=day(area.date, table.lang)))
    if area.main:
        parts.append(table.t("debrief.areas.main"))
    return " · ".join(parts)
