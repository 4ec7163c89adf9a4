"""What may happen to a real window in the middle of a game, and what is left of the game then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.desk import EVERYWHERE, PANEL, ROOT, Desk, Program, wait
from tests.e2e.turns import play_to, step

BOARD = EVERYWHERE.right_part(1250)


def begin(program: Program) -> None:
    """From the start screen into a new game; its settings are `calm`."""
    program.open()
    program.turn("n")
    program.until(("Return",), program.begun)
    program.settle()


def go_on(program: Program) -> bytes:
    """From the start screen back into the game that was begun; return its picture."""
    program.open()
    program.turn("f")
    return program.settle()


@pytest.mark.usefixtures("calm")
def test_a_killed_game_goes_on_exactly_where_it_was(start: Start) -> None:
    """kill -9 with a card read, answered, agreed on and turned over: the same picture again."""
    program = start()
    begin(program)
    for number, (phase, kind) in enumerate(
        (("read", ""), ("answer", "event"), ("joint", "event"), ("reveal", "event"), ("roll", ""))
    ):
        state = play_to(program, phase, kind=kind)
        if phase in ("answer", "joint"):
            state = program.do("2")
        before = program.settle()
        program.kill()
        assert program.complaints == ""
        program = start(stem=f"again-{number}")
        assert go_on(program) == before
        assert program.state == state
    assert len(step(program).played) == len(state.played)


@pytest.mark.usefixtures("calm")
def test_a_kill_in_the_middle_of_a_vote_means_voting_again(start: Start) -> None:
    """A count that was typed and not confirmed is nowhere; the vote itself is still open."""
    program = start()
    begin(program)
    state = play_to(program, "vote")
    unvoted = program.settle()
    program.turn("3")
    program.kill()
    program = start(stem="again")
    assert go_on(program) == unvoted
    assert program.state == state
    assert step(program).phase == "talk"


@pytest.mark.usefixtures("calm")
def test_closing_the_window_loses_nothing_not_even_half_a_note(start: Start) -> None:
    """Alt+F4 while somebody types: the game and the words are there the next time."""
    program = start()
    begin(program)
    state = play_to(program, "answer")
    program.turn("n")
    program.write("Halvfärdig mening på väg")
    program.key("alt+F4")
    assert program.end() == 0
    assert program.state == state
    program = start(stem="again")
    go_on(program)
    program.turn("n")
    assert program.do("ctrl+Return").turn.note == "Halvfärdig mening på väg"


@pytest.mark.usefixtures("calm")
def test_a_second_program_on_the_same_game_says_so_and_harms_nothing(start: Start) -> None:
    """Fortsätt there opens a message; the first goes on, and the second can be closed."""
    first = start()
    begin(first)
    play_to(first, "read")
    second = start(stem="second").open()
    lines = first.lines
    before = second.settle(PANEL)
    second.turn("f")
    second.turn("Return")
    assert second.settle(PANEL) == before
    assert first.lines == lines
    first.activate()
    first.settle()
    assert first.do("Return").phase == "answer"
    second.activate()
    second.key("alt+F4")
    assert second.end() == 0
    assert first.do("1").turn.answer


def test_the_demo_plays_by_itself_and_leaves_nothing(start: Start, data: Path) -> None:
    """Attract mode: the picture changes again and again, and no key but Esc does anything."""
    program = start("demo").open(BOARD)
    seen: set[bytes] = set()

    def has_played(pictures: int) -> bool:
        seen.add(program.look())
        return len(seen) > pictures

    wait("a demo that moves", lambda: has_played(10))
    program.key("Return", "x", "m", "F5")
    program.click(960, 540)
    seen.clear()
    wait("a demo that goes on", lambda: has_played(2))
    program.key("Escape")
    assert program.end() == 0
    assert not data.exists() or not list(data.iterdir())


@pytest.mark.parametrize("display", ["", ":987"])
def test_without_a_display_there_is_one_line_and_exit_code_2(
    data: Path, desk: Desk, display: str
) -> None:
    """No screen at all, or one that is not there: no traceback, nothing on disk."""
    environment = {"PYTHONPATH": str(ROOT), "PATH": desk.environment["PATH"]}
    if display:
        environment["DISPLAY"] = display
    done = subprocess.run(
        [sys.executable, "-m", "bohica", "--data", str(data)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert not data.exists()
