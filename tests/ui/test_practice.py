"""Practising alone by real keys: cards, one's picture, what is kept and how it is erased."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bohica.rules.cards import Card
from bohica.session import practice
from bohica.session.folders import Folders
from bohica.ui.app import App
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Services
from bohica.ui.screens.confirm import ConfirmScreen
from bohica.ui.screens.overview import OverviewScreen
from bohica.ui.screens.practice import PracticeScreen
from bohica.ui.screens.start import StartScreen
from bohica.ui.screens.topics import TopicsScreen
from bohica.ui.widgets.choice import Toggle
from tests.ui.hands import Hands


@pytest.fixture
def hands(services: Services, app_with: Callable[..., App], clock: object, tmp_path: Path) -> Hands:
    """The program as somebody opens it to practise."""
    services.paths = Folders.under(tmp_path)
    app = app_with(SCREENS, "start", (960, 540))
    hands = Hands(app, clock)
    hands.wait()
    start = app.top
    assert isinstance(start, StartScreen)
    start.then = "practice"
    hands.wait(2)
    return hands


def screen(hands: Hands) -> PracticeScreen:
    assert isinstance(hands.app.top, PracticeScreen)
    return hands.app.top


def card(hands: Hands) -> Card:
    table = screen(hands).table
    assert table is not None
    assert table.state.turn.card is not None
    return table.state.turn.card


def answer(hands: Hands, *, well: bool = True) -> None:
    """Answer the card on the table and look at what it leads to."""
    table = screen(hands).table
    assert table is not None
    turn = table.state.turn
    good = [a.key for a in card(hands).answers if a.right or a.grade == "desired"]
    bad = [a.key for a in card(hands).answers if not (a.right or a.grade == "desired")]
    chosen = (good if well else [*bad, *good]) or list(turn.order)
    if not well and card(hands).kind == "event":
        chosen = [a.key for a in card(hands).answers if a.grade == "undesired"]
    hands.press(str(turn.order.index(chosen[0]) + 1))
    hands.press("return")
    assert table.state.phase == "reveal"


def begin(hands: Hands) -> None:
    """Click on what begins the practice."""
    hands.click_on(screen(hands).form.widgets[-1])


def keep(hands: Hands) -> Toggle:
    return next(w for w in screen(hands).form.widgets if isinstance(w, Toggle))


def test_six_cards_one_after_another(hands: Hands) -> None:
    """Question and answers at once, then every grade, then the next card; all by keyboard."""
    hands.press("return")
    table = screen(hands).table
    assert table is not None
    kinds = []
    for _ in range(6):
        assert table.state.phase == "answer"
        kinds.append(card(hands).kind)
        answer(hands)
        hands.press("return")
    assert len(table.state.played) == 6
    assert set(kinds) == {"event", "conscience", "fact"}


def test_the_mouse_alone_will_do(hands: Hands) -> None:
    """Every spot can be clicked: an answer, the main button, another answer's reason."""
    hands.click_on(screen(hands).form.widgets[-1])
    table = screen(hands).table
    assert table is not None
    for name in (table.state.turn.order[0], "main", "main"):
        view = screen(hands).view
        assert view is not None
        spot = next(spot for spot in view.spots() if spot.name == name)
        hands.click(*spot.box.centre)
    assert len(table.state.played) == 1
    assert table.state.phase == "answer"


def test_nothing_is_kept_unless_asked_for(hands: Hands, services: Services) -> None:
    """Off by default: no file comes into being, not even a session's."""
    assert not keep(hands).value
    hands.press("return")
    for _ in range(3):
        answer(hands)
        hands.press("return")
    hands.press("escape")
    assert isinstance(hands.app.top, OverviewScreen)
    assert not services.paths.practice.exists()
    assert not services.paths.sessions.exists()


def test_what_is_kept_is_there_next_time(hands: Hands, services: Services) -> None:
    """Each answer is on disk as soon as its grade is shown."""
    hands.click_on(keep(hands))
    begin(hands)
    first = card(hands)
    answer(hands, well=False)
    record = practice.load(services.paths.practice)
    assert [(item.card, item.outcome) for item in record] == [(first.id, "undesired")]
    hands.press("escape")
    overview = hands.app.top
    assert isinstance(overview, OverviewScreen)
    hands.click_on(overview.form.widgets[0])  # to the start
    hands.wait(2)
    hands.press(services.t("start.key.practise").lower())
    hands.wait(2)
    assert keep(hands).value
    assert screen(hands).book.record == record


def test_a_card_that_was_hard_comes_again(hands: Hands) -> None:
    """An event answered undesired is met again within the session."""
    hands.press("return")
    first = card(hands).id
    answer(hands, well=False)
    met = []
    for _ in range(7):
        hands.press("return")
        met.append(card(hands).id)
        answer(hands)
    assert first in met


def test_undo_goes_back_to_the_choice_and_out_of_the_picture(hands: Hands) -> None:
    """Z after the grades are shown: one may choose again, and only the last choice counts."""
    hands.press("return")
    answer(hands, well=False)
    assert len(screen(hands).book.record) == 1
    hands.press("z")
    table = screen(hands).table
    assert table is not None
    assert table.state.phase == "answer"
    assert screen(hands).book.record == ()
    answer(hands, well=True)
    assert [item.outcome for item in screen(hands).book.record] == ["desired"]
    hands.press("return")
    hands.press("z")
    assert table.state.phase == "reveal"


def test_sound_goes_off_by_one_key(hands: Hands, services: Services) -> None:
    """W, as when a group plays; the choice is kept for next time."""
    hands.press("return")
    hands.press("w")
    assert not services.settings.sound
    assert screen(hands).table.notice
    hands.press("w")
    assert services.settings.sound


def test_the_first_card_cannot_be_undone_away(hands: Hands) -> None:
    """There is always a card with answers to look at."""
    hands.press("return")
    first = card(hands).id
    for _ in range(3):
        hands.press("z")
    assert card(hands).id == first
    assert screen(hands).view is not None


def test_the_picture_is_one_key_away_and_back(hands: Hands) -> None:
    """M shows it in the middle of a card; the card waits."""
    hands.press("return")
    answer(hands)
    hands.press("return")
    now = card(hands).id
    hands.press("m")
    overview = hands.app.top
    assert isinstance(overview, OverviewScreen)
    assert sum(picture.desired for picture in overview.pictures) > 0
    hands.app.draw()
    hands.press("return")
    assert card(hands).id == now
    hands.press("m")
    assert isinstance(hands.app.top, OverviewScreen)


def test_everything_is_erased_when_asked_twice(hands: Hands, services: Services) -> None:
    """The question comes first; after a yes neither the disk nor the picture knows anything."""
    hands.click_on(keep(hands))
    begin(hands)
    for _ in range(2):
        answer(hands)
        hands.press("return")
    hands.press("m")
    overview = hands.app.top
    assert isinstance(overview, OverviewScreen)
    hands.click_on(overview.erase)
    assert isinstance(hands.app.top, ConfirmScreen)
    hands.press("escape")
    assert services.paths.practice.exists()
    hands.click_on(overview.erase)
    question = hands.app.top
    assert isinstance(question, ConfirmScreen)
    hands.click_on(question.yes)
    assert not services.paths.practice.exists()
    assert not any(picture.days for picture in overview.pictures)
    hands.press("return")
    answer(hands)
    assert len(screen(hands).book.record) == 1


def test_topics_narrow_the_cards(hands: Hands) -> None:
    """Only cards of the chosen topics come."""
    hands.click_on(screen(hands).form.widgets[1])
    topics = hands.app.top
    assert isinstance(topics, TopicsScreen)
    hands.click_on(topics.none)
    topic, toggle = next(iter(topics.toggles.items()))
    hands.click_on(toggle)
    hands.click_on(topics.form.widgets[-1])
    begin(hands)
    for _ in range(4):
        assert card(hands).topic == topic
        answer(hands)
        hands.press("return")
