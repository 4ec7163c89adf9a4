"""What may be wrong with a deck file: what was found, what is expected, what to do.

Read by people who write cards, not by programmers. Quoted names are the keys of the file.
"""

TEXTS: dict[str, tuple[str, str]] = {
    # Around a problem
    "near": ("Menade du ”{near}”?", "Did you mean “{near}”?"),
    "or": ("eller", "or"),
    "warning": ("varning", "warning"),
    "type-text": ("en text", "a text"),
    "type-list": ("en lista", "a list"),
    "type-map": ("en grupp av nycklar med värden", "a group of keys with values"),
    "type-nothing": ("ingenting", "nothing"),
    "language.sv": ("svenska", "Swedish"),
    "language.en": ("engelska", "English"),
    "answers-event": (
        "fyra, med nycklarna a, b, c och d",
        "four, with the keys a, b, c and d",
    ),
    "answers-fact": (
        "två till fyra, med nycklar från a till d",
        "two to four, with keys from a to d",
    ),
    # The file
    "file-missing": (
        "Filen ”{name}” finns inte. Kontrollera namnet, eller lägg dit filen.",
        "There is no file “{name}”. Check the name, or put the file there.",
    ),
    "file-unreadable": (
        "Filen går inte att läsa: {reason}. Stäng den i andra program och försök igen.",
        "The file cannot be read: {reason}. Close it in other programs and try again.",
    ),
    "file-big": (
        "Filen är större än {most} MB. Dela den i flera kortlekar.",
        "The file is larger than {most} MB. Divide it into several decks.",
    ),
    "utf-16": (
        "Filen är sparad som UTF-16. Spara den som UTF-8.",
        "The file is saved as UTF-16. Save it as UTF-8.",
    ),
    "not-utf8": (
        "Här står {found}, som inte är UTF-8. Spara filen som UTF-8 och kontrollera å, ä och ö.",
        "Here is {found}, which is not UTF-8. Save the file as UTF-8 and check å, ä and ö.",
    ),
    "control": (
        "Här står ett osynligt styrtecken ({found}). Ta bort det.",
        "Here is an invisible control character ({found}). Remove it.",
    ),
    "line-long": (
        "Raden är längre än {most} kB. En rad i en kortlek är en mening eller två.",
        "The line is longer than {most} kB. A line of a deck is a sentence or two.",
    ),
    "empty": (
        "Filen är tom. Den ska börja med raden ”format: 1”.",
        "The file is empty. It should start with the line “format: 1”.",
    ),
    "more": (
        "Här slutade granskningen, efter {n} anmärkningar. Rätta dem först.",
        "The check stopped here, after {n} remarks. Correct those first.",
    ),
    # How YAML is written
    "syntax": (
        "Härifrån går filen inte att läsa som YAML ({detail}). Jämför med ett kort som fungerar.",
        "From here the file cannot be read as YAML ({detail}). Compare with a card that works.",
    ),
    "syntax-colon": (
        "Här står ett kolon mitt i en text. Sätt citattecken runt hela texten. "
        "Annars är raden fel indragen.",
        "Here is a colon inside a text. Put quotation marks around the whole text. "
        "Else the line is indented wrongly.",
    ),
    "syntax-start": (
        "En text kan inte börja med det här tecknet. Sätt citattecken runt hela texten.",
        "A text cannot start with this character. Put quotation marks around the whole text.",
    ),
    "syntax-quote": (
        "Citatet som börjar här får inget slut. Avsluta det med samma citattecken.",
        "The quotation that starts here has no end. Close it with the same quotation mark.",
    ),
    "syntax-escape": (
        "Ett omvänt snedstreck betyder något särskilt mellan dubbla citattecken. "
        "Skriv två, eller använd enkla citattecken.",
        "A backslash has a meaning of its own between double quotation marks. "
        "Write two, or use single quotation marks.",
    ),
    "syntax-bracket": (
        "Här väntades ett kommatecken, eller slutet på en hakparentes eller klammer. "
        "Sätt citattecken runt texter som innehåller kommatecken.",
        "A comma was expected here, or the end of a square or curly bracket. "
        "Put quotation marks around texts that contain commas.",
    ),
    "syntax-tab": (
        "Raden är indragen med tabb. Använd mellanslag.",
        "The line is indented with a tab. Use spaces.",
    ),
    "syntax-key": (
        "Här väntades en nyckel och ett kolon, som ”title: …”.",
        "A key and a colon were expected here, such as “title: …”.",
    ),
    "syntax-indent": (
        "Raden passar inte ihop med raderna ovanför. "
        "Kontrollera mellanslagen först på raden, och citattecknen ovanför.",
        "The line does not go with those above. "
        "Check the spaces it begins with, and the quotation marks above.",
    ),
    "anchor": (
        "Här står ankaret ”{found}”, som inte används i kortlekar. "
        "Ta bort det, eller sätt citattecken runt texten.",
        "Here is the anchor “{found}”, which decks do not use. "
        "Remove it, or put quotation marks around the text.",
    ),
    "alias": (
        "Här står hänvisningen ”{found}”, som inte används i kortlekar. "
        "Skriv ut texten, eller sätt citattecken runt den.",
        "Here is the alias “{found}”, which decks do not use. "
        "Write the text in full, or put quotation marks around it.",
    ),
    "tag": (
        "Här står typmärket ”{found}”, som inte används i kortlekar. "
        "Ta bort det, eller sätt citattecken runt texten.",
        "Here is the tag “{found}”, which decks do not use. "
        "Remove it, or put quotation marks around the text.",
    ),
    "second-document": (
        "Här börjar ett andra dokument. Ha ett i varje fil: ta bort raden ”---”.",
        "A second document starts here. Keep one in each file: remove the line “---”.",
    ),
    "deep": (
        "Här är det mer än {most} nivåer av indrag. Ett kort har tre.",
        "There are more than {most} levels of nesting here. A card has three.",
    ),
    "big": (
        "Här finns mer än {most} delar i ett och samma kort. Så stort är inget kort.",
        "There are more than {most} parts in one single card here. No card is that large.",
    ),
    "root-type": (
        "Filen består av {found}. Den ska vara {expected} och börja med raden ”format: 1”.",
        "The file is {found}. It should be {expected} and start with the line “format: 1”.",
    ),
    "key-type": (
        "Här väntades en nyckel, som ”title”. Här står {found}.",
        "A key was expected here, such as “title”. Here is {found}.",
    ),
    "key-twice": (
        "Nyckeln ”{found}” finns redan på rad {line}. Ta bort en av dem.",
        "The key “{found}” is already on line {line}. Remove one of them.",
    ),
    # Fields
    "type": (
        "”{field}” är {found}. Här väntades {expected}.",
        "“{field}” is {found}. Expected here: {expected}.",
    ),
    "key-unknown": (
        "Nyckeln ”{found}” är okänd. Här får stå {expected}.",
        "The key “{found}” is unknown. Allowed here: {expected}.",
    ),
    "key-comma": (
        "”{found}” blev en egen nyckel. Sätt citattecken runt texter med kommatecken.",
        "“{found}” became a key of its own. Put quotation marks around texts with commas.",
    ),
    "key-missing": (
        "Här saknas ”{field}”. Lägg till raden.",
        "“{field}” is missing. Add the line.",
    ),
    "empty-text": ("”{field}” är tom. Skriv en text.", "“{field}” is empty. Write a text."),
    "pair": (
        "”{field}” ska stå på båda språken: {{sv: …, en: …}}.",
        "“{field}” should be in both languages: {{sv: …, en: …}}.",
    ),
    "choice": (
        "”{field}” är ”{found}”. Här får stå {expected}.",
        "“{field}” is “{found}”. Allowed here: {expected}.",
    ),
    "number": (
        "”{field}” är ”{found}”. Här väntades ett heltal från {lowest} till {highest}.",
        "“{field}” is “{found}”. Expected here: a whole number from {lowest} to {highest}.",
    ),
    "format": (
        "Filen har format {found}. Det här programmet läser format {expected}.",
        "The file has format {found}. This program reads format {expected}.",
    ),
    "id-form": (
        "”{found}” kan inte vara id. Använd a–z, siffror och bindestreck, högst {most} tecken.",
        "“{found}” cannot be an id. Use a–z, digits and hyphens, at most {most} characters.",
    ),
    "id-twice": (
        "Id ”{found}” finns redan på rad {line} i {file}. Ge kortet ett eget id.",
        "The id “{found}” is already on line {line} of {file}. Give the card an id of its own.",
    ),
    # Cards
    "kind-first": (
        "Raden ”kind: …” ska stå före korten. Flytta upp den, eller lägg till den.",
        "The line “kind: …” should stand before the cards. Move it up, or add it.",
    ),
    "kind-differs": (
        "Översättningen säger ”{found}”, den svenska filen ”{expected}”. Ändra här.",
        "The translation says “{found}”, the Swedish file “{expected}”. Change it here.",
    ),
    "values-count": (
        "Kortet har {n} värden. Det ska ha minst ett och högst {most}.",
        "The card has {n} values. It should have at least one and at most {most}.",
    ),
    "value-twice": (
        "Värdet ”{found}” står två gånger. Ta bort det ena.",
        "The value “{found}” stands twice. Remove one of them.",
    ),
    "answer-key": (
        "Svarets nyckel är ”{found}”. Svaren ska ha nycklarna a, b, c och d.",
        "The key of the answer is “{found}”. Answers have the keys a, b, c and d.",
    ),
    "answer-gap": (
        "Svaren har nycklarna {found}. De ska ha {expected}.",
        "The answers have the keys {found}. They should have {expected}.",
    ),
    "answers-few": (
        "Antal svar: {n}. Kortet ska ha {expected}.",
        "Number of answers: {n}. The card should have {expected}.",
    ),
    "grades": (
        "Svaren är {found}. Det ska vara 1 desired, 1 acceptable och 2 undesired.",
        "The answers are {found}. They should be 1 desired, 1 acceptable and 2 undesired.",
    ),
    "right-count": (
        "Antal rätta svar: {n}. Sätt ”right: true” på precis ett.",
        "Number of right answers: {n}. Put “right: true” on exactly one.",
    ),
    "talk-many": (
        "Kortet har {n} frågor att prata om. Ha högst {most}.",
        "The card has {n} questions to talk about. Have at most {most}.",
    ),
    "words-many": (
        "”{field}” har {n} ord. Högst {most} får plats på skärmen. Korta texten.",
        "“{field}” has {n} words. At most {most} fit the screen. Shorten the text.",
    ),
    "text-wide": (
        "”{field}” har {n} tecken. Högst {most} får plats på skärmen. Korta texten.",
        "“{field}” has {n} characters. At most {most} fit the screen. Shorten the text.",
    ),
    "why-length": (
        "Förklaringen har {n} ord. Den är som bäst med {least}–{most}.",
        "The explanation has {n} words. It is at its best with {least}–{most}.",
    ),
    "sentence-long": (
        "Meningen ”{found} …” har {n} ord. Över {most} är den svår att följa. Dela den.",
        "The sentence “{found} …” has {n} words. Over {most} it is hard to follow. Divide it.",
    ),
    "lix": (
        "Kortet har LIX {n}. Över {most} är tungt att läsa. Välj kortare ord och meningar.",
        "The card has LIX {n}. Over {most} is heavy to read. Choose shorter words and sentences.",
    ),
    "fits": (
        "Kortet ”{found}” får inte plats på skärmen ({language}). Korta den längsta texten.",
        "The card “{found}” does not fit the screen ({language}). Shorten its longest text.",
    ),
    "fits-part": (
        "Kortet ”{found}” får inte plats på skärmen ({language}): {part}. Korta texten.",
        "The card “{found}” does not fit the screen ({language}): {part}. Shorten the text.",
    ),
    # Translations
    "translation-extra": (
        "”{field}” hör hemma i den svenska filen. Översättningen har bara texter. Ta bort raden.",
        "“{field}” belongs in the Swedish file. The translation has only texts. Remove the line.",
    ),
    "translation-file": (
        "Översättningen ”{name}” finns inte. Korten visas på svenska.",
        "There is no translation “{name}”. The cards are shown in Swedish.",
    ),
    "translation-card": (
        "Kortet ”{found}” saknar översättning i {file}. Det visas på svenska.",
        "The card “{found}” has no translation in {file}. It is shown in Swedish.",
    ),
    "translation-field": (
        "Översättningen saknar ”{field}” ({of}). Texten visas på svenska.",
        "The translation lacks “{field}” ({of}). The text is shown in Swedish.",
    ),
    "translation-unknown": (
        "Kortet ”{found}” finns inte i den svenska filen. Ändra id eller ta bort kortet.",
        "There is no card “{found}” in the Swedish file. Change the id or remove the card.",
    ),
    "translation-answer": (
        "Svaret ”{found}” finns inte på det svenska kortet. Ta bort det.",
        "The Swedish card has no answer “{found}”. Remove it.",
    ),
    "translation-talk": (
        "Antal frågor att prata om: {n}. Det svenska kortet ”{id}” har {expected}.",
        "Number of questions to talk about: {n}. The Swedish card “{id}” has {expected}.",
    ),
    # Sets, frameworks and boards
    "file-kind": (
        "Filen är varken kortlek, kortuppsättning, värdegrund eller spelplan. "
        "Den ska ha ”cards”, ”topics”, ”values” eller ”terraces”.",
        "The file is neither a deck, a deck set, a framework nor a board. "
        "It should have “cards”, “topics”, “values” or “terraces”.",
    ),
    "no-set": (
        "Mappen har ingen kortuppsättning. Här väntades filen set.yaml.",
        "The folder has no deck set. The file set.yaml was expected.",
    ),
    "set-name": (
        "Kortuppsättningen ligger i ”{name}”. Filen ska heta {expected}.",
        "The deck set is in “{name}”. The file should be called {expected}.",
    ),
    "file-name": (
        "”{found}” kan inte användas. Skriv namnet på en .yaml-fil i samma mapp, "
        "eller ../ och ett namn.",
        "“{found}” cannot be used. Write the name of a .yaml file in the same folder, "
        "or ../ and a name.",
    ),
    "file-outside": (
        "”{found}” leder till en fil utanför mappen. Lägg själva filen i mappen.",
        "“{found}” leads to a file outside the folder. Put the file itself in the folder.",
    ),
    "deck-name": (
        "Kortleken heter ”{found}”. Namnet ska sluta på .sv.yaml.",
        "The deck is named “{found}”. The name should end in .sv.yaml.",
    ),
    "file-twice": (
        "Filen ”{found}” står två gånger. Ta bort den ena.",
        "The file “{found}” stands twice. Remove one of them.",
    ),
    "list-empty": (
        "Listan ”{field}” är tom. Lägg till minst en rad.",
        "The list “{field}” is empty. Add at least one line.",
    ),
    "date": (
        "”{field}” är ”{found}”. Skriv datumet som 2025-01-31, eller lämna tomt.",
        "“{field}” is “{found}”. Write the date as 2025-01-31, or leave it empty.",
    ),
    "approved-half": (
        "Här saknas ”{field}”. Utan den visas korten som förslag.",
        "“{field}” is missing. Without it the cards are shown as a proposal.",
    ),
    "count": (
        "Antal i ”{field}”: {n}. Det ska vara {lowest} till {highest}.",
        "Number in “{field}”: {n}. It should be {lowest} to {highest}.",
    ),
    "colour": (
        '”{found}” är ingen färg. Skriv den som "#1f6fb5", med citattecken.',
        '“{found}” is not a colour. Write it as "#1f6fb5", with quotation marks.',
    ),
    "same-twice": (
        "”{field}” är ”{found}” för två värden. Ge dem var sitt.",
        "“{field}” is “{found}” for two values. Give each its own.",
    ),
    "square-first": (
        "Första rutan är ”{found}”. Planen ska börja med start.",
        "The first square is “{found}”. The board should begin with start.",
    ),
    "square-last": (
        "Terrassens sista ruta är ”{found}”. Här väntades {expected}.",
        "The last square of the terrace is “{found}”. Expected here: {expected}.",
    ),
    "square-inside": (
        "Rutan ”{found}” kan inte ligga mitt på en terrass. Start är först, lock och goal sist.",
        "The square “{found}” cannot lie inside a terrace. Start is first, lock and goal last.",
    ),
    # A set as a whole
    "cards.event": ("händelsekort", "event cards"),
    "cards.conscience": ("samvetskort", "conscience cards"),
    "cards.fact": ("faktakort", "fact cards"),
    "set-few": (
        "Antal {kind}: {n}. En grupp som spelar flera gånger behöver minst {least}.",
        "Number of {kind}: {n}. A group that plays several times needs at least {least}.",
    ),
    "value-few": (
        "”{found}” är huvudvärde på {n} av {all} {kind}. Minst {least} behövs för att alla "
        "värden ska komma fram.",
        "“{found}” is the main value of {n} of {all} {kind}. At least {least} are needed for all "
        "values to come up.",
    ),
    "topic-empty": (
        "Ämnet ”{found}” har inga kort. Skriv ett, eller ta bort ämnet.",
        "The topic “{found}” has no cards. Write one, or remove the topic.",
    ),
    "lix-mean": (
        "Medelvärdet för LIX är {n} ({kind}). Över {most} är korten tunga att höra på. "
        "Korta de längsta meningarna.",
        "The mean LIX is {n} ({kind}). Over {most} the cards are heavy to listen to. "
        "Shorten the longest sentences.",
    ),
    "longest": (
        "Det önskvärda svaret är längst på {n} % av händelsekorten ({language}). Då går det att "
        "gissa. Sikta på {least}–{most} %.",
        "The desired answer is the longest on {n} % of the event cards ({language}). That can be "
        "guessed. Aim at {least}–{most} %.",
    ),
    "shortest": (
        "Det önskvärda svaret är kortast på {n} % av händelsekorten ({language}). Då går det att "
        "gissa. Högst {most} % är lagom.",
        "The desired answer is the shortest on {n} % of the event cards ({language}). That can "
        "be guessed. At most {most} % is right.",
    ),
    "alike": (
        "Kortet ”{found}” liknar ”{other}” ({n} av 100). Är det samma situation? "
        "Byt i så fall ut det ena.",
        "The card “{found}” is like “{other}” ({n} of 100). Is it the same situation? "
        "If so, replace one of them.",
    ),
    "title-twice": (
        "Kortet ”{other}” har redan rubriken ”{found}”. Ge det här kortet en egen.",
        "The card “{other}” already has the title “{found}”. Give this card one of its own.",
    ),
    "talk-few": (
        "Kortet ”{found}” har för få frågor att prata om: {n}. Det behöver {least}.",
        "The card “{found}” has too few questions to talk about: {n}. It needs {least}.",
    ),
    "explained-long": (
        "Förklaringen av ”{found}” på kortet ”{id}” har {n} ord. Högst {most} hinner man läsa.",
        "The explanation of “{found}” on the card “{id}” has {n} words. At most {most} can be "
        "read in time.",
    ),
    "explained-absent": (
        "”{found}” förklaras på kortet ”{id}” men står inte där. Ta bort förklaringen.",
        "“{found}” is explained on the card “{id}” but does not stand there. Remove the "
        "explanation.",
    ),
    # The report
    "report.clean": ("{name}: {n} kort, inga fel.", "{name}: {n} cards, no errors."),
    "report.broken": ("{name}: kan inte spelas.", "{name}: cannot be played."),
    "report.errors.one": ("{n} fel", "{n} error"),
    "report.errors.many": ("{n} fel", "{n} errors"),
    "report.warnings.one": ("{n} varning", "{n} warning"),
    "report.warnings.many": ("{n} varningar", "{n} warnings"),
    # The table of figures
    "table.event": ("händelse", "event"),
    "table.conscience": ("samvete", "conscience"),
    "table.fact": ("fakta", "fact"),
    "table.all": ("alla", "all"),
    "table.cards": ("Kort", "Cards"),
    "table.goal": ("  minst, för flera speldagar", "  at least, for several days of play"),
    "table.values": ("Huvudvärde (minst {n} % var)", "Main value (at least {n} % each)"),
    "table.topics": ("Ämne", "Topic"),
    "table.lix": ("LIX i medel (högst {most})", "Mean LIX (at most {most})"),
    "table.heaviest": ("LIX på tyngsta kortet (högst {most})", "Highest LIX (at most {most})"),
    "table.longest": (
        "Bästa svaret är längst, {language} (händelse {least}–{most} %)",
        "Best answer is the longest, {language} (event {least}–{most} %)",
    ),
    "table.shortest": (
        "Bästa svaret är kortast, {language} (händelse högst {most} %)",
        "Best answer is the shortest, {language} (event at most {most} %)",
    ),
    "table.alike": (
        "Lika: {first} och {second}, {n} av 100 (varning från {most})",
        "Alike: {first} and {second}, {n} of 100 (warning from {most})",
    ),
}
