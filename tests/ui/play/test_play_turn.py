"""A turn on the play screen, by keyboard, by mouse and by remote."""

from __future__ import annotations

import pygame
import pytest

from bohica.rules.actions import ChooseAnswer, Continue, TimeUp
from bohica.rules.cards import NOT_AGREED
from bohica.words import say


def test_one_key_rolls_moves_and_turns_the_card_up(play):
    """Return rolls; once everything has come to rest it turns the card up, and shows answers."""
    player = play()
    player.key("return")
    assert player.state.phase != "roll"
    assert player.table.show.step is not None
    player.go_to("read")
    player.key("return")
    assert player.state.phase == "answer"


def test_return_while_something_moves_only_ends_the_movement(play):
    """An animation may be skipped; skipping does nothing else."""
    player = play()
    player.key("return")
    phase = player.state.phase
    assert player.table.show.step is not None
    player.key("return")
    assert player.table.show.step is None
    assert player.state.phase == phase


def test_every_animation_is_shorter_than_a_second_and_a_half(play):
    """The whole way from the roll to rest is a chain of short steps."""
    player = play()
    player.key("return")
    assert all(step.seconds < 1.5 for step in player.table.show.waiting)


def test_reduced_motion_shows_everything_as_it_ends(play, services):
    """Nothing moves at all."""
    services.settings.reduced_motion = True
    player = play()
    player.key("return")
    assert player.table.show.step is None


def test_number_keys_choose_the_answer_in_the_order_shown(play):
    """Key 3 chooses the third row, whatever letter it has in the deck; it can be changed."""
    player = play()
    player.go_to("answer", "event")
    player.key("3")
    assert player.state.turn.answer == player.state.turn.order[2]
    player.key("1")
    assert player.state.turn.answer == player.state.turn.order[0]
    assert player.state.phase == "answer"


def test_continue_without_an_answer_does_nothing(play):
    """The main button is there only once something is chosen."""
    player = play()
    player.go_to("answer", "event")
    player.key("return")
    assert player.state.phase == "answer"


def test_a_whole_event_by_keyboard(play):
    """Answer, count, talk, joint answer, reveal, next seat."""
    player = play()
    player.go_to("answer", "event")
    seat = player.state.turn.seat
    player.key("2", "return")
    assert player.state.phase == "vote"
    player.key("3", "return")
    assert player.state.phase == "talk"
    assert player.table.votes is not None
    player.key("return", "4", "return")
    assert player.state.phase == "reveal"
    player.key("return")
    assert len(player.state.played) >= 1
    assert player.state.turn.seat != seat


def test_a_whole_event_by_mouse(play):
    """The same with clicks alone."""
    player = play()
    player.go_to("answer", "event")
    player.press_spot(player.state.turn.order[1])
    player.press_spot("main")
    for _ in range(4):
        player.press_spot("agree+")
    player.press_spot("disagree+")
    player.press_spot("main")
    assert player.table.votes == (4, 1) or sum(player.table.votes or ()) >= 4
    player.press_spot("main")
    player.press_spot(NOT_AGREED)
    player.press_spot("main")
    assert player.state.phase == "reveal"
    player.press_spot("object")
    assert player.state.turn.objection
    player.press_spot("main")
    assert player.state.played[-1].joint == NOT_AGREED


def test_the_typed_number_agrees_and_the_rest_disagree(play, pairs):
    """One number is enough; two digits make one number where so many may vote."""
    many = tuple(seat._replace(people=2) for seat in pairs) + tuple(
        seat._replace(number=seat.number + 4, people=2) for seat in pairs
    )
    player = play(seats=6, hidden_votes=False)
    player.go_to("answer", "event")
    player.do(ChooseAnswer, player.state.turn.order[0])
    player.do(Continue)
    view = player.screen.view
    player.key("2")
    assert (view.agree, view.disagree) == (2, view.most - 2)
    player.key("9")
    assert view.agree == view.most
    assert len(many) == 8


def test_a_remote_goes_on_but_never_chooses_an_answer_or_closes_a_vote(play, clock):
    """PageDown is ignored where it would decide something for the group."""
    player = play()
    player.go_to("answer", "event")
    player.raw(pygame.K_PAGEDOWN)
    assert player.state.phase == "answer"
    assert player.state.turn.answer is None
    player.key("1")
    clock.seconds += 1
    player.raw(pygame.K_PAGEDOWN)
    assert player.state.phase == "vote"
    player.key("3")
    clock.seconds += 1
    player.raw(pygame.K_PAGEDOWN)
    assert player.state.phase == "vote"
    player.key("return")
    clock.seconds += 1
    player.raw(pygame.K_PAGEDOWN)
    assert player.state.phase == "joint"


@pytest.mark.parametrize("key", [pygame.K_PAGEUP, pygame.K_ESCAPE, pygame.K_F5])
def test_the_other_keys_of_a_remote_are_harmless(play, key):
    """PageUp never undoes; F5 and Esc do nothing to the game."""
    player = play()
    player.go_to("answer", "event")
    before = player.state
    player.raw(key)
    assert player.state is before
    assert player.top == "PlayScreen"


def test_b_blanks_and_b_brings_the_game_back(play, clock):
    """The blank key of a remote shows the empty board, and the same key the game."""
    player = play()
    player.go_to("answer", "event")
    player.raw(pygame.K_b, "b")
    assert player.top == "BlankScreen"
    clock.seconds += 1
    player.raw(pygame.K_b, "b")
    assert player.top == "PlayScreen"
    assert player.state.turn.answer is None


def test_z_undoes_and_y_redoes(play):
    """Any step can be taken back and done again."""
    player = play()
    player.go_to("answer", "event")
    player.key("2")
    chosen = player.state.turn.answer
    player.key("z")
    assert player.state.turn.answer is None
    player.key("y")
    assert player.state.turn.answer == chosen


def test_undo_at_the_very_start_says_so(play):
    """Nothing to undo is no error."""
    player = play()
    player.key("z")
    assert "ångra" in player.table.notice


def test_drops_fall_when_the_card_has_closed(play):
    """At the reveal nothing moves under the card; the drops fall afterwards, on the board."""
    player = play()
    for _ in range(8):
        player.go_to("reveal")
        assert player.table.show.step is None
        drops = player.state.turn.drops
        player.key("return")
        if drops:
            assert player.table.show.waiting[0].kind == "fall"
            return
    raise AssertionError("no drops in eight cards")


def test_a_partner_is_chosen_by_its_number(play):
    """Contact: the partner's own number is the key."""
    player = play()
    player.go_to("partner")
    other = next(s.number for s in player.state.seats if s.number != player.state.turn.seat)
    player.key(str(other))
    assert player.state.turn.partner == other


def test_the_group_chooses_a_basin_at_the_lock_by_number(play):
    """The second row is the framework's second value."""
    player = play()
    for _ in range(12):
        player.go_to("value")
        if len(player.state.turn.choices) == 5:
            break
        player.key("1")
    player.key("2")
    assert player.state.turn.value == player.state.setup.values[1].id


def test_the_end_of_the_debrief_is_reached_through_the_goal(play):
    """At the goal the main button starts the debrief, after the basins have run out."""
    player = play(play_until=10.0)
    player.go_to("goal")
    player.key("return")
    assert player.state.phase == "debrief"
    assert player.table.show.step is not None
    player.wait(2)
    assert player.top == "DebriefScreen"


def test_q_shows_the_next_question_to_talk_about(play):
    """A card has up to three of them; after the last comes the first."""
    player = play()
    player.go_to("talk", "event")
    count = len(player.state.turn.card.talk)
    player.key(*["q"] * count)
    assert player.screen.view.asked == 0
    player.key("q")
    assert player.screen.view.asked == 1 % count


def test_the_goal_says_what_to_do_next(play):
    """The goal is reached; when the time is over, it is time for the debrief."""
    player = play()
    player.do(TimeUp)
    player.settle()
    player.app.draw()
    assert player.screen.view.title() == say("sv", "play.goal")
    player.table.clock.at = player.state.play_until + 1
    assert player.screen.view.title() == say("sv", "play.goal.late")
