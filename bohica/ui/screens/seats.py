"""The seats: people come, rest and leave at any moment."""

from __future__ import annotations

from bohica.rules.actions import AddSeat, EditSeat, RemoveSeat, RestSeat
from bohica.rules.state import Seat
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, grid
from bohica.ui.screen import Back, Go, Screen, Services
from bohica.ui.table import Table
from bohica.ui.theme import CARD, LINE, MUTED, READ, ROW_RADIUS, WHITE
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.field import TextField
from bohica.ui.widgets.form import Form

FRAME = Box(96, 44, 1728, 992)
MOST = 10


class SeatsScreen(Screen):
    """One row a seat: token, nickname, people, rest, remove."""

    overlay = True
    keeps_awake = True

    def __init__(self, services: Services, table: Table) -> None:
        super().__init__(services)
        self.table = table
        self.form = Form()
        self._cells: list[tuple[Seat, Box]] = []
        self._nicknames: dict[int, TextField] = {}
        self._build()

    def t(self, key: str, **values: object) -> str:
        """A text about seats."""
        return self.services.t(f"play.seats.{key}", **values)

    @property
    def text_focus(self) -> bool:
        return self.form.text_focus

    def _build(self) -> None:
        """Make the form anew from the state; the rules have the last word on every change."""
        seats = self.table.state.seats
        area = Box(FRAME.x + 52, FRAME.y + 150, FRAME.w - 104, 710)
        self.form = Form()
        self._nicknames = {}
        self._cells = list(zip(seats, grid(area, 2, 5, gap=14), strict=False))
        for seat, box in self._cells:
            self._row(seat, box)
        foot = Box(FRAME.x + 52, FRAME.bottom - 106, FRAME.w - 104, 78)
        if len(seats) < MOST:
            self.form.add(
                Button(foot.left_part(420), self.t("add"), self._add, kind="quiet", icon="add")
            )
        self.form.add(
            Button(foot.right_part(420), self.services.t("common.ok"), self._close, default=True)
        )

    def _row(self, seat: Seat, box: Box) -> None:
        number = seat.number
        x = box.x + 116
        field = TextField(
            Box(x, box.y + 34, 250, 68),
            self.services,
            seat.nickname,
            limit=20,
            placeholder=self.services.t("common.seat", n=number),
        )
        self._nicknames[number] = field
        people = Button(
            Box(x + 262, box.y + 34, 170, 68),
            self.t("people", n=seat.people),
            lambda: self._do(EditSeat, number, 3 - seat.people, field.text.strip()),
            kind="quiet",
            size=30,
        )
        rest = Button(
            Box(x + 444, box.y + 34, 130, 68),
            self.t("back" if seat.resting else "rest"),
            lambda: self._do(RestSeat, number, not seat.resting),
            kind="quiet",
            size=30,
        )
        remove = Button(
            Box(x + 586, box.y + 34, 82, 68),
            "",
            lambda: self._do(RemoveSeat, number),
            kind="quiet",
            icon="trash",
            enabled=len(self.table.state.seats) > 1,
        )
        for widget in (field, people, rest, remove):
            self.form.add(widget)

    def _add(self) -> None:
        taken = {seat.number for seat in self.table.state.seats}
        free = next(number for number in range(1, MOST + 1) if number not in taken)
        self._do(AddSeat, free, 1, "")

    def _do(self, action: type, *args: object) -> None:
        self._keep_nicknames()
        self.table.submit(action, *args)
        self._build()

    def _keep_nicknames(self) -> None:
        """One change a nickname, not one a letter: undo takes back what somebody meant."""
        for number, field in self._nicknames.items():
            seat = self.table.state.seat(number)
            if field.text.strip() != seat.nickname:
                self.table.submit(EditSeat, number, seat.people, field.text.strip())

    def _close(self) -> Go:
        self._keep_nicknames()
        return Back()

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        return self._close() if event.kind == "back" else None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        head = Box(FRAME.x + 52, FRAME.y + 28, FRAME.w - 104, 110)
        canvas.text(head.top(70), self.services.t("play.seats"), size=60, bold=True)
        hint = f"{self.t('hint')} {self.t('nickname')}"
        canvas.text(head.foot(40), hint, size=READ - 6, colour=MUTED)
        for seat, box in self._cells:
            canvas.panel(box, WHITE, radius=ROW_RADIUS, border=LINE)
            canvas.seat(seat.number, Box(box.x + 16, box.y, 84, box.h))
        self.form.draw(canvas)
