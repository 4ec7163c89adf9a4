"""How heavy a text is to read: sentences, words and LIX.

LIX (läsbarhetsindex) is Carl-Hugo Björnsson's measure of 1968: words per sentence plus the
percentage of words longer than six letters. Under 35 is easy, over 40 is heavy on a screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[-'’:.,][^\W_]+)*")
_END = re.compile(r"[.!?…:]+[\"”’')]*(?:\s+|$)")

_LONG = 6
"""Letters; a word with more of them is long."""


def sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence. A colon ends one too: what follows it is read anew."""
    parts = (_WORD.findall(part) for part in _END.split(text.replace("\xad", "")))
    return [words for words in parts if words]


def lix(texts: Iterable[str]) -> float:
    """Return the LIX of the texts read after each other; 0 where there is no word."""
    found = [words for text in texts for words in sentences(text)]
    words = [word for sentence in found for word in sentence]
    if not words:
        return 0.0
    long = sum(len(word) > _LONG for word in words)
    return len(words) / len(found) + 100 * long / len(words)
