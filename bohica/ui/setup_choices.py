"""What the setup screen lets one choose, as plain data, and the game that comes of it. No pygame.

Times of day are local. A session's length is given by the time it ends or by its minutes; the
other follows.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from bohica.rules.planner import Plan, propose, session_times
from bohica.rules.state import Seat, Setup

if TYPE_CHECKING:
    from bohica.content.sets import DeckSet

STEP = 5
"""Minutes a session is lengthened or shortened by."""
SHORTEST = 20
LONGEST = 180
"""Minutes a session may take."""
MOST_SEATS = 10
LONGEST_TALK = 10
"""Minutes of the talk timer."""
SMALL_GROUP = 8
"""People; up to here, tallies are off unless they are asked for."""

Pieces = Literal["shared", "seats"]


class Choices(NamedTuple):
    """Everything chosen at setup."""

    set_folder: str = ""
    """Folder of the deck set."""
    topics: tuple[str, ...] = ()
    """Ids; empty means all."""
    group: str = ""
    people: tuple[int, ...] = (1,) * 6
    """People at each seat, 1 or 2."""
    by_clock: bool = True
    """The end is a time of day, not a number of minutes."""
    minutes: int = 90
    end: datetime | None = None
    """When the session ends, if `by_clock`; set by `settled`."""
    talk_minutes: int = 3
    """0 is off."""
    tallies: bool | None = None
    """None: as the size of the group proposes."""
    hidden_votes: bool = False
    pieces: Pieces = "shared"
    howto: bool = True
    """Show how to play before the first roll."""
    manager: bool = False
    """The group's manager is there; only asked to say why that is no good idea."""

    @property
    def headcount(self) -> int:
        """People in all."""
        return sum(self.people)

    @property
    def keeps_tallies(self) -> bool:
        """Vote counts are written."""
        return self.headcount > SMALL_GROUP if self.tallies is None else self.tallies


class Outline(NamedTuple):
    """What the session will be like: shown while one chooses."""

    plan: Plan
    opening: float
    play: float
    debrief: float
    """Seconds."""
    cards: int
    """Cards of the chosen topics."""


def next_five(time: datetime) -> datetime:
    """Round up to five minutes: a time one can say aloud."""
    over = timedelta(minutes=time.minute % STEP, seconds=time.second, microseconds=time.microsecond)
    return time - over + timedelta(minutes=STEP) if over else time


def end_bounds(now: datetime) -> tuple[datetime, datetime]:
    """Return the earliest and the latest time a session that begins now may end."""
    latest = now + timedelta(minutes=LONGEST)
    over = timedelta(minutes=latest.minute % STEP, seconds=latest.second)
    return next_five(now + timedelta(minutes=SHORTEST)), (latest - over).replace(microsecond=0)


def settled(choices: Choices, now: datetime) -> Choices:
    """Return `choices` with an end that can be reached from `now`, and minutes in steps."""
    first, last = end_bounds(now)
    end = choices.end or next_five(now + timedelta(minutes=choices.minutes))
    minutes = max(SHORTEST, min(LONGEST, choices.minutes // STEP * STEP))
    return choices._replace(end=max(first, min(last, end)), minutes=minutes)


def ending(choices: Choices, now: datetime) -> datetime:
    """Return when a session that begins now ends."""
    if choices.by_clock and choices.end is not None:
        return choices.end
    return now + timedelta(minutes=choices.minutes)


def with_mode(choices: Choices, by_clock: bool, now: datetime) -> Choices:
    """Return `choices` with its end as a time of day, or as minutes, about as long as before."""
    if by_clock:
        end = next_five(now + timedelta(minutes=choices.minutes))
        return settled(choices._replace(by_clock=True, end=end), now)
    left = (ending(choices, now) - now).total_seconds() / 60
    return settled(choices._replace(by_clock=False, minutes=round(left / STEP) * STEP), now)


def with_time(choices: Choices, value: int, now: datetime) -> Choices:
    """Return `choices` with another length: minutes, or if `by_clock` minutes after midnight."""
    value = round(value / STEP) * STEP
    if choices.by_clock:
        return settled(choices._replace(end=midnight(now) + timedelta(minutes=value)), now)
    return choices._replace(minutes=max(SHORTEST, min(LONGEST, value)))


def time_range(choices: Choices, now: datetime) -> tuple[int, int, int]:
    """Return least, most and chosen length as `with_time` takes them."""
    if not choices.by_clock:
        return SHORTEST, LONGEST, choices.minutes
    first, last = end_bounds(now)
    times = (first, last, choices.end or last)
    least, most, chosen = (round((time - midnight(now)).total_seconds() / 60) for time in times)
    return least, most, chosen


def midnight(now: datetime) -> datetime:
    """Return the beginning of the day."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def with_seats(choices: Choices, number: int) -> Choices:
    """Return `choices` with `number` seats; new ones have one person."""
    number = max(1, min(MOST_SEATS, number))
    return choices._replace(people=(choices.people + (1,) * MOST_SEATS)[:number])


def with_other_people(choices: Choices, seat: int) -> Choices:
    """Return `choices` with one person more or less at `seat` (zero-based): 1 and 2 take turns."""
    people = list(choices.people)
    people[seat] = 3 - people[seat]
    return choices._replace(people=tuple(people))


def in_pairs(choices: Choices) -> Choices:
    """Return `choices` with the same people sitting two and two."""
    pairs, alone = divmod(choices.headcount, 2)
    return choices._replace(people=(2,) * pairs + (1,) * alone)


def cards_of(deck_set: DeckSet, topics: tuple[str, ...]) -> int:
    """Return how many cards of the set are about `topics`; empty means all."""
    return sum(not topics or card.topic in topics for card in deck_set.cards)


def outline(choices: Choices, deck_set: DeckSet, now: datetime) -> Outline:
    """Return the planner's proposal for these choices. Takes some ten milliseconds."""
    return outline_of(choices, deck_set, (ending(choices, now) - now).total_seconds() / 60)


def outline_of(choices: Choices, deck_set: DeckSet, minutes: float) -> Outline:
    """Return the planner's proposal for a session of so many minutes, whatever the choices say."""
    opening, play, debrief = session_times(max(1.0, minutes), choices.headcount)
    plan = propose(deck_set.board, play, seats=len(choices.people))
    return Outline(plan, opening, play, debrief, cards_of(deck_set, choices.topics))


def setup_of(
    choices: Choices,
    deck_set: DeckSet,
    planned: Outline,
    *,
    seconds: float,
    seed: int,
    date: str,
    used: tuple[str, ...] = (),
) -> Setup:
    """Return the rules' setup. `seconds` until the session ends; `date` is `YYYY-MM-DD`."""
    return Setup(
        set_id=deck_set.id,
        set_name=deck_set.name,
        audience=deck_set.audience,
        seed=seed,
        board=deck_set.board,
        values=deck_set.framework.values,
        seats=tuple(Seat(number, people) for number, people in enumerate(choices.people, 1)),
        # Opening included: a session's seconds count from its beginning.
        play_until=max(1.0, seconds - planned.debrief),
        die=planned.plan.die,
        start=planned.plan.start,
        expected_cards=planned.plan.expected_cards,
        pieces=choices.pieces,
        tallies=choices.keeps_tallies,
        hidden_votes=choices.hidden_votes,
        talk_seconds=choices.talk_minutes * 60,
        topics=choices.topics,
        used=used,
        approved=bool(deck_set.approved_by),
        group=" ".join(choices.group.split()),
        date=date,
    )


def as_data(choices: Choices) -> dict[str, Any]:
    """Return what is remembered until the next setup, as JSON-ready data.

    Not the group, which is likely another one, nor the time of day.
    """
    data = choices._asdict()
    for name in ("group", "end", "manager"):
        del data[name]
    return {**data, "topics": list(choices.topics), "people": list(choices.people)}


def from_data(data: dict[str, Any]) -> Choices:
    """Return the choices remembered in `data`; whatever makes no sense is as it usually is."""
    usual = Choices()
    chosen: dict[str, Any] = {}
    for name in ("by_clock", "hidden_votes", "howto"):
        if isinstance(data.get(name), bool):
            chosen[name] = data[name]
    if isinstance(data.get("set_folder"), str):
        chosen["set_folder"] = data["set_folder"]
    if data.get("pieces") in ("shared", "seats"):
        chosen["pieces"] = data["pieces"]
    if isinstance(data.get("tallies"), bool):
        chosen["tallies"] = data["tallies"]
    if _is_number(data.get("minutes"), SHORTEST, LONGEST):
        chosen["minutes"] = data["minutes"] // STEP * STEP
    if _is_number(data.get("talk_minutes"), 0, LONGEST_TALK):
        chosen["talk_minutes"] = data["talk_minutes"]
    people = data.get("people")
    if isinstance(people, list) and 1 <= len(people) <= MOST_SEATS:
        chosen["people"] = tuple(2 if count == 2 else 1 for count in people)
    topics = data.get("topics")
    if isinstance(topics, list):
        chosen["topics"] = tuple(topic for topic in topics if isinstance(topic, str))
    return usual._replace(**chosen)


def _is_number(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most
