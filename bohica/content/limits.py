"""How much text a card may have: what fits the screen at reading size, and what is easy to hear."""

from __future__ import annotations

from yaml.events import ScalarEvent

from bohica.content.lix import lix, sentences
from bohica.content.problems import Mark, Problems

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
