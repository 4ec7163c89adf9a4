"""The debrief's steps: what they share, how it was, and where we differed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bohica.rules.basins import lowest
from bohica.rules.cards import NOT_AGREED
from bohica.rules.state import Played
from bohica.ui.canvas import Canvas
from bohica.ui.debrief_rows import (
    CARD_ROW,
    CardRow,
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
from bohica.ui.theme import GREEN, MINT, MUTED, READ, WHITE, parse_colour
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.scroll import BAR, ScrollPane

Press = Callable[[], Any]
GAP = 14.0
STEPS = 3


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
        most = max(drops.values())
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
            draw_drops(canvas, room, drops[value.id], parse_colour(value.colour), most)
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
