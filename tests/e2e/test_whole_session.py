"""A whole session in a real window, by real keys: from an empty folder to a saved protocol."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.desk import NOTICE, PANEL, Desk, Program, wait
from tests.e2e.turns import play_cards, play_to

GROUP = "Mötesplats Växjö Åby"
NICKNAME = "Åsa-Stina"
NOTE = "Vi ringer åter före lunch. Ärligt, även på öarna!"
UNDONE = "Ångrad rad som ingen ska se"
AREA = "Återkoppla samma dag, även när svaret är nej"
COUNTS = re.compile(rb'"(dis)?agree":[0-9]')


def everything(place: Path) -> bytes:
    """Return the names and bytes of every file in `place`."""
    files = (path for path in sorted(place.rglob("*")) if path.is_file())
    return b"\n".join(str(path).encode() + b"\n" + path.read_bytes() for path in files)


def test_from_the_start_screen_to_a_saved_protocol(start: Start, desk: Desk, data: Path) -> None:
    """Setup, how to play, cards, note, tools, remote, window changes, debrief, protocol."""
    program = start().open()
    set_up(program)
    name_a_seat(program)
    play_cards(program, 1)
    let_nothing_move(program)
    write_a_note(program)
    take_back_and_do_again(program)
    play_cards(program, 1)
    look_at_the_tools(program)
    use_a_remote(program)
    change_the_window(program, desk)
    play_to(program, "roll")
    assert NICKNAME.encode() in program.journal.read_bytes()
    assert not COUNTS.search(program.journal.read_bytes())
    debrief(program)
    save_the_protocol(program)
    program.turn("Return", region=PANEL)
    program.key("a")
    assert program.end() == 0
    look_at_what_is_left(program)


def set_up(program: Program) -> None:
    """Name the group, see the four pictures, begin."""
    program.turn("n")
    program.turn("Tab", "Tab", "Tab")
    program.write(GROUP)
    program.turn("shift+Tab", "shift+Tab", "shift+Tab")
    program.turn("Return")
    for _ in range(3):
        program.turn("Return")
    program.until(("Return",), program.begun)
    program.settle()
    header = json.loads(program.journal.read_bytes().split(b"\n")[0])
    assert header["group"] == GROUP
    assert program.state.phase == "roll"


def name_a_seat(program: Program) -> None:
    """A nickname for the first seat."""
    program.turn("s")
    program.turn("Tab")
    program.write(NICKNAME)
    program.settle()
    state = program.do("Escape")
    assert state.seats[0].nickname == NICKNAME
    program.settle()


def let_nothing_move(program: Program) -> None:
    """One setting, changed in the middle of the game, and kept."""
    phase = program.state.phase
    program.turn("j")
    program.turn("Tab", "Tab", "Tab", "Tab")
    program.turn("space")
    settings = json.loads((program.data / "settings.json").read_bytes())
    assert settings["reduced_motion"] is True
    program.turn("Escape")
    assert program.state.phase == phase


def write_a_note(program: Program) -> None:
    """Swedish letters, typed; on disk within two seconds, even before they are saved."""
    play_to(program, "answer", kind="event")
    program.turn("n")
    program.write(NOTE)
    wait("the draft on disk", lambda: NOTE.encode() in program.journal.read_bytes(), 3.0)
    assert program.do("ctrl+Return").turn.note == NOTE
    program.settle()


def take_back_and_do_again(program: Program) -> None:
    """Undo and redo of an answer, and a second thought in a note."""
    answered = program.do("1")
    assert program.do("z").turn.answer is None
    assert program.do("y").turn.answer == answered.turn.answer
    program.settle()
    program.turn("n")
    program.key("ctrl+a")
    program.write(UNDONE)
    program.settle()
    assert program.do("ctrl+Return").turn.note == UNDONE
    assert program.do("z").turn.note == NOTE
    program.settle()


def look_at_the_tools(program: Program) -> None:
    """The overlay opens and closes by its key, and by Esc; nothing happens to the session."""
    before, lines = program.settle(moment=NOTICE), program.lines
    program.turn("m")
    program.turn("m")
    assert program.settle() == before
    program.turn("m")
    program.turn("Escape")
    assert program.settle() == before
    assert program.lines == lines


def use_a_remote(program: Program) -> None:
    """PageDown goes on but chooses nothing; PageUp and F5 do nothing; B blanks and brings back."""
    play_to(program, "read")
    assert program.do("Next").phase == "answer"
    before, lines = program.settle(), program.lines
    program.key("Next", "Prior", "F5", "Escape")
    program.turn("b")
    program.turn("period")
    assert program.settle() == before
    assert program.lines == lines
    assert program.do("1").turn.answer
    program.settle()
    assert program.do("Next").phase in ("vote", "reveal")


def change_the_window(program: Program, desk: Desk) -> None:
    """Full screen and back, resized, minimised: the session stays where it is."""
    program.settle()
    place, before, lines = program.place, program.settle(), program.lines
    program.until(("F11",), lambda: program.place[2:] == desk.screen().get_size())
    assert program.settle() != before
    program.until(("F11",), lambda: program.place[2:] == place[2:])
    wait("the same picture", lambda: program.settle() == before)
    for size in ((1024, 640), (1300, 700), place[2:]):
        desk.tool("windowsize", program.window, *map(str, size))
        wait("the new size", lambda size=size: program.place[2:] == size)
        program.settle()
        assert program.colours() > 8
    wait("the same picture", lambda: program.settle() == before)
    desk.tool("windowminimize", "--sync", program.window)
    program.activate()
    assert program.settle() != before  # the pause: everybody's clocks stood still
    program.turn("k")
    assert program.settle() == before
    assert program.lines == lines


def debrief(program: Program) -> None:
    """Three steps, and an improvement area with Swedish letters."""
    program.turn("m")
    assert program.do("d").phase == "debrief"
    program.settle()
    assert program.do("Return").debrief_step == 2
    program.settle()
    assert program.do("Next").debrief_step == 3
    program.turn("n")
    program.write(AREA)
    (area,) = program.do("ctrl+Return").areas
    assert area.text == AREA
    program.settle()


def save_the_protocol(program: Program) -> None:
    """Read through, promise, save: HTML and Markdown lie in the folder."""
    program.turn("Return")
    program.turn("Return")
    protocols = program.data / "Protokoll"
    program.until(("Return",), lambda: any(protocols.glob("*.html")))
    program.settle()
    assert {path.suffix for path in protocols.iterdir()} == {".html", ".md"}


def look_at_what_is_left(program: Program) -> None:
    """Byte by byte: what the group wrote, and nothing about who said what."""
    left = everything(program.data)
    (protocol,) = (program.data / "Protokoll").glob("*.md")
    for text in (NOTE, AREA):
        assert text in protocol.read_text(encoding="utf-8")
        assert text.encode() in left
    for text in (NICKNAME, UNDONE):
        assert text.encode() not in left
        assert json.dumps(text)[1:-1].encode() not in left
    assert not COUNTS.search(left)
    assert not re.search(rb"AnswerChosen|PartnerChosen", left)
    state = program.state
    assert state.phase == "done"
    assert not any(seat.nickname for seat in state.seats)
