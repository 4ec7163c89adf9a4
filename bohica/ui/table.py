"""What the play screen and its phase views share: the session, the clocks, what moves."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, Any

from bohica.report.save import save
from bohica.rules.actions import Action, ChangeTime, TimeUp
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import CardClosed, CardRevealed, DiceRolled, DropsFell
from bohica.rules.planner import session_times
from bohica.rules.state import State
from bohica.session.protocol import build
from bohica.ui.animation import Show
from bohica.ui.board_scene import board_look
from bohica.ui.board_view import BoardLook, BoardView
from bohica.ui.clocks import Countdown, PlayClock
from bohica.ui.die import DieView
from bohica.ui.layout import STAGE, Box

if TYPE_CHECKING:
    from bohica.rules.events import Event
    from bohica.session.live import Session
    from bohica.ui.canvas import Canvas
    from bohica.ui.screen import Services

BOARD = Box(28, 28, 1420, 1024)
"""Where the board lies on the play screen."""
NOTICE_SECONDS = 4.0
LAST_MINUTES = 10
"""The group sees the time only in the last minutes; the facilitator always (tools)."""
SLIP, SLEEP = 5.0, 60.0
"""Seconds the time of day may be ahead before it is taken up, and before it counts as sleep."""
LONG_ENOUGH = 60
"""Minutes of a session in which the debrief has all the time it needs."""


class Table:
    """One session on one screen. Every change of the game goes through `submit` and `undo`."""

    def __init__(self, services: Services, session: Session) -> None:
        self.services = services
        self.session = session
        self.clock = PlayClock(session.at)
        self.talk = Countdown(session.state.setup.talk_seconds)
        """The soft talk timer; made anew for every talk."""
        self.show = Show(reduced=services.settings.reduced_motion)
        self.water = 0.0
        """Seconds the water has moved."""
        self.votes: tuple[int, int] | None = None
        """(agree, disagree) as shown. Under no tallies they are nowhere else, and never on disk."""
        self.notice = ""
        """A short message, shown for some seconds."""
        self._notice_left = 0.0
        self._second = -1
        self._minutes = 0
        self._talks = session.state.phase == "talk"
        self.slept = 0.0
        """Seconds the computer slept through: the play screen asks when the group ends now."""
        self.look_at_clock()
        self._held: tuple[DropsFell, ...] = ()
        self.last_face = max(session.state.setup.die)
        """What the die shows while it lies still."""
        self.die = DieView(session.state.setup.die)
        self.board = BoardView(session.state.setup.board)
        self.on_phase: Callable[[], None] = lambda: None
        """Called when the phase may have changed."""

    @property
    def state(self) -> State:
        """The state as the rules have it."""
        return self.session.state

    @property
    def lang(self) -> str:
        """The language cards are shown in."""
        return str(self.services.lang)

    def t(self, key: str, **values: object) -> str:
        """A text of the program."""
        return self.services.t(key, **values)

    @property
    def play_left(self) -> float:
        """Seconds until the debrief should begin; negative when it should have."""
        return self.state.play_until - self.clock.at

    def submit(self, action: type[Any], *args: object) -> bool:
        """Do `action` now. Returns whether the rules allowed it; if not, says so on screen."""
        made: Action = action(self.clock.at, *args)
        before = self.state.phase, self.state.turn.card
        try:
            events = self.session.submit(made)
        except IllegalActionError:
            self.say(self.t("play.cannot_now"))
            return False
        self._happened(events)
        if before != (self.state.phase, self.state.turn.card):
            self._phase_changed(before[0])
        return True

    def _happened(self, events: tuple[Event, ...]) -> None:
        kinds = {type(event) for event in events}
        if CardRevealed in kinds:
            # Drops fall on the board, which the card still covers: they wait until it closes.
            self._held = tuple(event for event in events if isinstance(event, DropsFell))
        elif CardClosed in kinds:
            self.show.add((*self._held, *events))
            self._held = ()
        else:
            self.show.add(events)
        for event in events:
            if isinstance(event, DiceRolled):
                self.last_face = event.face
        if self.show.step is not None and self.show.progress == 0.0:
            self.services.sound.play(SOUNDS[self.show.step.kind])

    def _phase_changed(self, before: str) -> None:
        phase = self.state.phase
        if phase == "talk" and before in ("vote", "answer"):
            self.talk = Countdown(self.state.setup.talk_seconds)
        if phase in ("roll", "draw", "read"):
            self.votes = None
        self._look_again()

    def _look_again(self) -> None:
        self._talks = self.state.phase == "talk"
        self.on_phase()

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self.session.undo, "play.undone")

    def redo(self) -> None:
        """Do again what was undone."""
        self._step(self.session.redo, "play.redone")

    def _step(self, change: Callable[[], object], done: str) -> None:
        self.show.skip()
        self._held = ()
        if change():
            self.votes = None
            self._look_again()
            self.say(self.t(done))
        else:
            self.say(self.t("play.nothing_to_undo"))

    def say(self, text: str) -> None:
        """Show `text` for some seconds."""
        self.notice = text
        self._notice_left = NOTICE_SECONDS

    def move_end(self, seconds: float) -> bool:
        """Let the debrief begin `seconds` of play later (negative: earlier)."""
        return self.submit(ChangeTime, max(self.clock.at, self.state.play_until + seconds))

    def _time_matters(self) -> bool:
        state = self.state
        return not (
            state.setup.solo
            or state.time_up
            or self.show.step
            or state.phase in ("new", "goal", "debrief", "done")
        )

    @property
    def debrief_seconds(self) -> float:
        """What the debrief needs of the time, in seconds (rule 8)."""
        people = sum(seat.people for seat in self.state.seats)
        full = session_times(LONG_ENOUGH, people)[2]
        until = self.state.setup.play_until
        # A shorter session gave it three tenths of its time (rule 1.6); seven are play.
        return full if until + full >= LONG_ENOUGH * 60 else min(full, until * 3 / 7)

    def look(self) -> tuple[object, ...]:
        """Return all that what is drawn depends on, beside a view's own choices."""
        minutes = ceil(self.play_left / 60)
        return (
            self.state,
            self.last_face,
            self.votes,
            (ceil(self.talk.left), self.talk.length, self.talk.paused),
            minutes if minutes <= LAST_MINUTES else None,
        )

    def trouble(self) -> str:
        """What to tell people when the disk does not take the session; empty while it does."""
        notice = self.session.trouble
        return self.t(notice.code, **notice.params) if notice else ""

    def draw_board(self, canvas: Canvas, box: Box = BOARD, *, quiet: bool = False) -> None:
        """Draw the board as it is seen now; `quiet`: the backdrop of pause and blank."""
        self.board.draw(canvas, box, self.board_look(canvas.lang), quiet=quiet)

    def board_look(self, lang: str) -> BoardLook:
        """Return what the board looks like now."""
        return board_look(self.state, self.show, self.water, lang)

    def draw_backdrop(self, canvas: Canvas) -> None:
        """Draw the empty board over the whole stage."""
        self.draw_board(canvas, STAGE, quiet=True)

    def save_draft(self) -> None:
        """Save the protocol as it is now, marked as a draft, and say where.

        It takes the place of the draft saved before, and is deleted when the session ends.
        """
        folder = self.services.paths.protocols
        try:
            saved = save(build(self.state), folder, self.lang)
        except OSError as error:
            self.say(self.t("play.draft_failed", reason=error.strerror or error))
        else:
            self.session.keep_protocol_draft(saved)
            self.say(self.t("play.draft_saved", folder=saved.html.name))

    def look_at_clock(self) -> None:
        """Compare the seconds of play with the time of day from now on: what was before is settled.

        Whoever lets time pass that is no play, a pause, calls this at its end.
        """
        self._wall = self.services.local_time(), self.clock.at

    def _gone(self) -> float:
        """Seconds by which the time of day is ahead of the play clock."""
        then, at = self._wall
        return (self.services.local_time() - then).total_seconds() - (self.clock.at - at)

    def take_up(self) -> None:
        """Count what has gone by as play: a screen hid the game and did not tick it."""
        self.clock.tick(max(0.0, self._gone()))
        self.look_at_clock()

    def _catch_up(self) -> None:
        """Notice time in which nobody called: a window being dragged, a laptop asleep."""
        gone = self._gone()
        if SLIP <= gone < SLEEP:
            self.take_up()
        elif gone >= SLEEP:
            self.slept += gone
            self.look_at_clock()

    def tick(self, dt: float) -> bool:
        """Move every clock on by `dt` seconds. Returns whether something shown has changed."""
        self.clock.tick(dt)
        changed = False
        if self._talks:
            changed, signal = self.talk.tick(dt)
            if signal:
                self.services.sound.play("signal")
        if self.notice:
            self._notice_left -= dt
            if self._notice_left <= 0:
                self.notice = ""
                changed = True
        if self.show.step is not None:
            changed |= self._move(dt)
        second = int(self.clock.at)
        if second != self._second:
            self._second = second
            changed |= self._each_second()
        return changed

    def _move(self, dt: float) -> bool:
        """Move the animation on. Returns whether a step of it ended."""
        ended = self.show.tick(dt)
        if ended is not None and self.show.step is not None:
            self.services.sound.play(SOUNDS[self.show.step.kind])
        return ended is not None

    def _each_second(self) -> bool:
        """What need not be looked at thirty times a second: the end of the time."""
        self._catch_up()
        minutes = ceil(self.play_left / 60)
        changed = minutes != self._minutes and minutes <= LAST_MINUTES
        self._minutes = minutes
        if minutes <= 0 and self._time_matters():
            changed |= self.submit(TimeUp)
        return changed


SOUNDS = {"tumble": "roll", "hop": "move", "carry": "fill", "fall": "drop", "empty": "fill"}
