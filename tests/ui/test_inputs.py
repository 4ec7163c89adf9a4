"""What raw events mean."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from bohica.ui.inputs import Input, Translator
from bohica.ui.layout import Stage


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


CLOCK = Clock()


@pytest.fixture
def translator() -> Translator:
    pygame.display.init()
    return Translator(CLOCK)


def press(key: int, text: str = "", mod: int = 0) -> pygame.event.Event:
    CLOCK.seconds += 1
    return pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text, mod=mod)


def kind(translator: Translator, *args: Any) -> str | None:
    found = translator.translate(press(*args))
    return found and found.kind


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_return_enter_and_space_continue(translator: Translator, key: int) -> None:
    """From a keyboard, not from a remote."""
    found = translator.translate(press(key))
    assert found is not None
    assert (found.kind, found.remote) == ("continue", False)


def test_a_remote_is_told_from_a_keyboard(translator: Translator) -> None:
    """PageDown continues and says it is a remote; PageUp, F5 and Esc have kinds of their own."""
    found = translator.translate(press(pygame.K_PAGEDOWN))
    assert found is not None
    assert (found.kind, found.remote) == ("continue", True)
    assert kind(translator, pygame.K_PAGEUP) == "remote_back"
    assert kind(translator, pygame.K_F5) == "ignored"
    assert kind(translator, pygame.K_ESCAPE) == "back"
    assert kind(translator, pygame.K_F11) == "fullscreen"


@pytest.mark.parametrize(
    ("key", "text"), [(pygame.K_b, "b"), (pygame.K_b, "B"), (pygame.K_PERIOD, ".")]
)
def test_b_and_full_stop_blank_unless_somebody_types(
    translator: Translator, key: int, text: str
) -> None:
    """In a text field they are letters, and so are Space, Return and PageDown keys."""
    assert kind(translator, key, text) == "blank"
    translator.text_focus = True
    assert kind(translator, key, text) == "key"
    assert kind(translator, pygame.K_SPACE, " ") == "key"
    assert kind(translator, pygame.K_RETURN, "\r") == "key"
    assert kind(translator, pygame.K_PAGEDOWN) == "key"
    assert kind(translator, pygame.K_ESCAPE) == "back"


def test_a_remote_that_bounces_counts_once(translator: Translator) -> None:
    """Within 400 ms the same press again is ignored; after that, and another key, it counts."""
    assert kind(translator, pygame.K_PAGEDOWN) == "continue"
    CLOCK.seconds -= 0.7
    assert kind(translator, pygame.K_PAGEDOWN) is None
    CLOCK.seconds -= 0.9
    assert kind(translator, pygame.K_RETURN) == "continue"
    assert kind(translator, pygame.K_PAGEDOWN) == "continue"


def test_alt_gr_is_not_ctrl(translator: Translator) -> None:
    """Windows sends AltGr as Ctrl+Alt: @ is typed, not a command."""
    found = translator.translate(press(pygame.K_2, "@", pygame.KMOD_LCTRL | pygame.KMOD_RALT))
    assert found is not None
    assert not found.ctrl
    assert found.text == "@"
    found = translator.translate(press(pygame.K_z, "\x1a", pygame.KMOD_LCTRL))
    assert found is not None
    assert (found.ctrl, found.name, found.text) == (True, "z", "")


def test_holding_a_key_is_a_repeat(translator: Translator) -> None:
    """Until it is let go."""
    first, second = (translator.translate(press(pygame.K_LEFT)) for _ in range(2))
    assert first is not None
    assert second is not None
    assert (first.repeat, second.repeat) == (False, True)
    translator.translate(pygame.event.Event(pygame.KEYUP, key=pygame.K_LEFT))
    third = translator.translate(press(pygame.K_LEFT))
    assert third is not None
    assert not third.repeat


def test_typed_text_only_reaches_text_fields(translator: Translator) -> None:
    """Swedish letters arrive as text."""
    event = pygame.event.Event(pygame.TEXTINPUT, text="å")
    assert translator.translate(event) is None
    translator.text_focus = True
    assert translator.translate(event) == Input("text", text="å")


def mouse(what: int, x: int, y: int, **more: Any) -> pygame.event.Event:
    return pygame.event.Event(what, pos=(x, y), **more)


def test_the_mouse_speaks_in_design_units(translator: Translator) -> None:
    """At 4K, pixel 960, 540 is a quarter into the stage."""
    translator.stage = Stage.of(3840, 2160)
    found = translator.translate(mouse(pygame.MOUSEBUTTONDOWN, 960, 540, button=1))
    assert found is not None
    assert (found.kind, found.x, found.y, found.clicks) == ("click", 480, 270, 1)
    moved = translator.translate(mouse(pygame.MOUSEMOTION, 962, 540))
    assert moved is not None
    assert moved.kind == "drag"
    let_go = translator.translate(mouse(pygame.MOUSEBUTTONUP, 962, 540, button=1))
    assert let_go is not None
    assert let_go.kind == "release"
    moved = translator.translate(mouse(pygame.MOUSEMOTION, 964, 540))
    assert moved is not None
    assert moved.kind == "move"


def test_clicks_in_one_place_are_counted(translator: Translator) -> None:
    """One, two, three, and elsewhere or later one again."""
    CLOCK.seconds += 10

    def click(x: int) -> int:
        found = translator.translate(mouse(pygame.MOUSEBUTTONDOWN, x, 5, button=1))
        assert found is not None
        return found.clicks

    assert [click(100), click(102), click(101), click(100)] == [1, 2, 3, 1]
    assert click(300) == 1
    CLOCK.seconds += 1
    assert click(300) == 1


def test_the_wheel_comes_where_the_mouse_is(translator: Translator) -> None:
    """And its old button events are not clicks."""
    translator.translate(mouse(pygame.MOUSEMOTION, 700, 80))
    found = translator.translate(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-2, precise_y=-2.0))
    assert found is not None
    assert (found.kind, found.wheel, found.x, found.y) == ("wheel", -2, 700, 80)
    assert translator.translate(mouse(pygame.MOUSEBUTTONDOWN, 7, 8, button=5)) is None
