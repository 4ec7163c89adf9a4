"""Every mistake somebody may make in a deck, and exactly what the program says about it."""

from pathlib import Path

import pytest
import yaml

from bohica.content.cards import Known
from bohica.content.deck import read_deck
from bohica.content.problems import Problems, in_order, line, sentence

VALUES = ("citizen-first", "respect", "more-than-expected", "public-mission", "differences")
TOPICS = ("telephone", "school")
TABLE = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))


def problems_of(text: str | bytes, *, thorough: bool = False) -> list:
    """Return the problems of a deck by line and column."""
    noted = Problems(Path("events.sv.yaml"))
    data = text.encode() if isinstance(text, str) else text
    read_deck(data, noted, Known({}, VALUES, TOPICS, thorough))
    return list(in_order(noted.found))


def said(problems: list, lang: str) -> list[str]:
    """Return the problems as `line:column: sentence`."""
    return [f"{p.line}:{p.column}: {sentence(p, lang)}" for p in problems]


@pytest.mark.parametrize("base", ["event", "fact"])
def test_a_deck_without_mistakes_has_no_problems(base: str) -> None:
    """The decks that mistakes are put into are right themselves."""
    assert problems_of(TABLE[base], thorough=True) == []


@pytest.mark.parametrize("case", TABLE["mistakes"], ids=lambda case: case["mistake"])
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_mistake_is_told_with_its_place_and_remedy(case: dict, lang: str) -> None:
    """Each mistake gives exactly these sentences, each at its line and column."""
    text = case["file"] if "file" in case else TABLE[case["in"]].replace(*case["swap"], 1)
    assert said(problems_of(text), lang) == case[lang]


def test_problems_are_all_told_at_once() -> None:
    """Three mistakes in three places give three problems, in the order of the file."""
    text = TABLE["event"].replace("Tredje samtalet", '""').replace("telephone", "telefon")
    text = text.replace("grade: desired", "grade: good")
    assert [(p.line, p.code) for p in problems_of(text)] == [
        (5, "empty-text"),
        (6, "choice"),
        (10, "choice"),
    ]


@pytest.mark.parametrize(
    "text", ["no", "12:30", "007", "null", "~", "1e3", "2025-01-31", "=", "0x1F"]
)
def test_a_text_stays_a_text(text: str) -> None:
    """Nothing in a deck turns into a number, a date or a truth value."""
    noted = Problems(Path("events.sv.yaml"))
    deck = TABLE["event"].replace("Tredje samtalet", text)
    (card,) = read_deck(deck.encode(), noted, Known({}))
    assert (card.title.sv, noted.found) == (text, [])


@pytest.mark.parametrize(
    "style", ['"En rad\\n  och en till"', "|\n      En rad\n      och en till\n"]
)
def test_a_text_over_several_lines_becomes_one_line(style: str) -> None:
    """How a text is broken in the file says nothing about the screen."""
    noted = Problems(Path("events.sv.yaml"))
    deck = TABLE["event"].replace("Tredje samtalet", style)
    (card,) = read_deck(deck.encode(), noted, Known({}))
    assert card.title.sv == "En rad och en till"


def test_no_break_spaces_and_soft_hyphens_are_kept() -> None:
    """They say where a line may break on the screen."""
    noted = Problems(Path("events.sv.yaml"))
    deck = TABLE["event"].replace("Tredje samtalet", "Tredje\xa0sam\xadtalet")
    (card,) = read_deck(deck.encode(), noted, Known({}))
    assert card.title.sv == "Tredje\xa0sam\xadtalet"


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_endings_change_no_place(ending: str) -> None:
    """Windows and old Mac files have the same lines and columns."""
    text = TABLE["event"].replace("telephone", "telefon")
    there = [(p.line, p.column) for p in problems_of(text.replace("\n", ending))]
    assert there == [(p.line, p.column) for p in problems_of(text)] == [(6, 12)]


def test_a_byte_order_mark_is_no_character() -> None:
    """Notepad writes one; it changes neither the first line nor anything else."""
    marked = b"\xef\xbb\xbf" + TABLE["event"].encode()
    assert problems_of(marked) == []
    places = [(p.code, p.line, p.column) for p in problems_of(b"\xef\xbb\xbftitel: x")]
    assert ("key-unknown", 1, 1) in places


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_an_invisible_line_break_is_told_and_counts_as_no_line(sign: str) -> None:
    """YAML begins a line at U+0085 and its kin, an editor does not."""
    text = TABLE["event"].replace("Ingen har", f"Ingen{sign}har").replace("desired", "good", 1)
    assert [(p.line, p.column, p.code) for p in problems_of(text)] == [
        (8, 16, "control"),
        (10, 18, "choice"),
    ]


def test_columns_count_characters_and_not_bytes() -> None:
    """An emoji and an ö before the place are one character each."""
    text = TABLE["event"].replace("[respect,", '["ö🙂", respekt,')
    assert [(p.line, p.column) for p in problems_of(text)] == [(7, 14), (7, 20)]


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\e", "\\x7f", "\\ufeff"])
def test_a_control_character_cannot_come_by_escape(escape: str) -> None:
    """What may not stand in the file may not come out of it either."""
    (problem,) = problems_of(TABLE["event"].replace("Tredje samtalet", f'"Tredje{escape}"'))
    assert (problem.code, problem.line, problem.column) == ("control", 5, 12)


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"]
)
def test_only_utf8_is_read(encoding: str) -> None:
    """YAML would take UTF-16 without a word; a wrong ö would be found on the projector."""
    (problem, *_rest) = problems_of(TABLE["event"].encode(encoding))
    assert problem.code in ("utf-16", "not-utf8", "control")
    assert problem.severity == "error"


def test_a_wrong_byte_is_told_where_it_stands() -> None:
    """The place of the first byte that is no UTF-8, in characters."""
    text = TABLE["event"].replace("\n", "\r\n").encode().replace(b"\xc3\xb6r du", b"\xf6r du")
    assert said(problems_of(text), "en") == [
        "8:37: Here is 0xF6, which is not UTF-8. Save the file as UTF-8 and check å, ä and ö."
    ]


def test_a_line_of_100_kb_is_not_read() -> None:
    """A file without line breaks is no deck."""
    text = TABLE["event"] + "# " + "x" * 100_000 + "\n"
    assert said(problems_of(text), "en") == [
        "14:1: The line is longer than 100 kB. A line of a deck is a sentence or two."
    ]


def test_a_file_of_more_than_16_mb_is_not_read() -> None:
    """More than any deck holds."""
    (problem,) = problems_of(b"#\n" * (9 * 1024 * 1024))
    assert problem.code == "file-big"


def test_aliases_cannot_multiply() -> None:
    """The billion laughs are one problem each, and nothing grows."""
    lines = ["format: 1", "kind: events", "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    for name, before in zip("bcdefghij", "abcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    problems = problems_of("\n".join(lines))
    assert {p.code for p in problems} >= {"anchor", "alias", "key-unknown"}
    assert len(problems) < 150


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_stopped(opening: str) -> None:
    """Twenty levels are looked at; forty thousand would fill the memory."""
    problems = problems_of("format: 1\nx:\n" + " " + (opening * 2_000 + "\n ") * 20)
    assert [p.code for p in problems if p.code in ("deep", "syntax-start", "syntax-bracket")]


def test_an_enormous_card_is_stopped() -> None:
    """One card of ten thousand keys is not gathered in memory."""
    keys = "".join(f"    k{n}: x\n" for n in range(10_000))
    problems = problems_of("format: 1\nkind: events\ncards:\n  - id: a\n" + keys)
    assert [p.code for p in problems] == ["big"]


def test_a_file_full_of_mistakes_ends() -> None:
    """After three hundred remarks the rest is left."""
    problems = problems_of("format: 1\nkind: events\ncards:\n" + "  - x\n" * 5_000)
    assert len(problems) == 301
    assert problems[-1].code == "more"


@pytest.mark.parametrize(
    ("swap", "expected"),
    [
        (("ord ord ord ord ord.", "ord."), "why-length"),
        (("Vad gör du?", "Vad " + "gör " * 20 + "du?"), "sentence-long"),
        (("Ingen har ringt upp.", "Handläggningsprocessen " * 12), "lix"),
    ],
)
def test_style_is_a_warning_of_the_thorough_check(swap: tuple[str, str], expected: str) -> None:
    """A game need not wait for it, and is not stopped by it."""
    text = TABLE["event"].replace(*swap, 1)
    (problem,) = problems_of(text, thorough=True)
    assert (problem.code, problem.severity) == (expected, "warning")
    assert problems_of(text) == []


def test_a_warning_says_that_it_is_one() -> None:
    """The printed line names file, line, column, and that the game can be played."""
    text = TABLE["event"].replace("ord ord ord ord ord.", "ord.", 1)
    (problem,) = problems_of(text, thorough=True)
    assert line(problem, "sv") == (
        "events.sv.yaml:10:55: varning: Förklaringen har 12 ord. Den är som bäst med 15–40."
    )
