"""The translation of a deck: the texts of each card by id and answer key, and nothing else."""

from __future__ import annotations

from typing import NamedTuple

from bohica.content.fields import keys
from bohica.content.nodes import Map, Node
from bohica.content.problems import Mark
from bohica.content.texts import CardTexts

_TEXTS = keys("id", "title", "text", "answers", "why", "source", "talk", "words")
_ANSWER = keys("text", "why")
_SOURCE_ONLY = frozenset({"topic", "values", "grade", "right"})


class AnswerTexts(NamedTuple):
    """An answer in translation; an empty text is a missing one."""

    text: str
    why: str
    mark: Mark | None


class Translation(NamedTuple):
    """A card in translation; an empty text is a missing one."""

    id: str
    mark: Mark | None
    title: str
    text: str
    answers: dict[str, AnswerTexts]
    why: str
    source: str
    talk: tuple[str, ...]
    words: tuple[tuple[str, str], ...]


def translation(texts: CardTexts, node: Node) -> Translation | None:
    """Return the translation in `node`, or None after noting why there is none."""
    if not isinstance(node, Map):
        texts.is_map(node, "cards")
        return None
    texts.only(node, _TEXTS, _SOURCE_ONLY)
    found = Translation(
        texts.text(node, "id"),
        node.start_mark,
        texts.optional(node, "title"),
        texts.optional(node, "text"),
        _answers(texts, node),
        texts.optional(node, "why"),
        texts.optional(node, "source"),
        texts.talk(node),
        texts.words(node),
    )
    texts.check_title(node, found.title)
    texts.check_text(node, found.text)
    texts.check_why(node, found.why)
    texts.check_lix(node, [found.text, *(answer.text for answer in found.answers.values())])
    return found if found.id else None


def _answers(texts: CardTexts, node: Map) -> dict[str, AnswerTexts]:
    value = node.get("answers")
    if value is None:
        return {}
    if not isinstance(value, Map):
        texts.is_map(value, "answers")
        return {}
    found = {}
    for key, answer in value.items():
        if not isinstance(answer, Map):
            texts.is_map(answer, key)
            continue
        texts.only(answer, _ANSWER, _SOURCE_ONLY)
        text, why = texts.optional(answer, "text"), texts.optional(answer, "why")
        texts.check_answer(answer, text)
        texts.check_why(answer, why)
        found[key] = AnswerTexts(text, why, answer.start_mark)
    return found
