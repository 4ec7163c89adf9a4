"""The journal: JSON lines with a sequence number and a checksum, on disk before anyone is told.

A line is `{"n":7,"t":"events",…,"crc":"0a1b2c3d"}`; the checksum is the CRC-32 of the bytes
before `,"crc"`. Records by type `t`:

- `header`: `format`, `program`, `id`, `created`, where the set came from, what lists show;
- `events`: one action's `events`, and `at`, its seconds of play;
- `undo`, `redo`: of one batch of events;
- `draft`: `text` typed in `field` and not yet submitted;
- `moved`: the session came `from` another folder, or has gone `to` one.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from bohica.content.files import AppendLog, sync_folder, write_atomic
from bohica.session.encode import Data
from bohica.session.lock import BusyError, Lock

NAME = "journal.jsonl"
DAMAGED = "journal-damaged-"
"""How the names of kept originals begin; a number and `.jsonl` follow."""
_CRC = b',"crc":"%08x"}'
_CRC_LENGTH = 18


class Reading(NamedTuple):
    """What a journal file holds."""

    lines: tuple[bytes, ...]
    """The sound lines from the beginning, without line ends."""
    records: tuple[Data, ...]
    """The same, decoded."""
    torn: int
    """Bytes after the sound lines, where nothing sound comes after them: cut off."""
    damaged: bool
    """Sound lines come after bad bytes: the file is to be kept as it is."""


def encode_line(record: Data) -> bytes:
    """Return `record` as one line with its checksum, without line end."""
    # Half a surrogate pair is no valid text, but somebody's clipboard may hold one.
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    body = text[:-1].encode("utf-8", "surrogatepass")
    return body + _CRC % zlib.crc32(body)


def is_sound(line: bytes) -> bool:
    """Return whether `line` (without line end) carries its own checksum."""
    body = line[:-_CRC_LENGTH]
    return line[-_CRC_LENGTH:] == _CRC % zlib.crc32(body)


def read(data: bytes) -> Reading:
    """Return the sound beginning of a journal's bytes, and what is wrong with the rest.

    A lost header is no loss: the first batch of events says what the session is. Its line is
    then made anew (empty but for its type) and the journal counts as damaged.
    """
    lines = data.split(b"\n")
    if not lines[-1]:
        lines.pop()
    if all(map(is_sound, lines)):
        try:
            records = tuple(json.loads(b"[" + b",".join(lines) + b"]"))
        except (ValueError, RecursionError):
            records = ()
        if len(records) == len(lines) and all(
            type(record) is dict and record.get("n") == n for n, record in enumerate(records)
        ):
            return Reading(tuple(lines), records, 0, damaged=False)
    return _read_damaged(lines)


def _read_damaged(lines: list[bytes]) -> Reading:
    good: list[bytes] = []
    records: list[Data] = []
    lost_header = len(lines) > 1 and _record(lines[0], 0) is None and _record(lines[1], 1)
    if lost_header:
        header = {"n": 0, "t": "header", "format": 1}
        good.append(encode_line(header))
        records.append(header)
    for line in lines[len(good) :]:
        record = _record(line, len(good))
        if record is None:
            break
        good.append(line)
        records.append(record)
    rest = lines[len(good) :]
    damaged = bool(lost_header) or any(map(is_sound, rest))
    torn = 0 if damaged else sum(map(len, rest)) + max(0, len(rest) - 1)
    return Reading(tuple(good), tuple(records), torn, damaged)


def _record(line: bytes, number: int) -> Data | None:
    """Return the record of `line` where it is sound and has this sequence number."""
    if not is_sound(line):
        return None
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or record.get("n") != number:
        return None
    return record


class Journal:
    """A session's journal in `folder`. All its lines are also in memory.

    No method but `take_lock` raises where the disk refuses: `error` then says why, and each
    later record tries to write everything that is not on disk yet.
    """

    def __init__(self, folder: Path | None, lines: Iterable[bytes] = ()) -> None:
        """`folder` None: nothing is ever written. `lines` are not on disk yet."""
        self.folder = folder
        self.lines = list(lines)
        self.error: OSError | None = None
        self._original: bytes | None = None
        self._on_disk = 0
        self._log: AppendLog | None = None
        self._lock: Lock | None = None

    @property
    def path(self) -> Path:
        """The journal file. Only where there is a folder."""
        return self._home / NAME

    @property
    def _home(self) -> Path:
        if self.folder is None:
            raise ValueError("this session is not kept")
        return self.folder

    def take_lock(self) -> None:
        """Hold the session. Raises BusyError; a folder that cannot be locked is not."""
        if self._lock is None and self.folder is not None:
            try:
                self._lock = Lock.take(self.folder)
            except BusyError:
                raise
            except OSError as error:
                self.error = error

    def adopt(self, lines: Iterable[bytes], original: bytes | None = None) -> None:
        """Go on after `lines`, the sound beginning of the file.

        `original` is a damaged file's contents, kept beside before anything is written.
        """
        self.lines = list(lines)
        self._on_disk = len(self.lines)
        self._original = original

    def add(self, kind: str, **fields: Any) -> None:
        """Append a record of type `kind`, on disk when this returns unless `error` is set."""
        self.lines.append(encode_line({"n": len(self.lines), "t": kind, **fields}))
        self.flush()

    def flush(self) -> None:
        """Write and sync whatever is not on disk yet."""
        if self.folder is None:
            return
        try:
            if self._log is None:
                self._log = self._open()
            if self._on_disk < len(self.lines):
                self._log.append(b"\n".join([*self.lines[self._on_disk :], b""]))
                self._on_disk = len(self.lines)
            self.error = None
        except OSError as error:
            self.error = error
            self._close_log()

    def _open(self) -> AppendLog:
        """Bring the file to exactly the lines that count as written, and open it."""
        folder = self._home
        if not folder.is_dir():
            folder.mkdir(0o700, parents=True)
            sync_folder(folder.parent)
        if self._lock is None:
            self.take_lock()
        if self._original is not None:
            write_atomic(free_name(folder, DAMAGED, ".jsonl"), self._original)
            self._write_whole()
            self._original = None
        sound = sum(map(len, self.lines[: self._on_disk])) + self._on_disk
        size = self.path.stat().st_size if self.path.exists() else 0
        if size > sound:
            os.truncate(self.path, sound)
        elif size == sound - 1:
            # The last line was whole but for its end.
            with open(self.path, "ab") as file:
                file.write(b"\n")
        elif size < sound:
            self._write_whole()
        return AppendLog(self.path)

    def _write_whole(self) -> None:
        write_atomic(self.path, b"\n".join([*self.lines, b""]))
        self._on_disk = len(self.lines)

    def replace(self, lines: Iterable[bytes]) -> bool:
        """Replace the whole file by `lines`, atomically. Returns whether that went well."""
        new = list(lines)
        self._close_log()
        if self.folder is not None:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                write_atomic(self.path, b"\n".join([*new, b""]))
            except OSError as error:
                self.error = error
                return False
        self.lines = new
        self._on_disk = len(new)
        self._original = None
        self.error = None
        return True

    def close(self) -> None:
        """Try to write what is left, and let go of file and lock."""
        if self._on_disk < len(self.lines):
            self.flush()
        self._close_log()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _close_log(self) -> None:
        if self._log is not None:
            self._log.close()
            self._log = None


def free_name(folder: Path, stem: str, suffix: str = "") -> Path:
    """Return the first path `stem` + 1, 2, 3 … + `suffix` that does not exist in `folder`."""
    number = 1
    while (folder / f"{stem}{number}{suffix}").exists():
        number += 1
    return folder / f"{stem}{number}{suffix}"
