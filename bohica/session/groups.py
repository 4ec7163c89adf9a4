"""Which cards a named group has met, so that it meets new ones first.

Only groups that were given a name are remembered, and of them only ids of cards.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from bohica.content.files import write_atomic
from bohica.rules.state import State

Groups = dict[str, dict[str, list[str]]]
"""Group name -> id of the deck set -> ids of cards, the one met longest ago first."""


def load(path: Path) -> Groups:
    """Return what `path` remembers; of a damaged file, what makes sense."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    groups = data.get("groups") if isinstance(data, dict) else None
    if not isinstance(groups, dict):
        return {}
    return {
        name: {
            set_id: [card for card in cards if isinstance(card, str)]
            for set_id, cards in sets.items()
            if isinstance(cards, list)
        }
        for name, sets in groups.items()
        if isinstance(sets, dict)
    }


def used(path: Path, group: str, set_id: str) -> tuple[str, ...]:
    """Return ids of the cards of a set that `group` has met, the longest ago first."""
    groups = load(path)
    return tuple(groups.get(_known_as(groups, group), {}).get(set_id, ()))


def remember(path: Path, state: State) -> bool:
    """Add the cards played in `state` to its group's, if it has a name.

    Returns False where the disk refuses.
    """
    setup = state.setup
    met = [item.card.id for item in state.played]
    if not setup.group.strip() or not met or setup.solo:
        return True
    groups = load(path)
    sets = groups.setdefault(_known_as(groups, setup.group), {})
    sets[setup.set_id] = [card for card in sets.get(setup.set_id, []) if card not in met] + met
    return _save(path, groups)


def forget(path: Path, group: str) -> bool:
    """Forget everything about `group`. Returns False where the disk refuses."""
    groups = load(path)
    if groups.pop(_known_as(groups, group), None) is None:
        return True
    return _save(path, groups)


def names(path: Path) -> tuple[str, ...]:
    """Return the names of all remembered groups in alphabetical order."""
    return tuple(sorted(load(path), key=_folded))


def _save(path: Path, groups: Groups) -> bool:
    text = json.dumps({"format": 1, "groups": groups}, ensure_ascii=False, indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, text.encode("utf-8", "surrogatepass"))
    except OSError:
        return False
    return True


def _known_as(groups: Groups, group: str) -> str:
    """The name under which `group` is remembered, however it is spaced or capitalised."""
    for name in groups:
        if _folded(name) == _folded(group):
            return name
    return " ".join(group.split())


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
