"""A player that uses the real screens with real keys: the demo, the headless run and tests.

It knows no more than somebody at the keyboard does: what is on the screen, and which keys there
are. Chance is seeded, so a run can be repeated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from bohica.rules.cards import NOT_AGREED
from bohica.rules.chance import SeededChance
from bohica.rules.legal import voters
from bohica.ui.screens.play import PlayScreen

if TYPE_CHECKING:
    from bohica.ui.app import App
    from bohica.ui.table import Table

Events = list[pygame.event.Event]
KEYS = {"return": pygame.K_RETURN, "tab": pygame.K_TAB, "escape": pygame.K_ESCAPE}


def press(name: str, *, ctrl: bool = False) -> Events:
    """Return the events of one key: a name of `KEYS`, or the character it types."""
    code = KEYS.get(name) or pygame.key.key_code(name)
    mod = pygame.KMOD_CTRL if ctrl else 0
    typed = "" if name in KEYS else name
    return [
        pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=typed, scancode=0),
        pygame.event.Event(pygame.KEYUP, key=code, mod=mod, unicode=typed, scancode=0),
    ]


def type_text(text: str) -> Events:
    """Return the events of text written in a field."""
    return [pygame.event.Event(pygame.TEXTINPUT, text=character) for character in text]


def moment(app: App) -> str:
    """Return the name of what is on the screen: screen, phase, and kind of card."""
    screen = app.top
    name = type(screen).__name__.removesuffix("Screen").lower()
    if not isinstance(screen, PlayScreen):
        step = app.services.session.state.debrief_step if app.services.session else 0
        return f"{name}-{step}" if name == "debrief" else name
    state, show = screen.table.state, screen.table.show
    if show.step is not None:
        return f"{name}-{show.step.kind}"
    card = state.turn.card
    with_card = card is not None and state.phase not in ("roll", "value", "partner", "draw", "goal")
    return f"{name}-{state.phase}" + (f"-{card.kind}" if with_card and card else "")


class Pilot:
    """Presses what comes next. `next(app)` gives the events for one step."""

    def __init__(self, seed: int) -> None:
        self._chance = SeededChance(seed)
        self._step = 0
        self._voted = -1
        self._noted = False

    def _pick(self, below: int) -> int:
        self._step += 1
        return self._chance.number(self._step, below, salt=77)

    def next(self, app: App) -> Events:
        """Return what to press now; nothing while something moves."""
        screen = app.top
        if not isinstance(screen, PlayScreen):
            return self._write(app)
        if screen.table.show.step is not None:
            return []
        return self._play(screen.table)

    def _write(self, app: App) -> Events:
        """Everything but the play screen: write what belongs there, or just go on."""
        services = app.services
        if app.top.text_focus:
            text = services.t(f"demo.{type(app.top).__name__.removesuffix('Screen').lower()}")
            return [*type_text(text), *press("return", ctrl=True)]
        state = services.session.state
        if type(app.top).__name__ == "DebriefScreen" and state.debrief_step == 3:
            return press("return" if state.areas else "n")
        return press("return")

    def _play(self, table: Table) -> Events:
        state, turn = table.state, table.state.turn
        if state.phase == "value":
            return press(str(1 + self._pick(len(turn.choices))))
        if state.phase == "partner":
            others = [s.number for s in state.seats if s.number != turn.seat and not s.resting]
            return press(str(others[self._pick(len(others))] % 10))
        if state.phase == "answer" and turn.answer is None:
            return press(str(1 + self._pick(len(turn.order))))
        if state.phase == "vote" and self._voted != state.draws:
            self._voted = state.draws
            if state.setup.hidden_votes:
                votes = [press(str(1 + self._pick(2))) for _ in range(voters(state))]
                return [event for pressed in votes for event in pressed]
            return press(str(self._pick(min(9, voters(state)) + 1)))
        if state.phase == "joint" and turn.joint is None:
            return press(str(1 + self._joint(table)))
        if state.phase == "reveal" and self._noted is False and not state.setup.solo:
            self._noted = True
            return press("n")
        return press("return")

    def _joint(self, table: Table) -> int:
        """The row of the joint answer: most often a right one, now and then none agreed on."""
        turn = table.state.turn
        if turn.card is None or turn.card.kind == "conscience":
            return self._pick(len(turn.order) + 1)
        good = [key for key in turn.order if turn.card.answer(key).grade in RIGHT]
        rows = [*good, *good, turn.order[self._pick(len(turn.order))], NOT_AGREED]
        chosen = rows[self._pick(len(rows))]
        return (*turn.order, NOT_AGREED).index(chosen)


RIGHT = ("desired", "acceptable")
