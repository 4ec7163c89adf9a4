"""The setup page: every choice in one form, and beside it what will come of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bohica.session import groups
from bohica.ui import setup_choices as model
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box, columns
from bohica.ui.screen import Go, Screen, Services
from bohica.ui.seats_row import SeatsRow
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
    from bohica.ui.setup_choices import Choices, Outline

FRAME = Box(28, 28, 1864, 1024)
INNER = FRAME.inset(52, 32)
GROUP, GAME, PLAN = columns(INNER.below(92), 590, 580, "*", gap=40)
SIZE = 30.0
LABEL = 44.0
ROW = 62.0
GAP = 24.0


class SetupPage(Screen):
    """What one sees and touches; `SetupScreen` keeps the choices and goes on with them."""

    def __init__(self, services: Services, deck_set: DeckSet, choices: Choices) -> None:
        """`choices` are `settled` and fit `deck_set`."""
        super().__init__(services)
        self.sets: list[DeckSet] = services.deck_sets.all()
        self.deck_set = deck_set
        self.choices = choices
        self.trouble = ""
        """Why the game could not be started."""
        self.planned: Outline = model.outline(choices, deck_set, services.local_time())
        self.labels: list[tuple[Box, Callable[[], str], bool]] = []
        """(box, text, is it a hint)"""
        self.form = Form()
        self.build()
        self.form.set_focus(self.go_button)

    def t(self, key: str, **values: object) -> str:
        """A text of setup."""
        return self.services.t(f"setup.{key}", **values)

    @property
    def text_focus(self) -> bool:
        return self.form.text_focus

    # What buttons lead to

    def choose_topics(self) -> Go | None:
        """Topics are to be chosen."""

    def choose_lang(self, lang: str) -> None:
        """Another language was chosen."""

    def start(self) -> Go | None:
        """The game is to begin."""

    # Changes

    def change(self, **fields: Any) -> None:
        """Take up a choice and show what comes of it."""
        self.take(self.choices._replace(**fields))

    def take(self, choices: Choices) -> None:
        """Take up `choices`, and let the plan and all widgets follow."""
        self.choices = choices
        self.trouble = ""
        self.planned = model.outline(choices, self.deck_set, self.services.local_time())
        self._follow()

    def _set_deck(self, folder: str) -> None:
        self.deck_set = self.services.deck_sets.find(folder)
        self.change(set_folder=folder, topics=())

    def _set_time(self, value: int) -> None:
        self.take(model.with_time(self.choices, value, self.services.local_time()))

    def _set_mode(self, by_clock: bool) -> None:
        self.take(model.with_mode(self.choices, by_clock, self.services.local_time()))

    def _seats(self, number: int) -> None:
        self.take(model.with_seats(self.choices, number))

    def _people(self, seat: int) -> None:
        self.take(model.with_other_people(self.choices, seat))

    def _pair_up(self) -> None:
        self.take(model.in_pairs(self.choices))
        self.form.set_focus(self.go_button)

    def _follow(self) -> None:
        """Let widgets show what other widgets have changed."""
        choices = self.choices
        self.seats.value = len(choices.people)
        self.row.people = choices.people
        self.tallies.value = choices.keeps_tallies
        self.pairs_button.visible = self._should_pair
        self.topics_button.text = self._topics_text()
        self.go_button.enabled = self.planned.cards > 0
        self._follow_time()

    @property
    def _should_pair(self) -> bool:
        """There are too few cards, and people who could share a seat."""
        return self.planned.plan.pairs and self.choices.people.count(1) > 1

    def _follow_time(self) -> None:
        """The one stepper of time counts minutes, or minutes after midnight."""
        stepper, now = self.time, self.services.local_time()
        stepper.minimum, stepper.maximum, stepper.value = model.time_range(self.choices, now)
        if self.choices.by_clock:
            stepper.show = lambda value: f"{value // 60 % 24:02d}:{value % 60:02d}"
        else:
            end = now + timedelta(minutes=self.choices.minutes)
            stepper.show = lambda value: self.t("minutes.until", n=value, time=f"{end:%H:%M}")

    # The form

    def build(self) -> None:
        """Make the form from the choices, in the chosen language."""
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
            Button(box, "", self.choose_topics, kind="quiet", icon="book", size=SIZE)
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
                lambda value: self.change(manager=value),
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
        self._choice(box, languages, self.services.lang, self.choose_lang)
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
                lambda value: self.change(talk_minutes=value),
                show=lambda value: self.t("minutes", n=value) if value else self.t("talk.off"),
                size=SIZE,
            )
        )
        box = self._row(GAME, box.bottom + GAP, "vote")
        votes = [(False, self.t("vote.show")), (True, self.t("vote.hidden"))]
        self._choice(
            box, votes, choices.hidden_votes, lambda value: self.change(hidden_votes=value)
        )
        box = self._row(GAME, box.bottom + GAP, "pieces")
        pieces = [("shared", self.t("pieces.shared")), ("seats", self.t("pieces.seats"))]
        self._choice(box, pieces, choices.pieces, lambda value: self.change(pieces=value))
        box = Box(GAME.x, box.bottom + GAP, GAME.w, ROW)
        self.tallies = self.form.add(
            Toggle(
                box,
                self.t("tallies"),
                choices.keeps_tallies,
                lambda value: self.change(tallies=value),
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
                lambda value: self.change(howto=value),
                size=SIZE,
            )
        )
        self.go_button = self.form.add(
            Button(foot, self.t("go"), self.start, default=True, size=40)
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

    def used(self) -> tuple[str, ...]:
        """Cards the group has met, if it is known."""
        if not self.choices.group.strip() or self.services.paths is None:
            return ()
        return groups.used(self.services.paths.groups, self.choices.group, self.deck_set.id)

    def _name_hint(self) -> str:
        used = self.used()
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
        if self._should_pair:
            return self.t("pairs")
        return self.t("few") if self.planned.plan.expected_cards < FEW else ""

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
