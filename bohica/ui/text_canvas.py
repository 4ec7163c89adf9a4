"""Text on a canvas: in a box, on a line, as digits that stand still."""

from __future__ import annotations

from typing import Literal

import pygame

from bohica.ui.art import Art
from bohica.ui.layout import Box, Stage
from bohica.ui.markup import PLAIN, Style, clean
from bohica.ui.text import ASCENT, Fonts, Lines
from bohica.ui.theme import INK, LINE_HEIGHT, Colour

Align = Literal["left", "centre", "right"]
VAlign = Literal["top", "middle", "bottom"]


class TextCanvas:
    """The half of `Canvas` that draws text."""

    def __init__(
        self,
        surface: pygame.Surface,
        stage: Stage,
        fonts: Fonts,
        art: Art,
        *,
        large: bool = False,
        lang: str = "sv",
    ) -> None:
        self.target = surface
        self.stage = stage
        self.fonts = fonts
        self.art = art
        self.large = large
        """Stor text is chosen."""
        self.lang = lang

    def text(
        self,
        box: Box,
        text: str,
        *,
        size: float,
        colour: Colour = INK,
        bold: bool = False,
        italic: bool = False,
        align: Align = "left",
        valign: VAlign = "top",
        smallest: float | None = None,
        max_lines: int | None = None,
        balance: bool = False,
        markup: bool = True,
    ) -> float:
        """Draw `text` inside `box` and return the height used, in design units.

        With `smallest` the size goes down to it if that makes the text fit. What does not fit
        even then ends in an ellipsis; a glyph is never clipped. With `balance` the lines are made
        about equally long, so that no last word stands alone.
        """
        lines = self.lay_out(
            box,
            text,
            size=size,
            bold=bold,
            italic=italic,
            smallest=smallest,
            max_lines=max_lines,
            balance=balance,
            markup=markup,
        )
        return self.lines(box, lines, colour=colour, align=align, valign=valign)

    def lay_out(
        self,
        box: Box,
        text: str,
        *,
        size: float,
        bold: bool = False,
        italic: bool = False,
        smallest: float | None = None,
        max_lines: int | None = None,
        balance: bool = False,
        markup: bool = True,
    ) -> Lines:
        """The lines `text` would draw in `box`."""
        if not text:
            return Lines((), size)
        if smallest is not None and smallest < size:
            fitting = self.fonts.fit(
                text,
                box.w,
                box.h,
                largest=size,
                smallest=smallest,
                bold=bold,
                italic=italic,
                markup=markup,
                max_lines=max_lines,
            )
            size = smallest if fitting is None else fitting.size
        wrap = self.fonts.balanced if balance else self.fonts.wrap
        lines = wrap(text, size, box.w, bold=bold, italic=italic, markup=markup)
        room = max(1, int((box.h + 0.01) / (size * LINE_HEIGHT)))
        return self.fonts.ellipsis(lines, min(room, max_lines or room), box.w)

    def lines(
        self,
        box: Box,
        lines: Lines,
        *,
        colour: Colour = INK,
        align: Align = "left",
        valign: VAlign = "top",
    ) -> float:
        """Draw lines already laid out; the height used, in design units."""
        spare = box.h - lines.height
        y = box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[valign]
        pixels = self.stage.px(lines.size)
        for line in lines.lines:
            pictures = [
                self.fonts.picture(piece.text, piece.style, pixels, colour) for piece in line.pieces
            ]
            width = sum(picture.get_width() for picture in pictures)
            x = self.stage.point(box.x, 0)[0]
            spare_px = self.stage.point(box.right, 0)[0] - x - width
            x += {"left": 0, "centre": spare_px // 2, "right": spare_px}[align]
            self._row(pictures, [piece.style for piece in line.pieces], x, y, lines.size, pixels)
            y += lines.size * LINE_HEIGHT
        return lines.height

    def _row(
        self,
        pictures: list[pygame.Surface],
        styles: list[Style],
        x: int,
        y: float,
        size: float,
        pixels: int,
    ) -> None:
        baseline = self.stage.point(0, y + ASCENT * size)[1]
        for picture, style in zip(pictures, styles, strict=True):
            self.target.blit(picture, (x, baseline - self.fonts.font(pixels, style).get_ascent()))
            x += picture.get_width()

    def plain(self, x: float, y: float, text: str, *, size: float, colour: Colour = INK) -> None:
        """One line exactly as it is, spaces and stars too, from `x`; `y` is its upper edge."""
        if text:
            pixels = self.stage.px(size)
            picture = self.fonts.picture(clean(text), PLAIN, pixels, colour)
            self._row([picture], [PLAIN], self.stage.point(x, 0)[0], y, size, pixels)

    def clock(
        self,
        box: Box,
        seconds: float,
        *,
        size: float,
        colour: Colour = INK,
        bold: bool = True,
        align: Align = "centre",
    ) -> None:
        """Minutes and seconds, 2:10, each digit in a cell of its own so that nothing jumps."""
        whole = max(0, int(seconds))
        self.digits(
            box, f"{whole // 60}:{whole % 60:02d}", size=size, colour=colour, bold=bold, align=align
        )

    def digits(
        self,
        box: Box,
        text: str,
        *,
        size: float,
        colour: Colour = INK,
        bold: bool = True,
        align: Align = "centre",
    ) -> None:
        """Digits and signs on one line, digits in cells of one width: times, counts."""
        style, pixels = Style(bold), self.stage.px(size)
        font = self.fonts.font(pixels, style)
        cell = max(font.size(digit)[0] for digit in "0123456789")
        widths = [cell if char.isdigit() else font.size(char)[0] for char in text]
        left, right = self.stage.point(box.x, 0)[0], self.stage.point(box.right, 0)[0]
        spare = right - left - sum(widths)
        x = left + {"left": 0, "centre": spare // 2, "right": spare}[align]
        top = box.y + (box.h - size * LINE_HEIGHT) / 2
        baseline = self.stage.point(0, top + ASCENT * size)[1]
        for char, width in zip(text, widths, strict=True):
            picture = self.fonts.picture(char, style, pixels, colour)
            at = x + (width - picture.get_width()) // 2
            self.target.blit(picture, (at, baseline - font.get_ascent()))
            x += width
