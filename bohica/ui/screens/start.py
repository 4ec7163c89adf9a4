"""The start screen: the board, and everything one can begin with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bohica.ui import theme
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box
from bohica.ui.notes import Note, Notes
from bohica.ui.offer import Offer
from bohica.ui.screen import Go, Motion, Push, Quit, Screen, Services
from bohica.ui.theme import MUTED, PAPER, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.form import Form

if TYPE_CHECKING:
    from bohica.content.sets import DeckSet
    from bohica.session.notices import Notice
    from bohica.ui.begun import Begun
    from bohica.ui.board_view import BoardView
    from bohica.ui.deck_sets import Broken, DeckSets

PANEL = Box(28, 28, 584, 1024)
BOARD = Box(640, 28, 1252, 1024)
INNER = PANEL.inset(44, 40)
OFFER = 156.0
ROW = 84.0
GAP = 16.0
ROWS = ("new", "practise", "howto", "settings", "quit")
LEVELS = (0.72, 0.55, 0.64, 0.42, 0.58)
"""How full the basins of the picture are: most over the line, and one to talk about."""
LONG_AWAY = 60.0
"""Seconds after which a session that goes on asks when it ends, as after a pause."""
LAND: theme.Colour = (226, 229, 205)
"""Where the board will be, in the first frame."""


class StartScreen(Screen):
    """Draws at once; sessions, deck sets and board come in the frames after the first."""

    def __init__(self, services: Services, then: str = "", notice: Notice | None = None) -> None:
        """`then`: a screen to go to once the sets are read. `notice`: about the settings."""
        super().__init__(services)
        self.then = then
        self.begun: list[Begun] = []
        self.notes = Notes(Box(BOARD.x + 32, BOARD.y, BOARD.w - 64, BOARD.h - 32))
        if notice is not None:
            self.notes.add(Note(services.t(notice.code, **notice.params)))
        self.form = Form()
        self._ticks = 0
        self._lang = services.lang
        self._after: Callable[[object], Go | None] | None = None
        self._view: tuple[BoardView, DeckSet] | None = None
        self._build()

    def t(self, key: str, **values: object) -> str:
        """A text of the start screen."""
        return self.services.t(f"start.{key}", **values)

    @property
    def sets(self) -> DeckSets:
        """The deck sets, as far as they have been read."""
        if self.services.deck_sets is None:
            # Here and in `update`, not above: what they import is not needed for the first frame.
            from bohica.content.files import bundled
            from bohica.ui.deck_sets import DeckSets

            shipped = bundled("decks")
            paths = self.services.paths
            self.services.deck_sets = DeckSets(shipped, paths.decks if paths else shipped / "own")
        sets: DeckSets = self.services.deck_sets
        return sets

    # The panel

    def _build(self) -> None:
        self.form = Form()
        height = ROW if self.begun else ROW + 20
        y = INNER.bottom - len(ROWS) * (height + GAP) + GAP
        if self.begun:
            self._build_resume(y - OFFER - GAP - 8)
        press: dict[str, Callable[[], Any]] = {
            "new": self._new,
            "practise": self._practise,
            "howto": self._howto,
            "settings": lambda: Push("settings"),
            "quit": lambda: Quit(),
        }
        for name in ROWS:
            main = name == "new" and not self.begun
            self.form.add(
                Button(
                    Box(INNER.x, y, INNER.w, height),
                    self.t(name),
                    press[name],
                    kind="primary" if main else "quiet",
                    key=self.t(f"key.{name}"),
                    default=main,
                    size=READ + (6 if main else 2),
                )
            )
            y += height + GAP
        for button in self.notes.buttons(self._build):
            self.form.add(button)
        self.form.set_focus(self.form.widgets[0], ring=False)

    def _build_resume(self, y: float) -> None:
        from bohica.ui.begun import describe

        wide = INNER.w - 116 - GAP
        self.form.add(
            Offer(
                Box(INNER.x, y, wide, OFFER),
                self.t("resume"),
                describe(self.begun[0], self.services.t, self.services.local_time()),
                lambda: self._resume(self.begun[0]),
                key=self.t("key.resume"),
                default=True,
            )
        )
        self.form.add(
            Button(
                Box(INNER.right - 116, y, 116, OFFER),
                self.t("resume.all"),
                self._choose,
                kind="quiet",
                key=self.t("key.all"),
                hint="",
                size=READ,
            )
        )

    # What the buttons do

    def _new(self) -> Go:
        return self._with_sets("setup")

    def _practise(self) -> Go:
        return self._with_sets("practice")

    def _howto(self) -> Go:
        self.sets.all()
        return Push("howto")

    def _with_sets(self, name: str) -> Go:
        if self.sets.all():
            self._after = None
            return Push(name)
        self._after = None
        return Push("confirm", title=self.t("title"), text=self.t("no_sets"))

    def _choose(self) -> Go:
        self._after = self._chosen
        return Push("begun", items=tuple(self.begun))

    def _chosen(self, result: object) -> Go | None:
        item = next((item for item in self.begun if item.kept.folder == result), None)
        return self._resume(item) if item is not None else None

    def _resume(self, item: Begun) -> Go:
        """Open a session and go on; what was found in it is told before."""
        from bohica.session.live import Session
        from bohica.session.notices import SessionError

        self._after = None
        try:
            session = Session.open(item.kept.folder)
        except SessionError as error:
            text = self.services.t(error.notice.code, **error.notice.params)
            return Push("confirm", title=self.t("not_opened.title"), text=text)
        except OSError as error:
            text = self.t("not_opened.set", reason=error.strerror or error)
            return Push("confirm", title=self.t("not_opened.title"), text=text)
        self.services.session = session
        # While it was away its clock stood still, and the time it was to end has come nearer.
        play = Push("play", ask_end=item.away >= LONG_AWAY)
        if session.notices:
            texts = [self.services.t(notice.code, **notice.params) for notice in session.notices]
            self._after = lambda result: play if result else None
            return Push("confirm", title=self.t("opened.title"), text=" ".join(texts))
        return play

    def on_resume(self, result: object) -> None:
        after, self._after = self._after, None
        self.goes = after(result) if after is not None else None
        if self.goes is None:
            self._close_session()
            self._look_for_sessions()
        self._lang = self.services.lang
        self._build()

    def _close_session(self) -> None:
        if self.services.session is not None:
            self.services.session.close()
            self.services.session = None

    def on_leave(self) -> None:
        self._close_session()

    # Reading, one thing a tick

    def update(self, dt: float) -> Motion:
        self._ticks += 1
        if self._ticks == 1:
            return Motion.STILL  # the first frame comes before anything is read
        if self._ticks == 2:
            self._look_for_sessions()
            self._build()
            return Motion.MOVING
        if not self.sets.is_done:
            self._read()
            return Motion.MOVING
        if self.then:
            name, self.then = self.then, ""
            self.goes = self._with_sets(name)
        return self._show_board()

    def _look_for_sessions(self) -> None:
        from bohica.ui.begun import begun

        self.begun = begun(self.services.paths)

    def _read(self) -> None:
        self.sets.step()
        if not self.sets.is_done:
            return
        for broken in self.sets.broken:
            self._tell_broken(broken)
        if self.services.paths is not None:
            from bohica.session.store import finish_pending

            finish_pending(self.services.paths)
            warning = self.services.paths.warning()
            if warning is not None:
                self.notes.add(Note(self.services.t(warning.code, **warning.params)))
        self._build()

    def _tell_broken(self, broken: Broken) -> None:
        text = self.t("broken", name=broken.name, n=broken.errors)
        show = Push("problems", name=broken.name, problems=broken.problems, folder=broken.folder)
        self.notes.add(Note(text, self.t("broken.show"), lambda: show))

    def _show_board(self) -> Motion:
        """The board comes last: it takes longest, and everything works without it."""
        if self._view is not None or not self.sets.ready:
            return Motion.STILL
        from bohica.ui.board_view import BoardView

        first = self.sets.ready[0]
        self._view = (BoardView(first.board), first)
        return Motion.CHANGED

    def handle(self, event: Input) -> Go | None:
        return self.form.go if self.form.handle(event) else None

    # Drawing

    def draw(self, canvas: Canvas) -> None:
        self._draw_board(canvas)
        canvas.panel(PANEL, PAPER)
        top = INNER if self.begun else INNER.move(0, 24)
        canvas.text(top.top(118), self.t("title"), size=112, bold=True, valign="middle")
        canvas.text(
            top.below(112).top(56), self.t("tagline"), size=READ + 6, bold=True, valign="middle"
        )
        canvas.text(top.below(176).top(96), self.t("promise"), size=READ, colour=MUTED)
        self.notes.draw(canvas)
        self.form.draw(canvas)

    def _draw_board(self, canvas: Canvas) -> None:
        if self._view is None:
            canvas.panel(BOARD, LAND)
            if not self.sets_are_read:
                canvas.text(BOARD, self.t("loading"), size=READ, align="centre", valign="middle")
            return
        from bohica.ui.board_view import BoardLook, basin_looks
        from bohica.ui.pieces import PieceLook

        view, deck_set = self._view
        values = deck_set.framework.values
        levels = [LEVELS[n % len(LEVELS)] for n in range(len(values))]
        look = BoardLook(
            pieces=(PieceLook(0.0, None, active=True),),
            basins=basin_looks(values, levels, canvas.lang),
        )
        view.draw(canvas, BOARD, look)

    @property
    def sets_are_read(self) -> bool:
        """Every deck set has been read."""
        sets = self.services.deck_sets
        return sets is not None and bool(sets.is_done)
