"""The rules of the game, all of them on this page. Tests cite them by number.

*From the sources* marks what the municipality's own description of the game says; everything
else is ours: who does what when, squares, dice, drops, times and solo practice.

The package is pure: an action is decided into events, events are folded into the state, chance
is an argument. Nothing here reads a clock or a file. `apply` is the door, `legal` says what is
possible now, `planner` proposes start and die.

1 Setup
-------
1.1  One to ten seats, numbered 1-10, with one or two people each, work together and never with
     their own manager (from the sources: a group of 6-8 people). Turns go by seat number; the
     lowest begins. A resting seat is passed over.
1.2  One shared piece, or a piece for every seat.
1.3  The facilitator chooses topics; no choice means all of them.
1.4  There is a basin for every value. It is full at 0.55 times the expected number of cards in
     drops; a line marks half. The shared question: is the water over the line in all of them
     before the goal?
1.5  The planner proposes the start square and the die, ordinary or calm, with which the goal
     comes when the time does; never a start nearer than three squares before the goal. Where
     fewer cards than seats are expected it proposes pairs.
1.6  Eight minutes are kept for the opening and max(15, 5 + 1.5 x people) minutes for the debrief;
     in sessions shorter than an hour at most 13 % and 30 % of the time.

2 A turn
--------
2.1  Roll, move, draw, read, answer, vote, talk, joint answer, reveal, note, next seat. (From the
     sources: the player in turn answers, the others vote, the group agrees on one joint answer,
     and by answering the group moves to the goal.)
2.2  The piece goes as many squares as the die shows, but always stops at a lock and at the goal;
     no exact roll is needed.
2.3  Event, fact and conscience squares ask for a card of that kind. A value square asks for a
     card for the emptiest basin; where several are emptiest the active seat chooses. At a lock
     the group chooses the basin.
2.4  Contact: the active seat picks a present seat as its partner, who keeps its own turn, and
     the two give one answer. With one present seat it is an ordinary card.
2.5  With a piece for every seat, the active piece starts from where the foremost one stands.

3 Dealing
---------
3.1  From the sources: event cards have four answers, two of them right; conscience cards ask
     how often we really do something; fact cards are facts.
3.2  Contact, value, lock and the last card take an event or a conscience card, whichever was not
     drawn last.
3.3  For a chosen basin comes a card with that main value; if none is left, one that has it among
     its other values; if none is left, a card for the next emptiest basin.
3.4  No card comes twice before the pile of its kind is used up. Cards put away or swapped count
     as drawn.
3.5  Main values come in hidden rounds: every one once before any comes again, as far as the pile
     has them. A basin that was chosen goes before the round.
3.6  When a pile is used up, a card comes from the half of it drawn longest ago.
3.7  Where there are no cards of a kind at all, event and conscience serve for each other, and an
     event for a fact.
3.8  Cards the group met in an earlier session come last. Topics of the last two cards are
     avoided where that is possible.
3.9  Answers are shown in shuffled order; the scale of a conscience card keeps its order.

4 Answer, vote, joint answer
----------------------------
4.1  The facilitator reads the question alone, then the answers are shown.
4.2  The active seat answers, and may change its answer until the group goes on.
4.3  The others vote whether they agree (from the sources). Active seat, partner and resting seats
     don't vote. Every person votes by hand, or every seat by key where votes are hidden.
4.4  Nobody must vote, but one vote is needed to count. The count may be corrected during the
     talk. A group may also go on without counting.
4.5  With tallies the two counts are kept, and the vote is split where both are at least one.
     Without, or where only one vote was cast, only the word split is kept, and only where both
     are at least two.
4.6  After the talk the group gives one joint answer (from the sources), or records that it has
     not agreed; it may change it until the reveal.
4.7  No vote where nobody is left to vote, nor at a contact square with two or three present
     seats. One person alone goes from the answer straight to the reveal.
4.8  A fact has neither vote nor talk (from the sources): after the answer the reveal, and then
     the same seat rolls again.

5 Drops
-------
5.1  Event: a desired joint answer gives two drops to each of the card's values, an acceptable one
     gives one. (From the sources: two answers are right, and management decides which behaviour
     is desirable and which acceptable.) An undesired one gives none and the card joins the list
     for the debrief.
5.2  Conscience: one drop to each of the card's values, whatever the answer. Honesty is never
     punished.
5.3  Fact: a right answer gives one drop to the main value.
5.4  Not agreed is a valid outcome with both views kept: one drop to each of the card's values.
5.5  A card answered with a partner gives one drop more to its main value, whatever the answer.

6 Objection and note
--------------------
6.1  At the reveal of an event or a fact the group may record that it disagrees with the key.
6.2  From the reading to the reveal a note of at most 2000 characters may be written on the card.

7 Seats
-------
7.1  A seat may be added on any free number at any moment; it takes its turns by its number.
7.2  A seat may be removed or rest at any moment, but one must always be present.
7.3  Where the active seat leaves before it has answered, the next one takes over; later the card
     goes on with the group.
7.4  Where the partner leaves, another is picked if no card has been drawn; else the active seat
     answers alone.
7.5  Where the seat with the only foremost piece is removed, the next seat's piece moves up to it.
7.6  Nickname and number of people may be changed at any moment.

8 Time and goal
---------------
8.1  The goal asks for no card: the group chooses one more card, or the debrief.
8.2  When a turn is to start and less than 1.4 card times remain, the water carries the piece to
     the goal and the group chooses the basin of the last card. A card time is the mean of an
     event's and a conscience card's.
8.3  When less than half a card time remains, the water carries the piece and no card follows.
8.4  When the time is up, a card on the table is played to its end; where there is none, and
     after it, the water carries the piece to the goal.
8.5  A new end time may be set whenever the group is playing; then the time is not up.
8.6  At the goal, one more card at a time: the next seat's, for a basin the group chooses.

9 Pass, skip, swap, cancel
--------------------------
9.1  A seat may pass without a reason until its answer is sent on: the next present seat takes
     over, with the card. If that is the partner, the two change places. The order of turns goes
     on from the one who took over.
9.2  Skip, until the reveal: the card is put away and the next seat's turn begins.
9.3  Swap, before the vote: another card of the same kind, if possible for the same value.
9.4  Cancel, until the card is closed: it leaves no trace in drops, played cards or round. It does
     not come again until its pile is used up. The piece stays where it is.

10 Debrief
----------
10.1  It may begin at any moment. A revealed card is closed first, another one is put away.
10.2  Three steps: how was it; where did we differ; what do we take with us. They may be visited
      in any order; the session ends from the third.
10.3  A card answered undesired may be taken up once; then one drop falls to each of its values.
10.4  Improvement areas (from the sources: the most important ones go back to the group and to
      managers) have a text of 1-300 characters, who can change it, and perhaps a date.
10.5  One of them is the main one: the first, until another is marked. If it is removed, the first
      of the others is.

11 Solo practice
----------------
11.1  One seat, no board, no votes, no talk: draw, read, answer, reveal.
11.2  One's answer is the joint answer and gives the drops.
11.3  An event answered undesired, or a fact answered wrong, comes again after four more draws.
11.4  A card that is due comes first. Else event, conscience and fact take turns, kinds with
      nothing new are passed over, and when everything is used up it starts over (3.6).
11.5  One may end at any moment.

12 Undo, chance and order
-------------------------
12.1  Any step may be undone: the state is the fold of the events that remain.
12.2  Chance is a function of the session's seed and the number of rolls and cards before it, so
      undoing a roll cannot buy a new one.
12.3  An action that is not possible is refused with a stable code and changes nothing: first its
      type, then its time, then its parameters. The clock may go back.
"""
