"""The sessions kept on this computer: listed, deleted, and finished where a crash came between."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any, Literal, NamedTuple

from bohica.content.files import write_atomic
from bohica.session import set_copy
from bohica.session.encode import Data
from bohica.session.folders import Folders
from bohica.session.journal import NAME, is_sound
from bohica.session.lock import BusyError, Lock
from bohica.session.notices import SessionBusyError, SessionError
from bohica.session.protocol import Final

FINAL = "final.json"
"""Beside a finished journal: what makes its protocol final."""

_TAIL = 4096
"""Bytes read from a journal's end; the last record of a session that is over is shorter."""

Phase = Literal["open", "over", "finished", "away"]


class Kept(NamedTuple):
    """One session in a list."""

    folder: Path
    """Where it is; where it has gone to, if it was moved."""
    phase: Phase
    """`open`: can be continued; `over`: ended, but not tidied yet; `finished`; `away`: moved to
    a folder that is not there now."""
    id: str
    created: str
    """Local time with zone, ISO 8601, or empty where the header is lost."""
    set_id: str
    group: str
    solo: bool
    changed: float
    """When the journal was last written, seconds since the epoch."""

    @property
    def is_unfinished(self) -> bool:
        """It can be continued."""
        return self.phase == "open"


def sessions(folders: Folders) -> tuple[Kept, ...]:
    """Return all sessions: those that can be continued first, then the latest first.

    Reads a header and the last line of each. Folders without a session are left out.
    """
    try:
        paths = list(folders.sessions.iterdir())
    except OSError:
        return ()
    found = [kept for kept in map(_look, paths) if kept is not None]
    found.sort(key=lambda kept: (not kept.is_unfinished, -kept.changed, kept.folder.name))
    return tuple(found)


def unfinished(folders: Folders) -> tuple[Kept, ...]:
    """Return the sessions that can be continued, the latest first."""
    return tuple(kept for kept in sessions(folders) if kept.is_unfinished)


def finish_pending(folders: Folders) -> int:
    """Finish sessions that are over but were not tidied. Returns how many now are.

    For the start of the program. What another process holds is left to it.
    """
    count = 0
    for kept in sessions(folders):
        if kept.phase == "over":
            from bohica.session.live import Session  # slow to load, and seldom needed

            with contextlib.suppress(SessionError), Session.open(kept.folder) as session:
                count += session.state.phase == "done" and session.finish()
    return count


def delete(folder: Path) -> bool:
    """Delete a session's folder and everything in it. Returns whether all of it is gone.

    Raises SessionBusyError where somebody plays it. Whether a protocol that was declared final
    may be weeded out is asked before.
    """
    if not folder.is_dir():
        return True
    try:
        Lock.take(folder).release()
    except BusyError as error:
        raise SessionBusyError(folder) from error
    except OSError:
        pass
    set_copy.remove_session(folder)
    return not folder.exists()


def declare_final(folder: Path, final: Final) -> bool:
    """Note that the protocol of the session in `folder` is final. False: the disk refused."""
    text = json.dumps({"format": 1, **final._asdict()}, ensure_ascii=False, indent=1)
    try:
        write_atomic(folder / FINAL, text.encode("utf-8", "surrogatepass"))
    except OSError:
        return False
    return True


def final_of(folder: Path) -> Final | None:
    """Return what makes the protocol in `folder` final, or None: it is not."""
    try:
        data = json.loads((folder / FINAL).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    return Final(*(_word(data, name) for name in Final._fields))


def _look(folder: Path, *, follow: bool = True) -> Kept | None:
    path = folder / NAME
    try:
        with open(path, "rb") as file:
            first = file.readline().rstrip(b"\n")
            second = file.readline().rstrip(b"\n")
            size = file.seek(0, 2)
            file.seek(max(0, size - _TAIL))
            tail = file.read()
            changed = path.stat().st_mtime
    except OSError:
        return None
    if not second:
        return None  # a crash before the session began: nothing was confirmed
    header = _record(first)
    to = _word(_record(second), "to")
    if to and follow:
        there = _look(Path(to), follow=False)
        # Where the place is there and the session is not, it was deleted.
        if there is not None or Path(to).parent.is_dir():
            return there
    return Kept(
        folder=folder,
        phase="away" if to else _phase(header, tail),
        id=_word(header, "id"),
        created=_word(header, "created"),
        set_id=_word(header, "set_id"),
        group=_word(header, "group"),
        solo=header.get("solo") is True,
        changed=changed,
    )


def _phase(header: Data, tail: bytes) -> Phase:
    if header.get("finished") is True:
        return "finished"
    last = tail.rstrip(b"\n").rpartition(b"\n")[2]
    return "over" if b'"SessionFinished"' in last and is_sound(last) else "open"


def _record(line: bytes) -> Data:
    if not is_sound(line):
        return {}
    try:
        data: Any = json.loads(line)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _word(data: Data, name: str) -> str:
    value = data.get(name, "")
    return value if isinstance(value, str) else ""
