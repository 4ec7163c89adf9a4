"""A protocol as a document of headings, entries and lines, before it becomes HTML or Markdown.

What matters most comes first: what the group takes with it, then where it differed. Texts are
plain and unescaped; the renderers escape them.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bohica.rules.cards import Grade
from bohica.rules.state import Area
from bohica.session.protocol import CardEntry, Protocol
from bohica.words import say

Style = Literal["areas", "cards", "tasks", "all"]
Tone = Grade | Literal["main", "split", "objection", "left", "done"]


class Tag(NamedTuple):
    """A word or two beside an entry; the tone may colour it, the words always say it."""

    text: str
    tone: Tone


class Line(NamedTuple):
    """One thing said about an entry."""

    label: str
    text: str


class Entry(NamedTuple):
    """An improvement area or a card."""

    title: str
    text: str = ""
    """The question of a card."""
    about: str = ""
    """Kind and values of a card."""
    lines: tuple[Line, ...] = ()
    tags: tuple[Tag, ...] = ()


class Section(NamedTuple):
    """A heading with its entries; `text` stands between them, or alone where there are none."""

    style: Style
    heading: str
    entries: tuple[Entry, ...]
    text: str = ""


class Mark(NamedTuple):
    """Something to know before reading on: a draft, a set that is not adopted."""

    text: str
    why: str
    is_draft: bool = False


class Document(NamedTuple):
    """All of a protocol, ready to be rendered."""

    lang: str
    title: str
    group: str
    facts: tuple[str, ...]
    """Date, set, number of cards; what makes the protocol final."""
    marks: tuple[Mark, ...]
    sections: tuple[Section, ...]
    notice_heading: str
    notices: tuple[str, ...]
    made: str


def document(protocol: Protocol, lang: str) -> Document:
    """Return `protocol` as a document in `lang`."""

    def t(key: str, **values: object) -> str:
        return say(lang, f"reports.{key}", **values)

    facts = [
        day(protocol.date, lang),
        protocol.set_name.get(lang),
        t("people", n=protocol.people),
        t("cards", n=len(protocol.cards)),
    ]
    if protocol.final:
        facts.append(t("final", date=day(protocol.final.date, lang)))
        facts.append(t("final.board", board=protocol.final.board))
        if protocol.final.diary:
            facts.append(t("final.diary", diary=protocol.final.diary))
    marks = []
    if not protocol.is_over:
        marks.append(Mark(t("draft"), t("draft.why"), is_draft=True))
    if protocol.proposal:
        marks.append(Mark(say(lang, "common.draft"), t("proposal.why")))
    return Document(
        lang=lang,
        title=t("title"),
        group=protocol.group,
        facts=tuple(filter(None, facts)),
        marks=tuple(marks),
        sections=_sections(protocol, lang),
        notice_heading=t("notice"),
        notices=(t("notice.shared"), t("notice.public"), t("notice.report")),
        made=t("made"),
    )


def day(text: str, lang: str) -> str:
    """Return the date `YYYY-MM-DD` written out, and anything else as it is."""
    try:
        when = date.fromisoformat(text)
    except ValueError:
        return text
    month = say(lang, f"reports.month.{when.month}")
    return say(lang, "reports.date", day=when.day, month=month, year=when.year)


def _sections(protocol: Protocol, lang: str) -> tuple[Section, ...]:
    areas = sorted(protocol.areas, key=lambda area: not area.main)
    take_up = sorted(protocol.to_take_up, key=lambda entry: entry.taken_up)
    noted = [entry for entry in protocol.cards if entry.objection or entry.note]
    sections = [
        Section(
            "areas",
            say(lang, "reports.areas"),
            tuple(_area(area, lang) for area in areas),
            "" if areas else say(lang, "reports.areas.none"),
        )
    ]
    if protocol.differed:
        entries = tuple(_differed(entry, lang) for entry in protocol.differed)
        sections.append(Section("cards", say(lang, "reports.differed"), entries))
    if take_up:
        entries = tuple(_task(entry, lang) for entry in take_up)
        why = say(lang, "reports.take_up.why")
        sections.append(Section("tasks", say(lang, "reports.take_up"), entries, why))
    if noted:
        entries = tuple(_noted(entry, lang) for entry in noted)
        sections.append(Section("cards", say(lang, "reports.notes"), entries))
    sections.append(
        Section(
            "all",
            say(lang, "reports.all"),
            tuple(_card(entry, protocol, lang) for entry in protocol.cards),
            "" if protocol.cards else say(lang, "reports.all.none"),
        )
    )
    return tuple(sections)


def _area(area: Area, lang: str) -> Entry:
    who = say(lang, f"reports.areas.who.{area.who}")
    lines = [Line(say(lang, "reports.areas.who"), who)]
    if area.date:
        label = "reports.areas.answer_by" if area.answer_by else "reports.areas.date"
        lines.append(Line(say(lang, label), day(area.date, lang)))
    tags = (Tag(say(lang, "reports.areas.main"), "main"),) if area.main else ()
    return Entry(area.text, lines=tuple(lines), tags=tags)


def _differed(entry: CardEntry, lang: str) -> Entry:
    tags = []
    if entry.split and entry.agree is not None and entry.disagree is not None:
        counts = say(lang, "reports.differed.counts", agree=entry.agree, disagree=entry.disagree)
        tags.append(Tag(counts, "split"))
    elif entry.split:
        tags.append(Tag(say(lang, "reports.differed.split"), "split"))
    return _entry(entry, lang, (_answer(entry, lang),), tuple(tags))


def _task(entry: CardEntry, lang: str) -> Entry:
    wanted = [answer.text.get(lang) for answer in entry.card.answers if answer.grade == "desired"]
    lines = [_answer(entry, lang)]
    lines += [Line(say(lang, "reports.take_up.wanted"), text) for text in wanted]
    if entry.taken_up:
        tag = Tag(say(lang, "reports.take_up.done"), "done")
    else:
        tag = Tag(say(lang, "reports.take_up.left"), "left")
    return _entry(entry, lang, tuple(lines), (tag,))


def _noted(entry: CardEntry, lang: str) -> Entry:
    lines = [_answer(entry, lang)]
    if entry.note:
        lines.append(Line(say(lang, "reports.notes.note"), entry.note))
    objection = Tag(say(lang, "reports.notes.objection"), "objection")
    return _entry(entry, lang, tuple(lines), (objection,) if entry.objection else ())


def _card(entry: CardEntry, protocol: Protocol, lang: str) -> Entry:
    names = {value.id: value.short.get(lang) for value in protocol.values}
    about = [say(lang, f"common.kind.{entry.kind}")]
    about += [names.get(value, value) for value in entry.card.values]
    lines = [_answer(entry, lang)]
    tags: tuple[Tag, ...] = ()
    if entry.grade:
        tags = (Tag(say(lang, f"common.grade.{entry.grade}"), entry.grade),)
    elif entry.right is not None:
        word, tone = ("right", "desired") if entry.right else ("wrong", "undesired")
        tags = (Tag(say(lang, f"reports.{word}"), tone),)  # type: ignore[arg-type]
        if not entry.right:
            right = next((a.text.get(lang) for a in entry.card.answers if a.right), "")
            lines.append(Line(say(lang, "reports.right.answer"), right))
    return _entry(entry, lang, tuple(lines), tags)._replace(about=" · ".join(about))


def _entry(entry: CardEntry, lang: str, lines: tuple[Line, ...], tags: tuple[Tag, ...]) -> Entry:
    return Entry(
        title=entry.card.title.get(lang),
        text=entry.card.text.get(lang),
        lines=lines,
        tags=tags,
    )


def _answer(entry: CardEntry, lang: str) -> Line:
    label = say(lang, "reports.answer")
    if not entry.is_agreed:
        return Line(label, say(lang, "common.not_agreed"))
    if entry.answer is None:
        return Line(label, say(lang, f"common.scale.{entry.joint}"))
    return Line(label, entry.answer.get(lang))
