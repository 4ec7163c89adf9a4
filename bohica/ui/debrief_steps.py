"""The three steps of the debrief: how it was, where we differed, what we take with us."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bohica.report.document import day
from bohica.rules.actions import MarkMainArea
from bohica.rules.basins import lowest
from bohica.rules.cards import NOT_AGREED
from bohica.rules.state import Area, Played
from bohica.ui.canvas import Canvas
from bohica.ui.debrief_rows import (
    CARD_ROW,
    STAR,
    TITLE_SIZE,
    AreaRow,
    CardRow,
    NewRow,
    StarButton,
)
from bohica.ui.layout import Box, columns, rows
from bohica.ui.screen import Push
from bohica.ui.sheet import (
    BODY,
    FOOT,
    HEADING,
    draw_drops,
    draw_mark,
    draw_medal,
    draw_sheet,
    joined,
)
from bohica.ui.table import Table
from bohica.ui.theme import BLUE, GREEN, MINT, MUTED, READ, WHITE, parse_colour
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.scroll import BAR, ScrollPane

Press = Callable[[], Any]
GAP = 14.0
STEPS = 3
ROOM = 3
"""So many improvement areas have room beside the reminder."""


class StepView:
    """One step: what is drawn and pressed. Made anew whenever something changed."""

    number = 1
    title = ""

    def __init__(self, table: Table, back: Press, on: Press) -> None:
        """`back` and `on` go to the step before and to what comes next."""
        self.table = table
        self.form = Form()
        self._build()
        if self.number > 1:
            self.form.add(
                Button(
                    FOOT.left_part(300),
                    self.t("debrief.back"),
                    back,
                    kind="quiet",
                    icon="chevron_left",
                )
            )
        label = self.label()
        width = max(360.0, table.services.fonts.measure(label, 44, bold=True) + 110)
        self.main = Button(FOOT.right_part(width), label, on, default=True, size=44)
        self.form.add(self.main)

    def t(self, key: str, **values: object) -> str:
        """A text of the program."""
        return self.table.t(key, **values)

    def label(self) -> str:
        """The main button."""
        return self.t("debrief.next")

    def hint(self) -> str:
        """What to do, beside the main button."""
        return self.t("debrief.keys")

    def _build(self) -> None:
        """Add the widgets of the step."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the whole sheet."""
        draw_sheet(canvas, self.t(self.title), self.t("debrief.step", n=self.number), self.number)
        self.draw_body(canvas)
        self.form.draw(canvas)
        left = FOOT.x + (332 if self.number > 1 else 0)
        canvas.text(
            Box(left, FOOT.y - 6, self.main.box.x - left - 32, FOOT.h + 12),
            self.hint(),
            size=READ,
            colour=MUTED,
            valign="middle",
            max_lines=2,
        )

    def draw_body(self, canvas: Canvas) -> None:
        """Draw what lies on the sheet beside the widgets."""

    def take_place_of(self, before: StepView, ring: bool) -> None:
        """Scroll and focus as `before` did, of which this is a newer picture."""
        _same_focus(self.form, before.form, ring)
        for new, old in zip(self.form.widgets, before.form.widgets, strict=False):
            if isinstance(new, ScrollPane) and isinstance(old, ScrollPane):
                new.scroller.offset = min(old.scroller.offset, new.scroller.furthest)
                _same_focus(new.form, old.form, ring)

    def focus_next(self) -> None:
        """After something was opened and closed: the keyboard goes to what comes next."""
        self.form.set_focus(self.main)

    def _pane(self, box: Box, heights: list[float], gap: float = GAP) -> list[Box]:
        """Boxes below each other from the top of `box`, as wide as a scroll bar leaves."""
        boxes, y = [], box.y
        for height in heights:
            boxes.append(Box(box.x, y + 8, box.w - 8 - BAR, height))
            y += height + gap
        return boxes


def _same_focus(new: Form, old: Form, ring: bool) -> None:
    """Focus in `new` the widget that stands where the focused one of `old` did."""
    if old.focus is not None:
        place = old.widgets.index(old.focus)
        if place < len(new.widgets) and type(new.widgets[place]) is type(old.focus):
            new.set_focus(new.widgets[place], ring=ring)


class TalkStep(StepView):
    """Step 1: what the water shows, and questions to talk about. Nothing is stored."""

    number = 1
    title = "debrief.how"
    left, right = columns(BODY, 850, "*", gap=48)

    def _build(self) -> None:
        table = self.table
        box = Box(self.right.x + 44, self.right.bottom - 124, 460, 84)
        go = Push("room", table=table, kind="round")
        self.form.add(
            Button(
                box, self.t("debrief.round"), lambda: go, kind="quiet", key="l", icon="people",
                size=40,
            )
        )  # fmt: skip

    def hint(self) -> str:
        return self.t("debrief.talk.hint")

    def draw_body(self, canvas: Canvas) -> None:
        self._draw_water(canvas, self.left)
        canvas.panel(self.right, MINT)
        inner = self.right.inset(44, 32)
        canvas.text(inner.top(64), self.t("debrief.talk"), size=HEADING, bold=True)
        y = inner.y + 96
        for number in (1, 2, 3):
            disc = (inner.x + 32, y + 32)
            canvas.circle(disc, 32, GREEN)
            canvas.digits(Box(inner.x, y, 64, 64), str(number), size=READ, colour=WHITE)
            room = Box(inner.x + 92, y + 2, inner.w - 92, 120)
            used = canvas.text(
                room, self.t(f"debrief.talk.{number}"), size=46, max_lines=2, balance=True
            )
            y += max(64.0, used) + 36

    def _draw_water(self, canvas: Canvas, box: Box) -> None:
        state = self.table.state
        canvas.text(box.top(64), self.t("debrief.water"), size=HEADING, bold=True)
        places = rows(Box(box.x, box.y + 84, box.w, 460), *["*"] * len(state.setup.values), gap=8)
        drops = dict(state.basins)
        names = [value.short.get(canvas.lang) for value in state.setup.values]
        widest = max(canvas.fonts.measure(name, 40) for name in names)
        start = min(92 + widest + 32, box.w * 0.6)
        for value, name, place in zip(state.setup.values, names, places, strict=True):
            draw_medal(canvas, (place.x + 36, place.centre[1]), 34, value)
            canvas.text(
                Box(place.x + 92, place.y, start - 110, place.h),
                name,
                size=40,
                smallest=READ,
                valign="middle",
                max_lines=2,
            )
            room = Box(place.x + start, place.y, place.w - start, place.h)
            draw_drops(canvas, room, drops[value.id], parse_colour(value.colour))
        draw_mark(canvas, Box(box.x, box.bottom - 160, box.w, 160), self._lowest(), size=46)

    def _lowest(self) -> str:
        state = self.table.state
        low = lowest(state)
        if len(low) == len(state.setup.values):
            return self.t("debrief.even")
        lang = self.table.lang
        names = [value.short.get(lang) for value in state.setup.values if value.id in low]
        pattern = self.t("debrief.and")
        return self.t("debrief.lowest", values=joined(names, pattern))


def differed(played: Played) -> bool:
    """Return whether the group was split, not agreed, or disagrees with the key."""
    split = played.votes is not None and played.votes.split
    return split or played.joint == NOT_AGREED or played.objection


class DifferStep(StepView):
    """Step 2: where the group differed, and the cards to take up."""

    number = 2
    title = "debrief.differed"
    left, right = columns(BODY, "*", "*", gap=40)

    def __init__(self, table: Table, back: Press, on: Press, show: Callable[[int], None]) -> None:
        """`show` opens card number n (zero-based) of those played."""
        self._show = show
        super().__init__(table, back, on)

    def _build(self) -> None:
        played = list(enumerate(self.table.state.played))
        split = [(number, item) for number, item in played if differed(item)]
        again = [(number, item) for number, item in played if item.take_up]
        self._add(split, self.left.below(108), self._tag, marked=False)
        self._add(again, self.right.inset(44, 24).below(170), self._taken, marked=True)

    def _add(
        self,
        items: list[tuple[int, Played]],
        box: Box,
        tag: Callable[[Played], str],
        *,
        marked: bool,
    ) -> None:
        if not items:
            return
        boxes = self._pane(box, [CARD_ROW] * len(items))
        form = Form()
        for (number, item), place in zip(items, boxes, strict=True):
            form.add(
                CardRow(
                    place,
                    item.card.title.get(self.table.lang),
                    tag(item),
                    partial(self._show, number),
                    done=item.taken_up if marked else None,
                )
            )
        self.form.add(ScrollPane(box, len(items) * (CARD_ROW + GAP) + 8, form=form))

    def focus_next(self) -> None:
        for pane in self.form.widgets:
            if not isinstance(pane, ScrollPane):
                continue
            for row in pane.form.widgets:
                if isinstance(row, CardRow) and row.done is False:
                    self.form.set_focus(pane)
                    pane.form.set_focus(row)
                    return
        super().focus_next()

    def _tag(self, item: Played) -> str:
        tags = []
        votes = item.votes
        if votes is not None and votes.split:
            if votes.agree is not None and votes.disagree is not None:
                tags.append(self.t("debrief.tag.votes", agree=votes.agree, disagree=votes.disagree))
            else:
                tags.append(self.t("debrief.tag.split"))
        if item.joint == NOT_AGREED:
            tags.append(self.t("debrief.tag.not_agreed"))
        if item.objection:
            tags.append(self.t("debrief.tag.objection"))
        return " · ".join(tags)

    def _taken(self, item: Played) -> str:
        return self.t("debrief.take_up.done" if item.taken_up else "debrief.take_up.left")

    def draw_body(self, canvas: Canvas) -> None:
        played = self.table.state.played
        left, right = self.left, self.right
        split = any(differed(item) for item in played)
        again = any(item.take_up for item in played)
        why = self.t("debrief.differed.why" if split else "debrief.differed.none")
        canvas.text(left.top(100), why, size=40, smallest=READ, max_lines=3 if not split else 2)
        canvas.panel(right, MINT)
        inner = right.inset(44, 32)
        canvas.text(inner.top(64), self.t("debrief.take_up"), size=HEADING, bold=True)
        why = self.t("debrief.take_up.why" if again else "debrief.take_up.none")
        canvas.text(Box(inner.x, inner.y + 70, inner.w, 96), why, size=READ, max_lines=2)


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
