"""What the program says about saving, resuming and folders."""

TEXTS: dict[str, tuple[str, str]] = {
    "trouble.full": (
        "Det går inte att spara just nu: disken är full. Ni kan spela vidare, men välj gärna en "
        "annan mapp.",
        "Saving does not work right now: the disk is full. You can play on, but please choose "
        "another folder.",
    ),
    "trouble.read_only": (
        "Det går inte att spara just nu: mappen är låst. Ni kan spela vidare, men välj gärna en "
        "annan mapp.",
        "Saving does not work right now: the folder is locked. You can play on, but please choose "
        "another folder.",
    ),
    "trouble.unwritable": (
        "Det går inte att spara just nu ({reason}). Ni kan spela vidare, men välj gärna en annan "
        "mapp.",
        "Saving does not work right now ({reason}). You can play on, but please choose another "
        "folder.",
    ),
    "trouble.finish": (
        "Spelomgången är slut, men mappen {folder} kunde inte städas. Programmet försöker igen "
        "nästa gång det startar.",
        "The session is over, but the folder {folder} could not be tidied. The program tries "
        "again the next time it starts.",
    ),
    "move.failed": (
        "Det gick inte att spara i {folder} ({reason}). Välj en annan mapp.",
        "Nothing could be saved in {folder} ({reason}). Choose another folder.",
    ),
    "open.tail_cut": (
        "Det allra sista hann inte sparas förra gången. Allt ni såg bekräftat finns kvar.",
        "The very last thing was not saved in time. Everything you saw confirmed is here.",
    ),
    "open.damaged": (
        "Filen med spelomgången var skadad. Ni fortsätter från det sista som gick att läsa. "
        "Originalet finns kvar i samma mapp tills spelomgången är slut.",
        "The file of the session was damaged. You continue from the last part that could be "
        "read. The original stays in the same folder until the session is over.",
    ),
    "open.set_damaged.one": (
        "Ett kort eller en kortfil i kortuppsättningen gick inte att läsa. Ni spelar med de kort "
        "som går att läsa.",
        "One card or card file of the deck set could not be read. You play with the cards that "
        "can be read.",
    ),
    "open.set_damaged.many": (
        "{n} kort eller kortfiler i kortuppsättningen gick inte att läsa. Ni spelar med de kort "
        "som går att läsa.",
        "{n} cards or card files of the deck set could not be read. You play with the cards that "
        "can be read.",
    ),
    "open.set_missing": (
        "Korten till spelomgången finns inte kvar. Ni kan gå vidare till samtalet och spara "
        "protokollet.",
        "The cards of the session are gone. You can go on to the debrief and save the protocol.",
    ),
    "busy": (
        "Spelomgången är redan öppen i ett annat fönster.",
        "The session is already open in another window.",
    ),
    "unreadable": (
        "Filen {file} går inte att läsa. Den ligger kvar orörd.",
        "The file {file} cannot be read. It has been left untouched.",
    ),
    "newer": (
        "Spelomgången är sparad av en nyare version av programmet.",
        "The session was saved by a newer version of the program.",
    ),
    "settings.damaged": (
        "Dina inställningar gick inte att läsa. Programmet använder de vanliga. De gamla finns "
        "kvar som {file}.",
        "Your settings could not be read. The program uses the usual ones. The old ones are "
        "kept as {file}.",
    ),
    "folder.synced": (
        "Mappen {folder} synkas med {service}. Det som sparas där kan hamna på andra datorer.",
        "The folder {folder} is synced with {service}. What is saved there may reach other "
        "computers.",
    ),
    "folder.network": (
        "Mappen {folder} ligger på nätverket. Det kan gå långsamt, och andra kan kanske läsa den.",
        "The folder {folder} is on the network. It may be slow, and others may be able to read it.",
    ),
}
