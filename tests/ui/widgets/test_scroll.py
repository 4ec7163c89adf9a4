"""Panes that scroll."""

from __future__ import annotations

from typing import Any

import pytest

from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.scroll import ScrollPane

BOX = Box(100, 100, 400, 300)


@pytest.fixture
def pressed() -> list[int]:
    return []


@pytest.fixture
def pane(pressed: list[int]) -> ScrollPane:
    def button(number: int) -> Button:
        box = Box(100, 100 + 100 * number, 300, 80)
        return Button(box, str(number), lambda: pressed.append(number))

    return ScrollPane(BOX, 1000, form=Form([button(number) for number in range(10)]))


def test_tab_goes_through_the_pane_and_on(pane: ScrollPane, hands: Any) -> None:
    """Each widget comes into view; after the last the outer form goes on."""
    after = Button(Box(0, 0, 50, 56), "x")
    form = Form([pane, after])
    for _ in range(10):
        form.handle(hands.key("tab"))
        assert pane.form.focus is not None
        box = pane.form.focus.box.move(0, -pane.scroller.offset)
        assert BOX.y <= box.y
        assert box.bottom <= BOX.bottom
    form.handle(hands.key("tab"))
    assert form.focus is after
    form.handle(hands.key("tab", shift=True))
    assert pane.form.focus is pane.form.widgets[9]


def test_clicks_hit_what_is_seen(pane: ScrollPane, hands: Any, pressed: list[int]) -> None:
    """After scrolling too, and never what is outside the box."""
    form = Form([pane])
    hands.press(form.handle, Box(110, 110, 50, 50))
    form.handle(Input("wheel", x=200, y=200, wheel=-10))
    hands.press(form.handle, Box(110, 110, 50, 50))
    hands.press(form.handle, Box(110, 450, 50, 50))
    assert pane.scroller.offset == 700
    assert pressed == [0, 7]
    form.handle(Input("move", x=900, y=900))
    assert not any(widget.hovered for widget in pane.form.widgets)


def test_return_presses_the_focused_widget_inside(
    pane: ScrollPane, hands: Any, pressed: list[int]
) -> None:
    """The pane hands on what the keyboard says."""
    form = Form([pane])
    form.handle(hands.key("tab"))
    form.handle(hands.key("tab"))
    form.handle(hands.key("return"))
    assert pressed == [1]


def test_keys_scroll_a_pane_that_only_shows(hands: Any, canvas_of: Any) -> None:
    """Arrows and End, and what is painted moves with them."""
    pane = ScrollPane(
        BOX, 900, paint=lambda canvas: canvas.rect(Box(100, 900, 50, 50), (10, 20, 30))
    )
    form = Form([pane])
    form.handle(hands.key("tab"))
    assert form.handle(hands.key("down"))
    assert pane.scroller.offset == 90
    form.handle(hands.key("end"))
    assert pane.scroller.offset == 600
    canvas = canvas_of()
    form.draw(canvas)
    assert canvas.target.get_at((120, 320))[:3] == (10, 20, 30)
    pane.scroller.set_sizes(200, BOX.h)
    assert pane.scroller.offset == 0
    assert pane.scroller.bar(BOX) is None
