"""What `bohica check` says of a set as a whole, and that it says nothing where all is well."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from bohica.content.advice import advise
from bohica.content.figures import Lengths, by_topic, by_value, lengths, reading
from bohica.content.files import bundled
from bohica.content.likeness import pairs
from bohica.content.problems import line, sentence
from bohica.content.sets import DeckSet, load_set
from bohica.rules.cards import Answer, Card, CardKind, Glossary, Text, Topic
from tests.rules.table import NAMES, VALUES, make_card


def card(kind: CardKind, number: int, **fields: object) -> Card:
    """Return a card with questions to talk about, and nothing to remark on but its plain text."""
    made = make_card(kind, number, (NAMES[number % 5],), f"topic-{number % 3}")
    answers = tuple(
        answer._replace(text=Text(("x " * 9)[: 10 + (place + number) % 4]))
        for place, answer in enumerate(made.answers)
    )
    return made._replace(answers=answers, talk=(Text("Hur?"), Text("Vad?")))._replace(**fields)


def whole(cards: Iterable[Card], audience: str = "staff") -> DeckSet:
    """Return a set of the cards, under the demo set's framework."""
    demo = load_set(bundled("decks") / "demo").deck_set
    assert demo is not None
    topics = tuple(Topic(f"topic-{n}", Text(f"Ämne {n}")) for n in range(3))
    framework = demo.framework._replace(values=VALUES)
    return demo._replace(cards=tuple(cards), audience=audience, topics=topics, framework=framework)


GOOD = (
    *(card("event", n) for n in range(75)),
    *(card("conscience", n) for n in range(40)),
    *(card("fact", n) for n in range(40)),
)


def said(deck_set: DeckSet) -> list[tuple[str, str]]:
    """Return code and place of everything that is said, likeness apart."""
    return [(a.code, a.where) for a in advise(deck_set) if a.code != "alike"]


def test_a_good_set_is_left_alone() -> None:
    """75, 40 and 40 cards in balance, whose lengths give nothing away."""
    assert said(whole(GOOD)) == []


def test_a_small_set_is_told_so_unless_it_is_a_sample() -> None:
    """One sentence for each kind; it can be played all the same."""
    few = (*GOOD[:71], *GOOD[75:110], *GOOD[115:150])
    assert said(whole(few)) == [("set-few", "cards")] * 3
    assert said(whole(few, "demo")) == []


def test_a_value_with_too_few_cards_is_told() -> None:
    """Ten of 75 is less than 15 %."""
    kept = [c for c in GOOD if c.id not in [f"event-{n}" for n in (0, 5, 10, 15, 20)]]
    (found,) = [a for a in advise(whole(kept, "demo")) if a.code == "value-few"]
    assert found.params["found"] == "first"
    assert (found.params["n"], found.params["all"], found.params["least"]) == (10, 70, 11)


def test_a_topic_without_cards_is_told_at_the_topics() -> None:
    """Somebody would choose it at setup."""
    cards = [c if c.topic != "topic-2" else c._replace(topic="topic-1") for c in GOOD]
    assert said(whole(cards)) == [("topic-empty", "topics")]


@pytest.mark.parametrize(("place", "code"), [(3, "longest"), (0, "shortest")])
def test_lengths_that_give_the_answer_away_are_told(place: int, code: str) -> None:
    """In the language it is about: here in both, since one text stands for both."""
    sizes = [20, 20, 20, 20]
    sizes[0] = 40 if code == "longest" else 10
    cards = []
    for one in GOOD:
        answers = tuple(
            answer._replace(text=Text("x" * size))
            for answer, size in zip(one.answers, sizes, strict=False)
        )
        cards.append(one._replace(answers=answers) if one.kind == "event" else one)
    found = [a for a in advise(whole(cards)) if a.code == code]
    assert [a.params["n"] for a in found] == [100, 100]
    assert [a.params["language"] for a in found] == ["language.sv", "language.en"]


def test_a_tie_counts_in_part() -> None:
    """Who picks one of two equally long answers is right every other time."""
    one = card("event", 1)
    same = [Answer(key, Text("x" * size), grade) for key, size, grade in zip(
        "abcd", (9, 9, 4, 4), ("desired", "acceptable", "undesired", "undesired"), strict=True
    )]  # fmt: skip
    assert lengths([one._replace(answers=tuple(same))], "sv") == Lengths(0.5, 0.0)


def test_heavy_cards_are_told_by_kind() -> None:
    """The mean of all, whoever wrote the heaviest."""
    heavy = Text("Verksamhetsutvecklingsplaner förutsätter delaktighetsprocesser")
    cards = [c._replace(text=heavy) if c.kind == "conscience" else c for c in GOOD]
    assert ("lix-mean", "cards") in said(whole(cards))
    assert reading(cards[75:76], "sv").heaviest == "conscience-0"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"talk": ()}, "talk-few"),
        ({"words": Glossary((("trappa", "x " * 13),))}, "explained-long"),
        ({"words": Glossary((("elefant", "ett stort djur"),))}, "explained-absent"),
    ],
)
def test_a_card_is_told_at_its_place(fields: dict[str, object], code: str) -> None:
    """Too few questions, an explanation nobody reads, a word that does not stand there."""
    cards = [*GOOD[:2], GOOD[2]._replace(text=Text("En trappa"), **fields), *GOOD[3:]]  # type: ignore[arg-type]
    assert said(whole(cards)) == [(code, "event-2")]


def test_a_title_is_had_by_one_card_only() -> None:
    """A group that says "the card about the fence" means one card."""
    cards = [*GOOD[:2], GOOD[2]._replace(title=Text("EVENT 1")), *GOOD[3:]]
    assert said(whole(cards)) == [("title-twice", "event-2")]


def test_a_word_is_found_in_other_forms() -> None:
    """ "Jäv" explains "jävig", and one word of "himla med ögonen" is enough."""
    words = Glossary((("jävig", "för nära"), ("himla med ögonen", "visa att man är trött")))
    text = Text("Någon himlade när jävet kom upp")
    cards = [GOOD[0]._replace(text=text, words=words), *GOOD[1:]]
    assert said(whole(cards)) == []


def test_a_situation_told_twice_is_found() -> None:
    """Other words, the same moment; and not merely the same subject."""
    texts = {
        "first": "Fem i fyra på fredagen kommer ett argt mejl om en faktura.",
        "again": "Det är fredag och fem i fyra. Du får ett mejl, argt, om en faktura du skickat.",
        "other": "En faktura är betald två gånger av en förening.",
    }
    retold = [card("event", 1, id=name, text=Text(text)) for name, text in texts.items()]
    cards = [c._replace(answers=()) for c in (*retold, *GOOD[3:40])]
    found = [(pair.first.id, pair.second.id) for pair in pairs(cards, 0.42)]
    assert ("first", "again") in found
    assert not any("other" in pair for pair in found)


def test_the_same_text_is_found_however_common_its_words() -> None:
    """A hundred copies of one card: no word is rare, and each is told."""
    cards = [card("event", 1, id=f"copy-{n}") for n in range(100)]
    found = {pair.second.id for pair in pairs(cards, 0.42)}
    assert found == {f"copy-{n}" for n in range(1, 100)}


def test_rows_come_in_the_order_of_the_files() -> None:
    """Values as in the framework, topics as in the set, each with its events first."""
    deck_set = whole(GOOD)
    assert [(row.id, row.counts) for row in by_value(deck_set)] == [
        (name, (15, 8, 8)) for name in NAMES
    ]
    assert [row.id for row in by_topic(deck_set)] == ["topic-0", "topic-1", "topic-2"]
    assert sum(sum(row.counts) for row in by_topic(deck_set)) == 155


def test_advice_stands_where_its_card_stands(tmp_path: Path) -> None:
    """File, line and column, in the reader's language."""
    shutil.copytree(bundled("decks"), tmp_path / "decks")
    folder = tmp_path / "decks" / "demo"
    path = folder / "conscience.sv.yaml"
    text = path.read_text(encoding="utf-8").splitlines()
    at = next(n for n, row in enumerate(text) if row.strip() == "talk:")
    del text[at + 2]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    problems = load_set(folder, advise=advise).problems
    told = [problem for problem in problems if problem.code == "talk-few"]
    number = next(n for n, row in enumerate(text, 1) if row.startswith("  - id:"))
    assert line(told[0], "sv").startswith(f"{path}:{number}:9: varning: Kortet ”")
    assert sentence(told[0], "en").endswith("has too few questions to talk about: 1. It needs 2.")


def test_a_card_may_be_called_what_a_key_is_called(tmp_path: Path) -> None:
    """What is said of the set still stands in `set.yaml`, and what is said of the card at it."""
    shutil.copytree(bundled("decks"), tmp_path / "decks")
    folder = tmp_path / "decks" / "demo"
    for name, old, new in (
        ("set.yaml", "audience: demo", "audience: staff"),
        ("facts.sv.yaml", "- id: old-factory", "- id: cards"),
        ("facts.en.yaml", "- id: old-factory", "- id: cards"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    loaded = load_set(folder, lambda card, lang: (card.id, lang) != ("cards", "en"), advise)
    assert [(p.code, p.file.name) for p in loaded.problems] == [("fits", "facts.sv.yaml")]
    loaded = load_set(folder, advise=advise)
    assert {(p.code, p.file.name) for p in loaded.problems} == {("set-few", "set.yaml")}


def test_a_set_with_errors_gets_no_advice(tmp_path: Path) -> None:
    """First what stops the game; the rest when it can be counted."""
    shutil.copytree(bundled("decks"), tmp_path / "decks")
    path = tmp_path / "decks" / "demo" / "events.sv.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("desired", "good", 1), encoding="utf-8"
    )
    loaded = load_set(path.parent, advise=advise)
    assert loaded.deck_set is None
    assert {problem.code for problem in loaded.problems} <= {"choice", "grades"}
