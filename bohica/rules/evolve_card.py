"""What the events of the card on the table do to the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bohica.rules.basins import is_mistaken
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
    empty_turn,
    new_state,
    new_turn,
)
from bohica.rules.piles import without
from bohica.rules.state import Played, State, Turn, Votes

_AGAIN_AFTER = 4
"""Solo: draws until a card answered wrongly is due again (rule 11.3)."""

_NEXT_PHASE: dict[type, str] = {
    AnswersShown: "answer",
    VoteOpened: "vote",
    TalkOpened: "talk",
    JointAnswerAsked: "joint",
}


def _card_drawn(state: State, event: CardDrawn) -> State:
    card = event.card
    turn: list[Any] = list(state.turn)
    turn[TURN_CARD] = card
    turn[TURN_ORDER] = event.order
    turn[TURN_ROUND_BEFORE] = state.round
    turn[TURN_KIND_BEFORE] = state.last_kind
    fields: list[Any] = list(state)
    fields[PHASE] = "read"
    fields[TURN] = new_turn(turn)
    fields[DRAWS] = state.draws + 1
    fields[PILES] = without(state.piles, card)
    fields[DRAWN] = (*state.drawn, card.id)
    fields[RECENT_TOPICS] = (*state.recent_topics[-1:], card.topic)
    main = card.values[0]
    met = (*[value for value in state.round if value != main], main)
    fields[ROUND] = () if len(met) == len(state.basins) else met
    if card.kind != "fact" or state.setup.solo:
        fields[LAST_KIND] = card.kind
    if state.again:
        fields[AGAIN] = tuple([entry for entry in state.again if entry[1] != card.id])
    return new_state(fields)


def _went_on(
    state: State, event: AnswersShown | VoteOpened | TalkOpened | JointAnswerAsked
) -> State:
    fields: list[Any] = list(state)
    fields[PHASE] = _NEXT_PHASE[type(event)]
    return new_state(fields)


def _answer_chosen(state: State, event: AnswerChosen) -> State:
    return _on_card(state, TURN_ANSWER, event.key)


def _joint_answer_given(state: State, event: JointAnswerGiven) -> State:
    return _on_card(state, TURN_JOINT, event.key)


def _votes_counted(state: State, event: VotesCounted) -> State:
    return _on_card(state, TURN_VOTES, Votes._make(event))


def _objection_recorded(state: State, event: ObjectionRecorded) -> State:
    return _on_card(state, TURN_OBJECTION, event.objection)


def _note_written(state: State, event: NoteWritten) -> State:
    return _on_card(state, TURN_NOTE, event.text)


def _card_revealed(state: State, event: CardRevealed) -> State:
    turn: list[Any] = list(state.turn)
    turn[TURN_JOINT] = event.joint
    turn[TURN_TAKE_UP] = event.take_up
    fields: list[Any] = list(state)
    fields[PHASE] = "reveal"
    fields[TURN] = new_turn(turn)
    card = state.turn.card
    if state.setup.solo and card is not None and is_mistaken(card, event.joint):
        fields[AGAIN] = (*state.again, (state.draws + _AGAIN_AFTER, card.id))
    return new_state(fields)


def _drops_fell(state: State, event: DropsFell) -> State:
    fields: list[Any] = list(state)
    fields[BASINS] = _filled(state, event.drops, 1)
    if state.phase == "reveal":
        turn: list[Any] = list(state.turn)
        turn[TURN_DROPS] = event.drops
        fields[TURN] = new_turn(turn)
    return new_state(fields)


def _card_closed(state: State, event: CardClosed) -> State:
    turn = state.turn
    fields: list[Any] = list(state)
    fields[TURN] = empty_turn(turn.seat, turn.square, turn.last)
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
        fields[PLAYED] = (*state.played, played)
    return new_state(fields)


def _card_skipped(state: State, event: CardSkipped) -> State:
    turn = state.turn
    fields: list[Any] = list(state)
    fields[TURN] = empty_turn(turn.seat, turn.square, turn.last)
    return new_state(fields)


def _card_swapped(state: State, event: CardSwapped) -> State:
    """Seat, square, value and partner stay; the card's value is still to come in the round."""
    turn = state.turn
    fields: list[Any] = list(state)
    fields[PHASE] = "draw"
    fields[ROUND] = turn.round_before
    fields[LAST_KIND] = turn.kind_before
    fields[TURN] = Turn(
        turn.seat, turn.square, turn.choices, turn.value, turn.partner, last=turn.last
    )
    return new_state(fields)


def _card_cancelled(state: State, event: CardCancelled) -> State:
    """Only `drawn` remembers the card, so that it doesn't come again (rule 9.4)."""
    turn = state.turn
    fields: list[Any] = list(state)
    fields[TURN] = empty_turn(turn.seat, turn.square, turn.last)
    if turn.card is not None:
        fields[ROUND] = turn.round_before
        fields[LAST_KIND] = turn.kind_before
        fields[BASINS] = _filled(state, turn.drops, -1)
        fields[AGAIN] = tuple([entry for entry in state.again if entry[1] != turn.card.id])
    return new_state(fields)


def _on_card(state: State, field: int, value: object) -> State:
    turn: list[Any] = list(state.turn)
    turn[field] = value
    fields: list[Any] = list(state)
    fields[TURN] = new_turn(turn)
    return new_state(fields)


def _filled(
    state: State, drops: tuple[tuple[str, int], ...], sign: int
) -> tuple[tuple[str, int], ...]:
    falling = dict(drops)
    return tuple(
        [
            (basin[0], basin[1] + sign * falling[basin[0]]) if basin[0] in falling else basin
            for basin in state.basins
        ]
    )


EVOLVE_CARD: dict[type, Callable[[State, Any], State]] = {
    CardDrawn: _card_drawn,
    AnswersShown: _went_on,
    AnswerChosen: _answer_chosen,
    VoteOpened: _went_on,
    VotesCounted: _votes_counted,
    TalkOpened: _went_on,
    JointAnswerAsked: _went_on,
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
