"""Decks broken in every way: only problems with a place, quickly, and never a traceback.

A few hundred by default; `BOHICA_MANY=10000 pytest tests/content/test_malformed.py` for more.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bohica.content.cards import Known
from bohica.content.deck import read_deck
from bohica.content.files import bundled
from bohica.content.frame import read_board, read_framework
from bohica.content.problems import Problem, Problems, line

MANY = int(os.environ.get("BOHICA_MANY", "300"))
SECONDS = 1.0
VALUES = ("citizen-first", "respect", "more-than-expected", "public-mission", "differences")

DEMO = bundled("decks") / "demo"
DECKS = [
    tuple((DEMO / f"{name}.{lang}.yaml").read_bytes() for lang in ("sv", "en"))
    for name in ("events", "conscience", "facts")
]
FRAMES = [(bundled("decks") / name).read_bytes() for name in ("framework.yaml", "board.yaml")]

PIECES = [
    b"\x00", b"\x07", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\t", b"\r", b"\r\n", b"\n", b" ", b"  ", b": ", b":", b"- ", b"-", b"? ",
    b"[", b"]", b"{", b"}", b"{{", b",", b"'", b'"', b"&a ", b"*a", b"!!python/object:os.system ",
    b"!x ", b"#", b"|\n", b">-\n", b"%", b"@", b"`", b"---\n", b"...\n", b"%YAML 1.1\n",
    b"<<: *a\n", b"\\", b"\\0", b"\\ud800", b"~", b"null", b"[" * 30, b"{a: " * 30, b"x" * 200,
    b"format: 1\n", b"kind: facts\n", b"cards:\n", b"  - id: x\n", b"id: ", b"answers: ",
    b"right: true", b"values: ", "å\u0308🙂".encode(),
]  # fmt: skip


def broken(dice: random.Random, data: bytes) -> bytes:
    """Return `data` with one to five things done to it that go wrong in editors and mails."""
    for _ in range(dice.randint(1, 5)):
        a, b = sorted(dice.choices(range(len(data) + 1), k=2))
        b = min(b, a + dice.choice((1, 3, 40, 400)))
        lines = data.split(b"\n")
        n, m = dice.randrange(len(lines)), dice.randrange(len(lines))
        match dice.randrange(9):
            case 0:
                data = data[:a] + dice.choice(PIECES) + data[a:]
            case 1:
                data = data[:a] + dice.choice(PIECES) + data[b:]
            case 2:
                data = data[:a] + data[b:]
            case 3:
                data = data[:b] + data[a:]
            case 4:
                data = data[:a] + bytes([dice.randrange(256)]) + data[a + 1 :]
            case 5:
                lines[n], lines[m] = lines[m], lines[n]
                data = b"\n".join(lines)
            case 6:
                lines[n] = b" " * dice.randint(0, 9) + lines[n].lstrip()
                data = b"\n".join(lines)
            case 7:
                data = data[:a]
            case _:
                lines[n:n] = lines[m : m + 5]
                data = b"\n".join(lines)
    return data


def read(source: bytes, translated: bytes, *, thorough: bool = True) -> list[Problem]:
    """Read a deck, with the clock on, and return all problems."""
    noted = Problems(Path("events.sv.yaml")), Problems(Path("events.en.yaml"))
    started = time.process_time()
    known = Known({}, VALUES, ("everyday",), thorough)
    cards = read_deck(source, noted[0], known, (translated, noted[1]))
    assert time.process_time() - started < SECONDS
    problems = noted[0].found + noted[1].found
    assert_told(problems, (source, translated))
    if not any(problem.severity == "error" for problem in problems):
        assert all(card.id and card.values and card.text.sv and card.title.sv for card in cards)
        assert all(card.kind == "conscience" or len(card.answers) >= 2 for card in cards)
    return problems


def assert_told(problems: list[Problem], files: tuple[bytes, ...]) -> None:
    """Assert that each problem has a place within its file, and words in both languages."""
    lines = max(file.count(b"\n") + file.count(b"\r") for file in files) + 2
    for problem in problems:
        assert 1 <= problem.line <= lines
        assert 1 <= problem.column <= 100_001
        assert line(problem, "en").isprintable()


@pytest.mark.parametrize("seed", range(10))
def test_a_broken_deck_gives_problems_with_a_place(seed: int) -> None:
    """Whatever is done to a real deck or its translation."""
    dice = random.Random(seed)
    told = 0
    for _ in range(MANY // 10):
        source, translated = dice.choice(DECKS)
        which = dice.random()
        source = broken(dice, source) if which < 0.7 else source
        translated = broken(dice, translated) if which > 0.5 else translated
        told += bool(read(source, translated))
    assert told > MANY // 20


@pytest.mark.parametrize("seed", range(4))
def test_a_broken_framework_or_board_gives_problems_with_a_place(seed: int) -> None:
    """The same for the two small files."""
    dice = random.Random(seed)
    for _ in range(MANY // 10):
        for data, reader in zip(FRAMES, (read_framework, read_board), strict=True):
            noted = Problems(Path("frame.yaml"))
            wrong = broken(dice, data)
            found = reader(wrong, noted)
            assert found is not None or noted.found
            assert_told(noted.found, (wrong,))


@settings(max_examples=min(MANY, 2_000), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_a_heap_of_pieces_gives_problems_with_a_place(pieces: list[bytes]) -> None:
    """Not even the beginnings of a deck."""
    assert read(b"".join(pieces), b"".join(reversed(pieces)))


@settings(max_examples=min(MANY, 2_000), deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_problems_with_a_place(data: bytes) -> None:
    """A picture, a spreadsheet, a file of zeros."""
    assert read(data, data)


HUGE = {
    "nested lists": 'b"format: 1\\nx:\\n " + (b"[" * 2_000 + b"\\n ") * 8_000',
    "keys of one card": 'HEAD + b"  - " + b"".join(b"k%d: x\\n    " % n for n in range(10**6))',
    "cards": 'HEAD + b"".join(b"  - {id: a%d, title: x}\\n" % n for n in range(600_000))',
    "one text": 'HEAD + b"  - id: a\\n    text: |\\n" + (b"      " + b"x" * 90_000 + b"\\n") * 170',
    "lines": 'b"\\r\\n" * 8_000_000 + b"\\x07"',
    "controls": 'b"\\xc2\\x85\\n" * 5_000_000',
}
"""Files of nearly the 16 MB that are read at all, as expressions."""

WITHIN = """
import resource, sys, time
from pathlib import Path
from bohica.content.cards import Known
from bohica.content.deck import read_deck
from bohica.content.problems import Problems
HEAD = b"format: 1\\nkind: events\\ncards:\\n"
data = eval(sys.argv[1])
pages = int(Path("/proc/self/statm").read_text().split()[0])
most = pages * resource.getpagesize() + 200 * 1024 * 1024
resource.setrlimit(resource.RLIMIT_AS, (most, most))
noted = Problems(Path("sv")), Problems(Path("en"))
started = time.process_time()
read_deck(data, noted[0], Known({}), (data, noted[1]))
print(time.process_time() - started, noted[0].found[-1].code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures what the process holds in /proc")
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_broken_deck_stays_within_its_memory(name: str) -> None:
    """Read as source and as translation, with 200 MB and no more to be had."""
    command = [sys.executable, "-c", WITHIN, HUGE[name]]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    seconds, code = ran.stdout.split()
    assert float(seconds) < 2 * SECONDS  # two files
    assert code not in ("file-big", "line-long")  # it has been read
