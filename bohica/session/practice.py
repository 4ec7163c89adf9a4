"""What one person remembers of practising alone: kept only if asked for, and erasable.

The record is a list of answers, one each time a card was played to its end. What a card's last
grade was, how often it was met and when it is due again follows from the list, and so does the
overview: one's picture of each value over time.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from bohica.content.files import write_atomic
from bohica.rules.cards import Card, Value
from bohica.rules.state import Played

Outcome = Literal["desired", "acceptable", "undesired", "right", "wrong", "said"]
"""The grade of an event's answer, whether a fact's was right; conscience cards are just said."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
_MISSED = ("undesired", "wrong")
_REST = (3, 7, 21, 60)
"""Days until a card is due again after one, two, three … good answers in a row."""


class Answered(NamedTuple):
    """One card played to its end."""

    day: str
    """Local date, `YYYY-MM-DD`."""
    set_id: str
    card: str
    values: tuple[str, ...]
    """Value ids of the card; the first is its main value."""
    outcome: Outcome


class Met(NamedTuple):
    """What is known of one card."""

    card: str
    last: Outcome
    times: int
    due: str
    """`YYYY-MM-DD`, the day from which the card comes as if it were new; missed ones at once."""


class Day(NamedTuple):
    """Answers to events of one value on one day."""

    day: str
    desired: int
    acceptable: int
    undesired: int


class Picture(NamedTuple):
    """One value: all answers to events that serve it, and the same day by day."""

    value: str
    desired: int
    acceptable: int
    undesired: int
    days: tuple[Day, ...]
    """Oldest first; only days with such an answer."""


Record = tuple[Answered, ...]


def outcome(card: Card, key: str) -> Outcome:
    """Return what answering `card` with `key` amounts to. Raises KeyError for an unknown key."""
    if card.kind == "conscience":
        return "said"
    answer = card.answer(key)
    if card.kind == "fact":
        return "right" if answer.right else "wrong"
    return answer.grade or "undesired"


def remember(record: Record, set_id: str, played: Iterable[Played], day: date) -> Record:
    """Return `record` with `played` cards added as answered on `day`."""
    return record + tuple(
        Answered(
            day.isoformat(), set_id, item.card.id, item.card.values, outcome(item.card, item.joint)
        )
        for item in played
    )


def met(record: Record, set_id: str) -> dict[str, Met]:
    """Return the cards of a set that have been met, by id."""
    cards: dict[str, Met] = {}
    row: dict[str, int] = {}
    for item in record:
        if item.set_id != set_id:
            continue
        row[item.card] = 0 if item.outcome in _MISSED else row.get(item.card, 0) + 1
        rest = _REST[min(row[item.card], len(_REST)) - 1] if row[item.card] else 0
        before = cards.get(item.card)
        cards[item.card] = Met(
            item.card,
            item.outcome,
            1 + (before.times if before else 0),
            (date.fromisoformat(item.day) + timedelta(days=rest)).isoformat(),
        )
    return cards


def due(record: Record, set_id: str, today: date) -> tuple[str, ...]:
    """Return ids of cards that are due on `today`: missed ones first, then the longest waiting."""
    waiting = [card for card in met(record, set_id).values() if card.due <= today.isoformat()]
    waiting.sort(key=lambda card: (card.last not in _MISSED, card.due, card.card))
    return tuple(card.card for card in waiting)


def used(record: Record, set_id: str, today: date) -> tuple[str, ...]:
    """Return ids for `Setup.used`: cards met before and not yet due, soonest due first.

    They are dealt last, so that missed cards come back sooner than those one already knows.
    """
    resting = [card for card in met(record, set_id).values() if card.due > today.isoformat()]
    return tuple(card.card for card in sorted(resting, key=lambda card: (card.due, card.card)))


def overview(record: Record, values: Sequence[Value], set_id: str = "") -> tuple[Picture, ...]:
    """Return the picture of each of `values`, in their order; `set_id` empty means every set."""
    return tuple(
        _picture(
            value.id,
            [
                item
                for item in record
                if value.id in item.values and (not set_id or item.set_id == set_id)
            ],
        )
        for value in values
    )


def _picture(value: str, items: Sequence[Answered]) -> Picture:
    counts: dict[str, dict[Outcome, int]] = {}
    for item in items:
        if item.outcome in ("desired", "acceptable", "undesired"):
            day = counts.setdefault(item.day, {})
            day[item.outcome] = day.get(item.outcome, 0) + 1
    days = tuple(
        Day(day, some.get("desired", 0), some.get("acceptable", 0), some.get("undesired", 0))
        for day, some in sorted(counts.items())
    )
    return Picture(
        value,
        sum(day.desired for day in days),
        sum(day.acceptable for day in days),
        sum(day.undesired for day in days),
        days,
    )


def save(path: Path, record: Record) -> None:
    """Write `record` to `path`, wholly or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = {"format": 1, "answers": [list(item) for item in record]}
    write_atomic(path, json.dumps(data, ensure_ascii=False).encode())


def load(path: Path) -> Record:
    """Return the record at `path`, empty where there is none. Raises OSError.

    A file that cannot be read as a record is put aside, not overwritten; single answers that
    make no sense are left out.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return ()
    try:
        data = json.loads(raw)
        if data["format"] != 1:
            raise ValueError(data["format"])
        rows = list(data["answers"])
    except (ValueError, KeyError, TypeError, RecursionError):
        path.replace(_aside(path))
        return ()
    return tuple(item for row in rows if (item := _answered(row)) is not None)


def erase(path: Path) -> None:
    """Remove the record, and one that was put aside. Raises OSError."""
    path.unlink(missing_ok=True)
    _aside(path).unlink(missing_ok=True)


def _aside(path: Path) -> Path:
    return path.with_suffix(".damaged")


def _answered(row: object) -> Answered | None:
    match row:
        case [str(day), str(set_id), str(card), [str(), *_] as values, str(result)] if (
            result in OUTCOMES and all(isinstance(value, str) for value in values)
        ):
            with contextlib.suppress(ValueError, OverflowError):
                when = date.fromisoformat(day)
                when + timedelta(days=_REST[-1])  # a day without a day after it is damage, too
                return Answered(when.isoformat(), set_id, card, tuple(map(str, values)), result)
    return None
