"""Opening a window, or saying that there is no display."""

from __future__ import annotations

import subprocess
import sys

import pygame
import pytest

from bohica.ui.window import MINIMUM, Window, prepare


def test_a_window_takes_most_of_the_desktop_in_16_to_9() -> None:
    """And never less than the least size."""
    window = Window("test")
    width, height = window.surface.get_size()
    assert width >= MINIMUM[0]
    assert height >= MINIMUM[1]
    window.close()


def test_full_screen_and_back_keep_the_windows_size() -> None:
    """The stage follows."""
    window = Window("test", size=(1100, 700))
    window.set_fullscreen(True)
    assert window.fullscreen
    window.set_fullscreen(False)
    assert (window.stage.width, window.stage.height) == (1100, 700)
    assert not window.resized()
    window.close()


def test_a_display_that_is_not_there_is_the_first() -> None:
    """The projector of last week may be gone."""
    window = Window("test", size=(1100, 700), display=7)
    assert window.display == 0
    window.move_to(5)
    assert window.display == 0
    assert not window.display_lost()
    window.close()


def test_the_screensaver_is_kept_away_only_when_asked() -> None:
    """During play."""
    window = Window("test", size=(1100, 700))
    window.keep_awake(True)
    assert not pygame.display.get_allow_screensaver()
    window.keep_awake(False)
    assert pygame.display.get_allow_screensaver()
    window.close()


def test_what_somebody_has_set_for_sdl_is_left_alone() -> None:
    """Environment variables are the last way out on a strange machine."""
    environment = {"SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "1"}
    prepare(environment)
    assert environment["SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS"] == "1"
    assert environment["SDL_WINDOWS_DPI_AWARENESS"] == "permonitorv2"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
def test_no_display_is_said_and_not_drawn_into_nothing() -> None:
    """SDL would quietly take its driver `offscreen`."""
    code = (
        "from bohica.ui.window import NoDisplayError, Window\n"
        "try:\n    Window('test')\n"
        "except NoDisplayError:\n    print('no display')\n"
    )
    environment = {"PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "no display\n"
