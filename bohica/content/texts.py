"""The texts of a card, taken and measured the same way in source and translation."""

from __future__ import annotations

from yaml.events import ScalarEvent

from bohica.content import limits
from bohica.content.fields import Fields
from bohica.content.nodes import Map, Seq
from bohica.content.problems import Problems


class CardTexts(Fields):
    """Takes the texts of cards, in whatever language: what source and translation share."""

    def __init__(self, problems: Problems, thorough: bool = False) -> None:
        """`thorough` also looks at style, which a game need not wait for: sentences, LIX, whys."""
        super().__init__(problems)
        self.thorough = thorough

    def check_title(self, node: Map, value: str) -> None:
        """Note a title too wide for its place."""
        if len(value) > limits.TITLE:
            mark = self.mark(node, "title")
            limits.check_width(self.problems, value, "title", mark, limits.TITLE)

    def check_text(self, node: Map, value: str) -> None:
        """Note a question or statement with too many words."""
        if value.count(" ") >= limits.TEXT:
            mark = self.mark(node, "text")
            limits.check_words(self.problems, value, "text", mark, limits.TEXT)
        if self.thorough:
            self._sentences(node, "text")

    def check_answer(self, node: Map, value: str) -> None:
        """Note an answer with too many words or characters."""
        if len(value) > limits.ANSWER_WIDTH or value.count(" ") >= limits.ANSWER:
            mark = self.mark(node, "text")
            limits.check_words(self.problems, value, "text", mark, limits.ANSWER)
            limits.check_width(self.problems, value, "text", mark, limits.ANSWER_WIDTH)

    def check_why(self, node: Map, value: str) -> None:
        """Note an explanation too short or too long: of style, so only where thorough."""
        if self.thorough and value:
            limits.check_why(self.problems, value, self.mark(node, "why"))
            self._sentences(node, "why")

    def check_lix(self, node: Map, texts: list[str]) -> None:
        """Note a card that is heavy to read."""
        if self.thorough:
            limits.check_lix(self.problems, texts, node.start_mark)

    def _sentences(self, node: Map, field: str) -> None:
        value = node.get(field)
        if isinstance(value, ScalarEvent):
            limits.check_sentences(self.problems, value)

    def talk(self, node: Map) -> tuple[str, ...]:
        """Return the questions to talk about: none to three."""
        value = node.get("talk")
        if value is None:
            return ()
        if not isinstance(value, Seq):
            self.is_list(value, "talk")
            return ()
        if len(value.items) > 3:
            self.problems.add("talk-many", value.start_mark, n=len(value.items), most=3)
        return tuple([self.scalar(item, "talk") for item in value.items])

    def words(self, node: Map) -> tuple[tuple[str, str], ...]:
        """Return the explained words with their explanations."""
        value = node.get("words")
        if value is None:
            return ()
        if not isinstance(value, Map):
            self.is_map(value, "words")
            return ()
        return tuple([(term, self.scalar(text, term)) for term, text in value.items()])
