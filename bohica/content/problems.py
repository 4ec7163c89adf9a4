"""What is wrong with a deck file, where, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from bohica.words import say

Severity = Literal["error", "warning"]

WARNINGS = frozenset(
    {
        "why-length",
        "sentence-long",
        "lix",
        "translation-file",
        "translation-card",
        "translation-field",
        "translation-unknown",
        "translation-answer",
        "translation-talk",
        "approved-half",
        "set-few",
        "value-few",
        "topic-empty",
        "lix-mean",
        "longest",
        "shortest",
        "alike",
        "title-twice",
        "talk-few",
        "explained-long",
        "explained-absent",
        "more",
    }
)
"""Codes that tell of something to improve; every other code makes a set unplayable."""

MOST = 300
"""Problems kept for one file; a file with more of them is not a deck."""

_SHOWN = 40
"""Characters of a found text that a sentence quotes."""


class Term(str):
    """A parameter that is itself a word of the program: key in `words/problems.py`."""

    __slots__ = ()


class Problem(NamedTuple):
    """One thing wrong in one place of one file."""

    code: str
    """Key of the sentence in `words/problems.py`."""
    file: Path
    line: int
    """From 1, as editors count: only LF, CRLF and CR end a line."""
    column: int
    """From 1, in characters."""
    severity: Severity
    params: Mapping[str, object]


class Stop(Exception):  # noqa: N818 — a signal, caught where the file was opened
    """Ends the reading of a file whose fatal problem has been noted."""


class Mark(Protocol):
    """A place in a text: what PyYAML's C parser gives with every event."""

    @property
    def line(self) -> int:
        """Lines before the place, as YAML counts them."""

    @property
    def column(self) -> int:
        """Characters before the place in its line."""


class Place:
    """A `Mark` of our own, for places that no event stands at."""

    __slots__ = ("column", "index", "line")

    def __init__(self, index: int = 0, line: int = 0, column: int = 0) -> None:
        self.index = index
        self.line = line
        self.column = column


class Problems:
    """The problems of one file, in the order they were met."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.found: list[Problem] = []

    def place(self, mark: Mark | None) -> tuple[int, int]:
        """Return line and column of `mark`, both from 1; the file's start for None."""
        if mark is None:
            return 1, 1
        return mark.line + 1, mark.column + 1

    def add(self, code: str, mark: Mark | None, **params: object) -> None:
        """Note a problem at `mark`. Raises Stop when the file has too many of them."""
        if len(self.found) > MOST:
            raise Stop
        line, column = self.place(mark)
        severity: Severity = "warning" if code in WARNINGS else "error"
        shown = {name: _shown(value) for name, value in params.items()}
        self.found.append(Problem(code, self.file, line, column, severity, shown))
        if len(self.found) == MOST:
            self.found.append(Problem("more", self.file, line, column, "warning", {"n": MOST}))
            raise Stop

    def unknown(
        self, code: str, mark: Mark | None, found: str, expected: Collection[str], **params: object
    ) -> None:
        """Note that `found` is none of the `expected` names, with the nearest of them."""
        self.add(
            code,
            mark,
            found=found,
            expected=tuple(expected),
            near=nearest(found, expected),
            **params,
        )


def nearest(found: str, names: Iterable[str]) -> str:
    """Return the name most like `found`, or an empty text where none is alike."""
    folded = {name.casefold(): name for name in names}
    close = get_close_matches(found[:60].strip().casefold().replace("_", "-"), folded, 1, 0.6)
    return folded[close[0]] if close else ""


def _shown(value: object) -> object:
    if not isinstance(value, str) or isinstance(value, Term):
        return value
    text = value if len(value) <= _SHOWN else value[: _SHOWN - 1].rstrip() + "…"
    return "".join(c if c.isprintable() else " " for c in text)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems of one file by line and column."""
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def count(problems: Iterable[Problem]) -> tuple[int, int]:
    """Return how many of the problems are errors, and how many warnings."""
    found = [problem.severity for problem in problems]
    return found.count("error"), found.count("warning")


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems makes a set unplayable."""
    return any(problem.severity == "error" for problem in problems)


def sentence(problem: Problem, lang: str) -> str:
    """Return what was found, what is expected, the nearest right name and what to do."""
    params = {name: _worded(value, lang) for name, value in problem.params.items()}
    near = params.pop("near", "")
    text = say(lang, f"problems.{problem.code}", **params)
    return f"{text} {say(lang, 'problems.near', near=near)}" if near else text


def _worded(value: object, lang: str) -> object:
    if isinstance(value, Term):
        return say(lang, f"problems.{value}")
    if isinstance(value, tuple):
        names = [str(_worded(item, lang)) for item in value]
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {say(lang, 'problems.or')} {names[-1]}"
    return value


def line(problem: Problem, lang: str) -> str:
    """Return the problem as `bohica check` prints it: `file:line:column: sentence`."""
    where = f"{problem.file}:{problem.line}:{problem.column}: "
    warned = f"{say(lang, 'problems.warning')}: " if problem.severity == "warning" else ""
    return where + warned + sentence(problem, lang)
