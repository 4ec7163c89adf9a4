"""Where things are kept: the user's local data, and what is the user's own in Documents.

Journals, settings and practice stay on the computer: not roaming, not synced. Own deck sets and
exported protocols are the user's files. Nothing is created before something is written there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

from bohica.session.notices import Notice

_SERVICES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
}
"""Folder names, or their beginnings, that sync clients use."""

_NETWORK_TYPES = ("nfs", "cifs", "smb", "afp", "davfs", "9p", "fuse.sshfs", "fuse.davfs", "ncpfs")
_DRIVE_REMOTE = 4  # GetDriveTypeW


class Folders(NamedTuple):
    """The two roots; everything else lies in them under names that do not follow the language."""

    data: Path
    """The program's own files."""
    documents: Path
    """The user's: own deck sets and exported protocols."""

    @classmethod
    def of_user(cls) -> Folders:
        """Return the folders of whoever is logged in."""
        # Not needed with --data, and its import costs time at start.
        from platformdirs import user_data_path, user_documents_path

        data = user_data_path("BOHICA", appauthor=False, roaming=False)
        return cls(data, user_documents_path() / "BOHICA")

    @classmethod
    def under(cls, folder: Path) -> Folders:
        """Return folders that both lie in `folder` (`--data`)."""
        folder = folder.absolute()
        return cls(folder, folder)

    @property
    def sessions(self) -> Path:
        """One folder for each session."""
        return self.data / "sessions"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.data / "settings.json"

    @property
    def groups(self) -> Path:
        """The file of cards that named groups have met."""
        return self.data / "groups.json"

    @property
    def practice(self) -> Path:
        """The file of one's own practice, where one asked for it."""
        return self.data / "practice.json"

    @property
    def decks(self) -> Path:
        """Own deck sets, one folder each."""
        return self.documents / "Kortlekar"

    @property
    def protocols(self) -> Path:
        """Exported protocols."""
        return self.documents / "Protokoll"

    def warning(self) -> Notice | None:
        """Return one warning if what is written may leave this computer.

        Code `session.folder.synced` (folder, service) or `session.folder.network` (folder).
        """
        for folder in (self.data, self.documents):
            service = synced_by(folder, os.environ)
            if service:
                return Notice("session.folder.synced", {"folder": str(folder), "service": service})
            if is_on_network(folder):
                return Notice("session.folder.network", {"folder": str(folder)})
        return None


def synced_by(folder: PurePath, environ: Mapping[str, str]) -> str:
    """Return the name of the service that syncs `folder`, or an empty text.

    Told by the environment OneDrive sets (`OneDrive`, `OneDriveCommercial`, …) and by names.
    """
    for name, root in environ.items():
        if name.lower().startswith("onedrive") and root and folder.is_relative_to(root):
            return "OneDrive"
    for part in folder.parts:
        for start, service in _SERVICES.items():
            if part.lower().startswith(start):
                return service
    return ""


def is_on_network(folder: Path, mounts: str | None = None) -> bool:
    r"""Return whether `folder` is a network folder: `\\server\share`, or on a network mount.

    `mounts` has the form of Linux' /proc/mounts and is read from there unless given. On macOS
    only what lies in /Network is recognised.
    """
    text = str(folder)
    if text.startswith(("\\\\", "//", "/Network/")):
        return True
    if sys.platform == "win32":
        import ctypes  # slow to load, and only needed here

        return bool(folder.drive) and (
            ctypes.windll.kernel32.GetDriveTypeW(folder.drive + "\\") == _DRIVE_REMOTE
        )
    if mounts is None:
        try:
            mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
    best, network = "", False
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        if len(point) >= len(best) and folder.is_relative_to(point):
            best, network = point, fields[2].startswith(_NETWORK_TYPES)
    return network
