"""Another folder for a session whose own cannot be written in any longer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.places import Place, places
from bohica.ui.screen import Back, Go, Screen, Services
from bohica.ui.theme import CARD, DANGER, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.field import TextField
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.lists import ListBox

FRAME = Box(160, 44, 1600, 992)
INNER = FRAME.inset(64, 44)
LIST = Box(INNER.x, INNER.y + 150, INNER.w, 400)
FIELD = Box(INNER.x, LIST.bottom + 76, INNER.w, 72)


class FolderScreen(Screen):
    """Moves the session and closes with True; with None the session stays where it was.

    With `moves` False the session stays in any case, and a folder closes it with that folder.
    """

    overlay = True
    keeps_awake = True

    def __init__(self, services: Services, table: object = None, *, moves: bool = True) -> None:
        """`table` is what the play screen hands to all its screens; the services hold the same
        session."""
        super().__init__(services)
        self.session: Any = services.session
        self.moves = moves
        self.found = places(self.session.folder or Path())
        self.trouble = ""
        rows = [self._name(place) for place in self.found]
        self.list = ListBox(
            LIST,
            rows,
            on_open=lambda row: self._use(),
            row_height=78,
            size=READ - 2,
            empty=self.t("none"),
        )
        self.field = TextField(FIELD, services, limit=1000, on_submit=lambda text: self._use())
        foot = INNER.foot(84)
        cancel = Button(
            foot.left_part(300), services.t("common.cancel"), lambda: Back(), kind="quiet"
        )
        use = Button(foot.right_part(360), self.t("use"), self._use, default=True, size=40)
        self.form = Form([self.list, self.field, cancel, use])
        self.form.set_focus(self.list if rows else self.field, ring=False)

    def t(self, key: str, **values: object) -> str:
        """A text about folders."""
        return self.services.t(f"start.folder.{key}", **values)

    @property
    def text_focus(self) -> bool:
        return self.form.text_focus

    def _name(self, place: Place) -> str:
        name = self.t(place.kind, name=place.folder.name or place.folder)
        return f"{name} · {place.folder} · {self.t('free', size=size_text(place.free))}"

    def _use(self) -> Go | None:
        """Move the session to the path typed, else to the folder chosen."""
        typed = self.field.text.strip().strip('"')
        if typed:
            folder = Path(typed).expanduser()
            if not folder.is_dir():
                self.trouble = self.t("not_there", folder=folder)
                return None
        elif self.list.selected >= 0:
            folder = self.found[self.list.selected].folder
        else:
            self.trouble = self.t("no_path")
            return None
        if not self.moves:
            return Back(folder)
        notice = self.session.move_to(folder)
        if notice is None:
            return Back(True)
        self.trouble = self.services.t(notice.code, **notice.params)
        return None

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        return Back() if event.kind == "back" else None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        title = self.services.t("start.folder")
        canvas.text(INNER.top(76), title, size=52, bold=True, valign="middle")
        canvas.text(
            INNER.below(80).top(52), self.t("hint"), size=READ, colour=MUTED, valign="middle"
        )
        canvas.text(
            Box(FIELD.x, FIELD.y - 56, FIELD.w, 52),
            self.t("path"),
            size=READ,
            bold=True,
            valign="middle",
        )
        if self.trouble:
            canvas.text(
                Box(FIELD.x, FIELD.bottom + 10, FIELD.w, 84),
                self.trouble,
                size=32,
                smallest=28,
                colour=DANGER,
                bold=True,
                valign="middle",
                markup=False,
            )
        self.form.draw(canvas)


def size_text(size: int) -> str:
    """Return `size` in bytes as whole MB or GB."""
    if size >= 10**9:
        return f"{size // 10**9}\u00a0GB"
    return f"{size // 10**6}\u00a0MB"
