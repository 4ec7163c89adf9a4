"""The table of `bohica check --stats`: the figures of a set beside what they should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from bohica.content import limits
from bohica.content.figures import KINDS, Row, by_topic, by_value, lengths, of_kind, reading
from bohica.content.likeness import pairs
from bohica.content.sets import DeckSet
from bohica.words import LANGS, say

Line = tuple[str, tuple[str, ...]]
"""What a line tells of, and its figures: for each kind, and perhaps for all of them."""


def table(deck_set: DeckSet, lang: str) -> list[str]:
    """Return the lines of the table."""
    lines = [*_counts(deck_set, lang), *_texts(deck_set, lang)]
    heads = [say(lang, f"problems.table.{name}") for name in (*KINDS, "all")]
    width = max(len(name) for name, _ in lines)
    column = max(map(len, heads)) + 2
    shown = [
        f"  {name:{width}}" + "".join(f"{cell:>{column}}" for cell in cells)
        for name, cells in [("", tuple(heads)), *lines]
    ]
    return [line.rstrip() for line in [*shown, *_most_alike(deck_set, lang)]]


def _counts(deck_set: DeckSet, lang: str) -> Iterator[Line]:
    t = partial(say, lang)
    values = {value.id: value.name.get(lang) for value in deck_set.framework.values}
    topics = {topic.id: topic.name.get(lang) for topic in deck_set.topics}
    every = tuple(len(of_kind(deck_set.cards, kind)) for kind in KINDS)
    yield t("problems.table.cards"), _with_sum(every)
    if deck_set.audience != "demo":
        goals = tuple(limits.CARDS[kind] for kind in KINDS)
        yield t("problems.table.goal"), _with_sum(goals)
    yield t("problems.table.values", n=round(100 * limits.MAIN_VALUE)), ()
    yield from _rows(by_value(deck_set), values)
    yield t("problems.table.topics"), ()
    yield from _rows(by_topic(deck_set), topics)


def _rows(rows: Iterable[Row], names: dict[str, str]) -> Iterator[Line]:
    for row in rows:
        yield f"  {names[row.id]}", _with_sum(row.counts)


def _with_sum(counts: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(str(n) for n in (*counts, sum(counts)))


def _texts(deck_set: DeckSet, lang: str) -> Iterator[Line]:
    """Yield how heavy the Swedish is to read, and what the lengths of answers give away."""
    groups = [of_kind(deck_set.cards, kind) for kind in KINDS]
    found = [reading(cards, "sv") if cards else None for cards in groups]
    means = tuple(f"{item.mean:.0f}" if item else "" for item in found)
    yield say(lang, "problems.table.lix", most=limits.LIX_MEAN), means
    most = tuple(f"{item.most:.0f}" if item else "" for item in found)
    yield say(lang, "problems.table.heaviest", most=limits.LIX), most
    least, highest = (round(100 * part) for part in limits.LONGEST)
    for which, other in enumerate(("longest", "shortest")):
        for spoken in LANGS:
            cells = tuple(
                f"{100 * lengths(cards, spoken)[which]:.0f} %"
                if cards and kind != "conscience"
                else ""
                for kind, cards in zip(KINDS, groups, strict=True)
            )
            language = say(lang, f"problems.language.{spoken}")
            key = f"problems.table.{other}"
            yield say(lang, key, language=language, least=least, most=highest), cells


def _most_alike(deck_set: DeckSet, lang: str) -> Iterator[str]:
    """Yield the most alike cards, so that a writer can see how far from retelling they are."""
    for likeness, first, second in pairs(deck_set.cards, 0.0)[:3]:
        n, most = round(100 * likeness), round(100 * limits.ALIKE)
        yield "  " + say(
            lang, "problems.table.alike", first=first.id, second=second.id, n=n, most=most
        )
