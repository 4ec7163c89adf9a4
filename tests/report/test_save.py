"""Saving a protocol: new names, whole files, nothing overwritten."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bohica.report.save import file_name, save
from tests.report.samples import protocol


def test_both_files_are_written_into_a_new_folder(tmp_path: Path) -> None:
    """The folder need not be there, and nothing else is left in it."""
    saved = save(protocol(), tmp_path / "BOHICA" / "Protokoll", "sv")
    assert sorted(saved.html.parent.iterdir()) == sorted(saved)
    assert saved.html.name == "2026-11-23-protokoll-kontaktcenter.html"
    assert saved.markdown.name == "2026-11-23-protokoll-kontaktcenter.md"
    assert saved.html.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert saved.markdown.read_text(encoding="utf-8").startswith("# Protokoll")


def test_saving_again_leaves_the_first_as_it_was(tmp_path: Path) -> None:
    """Somebody may have written in it."""
    first = save(protocol(), tmp_path, "sv")
    first.html.write_text("mine", encoding="utf-8")
    first.markdown.unlink()
    second = save(protocol(), tmp_path, "sv")
    third = save(protocol(), tmp_path, "sv")
    assert first.html.read_text(encoding="utf-8") == "mine"
    assert second.html.name == "2026-11-23-protokoll-kontaktcenter-2.html"
    assert third.markdown.name == "2026-11-23-protokoll-kontaktcenter-3.md"
    assert not first.markdown.exists()


def test_a_draft_is_named_so() -> None:
    """It cannot be mistaken for the protocol in a list of files."""
    draft = protocol(group="")._replace(is_over=False)
    assert file_name(draft, "sv") == "2026-11-23-protokoll-utkast"
    assert file_name(draft, "en") == "2026-11-23-protocol-draft"


@given(st.text(), st.text())
def test_any_group_gives_a_name_any_system_holds(group: str, day: str) -> None:
    """Letters, digits and hyphens only, short, and not the name of a device."""
    name = file_name(protocol(group=group)._replace(date=day), "sv")
    assert all(letter.isalnum() or letter == "-" for letter in name.replace("\u0307", ""))
    assert "protokoll" in name
    assert not name.endswith("-")
    assert len(file_name(protocol(group=group), "sv").encode()) <= 100


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="only where modes bind this user"
)
def test_a_folder_that_cannot_be_written_is_an_error_with_nothing_left(tmp_path: Path) -> None:
    """The caller offers another folder."""
    tmp_path.chmod(0o500)
    with pytest.raises(OSError, match="denied"):
        save(protocol(), tmp_path, "sv")
    tmp_path.chmod(0o700)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    """And the file stays."""
    place = tmp_path / "Protokoll"
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(OSError, match="Protokoll"):
        save(protocol(), place, "sv")
    assert place.read_text(encoding="utf-8") == "mine"
