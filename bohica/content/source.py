"""From bytes on disk to text that YAML may read: size, encoding, characters, long lines."""

from __future__ import annotations

import re
from pathlib import Path

from bohica.content.problems import Place, Problems, Stop

LARGEST = 16 * 1024 * 1024
"""Bytes in a file."""

LONGEST = 100_000
"""Bytes in a line."""

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

# What libyaml refuses (its own error comes before any event and counts bytes), and the line
# breaks that YAML sees and no editor shows.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

# A search in text for a set of characters is ten times slower than these in bytes, and a search
# for one byte a hundred times faster. They find whether there may be any: controls, DEL, C1 and
# U+0085, U+FEFF and U+FFFE, U+2028.
_PLAIN = bytes(byte for byte in range(256) if byte in b"\t\n\r" or 32 <= byte != 127)
_RARE = tuple(
    (pattern[:1], re.compile(pattern))
    for pattern in (b"\xc2[\x80-\x9f]", b"\xef[\xbb\xbf][\xbe\xbf]", b"\xe2\x80[\xa8\xa9]")
)


def read_bytes(path: Path, problems: Problems, missing: str = "file-missing") -> bytes:
    """Return the contents of `path`, at most one byte more than a file may have.

    Raises Stop where there is no such file (the problem `missing`) or it cannot be read.
    """
    try:
        if not path.is_file():
            problems.add(missing, Place(), name=path.name)
            raise Stop
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        problems.add("file-unreadable", Place(), reason=error.strerror or str(error))
        raise Stop from error
    return data


def checked(data: bytes, problems: Problems) -> bytes:
    """Return `data` without byte order mark, safe to hand to a YAML parser.

    Control characters are noted and replaced, so that the rest of the file is checked too.
    Raises Stop where the bytes are no text of ours.
    """
    if len(data) > LARGEST:
        problems.add("file-big", Place(), most=LARGEST // 1024 // 1024)
        raise Stop
    if data.startswith(_UTF16):
        problems.add("utf-16", Place())
        raise Stop
    data = data.removeprefix(_BOM)
    _check_lines(data, problems)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = _moved(Place(), before, len(before))
        problems.add("not-utf8", place, found=f"0x{data[error.start]:02X}")
        raise Stop from error
    if not CONTROL.search(text):
        return data
    place = Place()
    for match in CONTROL.finditer(text):
        place = _moved(place, text, match.start())
        problems.add("control", place, found=f"U+{ord(match[0]):04X}")
    return CONTROL.sub("\ufffd", text).encode("utf-8")


def plain(data: bytes) -> bytes | None:
    """Return `data` without byte order mark, or None where any character needs a closer look.

    Whether it is UTF-8 throughout is left to the YAML parser, as a deck need not be copied then.
    """
    if len(data) > LARGEST or data.startswith(_UTF16):
        return None
    data = data.removeprefix(_BOM)
    # Without a tab or an escape, nothing but a line break can be odd about a text.
    if b"\\" in data or b"\t" in data or data.translate(None, _PLAIN) or _has_rare(data):
        return None
    return None if _long_line(data) is not None else data


def _has_rare(data: bytes) -> bool:
    return any(first in data and pattern.search(data) for first, pattern in _RARE)


def _check_lines(data: bytes, problems: Problems) -> None:
    start = _long_line(data)
    if start is not None:
        problems.add("line-long", Place(0, data.count(b"\n", 0, start)), most=LONGEST // 1000)
        raise Stop


def _long_line(data: bytes) -> int | None:
    """Return where a line starts that is too long, or None."""
    start = 0
    while start + LONGEST < len(data):
        end = data.rfind(b"\n", start, start + LONGEST + 1)
        if end < 0:
            return start
        start = end + 1
    return None


def _moved(place: Place, text: str, index: int) -> Place:
    """Return the place of the character at `index`, counting on from an earlier one.

    Lines end as in editors, at LF, CR or both, and not at the other breaks that YAML sees.
    """
    passed = text[place.index : index]
    breaks = passed.count("\n") + passed.count("\r") - passed.count("\r\n")
    column = len(passed) - 1 - max(passed.rfind("\n"), passed.rfind("\r"))
    return Place(index, place.line + breaks, column if breaks else place.column + len(passed))
