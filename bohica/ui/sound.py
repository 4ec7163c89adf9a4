"""Short soft sounds, made by ourselves when first needed. No device, no complaint."""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Callable
from math import exp, pi, sin
from pathlib import Path

import pygame

RATE = 22_050
"""Samples a second, one channel, 16 bits."""

_PEAK = 0.32
"""Loudness 0-1: these sounds accompany talk."""


def _tone(
    notes: list[tuple[float, float, float]], length: float, fall: float, *, bend: float = 0.0
) -> array[int]:
    """Soft notes (start in s, frequency in Hz, loudness 0-1) that fade with `fall` (1/s).

    `bend` raises the pitch over a second by that part of it, as a falling drop does.
    """
    samples = array("h")
    for index in range(int(length * RATE)):
        now = index / RATE
        value = 0.0
        for start, frequency, loud in notes:
            t = now - start
            if t >= 0:
                phase = 2 * pi * frequency * (t + bend * t * t / 2)
                attack = min(1.0, t / 0.006)
                value += loud * attack * exp(-fall * t) * (sin(phase) + 0.25 * sin(2 * phase))
        fade = min(1.0, (length - now) / 0.03)
        samples.append(int(max(-1.0, min(1.0, value * fade * _PEAK)) * 32767))
    return samples


def _knocks(times: list[float], length: float) -> array[int]:
    """Dull knocks, as of a die on wood. The noise is a fixed sequence: the sound never varies."""
    samples = array("h")
    noise, smooth = 12345, 0.0
    for index in range(int(length * RATE)):
        now = index / RATE
        noise = (noise * 1103515245 + 12345) & 0x7FFFFFFF
        smooth += 0.25 * (noise / 0x3FFFFFFF - 1 - smooth)
        value = 0.0
        for number, start in enumerate(times):
            t = now - start
            if t >= 0:
                body = sin(2 * pi * (190 + 23 * (number % 3)) * t)
                attack = min(1.0, t / 0.002)
                value += (0.9 - 0.1 * number) * attack * exp(-42 * t) * (body + smooth)
        fade = min(1.0, (length - now) / 0.03)
        samples.append(int(max(-1.0, min(1.0, value * fade * _PEAK)) * 32767))
    return samples


RECIPES: dict[str, Callable[[], array[int]]] = {
    "roll": lambda: _knocks([0.0, 0.09, 0.19, 0.31, 0.47], 0.65),
    "move": lambda: _tone([(0.0, 330.0, 0.7)], 0.18, 22.0),
    "drop": lambda: _tone([(0.0, 520.0, 0.9)], 0.35, 14.0, bend=3.0),
    "turn": lambda: _tone([(0.0, 440.0, 0.45), (0.07, 554.4, 0.45)], 0.3, 13.0),
    "signal": lambda: _tone([(0.0, 523.3, 0.6), (0.28, 659.3, 0.6)], 1.1, 4.5),
    "fill": lambda: _tone([(0.0, 392.0, 0.4), (0.12, 493.9, 0.4), (0.24, 587.3, 0.4)], 0.9, 5.0),
}
"""What each sound is made of, by name."""


def _nothing_to_play_on() -> bool:
    """Linux without sound card or sound server, where asking would fill the terminal with
    messages from the sound library."""
    if not sys.platform.startswith("linux") or os.environ.get("SDL_AUDIODRIVER"):
        return False
    servers = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    places = (Path("/dev/snd"), servers / "pulse", servers / "pipewire-0")
    return not any(place.exists() for place in places)


class Sound:
    """Plays sounds by name while `wanted` says so."""

    def __init__(self, wanted: Callable[[], bool]) -> None:
        self._wanted = wanted
        self._ready: bool | None = None
        self._made: dict[str, pygame.mixer.Sound] = {}

    def play(self, name: str) -> None:
        """Play `name` of `RECIPES`. Raises KeyError for any other name, sound or no sound."""
        recipe = RECIPES[name]
        if not self._wanted() or not self._start():
            return
        if name not in self._made:
            self._made[name] = pygame.mixer.Sound(buffer=recipe().tobytes())
        self._made[name].play()

    def _start(self) -> bool:
        if self._ready is None and _nothing_to_play_on():
            self._ready = False
        if self._ready is None:
            try:
                pygame.mixer.init(RATE, -16, 1, 512, allowedchanges=0)
            except (pygame.error, NotImplementedError):
                self._ready = False
            else:
                self._ready = True
        return self._ready

    def stop(self) -> None:
        """Let go of the sound device."""
        if self._ready:
            self._made.clear()
            pygame.mixer.quit()
        self._ready = None
