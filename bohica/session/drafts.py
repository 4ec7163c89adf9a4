"""Drafts of the protocol that were saved while the game went on: gone when it ends.

A draft may hold wording that was undone or a card that was cancelled later, and what is undone
does not survive the session. So the session knows the files, also after a crash.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from pathlib import Path

from bohica.content.files import write_atomic

NAME = "drafts.json"
ENDINGS = (".html", ".md")
"""Nothing else is ever deleted, whatever the list says."""


def known(folder: Path) -> tuple[Path, ...]:
    """Return the files of the draft saved last in the session kept in `folder`."""
    try:
        listed = json.loads((folder / NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(listed, list):
        return ()
    paths = [Path(item) for item in listed if isinstance(item, str)]
    return tuple(path for path in paths if path.suffix in ENDINGS)


def remember(folder: Path, paths: Iterable[Path]) -> None:
    """Delete the draft known so far and remember `paths` in its place. Raises OSError."""
    paths = tuple(paths)
    before = known(folder)
    write_atomic(folder / NAME, json.dumps([str(path.absolute()) for path in paths]).encode())
    _delete(path for path in before if path not in paths)


def remove(folder: Path) -> None:
    """Delete the draft, and the list."""
    _delete(known(folder))
    with contextlib.suppress(OSError):
        (folder / NAME).unlink()


def _delete(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()
