"""`bohica check`: every problem of sets and files, and the figures of a set."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from bohica.content.advice import advise
from bohica.content.cards import Known
from bohica.content.deck import read_deck, read_translation
from bohica.content.frame import read_board, read_framework
from bohica.content.nodes import Reader
from bohica.content.paths import SET, source_of, translation_of
from bohica.content.problems import Problem, Problems, Stop, count, in_order, line
from bohica.content.sets import DeckSet, Fits, find_sets, load_set
from bohica.content.source import checked, read_bytes
from bohica.content.table import table
from bohica.words import say


class Report(NamedTuple):
    """What was found in one set or one file."""

    path: Path
    problems: tuple[Problem, ...]
    deck_set: DeckSet | None = None
    """None for a single file, and for a set that cannot be played."""
    is_set: bool = False


def check(path: Path, fits: Fits | None = None) -> tuple[Report, ...]:
    """Return what is found in `path`: a set's folder, a folder of sets, or a file.

    A file that belongs to a set is checked together with it.
    """
    if path.is_dir():
        folders = (path,) if (path / SET).exists() else find_sets((path,)) or (path,)
        return tuple(_of_set(folder, fits) for folder in folders)
    if path.name == SET:
        return (_of_set(path.parent, fits),)
    loaded = [load_set(folder, fits, advise, thorough=True) for folder in _sets_around(path)]
    for item in loaded:
        if any(_is_same(file, path) for file in item.files):
            return (Report(path, tuple(p for p in item.problems if _is_same(p.file, path))),)
    return (Report(path, _of_file(path)),)


def _of_set(folder: Path, fits: Fits | None) -> Report:
    loaded = load_set(folder, fits, advise, thorough=True)
    return Report(folder, loaded.problems, loaded.deck_set, is_set=True)


def _sets_around(path: Path) -> tuple[Path, ...]:
    here = path.parent
    return ((here,) if (here / SET).is_file() else ()) + find_sets((here,))


def _is_same(file: Path, path: Path) -> bool:
    return os.path.abspath(file) == os.path.abspath(path)  # noqa: PTH100 — needs no such file


def _of_file(path: Path) -> tuple[Problem, ...]:
    """Check a file outside every set: its values and topics are taken on trust."""
    problems = Problems(path)
    try:
        data = read_bytes(path, problems)
        kind = _kind_of(data, Problems(path))
        if kind == "framework":
            read_framework(data, problems)
        elif kind == "board":
            read_board(data, problems)
        elif kind == "set":
            problems.add("set-name", None, name=path.name, expected=SET)
        elif kind == "deck":
            _check_deck(path, data, problems)
        else:
            problems.add("file-kind", None)
    except Stop:
        pass
    return in_order(problems.found)


def _check_deck(path: Path, data: bytes, problems: Problems) -> None:
    known = Known({}, thorough=True)
    source, other = source_of(path), translation_of(path)
    if source != path and source.is_file():
        noted = Problems(source)
        read_deck(read_bytes(source, noted), noted, known, (data, problems))
    elif source != path:
        read_translation(data, problems, thorough=True)
    elif other != path and other.is_file():
        noted = Problems(other)
        read_deck(data, problems, known, (read_bytes(other, noted), noted))
    else:
        read_deck(data, problems, known)


_TELLING = {
    "kind": "deck", "values": "framework", "terraces": "board", "dice": "board",
    "topics": "set", "audience": "set", "framework": "set", "approved_by": "set",
}  # fmt: skip
"""Root keys that only one kind of file has."""


def _kind_of(data: bytes, scratch: Problems) -> str:
    """Return what kind of file `data` is, "deck" where it is too broken to tell."""
    try:
        reader = Reader(checked(data, scratch), scratch)
        for key, event in reader.root():
            if key.value in _TELLING:
                return _TELLING[key.value]
            if key.value == "cards":
                return "deck"
            reader.skip(event)
    except Stop:
        return "deck"
    return ""


def run_check(
    paths: Sequence[Path], lang: str, out: TextIO, fits: Fits | None = None, *, stats: bool = False
) -> int:
    """Print what is found in `paths` and return 1 where any of it is an error, else 0.

    Problems come first, a line each as `file:line:column: …`; then how each set stands, with
    `stats` in figures too.
    """
    reports = [report for path in paths for report in check(path, fits)]
    lines: dict[str, Problem] = {}
    for report in reports:
        for problem in report.problems:  # what two sets have in common is told once
            lines.setdefault(line(problem, lang), problem)
    for text in lines:
        print(text, file=out)
    for report in reports:
        if report.is_set:
            print(_standing(report, lang), file=out)
        if stats and report.deck_set:
            print(*table(report.deck_set, lang), "", sep="\n", file=out)
    errors, warnings = count(lines.values())
    totals = ("problems.report.errors", errors), ("problems.report.warnings", warnings)
    print(", ".join(say(lang, key, n=n) for key, n in totals), file=out)
    return int(errors > 0)


def _standing(report: Report, lang: str) -> str:
    if not report.deck_set:
        return say(lang, "problems.report.broken", name=report.path)
    return say(lang, "problems.report.clean", name=report.path, n=len(report.deck_set.cards))
