"""What every widget is, and the one that only shows text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bohica.ui.layout import Box
from bohica.ui.theme import FOCUS, INK, READ, ROW_RADIUS, Colour

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input
    from bohica.ui.screen import Go
    from bohica.ui.text_canvas import Align, VAlign

RING = 6.0
"""Distance from a widget to the outside of its focus ring."""


class Widget:
    """Something with a box that draws itself and may take input. A `Form` holds them."""

    focusable = True
    """The keyboard can come here, while `enabled`."""
    takes_text = False
    """Keys type while this has focus."""
    key = ""
    """A shortcut: the name of a key or the character it types."""

    def __init__(self, box: Box) -> None:
        self.box = box
        self.enabled = True
        self.visible = True
        self.hovered = False
        self.go: Go | None = None
        """Where a callback wants to go; `Form` fetches it."""

    @property
    def is_open(self) -> bool:
        """Something of this widget lies over the others, and gets all input first."""
        return False

    @property
    def can_focus(self) -> bool:
        return self.focusable and self.enabled and self.visible

    def draw(self, canvas: Canvas, focused: bool) -> None:
        """Draw it; with a focus ring when `focused`."""

    def draw_over(self, canvas: Canvas) -> None:
        """Draw what lies over the other widgets, such as an open list."""

    def handle(self, event: Input) -> bool:
        """Take an input, sent when this has focus or the mouse is on it. True: it was used."""
        return False

    def shortcut(self) -> bool:
        """The shortcut `key` was pressed. True: it was used."""
        return False

    def set_hovered(self, hovered: bool) -> None:
        """The mouse comes, or leaves."""
        self.hovered = hovered

    def on_focus(self, forwards: bool) -> None:
        """The keyboard comes here, by Tab (`forwards`) or Shift+Tab."""

    def on_blur(self) -> None:
        """The keyboard leaves."""

    def call(self, callback: Callable[..., Any] | None, *values: object) -> None:
        """Call back, and keep the `Go` it may answer."""
        if callback is not None:
            self.go = callback(*values)


class Label(Widget):
    """Text, for those forms that lay everything out as widgets."""

    focusable = False

    def __init__(
        self,
        box: Box,
        text: str,
        *,
        size: float = READ,
        colour: Colour = INK,
        bold: bool = False,
        align: Align = "left",
        valign: VAlign = "middle",
        smallest: float | None = None,
        markup: bool = True,
    ) -> None:
        super().__init__(box)
        self.text = text
        self.size = size
        self.colour = colour
        self.bold = bold
        self.align: Align = align
        self.valign: VAlign = valign
        self.smallest = smallest
        self.markup = markup

    def draw(self, canvas: Canvas, focused: bool) -> None:
        canvas.text(
            self.box,
            self.text,
            size=self.size,
            colour=self.colour,
            bold=self.bold,
            align=self.align,
            valign=self.valign,
            smallest=self.smallest,
            markup=self.markup,
        )


def focus_ring(canvas: Canvas, box: Box, radius: float = ROW_RADIUS) -> None:
    """The ring that shows where the keyboard is, outside `box`, with a light line between."""
    canvas.panel(box.inset(-RING), None, radius=radius + RING, border=FOCUS, width=4)


def is_press(event: Input) -> bool:
    """Return, keypad Enter or Space, from a keyboard: a remote never presses by focus."""
    return (event.kind == "continue" and not event.remote) or (
        event.kind == "key" and event.name in ("return", "enter") and not event.ctrl
    )
