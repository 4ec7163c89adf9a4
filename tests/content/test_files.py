"""Files survive: whole or not at all, and every record on disk before anybody is told."""

import sys
from pathlib import Path

import pytest

from bohica.content.files import AppendLog, bundled, write_atomic


@pytest.mark.parametrize(("name", "inside"), [("assets", "fonts"), ("decks", "framework.yaml")])
def test_bundled_folders_are_found_from_any_folder(
    name: str, inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program finds what came with it wherever it is started."""
    monkeypatch.chdir(tmp_path)
    assert (bundled(name) / inside).exists()


def test_a_written_file_has_its_bytes_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    """New or old, the file holds what was written."""
    path = tmp_path / "a.json"
    for data in (b"first", b"", b"third\n" * 10_000):
        write_atomic(path, data)
        assert path.read_bytes() == data
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_written_file_keeps_its_mode(tmp_path: Path) -> None:
    """Who may read a file does not change because it is saved."""
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomic(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path) -> None:
    """A failure leaves the old contents and no temporary file."""
    path = tmp_path / "a"
    path.mkdir()
    (path / "kept").write_bytes(b"old")
    with pytest.raises(OSError, match="a"):
        write_atomic(path, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
    assert (path / "kept").read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_leaves_the_log_where_it_was(tmp_path: Path) -> None:
    """The error goes on to the caller; what was on disk is still there."""
    path = tmp_path / "full"
    path.symlink_to("/dev/full")
    with AppendLog(path) as log, pytest.raises(OSError, match="space"):
        log.append(b"record\n")
    assert log.size == 0


def test_a_missing_folder_is_an_error_to_the_caller(tmp_path: Path) -> None:
    """Nothing is made up: the caller offers another folder."""
    with pytest.raises(FileNotFoundError):
        write_atomic(tmp_path / "gone" / "a", b"x")
    with pytest.raises(FileNotFoundError):
        AppendLog(tmp_path / "gone" / "a")


def test_records_are_appended_whole_and_in_order(tmp_path: Path) -> None:
    """Each record is in the file as soon as `append` returns; reopening goes on at the end."""
    path = tmp_path / "journal"
    with AppendLog(path) as log:
        log.append(b"one\n")
        assert path.read_bytes() == b"one\n"
        log.append(b"two\n")
    with AppendLog(path) as log:
        assert log.size == 8
        log.append(b"x" * 1_000_000 + b"\n")
        assert log.size == 8 + 1_000_001
    assert path.read_bytes() == b"one\ntwo\n" + b"x" * 1_000_000 + b"\n"


def test_a_closed_log_takes_no_more(tmp_path: Path) -> None:
    """An append after the end is a mistake in the program, and says so."""
    log = AppendLog(tmp_path / "journal")
    log.close()
    with pytest.raises(ValueError, match="closed"):
        log.append(b"late\n")
