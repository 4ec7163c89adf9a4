"""The command line, as far as it goes without a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bohica
from bohica.cli import main
from bohica.cli_parser import MisuseError, guess_lang, parse

COMMANDS = ("play", "practise", "check", "demo", "sessions")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m bohica` as somebody at a desk would."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "bohica", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def test_the_version_is_said_without_importing_anything() -> None:
    """So that it takes hardly longer than Python itself."""
    code = (
        "import sys; before = set(sys.modules); from bohica.cli import main; "
        "main(['--version']); print(sorted(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == f"bohica {bohica.__version__}\n"
    assert done.stderr == "['__future__', 'bohica', 'bohica.cli']\n"


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("lang", "word"), [("sv", "så här:"), ("en", "usage:")])
def test_every_command_explains_itself(
    command: str, lang: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the language asked for, with the options that all of them have."""
    with pytest.raises(SystemExit) as ended:
        main([command, "--help", "--lang", lang])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert said.startswith(f"{word} bohica {command}")
    assert "--lang" in said
    assert "--data" in said


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_help_names_every_command(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And speaks one language only, down to its headings."""
    with pytest.raises(SystemExit):
        main(["--help", "--lang", lang])
    said = capsys.readouterr().out
    assert all(f"\n    {command} " in said for command in COMMANDS)
    if lang == "sv":
        for word in ("usage", "options", "commands", "show", "exit"):
            assert word not in said


@pytest.mark.parametrize(
    ("argv", "environment", "lang"),
    [
        (["--lang", "en"], {"LANG": "sv_SE.UTF-8"}, "en"),
        (["play", "--lang=sv"], {"LANG": "en_GB.UTF-8"}, "sv"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "sv"),
        ([], {"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, "sv"),
        (["--lang", "de"], {"LANG": "en_GB.UTF-8"}, "en"),
        (["--lang"], {"LANG": "sv_SE"}, "sv"),
    ],
)
def test_help_speaks_as_asked_and_else_as_the_computer(
    argv: list[str], environment: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Swedish unless the computer speaks English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert guess_lang(argv) == lang


@pytest.mark.parametrize(
    ("argv", "why"),
    [
        (["dance"], "no dance. One of: play, practise, check, demo, sessions"),
        (["sessions", "burn"], "no burn. One of: list, open, delete"),
        (["play", "--fast"], "do not understand --fast"),
        (["play", "now"], "do not understand now"),
        (["--lang", "de"], "--lang is sv or en, not de"),
        (["play", "--data"], "--data needs a value"),
        (["demo", "--seats", "11"], "--seats must be a whole number from 1 to 10"),
        (["demo", "--seats", "²"], "--seats must be a whole number from 1 to 10"),
        (["demo", "--seed", "-1"], "--seed must be a whole number from 0 to 2147483647"),
        (["demo", "--headless=yes"], "--headless takes no value"),
        (["demo", "--screenshots", "x"], "--screenshots only works together with --headless"),
        (["sessions", "delete"], "NAME is missing"),
    ],
)
def test_misuse_is_explained_in_one_line(argv: list[str], why: str) -> None:
    """What is wrong, in plain words; argparse's own never show."""
    with pytest.raises(MisuseError) as error:
        parse(argv, "en")
    assert str(error.value) == why


def test_misuse_ends_with_two_and_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output, no traceback."""
    assert main(["demo", "--seats", "99", "--lang", "sv"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "bohica: --seats ska vara ett heltal från 1 till 10",
        "Skriv bohica demo --help för hjälp.",
    ]


def test_options_count_before_and_after_the_command(tmp_path: Path) -> None:
    """`bohica --lang en play` and `bohica play --lang en` are the same."""
    for argv in (
        ["--lang", "en", "--data", str(tmp_path), "play"],
        ["play", "--lang", "en", "--data", str(tmp_path)],
    ):
        chosen = parse(argv, "sv")
        assert (chosen.command, chosen.lang, chosen.data) == ("play", "en", tmp_path)


def test_without_a_command_nothing_is_assumed() -> None:
    """The game opens with its start screen, in the language of its settings."""
    chosen = parse([], "sv")
    assert (chosen.command, chosen.lang, chosen.data) == (None, None, None)


def test_a_demo_has_sensible_numbers_of_its_own() -> None:
    """Six seats and a seed that is always the same."""
    chosen = parse(["demo", "--headless", "--set", "elected"], "sv")
    assert (chosen.seed, chosen.seats, chosen.set, chosen.headless) == (1, 6, "elected", True)


def test_no_sessions_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And looking leaves no folder behind."""
    assert main(["sessions", "--lang", "en", "--data", str(tmp_path / "none")]) == 0
    assert capsys.readouterr().out == "No saved sessions.\n"
    assert list(tmp_path.iterdir()) == []


def test_deleting_what_is_not_there_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also for a name that points elsewhere: only what the list shows can be deleted."""
    mine = tmp_path / "mine"
    mine.mkdir()
    argv = ["sessions", "delete", "../mine", "--yes", "--lang", "en", "--data", str(tmp_path)]
    assert main(argv) == 1
    assert capsys.readouterr().err.startswith("There is no session called ../mine.")
    assert mine.is_dir()


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    """An expected trouble: exit code 1, no traceback."""
    place = tmp_path / "file"
    place.write_text("", encoding="utf-8")
    done = run("sessions", "open", "--lang", "en", "--data", str(place))
    assert done.returncode == 1
    assert done.stderr.startswith("bohica: that did not work:")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("command", [[], ["play"], ["practise"], ["demo"]])
def test_without_a_display_it_says_so_and_ends_with_two(command: list[str], tmp_path: Path) -> None:
    """One clear line, no traceback, and nothing left behind."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "SDL_VIDEODRIVER")
    environment = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        [sys.executable, "-m", "bohica", *command, "--lang", "en", "--data", str(tmp_path)],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        "bohica: no display found. Start the game on a computer with a screen and a desktop.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_checking_prints_problems_and_tells_errors_from_warnings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line for each with its place, and exit code 1 where something is wrong."""
    deck = tmp_path / "events.sv.yaml"
    deck.write_text("format: 1\nkind: parties\ncards: []\n", encoding="utf-8")
    assert main(["check", str(deck), "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith(f"{deck}:2:7: ")


def test_checking_without_a_path_checks_every_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that come with the program and one's own; none of ours has an error."""
    own = tmp_path / "Kortlekar" / "mine"
    own.mkdir(parents=True)
    assert main(["check", "--lang", "en", "--data", str(tmp_path)]) == 0
    (own / "set.yaml").write_text("format: 1\n", encoding="utf-8")
    assert main(["check", "--lang", "en", "--data", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert f"{own / 'set.yaml'}:" in said
    assert all(name in said for name in ("staff", "elected", "demo"))
