"""`framework.yaml` and `board.yaml`: the values a municipality plays for, and its board."""

from __future__ import annotations

import re
from typing import cast

from bohica.content.fields import Fields, keys
from bohica.content.nodes import Map, Node, Reader, Seq
from bohica.content.problems import Problems, Stop
from bohica.content.source import checked
from bohica.rules.board import SQUARES, Board, Square
from bohica.rules.cards import Framework, Value

SYMBOLS = ("person", "heart", "star", "house", "flower")
"""Shapes the program can draw beside a colour."""

VALUES = (2, len(SYMBOLS))
"""Fewest and most values of a framework: each has a basin and a symbol of its own."""

BOARD_SQUARES = (10, 80)
"""Fewest and most squares: half an hour to half a day."""

TERRACES = (1, 6)
FACES = 6

_FRAMEWORK = keys("format", "id", "name", "values")
_VALUE = keys("id", "kind", "name", "short", "text", "colour", "symbol")
_BOARD = keys("format", "id", "name", "terraces", "dice")
_DICE = keys("ordinary", "calm")


def read_root(data: bytes, problems: Problems) -> Map | None:
    """Return the whole of a small file as one mapping, or None after noting why not."""
    try:
        reader = Reader(checked(data, problems), problems)
        return reader.whole()
    except Stop:
        return None


def read_framework(data: bytes, problems: Problems) -> Framework | None:
    """Return the framework of `framework.yaml`, or None after noting why there is none."""
    root = read_root(data, problems)
    if root is None:
        return None
    fields = _Frame(problems)
    try:
        return fields.framework(root)
    except Stop:
        return None


def read_board(data: bytes, problems: Problems) -> Board | None:
    """Return the board of `board.yaml`, or None after noting why there is none."""
    root = read_root(data, problems)
    if root is None:
        return None
    fields = _Frame(problems)
    try:
        return fields.board(root)
    except Stop:
        return None


class _Frame(Fields):
    def framework(self, root: Map) -> Framework:
        self.only(root, _FRAMEWORK)
        self.version(root)
        framework_id, name = self.id(root), self.pair(root, "name")
        values: list[Value] = []
        for item in self.listed(root, "values"):
            if isinstance(item, Map):
                values.append(self._value(item, values))
            else:
                self.is_map(item, "values")
        if "values" in root:
            self.check_count(root, "values", len(values), VALUES)
        return Framework(framework_id, name, tuple(values))

    def _value(self, node: Map, before: list[Value]) -> Value:
        self.only(node, _VALUE)
        name = self.pair(node, "name")
        value = Value(
            id=self.id(node),
            kind="principle"
            if self.choice(node, "kind", ("value", "principle")) != "value"
            else "value",
            name=name,
            short=self.pair(node, "short") if "short" in node else name,
            text=self.pair(node, "text"),
            colour=self._colour(node),
            symbol=self.choice(node, "symbol", SYMBOLS),
        )
        for field in ("id", "colour", "symbol"):
            found = getattr(value, field)
            if found and found in (getattr(other, field) for other in before):
                self.problems.add("same-twice", self.mark(node, field), field=field, found=found)
        return value

    def _colour(self, node: Map) -> str:
        found = self.text(node, "colour").lower()
        if found and not re.fullmatch("#[0-9a-f]{6}", found):
            self.problems.add("colour", self.mark(node, "colour"), found=found)
        return found

    def board(self, root: Map) -> Board:
        self.only(root, _BOARD)
        self.version(root)
        board_id, name = self.id(root), self.pair(root, "name")
        rows: list[Seq] = []
        for item in self.listed(root, "terraces"):
            if isinstance(item, Seq):
                rows.append(item)
            else:
                self.is_list(item, "terraces")
        terraces = tuple(
            self._terrace(row, n == 0, n == len(rows) - 1) for n, row in enumerate(rows)
        )
        if "terraces" in root:
            self.check_count(root, "terraces", len(rows), TERRACES)
            self.check_count(root, "terraces", sum(map(len, terraces)), BOARD_SQUARES)
        board = Board(board_id, name, terraces)
        dice = root.get("dice")
        if dice is None:
            return board
        if not isinstance(dice, Map):
            self.is_map(dice, "dice")
            return board
        self.only(dice, _DICE)
        ordinary = self._faces(dice, "ordinary") if "ordinary" in dice else board.ordinary
        calm = self._faces(dice, "calm") if "calm" in dice else board.calm
        return board._replace(ordinary=ordinary, calm=calm)

    def _terrace(self, row: Seq, first: bool, last: bool) -> tuple[Square, ...]:
        squares = [self.scalar(item, "terraces") for item in row.items]
        for n, (square, item) in enumerate(zip(squares, row.items, strict=True)):
            self._square(square, item, first and n == 0, n == len(squares) - 1, last)
        if not squares:
            self.problems.add("list-empty", row.start_mark, field="terraces")
        return cast("tuple[Square, ...]", tuple(squares))

    def _square(self, square: str, item: Node, first: bool, ends: bool, last: bool) -> None:
        end = "goal" if last else "lock"
        mark = item.start_mark
        if square and square not in SQUARES:
            self.problems.unknown("choice", mark, square, SQUARES, field="terraces")
        elif first and square != "start":
            self.problems.add("square-first", mark, found=square)
        elif ends and square != end:
            self.problems.add("square-last", mark, found=square, expected=end)
        elif square in ("start", "lock", "goal") and not (first or ends):
            self.problems.add("square-inside", mark, found=square)

    def _faces(self, dice: Map, die: str) -> tuple[int, ...]:
        faces = tuple(self.number(item, die, 1, FACES) for item in self.listed(dice, die))
        if isinstance(dice[die], Seq) and len(faces) != FACES:
            self.problems.add(
                "count", dice[die].start_mark, field=die, n=len(faces), lowest=FACES, highest=FACES
            )
        return faces
