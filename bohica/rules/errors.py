"""The one error of the rules: a code with parameters; `bohica.words` turns it into a sentence."""

from __future__ import annotations


class IllegalActionError(ValueError):
    """An action that the state doesn't allow. Nothing has changed."""

    code: str
    """Stable and hyphenated: `wrong-phase`, `unknown-key`, `too-many-votes` …"""
    params: dict[str, object]
    """What the sentence about it needs, the bad value among it."""

    def __init__(self, code: str, **params: object) -> None:
        details = ", ".join(f"{name}={value!r}" for name, value in params.items())
        super().__init__(f"{code} ({details})" if details else code)
        self.code = code
        self.params = params
