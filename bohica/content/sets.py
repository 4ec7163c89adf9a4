"""Deck sets: `set.yaml` with its framework, board and decks, loaded with every problem found."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bohica.content.cards import Known
from bohica.content.deck import read_deck
from bohica.content.fields import Fields, keys
from bohica.content.frame import read_board, read_framework, read_root
from bohica.content.nodes import Map, Node, Seq
from bohica.content.paths import SET, is_source, is_within, named_file, translation_of
from bohica.content.problems import (
    Mark,
    Problem,
    Problems,
    Stop,
    Term,
    has_errors,
    in_order,
    nearest,
)
from bohica.content.source import read_bytes
from bohica.rules.board import Board
from bohica.rules.cards import Card, Framework, Text, Topic
from bohica.words import LANGS

AUDIENCES = ("staff", "elected", "demo")
"""Whom a set is for; `demo` plays by itself while people arrive."""

_SET = keys(
    "format", "id", "name", "audience", "framework", "board", "cards", "topics",
    "approved_by", "approved_on",
)  # fmt: skip

Fits = Callable[[Card, str], bool | str]
"""Whether a card fits the screen in a language: True, or False, or the part that does not."""


class Remark(NamedTuple):
    """What can only be said of a set when all of it has been read."""

    code: str
    """Key of the sentence in `words/problems.py`."""
    where: str
    """Id of the card, or the key of `set.yaml`, that it is about."""
    params: Mapping[str, object]
    in_set: bool = False
    """Whether `where` is a key of `set.yaml`: a card may have such an id too."""


class DeckSet(NamedTuple):
    """Everything one game is played with."""

    id: str
    name: Text
    audience: str
    """One of `AUDIENCES`."""
    topics: tuple[Topic, ...]
    framework: Framework
    board: Board
    cards: tuple[Card, ...]
    """Of every deck, in the order of the files."""
    approved_by: str
    """Empty while the set is a proposal."""
    approved_on: str
    """`YYYY-MM-DD`, or empty."""
    folder: Path
    files: tuple[Path, ...]
    """All files the set was read from, `set.yaml` first."""


class Loaded(NamedTuple):
    """A set, or why there is none."""

    deck_set: DeckSet | None
    """None where any problem is an error."""
    problems: tuple[Problem, ...]
    """By file, line and column."""
    files: tuple[Path, ...] = ()
    """Every file that was looked at."""


Advise = Callable[[DeckSet], Iterable[Remark]]
"""Looks at a set as a whole."""


def load_set(
    folder: Path,
    fits: Fits | None = None,
    advise: Advise | None = None,
    *,
    thorough: bool = False,
) -> Loaded:
    """Return the set in `folder`. `thorough` also looks at long sentences and LIX.

    Raises nothing for what is wrong with the files: that is what `problems` are for.
    """
    loader = _Loader(folder, thorough)
    deck_set = loader.load()
    if deck_set and fits:
        loader.note(_misfits(deck_set.cards, fits))
    if deck_set and advise and not has_errors(loader.problems()):
        loader.note(advise(deck_set))
    problems = loader.problems()
    return Loaded(None if has_errors(problems) else deck_set, problems, loader.files())


def find_sets(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders of sets in `folders`, by name: each with a `set.yaml` of its own."""
    found: list[Path] = []
    for folder in folders:
        try:
            inside = sorted(item for item in folder.iterdir() if (item / SET).is_file())
        except OSError:
            continue
        found += [item for item in inside if not item.name.startswith(".")]
    return tuple(found)


def files_of(deck_set: DeckSet) -> tuple[tuple[str, Path], ...]:
    """Return (name in a copy, file) of everything the set was read from.

    A copy keeps the shape of the original: `staff/set.yaml` with `framework.yaml` above it.
    """
    names = []
    for file in deck_set.files:
        inside = file.parent == deck_set.folder
        names.append((f"{deck_set.folder.name}/{file.name}" if inside else file.name, file))
    return tuple(names)


def _misfits(cards: Iterable[Card], fits: Fits) -> Iterator[Remark]:
    """Yield each card that does not fit the screen."""
    for card in cards:
        for lang in LANGS:
            fit = fits(card, lang)
            if fit is not True:
                params = {"found": card.id, "language": Term(f"language.{lang}")}
                if fit:
                    yield Remark("fits-part", card.id, {**params, "part": fit})
                else:
                    yield Remark("fits", card.id, params)


def _nearest_file(path: Path) -> str:
    try:
        return nearest(path.name, [item.name for item in path.parent.glob("*.y*ml")])
    except OSError:
        return ""


class _Loader:
    def __init__(self, folder: Path, thorough: bool) -> None:
        # Not resolved: a problem names the file the way the reader knows it.
        self._folder = Path(os.path.normpath(folder))
        if self._folder.name in ("", ".."):
            self._folder = Path(os.path.normpath(folder.absolute()))
        self._thorough = thorough
        self._files: dict[Path, Problems] = {}
        self._known = Known({})
        self._marks: dict[str, tuple[Problems, Mark | None]] = {}

    def files(self) -> tuple[Path, ...]:
        return tuple(self._files)

    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for noted in self._files.values() for problem in in_order(noted.found))

    def load(self) -> DeckSet | None:
        problems = self._open(self._folder / SET)
        if not is_within(self._folder, self._folder / SET):
            problems.add("file-outside", None, found=SET)
            return None
        data = self._read(problems, "no-set")
        root = None if data is None else read_root(data, problems)
        if root is None:
            return None
        try:
            return self._set(root, Fields(problems))
        except Stop:
            return None

    def _open(self, path: Path) -> Problems:
        return self._files.setdefault(path, Problems(path))

    def _read(self, problems: Problems, missing: str = "file-missing") -> bytes | None:
        try:
            return read_bytes(problems.file, problems, missing)
        except Stop:
            return None

    def _set(self, root: Map, fields: Fields) -> DeckSet | None:
        fields.only(root, _SET)
        fields.version(root)
        self._marks = {field: (fields.problems, fields.mark(root, field)) for field in root}
        set_id, name = fields.id(root), fields.pair(root, "name")
        audience = fields.choice(root, "audience", AUDIENCES)
        topics = self._topics(root, fields)
        approved = self._approved(root, fields)
        framework = self._framework(root, fields)
        board = self._board(root, fields)
        values = [value.id for value in framework.values] if framework else None
        self._known = Known({}, values, [topic.id for topic in topics] or None, self._thorough)
        cards = self._decks(root, fields)
        if framework is None or board is None or not topics:
            return None
        return DeckSet(
            set_id, name, audience, topics, framework, board, cards, *approved,
            self._folder, tuple(self._files),
        )  # fmt: skip

    def _topics(self, root: Map, fields: Fields) -> tuple[Topic, ...]:
        node = root.get("topics")
        if not isinstance(node, Map):
            if node is None:
                fields.missing(root, "topics")
            else:
                fields.is_map(node, "topics")
            return ()
        if not node:
            fields.problems.add("list-empty", node.start_mark, field="topics")
        return tuple(Topic(topic, fields.pair(node, topic)) for topic in node)

    def _approved(self, root: Map, fields: Fields) -> tuple[str, str]:
        by, on = fields.optional(root, "approved_by"), fields.optional(root, "approved_on")
        mark = fields.mark(root, "approved_on")
        try:
            if on and date.fromisoformat(on).isoformat() != on:
                raise ValueError
        except ValueError:
            fields.problems.add("date", mark, field="approved_on", found=on)
        if bool(by) != bool(on):
            lacking = "approved_on" if by else "approved_by"
            fields.problems.add("approved-half", fields.mark(root, lacking), field=lacking)
        return by, on

    def _named(self, root: Map, fields: Fields, field: str) -> tuple[Problems, bytes] | None:
        name = fields.text(root, field)
        return self._take(name, fields, root[field]) if name else None

    def _take(self, name: str, fields: Fields, node: Node) -> tuple[Problems, bytes] | None:
        path = named_file(self._folder, name, node.start_mark, fields.problems)
        if path is None:
            return None
        if path in self._files:
            fields.problems.add("file-twice", node.start_mark, found=name)
            return None
        if not path.is_file():
            near = _nearest_file(path)
            fields.problems.add("file-missing", node.start_mark, name=name, near=near)
            return None
        problems = self._open(path)
        data = self._read(problems)
        return None if data is None else (problems, data)

    def _framework(self, root: Map, fields: Fields) -> Framework | None:
        taken = self._named(root, fields, "framework")
        return read_framework(taken[1], taken[0]) if taken else None

    def _board(self, root: Map, fields: Fields) -> Board | None:
        taken = self._named(root, fields, "board")
        return read_board(taken[1], taken[0]) if taken else None

    def _decks(self, root: Map, fields: Fields) -> tuple[Card, ...]:
        cards: list[Card] = []
        for node in fields.listed(root, "cards"):
            name = fields.scalar(node, "cards")
            if not name:
                continue
            if not is_source(Path(name)):
                fields.problems.add("deck-name", node.start_mark, found=name)
                continue
            taken = self._take(name, fields, node)
            if taken:
                problems, data = taken
                translated = self._translation(problems.file, fields, node)
                found = read_deck(data, problems, self._known, translated)
                cards += found
        listed = root.get("cards")
        if isinstance(listed, Seq) and not listed.items:
            fields.problems.add("list-empty", fields.mark(root, "cards"), field="cards")
        return tuple(cards)

    def _translation(self, path: Path, fields: Fields, node: Node) -> tuple[bytes, Problems] | None:
        other = translation_of(path)
        if not other.is_file():
            fields.problems.add("translation-file", node.start_mark, name=other.name)
            return None
        if not is_within(self._folder, other):
            fields.problems.add("file-outside", node.start_mark, found=other.name)
            return None
        problems = self._open(other)
        data = self._read(problems)
        return None if data is None else (data, problems)

    def note(self, remarks: Iterable[Remark]) -> None:
        """Note each remark at what it is about."""
        for code, where, params, in_set in remarks:
            problems, mark = (self._marks if in_set else self._known.ids)[where]
            with suppress(Stop):
                problems.add(code, mark, **params)
