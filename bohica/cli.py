"""`bohica` and its subcommands: the place where everything is put together.

Answers `--version` before importing anything, and imports for each command only what it needs.
Exit codes: 0 done, 1 it did not work or a card set has errors, 2 misuse or no display, 130 stopped.
"""

from __future__ import annotations

import sys

# Not imported from `typing`: that would cost more than the rest of `bohica --version`.
TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from bohica.session.folders import Folders

FIRST = {"play": "setup", "practise": "practice"}
"""The screen a command opens with; without a command it is `start`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `bohica` with `argv` (without the program's name) and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        from bohica import __version__

        sys.stdout.write(f"bohica {__version__}\n")
        return 0
    return _run(arguments)


def _run(argv: list[str]) -> int:
    from bohica.cli_parser import MisuseError, guess_lang, parse
    from bohica.words import say

    for stream in (sys.stdout, sys.stderr):
        # A Windows console may lack letters that a card or a file name has.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    lang = guess_lang(argv)
    try:
        code = _dispatch(parse(argv, lang), lang)
        sys.stdout.flush()
    except MisuseError as error:
        _complain(say(lang, "command_line.misuse", why=error))
        _complain(say(lang, "command_line.misuse.hint", command=error.command))
        return 2
    except KeyboardInterrupt:
        _complain(say(lang, "command_line.stopped"))
        return 130
    except BrokenPipeError:
        _let_go_of_output()
        return 1
    except OSError as error:
        _complain(say(lang, "command_line.failed", why=error))
        return 1
    return code


def _dispatch(chosen: argparse.Namespace, lang: str) -> int:
    from bohica.session.folders import Folders

    folders = Folders.under(chosen.data) if chosen.data else Folders.of_user()
    if chosen.command == "check":
        return _check(chosen, folders, lang)
    if chosen.command == "sessions":
        from bohica.cli_sessions import run

        return run(chosen, folders, lang)
    if chosen.command == "demo" and chosen.headless:
        from bohica.ui.demo import run_headless

        return run_headless(
            folders,
            chosen.lang or "sv",
            chosen.seed,
            chosen.seats,
            chosen.set or "staff",
            chosen.screenshots,
        )
    return _window(chosen, folders, lang)


def _check(chosen: argparse.Namespace, folders: Folders, lang: str) -> int:
    """Check what was named, or every set that comes with the program or is one's own."""
    from bohica.content.check import run_check
    from bohica.content.files import bundled
    from bohica.content.sets import find_sets
    from bohica.ui.fit import make_fits

    paths = chosen.paths or find_sets((bundled("decks"), folders.decks))
    fits = make_fits(bundled("assets") / "fonts")
    return run_check(paths, lang, sys.stdout, fits, stats=chosen.stats)


def _window(chosen: argparse.Namespace, folders: Folders, lang: str) -> int:
    """Open the game. Without `--lang` it speaks the language of its settings."""
    from bohica.ui.window import NoDisplayError
    from bohica.words import say

    try:
        if chosen.command == "demo":
            from bohica.ui.demo import run_window

            return run_window(folders, chosen.lang, chosen.seed, chosen.seats, chosen.set or "demo")
        from bohica.ui.start import run

        return run(folders, chosen.lang, FIRST.get(chosen.command, "start"))
    except NoDisplayError:
        _complain(say(lang, "command_line.no_display"))
        return 2


def _complain(text: str) -> None:
    print(text, file=sys.stderr)


def _let_go_of_output() -> None:
    """The reader (`| head`) has gone: there is nobody to say more to, not even at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
