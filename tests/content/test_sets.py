"""Sets: what they may name, what is wrong with them, and that those we ship are right."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bohica.content.files import bundled
from bohica.content.problems import line, sentence
from bohica.content.sets import Loaded, files_of, find_sets, load_set
from bohica.rules.cards import Card

SHIPPED = find_sets([bundled("decks")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the demo set with framework and board above it."""
    shutil.copytree(bundled("decks"), tmp_path / "decks")
    return tmp_path / "decks" / "demo"


def swap(folder: Path, name: str, old: str, new: str) -> Loaded:
    """Change a text in a file of the set and load it."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load_set(folder)


def told(loaded: Loaded, lang: str = "en") -> list[str]:
    """Return file name, place and sentence of each problem."""
    return [f"{p.file.name}:{p.line}:{p.column}: {sentence(p, lang)}" for p in loaded.problems]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_set_has_no_problems(path: Path) -> None:
    """Not an error, not a warning, not a missing translation, no heavy sentence."""
    loaded = load_set(path, thorough=True)
    assert [line(problem, "en") for problem in loaded.problems] == []
    assert loaded.deck_set is not None
    assert loaded.deck_set.id == path.name


def test_the_shipped_sets_are_those_the_game_is_for() -> None:
    """Staff, elected officials, and the cards that play by themselves."""
    found = {path.name: load_set(path).deck_set for path in SHIPPED}
    assert {name: item and item.audience for name, item in found.items()} == {
        "demo": "demo",
        "elected": "elected",
        "staff": "staff",
    }


def test_a_set_holds_everything_a_game_needs(folder: Path) -> None:
    """Cards of all kinds in both languages, topics, framework, board, and its files."""
    deck_set = load_set(folder).deck_set
    assert deck_set is not None
    assert {card.kind for card in deck_set.cards} == {"event", "conscience", "fact"}
    assert all(card.text.en and card.title.en for card in deck_set.cards)
    assert all(
        a.text.en and a.why.en for c in deck_set.cards if c.kind == "event" for a in c.answers
    )
    assert {card.topic for card in deck_set.cards} <= {topic.id for topic in deck_set.topics}
    assert len(deck_set.framework.values) == 5
    assert deck_set.board.goal == 35
    assert deck_set.files[0] == folder / "set.yaml"
    assert len(deck_set.files) == 9


def test_decks_are_read_without_libyaml_too() -> None:
    """A PyYAML without its C part is slower and no different."""
    script = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from pathlib import Path; from bohica.content.sets import load_set\n"
        "from bohica.content.nodes import _Parser; assert _Parser.__name__ == 'SafeLoader'\n"
        f"loaded = load_set(Path({str(bundled('decks') / 'demo')!r}))\n"
        "print(len(loaded.deck_set.cards), len(loaded.problems))"
    )
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert output.stdout.split() == [b"15", b"0"]


def test_a_copy_plays_when_the_original_is_gone(folder: Path, tmp_path: Path) -> None:
    """What `files_of` names is all that is needed, framework and board included."""
    deck_set = load_set(folder).deck_set
    assert deck_set is not None
    for name, file in files_of(deck_set):
        target = tmp_path / "session" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    shutil.rmtree(tmp_path / "decks")
    (found,) = find_sets([tmp_path / "session"])
    copied = load_set(found).deck_set
    assert copied is not None
    assert copied.cards == deck_set.cards
    assert copied.board == deck_set.board


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "/etc/secret.yaml",
        "../../secret.yaml",
        "../demo/../../secret.yaml",
        "..\\\\secret.yaml",
        "C:\\\\secret.yaml",
        "C:secret.yaml",
        "//server/share/secret.yaml",
        "sub/secret.yaml",
        "./../../secret.yaml",
        "~/secret.yaml",
        ".hidden.yaml",
        "con.yaml",
        "board.txt",
        "..",
        ".",
        "../.yaml",
        "file:secret.yaml",
    ],
)
def test_a_set_cannot_name_a_file_elsewhere(folder: Path, name: str) -> None:
    """Its own folder and the folder above, and nothing else: a set may come from anybody."""
    (folder.parents[1] / "secret.yaml").write_text("format: 1\nid: secret\n", encoding="utf-8")
    loaded = swap(folder, "set.yaml", "../board.yaml", f'"{name}"')
    assert loaded.deck_set is None
    assert [problem.code for problem in loaded.problems] == ["file-name"]
    assert "../" in sentence(loaded.problems[0], "sv")


@pytest.mark.parametrize("name", ["events.sv.yaml", "events.en.yaml", "../board.yaml", "set.yaml"])
def test_a_link_out_of_the_folder_is_not_followed(folder: Path, name: str) -> None:
    """A link is judged by where it leads."""
    secret = folder.parents[1] / "secret.yaml"
    path = folder / name
    shutil.move(path, secret)
    path.symlink_to(secret)
    loaded = load_set(folder)
    assert loaded.deck_set is None
    assert [problem.code for problem in loaded.problems] == ["file-outside"]
    assert str(secret) not in told(loaded)[0]


def test_a_link_in_a_circle_is_a_problem(folder: Path) -> None:
    """Following it would never end."""
    path = folder / "events.sv.yaml"
    path.unlink()
    path.symlink_to(path)
    assert load_set(folder).deck_set is None


def test_a_linked_set_plays(folder: Path, tmp_path: Path) -> None:
    """Where the person has put a link to the whole set, they mean it."""
    link = tmp_path / "elsewhere"
    link.mkdir()
    (link / "demo").symlink_to(folder)
    shutil.copy(folder.parent / "board.yaml", link)
    shutil.copy(folder.parent / "framework.yaml", link)
    assert load_set(link / "demo").deck_set is not None


def test_a_folder_in_the_place_of_a_file_is_a_problem(folder: Path) -> None:
    """Folders and devices are not read."""
    (folder / "events.sv.yaml").unlink()
    (folder / "events.sv.yaml").mkdir()
    assert [problem.code for problem in load_set(folder).problems] == ["file-missing"]


def test_a_missing_file_is_told_with_the_nearest_name(folder: Path) -> None:
    """Most often the name is misspelt."""
    loaded = swap(folder, "set.yaml", "conscience.sv.yaml", "conscence.sv.yaml")
    assert told(loaded) == [
        "set.yaml:7:25: There is no file “conscence.sv.yaml”. Check the name, or put the file "
        "there. Did you mean “conscience.sv.yaml”?"
    ]


def test_a_missing_translation_is_a_warning(folder: Path) -> None:
    """The cards are shown in Swedish."""
    (folder / "facts.en.yaml").unlink()
    loaded = load_set(folder)
    assert loaded.deck_set is not None
    assert [(p.code, p.severity) for p in loaded.problems] == [("translation-file", "warning")]


def test_a_folder_without_a_set_is_a_problem(tmp_path: Path) -> None:
    """The start screen lists it like any other broken set."""
    loaded = load_set(tmp_path)
    assert loaded.deck_set is None
    assert [problem.code for problem in loaded.problems] == ["no-set"]


MISTAKES = [
    ("set.yaml", "audience: demo", "audience: demos", "choice"),
    ("set.yaml", "format: 1", "format: 9", "format"),
    ("set.yaml", "id: demo", "id: Demo", "id-form"),
    ("set.yaml", "{sv: Vardag, en: Everyday life}", "Vardag", "pair"),
    ("set.yaml", 'approved_on: ""', "approved_on: 2025-13-01\napproved_by: x", "date"),
    ("set.yaml", "events.sv.yaml, ", "events.sv.yaml, events.sv.yaml, ", "file-twice"),
    ("set.yaml", "events.sv.yaml, ", "events.yaml, ", "deck-name"),
    ("set.yaml", "board: ../board.yaml\n", "", "key-missing"),
    ("../framework.yaml", "symbol: heart", "symbol: hart", "choice"),
    ("../framework.yaml", "symbol: heart", "symbol: person", "same-twice"),
    ("../framework.yaml", "id: respect", "id: citizen-first", "same-twice"),
    ("../framework.yaml", '"#c04a2b"', "red", "colour"),
    ("../framework.yaml", "kind: principle", "kind: princip", "choice"),
    ("../board.yaml", "[start,", "[event,", "square-first"),
    ("../board.yaml", "goal]", "lock]", "square-last"),
    ("../board.yaml", "lock]", "goal]", "square-last"),
    ("../board.yaml", "fact, event,", "fact, lock,", "square-inside"),
    ("../board.yaml", "contact", "kontakt", "choice"),
    ("../board.yaml", "[1, 2, 3, 4, 5, 6]", "[1, 2, 3, 4, 5, 7]", "number"),
    ("../board.yaml", "[1, 2, 3, 4, 5, 6]", "[1, 2, 3, 4, 5]", "count"),
    ("../board.yaml", "[1, 2, 3, 4, 5, 6]", "six", "type"),
    ("events.sv.yaml", "kind: events", "kind: facts", "kind-differs"),
]


@pytest.mark.parametrize(("name", "old", "new", "code"), MISTAKES, ids=lambda text: text[:24])
def test_a_mistake_around_the_cards_stops_the_set_alone(
    folder: Path, name: str, old: str, new: str, code: str
) -> None:
    """Each is an error with a place; the program goes on."""
    loaded = swap(folder, name, old, new)
    assert loaded.deck_set is None
    assert code in [problem.code for problem in loaded.problems]
    assert all(problem.line >= 1 and problem.column >= 1 for problem in loaded.problems)


def test_a_board_of_nine_squares_is_too_short(folder: Path) -> None:
    """And one of more than eighty too long: the count is told."""
    path = folder.parent / "board.yaml"
    rows = "  - [start, event, lock]\n  - [event, fact, lock]\n  - [event, fact, goal]\n"
    path.write_text(
        f"format: 1\nid: a\nname: {{sv: a, en: a}}\nterraces:\n{rows}", encoding="utf-8"
    )
    assert told(load_set(folder)) == [
        "board.yaml:5:3: Number in “terraces”: 9. It should be 10 to 80."
    ]


def test_half_an_approval_is_a_warning(folder: Path) -> None:
    """Without its date the cards are shown as a proposal."""
    loaded = swap(folder, "set.yaml", 'approved_by: ""', "approved_by: Kommunstyrelsen")
    assert loaded.deck_set is not None
    assert [problem.code for problem in loaded.problems] == ["approved-half"]


TRANSLATION = [
    ("kind: events\n", "kind: events\n\n", []),
    ("    title: ", "    titel: ", ["key-unknown", "translation-field"]),
    ("    title: ", "    topic: x\n    title: ", ["translation-extra"]),
    ("  - id: ", "  - id: x-", ["translation-card", "translation-unknown"]),
    ("      a:", "      e:", ["translation-answer", "translation-field"]),
]


@pytest.mark.parametrize(("old", "new", "codes"), TRANSLATION)
def test_a_translation_is_compared_with_its_source(
    folder: Path, old: str, new: str, codes: list[str]
) -> None:
    """What is missing or too much is told where it stands."""
    loaded = swap(folder, "events.en.yaml", old, new)
    assert sorted(problem.code for problem in loaded.problems) == codes


def test_a_card_that_does_not_fit_is_an_error_in_its_place(folder: Path) -> None:
    """The screen decides; the problem stands at the card's id."""

    def fits(card: Card, lang: str) -> bool | str:
        return "why" if (card.kind, lang) == ("fact", "en") else True

    loaded = load_set(folder, fits)
    assert loaded.deck_set is None
    assert {p.code for p in loaded.problems} == {"fits-part"}
    assert {p.file.name for p in loaded.problems} == {"facts.sv.yaml"}
    assert "(engelska): why." in sentence(loaded.problems[0], "sv")


def test_an_id_is_taken_across_decks(folder: Path) -> None:
    """An event and a fact cannot share an id."""
    text = (folder / "events.sv.yaml").read_text(encoding="utf-8")
    taken = text.split("- id: ")[1].split()[0]
    facts = (folder / "facts.sv.yaml").read_text(encoding="utf-8")
    mine = facts.split("- id: ")[1].split()[0]
    loaded = swap(folder, "facts.sv.yaml", f"id: {mine}", f"id: {taken}")
    (problem,) = [p for p in loaded.problems if p.severity == "error"]
    assert (problem.code, problem.params["file"]) == ("id-twice", "events.sv.yaml")
