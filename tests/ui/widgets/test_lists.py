"""List box and drop-down."""

from __future__ import annotations

from typing import Any

import pytest

from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.widgets.lists import DropDown, ListBox

BOX = Box(0, 0, 400, 256)
NAMES = ["Anna", "Bo", "Cia", "Bengt", "Dag", "Eva", "Åke", "Örjan"]


@pytest.fixture
def seen() -> list[Any]:
    return []


@pytest.fixture
def names(seen: list[Any]) -> ListBox:
    return ListBox(BOX, NAMES, 0, seen.append, lambda row: seen.append(("open", row)))


def test_arrows_choose_and_bring_into_view(names: ListBox, hands: Any, seen: list[Any]) -> None:
    """To the end and no further."""
    for _ in range(9):
        assert names.handle(hands.key("down"))
    assert names.selected == 7
    assert names.scroller.offset == 8 * 64 - 256
    names.handle(hands.key("home"))
    assert (names.selected, names.scroller.offset) == (0, 0)
    assert seen == [1, 2, 3, 4, 5, 6, 7, 0]


def test_a_letter_jumps_to_the_next_name(names: ListBox, hands: Any) -> None:
    """Round and round."""
    rows = []
    for letter in ("b", "b", "b", "å", "x"):
        names.handle(hands.key(letter))
        rows.append(names.selected)
    assert rows == [1, 3, 1, 6, 6]


def test_return_and_double_click_open(names: ListBox, hands: Any, seen: list[Any]) -> None:
    """A single click only selects."""
    names.handle(Input("click", x=10, y=70, button=1, clicks=1))
    names.handle(Input("click", x=10, y=70, button=1, clicks=2))
    names.handle(hands.key("return"))
    assert seen == [1, ("open", 1), ("open", 1)]


def test_wheel_and_bar_scroll(names: ListBox, hands: Any) -> None:
    """The chosen row stays chosen."""
    assert names.handle(Input("wheel", x=10, y=10, wheel=-1))
    assert names.scroller.offset > 0
    names.handle(Input("click", x=395, y=250, button=1, clicks=1))
    assert names.scroller.offset == names.scroller.furthest
    names.handle(Input("drag", x=395, y=0))
    assert names.scroller.offset == 0
    names.handle(Input("release", x=395, y=0))
    assert names.selected == 0


def test_rows_can_change_and_be_none(names: ListBox, hands: Any, canvas_of: Any) -> None:
    """An empty list answers nothing and says why it is empty."""
    names.set_rows([], 3)
    names.empty = "Inga kort"
    assert names.selected == -1
    assert not names.handle(hands.key("down"))
    assert not names.handle(hands.key("return"))
    assert names.handle(hands.click(BOX))
    names.draw(canvas_of(), True)
    names.set_rows(NAMES, 7)
    assert names.scroller.offset > 0
    drawn: list[int] = []
    names.draw_row = lambda canvas, box, row: drawn.append(row)
    names.draw(canvas_of(), False)
    assert drawn == [4, 5, 6, 7]


@pytest.fixture
def down(seen: list[Any]) -> DropDown:
    options = [(name.lower(), name) for name in NAMES]
    return DropDown(Box(0, 0, 400, 64), options, "bo", seen.append, longest=4)


def test_it_opens_and_takes_a_row(down: DropDown, hands: Any, seen: list[Any]) -> None:
    """By Return, arrows and Return."""
    for name in ("return", "down", "down"):
        assert down.handle(hands.key(name))
    assert down.is_open
    assert down.handle(hands.key("return"))
    assert not down.is_open
    assert seen == ["bengt"]
    assert down.index == 3


def test_esc_and_a_click_elsewhere_close_without_choosing(
    down: DropDown, hands: Any, seen: list[Any]
) -> None:
    """Esc closes the list and not the screen."""
    for close in (Input("back"), hands.key("tab"), Input("click", x=900, y=900, button=1)):
        down.handle(hands.click(down.box))
        assert down.is_open
        assert down.handle(close)
        assert not down.is_open
    assert seen == []


def test_a_click_on_a_row_takes_it(down: DropDown, hands: Any, seen: list[Any]) -> None:
    """The mouse alone is enough."""
    down.handle(hands.click(down.box))
    down.handle(Input("click", x=30, y=64 + 6 + 3 * 66, button=1, clicks=1))
    assert len(seen) == 1
    assert not down.is_open


def test_closed_it_changes_by_arrows(down: DropDown, hands: Any, seen: list[Any]) -> None:
    """And opens with Alt."""
    for name in ("up", "up", "down"):
        down.handle(hands.key(name))
    assert seen == ["anna", "bo"]
    down.handle(hands.key("down", alt=True))
    assert down.is_open
    down.on_blur()
    assert not down.is_open


def test_low_on_the_stage_it_opens_upwards(canvas_of: Any, hands: Any) -> None:
    """The list is never outside the stage."""
    down = DropDown(Box(0, 1000, 400, 60), [(n, n) for n in NAMES], "Bo")
    down.open()
    canvas = canvas_of()
    down.draw(canvas, True)
    down.draw_over(canvas)
    assert down._list is not None
    assert down._list.box.bottom <= 1000
    assert down._list.box.y >= 0
