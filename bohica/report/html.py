"""A document as one HTML file that needs nothing else: it can be mailed, printed and kept.

No script, no address outside the file, and a policy in its head that forbids both, whatever a
note on a card might say.
"""

from __future__ import annotations

from html import escape

from bohica.report.document import Document, Entry, Mark, Section, Tag
from bohica.report.html_style import NUMBERS, STYLE, WAVES
from bohica.report.plain import clean

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(document: Document) -> str:
    """Return `document` as a whole HTML page; encode it as UTF-8."""
    title = " · ".join(filter(None, (document.title, document.group)))
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{_text(document.lang)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{_text(title)}</title>",
        f"<style>{STYLE}{_page_foot(document)}</style>",
        "</head>",
        "<body>",
        "<main>",
        _header(document),
        *(_mark(mark) for mark in document.marks),
        *(_section(section) for section in document.sections),
        _footer(document),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _text(text: str) -> str:
    return escape(clean(text), quote=True)


def _page_foot(document: Document) -> str:
    """Return style that numbers the printed pages, and says on each of them that it is a draft."""
    drafts = "".join(mark.text for mark in document.marks if mark.is_draft)
    draft = f'@page {{ @bottom-left {{ content: "{_letters(drafts)}"; font-weight: 700; }} }}\n'
    return NUMBERS + (draft if drafts else "")


def _letters(text: str) -> str:
    """Return the letters of `text`: style has no entities, so anything else stays out."""
    return "".join(filter(str.isalpha, text))


def _header(document: Document) -> str:
    group = f'<p class="group">{_text(document.group)}</p>\n' if document.group else ""
    facts = "".join(f"<li>{_text(fact)}</li>" for fact in document.facts)
    return (
        f"<header>\n{WAVES}\n<h1>{_text(document.title)}</h1>\n{group}"
        f'<ul class="facts">{facts}</ul>\n</header>'
    )


def _mark(mark: Mark) -> str:
    kind = "mark draft" if mark.is_draft else "mark"
    return f'<p class="{kind}"><strong>{_text(mark.text)}.</strong> {_text(mark.why)}</p>'


def _section(section: Section) -> str:
    text = f'<p class="intro">{_text(section.text)}</p>\n' if section.text else ""
    entries = "\n".join(_entry(entry) for entry in section.entries)
    if entries:
        # A list of everything is numbered as played; the others only point some cards out.
        tag = "ol" if section.style == "all" else "ul"
        entries = f'<{tag} class="entries">\n{entries}\n</{tag}>\n'
    return (
        f'<section class="{section.style}">\n<h2>{_text(section.heading)}</h2>\n'
        f"{text}{entries}</section>"
    )


def _entry(entry: Entry) -> str:
    is_main = any(tag.tone == "main" for tag in entry.tags)
    start = '<li class="main">' if is_main else "<li>"
    tags = "".join(_tag(tag) for tag in entry.tags)
    lines = "".join(
        f"<div><dt>{_text(line.label)}</dt><dd>{_text(line.text)}</dd></div>"
        for line in entry.lines
    )
    about = f'<p class="about">{_text(entry.about)}</p>' if entry.about else ""
    text = f'<p class="text">{_text(entry.text)}</p>' if entry.text else ""
    return (
        f"{start}<h3><span>{_text(entry.title)}</span>{tags}</h3>{about}{text}<dl>{lines}</dl></li>"
    )


def _tag(tag: Tag) -> str:
    return f' <span class="tag {tag.tone}">{_text(tag.text)}</span>'


def _footer(document: Document) -> str:
    notices = "".join(f"<li>{_text(notice)}</li>" for notice in document.notices)
    return (
        f"<footer>\n<h2>{_text(document.notice_heading)}</h2>\n<ul>{notices}</ul>\n"
        f'<p class="made">{_text(document.made)}</p>\n</footer>'
    )
