"""The text field: one line, or many."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bohica.ui import theme
from bohica.ui.layout import Box
from bohica.ui.markup import PLAIN
from bohica.ui.theme import LINE_HEIGHT, READ, ROW_RADIUS
from bohica.ui.widgets.base import Widget, focus_ring
from bohica.ui.widgets.field_lines import Row, break_rows, nearest, row_of
from bohica.ui.widgets.field_model import FieldModel

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input
    from bohica.ui.screen import Services

_PAD = 18.0


class TextField(Widget):
    """Text somebody writes. `on_change(text)` after every change; `on_submit(text)` on Return in
    a field of one line (Ctrl+Return is left to the form's default button)."""

    takes_text = True

    def __init__(
        self,
        box: Box,
        services: Services,
        text: str = "",
        on_change: Callable[[str], Any] | None = None,
        *,
        multiline: bool = False,
        placeholder: str = "",
        limit: int = 2_000,
        size: float = READ,
        on_submit: Callable[[str], Any] | None = None,
    ) -> None:
        super().__init__(box)
        self.model = FieldModel(text, multiline=multiline, limit=limit)
        self.on_change = on_change
        self.on_submit = on_submit
        self.placeholder = placeholder
        self.size = size
        self._services = services
        self._pixels = max(1, round(size))
        """The type size last drawn with: clicks are measured with the same glyphs."""
        self._scroll = 0.0
        """Design units scrolled, down or to the right."""
        self._wish: float | None = None
        """Where up and down want to keep the caret."""
        self._rows_of: tuple[str, float, list[Row]] | None = None

    @property
    def text(self) -> str:
        return self.model.text

    @text.setter
    def text(self, text: str) -> None:
        self.model.set_text(text)

    # Measuring

    @property
    def _inner(self) -> Box:
        if self.model.multiline:
            return self.box.inset(_PAD, _PAD * 0.6)
        height = self.size * LINE_HEIGHT
        return Box(
            self.box.x + _PAD,
            self.box.centre[1] - height / 2,
            self.box.w - 2 * _PAD,
            height,
        )

    def _shown(self, text: str) -> str:
        """Soft hyphens are seen where they are edited."""
        return text.replace("\u00ad", "\u00b7")

    def _width(self, text: str) -> float:
        """As drawn, in design units."""
        font = self._services.fonts.font(self._pixels)
        return font.size(self._shown(text))[0] * self.size / self._pixels

    def _steady_width(self, text: str) -> float:
        """The same at every resolution, for breaking lines."""
        return self._services.fonts.unit_width(self._shown(text), PLAIN) * self.size

    def rows(self) -> list[Row]:
        """The lines of the field."""
        text = self.model.text
        if not self.model.multiline:
            return [Row(0, len(text))]
        room = self._inner.w * 0.97
        if self._rows_of is None or self._rows_of[:2] != (text, room):
            self._rows_of = (text, room, break_rows(text, self._steady_width, room))
        return self._rows_of[2]

    def _caret_place(self) -> tuple[float, int]:
        """Where the caret is: x from the row's left edge, and the row."""
        rows = self.rows()
        number = row_of(rows, self.model.state.caret)
        return self._width(self.model.text[rows[number].first : self.model.state.caret]), number

    def _at(self, x: float, y: float) -> int:
        """The caret position nearest to a point of the stage."""
        rows, inner = self.rows(), self._inner
        if not self.model.multiline:
            return nearest(self.model.text, rows[0], self._width, x - inner.x + self._scroll)
        number = int((y - inner.y + self._scroll) // (self.size * LINE_HEIGHT))
        number = max(0, min(len(rows) - 1, number))
        at = nearest(self.model.text, rows[number], self._width, x - inner.x)
        return min(at, self._row_end(number))

    def _follow_caret(self) -> None:
        x, number = self._caret_place()
        if self.model.multiline:
            line = self.size * LINE_HEIGHT
            low, high, room = number * line, (number + 1) * line, self._inner.h
            whole = len(self.rows()) * line
        else:
            low, high, room = max(0.0, x - 30), x + 30, self._inner.w
            whole = self._width(self.model.text) + 4
        self._scroll = max(min(self._scroll, low), high - room)
        self._scroll = max(0.0, min(self._scroll, whole - room))

    # Input

    def handle(self, event: Input) -> bool:
        used = self._mouse(event) if event.kind in _MOUSE else self._keys(event)
        if used and event.kind != "wheel":
            self._follow_caret()
        return used

    def _mouse(self, event: Input) -> bool:
        model = self.model
        if event.kind == "wheel" and model.multiline:
            whole = len(self.rows()) * self.size * LINE_HEIGHT
            before = self._scroll
            self._scroll -= event.wheel * self.size * LINE_HEIGHT
            self._scroll = max(0.0, min(self._scroll, whole - self._inner.h))
            return before != self._scroll
        if event.kind == "click" and event.button == 1:
            at = self._at(event.x, event.y)
            self._wish = None
            if event.clicks == 2:
                model.select_word(at)
            elif event.clicks == 3:
                model.select_all()
            else:
                model.move(at, select=event.shift)
            return True
        if event.kind == "drag":
            model.move(self._at(event.x, event.y), select=True)
            return True
        return False

    def _keys(self, event: Input) -> bool:
        if event.kind == "text":
            return self._changed(self.model.insert(event.text, typed=True))
        if event.kind != "key" or event.alt:
            return False
        if event.name not in ("up", "down"):
            self._wish = None
        if event.name in ("left", "right", "home", "end", "up", "down"):
            return self._move(event)
        if event.name in ("backspace", "delete"):
            return self._changed(self.model.delete(event.name == "delete", word=event.ctrl))
        if event.ctrl:
            return self._command(event)
        if event.name in ("return", "enter"):
            if self.model.multiline:
                return self._changed(self.model.insert("\n"))
            if self.on_submit is not None:
                self.call(self.on_submit, self.text)
                return True
            return False
        # The letter itself comes as a `text` input; nobody else may take this key for a command.
        return bool(event.text)

    def _command(self, event: Input) -> bool:
        model, services = self.model, self._services
        if event.name == "a":
            model.select_all()
        elif event.name in ("c", "x") and model.state.selected:
            services.copy(model.state.selected)
            if event.name == "x":
                self._changed(model.delete(True))
        elif event.name == "v":
            self._changed(model.insert(services.paste()))
        elif event.name == "y" or (event.name == "z" and event.shift):
            self._changed(model.redo())
        elif event.name == "z":
            self._changed(model.undo())
        else:
            return False
        return True

    def _move(self, event: Input) -> bool:
        model, rows = self.model, self.rows()
        x, number = self._caret_place()
        if event.name in ("left", "right"):
            model.move_by(event.name == "right", word=event.ctrl, select=event.shift)
        elif event.name == "home":
            model.move(0 if event.ctrl else rows[number].first, select=event.shift)
        elif event.name == "end":
            model.move(len(model.text) if event.ctrl else self._row_end(number), select=event.shift)
        else:
            other = number + (1 if event.name == "down" else -1)
            if not 0 <= other < len(rows):
                if not event.shift:
                    return False
                model.move(0 if other < 0 else len(model.text), select=True)
                return True
            self._wish = x if self._wish is None else self._wish
            at = nearest(model.text, rows[other], self._width, self._wish)
            model.move(min(at, self._row_end(other)), select=event.shift)
        return True

    def _row_end(self, number: int) -> int:
        """The last caret position drawn in a row: after a soft break that is before its space."""
        rows = self.rows()
        row = rows[number]
        meets = number + 1 < len(rows) and rows[number + 1].first == row.last
        return row.last - 1 if meets and row.last > row.first else row.last

    def _changed(self, changed: bool) -> bool:
        if changed:
            self.call(self.on_change, self.text)
        return True

    def on_focus(self, forwards: bool) -> None:
        self._follow_caret()

    def on_blur(self) -> None:
        self.model.move(self.model.state.caret)

    # Drawing

    def draw(self, canvas: Canvas, focused: bool) -> None:
        self._pixels = canvas.stage.px(self.size)
        border = theme.BLUE if focused else theme.LINE
        canvas.panel(self.box, theme.WHITE, radius=ROW_RADIUS, border=border, width=3)
        inner = self._inner
        with canvas.clipped(Box(inner.x - 4, self.box.y + 4, inner.w + 8, self.box.h - 8)):
            if not self.model.text and self.placeholder:
                canvas.text(
                    inner, self.placeholder, size=self.size, colour=theme.MUTED, italic=True
                )
            self._draw_rows(canvas, inner, focused)
        if self.model.multiline:
            self._draw_bar(canvas, inner)
        if focused:
            focus_ring(canvas, self.box)

    def _draw_rows(self, canvas: Canvas, inner: Box, focused: bool) -> None:
        line, state = self.size * LINE_HEIGHT, self.model.state
        dx, dy = (0.0, self._scroll) if self.model.multiline else (self._scroll, 0.0)
        first, last = state.selection
        for number, row in enumerate(self.rows()):
            y = inner.y + number * line - dy
            if y + line < self.box.y or y > self.box.bottom:
                continue
            text = state.text[row.first : row.last]
            if first < last and first <= row.last and last > row.first:
                start = self._width(state.text[row.first : max(first, row.first)])
                end = self._width(state.text[row.first : min(last, row.last)])
                end += 10 if last > row.last else 0
                canvas.rect(Box(inner.x + start - dx, y, end - start, line), (184, 216, 240))
            canvas.plain(inner.x - dx, y, self._shown(text), size=self.size)
        if focused:
            x, number = self._caret_place()
            caret = Box(inner.x + x - dx - 1.5, inner.y + number * line - dy, 3, line)
            canvas.rect(caret.inset(0, self.size * 0.08), theme.BLUE)

    def _draw_bar(self, canvas: Canvas, inner: Box) -> None:
        whole = len(self.rows()) * self.size * LINE_HEIGHT
        if whole > inner.h:
            height = max(30.0, inner.h * inner.h / whole)
            y = inner.y + (inner.h - height) * self._scroll / (whole - inner.h)
            canvas.panel(Box(self.box.right - 13, y, 7, height), theme.LINE, radius=3.5)


_MOUSE = ("click", "drag", "release", "move", "wheel")
