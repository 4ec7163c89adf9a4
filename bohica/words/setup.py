"""Setting up a session."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Ny spelomgång", "New session"),
    "group": ("Gruppen", "The group"),
    "plan": ("Så blir spelomgången", "Your session"),
    # deck set
    "set": ("Kortuppsättning", "Deck set"),
    "set.own": ("{name} (egen)", "{name} (your own)"),
    "set.demo": ("{name} (för prov)", "{name} (to try out)"),
    "language": ("Språk på korten och skärmen", "Language of cards and screen"),
    # group
    "name": ("Gruppens namn (frivilligt)", "Name of the group (optional)"),
    "name.hint": (
        "Med namn får ni nya kort nästa gång.",
        "With a name you get new cards next time.",
    ),
    "name.known.one": (
        "Gruppen har mött {n} kort. De kommer sist.",
        "The group has met {n} card. It comes last.",
    ),
    "name.known.many": (
        "Gruppen har mött {n} kort. De kommer sist.",
        "The group has met {n} cards. They come last.",
    ),
    "seats": ("Platser runt bordet", "Seats around the table"),
    "seats.people.one": ("{n} person", "{n} person"),
    "seats.people.many": ("{n} personer", "{n} people"),
    "seats.hint": (
        "Tryck på en plats för två personer.",
        "Press a seat for two people.",
    ),
    "manager": ("Är gruppens chef med?", "Is the group’s manager here?"),
    "manager.hint": (
        "Chefer spelar med andra chefer. Då vågar alla säga som det är.",
        "Managers play with other managers. Then everyone dares to speak openly.",
    ),
    "manager.why": (
        "Be chefen spela med andra chefer. När chefen är med svarar många som de tror att chefen "
        "vill.",
        "Ask the manager to play with other managers. With the manager here, many answer what "
        "they think the manager wants.",
    ),
    # time
    "time.clock": ("Vi slutar klockan …", "We end at …"),
    "time.minutes": ("Vi håller på i …", "We go on for …"),
    "mode.clock": ("Klockslag", "Time of day"),
    "mode.minutes": ("Minuter", "Minutes"),
    "minutes": ("{n} min", "{n} min"),
    "minutes.until": ("{n} min, till {time}", "{n} min, until {time}"),
    "talk": ("Samtalsklocka för varje kort", "Talk timer for each card"),
    "talk.off": ("Av", "Off"),
    "vote": ("Så röstar ni", "How you vote"),
    "vote.show": ("Med handen", "By hand"),
    "vote.hidden": ("Dolt", "Hidden"),
    "pieces": ("Pjäser", "Pieces"),
    "pieces.shared": ("En gemensam", "One shared"),
    "pieces.seats": ("En per plats", "One a seat"),
    "topics": ("Ämnen", "Topics"),
    "topics.all": ("Alla ämnen", "All topics"),
    "topics.some": ("{n} av {total} ämnen", "{n} of {total} topics"),
    "tallies": ("Spara hur många som höll med", "Keep how many agreed"),
    "tallies.small": (
        "I en liten grupp kan siffror röja vem som tyckte vad.",
        "In a small group numbers may tell who thought what.",
    ),
    "tallies.on": (
        "Två siffror per kort sparas, aldrig vem som röstade vad.",
        "Two numbers a card are kept, never who voted what.",
    ),
    "tallies.off": (
        "Bara om ni tyckte olika sparas, inga siffror.",
        "Only whether you differed is kept, no numbers.",
    ),
    # proposal
    "cards.one": ("kort", "card"),
    "cards.many": ("kort", "cards"),
    "opening": ("Inledning", "Opening"),
    "play": ("Spel", "Play"),
    "debrief": ("Återblick", "Debrief"),
    "start.begin": ("Ni börjar på Start.", "You begin at Start."),
    "start.square": (
        "Ni börjar på ruta {n}, så att ni hinner till målet.",
        "You begin at square {n}, so that you reach the goal in time.",
    ),
    "die.ordinary": ("Vanlig tärning.", "An ordinary die."),
    "die.calm": ("Lugn tärning, ett till tre steg.", "A calm die, one to three steps."),
    "pairs": (
        "Det blir färre kort än platser. Sätt två personer på varje plats, så får alla svara.",
        "There are fewer cards than seats. Put two people at each seat, so that all may answer.",
    ),
    "pairs.do": ("Sitt två och två", "Sit in pairs"),
    "few": (
        "Tiden räcker knappt. Ta gärna tio minuter till.",
        "There is hardly enough time. Take ten minutes more if you can.",
    ),
    "howto": ("Visa hur man spelar först", "Show how to play first"),
    "go": ("Starta spelet", "Start the game"),
    "no_cards": (
        "Ämnena ni valt har inga kort. Välj fler ämnen.",
        "The chosen topics have no cards. Choose more topics.",
    ),
    "failed": (
        "Det gick inte att starta. Ändra något och försök igen.",
        "The game could not start. Change something and try again.",
    ),
    # topics
    "topics.title": ("Vilka ämnen ska korten handla om?", "What should the cards be about?"),
    "topics.hint": ("Fler ämnen ger mer variation.", "More topics give more variety."),
    "topics.every": ("Välj alla", "Choose all"),
    "topics.none": ("Välj inga", "Choose none"),
    "topics.done": ("Klar", "Done"),
    "topics.least": ("Välj minst ett ämne.", "Choose at least one topic."),
}
