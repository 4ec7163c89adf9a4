"""Events become the state. Total: an event that has happened is never refused.

A finished journal lacks some events for privacy's sake; folding the rest works.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bohica.rules.events import Event
from bohica.rules.evolve_card import EVOLVE_CARD
from bohica.rules.evolve_room import EVOLVE_ROOM
from bohica.rules.evolve_turn import EVOLVE_TURN
from bohica.rules.fields import Fields, new_state
from bohica.rules.state import State

_EVOLVERS: dict[type, Callable[[Fields, Any], None]] = {
    **EVOLVE_TURN,
    **EVOLVE_CARD,
    **EVOLVE_ROOM,
}


def evolve(state: State, event: Event) -> State:
    """Return the state after `event`."""
    return fold(state, (event,))


def fold(state: State, events: Iterable[Event]) -> State:
    """Return the state after all `events`, in order."""
    fields: Fields = [*state]
    for event in events:
        _EVOLVERS[type(event)](fields, event)
    return new_state(fields)
