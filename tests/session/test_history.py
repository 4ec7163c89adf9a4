"""Submit, undo, redo, type and restart in any order, against a list of states and a place."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bohica.rules.state import State
from bohica.session.folders import Folders
from bohica.session.live import Session
from tests.session.cards import bare, setup_of, shipped
from tests.session.player import Player

SET = shipped()
any_text = st.text(st.characters(), max_size=8)
"""Half surrogate pairs too."""


class SessionMachine(RuleBasedStateMachine):
    """A session on disk beside the simplest thing that could be it."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        self.session = Session.create(Folders.under(self.home), setup_of(SET), SET)
        self.states: list[State] = [bare(self.session.state)]
        self.place = 0
        self.drafts: dict[str, str] = {}

    def teardown(self) -> None:
        self.session.close()
        shutil.rmtree(self.home)

    @rule(seed=st.integers(0, 10_000))
    @precondition(lambda self: self.session.state.phase != "done")
    def submit(self, seed: int) -> None:
        """Anything the rules allow."""
        player = Player(seed)
        player.at = self.session.at
        self.session.submit(player.next(self.session.state))
        del self.states[self.place + 1 :]
        self.states.append(bare(self.session.state))
        self.place += 1
        self.drafts = self.session.drafts

    @rule()
    def undo(self) -> None:
        """One step back, but never behind the beginning."""
        assert bool(self.session.can_undo) == (self.place > 0)
        self.session.undo()
        self.place = max(0, self.place - 1)

    @rule()
    def redo(self) -> None:
        """One step forward, where one was taken back."""
        assert bool(self.session.can_redo) == (self.place < len(self.states) - 1)
        self.session.redo()
        self.place = min(len(self.states) - 1, self.place + 1)

    @rule(
        text=st.text(st.characters(), max_size=8), field=st.sampled_from(["note", "area", "area.1"])
    )
    def type(self, field: str, text: str) -> None:
        """Text not yet submitted."""
        self.session.keep_draft(field, text)
        self.drafts[field] = text
        if not text:
            del self.drafts[field]

    @rule()
    def restart(self) -> None:
        """Close and open."""
        self.session.close()
        assert self.session.folder is not None
        at = self.session.at
        self.session = Session.open(self.session.folder)
        assert self.session.notices == ()
        assert self.session.at == at

    @invariant()
    def agrees(self) -> None:
        """State and drafts are the model's."""
        assert bare(self.session.state) == self.states[self.place]
        assert self.session.drafts == self.drafts
        assert self.session.trouble is None


TestSession = SessionMachine.TestCase
TestSession.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
