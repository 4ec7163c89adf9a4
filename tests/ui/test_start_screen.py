"""The start screen through the real app: sessions begun, broken sets, languages, notices."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bohica.content.files import bundled
from bohica.session.folders import Folders
from bohica.session.groups import names
from bohica.session.live import Session
from bohica.session.settings import load
from bohica.session.store import unfinished
from bohica.ui import setup_choices as model
from bohica.ui.app import App
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Home, Push, Services
from bohica.ui.screens.begun import BegunScreen
from bohica.ui.screens.confirm import ConfirmScreen
from bohica.ui.screens.howto import HowToScreen
from bohica.ui.screens.play import PlayScreen
from bohica.ui.screens.problems import ProblemsScreen
from bohica.ui.screens.settings import SettingsScreen
from bohica.ui.screens.setup import SetupScreen
from bohica.ui.screens.start import StartScreen
from bohica.ui.start import make_app
from bohica.ui.widgets.choice import Choice
from tests.ui.hands import Hands

Open = Callable[..., Hands]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path)


@pytest.fixture
def opened(
    services: Services, app_with: Callable[..., App], clock: object, folders: Folders
) -> Open:
    """`opened()` is the program, its decks read; its data lie in `folders`."""
    services.paths = folders

    def make(**args: object) -> Hands:
        services.deck_sets = None
        hands = Hands(app_with(SCREENS, Push("start", **args), (1366, 768)), clock)
        hands.wait()
        return hands

    return make


def start_of(hands: Hands) -> StartScreen:
    screen = hands.app.stack[0]
    assert isinstance(screen, StartScreen)
    return screen


def begin_session(services: Services, group: str = "", cards: int = 0) -> Path:
    """A session kept on disk and let go of."""
    deck_set = services.deck_sets.all()[0]
    chosen = model.Choices(by_clock=False, minutes=60, group=group)
    now = services.local_time()
    planned = model.outline(chosen, deck_set, now)
    setup = model.setup_of(chosen, deck_set, planned, seconds=3600, seed=7, date="2026-11-23")
    with Session.create(services.paths, setup, deck_set, now=services.local_time) as session:
        assert session.folder is not None
        return session.folder


def test_the_first_frame_waits_for_nothing(
    services: Services, app_with: Callable[..., App], folders: Folders
) -> None:
    """Nothing is read before the first frame; afterwards every shipped set is there."""
    services.paths = folders
    app = app_with(SCREENS, "start")
    app.step([], 0.0)
    assert app.frames == 1
    assert not services.deck_sets
    for _ in range(10):
        app.step([], 0.03)
    assert [one.id for one in services.deck_sets.ready] == ["staff", "elected"]
    assert not services.deck_sets.broken


@pytest.mark.parametrize(
    ("key", "kind"),
    [("n", SetupScreen), ("s", HowToScreen), ("i", SettingsScreen)],
)
def test_every_way_has_its_key(opened: Open, key: str, kind: type) -> None:
    """A letter opens each screen, and Esc comes back to the start."""
    hands = opened()
    hands.press(key)
    assert isinstance(hands.app.top, kind)
    hands.press("escape")
    assert hands.app.top is start_of(hands)


def test_practice_opens_from_its_button(opened: Open) -> None:
    """Öva själv is one click away."""
    hands = opened()
    button = next(w for w in start_of(hands).form.widgets if getattr(w, "text", "") == "Öva själv")
    hands.click_on(button)
    assert type(hands.app.top).__name__ == "PracticeScreen"


def test_escape_never_quits(opened: Open) -> None:
    """Esc on the start screen does nothing; Avsluta ends the program."""
    hands = opened()
    hands.press("escape")
    assert hands.app.step([], 0.03)
    hands.press("a")
    assert not hands.app.step([], 0.03)


def test_an_unfinished_session_goes_on_where_it_was(opened: Open, services: Services) -> None:
    """Fortsätt names the group and the card; the play screen has the very same state."""
    hands = opened()
    folder = begin_session(services, "Kansliet")
    with Session.open(folder) as session:
        before = session.state
    hands.app._go(Home())
    hands.wait(2)
    offer = start_of(hands).form.widgets[0]
    assert getattr(offer, "detail", "") == "i dag 09:00 · Kansliet · kort 1"
    hands.press("return")
    assert isinstance(hands.app.top, PlayScreen)
    assert services.session.state == before


def test_a_session_that_was_away_asks_when_it_ends(opened: Open, services: Services) -> None:
    """Ten minutes after a crash the clock says ten minutes too much is left, so it asks."""
    hands = opened()
    folder = begin_session(services)
    then = time.time() - 600
    os.utime(folder / "journal.jsonl", (then, then))
    hands.app._go(Home())
    hands.wait(2)
    hands.press("return")
    hands.wait(1)
    assert type(hands.app.top).__name__ == "EndTimeScreen"
    left = services.session.state.play_until
    hands.press("-")
    hands.press("return")
    assert isinstance(hands.app.top, PlayScreen)
    assert services.session.state.play_until < left


def test_coming_home_lets_go_of_the_session(opened: Open, services: Services) -> None:
    """Back on the start screen the session is closed, and can be opened again."""
    hands = opened()
    folder = begin_session(services)
    hands.app._go(Home())
    hands.press("f")
    assert services.session is not None
    hands.app._go(Home())
    hands.wait(2)
    assert services.session is None
    Session.open(folder).close()


def test_a_session_someone_else_plays_is_left_alone(opened: Open, services: Services) -> None:
    """A clear message, and nothing opened."""
    hands = opened()
    folder = begin_session(services)
    hands.app._go(Home())
    with Session.open(folder):
        hands.press("f")
    screen = hands.app.top
    assert isinstance(screen, ConfirmScreen)
    assert screen.text == services.t("session.busy")
    hands.press("return")
    assert hands.app.top is start_of(hands)
    assert services.session is None


def test_a_torn_tail_is_told_before_going_on(opened: Open, services: Services) -> None:
    """What was cut is said in a sentence; then the game goes on."""
    hands = opened()
    folder = begin_session(services)
    journal = next(folder.glob("*.jsonl"))
    with journal.open("ab") as file:
        file.write(b'{"n": 99, "t": "eve')
    hands.app._go(Home())
    hands.press("f")
    assert isinstance(hands.app.top, ConfirmScreen)
    assert hands.app.top.text == services.t("session.open.tail_cut")
    hands.press("return")
    hands.wait(1)
    assert isinstance(hands.app.top, PlayScreen)


def test_deleting_asks_first_and_no_is_the_careful_answer(
    opened: Open, services: Services, folders: Folders
) -> None:
    """Return keeps the session; only the red button deletes it."""
    hands = opened()
    begin_session(services, "A")
    begin_session(services, "B")
    hands.app._go(Home())
    hands.press("l")
    assert isinstance(hands.app.top, BegunScreen)
    hands.press("delete")
    hands.press("return")
    assert len(unfinished(folders)) == 2
    hands.press("delete")
    screen = hands.app.top
    assert isinstance(screen, ConfirmScreen)
    hands.click_on(screen.yes)
    assert len(unfinished(folders)) == 1
    hands.press("return")
    hands.wait(1)
    assert isinstance(hands.app.top, PlayScreen)


def test_a_broken_set_is_listed_and_the_others_play(opened: Open, folders: Folders) -> None:
    """A note says how many problems there are; its button shows each with its place."""
    own = folders.decks
    shutil.copytree(bundled("decks") / "staff", own / "hemvard")
    for name in ("framework.yaml", "board.yaml"):
        shutil.copy(bundled("decks") / name, own / name)
    file = own / "hemvard" / "events.sv.yaml"
    text = file.read_text("utf-8").replace("grade: desired", "grade: good", 2)
    file.write_text(text, "utf-8")
    hands = opened()
    start = start_of(hands)
    assert [one.id for one in start.sets.ready] == ["staff", "elected"]
    assert "hemvard" in start.notes.notes[0].text
    assert str(start.sets.broken[0].errors) in start.notes.notes[0].text
    show = next(w for w in start.form.widgets if getattr(w, "text", "") == "Visa felen")
    hands.click_on(show)
    screen = hands.app.top
    assert isinstance(screen, ProblemsScreen)
    assert len(screen.items) == len(start.sets.broken[0].problems)
    assert all("events.sv.yaml" in place for _, place, _, _ in screen.items)
    hands.press("end")
    hands.press("escape")
    assert hands.app.top is start


def test_a_note_goes_away_when_it_is_closed(opened: Open, services: Services) -> None:
    """Damaged settings are told once, calmly."""
    from bohica.session.notices import Notice

    hands = opened(notice=Notice("session.settings.damaged", {"file": "settings.json.damaged"}))
    start = start_of(hands)
    assert len(start.notes.notes) == 1
    hands.click_on(start.form.widgets[-1])
    assert not start.notes.notes
    assert len(start.form.widgets) == 5


def test_settings_apply_and_are_kept_at_once(opened: Open, folders: Folders) -> None:
    """English by one choice: on screen now, and in the file for the next start."""
    hands = opened()
    hands.press("i")
    choice = next(w for w in hands.app.top.form.widgets if isinstance(w, Choice))  # type: ignore[attr-defined]
    hands.click(choice.box.right - 40, choice.box.centre[1])
    assert load(folders.settings)[0].lang == "en"
    hands.press("escape")
    assert getattr(start_of(hands).form.widgets[0], "text", "") == "New session"


def test_what_groups_have_met_can_be_forgotten(opened: Open, folders: Folders) -> None:
    """Settings name the groups, ask, and forget; without any group there is nothing to ask."""
    folders.groups.parent.mkdir(parents=True, exist_ok=True)
    folders.groups.write_text('{"format": 1, "groups": {"Kansliet": {"staff": ["a"]}}}')
    hands = opened()
    hands.press("i")
    form = hands.app.top.form  # type: ignore[attr-defined]
    forget = next(w for w in form.widgets if getattr(w, "icon", "") == "trash")
    hands.click(*forget.box.centre)
    assert "Kansliet" in hands.app.top.text  # type: ignore[attr-defined]
    hands.press("escape")
    assert names(folders.groups) == ("Kansliet",)
    hands.click(*forget.box.centre)
    hands.click(*hands.app.top.yes.box.centre)  # type: ignore[attr-defined]
    assert names(folders.groups) == ()
    widgets = hands.app.top.form.widgets  # type: ignore[attr-defined]
    assert not any(getattr(w, "icon", "") == "trash" for w in widgets)


def test_every_setting_is_kept(opened: Open, services: Services, folders: Folders) -> None:
    """Each switch, pressed by keyboard alone, ends up in the file."""
    hands = opened()
    hands.press("i")
    hands.press("tab")
    hands.press("right")
    for _ in range(3):
        hands.press("tab")
        hands.press("space")
    kept, notice = load(folders.settings)
    assert notice is None
    assert (kept.text_size, kept.fullscreen, kept.sound, kept.reduced_motion) == (
        "large", True, False, True,
    )  # fmt: skip
    hands.press("f11")
    hands.press("tab")
    assert not load(folders.settings)[0].fullscreen


def test_the_command_play_opens_setup(opened: Open) -> None:
    """`then` goes on to its screen once the decks are there."""
    hands = opened(then="setup")
    assert isinstance(hands.app.top, SetupScreen)


def test_the_program_puts_itself_together(folders: Folders) -> None:
    """The composition root makes an app that runs and writes nothing before one changes a thing."""
    app = make_app(folders, "en", size=(1280, 720))
    for _ in range(12):
        assert app.step([], 0.05)
    assert app.services.lang == "en"
    app.finish()
    assert not any(folders.data.iterdir())
