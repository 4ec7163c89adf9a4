"""The picture of the board: it changes where it should, stays where it should, and is cheap."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from bohica.content.files import bundled
from bohica.rules.board import Board, Square
from bohica.rules.cards import Text, Value
from bohica.ui import board_art, theme
from bohica.ui.art import Art
from bohica.ui.basins import LANDING, DropLook, emptied, rising, stirred, water_top
from bohica.ui.board_view import BoardLook, BoardView, basin_looks, draw_square
from bohica.ui.canvas import Canvas
from bohica.ui.layout import STAGE, Box, Stage
from bohica.ui.pieces import PieceLook, hop_path
from bohica.ui.text import Fonts

PLAY = Box(28, 28, 1420, 1024)
LEVELS = (0.9, 0.6, 0.5, 0.2, 0.0)
VALUES = tuple(
    Value(name, "value", Text(label), Text(""), Text(""), colour, symbol)
    for name, label, colour, symbol in (
        ("a", "Medborgaren först", "#1f6fb5", "person"),
        ("b", "Respekt för individen", "#c04a2b", "heart"),
        ("c", "Mer än förväntat", "#d89a16", "star"),
        ("d", "Samhällsuppdraget", "#18806a", "house"),
        ("e", "Olikheter är en styrka", "#8447a0", "flower"),
    )
)
SQUARES: tuple[Square, ...] = ("event", "fact", "conscience", "contact", "value")
BOARD = Board(
    "sodertalje",
    Text("Test"),
    (
        ("start", *SQUARES, *SQUARES, "event", "lock"),
        (*SQUARES, *SQUARES, "event", "lock"),
        (*SQUARES, *SQUARES, "goal"),
    ),
)
LOOK = BoardLook((PieceLook(4.0),), 4, basin_looks(VALUES, LEVELS, "sv"), 1.0)

Draw = Callable[..., pygame.Surface]


@pytest.fixture
def draw(fonts: Fonts) -> Draw:
    """`draw(look, size=(960, 540), box=PLAY)` gives the picture of the whole window."""
    art = Art(bundled("assets") / "art")
    view = BoardView(BOARD)

    def make(
        look: BoardLook, size: tuple[int, int] = (960, 540), box: Box = PLAY, quiet: bool = False
    ) -> pygame.Surface:
        surface = pygame.Surface(size)
        surface.fill(theme.NAVY)
        view.draw(Canvas(surface, Stage.of(*size), fonts, art), box, look, quiet=quiet)
        return surface

    return make


def pixels(surface: pygame.Surface, box: Box | None = None) -> bytes:
    """The bytes of a picture, or of one box of it in design units."""
    if box is not None:
        stage = Stage.of(*surface.get_size())
        surface = surface.subsurface(stage.to_pixels(box)).copy()
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 640)])
def test_the_board_fills_its_box_and_nothing_else(draw: Draw, size: tuple[int, int]) -> None:
    """Outside its box the frame colour is left as it was; the box itself is a rich picture."""
    picture = draw(LOOK, size)
    stage = Stage.of(*size)
    outside = picture.subsurface(stage.to_pixels(Box(1450, 0, 470, 1080)))
    assert pygame.transform.average_color(outside)[:3] == theme.NAVY
    inside = picture.subsurface(stage.to_pixels(PLAY))
    step = max(1, inside.get_width() // 90)
    colours = {
        inside.get_at((x, y))[:3]
        for x in range(0, inside.get_width(), step)
        for y in range(0, inside.get_height(), step)
    }
    assert len(colours) > 60


def test_the_same_look_gives_the_same_picture(draw: Draw) -> None:
    """What is drawn depends on nothing but the look."""
    first = pixels(draw(LOOK))
    draw(LOOK._replace(water=9.0, pieces=()))
    assert pixels(draw(LOOK)) == first


def test_a_higher_level_shows_more_of_the_basins_colour(draw: Draw) -> None:
    """The amount of colour in the bowl grows with the level."""
    shares = []
    for level in (0.0, 0.3, 0.6, 1.0):
        looks = (LOOK.basins[0]._replace(level=level), *LOOK.basins[1:])
        picture = draw(LOOK._replace(basins=looks, pieces=(), active=None))
        bowl = picture.subsurface(Stage.of(960, 540).to_pixels(Box(90, 345, 350, 120)))
        blue = sum(
            bowl.get_at((x, y))[2] > bowl.get_at((x, y))[0] + 60
            for x in range(0, bowl.get_width(), 3)
            for y in range(0, bowl.get_height(), 3)
        )
        shares.append(blue)
    assert shares == sorted(set(shares))


def test_moving_water_changes_bowls_and_leaves_the_path_alone(draw: Draw) -> None:
    """Only what moves is different from frame to frame."""
    one, other = draw(LOOK), draw(LOOK._replace(water=1.4))
    bowls, path = Box(60, 330, 1240, 150), Box(60, 180, 1240, 90)
    assert pixels(one, bowls) != pixels(other, bowls)
    assert pixels(one, path) == pixels(other, path)


def test_the_line_stands_at_half() -> None:
    """Level 0.5 is the middle of the bowl, where the line is drawn."""
    bowl = Box(0, 100, 380, 150)
    assert water_top(bowl, 1.0, 0.5) == pytest.approx(bowl.centre[1])
    assert water_top(bowl, 1.0, 1.0) > bowl.y
    assert water_top(bowl, 1.0, -1.0) == water_top(bowl, 1.0, 0.0)


def test_the_level_rises_only_after_the_drop_has_landed() -> None:
    """A drop in the air adds nothing; a finished one has added all."""
    assert rising(0.2, 0.4, LANDING * 0.9) == 0.2
    assert 0.2 < rising(0.2, 0.4, (1 + LANDING) / 2) < 0.4
    assert rising(0.2, 0.4, 1.0) == pytest.approx(0.4)
    assert stirred(0.0) == stirred(1.0) == 0.0


def test_a_finished_drop_leaves_no_trace(draw: Draw) -> None:
    """Skipping the animation shows the same as never having had it."""
    assert pixels(draw(LOOK._replace(drops=(DropLook(0, 1.0),)))) == pixels(draw(LOOK))
    assert pixels(draw(LOOK._replace(drops=(DropLook(0, 0.3),)))) != pixels(draw(LOOK))


def test_the_basins_are_empty_once_all_water_has_met() -> None:
    """At the goal every basin runs dry into the canal."""
    assert emptied(0.8, 0.0) == 0.8
    assert emptied(0.8, 1.0) == 0.0


def test_coloured_water_runs_to_the_goal_without_hiding_squares(draw: Draw, fonts: Fonts) -> None:
    """The streams pass below the squares: these look as they did."""
    calm = LOOK._replace(pieces=(), active=None)
    flowing = draw(calm._replace(confluence=1.0))
    canvas = Canvas(
        pygame.Surface((960, 540)), Stage.of(960, 540), fonts, Art(bundled("assets") / "art")
    )
    spot = BoardView(BOARD).layout(canvas, PLAY, calm).spots[30]
    square = Box(spot.x - 20, spot.y - 20, 40, 40)
    between = Box(spot.x + 46, spot.y - 45, 30, 90)
    still = draw(calm)
    changed = [
        max(abs(a - b) for a, b in zip(pixels(still, area), pixels(flowing, area), strict=True))
        for area in (square, between)
    ]
    assert changed[0] <= 24
    assert changed[1] > 60


def test_the_quiet_board_shows_no_pieces(draw: Draw) -> None:
    """Pause and blank show only the empty board."""
    with_piece = draw(LOOK, box=STAGE, quiet=True)
    without = draw(LOOK._replace(pieces=(), active=None), box=STAGE, quiet=True)
    assert pixels(with_piece) == pixels(without)


def test_ten_pieces_on_one_square_are_all_seen(draw: Draw) -> None:
    """Every seat's colour is found in the picture, although all stand on the start."""
    crowd = tuple(PieceLook(0.0, seat) for seat in range(1, 11))
    picture = draw(LOOK._replace(pieces=crowd), (1920, 1080))
    area = picture.subsurface((28, 28, 260, 260))
    seen = {area.get_at((x, y))[:3] for x in range(260) for y in range(260)}
    assert {theme.SEATS[seat].colour for seat in range(1, 11)} <= seen


def test_a_piece_hops_square_by_square_and_can_be_skipped() -> None:
    """It starts where it was, visits each square between, and ends where it goes."""
    steps = [hop_path(3, 7, index / 400) for index in range(401)]
    assert steps[0] == 3.0
    assert steps[-1] == 7.0
    assert steps == sorted(steps)
    assert {4.0, 5.0, 6.0} <= set(steps)
    assert hop_path(7, 3, 1.0) == 3.0
    assert hop_path(5, 5, 0.3) == 5.0


def test_kinds_of_squares_differ_in_colour_symbol_and_outline_and_can_be_seen() -> None:
    """White symbols keep 3:1, and no two kinds share a colour or a picture of symbol and edge."""
    kinds: tuple[Square, ...] = ("event", "fact", "conscience", "contact", "value")
    for kind in kinds:
        assert theme.contrast(theme.WHITE, board_art.COLOURS[kind]) >= 3
    assert len({board_art.COLOURS[kind] for kind in kinds}) == len(kinds)
    assert len({board_art.symbol(kind) for kind in kinds}) == len(kinds)
    outlines = {kind: tuple(board_art.outline(kind, 1.0)) for kind in kinds}
    assert len(set(outlines.values())) == len(kinds) - 1


def test_a_square_can_be_shown_on_its_own(fonts: Fonts) -> None:
    """A legend shows the same stones as the board, each within its box."""
    surface = pygame.Surface((1920, 1080))
    surface.fill(theme.PAPER)
    canvas = Canvas(surface, Stage.of(1920, 1080), fonts, Art(bundled("assets") / "art"))
    for index, kind in enumerate(SQUARES):
        draw_square(canvas, kind, Box(200 * index + 20, 20, 120, 120))
        assert surface.get_at((200 * index + 80, 42))[:3] != theme.PAPER
        for edge in (200 * index + 19, 200 * index + 140):
            assert {surface.get_at((edge, y))[:3] for y in range(200)} == {theme.PAPER}
