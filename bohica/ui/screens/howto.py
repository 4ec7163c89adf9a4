"""How to play: four pictures, about a minute; the fourth says what is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bohica.ui import theme
from bohica.ui.canvas import Canvas
from bohica.ui.howto_pictures import AREA, LENGTHS, Pictures
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Back, Go, Motion, Screen, Services
from bohica.ui.theme import CARD, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form

if TYPE_CHECKING:
    from bohica.rules.board import Board
    from bohica.rules.cards import Value

FRAME = Box(28, 28, 1864, 1024)
INNER = Box(AREA.x, 56, AREA.w, 960)
PAGES = 4


class HowToScreen(Screen):
    """PageDown, Return, Space, click and right arrow go on; the left arrow and PageUp go back.

    Closes with True when the last picture has been seen or the rest skipped, with None by Esc.
    """

    keeps_awake = True

    def __init__(self, services: Services, starts: bool = False) -> None:
        """`starts`: the game begins afterwards."""
        super().__init__(services)
        self.starts = starts
        self.page = 0
        """Zero-based."""
        self._seconds = 0.0
        board, values = self._board()
        self.pictures = Pictures(board, values, services.t)
        foot = INNER.foot(88)
        self.back = Button(foot.left_part(300), self.t("back"), self._back, kind="quiet", size=40)
        self.skip = Button(
            Box(foot.right - 372 - 32 - 320, foot.y, 320, 88),
            self.t("skip"),
            lambda: Back(True),
            kind="quiet",
            size=40,
        )
        self.on = Button(foot.right_part(372), self.t("on"), self._on, default=True, size=44)
        self.form = Form([self.back, self.skip, self.on])
        self._turn(0)

    def t(self, key: str, **values: object) -> str:
        """A text about how to play."""
        return self.services.t(f"howto.{key}", **values)

    def _board(self) -> tuple[Board | None, tuple[Value, ...]]:
        """The board of the session, else of the first deck set."""
        if self.services.session is not None:
            setup = self.services.session.state.setup
            return setup.board, setup.values
        sets = self.services.deck_sets.all() if self.services.deck_sets is not None else []
        return (sets[0].board, sets[0].framework.values) if sets else (None, ())

    def _turn(self, page: int) -> None:
        self.page = page
        still = self.services.settings.reduced_motion
        self._seconds = LENGTHS[page] if still else 0.0
        last = page == PAGES - 1
        self.back.visible = page > 0
        self.skip.visible = self.starts and not last
        self.on.text = self.t("on" if not last else "start" if self.starts else "done")
        self.form.set_focus(self.on, ring=False)

    def _on(self) -> Go | None:
        if self.page == PAGES - 1:
            return Back(True)
        self._turn(self.page + 1)
        return None

    def _back(self) -> None:
        if self.page > 0:
            self._turn(self.page - 1)

    def handle(self, event: Input) -> Go | None:
        if event.kind == "back":
            return Back()
        if event.kind == "key" and event.name == "right":
            return self._on() if self.page < PAGES - 1 else None
        if event.kind == "remote_back" or (event.kind == "key" and event.name == "left"):
            self._back()
            return None
        if self.form.handle(event):
            return self.form.go
        if event.kind == "click" and event.button == 1 and AREA.contains(event.x, event.y):
            return self._on() if self.page < PAGES - 1 else None
        return None

    def update(self, dt: float) -> Motion:
        if self._seconds >= LENGTHS[self.page]:
            return Motion.STILL
        self._seconds += dt
        return Motion.MOVING

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        canvas.text(
            INNER.top(96).left_part(INNER.w - 240),
            self.t(f"{self.page + 1}.title"),
            size=64,
            smallest=48,
            bold=True,
            valign="middle",
            max_lines=1,
        )
        canvas.text(
            INNER.top(96),
            self.t("step", n=self.page + 1),
            size=READ + 4,
            colour=MUTED,
            align="right",
            valign="middle",
        )
        self.pictures.draw(canvas, self.page, self._seconds)
        if self.page < PAGES - 1:
            text = Box(INNER.x, AREA.bottom + 16, INNER.w, INNER.bottom - 112 - AREA.bottom - 8)
            canvas.text(
                text, self.t(f"{self.page + 1}.text"), size=46, smallest=READ, valign="middle"
            )
        self._draw_dots(canvas)
        self.form.draw(canvas)

    def _draw_dots(self, canvas: Canvas) -> None:
        y = self.on.box.centre[1]
        x = INNER.x + 300 + 48 if self.page else INNER.x + 16
        for page in range(PAGES):
            chosen = page == self.page
            centre = (x + page * 44, y)
            canvas.circle(centre, 14, theme.BLUE if chosen else theme.SAND, border=theme.INK)
