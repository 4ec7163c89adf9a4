"""What is in the files of a session: never a single vote, and at the end only the protocol."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bohica.content.sets import DeckSet
from bohica.rules.actions import AddArea, CancelCard, EditArea, EditSeat, RemoveArea, WriteNote
from bohica.rules.events import CardCancelled, CardDrawn, PartnerChosen, VotesCounted
from bohica.session import protocol
from bohica.session.folders import Folders
from bohica.session.journal import DAMAGED, NAME, read
from bohica.session.live import Session
from tests.session.cards import setup_of
from tests.session.operate import OPERATIONS, operate
from tests.session.player import Player, straight

Begin = Callable[..., Session]
COUNTS = re.compile(rb'"(dis)?agree":[0-9]')


def everything(*places: Path) -> bytes:
    """Return the names and bytes of every file in `places`, one after the other."""
    found = []
    for place in places:
        for path in sorted(place.rglob("*")):
            found.append(str(path.name).encode())
            if path.is_file():
                found.append(path.read_bytes())
    return b"\n".join(found)


def play_out(session: Session) -> None:
    """Play to the end without detours."""
    while session.state.phase != "done":
        session.submit(straight(session.state, session.at + 20.0))


def until(session: Session, phase: str) -> None:
    """Play without detours until a phase."""
    while session.state.phase != phase:
        session.submit(straight(session.state, session.at + 20.0))


@pytest.mark.parametrize("seed", range(24))
def test_only_the_protocol_is_left(tmp_path: Path, demo_set: DeckSet, seed: int) -> None:
    """Byte by byte: no nickname, nothing undone, cancelled, removed, reworded or only typed."""
    folders = Folders.under(tmp_path / "data")
    pieces = "seats" if seed % 3 == 0 else "shared"
    changes = setup_of(demo_set, seed=seed, pieces=pieces, tallies=seed % 4 == 3)
    session = Session.create(folders, changes, demo_set)
    player = Player(seed, "PRIVAT")
    number = 0
    shown: set[str] = set()
    while session.state.phase != "done":
        operate(session, player, number)
        number += 1
        if session.state.turn.card:
            shown.add(session.state.turn.card.id)
    before = protocol.build(session.state)
    if not changes.tallies:
        assert not COUNTS.search(everything(tmp_path))
    assert b"Smeknamn" in everything(tmp_path)
    assert session.finish()
    assert protocol.build(session.state) == before
    session.close()
    assert session.folder is not None
    left = everything(tmp_path)
    kept = {entry.note for entry in before.cards} | {area.text for area in before.areas}
    for written in range(1, player.written + 1):
        text = f"PRIVAT-{written}-"
        assert (text.encode() in left) == any(item.startswith(text) for item in kept), text
    assert b"Smeknamn" not in left
    for name in (b"AnswerChosen", b"PartnerChosen", b"draft", b"undo", b"redo", b"DropsFell"):
        assert name not in left
    for card in shown - {entry.card.id for entry in before.cards}:
        assert f'"{card}"'.encode() not in left
    again = Session.open(session.folder)
    assert protocol.build(again.state) == before
    again.close()


def test_who_had_the_turn_is_gone(begin: Begin) -> None:
    """The seat on every card is the same, so that a fact's answer is nobody's."""
    session = begin()
    play_out(session)
    assert len({item.seat for step in session._history.steps for item in step.events
                if isinstance(item, CardDrawn)}) > 1  # fmt: skip
    session.finish()
    session.close()
    assert session.folder is not None
    seats = {
        event["seat"]
        for record in read((session.folder / NAME).read_bytes()).records[1:]
        for event in record["events"]
        if event["e"] in ("CardDrawn", "TurnStarted")
    }
    assert len(seats) == 1


def test_an_unfinished_vote_is_nowhere(begin: Begin, tmp_path: Path) -> None:
    """Until the count is in there is nothing to write, and then only whether it was split."""
    session = begin()
    until(session, "vote")
    before = everything(tmp_path)
    session.keep_draft("note", "")
    assert everything(tmp_path) == before
    events = session.submit(straight(session.state, 900.0))
    assert isinstance(events[0], VotesCounted)
    assert events[0].agree is None
    assert b'"agree":null' in everything(tmp_path)
    session.close()


def test_a_cancelled_card_leaves_no_trace_at_the_end(begin: Begin, tmp_path: Path) -> None:
    """Not even that it was drawn."""
    session = begin()
    until(session, "talk")
    assert session.state.turn.card is not None
    card = session.state.turn.card.id
    session.submit(WriteNote(800.0, "NAMNET PÅ NÅGON"))
    events = session.submit(CancelCard(801.0))
    assert isinstance(events[0], CardCancelled)
    play_out(session)
    assert session.finish()
    session.close()
    left = everything(tmp_path)
    assert card not in [entry.card.id for entry in protocol.build(session.state).cards]
    assert f'"{card}"'.encode() not in left
    assert b"NAMNET" not in left


def test_earlier_wordings_do_not_outlive_the_last(begin: Begin, tmp_path: Path) -> None:
    """Notes and areas that were reworded or removed were meant to be."""
    session = begin()
    until(session, "talk")
    session.submit(WriteNote(800.0, "Sven sade fel"))
    session.submit(WriteNote(801.0, "Vi hade olika bilder"))
    session.submit(EditSeat(802.0, 1, 1, "Sven"))
    until(session, "debrief")
    session.submit(AddArea(900.0, "Sven ringer", "us", "", False))
    session.submit(AddArea(901.0, "Svens pärm", "us", "", False))
    session.submit(AddArea(902.0, "Telefontid", "manager", "2027-01-31", True))
    session.submit(RemoveArea(903.0, 2))
    session.submit(EditArea(904.0, 1, "Vi ringer", "us", "", False))
    play_out(session)
    before = protocol.build(session.state)
    assert session.finish()
    session.close()
    left = everything(tmp_path)
    assert b"Sven" not in left
    assert b"Vi hade olika bilder" in left
    assert [area.text for area in before.areas] == ["Vi ringer", "Telefontid"]
    assert protocol.build(session.state) == before


def test_kept_originals_and_old_folders_go_too(begin: Begin, tmp_path: Path) -> None:
    """Damaged copies, half-written files and the folder the session moved from hold text."""
    session = begin()
    until(session, "talk")
    session.submit(WriteNote(800.0, "HEMLIGT"))
    session.undo()
    first = session.folder
    assert first is not None
    session.close()
    journal = first / NAME
    harmed = journal.read_bytes().split(b"\n")
    harmed[-4] = b"?" + harmed[-4]
    journal.write_bytes(b"\n".join(harmed))
    (first / f".{NAME}.123.tmp").write_bytes(b"HEMLIGT")
    session = Session.open(first)
    assert list(first.glob(f"{DAMAGED}*"))
    assert session.move_to(tmp_path / "stick") is None
    play_out(session)
    assert session.finish()
    session.close()
    assert b"HEMLIGT" not in everything(tmp_path)
    assert not list(tmp_path.rglob(f"{DAMAGED}*"))
    assert not list(tmp_path.rglob("*.tmp"))


def test_partners_are_not_remembered(begin: Begin, tmp_path: Path) -> None:
    """Who answered with whom is in the play, not in what is left."""
    for seed in range(20):
        session = begin(seed=seed)
        play_out(session)
        met = any(
            isinstance(event, PartnerChosen)
            for step in session._history.steps
            for event in step.events
        )
        session.finish()
        session.close()
        if met:
            break
    assert met
    assert b"Partner" not in everything(tmp_path)


def test_finishing_again_changes_nothing(begin: Begin) -> None:
    """What is left of a session that was scrubbed is scrubbed."""
    session = begin()
    number, player = 0, Player(5)
    while session.state.phase != "done":
        operate(session, player, min(number, OPERATIONS))
        number += 1
    session.finish()
    session.close()
    assert session.folder is not None
    data = (session.folder / NAME).read_bytes()
    again = Session.open(session.folder)
    again.finish()
    again.close()
    assert (session.folder / NAME).read_bytes() == data
