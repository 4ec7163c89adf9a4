"""What holds for the whole program: who may import whom, and where texts live."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import bohica

PACKAGE = Path(bohica.__file__).parent
LAYERS = ("words", "rules", "content", "session", "report", "ui", "cli")
MODULES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if not {"assets", "decks"} & set(path.relative_to(PACKAGE).parts)
)
AREAS = sorted(path.stem for path in (PACKAGE / "words").glob("[a-z]*.py"))
FILES = (".html", ".json", ".md", ".png", ".svg", ".txt", ".yaml")
SWEDISH = re.compile("[A-Za-z][åäöÅÄÖ]|[åäöÅÄÖ][A-Za-z]")
KEY = re.compile(r"[a-z_]+(\.[a-z0-9_-]+)+")


def name(path: Path) -> str:
    """Return a module's path within the package, for messages and test ids."""
    return path.relative_to(PACKAGE).as_posix()


def layer(path: Path) -> str:
    """Return the layer a module belongs to; the command line is made of several modules."""
    first = path.relative_to(PACKAGE).parts[0]
    if path.parent == PACKAGE and first not in ("__init__.py", "__main__.py"):
        return "cli"
    return first if first in LAYERS else ""


def tree(path: Path) -> ast.Module:
    """Return the parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the dotted name and line of everything a module imports, wherever it does so."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno} imports relatively"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_one_way(path: Path) -> None:
    """Words know nothing of rules, rules nothing of content, and so on up to the command line."""
    mine = layer(path)
    if not mine:
        return
    allowed = LAYERS[: LAYERS.index(mine) + 1]
    for imported, line in imports(path):
        parts = imported.split(".")
        if parts[0] != "bohica" or len(parts) == 1:
            continue
        theirs = "cli" if parts[1].startswith("cli") else parts[1]
        if theirs in LAYERS:
            assert theirs in allowed, f"{name(path)}:{line} imports {imported}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_ui_imports_pygame(path: Path) -> None:
    """Everything else runs where there is no screen and no pygame."""
    if layer(path) != "ui":
        for imported, line in imports(path):
            assert imported.split(".")[0] != "pygame", f"{name(path)}:{line}"


@pytest.mark.parametrize("path", [m for m in MODULES if layer(m) == "rules"], ids=name)
def test_rules_are_pure(path: Path) -> None:
    """No files, no clock, no chance but what is handed in."""
    impure = {"os", "io", "pathlib", "time", "datetime", "random", "secrets", "json", "socket"}
    for imported, line in imports(path):
        is_calendar = imported == "datetime.date"
        assert is_calendar or imported.split(".")[0] not in impure, f"{name(path)}:{line}"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("today", "now"), f"{name(path)}:{node.lineno} asks the clock"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_screens_do_not_import_each_other(path: Path) -> None:
    """A screen returns what comes next by name."""
    if path.parent.name != "screens" or path.stem == "__init__":
        return
    others = {other.stem for other in path.parent.glob("[a-z]*.py")} - {path.stem}
    for imported, line in imports(path):
        parts = imported.split(".")
        assert parts[:3] != ["bohica", "ui", "screens"] or parts[3] not in others, (
            f"{name(path)}:{line} imports {imported}"
        )


def placeholders(text: str) -> set[str]:
    """Return the names a text expects."""
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_say_everything(area: str) -> None:
    """Every text is there in Swedish and English, with the same placeholders."""
    for key, pair in import_module(f"bohica.words.{area}").TEXTS.items():
        swedish, english = pair
        assert swedish.strip(), f"{area}.{key} has no Swedish text"
        assert english.strip(), f"{area}.{key} has no English text"
        assert placeholders(swedish) == placeholders(english), f"{area}.{key}"


@pytest.mark.parametrize("area", AREAS)
def test_texts_that_count_have_both_numbers(area: str) -> None:
    """Where there is `x.one` there is `x.many`, and no plain `x` that would hide them."""
    texts = import_module(f"bohica.words.{area}").TEXTS
    for key in texts:
        stem, _, end = key.rpartition(".")
        if end in ("one", "many"):
            assert {f"{stem}.one", f"{stem}.many"} <= texts.keys(), f"{area}.{key}"
            assert stem not in texts, f"{area}.{stem}"


def known(key: str) -> bool:
    """Return whether `key` names a text, or texts that count."""
    area, _, rest = key.partition(".")
    if area not in AREAS:
        return False
    texts = import_module(f"bohica.words.{area}").TEXTS
    return rest in texts or f"{rest}.one" in texts


def called(node: ast.Call) -> str:
    """Return the last name of what is called."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def choices(node: ast.expr) -> Iterator[tuple[str, int]]:
    """Yield the literals an argument may be: itself, or either side of an `if`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, node.lineno
    elif isinstance(node, ast.IfExp):
        yield from choices(node.body)
        yield from choices(node.orelse)


@pytest.fixture(scope="module")
def beginnings() -> set[str]:
    """Return what helpers called `t` put before a key: `play.` in `say(lang, f"play.{key}")`."""
    found = {""}
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and node.name == "t":
                for part in ast.walk(node):
                    if isinstance(part, ast.JoinedStr) and isinstance(part.values[0], ast.Constant):
                        found.add(str(part.values[0].value))
    return found


@pytest.mark.parametrize("path", [m for m in MODULES if layer(m) != "words"], ids=name)
def test_every_text_asked_for_exists(path: Path, beginnings: set[str]) -> None:
    """A key handed to `say` or `t`, and every literal that begins as a key does, names a text."""

    def is_said(key: str) -> bool:
        return any(known(start + key) for start in beginnings)

    module = tree(path)
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            key = node.value
            if KEY.fullmatch(key) and key.split(".")[0] in AREAS and not key.endswith(FILES):
                assert is_said(key), f"{name(path)}:{node.lineno} asks for {key}"
        elif isinstance(node, ast.Call) and called(node) == "say" and len(node.args) > 1:
            for key, line in choices(node.args[1]):
                assert known(key), f"{name(path)}:{line} asks for {key}"
        elif isinstance(node, ast.Call) and called(node) == "t" and node.args:
            for key, line in choices(node.args[0]):
                assert any(known(start + key) for start in beginnings), (
                    f"{name(path)}:{line}: {key}"
                )


@pytest.mark.parametrize("path", [m for m in MODULES if layer(m) != "words"], ids=name)
def test_no_swedish_outside_words(path: Path) -> None:
    """Words with å, ä or ö are texts, and texts stand in `words`; docstrings may quote them."""
    module = tree(path)
    quoted = {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in quoted
        ):
            assert not SWEDISH.search(node.value), f"{name(path)}:{node.lineno}"
