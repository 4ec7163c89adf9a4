"""The cache of pictures: rasterised once for a size, kept while used."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from bohica.ui import paint

_LEAST = 8_000_000
"""Pixels kept in any window, 32 MB."""
_WINDOWS = 5
"""Pixels kept, in pictures of the size of the window: the boards, and everything small."""


class Art:
    """Pictures by key; those not used for longest go first."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the .svg files that `svg` names."""
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._made: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._held = 0
        self._limit = _LEAST

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The picture kept under `key`, made now if it is not there."""
        found = self._made.get(key)
        if found is not None:
            self._made.move_to_end(key)
            return found
        made = make()
        self._made[key] = made
        self._held += made.get_width() * made.get_height()
        while self._held > self._limit and len(self._made) > 1:
            _, old = self._made.popitem(last=False)
            self._held -= old.get_width() * old.get_height()
        return made

    def svg(self, name: str, width: int, height: int) -> pygame.Surface:
        """`assets/art/name.svg` at that size in pixels."""

        def make() -> pygame.Surface:
            return paint.rasterise(self.source(name), width, height)

        return self.get(("svg", name, width, height), make)

    def source(self, name: str) -> str:
        """The text of an SVG file. Raises FileNotFoundError with the path where it should be."""
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        return self._sources[name]

    def make_room(self, width: int, height: int) -> None:
        """Forget every picture and keep as many as a window of that size in pixels needs.

        After a change of size most of the old ones are of no use.
        """
        self._made.clear()
        self._held = 0
        self._limit = max(_LEAST, _WINDOWS * width * height)
