"""What a session survives: killed processes, harmed files, full and read-only disks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bohica.session import protocol
from bohica.session.folders import Folders
from bohica.session.journal import NAME, is_sound, read
from bohica.session.live import Session
from bohica.session.notices import NewerFormatError, UnreadableSessionError
from bohica.session.replay import fold
from tests.session.cards import bare, loose_set, setup
from tests.session.player import straight

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("BOHICA_KILLS", "200"))
"""How many sessions are killed; set the variable for a longer loop."""

posix_only = pytest.mark.skipif(os.name == "nt", reason="needs fork and file size limits")


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a Python script in a process of its own, in the project's root."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


@posix_only
def test_nothing_confirmed_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    """Killed anywhere, a session opens with everything confirmed, undo history included."""
    # What a killed process has handed over survives in memory too, and syncing there is free.
    memory = Path("/dev/shm")  # noqa: S108
    place = tmp_path
    if memory.is_dir() and os.access(memory, os.W_OK):
        place = memory / f"bohica-{os.getpid()}"
        place.mkdir()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.session.killing", place, str(KILLS), "1"],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
            timeout=60 + KILLS,
        )
    finally:
        if place != tmp_path:
            subprocess.run(["rm", "-r", place], check=True)  # noqa: S607
    assert done.stdout, done.stderr
    outcome = json.loads(done.stdout.splitlines()[-1])
    assert outcome["runs"] == KILLS
    assert outcome["lost"] == []
    assert len(set(outcome["points"])) > KILLS // 10, "killed at too few different points"


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a journal of fifty events."""
    folders = Folders.under(tmp_path_factory.mktemp("fifty"))
    session = Session.create(folders, setup(), loose_set())
    assert session.folder is not None
    events = 2
    at = 0.0
    while events < 50:
        at += 20.0
        events += len(session.submit(straight(session.state, at)))
    session.close()
    return (session.folder / NAME).read_bytes()


def test_cut_at_any_byte_every_whole_line_counts(journal: bytes) -> None:
    """What is left of the torn line is cut off and reported."""
    lines = tuple(journal.split(b"\n")[:-1])
    ends = [0]
    for line in lines:
        ends.append(ends[-1] + len(line) + 1)
    whole = 0
    for cut in range(len(journal)):
        while whole < len(lines) and ends[whole + 1] - 1 <= cut:
            whole += 1
        reading = read(journal[:cut])
        assert reading.lines == lines[:whole]
        assert reading.torn == max(0, cut - ends[whole])
        assert not reading.damaged


def test_flipped_at_any_byte_the_lines_before_count(journal: bytes) -> None:
    """Damage is seen wherever it is, told from a torn tail, and costs nothing before it."""
    lines = tuple(journal.split(b"\n")[:-1])
    at = 0
    data = bytearray(journal)
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        for offset in range(len(line) + 1):
            data[at + offset] ^= 1 << (offset % 8)
            reading = read(bytes(data))
            if number == 0 and offset < len(line):
                assert reading.lines[1:] == lines[1:]
                assert reading.damaged
            elif last and offset == len(line):
                assert reading.lines == lines[:-1]
                assert reading.torn == len(line) + 1
            else:
                assert reading.lines == lines[:number]
                # A harmed line end makes one bad line of two.
                beyond = number + (offset == len(line)) < len(lines) - 1
                assert reading.damaged == beyond
                assert bool(reading.torn) != beyond
            data[at + offset] ^= 1 << (offset % 8)
        at += len(line) + 1


@pytest.mark.parametrize("line", range(2, 24, 3))
@pytest.mark.parametrize("how", ["cut", "flip"])
def test_a_harmed_session_goes_on(journal: bytes, tmp_path: Path, line: int, how: str) -> None:
    """It opens where the sound part ends, says so, and can be played to its end."""
    lines = journal.split(b"\n")[:-1]
    data = bytearray(journal)
    place = sum(map(len, lines[:line])) + line + len(lines[line]) // 2
    if how == "cut":
        del data[place:]
    else:
        data[place] ^= 8
    (tmp_path / NAME).write_bytes(data)
    before = fold(b"\n".join(lines[:line]), tmp_path).history.state
    session = Session.open(tmp_path)
    assert session.state == before
    codes = [notice.code for notice in session.notices]
    kept = tmp_path / "journal-damaged-1.jsonl"
    if how == "cut":
        assert "session.open.tail_cut" in codes
        assert not kept.exists()
    else:
        assert "session.open.damaged" in codes
        assert kept.read_bytes() == bytes(data)
    session.keep_draft("note", "Vidare")
    session.close()
    again = Session.open(tmp_path)
    assert "session.open.damaged" not in [notice.code for notice in again.notices]
    assert again.state == before
    assert again.drafts == {"note": "Vidare"}
    again.close()


def test_without_its_first_events_a_session_is_left_alone(journal: bytes, tmp_path: Path) -> None:
    """Nothing can be made of it, and its file stays as it is."""
    lines = journal.split(b"\n")
    lines[1] = lines[1][:-30] + b"?" * 30
    data = b"\n".join(lines)
    (tmp_path / NAME).write_bytes(data)
    for _ in range(2):
        with pytest.raises(UnreadableSessionError):
            Session.open(tmp_path)
    assert (tmp_path / NAME).read_bytes() == data


@pytest.mark.parametrize("data", [b"", b"\n", b"\0" * 5000, b"{}\n", b"PK\x03\x04 no journal"])
def test_what_is_no_journal_is_refused(data: bytes, tmp_path: Path) -> None:
    """One error with a notice, whatever the file holds."""
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(UnreadableSessionError) as refusal:
        Session.open(tmp_path)
    assert refusal.value.notice.code == "session.unreadable"


def test_a_missing_journal_is_refused(tmp_path: Path) -> None:
    """A folder without a session in it."""
    with pytest.raises(UnreadableSessionError):
        Session.open(tmp_path / "nothing")


def test_a_newer_format_is_refused(journal: bytes, tmp_path: Path) -> None:
    """A session of a later version is neither read wrongly nor changed."""
    from bohica.session.journal import encode_line

    header = json.loads(journal.split(b"\n")[0])
    del header["crc"]
    first = encode_line({**header, "format": 2})
    data = first + journal[journal.index(b"\n") :]
    assert is_sound(first)
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(NewerFormatError):
        Session.open(tmp_path)
    assert (tmp_path / NAME).read_bytes() == data


FULL = """
import json, resource, sys
from pathlib import Path
from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.session import protocol
from tests.session.cards import bare, loose_set, setup
from tests.session.player import straight

home = Path(sys.argv[1])
session = Session.create(Folders.under(home / "data"), setup(), loose_set())
assert session.trouble is None
journal = session.folder / "journal.jsonl"
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

def full(extra):
    size = journal.stat().st_size + extra
    resource.setrlimit(resource.RLIMIT_FSIZE, (size if extra >= 0 else hard, hard))

def play(steps):
    for _ in range(steps):
        session.submit(straight(session.state, session.at + 20.0))

full(700)
play(12)
said = [session.trouble.code]
full(-1)
play(1)
said.append(session.trouble)
full(100)
play(9)
session.keep_draft("note", "x" * 200)
session.undo()
said.append(session.trouble.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
if sys.argv[2] == "move":
    assert session.move_to(home / "stick") is None
else:
    play(1)
said.append(session.trouble)
session.close()
again = Session.open(session.folder)
assert bare(again.state) == bare(session.state)
print(json.dumps(said + [str(session.folder)]))
"""


@posix_only
@pytest.mark.parametrize("way", ["room", "move"])
def test_on_a_full_disk_the_session_plays_on(tmp_path: Path, way: str) -> None:
    """In memory under a banner; when there is room, or in another folder, all of it is saved."""
    done = run(FULL, tmp_path, way)
    assert done.returncode == 0, done.stderr
    *said, folder = json.loads(done.stdout)
    assert said == ["session.trouble.full", None, "session.trouble.full", None]
    assert Path(folder).is_relative_to(tmp_path / ("stick" if way == "move" else "data"))


def test_in_a_read_only_folder_the_session_plays_on(tmp_path: Path) -> None:
    """It never gets a file there, but can be moved, and is then as good as any."""
    obstacle = tmp_path / "data"
    obstacle.write_bytes(b"no folder can be made in a file")
    session = Session.create(Folders.under(obstacle), setup(), loose_set())
    assert session.trouble is not None
    for _ in range(15):
        session.submit(straight(session.state, session.at + 20.0))
    session.undo()
    session.keep_draft("note", "Hej")
    assert session.trouble.code == "session.trouble.read_only"
    refused = session.move_to(obstacle)
    assert refused is not None
    assert refused.code == "session.move.failed"
    assert session.move_to(tmp_path / "stick") is None
    assert session.trouble is None
    folder = session.folder
    assert folder is not None
    session.close()
    again = Session.open(folder)
    assert bare(again.state) == bare(session.state)
    assert again.can_redo
    again.close()


def test_a_session_that_was_never_saved_can_still_be_finished(tmp_path: Path) -> None:
    """The protocol comes from memory; the trouble is told."""
    obstacle = tmp_path / "data"
    obstacle.write_bytes(b"")
    session = Session.create(Folders.under(obstacle), setup(), loose_set())
    while session.state.phase != "done":
        session.submit(straight(session.state, session.at + 20.0))
    before = protocol.build(session.state)
    assert not session.finish()
    assert session.trouble is not None
    assert session.trouble.code == "session.trouble.finish"
    assert protocol.build(session.state) == before
    obstacle.unlink()
    assert session.finish()
    assert session.trouble is None
    session.close()


def test_a_moved_session_leaves_only_a_pointer(
    begin: Callable[..., Session], tmp_path: Path
) -> None:
    """The old folder says where it has gone and holds nothing of the play any more."""
    session = begin()
    session.submit(straight(session.state, 20.0))
    old = session.folder
    assert old is not None
    assert session.move_to(tmp_path / "stick") is None
    new = session.folder
    assert new is not None
    assert [record["t"] for record in read((old / NAME).read_bytes()).records] == [
        "header",
        "moved",
    ]
    assert not (old / "set").exists()
    assert (new / "set").is_dir()
    session.close()
    again = Session.open(new)
    assert again.notices == ()
    assert again.state == session.state
    again.close()
