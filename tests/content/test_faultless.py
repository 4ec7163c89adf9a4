"""The short way to read a deck gives what the long way gives, and refuses every problem."""

import random
from pathlib import Path

import pytest
import yaml

from bohica.content.cards import Known
from bohica.content.deck import read_deck
from bohica.content.faultless import Unsure, read_faultless
from bohica.content.files import bundled
from bohica.content.problems import Problem, Problems
from bohica.content.sets import find_sets
from bohica.rules.cards import Card

STYLE = {"why-length", "sentence-long", "lix"}
"""Problems of the thorough check alone, which always goes the long way."""
VALUES = ("citizen-first", "respect", "more-than-expected", "public-mission", "differences")
TOPICS = ("telephone", "school", "everyday")
TABLE = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))
SHIPPED = [
    (path, path.with_name(path.name.replace(".sv.", ".en.")))
    for folder in find_sets([bundled("decks")])
    for path in sorted(folder.glob("*.sv.yaml"))
]
PIECES = ("a: ", "text: ", "\n", "\n\n", " ", "'", '"', "[", "]", "{}", "|", ">", "? ", "---\n")
PIECES += ("# x\n", "&a ", "*a", "!t ", "\\", "\t", "\xa0", "\ufeff", "~", "why: x\n", "- ", ", ")

Found = tuple[tuple[Card, ...], list[Problem]]


def the_long_way(source: bytes, translated: bytes) -> Found:
    """Return the cards and every problem that does not belong to the thorough check alone."""
    noted = Problems(Path("sv")), Problems(Path("en"))
    known = Known({}, VALUES, TOPICS, thorough=True)
    cards = read_deck(source, noted[0], known, (translated, noted[1]))
    return cards, [p for each in noted for p in each.found if p.code not in STYLE]


def the_short_way(source: bytes, translated: bytes) -> tuple[Card, ...]:
    """Return the cards, or raise Unsure."""
    return tuple(
        read_faultless(source, Known({}, VALUES, TOPICS), translated, Problems(Path("sv")))
    )


def translation_of(deck: str) -> str:
    """Return a right translation of one of the decks of `mistakes.yaml`."""
    cards = yaml.safe_load(deck)
    for card in cards["cards"]:
        del card["topic"], card["values"]
        for answer in card["answers"].values():
            answer.pop("grade", None)
            answer.pop("right", None)
    return yaml.safe_dump(cards, allow_unicode=True, sort_keys=False)


@pytest.mark.parametrize("files", SHIPPED, ids=lambda files: "/".join(files[0].parts[-2:]))
def test_a_shipped_deck_goes_the_short_way(files: tuple[Path, Path]) -> None:
    """Or it would open more slowly than it could, and nobody would notice."""
    source, translated = (file.read_bytes() for file in files)
    noted, known = Problems(files[0]), Known({})
    cards = tuple(read_faultless(source, known, translated, noted))
    long = Known({}, thorough=True)
    assert cards == read_deck(source, noted, long, (translated, Problems(files[1])))
    assert {name: noted.place(mark) for name, (_, mark) in known.ids.items()} == {
        name: noted.place(mark) for name, (_, mark) in long.ids.items()
    }


@pytest.mark.parametrize("base", ["event", "fact"])
def test_a_right_deck_is_read_alike_both_ways(base: str) -> None:
    """The decks that mistakes are put into are right with their translations."""
    files = TABLE[base].encode(), translation_of(TABLE[base]).encode()
    assert the_long_way(*files) == (the_short_way(*files), [])


@pytest.mark.parametrize("title", ["En idé!", "Då!", "Å&Å", "è&è", "Mål & Budget"])
def test_a_sign_that_decorates_nothing_is_no_way_round(title: str) -> None:
    """A letter may end in the byte that a line break ends in; and an anchor has a name."""
    text = TABLE["event"].replace("Tredje samtalet", title)
    (card,) = the_short_way(text.encode(), translation_of(TABLE["event"]).encode())
    assert card.title.sv == title


@pytest.mark.parametrize("case", TABLE["mistakes"], ids=lambda case: case["mistake"])
def test_every_mistake_is_left_to_the_long_way(case: dict) -> None:
    """Only that one can say what is wrong."""
    base = TABLE[case.get("in", "event")]
    text = case["file"] if "file" in case else base.replace(*case["swap"], 1)
    with pytest.raises(Unsure):
        the_short_way(text.encode(), translation_of(base).encode())


@pytest.mark.parametrize(
    "swap",
    [
        ("format: 1\nkind: events\n", "kind: events\nformat: 1\n"),
        ("grade: desired, text: Jag ringer upp.", "text: Jag ringer upp., grade: desired"),
        ("Tredje samtalet", '"Tredje\\x20samtalet"'),
        ("Tredje samtalet", "|\n      Tredje\n      samtalet"),
        ("format: 1", "# A &B\nformat: 1"),
    ],
)
def test_what_is_only_unusual_is_read_the_long_way(swap: tuple[str, str]) -> None:
    """Refused by the one, read by the other, with the same cards at the end."""
    usual = TABLE["event"].encode(), translation_of(TABLE["event"]).encode()
    unusual = TABLE["event"].replace(*swap, 1).encode(), usual[1]
    with pytest.raises(Unsure):
        the_short_way(*unusual)
    assert the_long_way(*unusual) == (the_short_way(*usual), [])


def test_what_is_refused_takes_no_ids() -> None:
    """The long way would call them taken."""
    known = Known({})
    deck = TABLE["event"].replace("grade: desired", "grade: good").encode()
    with pytest.raises(Unsure):
        read_faultless(deck, known, translation_of(TABLE["event"]).encode(), Problems(Path("sv")))
    assert known.ids == {}


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_accepted_that_has_a_problem(seed: int) -> None:
    """Decks with one thing done to them: whatever goes the short way, the long way agrees."""
    dice = random.Random(seed)
    accepted = 0
    for _ in range(150):
        base = TABLE[dice.choice(("event", "fact"))]
        files = [base, translation_of(base)]
        which = dice.randrange(2)
        text = files[which]
        a = dice.randrange(len(text))
        b = min(len(text), a + dice.choice((0, 0, 1, 1, 2, 12)))
        files[which] = text[:a] + dice.choice((*PIECES, "")) + text[b:]
        source, translated = (file.encode() for file in files)
        try:
            cards = the_short_way(source, translated)
        except Unsure:
            continue
        accepted += 1
        assert the_long_way(source, translated) == (cards, [])
    assert accepted > 10
