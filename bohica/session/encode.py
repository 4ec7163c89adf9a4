"""Events to plain data and back. Type and field names are those of the classes, and stable.

A whole card travels in `CardDrawn`, in every language, so that reading a journal needs no deck.
Checksums say whether a line is what was written; here nothing but its shape is checked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast, get_args

from bohica.rules.board import Board
from bohica.rules.cards import Answer, Card, Glossary, Text, Value
from bohica.rules.events import Event
from bohica.rules.state import Area, Seat, Setup

FORMAT = 1
"""Of journals; a reader of this program reads every released format up to it."""

Data = dict[str, Any]
"""A JSON object."""

_EVENTS: dict[str, Callable[..., Any]] = {kind.__name__: kind for kind in get_args(Event)}


def encode_event(event: Event) -> Data:
    """Return `event` as JSON-ready data: `{"e": type name, field: value, …}`."""
    data: Data = {"e": type(event).__name__}
    for name, value in zip(event._fields, event, strict=True):
        data[name] = _plain(value)
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        if names is None:
            return [_plain(item) for item in value]
        return {name: _plain(item) for name, item in zip(names, value, strict=True)}
    return value


def decode_event(data: Data) -> Event:
    """Return the event that `encode_event` made `data` of. `data` is used up.

    Raises KeyError, TypeError or ValueError where `data` is no event of this format.
    """
    name = data.pop("e")
    nested = _NESTED.get(name)
    if nested is not None:
        nested(data)
    return cast(Event, _EVENTS[name](**data))


def decode_events(items: list[Data]) -> tuple[Event, ...]:
    """Return the events of one batch; see `decode_event`."""
    return tuple([decode_event(item) for item in items])


def _text(data: Data) -> Text:
    return Text(**data)


def _pairs(items: list[list[Any]]) -> tuple[tuple[Any, Any], ...]:
    return tuple([(first, second) for first, second in items])


def _answer(data: Data) -> Answer:
    data["text"] = Text(**data["text"])
    data["why"] = Text(**data["why"])
    return Answer(**data)


def decode_card(data: Data) -> Card:
    """Return the card that `data` holds. `data` is used up."""
    for name in ("title", "text", "why", "source"):
        data[name] = Text(**data[name])
    data["values"] = tuple(data["values"])
    data["answers"] = tuple([_answer(item) for item in data["answers"]])
    data["talk"] = tuple([_text(item) for item in data["talk"]])
    words = data["words"]
    data["words"] = Glossary(_pairs(words["sv"]), _pairs(words["en"]))
    return Card(**data)


def _board(data: Data) -> Board:
    data["name"] = _text(data["name"])
    data["terraces"] = tuple([tuple(row) for row in data["terraces"]])
    data["ordinary"] = tuple(data["ordinary"])
    data["calm"] = tuple(data["calm"])
    return Board(**data)


def _value(data: Data) -> Value:
    for name in ("name", "short", "text"):
        data[name] = _text(data[name])
    return Value(**data)


def decode_setup(data: Data) -> Setup:
    """Return the setup that `data` holds. `data` is used up."""
    data["set_name"] = _text(data["set_name"])
    data["board"] = _board(data["board"])
    data["values"] = tuple([_value(item) for item in data["values"]])
    data["seats"] = tuple([Seat(**item) for item in data["seats"]])
    for name in ("die", "topics", "used", "card_seconds"):
        data[name] = tuple(data[name])
    return Setup(**data)


def _setup_within(data: Data) -> None:
    data["setup"] = decode_setup(data["setup"])


def _card_within(data: Data) -> None:
    data["card"] = decode_card(data["card"])
    data["order"] = tuple(data["order"])


def _choices_within(data: Data) -> None:
    data["choices"] = tuple(data["choices"])


def _drops_within(data: Data) -> None:
    data["drops"] = _pairs(data["drops"])


def _area_within(data: Data) -> None:
    data["area"] = Area(**data["area"])


_NESTED: dict[str, Callable[[Data], None]] = {
    "SessionStarted": _setup_within,
    "CardDrawn": _card_within,
    "ValueAsked": _choices_within,
    "DropsFell": _drops_within,
    "AreaAdded": _area_within,
    "AreaEdited": _area_within,
}
"""How to decode the events whose fields are more than numbers, words and truths."""
