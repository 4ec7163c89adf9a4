"""What one has practised: before, if it was kept, and in this session. No pygame here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bohica.rules.state import Played, State
from bohica.session import practice
from bohica.session.practice import Record


class Book:
    """Answers of one person. On disk only while `keeps` is set; read again and again from memory.

    What is undone in the session is undone here, too: only its state counts.
    """

    def __init__(self, path: Path) -> None:
        """Nothing is read yet; `path` is the file where practice may be kept."""
        self.path = path
        self.keeps = path.exists()
        """One has asked for it: before, by there being a file, or now."""
        self._before: Record = ()
        self._now: Record = ()
        self._skipped = 0
        """How many cards played in this session have been erased since."""

    @property
    def record(self) -> Record:
        """All answers, the oldest first."""
        return self._before + self._now

    def open(self) -> bool:
        """Read what was kept, if that is asked for. False where the disk refuses."""
        self._before, self._now, self._skipped = (), (), 0
        if self.keeps:
            try:
                self._before = practice.load(self.path)
            except OSError:
                return False
        return True

    def used(self, set_id: str, today: date) -> tuple[str, ...]:
        """Return the cards to be dealt last: known already, and not due again."""
        return practice.used(self.record, set_id, today)

    def write(self, state: State, today: date) -> bool:
        """Take over what was answered in `state`. False where the disk refuses."""
        played = answered(state)[self._skipped :]
        now = practice.remember((), state.setup.set_id, played, today)
        if now == self._now:
            return True
        self._now = now
        if self.keeps:
            try:
                practice.save(self.path, self.record)
            except OSError:
                return False
        return True

    def erase(self, state: State | None) -> None:
        """Forget everything, on disk and here. Raises OSError; then nothing is forgotten."""
        practice.erase(self.path)
        self._before, self._now = (), ()
        self._skipped = len(answered(state)) if state is not None else 0


def answered(state: State) -> tuple[Played, ...]:
    """Return the cards answered so far, the one just revealed included."""
    turn = state.turn
    if state.phase != "reveal" or turn.card is None or turn.joint is None:
        return state.played
    return (*state.played, Played(turn.card, turn.order, turn.joint, None))
