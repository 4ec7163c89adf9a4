"""Which topics the cards are about."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, columns
from bohica.ui.screen import Back, Go, Screen, Services
from bohica.ui.theme import CARD, MUTED, READ
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.choice import Toggle
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.scroll import ScrollPane

if TYPE_CHECKING:
    from bohica.content.sets import DeckSet

FRAME = Box(160, 44, 1600, 992)
INNER = FRAME.inset(64, 44)
VIEW = Box(INNER.x, INNER.y + 160, INNER.w, INNER.h - 160 - 110)
ROW = 74.0


class TopicsScreen(Screen):
    """Closes with a tuple of ids, empty for all, or None if nothing is to change."""

    overlay = True

    def __init__(self, services: Services, deck_set: DeckSet, chosen: tuple[str, ...]) -> None:
        """`chosen`: ids of topics; empty means all."""
        super().__init__(services)
        self.before = chosen
        topics = deck_set.topics
        half = ceil(len(topics) / 2)
        left, right = columns(VIEW.inset(8, 0).above(0), "*", "*", gap=48)
        self.toggles: dict[str, Toggle] = {}
        inside = Form()
        for number, topic in enumerate(topics):
            column, row = (left, number) if number < half else (right, number - half)
            count = sum(card.topic == topic.id for card in deck_set.cards)
            text = f"{topic.name.get(services.lang)} ({count})"
            on = not chosen or topic.id in chosen
            box = Box(column.x, VIEW.y + row * ROW + 8, column.w - 26, ROW - 12)
            self.toggles[topic.id] = inside.add(
                Toggle(box, text, on, lambda value: self._follow(), size=32)
            )
        pane = ScrollPane(VIEW, half * ROW + 8, form=inside)
        foot = INNER.foot(80)
        self.every = Button(
            foot.left_part(300), self.t("every"), lambda: self._set(True), kind="quiet"
        )
        self.none = Button(
            Box(foot.x + 324, foot.y, 300, 80),
            self.t("none"),
            lambda: self._set(False),
            kind="quiet",
        )
        self.done = Button(foot.right_part(300), self.t("done"), self._finish, default=True)
        self.form = Form([pane, self.every, self.none, self.done])
        self.form.set_focus(pane)

    def t(self, key: str) -> str:
        """A text about topics."""
        return self.services.t(f"setup.topics.{key}")

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the topics that are on."""
        return tuple(topic for topic, toggle in self.toggles.items() if toggle.value)

    def _set(self, value: bool) -> None:
        for toggle in self.toggles.values():
            toggle.value = value
        self._follow()

    def _follow(self) -> None:
        self.done.enabled = bool(self.chosen)

    def _finish(self) -> Go:
        chosen = self.chosen
        return Back(() if len(chosen) == len(self.toggles) else chosen)

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        if event.kind == "back":
            # Esc keeps what was chosen; with nothing chosen it changes nothing.
            return self._finish() if self.chosen else Back()
        return None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        canvas.text(
            INNER.top(76), self.t("title"), size=52, smallest=40, bold=True, valign="middle"
        )
        canvas.text(
            INNER.below(84).top(50),
            self.t("hint" if self.chosen else "least"),
            size=READ,
            colour=MUTED,
            valign="middle",
        )
        self.form.draw(canvas)
