"""Protocols as HTML: safe to open, whatever people wrote, and the same as yesterday."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bohica.report.document import document
from bohica.report.html import render
from bohica.report.plain import clean
from tests.report.samples import protocol

GOLDEN = Path(__file__).with_name("golden")
TAGS = re.findall(
    r"\w+",
    "html head meta title style body main header svg path h1 p ul ol li strong section h2 h3 "
    "span dl div dt dd footer",
)
ATTRIBUTES = re.findall(
    r"\S+", "lang charset http-equiv content name class viewbox aria-hidden focusable d fill"
)

hostile = st.one_of(
    st.text(),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "</style><img src=x onerror=alert(1)>",
            '" onmouseover="alert(1)',
            "<!--",
            "]]>",
            "&lt;b&gt;",
            "\ud800",
            "\x00",
            "a\r\nb\u2028c",
            "\u202egnp.exe",
        ]
    ),
)


class Reader(HTMLParser):
    """Collects tags, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@given(hostile, hostile, hostile)
def test_what_people_write_stays_text(group: str, note: str, area: str) -> None:
    """No tag, attribute or address comes out of a group's name, a note or an improvement area."""
    page = render(document(protocol(group=group, note=note, area=area), "sv"))
    page.encode()
    read = Reader(page)
    assert read.tags <= set(TAGS)
    assert read.attributes <= set(ATTRIBUTES)
    for text in (group, note, area):
        assert clean(text) in read.texts or not text


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_page_needs_nothing_else(lang: str) -> None:
    """No script, and no address the browser would fetch from."""
    page = render(document(protocol(), lang))
    for word in ("<script", "src=", "href=", "url(", "@import", "http:", "https:", "//"):
        assert word not in page
    assert "default-src 'none'" in page


def test_a_draft_says_so_on_every_page() -> None:
    """Both at its top and in the margin of what is printed."""
    draft = render(document(protocol()._replace(is_over=False), "sv"))
    assert "<strong>Utkast.</strong>" in draft
    assert '@bottom-left { content: "Utkast"' in draft
    assert "Utkast" not in render(document(protocol(), "sv"))


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_page_is_as_it_was(lang: str) -> None:
    """A golden page: after a change that is meant, look at it in a browser and save it anew."""
    page = render(document(protocol(), lang))
    expected = GOLDEN / f"protocol.{lang}.html"
    assert page == expected.read_text(encoding="utf-8")
