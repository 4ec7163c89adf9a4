"""The program as it is installed: built, installed offline, and played from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="builds the wheel; part of the test extra")

ROOT = Path(__file__).parents[1]
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel built from this checkout, without asking the network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)],
        check=True,
        timeout=120,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder outside the checkout that the wheel was installed into."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [*PIP, "install", "--no-deps", "--no-index", "--target", str(folder), str(wheel)],
        check=True,
        timeout=120,
    )
    return folder


def run(installed: Path, elsewhere: Path, *command: str) -> str:
    """Run Python with the installed program from a folder of no importance; return its output."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "SDL_VIDEODRIVER": "dummy",
        "SDL_FRAMEBUFFER_ACCELERATION": "0",
    }
    done = subprocess.run(
        [sys.executable, "-X", "utf8", *command],
        cwd=elsewhere,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_carries_everything(wheel: Path) -> None:
    """Program, fonts, pictures and card sets, every file of them; no tests."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("assets", "decks"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file():
                assert f"bohica/{path.relative_to(ROOT).as_posix()}" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"bohica"}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_installed_program_finds_its_own_folders(installed: Path, tmp_path: Path) -> None:
    """Not those of the checkout it came from."""
    code = (
        "import bohica; from bohica.content.files import bundled; "
        "print(bohica.__file__, bundled('assets'), bundled('decks'), sep='\\n')"
    )
    for place in run(installed, tmp_path, "-c", code).splitlines():
        assert Path(place).is_relative_to(installed)
        assert Path(place).exists()


def test_the_installed_program_plays_a_session(installed: Path, tmp_path: Path) -> None:
    """From any folder, without the checkout, and the session is kept where it was asked to be."""
    data = tmp_path / "data"
    base = ("-m", "bohica")
    options = ("--lang", "en", "--data", str(data))
    run(installed, tmp_path, *base, "demo", "--headless", "--seed", "7", "--seats", "3", *options)
    listed = run(installed, tmp_path, *base, "sessions", *options)
    assert len(listed.splitlines()) == 1
    assert "finished" in listed
