"""A small deck, board and setup for the tests of this package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bohica.content.files import bundled
from bohica.content.sets import DeckSet, load_set
from bohica.rules.board import Board
from bohica.rules.cards import (
    Answer,
    Card,
    CardKind,
    Framework,
    Glossary,
    Grade,
    Text,
    Topic,
    Value,
)
from bohica.rules.state import Seat, Setup, State

VALUES = tuple(
    Value(name, "value", Text(name, f"{name}-en"), Text(name[:3]), Text("…"), "#112233", "star")
    for name in ("citizen-first", "respect", "more", "mission", "differences")
)
BOARD = Board(
    "little",
    Text("Trappan", "Stairs"),
    (
        ("start", "event", "fact", "conscience", "contact", "value", "event", "lock"),
        ("event", "contact", "value", "conscience", "fact", "event", "goal"),
    ),
)


def card(kind: CardKind, number: int) -> Card:
    """Return card `number` of its kind; its main value follows from the number."""
    answers: tuple[Answer, ...] = ()
    if kind == "event":
        grades: tuple[Grade, ...] = ("undesired", "desired", "acceptable", "undesired")
        answers = tuple(
            Answer(key, Text(f"Jag gör så här, {key} {number}.", f"This, {key}."), grade)
            for key, grade in zip("abcd", grades, strict=True)
        )
    elif kind == "fact":
        answers = tuple(
            Answer(key, Text(f"Så är det, {key}.", f"So, {key}."), right=key == "b")
            for key in "abc"
        )
    names = [value.id for value in VALUES]
    return Card(
        id=f"{kind}-{number}",
        kind=kind,
        title=Text(f"Kort {number}", f"Card {number}"),
        topic="everyday",
        values=(names[number % 5], names[(number + 1) % 5]),
        text=Text(f"Någon väntar för {number}:e gången. Vad gör du?", "What do you do?"),
        answers=answers,
        talk=(Text("När hände det oss?"), Text("Vad ändrar vi?", "What do we change?")),
        words=Glossary((("bygglov", "tillstånd att bygga"),), ()),
    )


POOL = tuple(card(kind, n) for kind in ("event", "conscience", "fact") for n in range(12))


def loose_set(folder: Path = Path("/nowhere/little")) -> DeckSet:
    """Return a deck set that is only in memory: no file of it can be copied or read again."""
    return DeckSet(
        id="little",
        name=Text("Liten", "Little"),
        audience="staff",
        topics=(Topic("everyday", Text("Vardag")),),
        framework=Framework("five", Text("Fem"), VALUES),
        board=BOARD,
        cards=POOL,
        approved_by="",
        approved_on="",
        folder=folder,
        files=(folder / "set.yaml",),
    )


def setup(**changes: Any) -> Setup:
    """Return a setup of four seats with nicknames, changed by `changes`."""
    plain = Setup(
        set_id="little",
        set_name=Text("Liten", "Little"),
        audience="staff",
        seed=7,
        board=BOARD,
        values=VALUES,
        seats=tuple(Seat(n, 1 + n % 2, f"Smeknamn{n}") for n in range(1, 5)),
        play_until=3600.0,
        date="2026-11-23",
    )
    return plain._replace(**changes)


def bare(state: State) -> State:
    """Return `state` without the cards left to deal, which a journal does not hold."""
    return state._replace(pool=(), piles=State._field_defaults["piles"])


def shipped() -> DeckSet:
    """Return the demo set that comes with the program."""
    deck_set = load_set(bundled("decks") / "demo").deck_set
    assert deck_set is not None
    return deck_set


def setup_of(deck_set: DeckSet, **changes: Any) -> Setup:
    """Return a setup of four seats with nicknames for `deck_set`, changed by `changes`."""
    return setup(
        set_id=deck_set.id,
        set_name=deck_set.name,
        values=deck_set.framework.values,
        board=deck_set.board,
        **changes,
    )
