"""Short messages on the start screen, each with what one can do about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from bohica.ui.layout import Box
from bohica.ui.theme import CARD, LINE, VALUE
from bohica.ui.widgets.button import Button

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas

HEIGHT = 116.0
GAP = 14.0
SEEN = 4
"""Notes seen at once; the others wait until these are closed."""
SIZE = 30.0


class Note(NamedTuple):
    """One message."""

    text: str
    does: str = ""
    """What its button says; empty where there is nothing to do but to close it."""
    do: Callable[[], Any] | None = None


class Notes:
    """Messages over each other at the foot of `area`, each closed by its cross."""

    def __init__(self, area: Box) -> None:
        self.area = area
        self.notes: list[Note] = []

    def add(self, note: Note) -> None:
        """Show a note, unless the same one is there already."""
        if note.text not in [other.text for other in self.notes]:
            self.notes.append(note)

    def boxes(self) -> list[tuple[Note, Box]]:
        """What is seen, and where."""
        seen = self.notes[:SEEN]
        top = self.area.bottom - len(seen) * (HEIGHT + GAP) + GAP
        return [
            (note, Box(self.area.x, top + n * (HEIGHT + GAP), self.area.w, HEIGHT))
            for n, note in enumerate(seen)
        ]

    def buttons(self, changed: Callable[[], None]) -> list[Button]:
        """The buttons of what is seen; `changed` is called after one was closed."""
        made: list[Button] = []
        for note, box in self.boxes():
            close = Box(box.right - 88, box.y + 26, 64, 64)
            if note.does:
                spot = Box(close.x - 16 - 270, close.y, 270, 64)
                made.append(Button(spot, note.does, note.do, kind="quiet", size=SIZE))
            made.append(
                Button(close, "", self._closer(note, changed), kind="quiet", icon="cross", size=32)
            )
        return made

    def _closer(self, note: Note, changed: Callable[[], None]) -> Callable[[], None]:
        def close() -> None:
            self.notes.remove(note)
            changed()

        return close

    def draw(self, canvas: Canvas) -> None:
        """Draw the cards; their buttons belong to a form."""
        for note, box in self.boxes():
            canvas.panel(box, CARD, radius=24, border=LINE)
            canvas.shape("warning" if note.does else "info", box.left_part(92).inset(24, 28), VALUE)
            room = box.w - 92 - 120 - (286 if note.does else 0)
            canvas.text(
                Box(box.x + 92, box.y + 10, room, box.h - 20),
                note.text,
                size=SIZE,
                smallest=26,
                valign="middle",
                markup=False,
            )
