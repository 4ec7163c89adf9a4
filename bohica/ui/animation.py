"""What moves on the board: events become short steps that play one after the other.

Rules are applied at once; the animation only shows how the board got there. It may be skipped
at any moment, and with reduced motion every step is over when it begins.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from bohica.rules.events import (
    DebriefStarted,
    DiceRolled,
    DropsFell,
    Event,
    PieceCarried,
    PieceMoved,
)

TUMBLE = 0.9
HOP = 0.14
CARRY = 1.4
FALL = 1.3
EMPTY = 1.4


class Step(NamedTuple):
    """One thing that moves."""

    kind: str
    """tumble, hop, carry, fall or empty."""
    seconds: float
    event: Event


def steps_of(events: Iterable[Event]) -> list[Step]:
    """Return the steps that show `events`, in order; none lasts 1.5 s."""
    steps = []
    for event in events:
        if type(event) is DiceRolled:
            steps.append(Step("tumble", TUMBLE, event))
        elif type(event) is PieceMoved and event.end > event.start:
            steps.append(Step("hop", min(1.4, HOP * (event.end - event.start) + 0.1), event))
        elif type(event) is PieceCarried and event.end > event.start:
            steps.append(Step("carry", CARRY, event))
        elif type(event) is DropsFell:
            steps.append(Step("fall", FALL, event))
        elif type(event) is DebriefStarted:
            steps.append(Step("empty", EMPTY, event))
    return steps


class Show:
    """The queue of steps, and how far the first one has come."""

    def __init__(self, *, reduced: bool = False) -> None:
        self.reduced = reduced
        """Reduced motion: everything is shown as it ends up."""
        self._queue: deque[Step] = deque()
        self._gone = 0.0

    @property
    def step(self) -> Step | None:
        """What moves now."""
        return self._queue[0] if self._queue else None

    @property
    def progress(self) -> float:
        """How far it has come, 0-1."""
        return min(1.0, self._gone / self._queue[0].seconds) if self._queue else 1.0

    @property
    def waiting(self) -> tuple[Step, ...]:
        """The steps not yet over, the present one first."""
        return tuple(self._queue)

    def add(self, events: Iterable[Event]) -> None:
        """Queue what `events` look like."""
        if not self.reduced:
            self._queue.extend(steps_of(events))

    def skip(self) -> bool:
        """End everything at once. Returns whether anything was moving."""
        moving = bool(self._queue)
        self._queue.clear()
        self._gone = 0.0
        return moving

    def tick(self, dt: float) -> Step | None:
        """Move on by `dt` seconds. Returns the step that ended, if one did."""
        if not self._queue:
            return None
        self._gone += dt
        if self._gone < self._queue[0].seconds:
            return None
        self._gone = 0.0
        return self._queue.popleft()
