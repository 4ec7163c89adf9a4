"""Rules 1.5 and 1.6: the planner's proposals."""

from __future__ import annotations

import random
import statistics
import time

import pytest

from bohica.rules.board import stop
from bohica.rules.planner import (
    LAST_START,
    Outlook,
    outlooks,
    propose,
    proposes_pairs,
    session_times,
    terrace_starts,
)
from tests.rules.table import BIG, make_board

SECONDS = (360.0, 300.0, 120.0)
SIX = (1, 2, 3, 4, 5, 6)


def simulate(start: int, die: tuple[int, ...], games: int) -> list[tuple[int, float]]:
    """Return cards and seconds of many random games from `start`."""
    chance = random.Random(8)
    price = {"event": 360.0, "conscience": 300.0, "fact": 120.0, "goal": 0.0}
    squares, results = BIG.squares, []
    for _ in range(games):
        square, cards, seconds = start, 0, 0.0
        while squares[square] != "goal":
            square = stop(squares, square, chance.choice(die))
            cards += squares[square] != "goal"
            seconds += price.get(squares[square], 330.0)
        results.append((cards, seconds))
    return results


@pytest.mark.parametrize("die", [SIX, (1, 1, 2, 2, 3, 3)])
@pytest.mark.parametrize("start", [0, 13])
def test_the_exact_figures_agree_with_played_games(start: int, die: tuple[int, ...]) -> None:
    """Rule 1.5: 3 000 random games come to the same means, within their noise."""
    games = simulate(start, die, 3000)
    outlook = outlooks(BIG.squares, die, SECONDS)[start]
    assert statistics.mean(cards for cards, _ in games) == pytest.approx(outlook.cards, rel=0.02)
    seconds = statistics.mean(seconds for _, seconds in games)
    assert seconds == pytest.approx(outlook.seconds, rel=0.02)


def test_a_path_with_one_way_is_certain() -> None:
    """Rule 1.5: a die of ones on five squares gives every card and one arrival time."""
    squares = make_board("SEFCM").squares
    start = outlooks(squares, (1,), SECONDS, steps=40)[0]
    assert start[:2] == (3.0, 780.0)
    assert start.arrivals.index(1.0) == 780 / 30
    assert sum(start.arrivals) == 1.0
    assert outlooks(squares, (1,), SECONDS)[-1] == Outlook(0.0, 0.0, ())


@pytest.mark.parametrize("start", [0, 13, 25, 32])
def test_arrival_times_are_a_distribution(start: int) -> None:
    """Rule 1.5: probabilities sum to one, and their mean is the expected time."""
    outlook = outlooks(BIG.squares, SIX, SECONDS, steps=400)[start]
    assert sum(outlook.arrivals) == pytest.approx(1.0)
    mean = sum(step * 30 * chance for step, chance in enumerate(outlook.arrivals))
    assert mean == pytest.approx(outlook.seconds, rel=0.001)


@pytest.mark.parametrize("minutes", range(20, 181, 5))
def test_the_goal_comes_when_the_time_does(minutes: int) -> None:
    """Rule 1.5: as near as the board allows, and never a start next to the goal."""
    play = session_times(minutes, 8)[1]
    plan = propose(BIG, play, SECONDS)
    assert 0 <= plan.start <= BIG.goal - LAST_START
    assert plan.die == (BIG.calm if plan.calm else BIG.ordinary)
    longest = outlooks(BIG.squares, BIG.calm, SECONDS)[0].seconds
    if play < longest:
        assert abs(plan.expected_seconds - play) / play < 0.15
        assert plan.chance > 0.35
    else:
        assert (plan.start, plan.calm) == (0, True)


def test_an_ordinary_session_begins_at_the_start_with_the_ordinary_die() -> None:
    """Rule 1.5: 75 minutes for eight people."""
    plan = propose(BIG, session_times(75, 8)[1], SECONDS)
    assert (plan.start, plan.calm, plan.expected_cards) == (0, False, 10)


def test_heads_of_terraces_are_preferred() -> None:
    """Rule 1.5: where they do nearly as well."""
    assert terrace_starts(BIG) == (0, 13, 25)
    table = outlooks(BIG.squares, SIX, SECONDS)
    assert propose(BIG, table[13].seconds * 1.03, SECONDS).start == 13


def test_the_facilitator_s_figures_count() -> None:
    """Rule 1.5: slower cards mean fewer of them."""
    quick = propose(BIG, 3000.0, (200.0, 200.0, 60.0))
    slow = propose(BIG, 3000.0, (700.0, 600.0, 300.0))
    assert quick.expected_cards > slow.expected_cards


def test_other_dice_may_be_given() -> None:
    """Rule 1.5: a proposal uses one of the two."""
    plan = propose(BIG, 3000.0, SECONDS, dice=((4,), (2,)))
    assert plan.die in ((4,), (2,))


@pytest.mark.parametrize("path", ["SM", "SEM", "SEL L M"])
def test_tiny_boards_have_a_plan(path: str) -> None:
    """Rule 1.5: there is always a start and at least one card to scale by."""
    board = make_board(path)
    plan = propose(board, 600.0)
    assert 0 <= plan.start <= max(0, board.goal - LAST_START)
    assert plan.expected_cards >= 1


def test_pairs_are_proposed_where_cards_are_fewer_than_seats() -> None:
    """Rule 1.5: so that everybody gets a turn."""
    assert proposes_pairs(7, 8)
    assert not proposes_pairs(8, 8)
    assert propose(BIG, 1200.0, SECONDS, seats=10).pairs
    assert not propose(BIG, 3600.0, SECONDS, seats=4).pairs


def test_a_proposal_is_quick() -> None:
    """Rule 1.5: well under the 50 ms that setup has, on a board of sixty squares."""
    board = make_board("S" + "EFCKV" * 3 + "EL " + "EFCEKV" * 3 + "EL " + "EFCKV" * 4 + "EM")
    best = 1.0
    for _ in range(3):
        start = time.perf_counter()
        propose(board, 10000.0, SECONDS)
        best = min(best, time.perf_counter() - start)
    assert len(board.squares) == 60
    assert best < 0.05


@pytest.mark.parametrize(
    ("minutes", "people", "opening", "debrief"),
    [(90, 8, 8, 17), (60, 4, 8, 15), (120, 20, 8, 35), (30, 8, 3.9, 9), (20, 4, 2.6, 6)],
)
def test_opening_and_debrief_have_their_time(
    minutes: float, people: int, opening: float, debrief: float
) -> None:
    """Rule 1.6: the rest is for play."""
    times = session_times(minutes, people)
    assert times[0] == pytest.approx(opening * 60)
    assert times[2] == pytest.approx(debrief * 60)
    assert sum(times) == pytest.approx(minutes * 60)
