"""A player that does anything the rules allow, for tests that need whole sessions."""

from __future__ import annotations

from random import Random

from bohica.rules.actions import (
    Action,
    AddArea,
    AddSeat,
    CancelCard,
    ChangeTime,
    ChooseAnswer,
    ChoosePartner,
    ChooseValue,
    Continue,
    CountVotes,
    DrawCard,
    EditArea,
    EditSeat,
    Finish,
    GiveJointAnswer,
    GoToStep,
    MarkMainArea,
    Object,
    PassTurn,
    RemoveArea,
    RemoveSeat,
    RestSeat,
    RollDice,
    SkipCard,
    StartDebrief,
    SwapCard,
    TakeUpCard,
    TimeUp,
    WriteNote,
)
from bohica.rules.apply import decide
from bohica.rules.cards import NOT_AGREED
from bohica.rules.chance import ScriptedChance
from bohica.rules.errors import IllegalActionError
from bohica.rules.legal import legal, voters
from bohica.rules.state import State

_SELDOM: tuple[type, ...] = (
    AddSeat, RemoveSeat, RestSeat, EditSeat, ChangeTime, TimeUp, PassTurn, SkipCard, SwapCard,
    CancelCard, StartDebrief, Finish, RemoveArea,
)  # fmt: skip


class Player:
    """Chooses legal actions by its own chance; every text it writes is `mark` and a number."""

    def __init__(self, seed: int, mark: str = "text") -> None:
        self.rng = Random(seed)
        self.mark = mark
        self.written = 0
        self.at = 0.0

    def next(self, state: State) -> Action:
        """Return some action that the rules allow in `state`."""
        for _ in range(1000):
            kinds = sorted(legal(state), key=lambda kind: kind.__name__)
            often = [kind for kind in kinds if kind not in _SELDOM]
            pool = often if often and self.rng.random() < 0.9 else kinds
            self.at += self.rng.uniform(1.0, 40.0)
            action = self._make(self.rng.choice(pool), state)
            try:
                decide(state, action, ScriptedChance())
            except IllegalActionError:
                continue
            except ValueError:
                pass  # scripted chance has no number for this draw; the session's has
            return action
        raise AssertionError(f"nothing can be done in phase {state.phase}")

    def text(self) -> str:
        """Return a text that was never written before."""
        self.written += 1
        return f"{self.mark}-{self.written}-åäö"

    def _make(self, kind: type[Action], state: State) -> Action:
        rng, at = self.rng, self.at
        keys = state.turn.order or ("a",)
        seat = rng.randint(1, 6)
        areas = [area.number for area in state.areas] or [1]
        waiting = [p.card.id for p in state.played if p.take_up and not p.taken_up] or ["none"]
        if kind is ChooseValue:
            return ChooseValue(at, rng.choice(state.turn.choices))
        if kind is ChoosePartner:
            return ChoosePartner(at, seat)
        if kind is ChooseAnswer:
            return ChooseAnswer(at, rng.choice(keys))
        if kind is CountVotes:
            agree = rng.randint(0, voters(state))
            return CountVotes(at, agree, voters(state) - agree)
        if kind is GiveJointAnswer:
            return GiveJointAnswer(at, rng.choice((*keys, NOT_AGREED)))
        if kind is Object:
            return Object(at, rng.random() < 0.7)
        if kind is WriteNote:
            return WriteNote(at, self.text())
        if kind is AddSeat:
            return AddSeat(at, seat, rng.randint(1, 2), self.text())
        if kind is RemoveSeat:
            return RemoveSeat(at, seat)
        if kind is RestSeat:
            return RestSeat(at, seat, rng.random() < 0.5)
        if kind is EditSeat:
            return EditSeat(at, seat, rng.randint(1, 2), self.text())
        if kind is ChangeTime:
            return ChangeTime(at, at + 2000.0)
        if kind is GoToStep:
            return GoToStep(at, rng.randint(1, 3))
        if kind is TakeUpCard:
            return TakeUpCard(at, rng.choice(waiting))
        if kind is AddArea:
            return AddArea(at, self.text(), "manager", "2027-02-01", True)
        if kind is EditArea:
            return EditArea(at, rng.choice(areas), self.text(), "us", "", False)
        if kind is RemoveArea:
            return RemoveArea(at, rng.choice(areas))
        if kind is MarkMainArea:
            return MarkMainArea(at, rng.choice(areas))
        return kind(at)  # type: ignore[call-arg]


def straight(state: State, at: float) -> Action:
    """Return the plainest next action: a session played without detours, to its very end."""
    turn = state.turn
    phase = state.phase
    if phase == "value":
        return ChooseValue(at, turn.choices[0])
    if phase == "partner":
        return ChoosePartner(at, next(n for n in state.present if n != turn.seat))
    if phase == "answer" and turn.answer is None:
        return ChooseAnswer(at, turn.order[0])
    if phase == "vote":
        return CountVotes(at, voters(state) - 1, 1)
    if phase == "joint" and turn.joint is None:
        return GiveJointAnswer(at, turn.order[len(state.played) % len(turn.order)])
    if phase == "reveal" and not turn.note:
        return WriteNote(at, f"Anteckning {len(state.played) + 1}")
    if phase == "debrief":
        if state.debrief_step < 3:
            return GoToStep(at, state.debrief_step + 1)
        return Finish(at) if state.areas else AddArea(at, "Vi ringer upp", "us", "", False)
    plain: dict[str, type[Action]] = {
        "roll": RollDice,
        "draw": DrawCard,
        "goal": StartDebrief,
    }
    return plain.get(phase, Continue)(at)  # type: ignore[call-arg]
