"""What a report reads in executed notebooks, kept from one report to the next.

Of thousands of notebooks it takes what a cell stopped with, and a few answers. Each is read once.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from stackgraph.course.marks import is_solution, text_of
from stackgraph.engine.executed import digest_of, is_lost
from stackgraph.pages.drawn import Drawn
from stackgraph.pages.feedback_parts import answers_of, cells_of, errors_of, exercise_of
from stackgraph.pages.limits import MOST_READ_KEPT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stackgraph.engine.verdict import Verdict


class Read:
    """Reads notebooks. ``path``: where it is kept; without one nothing is."""

    def __init__(self, path: Path | None = None) -> None:
        self._kept = Drawn(path, MOST_READ_KEPT) if path else None

    def errors(self, verdict: Verdict) -> dict[str, list[str]]:
        """See ``errors_of``."""
        return self._once("errors", verdict, lambda: errors_of(verdict))

    def answers(self, verdict: Verdict, exercise: str) -> list[str]:
        """See ``answers_of``."""
        return self._once(f"answers {exercise}", verdict, lambda: answers_of(verdict, exercise))

    def identity(self, verdict: Verdict) -> str:
        """What tells these answers from others: a digest of their text; '' where that is lost."""
        return self._once("identity", verdict, lambda: _identity(verdict))

    def home(self, name: str, verdict: Verdict) -> str:
        """See ``exercise_of``."""
        return self._once(f"home {name}", verdict, lambda: exercise_of(name, cells_of(verdict)))

    def save(self) -> None:
        """Keep what was read."""
        if self._kept:
            self._kept.save()

    def _once(self, what: str, verdict: Verdict, make: Callable[[], Any]) -> Any:
        if self._kept is None:
            return make()
        book = verdict.notebook
        found = self._kept.once(what, digest_of(book), lambda: None if is_lost(book) else make())
        return make() if found is None else found  # of what is lost nothing is remembered


def _identity(verdict: Verdict) -> str:
    if is_lost(verdict.notebook):
        return ""
    answers = [text_of(c) for c in cells_of(verdict) if is_solution(c)]
    return hashlib.sha256("\0".join(answers).encode("utf-8", "replace")).hexdigest()[:16]
