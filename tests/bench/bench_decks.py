"""How fast decks are decoded and checked, against PyYAML loading the same bytes bare.

    python tests/bench/bench_decks.py [CARDS …]

Every measurement is a fresh process. The floor is `yaml.load(CSafeLoader)` with the collector
off, in the same run. Goals: time <= 0.45 and memory <= 0.3 of the floor, and a card among
10 000 costs <= 1.3 of what it costs among 200.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SIZES = (200, 2_000, 10_000)
RUNS = 5
GOALS = {"time": 0.45, "memory": 0.3, "growth": 1.3}

# Processor time is taken inside the process, around the work alone; memory is the peak above what
# the process had after its imports.
_MEASURE = """
import gc, resource, sys, time
from pathlib import Path
{imports}
files = [Path(name) for name in sys.argv[1:]]
data = [file.read_bytes() for file in files]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
{work}
seconds = time.process_time() - start
print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""

FLOOR = _MEASURE.format(
    imports="import yaml",
    work="gc.disable(); kept = [yaml.load(item, Loader=yaml.CSafeLoader) for item in data]",
)

OURS = _MEASURE.format(
    imports="""
from bohica.content.cards import Known
from bohica.content.deck import read_deck
from bohica.content.problems import Problems
values = ("citizen-first", "respect", "more-than-expected", "public-mission", "differences")
""",
    work="""
problems = [Problems(file) for file in files]
known = Known({}, values, ("telephone", "school", "care"))
kept = read_deck(data[0], problems[0], known, (data[1], problems[1]))
assert not any(p.found for p in problems), problems[0].found[:1] or problems[1].found[:1]
""",
)

_TEXT = """
en man ringer för tredje gången om sitt bygglov och ingen har ringt upp du ser att ärendet
ligger hos någon annan som är ledig i dag köerna är långa men vi kan hjälpa till
"""


def deck(cards: int, lang: str, seed: int = 1) -> str:
    """Return a deck of event cards of about 1 kB each, as Swedish source or as translation."""
    dice = random.Random(seed)
    vocabulary = _TEXT.split()

    def text(words: int) -> str:
        return " ".join(dice.choices(vocabulary, k=words)).capitalize() + "."

    values = ("citizen-first", "respect", "more-than-expected", "public-mission", "differences")
    lines = ["format: 1", "kind: events", "cards:"]
    for n in range(cards):
        lines += [f"  - id: card-{n}", f"    title: {text(3)}"]
        if lang == "sv":
            lines += [f"    topic: {dice.choice(['telephone', 'school', 'care'])}"]
            lines += [f"    values: [{', '.join(dice.sample(values, 2))}]"]
        lines += [f"    text: {text(20)}", "    answers:"]
        grades = dice.sample(["desired", "acceptable", "undesired", "undesired"], 4)
        for key, grade in zip("abcd", grades, strict=True):
            graded = f"grade: {grade}, " if lang == "sv" else ""
            lines += [f"      {key}: {{{graded}text: {text(8)}, why: {text(18)}}}"]
        lines += [f"    talk: [{text(6)}]", "    words: {bygglov: tillstånd att bygga}"]
    return "\n".join(lines) + "\n"


def measure(scripts: tuple[str, ...], files: list[Path]) -> list[tuple[float, float]]:
    """Return for each script the best time in seconds and the memory in kB of fresh processes.

    They take turns, so that a busy moment of the machine does not fall on one of them alone.
    """
    runs: list[list[tuple[float, float]]] = [[] for _ in scripts]
    for _ in range(RUNS):
        for script, results in zip(scripts, runs, strict=True):
            output = subprocess.run(
                [sys.executable, "-c", script, *map(str, files)],
                cwd=ROOT,
                check=True,
                capture_output=True,
                text=True,
            ).stdout.split()
            results.append((float(output[0]), float(output[1])))
    return [
        (min(run[0] for run in results), statistics.median(run[1] for run in results))
        for results in runs
    ]


def main(sizes: tuple[int, ...]) -> int:
    """Print the ratios and return 1 where a goal is missed."""
    missed = False
    costs = []
    print(f"{'cards':>7} {'µs/card':>8} {'floor':>8} {'time':>6} {'memory':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for cards in sizes:
            files = [Path(folder, f"events.{lang}.yaml") for lang in ("sv", "en")]
            for file, lang in zip(files, ("sv", "en"), strict=True):
                file.write_text(deck(cards, lang), encoding="utf-8")
            (floor, floor_memory), (ours, our_memory) = measure((FLOOR, OURS), files)
            time, memory = ours / floor, our_memory / floor_memory
            costs.append(ours / cards * 1e6)
            print(
                f"{cards:7} {costs[-1]:8.0f} {floor / cards * 1e6:8.0f} {time:6.2f} {memory:7.2f}"
            )
            missed |= time > GOALS["time"] or memory > GOALS["memory"]
    growth = costs[-1] / costs[0]
    print(f"a card among {sizes[-1]} costs {growth:.2f} of one among {sizes[0]}")
    return int(missed or growth > GOALS["growth"])


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or SIZES))
