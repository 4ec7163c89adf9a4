"""Source cards: what each kind must have, merged with its translation by id and answer key."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from itertools import permutations
from typing import NamedTuple, Protocol, cast

from bohica.content import limits
from bohica.content.fields import keys
from bohica.content.nodes import Map, Node, Seq
from bohica.content.problems import Mark, Problems, Stop, Term
from bohica.content.texts import CardTexts
from bohica.content.translation import AnswerTexts, Translation
from bohica.rules.cards import Answer, Card, CardKind, Glossary, Grade, Text

GRADES: dict[str, Grade] = {
    "desired": "desired",
    "acceptable": "acceptable",
    "undesired": "undesired",
}

KINDS: dict[str, CardKind] = {"events": "event", "conscience": "conscience", "facts": "fact"}
"""What a deck file calls its kind, and the kind of its cards."""

_CARD = keys("id", "title", "topic", "values", "text", "talk", "words")
_KEYS = {
    "event": keys(*_CARD, "answers"),
    "conscience": _CARD,
    "fact": keys(*_CARD, "answers", "why", "source"),
}
_ANSWER = {"event": keys("grade", "text", "why"), "fact": keys("right", "text")}
_ANSWER_KEYS = ("a", "b", "c", "d")
_KEY_SETS = {4: keys("a", "b", "c", "d"), 3: keys("a", "b", "c"), 2: keys("a", "b")}
GRADES_OF_EVENT = frozenset(permutations(("desired", "acceptable", "undesired", "undesired")))
_UNTRANSLATED = AnswerTexts("", "", None)


class Known(NamedTuple):
    """What cards may refer to, and which ids are taken."""

    ids: dict[str, tuple[Problems, Mark | None]]
    """Filled with the ids of the set's cards and where they stand."""
    values: Collection[str] | None = None
    """Ids of the framework's values; None where the framework could not be read."""
    topics: Collection[str] | None = None
    """Ids of the set's topics; None where they could not be read."""
    thorough: bool = False
    """Whether to look at style too, which a game need not wait for: sentences, LIX, whys."""


class Translations(Protocol):
    """Where the translations of a deck come from."""

    problems: Problems
    """Those of the translation's file."""

    def take(self, card_id: str) -> Translation | None:
        """Return the translation of a card, once; None where there is none."""


class Source(CardTexts):
    """Takes the cards of a source file."""

    def __init__(
        self, problems: Problems, known: Known, translations: Translations | None = None
    ) -> None:
        """`translations` are taken card by card; without any, cards are in Swedish only."""
        super().__init__(problems, known.thorough)
        self._known = known
        self._translations = translations
        self._same: dict[object, object] = {}

    def card(self, node: Node, kind: CardKind) -> Card | None:
        """Return the card in `node`, or None after noting why there is none."""
        if not isinstance(node, Map):
            self.is_map(node, "cards")
            return None
        self.only(node, _KEYS[kind])
        card_id = self._new_id(node)
        title, text = self.text(node, "title"), self.text(node, "text")
        self.check_title(node, title)
        self.check_text(node, text)
        topic = self._topic(node)
        values = self._values(node)
        other = self._translation(card_id, node)
        answers = () if kind == "conscience" else self._answers(node, kind, other)
        why = source = Text("")
        if kind == "fact":
            why = Text(self.text(node, "why"), other.why if other else "")
            source = Text(self.text(node, "source"), other.source if other else "")
            self.check_why(node, why.sv)
        if self.thorough:
            self.check_lix(node, [text, *(answer.text.sv for answer in answers)])
        talk, words = self.talk(node), self.words(node)
        if other is None:
            both_titles, both_texts = Text(title), Text(text)
            both_talk = tuple([Text(question) for question in talk])
            glossary = Glossary(words)
        else:
            both_titles, both_texts = Text(title, other.title), Text(text, other.text)
            both_talk = self._both_talk(talk, other)
            glossary = Glossary(words, other.words)
            if not (other.title and other.text and (other.why or not why.sv)):
                self._note_untranslated(card_id, other, why.sv)
        if not (card_id and title and topic and values and text):
            return None
        return Card(
            card_id,
            kind,
            both_titles,
            topic,
            values,
            both_texts,
            answers,
            why,
            source,
            both_talk,
            glossary,
        )

    def _new_id(self, node: Map) -> str:
        found = self.id(node)
        if not found:
            return ""
        mark = self.mark(node, "id")
        taken = self._known.ids.get(found)
        if taken:
            line, _ = taken[0].place(taken[1])
            file = taken[0].file.name
            self.problems.add("id-twice", mark, found=found, file=file, line=line)
        else:
            self._known.ids[found] = self.problems, mark
        return found

    def _shared(self, value: object) -> object:
        return self._same.setdefault(value, value)

    def _topic(self, node: Map) -> str:
        topics = self._known.topics
        topic = self.text(node, "topic") if topics is None else self.choice(node, "topic", topics)
        return cast(str, self._shared(topic))

    def _values(self, node: Map) -> tuple[str, ...]:
        field = node.get("values")
        if not isinstance(field, Seq):
            if field is None:
                self.missing(node, "values")
            else:
                self.is_list(field, "values")
            return ()
        known, found = self._known.values, []
        for item in field.items:
            value = self.scalar(item, "values")
            if value in found:
                self.problems.add("value-twice", item.start_mark, found=value)
            elif value and known is not None and value not in known:
                self.problems.unknown("choice", item.start_mark, value, known, field="values")
            found.append(value)
        if not 1 <= len(found) <= limits.VALUES:
            self.problems.add("values-count", field.start_mark, n=len(found), most=limits.VALUES)
        return cast("tuple[str, ...]", self._shared(tuple(found)))

    def _translation(self, card_id: str, node: Map) -> Translation | None:
        if not self._translations or not card_id:
            return None
        found = self._translations.take(card_id)
        if found is None:
            file = self._translations.problems.file.name
            self.problems.add("translation-card", self.mark(node, "id"), found=card_id, file=file)
        return found

    def _answers(self, node: Map, kind: CardKind, other: Translation | None) -> tuple[Answer, ...]:
        field = node.get("answers")
        if not isinstance(field, Map):
            if field is None:
                self.missing(node, "answers")
            else:
                self.is_map(field, "answers")
            return ()
        translated = other.answers if other else {}
        answers = []
        for key, value in field.items():
            if not isinstance(value, Map):
                self.is_map(value, key)
                continue
            texts = translated.get(key, _UNTRANSLATED)
            answer = self._answer(key, value, kind, texts)
            answers.append(answer)
            if other and not (texts.text and (texts.why or kind == "fact")):
                self._note_answer(key, answer, other)
        self._check_answers(field, kind, answers)
        for key in translated.keys() - field.keys():
            self._note("translation-answer", translated[key].mark, found=key)
        return tuple(answers)

    def _answer(self, key: str, node: Map, kind: CardKind, other: AnswerTexts) -> Answer:
        if kind == "fact":
            self.only(node, _ANSWER[kind])
            text = self.text(node, "text")
            self.check_answer(node, text)
            return Answer(key, Text(text, other.text), None, self._right(node))
        self.only(node, _ANSWER[kind])
        grade = GRADES.get(self.choice(node, "grade", GRADES))
        text, why = self.text(node, "text"), self.text(node, "why")
        self.check_answer(node, text)
        self.check_why(node, why)
        return Answer(key, Text(text, other.text), grade, False, Text(why, other.why))

    def _note_answer(self, key: str, answer: Answer, other: Translation) -> None:
        if answer.text.en and (answer.why.en or not answer.why.sv):
            return
        of = f"{other.id}: {key}"
        texts = other.answers.get(key)
        if texts is None:
            self._note_missing("answers", other.mark, of)
            return
        if not texts.text:
            self._note_missing("text", texts.mark, of)
        if answer.why.sv and not texts.why:
            self._note_missing("why", texts.mark, of)

    def _right(self, answer: Map) -> bool:
        return "right" in answer and self.choice(answer, "right", ("true", "false")) == "true"

    def _check_answers(self, field: Map, kind: CardKind, answers: list[Answer]) -> None:
        mark, n = field.start_mark, len(field)
        least = 4 if kind == "event" else 2
        if not (least <= n <= 4 and field.keys() == _KEY_SETS[n]):
            for name in field.key_events:
                if name.value not in _ANSWER_KEYS:
                    self.problems.add("answer-key", name.start_mark, found=name.value)
                    return
            if n < least:
                self.problems.add("answers-few", mark, n=n, expected=Term(f"answers-{kind}"))
                return
            found = ", ".join(field)
            self.problems.add("answer-gap", mark, found=found, expected=", ".join(_KEY_SETS[n]))
        if len(answers) < n:
            return
        if kind == "fact":
            n = sum(answer.right for answer in answers)
            marked = [
                value for value in field.values() if isinstance(value, Map) and "right" in value
            ]
            if n != 1 and all(
                self.optional(value, "right") in ("true", "false") for value in marked
            ):
                self.problems.add("right-count", mark, n=n)
            return
        grades = tuple([answer.grade for answer in answers])
        if grades not in GRADES_OF_EVENT and all(grades):
            found = ", ".join(f"{grades.count(grade)} {grade}" for grade in GRADES.values())
            self.problems.add("grades", mark, found=found)

    def _both_talk(self, talk: tuple[str, ...], other: Translation) -> tuple[Text, ...]:
        if len(talk) == len(other.talk):
            return tuple([Text(*pair) for pair in zip(talk, other.talk, strict=True)])
        self._note(
            "translation-talk", other.mark, id=other.id, n=len(other.talk), expected=len(talk)
        )
        translated = (*other.talk, *[""] * len(talk))
        return tuple([Text(question, translated[n]) for n, question in enumerate(talk)])

    def _note_untranslated(self, card_id: str, other: Translation, why: str) -> None:
        for field, missing in (
            ("title", not other.title),
            ("text", not other.text),
            ("why", bool(why) and not other.why),
        ):
            if missing:
                self._note_missing(field, other.mark, card_id)

    def _note_missing(self, field: str, mark: Mark | None, of: str) -> None:
        self._note("translation-field", mark, field=field, of=of)

    def _note(self, code: str, mark: Mark | None, **params: object) -> None:
        if self._translations:
            with suppress(Stop):  # a translation full of mistakes does not end its source
                self._translations.problems.add(code, mark, **params)
