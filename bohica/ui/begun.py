"""Sessions that were begun and not ended, as people know them: day, group, card."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from bohica.session.notices import SessionError
from bohica.session.store import Kept, unfinished

if TYPE_CHECKING:
    from collections.abc import Callable

    from bohica.session.folders import Folders

    Say = Callable[..., str]

SHOWN = 30
"""Sessions whose journals are read for the number of their card; older ones say only the day."""


class Begun(NamedTuple):
    """One session that can be continued."""

    kept: Kept
    place: tuple[str, int]
    """Where it stands: ("card", number), ("debrief", 0), or ("", 0) where that is unknown."""
    away: float = 0.0
    """Seconds since anything was written in it; negative where the clock was set back."""


def begun(folders: Folders | None) -> list[Begun]:
    """Return the group sessions that can be continued, the latest first."""
    if folders is None:
        return []
    kept = [item for item in unfinished(folders) if not item.solo]
    now = time.time()
    return [
        Begun(item, _place(item) if n < SHOWN else ("", 0), now - item.changed)
        for n, item in enumerate(kept)
    ]


def _place(kept: Kept) -> tuple[str, int]:
    from bohica.session.replay import load_state  # slow to load, and often not needed

    try:
        state = load_state(kept.folder)
    except SessionError:
        return ("", 0)
    if state.phase in ("debrief", "done"):
        return ("debrief", 0)
    return ("card", len(state.played) + (state.phase != "goal"))


def describe(item: Begun, t: Say, now: datetime) -> str:
    """Return day, group and card of a session, `21 november · Kansliet · kort 7`."""
    name, number = item.place
    parts = [day(item.kept.created, t, now)]
    if item.kept.group:
        parts.append(item.kept.group)
    if name:
        parts.append(t(f"start.resume.{name}", n=number))
    return " · ".join(parts)


def day(created: str, t: Say, now: datetime) -> str:
    """Return when something was, as one says it: today and yesterday with the time."""
    try:
        then = datetime.fromisoformat(created)
    except ValueError:
        return t("start.day.unknown")
    if then.date() == now.date():
        return t("start.day.today", time=f"{then:%H:%M}")
    if then.date() == now.date() - timedelta(days=1):
        return t("start.day.yesterday", time=f"{then:%H:%M}")
    month = t(f"reports.month.{then.month}")
    if then.year == now.year:
        return t("start.day.date", day=then.day, month=month)
    return t("reports.date", day=then.day, month=month, year=then.year)
