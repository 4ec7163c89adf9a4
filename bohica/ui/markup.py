"""Text into words that carry their style and know where they may be broken. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

SOFT_HYPHEN = "\u00ad"
_BAD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NO_BREAK = "\u00a0\u202f\u2007"
_MARKS = re.compile(r"(?<![\w*])(\*\*|\*)(?=\S)(.+?)(?<=\S)\1(?![\w*])", re.S)


class Style(NamedTuple):
    """Which of the four font files."""

    bold: bool = False
    italic: bool = False


PLAIN = Style()


class Piece(NamedTuple):
    """Letters of one style; may hold soft hyphens."""

    text: str
    style: Style


Word = tuple[Piece, ...]
"""What stands between two spaces; more than one piece where the style changes inside it."""


def clean(text: str) -> str:
    """`text` with what fonts cannot take replaced: NUL, other control characters, lone
    surrogates become U+FFFD, tabs a space, and every kind of line end a newline."""
    text = re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return _BAD.sub("\ufffd", text.replace("\t", " "))


def runs(text: str, style: Style = PLAIN, *, markup: bool = True) -> list[Piece]:
    """Split at `**bold**` and `*italic*`. A star that opens or closes nothing stays a star, so
    "2 * 3" and "a*b*c" are left alone."""
    if not markup or "*" not in text:
        return [Piece(text, style)] if text else []
    out: list[Piece] = []
    at = 0
    for match in _MARKS.finditer(text):
        if match.start() > at:
            out.append(Piece(text[at : match.start()], style))
        strong = match[1] == "**"
        inner = Style(style.bold or strong, style.italic or not strong)
        out += runs(match[2], inner)
        at = match.end()
    if at < len(text):
        out.append(Piece(text[at:], style))
    return out


def paragraphs(text: str, style: Style, *, markup: bool = True) -> list[list[Word]]:
    """The words of each line of `text`. No-break spaces stay inside their word."""
    out: list[list[Word]] = [[]]
    open_word: list[Piece] = []

    def close() -> None:
        if open_word:
            out[-1].append(tuple(open_word))
            open_word.clear()

    for piece in runs(clean(text), style, markup=markup):
        for part in re.split(r"(\n| +)", piece.text):
            if part == "\n":
                close()
                out.append([])
            elif part.startswith(" "):
                close()
            elif part:
                for space in _NO_BREAK:
                    part = part.replace(space, "\u00a0")
                open_word.append(Piece(part, piece.style))
    close()
    return out
