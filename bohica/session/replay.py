"""From a session's folder back to its history; and what a finished session leaves in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bohica.rules.apply import begin
from bohica.rules.cards import Card
from bohica.rules.state import State
from bohica.session.encode import FORMAT, Data, encode_event
from bohica.session.history import History
from bohica.session.journal import NAME, encode_line, read
from bohica.session.notices import NewerFormatError, UnreadableSessionError
from bohica.session.privacy import scrub


class Replayed(NamedTuple):
    """A journal read and folded."""

    header: Data
    history: History
    lines: tuple[bytes, ...]
    """The lines that count."""
    torn: int
    """Bytes cut off at the end, where a crash had torn them."""
    original: bytes | None
    """The whole file, where it is damaged and only its beginning counts."""


def replay(folder: Path, pool: tuple[Card, ...] = ()) -> Replayed:
    """Read the journal in `folder` and fold it, with the cards of `pool` left to deal.

    Nothing is written. Raises UnreadableSessionError or NewerFormatError.
    """
    path = folder / NAME
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableSessionError(path) from error
    return fold(data, path, pool)


def read_header(folder: Path) -> Data:
    """Return the header of the journal in `folder`, or nothing where it cannot be read."""
    try:
        with open(folder / NAME, "rb") as file:
            reading = read(file.readline())
    except OSError:
        return {}
    return reading.records[0] if reading.records else {}


def fold(data: bytes, path: Path, pool: tuple[Card, ...] = ()) -> Replayed:
    """Fold a journal's bytes; `path` is for errors. See `replay`."""
    reading = read(data)
    if not reading.records:
        raise UnreadableSessionError(path)
    header = reading.records[0]
    if header.get("format") != FORMAT:
        raise NewerFormatError(path)
    history = History(begin(pool))
    sound = history.replay(reading.records)
    if not history.steps:
        raise UnreadableSessionError(path)
    damaged = reading.damaged or sound < len(reading.records)
    return Replayed(header, history, reading.lines[:sound], reading.torn, data if damaged else None)


def load_state(folder: Path) -> State:
    """Return the last state of the session in `folder`, finished or not, without holding it.

    For protocols and lists. Raises UnreadableSessionError or NewerFormatError.
    """
    return replay(folder).history.state


class Kept(NamedTuple):
    """What finishing leaves."""

    lines: list[bytes]
    history: History
    came_from: list[Path]
    """Folders the session was in before."""


def finished(lines: Sequence[bytes], history: History) -> Kept:
    """Return what a session that is over leaves: see `privacy`. `lines` are its journal."""
    header = json.loads(lines[0])
    for name in ("n", "set_folder", "crc"):
        header.pop(name, None)
    header["finished"] = True
    batches = scrub([(step.at, step.events) for step in history.steps], history.state)
    kept = [encode_line({"n": 0, **header})]
    left = History(begin(()))
    for number, (at, events) in enumerate(batches, 1):
        left.take(events, at)
        record = {"n": number, "t": "events", "at": at, "events": [encode_event(e) for e in events]}
        kept.append(encode_line(record))
    moves = [json.loads(line) for line in lines if b'"t":"moved"' in line]
    return Kept(kept, left, [Path(move["from"]) for move in moves if "from" in move])
