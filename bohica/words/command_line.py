"""What the command line says: help, answers and refusals."""

TEXTS: dict[str, tuple[str, str]] = {
    "about": (
        "BOHICA, bemötandespelet på en gemensam skärm. Utan kommando öppnas spelet.",
        "BOHICA, the reception game on a shared screen. Without a command the game opens.",
    ),
    "more": (
        "Skriv bohica KOMMANDO --help för att läsa mer om ett kommando.",
        "Write bohica COMMAND --help to read more about a command.",
    ),
    "usage": ("så här: ", "usage: "),
    "commands": ("kommandon", "commands"),
    "command": ("KOMMANDO", "COMMAND"),
    "options": ("val", "options"),
    "arguments": ("vad", "what"),
    "help": ("visa den här hjälpen", "show this help"),
    "version": ("visa programmets version", "show the version of the program"),
    "lang": (
        "språk: sv eller en (annars det du valde sist)",
        "language: sv or en (otherwise the one you chose last)",
    ),
    "lang.name": ("SPRÅK", "LANG"),
    "data": (
        "mapp där allt sparas, i stället för din användarmapp och Dokument/BOHICA",
        "folder to keep everything in, instead of your user folder and Documents/BOHICA",
    ),
    "folder.name": ("MAPP", "DIR"),
    "play": ("öppna spelet och förbered en spelomgång", "open the game and set up a session"),
    "practise": ("öva själv", "practise alone"),
    "check": (
        "kontrollera kortuppsättningar och kortfiler",
        "check card sets and card files",
    ),
    "check.more": (
        "Skriver en rad för varje problem: fil, rad, kolumn, vad som stod och vad som väntades. "
        "Svarar 1 om något är fel, 0 om allt går att spela.",
        "Prints a line for every problem: file, line, column, what was found and what is "
        "expected. Ends with 1 if there is an error, 0 if everything can be played.",
    ),
    "check.path": (
        "mapp eller fil (annars alla kortuppsättningar)",
        "folder or file (otherwise every card set)",
    ),
    "check.stats": (
        "visa också kortens siffror: antal, värden, ämnen, läsbarhet och svarens längd",
        "show the figures of the cards too: number, values, topics, LIX and length of answers",
    ),
    "check.path.name": ("SÖKVÄG", "PATH"),
    "demo": ("låt spelet spela själv", "let the game play by itself"),
    "demo.more": (
        "I fönstret visas provkort tills någon trycker på en tangent, och inget sparas. "
        "Med --headless spelas en hel omgång utan fönster och sparas under --data.",
        "In the window it shows sample cards until someone presses a key, and keeps nothing. "
        "With --headless it plays a whole session without a window and keeps it under --data.",
    ),
    "demo.headless": (
        "spela utan fönster, så fort det går",
        "play without a window, at full speed",
    ),
    "demo.seed": ("slumptal att börja från (1)", "random seed to start from (1)"),
    "demo.seats": ("antal platser, 1–10 (6)", "number of seats, 1–10 (6)"),
    "demo.set": (
        "kortuppsättning (staff; i fönstret demo)",
        "card set (staff; in the window demo)",
    ),
    "demo.set.name": ("NAMN", "NAME"),
    "demo.screenshots": (
        "spara en bild av varje sorts ögonblick i mappen (med --headless)",
        "save a picture of every kind of moment in the folder (with --headless)",
    ),
    "sessions": ("visa och ta bort sparade spelomgångar", "list and delete saved sessions"),
    "sessions.list": ("visa vad som är sparat", "show what is saved"),
    "sessions.open": ("öppna mappen med spelomgångar", "open the folder with sessions"),
    "sessions.delete": ("ta bort en spelomgång", "delete a session"),
    "sessions.delete.name": ("NAMN", "NAME"),
    "sessions.delete.what": (
        "spelomgångens namn, som det står i listan",
        "name of the session, as the list says",
    ),
    "sessions.delete.yes": ("fråga inte", "do not ask"),
    "sessions.none": ("Inga sparade spelomgångar.", "No saved sessions."),
    "sessions.phase.open": ("pågår", "unfinished"),
    "sessions.phase.over": ("slut", "over"),
    "sessions.phase.finished": ("färdig", "finished"),
    "sessions.phase.away": (
        "flyttad till en mapp som inte finns",
        "moved to a folder that is not there",
    ),
    "sessions.solo": ("övning", "practice"),
    "sessions.unknown": (
        "Det finns ingen spelomgång som heter {name}. Skriv bohica sessions för att se alla.",
        "There is no session called {name}. Write bohica sessions to see them all.",
    ),
    "sessions.ask": (
        "Ta bort {name}? Det går inte att ångra. [j/N] ",
        "Delete {name}? It cannot be undone. [y/N] ",
    ),
    "sessions.ask_final": (
        "Protokollet är fastställt och kan vara en allmän handling. Får det gallras? [j/N] ",
        "The protocol is final and may be a public record. May it be weeded out? [y/N] ",
    ),
    "sessions.yes": ("j ja", "y yes"),
    "sessions.kept": ("Inget togs bort.", "Nothing was deleted."),
    "sessions.deleted": ("{name} är borttagen.", "{name} is deleted."),
    "sessions.left": (
        "Allt gick inte att ta bort. Ta bort mappen själv: {folder}",
        "Not everything could be deleted. Delete the folder yourself: {folder}",
    ),
    "sessions.folder": ("Spelomgångarna ligger i {folder}", "The sessions are in {folder}"),
    "sessions.busy": (
        "{name} är öppen i ett annat fönster. Stäng det först.",
        "{name} is open in another window. Close that first.",
    ),
    "no_display": (
        "bohica: hittar ingen skärm. Starta spelet på en dator med skärm och skrivbord.",
        "bohica: no display found. Start the game on a computer with a screen and a desktop.",
    ),
    "failed": ("bohica: det gick inte: {why}", "bohica: that did not work: {why}"),
    "stopped": ("bohica: avbrutet", "bohica: stopped"),
    "misuse": ("bohica: {why}", "bohica: {why}"),
    "misuse.hint": ("Skriv {command} --help för hjälp.", "Write {command} --help for help."),
    "misuse.unknown": ("förstår inte {what}", "do not understand {what}"),
    "misuse.choice": ("{what} finns inte. Välj bland: {choices}", "no {what}. One of: {choices}"),
    "misuse.missing": ("här saknas {what}", "{what} is missing"),
    "misuse.value": ("{what} behöver ett värde", "{what} needs a value"),
    "misuse.no_value": ("{what} ska inte ha något värde", "{what} takes no value"),
    "misuse.number": (
        "{what} ska vara ett heltal från {low} till {high}",
        "{what} must be a whole number from {low} to {high}",
    ),
    "misuse.lang": ("--lang är sv eller en, inte {what}", "--lang is sv or en, not {what}"),
    "misuse.screenshots": (
        "--screenshots går bara tillsammans med --headless",
        "--screenshots only works together with --headless",
    ),
}
