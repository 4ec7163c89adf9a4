"""The facilitator's tools, all in one overlay, each one key away."""

from __future__ import annotations

from datetime import timedelta

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, columns, rows
from bohica.ui.screen import Back, Go, Screen, Services
from bohica.ui.table import Table
from bohica.ui.theme import CARD, HINT, INK, MUTED, READ
from bohica.ui.tools import CARDS, ROOM, SESSION, SOUND, is_possible
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form

FRAME = Box(120, 44, 1680, 992)
COLUMNS = columns(Box(FRAME.x + 52, FRAME.y + 190, FRAME.w - 104, 690), "*", "*", "*", gap=28)


class ToolsScreen(Screen):
    """Closes with the tool's name as result; the play screen uses it."""

    overlay = True
    keeps_awake = True

    def __init__(self, services: Services, table: Table) -> None:
        super().__init__(services)
        self.table = table
        self.form = Form()
        for column, group in zip(COLUMNS, (ROOM, CARDS, SESSION), strict=True):
            cells = rows(column, *["*"] * len(group), gap=14)
            for cell, (name, key, icon) in zip(cells, group, strict=True):
                self.form.add(self._button(cell, name, key, icon))
        foot = Box(FRAME.x + 52, FRAME.bottom - 100, FRAME.w - 104, 72)
        leave, sound, close = columns(foot, "*", "*", "*", gap=28)
        self.form.add(
            Button(leave, self.t("tool.leave"), lambda: Back("leave"), kind="quiet", size=READ)
        )
        label = "sound.off" if services.settings.sound else "sound.on"
        self.form.add(self._button(sound, *SOUND, label))
        self.form.add(Button(close, self.t("tools.close"), Back, key="m", default=True, size=READ))

    def t(self, key: str, **values: object) -> str:
        """A text of the play screen."""
        return self.services.t(f"play.{key}", **values)

    def _button(self, box: Box, name: str, key: str, icon: str, label: str = "") -> Button:
        return Button(
            box,
            self.t(f"tool.{label or name}"),
            lambda: Back(name),
            kind="quiet",
            key=key,
            icon=icon,
            size=READ,
            smallest=HINT,
            enabled=is_possible(self.table, name),
        )

    def handle(self, event: Input) -> Go | None:
        if event.kind == "blank":
            return Back("blank")
        if self.form.handle(event):
            return self.form.go
        if event.kind == "back":
            return Back()
        return None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        head = Box(FRAME.x + 52, FRAME.y + 28, FRAME.w - 104, 80)
        canvas.text(head, self.t("tools"), size=60, bold=True, valign="middle")
        canvas.text(
            Box(head.x, head.bottom + 8, head.w, 56),
            self._time(),
            size=READ,
            colour=MUTED if self.table.play_left > 0 else INK,
            valign="middle",
        )
        self.form.draw(canvas)

    def _time(self) -> str:
        """The facilitator always sees the time."""
        now = self.services.local_time()
        left = self.table.play_left
        if left <= 0:
            return self.t("tools.time.over", time=f"{now:%H:%M}")
        until = now + timedelta(seconds=left)
        return self.t("tools.time", time=f"{now:%H:%M}", until=f"{until:%H:%M}", n=round(left / 60))
