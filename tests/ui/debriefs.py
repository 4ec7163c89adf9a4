"""Sessions that have come to the debrief, for the tests of its screens."""

from __future__ import annotations

from bohica.content.files import bundled
from bohica.content.sets import DeckSet, load_set
from bohica.rules import actions
from bohica.rules.cards import NOT_AGREED
from bohica.rules.legal import voters
from bohica.rules.state import Seat, Setup, State
from bohica.session.folders import Folders
from bohica.session.live import Session


def staff() -> DeckSet:
    """Return the staff's set."""
    loaded = load_set(bundled("decks") / "staff")
    assert loaded.deck_set is not None
    return loaded.deck_set


def to_debrief(folders: Folders, deck_set: DeckSet, *, cards: int = 8, group: str = "") -> Session:
    """Return a session with `cards` played, split votes, undesired answers and a note."""
    setup = Setup(
        deck_set.id,
        deck_set.name,
        deck_set.audience,
        5,
        deck_set.board,
        deck_set.framework.values,
        tuple(Seat(number, 1, f"Smeknamn{number}") for number in range(1, 7)),
        36000.0,
        tallies=True,
        group=group,
        date="2026-11-23",
    )
    session = Session.create(folders, setup, deck_set)
    at = 0.0
    while len(session.state.played) < cards:
        at += 10.0
        session.submit(_next(session.state, at))
    session.submit(actions.StartDebrief(at))
    return session


def _next(state: State, at: float) -> actions.Action:
    turn, number = state.turn, len(state.played)
    if state.phase == "value":
        return actions.ChooseValue(at, turn.choices[0])
    if state.phase == "partner":
        return actions.ChoosePartner(at, next(n for n in state.present if n != turn.seat))
    if state.phase == "answer" and turn.answer is None:
        return actions.ChooseAnswer(at, turn.order[0])
    if state.phase == "vote":
        return actions.CountVotes(at, voters(state) - number % 3, number % 3)
    if state.phase == "joint" and turn.joint is None:
        return actions.GiveJointAnswer(at, _joint(state, number))
    if state.phase == "reveal" and turn.card and turn.card.kind == "event" and not turn.note:
        return actions.WriteNote(at, f"Anteckning {number}")
    plain = {
        "roll": actions.RollDice,
        "draw": actions.DrawCard,
        "goal": actions.OneMoreCard,
    }
    return plain.get(state.phase, actions.Continue)(at)


def _joint(state: State, number: int) -> str:
    card = state.turn.card
    if number % 4 == 3:
        return NOT_AGREED
    if card is not None and card.kind == "event":
        return next(a.key for a in card.answers if a.grade == "undesired")
    return state.turn.order[0]
