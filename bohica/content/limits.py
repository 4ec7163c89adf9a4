"""How much text a card may have: what fits the screen at reading size, and what is easy to hear."""

from __future__ import annotations

from yaml.events import ScalarEvent

from bohica.content.lix import lix, sentences
from bohica.content.problems import Mark, Problems
from bohica.rules.cards import CardKind

TITLE = 40
"""Characters of a title."""
TEXT = 30
"""Words of a question or statement."""
ANSWER = 11
"""Words of an answer."""
ANSWER_WIDTH = 60
"""Characters of an answer."""
WHY = (15, 40)
"""Words of an explanation: fewer say too little, more are not listened to."""
VALUES = 3
"""Values of a card."""
SENTENCE = 20
"""Words of a sentence."""
LIX = 40
"""Of a card's question and answers."""
LIX_MEAN = 35
"""Of all cards of a kind: under it, a text is easy."""
CARDS: dict[CardKind, int] = {"event": 72, "conscience": 36, "fact": 36}
"""Cards of a set: four groups a day, two days a year, hardly meet one card again."""
SPREAD: tuple[CardKind, ...] = ("event", "conscience")
"""Kinds that every value must have cards of: those that fill a basin on their own."""
MAIN_VALUE = 0.15
"""Part of the cards of a kind that has a certain value as main value, at least."""
LONGEST = (0.18, 0.32)
"""Part of the events whose desired answer is the longest of four: a quarter, more or less."""
GUESSES = 20
"""Events from which on such a part says anything."""
ALIKE = 0.42
"""Likeness from which on two cards are probably one situation. Different cards of the sets that
come with the program stay under 0.4; situations retold in other words begin at 0.45."""
TALK: dict[CardKind, int] = {"event": 1, "conscience": 2, "fact": 0}
"""Questions to talk about."""
EXPLAINED = 12
"""Words of what explains a word."""


def check_words(problems: Problems, value: str, field: str, mark: Mark | None, most: int) -> None:
    """Note a text with more than `most` words."""
    if value.count(" ") >= most and (n := len(value.split())) > most:
        problems.add("words-many", mark, field=field, n=n, most=most)


def check_width(problems: Problems, value: str, field: str, mark: Mark | None, most: int) -> None:
    """Note a text with more than `most` characters. A soft hyphen takes no place."""
    if len(value) > most and (n := len(value) - value.count("\xad")) > most:
        problems.add("text-wide", mark, field=field, n=n, most=most)


def check_why(problems: Problems, value: str, mark: Mark | None) -> None:
    """Note an explanation that is too short or too long to be of use."""
    n, (least, most) = len(value.split()), WHY
    if not least <= n <= most:
        problems.add("why-length", mark, n=n, least=least, most=most)


def check_sentences(problems: Problems, node: ScalarEvent) -> None:
    """Note each sentence too long to follow by ear."""
    for words in sentences(node.value):
        if len(words) > SENTENCE:
            start = " ".join(words[:4])
            problems.add("sentence-long", node.start_mark, n=len(words), most=SENTENCE, found=start)


def check_lix(problems: Problems, texts: list[str], mark: Mark | None) -> None:
    """Note a card that is heavy to read."""
    if (found := round(lix(texts))) > LIX:
        problems.add("lix", mark, n=found, most=LIX)
