"""The end of the playing, the three steps of the debrief, and the finish (rules 10 and 11.5)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from bohica.rules.actions import (
    AddArea,
    EditArea,
    Finish,
    GoToStep,
    MarkMainArea,
    RemoveArea,
    StartDebrief,
    TakeUpCard,
)
from bohica.rules.chance import Chance
from bohica.rules.decide_card import put_away
from bohica.rules.errors import IllegalActionError
from bohica.rules.events import (
    AreaAdded,
    AreaEdited,
    AreaRemoved,
    CardTakenUp,
    DebriefStarted,
    DropsFell,
    Event,
    MainAreaMarked,
    SessionFinished,
    StepShown,
)
from bohica.rules.state import Area, State, Who

MAX_AREA = 300
"""Characters of an improvement area."""

STEPS = 3


def _start_debrief(state: State, action: StartDebrief, chance: Chance) -> tuple[Event, ...]:
    return (*put_away(state), DebriefStarted())


def _go_to_step(state: State, action: GoToStep, chance: Chance) -> tuple[Event, ...]:
    if not 1 <= action.step <= STEPS:
        raise IllegalActionError("unknown-step", step=action.step)
    return (StepShown(action.step),)


def _take_up_card(state: State, action: TakeUpCard, chance: Chance) -> tuple[Event, ...]:
    waiting = [card for card in state.played if card.card.id == action.card and card.take_up]
    if not waiting:
        raise IllegalActionError("unknown-card", card=action.card)
    for played in waiting:
        if not played.taken_up:
            drops = tuple((value, 1) for value in played.card.values)
            return (CardTakenUp(action.card), DropsFell(drops))
    raise IllegalActionError("already-taken-up", card=action.card)


def _add_area(state: State, action: AddArea, chance: Chance) -> tuple[Event, ...]:
    number = state.areas_made + 1
    return (AreaAdded(_checked_area(number, action, main=not state.areas)),)


def _edit_area(state: State, action: EditArea, chance: Chance) -> tuple[Event, ...]:
    main = _area(state, action.number).main
    return (AreaEdited(_checked_area(action.number, action, main=main)),)


def _remove_area(state: State, action: RemoveArea, chance: Chance) -> tuple[Event, ...]:
    """The first of the others becomes the main one where the main one goes (rule 10.5)."""
    removed = _area(state, action.number)
    others = [area.number for area in state.areas if area.number != action.number]
    if removed.main and others:
        return (AreaRemoved(action.number), MainAreaMarked(others[0]))
    return (AreaRemoved(action.number),)


def _mark_main_area(state: State, action: MarkMainArea, chance: Chance) -> tuple[Event, ...]:
    _area(state, action.number)
    return (MainAreaMarked(action.number),)


def _finish(state: State, action: Finish, chance: Chance) -> tuple[Event, ...]:
    return (*put_away(state), SessionFinished())


def _area(state: State, number: int) -> Area:
    for area in state.areas:
        if area.number == number:
            return area
    raise IllegalActionError("unknown-area", number=number)


def _checked_area(number: int, action: AddArea | EditArea, *, main: bool) -> Area:
    text = action.text.strip()
    if not text:
        raise IllegalActionError("empty-text")
    if len(text) > MAX_AREA:
        raise IllegalActionError("text-too-long", length=len(text), most=MAX_AREA)
    if action.who not in get_args(Who):
        raise IllegalActionError("unknown-who", who=action.who)
    if action.date and not _is_date(action.date):
        raise IllegalActionError("bad-date", date=action.date)
    return Area(number, text, action.who, action.date, action.answer_by, main)


def _is_date(text: str) -> bool:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


DECIDE_DEBRIEF: dict[type, Callable[[State, Any, Chance], tuple[Event, ...]]] = {
    StartDebrief: _start_debrief,
    GoToStep: _go_to_step,
    TakeUpCard: _take_up_card,
    AddArea: _add_area,
    EditArea: _edit_area,
    RemoveArea: _remove_area,
    MarkMainArea: _mark_main_area,
    Finish: _finish,
}
