"""The journal's lines: sound, torn and damaged ones."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from bohica.session.journal import NAME, Journal, encode_line, is_sound, read
from bohica.session.lock import BusyError, Lock


def lines(count: int) -> list[bytes]:
    """Return this many sound lines."""
    return [
        encode_line({"n": n, "t": "draft", "field": "note", "text": "å\n"}) for n in range(count)
    ]


def test_a_line_is_json_with_the_checksum_of_what_comes_before_it() -> None:
    """Any other program can read it and check it."""
    line = encode_line({"n": 0, "t": "draft", "field": "note", "text": "Hej\nå"})
    body, _, crc = line.partition(b',"crc":"')
    assert json.loads(line)["text"] == "Hej\nå"
    assert crc == b'%08x"}' % zlib.crc32(body)
    assert b"\n" not in line
    assert is_sound(line)


def test_a_whole_file_is_read_to_its_end() -> None:
    """Nothing is wrong with it."""
    reading = read(b"\n".join([*lines(3), b""]))
    assert [record["n"] for record in reading.records] == [0, 1, 2]
    assert (reading.torn, reading.damaged) == (0, False)


def test_a_last_line_without_its_end_counts() -> None:
    """It is whole, only its line end was not written."""
    reading = read(b"\n".join(lines(3)))
    assert len(reading.records) == 3
    assert reading.torn == 0


def test_a_torn_tail_is_told_from_damage() -> None:
    """Bad bytes at the end are a crash; bad bytes before sound lines are damage."""
    first, second, third = lines(3)
    torn = read(first + b"\n" + second[:-5])
    assert (len(torn.records), torn.torn, torn.damaged) == (1, len(second) - 5, False)
    harmed = read(b"\n".join([first, second[:-5], third, b""]))
    assert (len(harmed.records), harmed.torn, harmed.damaged) == (1, 0, True)


def test_zeros_after_a_power_cut_are_a_torn_tail() -> None:
    """Some file systems fill the end of a file with zeros."""
    reading = read(b"\n".join([*lines(2), b"\0" * 300]))
    assert (len(reading.records), reading.torn) == (2, 300)


def test_a_missing_or_doubled_line_is_damage() -> None:
    """Sequence numbers tell what checksums cannot."""
    first, second, third = lines(3)
    assert read(b"\n".join([first, third, b""])).damaged
    assert read(b"\n".join([first, second, second, third, b""])).damaged


def test_a_lost_header_costs_nothing_else() -> None:
    """The first events say what the session is, so that the rest still counts."""
    first, second, third = lines(3)
    reading = read(b"\n".join([b"\0" + first[1:], second, third, b""]))
    assert len(reading.records) == 3
    assert reading.records[0]["t"] == "header"
    assert reading.damaged


def test_what_was_added_is_in_the_file_at_once(tmp_path: Path) -> None:
    """Each record is there before `add` returns."""
    journal = Journal(tmp_path / "one")
    for number in range(3):
        journal.add("undo")
        assert len(read((tmp_path / "one" / NAME).read_bytes()).records) == number + 1
    journal.close()


def test_a_torn_tail_is_cut_before_anything_follows(tmp_path: Path) -> None:
    """The next record begins on a line of its own."""
    good = lines(2)
    (tmp_path / NAME).write_bytes(b"\n".join([*good, b'{"n":2,"t":"un']))
    journal = Journal(tmp_path)
    journal.adopt(good)
    journal.add("undo")
    journal.close()
    assert [record["t"] for record in read((tmp_path / NAME).read_bytes()).records] == [
        "draft",
        "draft",
        "undo",
    ]


def test_the_original_of_a_damaged_file_is_kept(tmp_path: Path) -> None:
    """The session goes on in a new file from the sound beginning."""
    good = lines(1)
    damaged = b"\n".join([*good, b"?", *lines(3)[2:], b""])
    (tmp_path / NAME).write_bytes(damaged)
    journal = Journal(tmp_path)
    journal.adopt(good, damaged)
    journal.add("undo")
    journal.close()
    assert len(read((tmp_path / NAME).read_bytes()).records) == 2
    assert (tmp_path / "journal-damaged-1.jsonl").read_bytes() == damaged


def test_a_folder_that_cannot_be_made_is_trouble_not_an_error(tmp_path: Path) -> None:
    """All records wait in memory, and are written once the folder can be made."""
    obstacle = tmp_path / "file"
    obstacle.write_bytes(b"")
    journal = Journal(obstacle / "one")
    journal.add("undo")
    journal.add("redo")
    assert journal.error is not None
    obstacle.unlink()
    journal.add("undo")
    assert journal.error is None
    assert len(read((obstacle / "one" / NAME).read_bytes()).records) == 3
    journal.close()


def test_a_lock_is_held_once(tmp_path: Path) -> None:
    """A second taker is refused until the first has released it."""
    lock = Lock.take(tmp_path)
    refused = False
    try:
        Lock.take(tmp_path)
    except BusyError:
        refused = True
    lock.release()
    lock.release()
    Lock.take(tmp_path).release()
    assert refused
