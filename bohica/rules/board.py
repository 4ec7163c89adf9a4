"""The board: terraces of squares, each ending in a lock, the last in the goal."""

from __future__ import annotations

from itertools import chain
from typing import Literal, NamedTuple, get_args

from bohica.rules.cards import Text

Square = Literal["start", "event", "fact", "conscience", "contact", "value", "lock", "goal"]
SQUARES: tuple[Square, ...] = get_args(Square)

_STOPS = frozenset({"lock", "goal"})


class Board(NamedTuple):
    """A board as drawn by a municipality (`board.yaml`)."""

    id: str
    name: Text
    terraces: tuple[tuple[Square, ...], ...]
    ordinary: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    """Faces of the ordinary die."""
    calm: tuple[int, ...] = (1, 1, 2, 2, 3, 3)
    """Faces of the calm die, for long sessions."""

    @property
    def squares(self) -> tuple[Square, ...]:
        """All squares in order; 0 is the start, the last is the goal."""
        return tuple(chain.from_iterable(self.terraces))

    @property
    def goal(self) -> int:
        """Zero-based number of the last square."""
        return sum(map(len, self.terraces)) - 1


def landing(board: Board, start: int, steps: int) -> int:
    """Return the zero-based square a piece reaches from `start` with `steps` (rule 2.2).

    The piece always stops at a lock and at the goal; no exact roll is needed.
    """
    return stop(board.squares, start, steps)


def stop(squares: tuple[Square, ...], start: int, steps: int) -> int:
    """Return `landing` for a board's squares, for who needs them anyway."""
    for square in range(start + 1, start + steps):
        if squares[square] in _STOPS:
            return square
    return start + steps
