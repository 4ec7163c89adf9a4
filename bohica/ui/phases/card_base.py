"""What the views of a card on the table share."""

from __future__ import annotations

from bohica.rules.cards import Card
from bohica.rules.state import Turn
from bohica.ui.canvas import Canvas
from bohica.ui.layout import Box
from bohica.ui.phases.base import PhaseView, Spot
from bohica.ui.phases.frame import HEADER, answer_texts, draw_card_frame, draw_tag
from bohica.ui.screen import Go, Push
from bohica.ui.text import Fonts

LETTERS = "ABCD"
WORDS = "words"
_WORDS_BOX = Box(HEADER.x + 500, HEADER.y + 14, 200, 64)


class CardView(PhaseView):
    """A view with a card on the table."""

    @property
    def card(self) -> Card:
        """The card on the table. The rules see to it that there is one in these phases."""
        card = self.turn.card
        if card is None:
            raise LookupError("no card on the table")
        return card

    @property
    def turn(self) -> Turn:
        """The turn being played."""
        return self.table.state.turn

    @property
    def fonts(self) -> Fonts:
        """To measure with."""
        return self.table.services.fonts

    @property
    def seats(self) -> tuple[int, ...]:
        """The seats that answer: the active one, and its partner."""
        turn = self.turn
        return (turn.seat,) if turn.partner is None else (turn.seat, turn.partner)

    @property
    def has_words(self) -> bool:
        """The card explains words."""
        return bool(self.card.words.get(self.table.lang))

    def texts(self) -> list[str]:
        """The answers in the order shown."""
        scale = [self.t(f"common.scale.{key}") for key in "abcd"]
        return answer_texts(self.card, self.turn.order, self.table.lang, scale)

    def word_spots(self) -> tuple[Spot, ...]:
        """The place that shows the card's explained words, if it has any."""
        return (Spot(WORDS, _WORDS_BOX, ("o",)),) if self.has_words else ()

    def draw_frame(self, canvas: Canvas) -> None:
        """Paper and header, with a label for explained words."""
        card = self.card
        kind = self.t(f"common.kind.{card.kind}")
        draw_card_frame(canvas, card, self.table.state.setup.values, kind)
        if self.has_words:
            draw_tag(canvas, _WORDS_BOX, self.t("play.words"))

    def press(self, name: str) -> Go | None:
        if name == WORDS:
            return Push("words", card=self.card)
        return None
