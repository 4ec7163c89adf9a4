"""Focus, shortcuts, mouse and remote in a form."""

from __future__ import annotations

from typing import Any

import pytest

from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Back, Push
from bohica.ui.widgets.base import Label, Widget
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.choice import Toggle
from bohica.ui.widgets.form import Form

ONE, TWO, THREE = Box(0, 0, 200, 80), Box(0, 100, 200, 80), Box(0, 200, 200, 80)


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def form(pressed: list[str]) -> Form:
    def note(name: str, go: Any = None) -> Any:
        pressed.append(name)
        return go

    return Form(
        [
            Label(Box(300, 0, 200, 80), "Namn"),
            Button(ONE, "Ja", lambda: note("yes", Back(True)), default=True),
            Button(TWO, "Nej", lambda: note("no"), kind="quiet", key="n"),
            Button(THREE, "Radera", lambda: note("delete"), kind="danger"),
        ]
    )


def test_tab_goes_round_and_labels_are_passed_over(form: Form, hands: Any) -> None:
    """Forwards, backwards, and by arrows."""
    seen = []
    for name in ("tab", "tab", "down", "tab"):
        assert form.handle(hands.key(name))
        seen.append(form.widgets.index(form.focus))
    assert seen == [1, 2, 3, 1]
    assert form.handle(hands.key("tab", shift=True))
    assert form.widgets.index(form.focus) == 3


def test_return_presses_what_has_focus_else_the_default(
    form: Form, hands: Any, pressed: list[str]
) -> None:
    """Before anybody pressed Tab, Return means the one thing to do."""
    assert form.handle(hands.key("return"))
    assert form.go == Back(True)
    form.set_focus(form.widgets[2])
    assert form.handle(hands.key("space"))
    assert form.go is None
    assert pressed == ["yes", "no"]


def test_a_remote_only_presses_the_default(form: Form, hands: Any, pressed: list[str]) -> None:
    """Whatever has focus: a remote can never delete or choose."""
    form.set_focus(form.widgets[3])
    remote = Input("continue", "page down", remote=True)
    assert form.handle(remote)
    assert pressed == ["yes"]
    form.widgets[1].enabled = False
    assert not form.handle(remote)
    assert pressed == ["yes"]


def test_shortcuts_press_in_either_case_unless_disabled(
    form: Form, hands: Any, pressed: list[str]
) -> None:
    """N is shown beside the text and pressed from anywhere."""
    assert form.handle(hands.key("n"))
    assert form.handle(Input("key", "n", "N", shift=True))
    assert not form.handle(hands.key("n", ctrl=True))
    form.widgets[2].enabled = False
    assert not form.handle(hands.key("n"))
    assert pressed == ["no", "no"]


def test_a_button_is_pressed_when_the_mouse_is_let_go_on_it(
    form: Form, hands: Any, pressed: list[str]
) -> None:
    """Moving away before that takes it back."""
    assert hands.press(form.handle, TWO)
    assert pressed == ["no"]
    form.handle(hands.click(TWO))
    assert form.handle(Input("release", x=5, y=900, button=1))
    assert pressed == ["no"]
    form.handle(Input("release", x=5, y=120, button=1))
    assert pressed == ["no"]
    assert not form.handle(hands.click(Box(900, 900, 10, 10)))


def test_hover_follows_the_mouse(form: Form) -> None:
    """One widget at most, and not a disabled one."""
    assert form.handle(Input("move", x=10, y=110))
    assert [widget.hovered for widget in form.widgets] == [False, False, True, False]
    assert not form.handle(Input("move", x=12, y=110))
    form.widgets[2].enabled = False
    form.handle(Input("move", x=13, y=110))
    assert not any(widget.hovered for widget in form.widgets)


def test_hidden_and_disabled_widgets_get_nothing(
    form: Form, hands: Any, pressed: list[str]
) -> None:
    """Neither focus nor clicks."""
    form.widgets[1].visible = False
    form.widgets[2].enabled = False
    form.handle(hands.key("tab"))
    assert form.focus is form.widgets[3]
    hands.press(form.handle, ONE)
    hands.press(form.handle, TWO)
    assert not form.handle(Input("continue", "page down", remote=True))
    assert pressed == []


def test_an_empty_form_uses_nothing(hands: Any) -> None:
    """And does not fail."""
    form = Form([Label(ONE, "x")])
    assert not form.handle(hands.key("tab"))
    assert not form.handle(hands.key("return"))
    assert form.add(Widget(TWO)) is form.widgets[1]


def test_where_to_go_is_forgotten_with_the_next_input(form: Form, hands: Any) -> None:
    """A screen never follows an old answer."""
    form.handle(hands.key("return"))
    form.handle(hands.key("tab"))
    assert form.go is None


def test_a_toggle_turns_over_by_key_and_click(hands: Any) -> None:
    """And tells its new value."""
    values: list[bool] = []
    toggle = Toggle(ONE, "Ljud", False, lambda on: Push("sound", on=values.append(on) or on))
    form = Form([toggle])
    form.set_focus(toggle)
    form.handle(hands.key("space"))
    assert form.go == Push("sound", on=True)
    form.handle(hands.click(ONE))
    assert values == [True, False]


def test_drawing_shows_focus_hover_and_kinds(form: Form, canvas_of: Any) -> None:
    """Each state looks different."""
    import pygame

    form.widgets[2].icon = "undo"  # type: ignore[attr-defined]
    form.add(Button(Box(600, 0, 200, 80), "Mer", kind="plain", icon="add"))
    form.add(Button(Box(600, 100, 80, 80), "", icon="gear", kind="quiet"))

    def picture() -> bytes:
        canvas = canvas_of()
        form.draw(canvas)
        return pygame.image.tobytes(canvas.target, "RGB")

    seen = {picture()}
    form.set_focus(form.widgets[2])
    seen.add(picture())
    form.handle(Input("move", x=10, y=210))
    seen.add(picture())
    form.widgets[1].enabled = False
    seen.add(picture())
    assert len(seen) == 4
