"""LIX: words per sentence, and long words in a hundred."""

import pytest

from bohica.content.lix import lix, sentences


def test_sentences_end_at_full_stops_and_colons() -> None:
    """Also before a closing quotation mark; a number or an abbreviation ends none."""
    text = 'Hon säger: "Det är kl. 12.30!" Går det?'
    found = [" ".join(words) for words in sentences(text)]
    assert found == ["Hon säger", "Det är kl", "12.30", "Går det"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], 0),
        (["… !"], 0),
        (["Det är en bok."], 4),
        (["Det är en bok.", "Den är röd."], 3.5),
        (["Kommunen svarar."], 2 + 50),
        (["Sam\xadtalet."], 1 + 100),
        (["En e-post."], 2),
    ],
)
def test_lix_is_words_a_sentence_and_the_share_of_long_words(
    texts: list[str], expected: float
) -> None:
    """More than six letters is long; a soft hyphen is no letter."""
    assert lix(texts) == expected
