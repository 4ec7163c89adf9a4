"""The composition root of the window: everything made once, put together, and run."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

from bohica.content.files import bundled
from bohica.session.settings import load
from bohica.ui import desktop
from bohica.ui.app import App
from bohica.ui.art import Art
from bohica.ui.registry import SCREENS
from bohica.ui.screen import Push, Services
from bohica.ui.sound import Sound
from bohica.ui.text import Fonts
from bohica.ui.window import Window
from bohica.words import LANGS, say

if TYPE_CHECKING:
    from bohica.session.folders import Folders


def run(folders: Folders, lang: str | None, first: str = "start") -> int:
    """Open the window and play until it is closed; return the exit code, 0.

    `lang` None: as in the settings. `first`: `start`, or a screen to go to from there, `setup`
    or `practice`. Raises NoDisplayError.
    """
    app = make_app(folders, lang, first)
    try:
        app.run()
    finally:
        session = app.services.session
        if session is not None:
            session.close()
    return 0


def make_app(
    folders: Folders,
    lang: str | None = None,
    first: str = "start",
    *,
    size: tuple[int, int] | None = None,
) -> App:
    """Return the program, its first screen on the stack and nothing drawn yet.

    `size` of the window in pixels; left out, most of the desktop. Raises NoDisplayError.
    """
    settings, notice = load(folders.settings)
    settings.lang = next((known for known in LANGS if known == lang), settings.lang)
    assets = bundled("assets")
    window = Window(
        say(settings.lang, "start.title"),
        size=size,
        fullscreen=settings.fullscreen,
        display=settings.display,
        icon=assets / "art" / "icon.svg",
    )
    services = Services(
        settings,
        say,
        Fonts(assets / "fonts"),
        Art(assets / "art"),
        Sound(lambda: settings.sound),
        now=time.monotonic,
        local_time=_local_time,
        paths=folders,
        copy=desktop.copy,
        paste=desktop.paste,
        open_path=desktop.open_path,
    )
    start = Push("start", then="" if first == "start" else first, notice=notice)
    return App(services, SCREENS, start, window=window)


def _local_time() -> datetime:
    return datetime.now().astimezone()
