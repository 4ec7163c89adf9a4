"""The die: it ends with the right face up, whatever faces it has."""

from __future__ import annotations

import pygame
import pytest

from bohica.content.files import bundled
from bohica.ui import theme
from bohica.ui.art import Art
from bohica.ui.canvas import Canvas
from bohica.ui.die import DieView
from bohica.ui.layout import Box, Stage
from bohica.ui.text import Fonts

BOX = Box(0, 0, 400, 400)
CALM = (1, 1, 2, 2, 3, 3)


def picture(
    fonts: Fonts, die: DieView, face: int, progress: float, roll: int = 0
) -> pygame.Surface:
    surface = pygame.Surface((1920, 1080))
    surface.fill(theme.PAPER)
    art = Art(bundled("assets") / "art")
    canvas = Canvas(surface, Stage.of(1920, 1080), fonts, art)
    die.draw(canvas, BOX, face, progress, roll=roll)
    return surface.subsurface((0, 0, 400, 400)).copy()


def pips(surface: pygame.Surface) -> int:
    """The dots in full INK on the upper face of a die that lies still."""
    face = surface.subsurface((110, 96, 156, 150))
    mask = pygame.mask.from_threshold(face, theme.INK, (24, 24, 24, 255))
    return sum(blob.count() > 200 for blob in mask.connected_components())


@pytest.mark.parametrize("face", range(1, 7))
def test_an_ordinary_die_comes_to_rest_with_its_face_up(fonts: Fonts, face: int) -> None:
    """The upper face has as many pips as were rolled."""
    assert pips(picture(fonts, DieView(), face, 1.0)) == face


@pytest.mark.parametrize("face", [1, 2, 3])
def test_a_calm_die_comes_to_rest_with_its_face_up(fonts: Fonts, face: int) -> None:
    """The die of long sessions has 1, 1, 2, 2, 3, 3."""
    assert pips(picture(fonts, DieView(CALM), face, 1.0)) == face


def test_a_skipped_roll_shows_the_same_as_a_finished_one(fonts: Fonts) -> None:
    """At the end of the roll nothing jumps, and the number of the throw leaves no trace."""
    die = DieView()
    at_rest = pygame.image.tobytes(picture(fonts, die, 5, 1.0), "RGB")
    assert pygame.image.tobytes(picture(fonts, die, 5, 1.0, roll=3), "RGB") == at_rest
    last = picture(fonts, die, 5, 0.995)
    assert pips(last) == 5


def test_the_die_moves_all_through_its_roll_and_stays_in_its_box(fonts: Fonts) -> None:
    """Every tenth of the roll looks different; nothing is cut off at the edge."""
    die, seen = DieView(), set()
    for step in range(10):
        for roll in (0, 1):
            frame = picture(fonts, die, 4, step / 11, roll)
            seen.add(pygame.image.tobytes(frame, "RGB"))
            edges = [frame.get_at((i, j))[:3] for i in range(400) for j in (0, 399)]
            edges += [frame.get_at((j, i))[:3] for i in range(400) for j in (0, 399)]
            assert set(edges) == {theme.PAPER}, (step, roll)
    assert len(seen) == 20
