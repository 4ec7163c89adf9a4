"""Whether a card fits the screen."""

import pytest

from bohica.content.files import bundled
from bohica.content.sets import load_set
from bohica.rules.cards import Answer, Card, Text
from bohica.ui.fit import make_fits


@pytest.fixture(scope="module")
def fits():
    return make_fits(bundled("assets") / "fonts")


def event(text="Någon väntar. Vad gör du?", answer="Jag frågar.", why="Det hjälper."):
    """An event card with the same answer four times."""
    grades = ("desired", "acceptable", "undesired", "undesired")
    answers = tuple(
        Answer(key, Text(answer), grade, why=Text(why))
        for key, grade in zip("abcd", grades, strict=True)
    )
    return Card("x", "event", Text("x"), "t", ("v",), Text(text), answers)


def test_a_usual_card_fits(fits):
    """Short question, short answers, short reasons."""
    assert fits(event(), "sv") is True


def test_a_card_at_every_limit_fits(fits):
    """30 words in the question, 60 characters in every answer, 40 words in every reason."""
    question = " ".join(["ärendet"] * 30)
    answer = "Jag tar reda på var ärendet ligger och ringer upp redan i dag"[:60]
    why = " ".join(["människa"] * 40)
    assert fits(event(question, answer, why), "sv") is True


@pytest.mark.parametrize(
    ("card", "part"),
    [
        (event(text="kommunfullmäktigesammanträde " * 60), "frågan"),
        (event(text="ord " * 60, answer="ord " * 40), "frågan och svaren tillsammans"),
        (event(why="medborgarförslag " * 60), "skälet"),
    ],
)
def test_the_part_that_is_too_long_is_named(fits, card, part):
    """In the language of the reader."""
    assert fits(card, "sv") == part


@pytest.mark.parametrize("name", ["staff", "elected", "demo"])
def test_every_shipped_card_fits_in_both_languages(fits, name):
    """With no card left out."""
    loaded = load_set(bundled("decks") / name)
    assert loaded.deck_set is not None
    unfit = [
        (card.id, lang)
        for card in loaded.deck_set.cards
        for lang in ("sv", "en")
        if fits(card, lang) is not True
    ]
    assert unfit == []
