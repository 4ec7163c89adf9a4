"""The package: every rule on one page has a test, and nothing impure is let in."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

import bohica.rules
from bohica.rules import fields
from bohica.rules.actions import Action
from bohica.rules.apply import begin
from bohica.rules.events import Event
from bohica.rules.state import State, Turn
from tests.rules.table import make_card, same

TESTS = Path(__file__).parent
MODULES = sorted(Path(bohica.rules.__file__).parent.glob("*.py"))
IMPURE = {"time", "random", "os", "sys", "pathlib", "io", "socket", "subprocess", "threading"}


def numbered() -> list[str]:
    """Return the numbers of the rules on the page."""
    return re.findall(r"^(\d+\.\d+)  ", bohica.rules.__doc__ or "", re.MULTILINE)


def cited(text: str) -> set[str]:
    """Return the numbers of the rules that a text cites."""
    return set(re.findall(r"\b(\d{1,2}\.\d{1,2})\b", text))


def citing_tests() -> dict[str, set[str]]:
    """Return for every test of a rule the numbers that its docstring cites."""
    found = {}
    for path in TESTS.glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                doc = ast.get_docstring(node) or ""
                if doc.startswith("Rule"):
                    found[f"{path.name}::{node.name}"] = cited(doc.split(":")[0])
    return found


def test_the_page_counts_its_rules_in_order() -> None:
    """Twelve chapters, each counted from one without a gap."""
    rules = [tuple(map(int, number.split("."))) for number in numbered()]
    assert {chapter for chapter, _ in rules} == set(range(1, 13))
    for chapter in range(1, 13):
        sections = [section for of, section in rules if of == chapter]
        assert sections == list(range(1, len(sections) + 1))


@pytest.mark.parametrize("number", numbered())
def test_every_rule_has_a_test(number: str) -> None:
    """A rule nobody tests is a wish."""
    assert [test for test, numbers in citing_tests().items() if number in numbers]


def test_tests_and_code_cite_rules_that_exist() -> None:
    """No citation of a number that the page doesn't have."""
    known = set(numbered())
    for test, numbers in citing_tests().items():
        assert numbers <= known, test
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        for citation in re.findall(r"rules? (\d+\.\d+(?:(?:,| and|-) ?\d+\.\d+)*)", text):
            assert cited(citation) <= known, (path.name, citation)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_the_rules_are_pure(path: Path) -> None:
    """They import the standard library and themselves; no clock, no files, no global random."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0
            modules = [node.module or ""]
        for module in modules:
            top = module.split(".")[0]
            assert module.startswith("bohica.rules") or top in sys.stdlib_module_names
            assert top not in IMPURE
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name):
            assert called.id not in ("open", "print", "input", "eval", "exec")
        if isinstance(called, ast.Attribute):
            assert called.attr not in ("today", "now", "utcnow")
        assert not isinstance(node, ast.Global)


@pytest.mark.parametrize(
    ("tuple_type", "prefix"), [(State, ""), (Turn, "TURN_")], ids=["State", "Turn"]
)
def test_field_places_are_in_step_with_the_types(tuple_type: type, prefix: str) -> None:
    """Every field has a constant with its name, at its place."""
    for place, name in enumerate(tuple_type._fields):  # type: ignore[attr-defined]
        assert getattr(fields, prefix + name.upper()) == place


def test_every_action_and_event_is_handled() -> None:
    """None is forgotten by the tables of decide and evolve."""
    from bohica.rules import apply, evolve

    assert set(apply._DECIDERS) == set(Action.__args__)
    assert set(evolve._EVOLVERS) == set(Event.__args__)


def test_an_empty_turn_is_a_turn_without_a_card() -> None:
    """The quick way gives what the slow way would."""
    assert same(fields.empty_turn(3, 7, True), Turn(3, 7, last=True))


def test_same_tells_types_apart() -> None:
    """Two named tuples with equal fields are equal, but not the same."""
    card = make_card("event", 1)
    assert tuple(card) == card
    assert not same(tuple(card), card)
    assert same(begin([card]), begin((card,)))
    assert begin(()).position == 0
