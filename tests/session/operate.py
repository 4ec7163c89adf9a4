"""One operation after another on a session, chosen by a seed: for killing and for privacy."""

from __future__ import annotations

from bohica.session.live import Session
from tests.session.player import Player, straight

OPERATIONS = 150
"""After so many detours a session is played straight to its end."""


def operate(session: Session, player: Player, number: int) -> bool:
    """Do operation `number` (from 0), which adds exactly one record. False: nothing is left."""
    state = session.state
    if session.is_finished:
        return False
    if state.phase == "done":
        session.finish()
        return True
    if number >= OPERATIONS:
        player.at += 10.0
        session.submit(straight(state, player.at))
        return True
    roll = player.rng.random()
    if roll < 0.08 and session.can_undo:
        session.undo()
    elif roll < 0.12 and session.can_redo:
        session.redo()
    elif roll < 0.17:
        session.keep_draft("note", player.text())
    else:
        session.submit(player.next(state))
    return True
