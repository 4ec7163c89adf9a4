"""Journals of every released format are read as on the day they were written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import get_args

import pytest

from bohica.rules.events import Event
from bohica.session import protocol
from bohica.session.encode import FORMAT, decode_events, encode_event
from bohica.session.journal import NAME, encode_line, read
from bohica.session.live import Session
from bohica.session.replay import load_state
from tests.session.player import straight

FIXTURES = Path(__file__).with_name("fixtures")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A session folder with the journal of format 1 in it."""
    shutil.copyfile(FIXTURES / "format1.jsonl", tmp_path / NAME)
    return tmp_path


def test_there_is_a_fixture_of_every_format() -> None:
    """A new format comes with a journal that will be read for ever."""
    names = {path.name for path in FIXTURES.glob("*.jsonl")}
    assert names == {f"format{number}.jsonl" for number in range(1, FORMAT + 1)}


def test_format_1_holds_every_event_and_record() -> None:
    """So that no type can change its name or fields unnoticed."""
    records = read((FIXTURES / "format1.jsonl").read_bytes()).records
    assert {record["t"] for record in records} == {"header", "events", "undo", "redo", "draft"}
    names = {event["e"] for record in records for event in record.get("events", [])}
    assert names == {kind.__name__ for kind in get_args(Event)}


def test_format_1_would_be_written_the_same_today() -> None:
    """Decoded and encoded again, every line is the same bytes."""
    lines = (FIXTURES / "format1.jsonl").read_bytes().split(b"\n")[:-1]
    for line in lines:
        record = json.loads(line)
        del record["crc"]
        if "events" in record:
            events = decode_events(record["events"])
            record["events"] = [encode_event(event) for event in events]
        assert encode_line(record) == line


def test_format_1_gives_the_protocol_of_that_day(folder: Path) -> None:
    """Cards, joint answers, votes, objection, notes and areas."""
    found = protocol.build(load_state(folder))
    assert (found.date, found.group, found.people, found.is_over) == (
        "2026-11-23",
        "Växeln",
        7,
        True,
    )
    assert [(e.card.id, e.joint, e.grade, e.agree, e.disagree, e.note) for e in found.cards] == [
        ("event-6", "b", "desired", 3, 1, "Vi lovade ”i dag” 🙂"),
        ("event-3", "d", "undesired", 3, 1, "Anteckning 2"),
        ("conscience-4", "c", None, 3, 1, "Anteckning 3"),
    ]
    assert [entry.card.id for entry in found.objections] == ["event-6"]
    assert [(e.card.id, e.taken_up) for e in found.to_take_up] == [("event-3", True)]
    assert [(area.text, area.who, area.date, area.main) for area in found.areas] == [
        ("Vi ringer upp", "us", "", False),
        ("Telefontid varje dag", "manager", "2027-01-31", True),
    ]


def test_a_session_of_format_1_can_be_continued(folder: Path) -> None:
    """Undone to the debrief, played to its end again and finished."""
    session = Session.open(folder)
    assert session.at == 920.0
    session.undo()
    assert session.state.phase == "debrief"
    session.submit(straight(session.state, 1000.0))
    before = protocol.build(session.state)
    assert session.finish()
    assert protocol.build(session.state) == before
    session.close()
