"""The text of a field: graphemes, selection, undo."""

from __future__ import annotations

from unicodedata import is_normalized

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bohica.ui.widgets.field_model import FieldModel, snap, step, tidy, word_at, word_step

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAGS = "\U0001f1f8\U0001f1ea\U0001f1eb\U0001f1ee"


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("åäö", [0, 1, 2, 3]),
        ("e\u0323\u0302x", [0, 3, 4]),
        (FAMILY + "!", [0, 5, 6]),
        (FLAGS, [0, 2, 4]),
        ("\U0001f44d\U0001f3fd.", [0, 2, 3]),
        ("", [0]),
    ],
)
def test_the_caret_steps_over_what_looks_like_one_letter(text: str, stops: list[int]) -> None:
    """Forwards and backwards alike."""
    there, at = [0], 0
    while at < len(text):
        at = step(text, at, True)
        there.append(at)
    back = [at]
    while at > 0:
        at = step(text, at, False)
        back.append(at)
    assert there == stops
    assert back == stops[::-1]
    assert all(snap(text, i) in stops for i in range(len(text) + 1))


def test_text_is_kept_in_one_form() -> None:
    """NFC, no control characters, line ends only where there may be some."""
    assert tidy("a\u030a\x00b\tc\r\nd", multiline=True) == "åb c\nd"
    assert tidy("a\u2028b\nc", multiline=False) == "a b c"
    model = FieldModel("a")
    model.insert("\u030a")
    assert model.text == "å"
    assert model.state.caret == 1


def test_words_are_jumped_over_and_selected() -> None:
    """As in any editor."""
    text = "en två  tre"
    assert word_step(text, 0, True) == 3
    assert word_step(text, 3, True) == 8
    assert word_step(text, 11, False) == 8
    assert word_step(text, 8, False) == 3
    assert word_at(text, 4) == (3, 6)
    assert word_at(text, 11) == (8, 11)
    assert word_at("", 0) == (0, 0)
    model = FieldModel(text)
    model.select_word(4)
    assert model.state.selected == "två"


def test_typing_replaces_the_selection_across_lines() -> None:
    """Which is where a library we tried corrupted the text."""
    model = FieldModel("rad ett\nrad två\nrad tre", multiline=True)
    model.move(4)
    model.move(19, select=True)
    model.insert("x")
    assert model.text == "rad x tre"
    assert model.undo()
    assert model.text == "rad ett\nrad två\nrad tre"
    assert model.state.selected == "ett\nrad två\nrad"


def test_letters_typed_in_a_row_are_undone_together_a_word_at_a_time() -> None:
    """A space begins a new step, and so does moving."""
    model = FieldModel()
    for letter in "hej du":
        model.insert(letter, typed=True)
    assert model.undo()
    assert model.text == "hej"
    assert model.undo()
    assert model.text == ""
    assert not model.undo()
    assert model.redo()
    assert model.redo()
    assert model.text == "hej du"
    assert not model.redo()
    model.move(0)
    model.insert("x", typed=True)
    assert not model.redo()


def test_deleting() -> None:
    """A grapheme, a word, a selection; nothing at the ends."""
    model = FieldModel("hej " + FAMILY)
    assert model.delete(False)
    assert model.text == "hej "
    assert model.delete(False, word=True)
    assert model.text == ""
    assert not model.delete(False)
    model.insert("en två")
    model.move(0)
    assert model.delete(True, word=True)
    assert model.text == "två"
    model.select_all()
    assert model.delete(True)
    assert model.text == ""


def test_the_limit_holds() -> None:
    """What does not fit is left out; a full field takes nothing."""
    model = FieldModel("abc", limit=5)
    assert model.insert("defg")
    assert model.text == "abcde"
    assert not model.insert("f")
    assert FieldModel("abcdef", limit=5).text == "abcde"


def test_a_selection_collapses_to_the_side_one_moves_to() -> None:
    """Left goes to its start."""
    model = FieldModel("abcdef")
    model.move(1)
    model.move(4, select=True)
    model.move_by(False)
    assert model.state.caret == model.state.anchor == 1
    model.move_by(True, select=True)
    model.move_by(True, select=True)
    assert model.state.selected == "bc"


LETTERS = st.text(alphabet="aå e\n\u030a\u0302" + FAMILY + FLAGS, max_size=6)


class Editing(RuleBasedStateMachine):
    """Whatever is done, in whatever order."""

    def __init__(self) -> None:
        super().__init__()
        self.model = FieldModel(multiline=True, limit=60)

    @rule(text=LETTERS, typed=st.booleans())
    def insert(self, text: str, typed: bool) -> None:
        before = self.model.text
        if self.model.insert(text, typed=typed) and not typed:
            after = self.model.text
            assert self.model.undo()
            assert self.model.text == before
            assert self.model.redo()
            assert self.model.text == after

    @rule(forwards=st.booleans(), word=st.booleans())
    def delete(self, forwards: bool, word: bool) -> None:
        before = len(self.model.text)
        assert self.model.delete(forwards, word=word) == (len(self.model.text) < before)

    @rule(to=st.integers(-2, 70), select=st.booleans())
    def move(self, to: int, select: bool) -> None:
        self.model.move(to, select=select)

    @rule(forwards=st.booleans(), word=st.booleans(), select=st.booleans())
    def move_by(self, forwards: bool, word: bool, select: bool) -> None:
        self.model.move_by(forwards, word=word, select=select)

    @rule()
    def select_all(self) -> None:
        self.model.select_all()

    @rule(undo=st.booleans())
    def travel(self, undo: bool) -> None:
        self.model.undo() if undo else self.model.redo()

    @invariant()
    def caret_stands_between_graphemes(self) -> None:
        state = self.model.state
        assert is_normalized("NFC", state.text)
        for at in (state.caret, state.anchor):
            assert 0 <= at <= len(state.text)
            assert snap(state.text, at) == at


Editing.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestEditing = Editing.TestCase
