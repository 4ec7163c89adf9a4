"""The text field, driven by keys and mouse."""

from __future__ import annotations

from typing import Any

import pytest

from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Services
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.field import TextField
from bohica.ui.widgets.form import Form

BOX = Box(100, 100, 600, 72)
LONG = "Den som svarar äger samtalet tills någon annan tagit över. Inga namn."


def typed(text: str) -> Input:
    return Input("text", text=text)


@pytest.fixture
def field(services: Services) -> TextField:
    return TextField(BOX, services, "Hej")


@pytest.fixture
def notes(services: Services) -> TextField:
    return TextField(Box(100, 100, 600, 200), services, LONG, multiline=True)


def test_typing_calls_back(services: Services, hands: Any) -> None:
    """With the whole text; the key event of a letter is kept from shortcuts."""
    seen: list[str] = []
    field = TextField(BOX, services, "", seen.append)
    for letter in "åg":
        assert field.handle(Input("key", letter, letter))
        assert field.handle(typed(letter))
    assert field.handle(hands.key("backspace"))
    assert seen == ["å", "åg", "å"]


def test_shortcuts_of_a_form_rest_while_somebody_types(services: Services, hands: Any) -> None:
    """N is a letter in a field and a command outside."""
    pressed: list[int] = []
    field = TextField(BOX, services)
    form = Form([field, Button(Box(0, 0, 90, 60), "Nej", lambda: pressed.append(1), key="n")])
    form.handle(hands.click(BOX))
    assert form.text_focus
    assert form.handle(Input("key", "n", "n"))
    assert pressed == []
    form.handle(hands.key("tab"))
    assert not form.text_focus
    form.handle(Input("key", "n", "n"))
    assert pressed == [1]


def test_return_submits_one_line_and_breaks_many(
    field: TextField, notes: TextField, hands: Any
) -> None:
    """Ctrl+Return is left to the default button."""
    seen: list[str] = []
    enter = Input("key", "return", "")
    assert not field.handle(enter)
    field.on_submit = seen.append
    assert field.handle(enter)
    assert seen == ["Hej"]
    assert notes.handle(enter)
    assert notes.text.endswith("\n")
    assert not notes.handle(Input("key", "return", ctrl=True))


def test_cut_copy_paste_and_undo(field: TextField, services: Services, hands: Any) -> None:
    """By the usual keys."""
    for name in "axv":
        assert field.handle(hands.key(name, ctrl=True))
    assert field.text == services.paste() == "Hej"
    field.handle(hands.key("v", ctrl=True))
    assert field.text == "HejHej"
    field.handle(hands.key("z", ctrl=True))
    assert field.text == "Hej"
    field.handle(hands.key("z", ctrl=True, shift=True))
    assert field.text == "HejHej"
    field.handle(hands.key("z", ctrl=True))
    field.handle(hands.key("y", ctrl=True))
    assert field.text == "HejHej"
    assert not field.handle(hands.key("s", ctrl=True))


def test_pasting_many_lines_into_one_keeps_one_line(field: TextField, services: Services) -> None:
    """Line ends become spaces."""
    services.copy("ett\ntvå")
    field.handle(Input("key", "v", ctrl=True))
    assert field.text == "Hejett två"


def test_a_click_places_the_caret_and_dragging_selects(field: TextField, canvas_of: Any) -> None:
    """Measured with the glyphs that were drawn."""
    field.draw(canvas_of(1366, 768), True)
    field.handle(Input("click", x=101, y=130, button=1, clicks=1))
    assert field.model.state.caret == 0
    field.handle(Input("drag", x=690, y=130))
    assert field.model.state.selected == "Hej"
    field.handle(Input("click", x=690, y=130, button=1, clicks=1))
    assert field.model.state.caret == field.model.state.anchor == 3
    field.handle(Input("click", x=125, y=130, button=1, clicks=2))
    assert field.model.state.selected == "Hej"


def test_up_and_down_keep_their_column(notes: TextField, hands: Any) -> None:
    """Over a short row and back."""
    notes.text = "en lång första rad\nkort\nen lång tredje rad"
    notes.handle(hands.key("home", ctrl=True))
    for _ in range(12):
        notes.handle(hands.key("right"))
    for _ in range(2):
        assert notes.handle(hands.key("down"))
    caret = notes.model.state.caret
    assert abs(caret - (notes.text.rindex("\n") + 1 + 12)) <= 1
    notes.handle(hands.key("up"))
    notes.handle(hands.key("up"))
    assert notes.model.state.caret == 12
    assert not notes.handle(hands.key("up"))


def test_home_and_end_stay_on_the_row(notes: TextField, hands: Any) -> None:
    """Also where the row was broken by its width."""
    assert len(notes.rows()) >= 2
    notes.handle(hands.key("home", ctrl=True))
    notes.handle(hands.key("end"))
    first = notes.rows()[0]
    assert notes.model.state.caret == first.last - 1
    notes.handle(hands.key("home"))
    assert notes.model.state.caret == 0
    notes.handle(hands.key("end", ctrl=True, shift=True))
    assert notes.model.state.selected == LONG


def test_long_text_scrolls_with_the_caret(
    notes: TextField, field: TextField, hands: Any, canvas_of: Any
) -> None:
    """The caret is always seen; the wheel moves what is seen and not the caret."""
    notes.text = LONG * 6
    notes.handle(hands.key("end", ctrl=True))
    end = notes._scroll
    assert end > 0
    assert notes.handle(Input("wheel", wheel=2))
    assert notes._scroll < end
    notes.handle(hands.key("home", ctrl=True))
    assert notes._scroll == 0
    field.text = LONG
    field.handle(hands.key("end"))
    assert field._scroll > 0
    for widget in (notes, field):
        widget.draw(canvas_of(), True)


def test_text_stays_inside_its_field(field: TextField, canvas_of: Any, hands: Any) -> None:
    """Long text is cut at the border, not drawn over it."""
    import pygame

    field.text = LONG
    canvas = canvas_of()
    field.draw(canvas, False)
    outside = canvas.target.subsurface((720, 0, 800, 300))
    assert pygame.transform.average_color(outside)[:3] == (255, 255, 255)
    empty = TextField(BOX, field._services, placeholder="Skriv här")
    empty.draw(canvas, False)
    assert canvas.target.get_at((400, 136))[:3] == (255, 255, 255)
