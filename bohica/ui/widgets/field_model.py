"""The text of a field, its caret and selection, and its history. Pure: no pygame, no pixels.

Text is kept in NFC, and the caret only ever stands between graphemes: what a reader takes for one
letter is one step, however many code points it is made of.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category, combining, normalize

_JOINER = "\u200d"
_HISTORY = 400
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")


class State(NamedTuple):
    """A text and what is selected in it; nothing where `caret` equals `anchor`."""

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """First and last position of the selection."""
        return (min(self.caret, self.anchor), max(self.caret, self.anchor))

    @property
    def selected(self) -> str:
        first, last = self.selection
        return self.text[first:last]


def tidy(text: str, *, multiline: bool) -> str:
    """`text` as a field may hold it: NFC, no control characters, line ends only where allowed."""
    text = re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text)
    text = _CONTROL.sub("", text.replace("\t", " "))
    if not multiline:
        text = text.replace("\n", " ")
    return normalize("NFC", text)


def _extends(text: str, index: int) -> bool:
    """The code point at `index` belongs to the grapheme before it."""
    char, before = text[index], text[index - 1]
    if combining(char) or category(char) in ("Mn", "Me") or char == _JOINER:
        return True
    if "\ufe00" <= char <= "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    if before == _JOINER:
        return True
    if _is_flag(char) and _is_flag(before):
        start = index
        while start > 0 and _is_flag(text[start - 1]):
            start -= 1
        return (index - start) % 2 == 1
    return False


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def step(text: str, at: int, forwards: bool) -> int:
    """The next place for a caret after `at`, or the one before."""
    at += 1 if forwards else -1
    while 0 < at < len(text) and _extends(text, at):
        at += 1 if forwards else -1
    return max(0, min(len(text), at))


def snap(text: str, at: int) -> int:
    """`at`, or the nearest place before it where a caret may stand."""
    at = max(0, min(len(text), at))
    while 0 < at < len(text) and _extends(text, at):
        at -= 1
    return at


def word_step(text: str, at: int, forwards: bool) -> int:
    """The start of the next word after `at`, or of the word before."""
    if forwards:
        while at < len(text) and not text[at].isspace():
            at += 1
        while at < len(text) and text[at].isspace():
            at += 1
    else:
        while at > 0 and text[at - 1].isspace():
            at -= 1
        while at > 0 and not text[at - 1].isspace():
            at -= 1
    return snap(text, at)


def word_at(text: str, at: int) -> tuple[int, int]:
    """First and last position of the word, or the run of spaces, at `at`."""
    at = max(0, min(at, len(text) - 1)) if text else 0
    if not text:
        return (0, 0)
    space = text[at].isspace()
    first = last = at
    while first > 0 and text[first - 1].isspace() == space:
        first -= 1
    while last < len(text) and text[last].isspace() == space:
        last += 1
    return (first, last)


class FieldModel:
    """A state with undo and redo."""

    def __init__(self, text: str = "", *, multiline: bool = False, limit: int = 100_000) -> None:
        """`limit` is the greatest number of code points."""
        self.multiline = multiline
        self.limit = limit
        text = tidy(text, multiline=multiline)[:limit]
        self.state = State(text, len(text), len(text))
        self._past: list[State] = []
        self._future: list[State] = []
        self._typing = False

    @property
    def text(self) -> str:
        return self.state.text

    # Editing

    def insert(self, text: str, *, typed: bool = False) -> bool:
        """Put `text` in place of the selection; letters typed in a row are undone together.

        False if nothing changed: there was no room, or nothing to put in.
        """
        text = tidy(text, multiline=self.multiline)
        first, last = self.state.selection
        before, after = self.state.text[:first], self.state.text[last:]
        text = text[: max(0, self.limit - len(before) - len(after))]
        if not text and first == last:
            return False
        # Joined before it is brought to NFC: a combining sign may belong to the letter before.
        head = normalize("NFC", before + text)
        whole = normalize("NFC", head + after)
        caret = snap(whole, min(len(head), len(whole)))
        joined = typed and self._typing and first == last and not text.isspace()
        self._change(State(whole, caret, caret), keep=not joined)
        self._typing = typed
        return True

    def delete(self, forwards: bool, *, word: bool = False) -> bool:
        """Delete the selection, or a grapheme or word beside the caret. False: nothing there."""
        first, last = self.state.selection
        if first == last:
            at = self.state.caret
            other = (word_step if word else step)(self.state.text, at, forwards)
            first, last = min(at, other), max(at, other)
        if first == last:
            return False
        text = normalize("NFC", self.state.text[:first] + self.state.text[last:])
        caret = snap(text, first)
        self._change(State(text, caret, caret), keep=True)
        return True

    def set_text(self, text: str) -> None:
        """Replace everything; can be undone."""
        text = tidy(text, multiline=self.multiline)[: self.limit]
        self._change(State(text, len(text), len(text)), keep=True)

    def _change(self, state: State, *, keep: bool) -> None:
        if keep:
            self._past.append(self.state)
            del self._past[:-_HISTORY]
        self._future.clear()
        self._typing = False
        self.state = state

    # Moving

    def move(self, to: int, *, select: bool = False) -> None:
        """Put the caret at `to`; with `select` the selection follows."""
        to = snap(self.state.text, to)
        self.state = State(self.state.text, to, self.state.anchor if select else to)
        self._typing = False

    def move_by(self, forwards: bool, *, word: bool = False, select: bool = False) -> None:
        """One grapheme or word. Without `select`, a selection collapses to its end on that side."""
        first, last = self.state.selection
        if first != last and not select and not word:
            self.move(last if forwards else first)
            return
        to = (word_step if word else step)(self.state.text, self.state.caret, forwards)
        self.move(to, select=select)

    def select_all(self) -> None:
        self.state = State(self.state.text, len(self.state.text), 0)
        self._typing = False

    def select_word(self, at: int) -> None:
        first, last = word_at(self.state.text, at)
        self.state = State(self.state.text, snap(self.state.text, last), first)
        self._typing = False

    # History

    def undo(self) -> bool:
        """Back to before the last change. False: there was none."""
        return self._travel(self._past, self._future)

    def redo(self) -> bool:
        """Take back the last undo. False: there was none."""
        return self._travel(self._future, self._past)

    def _travel(self, source: list[State], target: list[State]) -> bool:
        if not source:
            return False
        target.append(self.state)
        self.state = source.pop()
        self._typing = False
        return True
