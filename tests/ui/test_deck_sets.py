"""Deck sets are read one a tick, and a broken one stops nobody."""

from __future__ import annotations

from pathlib import Path

from bohica.content.files import bundled
from bohica.ui.deck_sets import DeckSets


def write_set(folder: Path, name: str, text: str) -> Path:
    """A set folder with nothing but a `set.yaml`."""
    place = folder / name
    place.mkdir(parents=True)
    (place / "set.yaml").write_text(text, "utf-8")
    return place


def test_sets_come_one_step_at_a_time(tmp_path: Path) -> None:
    """First which there are, then each of them; staff comes first, demo is not for groups."""
    sets = DeckSets(bundled("decks"), tmp_path)
    assert not sets.is_done
    assert sets.step()
    counts = []
    while sets.step():
        counts.append(len(sets.ready))
    assert counts == [1, 2, 2]
    assert sets.is_done
    assert [one.id for one in sets.ready] == ["staff", "elected"]
    assert not any(sets.is_own(one) for one in sets.ready)


def test_a_broken_set_is_kept_with_its_problems(tmp_path: Path) -> None:
    """It is named by its folder: its own name may be what is wrong."""
    folder = write_set(tmp_path, "hemvard", "format: 1\nid: [")
    sets = DeckSets(bundled("decks"), tmp_path)
    assert len(sets.all()) == 2
    assert [broken.folder for broken in sets.broken] == [folder]
    assert sets.broken[0].name == "hemvard"
    assert sets.broken[0].errors >= 1


def test_a_forgotten_set_is_the_first_one(tmp_path: Path) -> None:
    """The set chosen last time may be gone; with no sets at all there is none."""
    sets = DeckSets(bundled("decks"), tmp_path)
    sets.all()
    elected = sets.ready[1]
    assert sets.find(str(elected.folder)) is elected
    assert sets.find("/gone") is sets.ready[0]
    nothing = DeckSets(tmp_path / "a", tmp_path / "b")
    assert nothing.all() == []
    assert nothing.find("") is None
