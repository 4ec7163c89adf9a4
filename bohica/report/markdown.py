"""A document as Markdown (CommonMark): for wikis, mail, and editors."""

from __future__ import annotations

import re

from bohica.report.document import Document, Entry, Section
from bohica.report.plain import clean

_ALWAYS = re.compile(r"([\\`*_\[\]<>|~&$])")
"""Emphasis, code, links, HTML, tables, strikethrough, entities, formulas."""
_LINE_START = re.compile(r"^(\d{1,9})(?=[.)](\s|$))|^(?=[#+=:-])")
"""Headings, lists, rules and definitions begin a line."""
_ADDRESS = re.compile(r"(://|@|(?<=www)\.)", re.IGNORECASE)
"""Some readers make links of bare addresses."""


def render(document: Document) -> str:
    """Return `document` as Markdown; encode it as UTF-8."""
    title = " · ".join(filter(None, (document.title, document.group)))
    blocks = [f"# {_text(title)}", _text(" · ".join(document.facts))]
    blocks += [f"> **{_text(mark.text)}.** {_text(mark.why)}" for mark in document.marks]
    for section in document.sections:
        blocks += _section(section)
    blocks.append(f"## {_text(document.notice_heading)}")
    blocks.append("\n".join(f"- {_text(notice)}" for notice in document.notices))
    blocks.append(f"*{_text(document.made)}*")
    return "\n\n".join(blocks) + "\n"


def _section(section: Section) -> list[str]:
    blocks = [f"## {_text(section.heading)}"]
    if section.text:
        blocks.append(_text(section.text))
    if section.style == "all":
        entries = [_entry(entry, f"{number}. ") for number, entry in enumerate(section.entries, 1)]
    elif section.style == "tasks":
        entries = [
            _entry(entry, "- [x] " if any(tag.tone == "done" for tag in entry.tags) else "- [ ] ")
            for entry in section.entries
        ]
    else:
        entries = [_entry(entry, "- ") for entry in section.entries]
    return blocks + (["\n".join(entries)] if entries else [])


def _entry(entry: Entry, bullet: str) -> str:
    """Return a list item whose further lines stand under its first word."""
    indent = " " * (len(bullet) if bullet[0] != "-" else 2)
    tags = "".join(f" – {_text(tag.text)}" for tag in entry.tags)
    rows = [f"**{_text(entry.title)}**{tags}", entry.about and f"*{_text(entry.about)}*"]
    rows.append(_text(entry.text, indent))
    rows += [f"{_text(line.label)}: {_text(line.text, indent)}" for line in entry.lines]
    return bullet + f"\\\n{indent}".join(filter(None, rows))


def _text(text: str, indent: str | None = None) -> str:
    """Return `text` escaped; its own newlines stay where an `indent` says how they go on."""
    rows = [_row(row) for row in clean(text).split("\n")]
    rows = [row for row in rows if row]
    return " ".join(rows) if indent is None else f"\\\n{indent}".join(rows)


def _row(row: str) -> str:
    row = _ALWAYS.sub(r"\\\1", " ".join(row.split()))
    row = _ADDRESS.sub(lambda found: "\\" + found[0], row)
    return _LINE_START.sub(lambda found: f"{found[1]}\\" if found[1] else "\\", row)
