"""`bohica check`: sets and files, what is printed, and the exit code."""

import io
import shutil
from pathlib import Path

import pytest

from bohica.content.check import check, run_check
from bohica.content.files import bundled
from bohica.rules.cards import Card


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """Return a folder with the demo set and what lies above it."""
    shutil.copytree(bundled("decks"), tmp_path / "decks")
    for name in ("staff", "elected"):
        shutil.rmtree(tmp_path / "decks" / name)
    return tmp_path / "decks"


def printed(paths: list[Path], lang: str = "en") -> tuple[int, list[str]]:
    """Return the exit code and the printed lines."""
    out = io.StringIO()
    code = run_check(paths, lang, out)
    return code, out.getvalue().splitlines()


def spoil(path: Path, old: str, new: str) -> None:
    """Change a text in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_right_set_is_told_in_two_lines(decks: Path) -> None:
    """How it stands, no errors, exit code 0."""
    code, lines = printed([decks / "demo"])
    assert code == 0
    assert lines == [f"{decks / 'demo'}: 15 cards, no errors.", "0 errors, 0 warnings"]


def test_figures_are_shown_when_asked_for(decks: Path) -> None:
    """Cards by value and topic, readability, lengths, and the cards most alike."""
    out = io.StringIO()
    assert run_check([decks / "demo"], "en", out, stats=True) == 0
    lines = out.getvalue().splitlines()
    assert lines[1].split() == ["event", "conscience", "fact", "all"]
    assert lines[2].split() == ["Cards", "5", "5", "5", "15"]
    assert [line.split()[-4:] for line in lines[4:9]] == [["1", "1", "1", "3"]] * 5
    assert lines[10].split() == ["Everyday", "life", "5", "5", "5", "15"]
    assert [line.split("(")[0].strip() for line in lines[11:17]] == [
        "Mean LIX",
        "Highest LIX",
        "Best answer is the longest, Swedish",
        "Best answer is the longest, English",
        "Best answer is the shortest, Swedish",
        "Best answer is the shortest, English",
    ]
    assert lines[13].split()[-4:] == ["20", "%", "15", "%"]
    assert lines[17].startswith("  Alike: ")
    assert {len(line) for line in lines[1:3]} == {len(lines[2])}


def test_figures_of_a_set_for_people_are_shown_beside_what_is_enough(decks: Path) -> None:
    """The goal stands under the number; too few is a warning, not an error."""
    spoil(decks / "demo" / "set.yaml", "audience: demo", "audience: staff")
    out = io.StringIO()
    assert run_check([decks / "demo"], "sv", out, stats=True) == 0
    text = out.getvalue()
    assert "Antal händelsekort: 5. En grupp som spelar flera gånger behöver minst 72." in text
    assert text.count("set.yaml:7:8: varning: Antal ") == 3
    goal = next(line for line in text.splitlines() if "minst, för flera" in line)
    assert goal.split()[-4:] == ["72", "36", "36", "144"]


def test_a_set_without_a_kind_has_figures_too(decks: Path) -> None:
    """No fact, no figure; nothing breaks."""
    spoil(decks / "demo" / "set.yaml", ", facts.sv.yaml]", "]")
    out = io.StringIO()
    assert run_check([decks / "demo"], "en", out, stats=True) == 0
    assert out.getvalue().splitlines()[2].split() == ["Cards", "5", "5", "0", "10"]


def test_the_same_in_swedish(decks: Path) -> None:
    """Both languages say the same."""
    code, lines = printed([decks / "demo"], "sv")
    assert (code, lines[-1]) == (0, "0 fel, 0 varningar")


def test_a_warning_leaves_the_exit_code_at_0(decks: Path) -> None:
    """A missing translation can wait."""
    (decks / "demo" / "facts.en.yaml").unlink()
    code, lines = printed([decks / "demo"])
    assert code == 0
    assert lines[0].startswith(f"{decks / 'demo' / 'set.yaml'}:7:45: warning: There is no transl")
    assert lines[-1] == "0 errors, 1 warning"


def test_an_error_gives_exit_code_1_and_no_table(decks: Path) -> None:
    """The set cannot be played, and the line says where to look."""
    spoil(decks / "demo" / "events.sv.yaml", "topic: everyday", "topic: everday")
    code, lines = printed([decks / "demo"])
    assert code == 1
    assert lines[0].startswith(f"{decks / 'demo' / 'events.sv.yaml'}:")
    assert lines[0].endswith("Did you mean “everyday”?")
    assert lines[1:] == [f"{decks / 'demo'}: cannot be played.", "1 error, 0 warnings"]


def test_a_folder_of_sets_is_checked_set_by_set(decks: Path) -> None:
    """What two sets have in common is told once."""
    shutil.copytree(decks / "demo", decks / "other")
    spoil(decks / "framework.yaml", "symbol: heart", "symbol: hart")
    code, lines = printed([decks])
    assert code == 1
    assert sum("framework.yaml" in line for line in lines) == 1
    assert sum("cannot be played" in line for line in lines) == 2


@pytest.mark.parametrize("name", ["demo/events.sv.yaml", "framework.yaml", "board.yaml"])
def test_a_file_of_a_set_is_checked_with_it(decks: Path, name: str) -> None:
    """Its values and topics are known, and only its own problems are told."""
    spoil(decks / "demo" / "set.yaml", "audience: demo", "audience: demon")
    spoil(decks / "demo" / "events.sv.yaml", "topic: everyday", "topic: everday")
    found = [problem.file.name for report in check(decks / name) for problem in report.problems]
    assert found == (["events.sv.yaml"] if name.startswith("demo") else [])


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("events.sv.yaml", "grade: desired", "grade: good", "choice"),
        ("events.en.yaml", "    title:", "    titel:", "key-unknown"),
        ("framework.yaml", "symbol: heart", "symbol: hart", "choice"),
        ("board.yaml", "goal]", "lock]", "square-last"),
    ],
)
@pytest.mark.parametrize("alone", [True, False])
def test_a_file_without_a_set_is_checked_by_itself(
    decks: Path, tmp_path: Path, name: str, old: str, new: str, code: str, *, alone: bool
) -> None:
    """What it is, its keys tell; values and topics are taken on trust."""
    place = tmp_path / "alone"
    place.mkdir()
    for file in (name, *([] if alone else ["events.sv.yaml", "events.en.yaml"])):
        source = decks / file if (decks / file).exists() else decks / "demo" / file
        shutil.copy(source, place / file)
    assert [p.code for p in check(place / name)[0].problems if p.severity == "error"] == []
    spoil(place / name, old, new)
    assert code in [p.code for p in check(place / name)[0].problems]


def test_other_files_are_told_as_such(tmp_path: Path) -> None:
    """A file of another kind, a set under another name, a file that is not there."""
    (tmp_path / "a.yaml").write_text("x: 1\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("topics: {}\n", encoding="utf-8")
    codes = [check(tmp_path / name)[0].problems[0].code for name in ("a.yaml", "b.yaml", "c.yaml")]
    assert codes == ["file-kind", "set-name", "file-missing"]
    assert check(tmp_path)[0].problems[0].code == "no-set"


def test_a_set_in_the_current_folder_is_found(decks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`bohica check .` and `bohica check ..` are as good as a name."""
    monkeypatch.chdir(decks / "demo")
    assert printed([Path()])[0] == 0
    assert printed([Path("set.yaml")])[0] == 0
    (decks / "demo" / "inside").mkdir()
    monkeypatch.chdir(decks / "demo" / "inside")
    assert printed([Path("..")])[0] == 0


def test_fit_is_asked_of_every_card_in_both_languages(decks: Path) -> None:
    """The check has the screen's own answer."""
    asked = []

    def fits(card: Card, lang: str) -> bool:
        asked.append((card.id, lang))
        return lang == "sv"

    out = io.StringIO()
    assert run_check([decks / "demo"], "en", out, fits) == 1
    assert len(asked) == 30
    assert out.getvalue().count("does not fit the screen (English)") == 15
