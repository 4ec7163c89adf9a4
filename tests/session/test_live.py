"""A live session: saved before it is confirmed, undone and redone, opened where it was."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bohica.content.sets import DeckSet
from bohica.rules.actions import Continue, DrawCard, RollDice, StartDebrief, WriteNote
from bohica.rules.errors import IllegalActionError
from bohica.session import protocol
from bohica.session.folders import Folders
from bohica.session.journal import NAME, read
from bohica.session.live import Session
from bohica.session.notices import NotDoneError, SessionBusyError
from tests.session.cards import bare, setup_of
from tests.session.player import straight

Begin = Callable[..., Session]


def play(session: Session, steps: int, at: float = 0.0) -> None:
    """Take this many plain steps, twenty seconds apart."""
    for _ in range(steps):
        at += 20.0
        session.submit(straight(session.state, at))


def play_out(session: Session) -> None:
    """Play to the end without detours."""
    at = session.at
    while session.state.phase != "done":
        at += 20.0
        session.submit(straight(session.state, at))


def reopened(session: Session) -> Session:
    """Close `session` and open it again."""
    session.close()
    assert session.folder is not None
    return Session.open(session.folder)


def test_a_session_goes_on_exactly_where_it_was(begin: Begin) -> None:
    """State, cards, undo and play clock are those of before."""
    session = begin()
    play(session, 17)
    again = reopened(session)
    assert bare(again.state) == bare(session.state)
    assert {card.id for card in again.state.pool} == {card.id for card in session.state.pool}
    assert again.can_undo == session.can_undo
    assert again.at == session.at == 340.0
    assert again.notices == ()
    play_out(again)
    again.close()


def test_it_goes_on_the_same_way_too(begin: Begin) -> None:
    """Chance does not notice that the program was closed in between."""
    through = begin()
    play(through, 30)
    broken = begin()
    play(broken, 11)
    again = reopened(broken)
    play(again, 19, at=again.at)
    assert bare(again.state) == bare(through.state)
    again.close()
    through.close()


def test_what_is_returned_is_in_the_file(begin: Begin) -> None:
    """`submit` returns after the events are saved, one record for each action."""
    session = begin()
    assert session.folder is not None
    for _ in range(5):
        before = len(read((session.folder / NAME).read_bytes()).records)
        events = session.submit(straight(session.state, 1.0))
        records = read((session.folder / NAME).read_bytes()).records
        assert len(records) == before + 1
        assert [event["e"] for event in records[-1]["events"]] == [type(e).__name__ for e in events]
    session.close()


def test_an_illegal_action_leaves_no_trace(begin: Begin) -> None:
    """Neither state nor file changes."""
    session = begin()
    assert session.folder is not None
    before = (session.state, (session.folder / NAME).read_bytes())
    with pytest.raises(IllegalActionError):
        session.submit(Continue(1.0))
    assert (session.state, (session.folder / NAME).read_bytes()) == before
    session.close()


def test_undo_and_redo_walk_through_the_steps(begin: Begin) -> None:
    """Undo gives the very states back, redo goes forward again."""
    session = begin()
    states = [session.state]
    for _ in range(12):
        play(session, 1)
        states.append(session.state)
    for state in states[-2::-1]:
        assert session.undo()
        assert session.state is state
    assert session.undo() == ()
    assert session.can_undo == ()
    for state in states[1:]:
        assert session.redo()
        assert session.state is state
    assert session.redo() == ()
    session.close()


def test_undoing_a_roll_cannot_buy_another(begin: Begin) -> None:
    """Chance follows the effective history, so that the same number comes up."""
    session = begin()
    first = session.submit(RollDice(1.0))
    session.undo()
    assert session.submit(RollDice(9.0)) == first
    session.close()


def test_undo_and_redo_survive_a_restart(begin: Begin) -> None:
    """What was undone stays undone, and may be redone after the program was closed."""
    session = begin()
    play(session, 9)
    late = session.state
    session.undo()
    session.undo()
    early = session.state
    again = reopened(session)
    assert bare(again.state) == bare(early)
    assert again.can_redo
    again.redo()
    again = reopened(again)
    again.redo()
    assert bare(again.state) == bare(late)
    assert again.can_redo == ()
    again.close()


def test_a_new_step_drops_what_was_undone(begin: Begin) -> None:
    """There is one history, not a tree."""
    session = begin()
    play(session, 3)
    session.undo()
    play(session, 1)
    assert session.can_redo == ()
    again = reopened(session)
    assert again.can_redo == ()
    again.close()


def test_the_last_step_has_a_name(begin: Begin) -> None:
    """Undo and redo tell what they would do, by event types."""
    session = begin()
    assert not session.can_undo
    session.submit(RollDice(1.0))
    assert session.can_undo[:2] == ("DiceRolled", "PieceMoved")
    session.undo()
    assert session.can_redo[:2] == ("DiceRolled", "PieceMoved")
    session.close()


def until_card(session: Session) -> None:
    """Play until a card is on the table."""
    while session.state.turn.card is None:
        session.submit(straight(session.state, 1.0))


def test_typed_text_survives_until_it_is_submitted(begin: Begin) -> None:
    """A draft is there after a crash; submitting, emptying or leaving the card forgets it."""
    session = begin()
    until_card(session)
    session.keep_draft("note", "Vi ring")
    session.keep_draft("note", "Vi ringer")
    session.keep_draft("area.2", "Svara")
    again = reopened(session)
    assert again.drafts == {"note": "Vi ringer", "area.2": "Svara"}
    again.submit(WriteNote(2.0, "Vi ringer upp"))
    again.keep_draft("area.2", "")
    again = reopened(again)
    assert again.drafts == {}
    assert again.state.turn.note == "Vi ringer upp"
    again.keep_draft("note", "Mer")
    while again.state.turn.card is not None:
        again.submit(straight(again.state, 3.0))
    assert again.drafts == {}
    again.close()


def test_the_same_draft_is_written_once(begin: Begin) -> None:
    """Keeping what is kept already costs nothing."""
    session = begin()
    assert session.folder is not None
    session.keep_draft("note", "Hej")
    size = (session.folder / NAME).stat().st_size
    session.keep_draft("note", "Hej")
    session.keep_draft("area", "")
    assert (session.folder / NAME).stat().st_size == size
    session.close()


def test_a_second_window_is_told_that_the_session_is_taken(begin: Begin) -> None:
    """One at a time, in this process or another; the first may go on undisturbed."""
    session = begin()
    assert session.folder is not None
    with pytest.raises(SessionBusyError) as refusal:
        Session.open(session.folder)
    assert refusal.value.notice.code == "session.busy"
    script = (
        "import sys; from pathlib import Path\n"
        "from bohica.session.live import Session\n"
        "from bohica.session.notices import SessionBusyError\n"
        "try: Session.open(Path(sys.argv[1]))\n"
        "except SessionBusyError: sys.exit(7)\n"
    )
    other = subprocess.run([sys.executable, "-c", script, session.folder], check=False)
    assert other.returncode == 7
    play(session, 3)
    again = reopened(session)
    assert bare(again.state) == bare(session.state)
    again.close()


def test_the_clock_on_the_wall_may_go_back(folders: Folders, demo_set: DeckSet) -> None:
    """Neither order nor play clock hang on it."""
    session = Session.create(
        folders,
        setup_of(demo_set),
        demo_set,
        now=lambda: datetime(2031, 5, 1, 9, 30, tzinfo=UTC),
    )
    play(session, 8, at=100.0)
    session.close()
    earlier = Session.create(
        folders,
        setup_of(demo_set),
        demo_set,
        now=lambda: datetime(1999, 1, 1, tzinfo=UTC),
    )
    assert earlier.folder != session.folder
    earlier.close()
    again = reopened(session)
    again.submit(straight(again.state, 5.0))
    assert again.at == 260.0
    play_out(again)
    assert again.finish()
    again.close()


def test_two_sessions_in_the_same_minute_have_folders_of_their_own(begin: Begin) -> None:
    """A second group may start at once."""
    one, two = begin(), begin()
    assert one.folder != two.folder
    one.close()
    two.close()


def test_without_folders_nothing_is_written(tmp_path: Path, demo_set: DeckSet) -> None:
    """A demo, or practice nobody asked to keep, leaves nothing."""
    session = Session.create(None, setup_of(demo_set), demo_set)
    play_out(session)
    session.undo()
    session.redo()
    session.keep_draft("note", "Hej")
    assert session.folder is None
    assert session.trouble is None
    assert session.move_to(tmp_path) is None
    assert session.finish()
    session.close()
    assert list(tmp_path.iterdir()) == []


def test_a_session_that_goes_on_cannot_be_finished(begin: Begin) -> None:
    """Finishing deletes, so that it must not come too early."""
    with begin() as session, pytest.raises(NotDoneError):
        session.finish()


def test_a_finished_session_can_be_opened_to_look_at(begin: Begin) -> None:
    """The protocol is there, but there is nothing left to undo."""
    session = begin()
    play_out(session)
    before = protocol.build(session.state)
    assert session.finish()
    again = reopened(session)
    assert again.is_finished
    assert again.finish()
    assert again.undo() == ()
    assert protocol.build(again.state) == before
    assert again.notices == ()
    again.close()


def test_a_deck_changed_or_deleted_outside_is_none_of_the_sessions(
    folders: Folders, own_set: DeckSet
) -> None:
    """The session has its own copy until it ends."""
    session = Session.create(folders, setup_of(own_set), own_set)
    for path in own_set.folder.parent.rglob("*.yaml"):
        path.unlink()
    play(session, 5)
    again = reopened(session)
    assert again.notices == ()
    assert again.state.pool == own_set.cards
    play_out(again)
    assert again.finish()
    assert again.folder is not None
    assert sorted(path.name for path in again.folder.iterdir()) == [NAME, "lock"]
    again.close()


def test_a_damaged_copy_leaves_the_cards_that_can_be_read(
    folders: Folders, own_set: DeckSet
) -> None:
    """The session says so and goes on with them."""
    session = Session.create(folders, setup_of(own_set), own_set)
    assert session.folder is not None
    session.close()
    (copy,) = (session.folder / "set").rglob("events.sv.yaml")
    copy.write_bytes(copy.read_bytes()[:300] + b"\n: : [")
    again = Session.open(session.folder)
    assert [notice.code for notice in again.notices] == ["session.open.set_damaged"]
    assert {card.kind for card in again.state.pool} >= {"conscience", "fact"}
    play(again, 6)
    again.close()


def test_without_any_copy_there_is_still_the_debrief(folders: Folders, own_set: DeckSet) -> None:
    """All cards gone: what was played is kept, and the protocol can be made."""
    session = Session.create(folders, setup_of(own_set), own_set)
    until_card(session)
    assert session.folder is not None
    session.close()
    for path in [*own_set.folder.rglob("*.yaml"), *(session.folder / "set").rglob("*.yaml")]:
        path.unlink()
    again = Session.open(session.folder)
    assert [notice.code for notice in again.notices] == ["session.open.set_missing"]
    again.submit(StartDebrief(400.0))
    play_out(again)
    assert again.finish()
    again.close()


def test_drawing_from_the_copy_is_drawing_from_the_set(begin: Begin) -> None:
    """The same card comes up whether or not the program was closed before."""
    session = begin()
    while session.state.phase != "draw":
        session.submit(straight(session.state, 1.0))
    drawn = session.submit(DrawCard(2.0))
    session.undo()
    again = reopened(session)
    assert again.submit(DrawCard(2.0)) == drawn
    again.close()
