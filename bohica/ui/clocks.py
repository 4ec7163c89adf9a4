"""The clocks of a session: seconds of play, and the soft talk timer. No pygame here.

Both are moved by `tick(dt)`, so that pausing is simply not ticking and tests need no waiting.
"""

from __future__ import annotations

from math import ceil

SIGNAL = 20.0
"""Seconds before the end at which the talk timer signals; it cuts nobody off."""


class PlayClock:
    """Seconds of play since the session began; pauses are not counted."""

    __slots__ = ("at",)

    def __init__(self, at: float = 0.0) -> None:
        self.at = at

    def tick(self, dt: float) -> None:
        """Move on by `dt` seconds."""
        self.at += dt


class Countdown:
    """A timer that may be paused and lengthened, and goes on past zero without complaint."""

    __slots__ = ("left", "length", "paused")

    def __init__(self, length: float) -> None:
        """`length` in seconds; 0 is a timer that is off."""
        self.length = length
        self.left = length
        self.paused = False

    @property
    def is_on(self) -> bool:
        """There is a time to show."""
        return self.length > 0

    @property
    def share(self) -> float:
        """What is left of it, 0-1."""
        return max(0.0, min(1.0, self.left / self.length)) if self.length else 0.0

    def add(self, seconds: float) -> None:
        """Lengthen it, from zero if it had run out; a timer that was off starts."""
        self.left = max(0.0, self.left) + seconds
        self.length = max(self.length, self.left)

    def tick(self, dt: float) -> tuple[bool, bool]:
        """Move on. Returns (the shown second changed, the signal is due now)."""
        if self.paused or not self.is_on or self.left <= 0:
            return False, False
        before = self.left
        self.left = max(0.0, before - dt)
        return ceil(before) != ceil(self.left), before > SIGNAL >= self.left
