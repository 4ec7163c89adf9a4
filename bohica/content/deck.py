"""A deck file read from its bytes, a card at a time, together with its translation."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from yaml.events import SequenceStartEvent

from bohica.content.cards import Known, Source
from bohica.content.fields import Fields, keys
from bohica.content.nodes import Node, Reader
from bohica.content.problems import Mark, Problems, Stop, has_errors, nearest
from bohica.content.source import checked
from bohica.content.texts import CardTexts
from bohica.content.translation import Translation, translation
from bohica.rules.cards import Card, CardKind

KINDS: dict[str, CardKind] = {"events": "event", "conscience": "conscience", "facts": "fact"}
"""What a deck file calls its kind, and the kind of its cards."""

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
    other: _Deck | None = None
    translations: dict[str, Translation] = {}
    if translated:
        other = _Deck(*translated)
        translations = _translations(other, known.thorough)
    deck = _Deck(data, problems)
    source = Source(problems, known, translations, translated[1] if translated else None)
    cards = []
    try:
        for node in deck.cards():
            card = source.card(node, KINDS[deck.kind])
            if card:
                cards.append(card)
    except Stop:
        return tuple(cards)
    if other and translations and not has_errors(problems.found):
        _note_left_over(translations, other.problems, {card.id for card in cards})
    if other and other.kind and deck.kind and other.kind != deck.kind:
        other.problems.add("kind-differs", other.kind_mark, found=other.kind, expected=deck.kind)
    return tuple(cards)


def read_translation(
    data: bytes, problems: Problems, *, thorough: bool = False
) -> dict[str, Translation]:
    """Return the texts of a translation by card id, checked without their source."""
    return _translations(_Deck(data, problems), thorough)


def _translations(deck: _Deck, thorough: bool) -> dict[str, Translation]:
    found: dict[str, Translation] = {}
    problems = deck.problems
    texts = CardTexts(problems, thorough)
    try:
        for node in deck.cards():
            card = translation(texts, node)
            if card and card.id in found:
                line, _ = problems.place(found[card.id].mark)
                name = problems.file.name
                problems.add("id-twice", card.mark, found=card.id, file=name, line=line)
            elif card:
                found[card.id] = card
    except Stop:
        return found
    return found


def _note_left_over(
    translations: dict[str, Translation], problems: Problems, ids: Collection[str]
) -> None:
    try:
        for n, card in enumerate(translations.values()):
            near = nearest(card.id, ids) if n < _NEAREST else ""
            problems.add("translation-unknown", card.mark, found=card.id, near=near)
    except Stop:
        return


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
