"""What grading a class yields: each submission's result, and what the run did."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stackgraph.engine.standing import Standing
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.revision import Revision


@dataclass(frozen=True)
class Graded:
    """One submission's result. ``fresh``: executed in this run."""

    task: Task
    key: str
    verdict: Verdict
    fresh: bool
    seconds: float = 0.0
    """What putting it on record took."""


@dataclass(frozen=True)
class Change:
    """A submission whose grade is another than before this run."""

    student: str
    unit: str
    before: Standing
    after: Standing

    def cells(self) -> list[tuple[str, float, float]]:
        """``(test cell, points before, points now)`` of those that differ."""
        names = list(dict.fromkeys([*self.before.scores, *self.after.scores]))
        pairs = [(n, self.before.scores.get(n, 0.0), self.after.scores.get(n, 0.0)) for n in names]
        return [p for p in pairs if p[1] != p[2]]


@dataclass
class ClassResult:
    """What a run did."""

    graded: list[Graded] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    standings: dict[tuple[str, str], Standing] = field(default_factory=dict)
    revisions: dict[str, Revision] = field(default_factory=dict)
    """Unit -> how it is another than when it was last graded. A grading run has carried it out; a
    report has not, and is of the edition before."""
    executing: bool = True
    """Whether the run graded; a report only tells what is on record."""
    whole: bool = True
    """Whether it was of the whole class, and not of one student."""
    odd_folders: list[str] = field(default_factory=list)
    handed_in: frozenset[tuple[str, str]] = frozenset()
    """Students and units of what lies in ``submitted/``, graded or not."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Wall clock of the run's parts, as far as they can be told apart."""

    def add_seconds(self, part: str, since: float) -> None:
        """Count the time since ``since`` (of ``time.perf_counter``) as ``part``'s."""
        self.seconds[part] = self.seconds.get(part, 0.0) + time.perf_counter() - since

    @property
    def executed(self) -> int:
        """Submissions executed in this run; the others were known."""
        return sum(g.fresh for g in self.graded)

    @property
    def gone(self) -> list[str]:
        """Graded submissions that no longer lie in ``submitted/``."""
        left = set(self.standings) - self.handed_in if self.whole else set()
        return sorted(f"{student}/{unit}" for student, unit in left)

    def conclude(
        self, before: dict[str, dict[str, Standing]], after: dict[str, dict[str, Standing]]
    ) -> None:
        """Note what the gradebook says now, and which grades are others than ``before``.

        Both are unit -> student -> standing.
        """
        self.graded.sort(key=lambda g: (g.task.unit, g.task.student))
        for unit, standings in after.items():
            for student, now in standings.items():
                self.standings[student, unit] = now
                old = before.get(unit, {}).get(student)
                change = Change(student, unit, old, now) if old is not None else None
                if change and (change.cells() or change.before.points != change.after.points):
                    self.changes.append(change)
