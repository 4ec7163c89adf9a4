"""The game that plays by itself."""

TEXTS: dict[str, tuple[str, str]] = {
    "done.one": (
        "{n} kort spelat. Spelomgången ligger i {folder}",
        "{n} card played. The session is in {folder}",
    ),
    "done.many": (
        "{n} kort spelade. Spelomgången ligger i {folder}",
        "{n} cards played. The session is in {folder}",
    ),
    "note": (
        "Vem tar över samtalet när någon är ledig?",
        "Who takes over the call when somebody is off?",
    ),
    "area": (
        "Den som svarar äger samtalet tills någon annan tagit över.",
        "Whoever answers owns the call until somebody else has taken over.",
    ),
    "no_set": (
        "Det finns ingen kortuppsättning som heter {name}. Välj bland: {known}",
        "There is no card set called {name}. Choose among: {known}",
    ),
    "broken_set": (
        "Kortuppsättningen {name} har fel. Kör bohica check för att se dem.",
        "The card set {name} has errors. Run bohica check to see them.",
    ),
}
