"""The cache of pictures: rasterised once for a size, kept while used."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from bohica.ui import paint

_LIMIT = 40_000_000
"""Pixels kept, 160 MB: about four full 4K pictures beside everything small."""


class Art:
    """Pictures by key; those not used for longest go first."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the .svg files that `svg` names."""
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._made: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._held = 0

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The picture kept under `key`, made now if it is not there."""
        found = self._made.get(key)
        if found is not None:
            self._made.move_to_end(key)
            return found
        made = make()
        self._made[key] = made
        self._held += made.get_width() * made.get_height()
        while self._held > _LIMIT and len(self._made) > 1:
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

    def clear(self) -> None:
        """Forget every picture: after a change of window size most of them are of no use."""
        self._made.clear()
        self._held = 0
