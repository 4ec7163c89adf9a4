"""What the events of the card on the table do to the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bohica.rules.basins import is_mistaken
from bohica.rules.cards import Card
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
    JointAnswerAsked,
    JointAnswerGiven,
    NoteWritten,
    ObjectionRecorded,
    TalkOpened,
    VoteOpened,
    VotesCounted,
)
from bohica.rules.fields import (
    AGAIN,
    BASINS,
    DRAWN,
    DRAWS,
    LAST_KIND,
    PHASE,
    PILES,
    PLAYED,
    RECENT_TOPICS,
    ROUND,
    SETUP,
    TURN,
    TURN_ANSWER,
    TURN_CARD,
    TURN_DROPS,
    TURN_JOINT,
    TURN_KIND_BEFORE,
    TURN_NOTE,
    TURN_OBJECTION,
    TURN_ORDER,
    TURN_ROUND_BEFORE,
    TURN_TAKE_UP,
    TURN_VOTES,
    Fields,
    empty_turn,
    new_turn,
    set_on_turn,
)
from bohica.rules.piles import without
from bohica.rules.state import Played, Turn, Votes

_AGAIN_AFTER = 4
"""Solo: draws until a card answered wrongly is due again (rule 11.3)."""


def _card_drawn(fields: Fields, event: CardDrawn) -> None:
    card = event.card
    turn = [*fields[TURN]]
    turn[TURN_CARD] = card
    turn[TURN_ORDER] = event.order
    turn[TURN_ROUND_BEFORE] = fields[ROUND]
    turn[TURN_KIND_BEFORE] = fields[LAST_KIND]
    fields[TURN] = new_turn(turn)
    fields[PHASE] = "read"
    fields[DRAWS] += 1
    fields[PILES] = without(fields[PILES], card)
    fields[DRAWN] += (card.id,)
    fields[RECENT_TOPICS] = (*fields[RECENT_TOPICS][-1:], card.topic)
    main = card.values[0]
    met = (*[value for value in fields[ROUND] if value != main], main)
    fields[ROUND] = () if len(met) == len(fields[BASINS]) else met
    if card.kind != "fact" or fields[SETUP].solo:
        fields[LAST_KIND] = card.kind
    _learned(fields, card)


def _answers_shown(fields: Fields, event: AnswersShown) -> None:
    fields[PHASE] = "answer"


def _answer_chosen(fields: Fields, event: AnswerChosen) -> None:
    set_on_turn(fields, TURN_ANSWER, event.key)


def _vote_opened(fields: Fields, event: VoteOpened) -> None:
    fields[PHASE] = "vote"


def _votes_counted(fields: Fields, event: VotesCounted) -> None:
    set_on_turn(fields, TURN_VOTES, Votes._make(event))


def _talk_opened(fields: Fields, event: TalkOpened) -> None:
    fields[PHASE] = "talk"


def _joint_answer_asked(fields: Fields, event: JointAnswerAsked) -> None:
    fields[PHASE] = "joint"


def _joint_answer_given(fields: Fields, event: JointAnswerGiven) -> None:
    set_on_turn(fields, TURN_JOINT, event.key)


def _card_revealed(fields: Fields, event: CardRevealed) -> None:
    turn = [*fields[TURN]]
    turn[TURN_JOINT] = event.joint
    turn[TURN_TAKE_UP] = event.take_up
    fields[TURN] = new_turn(turn)
    fields[PHASE] = "reveal"
    card = turn[TURN_CARD]
    if fields[SETUP].solo and card is not None and is_mistaken(card, event.joint):
        fields[AGAIN] += ((fields[DRAWS] + _AGAIN_AFTER, card.id),)


def _drops_fell(fields: Fields, event: DropsFell) -> None:
    fields[BASINS] = _filled(fields[BASINS], event.drops, 1)
    if fields[PHASE] == "reveal":
        set_on_turn(fields, TURN_DROPS, event.drops)


def _objection_recorded(fields: Fields, event: ObjectionRecorded) -> None:
    set_on_turn(fields, TURN_OBJECTION, event.objection)


def _note_written(fields: Fields, event: NoteWritten) -> None:
    set_on_turn(fields, TURN_NOTE, event.text)


def _card_closed(fields: Fields, event: CardClosed) -> None:
    turn = _put_away(fields)
    if turn.card is not None and turn.joint is not None:
        played = Played(
            turn.card,
            turn.order,
            turn.joint,
            turn.votes,
            turn.objection,
            turn.note,
            turn.take_up,
        )
        fields[PLAYED] += (played,)


def _card_skipped(fields: Fields, event: CardSkipped) -> None:
    _put_away(fields)


def _card_swapped(fields: Fields, event: CardSwapped) -> None:
    """Seat, square, value and partner stay; the card's value is still to come in the round."""
    turn: Turn = fields[TURN]
    fields[PHASE] = "draw"
    fields[ROUND] = turn.round_before
    fields[LAST_KIND] = turn.kind_before
    fields[TURN] = Turn(
        turn.seat, turn.square, turn.choices, turn.value, turn.partner, last=turn.last
    )


def _card_cancelled(fields: Fields, event: CardCancelled) -> None:
    """Only `drawn` remembers the card, so that it doesn't come again (rule 9.4)."""
    turn = _put_away(fields)
    if turn.card is not None:
        fields[ROUND] = turn.round_before
        fields[LAST_KIND] = turn.kind_before
        fields[BASINS] = _filled(fields[BASINS], turn.drops, -1)
        _learned(fields, turn.card)


def _put_away(fields: Fields) -> Turn:
    """Leave a turn with no card, and return the turn as it was."""
    turn: Turn = fields[TURN]
    fields[TURN] = empty_turn(turn.seat, turn.square, turn.last)
    return turn


def _learned(fields: Fields, card: Card) -> None:
    """Solo: the card need not come again, unless this time goes wrong too."""
    if fields[AGAIN]:
        fields[AGAIN] = tuple([entry for entry in fields[AGAIN] if entry[1] != card.id])


def _filled(
    basins: tuple[tuple[str, int], ...], drops: tuple[tuple[str, int], ...], sign: int
) -> tuple[tuple[str, int], ...]:
    falling = dict(drops)
    return tuple(
        [
            (value, level + sign * falling[value]) if value in falling else (value, level)
            for value, level in basins
        ]
    )


EVOLVE_CARD: dict[type, Callable[[Fields, Any], None]] = {
    CardDrawn: _card_drawn,
    AnswersShown: _answers_shown,
    AnswerChosen: _answer_chosen,
    VoteOpened: _vote_opened,
    VotesCounted: _votes_counted,
    TalkOpened: _talk_opened,
    JointAnswerAsked: _joint_answer_asked,
    JointAnswerGiven: _joint_answer_given,
    CardRevealed: _card_revealed,
    DropsFell: _drops_fell,
    ObjectionRecorded: _objection_recorded,
    NoteWritten: _note_written,
    CardClosed: _card_closed,
    CardSkipped: _card_skipped,
    CardSwapped: _card_swapped,
    CardCancelled: _card_cancelled,
}
