"""`bohica sessions`: list, open the folder, delete."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bohica.session import store
from bohica.session.folders import Folders
from bohica.session.notices import SessionBusyError
from bohica.words import say


def run(chosen: argparse.Namespace, folders: Folders, lang: str) -> int:
    """Do what `chosen.action` asks for (None: list) and return the exit code."""
    if chosen.action == "open":
        return _open(folders.sessions, lang)
    if chosen.action == "delete":
        return _delete(chosen.name, folders, lang, is_sure=chosen.yes)
    return _list(folders, lang)


def _list(folders: Folders, lang: str) -> int:
    kept = store.sessions(folders)
    for session in kept:
        columns = (
            session.folder.name,
            session.created[:16].replace("T", " "),
            session.set_id,
            say(lang, f"command_line.sessions.phase.{session.phase}"),
            say(lang, "command_line.sessions.solo") if session.solo else session.group,
        )
        print("  ".join(filter(None, columns)))
    if not kept:
        print(say(lang, "command_line.sessions.none"))
    return 0


def _open(folder: Path, lang: str) -> int:
    """Show `folder` in the system's file manager, and say where it is for who has none."""
    folder.mkdir(parents=True, exist_ok=True)
    print(say(lang, "command_line.sessions.folder", folder=folder))
    if sys.platform == "win32":
        os.startfile(folder)  # noqa: S606 — a folder of our own
        return 0
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener:
        subprocess.run(  # noqa: S603 — a folder of our own
            [opener, str(folder)], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    return 0


def _delete(name: str, folders: Folders, lang: str, *, is_sure: bool) -> int:
    found = [kept for kept in store.sessions(folders) if kept.folder.name == name]
    if not found:
        print(say(lang, "command_line.sessions.unknown", name=name), file=sys.stderr)
        return 1
    folder = found[0].folder
    # A final protocol may be a public record, whatever --yes says about everyday deletion.
    questions = [] if is_sure else ["ask"]
    if store.final_of(folder) is not None:
        questions.append("ask_final")
    if not all(_agrees(question, name, lang) for question in questions):
        print(say(lang, "command_line.sessions.kept"))
        return 1
    try:
        is_gone = store.delete(folder)
    except SessionBusyError:
        print(say(lang, "command_line.sessions.busy", name=name), file=sys.stderr)
        return 1
    answer = "deleted" if is_gone else "left"
    print(say(lang, f"command_line.sessions.{answer}", name=name, folder=folder))
    return 0 if is_gone else 1


def _agrees(question: str, name: str, lang: str) -> bool:
    try:
        answer = input(say(lang, f"command_line.sessions.{question}", name=name))
    except EOFError:
        print()
        return False
    return answer.strip().casefold() in say(lang, "command_line.sessions.yes").split()
