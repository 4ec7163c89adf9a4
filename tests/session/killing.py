"""Plays sessions in processes of their own and kills them: `killing.py FOLDER RUNS SEED`.

Each run forks this process, which has everything loaded. The child confirms every operation by
one byte once it has returned; the parent kills it after a random number of confirmations and a
random pause, opens the session, and compares it with the same operations done in memory. The
last line printed is JSON: how many runs, where they were killed, what was lost.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

from bohica.session import protocol
from bohica.session.folders import Folders
from bohica.session.live import Session
from bohica.session.notices import UnreadableSessionError
from tests.session.cards import bare, setup_of, shipped
from tests.session.operate import OPERATIONS, operate
from tests.session.player import Player

SET = shipped()


def play(folder: Path, seed: int, confirm: int) -> None:
    """Play a session to its end, confirming each operation by a byte."""
    session = Session.create(Folders.under(folder), setup_of(SET, seed=seed), SET)
    os.write(confirm, b"c")
    player = Player(seed)
    number = 0
    while operate(session, player, number):
        os.write(confirm, b"o")
        number += 1


def killed(folder: Path, seed: int, rng: Random) -> int:
    """Play in a child, kill it somewhere, and return how many bytes it had confirmed."""
    listen, confirm = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(listen)
            play(folder, seed, confirm)
            signal.pause()
        finally:
            os._exit(1)
    os.close(confirm)
    wanted = rng.choice((0, 1, 2, rng.randint(3, 60), rng.randint(3, 250)))
    confirmed = 0
    while confirmed < wanted:
        # A session that is over confirms nothing any more.
        if not select.select([listen], [], [], 0.05)[0]:
            break
        confirmed += len(os.read(listen, wanted - confirmed))
    select.select([], [], [], rng.choice((0.0, rng.uniform(0, 0.0005), rng.uniform(0, 0.004))))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while rest := os.read(listen, 4096):
        confirmed += len(rest)
    os.close(listen)
    return confirmed


def snapshots(seed: int) -> Iterator[tuple[object, ...]]:
    """Yield what is to be seen after each operation, done in memory only."""
    session = Session.create(None, setup_of(SET, seed=seed), SET)
    player = Player(seed)
    number = 0
    yield seen(session)
    while operate(session, player, number):
        yield seen(session)
        number += 1


def seen(session: Session) -> tuple[object, ...]:
    """Return everything a user could notice of a session."""
    if session.is_finished:
        return ("finished", protocol.build(session.state))
    return (bare(session.state), session.can_undo, session.can_redo, session.drafts, session.at)


def is_kept(folder: Path, seed: int, confirmed: int) -> bool:
    """Return whether everything confirmed is there, and the session can be continued."""
    homes = list((folder / "sessions").glob("*"))
    if confirmed == 0 and not homes:
        return True
    try:
        session = Session.open(homes[0])
    except UnreadableSessionError:
        return confirmed == 0
    found = seen(session)
    expected = list(snapshots(seed))
    # What was on disk may be one operation ahead of what could still be confirmed.
    kept = found in expected[max(0, confirmed - 1) : confirmed + 1]
    if not session.is_finished:
        operate(session, Player(seed + 1), OPERATIONS)
    session.close()
    return kept and session.trouble is None


def main(folder: Path, runs: int, seed: int) -> int:
    """Do the runs and print the outcome."""
    rng = Random(seed)
    lost: list[int] = []
    points: list[int] = []
    for run in range(runs):
        place = folder / str(run)
        confirmed = killed(place, seed + run, rng)
        points.append(confirmed)
        if not is_kept(place, seed + run, confirmed):
            lost.append(seed + run)
    print(json.dumps({"runs": runs, "lost": lost, "points": points}))
    return 1 if lost else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
