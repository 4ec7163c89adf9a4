"""The cache of pictures."""

import pygame
import pytest

from bohica.content.files import bundled
from bohica.ui.art import Art


@pytest.fixture
def art() -> Art:
    made = Art(bundled("assets") / "art")
    made.make_room(1000, 1000)
    return made


def test_a_picture_is_made_once(art):
    """The second time it is the same one."""
    first = art.get("a", lambda: pygame.Surface((10, 10)))
    assert art.get("a", lambda: pygame.Surface((20, 20))) is first


def test_what_was_not_used_for_longest_goes_first(art):
    """A small window keeps eight million pixels; the ninth picture pushes one out."""
    for name in range(8):
        art.get(name, lambda: pygame.Surface((1000, 1000)))
    kept = art.get(0, lambda: pygame.Surface((1, 1)))
    art.get(8, lambda: pygame.Surface((1000, 1000)))
    assert art.get(0, lambda: pygame.Surface((1, 1))) is kept
    assert art.get(1, lambda: pygame.Surface((1, 1))).get_size() == (1, 1)


def test_a_larger_window_keeps_more(art):
    """Five pictures of its own size."""
    art.make_room(4000, 2000)
    pictures = [art.get(n, lambda: pygame.Surface((4000, 2000))) for n in range(5)]
    assert art.get(0, lambda: pygame.Surface((1, 1))) is pictures[0]


def test_a_new_size_forgets_the_old_pictures(art):
    """They would be of the wrong size."""
    art.get("a", lambda: pygame.Surface((10, 10)))
    art.make_room(500, 500)
    assert art.get("a", lambda: pygame.Surface((20, 20))).get_size() == (20, 20)
