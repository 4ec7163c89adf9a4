"""Events: what has happened. Type names are stable: they stand in journals.

Events say where things ended up (absolute squares, whole cards), so that folding them needs
neither deck nor chance, and so that a finished journal still folds without the ones that
privacy removes (`AnswerChosen`, nicknames, cancelled cards).
"""

from __future__ import annotations

from typing import NamedTuple

from bohica.rules.cards import Card
from bohica.rules.state import Area, Setup


class SessionStarted(NamedTuple):
    """Seats stand at the start; seat order is the order of turns."""

    setup: Setup


class DiceRolled(NamedTuple):
    """A chance was taken."""

    seat: int
    face: int


class PieceMoved(NamedTuple):
    """`seat` 0 is the shared piece. Squares are zero-based."""

    seat: int
    start: int
    end: int


class PieceCarried(NamedTuple):
    """The water carried the piece to the goal (rules 8.2-8.4)."""

    seat: int
    start: int
    end: int


class ValueAsked(NamedTuple):
    """A basin is to be chosen among `choices` (value ids)."""

    choices: tuple[str, ...]


class ValueChosen(NamedTuple):
    """The card will serve this basin."""

    value: str


class PartnerAsked(NamedTuple):
    """The active seat is to pick a partner."""


class PartnerChosen(NamedTuple):
    """`seat` answers together with the active seat."""

    seat: int


class CardAsked(NamedTuple):
    """A card is to be turned up."""


class CardDrawn(NamedTuple):
    """A chance was taken: `card` is on the table, answers shown in `order` (keys)."""

    seat: int
    card: Card
    order: tuple[str, ...]


class AnswersShown(NamedTuple):
    """The question has been read."""


class AnswerChosen(NamedTuple):
    """The active seat's answer, for now."""

    key: str


class VoteOpened(NamedTuple):
    """The others are to vote on the active seat's answer."""


class VotesCounted(NamedTuple):
    """Counts are None under no tallies; `split` as in `state.Votes`."""

    agree: int | None
    disagree: int | None
    split: bool


class TalkOpened(NamedTuple):
    """The group talks."""


class JointAnswerAsked(NamedTuple):
    """The group is to choose its joint answer."""


class JointAnswerGiven(NamedTuple):
    """A key or NOT_AGREED, for now."""

    key: str


class CardRevealed(NamedTuple):
    """The joint answer stands; `take_up`: the card joins the list for the debrief."""

    joint: str
    take_up: bool


class DropsFell(NamedTuple):
    """(value id, drops), at the reveal or when a card is taken up."""

    drops: tuple[tuple[str, int], ...]


class ObjectionRecorded(NamedTuple):
    """The group disagrees with the key, or takes that back."""

    objection: bool


class NoteWritten(NamedTuple):
    """The note on the card; empty: none."""

    text: str


class CardClosed(NamedTuple):
    """The card has been played to its end and joins the played ones."""


class CardSkipped(NamedTuple):
    """The card was put away unplayed."""

    card: str


class CardSwapped(NamedTuple):
    """The card was put away for another one."""

    card: str


class CardCancelled(NamedTuple):
    """The card was broken off; everything since its `CardDrawn` leaves no trace."""

    card: str


class TurnStarted(NamedTuple):
    """`seat` is to roll (group) or draw (solo)."""

    seat: int


class TurnPassed(NamedTuple):
    """`seat` takes over the turn, with the card if one is on the table."""

    seat: int


class SeatAdded(NamedTuple):
    """Someone joined."""

    seat: int
    people: int
    nickname: str


class SeatRemoved(NamedTuple):
    """Someone left."""

    seat: int


class SeatRested(NamedTuple):
    """A seat rests or is back."""

    seat: int
    resting: bool


class SeatEdited(NamedTuple):
    """Nickname or number of people changed."""

    seat: int
    people: int
    nickname: str


class TimeChanged(NamedTuple):
    """The debrief should begin at `play_until` seconds of play."""

    play_until: float


class TimeRanOut(NamedTuple):
    """The present card is the last."""


class GoalReached(NamedTuple):
    """The group chooses: one more card, or the debrief."""


class DebriefStarted(NamedTuple):
    """The playing is over."""


class StepShown(NamedTuple):
    """Step 1, 2 or 3 of the debrief."""

    step: int


class CardTakenUp(NamedTuple):
    """A card answered undesired has been talked about."""

    card: str


class AreaAdded(NamedTuple):
    """An improvement area was added."""

    area: Area


class AreaEdited(NamedTuple):
    """An improvement area was replaced; its number says which."""

    area: Area


class AreaRemoved(NamedTuple):
    """An improvement area was removed."""

    number: int


class MainAreaMarked(NamedTuple):
    """Area `number` is the main one; the others are not."""

    number: int


class SessionFinished(NamedTuple):
    """The session is over."""


Event = (
    SessionStarted
    | DiceRolled
    | PieceMoved
    | PieceCarried
    | ValueAsked
    | ValueChosen
    | PartnerAsked
    | PartnerChosen
    | CardAsked
    | CardDrawn
    | AnswersShown
    | AnswerChosen
    | VoteOpened
    | VotesCounted
    | TalkOpened
    | JointAnswerAsked
    | JointAnswerGiven
    | CardRevealed
    | DropsFell
    | ObjectionRecorded
    | NoteWritten
    | CardClosed
    | CardSkipped
    | CardSwapped
    | CardCancelled
    | TurnStarted
    | TurnPassed
    | SeatAdded
    | SeatRemoved
    | SeatRested
    | SeatEdited
    | TimeChanged
    | TimeRanOut
    | GoalReached
    | DebriefStarted
    | StepShown
    | CardTakenUp
    | AreaAdded
    | AreaEdited
    | AreaRemoved
    | MainAreaMarked
    | SessionFinished
)
