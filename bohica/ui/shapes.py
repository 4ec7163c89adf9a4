"""Seat shapes, value symbols and icons as vector paths in a square of 100 x 100. Pure data.

The typeface has no arrows or check marks, and shapes stay sharp at every size.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import NamedTuple


class Part(NamedTuple):
    """One path of a shape."""

    path: str
    """SVG path data, filled by the even-odd rule."""
    stroke: float = 0.0
    """0: filled and bordered. Otherwise drawn as a line this wide, in the fill colour."""


def _polygon(corners: int, radius: float, *, turn: float = 0.0, cy: float = 50.0) -> str:
    points = []
    for index in range(corners):
        angle = 2 * pi * (index + turn) / corners - pi / 2
        points.append(f"{50 + radius * cos(angle):.2f} {cy + radius * sin(angle):.2f}")
    return "M" + " L".join(points) + "Z"


def _star(corners: int, outer: float, inner: float, cy: float = 50.0) -> str:
    points = []
    for index in range(2 * corners):
        radius = outer if index % 2 == 0 else inner
        angle = pi * index / corners - pi / 2
        points.append(f"{50 + radius * cos(angle):.2f} {cy + radius * sin(angle):.2f}")
    return "M" + " L".join(points) + "Z"


def _circle(cx: float, cy: float, radius: float) -> str:
    k = radius * 0.5523
    left, right, up, down = cx - radius, cx + radius, cy - radius, cy + radius
    return (
        f"M{cx} {up}C{cx + k} {up} {right} {cy - k} {right} {cy}"
        f"C{right} {cy + k} {cx + k} {down} {cx} {down}"
        f"C{cx - k} {down} {left} {cy + k} {left} {cy}"
        f"C{left} {cy - k} {cx - k} {up} {cx} {up}Z"
    )


def _flower(petals: int) -> str:
    """Round petals that meet; the hole in the middle is its eye."""
    points = []
    steps = petals * 16
    for index in range(steps):
        angle = 2 * pi * index / steps - pi / 2
        radius = 37 + 13 * cos(petals * (angle + pi / 2))
        points.append(f"{50 + radius * cos(angle):.2f} {51 + radius * sin(angle):.2f}")
    return "M" + " L".join(points) + "Z" + _circle(50, 51, 12)


_DROP = "M50 0C56 16 84 42 84 66C84 85 69 100 50 100C31 100 16 85 16 66C16 42 44 16 50 0Z"
_ARROW = "M20 50H78M54 24L80 50L54 76"

SHAPES: dict[str, tuple[Part, ...]] = {
    # Seats
    "circle": (Part(_circle(50, 50, 47)),),
    "square": (Part("M8 8H92V92H8Z"),),
    "triangle": (Part("M50 2L98 94H2Z"),),
    "diamond": (Part("M50 0L100 50L50 100L0 50Z"),),
    "hexagon": (Part(_polygon(6, 50, turn=0.5)),),
    "pentagon": (Part(_polygon(5, 52, cy=54)),),
    "star": (Part(_star(5, 54, 31, cy=54)),),
    "plus": (Part("M28 2H72V28H98V72H72V98H28V72H2V28H28Z"),),
    "drop": (Part(_DROP),),
    "octagon": (Part(_polygon(8, 51, turn=0.5)),),
    # Values
    "person": (
        Part(_circle(50, 24, 22)),
        Part("M10 98C10 66 26 52 50 52C74 52 90 66 90 98Z"),
    ),
    "heart": (
        Part(
            "M50 94C20 70 3 52 3 31C3 15 15 5 28 5C38 5 46 11 50 20"
            "C54 11 62 5 72 5C85 5 97 15 97 31C97 52 80 70 50 94Z"
        ),
    ),
    "star5": (Part(_star(5, 52, 22, cy=54)),),
    "house": (Part("M50 5L98 47H86V95H60V64H40V95H14V47H2Z"),),
    "flower": (Part(_flower(6)),),
    # Kinds of squares
    "exclaim": (Part("M40 6H60L56 66H44Z"), Part(_circle(50, 84, 11))),
    "question": (
        Part("M26 32C26 16 36 9 50 9C65 9 75 18 75 31C75 48 51 46 51 67", 15),
        Part(_circle(51, 89, 10)),
    ),
    "info": (Part(_circle(50, 14, 12)), Part("M34 38H58V84H70V96H32V84H44V50H34Z")),
    "contact": (
        Part(
            "M50 50C40 34 33 28 23 28C11 28 4 38 4 50C4 62 11 72 23 72C33 72 40 66 50 50"
            "C60 34 67 28 77 28C89 28 96 38 96 50C96 62 89 72 77 72C67 72 60 66 50 50",
            12,
        ),
    ),
    "gem": (Part("M50 8L92 50L50 92L8 50Z"),),
    "lock": (Part("M6 20L44 50L6 80", 13), Part("M50 20L88 50L50 80", 13)),
    # Icons
    "check": (Part("M10 54L38 82L90 22", 14),),
    "cross": (Part("M18 18L82 82M82 18L18 82", 13),),
    "arrow_right": (Part(_ARROW, 11),),
    "arrow_left": (Part("M80 50H22M46 24L20 50L46 76", 11),),
    "arrow_up": (Part("M50 80V22M24 46L50 20L76 46", 11),),
    "arrow_down": (Part("M50 20V78M24 54L50 80L76 54", 11),),
    "chevron_down": (Part("M16 34L50 68L84 34", 12),),
    "chevron_up": (Part("M16 66L50 32L84 66", 12),),
    "chevron_right": (Part("M34 16L68 50L34 84", 12),),
    "chevron_left": (Part("M66 16L32 50L66 84", 12),),
    "undo": (Part("M30 12L10 32L30 52M12 32H62C80 32 90 44 90 59C90 76 78 86 62 86H34", 11),),
    "redo": (Part("M70 12L90 32L70 52M88 32H38C20 32 10 44 10 59C10 76 22 86 38 86H66", 11),),
    "pause": (Part("M20 12H42V88H20ZM58 12H80V88H58Z"),),
    "play": (Part("M22 8L90 50L22 92Z"),),
    "skip": (Part("M12 12L66 50L12 88ZM72 12H88V88H72Z"),),
    "minus": (Part("M14 50H86", 14),),
    "add": (Part("M14 50H86M50 14V86", 14),),
    "menu": (Part("M12 24H88M12 50H88M12 76H88", 11),),
    "note": (Part("M18 6H62L84 28V94H18ZM32 40V49H70V40ZM32 60V69H70V60Z"),),
    "pen": (Part("M8 92L16 66L68 14L86 32L34 84ZM26 66L34 74L70 38L62 30Z"),),
    "trash": (
        Part("M36 6H64V14H88V25H12V14H36ZM20 33H80L74 96H26ZM37 44V84H45V44ZM55 44V84H63V44Z"),
    ),
    "speaker": (
        Part("M8 36H26L50 14V86L26 64H8Z"),
        Part("M64 34C72 43 72 57 64 66M76 20C92 37 92 63 76 80", 8),
    ),
    "mute": (Part("M8 36H26L50 14V86L26 64H8Z"), Part("M66 36L94 64M94 36L66 64", 8)),
    "clock": (Part(_circle(50, 50, 43), 9), Part("M50 24V52L68 64", 9)),
    "people": (
        Part(_circle(30, 30, 17)),
        Part("M2 88C2 66 12 52 30 52C48 52 58 66 58 88Z"),
        Part(_circle(72, 34, 14)),
        Part("M64 88C64 72 62 62 57 55C61 53 66 52 72 52C88 52 98 65 98 88Z"),
    ),
    "book": (
        Part(
            "M50 22C40 12 24 10 6 12V82C24 80 40 82 50 92C60 82 76 80 94 82V12C76 10 60 12 50 22Z",
            9,
        ),
        Part("M50 24V90", 9),
    ),
    "folder": (Part("M4 18H40L50 30H96V86H4Z"),),
    "warning": (Part("M50 4L98 94H2ZM44 36L46 66H54L56 36ZM44 73V83H56V73Z"),),
    "grip": (Part("".join(_circle(x, y, 8) for x in (32, 68) for y in (20, 50, 80))),),
    "swap": (Part("M14 34H84M64 14L84 34L64 54M86 66H16M36 46L16 66L36 86", 10),),
    "eye": (
        Part("M4 50C20 24 36 16 50 16C64 16 80 24 96 50C80 76 64 84 50 84C36 84 20 76 4 50Z", 9),
        Part(_circle(50, 50, 15)),
    ),
    "gear": (Part(_star(8, 50, 38) + _circle(50, 50, 17)),),
    "radio": (Part(_circle(50, 50, 44), 9),),
}
# The star of a seat must hold a number, the star of a value must look like one.
VALUE_SYMBOLS = {"star": "star5"}

NUMBER_CENTRE: dict[str, tuple[float, float]] = {
    "triangle": (0.5, 0.655),
    "drop": (0.5, 0.62),
    "star": (0.5, 0.55),
    "pentagon": (0.5, 0.535),
}
"""Where a number stands in a seat's shape, as parts of its square; (0.5, 0.5) elsewhere."""
NUMBER_SIZE: dict[str, float] = {"triangle": 0.44, "star": 0.44, "diamond": 0.5, "drop": 0.5}
"""Type size of that number as a part of the square; 0.54 elsewhere."""
