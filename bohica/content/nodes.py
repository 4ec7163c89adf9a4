"""YAML as a stream of small trees: one card at a time, straight from the parser's events.

Everything YAML can do that a deck has no use for (anchors, aliases, tags, further documents,
deep nesting, repeated keys) is noted as a problem here, so that no decoder meets it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from bohica.content.problems import Mark, Place, Problems, Stop, Term

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]
except ImportError:  # a PyYAML built without libyaml: slower, with the same events
    _Parser = yaml.SafeLoader  # type: ignore[misc,assignment]

DEEPEST = 20
"""Levels of nesting."""

LARGEST = 2_000
"""Texts, lists and mappings in one tree: far more than a card has, far less than would hurt."""

_MOST_ROOT_KEYS = 100

_SYNTAX = (
    ("mapping values are not allowed", "syntax-colon"),
    ("found character that cannot start", "syntax-start"),
    ("found unexpected end of stream", "syntax-quote"),
    ("unexpected document indicator", "syntax-quote"),
    ("found unknown escape", "syntax-escape"),
    ("did not find expected ','", "syntax-bracket"),
    ("did not find expected node content", "syntax-bracket"),
    ("tab character", "syntax-tab"),
    ("could not find expected ':'", "syntax-key"),
    ("did not find expected key", "syntax-indent"),
    ("did not find expected '-'", "syntax-indent"),
    ("block sequence entries are not allowed", "syntax-start"),
    ("did not find expected comment or line break", "syntax-start"),
    ("did not find expected alphabetic", "syntax-start"),
)
"""What libyaml says, and what it means to someone who writes cards."""


class Map(dict[str, "Node"]):
    """A mapping: its values by key, and the events of its keys in order."""

    __slots__ = ("key_events", "start_mark")

    start_mark: Mark | None
    key_events: list[ScalarEvent]

    def key_mark(self, name: str) -> Mark | None:
        """Return where the key `name` stands, or the start of the mapping without it."""
        for key in self.key_events:
            if key.value == name:
                return key.start_mark
        return self.start_mark


class Seq:
    """A list of nodes."""

    __slots__ = ("items", "start_mark")

    def __init__(self, start_mark: Mark | None) -> None:
        self.start_mark = start_mark
        self.items: list[Node] = []


Node = ScalarEvent | Map | Seq

Event = Any  # PyYAML's stubs leave the attributes of events untyped


def parse(data: bytes) -> Callable[[], Event]:
    """Return what returns the next event of `data` each time, or raises a YAMLError."""
    get: Callable[[], Event] = _Parser(data).get_event
    return get


_BEFORE_DECORATION = (  # all of the last three: "é!" ends in the same byte as one of them
    *(bytes([sign]) for sign in b" \t\r\n[{,:\"'"),
    *(sign.encode() for sign in "\x85\u2028\u2029"),
)


def may_be_decorated(data: bytes) -> bool:
    """Tell whether an anchor or a tag may stand in `data`.

    Either follows white space, a bracket, a comma, a colon or a quote, and an anchor has a name:
    the sign in "Mål & Budget" is none. Nearly every deck has none, and asking each text for them
    is slow.
    """
    for sign in (b"&", b"!"):
        at = data.find(sign)
        while at >= 0:
            named = sign == b"!" or data[at + 1 : at + 2] != b" "
            if named and (at == 0 or data.endswith(_BEFORE_DECORATION, 0, at)):
                return True
            at = data.find(sign, at + 1)
    return False


def type_name(node: object) -> Term:
    """Return the word for what `node` is."""
    if isinstance(node, Map | MappingStartEvent):
        return Term("type-map")
    return Term("type-list" if isinstance(node, Seq | SequenceStartEvent) else "type-text")


class Reader:
    """Reads one YAML document whose root is a mapping."""

    def __init__(self, data: bytes, problems: Problems) -> None:
        """`data` has been through `source.checked`."""
        self.problems = problems
        self._size = 0
        self._decorated = may_be_decorated(data)
        try:
            self._get = parse(data)
        except yaml.YAMLError as error:
            self._fail(error)

    def root(self) -> Iterator[tuple[ScalarEvent, Event]]:
        """Yield each key of the root with the event its value starts with.

        The caller hands that event to `tree`, `items` or `skip` before it goes on.
        Raises Stop after a problem that nothing can be read past.
        """
        self._next()  # the start of the stream
        event = self._next()
        if event.__class__ is StreamEndEvent:
            self.problems.add("empty", Place())
            raise Stop
        event = self._next()
        if event.__class__ is ScalarEvent and not event.value.strip():
            self.problems.add("empty", event.start_mark)
            raise Stop
        if event.__class__ is not MappingStartEvent:
            self.problems.add(
                "root-type", event.start_mark, found=type_name(event), expected=Term("type-map")
            )
            raise Stop
        self._check_plain(event)
        seen: dict[str, Mark | None] = {}
        while (key := self._next()).__class__ is not MappingEndEvent:
            value = self._next() if self._is_key(key, seen) else None
            if value is not None:
                yield key, value
        while (event := self._next()).__class__ is DocumentEndEvent:
            pass
        if event.__class__ is not StreamEndEvent:
            self.problems.add("second-document", event.start_mark)
            raise Stop

    def _is_key(self, key: Event, seen: dict[str, Mark | None]) -> bool:
        """Note what is wrong with a root key; a bad one is skipped with its value."""
        if key.__class__ is not ScalarEvent:
            self.problems.add("key-type", key.start_mark, found=type_name(key))
            self.skip(key)
        elif key.value in seen:
            line, _ = self.problems.place(seen[key.value])
            self.problems.add("key-twice", key.start_mark, found=key.value, line=line)
        else:
            self._check_plain(key)
            seen[key.value] = key.start_mark
            return True
        self.skip(self._next())
        return False

    def whole(self) -> Map:
        """Return the root with everything in it: for files that are small."""
        node = Map()
        node.start_mark, node.key_events = None, []
        for key, event in self.root():
            node[key.value] = self.tree(event)
            node.key_events.append(key)
            if len(node) > _MOST_ROOT_KEYS:
                self._grow(key, LARGEST)
        return node

    def items(self, event: Event) -> Iterator[Node]:
        """Yield the items of the list that starts with `event`, a tree at a time.

        An item comes when the next one has begun: where a line is indented wrongly, its first
        half is no card, and would only add problems to the one that matters.
        """
        self._check_plain(event)
        item = self._next()
        while item.__class__ is not SequenceEndEvent:
            node = self.tree(item, 2)
            item = self._next()
            yield node

    def tree(self, event: Event, depth: int = 1) -> Node:
        """Return the whole node that starts with `event`."""
        self._size = 0
        try:
            return self._node(event, depth)
        except yaml.YAMLError as error:
            self._fail(error)
            raise  # never reached: `_fail` raises Stop

    def skip(self, event: Event) -> None:
        """Pass over the node that starts with `event`, noting only what may not be in YAML."""
        self.tree(event)

    def _next(self) -> Event:
        try:
            return self._get()
        except yaml.YAMLError as error:
            self._fail(error)

    def _fail(self, error: yaml.YAMLError) -> Any:
        mark: Mark | None = Place()
        code, detail = "syntax", ""
        if isinstance(error, yaml.MarkedYAMLError):
            detail = error.problem or error.context or ""
            code = next((code for words, code in _SYNTAX if words in detail), "syntax")
            mark = error.problem_mark or error.context_mark or mark
            if code in ("syntax-quote", "syntax-start"):  # where a text starts says more
                mark = error.context_mark or mark
        self.problems.add(code, mark, **({"detail": detail} if code == "syntax" else {}))
        raise Stop from error

    def _check_plain(self, event: Event) -> None:
        if event.anchor is not None:
            self.problems.add("anchor", event.start_mark, found=f"&{event.anchor}")
        if event.tag is not None:
            tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            self.problems.add("tag", event.start_mark, found=tag)

    def _node(self, event: Event, depth: int) -> Node:
        kind = event.__class__
        if kind is AliasEvent:
            self.problems.add("alias", event.start_mark, found=f"*{event.anchor}")
            return ScalarEvent(None, None, (True, False), f"*{event.anchor}", event.start_mark)
        if self._decorated:
            self._check_plain(event)
        if kind is ScalarEvent:
            return event  # type: ignore[no-any-return]
        if depth >= DEEPEST:
            self.problems.add("deep", event.start_mark, most=DEEPEST)
            raise Stop
        return self._map(event, depth) if kind is MappingStartEvent else self._seq(event, depth)

    def _seq(self, event: Event, depth: int) -> Seq:
        seq = Seq(event.start_mark)
        items, get = seq.items, self._get
        for _ in repeat(None, LARGEST):
            item = get()
            if item.__class__ is SequenceEndEvent:
                break
            items.append(self._node(item, depth + 1))
        else:
            self._grow(event, LARGEST)
        self._grow(event, len(items))
        return seq

    def _map(self, event: Event, depth: int) -> Map:
        """The innermost loop of all, and half of the time it takes to read a deck."""
        node = Map()
        node.start_mark = event.start_mark
        node.key_events = keys = []
        get, decorated, scalar = self._get, self._decorated, ScalarEvent
        key: Event
        value: Event
        for _ in repeat(None, LARGEST):
            key = get()
            if key.__class__ is not scalar:
                if key.__class__ is MappingEndEvent:
                    break
                self.problems.add("key-type", key.start_mark, found=type_name(key))
                self._node(key, depth + 1)
                self._node(get(), depth + 1)
                continue
            value = get()
            if decorated:
                self._check_plain(key)
                value = self._node(value, depth + 1)
            elif value.__class__ is not scalar:
                if value.__class__ is MappingStartEvent and depth < DEEPEST - 1:
                    value = self._map(value, depth + 1)
                else:
                    value = self._node(value, depth + 1)
            if node.setdefault(key.value, value) is value:
                keys.append(key)
            else:
                line, _ = self.problems.place(node.key_mark(key.value))
                self.problems.add("key-twice", key.start_mark, found=key.value, line=line)
        else:
            self._grow(event, LARGEST)
        self._size += len(keys)
        if self._size > LARGEST:
            self._grow(event, 0)
        return node

    def _grow(self, event: Event, more: int) -> None:
        self._size += more
        if self._size > LARGEST:
            self.problems.add("big", event.start_mark, most=LARGEST)
            raise Stop
