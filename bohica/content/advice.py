"""What could be better in a set as a whole: too few cards, an uneven spread, what lengths tell.

A set is playable without any of it: these are warnings, for people who write cards. Sentences,
words and LIX of single cards are looked at where the cards are decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import ceil

from bohica.content import limits
from bohica.content.figures import KINDS, by_topic, by_value, lengths, of_kind, reading
from bohica.content.likeness import pairs
from bohica.content.problems import Term
from bohica.content.sets import DeckSet, Remark
from bohica.rules.cards import Card
from bohica.words import LANGS


def advise(deck_set: DeckSet) -> Iterator[Remark]:
    """Yield what could be better in the set as a whole and, in its order, in its cards."""
    yield from _volume(deck_set)
    yield from _spread(deck_set)
    for kind in KINDS:
        cards = of_kind(deck_set.cards, kind)
        if cards:
            yield from _weight(cards)
        if kind == "event" and len(cards) >= limits.GUESSES:
            for lang in LANGS:
                yield from _given_away(cards, lang)
    for likeness, first, second in pairs(deck_set.cards, limits.ALIKE):
        n = round(100 * likeness)
        yield Remark("alike", second.id, {"found": second.id, "other": first.id, "n": n})
    titles: dict[str, str] = {}
    for card in deck_set.cards:
        owner = titles.setdefault(card.title.sv.casefold(), card.id)
        if owner != card.id:
            yield Remark("title-twice", card.id, {"found": card.title.sv, "other": owner})
        yield from _of_card(card)


def _volume(deck_set: DeckSet) -> Iterator[Remark]:
    """A sample is small on purpose; a set for people is to last a training day and come again."""
    for kind, least in limits.CARDS.items() if deck_set.audience != "demo" else ():
        n = len(of_kind(deck_set.cards, kind))
        if n < least:
            yield _of_set("set-few", "cards", {"kind": _word(kind), "n": n, "least": least})


def _spread(deck_set: DeckSet) -> Iterator[Remark]:
    rows = by_value(deck_set)
    for kind in limits.SPREAD:
        place = KINDS.index(kind)
        every = sum(row.counts[place] for row in rows)
        least = ceil(limits.MAIN_VALUE * every)
        for row in rows:
            if row.counts[place] < least:
                params = {"found": row.id, "kind": _word(kind), "n": row.counts[place]}
                yield _of_set("value-few", "cards", {**params, "all": every, "least": least})
    for row in by_topic(deck_set):
        if not any(row.counts):
            yield _of_set("topic-empty", "topics", {"found": row.id})


def _of_set(code: str, key: str, params: dict[str, object]) -> Remark:
    return Remark(code, key, params, in_set=True)


def _weight(cards: Sequence[Card]) -> Iterator[Remark]:
    """LIX is made for Swedish, so the translation is not measured by it."""
    found = reading(cards, "sv")
    if found.mean > limits.LIX_MEAN:
        params = {"kind": _word(cards[0].kind), "n": round(found.mean), "most": limits.LIX_MEAN}
        yield _of_set("lix-mean", "cards", params)


def _given_away(cards: Sequence[Card], lang: str) -> Iterator[Remark]:
    found = lengths(cards, lang)
    least, most = limits.LONGEST
    params: dict[str, object] = {
        "least": round(100 * least),
        "most": round(100 * most),
        "language": Term(f"language.{lang}"),
    }
    if not least <= found.longest <= most:
        yield _of_set("longest", "cards", {"n": round(100 * found.longest), **params})
    if found.shortest > most:
        yield _of_set("shortest", "cards", {"n": round(100 * found.shortest), **params})


def _of_card(card: Card) -> Iterator[Remark]:
    n, least = len(card.talk), limits.TALK[card.kind]
    if n < least:
        yield Remark("talk-few", card.id, {"found": card.id, "n": n, "least": least})
    for lang in LANGS:
        spoken = " ".join(_texts(card, lang)).casefold()
        for term, explained in card.words.get(lang):
            if (n := len(explained.split())) > limits.EXPLAINED:
                params = {"found": term, "id": card.id, "n": n, "most": limits.EXPLAINED}
                yield Remark("explained-long", card.id, params)
            if not any(_begins(word) in spoken for word in re.findall(r"\w+", term)):
                yield Remark("explained-absent", card.id, {"found": term, "id": card.id})


def _begins(word: str) -> str:
    """Return what different forms of a word have in common: "jäv" in "jävig"."""
    return word.casefold()[: max(3, len(word) - 2)]


def _texts(card: Card, lang: str) -> Iterator[str]:
    for text in (card.title, card.text, card.why, card.source, *card.talk):
        yield text.get(lang)
    for answer in card.answers:
        yield answer.text.get(lang)
        yield answer.why.get(lang)


def _word(kind: str) -> Term:
    return Term(f"cards.{kind}")
