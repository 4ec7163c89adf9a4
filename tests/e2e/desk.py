"""A desk to try the program at: a screen nobody sees, a window manager, a keyboard, a mouse.

Nothing here knows the program's insides: keys and clicks go in by xdotool, and what comes out is
what lies on disk and what the screen's pixels are. Pixels are read from Xvfb's frame buffer, which
is a file in xwd's format. Waiting is always for something, with a deadline; never just for time.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, NamedTuple, Self, TypeVar

import pygame

from bohica.rules.state import State
from bohica.session.journal import NAME
from bohica.session.replay import load_state
from bohica.ui.layout import Box, Stage

PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap")
ROOT = Path(__file__).parents[2]
"""The tree under test, installed or not."""
MISSING = [name for name in PROGRAMS if shutil.which(name) is None]
DEADLINE = 60.0
"""Seconds after which what is waited for will not come."""
AGAIN = 2.5
"""Seconds after which a key is pressed again: the first may only have ended a movement."""
STILL = 0.2
"""Seconds a picture stands still before it counts as the last; every movement is faster."""
NOTICE = 4.2
"""Seconds after which a short message on the play screen has gone."""
BREATH = 0.02
"""Seconds between two looks."""
PANEL = Box(0, 0, 610, 1080)
"""The left part of the start screen, where no water moves."""
EVERYWHERE = Box(0, 0, 1920, 1080)

RULES = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard>
    <keybind key="A-F4"><action name="Close"/></keybind>
  </keyboard>
  <applications>
    <application class="*"><decor>no</decor></application>
  </applications>
</openbox_config>
"""
"""Without frames, whose width the versions of xdotool count differently."""

T = TypeVar("T")


def wait(what: str, found: Callable[[], T | None], deadline: float = DEADLINE) -> T:
    """Return what `found` finds, as soon as it is true. Fails with `what` after the deadline."""
    last = time.monotonic() + deadline
    while True:
        value = found()
        if value:
            return value
        assert time.monotonic() < last, f"waited {deadline:.0f} s for: {what}"
        time.sleep(BREATH)


class Place(NamedTuple):
    """Where a window is on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int


class Desk:
    """An X server of its own, with openbox and a Swedish keyboard."""

    def __init__(self, folder: Path, size: tuple[int, int] = (1366, 768)) -> None:
        """`folder` for the frame buffer and the servers' words; `size` of the screen in pixels."""
        folder.mkdir(parents=True, exist_ok=True)
        self._buffer = folder / "Xvfb_screen0"
        self._log = (folder / "desk.log").open("wb")
        number, answer = os.pipe()
        screen = ("-screen", "0", f"{size[0]}x{size[1]}x24", "-fbdir", str(folder))
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(answer), *screen, "-noreset", "-nolisten", "tcp"],  # noqa: S607
            pass_fds=[answer],
            stdout=self._log,
            stderr=self._log,
        )
        os.close(answer)
        with os.fdopen(number) as told:
            display = told.readline().strip()
        assert display, "Xvfb did not start"
        without = ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER", "BOHICA_LANG")
        self.environment = {k: v for k, v in os.environ.items() if k not in without}
        self.environment |= {
            "DISPLAY": f":{display}",
            "SDL_AUDIODRIVER": "dummy",
            "SDL_FRAMEBUFFER_ACCELERATION": "0",
            "PYTHONPATH": str(ROOT),
        }
        rules = folder / "rc.xml"
        rules.write_text(RULES, encoding="utf-8")
        self._manager = subprocess.Popen(
            ["openbox", "--sm-disable", "--config-file", str(rules)],  # noqa: S607
            env=self.environment,
            stdout=self._log,
            stderr=self._log,
        )
        wait("the window manager", lambda: self.tool("get_num_desktops") is not None)
        subprocess.run(["setxkbmap", "se"], env=self.environment, check=True)  # noqa: S607
        self.put_mouse_away()

    def put_mouse_away(self) -> None:
        """Move the mouse into a corner, out of the pictures' way."""
        width, height = self.screen().get_size()
        self.tool("mousemove", str(width - 1), str(height - 1))

    def tool(self, *words: str) -> str | None:
        """Run xdotool and return what it said; None where it failed."""
        done = subprocess.run(
            ["xdotool", *words],  # noqa: S607
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout if done.returncode == 0 else None

    def screen(self) -> pygame.Surface:
        """Return what the screen shows."""
        data = self._buffer.read_bytes()
        head = struct.unpack(">25I", data[:100])
        size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        start = size + 12 * colours
        assert line == width * 4
        return pygame.image.frombuffer(data[start : start + line * height], (width, height), "BGRA")

    def save_picture(self, path: Path) -> None:
        """Save what the screen shows."""
        screen = self.screen()
        rgb = pygame.image.tobytes(screen, "RGB")  # X leaves what would be alpha empty
        pygame.image.save(pygame.image.frombuffer(rgb, screen.get_size(), "RGB"), path)

    def close(self) -> None:
        """Take screen and window manager away."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(10)
        self._log.close()


class Program:
    """`bohica` as people start it, and somebody at its keyboard and mouse."""

    def __init__(self, desk: Desk, data: Path, *arguments: str, stem: str = "program") -> None:
        self.desk = desk
        self.data = data
        self.window = ""
        data.parent.mkdir(parents=True, exist_ok=True)
        self._errors = data.parent / f"{stem}.stderr"
        self._out: IO[bytes] = self._errors.open("wb")
        command = [sys.executable, "-X", "dev", "-W", "error", "-m", "bohica", *arguments]
        self.process = subprocess.Popen(
            [*command, "--data", str(data)],
            cwd=data.parent,
            env=desk.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._out,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            # Ended by itself after every test that went well; this picture shows what did not.
            self.desk.save_picture(self.data.parent / "still-running.png")
            self.process.kill()
        self.process.wait(10)
        self._out.close()

    @property
    def complaints(self) -> str:
        """What the program has written to its error output."""
        return self._errors.read_text(encoding="utf-8")

    # The window

    def open(self, region: Box = PANEL) -> Self:
        """Wait until the window is there, has the keyboard, and has drawn something."""
        wait("a window", self._find)
        wait("the keyboard", lambda: self.desk.tool("getwindowfocus") == f"{self.window}\n")
        wait("a picture", lambda: self.colours(region) > 3)
        self.settle(region)
        return self

    def activate(self) -> None:
        """Bring the window to the front and give it the keyboard."""
        assert self.desk.tool("windowactivate", "--sync", self.window) is not None
        wait("the keyboard", lambda: self.desk.tool("getwindowfocus") == f"{self.window}\n")

    def _find(self) -> bool:
        assert self.process.poll() is None, f"ended with {self.process.poll()}: {self.complaints}"
        said = self.desk.tool("search", "--onlyvisible", "--pid", str(self.process.pid)) or ""
        self.window = said.split()[-1] if said.split() else ""
        return bool(self.window)

    @property
    def place(self) -> Place:
        """Where the window is."""
        said = self.desk.tool("getwindowgeometry", "--shell", self.window) or ""
        found = dict(line.split("=", 1) for line in said.split())
        return Place(*(int(found[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))

    def _part(self, region: Box) -> pygame.Surface:
        place = self.place
        stage = Stage.of(place.width, place.height)
        left, top = stage.point(region.x, region.y)
        right, bottom = stage.point(region.right, region.bottom)
        part = pygame.Rect(place.x + left, place.y + top, right - left, bottom - top)
        screen = self.desk.screen()
        return screen.subsurface(part.clip(screen.get_rect()))

    def look(self, region: Box = EVERYWHERE) -> bytes:
        """Return the pixels of a region of the stage, in design units."""
        return self._part(region).copy().get_buffer().raw

    def colours(self, region: Box = EVERYWHERE) -> int:
        """Return how many colours a region has, on a coarse grid."""
        part = self._part(region)
        width, height = part.get_size()
        points = [(x, y) for x in range(0, width, 9) for y in range(0, height, 9)]
        return len({tuple(part.get_at(point)) for point in points})

    def settle(self, region: Box = EVERYWHERE, moment: float = STILL) -> bytes:
        """Wait until a region has looked the same for a moment, in seconds; return how."""
        seen, since = self.look(region), time.monotonic()

        def still() -> bool:
            nonlocal seen, since
            now = self.look(region)
            if now != seen:
                seen, since = now, time.monotonic()
            return time.monotonic() - since >= moment

        wait("a picture that stands still", still)
        return seen

    # The keyboard and the mouse

    def key(self, *names: str) -> None:
        """Press keys by their X names, one after the other."""
        assert self.desk.tool("key", "--clearmodifiers", *names) is not None

    def write(self, text: str) -> None:
        """Type text as a person does."""
        assert self.desk.tool("type", "--clearmodifiers", "--delay", "15", text) is not None

    def point(self, x: float, y: float) -> tuple[str, str]:
        """Return a point of the stage on the screen."""
        place = self.place
        left, top = Stage.of(place.width, place.height).point(x, y)
        return str(round(place.x + left)), str(round(place.y + top))

    def click(self, x: float, y: float) -> None:
        """Click at a point of the stage, in design units."""
        assert self.desk.tool("mousemove", *self.point(x, y), "click", "1") is not None
        self.desk.put_mouse_away()

    def turn(self, *names: str, region: Box = EVERYWHERE) -> None:
        """Press keys that lead to another picture, and wait until it stands still."""
        before = self.look(region)
        self.until(names, lambda: self.look(region) != before)
        self.settle(region)

    def until(self, names: tuple[str, ...], found: Callable[[], bool]) -> None:
        """Press keys until they have done what they should: again where that takes long."""
        last = time.monotonic() + DEADLINE
        while True:
            self.key(*names)
            again = time.monotonic() + AGAIN
            while time.monotonic() < again:
                if found():
                    return
                time.sleep(BREATH)
            assert time.monotonic() < last, f"{names} did nothing"

    # On disk

    @property
    def folder(self) -> Path:
        """The folder of the one session."""
        (found,) = (self.data / "sessions").iterdir()
        return found

    @property
    def journal(self) -> Path:
        """Where the one session is kept."""
        return self.folder / NAME

    def begun(self) -> bool:
        """Tell whether there is a session on disk."""
        return any((self.data / "sessions").glob(f"*/{NAME}"))

    @property
    def lines(self) -> int:
        """How many lines the journal has."""
        return self.journal.read_bytes().count(b"\n")

    @property
    def state(self) -> State:
        """The session as it is on disk, also while the program runs."""
        return load_state(self.folder)

    def do(self, *names: str) -> State:
        """Press keys that do something: wait for the journal, and return what it then says."""
        before = self.lines
        self.until(names, lambda: self.lines > before)
        return self.state

    # Ends

    def kill(self) -> None:
        """As when the battery is empty."""
        self.process.kill()
        self.process.wait(10)

    def end(self) -> int:
        """Wait until the program has ended; it must have had nothing to complain about."""
        code = self.process.wait(DEADLINE)
        assert self.complaints == ""
        return code
