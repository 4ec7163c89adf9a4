"""Pause and blank: only the empty board, and when the group goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import STAGE, Box
from bohica.ui.screen import Back, Go, Motion, Replace, Screen, Services
from bohica.ui.table import Table
from bohica.ui.theme import CARD, HINT, INK, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form

STEP = 5
"""Minutes the time to go on is moved by."""
FIRST = 10
"""Minutes of a pause, unless it is changed."""
ASKED_AFTER = 60.0
"""Seconds of pause after which the end time is asked for."""
SIGN = Box(380, 330, 1160, 420)
ROW = Box(SIGN.x + 60, SIGN.bottom - 136, SIGN.w - 120, 84)
STEP_WIDTH = 320
BESIDE_STEPS = ROW.right_part(ROW.w - 2 * STEP_WIDTH - 32)


class PauseScreen(Screen):
    """Every clock stands still here: the table is not ticked."""

    keeps_awake = True

    def __init__(self, services: Services, table: Table) -> None:
        super().__init__(services)
        self.table = table
        self.began = services.local_time()
        self.until = _next_five(self.began + timedelta(minutes=FIRST))
        go_on = Button(BESIDE_STEPS, self.t("resume"), self._resume, key="k", default=True)
        self.form = Form([*_step_buttons(services, self._move), go_on])
        self.form.set_focus(go_on, ring=False)
        self._shown = ""

    @property
    def waits(self) -> bool:
        return True

    def t(self, key: str, **values: object) -> str:
        """A text about pauses."""
        return self.services.t(f"play.pause.{key}", **values)

    def _move(self, minutes: int) -> None:
        moved = self.until + timedelta(minutes=minutes)
        if moved > self.services.local_time():
            self.until = moved

    def _resume(self) -> Go:
        away = (self.services.local_time() - self.began).total_seconds()
        self.table.look_at_clock()
        if away >= ASKED_AFTER:
            return Replace("end_time", table=self.table, away=away)
        return Back()

    def handle(self, event: Input) -> Go | None:
        self.form.handle(event)
        return self.form.go

    def update(self, dt: float) -> Motion:
        now = f"{self.services.local_time():%H:%M}"
        changed, self._shown = now != self._shown, now
        return Motion.CHANGED if changed else Motion.STILL

    def draw(self, canvas: Canvas) -> None:
        self.table.draw_backdrop(canvas)
        canvas.panel(SIGN, CARD)
        inner = SIGN.inset(60, 40)
        canvas.text(inner.top(84), self.services.t("play.pause"), size=72, bold=True)
        canvas.text(
            Box(inner.x, inner.y + 100, inner.w, 100),
            self.t("until", time=f"{self.until:%H:%M}"),
            size=64,
            valign="middle",
        )
        self.form.draw(canvas)


def _step_buttons(services: Services, move: Callable[[int], None]) -> tuple[Button, Button]:
    """Five minutes earlier, five minutes later."""
    earlier, later = ROW.left_part(STEP_WIDTH), ROW.move(STEP_WIDTH + 16, 0).left_part(STEP_WIDTH)
    return (
        Button(
            earlier,
            services.t("play.pause.earlier"),
            lambda: move(-STEP),
            kind="quiet",
            key="-",
            size=32,
        ),
        Button(
            later,
            services.t("play.pause.later"),
            lambda: move(STEP),
            kind="quiet",
            key="+",
            size=32,
        ),
    )


def _next_five(time: datetime) -> datetime:
    """Round up to five minutes: a time one can say aloud."""
    over = timedelta(minutes=time.minute % STEP, seconds=time.second, microseconds=time.microsecond)
    return time - over + timedelta(minutes=STEP) if over else time


class BlankScreen(Screen):
    """The empty board and nothing to read. The clocks go on."""

    keeps_awake = True

    def __init__(self, services: Services, table: Table) -> None:
        super().__init__(services)
        self.table = table

    def handle(self, event: Input) -> Go | None:
        back = event.kind in ("blank", "continue", "back") or event.kind == "click"
        return Back() if back else None

    def update(self, dt: float) -> Motion:
        self.table.tick(dt)
        return Motion.STILL

    def draw(self, canvas: Canvas) -> None:
        self.table.draw_backdrop(canvas)
        canvas.text(
            Box(STAGE.x, STAGE.bottom - 74, STAGE.w, 44),
            self.services.t("play.blank.hint"),
            size=HINT,
            colour=INK,
            align="centre",
            valign="middle",
        )


class EndTimeScreen(Screen):
    """A new end time: asked after a pause, or whenever the facilitator wants."""

    overlay = True
    keeps_awake = True

    def __init__(self, services: Services, table: Table, away: float = 0.0) -> None:
        """`away`: seconds of pause that have just ended; 0 when there was none."""
        super().__init__(services)
        self.table = table
        self.away = away
        now = services.local_time()
        self.debrief = table.debrief_seconds
        self.planned = now + timedelta(seconds=table.play_left - away + self.debrief)
        moved = self.planned + timedelta(seconds=away)
        self.end = _next_five(max(moved if away else self.planned, now))
        keep = Button(BESIDE_STEPS, services.t("common.ok"), self._take, default=True)
        self.form = Form([*_step_buttons(services, self._move), keep])
        self.form.set_focus(keep, ring=False)

    def t(self, key: str, **values: object) -> str:
        """A text about pauses."""
        return self.services.t(f"play.pause.{key}", **values)

    def _move(self, minutes: int) -> None:
        moved = self.end + timedelta(minutes=minutes)
        if moved > self.services.local_time():
            self.end = moved

    def _take(self) -> Go:
        left = (self.end - self.services.local_time()).total_seconds() - self.debrief
        self.table.move_end(left - self.table.play_left)
        return Back()

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        if event.kind == "back":
            return Back()
        return None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(SIGN, CARD)
        inner = SIGN.inset(60, 40)
        title = self.t("end") if self.away else self.services.t("play.end_time")
        canvas.text(inner.top(76), title, size=60, bold=True)
        canvas.digits(
            Box(inner.right - 260, inner.y, 260, 76), f"{self.end:%H:%M}", size=72, align="right"
        )
        if self.away:
            hint = self.t("end.hint", n=max(1, round(self.away / 60)))
        else:
            hint = self.services.t("play.end_time.hint", n=round(self.debrief / 60))
        canvas.text(
            Box(inner.x, inner.y + 96, inner.w, 110),
            hint,
            size=READ,
            colour=MUTED if not self.away else INK,
            max_lines=2,
        )
        self.form.draw(canvas)
