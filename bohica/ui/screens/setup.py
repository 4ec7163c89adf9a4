"""Setting up a session: one page, under a minute, and what it will be like beside it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from bohica.rules.errors import IllegalActionError
from bohica.session.live import Session
from bohica.ui import setup_choices as model
from bohica.ui.inputs import Input
from bohica.ui.screen import Back, Go, Motion, Push, Replace, Services
from bohica.ui.setup_page import SetupPage

if TYPE_CHECKING:
    from datetime import datetime

    from bohica.content.sets import DeckSet


class SetupScreen(SetupPage):
    """Opens with the last choices and keeps the new ones, whether a session begins or not."""

    def __init__(self, services: Services) -> None:
        settings: Any = services.settings
        remembered = model.from_data(settings.last_setup)
        services.deck_sets.all()
        deck_set: DeckSet = services.deck_sets.find(remembered.set_folder)
        known = {topic.id for topic in deck_set.topics}
        chosen = remembered._replace(
            set_folder=str(deck_set.folder),
            topics=tuple(topic for topic in remembered.topics if topic in known),
        )
        now = services.local_time()
        super().__init__(services, deck_set, model.settled(chosen, now))
        self._minute = now.minute
        self._ends: datetime | None = None
        """When the session is to end: fixed once Start has been pressed."""

    def _save(self) -> None:
        settings: Any = self.services.settings
        settings.last_setup = model.as_data(self.choices)
        self.services.keep_settings()

    def choose_lang(self, lang: str) -> None:
        self.services.settings.lang = lang
        self._save()
        focus = self.form.widgets.index(self.form.focus) if self.form.focus else 0
        self.build()
        self.form.set_focus(self.form.widgets[focus])

    def choose_topics(self) -> Go:
        return Push("topics", deck_set=self.deck_set, chosen=self.choices.topics)

    def start(self) -> Go | None:
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
            used=self.used(),
        )
        try:
            self.services.session = Session.create(self.services.paths, setup, self.deck_set)
        except IllegalActionError:
            self.trouble = self.t("failed")
            return None
        return Replace("play")

    def on_resume(self, result: object) -> None:
        if isinstance(result, tuple):
            self.change(topics=result)
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
        self.take(model.settled(self.choices, now))
        return Motion.CHANGED
