"""Decks without a mistake, read the short way: no places kept, no problem ever noted.

Nearly every deck that is opened is right, and then nobody asks where anything stands. What is
not plainly right, or only unusual, is `Unsure`: the caller reads the deck again with `cards`,
which says what is wrong and where, and knows all that is allowed. So this module may refuse too
much but never accept too much, which tests hold it to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from bohica.content import limits
from bohica.content.cards import GRADES, GRADES_OF_EVENT, KINDS, Known
from bohica.content.fields import FORMAT, is_id
from bohica.content.nodes import may_be_decorated, parse
from bohica.content.problems import Mark, Problems
from bohica.content.source import plain
from bohica.rules.cards import Answer, Card, CardKind, Glossary, Text

_MOST = 100
"""Entries of one list or mapping inside a card, and far more than any has."""

_SHARED = frozenset({"title", "text"})
_IN_BOTH = {
    "event": _SHARED | {"answers"},
    "conscience": _SHARED,
    "fact": _SHARED | {"answers", "why", "source"},
}
_IN_SOURCE = {kind: names | {"topic", "values"} for kind, names in _IN_BOTH.items()}
_NO_TEXT = Text("")

Get = Callable[[], Any]
"""Returns the parser's next event."""


class Unsure(Exception):  # noqa: N818 — a signal, caught by `read_sound`
    """Something may be wrong."""


class _Found(NamedTuple):
    """A card as it stands in one file."""

    id: str
    mark: Mark | None
    fields: dict[str, Any]
    """Texts, lists of texts, and mappings of texts by key; answers are mappings of these."""
    talk: list[str]
    words: dict[str, str]


def read_sound(data: bytes, known: Known, translated: bytes, problems: Problems) -> list[Card]:
    """Return the cards of a deck merged with its translation, their ids noted in `known`.

    Raises Unsure where any of both may have a problem; `known` is then as it was.
    """
    ids: dict[str, tuple[Problems, Mark | None]] = {}
    same: dict[tuple[str, ...], tuple[str, ...]] = {}
    cards = []
    try:
        source, other = _Deck(data), _Deck(translated)
        if source.kind != other.kind:
            raise Unsure
        for found, theirs in zip(source.cards(), other.cards(), strict=True):
            card = _merged(source.kind, found, theirs, known, same)
            if card.id in ids or card.id in known.ids:
                raise Unsure
            ids[card.id] = problems, found.mark
            cards.append(card)
    except (KeyError, ValueError, yaml.YAMLError) as error:  # a key or a whole card is missing
        raise Unsure from error
    known.ids.update(ids)
    return cards


class _Deck:
    """One file: `format`, `kind` and `cards`, in this order."""

    def __init__(self, data: bytes) -> None:
        text = plain(data)
        if text is None or may_be_decorated(text):
            raise Unsure
        self._get: Get = parse(text)
        self._expect(StreamStartEvent, DocumentStartEvent, MappingStartEvent)
        if self._next_text() != "format" or self._next_text() != FORMAT:
            raise Unsure
        if self._next_text() != "kind":
            raise Unsure
        self.kind: CardKind = KINDS[self._next_text()]

    def cards(self) -> Iterator[_Found]:
        """Yield each card, and see to it that the file ends after the last."""
        get = self._get
        if self._next_text() != "cards":
            raise Unsure
        self._expect(SequenceStartEvent)
        while (start := get()).__class__ is MappingStartEvent:
            yield _card(get)
        if start.__class__ is not SequenceEndEvent:
            raise Unsure
        self._expect(MappingEndEvent, DocumentEndEvent, StreamEndEvent)

    def _expect(self, *kinds: type) -> None:
        if any(self._get().__class__ is not kind for kind in kinds):
            raise Unsure

    def _next_text(self) -> str:
        event = self._get()
        if event.__class__ is not ScalarEvent:
            raise Unsure
        return str(event.value)


def _card(get: Get) -> _Found:
    name, card_id = get(), get()
    if name.__class__ is not ScalarEvent or name.value != "id":
        raise Unsure
    if card_id.__class__ is not ScalarEvent or not is_id(card_id.value):
        raise Unsure
    fields: dict[str, Any] = {}
    for n in range(_MOST):  # noqa: B007 — a key that stands twice is counted twice
        name = get()
        if name.__class__ is not ScalarEvent:
            break
        value = get()
        if value.__class__ is ScalarEvent and name.value not in _NESTED:
            fields[name.value] = text = value.value.strip()
            if not text or "\n" in text:
                raise Unsure
        else:
            fields[name.value] = _NESTED[name.value](get, value)
    if name.__class__ is not MappingEndEvent or n != len(fields):
        raise Unsure
    talk, words = fields.pop("talk", []), fields.pop("words", {})
    return _Found(card_id.value, card_id.start_mark, fields, talk, words)


def _texts(get: Get, start: object) -> dict[str, str]:
    """Return a mapping of texts. This is where the time goes: a deck is mostly answers."""
    if start.__class__ is not MappingStartEvent:
        raise Unsure
    found: dict[str, str] = {}
    for n in range(_MOST):  # noqa: B007 — as above
        key = get()
        if key.__class__ is not ScalarEvent:
            break
        value = get()
        if value.__class__ is not ScalarEvent:
            raise Unsure
        found[key.value] = text = value.value.strip()
        if not text or "\n" in text:
            raise Unsure
    if key.__class__ is not MappingEndEvent or n != len(found):
        raise Unsure
    return found


def _answers(get: Get, start: object) -> dict[str, dict[str, str]]:
    if start.__class__ is not MappingStartEvent:
        raise Unsure
    found: dict[str, dict[str, str]] = {}
    for key in "abcd":
        name = get()
        if name.__class__ is MappingEndEvent:
            return found
        if name.__class__ is not ScalarEvent or name.value != key:
            raise Unsure
        found[key] = _texts(get, get())
    if get().__class__ is not MappingEndEvent:
        raise Unsure
    return found


def _list(get: Get, start: object) -> list[str]:
    if start.__class__ is not SequenceStartEvent:
        raise Unsure
    found = []
    for _ in range(_MOST):
        item = get()
        if item.__class__ is not ScalarEvent:
            break
        text = item.value.strip()
        if not text or "\n" in text:
            raise Unsure
        found.append(text)
    if item.__class__ is not SequenceEndEvent:
        raise Unsure
    return found


_NESTED: dict[str, Callable[[Get, object], object]] = {
    "answers": _answers,
    "values": _list,
    "talk": _list,
    "words": _texts,
}


def _merged(
    kind: CardKind,
    found: _Found,
    theirs: _Found,
    known: Known,
    same: dict[tuple[str, ...], tuple[str, ...]],
) -> Card:
    ours, other = found.fields, theirs.fields
    if found.id != theirs.id or len(found.talk) != len(theirs.talk) or len(found.talk) > 3:
        raise Unsure
    if ours.keys() != _IN_SOURCE[kind] or other.keys() != _IN_BOTH[kind]:
        raise Unsure
    values, topic = tuple(ours["values"]), ours["topic"]
    if known.topics is not None and topic not in known.topics:
        raise Unsure
    if values not in same:
        _check_values(values, known)
        same[values] = values
    title, text = Text(ours["title"], other["title"]), Text(ours["text"], other["text"])
    if len(title.sv) > limits.TITLE or len(title.en) > limits.TITLE:
        raise Unsure
    if text.sv.count(" ") >= limits.TEXT or text.en.count(" ") >= limits.TEXT:
        raise Unsure
    answers: tuple[Answer, ...] = ()
    why = source = _NO_TEXT
    if kind == "event":
        answers = _graded(ours["answers"], other["answers"])
    elif kind == "fact":
        answers = _marked(ours["answers"], other["answers"])
        why, source = Text(ours["why"], other["why"]), Text(ours["source"], other["source"])
    talk = tuple([Text(*pair) for pair in zip(found.talk, theirs.talk, strict=True)])
    words = Glossary(tuple(found.words.items()), tuple(theirs.words.items()))
    return Card(found.id, kind, title, topic, same[values], text, answers, why, source, talk, words)


def _check_values(values: tuple[str, ...], known: Known) -> None:
    if not 1 <= len(values) <= limits.VALUES or len(set(values)) < len(values):
        raise Unsure
    if known.values is not None and any(value not in known.values for value in values):
        raise Unsure


def _graded(
    ours: dict[str, dict[str, str]], theirs: dict[str, dict[str, str]]
) -> tuple[Answer, ...]:
    if len(ours) != len(theirs):
        raise Unsure
    answers = []
    for key, answer in ours.items():
        other = theirs[key]
        if len(answer) != 3 or len(other) != 2:
            raise Unsure
        text, why = _answer_text(answer, other), Text(answer["why"], other["why"])
        answers.append(Answer(key, text, GRADES[answer["grade"]], False, why))
    if tuple([answer.grade for answer in answers]) not in GRADES_OF_EVENT:
        raise Unsure
    return tuple(answers)


def _marked(
    ours: dict[str, dict[str, str]], theirs: dict[str, dict[str, str]]
) -> tuple[Answer, ...]:
    if not 2 <= len(ours) == len(theirs):
        raise Unsure
    answers = []
    for key, answer in ours.items():
        right = answer.pop("right", "false")
        if right not in ("true", "false") or len(answer) != 1 or len(theirs[key]) != 1:
            raise Unsure
        answers.append(Answer(key, _answer_text(answer, theirs[key]), None, right == "true"))
    if sum(answer.right for answer in answers) != 1:
        raise Unsure
    return tuple(answers)


def _answer_text(answer: dict[str, str], other: dict[str, str]) -> Text:
    text = Text(answer["text"], other["text"])
    for each in text:
        if len(each) > limits.ANSWER_WIDTH or each.count(" ") >= limits.ANSWER:
            raise Unsure
    return text
