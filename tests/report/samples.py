"""Protocols for the tests of this folder."""

from __future__ import annotations

from bohica.rules.board import Board
from bohica.rules.cards import NOT_AGREED, Answer, Card, Text, Value
from bohica.rules.state import Area, Played, Seat, Setup, State, Votes
from bohica.session.protocol import Protocol, build

VALUES = (
    Value(
        "citizen-first",
        "value",
        Text("Medborgaren först", "Citizens first"),
        Text("Medborgaren först", "Citizens first"),
        Text(""),
        "#1f6fb5",
        "person",
    ),
    Value(
        "differences",
        "principle",
        Text("Olikheter är en styrka", "Differences are a strength"),
        Text("Olikheter", "Differences"),
        Text(""),
        "#8447a0",
        "flower",
    ),
)

CALL = Card(
    "third-call",
    "event",
    Text("Tredje samtalet", "The third call"),
    "telephone",
    ("citizen-first", "differences"),
    Text(
        "En man ringer för tredje gången om sitt bygglov. Ingen har ringt upp. Vad gör du?",
        "A man calls for the third time about his permit. No one called back. What do you do?",
    ),
    (
        Answer("a", Text("Jag ringer upp i dag.", "I call back today."), "desired"),
        Answer("b", Text("Jag lämnar ett meddelande.", "I leave a message."), "acceptable"),
        Answer("c", Text("Jag ber honom mejla.", "I ask him to e-mail."), "undesired"),
        Answer("d", Text("Jag kopplar vidare.", "I put him through."), "undesired"),
    ),
)
JOKE = CALL._replace(id="joke", title=Text("Skämtet", "The joke"))
PROMISE = Card(
    "promise",
    "conscience",
    Text("Löftet", "The promise"),
    "telephone",
    ("citizen-first",),
    Text("Vi ringer upp samma dag som vi lovat.", "We call back on the day we promised."),
)
FINNISH = Card(
    "finnish",
    "fact",
    Text("Språket", "The language"),
    "diversity",
    ("differences",),
    Text("Vilket språk har särskild ställning här?", "Which language has a special place here?"),
    (
        Answer("a", Text("Finska", "Finnish"), right=True),
        Answer("b", Text("Danska", "Danish")),
    ),
)
ORDER = ("b", "a", "d", "c")


def protocol(
    *, group: str = "Kontaktcenter", note: str = "Prova på måndag.", area: str = "Ring upp i tid."
) -> Protocol:
    """Return a finished protocol with one of everything, and some texts that people wrote."""
    setup = Setup(
        set_id="staff",
        set_name=Text("Anställda", "Employees"),
        audience="staff",
        seed=1,
        board=Board("b", Text("b"), (("start", "goal"),)),
        values=VALUES,
        seats=(Seat(1, 1, "Kim"),),
        play_until=3600.0,
        group=group,
        date="2026-11-23",
    )
    state = State(
        pool=(),
        setup=setup,
        phase="done",
        seats=(Seat(1, 2, "Kim"), Seat(2, 2, "Lo"), Seat(3, 2, "Bo")),
        basins=(("citizen-first", 4711), ("differences", 4712)),
        played=(
            Played(CALL, ORDER, "c", Votes(None, None, split=True), take_up=True),
            Played(FINNISH, ("a", "b"), "b", None),
            Played(PROMISE, ("a", "b", "c", "d"), "c", Votes(None, None, split=False), note=note),
            Played(JOKE, ORDER, NOT_AGREED, Votes(3, 1, split=True), objection=True),
            Played(
                CALL._replace(id="late", title=Text("Sent på dagen", "Late in the day")),
                ORDER,
                "d",
                Votes(None, None, split=False),
                take_up=True,
                taken_up=True,
            ),
            Played(CALL._replace(id="mail", title=Text("Mejlet", "The mail")), ORDER, "a", None),
        ),
        areas=(
            Area(1, "Namn på ersättare när någon är borta.", "manager", "2027-02-01", True),
            Area(2, area, "us", "2027-01-15", main=True),
        ),
    )
    return build(state)
