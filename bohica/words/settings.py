"""The settings screen."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Inställningar", "Settings"),
    "saved": (
        "Allt du ändrar gäller direkt och sparas.",
        "Every change applies at once and is kept.",
    ),
    "not_saved": (
        "Inställningarna gäller nu, men kunde inte sparas till nästa gång.",
        "The settings apply now, but could not be kept for next time.",
    ),
    "language": ("Språk", "Language"),
    "language.sv": ("Svenska", "Svenska"),
    "language.en": ("English", "English"),
    "text": ("Textstorlek", "Text size"),
    "text.normal": ("Vanlig", "Normal"),
    "text.large": ("Stor", "Large"),
    "text.hint": (
        "Frågan och svaren visas var för sig när det behövs.",
        "Question and answers are shown apart where needed.",
    ),
    "sample": ("Så här stor blir en fråga.", "This is the size of a question."),
    "reduced": ("Mindre rörelse", "Less motion"),
    "reduced.hint": (
        "Tärning, pjäser och vatten visas utan rörelse.",
        "Die, pieces and water are shown without movement.",
    ),
    "sound": ("Ljud", "Sound"),
    "sound.hint": (
        "Korta, mjuka ljud. W stänger av under spelet.",
        "Short, soft sounds. W turns them off during play.",
    ),
    "fullscreen": ("Hela skärmen", "Full screen"),
    "fullscreen.hint": ("F11 växlar när som helst.", "F11 switches at any time."),
    "display": ("Skärm", "Display"),
    "display.n": ("Skärm {n}, {width} × {height}", "Display {n}, {width} × {height}"),
    "display.only": ("Datorn har en skärm.", "The computer has one display."),
    "forget": ("Glöm gruppernas kort", "Forget the groups’ cards"),
    "forget.text": (
        "Programmet minns vilka kort de här grupperna har mött: {names}. "
        "Glömmer du dem kan korten komma igen.",
        "The program remembers which cards these groups have met: {names}. "
        "If you forget them, the cards may come again.",
    ),
    "forget.yes": ("Glöm dem", "Forget them"),
    "done": ("Klar", "Done"),
}
