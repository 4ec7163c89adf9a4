"""A note on the card on the table. What is typed is kept every second, even unsubmitted."""

from __future__ import annotations

from bohica.rules.actions import WriteNote
from bohica.ui.canvas import Canvas
from bohica.ui.drafts import Draft, WritingScreen
from bohica.ui.layout import Box
from bohica.ui.screen import Back, Go, Services
from bohica.ui.table import Table
from bohica.ui.theme import CARD, HINT, INK, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.field import TextField
from bohica.ui.widgets.form import Form

FRAME = Box(260, 110, 1400, 860)


class NoteScreen(WritingScreen):
    """One field. Closing it keeps the note; an empty note removes it."""

    def __init__(self, services: Services, table: Table) -> None:
        super().__init__(services)
        self.table = table
        inner = FRAME.inset(72, 52)
        note = table.state.turn.note
        self.draft = Draft(table.session, "note", note, lambda: self.field.text)
        field = Box(inner.x, inner.y + 210, inner.w, 400)
        self.field = TextField(
            field, services, self.draft.first, multiline=True, limit=2000, size=44
        )
        foot = inner.foot(84)
        cancel = Button(
            foot.left_part(300), services.t("common.cancel"), self.cancel, kind="quiet", size=READ
        )
        save = Button(
            foot.right_part(420), services.t("note.save"), self.leave, default=True, size=40
        )
        self.form = Form([self.field, cancel, save])
        self.form.set_focus(self.field)

    def leave(self) -> Go:
        self.table.submit(WriteNote, self.field.text.strip())
        return Back()

    def draw(self, canvas: Canvas) -> None:
        t = self.services.t
        canvas.panel(FRAME, CARD)
        inner = FRAME.inset(72, 52)
        canvas.text(inner.top(80), t("note.title"), size=60, bold=True, colour=INK)
        canvas.text(
            Box(inner.x, inner.y + 92, inner.w, 100),
            t("note.advice"),
            size=READ,
            colour=MUTED,
            max_lines=2,
        )
        canvas.text(
            inner.foot(84).left_part(inner.w - 450),
            t("note.keys"),
            size=HINT,
            colour=MUTED,
            align="right",
            valign="middle",
        )
        self.form.draw(canvas)
