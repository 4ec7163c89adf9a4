"""Choice and stepper."""

from __future__ import annotations

from typing import Any

import pytest

from bohica.ui.layout import Box
from bohica.ui.widgets.choice import Choice, Stepper

BOX = Box(0, 0, 600, 72)


def test_arrows_and_clicks_choose(hands: Any) -> None:
    """They stop at the ends, and call back on a change only."""
    seen: list[str] = []
    choice = Choice(BOX, [("a", "Ja"), ("b", "Nej"), ("c", "Vet ej")], "a", seen.append)
    for name in ("left", "right", "right", "right"):
        assert choice.handle(hands.key(name))
    assert choice.value == "c"
    assert choice.handle(hands.click(choice.boxes()[0]))
    assert not choice.handle(hands.key("up"))
    assert seen == ["b", "c", "a"]


def test_a_column_uses_up_and_down(hands: Any) -> None:
    """And begins with the first option when none is chosen."""
    choice = Choice(Box(0, 0, 300, 300), [(1, "ett"), (2, "två")], None, direction="column")
    assert not choice.handle(hands.key("left"))
    choice.handle(hands.key("down"))
    assert choice.value == 1
    choice.handle(hands.key("down"))
    assert choice.value == 2


@pytest.fixture
def stepper() -> Stepper:
    return Stepper(BOX, 6, 1, 30)


def test_a_stepper_steps_by_every_hand(stepper: Stepper, hands: Any) -> None:
    """Arrows, signs, its own buttons, and stops at its bounds."""
    minus, plus = stepper.ends()
    for event in (hands.key("right"), hands.key("+"), hands.click(plus)):
        assert stepper.handle(event)
    assert stepper.value == 9
    for event in (hands.key("down"), hands.key("-"), hands.click(minus)):
        assert stepper.handle(event)
    assert stepper.value == 6
    stepper.handle(hands.key("home"))
    stepper.handle(hands.key("left"))
    assert stepper.value == 1
    stepper.handle(hands.key("end"))
    assert stepper.value == 30


def test_a_number_can_be_typed(stepper: Stepper, hands: Any) -> None:
    """Digits follow each other until the number is too large or focus leaves."""
    for digit, value in (("2", 2), ("5", 25), ("4", 4), ("0", 4)):
        assert stepper.handle(hands.key(digit))
        assert stepper.value == value
    stepper.on_blur()
    stepper.handle(hands.key("7"))
    assert stepper.value == 7
    assert not stepper.handle(hands.key("x"))
