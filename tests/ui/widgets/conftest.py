"""Inputs by short names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bohica.ui.inputs import Input
from bohica.ui.layout import Box


def key(name: str, **more: bool) -> Input:
    """A key: a named one, or a character."""
    if name in ("return", "space"):
        return Input("continue", name, **more)
    return Input("key", name, name if len(name) == 1 else "", **more)


def click(box: Box, clicks: int = 1) -> Input:
    """A click in the middle of a box."""
    x, y = box.centre
    return Input("click", x=x, y=y, button=1, clicks=clicks)


def press(handle: Callable[[Input], bool], box: Box) -> bool:
    """A click and its release."""
    used = handle(click(box))
    x, y = box.centre
    return handle(Input("release", x=x, y=y, button=1)) or used


class Hands:
    """What a test does with its hands."""

    key = staticmethod(key)
    click = staticmethod(click)
    press = staticmethod(press)


@pytest.fixture
def hands() -> Hands:
    return Hands()
