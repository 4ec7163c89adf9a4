"""A session's own copy of its deck set, and the clearing of a session's folder.

The copy lies in `set/` as the set lies where it came from: its folder, and beside it the files it
takes from the folder above. A deck changed or deleted outside is then none of the session's.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bohica.rules.cards import Card
from bohica.session.journal import DAMAGED, NAME

if TYPE_CHECKING:
    from bohica.content.sets import DeckSet

FOLDER = "set"


class Loaded(NamedTuple):
    """The cards that could be read again."""

    cards: tuple[Card, ...]
    problems: int
    """How many errors its files have now."""


def copy(deck_set: DeckSet, folder: Path) -> bool:
    """Copy the files of `deck_set` into the session folder. Returns False where that failed.

    The files are not synced one by one: without them a session still goes on, and after a
    minute they are on disk anyhow.
    """
    from bohica.content.sets import files_of

    try:
        for name, source in files_of(deck_set):
            target = folder / FOLDER / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    except (OSError, ValueError):
        remove(folder)
        return False
    return True


def load(folder: Path, origin: str) -> Loaded:
    """Return the cards of the copy in the session folder, or, without one, of set `origin`.

    Of a damaged copy, the cards that can be read.
    """
    # Nothing else of a session needs the parser, and its import costs time at start.
    from bohica.content.sets import load_set

    places = [path.parent for path in sorted((folder / FOLDER).glob("*/set.yaml"))]
    if origin:
        places.append(Path(origin))
    for place in places:
        loaded = load_set(place)
        if loaded.deck_set:
            return Loaded(loaded.deck_set.cards, 0)
        cards = _readable(place)
        if cards:
            return Loaded(cards, sum(item.severity == "error" for item in loaded.problems))
    return Loaded((), 0)


def _readable(place: Path) -> tuple[Card, ...]:
    """The cards that can be read in the deck files of a set's folder, whatever else is wrong."""
    from bohica.content.cards import Known
    from bohica.content.deck import read_deck
    from bohica.content.paths import translation_of
    from bohica.content.problems import Problems, Stop
    from bohica.content.source import read_bytes

    cards: list[Card] = []
    known = Known({})
    for path in sorted(place.glob("*.sv.yaml")):
        other = translation_of(path)
        noted, also = Problems(path), Problems(other)
        with contextlib.suppress(Stop):
            data = read_bytes(path, noted)
            translated = (read_bytes(other, also), also) if other.is_file() else None
            cards += read_deck(data, noted, known, translated)
    return tuple(cards)


def copy_again(source: Path, target: Path) -> None:
    """Copy the copy in session folder `source` to `target`, as far as that goes."""
    import shutil  # slow to load, and seldom needed

    with contextlib.suppress(OSError, shutil.Error):
        shutil.copytree(source / FOLDER, target / FOLDER)


def remove(folder: Path) -> None:
    """Remove the copy from the session folder."""
    _remove_tree(folder / FOLDER)


def remove_leftovers(folder: Path, came_from: list[Path]) -> None:
    """Remove whatever may hold text of the play beside the finished journal in `folder`.

    Also in the folders the session was in before it moved: there all of it.
    """
    for place in (folder, *came_from):
        for pattern in (f"{DAMAGED}*", ".*.tmp"):
            for path in place.glob(pattern):
                with contextlib.suppress(OSError):
                    path.unlink()
    for place in came_from:
        remove(place)
        if not is_pointer(place):
            with contextlib.suppress(OSError):
                (place / NAME).unlink()


def is_pointer(folder: Path) -> bool:
    """Return whether the journal in `folder` only says where the session has gone."""
    try:
        lines = (folder / NAME).read_bytes().splitlines()
    except OSError:
        return False
    return len(lines) == 2 and b'"t":"moved"' in lines[1]


def remove_session(folder: Path) -> None:
    """Remove a session's whole folder, as far as that goes."""
    _remove_tree(folder)


def _remove_tree(folder: Path) -> None:
    import shutil  # slow to load, and seldom needed

    shutil.rmtree(folder, ignore_errors=True)
