"""Rule 1: the setup."""

from __future__ import annotations

import pytest

from bohica.rules.actions import RestSeat, StartSession
from bohica.rules.apply import begin, decide
from bohica.rules.basins import HALF_LINE, basin_level, lowest
from bohica.rules.chance import ScriptedChance
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import PieceMoved, SessionStarted, TurnStarted
from bohica.rules.state import Seat, Setup
from tests.rules.table import NAMES, POOL, make_card, make_setup, same, table


def refused(setup: Setup, pool: tuple = POOL) -> str:
    """Return the code with which a setup is refused."""
    with pytest.raises(IllegalActionError) as caught:
        decide(begin(pool), StartSession(0.0, setup), ScriptedChance())
    return caught.value.code


def test_the_lowest_present_seat_begins() -> None:
    """Rule 1.1: turns go by seat number, and a resting seat is passed over."""
    seats = (Seat(7), Seat(2, resting=True), Seat(4))
    events = decide(begin(POOL), StartSession(0.0, make_setup(seats=seats)), ScriptedChance())
    assert same(events[1], TurnStarted(4))
    assert isinstance(events[0], SessionStarted)
    game = table("SEEEEEM", seats)
    assert [seat.number for seat in game.state.seats] == [2, 4, 7]
    assert game.state.turn.seat == 4
    assert [game.until("roll").state.turn.seat for _ in range(3)] == [7, 4, 7]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"seats": ()}, "last-seat"),
        ({"seats": (Seat(1, resting=True),)}, "last-seat"),
        ({"seats": (Seat(0),)}, "unknown-seat"),
        ({"seats": (Seat(11),)}, "unknown-seat"),
        ({"seats": (Seat(1), Seat(1))}, "seat-taken"),
        ({"seats": (Seat(1, people=3),)}, "bad-people"),
        ({"solo": True, "seats": 2}, "not-alone"),
        ({"die": ()}, "bad-die"),
        ({"die": (1, 0)}, "bad-die"),
        ({"start": -1}, "bad-start"),
        ({"start": 35}, "bad-start"),
        ({"play_until": float("nan")}, "bad-time"),
        ({"topics": ("nothing",)}, "no-cards"),
    ],
)
def test_a_setup_nobody_can_play_is_refused(fields: dict, code: str) -> None:
    """Rule 1.1: one to ten seats with one or two people, somebody present, cards to play."""
    assert refused(make_setup(**fields)) == code


def test_a_framework_needs_values() -> None:
    """Rule 1.4: without a value there is no basin."""
    assert refused(make_setup()._replace(values=())) == "no-values"


def test_pieces_are_shared_or_one_for_every_seat() -> None:
    """Rule 1.2: the shared piece is number 0, else every seat has a piece."""
    assert table("SEM", 3).state.positions == ((0, 0),)
    assert table("SEEM", 3, pieces="seats", start=1).state.positions == ((1, 1), (2, 1), (3, 1))


def test_only_chosen_topics_are_dealt() -> None:
    """Rule 1.3: the facilitator chooses topics."""
    pool = [make_card("event", n, topic="school" if n % 3 else "care") for n in range(9)]
    game = table("S" + "E" * 4 + "M", pool=pool, topics=("care",))
    for _ in range(4):
        game.until("reveal")
        assert game.card.topic == "care"


def test_no_chosen_topic_means_all() -> None:
    """Rule 1.3: an empty choice leaves every card in."""
    game = table()
    assert sum(len(cards) for pile in game.state.piles for _, cards in pile) == len(POOL)


def test_basins_are_scaled_to_the_expected_cards() -> None:
    """Rule 1.4: full is 0.55 times the expected cards; the line marks half."""
    game = table("SEEEEM", expected_cards=10)
    main = game.until("reveal").card.main_value
    assert game.basins[main] == 2
    assert basin_level(game.state, main) == pytest.approx(2 / 5.5)
    assert basin_level(game.state, main) < HALF_LINE
    full = game.state._replace(basins=tuple((name, 6) for name in NAMES))
    assert basin_level(full, main) == 1.0
    with pytest.raises(KeyError):
        basin_level(game.state, "unheard-of")


def test_a_session_of_one_card_has_basins_of_one_drop() -> None:
    """Rule 1.4: a basin holds at least one drop."""
    game = table("SEM", expected_cards=1)
    assert basin_level(game.until("reveal").state, game.card.main_value) == 1.0


def test_the_lowest_basins_are_named_in_order() -> None:
    """Rule 1.4: several may be the lowest."""
    game = table("SEEEEM")
    assert lowest(game.state) == NAMES
    game.until("reveal")
    assert lowest(game.state) == tuple(name for name in NAMES if name not in game.basins)


def test_a_seat_resting_at_the_start_may_come_back() -> None:
    """Rule 1.1: resting is for a while."""
    game = table("SEM", (Seat(1, resting=True), Seat(2)))
    game.do(RestSeat, 1, False)
    assert game.state.present == (1, 2)
    assert not [event for event in game.events if isinstance(event, PieceMoved)]
