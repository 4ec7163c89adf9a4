"""What each phase of a turn looks like and listens to: one view a phase, no rules.

`VIEWS` names the view of every phase. A view draws the table's state, turns inputs into actions,
and always has one line that says what to do next and one key that does it.
"""

from __future__ import annotations

from bohica.ui.phases.answering import AnswerView, JointView
from bohica.ui.phases.base import PhaseView
from bohica.ui.phases.choosing import PartnerView, ValueView
from bohica.ui.phases.hidden_vote import HiddenVoteView
from bohica.ui.phases.reading import ReadView
from bohica.ui.phases.revealing import RevealView
from bohica.ui.phases.turning import DrawView, GoalView, RollView
from bohica.ui.phases.voting import TalkView, VoteView
from bohica.ui.table import Table

VIEWS: dict[str, type[PhaseView]] = {
    "roll": RollView,
    "draw": DrawView,
    "goal": GoalView,
    "value": ValueView,
    "partner": PartnerView,
    "read": ReadView,
    "answer": AnswerView,
    "vote": VoteView,
    "talk": TalkView,
    "joint": JointView,
    "reveal": RevealView,
}


def view_of(table: Table) -> PhaseView | None:
    """Return the view of the table's phase; None where the play screen has nothing to show."""
    if table.state.phase == "vote" and table.state.setup.hidden_votes:
        return HiddenVoteView(table)
    view = VIEWS.get(table.state.phase)
    return view(table) if view else None
