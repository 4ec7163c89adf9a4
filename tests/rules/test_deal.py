"""Rule 3: which card comes."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from bohica.rules.actions import DrawCard, RollDice, SkipCard, SwapCard
from bohica.rules.cards import SCALE, Card
from bohica.rules.chance import ScriptedChance, SeededChance
from bohica.rules.events import CardDrawn
from tests.rules.table import NAMES, POOL, Table, make_card, make_pool, table


def drawn(game: Table) -> list[Card]:
    """Return the cards that have been drawn so far."""
    return [event.card for event in game.events if isinstance(event, CardDrawn)]


def play(path: str, **options: object) -> list[Card]:
    """Return the cards of a whole game by seeded chance."""
    game = table(path, 3, chance=SeededChance(5), **options)
    return drawn(game.until("debrief"))


def test_an_event_has_two_right_answers() -> None:
    """Rule 3.1: one desired, one acceptable, and two that are not; conscience has a scale."""
    event, conscience = make_card("event", 1), make_card("conscience", 1)
    assert Counter(answer.grade for answer in event.answers) == {
        "desired": 1,
        "acceptable": 1,
        "undesired": 2,
    }
    assert conscience.keys == SCALE
    assert event.answer("b").grade == "acceptable"
    with pytest.raises(KeyError):
        conscience.answer("a")


def test_free_squares_alternate_event_and_conscience() -> None:
    """Rule 3.2: contact, value and lock take whichever was not drawn last."""
    kinds = [card.kind for card in play("SKKVVKL EEKCCKL M")]
    assert kinds[:6] == ["event", "conscience"] * 3
    assert kinds[6:8] == ["event", "event"]
    assert kinds[8:] == ["conscience", "conscience", "conscience", "event", "conscience"]


def test_a_fact_does_not_change_whose_turn_it_is_to_come() -> None:
    """Rule 3.2: event, fact, contact: the contact card is a conscience card."""
    assert [card.kind for card in play("SEFKM")] == ["event", "fact", "conscience"]


def for_value(pool: tuple[Card, ...], *, basins: dict[str, int], value: str) -> Card:
    """Return the card that a lock deals for `value`."""
    game = table("SL EM", pool=pool)
    game.state = game.state._replace(basins=tuple((name, basins.get(name, 0)) for name in NAMES))
    return game.until("read", value=value).card


def test_a_chosen_basin_gets_a_card_of_its_main_value() -> None:
    """Rule 3.3: main value first."""
    pool = (
        make_card("event", 1, ("respect", "more")),
        make_card("event", 2, ("more", "respect")),
        make_card("event", 3, ("first", "more")),
    )
    assert for_value(pool, basins={}, value="more").id == "event-2"


def test_a_chosen_basin_falls_back_to_other_values() -> None:
    """Rule 3.3: then a card that has the value among its others."""
    pool = (make_card("event", 1, ("respect",)), make_card("event", 2, ("first", "more")))
    assert for_value(pool, basins={}, value="more").id == "event-2"


def test_a_chosen_basin_falls_back_to_the_next_emptiest() -> None:
    """Rule 3.3: then a card for the next emptiest basin."""
    pool = (make_card("event", 1, ("respect",)), make_card("event", 2, ("first",)))
    basins = {"respect": 1, "first": 2, "mission": 3, "difference": 3}
    assert for_value(pool, basins=basins, value="more").id == "event-1"


def test_no_card_comes_twice_before_its_pile_is_used_up() -> None:
    """Rule 3.4: twenty event squares, twenty different events."""
    cards = play("S" + "E" * 20 + "M")
    assert len({card.id for card in cards}) == 20


def test_cards_put_away_count_as_drawn() -> None:
    """Rule 3.4: neither a skipped nor a swapped card comes again."""
    pool = make_pool(events=5)
    game = table("S" + "E" * 4 + "M", pool=pool)
    game.until("read").do(SkipCard)
    game.until("read").do(SwapCard)
    game.until("roll").until("read")
    assert len(drawn(game)) == len({card.id for card in drawn(game)}) == 4


def test_main_values_come_in_rounds() -> None:
    """Rule 3.5: every five cards have five main values, whatever their kinds."""
    values = [card.main_value for card in play("SEFCECEECFEECEFECM")]
    for first in range(0, 15, 5):
        assert sorted(values[first : first + 5]) == sorted(NAMES)


def test_rounds_go_on_where_a_value_has_no_cards() -> None:
    """Rule 3.5: the other values still take turns."""
    pool = tuple(card for card in make_pool(events=30) if card.main_value != "more")
    values = [card.main_value for card in play("S" + "E" * 12 + "M", pool=pool)]
    for first in range(0, 12, 4):
        assert len(set(values[first : first + 4])) == 4


def test_a_chosen_basin_goes_before_the_round() -> None:
    """Rule 3.5: a value that has come up comes again if its basin is chosen."""
    game = table("SEL EM")
    value = game.until("read").card.main_value
    game.until("value")
    assert value in game.state.round
    assert game.until("read", value=value).card.main_value == value


def test_a_used_up_pile_starts_with_what_was_drawn_longest_ago() -> None:
    """Rule 3.6: four cards, then one of the first two."""
    pool = tuple(make_card("event", number, ("first",), "one") for number in range(4))
    for seed in range(5):
        game = table("S" + "E" * 8 + "M", 3, pool=pool, chance=SeededChance(seed))
        cards = [card.id for card in drawn(game.until("debrief"))]
        assert len(set(cards[:4])) == 4
        assert cards[4] in cards[:2]
        assert all(one != other for one, other in pairwise(cards))


def test_a_pile_of_one_card_gives_it_again() -> None:
    """Rule 3.6: better the same card than none."""
    pool = (make_card("event", 1),)
    assert [card.id for card in play("SEEM", pool=pool)] == ["event-1", "event-1"]


@pytest.mark.parametrize(
    ("square", "left", "kind"),
    [
        ("E", ("conscience", "fact"), "conscience"),
        ("C", ("event", "fact"), "event"),
        ("F", ("event", "conscience"), "event"),
        ("F", ("conscience",), "conscience"),
        ("E", ("fact",), "fact"),
        ("L", ("fact",), "fact"),
    ],
)
def test_another_kind_serves_where_one_is_missing(
    square: str, left: tuple[str, ...], kind: str
) -> None:
    """Rule 3.7: event and conscience for each other, an event for a fact."""
    pool = tuple(card for card in POOL if card.kind in left)
    path = "SL EM" if square == "L" else f"S{square}M"
    assert table(path, pool=pool).until("read").card.kind == kind


def test_cards_a_group_has_met_come_last() -> None:
    """Rule 3.8: the two unmet cards come first, although the round would want others."""
    used = tuple(f"event-{number}" for number in range(18))
    cards = play("SEEEM", used=used)
    assert {card.id for card in cards[:2]} == {"event-18", "event-19"}
    assert cards[2].id in used


def test_a_chosen_basin_takes_an_unmet_card_if_it_can() -> None:
    """Rule 3.8: among those of the chosen value."""
    used = tuple(card.id for card in POOL if card.main_value == "more" and card.id != "event-7")
    game = table("SL EM", used=used)
    assert game.until("read", value="more").card.id == "event-7"


def test_topics_of_the_last_two_cards_are_avoided() -> None:
    """Rule 3.8: three topics take turns where there are enough cards."""
    topics = ("care", "school", "roads")
    pool = tuple(
        make_card("event", number, (NAMES[number % 5],), topics[number // 5 % 3])
        for number in range(45)
    )
    latest = [card.topic for card in play("S" + "E" * 12 + "M", pool=pool)]
    for first in range(10):
        assert len(set(latest[first : first + 3])) == 3


def test_answers_are_shuffled_and_the_scale_is_not() -> None:
    """Rule 3.9: every order of four answers comes about equally often."""
    orders: Counter[tuple[str, ...]] = Counter()
    for seed in range(600):
        game = table("SEM", 2, chance=SeededChance(seed)).until("read")
        orders[game.state.turn.order] += 1
    assert len(orders) == 24
    assert max(orders.values()) < 60
    assert table("SCM", 2, chance=SeededChance(3)).until("read").state.turn.order == SCALE
    assert table("SEM", 2).until("read").state.turn.order == tuple("abcd")


def test_scripted_chance_picks_the_card() -> None:
    """Rule 3.5: among the cards of the round, chance decides, and only chance."""
    for number in range(5):
        game = table("SEM", chance=ScriptedChance(0, number))
        game.do(RollDice)
        assert game.do(DrawCard)[0].card.id == game.state.drawn[0]
    picks = {
        table("SEM", chance=ScriptedChance(0, number)).until("read").card.id for number in range(20)
    }
    assert len(picks) == 20
