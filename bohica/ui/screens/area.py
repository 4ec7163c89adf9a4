"""One improvement area: what, who can change it, and when. Typed text is kept every second."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial

from bohica.rules.actions import AddArea, EditArea, RemoveArea
from bohica.rules.decide_debrief import MAX_AREA
from bohica.rules.state import Area, Who
from bohica.ui.canvas import Canvas
from bohica.ui.drafts import Draft, WritingScreen
from bohica.ui.layout import Box, columns
from bohica.ui.screen import Back, Go, Services
from bohica.ui.table import Table
from bohica.ui.theme import CARD, DANGER, HINT, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.choice import Choice, Toggle
from bohica.ui.widgets.field import TextField
from bohica.ui.widgets.form import Form

FRAME = Box(160, 36, 1600, 1008)
INNER = FRAME.inset(64, 36)
WHO: tuple[Who, ...] = ("us", "manager", "committee")
LABEL = 300.0


class AreaScreen(WritingScreen):
    """A form over the debrief. Esc keeps what was written; only Avbryt throws it away."""

    def __init__(self, services: Services, table: Table, number: int | None = None) -> None:
        """`number` of the area to change; None for a new one."""
        super().__init__(services)
        self.table = table
        self.number = number
        found = [area for area in table.state.areas if area.number == number]
        self.area = found[0] if found else Area(0, "")
        field = f"area.{self.area.number or 'new'}"
        self.draft = Draft(table.session, field, self.area.text, lambda: self.text.text)
        self.warning = ""
        self._build(self.draft.first)

    def t(self, key: str, **values: object) -> str:
        """A text of this form."""
        return self.services.t(f"debrief.area.{key}", **values)

    def _build(self, text: str) -> None:
        services, area = self.services, self.area
        self.text = TextField(
            Box(INNER.x, INNER.y + 168, INNER.w, 256),
            services,
            text,
            multiline=True,
            placeholder=self.t("placeholder"),
            limit=MAX_AREA,
            size=48,
        )
        row = Box(INNER.x + LABEL, INNER.y + 456, INNER.w - LABEL, 80)
        names = [(who, services.t(f"debrief.who.{who}")) for who in WHO]
        self.who = Choice(row, names, area.who)
        row = row.move(0, 112)
        place, *quick = columns(row, 296, "1.12*", "*", "*", gap=16)
        self.date = TextField(
            place,
            services,
            area.date,
            placeholder=self.t("date"),
            limit=10,
            on_submit=lambda text: self._save(),
        )
        today = services.local_time().date()
        days = {
            "weeks": (today + timedelta(days=14)).isoformat(),
            "month": (today + timedelta(days=30)).isoformat(),
            "no_date": "",
        }
        buttons = [
            Button(box, self.t(name), partial(self._set_date, day), kind="quiet", size=30)
            for box, (name, day) in zip(quick, days.items(), strict=True)
        ]
        self.answer_by = Toggle(
            Box(row.x, row.bottom + 24, row.w, 64), self.t("answer_by"), area.answer_by
        )
        foot = INNER.foot(84)
        cancel = Button(foot.left_part(240), services.t("common.cancel"), self.cancel, kind="quiet")
        save = Button(foot.right_part(360), self.t("save"), self._save, default=True, size=44)
        self.form = Form([self.text, self.who, self.date, *buttons, self.answer_by, cancel])
        if self.area.number:
            box = Box(cancel.box.right + 24, foot.y, 260, 84)
            self.form.add(Button(box, self.t("remove"), self._remove, kind="quiet", icon="trash"))
        self.form.add(save)
        self.form.set_focus(self.text)

    def _set_date(self, day: str) -> None:
        self.date.text = day
        self.warning = ""

    def _save(self) -> Go | None:
        """Save, or say what is missing."""
        day = read_date(self.date.text)
        if not self.text.text.strip():
            self.warning = self.t("empty")
            self.form.set_focus(self.text)
            return None
        if day is None:
            example = self.services.local_time().date() + timedelta(days=30)
            self.warning = self.t("bad_date", date=example.isoformat())
            self.form.set_focus(self.date)
            return None
        return self._keep(day)

    def _keep(self, day: str) -> Go:
        text = " ".join(self.text.text.split())
        who = next(who for who in WHO if who == self.who.value)
        area = self.area
        new = Area(area.number, text, who, day, self.answer_by.value and bool(day), area.main)
        if new == area:
            self.draft.forget()
        elif area.number:
            self.table.submit(EditArea, *new[:-1])
        else:
            self.table.submit(AddArea, *new[1:-1])
        return Back()

    def leave(self) -> Go:
        """Esc: everything written is kept; a date nobody can read stays as it was."""
        if self.text.text.strip():
            day = read_date(self.date.text)
            return self._keep(self.area.date if day is None else day)
        self.draft.forget()
        return Back()

    def _remove(self) -> Go:
        self.draft.forget()
        self.table.submit(RemoveArea, self.area.number)
        return Back()

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        title = self.t("edit" if self.area.number else "new")
        canvas.text(INNER.top(84), title, size=64, bold=True, valign="middle")
        canvas.text(
            Box(INNER.x, INNER.y + 92, INNER.w, 56),
            self.t("advice"),
            size=READ,
            colour=MUTED,
            valign="middle",
            max_lines=1,
            smallest=34,
        )
        for name, widget in (("who", self.who), ("when", self.date)):
            canvas.text(
                Box(INNER.x, widget.box.y, LABEL - 20, widget.box.h),
                self.t(name),
                size=READ,
                smallest=28,
                bold=True,
                valign="middle",
            )
        foot = INNER.foot(84)
        if self.warning:
            canvas.text(
                Box(foot.x, foot.y - 62, foot.w, 50),
                self.warning,
                size=READ,
                colour=DANGER,
                bold=True,
                valign="middle",
            )
        canvas.text(
            Box(foot.right - 360 - 340, foot.y, 320, 84),
            self.t("keys"),
            size=HINT,
            colour=MUTED,
            align="right",
            valign="middle",
        )
        self.form.draw(canvas)


def read_date(text: str) -> str | None:
    """Return a typed date as `YYYY-MM-DD`, "" for none, None for what is no date."""
    text = text.strip()
    if not text:
        return ""
    match = re.fullmatch(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})", text)
    if match is None:
        return None
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None
