"""The command line's grammar, with help and refusals in Swedish or English."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from bohica import __version__
from bohica.words import LANGS, say

_MISUSE = "command_line.misuse."
# argparse speaks English only. These are all the things it can say about our grammar.
_COMPLAINTS = (
    (r"unrecognized arguments: (?P<what>.+)", "unknown"),
    (
        r"argument .+?: invalid choice: '?(?P<what>[^']*)'? \(.*choose from (?P<choices>.+)\)",
        "choice",
    ),
    (r"the following arguments are required: (?P<what>.+)", "missing"),
    (r"argument (?P<what>.+?): expected (?:one|at least one) argument", "value"),
    (r"argument (?P<what>.+?): ignored explicit argument .+", "no_value"),
    (r"argument .+?: (?P<why>.+)", ""),
)


class MisuseError(Exception):
    """The command line makes no sense; says why in the language asked for."""

    def __init__(self, why: str, command: str) -> None:
        super().__init__(why)
        self.command = command
        """The command whose help to read, `bohica check` for instance."""


def guess_lang(argv: Sequence[str]) -> str:
    """Return the language of help and refusals: as asked by `argv`, else as the computer's.

    English where the computer speaks English, otherwise Swedish.
    """
    for place, argument in enumerate(argv):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(argv[place + 1 : place + 2])
            if value in LANGS:
                return value
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := os.environ.get(variable):
            return "en" if locale.startswith("en") else "sv"
    if sys.platform == "win32":
        from locale import getlocale

        return "en" if (getlocale()[0] or "").lower().startswith("en") else "sv"
    return "sv"


def parse(argv: Sequence[str], lang: str) -> argparse.Namespace:
    """Return what `argv` asks for.

    Always there: `command` (a subcommand or None), `lang` (None if not asked for) and `data` (a
    folder or None). Raises MisuseError; exits after `--help` and `--version`.
    """
    chosen = _parser(lang).parse_args(argv)
    if chosen.command == "demo" and chosen.screenshots and not chosen.headless:
        raise MisuseError(say(lang, "command_line.misuse.screenshots"), "bohica demo")
    return chosen


class _Parser(argparse.ArgumentParser):
    """Headings, usage and refusals in our own words."""

    def __init__(self, prog: str, lang: str, about: str, epilog: str | None = None) -> None:
        self._lang = lang
        super().__init__(
            prog,
            description=about,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=partial(_Formatter, say(lang, "command_line.usage")),
        )
        self.options = self.add_argument_group(say(lang, "command_line.options"))
        self.options.add_argument(
            "-h", "--help", action="help", help=say(lang, "command_line.help")
        )
        self.arguments = self.add_argument_group(say(lang, "command_line.arguments"))

    def error(self, message: str) -> NoReturn:
        for pattern, name in _COMPLAINTS:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                parts = {key: str(part).replace("'", "") for key, part in found.groupdict().items()}
                message = (
                    parts["why"] if "why" in parts else say(self._lang, _MISUSE + name, **parts)
                )
                break
        raise MisuseError(message, self.prog)


class _Formatter(argparse.HelpFormatter):
    def __init__(self, usage: str, prog: str, **settings: Any) -> None:  # what Python's version has
        self._usage = usage
        super().__init__(prog, **settings)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._usage if prefix is None else prefix)


def _parser(lang: str) -> _Parser:
    t = partial(say, lang)
    parser = _Parser("bohica", lang, t("command_line.about"), t("command_line.more"))
    parser.set_defaults(command=None, lang=None, data=None)
    parser.options.add_argument(
        "--version",
        action="version",
        version=f"bohica {__version__}",
        help=t("command_line.version"),
    )
    _add_common(parser, lang)
    commands = _Commands(parser, "command", lang)
    commands.add("play")
    commands.add("practise")
    check = commands.add("check", t("command_line.check.more"))
    check.arguments.add_argument(
        "paths",
        nargs="*",
        type=Path,
        default=[],
        metavar=t("command_line.check.path.name"),
        help=t("command_line.check.path"),
    )
    check.options.add_argument("--stats", action="store_true", help=t("command_line.check.stats"))
    _add_demo(commands.add("demo", t("command_line.demo.more")), lang)
    actions = _Commands(commands.add("sessions"), "action", lang)
    actions.add("sessions.list")
    actions.add("sessions.open")
    delete = actions.add("sessions.delete")
    delete.arguments.add_argument(
        "name",
        metavar=t("command_line.sessions.delete.name"),
        help=t("command_line.sessions.delete.what"),
    )
    delete.options.add_argument(
        "--yes", action="store_true", help=t("command_line.sessions.delete.yes")
    )
    return parser


class _Commands:
    """The subcommands of a parser, each with the options that all have."""

    def __init__(self, parser: _Parser, dest: str, lang: str) -> None:
        self._lang = lang
        self._parsers = parser.add_subparsers(
            title=say(lang, "command_line.commands"),
            dest=dest,
            metavar=say(lang, "command_line.command"),
            parser_class=_Parser,
        )

    def add(self, key: str, more: str = "") -> _Parser:
        """Add the subcommand whose summary is the text `key`, ending in its name."""
        summary = say(self._lang, f"command_line.{key}")
        about = f"{summary[0].upper()}{summary[1:]}. {more}".strip()
        parser = self._parsers.add_parser(
            key.rpartition(".")[2], help=summary, lang=self._lang, about=about
        )
        _add_common(parser, self._lang)
        return parser


def _add_common(parser: _Parser, lang: str) -> None:
    # Suppressed defaults: `bohica --lang en play` must not lose its language to the subcommand.
    parser.options.add_argument(
        "--lang",
        type=_lang(lang),
        default=argparse.SUPPRESS,
        metavar=say(lang, "command_line.lang.name"),
        help=say(lang, "command_line.lang"),
    )
    parser.options.add_argument(
        "--data",
        type=Path,
        default=argparse.SUPPRESS,
        metavar=say(lang, "command_line.folder.name"),
        help=say(lang, "command_line.data"),
    )


def _add_demo(demo: _Parser, lang: str) -> None:
    t = partial(say, lang)
    number = partial(_number, lang)
    add = demo.options.add_argument
    add("--headless", action="store_true", help=t("command_line.demo.headless"))
    add(
        "--seed",
        type=number("--seed", 0, 2**31 - 1),
        default=1,
        metavar="N",
        help=t("command_line.demo.seed"),
    )
    add(
        "--seats",
        type=number("--seats", 1, 10),
        default=6,
        metavar="N",
        help=t("command_line.demo.seats"),
    )
    add("--set", metavar=t("command_line.demo.set.name"), help=t("command_line.demo.set"))
    add(
        "--screenshots",
        type=Path,
        metavar=t("command_line.folder.name"),
        help=t("command_line.demo.screenshots"),
    )


def _lang(lang: str) -> Callable[[str], str]:
    def convert(text: str) -> str:
        if text not in LANGS:
            raise argparse.ArgumentTypeError(say(lang, "command_line.misuse.lang", what=text))
        return text

    return convert


def _number(lang: str, name: str, low: int, high: int) -> Callable[[str], int]:
    def convert(text: str) -> int:
        if text.isdecimal() and low <= int(text) <= high:
            return int(text)
        raise argparse.ArgumentTypeError(
            say(lang, "command_line.misuse.number", what=name, low=low, high=high)
        )

    return convert
