"""Cards, answers and values: what a game is played with, as plain frozen data."""

from __future__ import annotations

from typing import Literal, NamedTuple

CardKind = Literal["event", "conscience", "fact"]
Grade = Literal["desired", "acceptable", "undesired"]

SCALE = ("a", "b", "c", "d")
"""Answer keys of every conscience card: very often, fairly often, fairly seldom, very seldom."""

NOT_AGREED = "not-agreed"
"""The joint answer of a group that keeps both views: a valid outcome (rule 5.4)."""


class Text(NamedTuple):
    """One text in the languages of the program; Swedish is the source."""

    sv: str
    en: str = ""

    def get(self, lang: str) -> str:
        """Return the text in `lang`, or the Swedish source where no translation exists."""
        return (self.en or self.sv) if lang == "en" else self.sv


class Glossary(NamedTuple):
    """Words a card explains, as (term, explanation) pairs for each language."""

    sv: tuple[tuple[str, str], ...] = ()
    en: tuple[tuple[str, str], ...] = ()

    def get(self, lang: str) -> tuple[tuple[str, str], ...]:
        """Return the pairs of `lang`; a translation explains its own words, or none."""
        return self.en if lang == "en" else self.sv


class Answer(NamedTuple):
    """One answer of an event or fact card."""

    key: str
    """`a` to `d`: what journal and translations refer to; never the position on screen."""
    text: Text
    grade: Grade | None = None
    """Events only."""
    right: bool = False
    """Facts only: true for exactly one answer."""
    why: Text = Text("")
    """Events only: the consequence for the person on the other side."""


class Card(NamedTuple):
    """A card with its texts in every language."""

    id: str
    kind: CardKind
    title: Text
    topic: str
    values: tuple[str, ...]
    """Value ids; the first is the main value."""
    text: Text
    answers: tuple[Answer, ...] = ()
    """Empty for conscience cards: their scale is built in (`SCALE`)."""
    why: Text = Text("")
    """Facts only."""
    source: Text = Text("")
    """Facts only."""
    talk: tuple[Text, ...] = ()
    words: Glossary = Glossary()

    @property
    def main_value(self) -> str:
        """The value whose basin the card serves unless a square says otherwise."""
        return self.values[0]

    @property
    def keys(self) -> tuple[str, ...]:
        """Answer keys in the card's own order."""
        return SCALE if self.kind == "conscience" else tuple(a.key for a in self.answers)

    def answer(self, key: str) -> Answer:
        """Return the answer with `key`. Raises KeyError where the card has none such."""
        for answer in self.answers:
            if answer.key == key:
                return answer
        raise KeyError(key)


class Value(NamedTuple):
    """A value or principle of the framework."""

    id: str
    kind: Literal["value", "principle"]
    name: Text
    short: Text
    """The name where room is scarce: the basins."""
    text: Text
    """What it means, in our own words."""
    colour: str
    """`#rrggbb`."""
    symbol: str
    """One of person, heart, star, house, flower: a shape beside every colour."""


class Framework(NamedTuple):
    """The values framework of a municipality."""

    id: str
    name: Text
    values: tuple[Value, ...]


class Topic(NamedTuple):
    """What a card is about; the facilitator chooses among them at setup."""

    id: str
    name: Text
