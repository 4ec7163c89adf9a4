"""Text while it is typed: on disk a second later, so that a dead laptop loses two at most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bohica.ui.screen import Back, Go, Motion, Screen

if TYPE_CHECKING:
    from bohica.session.live import Session
    from bohica.ui.inputs import Input
    from bohica.ui.widgets.form import Form

EVERY = 1.0
"""Seconds between two looks; the promise is that two seconds are lost at most."""


class Draft:
    """What somebody is writing in one field, until it is submitted or thrown away."""

    def __init__(
        self, session: Session, field: str, submitted: str, read: Callable[[], str]
    ) -> None:
        """`field` names it on disk; `submitted` is the text it began from; `read` what it is."""
        self._session = session
        self._field = field
        self._submitted = submitted
        self._read = read
        self._kept = session.drafts.get(field, submitted)
        self._since = 0.0

    @property
    def first(self) -> str:
        """The text to begin with: a draft found on disk, else what was submitted."""
        return self._kept

    def tick(self, dt: float) -> None:
        """Move on by `dt` seconds."""
        self._since += dt
        if self._since >= EVERY:
            self._since = 0.0
            self.keep()

    def keep(self) -> None:
        """Put what has been typed on disk now."""
        text = self._read()
        if text != self._kept:
            self._kept = text
            self._session.keep_draft(self._field, "" if text == self._submitted else text)

    def forget(self) -> None:
        """Throw the draft away."""
        self._session.keep_draft(self._field, "")


class WritingScreen(Screen):
    """A form over the game in which somebody writes. Esc keeps it; only Avbryt throws it away."""

    overlay = True
    keeps_awake = True
    form: Form
    draft: Draft

    @property
    def text_focus(self) -> bool:
        return self.form.text_focus

    def leave(self) -> Go:
        """Keep what has been written, and go: one Esc never loses anything."""
        raise NotImplementedError

    def cancel(self) -> Go:
        """Throw away what has been written, and go."""
        self.draft.forget()
        return Back()

    def handle(self, event: Input) -> Go | None:
        if self.form.handle(event):
            return self.form.go
        return self.leave() if event.kind == "back" else None

    def update(self, dt: float) -> Motion:
        self.draft.tick(dt)
        return Motion.STILL

    def on_close(self) -> Go | None:
        self.draft.keep()
        return None
