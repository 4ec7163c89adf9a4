"""Every text of the program, Swedish and English side by side.

One module an area (`play`, `setup`, `problems` …), each with `TEXTS`: key -> (Swedish, English).
Placeholders are `{name}`. A text that counts has two keys, `x.one` and `x.many`. Other packages
hand over codes with parameters; nothing outside this package is a sentence.

    >>> say("sv", "common.minutes", n=5)
    '5 minuter'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Literal

Lang = Literal["sv", "en"]
LANGS: tuple[Lang, ...] = ("sv", "en")

# The part of a key before its first dot names the module that holds it: only the areas
# a screen really uses are imported, which start-up time depends on.


@cache
def _area(name: str) -> dict[str, tuple[str, str]]:
    texts: dict[str, tuple[str, str]] = import_module(f"bohica.words.{name}").TEXTS
    return texts


def say(lang: str, key: str, **values: object) -> str:
    """Return the text of `key` (`area.name`) in `lang`, with its placeholders filled.

    With a parameter `n` the key's `.one` or `.many` form is taken where there is one.
    Raises KeyError for an unknown key: that is a mistake in the program, found by its tests.
    """
    area = key.partition(".")[0]
    texts = _area(area)
    name = key[len(area) + 1 :]
    pair = texts.get(name)
    if pair is None:
        pair = texts[f"{name}.one" if values.get("n") == 1 else f"{name}.many"]
    text = pair[lang == "en"]
    return text.format(**values) if values else text
