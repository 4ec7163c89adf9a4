"""Chance as a function: the same draw number gives the same outcome (rule 12.2).

A draw is one roll of the die or one card. What belongs to it, such as the order of the answers,
takes further numbers from the same draw by `salt`. Undoing a roll gives its draw number back, so
rolling again gives the same face.
"""

from __future__ import annotations

from typing import Protocol

_MASK = (1 << 64) - 1


class Chance(Protocol):
    """Where the rules take their numbers from."""

    def number(self, draw: int, below: int, salt: int = 0) -> int:
        """Return a whole number from 0 up to but not including `below`."""
        ...


class SeededChance:
    """A keyed integer hash (the finaliser of splitmix64): no state, the same everywhere."""

    def __init__(self, seed: int) -> None:
        self._key = 0
        self._key = self.number(seed, 1 << 64)

    def number(self, draw: int, below: int, salt: int = 0) -> int:
        """Return a number below `below` that depends on seed, draw and salt alone."""
        number = self._key ^ (draw * 0x9E3779B97F4A7C15 + salt + 1) & _MASK
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB & _MASK
        return (number ^ (number >> 31)) * below >> 64


class ScriptedChance:
    """For tests: draw number n gives the nth scripted number; answers keep the card's order.

    Draws beyond the script give 0, and every salt above 0 gives the highest number, which
    leaves a shuffle as it was.
    """

    def __init__(self, *numbers: int) -> None:
        self._numbers = numbers

    def number(self, draw: int, below: int, salt: int = 0) -> int:
        """Return the scripted number. Raises ValueError where it isn't below `below`."""
        if salt:
            return below - 1
        scripted = self._numbers[draw] if draw < len(self._numbers) else 0
        if not 0 <= scripted < below:
            raise ValueError(f"draw {draw} is scripted as {scripted}, below {below} was asked for")
        return scripted
