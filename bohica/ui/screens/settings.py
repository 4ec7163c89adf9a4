"""Settings: each change applies and is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from bohica.session import groups
from bohica.ui.canvas import Canvas
from bohica.ui.inputs import Input
from bohica.ui.layout import Box, columns
from bohica.ui.screen import Back, Go, Push, Screen, Services
from bohica.ui.theme import CARD, HINT, INK, LINE, MUTED, QUESTION, READ, WHITE
from bohica.ui.widgets.button import Button
from bohica.ui.widgets.choice import Choice, Toggle
from bohica.ui.widgets.form import Form
from bohica.ui.widgets.lists import DropDown

FRAME = Box(28, 28, 1864, 1024)
INNER = FRAME.inset(84, 52)
LEFT, RIGHT = columns(Box(INNER.x, INNER.y + 150, INNER.w, 660), "*", "*", gap=84)
ROW = 76.0
LABEL = 50.0
HINT_ROW = 44.0
SAMPLE = {"normal": float(QUESTION), "large": QUESTION * 1.25}
"""Type size of the sample for each text size."""


class SettingsScreen(Screen):
    """Six settings on one page."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.kept = True
        """The last change is on disk."""
        self.labels: list[tuple[Box, str, bool]] = []
        """(box, text, is it a hint)"""
        self.form = Form()
        self._build()

    def t(self, key: str, **values: object) -> str:
        """A text about settings."""
        return self.services.t(f"settings.{key}", **values)

    def _build(self) -> None:
        """Make the form from the settings, in the chosen language."""
        at = self.form.widgets.index(self.form.focus) if self.form.focus else 0
        settings = self.services.settings
        self.labels = []
        self.form = Form()
        y = LEFT.y
        languages = [("sv", self.t("language.sv")), ("en", self.t("language.en"))]
        self.form.add(Choice(self._row(LEFT, y, "language"), languages, settings.lang, self._lang))
        y += 190
        sizes = [("normal", self.t("text.normal")), ("large", self.t("text.large"))]
        self.form.add(
            Choice(
                self._row(LEFT, y, "text", hint=True), sizes, settings.text_size, self._text_size
            )
        )
        self.sample = Box(LEFT.x, y + LABEL + ROW + HINT_ROW + 30, LEFT.w, 216)
        for number, name in enumerate(("fullscreen", "sound", "reduced")):
            top = RIGHT.y + number * 150
            value = settings.reduced_motion if name == "reduced" else getattr(settings, name)
            toggle = Toggle(
                Box(RIGHT.x, top, RIGHT.w, ROW), self.t(name), value, self._turn(name), size=READ
            )
            self.form.add(toggle)
            self.labels.append(
                (
                    Box(RIGHT.x + 114, top + ROW, RIGHT.w - 114, HINT_ROW),
                    self.t(f"{name}.hint"),
                    True,
                )
            )
        self._displays(RIGHT.y + 450)
        if self._groups():
            box = INNER.foot(84).move(-344, 0).right_part(560)
            self.form.add(
                Button(box, self.t("forget"), self._ask_to_forget, kind="quiet", icon="trash")
            )
        self.form.add(
            Button(INNER.foot(84).right_part(320), self.t("done"), lambda: Back(), default=True)
        )
        self.form.set_focus(self.form.widgets[min(at, len(self.form.widgets) - 1)], ring=at > 0)

    def _row(self, column: Box, y: float, name: str, *, hint: bool = False) -> Box:
        """A label, a place for a widget below it, perhaps a hint below that."""
        self.labels.append((Box(column.x, y, column.w, LABEL), self.t(name), False))
        box = Box(column.x, y + LABEL, column.w, ROW)
        if hint:
            line = Box(column.x, box.bottom + 6, column.w, HINT_ROW)
            self.labels.append((line, self.t(f"{name}.hint"), True))
        return box

    def _displays(self, y: float) -> None:
        sizes = pygame.display.get_desktop_sizes()
        box = self._row(RIGHT, y, "display")
        if len(sizes) < 2:
            self.labels.append((box, self.t("display.only"), True))
            return
        options = [
            (number, self.t("display.n", n=number + 1, width=width, height=height))
            for number, (width, height) in enumerate(sizes)
        ]
        self.form.add(DropDown(box, options, self.services.settings.display, self._display))

    # Groups

    def _groups(self) -> tuple[str, ...]:
        """The groups whose cards are remembered."""
        paths = self.services.paths
        return groups.names(paths.groups) if paths is not None else ()

    def _ask_to_forget(self) -> Go:
        return Push(
            "confirm",
            title=self.t("forget"),
            text=self.t("forget.text", names=", ".join(self._groups())),
            yes=self.t("forget.yes"),
            no=self.services.t("common.cancel"),
            danger=True,
        )

    def on_resume(self, result: object) -> None:
        if result is True:
            for name in self._groups():
                self.kept = groups.forget(self.services.paths.groups, name)
            self._build()

    # Changes

    def _keep(self) -> None:
        self.kept = self.services.keep_settings()

    def _lang(self, lang: str) -> None:
        self.services.settings.lang = lang
        self._keep()
        self._build()

    def _text_size(self, size: str) -> None:
        self.services.settings.text_size = size
        self._keep()

    def _turn(self, name: str) -> Callable[[bool], None]:
        def turned(value: bool) -> None:
            setattr(self.services.settings, "reduced_motion" if name == "reduced" else name, value)
            if name == "fullscreen" and self.services.window is not None:
                self.services.window.set_fullscreen(value)
            if name == "sound" and value:
                self.services.sound.play("drop")
            self._keep()

        return turned

    def _display(self, number: int) -> None:
        self.services.settings.display = number
        if self.services.window is not None:
            self.services.window.move_to(number)
        self._keep()

    def handle(self, event: Input) -> Go | None:
        window: Any = self.services.window
        if window is not None and window.fullscreen != self.services.settings.fullscreen:
            # F11 was pressed: the switch follows, and so does what is kept.
            self.services.settings.fullscreen = window.fullscreen
            self._keep()
            self._build()
        if self.form.handle(event):
            return self.form.go
        return Back() if event.kind == "back" else None

    def draw(self, canvas: Canvas) -> None:
        canvas.panel(FRAME, CARD)
        canvas.text(INNER.top(90), self.t("title"), size=72, bold=True)
        for box, text, is_hint in self.labels:
            canvas.text(
                box,
                text,
                size=HINT if is_hint else READ,
                colour=MUTED if is_hint else INK,
                bold=not is_hint,
                valign="middle",
                max_lines=1,
            )
        canvas.panel(self.sample, WHITE, border=LINE)
        canvas.text(
            self.sample.inset(36, 10),
            self.t("sample"),
            size=SAMPLE[self.services.settings.text_size],
            bold=True,
            valign="middle",
        )
        canvas.text(
            INNER.foot(84).above(0).left_part(1200),
            self.t("saved" if self.kept else "not_saved"),
            size=READ,
            colour=MUTED,
            valign="middle",
            max_lines=1,
        )
        self.form.draw(canvas)
