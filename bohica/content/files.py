"""Files that survive: bundled folders, atomic writes, synced appends."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import bohica

_RETRIES = (0.01, 0.03, 0.1, 0.3)
"""Seconds between attempts to replace a file that a virus scanner or sync client holds."""

_sync_data = getattr(os, "fdatasync", os.fsync)
# fdatasync leaves out the modification time and is missing on Windows and macOS.


def bundled(name: Literal["assets", "decks"]) -> Path:
    """Return the folder `name` that came with the program.

    Installed, it lies in the package; in a checkout, beside it. An editable install has both,
    and then the copy in the package is the one Python was told to use.
    """
    package = Path(bohica.__file__)
    inside = package.with_name(name)
    return inside if inside.is_dir() else package.parents[1] / name


def write_atomic(path: Path, data: bytes) -> None:
    """Replace the contents of `path` by `data`, wholly or not at all, and sync it to disk.

    Raises OSError; `path` is then as it was, and nothing is left beside it.
    """
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}-{time.monotonic_ns():x}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            with contextlib.suppress(OSError):
                temporary.chmod(path.stat().st_mode & 0o777)
        _replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _replace(source: Path, target: Path) -> None:
    for pause in _RETRIES:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    source.replace(target)


def sync_folder(folder: Path) -> None:
    """Sync the names in `folder`, so that a new or renamed file survives a power cut.

    Windows and some network folders cannot: there nothing happens.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class AppendLog:
    """A file that grows by whole records, each on disk before `append` returns."""

    def __init__(self, path: Path) -> None:
        """Open `path` for appending, creating it where it is missing. Raises OSError."""
        self.path = path
        new = not path.exists()
        self._file = open(path, "ab", buffering=0)  # noqa: SIM115 — lives as long as the log
        self._size = os.fstat(self._file.fileno()).st_size
        if new:
            sync_folder(path.parent)

    @property
    def size(self) -> int:
        """Bytes of whole records in the file."""
        return self._size

    def append(self, record: bytes) -> None:
        """Write `record` and sync it. Raises OSError; the file then ends before the record.

        Where even that cannot be undone (the disk is gone), the reader finds a torn tail.
        """
        try:
            view = memoryview(record)
            while view:
                view = view[self._file.write(view) :]
            _sync_data(self._file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                self._file.truncate(self._size)
            raise
        self._size += len(record)

    def close(self) -> None:
        """Close the file; further appends raise ValueError."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
