"""Settings: kept as they are, and never in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bohica.session.settings import Settings, load, save

json_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def test_they_come_back_as_they_were_saved(tmp_path: Path) -> None:
    """Every one of them, in a folder made for it."""
    settings = Settings()
    settings.lang = "en"
    settings.text_size = "large"
    settings.reduced_motion = True
    settings.sound = False
    settings.fullscreen = True
    settings.display = 1
    settings.last_setup = {"set": "staff", "seats": [1, 2], "group": "Väst"}
    path = tmp_path / "new" / "settings.json"
    assert save(settings, path)
    again, notice = load(path)
    assert notice is None
    assert vars(again) == vars(settings)


def test_without_a_file_they_are_the_usual_ones(tmp_path: Path) -> None:
    """Swedish, normal text, motion and sound, in a window; and no file is made by reading."""
    settings, notice = load(tmp_path / "settings.json")
    assert notice is None
    assert vars(settings) == vars(Settings())
    assert settings.lang == "sv"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\0", b"[1]", b"null", b"[" * 5000])
def test_a_damaged_file_is_kept_beside_and_reported(tmp_path: Path, data: bytes) -> None:
    """The program starts as usual and says so once."""
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    settings, notice = load(path)
    assert vars(settings) == vars(Settings())
    assert notice is not None
    assert notice.code == "session.settings.damaged"
    assert (tmp_path / "settings.json.damaged").read_bytes() == data
    assert load(path)[1] is None


@given(st.dictionaries(st.sampled_from([*vars(Settings()), "format", "later"]), json_data))
def test_whatever_they_say_each_is_something_sensible(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]
) -> None:
    """An impossible value is the usual one; the others count."""
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps(data))
    settings, notice = load(path)
    assert notice is None
    assert settings.lang in ("sv", "en")
    assert settings.text_size in ("normal", "large")
    assert {type(settings.sound), type(settings.fullscreen), type(settings.reduced_motion)} == {
        bool
    }
    assert type(settings.display) is int
    assert settings.display >= 0
    assert type(settings.last_setup) is dict
    if data.get("lang") == "en":
        assert settings.lang == "en"


def test_a_disk_that_refuses_is_no_error(tmp_path: Path) -> None:
    """The settings hold for now."""
    obstacle = tmp_path / "file"
    obstacle.write_bytes(b"")
    assert not save(Settings(), obstacle / "settings.json")
