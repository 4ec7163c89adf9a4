"""The state of a session: frozen, plain data. What is drawn is a function of it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bohica.rules.board import Board, Square
from bohica.rules.cards import Card, Text, Value
from bohica.rules.piles import Piles

Phase = Literal[
    "new",  # before SessionStarted
    "roll",  # the active seat rolls the die
    "value",  # a value is to be chosen: by the group (lock, last card), else by the active seat
    "partner",  # contact: the active seat picks a partner
    "draw",  # a card is to be turned up
    "read",  # the question alone, read aloud
    "answer",  # the active seat chooses an answer
    "vote",  # the others agree or disagree
    "talk",  # the group talks
    "joint",  # the group chooses its joint answer
    "reveal",  # grades, reasons and drops; objection and note
    "goal",  # at the goal: one more card, or the debrief
    "debrief",  # three steps
    "done",
]
Who = Literal["us", "manager", "committee"]
"""Who can change an improvement area: vi, chefen, nämnden."""


class Seat(NamedTuple):
    """A place at the table, with one or two people."""

    number: int
    """1-10; shape and colour follow from it."""
    people: int = 1
    nickname: str = ""
    """Gone when the session ends."""
    resting: bool = False


class Setup(NamedTuple):
    """What was chosen before the first roll; never changes afterwards."""

    set_id: str
    set_name: Text
    audience: str
    seed: int
    board: Board
    values: tuple[Value, ...]
    seats: tuple[Seat, ...]
    play_until: float
    """Seconds of play after which the debrief should begin."""
    die: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    start: int = 0
    """Zero-based square the pieces start on."""
    expected_cards: int = 11
    """Basins are scaled to it: full is 0.55 times this many drops."""
    pieces: Literal["shared", "seats"] = "shared"
    solo: bool = False
    tallies: bool = False
    """False: vote counts are shown but never written."""
    hidden_votes: bool = False
    """True: each seat votes by key; False: the facilitator types a total."""
    talk_seconds: int = 180
    """The soft talk timer; 0 is off."""
    topics: tuple[str, ...] = ()
    """Chosen topics; empty means all."""
    used: tuple[str, ...] = ()
    """Ids of cards a named group has met before; taken last."""
    card_seconds: tuple[float, float, float] = (360.0, 300.0, 120.0)
    """Expected seconds of an event, a conscience and a fact card."""
    approved: bool = False
    """False: the set is a proposal and the protocol says so."""
    group: str = ""
    """Name of the group, or empty."""
    date: str = ""
    """Local date of the session, `YYYY-MM-DD`."""


class Votes(NamedTuple):
    """The outcome of a vote, as far as it may be written."""

    agree: int | None
    disagree: int | None
    """None under no tallies."""
    split: bool
    """With tallies: anyone disagreed and anyone agreed. Without: two or more on each side."""


class Turn(NamedTuple):
    """The card on the table and what has been done with it."""

    seat: int
    """Number of the active seat."""
    square: int = 0
    """Zero-based square the turn is played on."""
    choices: tuple[str, ...] = ()
    """Values to choose from while the phase is `value` (see `legal.group_chooses`)."""
    value: str | None = None
    """The chosen basin, where a square asked for one."""
    partner: int | None = None
    card: Card | None = None
    order: tuple[str, ...] = ()
    """Answer keys in the order shown."""
    answer: str | None = None
    votes: Votes | None = None
    joint: str | None = None
    """An answer key or NOT_AGREED."""
    objection: bool = False
    """Vi håller inte med facit."""
    note: str = ""
    drops: tuple[tuple[str, int], ...] = ()
    """(value id, drops) that fell at the reveal."""
    take_up: bool = False
    """The revealed card joins the list for the debrief."""
    last: bool = False
    """The water carried the piece to the goal for this card, or it is one more card there."""
    round_before: tuple[str, ...] = ()
    """`State.round` before the card was drawn: a cancelled card leaves no trace."""
    kind_before: str = ""
    """`State.last_kind` before the card was drawn."""


class Played(NamedTuple):
    """A card that has been played: source of debrief and protocol."""

    card: Card
    order: tuple[str, ...]
    joint: str
    votes: Votes | None
    objection: bool = False
    note: str = ""
    take_up: bool = False
    """An event with an undesired joint answer: to be taken up in the debrief."""
    taken_up: bool = False
    """It was, and its drop has fallen."""


class Area(NamedTuple):
    """An improvement area."""

    number: int
    """1, 2, 3 … in the order added; never reused."""
    text: str
    who: Who = "us"
    date: str = ""
    """`YYYY-MM-DD` or empty."""
    answer_by: bool = False
    """The date is *svar senast*, an answer, not the change itself."""
    main: bool = False


class State(NamedTuple):
    """Everything the rules know. Built by `apply.evolve`, never changed in place."""

    pool: tuple[Card, ...]
    """Cards that may be dealt; not part of any event, so a replay works without."""
    setup: Setup
    phase: Phase = "new"
    piles: Piles = ((), (), ())
    """The pool's cards of the chosen topics that haven't been drawn."""
    squares: tuple[Square, ...] = ()
    """The board's squares in order; the last is the goal."""
    seats: tuple[Seat, ...] = ()
    """In the order of turns, which is that of their numbers."""
    present: tuple[int, ...] = ()
    """Numbers of the seats that don't rest, in the order of turns."""
    turn: Turn = Turn(1)
    positions: tuple[tuple[int, int], ...] = ()
    """(seat number, zero-based square); the shared piece is seat 0."""
    basins: tuple[tuple[str, int], ...] = ()
    """(value id, drops) in the framework's order."""
    draws: int = 0
    """Chances taken so far in the effective history; the next one has this number."""
    drawn: tuple[str, ...] = ()
    """Ids of cards drawn this session, in order."""
    round: tuple[str, ...] = ()
    """Main values that have come up in the current hidden round, the latest last."""
    recent_topics: tuple[str, ...] = ()
    """Topics of the last two cards drawn."""
    last_kind: str = ""
    """`event` or `conscience`, drawn last; the other comes next where a square is free.
    Solo: the kind drawn last, `fact` too."""
    partners: tuple[int, ...] = ()
    """Seats that have been a partner."""
    played: tuple[Played, ...] = ()
    play_until: float = 0.0
    """Seconds of play after which the debrief should begin; a pause may change it."""
    time_up: bool = False
    again: tuple[tuple[int, str], ...] = ()
    """Solo: (number of draws after which it is due, card id) of cards to meet again."""
    debrief_step: int = 1
    areas: tuple[Area, ...] = ()
    areas_made: int = 0

    def seat(self, number: int) -> Seat:
        """Return seat `number`. Raises KeyError where nobody sits there."""
        for seat in self.seats:
            if seat.number == number:
                return seat
        raise KeyError(number)

    @property
    def position(self) -> int:
        """Zero-based square of the foremost piece; the start where there is no piece (solo)."""
        return foremost(self.positions, self.setup)


def foremost(positions: tuple[tuple[int, int], ...], setup: Setup) -> int:
    """Return the square of the foremost piece; the start where there is no piece."""
    if len(positions) == 1:
        return positions[0][1]
    return max([square for _, square in positions], default=setup.start)
