"""One process at a time holds a session: a lock of the system, which dies with the process."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

NAME = "lock"
"""The lock file in a session's folder: empty, and left behind on purpose. Removing it would let
two processes lock two different files of the same name."""

_BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK)


class BusyError(OSError):
    """Somebody else holds the lock."""


class Lock:
    """A held lock; `release` gives it back."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, folder: Path) -> Lock:
        """Lock `folder` for this process, without waiting.

        Raises BusyError where another process, or this one, holds it, and OSError where the
        lock file cannot be made. Where the file system knows no locks, nothing is locked.
        """
        descriptor = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _BUSY:
                raise BusyError(error.errno, str(error), str(folder)) from error
            return cls(None)
        return cls(descriptor)

    def release(self) -> None:
        """Give the lock back; a second time does nothing."""
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None


# `sys.platform`, not `os.name`: mypy understands only the former.
if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
