"""Actions: what someone asks for. Each carries `at`, seconds of play (pauses not counted)."""

from __future__ import annotations

from typing import NamedTuple

from bohica.rules.state import Setup, Who


class StartSession(NamedTuple):
    """Begin with `setup`."""

    at: float
    setup: Setup


class RollDice(NamedTuple):
    """Roll, move, and find out what the square asks for (rules 2.2-2.4)."""

    at: float


class ChooseValue(NamedTuple):
    """Choose the basin the card serves (lock, tie on a value square, last card; rule 2.3)."""

    at: float
    value: str


class ChoosePartner(NamedTuple):
    """The active seat picks who to answer with (rule 2.4)."""

    at: float
    seat: int


class DrawCard(NamedTuple):
    """Turn the card up."""

    at: float


class ChooseAnswer(NamedTuple):
    """The active seat's answer; may be changed until the group continues."""

    at: float
    key: str


class CountVotes(NamedTuple):
    """The outcome of the show of hands, or of the hidden seat votes."""

    at: float
    agree: int
    disagree: int


class GiveJointAnswer(NamedTuple):
    """The group's joint answer: a key, or NOT_AGREED; may be changed until the reveal."""

    at: float
    key: str


class Continue(NamedTuple):
    """Go on from read, answer, vote (without counting), talk, joint or reveal."""

    at: float


class Object(NamedTuple):
    """Record, or take back, that the group disagrees with the key (rule 6.1)."""

    at: float
    objection: bool


class WriteNote(NamedTuple):
    """Set the note on the card on the table; empty removes it."""

    at: float
    text: str


class PassTurn(NamedTuple):
    """The active seat passes, without a reason: the next seat takes over (rule 9.1)."""

    at: float


class SkipCard(NamedTuple):
    """Put the card away; the next seat's turn (rule 9.2)."""

    at: float


class SwapCard(NamedTuple):
    """Draw another card of the same kind for the same seat (rule 9.3)."""

    at: float


class CancelCard(NamedTuple):
    """Break the card off so that it leaves no trace (rule 9.4)."""

    at: float


class AddSeat(NamedTuple):
    """Someone joins on a free seat number."""

    at: float
    seat: int
    people: int = 1
    nickname: str = ""


class RemoveSeat(NamedTuple):
    """Someone leaves; the last seat can't (rule 7.2)."""

    at: float
    seat: int


class RestSeat(NamedTuple):
    """Rest a seat, or bring it back."""

    at: float
    seat: int
    resting: bool


class EditSeat(NamedTuple):
    """Change nickname or number of people."""

    at: float
    seat: int
    people: int
    nickname: str


class ChangeTime(NamedTuple):
    """A new end: the debrief should begin at `play_until` seconds of play."""

    at: float
    play_until: float


class TimeUp(NamedTuple):
    """The time for cards is over: the present card is the last (rule 8.4)."""

    at: float


class OneMoreCard(NamedTuple):
    """At the goal with time left: one more card, the group chooses its value."""

    at: float


class StartDebrief(NamedTuple):
    """End the playing, from any phase between cards or in the middle of one."""

    at: float


class GoToStep(NamedTuple):
    """Go to step 1, 2 or 3 of the debrief."""

    at: float
    step: int


class TakeUpCard(NamedTuple):
    """The group has taken up a card answered undesired; its drop falls."""

    at: float
    card: str


class AddArea(NamedTuple):
    """Add an improvement area."""

    at: float
    text: str
    who: Who
    date: str
    answer_by: bool


class EditArea(NamedTuple):
    """Replace what area `number` says."""

    at: float
    number: int
    text: str
    who: Who
    date: str
    answer_by: bool


class RemoveArea(NamedTuple):
    """Remove an improvement area."""

    at: float
    number: int


class MarkMainArea(NamedTuple):
    """Make area `number` the main one."""

    at: float
    number: int


class Finish(NamedTuple):
    """End the session; only from the third step of the debrief."""

    at: float


Action = (
    StartSession
    | RollDice
    | ChooseValue
    | ChoosePartner
    | DrawCard
    | ChooseAnswer
    | CountVotes
    | GiveJointAnswer
    | Continue
    | Object
    | WriteNote
    | PassTurn
    | SkipCard
    | SwapCard
    | CancelCard
    | AddSeat
    | RemoveSeat
    | RestSeat
    | EditSeat
    | ChangeTime
    | TimeUp
    | OneMoreCard
    | StartDebrief
    | GoToStep
    | TakeUpCard
    | AddArea
    | EditArea
    | RemoveArea
    | MarkMainArea
    | Finish
)
