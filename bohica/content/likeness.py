"""Which cards are alike: the same situation told twice, in other words.

Each card is a vector of its words, where rare words weigh more (tf-idf, Spärck Jones 1972), and
likeness is the cosine between two of them. Words are cut to their first letters, which is as much
grammar as it takes to see that "ringer" and "ringde" are one word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from math import log, sqrt
from typing import NamedTuple

from bohica.content.figures import KINDS, of_kind, read_aloud
from bohica.rules.cards import Card

_WORD = re.compile(r"[^\W\d_]{4,}")
"""Shorter words are in every text: "och", "att", "jag"."""
_STEM = 5
"""Letters of a word that count."""
_COMMON = 60
"""Cards that may share a word before it brings no two of them together: what keeps the work
proportional to the number of cards."""


class Pair(NamedTuple):
    """Two cards, and how alike they are."""

    likeness: float
    """0 for no word in common, 1 for the same words."""
    first: Card
    second: Card
    """The one that comes later."""


def pairs(cards: Sequence[Card], least: float) -> list[Pair]:
    """Return pairs of cards of one kind that are at least so alike, the most alike first.

    Compares the Swedish texts: situation and answers, without explanations.
    """
    found: list[Pair] = []
    for kind in KINDS:
        group = of_kind(cards, kind)
        vectors = _vectors(group)
        for one, other in _candidates(group, vectors):
            likeness = _cosine(vectors[one], vectors[other])
            if likeness >= least:
                found.append(Pair(likeness, group[one], group[other]))
    return sorted(found, key=lambda pair: -pair.likeness)


def _stems(card: Card) -> Counter[str]:
    words = (word for text in read_aloud(card, "sv") for word in _WORD.findall(text.casefold()))
    return Counter(word[:_STEM] for word in words)


def _vectors(cards: Sequence[Card]) -> list[dict[str, float]]:
    """Return a vector of length 1 for each card."""
    counts = [_stems(card) for card in cards]
    having = Counter(stem for count in counts for stem in count)
    vectors = []
    for count in counts:
        weights = {stem: n * (1 + log(len(cards) / having[stem])) for stem, n in count.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({stem: weight / length for stem, weight in weights.items()})
    return vectors


def _candidates(cards: Sequence[Card], vectors: Sequence[dict[str, float]]) -> set[tuple[int, int]]:
    """Return the pairs worth comparing: those that share a word few cards have, or every word."""
    sharing: defaultdict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for stem in vector:
            sharing[stem].append(number)
    found = {
        pair for group in sharing.values() if len(group) <= _COMMON
        for pair in combinations(group, 2)
    }  # fmt: skip
    seen: dict[str, int] = {}
    for number, card in enumerate(cards):
        first = seen.setdefault(card.text.sv.casefold(), number)
        if first != number:
            found.add((first, number))
    return found


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other.get(stem, 0.0) for stem, weight in one.items())
