"""Help for the talk in the room: a quiet minute, in pairs, round the table."""

from __future__ import annotations

from bohica.ui.canvas import Canvas
from bohica.ui.clocks import Countdown
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Back, Go, Motion, Screen, Services
from bohica.ui.table import Table
from bohica.ui.theme import BLUE, CARD, MUTED, QUESTION, READ, SAND
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form

SECONDS = {"quiet": 60.0, "pairs": 120.0, "round": 45.0}
FRAME = Box(260, 110, 1400, 860)


class RoomScreen(Screen):
    """A large timer. The clocks of the session go on; nothing of it is stored."""

    overlay = True
    keeps_awake = True

    def __init__(self, services: Services, table: Table, kind: str) -> None:
        super().__init__(services)
        self.table = table
        self.kind = kind
        self.timer = Countdown(SECONDS[kind])
        seats = [seat.number for seat in table.state.seats if not seat.resting]
        first = seats.index(table.state.turn.seat) if table.state.turn.seat in seats else 0
        self.order = seats[first:] + seats[:first] if kind == "round" else []
        self.at = 0
        box = Box(FRAME.right - 452, FRAME.bottom - 132, 400, 84)
        self.button = Button(box, "", self._next, default=True, size=40)
        self.form = Form([self.button])
        self._label()

    def t(self, key: str, **values: object) -> str:
        """A text of the play screen."""
        return self.services.t(f"play.{key}", **values)

    def _label(self) -> None:
        more = self.at + 1 < len(self.order)
        self.button.text = self.t("round.next" if more else "room.done")

    def _next(self) -> Go | None:
        if self.at + 1 >= len(self.order):
            return Back()
        self.at += 1
        self.timer = Countdown(SECONDS[self.kind])
        self._label()
        return None

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        if event.kind == "back":
            return Back()
        if event.kind == "key" and event.text == "+":
            self.timer.add(60)
        elif event.kind == "key" and event.text.lower() == "t":
            self.timer.paused = not self.timer.paused
        return None

    def update(self, dt: float) -> Motion:
        before = self.timer.left
        second, _ = self.timer.tick(dt)
        if before > 0 >= self.timer.left:
            self.services.sound.play("signal")
        return Motion.CHANGED if second else Motion.STILL

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        inner = FRAME.inset(72, 56)
        canvas.text(inner.top(90), self.t(self.kind), size=72, bold=True, valign="middle")
        text = Box(inner.x, inner.y + 110, 640, 420)
        canvas.text(text, self.t(f"{self.kind}.text"), size=QUESTION, smallest=READ)
        if self.order:
            seat = self.order[self.at]
            canvas.seat(seat, Box(inner.x, inner.bottom - 240, 120, 120))
            canvas.text(
                Box(inner.x + 148, inner.bottom - 240, 560, 120),
                self.t("round.seat", n=seat),
                size=48,
                bold=True,
                valign="middle",
            )
        dial = Box(inner.right - 440, inner.y + 90, 440, 440)
        canvas.ring(dial.centre, 220, self.timer.share, BLUE, width=42, back=SAND)
        canvas.clock(dial, -(-self.timer.left // 1), size=110)
        canvas.text(
            Box(inner.x, inner.bottom - 76, 620, 76),
            self.t("talk.paused" if self.timer.paused else "talk.plus"),
            size=READ,
            colour=MUTED,
            valign="middle",
        )
        self.form.draw(canvas)
