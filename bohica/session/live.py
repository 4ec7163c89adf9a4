"""A live session: every action decided, kept on disk, and open to undo."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import bohica
from bohica.rules.actions import Action, StartSession
from bohica.rules.apply import begin, decide
from bohica.rules.chance import SeededChance
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import Event
from bohica.rules.state import Setup, State
from bohica.session import drafts, set_copy
from bohica.session.encode import FORMAT, encode_event
from bohica.session.folders import Folders
from bohica.session.history import History
from bohica.session.journal import Journal, encode_line, free_name
from bohica.session.lock import BusyError
from bohica.session.notices import (
    NotDoneError,
    Notice,
    SessionBusyError,
    reason_of,
    trouble_of,
)
from bohica.session.replay import Replayed, finished, read_header, replay
from bohica.session.set_copy import Loaded

if TYPE_CHECKING:
    from bohica.content.sets import DeckSet


def local_now() -> datetime:
    """Return the local time of day, with its zone."""
    return datetime.now().astimezone()


class Session:
    """One game from setup to protocol. Made by `create` or `open`, ended by `finish` or `close`.

    What `submit` has returned is on disk, or `trouble` says why not. The disk never makes a
    method raise: the session plays on in memory, and each later step tries again.
    """

    def __init__(self, journal: Journal, history: History, notices: tuple[Notice, ...]) -> None:
        """Use `create` or `open`."""
        self.notices = notices
        """What was found at opening: a torn tail, damage, cards that could not be read."""
        self._journal = journal
        self._history = history
        self._chance = SeededChance(history.state.setup.seed)
        self._to_copy: DeckSet | None = None
        self._is_finished = False
        self._untidy = False

    @classmethod
    def create(
        cls,
        folders: Folders | None,
        setup: Setup,
        deck_set: DeckSet,
        *,
        now: Callable[[], datetime] = local_now,
    ) -> Self:
        """Begin a session of `setup` with the cards of `deck_set`.

        `folders` None: nothing is ever written (a demo, practice nobody asked to keep). Raises
        IllegalActionError where the setup is impossible; then nothing has been written either.
        """
        start = StartSession(0.0, setup)
        history = History(begin(deck_set.cards))
        history.take(decide(history.state, start, SeededChance(setup.seed)), start.at)
        began = now()
        folder = _new_folder(folders.sessions, setup, began) if folders else None
        session = cls(Journal(folder), history, ())
        session._journal.take_lock()
        session._journal.add(
            "header",
            format=FORMAT,
            program=bohica.__version__,
            id=os.urandom(8).hex(),
            created=began.isoformat(timespec="seconds"),
            set_id=setup.set_id,
            set_folder=str(deck_set.folder),
            group=setup.group,
            solo=setup.solo,
            finished=False,
        )
        session._write_step()
        session._to_copy = deck_set if folders else None
        session._copy_set()
        return session

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Go on with the session kept in `folder`, exactly where it was.

        Raises SessionBusyError, UnreadableSessionError or NewerFormatError. `notices` says what
        was cut, damaged or missing.
        """
        journal = Journal(folder)
        try:
            journal.take_lock()
        except BusyError as error:
            raise SessionBusyError(folder) from error
        try:
            header = read_header(folder)
            cards = Loaded((), 0)
            if not header.get("finished"):
                cards = set_copy.load(folder, str(header.get("set_folder", "")))
            found = replay(folder, cards.cards)
        except BaseException:
            journal.close()
            raise
        journal.adopt(found.lines, found.original)
        session = cls(journal, found.history, ())
        session._is_finished = found.header.get("finished") is True
        if not session._is_finished:
            journal.flush()
            session.notices = _found(found, cards)
        return session

    @property
    def state(self) -> State:
        """The state now; what is drawn follows from it."""
        return self._history.state

    @property
    def at(self) -> float:
        """The latest known second of play: where the play clock goes on after a resume."""
        return self._history.at

    @property
    def folder(self) -> Path | None:
        """Where the session is kept, if it is."""
        return self._journal.folder

    @property
    def trouble(self) -> Notice | None:
        """Why the last steps are not on disk, or None when everything is."""
        error, folder = self._journal.error, self._journal.folder
        if folder is None:
            return None
        if self._untidy:
            return Notice("session.trouble.finish", {"folder": str(folder)})
        return trouble_of(error, folder) if error else None

    @property
    def can_undo(self) -> tuple[str, ...]:
        """Type names of the events `undo` would take back; empty where there is nothing."""
        steps = self._history.steps
        return _names(steps[-1].events) if len(steps) > 1 and not self._is_finished else ()

    @property
    def can_redo(self) -> tuple[str, ...]:
        """Type names of the events `redo` would bring back; empty where there is nothing."""
        undone = self._history.undone
        return _names(undone[-1][0].events) if undone else ()

    @property
    def drafts(self) -> dict[str, str]:
        """Text that was typed and not submitted, by field."""
        return dict(self._history.drafts)

    @property
    def is_finished(self) -> bool:
        """`finish` has done its work: only what the protocol needs is left."""
        return self._is_finished

    def submit(self, action: Action) -> tuple[Event, ...]:
        """Do `action` and return what happened, once it is on disk (else: `trouble`).

        Raises IllegalActionError where the rules do not allow it; then nothing has changed.
        """
        try:
            events = decide(self.state, action, self._chance)
        except LookupError as error:
            if self.state.pool:
                raise
            # Copy and set are gone: the rules never begin without cards, but a resume may.
            raise IllegalActionError("no-cards", topics=self.state.setup.topics) from error
        if events:
            self._history.take(events, action.at)
            had_trouble = self._journal.error is not None
            self._write_step()
            if had_trouble:
                self._copy_set()
        return events

    def undo(self) -> tuple[Event, ...]:
        """Take back the last step and return its events; () where there is nothing to undo."""
        if self._is_finished:
            return ()
        events = self._history.undo()
        if events:
            self._journal.add("undo")
        return events

    def redo(self) -> tuple[Event, ...]:
        """Do the last undone step again and return its events; () where there is none."""
        events = self._history.redo()
        if events:
            self._journal.add("redo")
        return events

    def keep_draft(self, field: str, text: str) -> None:
        """Keep `text`, typed in `field` and not submitted; empty text forgets it.

        Submitting a note forgets the drafts `note` and `note.…`, an area `area` and `area.…`,
        and so does the end of a card.
        """
        if self._is_finished or self._history.drafts.get(field, "") == text:
            return
        self._history.draft(field, text)
        self._journal.add("draft", field=field, text=text)

    def keep_protocol_draft(self, paths: Iterable[Path]) -> None:
        """Know the files of a saved draft of the protocol: the next one, and `finish`, delete them.

        Where the disk refuses the list, the draft stays until somebody deletes it.
        """
        if self._journal.folder is not None:
            with contextlib.suppress(OSError):
                drafts.remember(self._journal.folder, paths)

    def move_to(self, parent: Path) -> Notice | None:
        """Write the whole session into a new folder in `parent` and go on there.

        Returns None, or what to tell people where that failed; the session is then as before.
        The old folder keeps only a pointer, if it can be written at all.
        """
        old = self._journal
        if old.folder is None:
            return None
        folder = free_name(parent, f"{old.folder.name}-")
        new = Journal(folder, old.lines)
        new.add("moved", **{"from": str(old.folder.absolute())})
        if new.error:
            new.close()
            set_copy.remove_session(folder)
            return Notice(
                "session.move.failed", {"folder": str(parent), "reason": reason_of(new.error)}
            )
        set_copy.copy_again(old.folder, folder)
        with contextlib.suppress(OSError):
            drafts.remember(folder, drafts.known(old.folder))
        self._journal = new
        set_copy.remove(old.folder)
        moved = encode_line({"n": 1, "t": "moved", "to": str(folder.absolute())})
        old.replace([old.lines[0], moved])
        old.close()
        return None

    def finish(self) -> bool:
        """End a session that is over: keep what the protocol needs and delete the rest.

        Returns False where the disk refused: `trouble` says so, and `store.finish_pending`
        tries again at the next start. Raises NotDoneError where the session is not over.
        """
        if self.state.phase != "done":
            raise NotDoneError(self.state.phase)
        if self._is_finished:
            return True
        kept = finished(self._journal.lines, self._history)
        folder = self._journal.folder
        if folder is not None:
            set_copy.remove(folder)  # first: it may make the room the rest needs
        self._untidy = not self._journal.replace(kept.lines)
        if self._untidy:
            return False
        if folder is not None:
            set_copy.remove_leftovers(folder, kept.came_from)
            drafts.remove(folder)
        self._history = kept.history
        self._is_finished = True
        return True

    def close(self) -> None:
        """Let go of the session; it can be opened again."""
        self._journal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _write_step(self) -> None:
        step = self._history.steps[-1]
        self._journal.add("events", at=step.at, events=[encode_event(e) for e in step.events])

    def _copy_set(self) -> None:
        """Copy the set's files where the disk takes them; without a copy the game goes on too."""
        if self._to_copy is None or self._journal.folder is None or self._journal.error:
            return
        if set_copy.copy(self._to_copy, self._journal.folder):
            self._to_copy = None


def _names(events: tuple[Event, ...]) -> tuple[str, ...]:
    return tuple(type(event).__name__ for event in events)


def _found(found: Replayed, cards: Loaded) -> tuple[Notice, ...]:
    """What to tell people about a session that was opened."""
    notices = []
    if found.torn:
        notices.append(Notice("session.open.tail_cut"))
    if found.original is not None:
        notices.append(Notice("session.open.damaged"))
    if found.history.state.phase not in ("debrief", "done"):
        if not cards.cards:
            notices.append(Notice("session.open.set_missing"))
        elif cards.problems:
            notices.append(Notice("session.open.set_damaged", {"n": cards.problems}))
    return tuple(notices)


def _new_folder(sessions: Path, setup: Setup, began: datetime) -> Path:
    """Make and return a new folder; where that fails, return one to be made later."""
    name = re.sub(r"[^a-z0-9-]", "", setup.set_id.lower())[:40]
    stem = f"{began:%Y-%m-%d-%H%M}-{name}-"
    while True:
        folder = free_name(sessions, stem)
        try:
            folder.mkdir(0o700, parents=True)  # on a shared computer, nobody else's to read
        except FileExistsError:
            if not sessions.is_dir():
                return folder
        except OSError:
            return folder
        else:
            return folder
