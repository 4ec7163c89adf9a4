"""Decks without a mistake, read the short way: no places kept, no problem ever noted.

Nearly every deck that is opened is right, and then nobody asks where anything stands. What is
not plainly right, or only unusual, is `Unsure`: the caller reads the deck again with `cards`,
which says what is wrong and where, and knows all that is allowed. So this module may refuse too
much but never accept too much, which tests hold it to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
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
from bohica.rules.cards import SCALE, Answer, Card, CardKind, Glossary, Text

_MOST = range(100)
"""Entries of one list or mapping inside a card: far more than any has."""

_FIELDS = {"event": 3, "conscience": 2, "fact": 5}
"""How many fields a card has in either language, without id, talk and words: all are needed."""

_SOURCE_FIELDS = 2
"""How many it has in the source alone: topic and values."""

_ANSWER: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "event": (("grade", "text", "why"), ("text", "why")),
    "conscience": ((), ()),
    "fact": (("text", "right"), ("text",)),
}
"""What an answer has in source and translation, in this order; only `right` may be left out."""

_NO_TEXT = Text("")
_text: Callable[[tuple[str, str]], Text] = partial(tuple.__new__, Text)
"""Makes a Text of a pair in half the time: a card has fourteen."""

Get = Callable[[], Any]
"""Returns the parser's next event."""


class Unsure(Exception):  # noqa: N818 — a signal, caught by `read_faultless`
    """Something may be wrong."""


class _Found(NamedTuple):
    """A card as it stands in one file."""

    id: str
    mark: Mark | None
    fields: dict[str, Any]
    """Title and text, list of values, lists of the texts of each answer, and so on."""
    talk: list[str]
    words: dict[str, str]


def read_faultless(data: bytes, known: Known, translated: bytes, problems: Problems) -> list[Card]:
    """Return the cards of a deck merged with its translation, their ids noted in `known`.

    Raises Unsure where any of both may have a problem; `known` is then as it was.
    """
    ids: dict[str, tuple[Problems, Mark | None]] = {}
    same: dict[tuple[str, ...], tuple[str, ...]] = {}
    cards = []
    try:
        source, other = _Deck(data, 0), _Deck(translated, 1)
        if source.kind != other.kind:
            raise Unsure
        for found, theirs in zip(source.cards(), other.cards(), strict=True):
            card = _merged(source.kind, found, theirs, known, same)
            if card.id in ids or card.id in known.ids:
                raise Unsure
            ids[card.id] = problems, found.mark
            cards.append(card)
    except (KeyError, ValueError, yaml.YAMLError) as error:  # something is missing or too much
        raise Unsure from error
    known.ids.update(ids)
    return cards


class _Deck:
    """One file: `format`, `kind` and `cards`, in this order."""

    def __init__(self, data: bytes, other: int) -> None:
        """`other` is 0 for the source and 1 for its translation."""
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
        self._names = _ANSWER[self.kind][other]

    def cards(self) -> Iterator[_Found]:
        """Yield each card, and see to it that the file ends after the last."""
        get = self._get
        if self._next_text() != "cards":
            raise Unsure
        self._expect(SequenceStartEvent)
        while (start := get()).__class__ is MappingStartEvent:
            yield _card(get, self._names)
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


def _card(get: Get, names: tuple[str, ...]) -> _Found:
    name, card_id = get(), get()
    if name.__class__ is not ScalarEvent or name.value != "id":
        raise Unsure
    if card_id.__class__ is not ScalarEvent or not is_id(card_id.value):
        raise Unsure
    fields: dict[str, Any] = {}
    for n in _MOST:  # noqa: B007 — a key that stands twice is counted twice
        name = get()
        if name.__class__ is not ScalarEvent:
            break
        value = get()
        if name.value == "answers":
            fields["answers"] = _answers(get, value, names)
        elif name.value in _NESTED:
            fields[name.value] = _NESTED[name.value](get, value)
        elif value.__class__ is ScalarEvent:
            fields[name.value] = text = value.value.strip()
            if not text or "\n" in text:
                raise Unsure
        else:
            raise Unsure
    if name.__class__ is not MappingEndEvent or n != len(fields):
        raise Unsure
    talk, words = fields.pop("talk", []), fields.pop("words", {})
    return _Found(card_id.value, card_id.start_mark, fields, talk, words)


def _texts(get: Get, start: object) -> dict[str, str]:
    if start.__class__ is not MappingStartEvent:
        raise Unsure
    found: dict[str, str] = {}
    for n in _MOST:  # noqa: B007 — as above
        key = get()
        if key.__class__ is not ScalarEvent:
            break
        try:
            found[key.value] = text = get().value.strip()
        except AttributeError as error:
            raise Unsure from error  # no text
        if not text or "\n" in text:
            raise Unsure
    if key.__class__ is not MappingEndEvent or n != len(found):
        raise Unsure
    return found


def _answers(get: Get, start: object, names: tuple[str, ...]) -> list[list[str]]:
    """Return the texts of each answer, a to d at most, in the order of `names`."""
    if start.__class__ is not MappingStartEvent:
        raise Unsure
    found = []
    for letter in SCALE:
        key = get()
        if key.__class__ is not ScalarEvent:
            break
        if key.value != letter:
            raise Unsure
        found.append(_answer(get, names))
    else:
        key = get()
    if key.__class__ is not MappingEndEvent:
        raise Unsure
    return found


def _answer(get: Get, names: tuple[str, ...]) -> list[str]:
    """Return the texts of an answer. Half of the time goes here: a deck is mostly answers."""
    if get().__class__ is not MappingStartEvent:
        raise Unsure
    found = []
    try:
        for name in names:
            key = get()
            if key.__class__ is not ScalarEvent:
                break
            text = get().value.strip()
            if key.value != name or not text or "\n" in text:
                raise Unsure
            found.append(text)
        else:
            key = get()
    except AttributeError as error:  # no text
        raise Unsure from error
    if key.__class__ is not MappingEndEvent:
        raise Unsure
    return found


def _list(get: Get, start: object) -> list[str]:
    if start.__class__ is not SequenceStartEvent:
        raise Unsure
    found = []
    for _ in _MOST:
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
    if len(other) != _FIELDS[kind] or len(ours) != len(other) + _SOURCE_FIELDS:
        raise Unsure
    values, topic = tuple(ours["values"]), ours["topic"]
    if known.topics is not None and topic not in known.topics:
        raise Unsure
    if values not in same:
        _check_values(values, known)
        same[values] = values
    title, text = _text((ours["title"], other["title"])), _text((ours["text"], other["text"]))
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
    talk = tuple(map(_text, zip(found.talk, theirs.talk, strict=True)))
    words = Glossary(tuple(found.words.items()), tuple(theirs.words.items()))
    return Card(found.id, kind, title, topic, same[values], text, answers, why, source, talk, words)


def _check_values(values: tuple[str, ...], known: Known) -> None:
    if not 1 <= len(values) <= limits.VALUES or len(set(values)) < len(values):
        raise Unsure
    if known.values is not None and any(value not in known.values for value in values):
        raise Unsure


def _graded(ours: list[list[str]], theirs: list[list[str]]) -> tuple[Answer, ...]:
    answers, grades = [], []
    for key, (named, text, why), (other, other_why) in zip(SCALE, ours, theirs, strict=True):
        grade = GRADES[named]
        answers.append(Answer(key, _short(text, other), grade, False, _text((why, other_why))))
        grades.append(grade)
    if tuple(grades) not in GRADES_OF_EVENT:
        raise Unsure
    return tuple(answers)


def _marked(ours: list[list[str]], theirs: list[list[str]]) -> tuple[Answer, ...]:
    answers = []
    for key, (text, *right), (other,) in zip(SCALE[: len(ours)], ours, theirs, strict=True):
        if right not in ([], ["false"], ["true"]):
            raise Unsure
        answers.append(Answer(key, _short(text, other), None, right == ["true"]))
    if len(answers) < 2 or sum(answer.right for answer in answers) != 1:
        raise Unsure
    return tuple(answers)


def _short(sv: str, en: str) -> Text:
    """Return the text of an answer that is short enough for its place."""
    if len(sv) > limits.ANSWER_WIDTH or len(en) > limits.ANSWER_WIDTH:
        raise Unsure
    if sv.count(" ") >= limits.ANSWER or en.count(" ") >= limits.ANSWER:
        raise Unsure
    return _text((sv, en))
