"""How to play: four pictures, about a minute read aloud."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Så spelar man", "How to play"),
    "step": ("{n} av 4", "{n} of 4"),
    "back": ("Tillbaka", "Back"),
    "on": ("Vidare", "Next"),
    "start": ("Börja spela", "Start playing"),
    "done": ("Klart", "Done"),
    "skip": ("Hoppa över", "Skip"),
    "1.title": ("Slå, flytta och vänd ett kort", "Roll, move and turn a card"),
    "1.text": (
        "Pjäsen följer vattnet till målet. Rutan bestämmer vilket kort ni får.",
        "The piece follows the water to the goal. The square decides which card you get.",
    ),
    "2.title": ("Ta ställning, prata, bli överens", "Take a stand, talk, agree"),
    "2.text": (
        "En plats svarar. De andra röstar. Sedan pratar alla och väljer ett svar tillsammans.",
        "One seat answers. The others vote. Then everyone talks and you choose an answer together.",
    ),
    "2.answer": ("Svara", "Answer"),
    "2.vote": ("Rösta", "Vote"),
    "2.talk": ("Prata", "Talk"),
    "2.joint": ("Bli överens", "Agree"),
    "2.question": (
        "Någon ringer för tredje gången. Vad gör du?",
        "Someone calls a third time. What do you do?",
    ),
    "3.title": ("Svaren ger vatten i skålarna", "Answers put water in the basins"),
    "3.text": (
        "Varje skål är en värdering eller princip. Kan ni få alla över strecket före målet? "
        "Att vara ärlig eller oense kostar ingenting.",
        "Each basin is a value or a principle. Can you get all of them over the line before the "
        "goal? Being honest or disagreeing costs nothing.",
    ),
    "3.not_agreed": ("Inte överens", "Not agreed"),
    "4.title": ("Det här sparas", "This is what is saved"),
    "4.saved": ("Sparas", "Saved"),
    "4.saved.1": ("Gruppens gemensamma svar", "The group’s joint answers"),
    "4.saved.2": ("Det ni vill förbättra", "What you want to improve"),
    "4.not": ("Sparas inte", "Not saved"),
    "4.not.1": ("Vem som röstade vad", "Who voted what"),
    "4.not.2": ("Smeknamn på platserna", "Nicknames of the seats"),
    "4.public": (
        "Det ni skriver kan bli offentligt. Skriv inga namn och inga enskilda fall.",
        "What you write may become public. Write no names and no single cases.",
    ),
    "4.report": (
        "Har något allvarligt hänt? Anmäl det på vanligt sätt. Spelet är ingen anmälan.",
        "Has something serious happened? Report it in the usual way. The game is not a report.",
    ),
}
