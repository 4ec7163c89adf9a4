"""The play screen: the board, and over it whatever the phase of the turn asks for."""

from __future__ import annotations

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layers import Layers
from bohica.ui.layout import STAGE
from bohica.ui.messages import draw_messages, folder_asked
from bohica.ui.phases import view_of
from bohica.ui.phases.base import PhaseView
from bohica.ui.phases.turning import PANEL, GoalView, PanelView
from bohica.ui.screen import Go, Home, Motion, Push, Replace, Screen, Services
from bohica.ui.table import Table
from bohica.ui.tools import TOOL_KEYS, go_for, is_possible


class PlayScreen(Screen):
    """Plays the session the services hold, from where it stands."""

    keeps_awake = True

    def __init__(self, services: Services, *, ask_end: bool = False) -> None:
        """`ask_end`: the group comes back after a while, so ask when it ends now."""
        super().__init__(services)
        self.table = Table(services, services.session)
        self.table.on_phase = self._look_again
        self._layers = Layers()
        self.view: PhaseView | None = None
        self._look_again()
        if ask_end and not self._is_over and not self.table.state.time_up:
            self.goes = Push("end_time", table=self.table)

    def _look_again(self) -> None:
        before, self.view = self.view, view_of(self.table)
        if before is not None and self.view is not None:
            self.view.take_place_of(before)
        self._is_over = self.table.state.phase in ("debrief", "done")

    def on_resume(self, result: object) -> None:
        self.table.take_up()
        self.table.show.reduced = self.services.settings.reduced_motion
        self._look_again()
        if isinstance(result, str):
            self.goes = go_for(result, self.table)

    def on_display_lost(self) -> Go | None:
        """A lost projector keeps the step; the clocks wait until somebody is back."""
        return Push("pause", table=self.table)

    def handle(self, event: Input) -> Go | None:
        if event.kind == "blank":
            return Push("blank", table=self.table)
        if folder := folder_asked(event, self.table):
            return folder
        if self.table.show.step is not None and event.kind in ("continue", "click"):
            self.table.show.skip()
            return self._next()
        if self.view is not None:
            used, go = self.view.handle(event)
            if used:
                return go
        return self._tool(event)

    def _tool(self, event: Input) -> Go | None:
        if event.kind != "key" or event.alt:
            return None
        key = event.text.lower() or event.name
        if event.ctrl:
            key = {"z": "z", "y": "y"}.get(event.name, "")
            if event.shift and key == "z":
                key = "y"
        if key == "m":
            return Push("tools", table=self.table)
        name = TOOL_KEYS.get(key, "")
        # What ends or breaks off something asks for the overlay: one slip of a key does nothing.
        if name and name not in ("debrief", "cancel", "skip", "swap", "pass"):
            if name in ("undo", "redo") or is_possible(self.table, name):
                return go_for(name, self.table)
            self.table.say(self.table.t("play.cannot_now"))
        return None

    def update(self, dt: float) -> Motion:
        moving = self.table.show.step is not None
        changed = self.table.tick(dt)
        if self.table.slept and not self._is_over and self.goes is None:
            self.goes = Push("end_time", table=self.table, away=self.table.slept)
            self.table.slept = 0.0
        if self._is_over and self.table.show.step is None:
            self.goes = self.goes or self._next()
        if moving:
            # The water moves while something falls or goes; an idle board costs nothing.
            self.table.water += dt
            return Motion.MOVING
        return Motion.CHANGED if changed else Motion.STILL

    def _next(self) -> Go | None:
        """Where to go when a phase has no view here: the debrief, or home when all is done."""
        if self.table.state.phase == "debrief":
            return Replace("debrief")
        return Home() if self.table.state.phase == "done" else None

    def draw(self, canvas: Canvas) -> None:
        view = self.view
        if view is None or self.table.show.step is not None:
            self._draw_moving(canvas)
        else:
            # Nothing moves: the whole stage follows from the table and the view.
            key = (self.table.look(), view.look())
            self._layers.show(canvas, "still", STAGE, key, self._draw_still)
        draw_messages(canvas, self.table)

    def _draw_moving(self, canvas: Canvas) -> None:
        """The board with what moves on it; the die tumbles in the panel."""
        self.table.draw_board(canvas)
        step = self.table.show.step
        tumbles = step is not None and step.kind == "tumble"
        # On the way to the debrief the panel still says that the goal has been reached.
        view = self.view if isinstance(self.view, PanelView) else PanelView(self.table)
        if self.table.state.phase == "debrief":
            view = GoalView(self.table)
        key = None if tumbles else view.quiet_look()
        self._layers.show(canvas, "panel", PANEL, key, view.draw_quiet)

    def _draw_still(self, canvas: Canvas) -> None:
        if self.view is None or self.view.on_board:
            self.table.draw_board(canvas)
        else:
            # Under a card nothing changes while it is answered, voted on and talked about.
            key = self.table.board_look(canvas.lang), PanelView(self.table).quiet_look()
            self._layers.show(canvas, "backdrop", STAGE, key, self._draw_backdrop)
        if self.view is not None:
            self.view.draw(canvas)

    def _draw_backdrop(self, canvas: Canvas) -> None:
        self.table.draw_board(canvas)
        PanelView(self.table).draw_quiet(canvas)
        canvas.shade()
