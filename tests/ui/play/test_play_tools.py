"""The facilitator's tools, the clocks, notes, seats, pause, and what must never be written."""

from __future__ import annotations

from datetime import timedelta

import pygame
import pytest

from bohica.rules.actions import Finish, GoToStep, RemoveSeat, StartDebrief
from bohica.session.live import Session
from bohica.session.settings import load
from bohica.ui.messages import MOVE
from bohica.ui.pilot import press, type_text
from bohica.ui.screen import Replace
from bohica.ui.tools import CARDS, ROOM, SESSION, SOUND, is_possible


def test_every_tool_is_one_key_away_in_one_overlay(play):
    """M opens the overlay; each tool's key closes it and does the tool's work."""
    player = play()
    player.go_to("talk", "event")
    player.key("m")
    assert player.top == "ToolsScreen"
    player.key("g")
    assert player.top == "RoomScreen"


def test_no_two_tools_share_a_key():
    """Each key means one thing."""
    keys = [key for _, key, _ in (*ROOM, *CARDS, *SESSION, SOUND)]
    assert len(keys) == len(set(keys))


def test_what_cannot_be_done_now_is_greyed(play):
    """A card can be swapped while it is read, not while the group rolls."""
    player = play()
    assert not is_possible(player.table, "swap")
    player.go_to("read", "event")
    assert is_possible(player.table, "swap")


def test_a_slip_of_a_key_never_breaks_a_card_off(play):
    """Skip, swap, cancel, pass and the debrief ask for the overlay first."""
    player = play()
    player.go_to("read", "event")
    before = player.state
    player.key("x", "h", "r", "p", "d")
    assert player.state is before


@pytest.mark.parametrize(("key", "left"), [("h", 0), ("x", 0)])
def test_skip_and_cancel_from_the_overlay(play, key, left):
    """The card is gone and the next seat rolls."""
    player = play()
    player.go_to("read", "event")
    seat = player.state.turn.seat
    player.key("m", key)
    assert player.state.turn.seat != seat
    assert len(player.state.played) == left


def test_swapping_deals_another_card_of_the_same_kind(play):
    """The active seat keeps its turn."""
    player = play()
    player.go_to("read", "event")
    card, seat = player.state.turn.card, player.state.turn.seat
    player.key("m", "r")
    assert player.state.turn.card != card
    assert player.state.turn.card.kind == "event"
    assert player.state.turn.seat == seat


def test_the_talk_timer_pauses_and_gets_a_minute_more(play):
    """T pauses, + adds a minute as often as wanted; time runs out without consequence."""
    player = play(talk_seconds=60)
    player.go_to("talk", "event")
    player.wait(5)
    assert 54 < player.table.talk.left < 56
    player.key("t")
    player.wait(5)
    assert player.table.talk.left > 54
    player.app.step(press("="), 0)
    player.raw(pygame.K_PLUS, "+")
    assert player.table.talk.left > 114
    player.key("t")
    player.table.talk.left = 1
    player.wait(3)
    assert player.state.phase == "talk"
    assert player.table.talk.left == 0


def test_round_the_table_gives_every_seat_its_turn(play):
    """Forty-five seconds a seat, beginning with the active one."""
    player = play(seats=3)
    player.go_to("talk", "event")
    player.key("l")
    screen = player.app.top
    assert screen.order[0] == player.state.turn.seat
    assert screen.timer.length == 45
    player.key("return", "return", "return")
    assert player.top == "PlayScreen"


def test_a_note_is_a_real_text_with_swedish_letters(play):
    """Typed, saved with the button, and on the card."""
    player = play()
    player.go_to("reveal", "event")
    player.key("n")
    player.app.step(type_text("Vi ringer å ä ö."), 0)
    player.click(*player.app.top.form.widgets[-1].box.centre)
    assert player.top == "PlayScreen"
    assert player.state.turn.note == "Vi ringer å ä ö."


def test_letters_in_a_note_are_no_shortcuts(play):
    """b does not blank and z does not undo while somebody writes."""
    player = play()
    player.go_to("reveal", "event")
    player.key("n")
    player.app.step([*press("b"), *type_text("b"), *press("z"), *type_text("z")], 0)
    assert player.top == "NoteScreen"
    assert player.app.top.field.text == "bz"


def test_esc_in_a_note_loses_nothing(play):
    """One Esc keeps what was written."""
    player = play()
    player.go_to("reveal", "event")
    player.key("n")
    player.app.step(type_text("Kvar."), 0)
    player.key("escape")
    assert player.state.turn.note == "Kvar."


def test_half_a_note_survives_the_death_of_the_laptop(play):
    """What was typed two seconds ago is on disk, and comes back in the field."""
    player = play()
    player.go_to("reveal", "event")
    player.key("n")
    player.app.step(type_text("Halv tanke"), 0)
    player.wait(2)
    folder = player.app.services.session.folder
    player.app.services.session.close()
    with Session.open(folder) as again:
        assert again.drafts["note"] == "Halv tanke"


def test_seats_come_rest_and_go_in_the_middle_of_a_game(play):
    """Add one, rest one; the rules keep the turns in order."""
    player = play(seats=3)
    player.key("s")
    screen = player.app.top
    add = next(w for w in screen.form.widgets if getattr(w, "icon", "") == "add")
    player.click(*add.box.centre)
    assert [seat.number for seat in player.state.seats] == [1, 2, 3, 4]
    player.key("escape")
    assert player.top == "PlayScreen"


def test_nicknames_become_one_step_each_when_the_overlay_closes(play):
    """Undo takes back a name, not a letter."""
    player = play(seats=3)
    player.key("s")
    field = player.app.top._nicknames[2]
    player.click(*field.box.centre)
    player.app.step(type_text("Åsa"), 0)
    player.key("escape")
    assert player.state.seat(2).nickname == "Åsa"
    player.key("z")
    assert player.state.seat(2).nickname == ""


def test_pause_stops_every_clock(play):
    """Neither play time nor talk time runs."""
    player = play(talk_seconds=120)
    player.go_to("talk", "event")
    at, left = player.table.clock.at, player.table.talk.left
    player.key("k")
    assert player.top == "PauseScreen"
    player.wait(30)
    assert (player.table.clock.at, player.table.talk.left) == (at, left)


def pause_for_ten_minutes(player, services):
    """Pause, let the wall clock go on, and come back."""
    start = services.local_time()
    player.key("k")
    services.local_time = lambda: start + timedelta(minutes=10)
    player.key("k")


def test_resuming_after_a_while_asks_for_a_new_end(play, services):
    """Ten minutes away: the end moves along, and may be moved back."""
    player = play()
    pause_for_ten_minutes(player, services)
    assert player.top == "EndTimeScreen"
    left = player.table.play_left
    player.key("-", "-", "return")
    assert player.top == "PlayScreen"
    assert player.table.play_left < left


def test_a_lost_projector_keeps_the_step_and_pauses(play):
    """The window is minimised: pause, on the same step."""
    player = play()
    player.go_to("answer", "event")
    before = player.state
    player.app.step([pygame.event.Event(pygame.WINDOWMINIMIZED)], 0.1)
    player.wait(0.1)
    assert player.top == "PauseScreen"
    assert player.state is before


def test_a_window_minimised_during_a_pause_or_a_note_pauses_once(play):
    """Nothing is left to pause again when the pause, or what lay below it, is over."""
    player = play()
    player.go_to("answer", "event")
    minimised = pygame.event.Event(pygame.WINDOWMINIMIZED)
    player.key("k")
    player.app.step([minimised], 0.1)
    player.key("k")
    player.wait(0.3)
    assert player.top == "PlayScreen"
    player.key("n")
    player.app.step([minimised], 0.1)
    assert player.top == "PauseScreen"
    player.key("k")
    assert player.top == "NoteScreen"
    player.key("escape")
    player.wait(0.3)
    assert player.top == "PlayScreen"


@pytest.mark.parametrize("hidden", [True, False])
def test_a_vote_begun_is_there_after_the_screen_was_blank(play, clock, hidden):
    """A slip on the remote in the middle of a vote costs nobody their vote."""
    player = play(hidden_votes=hidden)
    player.go_to("vote", "event")
    player.key("1", "1")
    before = player.screen.view.look()
    player.raw(pygame.K_b, "b")
    assert player.top == "BlankScreen"
    clock.seconds += 1
    player.raw(pygame.K_b, "b")
    assert player.screen.view.look() == before


def test_the_game_goes_on_when_the_window_changes_in_the_middle_of_a_roll(play):
    """Resized, exposed, focus lost and back: nothing is lost."""
    player = play()
    player.key("return")
    before = player.state
    for kind in (pygame.WINDOWEXPOSED, pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
        player.app.step([pygame.event.Event(kind)], 0.05)
    player.settle()
    assert player.state is before


def test_the_time_is_up_once_and_the_card_is_finished_first(play):
    """The clock runs out in the middle of a card: the card goes on."""
    player = play(play_until=100000.0)
    player.go_to("answer", "event")
    player.table.clock.at = 100001.0
    player.wait(0.3)
    assert player.state.time_up
    assert player.state.phase == "answer"


def test_hidden_votes_are_nowhere_on_disk_before_they_are_counted(play):
    """One seat after another presses 1 or 2; the journal does not grow until all have voted."""
    player = play(hidden_votes=True, tallies=True)
    player.go_to("vote", "event")
    journal = player.app.services.session.folder / "journal.jsonl"
    size = journal.stat().st_size
    n_voters = len(player.screen.view._voting())
    player.key(*(["1", "2"] * 10)[:n_voters])
    assert journal.stat().st_size == size
    player.key("return")
    votes = player.state.turn.votes
    assert (votes.agree or 0) + (votes.disagree or 0) == n_voters


def test_counts_are_shown_but_not_written_without_tallies(play):
    """The table shows 3 and 2; the state and the journal know only whether it was split."""
    player = play(tallies=False)
    player.go_to("vote", "event")
    player.key("2", "return")
    assert player.table.votes is not None
    assert player.state.turn.votes.agree is None
    text = (player.app.services.session.folder / "journal.jsonl").read_text()
    line = next(line for line in reversed(text.splitlines()) if "VotesCounted" in line)
    assert '"agree":2' not in line.replace(" ", "")


def test_a_draft_of_the_protocol_can_be_saved_at_any_time(play, folders):
    """U saves an utkast and says so."""
    player = play()
    player.go_to("reveal", "event")
    player.key("u")
    assert list(folders.protocols.glob("*.html"))
    assert player.table.notice


def test_a_seat_that_leaves_in_the_middle_of_its_card_breaks_nothing(play):
    """The card goes on with the group; the panel still has something to say."""
    player = play(seats=3)
    player.go_to("talk", "event")
    player.do(RemoveSeat, player.state.turn.seat)
    player.app.draw()
    player.go_to("roll")
    assert len(player.state.seats) == 2


@pytest.mark.parametrize("key", ["m", "g", "f", "l", "n", "s", "c"])
def test_time_passes_once_behind_whatever_lies_over_the_game(play, key):
    """Ten seconds with an overlay open are ten seconds of play and of talk, not twenty."""
    player = play(talk_seconds=120)
    player.go_to("talk", "event")
    at, left = player.table.clock.at, player.table.talk.left
    player.key(key)
    assert player.top != "PlayScreen"
    player.wait(10)
    assert player.table.clock.at - at == pytest.approx(10, abs=0.2)
    assert left - player.table.talk.left == pytest.approx(10, abs=0.2)


def test_sound_goes_off_and_on_by_one_key(play, folders):
    """W on the play screen or in the overlay; the choice is kept for next time."""
    player = play()
    settings = player.app.services.settings
    assert settings.sound
    player.go_to("talk", "event")
    player.key("w")
    assert not settings.sound
    assert not load(folders.settings)[0].sound
    assert player.table.notice
    player.key("m", "w")
    assert settings.sound
    assert load(folders.settings)[0].sound


def test_a_disk_that_refuses_offers_another_folder(play, folders):
    """Key or button of the banner opens the choice of folder; Esc comes back to the step."""
    folders.data.mkdir()
    folders.sessions.write_text("not a folder")
    player = play(size=(1920, 1080))
    player.go_to("answer")
    before = player.state
    player.key("v")
    assert player.top == "FolderScreen"
    player.key("escape")
    assert player.top == "PlayScreen"
    player.click(*MOVE.centre)
    assert player.top == "FolderScreen"
    assert player.state is before


def test_without_trouble_there_is_no_banner_to_press(play):
    """Its key and its place mean nothing while the disk takes everything."""
    player = play(size=(1920, 1080))
    player.key("v")
    player.click(*MOVE.centre)
    assert player.top == "PlayScreen"


def test_a_second_draft_takes_the_place_of_the_first(play, folders):
    """The folder does not fill with drafts."""
    player = play()
    player.go_to("reveal", "event")
    player.key("u", "u", "u")
    assert len(list(folders.protocols.glob("*.html"))) == 1
    assert len(list(folders.protocols.glob("*.md"))) == 1


@pytest.mark.parametrize("key", ["i", "j"])
def test_time_passes_while_the_rules_or_the_settings_are_shown(play, services, key):
    """Two minutes of how to play are two minutes less to play; those of a pause are not."""
    player = play()
    start, at = services.local_time(), player.table.clock.at
    player.key(key)
    assert player.top != "PlayScreen"
    services.local_time = lambda: start + timedelta(seconds=120)
    player.key("escape")
    assert player.top == "PlayScreen"
    assert player.table.clock.at - at == pytest.approx(120)
    player.key("k")
    services.local_time = lambda: start + timedelta(seconds=150)
    player.key("k")
    assert player.table.clock.at - at == pytest.approx(120)


def test_drafts_are_gone_when_the_session_ends(play, folders):
    """They may hold what was undone later; the protocol takes their place."""
    player = play(play_until=10.0)
    player.go_to("reveal", "event")
    player.key("u")
    assert list(folders.protocols.glob("*"))
    player.do(StartDebrief)
    session = player.app.services.session
    for step in (2, 3):
        session.submit(GoToStep(9.0, step))
    session.submit(Finish(9.0))
    session.finish()
    assert not list(folders.protocols.glob("*"))


def test_a_window_dragged_for_half_a_minute_costs_that_half_minute(play, services):
    """Nobody calls the program meanwhile; the time of day says how long it was."""
    player = play()
    start, at = services.local_time(), player.table.clock.at
    services.local_time = lambda: start + timedelta(seconds=30)
    player.wait(1.2)
    assert player.table.clock.at - at == pytest.approx(30, abs=1.5)
    assert player.top == "PlayScreen"


def test_a_laptop_that_slept_asks_when_the_group_ends_now(play, services):
    """Ten minutes asleep: the same question as after a pause."""
    player = play()
    start, at = services.local_time(), player.table.clock.at
    services.local_time = lambda: start + timedelta(minutes=10)
    player.wait(1.3)
    assert player.top == "EndTimeScreen"
    assert player.table.clock.at - at < 5


def test_a_clock_set_back_changes_nothing(play, services):
    """Neither the play clock nor the screen."""
    player = play()
    start, at = services.local_time(), player.table.clock.at
    services.local_time = lambda: start - timedelta(hours=2)
    player.wait(2)
    assert player.table.clock.at - at == pytest.approx(2, abs=0.2)
    assert player.top == "PlayScreen"


def test_the_end_is_asked_for_once_after_a_pause(play, services):
    """However long the group thinks about it: the pause was no sleep of the computer."""
    player = play()
    pause_for_ten_minutes(player, services)
    assert player.top == "EndTimeScreen"
    player.wait(3)
    player.key("return")
    player.wait(3)
    assert player.top == "PlayScreen"


def test_the_talk_timer_is_there_when_a_session_is_continued_in_a_talk(play):
    """The laptop died in the middle of a talk: the talk gets its time again."""
    player = play(talk_seconds=120)
    player.go_to("talk", "event")
    player.wait(5)
    player.app.go(Replace("play"))
    assert player.table.talk.left == 120
    player.wait(2)
    assert 117 < player.table.talk.left < 119
