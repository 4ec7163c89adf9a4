"""All sessions that were begun: one to go on with, or to delete."""

from __future__ import annotations

from bohica.session.notices import SessionBusyError
from bohica.session.store import delete
from bohica.ui.begun import Begun, day, describe
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Back, Go, Push, Screen, Services
from bohica.ui.theme import CARD, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.lists import ListBox

FRAME = Box(160, 44, 1600, 992)
INNER = FRAME.inset(64, 48)
LIST = Box(INNER.x, INNER.y + 164, INNER.w, INNER.h - 164 - 112)


class BegunScreen(Screen):
    """Closes with the folder of the session to go on with, or None."""

    overlay = True

    def __init__(self, services: Services, items: tuple[Begun, ...]) -> None:
        super().__init__(services)
        self.items = list(items)
        self._asked: Begun | None = None
        self.list = ListBox(LIST, [], on_open=self._open, row_height=84, empty=self.t("begun.none"))
        foot = INNER.foot(84)
        self.delete = Button(
            foot.left_part(320), self.t("begun.delete"), self._ask, kind="quiet", icon="trash"
        )
        self.back = Button(
            Box(foot.right - 420 - 24 - 280, foot.y, 280, 84),
            services.t("common.back"),
            lambda: Back(),
            kind="quiet",
        )
        self.open = Button(
            foot.right_part(420),
            self.t("begun.open"),
            lambda: self._open(self.list.selected),
            default=True,
            size=40,
        )
        self.form = Form([self.list, self.delete, self.back, self.open])
        self._show(0)

    def t(self, key: str, **values: object) -> str:
        """A text of the start screen."""
        return self.services.t(f"start.{key}", **values)

    def _show(self, selected: int) -> None:
        now = self.services.local_time()
        self.list.set_rows([describe(item, self.services.t, now) for item in self.items], selected)
        self.delete.enabled = self.open.enabled = bool(self.items)
        self.form.set_focus(self.list if self.items else self.back, ring=False)

    def _open(self, row: int) -> Go | None:
        return Back(self.items[row].kept.folder) if 0 <= row < len(self.items) else None

    def _ask(self) -> Go:
        self._asked = self.items[self.list.selected]
        when = day(self._asked.kept.created, self.services.t, self.services.local_time())
        return Push(
            "confirm",
            title=self.t("delete.title"),
            text=self.t("delete.text", day=when),
            yes=self.t("delete.yes"),
            no=self.t("delete.no"),
            danger=True,
        )

    def on_resume(self, result: object) -> None:
        asked, self._asked = self._asked, None
        if asked is None or result is not True:
            return
        at = self.items.index(asked)
        try:
            gone = delete(asked.kept.folder)
        except SessionBusyError as error:
            self._tell(self.services.t(error.notice.code, **error.notice.params))
            return
        if not gone:
            self._tell(self.t("delete.failed", folder=asked.kept.folder))
        self.items.remove(asked)
        self._show(min(at, len(self.items) - 1))

    def _tell(self, text: str) -> None:
        self.goes = Push("confirm", title=self.t("delete.title"), text=text)

    def handle(self, event: Input) -> Go | None:
        if event.kind == "key" and event.name == "delete" and self.delete.enabled:
            return self._ask()
        if self.form.handle(event):
            return self.form.go
        return Back() if event.kind == "back" else None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        canvas.text(INNER.top(80), self.t("begun"), size=56, bold=True, valign="middle")
        canvas.text(
            INNER.below(88).top(52), self.t("begun.hint"), size=READ, colour=MUTED, valign="middle"
        )
        self.form.draw(canvas)
