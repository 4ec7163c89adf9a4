"""What the play screen looks like, against pictures looked at and kept.

    python -m pytest tests/ui/test_pictures.py --keep-pictures

writes them anew: look at every one before it is committed. Where a picture differs, the computed
and the expected one and their difference lie in `tests/failed/`.
"""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from bohica.content.files import bundled
from bohica.content.sets import load_set
from bohica.rules.actions import (
    ChooseAnswer,
    Continue,
    CountVotes,
    DrawCard,
    GiveJointAnswer,
    RollDice,
)
from bohica.rules.cards import Answer, Card, Glossary, Text
from bohica.session.live import Session
from bohica.ui.app import App
from bohica.ui.demo import demo_setup
from bohica.ui.pilot import press
from bohica.ui.registry import SCREENS
from bohica.ui.window import Window

KEPT = Path(__file__).with_name("pictures")
FAILED = Path(__file__).parents[1] / "failed"
SIZE = (960, 540)
FAR = 48
"""A channel that differs by more is seen."""
MOST_FAR = 0.002
"""Part of the pixels that may: glyph edges differ a little between builds of a font library."""

EVENT = Card(
    id="picture",
    kind="event",
    title=Text("Tredje samtalet", "The third call"),
    topic="telephone",
    values=("citizen-first", "more-than-expected"),
    text=Text(
        "En man ringer för tredje gången om sitt bygglov. Ingen har ringt upp. Vad gör du?",
        "A man calls for the third time about his building permit. What do you do?",
    ),
    answers=(
        Answer("a", Text("Jag ber honom mejla.", "I ask him to e-mail."), "undesired",
               why=Text("Mejlet blir liggande, och han ringer en fjärde gång.", "It waits.")),
        Answer("b", Text("Jag tar reda på läget och ringer i dag.", "I find out and call today."),
               "desired", why=Text("Han får veta vem som har hand om frågan.", "He knows who.")),
        Answer("c", Text("Jag bokar en tid på måndag.", "I book a time on Monday."), "acceptable",
               why=Text("Han vet när han får svar, men väntar ännu en helg.", "He waits.")),
        Answer("d", Text("Jag säger som det är: det är inte mitt.", "I say it is not mine."),
               "undesired", why=Text("Det är sant, men för honom är vi alla kommunen.", "True.")),
    ),
    talk=(Text("När lämnade vi senast någon utan svar?", "When did we last leave somebody?"),),
    words=Glossary((("bygglov", "tillstånd att bygga"),), ()),
)  # fmt: skip


Step = tuple[type, *tuple[object, ...]]
ROLL: tuple[Step, ...] = ((RollDice,),)
READ: tuple[Step, ...] = (*ROLL, (DrawCard,))
ANSWER: tuple[Step, ...] = (*READ, (Continue,))
VOTE: tuple[Step, ...] = (*ANSWER, (ChooseAnswer, "b"), (Continue,))
TALK: tuple[Step, ...] = (*VOTE, (CountVotes, 3, 2))
JOINT: tuple[Step, ...] = (*TALK, (Continue,))
REVEAL: tuple[Step, ...] = (*JOINT, (GiveJointAnswer, "b"), (Continue,))
NEXT: tuple[Step, ...] = (*REVEAL, (Continue,))
MOMENTS: dict[str, tuple[tuple[Step, ...], str]] = {
    "board": ((), ""),
    "draw": (ROLL, ""),
    "read": (READ, ""),
    "answer": (ANSWER, "2"),
    "vote": (VOTE, "4"),
    "talk": (TALK, ""),
    "joint": (JOINT, "3"),
    "reveal": (REVEAL, ""),
    "next": (NEXT, ""),
    "tools": (TALK, "m"),
    "words": (ANSWER, "o"),
    "pause": (TALK, "k"),
}
"""Actions that lead there, and a key pressed then."""


@pytest.fixture
def picture_of(services):
    """`picture_of(lang, actions, key)` is the window after those, everything at rest."""
    opened: list[App] = []

    def make(lang: str, actions: tuple[Step, ...], key: str) -> pygame.Surface:
        deck_set = load_set(bundled("decks") / "demo").deck_set
        assert deck_set is not None
        deck_set = deck_set._replace(cards=(EVENT,))
        setup = demo_setup(deck_set, seed=1, seats=6)._replace(die=(1,) * 6, start=0)
        services.settings.lang = lang
        services.session = Session.create(None, setup, deck_set)
        app = App(services, SCREENS, "play", window=Window("test", size=SIZE))
        opened.append(app)
        table = app.top.table
        for action, *args in actions:
            if action is CountVotes:
                table.votes = tuple(args)
            assert table.submit(action, *args)
            table.show.skip()
        if key:
            app.step(press(key), 0.0)
        app.step([], 0.0)
        app.draw()
        return app.window.surface

    yield make
    for app in opened:
        app.finish()


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_play_screen_looks_as_it_did(moment, lang, picture_of, request):
    """Every moment of a turn, in both languages."""
    computed = picture_of(lang, *MOMENTS[moment])
    path = KEPT / f"{moment}-{lang}.png"
    if request.config.getoption("--keep-pictures"):
        pygame.image.save(computed, path)
    expected = pygame.image.load(path)
    far = _differing(computed, expected)
    if far > MOST_FAR:
        FAILED.mkdir(exist_ok=True)
        for name, picture in (("computed", computed), ("expected", expected)):
            pygame.image.save(picture, FAILED / f"{moment}-{lang}-{name}.png")
        pytest.fail(f"{far:.2%} of the picture differs; see {FAILED}")


def _differing(one: pygame.Surface, other: pygame.Surface) -> float:
    """Part of the pixels in which any channel differs by more than `FAR`."""
    assert one.get_size() == other.get_size()
    a, b = (pygame.image.tobytes(surface, "RGB") for surface in (one, other))
    if a == b:
        return 0.0
    far = sum(any(abs(a[i + c] - b[i + c]) > FAR for c in range(3)) for i in range(0, len(a), 3))
    return far / (len(a) // 3)


def test_a_picture_that_differs_is_told_from_one_that_does_not():
    """The comparison itself can fail."""
    one, other = pygame.Surface((10, 10)), pygame.Surface((10, 10))
    assert _differing(one, other) == 0.0
    other.fill((255, 0, 0), (0, 0, 5, 10))
    assert _differing(one, other) == 0.5
