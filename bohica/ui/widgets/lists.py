"""Lists: one that is always seen, and one that opens when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from bohica.ui import theme
from bohica.ui.layout import SAFE, Box
from bohica.ui.theme import HINT_MIN, READ, ROW_RADIUS, TOUCH
from bohica.ui.widgets.base import Widget, focus_ring, is_press
from bohica.ui.widgets.choice import Option
from bohica.ui.widgets.scroll import BAR, Scroller

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input

DrawRow = Callable[["Canvas", Box, int], None]
"""Draws row number n inside a box, over the row's background."""


class ListBox(Widget):
    """Rows to choose from. Arrows choose, letters jump, Return or a double click opens."""

    def __init__(
        self,
        box: Box,
        rows: Sequence[str],
        selected: int = 0,
        on_select: Callable[[int], Any] | None = None,
        on_open: Callable[[int], Any] | None = None,
        *,
        row_height: float = 64,
        size: float = READ,
        draw_row: DrawRow | None = None,
        empty: str = "",
    ) -> None:
        """`selected` is -1 for none. `rows` are the texts, also where `draw_row` draws more."""
        super().__init__(box)
        self.rows = list(rows)
        self.selected = selected if 0 <= selected < len(self.rows) else -1
        self.on_select = on_select
        self.on_open = on_open
        self.row_height = row_height
        self.size = size
        self.draw_row = draw_row
        self.empty = empty
        self.scroller = Scroller()
        self._hot = -1
        self._measure()

    def set_rows(self, rows: Sequence[str], selected: int = 0) -> None:
        """Show other rows."""
        self.rows = list(rows)
        self.selected = min(selected, len(self.rows) - 1)
        self._measure()
        self.show_selected()

    def _measure(self) -> None:
        self.scroller.set_sizes(len(self.rows) * self.row_height, self.box.h)

    def show_selected(self) -> None:
        """Scroll to the selected row."""
        if self.selected >= 0:
            top = self.selected * self.row_height
            self.scroller.show(top, top + self.row_height)

    def row_at(self, y: float) -> int:
        """The number of the row at `y` on the stage, or -1."""
        row = int((y - self.box.y + self.scroller.offset) // self.row_height)
        return row if 0 <= row < len(self.rows) and self.box.y <= y < self.box.bottom else -1

    def select(self, row: int) -> bool:
        """Select a row and bring it into view. False if there is none such or it was selected."""
        if not 0 <= row < len(self.rows) or row == self.selected:
            return False
        self.selected = row
        self.show_selected()
        self.call(self.on_select, row)
        return True

    def open(self) -> bool:
        """Open the selected row."""
        if self.selected < 0 or self.on_open is None:
            return False
        self.call(self.on_open, self.selected)
        return True

    def handle(self, event: Input) -> bool:
        self._measure()
        if event.kind == "move":
            hot = self.row_at(event.y)
            changed, self._hot = hot != self._hot, hot
            return changed
        if event.kind == "click" and event.button == 1:
            on_bar = event.x >= self.box.right - BAR
            if on_bar and self.scroller.handle(self.box, event):
                return True
            row = self.row_at(event.y)
            if row >= 0:
                self.select(row)
                if event.clicks == 2:
                    self.open()
            return True
        if is_press(event):
            return self.open()
        if event.kind == "key" and not event.ctrl and not event.alt:
            return self._key(event)
        return self.scroller.handle(self.box, event)

    def _key(self, event: Input) -> bool:
        page = max(1, int(self.box.h // self.row_height) - 1)
        last = len(self.rows) - 1
        to = {
            "up": self.selected - 1,
            "down": self.selected + 1,
            "page up": self.selected - page,
            "page down": self.selected + page,
            "home": 0,
            "end": last,
        }.get(event.name)
        if to is not None:
            # At its ends the list keeps the arrows: focus moves by Tab.
            self.select(max(0, min(last, to)))
            return bool(self.rows)
        if event.text.strip():
            return self._jump(event.text.lower())
        return False

    def _jump(self, letter: str) -> bool:
        """To the next row that begins with `letter`."""
        count = len(self.rows)
        for distance in range(1, count + 1):
            row = (self.selected + distance) % count
            if self.rows[row].lower().startswith(letter):
                self.select(row)
                return True
        return False

    def draw(self, canvas: Canvas, focused: bool) -> None:
        self._measure()
        canvas.panel(self.box, theme.WHITE, radius=ROW_RADIUS, border=theme.LINE, width=3)
        if not self.rows and self.empty:
            canvas.text(
                self.box.inset(24),
                self.empty,
                size=self.size,
                smallest=HINT_MIN,
                colour=theme.MUTED,
                align="centre",
                valign="middle",
            )
        inner = self.box.inset(3)
        room = inner.w - (BAR if self.scroller.furthest else 0)
        with canvas.clipped(inner):
            for number in range(len(self.rows)):
                y = self.box.y + number * self.row_height - self.scroller.offset
                if y + self.row_height > self.box.y and y < self.box.bottom:
                    self._draw_row(canvas, Box(inner.x, y, room, self.row_height), number)
        self.scroller.draw(canvas, self.box.inset(0, 10))
        if focused:
            focus_ring(canvas, self.box)

    def _draw_row(self, canvas: Canvas, box: Box, number: int) -> None:
        chosen = number == self.selected
        if chosen or (self.hovered and number == self._hot):
            canvas.panel(box.inset(6, 3), theme.SELECTED if chosen else theme.HOVER, radius=14)
        if chosen:
            mark = Box(box.x + 6, box.y + 14, 7, box.h - 28)
            canvas.panel(mark, theme.BLUE, radius=3.5)
        inner = box.inset(28, 4)
        if self.draw_row is not None:
            self.draw_row(canvas, inner, number)
            return
        canvas.text(
            inner,
            self.rows[number],
            size=self.size,
            smallest=HINT_MIN,
            bold=chosen,
            valign="middle",
            max_lines=1,
            markup=False,
        )


class DropDown(Widget):
    """One of many options; the list opens over the form and takes all input while it is open."""

    def __init__(
        self,
        box: Box,
        options: Sequence[Option],
        value: object,
        on_change: Callable[[Any], Any] | None = None,
        *,
        size: float = READ,
        placeholder: str = "",
        longest: int = 8,
    ) -> None:
        """`longest`: how many options are seen at once."""
        super().__init__(box)
        self.options = list(options)
        self.value = value
        self.on_change = on_change
        self.size = size
        self.placeholder = placeholder
        self.longest = longest
        self._list: ListBox | None = None

    @property
    def is_open(self) -> bool:
        return self._list is not None

    @property
    def index(self) -> int:
        """Which option is chosen, or -1."""
        values = [value for value, _ in self.options]
        return values.index(self.value) if self.value in values else -1

    def choose(self, index: int) -> None:
        """Choose option `index` (zero-based); calls back when that is a change."""
        value = self.options[index][0]
        if value != self.value:
            self.value = value
            self.call(self.on_change, value)

    def open(self) -> None:
        """Show the list, below the field or, where there is no room, above it."""
        row = max(float(TOUCH), self.size * 1.8)
        height = row * min(self.longest, max(1, len(self.options))) + 6
        below = Box(self.box.x, self.box.bottom + 6, self.box.w, height)
        fits = below.bottom <= SAFE.bottom
        box = below if fits else below.move(0, self.box.y - 12 - height - self.box.bottom)
        if box.y < SAFE.y:
            box = Box(box.x, SAFE.y, box.w, height)
        texts = [text for _, text in self.options]
        self._list = ListBox(box, texts, self.index, row_height=row, size=self.size)
        self._list.hovered = True
        self._list.show_selected()

    def close(self) -> None:
        self._list = None

    def on_blur(self) -> None:
        self.close()

    def handle(self, event: Input) -> bool:
        if self._list is None:
            return self._closed(event)
        if event.kind == "back" or (event.kind == "key" and event.name == "tab"):
            self.close()
            return True
        if is_press(event):
            self._take(self._list.selected)
            return True
        if event.kind == "click" and not self._list.box.contains(event.x, event.y):
            self.close()
            return True
        bar = event.x >= self._list.box.right - BAR and self._list.scroller.furthest > 0
        if event.kind == "click" and not bar:
            self._take(self._list.row_at(event.y))
            return True
        self._list.handle(event)
        return True

    def _take(self, index: int) -> None:
        self.close()
        if index >= 0:
            self.choose(index)

    def _closed(self, event: Input) -> bool:
        if is_press(event) or (event.kind == "click" and event.button == 1):
            self.open()
            return True
        if event.kind == "key" and not event.ctrl and event.name in ("up", "down"):
            if event.alt:
                self.open()
            elif self.options:
                step = 1 if event.name == "down" else -1
                self.choose(max(0, min(len(self.options) - 1, self.index + step)))
            return True
        return False

    def draw(self, canvas: Canvas, focused: bool) -> None:
        fill = theme.HOVER if self.hovered and self.enabled else theme.WHITE
        canvas.panel(self.box, fill, radius=ROW_RADIUS, border=theme.LINE, width=3)
        side = self.size * 0.7
        arrow = Box(self.box.right - 24 - side, self.box.centre[1] - side / 2, side, side)
        ink = theme.INK if self.enabled else theme.MUTED
        canvas.shape("chevron_up" if self.is_open else "chevron_down", arrow, ink)
        chosen = self.index
        canvas.text(
            Box(self.box.x + 31, self.box.y, arrow.x - self.box.x - 45, self.box.h),
            self.options[chosen][1] if chosen >= 0 else self.placeholder,
            size=self.size,
            smallest=HINT_MIN,
            valign="middle",
            max_lines=1,
            markup=False,
            colour=ink if chosen >= 0 else theme.MUTED,
        )
        if focused:
            focus_ring(canvas, self.box)

    def draw_over(self, canvas: Canvas) -> None:
        if self._list is not None:
            self._list.draw(canvas, False)
