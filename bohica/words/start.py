"""The start screen, what is asked there, and what may be wrong with a deck set."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("BOHICA", "BOHICA"),
    "tagline": ("Bemötandespelet", "The reception game"),
    "promise": (
        "Samtal om hur vi möter dem vi är till för, och varandra.",
        "How we meet the people we serve, and each other.",
    ),
    "resume": ("Fortsätt", "Continue"),
    "resume.card": ("kort {n}", "card {n}"),
    "resume.debrief": ("återblicken", "the debrief"),
    "resume.all": ("Alla", "All"),
    "new": ("Ny spelomgång", "New session"),
    "practise": ("Öva själv", "Practise alone"),
    "howto": ("Så spelar man", "How to play"),
    "settings": ("Inställningar", "Settings"),
    "quit": ("Avsluta", "Quit"),
    "key.resume": ("f", "c"),
    "key.all": ("l", "l"),
    "key.new": ("n", "n"),
    "key.practise": ("ö", "p"),
    "key.howto": ("s", "h"),
    "key.settings": ("i", "s"),
    "key.quit": ("a", "q"),
    "loading": ("Korten tas fram …", "Fetching the cards …"),
    "no_sets": (
        "Det finns inga kort att spela med. Läs vad som är fel i kortuppsättningarna.",
        "There are no cards to play with. Read what is wrong with the deck sets.",
    ),
    # days
    "day.today": ("i dag {time}", "today {time}"),
    "day.yesterday": ("i går {time}", "yesterday {time}"),
    "day.date": ("{day} {month}", "{day} {month}"),
    "day.unknown": ("okänt datum", "date unknown"),
    # sessions begun
    "begun": ("Påbörjade spelomgångar", "Sessions begun"),
    "begun.none": ("Här finns inga påbörjade spelomgångar.", "There are no sessions begun."),
    "begun.hint": (
        "Ni fortsätter exakt där ni var.",
        "You go on exactly where you were.",
    ),
    "begun.open": ("Fortsätt spela", "Go on playing"),
    "begun.delete": ("Ta bort", "Delete"),
    "delete.title": ("Ta bort spelomgången?", "Delete the session?"),
    "delete.text": (
        "Spelomgången från {day} tas bort. Det går inte att ångra.",
        "The session from {day} is deleted. This cannot be undone.",
    ),
    "delete.yes": ("Ta bort", "Delete"),
    "delete.no": ("Behåll", "Keep"),
    "delete.failed": (
        "Allt gick inte att ta bort. Resten ligger i {folder}.",
        "Not everything could be deleted. The rest is in {folder}.",
    ),
    "opened.title": ("Innan ni fortsätter", "Before you go on"),
    "not_opened.title": ("Det gick inte att öppna", "It could not be opened"),
    "not_opened.set": (
        "Korten går inte att läsa just nu. ({reason})",
        "The cards cannot be read right now. ({reason})",
    ),
    # notices
    "broken.one": (
        "Kortuppsättningen {name} går inte att spela. Den har {n} fel.",
        "The deck set {name} cannot be played. It has {n} problem.",
    ),
    "broken.many": (
        "Kortuppsättningen {name} går inte att spela. Den har {n} fel.",
        "The deck set {name} cannot be played. It has {n} problems.",
    ),
    "broken.show": ("Visa felen", "Show them"),
    # problems
    "problems": ("Fel i kortuppsättningen {name}", "Problems in the deck set {name}"),
    "problems.hint": (
        "Rätta filerna i en vanlig texteditor och starta programmet igen.",
        "Correct the files in a plain text editor and start the program again.",
    ),
    "problems.place": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, character {column}",
    ),
    "problems.folder": ("Öppna mappen", "Open the folder"),
    # another folder
    "folder": ("Välj en mapp att spara i", "Choose a folder to save in"),
    "folder.hint": (
        "Hela spelomgången flyttas dit, och ni spelar vidare som förut.",
        "The whole session moves there, and you play on as before.",
    ),
    "folder.documents": ("Dokument", "Documents"),
    "folder.home": ("Hemmappen", "Home folder"),
    "folder.desktop": ("Skrivbordet", "Desktop"),
    "folder.temporary": ("Tillfällig mapp, töms ibland", "Temporary folder, sometimes emptied"),
    "folder.drive": ("Flyttbar disk: {name}", "Removable drive: {name}"),
    "folder.free": ("{size} ledigt", "{size} free"),
    "folder.none": (
        "Ingen annan mapp går att skriva i. Skriv en sökväg nedanför.",
        "No other folder can be written in. Type a path below.",
    ),
    "folder.path": ("Eller skriv en sökväg", "Or type a path"),
    "folder.use": ("Spara här", "Save here"),
    "folder.no_path": ("Välj en mapp eller skriv en sökväg.", "Choose a folder or type a path."),
    "folder.not_there": ("Mappen {folder} finns inte.", "The folder {folder} does not exist."),
}
