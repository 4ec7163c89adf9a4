"""The end of the debrief: read through what is saved, a promise each, save, and where it lies."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from bohica.report.document import document
from bohica.report.save import Saved, save
from bohica.rules.actions import Finish
from bohica.session import groups
from bohica.session.protocol import build
from bohica.ui.canvas import Canvas
from bohica.ui.document_view import DocumentView
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, rows
from bohica.ui.messages import draw_messages, folder_asked
from bohica.ui.screen import Back, Go, Home, Motion, Push, Screen, Services
from bohica.ui.sheet import BODY, FOOT, draw_sheet
from bohica.ui.table import Table
from bohica.ui.theme import BLUE, GREEN, LINE, MINT, MUTED, READ, ROW_RADIUS, WHITE
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.scroll import ScrollPane

Stage = Literal["read", "promise", "failed", "saved"]
Press = Callable[[], Any]


class ReviewScreen(Screen):
    """Nothing is final until the protocol is on disk; then the session is over."""

    keeps_awake = True

    def __init__(self, services: Services, table: Table) -> None:
        super().__init__(services)
        self.table = table
        self.stage: Stage = "read"
        self.saved: Saved | None = None
        self.error: OSError | None = None
        self.folder: Path = services.paths.protocols
        self.groups_saved = True
        over = table.state._replace(phase="done")
        self.protocol = build(over)
        self.page = DocumentView(
            document(self.protocol, table.lang),
            services.fonts,
            BODY.x,
            BODY.y + 8,
            BODY.w - 52,
        )
        self.pane = ScrollPane(BODY, self.page.height + 16, paint=self._paint)
        self.form = Form()
        self._show("read")

    def t(self, key: str, **values: object) -> str:
        """A text of the debrief."""
        return self.services.t(f"debrief.{key}", **values)

    # What is on the sheet

    def _show(self, stage: Stage) -> None:
        self.stage = stage
        self.form = Form()
        build_stage = {
            "read": self._build_read,
            "promise": self._build_promise,
            "failed": self._build_failed,
            "saved": self._build_saved,
        }
        build_stage[stage]()

    def _main(self, label: str, press: Press) -> Button:
        width = max(400.0, self.services.fonts.measure(label, 44, bold=True) + 110)
        button = Button(FOOT.right_part(width), label, press, default=True, size=44)
        return self.form.add(button)

    def _quiet(self, box: Box, label: str, press: Press, icon: str = "") -> Button:
        return self.form.add(Button(box, label, press, kind="quiet", icon=icon))

    def _build_read(self) -> None:
        self.form.add(self.pane)
        self._quiet(FOOT.left_part(300), self.t("back"), Back, "chevron_left")
        self.main = self._main(self.t("read.done"), lambda: self._show("promise"))
        self.form.set_focus(self.pane, ring=False)

    def _build_promise(self) -> None:
        self._quiet(FOOT.left_part(300), self.t("back"), lambda: self._show("read"), "chevron_left")
        go = Push("room", table=self.table, kind="round")
        self.form.add(
            Button(
                Box(FOOT.x + 324, FOOT.y, 420, FOOT.h),
                self.t("round"),
                lambda: go,
                kind="quiet",
                key="l",
                icon="people",
            )
        )
        self._main(self.t("save"), self._save)

    def _build_failed(self) -> None:
        self._quiet(
            FOOT.left_part(300), self.t("back"), lambda: self._show("promise"), "chevron_left"
        )
        again = Box(FOOT.x + 324, FOOT.y, 360, FOOT.h)
        self._quiet(again, self.t("failed.again"), self._save)
        self._main(self.t("failed.other_folder"), self._other_folder)

    def _build_saved(self) -> None:
        first, second, _ = rows(Box(BODY.x, BODY.y + 360, 720, 208), 92, 92, "*", gap=24)
        self._quiet(first, self.t("saved.open"), self._open_protocol, "note")
        self._quiet(second, self.t("saved.folder"), self._open_folder, "folder")
        self._main(self.t("saved.home"), self._home)

    # Saving

    def _save(self) -> None:
        """The protocol first: if the disk refuses it, the session is as open as before."""
        try:
            self.saved = save(self.protocol, self.folder, self.table.lang)
        except OSError as error:
            self.error = error
            self._show("failed")
            return
        if self.table.state.phase != "done":
            self.table.submit(Finish)
        self.groups_saved = groups.remember(self.services.paths.groups, self.table.state)
        self.table.session.finish()
        self._show("saved")

    def _other_folder(self) -> Go:
        return Push("folder", table=self.table, moves=False)

    def _open_protocol(self) -> None:
        if self.saved is not None:
            self.services.open_path(self.saved.html)

    def _open_folder(self) -> None:
        if self.saved is not None:
            self.services.open_path(self.saved.html.parent)

    def _home(self) -> Go:
        self.table.session.close()
        self.services.session = None
        return Home()

    # Input

    def on_resume(self, result: object) -> None:
        if self.stage == "failed" and isinstance(result, Path):
            self.folder = result
            self._save()

    @property
    def waits(self) -> bool:
        return self.stage == "saved"

    def handle(self, event: Input) -> Go | None:
        if event.kind == "blank":
            return Push("blank", table=self.table)
        if self.stage != "saved" and (folder := folder_asked(event, self.table)):
            return folder
        if self.stage == "read" and self._reads_on(event):
            return None
        if self.form.handle(event):
            return self.form.go
        if event.kind == "back":
            return self._step_back()
        return None

    def _reads_on(self, event: Input) -> bool:
        """A remote reads to the end before it goes on."""
        scroller = self.pane.scroller
        return event.kind == "continue" and event.remote and scroller.scroll(scroller.view * 0.85)

    def _step_back(self) -> Go | None:
        if self.stage == "read":
            return Back()
        if self.stage == "saved":
            return self._home()
        self._show("read" if self.stage == "promise" else "promise")
        return None

    def update(self, dt: float) -> Motion:
        changed = self.stage != "saved" and self.table.tick(dt)
        return Motion.CHANGED if changed else Motion.STILL

    # Drawing

    def _paint(self, canvas: Canvas) -> None:
        self.page.draw(canvas, BODY.move(0, self.pane.scroller.offset))

    def draw(self, canvas: Canvas) -> None:
        draw_sheet(canvas, self.t(self.stage))
        draw_stage = {
            "read": self._draw_read,
            "promise": self._draw_promise,
            "failed": self._draw_failed,
            "saved": self._draw_saved,
        }
        draw_stage[self.stage](canvas)
        self.form.draw(canvas)
        draw_messages(canvas, self.table)

    def _draw_read(self, canvas: Canvas) -> None:
        room = Box(FOOT.x + 332, FOOT.y, self.main.box.x - FOOT.x - 364, FOOT.h)
        canvas.text(room, self.t("read.hint"), size=READ, colour=MUTED, valign="middle")

    def _draw_promise(self, canvas: Canvas) -> None:
        canvas.text(BODY.top(80), self.t("promise.text"), size=46, smallest=READ, max_lines=1)
        panel = Box(BODY.x, BODY.y + 110, BODY.w, 500)
        canvas.panel(panel, MINT)
        upper, lower = rows(panel.inset(72, 36), "2*", "3*")
        for box, key in ((upper, "promise.if"), (lower, "promise.then")):
            canvas.rect(Box(box.x, box.y + 30, 10, box.h - 60), GREEN)
            canvas.text(
                Box(box.x + 48, box.y, box.w - 48, box.h),
                self.t(key),
                size=72,
                smallest=56,
                valign="middle",
                max_lines=2,
                balance=True,
            )
        canvas.text(
            Box(BODY.x, panel.bottom + 28, BODY.w, 60),
            self.t("promise.hint"),
            size=READ,
            colour=MUTED,
        )

    def _draw_failed(self, canvas: Canvas) -> None:
        canvas.text(BODY.top(300), self._reason(), size=52, smallest=READ, max_lines=4)
        self._draw_path(canvas, Box(BODY.x, BODY.y + 330, BODY.w, 170), str(self.folder))

    def _reason(self) -> str:
        number = self.error.errno if self.error else None
        if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return self.t("failed.full")
        if number in (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR):
            return self.t("failed.read_only")
        reason = (self.error.strerror if self.error else "") or type(self.error).__name__
        return self.t("failed.other", reason=reason)

    def _draw_path(self, canvas: Canvas, box: Box, path: str) -> None:
        """A path, broken where it is too long for a line."""
        canvas.panel(box, WHITE, radius=ROW_RADIUS, border=LINE, width=3)
        icon = Box(box.x + 32, box.y, 64, box.h).middle(64, 64)
        canvas.shape("folder", icon, BLUE)
        canvas.text(
            Box(icon.right + 32, box.y + 8, box.right - icon.right - 64, box.h - 16),
            path,
            size=READ,
            valign="middle",
            markup=False,
        )

    def _draw_saved(self, canvas: Canvas) -> None:
        canvas.text(BODY.top(60), self.t("saved.where"), size=44)
        if self.saved is not None:
            self._draw_path(canvas, Box(BODY.x, BODY.y + 76, BODY.w, 150), str(self.saved.html))
        notes = []
        if not self.groups_saved:
            notes.append(self.t("saved.groups"))
        thanks = Box(BODY.x + 800, BODY.y + 340, BODY.w - 800, 260)
        canvas.text(
            thanks,
            self.t("saved.thanks"),
            size=96,
            smallest=64,
            bold=True,
            align="centre",
            valign="middle",
        )
        for place, note in enumerate(notes):
            canvas.text(
                Box(BODY.x, FOOT.y - 100 - 60 * place, BODY.w, 56), note, size=READ, colour=MUTED
            )
