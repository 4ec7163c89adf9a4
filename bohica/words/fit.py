"""The parts of a card that may be too long for the screen."""

TEXTS: dict[str, tuple[str, str]] = {
    "question": ("frågan", "the question"),
    "answers": ("frågan och svaren tillsammans", "the question and the answers together"),
    "why": ("skälet", "the reason"),
}
