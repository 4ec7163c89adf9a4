"""The deck sets one can play, read after the first frame: one set a tick, problems kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bohica.content.problems import Problem
from bohica.content.sets import DeckSet, find_sets, load_set


class Broken(NamedTuple):
    """A set that cannot be played, and why."""

    folder: Path
    problems: tuple[Problem, ...]
    """The errors among them make it unplayable."""

    @property
    def name(self) -> str:
        """What to call it: its own name may be what is wrong."""
        return self.folder.name

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return sum(problem.severity == "error" for problem in self.problems)


class DeckSets:
    """Shipped sets and the user's own. `step` reads the next one; `all` whatever is left."""

    def __init__(self, shipped: Path, own: Path) -> None:
        """Nothing is read yet: not even which sets there are."""
        self.ready: list[DeckSet] = []
        """Playable sets, those for the staff first; the cards of the demo are not among them."""
        self.broken: list[Broken] = []
        self._places = (shipped, own)
        self._left: list[Path] | None = None

    @property
    def is_done(self) -> bool:
        """Every set has been read."""
        return self._left is not None and not self._left

    def step(self) -> bool:
        """Read one more set. False where there was none left."""
        if self._left is None:
            self._left = [*_shipped(self._places[0]), *find_sets(self._places[1:])]
            return bool(self._left)
        if not self._left:
            return False
        folder = self._left.pop(0)
        loaded = load_set(folder)
        if loaded.deck_set is None:
            self.broken.append(Broken(folder, loaded.problems))
        elif self.is_own(loaded.deck_set) or loaded.deck_set.audience != "demo":
            # The demo's own cards are for a projector while people arrive, not for a group.
            self.ready.append(loaded.deck_set)
        return True

    def all(self) -> list[DeckSet]:
        """Read what is left and return every playable set."""
        while self.step():
            pass
        return self.ready

    def is_own(self, deck_set: DeckSet) -> bool:
        """Whether the set is the user's, not shipped."""
        return deck_set.folder.parent != self._places[0]

    def find(self, folder: str) -> DeckSet | None:
        """Return the set in `folder`, else the first one; None where there is none."""
        for deck_set in self.ready:
            if str(deck_set.folder) == folder:
                return deck_set
        return self.ready[0] if self.ready else None


def _shipped(place: Path) -> Sequence[Path]:
    """Return the shipped sets in the order people should meet them."""
    order = ("staff", "elected")
    found = find_sets((place,))
    return sorted(found, key=lambda folder: order.index(folder.name) if folder.name in order else 9)
