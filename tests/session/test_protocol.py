"""The protocol as data."""

from __future__ import annotations

import pytest

from bohica.rules.actions import Object, WriteNote
from bohica.rules.cards import NOT_AGREED
from bohica.rules.state import Area, Played, State, Votes
from bohica.session.live import Session
from bohica.session.protocol import Final, build
from tests.session.cards import POOL, loose_set, setup
from tests.session.player import straight

EVENT, CONSCIENCE, FACT = POOL[0], POOL[12], POOL[24]


@pytest.fixture
def state() -> State:
    """The state of a session that has played one card of each kind and one without agreement."""
    played = (
        Played(EVENT, ("d", "c", "b", "a"), "a", Votes(4, 2, True), True, "Fel facit", True, True),
        Played(CONSCIENCE, tuple("abcd"), "c", Votes(None, None, True), note="Olika"),
        Played(FACT, tuple("abc"), "b", None),
        Played(POOL[1], tuple("abcd"), NOT_AGREED, Votes(None, None, False)),
    )
    areas = (Area(1, "Vi ringer"), Area(3, "Telefontid", "manager", "2027-01-31", True, True))
    chosen = setup(group="Växeln")
    return State((), chosen, "done", seats=chosen.seats, played=played, areas=areas)


def test_every_card_says_what_the_group_made_of_it(state: State) -> None:
    """Joint answer, grade, whether it differed, counts where written, objection and note."""
    event, conscience, fact, not_agreed = build(state).cards
    assert (event.number, event.kind, event.joint, event.grade) == (1, "event", "a", "undesired")
    assert event.answer == EVENT.answer("a").text
    assert (event.split, event.agree, event.disagree) == (True, 4, 2)
    assert (event.objection, event.note) == (True, "Fel facit")
    assert (event.take_up, event.taken_up, event.right) == (True, True, None)
    assert (conscience.joint, conscience.answer, conscience.grade) == ("c", None, None)
    assert (conscience.split, conscience.agree, conscience.disagree) == (True, None, None)
    assert (fact.right, fact.grade, fact.split) == (True, None, False)
    assert (not_agreed.answer, not_agreed.grade, not_agreed.is_agreed) == (None, None, False)


def test_it_gathers_what_the_debrief_asks_for(state: State) -> None:
    """Where we differed, what to take up, what we object to, and the main area."""
    protocol = build(state)
    assert [entry.number for entry in protocol.differed] == [1, 2, 4]
    assert [entry.number for entry in protocol.to_take_up] == [1]
    assert [entry.number for entry in protocol.objections] == [1]
    assert protocol.main_area == state.areas[1]
    assert protocol.areas == state.areas
    assert protocol.value("respect").id == "respect"
    with pytest.raises(KeyError):
        protocol.value("none")


def test_it_says_what_kind_of_document_it_is(state: State) -> None:
    """Date, group, set, people, whether the set is a proposal and the protocol final."""
    final = Final("2026-11-24", "Socialnämnden")
    protocol = build(state, final)
    assert (protocol.date, protocol.group, protocol.people) == ("2026-11-23", "Växeln", 6)
    assert (protocol.set_id, protocol.set_name.sv, protocol.proposal) == ("little", "Liten", True)
    assert (protocol.is_over, protocol.final) == (True, final)
    adopted = state._replace(setup=state.setup._replace(approved=True), phase="talk")
    assert not build(adopted).proposal
    assert not build(adopted).is_over


def test_no_seat_nickname_single_answer_or_drop_is_in_it(state: State) -> None:
    """Not even in a draft in the middle of a turn."""
    session = Session.create(None, setup(seed=3), loose_set())
    for _ in range(40):
        session.submit(straight(session.state, session.at + 20.0))
    text = repr(build(session.state))
    assert session.state.played
    assert "Smeknamn" not in text
    assert "seat" not in text
    assert "drops" not in text
    assert "basins" not in text
    fields = {name for entry in build(state).cards for name in entry._fields}
    assert fields.isdisjoint({"seat", "order", "partner", "drops", "at"})


def test_what_is_played_is_what_stands_in_it() -> None:
    """From actions to protocol, an objection and a note included."""
    session = Session.create(None, setup(seed=11), loose_set())
    while (
        session.state.phase != "reveal"
        or session.state.turn.card is None
        or (session.state.turn.card.kind != "event")
    ):
        session.submit(straight(session.state, 10.0))
    session.submit(Object(11.0, True))
    session.submit(WriteNote(12.0, "Vi tycker annorlunda"))
    while not build(session.state).is_over:
        session.submit(straight(session.state, 13.0))
    entry = build(session.state).objections[0]
    assert entry.note == "Vi tycker annorlunda"
