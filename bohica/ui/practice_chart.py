"""One's answers about a value, drawn in order: shape, height and colour all say the grade."""

from __future__ import annotations

from collections.abc import Sequence

from bohica.session.practice import Answered, Record
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.theme import GREEN, LINE, MUTED, SAND, WHITE

GRADES = ("desired", "acceptable", "undesired")
STEP = 58.0
"""Design units from one answer to the next."""


def draw_grade(canvas: Canvas, centre: tuple[float, float], side: float, grade: str) -> None:
    """Draw the mark of a grade: a full disc with a check, an open square, an open diamond."""
    box = Box(centre[0] - side / 2, centre[1] - side / 2, side, side)
    if grade == "desired":
        canvas.circle(centre, side / 2, GREEN)
        canvas.shape("check", box.inset(side * 0.24), WHITE)
    elif grade == "acceptable":
        canvas.shape("square", box, WHITE, border=GREEN, width=5)
    else:
        canvas.shape("diamond", box, WHITE, border=MUTED, width=5)


def answers_about(record: Record, value: str) -> list[Answered]:
    """Return the answers to events that serve `value`, the oldest first."""
    return [item for item in record if value in item.values and item.outcome in GRADES]


def draw_chart(canvas: Canvas, box: Box, answers: Sequence[Answered]) -> None:
    """Draw as many of the latest `answers` as have room, the latest to the right.

    Desired answers stand high, undesired ones low; a line leads from each to the next, and an
    upright one stands between two days.
    """
    room = max(1, int((box.w - 44) // STEP) + 1)
    shown = list(answers)[-room:]
    for share in (0.0, 0.5, 1.0):
        y = box.y + 22 + (box.h - 44) * share
        canvas.line((box.x, y), (box.right, y), SAND, width=3)
    points = [
        (
            box.x + 22 + number * STEP,
            box.y + 22 + (box.h - 44) * GRADES.index(item.outcome) / 2,
        )
        for number, item in enumerate(shown)
    ]
    for before, after, point in zip(shown, shown[1:], points, strict=False):
        if before.day != after.day:
            x = point[0] + STEP / 2
            canvas.line((x, box.y), (x, box.bottom), LINE, width=3)
    if len(points) > 1:
        canvas.polyline(points, LINE, width=4)
    for point, item in zip(points, shown, strict=True):
        draw_grade(canvas, point, 40, item.outcome)
