"""Whole games of random people: whatever they do, the rules hold."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bohica.rules import actions
from bohica.rules.actions import Action
from bohica.rules.apply import begin, decide, fold
from bohica.rules.cards import NOT_AGREED
from bohica.rules.chance import SeededChance
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import CardDrawn, DropsFell, Event, PieceCarried, PieceMoved
from bohica.rules.legal import legal, voters
from bohica.rules.state import Seat, State
from tests.rules.table import BIG, POOL, Table, make_board, make_pool, make_setup, same

BOARDS = (BIG, make_board("SEKVL EFCM"), make_board("SM"), make_board("SL L KKKM"))
RARE = ("Finish", "StartDebrief", "RemoveSeat", "TimeUp")

seats = st.lists(
    st.builds(Seat, st.integers(1, 10), st.integers(1, 2), st.just(""), st.just(False)),
    min_size=1,
    max_size=10,
    unique_by=lambda seat: seat.number,
)
setups = st.fixed_dictionaries(
    {
        "path": st.sampled_from(BOARDS),
        "seats": seats,
        "die": st.sampled_from(((1, 2, 3, 4, 5, 6), (1, 1, 2, 2, 3, 3))),
        "pieces": st.sampled_from(("shared", "seats")),
        "tallies": st.booleans(),
        "hidden_votes": st.booleans(),
        "play_until": st.sampled_from((600.0, 3600.0, 1e6)),
        "seed": st.integers(0, 2**32),
    }
)
pools = st.sampled_from((POOL, make_pool(3, 2, 1), make_pool(1, 0, 0), make_pool(0, 2, 3)))


def parameters(kind: type, state: State, data: st.DataObject) -> dict[str, Any]:
    """Draw parameters for an action that are mostly right."""
    turn, number = state.turn, st.integers(1, 10)
    text = st.sampled_from(("", "x", "We call back."))
    most = max(1, voters(state)) if state.present else 1
    choices: dict[str, st.SearchStrategy[Any]] = {
        "value": st.sampled_from(turn.choices or ("none",)),
        "seat": number,
        "key": st.sampled_from((*turn.order, NOT_AGREED)),
        "agree": st.integers(0, most),
        "disagree": st.integers(0, 1),
        "people": st.integers(1, 2),
        "nickname": text,
        "resting": st.booleans(),
        "objection": st.booleans(),
        "play_until": st.sampled_from((0.0, 5000.0, 1e6)),
        "step": st.integers(1, 3),
        "card": st.sampled_from([card.card.id for card in state.played] or ["none"]),
        "text": text,
        "who": st.sampled_from(("us", "manager", "committee")),
        "date": st.sampled_from(("", "2027-01-31")),
        "answer_by": st.booleans(),
        "number": st.integers(1, 3),
    }
    names = kind._fields[1:]  # type: ignore[attr-defined]
    return {name: data.draw(choices[name]) for name in names}


def pick(state: State, at: float, data: st.DataObject) -> Action:
    """Draw an action of a kind that is possible now; the rare kinds rarely."""
    kinds = sorted(legal(state), key=lambda kind: kind.__name__)
    common = [kind for kind in kinds if kind.__name__ not in RARE]
    kind = data.draw(st.sampled_from(common * 4 + kinds if common else kinds))
    return kind(at, **parameters(kind, state, data))


def attempt(game: Table, action: Action) -> tuple[Event, ...]:
    """Do an action; where its parameters are wrong, nothing happens."""
    code = ""
    try:
        return game.act(action)
    except IllegalActionError as error:
        code = error.code
    assert code != "wrong-phase"
    return ()


def check_step(before: State, after: State, events: tuple[Any, ...]) -> None:
    """Assert what holds for every step."""
    assert after.present == tuple(s.number for s in after.seats if not s.resting)
    assert after.present
    assert [s.number for s in after.seats] == sorted({s.number for s in after.seats})
    for piece, square in before.positions:
        assert dict(after.positions).get(piece, 99) >= square
    assert after.setup.solo or after.position >= before.position
    assert all(drops >= 0 for _, drops in after.basins)
    assert (after.turn.card is not None) == (
        after.phase in ("read", "answer", "vote", "talk", "joint", "reveal")
    )
    assert len(after.played) - len(before.played) in (0, 1)
    drawn = [event for event in events if isinstance(event, CardDrawn)]
    assert len(after.drawn) == len(before.drawn) + len(drawn)
    for event in drawn:
        if event.card.id in before.drawn and not after.setup.solo:
            pile = [card.id for card in before.pool if card.kind == event.card.kind]
            assert set(pile) <= set(before.drawn)
    if after.turn.partner is not None:
        assert after.turn.partner in after.present
        assert after.turn.partner != after.turn.seat
    assert sum(area.main for area in after.areas) == bool(after.areas)
    for event in events:
        if isinstance(event, PieceMoved | PieceCarried):
            assert event.end >= event.start
            assert event.end < len(after.squares)


@settings(max_examples=60, deadline=None)
@given(options=setups, pool=pools, data=st.data())
def test_whatever_people_do_the_rules_hold(
    options: dict[str, Any], pool: tuple[Any, ...], data: st.DataObject
) -> None:
    """Rules 2 to 12: invariants of every step, and a replay to the same state."""
    game = Table(make_setup(options.pop("path"), **options), pool, SeededChance(options["seed"]))
    for _ in range(data.draw(st.integers(20, 120))):
        if game.phase == "done":
            break
        assert legal(game.state)
        game.at += data.draw(st.sampled_from((0.0, 30.0, 200.0)))
        action = pick(game.state, game.at, data)
        before = game.state
        events = attempt(game, action)
        check_step(before, game.state, events)
        assert events or game.state is before
    assert same(fold(begin(pool), game.events), game.state)


@settings(max_examples=40, deadline=None)
@given(options=setups, data=st.data())
def test_drops_are_those_that_fell(options: dict[str, Any], data: st.DataObject) -> None:
    """Rule 5: without cancelled cards the basins hold exactly the drops of the events."""
    game = Table(make_setup(options.pop("path"), **options), chance=SeededChance(options["seed"]))
    for _ in range(80):
        if game.phase in ("debrief", "done"):
            break
        action = pick(game.state, game.at, data)
        if isinstance(action, actions.CancelCard | actions.Finish):
            continue
        attempt(game, action)
    fell: Counter[str] = Counter()
    for event in game.events:
        if isinstance(event, DropsFell):
            fell.update(dict(event.drops))
    assert game.basins == dict(fell)


@settings(max_examples=40, deadline=None)
@given(options=setups, count=st.integers(1, 60))
def test_a_solo_practice_never_stops(options: dict[str, Any], count: int) -> None:
    """Rule 11: draw, read, answer, reveal, as long as one likes."""
    setup = make_setup(options["path"], 1, solo=True, seed=options["seed"])
    game = Table(setup, chance=SeededChance(setup.seed))
    for _ in range(count):
        game.until("reveal", answer="abcd"[game.state.draws % 4])
        game.until("draw")
    assert len(game.state.played) == count
    assert decide(game.state, actions.Finish(0.0), game.chance)
