"""Events to JSON and back."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bohica.rules.events import CardDrawn, DropsFell, Event, NoteWritten
from bohica.session.encode import decode_event, decode_events, encode_event
from tests.session.cards import POOL

KINDS: tuple[type[Any], ...] = get_args(Event)
finite = st.floats(allow_nan=False, allow_infinity=False)
st.register_type_strategy(float, finite)
any_text = st.text(st.characters(), max_size=20)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_event_comes_back_as_it_was(kind: type[Any]) -> None:
    """Whatever an event's fields hold, JSON gives it back, with the same types."""

    @settings(max_examples=15, deadline=None)
    @given(st.builds(kind))
    def comes_back(event: Event) -> None:
        text = json.dumps(encode_event(event), allow_nan=False)
        again = decode_event(json.loads(text))
        assert again == event
        assert repr(again) == repr(event)

    comes_back()


def test_a_whole_card_travels_with_its_drawing() -> None:
    """Every text in every language is in `CardDrawn`, so that no deck is needed afterwards."""
    event = CardDrawn(3, POOL[0], ("b", "a", "d", "c"))
    text = json.dumps(encode_event(event), ensure_ascii=False)
    for part in (POOL[0].text.sv, POOL[0].text.en, "tillstånd att bygga", "What do we change?"):
        assert part in text


@given(any_text)
def test_any_text_can_be_noted(text: str) -> None:
    """Emoji, line separators and half surrogate pairs from a clipboard come back too."""
    assert decode_event(json.loads(json.dumps(encode_event(NoteWritten(text))))) == (
        NoteWritten(text)
    )


def test_type_names_are_those_of_the_classes() -> None:
    """The name in a journal is the name in the code, and a field is called what it is called."""
    assert encode_event(DropsFell((("respect", 2),))) == {
        "e": "DropsFell",
        "drops": [["respect", 2]],
    }


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"e": "NoSuchEvent"},
        {"e": "DiceRolled", "seat": 1},
        {"e": "DiceRolled", "seat": 1, "face": 2, "more": 3},
        {"e": "CardDrawn", "seat": 1, "card": {}, "order": []},
        {"e": "DropsFell", "drops": [[1]]},
    ],
)
def test_what_is_no_event_is_refused(data: dict[str, Any]) -> None:
    """Unknown types and missing or unknown fields raise, so that a reader can stop there."""
    with pytest.raises((KeyError, TypeError, ValueError)):
        decode_events([data])
