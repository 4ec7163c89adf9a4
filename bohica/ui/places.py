"""Folders where a session can be kept when its own has no room left."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """A folder that can be written in."""

    kind: str
    """`documents`, `home`, `desktop`, `temporary` or `drive`."""
    folder: Path
    free: int
    """Bytes."""


def places(besides: Path) -> tuple[Place, ...]:
    """Return sensible folders that can be written in, `besides` the one that is full.

    Each folder once, and only what has room for a session.
    """
    found: dict[Path, Place] = {}
    for kind, folder in _candidates():
        free = room(folder)
        if free > LEAST and folder not in found and not besides.is_relative_to(folder / "sessions"):
            found[folder] = Place(kind, folder, free)
    return tuple(found.values())


LEAST = 2_000_000
"""Bytes a place must have; a session takes a tenth of that."""


def room(folder: Path) -> int:
    """Return the bytes free in `folder`; 0 where it is not there or cannot be written in."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return 0
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _candidates() -> Iterator[tuple[str, Path]]:
    from platformdirs import user_desktop_path, user_documents_path

    yield "documents", user_documents_path()
    yield "desktop", user_desktop_path()
    for drive in _drives():
        yield "drive", drive
    yield "home", Path.home()
    yield "temporary", Path(tempfile.gettempdir())


def _drives() -> Iterable[Path]:
    """Removable drives, by where each system puts them."""
    if sys.platform == "win32":
        system = Path(os.environ.get("SYSTEMDRIVE", "C:") + "\\")
        letters = (Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
        return [drive for drive in letters if drive != system and drive.is_dir()]
    mounts = [Path("/Volumes")]
    if sys.platform != "darwin":
        user = os.environ.get("USER", "")
        mounts = [Path("/media") / user, Path("/run/media") / user, Path("/mnt")]
    return [
        drive
        for mount in mounts
        if mount.is_dir() and os.access(mount, os.R_OK)
        for drive in sorted(mount.iterdir())
        if os.path.ismount(drive)
    ]
