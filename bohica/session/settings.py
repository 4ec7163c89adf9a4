"""Settings: what the program remembers about how it is to look, sound and begin."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from bohica.content.files import write_atomic
from bohica.session.notices import Notice

Lang = Literal["sv", "en"]
TextSize = Literal["normal", "large"]

_LIMIT = 1_000_000
"""Bytes; no settings file of ours is larger."""


class Settings:
    """The settings in use; screens change them and `save` keeps them."""

    def __init__(self) -> None:
        self.lang: Lang = "sv"
        self.text_size: TextSize = "normal"
        self.reduced_motion = False
        self.sound = True
        self.fullscreen = False
        self.display = 0
        """Zero-based number of the display to open on."""
        self.last_setup: dict[str, Any] = {}
        """The last choices of the setup screen, as plain JSON data."""

    def as_data(self) -> dict[str, Any]:
        """Return the settings as JSON-ready data."""
        return {"format": 1, **vars(self)}


def _is_one_of(*allowed: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in allowed


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


_CHECKS: dict[str, Callable[[object], bool]] = {
    "lang": _is_one_of("sv", "en"),
    "text_size": _is_one_of("normal", "large"),
    "reduced_motion": _is_truth,
    "sound": _is_truth,
    "fullscreen": _is_truth,
    "display": lambda value: type(value) is int and 0 <= value < 100,
    "last_setup": lambda value: isinstance(value, dict),
}


def load(path: Path) -> tuple[Settings, Notice | None]:
    """Return the settings in `path`, and a notice if they were damaged.

    Whatever the file holds, each sound setting in it counts, and the others are the usual ones.
    A file that is no settings at all is kept beside as `.damaged`.
    """
    settings = Settings()
    try:
        with open(path, "rb") as file:
            raw = file.read(_LIMIT)
    except FileNotFoundError:
        return settings, None
    except OSError:
        return settings, Notice("session.settings.damaged", {"file": str(path)})
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        return settings, _set_aside(path)
    for name, is_sound in _CHECKS.items():
        if name in data and is_sound(data[name]):
            setattr(settings, name, data[name])
    return settings, None


def _set_aside(path: Path) -> Notice:
    kept = path.with_name(path.name + ".damaged")
    try:
        path.replace(kept)
    except OSError:
        kept = path
    return Notice("session.settings.damaged", {"file": str(kept)})


def save(settings: Settings, path: Path) -> bool:
    """Write `settings` to `path`, wholly or not at all. Returns False where the disk refuses."""
    text = json.dumps(settings.as_data(), ensure_ascii=False, indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, text.encode("utf-8", "surrogatepass"))
    except OSError:
        return False
    return True
