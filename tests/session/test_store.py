"""The list of sessions: what can be continued, what is over, what is deleted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bohica.session import protocol, store
from bohica.session.folders import Folders
from bohica.session.journal import NAME, encode_line
from bohica.session.live import Session
from bohica.session.notices import SessionBusyError
from bohica.session.protocol import Final
from tests.session.player import straight

Begin = Callable[..., Session]


def play_out(session: Session) -> None:
    """Play to the end without detours."""
    while session.state.phase != "done":
        session.submit(straight(session.state, session.at + 20.0))


def test_nothing_is_made_by_looking(folders: Folders) -> None:
    """An empty list, and still no folder."""
    assert store.sessions(folders) == ()
    assert not folders.data.exists()


def test_unfinished_sessions_come_first_the_latest_at_the_top(
    begin: Begin, folders: Folders
) -> None:
    """What one wants to continue is what one sees."""
    made = [begin(group=f"Grupp {n}") for n in range(4)]
    play_out(made[3])
    made[3].finish()
    for minute, session in enumerate(made):
        session.close()
        assert session.folder is not None
        os.utime(session.folder / NAME, (1e9 + minute, 1e9 + minute))
    found = store.sessions(folders)
    assert [kept.group for kept in found] == ["Grupp 2", "Grupp 1", "Grupp 0", "Grupp 3"]
    assert [kept.phase for kept in found] == ["open", "open", "open", "finished"]
    assert len(store.unfinished(folders)) == 3
    assert found[0].set_id == "demo"
    assert found[0].created[:2] == "20"


def test_a_session_that_ended_in_a_crash_is_finished_at_the_next_start(
    begin: Begin, folders: Folders
) -> None:
    """Between its last event and the tidying the laptop died."""
    session = begin()
    play_out(session)
    expected = protocol.build(session.state)
    assert [kept.phase for kept in store.sessions(folders)] == ["over"]
    assert store.finish_pending(folders) == 0, "somebody has it open"
    session.close()
    assert store.finish_pending(folders) == 1
    (kept,) = store.sessions(folders)
    assert kept.phase == "finished"
    assert b"Smeknamn" not in (kept.folder / NAME).read_bytes()
    again = Session.open(kept.folder)
    assert protocol.build(again.state) == expected
    again.close()


def test_an_end_that_was_undone_is_no_end(begin: Begin, folders: Folders) -> None:
    """The session can be continued, and is not tidied behind anyone's back."""
    session = begin()
    play_out(session)
    session.undo()
    session.close()
    assert [kept.phase for kept in store.sessions(folders)] == ["open"]
    assert store.finish_pending(folders) == 0


def test_a_deleted_session_goes_entirely(begin: Begin, folders: Folders) -> None:
    """Its folder and everything in it; not while somebody plays it."""
    session = begin()
    folder = session.folder
    assert folder is not None
    with pytest.raises(SessionBusyError):
        store.delete(folder)
    session.close()
    assert store.delete(folder)
    assert not folder.exists()
    assert store.delete(folder)
    assert store.sessions(folders) == ()


def test_a_final_protocol_is_known_as_such(begin: Begin) -> None:
    """Date, board and diary number are kept beside the journal, through the finish too."""
    session = begin()
    play_out(session)
    folder = session.folder
    assert folder is not None
    assert store.final_of(folder) is None
    final = Final("2026-11-23", "Socialnämnden", "SN 2026:17")
    assert store.declare_final(folder, final)
    session.finish()
    session.close()
    assert store.final_of(folder) == final
    assert not store.declare_final(folder / "nothing", final)


@pytest.mark.parametrize("data", [b"", b"\0\1", b"[]", b'{"date": 5}'])
def test_a_damaged_note_of_being_final_does_no_harm(tmp_path: Path, data: bytes) -> None:
    """At worst it is not final, or lacks a word."""
    (tmp_path / store.FINAL).write_bytes(data)
    assert store.final_of(tmp_path) in (None, Final("", "", ""))


def test_folders_without_a_session_are_left_out(begin: Begin, folders: Folders) -> None:
    """Something else, an empty folder, and a crash before the session had begun."""
    begin().close()
    for name, data in (("text", b"hello"), ("header", encode_line({"n": 0, "t": "header"}))):
        (folders.sessions / name).mkdir()
        (folders.sessions / name / NAME).write_bytes(data + b"\n")
    (folders.sessions / "empty").mkdir()
    (folders.sessions / "file").write_bytes(b"")
    assert len(store.sessions(folders)) == 1


def test_a_session_without_its_header_is_still_listed(begin: Begin, folders: Folders) -> None:
    """It can be continued all the same."""
    session = begin()
    session.close()
    assert session.folder is not None
    data = (session.folder / NAME).read_bytes()
    (session.folder / NAME).write_bytes(b"?" + data[1:])
    (kept,) = store.unfinished(folders)
    again = Session.open(kept.folder)
    assert [notice.code for notice in again.notices] == ["session.open.damaged"]
    again.close()


def test_a_moved_session_is_listed_where_it_is(
    begin: Begin, folders: Folders, tmp_path: Path
) -> None:
    """And as away while the stick is out."""
    session = begin()
    assert session.move_to(tmp_path / "stick") is None
    session.close()
    (kept,) = store.sessions(folders)
    assert (kept.phase, kept.folder) == ("open", session.folder)
    (tmp_path / "stick").rename(tmp_path / "gone")
    (kept,) = store.sessions(folders)
    assert kept.phase == "away"
    assert not kept.is_unfinished
    (tmp_path / "gone").rename(tmp_path / "stick")
    assert session.folder is not None
    assert store.delete(session.folder)
    assert store.sessions(folders) == ()
