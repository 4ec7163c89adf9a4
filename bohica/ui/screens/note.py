"""A note on the card on the table. What is typed is kept every second, even unsubmitted."""

from __future__ import annotations

from bohica.rules.actions import WriteNote
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Back, Go, Motion, Screen, Services
from bohica.ui.table import Table
from bohica.ui.theme import CARD, INK, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.field import TextField
from bohica.ui.widgets.form import Form

FRAME = Box(260, 110, 1400, 860)
KEPT_AFTER = 1.0
"""Seconds after which typed text is on disk; the promise is two."""


class NoteScreen(Screen):
    """One field. Closing it keeps the note; an empty note removes it."""

    overlay = True
    keeps_awake = True

    def __init__(self, services: Services, table: Table) -> None:
        super().__init__(services)
        self.table = table
        inner = FRAME.inset(72, 52)
        text = table.session.drafts.get("note", table.state.turn.note)
        field = Box(inner.x, inner.y + 210, inner.w, 400)
        self.field = TextField(field, services, text, multiline=True, limit=2000, size=44)
        foot = inner.foot(84)
        cancel = Button(
            foot.left_part(300), services.t("common.cancel"), self._cancel, kind="quiet", size=READ
        )
        save = Button(
            foot.right_part(420), services.t("note.save"), self._save, default=True, size=40
        )
        self.form = Form([self.field, cancel, save])
        self.form.set_focus(self.field)
        self._since = 0.0
        self._kept = text

    @property
    def text_focus(self) -> bool:
        return self.form.text_focus

    def _save(self) -> Go:
        self.table.submit(WriteNote, self.field.text.strip())
        return Back()

    def _cancel(self) -> Go:
        self.table.session.keep_draft("note", "")
        return Back()

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        # Esc keeps: one Esc never loses anything.
        return self._save() if event.kind == "back" else None

    def update(self, dt: float) -> Motion:
        changed = self.table.tick(dt)
        self._since += dt
        if self._since >= KEPT_AFTER:
            self._since = 0.0
            self.keep_draft()
        return Motion.CHANGED if changed else Motion.STILL

    def keep_draft(self) -> None:
        """Put what has been typed on disk."""
        if self.field.text != self._kept:
            self._kept = self.field.text
            self.table.session.keep_draft("note", self._kept)

    def on_close(self) -> Go | None:
        self.keep_draft()
        return None

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
        self.form.draw(canvas)
