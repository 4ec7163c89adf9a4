"""Words on the board itself."""

TEXTS: dict[str, tuple[str, str]] = {
    "start": ("Start", "Start"),
    "lock": ("Sluss", "Lock"),
    "goal": ("Mål", "Goal"),
    "contact": ("Kontaktyta", "Contact"),
    "value": ("Värdering", "Value"),
}
