"""A whole game, written down: every action and everything that happened.

    python -m tests.rules.test_golden

writes `golden/game.txt` anew. Read the difference before committing it: it is what the change
does to a game that people are in the middle of.
"""

from __future__ import annotations

from pathlib import Path

from bohica.rules.actions import (
    AddArea,
    AddSeat,
    CancelCard,
    ChooseAnswer,
    Continue,
    CountVotes,
    Finish,
    GoToStep,
    MarkMainArea,
    Object,
    PassTurn,
    RestSeat,
    SkipCard,
    SwapCard,
    TakeUpCard,
    WriteNote,
)
from bohica.rules.cards import NOT_AGREED, Card
from bohica.rules.chance import SeededChance
from bohica.rules.legal import voters
from bohica.rules.state import Seat, Setup
from tests.rules.table import BIG, Table, likely, make_setup

GOLDEN = Path(__file__).with_name("golden") / "game.txt"
SEED = 1


class Scribe:
    """A table that writes down what is done and what happens."""

    def __init__(self) -> None:
        seats = (Seat(1), Seat(2, 2), Seat(4), Seat(5), Seat(7))
        setup = make_setup(BIG, seats, seed=SEED, die=BIG.calm, play_until=4000.0)
        self.table = Table(setup, chance=SeededChance(SEED))
        self.lines: list[str] = []
        self._written = 0
        self._write("StartSession")

    def do(self, kind: type, *params: object) -> None:
        """Do an action and write it down."""
        self.table.do(kind, *params)
        self._write(f"{kind.__name__}{params if params else ''}")

    def card(self, answer: str, joint: str, against: int = 0) -> None:
        """Play on until a card is at its reveal."""
        self.table.at += 300.0
        while self.table.phase != "reveal":
            action = likely(self.table.state, self.table.at, answer, joint)
            if type(action) is CountVotes:
                most = voters(self.table.state)
                action = CountVotes(self.table.at, most - against, against)
            self.do(type(action), *action[1:])

    def until(self, *phases: str) -> None:
        """Play on until one of `phases`."""
        while self.table.phase not in phases:
            action = likely(self.table.state, self.table.at)
            self.do(type(action), *action[1:])

    def _write(self, action: str) -> None:
        self.lines.append(f"{self.table.at:g} {action}")
        for event in self.table.events[self._written :]:
            fields = ", ".join(_shown(field) for field in event)
            self.lines.append(f"    {type(event).__name__}({fields})")
        self._written = len(self.table.events)


def _shown(field: object) -> str:
    if isinstance(field, Card):
        return field.id
    return "setup" if isinstance(field, Setup) else repr(field)


def transcript() -> str:
    """Return the game, one line for every action and event."""
    game = Scribe()
    game.card("a", "a", against=2)
    game.do(WriteNote, "We call back the same day.")
    game.do(Continue)
    game.card("b", "c", against=1)
    game.do(Object, True)
    game.do(Continue)
    game.do(PassTurn)
    game.until("read")
    game.do(SwapCard)
    game.do(AddSeat, 3, 2, "Kim")
    game.card("c", NOT_AGREED, against=3)
    game.do(Continue)
    game.do(RestSeat, 5, True)
    game.until("answer")
    game.do(ChooseAnswer, game.table.state.turn.order[-1])
    game.do(SkipCard)
    cancelled = False
    while game.table.phase != "goal":
        game.card("b", "b", against=2)
        if game.table.card.kind == "conscience" and not cancelled:
            cancelled = True
            game.do(CancelCard)
        else:
            game.do(Continue)
    game.until("debrief")
    game.do(GoToStep, 2)
    for played in game.table.state.played:
        if played.take_up:
            game.do(TakeUpCard, played.card.id)
    game.do(GoToStep, 3)
    game.do(AddArea, "Somebody always answers the telephone.", "us", "2027-01-31", False)
    game.do(AddArea, "Letters in plain words.", "manager", "2027-03-01", True)
    game.do(MarkMainArea, 2)
    game.do(Finish)
    state = game.table.state
    game.lines += [f"basins {dict(state.basins)}", f"played {len(state.played)}"]
    return "\n".join(game.lines) + "\n"


def test_the_game_goes_as_it_was_written_down() -> None:
    """Rules 2 to 12.2: seeded chance, votes, lock, contact, fact, last card, debrief."""
    assert transcript() == GOLDEN.read_text(encoding="utf-8")


def test_the_game_has_everything_in_it() -> None:
    """Rule 2.1: the transcript is worth keeping."""
    text = GOLDEN.read_text(encoding="utf-8")
    for moment in (
        "PartnerChosen",
        "ValueChosen",
        "PieceCarried",
        "fact-",
        "conscience-",
        "VotesCounted(None, None, True)",
        "CardSwapped",
        "CardSkipped",
        "CardCancelled",
        "CardTakenUp",
        "TurnPassed",
        "GoalReached",
        "SessionFinished",
        NOT_AGREED,
    ):
        assert moment in text, moment


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(transcript(), encoding="utf-8")
