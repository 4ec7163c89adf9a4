"""A whole setup through the real app, by keyboard alone and by mouse alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from bohica.session import groups
from bohica.session.folders import Folders
from bohica.session.settings import load
from bohica.session.store import unfinished
from bohica.ui import layout
from bohica.ui.app import App
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Services
from bohica.ui.screens.howto import HowToScreen
from bohica.ui.screens.play import PlayScreen
from bohica.ui.screens.setup import SetupScreen
from bohica.ui.screens.topics import TopicsScreen
from tests.ui.hands import Hands


@pytest.fixture
def hands(services: Services, app_with: Callable[..., App], clock: object, tmp_path: Path) -> Hands:
    """The program with the setup screen on top."""
    services.paths = Folders.under(tmp_path)
    hands = Hands(app_with(SCREENS, "start", (1366, 768)), clock)
    hands.wait()
    hands.press("n")
    return hands


def setup_of(hands: Hands) -> SetupScreen:
    screen = hands.app.stack[1]
    assert isinstance(screen, SetupScreen)
    return screen


def test_return_starts_with_what_was_chosen_last(hands: Hands, services: Services) -> None:
    """Under a minute: Return, how to play, and the group is at the board."""
    hands.press("return")
    assert isinstance(hands.app.top, HowToScreen)
    for _ in range(4):
        hands.press("page down")
    hands.wait(1)
    assert isinstance(hands.app.top, PlayScreen)
    assert services.session.state.phase == "roll"
    assert len(unfinished(services.paths)) == 1


def test_everything_is_chosen_by_keyboard_alone(hands: Hands, services: Services) -> None:
    """Tab, arrows, Space and letters reach every choice, and each ends up in the session."""
    hands.press("tab")  # from Start to the deck set
    hands.press("down")
    hands.press("tab")  # topics
    hands.press("return")
    assert isinstance(hands.app.top, TopicsScreen)
    hands.press("space")
    hands.press("escape")
    hands.press("tab")  # the group's name
    hands.type("Nämnden för lek")
    hands.press("tab")  # seats
    hands.press("4")
    hands.press("tab")  # people
    hands.press("right")
    hands.press("space")
    hands.press("tab")  # manager
    hands.press("tab")  # language
    hands.press("right")
    hands.press("tab")  # end
    hands.press("down")
    hands.press("tab")  # time of day or minutes
    hands.press("right")
    hands.press("tab")  # talk timer
    hands.press("home")
    hands.press("tab")  # vote
    hands.press("right")
    hands.press("tab")  # pieces
    hands.press("right")
    hands.press("tab")  # tallies
    hands.press("space")
    hands.press("tab")  # how to play
    hands.press("space")
    hands.press("tab")
    hands.press("return")
    hands.wait(1)
    assert isinstance(hands.app.top, PlayScreen)
    setup = services.session.state.setup
    assert setup.set_id == "elected"
    assert setup.group == "Nämnden för lek"
    assert [seat.people for seat in setup.seats] == [1, 2, 1, 1]
    assert len(setup.topics) == len(setup_topics(services)) - 1
    assert (setup.talk_seconds, setup.hidden_votes, setup.pieces) == (0, True, "seats")
    assert setup.tallies
    assert not setup.approved
    assert services.lang == "en"
    assert setup.date == "2026-11-23"


def setup_topics(services: Services) -> tuple[object, ...]:
    """The topics of the elected officials' set."""
    topics: tuple[object, ...] = services.deck_sets.ready[1].topics
    return topics


def test_everything_is_chosen_by_mouse_alone(hands: Hands, services: Services) -> None:
    """Clicks alone choose, and start."""
    screen = setup_of(hands)
    hands.click(*screen.row.boxes()[7].centre)
    assert screen.choices.people == (1,) * 8
    hands.click(*screen.row.boxes()[0].centre)
    assert screen.choices.people == (2,) + (1,) * 7
    _, plus = screen.time.ends()
    end = screen.choices.end
    hands.click(*plus.centre)
    assert screen.choices.end is not None
    assert end is not None
    assert (screen.choices.end - end).total_seconds() == 300
    hands.click_on(screen.tallies)
    hands.click(screen.show.box.x + 40, screen.show.box.centre[1])
    hands.click_on(screen.go_button)
    assert isinstance(hands.app.top, PlayScreen)
    setup = services.session.state.setup
    assert sum(seat.people for seat in setup.seats) == 9
    assert not setup.tallies


def test_the_proposal_follows_every_change_at_once(hands: Hands) -> None:
    """Cards, times and start are new within 50 ms of any change."""
    screen = setup_of(hands)
    cards = []
    for minutes in (30, 60, 120, 180):
        began = perf_counter()
        screen.change(by_clock=False, minutes=minutes)
        assert perf_counter() - began < 0.05
        cards.append(screen.planned.plan.expected_cards)
    assert cards == sorted(cards)
    assert len(set(cards)) > 2


def test_fewer_cards_than_seats_proposes_pairs(hands: Hands) -> None:
    """The advice has a button that seats the same people two and two."""
    screen = setup_of(hands)
    assert not screen.pairs_button.visible
    screen._seats(10)
    screen.change(by_clock=False, minutes=20)
    assert screen.pairs_button.visible
    hands.click_on(screen.pairs_button)
    assert screen.choices.people == (2,) * 5
    assert not screen.pairs_button.visible


def test_escape_keeps_what_was_chosen(hands: Hands, services: Services) -> None:
    """Back and in again: the choices are as they were left, also after a restart."""
    screen = setup_of(hands)
    screen._seats(3)
    screen.change(talk_minutes=7)
    hands.press("escape")
    assert load(services.paths.settings)[0].last_setup["people"] == [1, 1, 1]
    hands.press("n")
    assert setup_of(hands).choices.people == (1, 1, 1)
    assert setup_of(hands).choices.talk_minutes == 7


def test_escape_from_how_to_play_starts_nothing(hands: Hands, services: Services) -> None:
    """One can go back from the pictures and change something."""
    hands.press("return")
    hands.press("escape")
    assert hands.app.top is setup_of(hands)
    assert services.session is None
    assert not unfinished(services.paths)


def test_the_end_time_is_kept_however_long_the_pictures_take(
    hands: Hands, services: Services
) -> None:
    """Play ends when Start said it would, not when the pictures were over."""
    from datetime import timedelta

    screen = setup_of(hands)
    planned = screen.planned
    now = services.local_time()
    assert screen.choices.end is not None
    whole = (screen.choices.end - now).total_seconds()
    hands.press("return")
    services.local_time = lambda: now + timedelta(minutes=2)
    hands.wait(1)
    for _ in range(4):
        hands.press("return")
    hands.wait(1)
    setup = services.session.state.setup
    assert setup.play_until == pytest.approx(whole - 120 - planned.debrief)


def test_a_known_group_gets_other_cards(hands: Hands, services: Services) -> None:
    """The cards a named group has met are handed to the rules, and the screen says so."""
    services.paths.groups.parent.mkdir(parents=True, exist_ok=True)
    groups._save(services.paths.groups, {"Kök och kafé": {"staff": ["third-call", "x"]}})
    screen = setup_of(hands)
    screen._name(" kök och  KAFÉ")
    assert "2" in screen._name_hint()
    screen.change(howto=False)
    hands.press("return")
    assert services.session.state.setup.used == ("third-call", "x")


def test_topics_without_any_choice_cannot_be_kept(hands: Hands) -> None:
    """Choosing none closes nothing: at least one topic, or all as before."""
    hands.click_on(setup_of(hands).topics_button)
    screen = hands.app.top
    assert isinstance(screen, TopicsScreen)
    hands.click_on(screen.none)
    hands.click_on(screen.done)
    assert hands.app.top is screen
    hands.press("escape")
    assert setup_of(hands).choices.topics == ()


def test_nothing_stands_outside_the_safe_area_or_on_anything_else(hands: Hands) -> None:
    """Every widget lies within the inner 95 % and on no other, with and without advice."""
    screen = setup_of(hands)
    for seats in (2, 10):
        screen._seats(seats)
        screen.change(by_clock=False, minutes=20)
        boxes = [widget.box for widget in screen.form.widgets if widget.visible]
        for number, box in enumerate(boxes):
            assert box.x >= layout.SAFE.x
            assert box.right <= layout.SAFE.right
            assert box.bottom <= layout.SAFE.bottom
            assert not any(box.overlaps(other) for other in boxes[number + 1 :])
