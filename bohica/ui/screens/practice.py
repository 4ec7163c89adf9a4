"""Practising alone: what to practise, and then one card after another."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from bohica.rules.actions import Continue, DrawCard
from bohica.rules.state import Seat, Setup
from bohica.session.live import Session
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, columns
from bohica.ui.messages import draw_messages
from bohica.ui.practice_book import Book
from bohica.ui.screen import Back, Go, Motion, Push, Screen, Services
from bohica.ui.sheet import BODY, FOOT, HEADING, draw_sheet
from bohica.ui.solo_views import solo_view
from bohica.ui.table import Table
from bohica.ui.theme import GREEN, MINT, MUTED, READ, WHITE
from bohica.ui.tools import SOUND, turn_sound
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.choice import Toggle
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.lists import DropDown

if TYPE_CHECKING:
    from bohica.content.sets import DeckSet
    from bohica.ui.phases.base import PhaseView

LEFT, RIGHT = columns(BODY, "*", 700, gap=64)


class PracticeScreen(Screen):
    """Chooses cards first; with a table on it, plays them."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        sets: list[DeckSet] = services.deck_sets.all()
        self.sets = sets
        self.deck_set = sets[0]
        self.topics: tuple[str, ...] = ()
        self.book = Book(services.paths.practice)
        self.warning = "" if self.book.open() else self.t("read_failed")
        self.table: Table | None = None
        self.view: PhaseView | None = None
        self.form = Form()
        self._build()

    def t(self, key: str, **values: object) -> str:
        """A text about practising."""
        return self.services.t(f"practice.{key}", **values)

    # Choosing

    def _build(self) -> None:
        lang = self.services.lang
        y = LEFT.y + 64
        names = [(deck_set.folder, deck_set.name.get(lang)) for deck_set in self.sets]
        decks = DropDown(
            Box(LEFT.x, y, LEFT.w, 84), names, self.deck_set.folder, self._set, size=40
        )
        y += 84 + 44 + 64
        self.chosen = Box(LEFT.x, y, LEFT.w - 344, 84)
        topics = Button(
            Box(LEFT.right - 320, y, 320, 84), self.t("topics.choose"), self._ask_topics,
            kind="quiet",
        )  # fmt: skip
        y += 84 + 44 + 64
        keep = Toggle(
            Box(LEFT.x, y, LEFT.w, 72), self.t("keep.text"), self.book.keeps, self._keep, size=40
        )
        back = Button(FOOT.left_part(300), self.t("back"), Back, kind="quiet", icon="chevron_left")
        picture = Button(
            Box(FOOT.x + 324, FOOT.y, 340, FOOT.h),
            self.t("picture"),
            self._picture,
            kind="quiet",
            key="m",
            icon="eye",
        )
        start = Button(FOOT.right_part(480), self.t("start"), self._start, default=True, size=44)
        self.form = Form([decks, topics, keep, back, picture, start])
        self.form.set_focus(start, ring=False)

    def _set(self, folder: object) -> None:
        self.deck_set = next(item for item in self.sets if item.folder == folder)
        self.topics = ()

    def _ask_topics(self) -> Go:
        return Push("topics", deck_set=self.deck_set, chosen=self.topics)

    def _keep(self, keeps: bool) -> None:
        self.book.keeps = keeps
        self.warning = "" if self.book.open() else self.t("read_failed")

    def _picture(self) -> Go:
        framework = self.deck_set.framework
        state = self.table.state if self.table else None
        return Push("overview", book=self.book, values=framework.values, state=state)

    def _start(self) -> None:
        now = self.services.local_time()
        deck_set = self.deck_set
        setup = Setup(
            set_id=deck_set.id,
            set_name=deck_set.name,
            audience=deck_set.audience,
            seed=secrets.randbits(53),
            board=deck_set.board,
            values=deck_set.framework.values,
            seats=(Seat(1),),
            play_until=0.0,
            solo=True,
            topics=self.topics,
            used=self.book.used(deck_set.id, now.date()),
            approved=bool(deck_set.approved_by),
            date=f"{now:%Y-%m-%d}",
        )
        # Never a journal: what is to be kept is kept in the book, and nothing else.
        self.table = Table(self.services, Session.create(None, setup, deck_set))
        self.table.on_phase = self._look_again
        self._forward()

    # Playing

    def _forward(self) -> None:
        """To the next card with its answers: alone there is nothing to do in between."""
        table = self.table
        if table is None:
            return
        if table.state.phase == "draw":
            table.submit(DrawCard)
        if table.state.phase == "read":
            table.submit(Continue)
        table.show.skip()
        self.view = solo_view(table)

    def _look_again(self) -> None:
        if self.table is None:
            return
        today = self.services.local_time().date()
        if not self.book.write(self.table.state, today):
            self.table.say(self.t("save_failed"))
        self.view = solo_view(self.table)

    def _undo(self, table: Table) -> None:
        """Back to where one last chose something; never to the back of a card."""
        before = table.state
        table.session.undo()
        while table.state.phase in ("draw", "read") and table.session.can_undo:
            table.session.undo()
        table.say(self.services.t("play.undone" if table.state is not before else NOTHING))
        self._look_again()
        self._forward()

    def on_resume(self, result: object) -> None:
        if isinstance(result, tuple):
            self.topics = result
        if self.table is not None:
            self.view = solo_view(self.table)

    def on_leave(self) -> None:
        if self.table is not None:
            self.table.session.close()

    def handle(self, event: Input) -> Go | None:
        if self.table is None or self.view is None:
            if self.form.handle(event):
                return self.form.go
            return Back() if event.kind == "back" else None
        if event.kind == "back":
            return self._picture()
        used, go = self.view.handle(event)
        if used:
            if getattr(self.view, "asked", False):
                self.view = solo_view(self.table)
                return self._picture()
            self._forward_if_needed(self.table)
            return go
        key = (event.text.lower() or event.name) if event.kind == "key" and not event.alt else ""
        if key == "z":
            self._undo(self.table)
        elif key == SOUND[1] and not event.ctrl:
            turn_sound(self.table)
        return None

    def _forward_if_needed(self, table: Table) -> None:
        if table.state.phase in ("draw", "read"):
            self._forward()

    def update(self, dt: float) -> Motion:
        changed = self.table is not None and self.table.tick(dt)
        return Motion.CHANGED if changed else Motion.STILL

    # Drawing

    def draw(self, canvas: Canvas) -> None:
        if self.table is not None and self.view is not None:
            self.table.draw_backdrop(canvas)
            canvas.shade()
            self.view.draw(canvas)
            draw_messages(canvas, self.table)
            return
        draw_sheet(canvas, self.t("title"))
        self._draw_left(canvas)
        self._draw_right(canvas)
        self.form.draw(canvas)

    def _draw_left(self, canvas: Canvas) -> None:
        y = LEFT.y
        for key in ("set", "topics", "keep"):
            canvas.text(Box(LEFT.x, y, LEFT.w, 60), self.t(key), size=HEADING - 6, bold=True)
            y += 84 + 44 + 64
        names = [topic.name.get(canvas.lang) for topic in self.deck_set.topics]
        some = [
            name
            for topic, name in zip(self.deck_set.topics, names, strict=True)
            if topic.id in self.topics
        ]
        text = self.t("topics.some", n=len(some)) if len(some) > 1 else "".join(some)
        text = text or self.t("topics.all")
        canvas.text(self.chosen, text, size=40, smallest=READ, valign="middle", max_lines=2)
        canvas.text(
            Box(LEFT.x, LEFT.y + 2 * 192 + 64 + 84, LEFT.w, 140),
            self.warning or self.t("keep.why"),
            size=READ,
            colour=MUTED,
            max_lines=3,
            balance=True,
        )

    def _draw_right(self, canvas: Canvas) -> None:
        canvas.panel(RIGHT, MINT)
        inner = RIGHT.inset(48, 36)
        canvas.text(inner.top(64), self.t("how"), size=HEADING, bold=True)
        y = inner.y + 100
        for number in range(1, 5):
            canvas.circle((inner.x + 32, y + 32), 32, GREEN)
            canvas.digits(Box(inner.x, y, 64, 64), str(number), size=READ, colour=WHITE)
            room = Box(inner.x + 92, y + 4, inner.w - 92, 120)
            used = canvas.text(room, self.t(f"how.{number}"), size=44, max_lines=2, balance=True)
            y += max(64.0, used) + 32


NOTHING = "play.nothing_to_undo"
