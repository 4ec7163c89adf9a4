"""What is left of a session when it is over: what the protocol needs, and nothing else.

Not left: who had the turn, chose an answer or was a partner; nicknames; counts and joint answers
that were corrected; earlier wordings of notes and areas; removed areas; everything about cards
that were not played to their end; what was undone. Drops stay on the day's screen too.

The folded state of what is left gives the same protocol.
"""

from __future__ import annotations

from collections.abc import Iterable

from bohica.rules.events import (
    AreaAdded,
    CardCancelled,
    CardClosed,
    CardDrawn,
    CardRevealed,
    CardSkipped,
    CardSwapped,
    CardTakenUp,
    DebriefStarted,
    Event,
    MainAreaMarked,
    NoteWritten,
    ObjectionRecorded,
    SeatAdded,
    SeatEdited,
    SeatRemoved,
    SessionFinished,
    SessionStarted,
    TurnStarted,
    VotesCounted,
)
from bohica.rules.state import Setup, State

Batch = tuple[float, tuple[Event, ...]]
"""Seconds of play, and what one action brought about."""

_KEPT = (SeatRemoved, CardTakenUp, DebriefStarted, SessionFinished)
_LAST_ONE = (VotesCounted, ObjectionRecorded, NoteWritten)
"""Of these, only the latest of a card stands."""


def scrub(batches: Iterable[Batch], end: State) -> list[Batch]:
    """Return what may be kept of a session that ended in state `end`."""
    kept: list[tuple[float, Event]] = []
    card: list[tuple[float, Event]] = []
    seat = end.setup.seats[0].number
    for at, events in batches:
        for event in events:
            if isinstance(event, CardDrawn):
                card = [(at, TurnStarted(seat)), (at, event._replace(seat=seat))]
            elif isinstance(event, _LAST_ONE) and card:
                card = [item for item in card if type(item[1]) is not type(event)]
                card.append((at, event))
            elif isinstance(event, CardRevealed):
                card.append((at, event))
            elif isinstance(event, CardClosed):
                kept += [*card, (at, event)]
                card = []
            elif isinstance(event, CardCancelled | CardSkipped | CardSwapped):
                card = []
            elif isinstance(event, SessionStarted):
                kept.append((at, SessionStarted(_without_nicknames(event))))
            elif isinstance(event, SeatAdded | SeatEdited):
                kept.append((at, event._replace(nickname="")))
            elif isinstance(event, _KEPT):
                if isinstance(event, SessionFinished):
                    kept += [(at, item) for item in _areas(end)]
                kept.append((at, event))
    return _batched(kept)


def _without_nicknames(event: SessionStarted) -> Setup:
    seats = tuple(seat._replace(nickname="") for seat in event.setup.seats)
    return event.setup._replace(seats=seats)


def _areas(end: State) -> list[Event]:
    events: list[Event] = [AreaAdded(area) for area in end.areas]
    events += [MainAreaMarked(area.number) for area in end.areas if area.main]
    return events


def _batched(items: list[tuple[float, Event]]) -> list[Batch]:
    batches: list[tuple[float, list[Event]]] = []
    for at, event in items:
        if not batches or batches[-1][0] != at:
            batches.append((at, []))
        batches[-1][1].append(event)
    return [(at, tuple(events)) for at, events in batches]
