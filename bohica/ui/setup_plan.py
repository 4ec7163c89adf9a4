"""The planner's proposal as setup shows it: cards, times, start and die."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bohica.ui import theme
from bohica.ui.layout import Box
from bohica.ui.theme import HINT, INK, READ, VALUE, WHITE

if TYPE_CHECKING:
    from bohica.ui.canvas import Canvas
    from bohica.ui.setup_choices import Outline

SIZE = 30.0
PARTS = (("opening", theme.VALUE), ("play", theme.BLUE), ("debrief", theme.GREEN))
"""The three parts of a session and their colours."""
FEW = 4
"""Cards; fewer are hardly a game."""


def draw_plan(
    canvas: Canvas, box: Box, planned: Outline, t: Callable[..., str], *, whole: bool
) -> None:
    """Draw the proposal in `box`, 340 high, or 460 if `whole`: start and die too.

    `t` gives texts of setup.
    """
    count = planned.plan.expected_cards
    width = canvas.fonts.measure(str(count), 92, bold=True)
    canvas.text(box.top(98), str(count), size=92, bold=True, valign="middle", markup=False)
    canvas.text(
        Box(box.x + width + 18, box.y + 26, 200, 70),
        t("cards", n=count),
        size=42,
        bold=True,
        valign="middle",
    )
    _bar(canvas, Box(box.x, box.y + 108, box.w, 34), planned)
    y = box.y + 152
    for name, colour in PARTS:
        seconds: float = getattr(planned, name)
        row = Box(box.x, y, box.w, 40)
        canvas.circle((row.x + 12, row.centre[1]), 10, colour)
        canvas.text(row.inset(36, 0), t(name), size=SIZE, valign="middle")
        minutes = t("minutes", n=max(1, round(seconds / 60)))
        canvas.text(row, minutes, size=SIZE, bold=True, align="right", valign="middle")
        y += 42
    if not whole:
        return
    start = planned.plan.start
    where = t("start.square", n=start) if start else t("start.begin")
    die = t("die.calm") if planned.plan.calm else t("die.ordinary")
    canvas.text(Box(box.x, y + 14, box.w, 116), f"{where} {die}", size=SIZE, smallest=HINT)


def _bar(canvas: Canvas, box: Box, planned: Outline) -> None:
    """The session as a bar, its parts as long as they take."""
    whole = planned.opening + planned.play + planned.debrief
    canvas.panel(box, PARTS[1][1], radius=box.h / 2)
    first = box.w * planned.opening / whole
    last = box.w * planned.debrief / whole
    with canvas.clipped(box.left_part(first)):
        canvas.panel(box, PARTS[0][1], radius=box.h / 2)
    with canvas.clipped(box.right_part(last)):
        canvas.panel(box, PARTS[2][1], radius=box.h / 2)
    for x in (box.x + first, box.right - last):
        canvas.rect(Box(x - 2, box.y, 4, box.h), theme.MINT)


def draw_advice(canvas: Canvas, box: Box, text: str) -> None:
    """Draw something to think about, on a card of its own."""
    canvas.panel(box, WHITE, radius=theme.ROW_RADIUS, border=VALUE, width=3)
    canvas.text(box.inset(22, 12), text, size=SIZE, smallest=26, colour=INK, valign="middle")


def draw_badge(canvas: Canvas, box: Box, text: str) -> None:
    """Draw a short label in a pill at the right end of `box`."""
    width = canvas.fonts.measure(text, READ - 4, bold=True) + 56
    pill = box.right_part(width)
    canvas.panel(pill, None, radius=pill.h / 2, border=VALUE, width=3)
    canvas.text(pill, text, size=READ - 4, bold=True, colour=VALUE, align="centre", valign="middle")
