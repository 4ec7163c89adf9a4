"""`bohica sessions`: what it lists, and what it asks before it deletes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from bohica.cli import main
from bohica.content.files import bundled
from bohica.content.sets import load_set
from bohica.session import store
from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.session.protocol import Final
from tests.session.cards import setup


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session that has begun, for a group with a name."""
    demo = load_set(bundled("decks") / "demo").deck_set
    assert demo is not None
    with Session.create(Folders.under(tmp_path), setup(group="Växeln"), demo) as begun:
        yield begun


@pytest.fixture
def kept(session: Session) -> Path:
    """The folder of a session that nobody has open."""
    folder = session.folder
    assert folder is not None
    session.close()
    return folder


def sessions(folder: Path, *arguments: str) -> int:
    """Run `bohica sessions` in English on the data that holds the session in `folder`."""
    data = str(folder.parents[1])
    return main(["sessions", *arguments, "--lang", "en", "--data", data])


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Type `text` when asked."""
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_the_list_says_what_there_is(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a session: name, when it began, the set, how far it is, and the group."""
    assert sessions(kept) == 0
    (line,) = capsys.readouterr().out.splitlines()
    name, _, set_id, phase, group = line.split("  ")
    assert (name, set_id, phase, group) == (kept.name, "little", "unfinished", "Växeln")


def test_deleting_asks_first(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything but yes keeps the session, and so does no answer at all."""
    for text in ("\n", "n\n", "perhaps\n", ""):
        answer(monkeypatch, text)
        assert sessions(kept, "delete", kept.name) == 1
        assert kept.is_dir()
    answer(monkeypatch, "Y\n")
    assert sessions(kept, "delete", kept.name) == 0
    assert not kept.exists()


def test_someone_who_is_sure_is_not_asked(kept: Path) -> None:
    """For tidying many away."""
    assert sessions(kept, "delete", "--yes", kept.name) == 0
    assert not kept.exists()


def test_a_final_protocol_is_asked_about_all_the_same(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may be a public record: whether it may be weeded out is a question of its own."""
    assert store.declare_final(kept, Final("2026-12-01", "KS"))
    answer(monkeypatch, "\n")
    assert sessions(kept, "delete", "--yes", kept.name) == 1
    assert "public record" in capsys.readouterr().out
    assert kept.is_dir()


def test_what_is_being_played_cannot_be_deleted(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other window has it, and is left in peace."""
    assert session.folder is not None
    assert sessions(session.folder, "delete", "--yes", session.folder.name) == 1
    assert "open in another window" in capsys.readouterr().err
    assert session.folder.is_dir()
