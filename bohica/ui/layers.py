"""Pictures of what was drawn last, kept until what they depend on changes.

A frame of the play screen is a hundred small drawings, most of them the same as a moment ago.
A layer remembers one part of the stage with a key that says all it depends on.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box


class Layers:
    """Named pictures, one kept for each name."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], pygame.Surface]] = {}

    def show(
        self, canvas: Canvas, name: str, box: Box, key: object, draw: Callable[[Canvas], None]
    ) -> None:
        """Draw `box` by copying the layer `name`, or, if `key` has changed, by `draw`.

        `draw` has to cover all of `box`, or what lies under it has to be part of `key`. None as
        key: what is drawn will look different in the next frame, so nothing is kept.
        """
        if key is None:
            draw(canvas)
            return
        area = canvas.stage.to_pixels(box)
        whole = (key, area, canvas.lang, canvas.large)
        kept = self._kept.get(name)
        if kept is not None and kept[0] == whole:
            canvas.target.blit(kept[1], area[:2])
            return
        draw(canvas)
        picture = kept[1] if kept is not None else None
        if picture is None or picture.get_size() != area[2:]:
            picture = pygame.Surface(area[2:], 0, canvas.target)
        picture.blit(canvas.target, (0, 0), area)
        self._kept[name] = (whole, picture)
