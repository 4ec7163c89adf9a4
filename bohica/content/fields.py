"""Taking texts, names, numbers and lists out of a mapping, noting everything that is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from yaml.events import ScalarEvent

from bohica.content.nodes import Map, Node, Seq, type_name
from bohica.content.problems import Mark, Problems, Term
from bohica.content.source import CONTROL
from bohica.rules.cards import Text

FORMAT = "1"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 60

# A no-break space and a soft hyphen are wanted in a text; line breaks and tabs are layout of
# the file.
_LAYOUT = re.compile("(?<! ) *[\t\n\r][ \t\n\r]*")


def keys(*names: str) -> AbstractSet[str]:
    """Return the names as a set that keeps their order, for the sentences that list them."""
    return dict.fromkeys(names).keys()


_PAIR = keys("sv", "en")


class Fields:
    """The fields of one file's mappings."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems

    def is_map(self, node: Node, field: str) -> bool:
        """Tell whether `node` is a mapping, noting it where it is not."""
        return self._is(node, Map, field, "type-map")

    def is_list(self, node: Node, field: str) -> bool:
        """Tell whether `node` is a list, noting it where it is not."""
        return self._is(node, Seq, field, "type-list")

    def _is(self, node: Node, kind: type, field: str, expected: str) -> bool:
        if node.__class__ is kind:
            return True
        found = Term("type-nothing") if _is_empty(node) else type_name(node)
        self.problems.add(
            "type", node.start_mark, field=field, found=found, expected=Term(expected)
        )
        return False

    def only(
        self, node: Map, allowed: AbstractSet[str], elsewhere: AbstractSet[str] = frozenset()
    ) -> None:
        """Note every key of `node` that is not allowed; those `elsewhere` stay in the source."""
        if node.keys() <= allowed:
            return
        for key in node.key_events:
            if key.value in elsewhere:
                self.problems.add("translation-extra", key.start_mark, field=key.value)
            elif key.value not in allowed and _is_empty(node[key.value]):
                self.problems.add("key-comma", key.start_mark, found=key.value)
            elif key.value not in allowed:
                self.problems.unknown("key-unknown", key.start_mark, key.value, allowed)

    def scalar(self, node: Node, field: str) -> str:
        """Return the text of `node` on one line, or "" after noting that there is none."""
        if node.__class__ is not ScalarEvent:
            self.problems.add(
                "type",
                node.start_mark,
                field=field,
                found=type_name(node),
                expected=Term("type-text"),
            )
            return ""
        value: str = node.value.strip()
        if not value.isprintable():
            value = _LAYOUT.sub(" ", value)
            for match in CONTROL.finditer(value):
                found = f"U+{ord(match[0]):04X}"
                self.problems.add("control", node.start_mark, found=found)
        if not value:
            self.problems.add("empty-text", node.start_mark, field=field)
        return value

    def text(self, node: Map, field: str) -> str:
        """Return the text of a field that must be there."""
        value = node.get(field)
        if value is None:
            self.missing(node, field)
            return ""
        return self.scalar(value, field)

    def optional(self, node: Map, field: str) -> str:
        """Return the text of a field that may be left out or left empty."""
        value = node.get(field)
        if value is None or _is_empty(value):
            return ""
        return self.scalar(value, field)

    def missing(self, node: Map, field: str) -> None:
        """Note that `node` lacks `field`."""
        self.problems.add("key-missing", node.start_mark, field=field)

    def mark(self, node: Map, field: str) -> Mark | None:
        """Return where the value of `field` starts, or `node` where there is none."""
        value = node.get(field)
        return (node if value is None else value).start_mark

    def choice(self, node: Map, field: str, names: Collection[str]) -> str:
        """Return the text of `field`, one of `names`; "" after noting that it is not."""
        found = self.text(node, field)
        if not found or found in names:
            return found
        self.problems.unknown("choice", self.mark(node, field), found, names, field=field)
        return ""

    def id(self, node: Map) -> str:
        """Return the `id` of `node`: kebab-case, a to z and digits."""
        found = self.text(node, "id")
        if found and not is_id(found):
            self.problems.add(
                "id-form", self.mark(node, "id"), found=found, near=_kebab(found), most=_LONGEST_ID
            )
        return found

    def pair(self, node: Map, field: str) -> Text:
        """Return the text `{sv: …, en: …}` of `field`; a missing translation is a warning."""
        value = node.get(field)
        if value is None:
            self.missing(node, field)
        elif isinstance(value, Map):
            self.only(value, _PAIR)
            text = Text(self.text(value, "sv"), self.optional(value, "en"))
            if text.sv and not text.en:
                self.problems.add(
                    "translation-field", value.start_mark, field="en", of=f"{field}: {text.sv}"
                )
            return text
        else:
            self.problems.add("pair", value.start_mark, field=field)
        return Text("")

    def listed(self, node: Map, field: str) -> Iterator[Node]:
        """Yield the items of a list that must be there."""
        value = node.get(field)
        if value is None:
            self.missing(node, field)
        elif isinstance(value, Seq):
            yield from value.items
        else:
            self.is_list(value, field)

    def number(self, node: Node, field: str, lowest: int, highest: int) -> int:
        """Return a whole number, or `lowest` after noting that it is none or out of range."""
        found = self.scalar(node, field)
        if found and re.fullmatch(r"[0-9]{1,4}", found) and lowest <= int(found) <= highest:
            return int(found)
        if found:
            self.problems.add(
                "number", node.start_mark, field=field, found=found, lowest=lowest, highest=highest
            )
        return lowest

    def check_count(self, node: Map, field: str, n: int, bounds: tuple[int, int]) -> None:
        """Note a list with too few or too many items."""
        lowest, highest = bounds
        if not lowest <= n <= highest:
            mark = self.mark(node, field)
            self.problems.add("count", mark, field=field, n=n, lowest=lowest, highest=highest)

    def version(self, node: Map) -> None:
        """Note a missing `format`, or another than ours."""
        value = node.get("format")
        if value is None:
            self.missing(node, "format")
        else:
            self.format(value)

    def format(self, node: Node) -> None:
        """Note a `format` other than ours."""
        found = self.scalar(node, "format")
        if found and found != FORMAT:
            self.problems.add("format", node.start_mark, found=found, expected=FORMAT)


def is_id(text: str) -> bool:
    """Tell whether `text` is kebab-case and not too long."""
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None


def _is_empty(node: Node) -> bool:
    return node.__class__ is ScalarEvent and not node.value.strip()


def _kebab(name: str) -> str:
    plain = name.casefold().translate(str.maketrans("åäöéü", "aaoeu"))
    return "-".join(re.findall("[a-z0-9]+", plain))[:_LONGEST_ID].strip("-")
