"""What named groups have met."""

from __future__ import annotations

from pathlib import Path

import pytest

from bohica.rules.cards import Card
from bohica.rules.state import Played, State
from bohica.session import groups
from tests.session.cards import POOL, setup


def after(group: str, *cards: Card, solo: bool = False) -> State:
    """Return the state of a session of `group` that has played `cards`."""
    played = tuple(Played(card, card.keys, "a", None) for card in cards)
    return State((), setup(group=group, solo=solo), played=played)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where groups are remembered."""
    return tmp_path / "new" / "groups.json"


def test_a_named_group_meets_new_cards_first(path: Path) -> None:
    """Its cards are remembered by set, the latest last, each once."""
    assert groups.remember(path, after("Kansliet", *POOL[:3]))
    assert groups.remember(path, after("Kansliet", POOL[5], POOL[0]))
    assert groups.used(path, "Kansliet", "little") == ("event-1", "event-2", "event-5", "event-0")
    assert groups.used(path, "Kansliet", "staff") == ()
    assert groups.used(path, "Växeln", "little") == ()


def test_a_name_is_the_same_however_it_is_written(path: Path) -> None:
    """Capitals, blanks and the way an ä is put together make no other group."""
    groups.remember(path, after("  Växeln  öst", POOL[0]))
    groups.remember(path, after("va\u0308xeln \u00d6ST", POOL[1]))
    assert groups.names(path) == ("Växeln öst",)
    assert groups.used(path, "VÄXELN ÖST", "little") == ("event-0", "event-1")


def test_a_group_without_a_name_is_not_remembered(path: Path) -> None:
    """Nor is practising alone, nor a session in which nothing was played."""
    groups.remember(path, after("  ", POOL[0]))
    groups.remember(path, after("Kansliet", POOL[0], solo=True))
    groups.remember(path, after("Kansliet"))
    assert not path.exists()


def test_a_group_can_be_forgotten(path: Path) -> None:
    """Nothing of it is left in the file."""
    groups.remember(path, after("Kansliet", POOL[0]))
    groups.remember(path, after("Växeln", POOL[0]))
    assert groups.forget(path, "kansliet")
    assert groups.names(path) == ("Växeln",)
    assert b"Kansliet" not in path.read_bytes()
    assert groups.forget(path, "nobody")


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"groups": 5}', b'{"groups": {"a": 1, "b": {"s": 2, "t": [3]}}}']
)
def test_of_a_damaged_file_what_makes_sense_counts(path: Path, data: bytes) -> None:
    """And the next session is remembered as usual."""
    path.parent.mkdir()
    path.write_bytes(data)
    assert groups.used(path, "Kansliet", "little") == ()
    assert groups.remember(path, after("Kansliet", POOL[0]))
    assert groups.used(path, "Kansliet", "little") == ("event-0",)


def test_a_disk_that_refuses_is_no_error(tmp_path: Path) -> None:
    """The cards may come again, that is all."""
    obstacle = tmp_path / "file"
    obstacle.write_bytes(b"")
    assert not groups.remember(obstacle / "groups.json", after("Kansliet", POOL[0]))
