"""The note on a card."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Anteckning", "Note"),
    "advice": (
        "Inga namn och inga enskilda fall. En anteckning är inte en anmälan.",
        "No names and no single cases. A note is not a report.",
    ),
    "save": ("Spara", "Save"),
    "keys": ("Ctrl+Enter sparar", "Ctrl+Enter saves"),
}
