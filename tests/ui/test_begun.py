"""Days as one says them."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pytest

from bohica.ui.begun import day
from bohica.words import say

NOW = datetime.fromisoformat("2026-11-23T09:00:00+01:00")


@pytest.mark.parametrize(
    ("created", "spoken"),
    [
        ("2026-11-23T08:05:00+01:00", "i dag 08:05"),
        ("2026-11-22T23:59:00+01:00", "i går 23:59"),
        ("2026-01-02T10:00:00+01:00", "2 januari"),
        ("2025-12-31T10:00:00+01:00", "31 december 2025"),
        ("", "okänt datum"),
        ("soon", "okänt datum"),
    ],
)
def test_a_day_is_said_as_people_say_it(created: str, spoken: str) -> None:
    """The time only for today and yesterday, the year only when it is another."""
    assert day(created, partial(say, "sv"), NOW) == spoken
