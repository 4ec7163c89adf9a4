"""The facilitator's tools: what there is, when each can be used, and what it does.

The overlay shows them all; the same keys work on the play screen itself.
"""

from __future__ import annotations

from bohica.rules.actions import Action, CancelCard, PassTurn, SkipCard, StartDebrief, SwapCard
from bohica.rules.legal import legal
from bohica.ui.screen import Go, Home, Push
from bohica.ui.table import Table

# Name, key, icon; in the order shown, column by column.
ROOM = (
    ("quiet", "g", "mute"),
    ("pairs", "f", "people"),
    ("round", "l", "people"),
    ("minute", "+", "clock"),
    ("timer", "t", "pause"),
    ("words", "o", "book"),
    ("note", "n", "note"),
)
CARDS = (
    ("undo", "z", "undo"),
    ("redo", "y", "redo"),
    ("pass", "p", "arrow_right"),
    ("swap", "r", "swap"),
    ("skip", "h", "skip"),
    ("cancel", "x", "cross"),
    ("seats", "s", "people"),
)
SESSION = (
    ("pause", "k", "pause"),
    ("blank", ".", "eye"),
    ("time", "c", "clock"),
    ("draft", "u", "folder"),
    ("debrief", "d", "check"),
    ("howto", "i", "info"),
    ("settings", "j", "gear"),
)
SOUND = ("sound", "w", "mute")
"""At the foot of the overlay, between leaving and going back."""
ACTIONS: dict[str, type[Action]] = {
    "pass": PassTurn,
    "skip": SkipCard,
    "swap": SwapCard,
    "cancel": CancelCard,
    "debrief": StartDebrief,
}
TOOL_KEYS: dict[str, str] = {
    key: name for name, key, _ in (*ROOM, *CARDS, *SESSION, SOUND) if key != "."
}
"""Key -> tool; the same keys work on the play screen where its phase has no other use for them."""


def is_possible(table: Table, name: str) -> bool:
    """Return whether the tool can be used now."""
    state = table.state
    if name in ACTIONS:
        return ACTIONS[name] in legal(state)
    card = state.turn.card if state.phase not in ("roll", "value", "partner", "draw") else None
    return {
        "undo": bool(table.session.can_undo),
        "redo": bool(table.session.can_redo),
        "minute": state.phase == "talk",
        "timer": state.phase == "talk" and table.talk.is_on,
        "note": card is not None,
        "words": card is not None and bool(card.words.get(table.lang)),
    }.get(name, True)


def go_for(name: str, table: Table) -> Go | None:
    """Do what a tool does, or return where to go for it."""
    if name in ACTIONS:
        table.submit(ACTIONS[name])
    elif name == "undo":
        table.undo()
    elif name == "redo":
        table.redo()
    elif name == "minute":
        table.talk.add(60)
    elif name == "timer":
        table.talk.paused = not table.talk.paused
    elif name in ("quiet", "pairs", "round"):
        return Push("room", table=table, kind=name)
    elif name == "words" and table.state.turn.card is not None:
        return Push("words", card=table.state.turn.card)
    elif name == "time":
        return Push("end_time", table=table)
    elif name in ("note", "seats", "pause", "blank"):
        return Push(name, table=table)
    elif name in ("howto", "settings"):
        return Push(name)
    elif name == "draft":
        table.save_draft()
    elif name == "sound":
        turn_sound(table)
    elif name == "leave":
        return Home()
    return None


def turn_sound(table: Table) -> None:
    """Turn sound off or on, now and for next time."""
    settings = table.services.settings
    settings.sound = not settings.sound
    table.services.keep_settings()
    table.say(table.t("play.sound.on" if settings.sound else "play.sound.off"))
