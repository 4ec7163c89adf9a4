"""Short messages over a screen: what was just done, and what the disk does not take.

Where the disk refuses, another folder is one key or click away.
"""

from __future__ import annotations

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.screen import Push
from bohica.ui.table import Table
from bohica.ui.theme import CARD, DANGER, INK, READ, SAND, WHITE

BANNER = Box(48, 28, 1824, 88)
MOVE = BANNER.right_part(480).inset(8)
MOVE_KEY = "v"


def folder_asked(event: Input, table: Table) -> Push | None:
    """Return where to choose another folder, if the disk refuses and `event` asks for it."""
    if not table.trouble():
        return None
    clicked = event.kind == "click" and event.button == 1 and MOVE.contains(event.x, event.y)
    typed = event.kind == "key" and event.text.lower() == MOVE_KEY and not event.ctrl
    return Push("folder", table=table) if clicked or typed else None


def draw_messages(canvas: Canvas, table: Table) -> None:
    """Draw the table's trouble along the upper edge and its notice at the lower one."""
    trouble = table.trouble()
    if trouble:
        canvas.panel(BANNER, SAND, radius=16, border=DANGER, width=4)
        room = Box(BANNER.x + 24, BANNER.y, MOVE.x - BANNER.x - 40, BANNER.h)
        canvas.text(room, trouble, size=READ - 4, bold=True, valign="middle", smallest=26)
        canvas.panel(MOVE, WHITE, radius=12, border=INK, width=3)
        label = f"{table.t('play.trouble.move')}: {MOVE_KEY.upper()}"
        canvas.text(MOVE, label, size=32, smallest=26, bold=True, align="centre", valign="middle")
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
