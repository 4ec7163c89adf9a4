"""Proposes start square and die so that the goal comes when the time does (rule 1.5).

A game moves through at most some sixty squares, and where it goes from a square depends on the
next face alone. So the time left from each square, and its whole distribution, follow from those
of the squares ahead: one pass from the goal backwards gives them exactly, for every start at
once. Playing thousands of random games would take a hundred times as long and still leave
chance in the answer, so that the same setup would be proposed differently the next time.
"""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from bohica.rules.board import Board, Square, stop

GRID = 30.0
"""Seconds: arrival times are told apart by half minutes."""

WITHIN = 0.2
"""An arrival within this part of the time counts as on time."""

LAST_START = 3
"""A start is at least this many squares before the goal."""

_TERRACE_WORTH = 0.08
"""A start at the head of a terrace is preferred where it misses by at most this much more."""
_ORDINARY_WORTH = 0.04
"""The ordinary die is preferred where it misses by at most this much more."""

_OPENING = 8 * 60
_SHORT_SESSION = 60
"""Minutes: below it, opening and debrief are at most these parts of the session."""
_OPENING_PART = 0.13
_DEBRIEF_PART = 0.30


class Plan(NamedTuple):
    """A proposal for a session."""

    start: int
    """Zero-based square."""
    die: tuple[int, ...]
    calm: bool
    """The die is the calm one."""
    expected_cards: int
    """Cards from start to goal, at least 1; basins are scaled to it."""
    expected_seconds: float
    """Seconds of play from start to goal, had it no end."""
    chance: float
    """Probability, 0 to 1, of coming to the goal within 20 % of the time by the die alone."""
    pairs: bool
    """There are fewer cards than seats: two people should share a seat."""


class Outlook(NamedTuple):
    """What lies ahead from a square."""

    cards: float
    seconds: float
    arrivals: tuple[float, ...]
    """Probability of arriving in each step of `GRID` seconds, as far as was asked for."""


def propose(
    board: Board,
    play_seconds: float,
    card_seconds: tuple[float, float, float] = (360.0, 300.0, 120.0),
    seats: int = 8,
    dice: tuple[tuple[int, ...], tuple[int, ...]] | None = None,
) -> Plan:
    """Return the start and die whose expected time to the goal is nearest to `play_seconds`.

    `card_seconds` are those of an event, a conscience and a fact card; `dice` the ordinary and
    the calm die, else the board's own. Heads of terraces and the ordinary die are preferred
    where they do nearly as well. Takes some ten milliseconds.
    """
    play = max(1.0, play_seconds)
    squares = board.squares
    heads = terrace_starts(board)
    last = max(0, len(squares) - 1 - LAST_START)
    steps = ceil(play * (1 + WITHIN) / GRID) + 1
    options: list[tuple[float, bool, int, Outlook]] = []
    chosen = dice or (board.ordinary, board.calm)
    for calm, die in zip((False, True), chosen, strict=True):
        for start, outlook in enumerate(outlooks(squares, die, card_seconds, steps)[: last + 1]):
            miss = abs(outlook.seconds - play) / play
            miss += _ORDINARY_WORTH if calm else 0.0
            miss += 0.0 if start in heads else _TERRACE_WORTH
            options.append((miss, calm, start, outlook))
    _, calm, start, outlook = min(options)
    cards = max(1, round(outlook.cards))
    return Plan(
        start,
        chosen[calm],
        calm,
        cards,
        outlook.seconds,
        _on_time(outlook.arrivals, play),
        proposes_pairs(cards, seats),
    )


def outlooks(
    squares: tuple[Square, ...],
    die: tuple[int, ...],
    card_seconds: tuple[float, float, float],
    steps: int = 0,
) -> list[Outlook]:
    """Return the outlook from every square; arrivals are followed for `steps` of `GRID`.

    A fact lets the same seat roll again, which takes the time of its card and nothing else, so
    that whose turn it is never matters.
    """
    goal = len(squares) - 1
    ahead = [Outlook(0.0, 0.0, (1.0, *[0.0] * (steps - 1))[:steps])] * len(squares)
    for square in range(goal - 1, -1, -1):
        landings = [stop(squares, square, face) for face in die]
        cards = seconds = 0.0
        arrivals = [0.0] * steps
        for landing in set(landings):
            share = landings.count(landing) / len(die)
            card = _seconds(squares[landing], card_seconds)
            after = ahead[landing]
            cards += share * (after.cards + (landing != goal))
            seconds += share * (after.seconds + card)
            late = round(card / GRID)
            for step, chance in enumerate(after.arrivals[: max(0, steps - late)], late):
                arrivals[step] += share * chance
        ahead[square] = Outlook(cards, seconds, tuple(arrivals))
    return ahead


def terrace_starts(board: Board) -> tuple[int, ...]:
    """Return the first square of every terrace (zero-based): the start, and after each lock."""
    starts, first = [], 0
    for terrace in board.terraces:
        starts.append(first)
        first += len(terrace)
    return tuple(starts)


def session_times(total_minutes: float, people: int) -> tuple[float, float, float]:
    """Return the seconds of opening, play and debrief of a session for `people` (rule 1.6).

    Below an hour the opening takes at most 13 % and the debrief at most 30 %.
    """
    total = total_minutes * 60
    opening = float(_OPENING)
    debrief = max(15.0, 5 + 1.5 * people) * 60
    if total_minutes < _SHORT_SESSION:
        opening = min(opening, _OPENING_PART * total)
        debrief = min(debrief, _DEBRIEF_PART * total)
    return (opening, total - opening - debrief, debrief)


def proposes_pairs(expected_cards: int, seats: int) -> bool:
    """Return whether fewer cards than seats are expected, so that people should pair up."""
    return expected_cards < seats


def _seconds(square: Square, card_seconds: tuple[float, float, float]) -> float:
    event, conscience, fact = card_seconds
    if square == "goal":
        return 0.0
    if square == "fact":
        return fact
    if square in ("event", "conscience"):
        return event if square == "event" else conscience
    return (event + conscience) / 2


def _on_time(arrivals: tuple[float, ...], play: float) -> float:
    first = ceil(play * (1 - WITHIN) / GRID)
    last = int(play * (1 + WITHIN) / GRID)
    return min(1.0, sum(arrivals[first : last + 1]))
