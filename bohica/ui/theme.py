"""Colours and type sizes, all in one place so that their contrast can be tested.

Colours are (red, green, blue), 0-255. Text keeps 7:1 against what it stands on, shapes and
borders 3:1 (tests/ui/test_theme.py). Sizes are design pixels of the 1920x1080 stage.
"""

from __future__ import annotations

from typing import NamedTuple

Colour = tuple[int, int, int]

# Surfaces
NAVY: Colour = (23, 50, 61)
"""The frame round everything, and dark labels such as Start, Sluss, Mål."""
PAPER: Colour = (246, 241, 228)
"""Side panels and ordinary screens."""
CARD: Colour = (251, 248, 240)
"""A card's paper."""
WHITE: Colour = (255, 255, 255)
"""Rows, fields and buttons that lie on paper."""
SAND: Colour = (228, 220, 198)
"""Quiet areas: the empty part of a ring, a disabled button."""
MINT: Colour = (238, 244, 239)
"""A calm area of its own, such as the improvement areas."""
SELECTED: Colour = (220, 235, 245)
"""Fill of a chosen row."""
HOVER: Colour = (239, 245, 249)
"""Fill of a row under the mouse."""

# Text
INK: Colour = (23, 50, 61)
MUTED: Colour = (56, 70, 75)
"""Secondary text; 7:1 even on SAND."""

# Lines
LINE: Colour = (134, 129, 115)
"""Borders of rows, fields and panels."""
FOCUS: Colour = (24, 87, 139)
"""The ring round what the keyboard is on."""

# Actions
BLUE: Colour = (24, 87, 139)
BLUE_HOVER: Colour = (16, 67, 109)
DANGER: Colour = (147, 45, 30)
DANGER_HOVER: Colour = (118, 33, 21)
GREEN: Colour = (29, 92, 69)

# Kinds of squares and cards; white text stands on all of them
EVENT: Colour = (147, 52, 34)
FACT: Colour = (30, 89, 123)
CONSCIENCE: Colour = (99, 71, 137)
CONTACT: Colour = (34, 95, 73)
VALUE: Colour = (113, 76, 7)
KINDS: dict[str, Colour] = {
    "event": EVENT,
    "fact": FACT,
    "conscience": CONSCIENCE,
    "contact": CONTACT,
    "value": VALUE,
}

# Votes: two neutral colours, neither of them right or wrong
AGREE: Colour = (52, 84, 112)
DISAGREE: Colour = (112, 76, 30)


class SeatLook(NamedTuple):
    """What a seat is known by beside its number."""

    shape: str
    """A name `Canvas.shape` can draw."""
    colour: Colour
    """A light tint that carries the number in INK."""


SEATS: dict[int, SeatLook] = {
    1: SeatLook("circle", (255, 211, 77)),
    2: SeatLook("square", (142, 202, 230)),
    3: SeatLook("triangle", (247, 172, 152)),
    4: SeatLook("diamond", (183, 215, 168)),
    5: SeatLook("hexagon", (216, 184, 231)),
    6: SeatLook("pentagon", (224, 210, 180)),
    7: SeatLook("star", (255, 188, 92)),
    8: SeatLook("plus", (250, 194, 214)),
    9: SeatLook("drop", (150, 220, 215)),
    10: SeatLook("octagon", (207, 216, 226)),
}

# Type sizes
TITLE = 72
QUESTION = 56
ANSWER = 48
READ = 36
"""The least anything participants read may be."""
HINT = 28
"""For the facilitator only."""
HINT_MIN = 26

LINE_HEIGHT = 1.25
"""Distance between baselines, in type sizes."""

# Measures
RADIUS = 28
"""Corners of cards and panels."""
ROW_RADIUS = 20
"""Corners of rows, fields and buttons."""
TOUCH = 56
"""Least height of anything to click."""


def luminance(colour: Colour) -> float:
    """Relative luminance 0-1 of an sRGB colour, as WCAG 2.2 defines it."""

    def linear(channel: int) -> float:
        value = channel / 255
        if value <= 0.04045:
            return value / 12.92
        return float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = colour
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio 1-21 between two colours, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with `share` (0-1) of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return (red, green, blue)


def on(fill: Colour) -> Colour:
    """The text colour, WHITE or INK, that reads best on `fill`."""
    return WHITE if contrast(WHITE, fill) >= contrast(INK, fill) else INK


def parse_colour(text: str) -> Colour:
    """`#rrggbb` as a colour. Raises ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"not a colour: {text!r}")
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))
