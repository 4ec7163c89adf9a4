"""What the program asks of the desktop: the clipboard, and to show a folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pygame


def copy(text: str) -> None:
    """Put `text` on the clipboard; where the system has none, nothing happens."""
    try:
        pygame.scrap.put_text(text)
    except (pygame.error, UnicodeError):
        return


def paste() -> str:
    """Return the clipboard's text, or an empty one."""
    try:
        return pygame.scrap.get_text()
    except (pygame.error, UnicodeError):
        return ""


def open_path(path: Path) -> None:
    """Show a file or folder with the system's own program, if it has one."""
    try:
        if sys.platform == "win32":
            import os

            os.startfile(path)  # noqa: S606  # a path of our own, handed over as it is
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen(  # noqa: S603  # no shell, and a path of our own
                [opener, str(path)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
    except OSError:
        return
