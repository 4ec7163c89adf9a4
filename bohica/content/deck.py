"""A deck file read from its bytes, a card at a time, together with its translation."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress

from yaml.events import SequenceStartEvent

from bohica.content.cards import KINDS, Known, Source
from bohica.content.faultless import Unsure, read_faultless
from bohica.content.fields import Fields, keys
from bohica.content.nodes import Node, Reader
from bohica.content.problems import MOST, Mark, Problems, Stop, has_errors, nearest
from bohica.content.source import checked
from bohica.content.texts import CardTexts
from bohica.content.translation import Translation, translation
from bohica.rules.cards import Card

_DECK = keys("format", "kind", "cards")
_NEAREST = 10
"""Cards looked up for the nearest name; with more unknown ones it is another deck."""

Translated = tuple[bytes, Problems]
"""The bytes of a translation and the problems of its file."""


def read_deck(
    data: bytes, problems: Problems, known: Known, translated: Translated | None = None
) -> tuple[Card, ...]:
    """Return the cards of a deck file, merged with its translation where there is one.

    Every problem of both files is noted; a card with an error may be left out.
    """
    with _collector_paused():
        if translated and not known.thorough:
            with suppress(Unsure):
                return tuple(read_faultless(data, known, translated[0], problems))
        return _read(_Deck(data, problems), known, _Deck(*translated) if translated else None)


def _read(deck: _Deck, known: Known, other: _Deck | None) -> tuple[Card, ...]:
    translations = _Translations(other, known.thorough) if other else None
    source = Source(deck.problems, known, translations)
    cards = []
    try:
        for node in deck.cards():
            card = source.card(node, KINDS[deck.kind])
            if card:
                cards.append(card)
    except Stop:
        pass
    if translations:
        translations.finish(deck, {card.id for card in cards})
    return tuple(cards)


def read_translation(
    data: bytes, problems: Problems, *, thorough: bool = False
) -> dict[str, Translation]:
    """Return the texts of a translation by card id, checked without their source."""
    with _collector_paused():
        return _Translations(_Deck(data, problems), thorough).rest()


class _Translations:
    """The translations of a file, read only as far as they are asked for.

    Most stand in the order of their source, so that one at a time is in memory.
    """

    def __init__(self, deck: _Deck, thorough: bool) -> None:
        self.problems = deck.problems
        self._deck = deck
        self._ahead: dict[str, Translation] = {}
        self._cards = self._read(CardTexts(deck.problems, thorough))

    def _read(self, texts: CardTexts) -> Iterator[Translation]:
        marks: dict[str, Mark | None] = {}
        try:
            for node in self._deck.cards():
                card = translation(texts, node)
                if card is None:
                    continue
                first = marks.setdefault(card.id, card.mark)
                if first is card.mark:
                    yield card
                else:
                    line, _ = self.problems.place(first)
                    name = self.problems.file.name
                    self.problems.add("id-twice", card.mark, found=card.id, file=name, line=line)
        except Stop:
            return

    def take(self, card_id: str) -> Translation | None:
        """Return the translation of a card, once, or None where there is none."""
        found = self._ahead.pop(card_id, None)
        if found is None:
            for card in self._cards:
                if card.id == card_id:
                    return card
                self._ahead[card.id] = card
        return found

    def rest(self) -> dict[str, Translation]:
        """Return those not taken, by card id, after reading the file to its end."""
        self._ahead.update((card.id, card) for card in self._cards)
        return self._ahead

    def finish(self, source: _Deck, ids: Collection[str]) -> None:
        """Note what the whole of the translation has and its source has not."""
        if len(source.problems.found) > MOST:
            return  # enough to mend
        deck, left = self._deck, self.rest()
        try:
            if deck.kind and source.kind and deck.kind != source.kind:
                found, expected = deck.kind, source.kind
                self.problems.add("kind-differs", deck.kind_mark, found=found, expected=expected)
            if has_errors(source.problems.found):
                return  # the source may lack the card because of them
            for n, card in enumerate(left.values()):
                near = nearest(card.id, ids) if n < _NEAREST else ""
                self.problems.add("translation-unknown", card.mark, found=card.id, near=near)
        except Stop:
            return


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Cards hold no cycles, and looking for some costs more than reading them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Deck:
    """One deck file, source or translation: what stands around its cards."""

    def __init__(self, data: bytes, problems: Problems) -> None:
        self.problems = problems
        self.kind = ""
        self.kind_mark: Mark | None = None
        self._data = data
        self._fields = Fields(problems)

    def cards(self) -> Iterator[Node]:
        """Yield the node of each card. Raises Stop after a problem nothing can be read past."""
        problems, fields = self.problems, self._fields
        reader = Reader(checked(self._data, problems), problems)
        seen = set()
        for key, event in reader.root():
            name = key.value
            seen.add(name)
            if name == "cards" and event.__class__ is SequenceStartEvent:
                if "kind" not in seen:
                    problems.add("kind-first", key.start_mark)
                    raise Stop
                yield from reader.items(event)
            elif name == "cards":
                fields.is_list(reader.tree(event), name)
            elif name == "format":
                fields.format(reader.tree(event))
            elif name == "kind":
                self._take_kind(reader.tree(event))
            else:
                problems.unknown("key-unknown", key.start_mark, name, _DECK)
                reader.skip(event)
        for name in _DECK:
            if name not in seen:
                problems.add("key-missing", None, field=name)

    def _take_kind(self, node: Node) -> None:
        found = self._fields.scalar(node, "kind")
        self.kind_mark = node.start_mark
        self.kind = found if found in KINDS else nearest(found, KINDS)
        if found and found not in KINDS:
            self.problems.unknown("choice", node.start_mark, found, KINDS, field="kind")
        if not self.kind:
            raise Stop  # without a kind, everything in the cards would be wrong
