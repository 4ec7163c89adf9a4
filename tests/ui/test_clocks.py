"""The play clock and the soft talk timer."""

from bohica.ui.clocks import SIGNAL, Countdown, PlayClock


def test_seconds_of_play_only_pass_when_ticked():
    """A pause is simply no tick."""
    clock = PlayClock(60.0)
    clock.tick(1.5)
    assert clock.at == 61.5


def test_a_countdown_signals_once_twenty_seconds_before_its_end():
    """And says every time the shown second changes."""
    timer = Countdown(SIGNAL + 1)
    ticks = [timer.tick(0.5) for _ in range(6)]
    assert [signal for _, signal in ticks].count(True) == 1
    assert [changed for changed, _ in ticks].count(True) == 3


def test_a_countdown_stays_at_zero_and_can_be_lengthened():
    """It cuts nobody off; a minute more starts from zero."""
    timer = Countdown(1)
    timer.tick(5)
    assert timer.left == 0
    assert timer.share == 0
    timer.add(60)
    assert timer.left == 60


def test_a_paused_countdown_stands_still():
    """One key pauses."""
    timer = Countdown(100)
    timer.paused = True
    assert timer.tick(10) == (False, False)
    assert timer.left == 100


def test_a_countdown_of_nothing_is_off_until_it_gets_a_minute():
    """The talk timer may be off, and started with one key."""
    timer = Countdown(0)
    assert not timer.is_on
    assert timer.tick(1) == (False, False)
    timer.add(60)
    assert timer.is_on
    assert timer.share == 1.0
