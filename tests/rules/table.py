"""Cards, boards and a table to play at, for the tests of the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bohica.rules.actions import (
    Action,
    ChooseAnswer,
    ChoosePartner,
    ChooseValue,
    Continue,
    CountVotes,
    DrawCard,
    GiveJointAnswer,
    RollDice,
    StartDebrief,
    StartSession,
)
from bohica.rules.apply import begin, decide, fold
from bohica.rules.board import Board, Square
from bohica.rules.cards import Answer, Card, CardKind, Text, Value
from bohica.rules.chance import Chance, ScriptedChance
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import Event
from bohica.rules.legal import voters
from bohica.rules.state import Seat, Setup, State

NAMES = ("first", "respect", "more", "mission", "difference")
VALUES = tuple(
    Value(name, "value", Text(name), Text(name), Text(""), "#112233", "star") for name in NAMES
)
_SQUARES: dict[str, Square] = {
    "S": "start",
    "E": "event",
    "F": "fact",
    "C": "conscience",
    "K": "contact",
    "V": "value",
    "L": "lock",
    "M": "goal",
}


def make_card(
    kind: CardKind, number: int, values: tuple[str, ...] = (), topic: str | None = None
) -> Card:
    """Return a card; `a` is desired or right, `b` acceptable, `c` and `d` undesired."""
    answers: tuple[Answer, ...] = ()
    if kind == "event":
        grades = ("desired", "acceptable", "undesired", "undesired")
        answers = tuple(
            Answer(key, Text(f"{kind} {number} {key}"), grade)
            for key, grade in zip("abcd", grades, strict=True)
        )
    elif kind == "fact":
        answers = tuple(Answer(key, Text(key), right=key == "a") for key in "abc")
    return Card(
        id=f"{kind}-{number}",
        kind=kind,
        title=Text(f"{kind} {number}"),
        topic=f"topic-{number}" if topic is None else topic,
        values=values or (NAMES[number % 5], NAMES[(number + 1) % 5]),
        text=Text(f"What about {number}?"),
        answers=answers,
    )


def make_pool(events: int = 20, conscience: int = 10, facts: int = 10) -> tuple[Card, ...]:
    """Return a pool whose main values are in balance."""
    return (
        *(make_card("event", number) for number in range(events)),
        *(make_card("conscience", number) for number in range(conscience)),
        *(make_card("fact", number) for number in range(facts)),
    )


POOL = make_pool()


def make_board(path: str) -> Board:
    """Return a board from letters such as `SEKL EVM`: a terrace for each word."""
    terraces = tuple(tuple(_SQUARES[letter] for letter in word) for word in path.split())
    return Board("board", Text("board"), terraces)


BIG = make_board("SEFECKVEFCEKL EFCEKFVECFKL EFCEKFVECEM")
"""Södertälje's board."""


def make_setup(path: str | Board = BIG, seats: int | Iterable[Seat] = 8, **fields: Any) -> Setup:
    """Return a setup with a die that shows 1 and time without end."""
    chairs = [Seat(n + 1) for n in range(seats)] if isinstance(seats, int) else seats
    board = make_board(path) if isinstance(path, str) else path
    defaults: dict[str, Any] = {"die": (1,), "play_until": 1e6, "seed": 1}
    return Setup(
        set_id="test",
        set_name=Text("test"),
        audience="staff",
        board=board,
        values=VALUES,
        seats=tuple(chairs),
        **{**defaults, **fields},
    )


class Table:
    """A session being played, with everything that has happened in it."""

    def __init__(self, setup: Setup, pool: Iterable[Card] = POOL, chance: Chance | None = None):
        self.pool = tuple(pool)
        self.chance = chance or ScriptedChance()
        self.state = begin(self.pool)
        self.events: list[Event] = []
        self.at = 0.0
        self.do(StartSession, setup)

    @property
    def phase(self) -> str:
        """The phase of the state."""
        return self.state.phase

    @property
    def card(self) -> Card:
        """The card on the table."""
        assert self.state.turn.card is not None
        return self.state.turn.card

    @property
    def basins(self) -> dict[str, int]:
        """Drops by value, without the empty basins."""
        return {value: drops for value, drops in self.state.basins if drops}

    def do(self, kind: type, *params: object) -> tuple[Event, ...]:
        """Do an action at the present time and return what happened."""
        return self.act(kind(self.at, *params))

    def act(self, action: Action) -> tuple[Event, ...]:
        """Do an action and return what happened."""
        events = decide(self.state, action, self.chance)
        self.state = fold(self.state, events)
        self.events += events
        return events

    def refusal(self, kind: type, *params: object) -> str:
        """Return the code with which an action is refused; the state must stay as it was."""
        before = self.state
        try:
            self.do(kind, *params)
        except IllegalActionError as error:
            assert same(self.state, before)
            return error.code
        raise AssertionError(f"{kind.__name__}{params} was not refused")

    def until(self, phase: str, answer: str = "a", joint: str = "a", value: str = "") -> Table:
        """Play on, at least one step, until `phase`."""
        while True:
            self.act(likely(self.state, self.at, answer, joint, value))
            if self.state.phase == phase:
                return self
            if self.state.phase == "debrief":
                raise AssertionError(f"the game never came to {phase}")


def table(path: str | Board = BIG, seats: int | Iterable[Seat] = 8, **options: Any) -> Table:
    """Return a started session; `pool` and `chance` as of `Table`, the rest as of `Setup`."""
    pool, chance = options.pop("pool", POOL), options.pop("chance", None)
    return Table(make_setup(path, seats, **options), pool, chance)


def likely(
    state: State, at: float = 0.0, answer: str = "a", joint: str = "a", value: str = ""
) -> Action:
    """Return what a group would do next."""
    turn = state.turn
    match state.phase:
        case "roll":
            return RollDice(at)
        case "value":
            return ChooseValue(at, value if value in turn.choices else turn.choices[0])
        case "partner":
            return ChoosePartner(at, next(s for s in state.present if s != turn.seat))
        case "draw":
            return DrawCard(at)
        case "answer" if turn.answer is None:
            return ChooseAnswer(at, answer if answer in turn.order else turn.order[0])
        case "vote":
            return CountVotes(at, voters(state), 0)
        case "joint" if turn.joint is None:
            return GiveJointAnswer(at, joint)
        case "goal":
            return StartDebrief(at)
    return Continue(at)


def same(one: object, other: object) -> bool:
    """Return whether two values are equal and of equal types, all the way down.

    Named tuples of different types are equal when their fields are; this tells them apart.
    """
    if type(one) is not type(other) or one != other:
        return False
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(map(same, one, other))
    return True


def names(events: Iterable[Event]) -> list[str]:
    """Return the type names of events."""
    return [type(event).__name__ for event in events]
