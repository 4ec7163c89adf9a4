"""Practising alone: what is remembered, what comes back, and how it is erased."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bohica.rules.cards import Answer, Card, CardKind, Grade, Text, Value
from bohica.rules.state import Played
from bohica.session import practice
from bohica.session.practice import Answered, Day, Picture

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)


def card(name: str, kind: CardKind = "event", *values: str) -> Card:
    """Return a card whose answers are graded a desired, b acceptable, c and d undesired."""
    answers: tuple[Answer, ...] = ()
    if kind == "event":
        grades: tuple[Grade, ...] = ("desired", "acceptable", "undesired", "undesired")
        answers = tuple(
            Answer(key, Text(key), grade) for key, grade in zip("abcd", grades, strict=True)
        )
    if kind == "fact":
        answers = (Answer("a", Text("a"), right=True), Answer("b", Text("b")))
    return Card(name, kind, Text(name), "t", values or ("respect",), Text("?"), answers)


def played(name: str, key: str, kind: CardKind = "event", *values: str) -> Played:
    """Return a card played alone, answered `key`."""
    return Played(card(name, kind, *values), ("a", "b", "c", "d"), key, None)


def value(name: str) -> Value:
    """Return a value with nothing but its id."""
    return Value(name, "value", Text(name), Text(name), Text(""), "#000000", "star")


@pytest.mark.parametrize(
    ("kind", "key", "expected"),
    [
        ("event", "a", "desired"),
        ("event", "b", "acceptable"),
        ("event", "d", "undesired"),
        ("fact", "a", "right"),
        ("fact", "b", "wrong"),
        ("conscience", "d", "said"),
    ],
)
def test_an_answer_has_one_outcome(kind: CardKind, key: str, expected: str) -> None:
    """Events are graded, facts are right or wrong, and conscience cards are only said."""
    assert practice.outcome(card("x", kind), key) == expected


def test_a_missed_card_is_due_at_once_and_a_good_answer_rests() -> None:
    """Cards answered undesired come back sooner: they are never among the used ones."""
    record = practice.remember((), "staff", [played("good", "a"), played("bad", "c")], MONDAY)
    assert practice.due(record, "staff", MONDAY) == ("bad",)
    assert practice.used(record, "staff", MONDAY) == ("good",)


def test_each_good_answer_in_a_row_rests_longer() -> None:
    """Three days after the first, seven after the second; a miss starts over."""
    record = practice.remember((), "staff", [played("x", "a")], MONDAY)
    assert practice.met(record, "staff")["x"].due == "2026-11-26"
    record = practice.remember(record, "staff", [played("x", "b")], MONDAY)
    assert practice.met(record, "staff")["x"].due == "2026-11-30"
    record = practice.remember(record, "staff", [played("x", "d")], MONDAY)
    record = practice.remember(record, "staff", [played("x", "a")], MONDAY)
    assert practice.met(record, "staff")["x"] == practice.Met("x", "desired", 4, "2026-11-26")


def test_missed_cards_wait_before_those_that_have_only_rested_long() -> None:
    """The order in which due cards wait: missed, then by the day they fell due."""
    record = practice.remember((), "staff", [played("old", "a")], date(2026, 1, 1))
    record = practice.remember(record, "staff", [played("older", "a")], date(2025, 1, 1))
    record = practice.remember(record, "staff", [played("missed", "c")], MONDAY)
    assert practice.due(record, "staff", MONDAY) == ("missed", "older", "old")


def test_the_same_card_id_in_another_set_is_another_card() -> None:
    """Ids are unique within a set only."""
    record = practice.remember((), "staff", [played("x", "a")], MONDAY)
    assert practice.met(record, "elected") == {}


def test_the_overview_counts_each_value_day_by_day() -> None:
    """A card counts for each of its values; facts and conscience cards have no grade."""
    record = practice.remember(
        (), "staff", [played("x", "a", "event", "respect", "differences")], TUESDAY
    )
    record = practice.remember(
        record,
        "staff",
        [played("y", "c"), played("z", "b"), played("f", "a", "fact"), played("c", "a")],
        MONDAY,
    )
    record = practice.remember(record, "staff", [played("q", "a", "conscience")], MONDAY)
    assert practice.overview(record, [value("respect"), value("differences"), value("none")]) == (
        Picture("respect", 2, 1, 1, (Day("2026-11-23", 1, 1, 1), Day("2026-11-24", 1, 0, 0))),
        Picture("differences", 1, 0, 0, (Day("2026-11-24", 1, 0, 0),)),
        Picture("none", 0, 0, 0, ()),
    )


def test_the_overview_can_be_of_one_set() -> None:
    """Someone who practises both versions may look at one."""
    record = practice.remember((), "staff", [played("x", "a")], MONDAY)
    assert practice.overview(record, [value("respect")], "elected")[0].desired == 0


records = st.lists(
    st.builds(
        Answered,
        st.dates(max_value=date(9000, 1, 1)).map(date.isoformat),
        st.text(st.characters(exclude_categories=["Cs"])),
        st.text(st.characters(exclude_categories=["Cs"])),
        st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1).map(tuple),
        st.sampled_from(practice.OUTCOMES),
    )
).map(tuple)


@given(records)
def test_a_saved_record_is_loaded_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, record: practice.Record
) -> None:
    """Nothing is lost or changed on the way to the disk and back."""
    path = tmp_path_factory.getbasetemp() / "again" / "practice.json"
    practice.save(path, record)
    assert practice.load(path) == record


def test_without_a_file_there_is_an_empty_record(tmp_path: Path) -> None:
    """Nothing is kept, and looking creates nothing."""
    assert practice.load(tmp_path / "practice.json") == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b"\xff", b'{"format": 2, "answers": []}'])
def test_an_unreadable_record_is_put_aside(tmp_path: Path, raw: bytes) -> None:
    """A damaged record does not stop practising, and is not overwritten by the next one."""
    path = tmp_path / "practice.json"
    path.write_bytes(raw)
    assert practice.load(path) == ()
    practice.save(path, ())
    assert path.with_suffix(".damaged").read_bytes() == raw


def test_answers_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    """One bad row does not take the others with it."""
    good = ["2026-11-23", "staff", "x", ["respect"], "desired"]
    bad: list[object] = [None, 1, [], ["soon", *good[1:]], ["9999-12-31", *good[1:]]]
    bad += [[*good[:3], "respect", "desired"], [*good[:3], [], "desired"], [*good[:4], "great"]]
    bad.append([*good[:3], ["respect", 5], "desired"])
    path = tmp_path / "practice.json"
    path.write_text(json.dumps({"format": 1, "answers": [*bad, good]}), encoding="utf-8")
    record = practice.load(path)
    assert record == (Answered("2026-11-23", "staff", "x", ("respect",), "desired"),)


def test_erasing_leaves_nothing(tmp_path: Path) -> None:
    """Neither the record nor one put aside remains, and erasing twice is fine."""
    path = tmp_path / "practice.json"
    path.write_bytes(b"?")
    practice.load(path)
    practice.save(path, ())
    practice.erase(path)
    practice.erase(path)
    assert list(tmp_path.iterdir()) == []
