"""How to play: on, back, skip."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bohica.ui.app import App
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Motion, Push, Services
from bohica.ui.screens.howto import HowToScreen
from tests.ui.hands import Hands


@pytest.fixture
def hands(services: Services, app_with: Callable[..., App], clock: object) -> Hands:
    """How to play before a game, over the start screen."""
    hands = Hands(app_with(SCREENS, "start", (1366, 768)), clock)
    hands.wait()
    hands.app._go(Push("howto", starts=True))
    return hands


def screen_of(hands: Hands) -> HowToScreen:
    screen = hands.app.top
    assert isinstance(screen, HowToScreen)
    return screen


def test_a_remote_goes_on_and_back(hands: Hands) -> None:
    """PageDown goes on, PageUp back, as on any slide."""
    hands.press("page down")
    hands.press("page down")
    assert screen_of(hands).page == 2
    hands.press("page up")
    assert screen_of(hands).page == 1


def test_arrows_and_clicks_turn_pages_and_stop_at_the_ends(hands: Hands) -> None:
    """Right and left never leave the pictures by themselves."""
    screen = screen_of(hands)
    hands.press("left")
    assert screen.page == 0
    hands.click(600, 400)
    assert screen.page == 1
    for _ in range(5):
        hands.press("right")
    assert screen.page == 3
    assert hands.app.top is screen


def test_the_rest_can_be_skipped(hands: Hands) -> None:
    """Groups that know the game go straight to it."""
    hands.click_on(screen_of(hands).skip)
    assert len(hands.app.stack) == 1


def test_pictures_move_a_moment_and_then_rest(hands: Hands, services: Services) -> None:
    """The first picture rolls and moves for a few seconds; with reduced motion it stands still."""
    screen = screen_of(hands)
    assert screen.update(0.05) is Motion.MOVING
    hands.wait(80)
    assert screen.update(0.05) is Motion.STILL
    services.settings.reduced_motion = True
    calm = HowToScreen(services)
    assert calm.update(0.05) is Motion.STILL


def test_the_fourth_picture_says_what_is_saved(services: Services) -> None:
    """Votes are not saved, what is written may become public, and this is no report."""
    assert "röstade" in services.t("howto.4.not.1")
    assert "offentligt" in services.t("howto.4.public")
    assert "Anmäl" in services.t("howto.4.report")
