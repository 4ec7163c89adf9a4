"""Whether a card fits the screen: asked by the checks of content, answered with our own layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bohica.rules.cards import SCALE, Card, Text
from bohica.ui.phases.frame import BODY, answer_texts, lay_out_rows
from bohica.ui.phases.revealing import why_box
from bohica.ui.text import Fonts
from bohica.ui.theme import QUESTION, READ
from bohica.words import say


def make_fits(fonts_folder: Path) -> Callable[[Card, str], bool | str]:
    """Return a function that tells whether a card fits in a language at the least sizes.

    Where it does not, the function returns the name of the part, in that language. Only the
    fonts are read, no window is opened.
    """
    fonts = Fonts(fonts_folder)

    def fits(card: Card, lang: str) -> bool | str:
        part = _too_long(fonts, card, lang)
        return say(lang, f"fit.{part}") if part else True

    return fits


def _too_long(fonts: Fonts, card: Card, lang: str) -> str:
    """Return which part of the card does not fit, or nothing."""
    question = card.text.get(lang)
    read = BODY.inset(20, 10)
    if not fonts.fit(question, read.w, read.h, largest=QUESTION, smallest=QUESTION, bold=True):
        return "question"
    scale = [say(lang, f"common.scale.{key}") for key in SCALE]
    answers = answer_texts(card, card.keys, lang, scale)
    if lay_out_rows(fonts, question, answers, BODY) is None:
        return "answers"
    joint = [*answers, say(lang, "play.joint.not_agreed")]
    if card.kind != "fact" and lay_out_rows(fonts, say(lang, "play.joint"), joint, BODY) is None:
        return "answers"
    reasons: list[tuple[str, Text]] = [(a.text.get(lang), a.why) for a in card.answers]
    if card.kind == "fact":
        source = say(lang, "play.reveal.source", source=card.source.get(lang))
        why = Text(f"{card.why.get(lang)}\n*{source}*")
        reasons = [(answer.text.get(lang), why) for answer in card.answers if answer.right]
    for answer, why in reasons:
        box = why_box(fonts, answer, n_others=len(card.answers) - 1)
        if not fonts.fit(why.get(lang), box.w, box.h, largest=READ, smallest=READ):
            return "why"
    return ""
