"""What has been done, undone and typed: the journal folded, live and at reading alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bohica.rules.apply import fold
from bohica.rules.events import Event
from bohica.rules.state import State
from bohica.session.encode import Data, decode_events


class Step(NamedTuple):
    """What one action brought about."""

    events: tuple[Event, ...]
    before: State
    """The state before it: states never change, so that going back is going to another one."""
    at: float
    """Seconds of play."""


class History:
    """The effective history of a session, its undone steps, and what is typed meanwhile."""

    def __init__(self, beginning: State) -> None:
        self.state = beginning
        self.steps: list[Step] = []
        self.undone: list[tuple[Step, State]] = []
        """Steps that may be redone, the latest undone last, each with the state after it."""
        self.drafts: dict[str, str] = {}
        self.at = 0.0
        """The latest known second of play."""

    def take(self, events: tuple[Event, ...], at: float) -> None:
        """Fold `events`, one action's, at `at` seconds of play. What was undone is forgotten."""
        before = self.state
        self.state = fold(before, events)
        self.steps.append(Step(events, before, at))
        self.undone.clear()
        self.at = max(self.at, at)
        if self.drafts:
            self._drop_drafts(events)

    def undo(self) -> tuple[Event, ...]:
        """Take back the last step and return its events. The very first stays: then ()."""
        if len(self.steps) < 2:
            return ()
        step = self.steps.pop()
        self.undone.append((step, self.state))
        self.state = step.before
        return step.events

    def redo(self) -> tuple[Event, ...]:
        """Do the last undone step again and return its events, or () where there is none."""
        if not self.undone:
            return ()
        step, after = self.undone.pop()
        self.steps.append(step)
        self.state = after
        return step.events

    def draft(self, field: str, text: str) -> None:
        """Remember `text` as typed in `field`; empty text forgets the field."""
        if text:
            self.drafts[field] = text
        else:
            self.drafts.pop(field, None)

    def _drop_drafts(self, events: Iterable[Event]) -> None:
        for event in events:
            done = SUBMITS.get(type(event).__name__)
            if done is not None:
                for field in [name for name in self.drafts if name.partition(".")[0] == done]:
                    del self.drafts[field]

    def replay(self, records: Iterable[Data]) -> int:
        """Fold journal records. Returns how many were sound; the rest do not make sense."""
        count = 0
        for record in records:
            try:
                self._fold(record)
            except (KeyError, TypeError, ValueError, IndexError, AttributeError):
                return count
            count += 1
        return count

    def _fold(self, record: Data) -> None:
        kind = record["t"]
        if kind == "events":
            self.take(decode_events(record["events"]), record["at"])
        elif kind == "undo":
            self.undo()
        elif kind == "redo":
            self.redo()
        elif kind == "draft":
            self.draft(record["field"], record["text"])
        elif kind not in ("header", "moved"):
            raise ValueError(kind)


SUBMITS = {
    "NoteWritten": "note",
    "CardClosed": "note",
    "CardSkipped": "note",
    "CardSwapped": "note",
    "CardCancelled": "note",
    "AreaAdded": "area",
    "AreaEdited": "area",
}
"""Which draft an event makes void. A field is `note`, or has a suffix of its own: `area.3`."""
