"""Text laid out by ourselves: pygame's own wrapping cuts long Swedish compounds mid-letter.

Lines are broken by widths measured at one reference size with 3 % slack, because hinting makes
text up to 3 % wider or narrower from size to size. So every resolution breaks alike.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

import pygame

from bohica.ui.markup import PLAIN, SOFT_HYPHEN, Piece, Style, Word, paragraphs
from bohica.ui.theme import LINE_HEIGHT, Colour

REFERENCE = 100
SLACK = 0.97
ASCENT = 0.96
"""Distance from the top of a line to its baseline, in type sizes: capitals stand in the middle."""

_FILES = {
    Style(False, False): "AtkinsonHyperlegibleNext-Regular.ttf",
    Style(True, False): "AtkinsonHyperlegibleNext-Bold.ttf",
    Style(False, True): "AtkinsonHyperlegibleNext-Italic.ttf",
    Style(True, True): "AtkinsonHyperlegibleNext-BoldItalic.ttf",
}
_CACHE_PIXELS = 5_000_000


class Line(NamedTuple):
    """One line: its pieces from left to right, spaces included, and its width in design units."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class Lines(NamedTuple):
    """Text broken into lines."""

    lines: tuple[Line, ...]
    size: float

    @property
    def word_count(self) -> int:
        """Words as they stand; one broken over two lines counts twice."""
        return sum(len(line.text.split(" ")) for line in self.lines)

    @property
    def height(self) -> float:
        """Design units."""
        return len(self.lines) * self.size * LINE_HEIGHT

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)


class Fonts:
    """The typeface at every size asked for, and the pictures of lines drawn lately."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the four font files. pygame.font is started when first needed."""
        self._folder = folder
        self._fonts: dict[tuple[int, Style], pygame.font.Font] = {}
        self._wrapped: dict[tuple[str, float, float, bool, bool, bool], Lines] = {}
        self._widths: dict[tuple[str, Style], float] = {}
        self._pictures: OrderedDict[tuple[str, Style, int, Colour], pygame.Surface] = OrderedDict()
        self._held = 0

    def font(self, pixels: int, style: Style = PLAIN) -> pygame.font.Font:
        """The font whose em is `pixels` high."""
        key = (pixels, style)
        if key not in self._fonts:
            if not pygame.font.get_init():
                pygame.font.init()
            self._fonts[key] = pygame.font.Font(self._folder / _FILES[style], pixels)
        return self._fonts[key]

    def picture(self, text: str, style: Style, pixels: int, colour: Colour) -> pygame.Surface:
        """`text` on one line; the surface is 1.3 em high with its baseline at `ascent`."""
        key = (text, style, pixels, colour)
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        font = self.font(pixels, style)
        try:
            made = font.render(text, True, colour)
        except pygame.error:  # nothing but characters without a width: a mark of direction, a BOM
            made = pygame.Surface((0, font.get_height()), pygame.SRCALPHA)
        self._pictures[key] = made
        self._held += made.get_width() * made.get_height()
        while self._held > _CACHE_PIXELS and len(self._pictures) > 1:
            _, old = self._pictures.popitem(last=False)
            self._held -= old.get_width() * old.get_height()
        return made

    def unit_width(self, text: str, style: Style) -> float:
        """Width in type sizes."""
        key = (text, style)
        if key not in self._widths:
            if len(self._widths) > 20_000:
                self._widths.clear()
            shown = text.replace(SOFT_HYPHEN, "")
            self._widths[key] = self.font(REFERENCE, style).size(shown)[0] / REFERENCE
        return self._widths[key]

    def word_width(self, word: Word) -> float:
        return sum(self.unit_width(piece.text, piece.style) for piece in word)

    def measure(self, text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        """Width in design units of `text` on one line."""
        return max(
            (line.width for line in self.wrap(text, size, 1e9, bold=bold, italic=italic).lines),
            default=0.0,
        )

    def wrap(
        self,
        text: str,
        size: float,
        width: float,
        *,
        bold: bool = False,
        italic: bool = False,
        markup: bool = True,
    ) -> Lines:
        """Break `text` into lines no wider than `width` design units at type size `size`.

        Breaks at spaces and, where a word has them and only half of it fits, at soft hyphens.
        A word wider than a line is broken between letters; nothing is left out.
        """
        key = (text, size, width, bold, italic, markup)
        found = self._wrapped.get(key)
        if found is None:
            room = width * SLACK / size
            lines: list[Line] = []
            for words in paragraphs(text, Style(bold, italic), markup=markup):
                lines += self._paragraph(words, room, size)
            found = Lines(tuple(lines), size)
            if len(self._wrapped) > 1000:
                self._wrapped.clear()
            self._wrapped[key] = found
        return found

    def balanced(
        self,
        text: str,
        size: float,
        width: float,
        *,
        bold: bool = False,
        italic: bool = False,
        markup: bool = True,
    ) -> Lines:
        """Like `wrap`, in as many lines, but as narrow as that allows (to 4 design units)."""

        def wrap(width: float) -> Lines:
            return self.wrap(text, size, width, bold=bold, italic=italic, markup=markup)

        best = wrap(width)
        count = len(best.lines)
        low, high = width / max(1, count), width
        while count > 1 and high - low > 4:
            middle = (low + high) / 2
            lines = wrap(middle)
            # A narrower line must not cut a word that was whole.
            if len(lines.lines) == count and lines.word_count == best.word_count:
                best, high = lines, middle
            else:
                low = middle
        return best

    def fit(
        self,
        text: str,
        width: float,
        height: float,
        *,
        largest: float,
        smallest: float,
        bold: bool = False,
        italic: bool = False,
        markup: bool = True,
        max_lines: int | None = None,
        whole_words: bool = True,
    ) -> Lines | None:
        """`text` at the largest size (whole steps of 1) that fits, or None if `smallest` does not.

        With `whole_words` a size at which a word had to be broken between letters does not fit.
        """
        style = Style(bold, italic)
        words = [w for line in paragraphs(text, style, markup=markup) for w in line]
        widest = max((self._widest_part(word) for word in words), default=0.0)
        size = largest
        while True:
            lines = self.wrap(text, size, width, bold=bold, italic=italic, markup=markup)
            if (
                lines.height <= height + 0.01
                and (max_lines is None or len(lines.lines) <= max_lines)
                and not (whole_words and widest > width * SLACK / size)
            ):
                return lines
            if size <= smallest:
                return None
            size = max(smallest, size - 1)

    def ellipsis(self, lines: Lines, count: int, width: float) -> Lines:
        """The first `count` lines, the last of them ending in an ellipsis if any were left out."""
        if len(lines.lines) <= count:
            return lines
        kept = list(lines.lines[: max(1, count)])
        kept[-1] = self._shorten(kept[-1], width * SLACK / lines.size, lines.size)
        return Lines(tuple(kept), lines.size)

    def _shorten(self, line: Line, room: float, size: float) -> Line:
        pieces = list(line.pieces)
        while pieces:
            last = pieces[-1]
            text = last.text.rstrip(" ,;:.")
            for end in range(len(text), 0, -1):
                short = Piece(text[:end].rstrip() + "…", last.style)
                width = self.word_width((*pieces[:-1], short))
                if width <= room:
                    return Line((*pieces[:-1], short), width * size)
            pieces.pop()
        return Line((Piece("…", PLAIN),), self.unit_width("…", PLAIN) * size)

    def _widest_part(self, word: Word) -> float:
        """Width of the widest part that cannot be divided at a soft hyphen."""
        if not any(SOFT_HYPHEN in piece.text for piece in word):
            return self.word_width(word)
        widest = 0.0
        for piece in word:
            for part in piece.text.split(SOFT_HYPHEN):
                widest = max(widest, self.unit_width(part + "-", piece.style))
        return widest

    def _paragraph(self, words: list[Word], room: float, size: float) -> list[Line]:
        lines: list[Line] = []
        now: list[Piece] = []
        used = 0.0
        queue = list(reversed(words))
        while queue:
            word = queue.pop()
            space = Piece(" ", now[-1].style if now else PLAIN)
            before = self.unit_width(" ", space.style) if now else 0.0
            width = self.word_width(word)
            if used + before + width <= room:
                now += [space, *word] if now else word
                used += before + width
                continue
            head, tail = self._divide(word, room - used - before)
            if head:
                now += [space, *head] if now else head
                used += before + self.word_width(head)
                queue.append(tail)
            elif now:
                queue.append(word)
            else:
                head, tail = self._chop(word, room)
                now, used = list(head), self.word_width(head)
                if tail:
                    queue.append(tail)
            if queue:
                lines.append(_line(now, used, size))
                now, used = [], 0.0
        lines.append(_line(now, used, size))
        return lines

    def _divide(self, word: Word, room: float) -> tuple[Word, Word]:
        """The longest beginning that ends at a soft hyphen and fits `room`, and the rest."""
        best: tuple[Word, Word] = ((), word)
        for index, piece in enumerate(word):
            at = piece.text.find(SOFT_HYPHEN)
            while at >= 0:
                head = (*word[:index], Piece(piece.text[:at] + "-", piece.style))
                if self.word_width(head) > room:
                    return best
                rest = piece.text[at + 1 :]
                tail = ((Piece(rest, piece.style),) if rest else ()) + word[index + 1 :]
                if tail and head != (Piece("-", piece.style),):
                    best = (head, tail)
                at = piece.text.find(SOFT_HYPHEN, at + 1)
        return best

    def _chop(self, word: Word, room: float) -> tuple[Word, Word]:
        """As many letters of a too wide word as fit `room`, at least one, and the rest."""
        used = 0.0
        for index, piece in enumerate(word):
            width = self.unit_width(piece.text, piece.style)
            if used + width <= room:
                used += width
                continue
            end = 1
            while end < len(piece.text) and (
                used + self.unit_width(piece.text[: end + 1], piece.style) <= room
            ):
                end += 1
            if index and used + self.unit_width(piece.text[:1], piece.style) > room:
                return word[:index], word[index:]
            rest = piece.text[end:]
            tail = ((Piece(rest, piece.style),) if rest else ()) + word[index + 1 :]
            return (*word[:index], Piece(piece.text[:end], piece.style)), tail
        return word, ()


def _line(pieces: list[Piece], used: float, size: float) -> Line:
    """Neighbours of one style joined, so that each is drawn, and kerned, as one."""
    joined: list[Piece] = []
    for piece in pieces:
        text = piece.text.replace(SOFT_HYPHEN, "")
        if joined and joined[-1].style == piece.style:
            joined[-1] = Piece(joined[-1].text + text, piece.style)
        elif text:
            joined.append(Piece(text, piece.style))
    return Line(tuple(joined), used * size)
