"""Short messages over a screen: what was just done, and what the disk does not take."""

from __future__ import annotations

from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.table import Table
from bohica.ui.theme import CARD, DANGER, INK, READ, SAND, WHITE

BANNER = Box(48, 8, 1824, 64)


def draw_messages(canvas: Canvas, table: Table) -> None:
    """Draw the table's trouble along the upper edge and its notice at the lower one."""
    trouble = table.trouble()
    if trouble:
        canvas.panel(BANNER, SAND, radius=16, border=DANGER, width=4)
        canvas.text(
            BANNER.inset(24, 0), trouble, size=READ - 6, bold=True, valign="middle", smallest=26
        )
    if table.notice:
        width = canvas.fonts.measure(table.notice, READ, bold=True) + 80
        box = Box(960 - width / 2, 988, width, 72)
        canvas.panel(box, INK, radius=36, border=CARD, width=3)
        canvas.text(
            box,
            table.notice,
            size=READ,
            colour=WHITE,
            bold=True,
            align="centre",
            valign="middle",
        )
