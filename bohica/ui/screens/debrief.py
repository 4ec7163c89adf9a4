"""The debrief: three steps on one sheet, and a card opened over it."""

from __future__ import annotations

from bohica.rules.actions import GoToStep
from bohica.ui.canvas import Canvas
from bohica.ui.debrief_areas import AreasStep
from bohica.ui.debrief_steps import STEPS, DifferStep, StepView, TalkStep
from bohica.ui.inputs import Input
from bohica.ui.messages import draw_messages, folder_asked
from bohica.ui.played_view import PlayedView
from bohica.ui.screen import Go, Home, Motion, Push, Replace, Screen, Services
from bohica.ui.table import Table
from bohica.ui.tools import TOOL_KEYS, go_for, is_possible

_ELSEWHERE = ("debrief", "cancel", "skip", "swap", "pass", "note", "words", "minute", "timer")
"""Tools that mean nothing here."""


class DebriefScreen(Screen):
    """Shows the step the session is at. Enter and PageDown go on, the arrows both ways."""

    keeps_awake = True

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.table = Table(services, services.session)
        self.table.on_phase = self._look_again
        self.opened: PlayedView | None = None
        self._by_key = False
        self.view = self._view()

    @property
    def step(self) -> int:
        """1, 2 or 3."""
        return self.table.state.debrief_step

    def _view(self) -> StepView:
        if self.step == 1:
            return TalkStep(self.table, self._back, self._on)
        if self.step == 2:
            return DifferStep(self.table, self._back, self._on, self._show)
        return AreasStep(self.table, self._back, self._on)

    def _look_again(self) -> None:
        """The session may have changed: show it, with focus and scrolling where they were."""
        phase = self.table.state.phase
        if phase != "debrief":
            self.goes = Home() if phase == "done" else Replace("play")
            return
        before, self.view = self.view, self._view()
        if type(before) is type(self.view):
            self.view.take_place_of(before, self._by_key)
        if self.opened is not None and self.opened.number >= len(self.table.state.played):
            self.opened = None

    def _back(self) -> None:
        if self.step > 1:
            self.table.submit(GoToStep, self.step - 1)
            self._look_again()

    def _on(self) -> Go | None:
        if self.step == STEPS:
            return Push("review", table=self.table)
        self.table.submit(GoToStep, self.step + 1)
        self._look_again()
        return None

    def _show(self, number: int) -> None:
        self.opened = PlayedView(self.table, number)

    def on_resume(self, result: object) -> None:
        self.table.show.reduced = self.services.settings.reduced_motion
        if isinstance(result, str):
            self.goes = go_for(result, self.table)
        if self.goes is None:
            self._look_again()

    def on_display_lost(self) -> Go | None:
        """A lost projector keeps the step; the clocks wait until somebody is back."""
        return Push("pause", table=self.table)

    def handle(self, event: Input) -> Go | None:
        self._by_key = event.kind in ("key", "continue", "back")
        if event.kind == "blank":
            return Push("blank", table=self.table)
        if folder := folder_asked(event, self.table):
            return folder
        if self.opened is not None:
            return self._handle_opened(event, self.opened)
        if event.kind == "key" and not event.ctrl and event.name in ("left", "right"):
            if event.name == "left":
                self._back()
                return None
            return None if self.step == STEPS else self._on()
        before, view = self.table.state, self.view
        if view.form.handle(event):
            go = view.form.go
            if go is None and view is self.view and before is not self.table.state:
                self._look_again()
            return go
        return self._tool(event)

    def _handle_opened(self, event: Input, opened: PlayedView) -> Go | None:
        used, go = opened.handle(event)
        if opened.closed or event.kind == "back":
            self.opened = None
            self._look_again()
            if self._by_key:
                self.view.focus_next()
            else:
                self.view.form.set_focus(None)
        return go if used or event.kind == "back" else self._tool(event)

    def _tool(self, event: Input) -> Go | None:
        if event.kind != "key" or event.alt:
            return None
        key = event.text.lower() or event.name
        if event.ctrl:
            key = {"z": "y" if event.shift else "z", "y": "y"}.get(event.name, "")
        if key == "m":
            return Push("tools", table=self.table)
        name = TOOL_KEYS.get(key, "")
        if not name or name in _ELSEWHERE:
            return None
        if not is_possible(self.table, name):
            self.table.say(self.table.t("play.nothing_to_undo"))
            return None
        return go_for(name, self.table)

    def update(self, dt: float) -> Motion:
        changed = self.table.tick(dt)
        if self.opened is not None and self.opened.tick(dt):
            return Motion.MOVING
        return Motion.CHANGED if changed else Motion.STILL

    def draw(self, canvas: Canvas) -> None:
        self.view.draw(canvas)
        if self.opened is not None:
            canvas.shade()
            self.opened.draw(canvas)
        draw_messages(canvas, self.table)
