"""What a session has to tell people, and what may stop it: stable codes with parameters."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple


class Notice(NamedTuple):
    """Something to say: `words.say(lang, notice.code, **notice.params)` is the sentence."""

    code: str
    """A key of `bohica.words`."""
    params: Mapping[str, object] = MappingProxyType({})


class SessionError(Exception):
    """A session cannot be opened or ended. `notice` is what to tell people."""

    code = "session.unreadable"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{self.code}: {path}")
        self.path = path
        self.notice = Notice(self.code, {"file": str(path)})


class SessionBusyError(SessionError):
    """Another process holds the session."""

    code = "session.busy"


class UnreadableSessionError(SessionError):
    """Not even the beginning of the session can be read; its file is left as it was."""


class NewerFormatError(SessionError):
    """A newer version of the program wrote the session."""

    code = "session.newer"


class NotDoneError(Exception):
    """`finish` was called while the session goes on: a mistake in the program."""


def trouble_of(error: OSError, folder: Path) -> Notice:
    """Return what to tell people when writing in `folder` failed with `error`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Notice("session.trouble.full", {"folder": str(folder)})
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR):
        return Notice("session.trouble.read_only", {"folder": str(folder)})
    return Notice("session.trouble.unwritable", {"folder": str(folder), "reason": reason_of(error)})


def reason_of(error: OSError) -> str:
    """Return the system's own words for `error`."""
    return error.strerror or type(error).__name__
