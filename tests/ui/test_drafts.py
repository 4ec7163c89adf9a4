"""Text while it is typed."""

from bohica.ui.drafts import Draft


class Disk:
    """A session as far as drafts go."""

    def __init__(self, **drafts: str) -> None:
        self.drafts = drafts
        self.writes = 0

    def keep_draft(self, field: str, text: str) -> None:
        self.drafts[field] = text
        self.writes += 1


def test_typed_text_is_kept_within_two_seconds_and_only_when_it_changed():
    """A look every second; nothing new, nothing written."""
    disk, typed = Disk(), ["En"]
    draft = Draft(disk, "note", "", lambda: typed[0])
    for _ in range(19):
        draft.tick(0.1)
    assert disk.drafts == {"note": "En"}
    for _ in range(50):
        draft.tick(0.1)
    assert disk.writes == 1


def test_a_draft_on_disk_comes_before_what_was_submitted():
    """After a crash the field begins with what was typed last."""
    assert Draft(Disk(note="Halv"), "note", "Hel", lambda: "").first == "Halv"
    assert Draft(Disk(), "note", "Hel", lambda: "").first == "Hel"


def test_text_typed_back_to_what_was_submitted_is_no_draft():
    """Nothing is left behind."""
    typed = ["Hel!"]
    disk = Disk()
    draft = Draft(disk, "note", "Hel", lambda: typed[0])
    draft.keep()
    typed[0] = "Hel"
    draft.keep()
    assert disk.drafts == {"note": ""}


def test_thrown_away_text_is_gone():
    """Avbryt."""
    disk = Disk(note="x")
    Draft(disk, "note", "", lambda: "x").forget()
    assert disk.drafts["note"] == ""
