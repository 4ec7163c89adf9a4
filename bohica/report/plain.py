"""What is done to every text before it is escaped for a file format."""

from __future__ import annotations

import re
import unicodedata

# Control characters but tab and newline, lone surrogates, non-characters, and the marks that
# turn the direction of text round and so could make a line say something it does not.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)


def clean(text: str) -> str:
    """Return `text` composed (NFC), with LF newlines and every unprintable character as U+FFFD."""
    text = unicodedata.normalize("NFC", re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text))
    return _UNPRINTABLE.sub("\ufffd", text)
