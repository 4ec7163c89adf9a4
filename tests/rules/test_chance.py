"""Rule 12: undo, chance and order."""

from __future__ import annotations

from collections import Counter
from inspect import signature
from typing import get_args

import pytest

from bohica.rules import actions
from bohica.rules.actions import (
    ChooseAnswer,
    Continue,
    DrawCard,
    PassTurn,
    RollDice,
)
from bohica.rules.apply import begin, decide, evolve, fold
from bohica.rules.chance import ScriptedChance, SeededChance
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import TurnStarted
from bohica.rules.legal import legal
from bohica.rules.state import Seat
from tests.rules.table import POOL, Table, likely, make_setup, same, table

KINDS = get_args(actions.Action)


def test_undoing_a_step_gives_the_state_before_it() -> None:
    """Rule 12.1: every state of a game is the fold of the events before it."""
    game = table(chance=SeededChance(4), die=(1, 2, 3))
    states = [(0, begin(POOL)), (len(game.events), game.state)]
    while game.phase != "debrief":
        game.act(likely(game.state))
        states.append((len(game.events), game.state))
    for count, state in states[::7]:
        assert same(fold(begin(POOL), game.events[:count]), state)


def test_events_may_be_folded_one_by_one_or_many_at_once() -> None:
    """Rule 12.1: both ways come to the same state, and no earlier state is touched by it."""
    game = table(chance=SeededChance(4), die=(1, 2, 3)).until("debrief")
    states = [begin(POOL)]
    for event in game.events:
        states.append(evolve(states[-1], event))
    assert same(states[-1], game.state)
    for count, state in enumerate(states):
        assert same(fold(begin(POOL), game.events[:count]), state)


def test_a_turn_that_started_before_its_session_is_not_refused() -> None:
    """Rule 12.1: a damaged journal may lack its start; what has happened still folds."""
    state = fold(begin(()), [TurnStarted(2)])
    assert (state.phase, state.turn.seat, state.turn.square) == ("roll", 2, 0)


def test_folding_needs_neither_pool_nor_chance() -> None:
    """Rule 12.1: events carry whole cards; only the pool and its piles are missing."""
    game = table().until("debrief")
    folded = fold(begin(()), game.events)
    assert same(folded, game.state._replace(pool=(), piles=((), (), ())))


def test_a_journal_without_what_privacy_removes_still_folds() -> None:
    """Rule 12.1: answers of single seats are gone, the played cards are not."""
    game = table("SEFKEM", 4).until("debrief")
    kept = [event for event in game.events if type(event).__name__ != "AnswerChosen"]
    assert len(kept) < len(game.events)
    assert same(fold(begin(()), kept).played, game.state.played)


def test_undoing_a_roll_can_not_buy_a_new_one() -> None:
    """Rule 12.2: the same draw number gives the same face and the same card."""
    setup = make_setup(die=(1, 2, 3, 4, 5, 6), seed=77)
    game = Table(setup, chance=SeededChance(77))
    for _ in range(60):
        if game.phase == "debrief":
            break
        action = likely(game.state)
        again = decide(game.state, action, SeededChance(77))
        assert same(game.act(action), again)


def test_passing_does_not_change_the_roll() -> None:
    """Rule 12.2: only rolls and cards count as draws."""
    setup = make_setup(die=(1, 2, 3, 4, 5, 6))
    faces = set()
    for passes in range(5):
        game = Table(setup, chance=SeededChance(9))
        for _ in range(passes):
            game.do(PassTurn)
        faces.add(game.do(RollDice)[0].face)
    assert len(faces) == 1


def test_every_roll_and_card_is_one_draw() -> None:
    """Rule 12.2: nothing else is."""
    game = table("SEFKEM", 4).until("debrief")
    kinds = Counter(type(event).__name__ for event in game.events)
    assert game.state.draws == kinds["DiceRolled"] + kinds["CardDrawn"]


def test_seeds_give_fair_and_different_numbers() -> None:
    """Rule 12.2: by seed, by draw and by salt."""
    faces = Counter(SeededChance(seed).number(draw, 6) for seed in range(60) for draw in range(100))
    assert set(faces) == set(range(6))
    assert max(faces.values()) < 1150
    assert min(faces.values()) > 850
    rows = {tuple(SeededChance(seed).number(draw, 6) for draw in range(12)) for seed in range(99)}
    assert len(rows) == 99
    chance = SeededChance(-5)
    assert len({chance.number(3, 10**9, salt) for salt in range(50)}) == 50


def test_chance_is_the_same_everywhere_and_for_ever() -> None:
    """Rule 12.2: sessions on disk depend on it."""
    assert [SeededChance(1).number(draw, 1000) for draw in range(6)] == [360, 764, 797, 17, 50, 909]


def test_scripted_chance_refuses_what_is_out_of_range() -> None:
    """Rule 12.2: a test that scripts nonsense is told so."""
    with pytest.raises(ValueError, match="scripted as 6"):
        ScriptedChance(6).number(0, 6)
    assert ScriptedChance(4).number(0, 6) == 4
    assert ScriptedChance(4).number(1, 6) == 0
    assert ScriptedChance(4).number(0, 24, 1) == 23


def test_refusals_come_in_a_fixed_order() -> None:
    """Rule 12.3: first the type, then the time, then the parameters."""
    game = table("SEM")
    with pytest.raises(IllegalActionError, match="wrong-phase"):
        decide(game.state, ChooseAnswer(-1.0, "z"), game.chance)
    game.until("answer")
    with pytest.raises(IllegalActionError, match="bad-time"):
        decide(game.state, ChooseAnswer(-1.0, "z"), game.chance)
    with pytest.raises(IllegalActionError, match="unknown-key") as caught:
        decide(game.state, ChooseAnswer(1.0, "z"), game.chance)
    assert caught.value.code == "unknown-key"
    assert caught.value.params == {"key": "z"}
    assert str(caught.value) == "unknown-key (key='z')"


@pytest.mark.parametrize("at", [-0.5, float("nan"), float("inf")])
def test_time_is_a_finite_number(at: float) -> None:
    """Rule 12.3: seconds of play, from 0."""
    game = table("SEM")
    with pytest.raises(IllegalActionError, match="bad-time"):
        decide(game.state, RollDice(at), game.chance)


def test_the_clock_may_go_back() -> None:
    """Rule 12.3: an earlier time is not refused."""
    game = table("SEM")
    game.at = 900.0
    game.do(RollDice)
    game.at = 10.0
    game.do(DrawCard)
    assert game.phase == "read"


def some(kind: type) -> object:
    """Return an action of `kind` with parameters of the right types."""
    values = {"setup": make_setup(), "seat": 1, "people": 1, "step": 1, "number": 1, "key": "a"}
    given = {"agree": 1, "disagree": 0, "objection": True, "resting": True, "play_until": 5.0}
    texts = {"who": "us", "date": "", "answer_by": False, "text": "x", "nickname": ""}
    known = {**values, **given, **texts, "at": 0.0, "value": "more", "card": "event-0"}
    return kind(*(known[name] for name in signature(kind).parameters))


@pytest.mark.parametrize(
    "phase",
    [
        "roll",
        "value",
        "partner",
        "draw",
        "read",
        "answer",
        "vote",
        "talk",
        "joint",
        "reveal",
        "goal",
        "debrief",
    ],
)
def test_what_is_not_possible_is_refused_and_changes_nothing(phase: str) -> None:
    """Rule 12.3: for every action in every phase."""
    path = {"value": "SL EM", "partner": "SKM", "goal": "SM"}.get(phase, "SEEM")
    game = table(path, (Seat(1), Seat(2), Seat(3)))
    if phase != "roll":
        game.until(phase)
    before = game.state
    possible = legal(before)
    refused = 0
    for kind in KINDS:
        action = some(kind)
        if kind not in possible:
            with pytest.raises(IllegalActionError):
                decide(before, action, game.chance)
            refused += 1
    assert refused == len(KINDS) - len(possible)
    assert same(game.state, before)


def test_an_unknown_event_is_a_mistake_of_the_program() -> None:
    """Rule 12.3: only events of this package are folded."""
    with pytest.raises(KeyError):
        evolve(begin(()), Continue(0.0))  # type: ignore[arg-type]
