"""Drafts of the protocol that were saved while the game went on."""

from __future__ import annotations

from pathlib import Path

import pytest

from bohica.session import drafts


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two drafts of two files each."""
    made = [tmp_path / name for name in ("a.html", "a.md", "b.html", "b.md")]
    for path in made:
        path.write_text("utkast")
    return made


def test_a_new_draft_takes_the_place_of_the_last(tmp_path: Path, files: list[Path]) -> None:
    """Also when the program has been started again in between: the list is on disk."""
    drafts.remember(tmp_path, files[:2])
    drafts.remember(tmp_path, files[2:])
    assert [path.exists() for path in files] == [False, False, True, True]
    assert drafts.known(tmp_path) == tuple(files[2:])


def test_at_the_end_the_draft_and_the_list_are_gone(tmp_path: Path, files: list[Path]) -> None:
    """Nothing of it is left."""
    drafts.remember(tmp_path, files[:2])
    drafts.remove(tmp_path)
    assert not files[0].exists()
    assert not (tmp_path / drafts.NAME).exists()


@pytest.mark.parametrize("text", ["", "{", "3", '{"a": 1}', '["x.txt", 5, null]'])
def test_a_damaged_list_deletes_nothing(tmp_path: Path, text: str) -> None:
    """Only files that a draft can be are ever touched."""
    (tmp_path / "x.txt").write_text("kvar")
    (tmp_path / drafts.NAME).write_text(text)
    drafts.remove(tmp_path)
    assert (tmp_path / "x.txt").read_text() == "kvar"
