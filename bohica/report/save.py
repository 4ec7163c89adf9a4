"""Writing a protocol into the user's documents, beside what is there and never over it."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bohica.content.files import write_atomic
from bohica.report import html, markdown
from bohica.report.document import document
from bohica.session.protocol import Protocol
from bohica.words import say

_LONGEST = 60
"""Bytes of a group's name that its files carry: paths on Windows are short."""


class Saved(NamedTuple):
    """The two files of a saved protocol."""

    html: Path
    markdown: Path


def save(protocol: Protocol, folder: Path, lang: str) -> Saved:
    """Write `protocol` in `lang` to `folder` as HTML and Markdown, and return where.

    Makes the folder where it is missing. Both files have the same new name. Raises OSError, and
    then leaves neither. A power cut may leave an empty file, never half of one.
    """
    page = document(protocol, lang)
    texts = (html.render(page), markdown.render(page))
    folder.mkdir(parents=True, exist_ok=True)
    paths = _reserve(folder, file_name(protocol, lang))
    try:
        for path, text in zip(paths, texts, strict=True):
            write_atomic(path, text.encode())
    except BaseException:
        _discard(paths)
        raise
    return paths


def file_name(protocol: Protocol, lang: str) -> str:
    """Return the name for the files of `protocol`, without ending, that any system can hold.

    Date, what it is, and the group: `2026-11-23-protokoll-kontaktcenter`.
    """
    parts = [protocol.date, say(lang, "reports.file")]
    if not protocol.is_over:
        parts.append(say(lang, "reports.file.draft"))
    group = _plain(protocol.group).encode()[:_LONGEST].decode(errors="ignore").strip("-")
    return "-".join(filter(None, (*map(_plain, parts), group)))


def _plain(text: str) -> str:
    """Return the letters and digits of `text` in lower case, with hyphens between words."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())
    return "-".join(words)


def _reserve(folder: Path, name: str) -> Saved:
    """Return two new empty files of one name. Whoever comes second gets the next number."""
    number, stem = 1, name
    while True:
        paths = Saved(folder / f"{stem}.html", folder / f"{stem}.md")
        made: list[Path] = []
        try:
            for path in paths:
                path.open("xb").close()
                made.append(path)
        except FileExistsError:
            _discard(made)
        except BaseException:
            _discard(made)
            raise
        else:
            return paths
        number += 1
        stem = f"{name}-{number}"


def _discard(paths: Sequence[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
