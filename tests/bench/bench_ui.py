"""How fast and small the screens are, against the same without our program.

    python tests/bench/bench_ui.py

Every measurement is a fresh process under SDL's dummy driver, floor and ours in turn, so that a
machine whose speed drifts says the same about both. Prints medians and ratios; nothing fails.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "SDL_VIDEODRIVER": "dummy",
    "SDL_AUDIODRIVER": "dummy",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}
RUNS = 9

# What a start costs anybody: a window, a font, a word, on the screen.
BARE = """
import sys
import pygame
pygame.display.init()
pygame.font.init()
surface = pygame.display.set_mode(({width}, {height}))
font = pygame.font.Font(sys.argv[1], 48)
surface.blit(font.render("BOHICA", True, (0, 0, 0)), (0, 0))
pygame.display.flip()
"""

START = """
import sys
from pathlib import Path
from bohica.session.folders import Folders
from bohica.ui.start import make_app
app = make_app(Folders.under(Path(sys.argv[2])), size=({width}, {height}))
app.step([], 0.0)
"""

PLAY = """
import sys
from pathlib import Path
from bohica.rules.actions import ChooseAnswer, Continue, DrawCard
from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.ui.demo import demo_setup, shipped_set
from bohica.ui.pilot import Pilot
from bohica.ui.screen import Push
from bohica.ui.start import make_app
app = make_app(Folders.under(Path(sys.argv[2])), size=({width}, {height}))
app.services.settings.sound = False
deck_set = shipped_set("staff", "sv")
app.services.session = Session.create(None, demo_setup(deck_set, 5, 6), deck_set)
app.go(Push("play"))
app.step([], 0.0)
pilot = Pilot(5)
def until(phases):
    while app.services.session.state.phase not in phases or app.top.table.show.step:
        app.step(pilot.next(app), 0.1)
"""

FRAMES = """
import gc, statistics, time
import pygame
def timed(draw, count=200):
    for _ in range(10):
        draw()
    gc.collect()
    times = []
    for _ in range(count):
        start = time.perf_counter()
        draw()
        times.append(time.perf_counter() - start)
    return times
window = app.window.surface
plain = pygame.Surface(window.get_size()).convert()
def floor():
    window.blit(plain, (0, 0))
    pygame.display.flip()
until(("roll",))
board = lambda: app.draw()
a = timed(floor)
b = timed(board)
until(("answer",))
# The answer is chosen and changed, so that no picture of the whole stage can serve twice.
def changed():
    app.top.view.hover = "" if app.top.view.hover else "a"
    app.draw()
c = timed(board)
d = timed(changed)
until(("roll",))
moving = []
while len(moving) < 200:
    app.step(pilot.next(app), 0.0)
    while app.top.table.show.step:
        start = time.perf_counter()
        app.step([], 1 / 60)
        moving.append(time.perf_counter() - start)
middle = statistics.median(a)
for name, times in (("board", b), ("card", c), ("changed", d), ("moving", moving)):
    ordered = sorted(times)
    p99 = ordered[int(len(ordered) * 0.99)] * 1000
    median = statistics.median(times)
    print(name, middle * 1000, median * 1000, median / middle, p99)
"""

IDLE_FLOOR = (
    BARE
    + """
import time
clock = pygame.time.Clock()
start = time.process_time()
for _ in range(150):
    pygame.event.get()
    clock.tick(30)
print(time.process_time() - start)
"""
)

IDLE = (
    PLAY
    + """
import time
import pygame
until(("answer",))
for _ in range(30):
    app.step([], 0.1)
clock = pygame.time.Clock()
start = time.process_time()
for _ in range(150):
    app.step(pygame.event.get(), clock.tick(30) / 1000)
print(time.process_time() - start)
"""
)

MEMORY = """
from pathlib import Path
status = Path("/proc/self/status").read_text().splitlines()
print(next(line for line in status if "VmRSS" in line).split()[1])
"""


def run(code: str, *, width: int = 1280, height: int = 720) -> tuple[float, str]:
    """Run `code` in a fresh process; return its wall seconds and what it printed."""
    font = str(ROOT / "assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")
    text = code.replace("{width}", str(width)).replace("{height}", str(height))
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", text, font, folder],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(done.stderr)
    return seconds, done.stdout


def ratio(ours: str, floor: str, *, seconds: bool = True, runs: int = RUNS, **size: int) -> str:
    """Return the medians of both and their ratio, run in turn."""
    pairs = []
    for _ in range(runs):
        a, b = run(floor, **size), run(ours, **size)
        pairs.append((a[0], b[0]) if seconds else (float(a[1]), float(b[1])))
    low, high = (statistics.median(pair[i] for pair in pairs) for i in (0, 1))
    return f"{low:.4g} -> {high:.4g}  ratio {statistics.median(b / a for a, b in pairs):.2f}"


def version() -> str:
    """`bohica --version` against the interpreter doing nothing."""
    call = "import sys; from bohica.cli import main; sys.exit(main(['--version']))"
    return ratio(call, "pass", runs=15)


def main() -> None:
    """Measure and print everything."""
    exit_at_once = "\nimport os; sys.stdout.flush(); os._exit(0)"
    bare = BARE + exit_at_once
    print("start to first frame, s    (goal 2.0)  ", ratio(START + exit_at_once, bare))
    decks = START + "\nwhile not app.top.sets.is_done:\n    app.step([], 0.0)" + exit_at_once
    print("all decks ready, s         (goal 4)    ", ratio(decks, bare))
    for width, height in ((1920, 1080), (3840, 2160)):
        for line in run(PLAY + FRAMES, width=width, height=height)[1].splitlines():
            name, low, high, share, p99 = line.split()
            goal = {"board": "goal 4", "card": "goal 8"}.get(name, "      ")
            print(
                f"frame {name:7} {height}p, ms ({goal})    "
                f"{float(low):.2f} -> {float(high):.2f}  ratio {float(share):.2f}  "
                f"p99 {float(p99):.1f} ms"
            )
    print("idle processor, s of 5     (goal 1.5)  ", ratio(IDLE, IDLE_FLOOR, seconds=False, runs=3))
    size = {"width": 1920, "height": 1080}
    memory = PLAY + "\nuntil(('answer',))\n" + MEMORY
    print(
        "memory, kB                 (goal 3)    ",
        ratio(memory, BARE + MEMORY, seconds=False, runs=3, **size),
    )
    print("--version, s               (goal 5)    ", version())


if __name__ == "__main__":
    main()
