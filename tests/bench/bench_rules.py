"""How fast a step of the rules is: legal, decide, evolve.

    python tests/bench/bench_rules.py

The floor is building one frozen slotted dataclass of eight fields, in the same loop. Whole games
of eight seats are played by seeded chance; what is measured is what a live session does with
every action: ask what is possible, decide, fold. Every other card gets a note, saved three
times while it is typed. Goal: at most 6 floors a step.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from bohica.rules.actions import Action, StartSession, WriteNote
from bohica.rules.apply import begin, decide, fold
from bohica.rules.chance import SeededChance
from bohica.rules.legal import legal
from bohica.rules.planner import propose
from tests.rules.table import BIG, POOL, likely, make_setup

GOAL = 6.0
AIM = 2.5
GAMES = 40
ROUNDS = 15
_TYPED = "We call back the same day. "


@dataclass(frozen=True, slots=True)
class Floor:
    """What a step is compared with."""

    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int


def record(seed: int) -> list[Action]:
    """Return the actions of a whole game up to the debrief, the first one a StartSession."""
    chance = SeededChance(seed)
    setup = make_setup(BIG, 8, seed=seed, die=BIG.ordinary)
    state, actions = begin(POOL), [StartSession(0.0, setup)]
    while True:
        state = fold(state, decide(state, actions[-1], chance))
        if state.phase == "debrief":
            return actions
        answer, at = "abcd"[len(actions) % 4], float(len(actions))
        note = state.turn.note
        if state.phase == "reveal" and len(state.played) % 2 and len(note) < 3 * len(_TYPED):
            actions.append(WriteNote(at, note + _TYPED))
        else:
            actions.append(likely(state, at, answer, answer))


def play(games: list[tuple[SeededChance, list[Action]]]) -> None:
    """Play recorded games again."""
    for chance, actions in games:
        state = begin(POOL)
        for action in actions:
            legal(state)
            state = fold(state, decide(state, action, chance))


def best(work: Callable[[], object]) -> float:
    """Return the seconds of the quickest of many runs."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def main() -> int:
    """Print the ratios and return 1 where the goal is missed."""
    games = [(SeededChance(seed), record(seed)) for seed in range(GAMES)]
    steps = sum(len(actions) for _, actions in games)

    def floor() -> None:
        for number in range(steps):
            Floor(number, 2, 3, 4, 5, 6, 7, 8)

    least = best(floor) / steps
    step = best(lambda: play(games)) / steps
    least = min(least, best(floor) / steps)
    plan = best(lambda: propose(BIG, 3000.0))
    print(f"floor {least * 1e6:.2f} µs, a step of {steps} {step * 1e6:.2f} µs")
    print(f"{step / least:.1f} floors a step; goal {GOAL}, aim {AIM}")
    print(f"a proposal of the planner {plan * 1e3:.1f} ms; goal 50")
    return int(step / least > GOAL or plan > 0.05)


if __name__ == "__main__":
    sys.exit(main())
