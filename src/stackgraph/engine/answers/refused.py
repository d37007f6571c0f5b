"""What does not cross, and why."""

from __future__ import annotations


class Refused(Exception):
    """An answer that does not cross; the text says why and what to do instead.

    ``theirs``: the text is the submission's own, and may be a lie.
    """

    def __init__(self, why: str, theirs: bool = False) -> None:
        super().__init__(why)
        self.theirs = theirs


def damaged(what: str) -> Refused:
    """The refusal of an answer whose message is not in order."""
    return Refused(f"this answer cannot be read by the grader: {what}")
