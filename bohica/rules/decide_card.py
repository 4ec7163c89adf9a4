"""The card on the table: from reading it aloud to putting it away (rules 4-6 and 9)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bohica.rules.actions import (
    CancelCard,
    ChooseAnswer,
    Continue,
    CountVotes,
    GiveJointAnswer,
    Object,
    SkipCard,
    SwapCard,
    WriteNote,
)
from bohica.rules.basins import drops_for, is_undesired
from bohica.rules.cards import NOT_AGREED, Card
from bohica.rules.chance import Chance
from bohica.rules.deal import deal_instead
from bohica.rules.decide_turn import next_turn
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import (
    AnswerChosen,
    AnswersShown,
    CardCancelled,
    CardClosed,
    CardDrawn,
    CardRevealed,
    CardSkipped,
    CardSwapped,
    DropsFell,
    Event,
    JointAnswerAsked,
    JointAnswerGiven,
    NoteWritten,
    ObjectionRecorded,
    TalkOpened,
    VoteOpened,
    VotesCounted,
)
from bohica.rules.legal import is_voted_on, next_seat, voters
from bohica.rules.state import State

MAX_NOTE = 2000
"""Characters of a note."""

_ANSWERS_SHOWN: tuple[Event, ...] = (AnswersShown(),)
_VOTE_OPENED: tuple[Event, ...] = (VoteOpened(),)
_TALK_OPENED: tuple[Event, ...] = (TalkOpened(),)
_JOINT_ANSWER_ASKED: tuple[Event, ...] = (JointAnswerAsked(),)
_CARD_CLOSED: tuple[Event, ...] = (CardClosed(),)


def _continue(state: State, action: Continue, chance: Chance) -> tuple[Event, ...]:
    return _CONTINUE[state.phase](state, action.at)


def _to_answers(state: State, at: float) -> tuple[Event, ...]:
    return _ANSWERS_SHOWN


def _from_answer(state: State, at: float) -> tuple[Event, ...]:
    """A vote, the talk where nobody can vote, the reveal of a fact or for one alone (4.3-4.8)."""
    answer = state.turn.answer
    if answer is not None and (_card(state).kind == "fact" or _is_alone(state)):
        return _reveal(state, answer)
    return _VOTE_OPENED if is_voted_on(state) else _TALK_OPENED


def _to_talk(state: State, at: float) -> tuple[Event, ...]:
    return _TALK_OPENED


def _to_joint(state: State, at: float) -> tuple[Event, ...]:
    return _JOINT_ANSWER_ASKED


def _from_joint(state: State, at: float) -> tuple[Event, ...]:
    return _reveal(state, state.turn.joint or NOT_AGREED)


def _from_reveal(state: State, at: float) -> tuple[Event, ...]:
    """After a fact the same seat rolls again, if it is still there (rule 4.8)."""
    seat = state.turn.seat
    if _card(state).kind != "fact" or seat not in state.present:
        seat = next_seat(state)
    return (*_CARD_CLOSED, *next_turn(state, at, seat))


_CONTINUE: dict[str, Callable[[State, float], tuple[Event, ...]]] = {
    "read": _to_answers,
    "answer": _from_answer,
    "vote": _to_talk,
    "talk": _to_joint,
    "joint": _from_joint,
    "reveal": _from_reveal,
}


def _reveal(state: State, joint: str) -> tuple[Event, ...]:
    card = _card(state)
    take_up = not state.setup.solo and is_undesired(card, joint)
    drops = drops_for(card, joint, state.turn.partner is not None)
    revealed = CardRevealed(joint, take_up)
    return (revealed, DropsFell(drops)) if drops else (revealed,)


def _choose_answer(state: State, action: ChooseAnswer, chance: Chance) -> tuple[Event, ...]:
    if action.key not in state.turn.order:
        raise IllegalActionError("unknown-key", key=action.key)
    return (AnswerChosen(action.key),)


def _count_votes(state: State, action: CountVotes, chance: Chance) -> tuple[Event, ...]:
    agree, disagree = action.agree, action.disagree
    most = voters(state)
    if agree < 0 or disagree < 0:
        raise IllegalActionError("bad-votes", agree=agree, disagree=disagree)
    if agree + disagree == 0:
        raise IllegalActionError("no-votes", most=most)
    if agree + disagree > most:
        raise IllegalActionError("too-many-votes", agree=agree, disagree=disagree, most=most)
    # A count of one would be somebody's single vote, which is never written.
    if state.setup.tallies and agree + disagree > 1:
        counted = VotesCounted(agree, disagree, min(agree, disagree) >= 1)
    else:
        counted = VotesCounted(None, None, min(agree, disagree) >= 2)
    return (counted, *_TALK_OPENED) if state.phase == "vote" else (counted,)


def _give_joint_answer(state: State, action: GiveJointAnswer, chance: Chance) -> tuple[Event, ...]:
    if action.key != NOT_AGREED and action.key not in state.turn.order:
        raise IllegalActionError("unknown-key", key=action.key)
    return (JointAnswerGiven(action.key),)


def _object(state: State, action: Object, chance: Chance) -> tuple[Event, ...]:
    return (ObjectionRecorded(action.objection),)


def _write_note(state: State, action: WriteNote, chance: Chance) -> tuple[Event, ...]:
    if len(action.text) > MAX_NOTE:
        raise IllegalActionError("text-too-long", length=len(action.text), most=MAX_NOTE)
    return (NoteWritten(action.text),)


def _skip_card(state: State, action: SkipCard, chance: Chance) -> tuple[Event, ...]:
    return (CardSkipped(_card(state).id), *next_turn(state, action.at, next_seat(state)))


def _swap_card(state: State, action: SwapCard, chance: Chance) -> tuple[Event, ...]:
    card = _card(state)
    other = deal_instead(state, card, chance)
    if other is None:
        raise IllegalActionError("no-other-card", card=card.id)
    return (CardSwapped(card.id), CardDrawn(state.turn.seat, *other))


def _cancel_card(state: State, action: CancelCard, chance: Chance) -> tuple[Event, ...]:
    return (CardCancelled(_card(state).id), *next_turn(state, action.at, next_seat(state)))


def put_away(state: State) -> tuple[Event, ...]:
    """Return what ends the card on the table where the playing ends, if there is one."""
    card = state.turn.card
    if card is None:
        return ()
    return _CARD_CLOSED if state.phase == "reveal" else (CardSkipped(card.id),)


def _card(state: State) -> Card:
    card = state.turn.card
    if card is None:
        raise IllegalActionError("no-card", phase=state.phase)
    return card


def _is_alone(state: State) -> bool:
    """Return whether one person sits there alone: nobody to agree with."""
    return len(state.present) == 1 and (
        state.setup.solo or sum(seat.people for seat in state.seats if not seat.resting) == 1
    )


DECIDE_CARD: dict[type, Callable[[State, Any, Chance], tuple[Event, ...]]] = {
    Continue: _continue,
    ChooseAnswer: _choose_answer,
    CountVotes: _count_votes,
    GiveJointAnswer: _give_joint_answer,
    Object: _object,
    WriteNote: _write_note,
    SkipCard: _skip_card,
    SwapCard: _swap_card,
    CancelCard: _cancel_card,
}
