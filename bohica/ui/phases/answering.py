"""Choosing an answer: the active seat's, and the group's joint one."""

from __future__ import annotations

from bohica.rules.actions import Action, ChooseAnswer, Continue, GiveJointAnswer
from bohica.rules.cards import NOT_AGREED
from bohica.ui.canvas import Canvas
from bohica.ui.phases.base import MAIN, Spot
from bohica.ui.phases.card_base import LETTERS, CardView
from bohica.ui.phases.frame import (
    BODY,
    FOOT,
    Rows,
    draw_button,
    draw_hint,
    draw_row,
    lay_out_rows,
    main_box,
)
from bohica.ui.screen import Go
from bohica.ui.table import Table
from bohica.ui.theme import ANSWER, QUESTION

LARGE = ((88, 72), (76, 62), (64, 54), (QUESTION, ANSWER))
"""Type sizes to try for Stor text, where the rows have the body to themselves."""


class ChoosingView(CardView):
    """Rows to choose among, one of them chosen, and a main button once one is."""

    action: type[Action]

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._rows: Rows | None = None

    def heading(self) -> str:
        """What stands over the rows."""
        raise NotImplementedError

    def choices(self) -> list[tuple[str, str, str]]:
        """(key to choose, letter, text) of every row."""
        return [
            (key, LETTERS[at], text)
            for at, (key, text) in enumerate(zip(self.turn.order, self.texts(), strict=True))
        ]

    def chosen(self) -> str | None:
        """The key chosen for now."""
        raise NotImplementedError

    def label(self) -> str:
        """The main button."""
        raise NotImplementedError

    def hint(self) -> str:
        """What to do next."""
        raise NotImplementedError

    def seats_on(self, key: str) -> tuple[int, ...]:
        """The seats whose token stands on the row of `key`."""
        return self.seats if key == self.turn.answer else ()

    def rows(self) -> Rows:
        """The layout; made once, as neither card nor language changes under a view."""
        if self._rows is None:
            texts = [text for _, _, text in self.choices()]
            large = self.table.services.large
            laid = None
            if large:
                laid = lay_out_rows(self.fonts, "", texts, BODY, sizes=LARGE, growth=80)
            laid = laid or lay_out_rows(self.fonts, self.heading(), texts, BODY)
            # A card that does not fit is an error its author has been told of; play goes on small.
            tiny = tuple((q, q - 6) for q in range(52, 19, -2))
            laid = laid or lay_out_rows(self.fonts, self.heading(), texts, BODY, sizes=tiny)
            if laid is None:
                raise ValueError(f"card {self.card.id} cannot be shown")
            self._rows = laid
        return self._rows

    def spots(self) -> tuple[Spot, ...]:
        rows = tuple(
            Spot(key, box, (str(at + 1),))
            for at, ((key, _, _), box) in enumerate(
                zip(self.choices(), self.rows().boxes, strict=True)
            )
        )
        main = (Spot(MAIN, main_box(self.fonts, self.label())),) if self.chosen() else ()
        return (*rows, *main, *self.word_spots())

    def draw(self, canvas: Canvas) -> None:
        self.draw_frame(canvas)
        rows = self.rows()
        if rows.question is not None:
            canvas.lines(rows.question_box, rows.question)
        for (key, letter, _), text, bold, box in zip(
            self.choices(), rows.texts, rows.bold, rows.boxes, strict=True
        ):
            chosen = key == self.chosen()
            draw_row(
                canvas,
                box,
                letter,
                bold if chosen else text,
                chosen=chosen,
                hover=key == self.hover,
                seats=self.seats_on(key),
            )
        main = main_box(self.fonts, self.label())
        draw_hint(canvas, self.hint(), FOOT.w - main.w - 60)
        draw_button(
            canvas, main, self.label(), hover=self.hover == MAIN, enabled=bool(self.chosen())
        )

    def press(self, name: str) -> Go | None:
        if name == MAIN:
            self.table.submit(Continue)
        elif name in {key for key, _, _ in self.choices()}:
            self.table.submit(self.action, name)
        else:
            return super().press(name)
        return None


class AnswerView(ChoosingView):
    """Phase `answer`: the active seat chooses, alone or with its partner."""

    action = ChooseAnswer

    def heading(self) -> str:
        return self.card.text.get(self.table.lang)

    def chosen(self) -> str | None:
        return self.turn.answer

    def label(self) -> str:
        return self.t("common.continue")

    def hint(self) -> str:
        if self.chosen():
            return self.t("play.answer.chosen")
        if self.table.state.setup.solo:
            return self.t("play.answer.solo.hint")
        if self.turn.partner is not None:
            return self.t("play.answer.two.hint", n=self.turn.seat, partner=self.turn.partner)
        return self.t("play.answer.hint", n=self.turn.seat)

    def seats_on(self, key: str) -> tuple[int, ...]:
        return () if self.table.state.setup.solo else super().seats_on(key)


class JointView(ChoosingView):
    """Phase `joint`: the group chooses one answer, or keeps both views."""

    action = GiveJointAnswer

    def heading(self) -> str:
        return self.t("play.joint")

    def choices(self) -> list[tuple[str, str, str]]:
        return [*super().choices(), (NOT_AGREED, "E", self.t("play.joint.not_agreed"))]

    def chosen(self) -> str | None:
        return self.turn.joint

    def label(self) -> str:
        conscience = self.card.kind == "conscience"
        return self.t("play.reveal.show.conscience" if conscience else "play.reveal.show")

    def hint(self) -> str:
        return self.t("play.answer.chosen" if self.chosen() else "play.joint.hint")
