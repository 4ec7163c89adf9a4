"""The protocol as plain data: what the group said together, never who said what.

No seat, nickname or single answer is in it, and no drops: they are the play's, not the group's.
"""

from __future__ import annotations

from typing import NamedTuple

from bohica.rules.cards import NOT_AGREED, Card, CardKind, Grade, Text, Value
from bohica.rules.state import Area, Played, State


class Final(NamedTuple):
    """What makes a protocol final, and perhaps a public record."""

    date: str
    """`YYYY-MM-DD`, when it was declared final."""
    board: str
    """The responsible board (ansvarig nämnd)."""
    diary: str = ""
    """Diary number (diarienummer), or empty."""


class CardEntry(NamedTuple):
    """One card and what the group made of it."""

    number: int
    """1, 2, 3 … in the order played."""
    card: Card
    joint: str
    """An answer key or NOT_AGREED."""
    answer: Text | None
    """The joint answer's text; None where not agreed, and for conscience cards, whose scale is
    `common.scale.a` to `d` of `bohica.words`."""
    grade: Grade | None
    """Events with a joint answer only."""
    right: bool | None
    """Facts only: the joint answer is the right one."""
    split: bool
    """Where the group differed before it talked."""
    agree: int | None
    disagree: int | None
    """Counts, where tallies were written."""
    objection: bool
    """Vi håller inte med facit."""
    note: str
    take_up: bool
    """Answered undesired: to be taken up in the debrief."""
    taken_up: bool

    @property
    def kind(self) -> CardKind:
        """What kind of card it is."""
        return self.card.kind

    @property
    def is_agreed(self) -> bool:
        """The group gave a joint answer."""
        return self.joint != NOT_AGREED


class Protocol(NamedTuple):
    """A session as its group wants to remember it."""

    date: str
    """`YYYY-MM-DD` of the session."""
    group: str
    set_id: str
    set_name: Text
    audience: str
    proposal: bool
    """The set is not adopted: *Förslag, inte fastställt*."""
    people: int
    """How many took part at the end, resting ones too."""
    solo: bool
    is_over: bool
    """False: a draft (*utkast*) of a session that goes on."""
    values: tuple[Value, ...]
    cards: tuple[CardEntry, ...]
    areas: tuple[Area, ...]
    """Improvement areas in the order added, each with its `who`, date and whether it is main."""
    final: Final | None = None

    @property
    def to_take_up(self) -> tuple[CardEntry, ...]:
        """Cards answered undesired, in the order played."""
        return tuple(entry for entry in self.cards if entry.take_up)

    @property
    def differed(self) -> tuple[CardEntry, ...]:
        """Cards on which the group was split or did not agree."""
        return tuple(entry for entry in self.cards if entry.split or not entry.is_agreed)

    @property
    def objections(self) -> tuple[CardEntry, ...]:
        """Cards whose key the group disagrees with."""
        return tuple(entry for entry in self.cards if entry.objection)

    @property
    def main_area(self) -> Area | None:
        """The improvement area marked as the main one."""
        return next((area for area in self.areas if area.main), None)

    def value(self, value_id: str) -> Value:
        """Return the value with this id. Raises KeyError."""
        for value in self.values:
            if value.id == value_id:
                return value
        raise KeyError(value_id)


def build(state: State, final: Final | None = None) -> Protocol:
    """Return the protocol of `state`, at any moment of a session."""
    setup = state.setup
    return Protocol(
        date=setup.date,
        group=setup.group,
        set_id=setup.set_id,
        set_name=setup.set_name,
        audience=setup.audience,
        proposal=not setup.approved,
        people=sum(seat.people for seat in state.seats),
        solo=setup.solo,
        is_over=state.phase == "done",
        values=setup.values,
        cards=tuple(_entry(number, item) for number, item in enumerate(state.played, 1)),
        areas=state.areas,
        final=final,
    )


def _entry(number: int, item: Played) -> CardEntry:
    card = item.card
    answer = None
    if card.kind != "conscience" and item.joint != NOT_AGREED:
        answer = card.answer(item.joint)
    votes = item.votes
    return CardEntry(
        number=number,
        card=card,
        joint=item.joint,
        answer=answer.text if answer else None,
        grade=answer.grade if answer else None,
        right=answer.right if answer and card.kind == "fact" else None,
        split=bool(votes and votes.split),
        agree=votes.agree if votes else None,
        disagree=votes.disagree if votes else None,
        objection=item.objection,
        note=item.note,
        take_up=item.take_up,
        taken_up=item.taken_up,
    )
