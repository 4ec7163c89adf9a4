"""The figures of a whole set: how many cards of what, how heavy to read, what lengths give away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args

from bohica.content.lix import lix
from bohica.content.sets import DeckSet
from bohica.rules.cards import Card, CardKind

KINDS: tuple[CardKind, ...] = get_args(CardKind)


class Row(NamedTuple):
    """How many cards there are for one value or topic."""

    id: str
    """Of the value or topic."""
    counts: tuple[int, ...]
    """Cards of each kind, in the order of `KINDS`."""


class Lengths(NamedTuple):
    """How often somebody guesses right who only looks at how long the answers are."""

    longest: float
    """Part of the cards, 0 to 1, whose best answer is the longest; a tie counts in part."""
    shortest: float


class Reading(NamedTuple):
    """How heavy cards are to read, question and answers."""

    mean: float
    """LIX."""
    most: float
    """LIX of the heaviest card."""
    heaviest: str
    """Its id."""


def of_kind(cards: Iterable[Card], kind: CardKind) -> tuple[Card, ...]:
    """Return the cards of one kind."""
    return tuple(card for card in cards if card.kind == kind)


def by_value(deck_set: DeckSet) -> tuple[Row, ...]:
    """Return how many cards have each value as their main value, in the framework's order."""
    counts = Counter((card.main_value, card.kind) for card in deck_set.cards)
    return _rows((value.id for value in deck_set.framework.values), counts)


def by_topic(deck_set: DeckSet) -> tuple[Row, ...]:
    """Return how many cards each topic has, in the set's order."""
    counts = Counter((card.topic, card.kind) for card in deck_set.cards)
    return _rows((topic.id for topic in deck_set.topics), counts)


def _rows(ids: Iterable[str], counts: Counter[tuple[str, CardKind]]) -> tuple[Row, ...]:
    return tuple(Row(name, tuple(counts[name, kind] for kind in KINDS)) for name in ids)


def reading(cards: Sequence[Card], lang: str) -> Reading:
    """Return how heavy the cards are in `lang`. Raises ValueError where there is no card."""
    found = [(lix(read_aloud(card, lang)), card.id) for card in cards]
    most, heaviest = max(found)
    return Reading(sum(number for number, _ in found) / len(found), most, heaviest)


def read_aloud(card: Card, lang: str) -> list[str]:
    """Return what is read aloud before anybody answers: situation and answers."""
    return [card.text.get(lang), *(answer.text.get(lang) for answer in card.answers)]


def lengths(cards: Sequence[Card], lang: str) -> Lengths:
    """Return what the lengths of the answers give away in `lang`, in characters.

    `cards` are events or facts, at least one. Best is the desired answer, or the right one.
    """
    longest = shortest = 0.0
    for card in cards:
        sizes = [len(answer.text.get(lang)) for answer in card.answers]
        best = next(
            size
            for size, answer in zip(sizes, card.answers, strict=True)
            if answer.right or answer.grade == "desired"
        )
        longest += (best == max(sizes)) / sizes.count(best)
        shortest += (best == min(sizes)) / sizes.count(best)
    return Lengths(longest / len(cards), shortest / len(cards))
