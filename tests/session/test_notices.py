"""What a session has to say, and that there are words for it."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

import bohica.session
from bohica.session.notices import (
    NewerFormatError,
    SessionBusyError,
    SessionError,
    UnreadableSessionError,
    reason_of,
    trouble_of,
)
from bohica.words import LANGS, say
from bohica.words.session import TEXTS


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "session.trouble.full"),
        (errno.EFBIG, "session.trouble.full"),
        (errno.EROFS, "session.trouble.read_only"),
        (errno.EACCES, "session.trouble.read_only"),
        (errno.ENOTDIR, "session.trouble.read_only"),
        (errno.EIO, "session.trouble.unwritable"),
    ],
)
def test_each_trouble_with_the_disk_has_its_sentence(number: int, code: str) -> None:
    """A full disk, a folder one may not write in, and anything else by the system's words."""
    notice = trouble_of(OSError(number, "broken"), Path("/data"))
    assert notice.code == code
    for lang in LANGS:
        sentence = say(lang, notice.code, **notice.params)
        assert "{" not in sentence
        assert ("broken" in sentence) == (number == errno.EIO)


@pytest.mark.parametrize("error", [SessionBusyError, UnreadableSessionError, NewerFormatError])
def test_each_refusal_has_its_sentence(error: type[SessionError]) -> None:
    """Whoever opens a session can say why it was not to be."""
    refusal = error(Path("/data/one"))
    for lang in LANGS:
        assert say(lang, refusal.notice.code, **refusal.notice.params)
    assert "/data/one" in str(refusal)


def test_every_notice_in_the_code_has_words_and_every_words_a_notice() -> None:
    """Nothing is said that cannot be, and no sentence waits for nothing."""
    folder = Path(bohica.session.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    used = set(re.findall(r'"session\.([a-z_.]+)"', code))
    assert used == {re.sub(r"\.(one|many)$", "", key) for key in TEXTS}


def test_an_error_without_words_is_named() -> None:
    """Some systems give a number only."""
    assert reason_of(OSError()) == "OSError"
