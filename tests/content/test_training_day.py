"""The cards that come with the program are enough for a training day, and well mixed."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from bohica.content.advice import advise
from bohica.content.files import bundled
from bohica.content.problems import line
from bohica.content.sets import DeckSet, load_set
from bohica.rules.actions import Continue
from bohica.rules.cards import Card, CardKind
from bohica.rules.chance import SeededChance
from bohica.rules.events import CardDrawn
from bohica.rules.planner import propose, session_times
from tests.rules.table import Table, likely, make_setup

SESSIONS = 1000
AT_LEAST: dict[CardKind, int] = {"event": 72, "conscience": 36, "fact": 36}


def shipped(name: str) -> DeckSet:
    """Return a set that comes with the program."""
    deck_set = load_set(bundled("decks") / name).deck_set
    assert deck_set is not None
    return deck_set


@pytest.fixture(scope="module", params=["staff", "elected"])
def deck_set(request: pytest.FixtureRequest) -> DeckSet:
    """Return one set after the other."""
    return shipped(request.param)


def test_the_whole_check_has_nothing_to_say() -> None:
    """Volume, spread, lengths, readability, retold situations, explained words: all in order."""
    for name in ("staff", "elected", "demo"):
        loaded = load_set(bundled("decks") / name, advise=advise, thorough=True)
        assert [line(problem, "en") for problem in loaded.problems] == []


def test_there_are_enough_cards(deck_set: DeckSet) -> None:
    """Enough for several groups on one day, and for coming back another year."""
    counts = Counter(card.kind for card in deck_set.cards)
    assert all(counts[kind] >= least for kind, least in AT_LEAST.items()), counts


@pytest.mark.parametrize("kind", ["event", "conscience"])
def test_every_value_has_its_part_of_the_cards(deck_set: DeckSet, kind: CardKind) -> None:
    """At least 15 % each, so that cards can be dealt in rounds of five."""
    mains = Counter(card.main_value for card in deck_set.cards if card.kind == kind)
    assert len(mains) == 5
    assert min(mains.values()) >= 0.15 * sum(mains.values())


def test_every_topic_has_cards_to_talk_about(deck_set: DeckSet) -> None:
    """Nobody looks in vain for their own work."""
    topics = Counter(card.topic for card in deck_set.cards if card.kind != "fact")
    assert [topic.id for topic in deck_set.topics if not topics[topic.id]] == []


def test_no_card_is_shared_between_the_sets() -> None:
    """Not a title with its text, not an answer, not an explanation: each side has its own."""
    for one, other in combinations(map(shipped, ("staff", "elected", "demo")), 2):
        for lang in ("sv", "en"):
            assert _sentences(one, lang).isdisjoint(_sentences(other, lang))


def _sentences(deck_set: DeckSet, lang: str) -> set[str]:
    return {
        text
        for card in deck_set.cards
        for text in (
            card.text.get(lang),
            card.why.get(lang),
            *(part.get(lang) for a in card.answers for part in (a.text, a.why)),
        )
        if text and len(text.split()) > 4
    }


def test_every_fact_names_its_source(deck_set: DeckSet) -> None:
    """In both languages, so that anyone can look it up."""
    facts = [card for card in deck_set.cards if card.kind == "fact"]
    assert all(card.source.sv and card.source.en for card in facts)


def test_every_conscience_card_leads_on(deck_set: DeckSet) -> None:
    """Two questions, the second of which is about what to do."""
    cards = [card for card in deck_set.cards if card.kind == "conscience"]
    assert {len(card.talk) for card in cards} == {2}


def normal_session(deck_set: DeckSet, seed: int) -> list[Card]:
    """Play a session as people do, and return the cards it was dealt.

    An hour holds six cards, of which the group itself chooses the basins of two: too few to
    promise anything of. So a normal session is at least an hour and a quarter.
    """
    rnd = Random(seed)
    people, minutes = rnd.randint(6, 8), rnd.choice((75, 90, 120))
    _, seconds, _ = session_times(minutes, people)
    plan = propose(deck_set.board, seconds, seats=people)
    options = {"die": plan.die, "start": plan.start, "expected_cards": plan.expected_cards}
    setup = make_setup(deck_set.board, people, play_until=seconds, seed=seed, **options)
    setup = setup._replace(values=deck_set.framework.values)
    game = Table(setup, deck_set.cards, SeededChance(seed))
    while game.phase not in ("debrief", "done"):
        value = rnd.choice(game.state.turn.choices or ("",))
        action = likely(game.state, game.at, rnd.choice("abcd"), rnd.choice("abcd"), value)
        if isinstance(action, Continue):
            game.at += rnd.uniform(20, 140)
            action = Continue(game.at)
        game.act(action)
    return [event.card for event in game.events if isinstance(event, CardDrawn)]


def test_a_normal_session_is_well_mixed(deck_set: DeckSet) -> None:
    """A thousand sessions: at least four of the five values, never one topic three times."""
    lengths = []
    for seed in range(SESSIONS):
        cards = normal_session(deck_set, seed)
        lengths.append(len(cards))
        assert len({card.main_value for card in cards}) >= 4, seed
        assert len({card.id for card in cards}) == len(cards), seed
        topics = [card.topic for card in cards]
        in_a_row = zip(topics, topics[1:], topics[2:], strict=False)
        assert not any(one == other == third for one, other, third in in_a_row), seed
    assert min(lengths) >= 6
    assert max(lengths) <= 40
