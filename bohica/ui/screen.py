"""What a screen is, what it gets and what it may answer. No pygame here."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bohica.ui.art import Art
    from bohica.ui.canvas import Canvas
    from bohica.ui.inputs import Input
    from bohica.ui.sound import Sound
    from bohica.ui.text import Fonts


class Motion(IntEnum):
    """What `Screen.update` found; the higher wins when screens lie on each other."""

    STILL = 0
    """Nothing to draw."""
    CHANGED = 1
    """Draw once: a clock moved on a second."""
    MOVING = 2
    """Draw, and tick fast: something is animated."""


class _To:
    """A screen to go to, and what its constructor gets after the services."""

    __slots__ = ("args", "name")

    def __init__(self, name: str, /, **args: Any) -> None:
        self.name = name
        self.args = args

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and repr(self) == repr(other)

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        args = "".join(f", {key}={value!r}" for key, value in sorted(self.args.items()))
        return f"{type(self).__name__}({self.name!r}{args})"


class Push(_To):
    """Put a screen on top of this one."""

    __slots__ = ()


class Replace(_To):
    """Take this screen away and put another in its place."""

    __slots__ = ()


class Back(NamedTuple):
    """Take this screen away; the one below gets `on_resume(result)`. On the first screen: quit."""

    result: object = None


class Home(NamedTuple):
    """Take away everything but the first screen, which gets `on_resume(None)`."""


class Quit(NamedTuple):
    """End the program. Nothing is asked: ask first."""


Go = Push | Replace | Back | Home | Quit


class SettingsLike(Protocol):
    """The settings the foundation reads; the stored settings have more."""

    lang: Any
    text_size: Any
    reduced_motion: bool
    sound: bool
    fullscreen: bool
    display: int


class Services:
    """What screens work with, made once by `cli` (or a test) and passed to every screen."""

    def __init__(
        self,
        settings: SettingsLike,
        say: Callable[..., str],
        fonts: Fonts,
        art: Art,
        sound: Sound,
        *,
        now: Callable[[], float],
        local_time: Callable[[], datetime],
        paths: Any = None,
        copy: Callable[[str], None] | None = None,
        paste: Callable[[], str] | None = None,
        open_path: Callable[[Path], None] | None = None,
    ) -> None:
        self.settings = settings
        self._say = say
        self.fonts = fonts
        self.art = art
        self.sound = sound
        self.now = now
        """Seconds that only move forwards."""
        self.local_time = local_time
        """The time of day, for "Vi slutar klockan"."""
        self.paths = paths
        """Where journals, settings, own decks and protocols lie."""
        self.session: Any = None
        """The live session, while there is one."""
        self.deck_sets: Any = None
        """The `DeckSets`: made by the start screen, which reads them after its first frame."""
        self.window: Any = None
        """The `Window`, while there is one: full screen and the choice of display."""
        self._clipboard = ""
        self.copy = copy or self._keep
        self.paste = paste or self._kept
        self.open_path = open_path or (lambda path: None)
        """Show a file or folder with the system's own program."""

    @property
    def lang(self) -> Any:
        return self.settings.lang

    @property
    def large(self) -> bool:
        """Stor text is chosen."""
        return bool(self.settings.text_size == "large")

    def keep_settings(self) -> bool:
        """Put the settings on disk; True where that worked, or there is nowhere to keep them."""
        if self.paths is None:
            return True
        from bohica.session.settings import save  # not needed before the first frame

        settings: Any = self.settings
        return save(settings, self.paths.settings)

    def t(self, key: str, **values: object) -> str:
        """A text of `bohica.words` in the chosen language."""
        return self._say(self.settings.lang, key, **values)

    def _keep(self, text: str) -> None:
        self._clipboard = text

    def _kept(self) -> str:
        return self._clipboard


class Screen:
    """One view on the stack. Subclasses override what they need."""

    overlay: bool = False
    """Draw the screen below first, shaded. Its `update` goes on; it gets no input."""
    keeps_awake: bool = False
    """Keep the screensaver away."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.goes: Go | None = None
        """Set this to go somewhere without an input: from `update`, `on_enter`, `on_resume`."""

    @property
    def text_focus(self) -> bool:
        """A text field has focus, so keys type. Screens with a Form return `form.text_focus`."""
        return False

    def on_enter(self) -> None:
        """Called once, when the screen is put on the stack."""

    def on_resume(self, result: object) -> None:
        """Called when the screen above went away with `result`."""

    def on_leave(self) -> None:
        """Called once, when the screen is taken off the stack."""

    def on_close(self) -> Go | None:
        """The window is to be closed. None: nothing against it, and the screen below is asked;
        when nobody objects the program ends. Otherwise where to go instead, say to a question.
        Closing once more on that question ends the program: what is on disk is safe anyway."""
        return None

    @property
    def waits(self) -> bool:
        """Nothing goes on while this screen is up: a lost display asks nobody below."""
        return False

    def on_display_lost(self) -> Go | None:
        """The projector went away, or the window was minimised: keep the step and pause.

        Asked from the top; the first that goes somewhere is followed, from the top screen.
        """
        return None

    def handle(self, event: Input) -> Go | None:
        """React to one input. Every input is followed by a redraw."""
        return None

    def update(self, dt: float) -> Motion:
        """Move on by `dt` seconds (at most 0.1)."""
        return Motion.STILL

    def draw(self, canvas: Canvas) -> None:
        """Draw all of the stage."""
