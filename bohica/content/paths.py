"""Which files a set may name: those in its folder and in the folder above, and nothing else.

A set that somebody sent must not be able to reach the rest of the computer.
"""

from __future__ import annotations

import re
from pathlib import Path

from bohica.content.problems import Mark, Problems

SET = "set.yaml"

_NAME = re.compile(r"(?:\.\./)?([^/\\:*?\"<>|\x00-\x1f]{1,100}\.ya?ml)")

# Windows opens a device for these, whatever follows the first full stop.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.", re.IGNORECASE)


def named_file(folder: Path, name: str, mark: Mark | None, problems: Problems) -> Path | None:
    """Return the file a set in `folder` calls `name`, or None after noting why it may not."""
    match = _NAME.fullmatch(name)
    if not match or match[1].startswith(".") or _DEVICE.match(match[1]):
        problems.add("file-name", mark, found=name)
        return None
    path = folder.parent / match[1] if name.startswith("../") else folder / match[1]
    if not is_within(folder, path):
        problems.add("file-outside", mark, found=name)
        return None
    return path


def is_within(folder: Path, path: Path) -> bool:
    """Tell whether `path`, with every link followed, lies in `folder` or the folder above."""
    try:
        root = folder.resolve()
        return path.resolve().parent in (root, root.parent, folder.parent.resolve())
    except (OSError, RuntimeError):  # a loop of links
        return False


def translation_of(path: Path, lang: str = "en") -> Path:
    """Return the file that translates a deck: `events.sv.yaml` has `events.en.yaml`."""
    return path.with_name(re.sub(r"\.sv(\.ya?ml)$", rf".{lang}\1", path.name))


def source_of(path: Path, lang: str = "en") -> Path:
    """Return the Swedish deck that a translation belongs to; other files are their own source."""
    return path.with_name(re.sub(rf"\.{lang}(\.ya?ml)$", r".sv\1", path.name))


def is_source(path: Path) -> bool:
    """Tell whether the file is named as a Swedish deck."""
    return bool(re.search(r".\.sv\.ya?ml$", path.name))
