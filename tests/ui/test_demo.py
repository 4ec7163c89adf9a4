"""The game that plays by itself."""

import pygame
import pytest

from bohica.session.folders import Folders
from bohica.session.store import sessions
from bohica.ui.demo import Attract, run_headless, shipped_set
from bohica.ui.pilot import press
from bohica.ui.start import make_app


def test_a_headless_demo_leaves_a_finished_session_and_its_protocol(tmp_path, capsys):
    """From the first roll through the debrief to the saved protocol."""
    folders = Folders.under(tmp_path)
    assert run_headless(folders, "sv", seed=3, seats=4) == 0
    (found,) = sessions(folders)
    assert found.phase == "finished"
    (page,) = folders.protocols.glob("*.html")
    assert "Den som svarar äger samtalet" in page.read_text(encoding="utf-8")
    assert "kort" in capsys.readouterr().out


def test_the_same_seed_plays_the_same_game(tmp_path):
    """The demo can be repeated, card by card."""
    texts = []
    for name in ("a", "b"):
        folders = Folders.under(tmp_path / name)
        run_headless(folders, "en", seed=9, seats=6, set_name="elected")
        (page,) = folders.protocols.glob("*.md")
        texts.append(page.read_text(encoding="utf-8"))
    assert texts[0] == texts[1]


def test_screenshots_show_every_kind_of_moment(tmp_path):
    """Board, card, vote, talk, reveal, debrief: one picture each."""
    folders = Folders.under(tmp_path / "data")
    run_headless(folders, "sv", seed=1, seats=6, screenshots=tmp_path / "shots")
    names = {path.stem.partition("-")[2] for path in (tmp_path / "shots").glob("*.png")}
    for moment in ("play-roll", "play-vote-event", "play-reveal-fact", "debrief-3", "review"):
        assert moment in names


def test_an_unknown_set_is_named_with_those_there_are(tmp_path):
    """One clear line, no traceback."""
    with pytest.raises(FileNotFoundError, match="staff"):
        run_headless(Folders.under(tmp_path), "sv", set_name="stuff")


@pytest.fixture
def attract(tmp_path):
    """The attract mode in a small window."""
    app = make_app(Folders.under(tmp_path / "data"), "sv", size=(960, 540))
    yield Attract(app, shipped_set("demo", "sv"), seed=1, seats=4)
    app.finish()


def test_the_attract_mode_plays_on_and_leaves_nothing(attract, tmp_path):
    """Ten minutes of it, in which a game ends and another begins."""
    seen = set()
    for _ in range(6000):
        assert attract.step([], 0.1)
        seen.add(attract._app.services.session.state.setup.seed)
    assert len(seen) > 1
    assert not list(tmp_path.rglob("*.*"))


def test_keys_of_passers_by_do_nothing_and_esc_ends_it(attract):
    """Somebody leans on the keyboard."""
    before = attract._app.services.session.state
    assert attract.step(press("return"), 0.0)
    assert attract._app.services.session.state is before
    assert not attract.step([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE)], 0.0)
