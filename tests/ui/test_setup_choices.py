"""The choices of setup as data."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest

from bohica.content.files import bundled
from bohica.content.sets import DeckSet, load_set
from bohica.rules.actions import StartSession
from bohica.rules.apply import begin, decide
from bohica.rules.chance import SeededChance
from bohica.ui import setup_choices as model
from bohica.ui.setup_choices import Choices

NOW = datetime(2026, 11, 23, 9, 2, 30)  # noqa: DTZ001 - local time on a training day


@pytest.fixture(scope="module")
def staff() -> DeckSet:
    """The shipped set for employees."""
    found = load_set(bundled("decks") / "staff").deck_set
    assert found is not None
    return found


def test_the_end_is_a_time_one_can_say_and_reach() -> None:
    """Ends are whole five minutes, 20 to 180 minutes away, and move when time has passed."""
    chosen = model.settled(Choices(minutes=90), NOW)
    assert chosen.end == NOW.replace(hour=10, minute=35, second=0)
    late = NOW.replace(hour=10, minute=30)
    assert model.settled(chosen, late).end == late.replace(minute=55, second=0)
    first, last = model.end_bounds(NOW)
    assert first - NOW >= timedelta(minutes=model.SHORTEST)
    assert last - NOW <= timedelta(minutes=model.LONGEST)
    assert first.minute % 5 == last.minute % 5 == 0


def test_tallies_follow_the_size_of_the_group_until_someone_decides() -> None:
    """Off at eight people or fewer, on above, and what was decided stays."""
    assert not Choices(people=(1,) * 8).keeps_tallies
    assert Choices(people=(1,) * 9).keeps_tallies
    assert Choices(people=(2,) * 5).keeps_tallies
    assert Choices(people=(1,) * 4, tallies=True).keeps_tallies
    assert not Choices(people=(1,) * 10, tallies=False).keeps_tallies


def test_seats_keep_their_people_when_their_number_changes() -> None:
    """A pair at seat 2 stays a pair when seats are added, and pairing up loses nobody."""
    chosen = model.with_other_people(Choices(people=(1, 1, 1)), 1)
    assert model.with_seats(chosen, 5).people == (1, 2, 1, 1, 1)
    assert model.with_seats(chosen, 0).people == (1,)
    assert model.in_pairs(Choices(people=(1,) * 7)).people == (2, 2, 2, 1)


def test_what_is_remembered_comes_back_whole() -> None:
    """Choices go through JSON and back; the group's name and the time of day do not."""
    chosen = Choices(
        set_folder="/x", topics=("school",), group="Kansliet", people=(1, 2), by_clock=False,
        minutes=45, talk_minutes=0, tallies=True, hidden_votes=True, pieces="seats", howto=False,
        manager=True,
    )  # fmt: skip
    kept = json.loads(json.dumps(model.as_data(chosen)))
    assert model.from_data(kept) == chosen._replace(group="", manager=False)


@pytest.mark.parametrize(
    "damage",
    [
        {"people": [1] * 40},
        {"people": "many"},
        {"minutes": 100000},
        {"minutes": True},
        {"topics": [1, None]},
        {"pieces": "golden"},
        {"talk_minutes": -3},
        {"by_clock": "yes"},
        {"set_folder": 7},
        {"tallies": "on"},
    ],
)
def test_damaged_memories_are_the_usual_choices(damage: dict[str, object]) -> None:
    """Whatever the settings file holds, setup opens with something sensible."""
    assert model.from_data(damage) == Choices()


def test_every_choice_makes_a_session_the_rules_take(staff: DeckSet) -> None:
    """Any number of seats and minutes the screen offers can be started."""
    for seats in range(1, model.MOST_SEATS + 1):
        for minutes in (model.SHORTEST, 60, model.LONGEST):
            chosen = model.with_seats(Choices(by_clock=False, minutes=minutes), seats)
            planned = model.outline(chosen, staff, NOW)
            setup = model.setup_of(
                chosen, staff, planned, seconds=minutes * 60, seed=1, date="2026-11-23"
            )
            assert decide(begin(staff.cards), StartSession(0.0, setup), SeededChance(1))


def test_the_debrief_gets_its_time(staff: DeckSet) -> None:
    """Play ends where the debrief must begin, the opening counted from the start (rule 1.6)."""
    chosen = Choices(by_clock=False, minutes=90)
    planned = model.outline(chosen, staff, NOW)
    setup = model.setup_of(chosen, staff, planned, seconds=5400, seed=1, date="")
    assert setup.play_until == planned.opening + planned.play
    assert planned.opening + planned.play + planned.debrief == 5400


def test_topics_limit_the_cards(staff: DeckSet) -> None:
    """The outline counts only cards of the chosen topics."""
    some = model.cards_of(staff, ("school",))
    assert 0 < some < model.cards_of(staff, ()) == len(staff.cards)
