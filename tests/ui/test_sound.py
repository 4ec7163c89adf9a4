"""Sounds: soft, short, and never in the way."""

import pygame
import pytest

from bohica.ui.sound import RATE, RECIPES, Sound


@pytest.mark.parametrize("name", RECIPES)
def test_sounds_are_short_soft_and_end_in_silence(name: str) -> None:
    """No click at either end, nothing loud in the middle."""
    samples = RECIPES[name]()
    assert 0.1 <= len(samples) / RATE <= 1.2
    assert abs(samples[0]) < 400
    assert abs(samples[-1]) < 400
    assert 2000 < max(abs(sample) for sample in samples) < 22_000


def test_the_setting_turns_them_off() -> None:
    """Then not even the device is opened."""
    pygame.mixer.quit()
    sound = Sound(lambda: False)
    sound.play("drop")
    assert pygame.mixer.get_init() is None


def test_they_play_where_there_is_a_device(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the device is let go at the end."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sound = Sound(lambda: True)
    sound.play("drop")
    assert pygame.mixer.get_init()
    sound.stop()
    assert pygame.mixer.get_init() is None


def test_no_device_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A laptop without sound plays the game in silence."""
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    sound = Sound(lambda: True)
    sound.play("roll")
    sound.play("roll")
    assert pygame.mixer.get_init() is None


def test_unknown_sounds_are_refused() -> None:
    """Also when sound is off."""
    with pytest.raises(KeyError):
        Sound(lambda: False).play("bang")
