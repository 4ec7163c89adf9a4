"""What to press in each phase: somebody at the keyboard who only knows what the screen says."""

from __future__ import annotations

from bohica.rules.state import State
from tests.e2e.desk import Program


def step(program: Program, *, agree: int = 3) -> State:
    """Press what the phase asks for; return the session as it then is on disk."""
    program.settle()
    state = program.state
    turn = state.turn
    if state.phase == "value":
        return program.do("2")
    if state.phase == "partner":
        return program.do(next(str(s.number) for s in state.seats if s.number != turn.seat))
    if state.phase == "answer" and turn.answer is None:
        return program.do("2")
    if state.phase == "vote":
        program.turn(str(agree))
        return program.do("Return")
    if state.phase == "joint" and turn.joint is None:
        return program.do("3")
    return program.do("Return")


def play_to(program: Program, phase: str, *, kind: str = "") -> State:
    """Play on until a phase, with a card of a kind if one is named."""
    for _ in range(200):
        state = program.state
        card = state.turn.card
        if state.phase == phase and (not kind or (card is not None and card.kind == kind)):
            program.settle()
            return state
        step(program)
    raise AssertionError(f"never came to {phase} {kind}")


def play_cards(program: Program, number: int) -> State:
    """Play until so many cards more have been played."""
    state = program.state
    goal = len(state.played) + number
    while len(state.played) < goal or state.phase != "roll":
        assert state.phase not in ("debrief", "done")
        state = step(program)
    program.settle()
    return state
