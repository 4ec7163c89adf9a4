"""Practising alone: choosing cards, thinking about them, and one's picture of each value."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Öva på egen hand", "Practise on your own"),
    "set": ("Vilka kort?", "Which cards?"),
    "topics": ("Vad ska de handla om?", "What should they be about?"),
    "topics.all": ("Allt", "Everything"),
    "topics.some.one": ("{n} ämne valt", "{n} topic chosen"),
    "topics.some.many": ("{n} ämnen valda", "{n} topics chosen"),
    "topics.choose": ("Välj ämnen", "Choose topics"),
    "keep": ("Spara på den här datorn?", "Keep it on this computer?"),
    "keep.text": ("Ja, kom ihåg vad jag har övat", "Yes, remember what I have practised"),
    "keep.why": (
        "Då ser du hur din bild utvecklas. Du kan radera allt när du vill.",
        "Then you see how your picture develops. You can erase it all at any time.",
    ),
    "how": ("Så övar du", "How to practise"),
    "how.1": ("Läs kortet och välj ett svar.", "Read the card and choose an answer."),
    "how.2": ("Se vad varje svar leder till.", "See what each answer leads to."),
    "how.3": (
        "Kort som blev svåra kommer igen.",
        "Cards that were hard come back.",
    ),
    "how.4": ("Ingen annan ser dina svar.", "Nobody else sees your answers."),
    "start": ("Börja öva", "Start practising"),
    "back": ("Till start", "To the start"),
    "picture": ("Min bild", "My picture"),
    "picture.key": ("Min bild: M", "My picture: M"),
    # a card
    "answer": ("Ditt svar: {answer}", "Your answer: {answer}"),
    "think": ("Att fundera på", "To think about"),
    "again": ("Kortet kommer igen om en stund.", "The card comes back in a while."),
    "why": (
        "1–4 visar vad de andra svaren leder till.",
        "1–4 show what the other answers lead to.",
    ),
    "save_failed": (
        "Det gick inte att spara din övning.",
        "Your practice could not be saved.",
    ),
    "read_failed": (
        "Det du övat förut gick inte att läsa.",
        "What you practised before could not be read.",
    ),
    # the overview
    "overview": ("Din bild av värdegrunden", "Your picture of the values"),
    "overview.empty": (
        "Svara på några händelsekort, så växer din bild fram här.",
        "Answer some event cards, and your picture will grow here.",
    ),
    "overview.time": ("Svar efter svar", "Answer by answer"),
    "overview.facts": ("Fakta: {right} rätt av {n}.", "Facts: {right} right of {n}."),
    "overview.said.one": ("{n} samvetsfråga besvarad.", "{n} matter of conscience answered."),
    "overview.said.many": ("{n} samvetsfrågor besvarade.", "{n} matters of conscience answered."),
    "overview.kept": ("Sparas på den här datorn.", "Kept on this computer."),
    "overview.not_kept": ("Sparas inte.", "Not kept."),
    "overview.go_on": ("Fortsätt öva", "Go on practising"),
    "erase": ("Radera allt jag övat", "Erase all my practice"),
    "erase.title": ("Radera allt du övat?", "Erase all your practice?"),
    "erase.text": (
        "Dina svar och din bild försvinner. Det går inte att ångra.",
        "Your answers and your picture disappear. It cannot be undone.",
    ),
    "erase.yes": ("Radera", "Erase"),
    "erase.failed": (
        "Det gick inte att radera: {reason}",
        "It could not be erased: {reason}",
    ),
    "erased": ("Allt är raderat.", "All is erased."),
}
