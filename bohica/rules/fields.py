"""Where the fields of `State` and `Turn` stand.

`evolve` copies a tuple into a list, sets single places and makes the tuple again: half the cost
of `_replace`. A test keeps the names in step.
"""

from __future__ import annotations

from bohica.rules.state import State, Turn

(
    POOL,
    SETUP,
    PHASE,
    SEATS,
    PRESENT,
    TURN,
    POSITIONS,
    BASINS,
    DRAWS,
    DRAWN,
    ROUND,
    LAST_KIND,
    PARTNERS,
    PLAYED,
    PLAY_UNTIL,
    TIME_UP,
    AGAIN,
    DEBRIEF_STEP,
    AREAS,
    AREAS_MADE,
) = range(len(State._fields))

(
    TURN_SEAT,
    TURN_SQUARE,
    TURN_CHOICES,
    TURN_VALUE,
    TURN_PARTNER,
    TURN_CARD,
    TURN_ORDER,
    TURN_ANSWER,
    TURN_VOTES,
    TURN_JOINT,
    TURN_OBJECTION,
    TURN_NOTE,
    TURN_DROPS,
    TURN_TAKE_UP,
    TURN_LAST,
    TURN_ROUND_BEFORE,
    TURN_KIND_BEFORE,
) = range(len(Turn._fields))
