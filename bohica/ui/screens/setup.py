"""Setting up a session: one page, under a minute, and what it will be like beside it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bohica.rules.errors import IllegalActionError
from bohica.session import groups
from bohica.session.live import Session
from bohica.session.settings import save
from bohica.ui import setup_choices as model
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, columns
from bohica.ui.screen import Back, Go, Motion, Push, Replace, Screen, Services
from bohica.ui.seats_row import SeatsRow
from bohica.ui.setup_choices import Outline
from bohica.ui.setup_plan import FEW, draw_advice, draw_badge, draw_plan
from bohica.ui.theme import CARD, HINT, INK, MINT, MUTED
from bohica.ui.widgets.base import Widget
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.choice import Choice, Option, Stepper, Toggle
from bohica.ui.widgets.field import TextField
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.lists import DropDown
from bohica.words import LANGS

if TYPE_CHECKING:
    from bohica.content.sets import DeckSet

FRAME = Box(28, 28, 1864, 1024)
INNER = FRAME.inset(52, 32)
GROUP, GAME, PLAN = columns(INNER.below(92), 590, 580, "*", gap=40)
SIZE = 30.0
LABEL = 44.0
ROW = 62.0
GAP = 24.0


class SetupScreen(Screen):
    """Every change is remembered, shown at once in the proposal, and taken back by another."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        settings: Any = services.settings
        sets: list[DeckSet] = services.deck_sets.all()
        self.sets = sets
        remembered = model.from_data(settings.last_setup)
        deck_set: DeckSet = services.deck_sets.find(remembered.set_folder)
        self.deck_set = deck_set
        known = {topic.id for topic in deck_set.topics}
        topics = tuple(topic for topic in remembered.topics if topic in known)
        self.choices = model.settled(
            remembered._replace(set_folder=str(deck_set.folder), topics=topics),
            services.local_time(),
        )
        self.trouble = ""
        """Why the game could not be started."""
        self.planned: Outline
        self._plan()
        self._minute = services.local_time().minute
        self._ends: datetime | None = None
        """When the session is to end: fixed once Start has been pressed."""
        self.labels: list[tuple[Box, Callable[[], str], bool]] = []
        """(box, text, is it a hint)"""
        self.form = Form()
        self._build()
        self.form.set_focus(self.go_button)

    def t(self, key: str, **values: object) -> str:
        """A text of setup."""
        return self.services.t(f"setup.{key}", **values)

    @property
    def text_focus(self) -> bool:
        return self.form.text_focus

    # Changes

    def _plan(self) -> None:
        self.planned = model.outline(self.choices, self.deck_set, self.services.local_time())

    def _change(self, **fields: Any) -> None:
        """Take up a choice and show what comes of it."""
        self.choices = self.choices._replace(**fields)
        self._changed()

    def _changed(self) -> None:
        self.trouble = ""
        self._plan()
        self._follow()

    def _follow(self) -> None:
        """Let widgets show what other widgets have changed."""
        choices = self.choices
        self.seats.value = len(choices.people)
        self.row.people = choices.people
        self.tallies.value = choices.keeps_tallies
        self.pairs_button.visible = self.planned.plan.pairs
        self.topics_button.text = self._topics_text()
        self.go_button.enabled = self.planned.cards > 0
        self._follow_time()

    def _follow_time(self) -> None:
        """The one stepper of time counts minutes, or minutes after midnight."""
        stepper, choices, now = self.time, self.choices, self.services.local_time()
        if choices.by_clock:
            midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
            first, last = (
                round((bound - midnight).total_seconds() / 60) for bound in model.end_bounds(now)
            )
            assert choices.end is not None  # noqa: S101  # `settled` has set it
            stepper.minimum, stepper.maximum = first, last
            stepper.value = round((choices.end - midnight).total_seconds() / 60)
            stepper.show = lambda value: f"{value // 60 % 24:02d}:{value % 60:02d}"
        else:
            stepper.minimum, stepper.maximum = model.SHORTEST, model.LONGEST
            stepper.value = choices.minutes
            end = now + timedelta(minutes=choices.minutes)
            stepper.show = lambda value: self.t("minutes.until", n=value, time=f"{end:%H:%M}")

    def _set_time(self, value: int) -> None:
        value = round(value / model.STEP) * model.STEP
        if self.choices.by_clock:
            now = self.services.local_time()
            midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
            self.choices = model.settled(
                self.choices._replace(end=midnight + timedelta(minutes=value)), now
            )
            self._changed()
        else:
            self._change(minutes=max(model.SHORTEST, min(model.LONGEST, value)))

    def _set_mode(self, by_clock: bool) -> None:
        """Between time of day and minutes; the length stays about the same."""
        now = self.services.local_time()
        if by_clock:
            end = model.next_five(now + timedelta(minutes=self.choices.minutes))
            self.choices = model.settled(self.choices._replace(end=end), now)
        else:
            left = (model.ending(self.choices, now) - now).total_seconds() / 60
            minutes = round(left / model.STEP) * model.STEP
            self.choices = model.settled(self.choices._replace(minutes=minutes), now)
        self._change(by_clock=by_clock)

    def _set_deck(self, folder: str) -> None:
        self.deck_set = self.services.deck_sets.find(folder)
        self._change(set_folder=folder, topics=())

    def _set_lang(self, lang: str) -> None:
        self.services.settings.lang = lang
        self._save()
        focus = self.form.widgets.index(self.form.focus) if self.form.focus else 0
        self._build()
        self.form.set_focus(self.form.widgets[focus])

    def _seats(self, number: int) -> None:
        self.choices = model.with_seats(self.choices, number)
        self._changed()

    def _people(self, seat: int) -> None:
        self.choices = model.with_other_people(self.choices, seat)
        self._changed()

    def _pair_up(self) -> None:
        self.choices = model.in_pairs(self.choices)
        self._changed()
        self.form.set_focus(self.go_button)

    def _save(self) -> None:
        settings: Any = self.services.settings
        settings.last_setup = model.as_data(self.choices)
        if self.services.paths is not None:
            save(settings, self.services.paths.settings)

    # The form

    def _build(self) -> None:
        self.labels = []
        self.form = Form()
        self._build_group()
        self._build_game()
        self._build_plan()
        self._follow()

    def _label(self, box: Box, text: Callable[[], str], *, hint: bool = False) -> None:
        self.labels.append((box, text, hint))

    def _row(self, column: Box, y: float, key: str, height: float = ROW) -> Box:
        """A label, and the place for a widget below it."""
        text = self.t(key)
        self._label(Box(column.x, y, column.w, LABEL), lambda: text)
        return Box(column.x, y + LABEL, column.w, height)

    def _choice(
        self, box: Box, options: Sequence[Option], value: object, change: Callable[[Any], Any]
    ) -> Widget:
        return self.form.add(Choice(box, options, value, change, size=SIZE, gap=14))

    def _build_group(self) -> None:
        choices = self.choices
        options = [(str(one.folder), self._set_name(one)) for one in self.sets]
        box = self._row(GROUP, GROUP.y, "set")
        self.form.add(DropDown(box, options, choices.set_folder, self._set_deck, size=SIZE))
        box = self._row(GROUP, box.bottom + GAP, "topics")
        self.topics_button = self.form.add(
            Button(box, "", self._topics, kind="quiet", icon="book", size=SIZE)
        )
        box = self._row(GROUP, box.bottom + GAP, "name")
        self.name = self.form.add(
            TextField(box, self.services, choices.group, self._name, limit=60, size=SIZE)
        )
        self._label(Box(GROUP.x, box.bottom + 2, GROUP.w, 40), self._name_hint, hint=True)
        box = self._row(GROUP, box.bottom + 42 + GAP, "seats")
        self.seats = self.form.add(
            Stepper(
                box.left_part(270),
                len(choices.people),
                1,
                model.MOST_SEATS,
                self._seats,
                size=SIZE + 4,
            )
        )
        self._label(
            box.right_part(box.w - 298),
            lambda: self.t("seats.people", n=self.choices.headcount),
        )
        row = Box(GROUP.x, box.bottom + 12, GROUP.w, 92)
        self.row = self.form.add(SeatsRow(row, choices.people, self._people, self._seats))
        hint = Box(GROUP.x, row.bottom + 2, GROUP.w, 40)
        self._label(hint, lambda: self.t("seats.hint"), hint=True)
        self._build_manager(hint.bottom + GAP - 6)

    def _build_manager(self, y: float) -> None:
        box = Box(GROUP.x, y, GROUP.w, ROW)
        self.form.add(
            Toggle(
                box,
                self.t("manager"),
                self.choices.manager,
                lambda value: self._change(manager=value),
                size=SIZE,
            )
        )
        self._label(
            Box(GROUP.x, box.bottom + 2, GROUP.w, INNER.bottom - box.bottom - 2),
            lambda: self.t("manager.why" if self.choices.manager else "manager.hint"),
            hint=True,
        )

    def _build_game(self) -> None:
        choices = self.choices
        languages = [(lang, self.services.t(f"settings.language.{lang}")) for lang in LANGS]
        box = self._row(GAME, GAME.y, "language")
        self._choice(box, languages, self.services.lang, self._set_lang)
        top = box.bottom + GAP
        self._label(
            Box(GAME.x, top, GAME.w, LABEL),
            lambda: self.t("time.clock" if self.choices.by_clock else "time.minutes"),
        )
        modes = [(True, self.t("mode.clock")), (False, self.t("mode.minutes"))]
        box = Box(GAME.x, top + LABEL, GAME.w, 76)
        self.time = self.form.add(
            Stepper(box, 0, 0, 0, self._set_time, step=model.STEP, size=SIZE + 12)
        )
        box = Box(GAME.x, box.bottom + 10, GAME.w, ROW)
        self._choice(box, modes, choices.by_clock, self._set_mode)
        box = self._row(GAME, box.bottom + GAP, "talk")
        self.form.add(
            Stepper(
                box,
                choices.talk_minutes,
                0,
                model.LONGEST_TALK,
                lambda value: self._change(talk_minutes=value),
                show=lambda value: self.t("minutes", n=value) if value else self.t("talk.off"),
                size=SIZE,
            )
        )
        box = self._row(GAME, box.bottom + GAP, "vote")
        votes = [(False, self.t("vote.show")), (True, self.t("vote.hidden"))]
        self._choice(
            box, votes, choices.hidden_votes, lambda value: self._change(hidden_votes=value)
        )
        box = self._row(GAME, box.bottom + GAP, "pieces")
        pieces = [("shared", self.t("pieces.shared")), ("seats", self.t("pieces.seats"))]
        self._choice(box, pieces, choices.pieces, lambda value: self._change(pieces=value))
        box = Box(GAME.x, box.bottom + GAP, GAME.w, ROW)
        self.tallies = self.form.add(
            Toggle(
                box,
                self.t("tallies"),
                choices.keeps_tallies,
                lambda value: self._change(tallies=value),
                size=SIZE,
            )
        )
        self._label(
            Box(GAME.x, box.bottom + 2, GAME.w, 72),
            self._tallies_hint,
            hint=True,
        )

    def _build_plan(self) -> None:
        self.inner = PLAN.inset(30, 28)
        foot = self.inner.foot(96)
        self.pairs_button = self.form.add(
            Button(
                Box(self.inner.x, foot.y - 168, self.inner.w, 64),
                self.t("pairs.do"),
                self._pair_up,
                kind="quiet",
                size=SIZE,
            )
        )
        self.show = self.form.add(
            Toggle(
                Box(self.inner.x, foot.y - 88, self.inner.w, 70),
                self.t("howto"),
                self.choices.howto,
                lambda value: self._change(howto=value),
                size=SIZE,
            )
        )
        self.go_button = self.form.add(
            Button(foot, self.t("go"), self._start, default=True, size=40)
        )

    # Texts that follow the choices

    def _set_name(self, deck_set: DeckSet) -> str:
        name = deck_set.name.get(self.services.lang)
        if self.services.deck_sets.is_own(deck_set):
            return self.t("set.own", name=name)
        return self.t("set.demo", name=name) if deck_set.audience == "demo" else name

    def _topics_text(self) -> str:
        chosen, total = len(self.choices.topics), len(self.deck_set.topics)
        return self.t("topics.some", n=chosen, total=total) if chosen else self.t("topics.all")

    def _name(self, text: str) -> None:
        self.choices = self.choices._replace(group=text)

    def _used(self) -> tuple[str, ...]:
        """Cards the group has met, if it is known."""
        if not self.choices.group.strip() or self.services.paths is None:
            return ()
        return groups.used(self.services.paths.groups, self.choices.group, self.deck_set.id)

    def _name_hint(self) -> str:
        used = self._used()
        return self.t("name.known", n=len(used)) if used else self.t("name.hint")

    def _tallies_hint(self) -> str:
        if not self.choices.keeps_tallies:
            return self.t("tallies.off")
        small = self.choices.headcount <= model.SMALL_GROUP
        return self.t("tallies.small" if small else "tallies.on")

    def _advice(self) -> str:
        if self.trouble:
            return self.trouble
        if not self.planned.cards:
            return self.t("no_cards")
        if self.planned.plan.pairs:
            return self.t("pairs")
        return self.t("few") if self.planned.plan.expected_cards < FEW else ""

    # Going on

    def _topics(self) -> Go:
        return Push("topics", deck_set=self.deck_set, chosen=self.choices.topics)

    def _start(self) -> Go | None:
        self._save()
        self._ends = model.ending(self.choices, self.services.local_time())
        if self.choices.howto:
            return Push("howto", starts=True)
        return self._create()

    def _create(self) -> Go | None:
        """Begin the session. Its end is where it was when Start was pressed."""
        now = self.services.local_time()
        ends = self._ends or model.ending(self.choices, now)
        setup = model.setup_of(
            self.choices,
            self.deck_set,
            self.planned,
            seconds=(ends - now).total_seconds(),
            seed=secrets.randbits(53),
            date=f"{now:%Y-%m-%d}",
            used=self._used(),
        )
        try:
            self.services.session = Session.create(self.services.paths, setup, self.deck_set)
        except IllegalActionError:
            self.trouble = self.t("failed")
            return None
        return Replace("play")

    def on_resume(self, result: object) -> None:
        if isinstance(result, tuple):
            self._change(topics=result)
        elif result is True:
            self.goes = self._create()

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        if event.kind == "back":
            self._save()
            return Back()
        return None

    def update(self, dt: float) -> Motion:
        now = self.services.local_time()
        if now.minute == self._minute:
            return Motion.STILL
        self._minute = now.minute
        self.choices = model.settled(self.choices, now)
        self._changed()
        return Motion.CHANGED

    # Drawing

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        canvas.text(INNER.top(76), self.t("title"), size=60, bold=True, valign="middle")
        if not self.deck_set.approved_by:
            draw_badge(canvas, INNER.top(64), self.services.t("common.draft"))
        for box, text, is_hint in self.labels:
            canvas.text(
                box,
                text(),
                size=HINT if is_hint else SIZE - 2,
                smallest=26,
                colour=MUTED if is_hint else INK,
                bold=not is_hint,
                valign="top" if is_hint else "middle",
            )
        self._draw_plan(canvas)
        self.form.draw(canvas)

    def _draw_plan(self, canvas: Canvas) -> None:
        canvas.panel(PLAN, MINT)
        canvas.text(self.inner.top(50), self.t("plan"), size=36, bold=True, valign="middle")
        pairs = self.pairs_button.visible
        draw_plan(canvas, self.inner.below(62), self.planned, self.t, whole=not pairs)
        advice = self._advice()
        if advice:
            foot = self.pairs_button.box.y - 12 if pairs else self.show.box.y - 14
            draw_advice(canvas, Box(self.inner.x, foot - 140, self.inner.w, 140), advice)
