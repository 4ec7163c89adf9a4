"""The card that `decks/README.md` takes apart is the one that is played."""

import re

from bohica.content.cards import Known
from bohica.content.deck import read_deck
from bohica.content.files import bundled
from bohica.content.problems import Problems
from bohica.content.sets import load_set

README = bundled("decks") / "README.md"


def test_the_card_taken_apart_is_a_card_of_the_set() -> None:
    """Word for word, and the desired answer really is the second shortest."""
    block = re.search(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    problems = Problems(README)
    deck = f"format: 1\nkind: events\ncards:\n{block[1]}".encode()
    (card,) = read_deck(deck, problems, Known({}, thorough=True))
    assert problems.found == []
    staff = load_set(bundled("decks") / "staff").deck_set
    assert staff is not None
    played = next(other for other in staff.cards if other.id == card.id)
    assert (card.text.sv, card.title.sv) == (played.text.sv, played.title.sv)
    assert [(a.grade, a.text.sv, a.why.sv) for a in card.answers] == [
        (a.grade, a.text.sv, a.why.sv) for a in played.answers
    ]
    assert [text.sv for text in card.talk] == [text.sv for text in played.talk]
    by_length = sorted(card.answers, key=lambda answer: len(answer.text.sv))
    assert [answer.grade for answer in by_length][:2] == ["acceptable", "desired"]
