"""From the state of a session, and what is moving, to what the board looks like now."""

from __future__ import annotations

from bohica.rules.basins import basin_level
from bohica.rules.events import DropsFell, PieceCarried, PieceMoved
from bohica.rules.state import State
from bohica.ui.animation import Show
from bohica.ui.basins import DropLook, ease, rising, stirred
from bohica.ui.board_view import BoardLook, basin_looks
from bohica.ui.pieces import PieceLook, hop_path

GAP = 0.25
"""Part of a fall by which a second basin's drop starts after the first one's."""


def board_look(state: State, show: Show, water: float, lang: str) -> BoardLook:
    """Return the look of the board: the state, less what has yet to move, plus how far it has.

    `water` in seconds; 0 where the water stands still.
    """
    levels, stirs, drops = _basins(state, show)
    looks = tuple(
        look._replace(stir=stir)
        for look, stir in zip(basin_looks(state.setup.values, levels, lang), stirs, strict=True)
    )
    landed = state.phase in ("draw", "value", "partner") and show.step is None
    emptying = show.step is not None and show.step.kind == "empty"
    return BoardLook(
        pieces=_pieces(state, show),
        active=state.turn.square if landed else None,
        basins=looks,
        water=water,
        drops=drops,
        confluence=show.progress if emptying else None,
    )


def _pieces(state: State, show: Show) -> tuple[PieceLook, ...]:
    """Return the pieces where they are seen: those that have yet to move at their old place."""
    seen = {seat: float(square) for seat, square in state.positions}
    carried: set[int] = set()
    for step in reversed(show.waiting):
        event = step.event
        if isinstance(event, (PieceMoved, PieceCarried)):
            begun = step is show.step
            progress = show.progress if begun else 0.0
            if isinstance(event, PieceMoved):
                seen[event.seat] = hop_path(event.start, event.end, progress)
            else:
                seen[event.seat] = event.start + (event.end - event.start) * ease(progress)
                carried.add(event.seat)
    resting = {seat.number for seat in state.seats if seat.resting}
    return tuple(
        PieceLook(
            position,
            seat or None,
            active=seat in (0, state.turn.seat),
            glides=seat in carried,
        )
        for seat, position in sorted(seen.items())
        if seat not in resting
    )


def _basins(state: State, show: Show) -> tuple[list[float], list[float], tuple[DropLook, ...]]:
    """Return level and stir of every basin, and the drops in the air."""
    ids = [value.id for value in state.setup.values]
    before = dict(state.basins)
    falling: dict[str, int] = {}
    for step in show.waiting:
        if isinstance(step.event, DropsFell):
            for value, count in step.event.drops:
                before[value] -= count
                if step is show.step:
                    falling[value] = count
    levels, stirs, drops = [], [], []
    for at, value in enumerate(ids):
        low = _level(state, value, before[value])
        stir = 0.0
        if value in falling:
            # The main value's drop falls first; the others follow a moment later.
            late = GAP * min(1, list(falling).index(value))
            own = min(1.0, max(0.0, (show.progress - late) / (1 - late)))
            low = rising(low, _level(state, value, before[value] + falling[value]), own)
            stir = stirred(own)
            drops.append(DropLook(at, own))
        levels.append(low)
        stirs.append(stir)
    return levels, stirs, tuple(drops)


def _level(state: State, value: str, drops: int) -> float:
    if drops == dict(state.basins)[value]:
        return basin_level(state, value)
    moved = tuple((v, drops if v == value else n) for v, n in state.basins)
    return basin_level(state._replace(basins=moved), value)
