"""What every phase view has: places to press, a line that says what to do, one main key."""

from __future__ import annotations

from typing import NamedTuple

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Go
from bohica.ui.table import Table

MAIN = "main"


class Spot(NamedTuple):
    """A place that can be pressed, by mouse or key."""

    name: str
    """What `PhaseView.press` gets."""
    box: Box
    keys: tuple[str, ...] = ()
    """Characters typed, or key names, that press it."""


class PhaseView:
    """One phase of the turn. Made anew whenever the phase changes."""

    on_board = False
    """True: drawn in the side panel beside the board; False: a card over the board."""
    remote_may_continue = True
    """False where PageDown would choose or close something."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.hover = ""

    def t(self, key: str, **values: object) -> str:
        """A text of the program."""
        return self.table.t(key, **values)

    def spots(self) -> tuple[Spot, ...]:
        """Everything that can be pressed now, the main button (`MAIN`) included."""
        return ()

    def take_place_of(self, before: PhaseView) -> None:
        """Keep what was begun in `before`, of which this is a newer picture."""

    def look(self) -> tuple[object, ...]:
        """Return what the picture depends on beside the table: this view's own choices."""
        return (type(self).__name__, self.hover)

    def draw(self, canvas: Canvas) -> None:
        """Draw the phase; the board has been drawn and dimmed unless `on_board`."""

    def press(self, name: str) -> Go | None:
        """React to a pressed spot."""
        return None

    def handle(self, event: Input) -> tuple[bool, Go | None]:
        """Return (the input was used, where to go)."""
        spots = self.spots()
        if event.kind == "continue":
            if event.remote and not self.remote_may_continue:
                return True, None
            if any(spot.name == MAIN for spot in spots):
                return True, self.press(MAIN)
        elif event.kind == "key" and not event.ctrl:
            for spot in spots:
                if event.text.lower() in spot.keys or event.name in spot.keys:
                    return True, self.press(spot.name)
        elif event.kind == "click" and event.button == 1:
            for spot in spots:
                if spot.box.contains(event.x, event.y):
                    return True, self.press(spot.name)
        elif event.kind == "move":
            hover = next((s.name for s in spots if s.box.contains(event.x, event.y)), "")
            changed, self.hover = hover != self.hover, hover
            return changed, None
        return False, None
