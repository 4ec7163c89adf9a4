"""Protocols as Markdown: what people wrote is shown as they wrote it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bohica.report.document import document
from bohica.report.markdown import render
from tests.report.samples import protocol

GOLDEN = Path(__file__).with_name("golden")


def area_of(text: str) -> str:
    """Return how an improvement area with `text` comes out."""
    page = render(document(protocol(area=text), "sv"))
    found = re.search(r"- \*\*(.*)\*\* – Viktigast", page)
    assert found
    return found[1]


def note_of(text: str) -> str:
    """Return how a note with `text` comes out, its further lines included."""
    page = render(document(protocol(note=text), "sv"))
    found = re.search(r"Anteckning: (.*?)\n- ", page, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*nu*", r"\*nu\*"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("[x](http://a.se)", r"\[x\](http\://a.se)"),
        ("www.a.se", r"www\.a.se"),
        ("a@b.se", r"a\@b.se"),
        ("1. Ring", r"1\. Ring"),
        ("# Ring", r"\# Ring"),
        ("- Ring", r"\- Ring"),
        ("`kod`", r"\`kod\`"),
        ("a | b", r"a \| b"),
        ("C:\\temp", r"C:\\temp"),
        ("15 maj. Klart!", "15 maj. Klart!"),
    ],
)
def test_marks_of_the_format_are_escaped(text: str, expected: str) -> None:
    """What would begin a heading, list, link or tag is shown as it stands; the rest is left."""
    assert area_of(text) == expected


def test_a_note_of_several_lines_stays_in_its_card() -> None:
    """Newlines become line breaks under the card, and no line begins a block of its own."""
    assert note_of("ett\r\n\r\n# två\n- tre") == "ett\\\n  \\# två\\\n  \\- tre"


@given(st.text())
def test_an_area_is_one_line_and_loses_nothing(text: str) -> None:
    """Without the backslashes we put in, the text is there, with its white space made even."""
    shown = area_of(text)
    plain = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", shown)
    assert "\n" not in shown
    kept = [word for word in re.findall(r"\w+", text) if word.isascii()]
    assert [word for word in re.findall(r"\w+", plain) if word.isascii()] == kept


def test_cards_to_take_up_can_be_ticked_off() -> None:
    """What is left to take up comes first, with an empty box."""
    page = render(document(protocol(), "en"))
    assert page.index("- [ ] **The third call**") < page.index("- [x] **Late in the day**")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_text_is_as_it_was(lang: str) -> None:
    """A golden text: after a change that is meant, read it through and save it anew."""
    page = render(document(protocol(), lang))
    assert page == (GOLDEN / f"protocol.{lang}.md").read_text(encoding="utf-8")
