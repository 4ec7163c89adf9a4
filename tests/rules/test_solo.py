"""Rule 11: solo practice."""

from __future__ import annotations

import pytest

from bohica.rules.actions import (
    AddSeat,
    CancelCard,
    ChooseAnswer,
    Continue,
    DrawCard,
    Finish,
    PassTurn,
    RemoveSeat,
    RollDice,
    SkipCard,
    StartDebrief,
    SwapCard,
)
from bohica.rules.chance import SeededChance
from bohica.rules.events import CardClosed, CardSkipped, SessionFinished, TurnStarted
from bohica.rules.legal import legal
from bohica.rules.state import State
from tests.rules.table import Table, make_pool, names, same, table


def solo(**options: object) -> Table:
    """Return a started practice."""
    return table(seats=1, solo=True, chance=SeededChance(2), **options)


def wrong(state: State) -> str:
    """Return an answer to the card on the table that is undesired or not right."""
    return "c" if state.turn.card is not None and state.turn.card.kind != "conscience" else "a"


def practise(game: Table, cards: int, answer: str = "") -> list[str]:
    """Answer `cards` cards, wrongly unless `answer` says how, and return their ids."""
    ids = []
    for _ in range(cards):
        game.do(DrawCard)
        ids.append(game.card.id)
        game.do(Continue)
        game.do(ChooseAnswer, answer or wrong(game.state))
        game.do(Continue)
        game.do(Continue)
    return ids


def test_practice_is_draw_read_answer_reveal() -> None:
    """Rule 11.1: no board, no votes, no talk."""
    game = solo()
    assert game.state.positions == ()
    practise(game, 1, "a")
    assert names(game.events)[1:] == [
        "TurnStarted",
        "CardDrawn",
        "AnswersShown",
        "AnswerChosen",
        "CardRevealed",
        "DropsFell",
        "CardClosed",
        "TurnStarted",
    ]
    assert game.refusal(RollDice) == "wrong-phase"
    assert PassTurn not in legal(game.state)


def test_ones_answer_is_the_joint_answer() -> None:
    """Rule 11.2: it gives the drops; nothing waits for a debrief."""
    game = solo()
    practise(game, 1, "b")
    assert set(game.basins.values()) == {1}
    practise(game, 4)
    assert game.state.played[0].joint == "b"
    assert not any(card.take_up for card in game.state.played)


def test_a_card_answered_wrongly_comes_again_after_four_more() -> None:
    """Rule 11.3: the fifth card after it, and not again once it is answered well."""
    game = solo()
    (first,) = practise(game, 1)
    others = practise(game, 4, "a")
    assert first not in others
    assert practise(game, 1, "a") == [first]
    assert first not in practise(game, 20, "a")


def test_a_fact_answered_wrongly_comes_again() -> None:
    """Rule 11.3: the due one first, then the next."""
    game = solo()
    event, _, fact = practise(game, 3)
    practise(game, 2, "a")
    assert practise(game, 3, "a")[0] == event
    assert game.state.drawn[5:8].count(fact) == 1


def test_conscience_never_comes_again_for_its_answer() -> None:
    """Rule 11.3: it has no wrong answers."""
    game = solo(pool=make_pool(events=0, facts=0))
    practise(game, 5, "d")
    assert game.state.again == ()


def test_a_cancelled_card_is_not_due() -> None:
    """Rule 11.3: cancelling leaves no trace here either."""
    game = solo().until("reveal", answer="c")
    assert game.state.again
    game.do(CancelCard)
    assert game.state.again == ()
    assert game.phase == "draw"


def test_kinds_take_turns() -> None:
    """Rule 11.4: event, conscience, fact; main values in rounds of five."""
    game = solo()
    ids = practise(game, 15, "a")
    assert [card.split("-")[0] for card in ids] == ["event", "conscience", "fact"] * 5
    values = [card.card.main_value for card in game.state.played]
    for first in range(0, 15, 5):
        assert len(set(values[first : first + 5])) == 5


def test_kinds_with_nothing_new_are_passed_over() -> None:
    """Rule 11.4: and when everything is used up it starts over with the oldest."""
    game = solo(pool=make_pool(events=6, conscience=2, facts=1))
    ids = practise(game, 9, "a")
    assert len(set(ids)) == 9
    again = practise(game, 1, "a")[0]
    kind = [card for card in ids if card.split("-")[0] == again.split("-")[0]]
    assert again in kind[: (len(kind) + 1) // 2]
    assert set(practise(game, 9, "a")) <= set(ids)


def test_a_deck_of_one_card_may_be_practised() -> None:
    """Rule 11.4: over and over."""
    game = solo(pool=make_pool(events=1, conscience=0, facts=0))
    assert practise(game, 3) == ["event-0"] * 3


def test_cards_may_be_skipped_and_swapped() -> None:
    """Rule 11.1: as at the table."""
    game = solo().until("read")
    game.do(SwapCard)
    card = game.card.id
    assert same(game.do(SkipCard), (CardSkipped(card), TurnStarted(1)))
    assert len(set(game.state.drawn)) == 2


@pytest.mark.parametrize("phase", ["draw", "read", "answer", "reveal"])
def test_one_may_end_at_any_moment(phase: str) -> None:
    """Rule 11.5: with or without a debrief."""
    game = solo()
    if phase != "draw":
        game.until(phase)
    assert StartDebrief in legal(game.state)
    before = len(game.state.played)
    events = game.do(Finish)
    assert same(events[-1], SessionFinished())
    assert any(same(event, CardClosed()) for event in events) == (phase == "reveal")
    assert len(game.state.played) == before + (phase == "reveal")
    assert game.phase == "done"


def test_the_debrief_of_a_practice_ends_at_once() -> None:
    """Rule 11.5: there are no steps to go through."""
    game = solo()
    game.do(StartDebrief)
    game.do(Finish)
    assert game.phase == "done"


def test_company_in_the_debrief_of_a_practice_gets_no_piece() -> None:
    """Rule 11.1: there is no board to stand on, whatever was said about pieces."""
    game = solo(pieces="seats")
    game.do(StartDebrief)
    game.do(AddSeat, 2)
    game.do(RemoveSeat, 1)
    assert game.state.positions == ()
    assert game.state.present == (2,)
