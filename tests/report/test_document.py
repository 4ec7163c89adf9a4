"""What a protocol says, in which order, and what it never says."""

from __future__ import annotations

import pytest

from bohica.report.document import Document, day, document
from bohica.rules.state import Area
from bohica.session.protocol import Final
from tests.report.samples import protocol


def texts(page: Document) -> str:
    """Return everything a document says."""
    return repr(page)


def test_what_matters_most_comes_first() -> None:
    """Improvements, differences, what to take up, objections and notes, and then every card."""
    headings = [section.heading for section in document(protocol(), "en").sections]
    assert headings == [
        "What we take with us",
        "Where we differed",
        "Cards to take up",
        "Objections and notes",
        "All cards",
    ]


def test_the_main_area_is_first_and_marked() -> None:
    """Whichever was written down first."""
    main, other = document(protocol(), "sv").sections[0].entries
    assert main.title == "Ring upp i tid."
    assert [tag.text for tag in main.tags] == ["Viktigast"]
    assert other.tags == ()


def test_an_area_says_who_can_change_it_and_when() -> None:
    """A date for an answer is not a date for the change."""
    main, other = document(protocol(), "en").sections[0].entries
    assert [line.text for line in main.lines] == ["we ourselves", "15 January 2027"]
    assert [line.label for line in main.lines] == ["Who can change it", "Done by"]
    assert [line.label for line in other.lines] == ["Who can change it", "Answer by"]


def test_sections_without_cards_are_left_out() -> None:
    """A group that agreed about everything gets no empty headings, but is told about areas."""
    page = document(protocol()._replace(cards=(), areas=()), "sv")
    assert [section.heading for section in page.sections] == ["Det här tar vi med oss", "Alla kort"]
    assert all(section.text for section in page.sections)


def test_a_split_without_counts_shows_none() -> None:
    """Under no tallies the protocol says that the group was split, and no number."""
    differed = document(protocol(), "sv").sections[1].entries
    assert [tag.text for entry in differed for tag in entry.tags] == [
        "Delad röstning",
        "3 instämde, 1 instämde ej",
    ]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_nothing_private_is_said(lang: str) -> None:
    """No nickname, no seat, and none of the drops, which belong to the play."""
    said = texts(document(protocol(), lang))
    for secret in ("Kim", "Lo'", "4711", "4712", "Plats", "Seat", "drop"):
        assert secret not in said


def test_what_is_not_final_is_marked() -> None:
    """A draft and a set that is not adopted are two different things, and both are said."""
    page = document(protocol()._replace(is_over=False), "sv")
    assert [mark.text for mark in page.marks] == ["Utkast", "Förslag, inte fastställt"]
    assert document(protocol()._replace(proposal=False), "sv").marks == ()


def test_a_final_protocol_says_what_a_public_record_needs() -> None:
    """Date, responsible board, and the diary number where there is one."""
    final = Final("2026-12-01", "Kultur- och fritidsnämnden", "KFN 2026/12")
    facts = document(protocol()._replace(final=final), "sv").facts
    assert facts[-3:] == (
        "Fastställt 1 december 2026",
        "Ansvarig nämnd: Kultur- och fritidsnämnden",
        "Diarienummer: KFN 2026/12",
    )
    assert len(document(protocol()._replace(final=final._replace(diary="")), "sv").facts) == 6


def test_a_wrong_fact_is_put_right() -> None:
    """Facts are facts: the protocol does not leave the wrong answer standing alone."""
    fact = document(protocol(), "en").sections[-1].entries[1]
    assert [line.text for line in fact.lines] == ["Danish", "Finnish"]


def test_a_date_that_is_none_is_shown_as_it_is() -> None:
    """People may have written something else."""
    assert day("2026-05-01", "en") == "1 May 2026"
    assert day("i vår", "sv") == "i vår"
    area = Area(1, "x", "committee", "snart", main=True)
    lines = document(protocol()._replace(areas=(area,)), "sv").sections[0].entries[0].lines
    assert [line.text for line in lines] == ["nämnden", "snart"]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_notice_stands_on_every_protocol(lang: str) -> None:
    """It may become public, and a note is not a report."""
    notices = " ".join(document(protocol(), lang).notices)
    words = {"sv": ("offentligt", "anmälan"), "en": ("public", "report")}
    assert all(word in notices for word in words[lang])
