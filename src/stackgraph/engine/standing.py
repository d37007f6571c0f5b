"""What the gradebook says of one submission, as plain data. Imports nothing."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Standing:
    """What the gradebook says of one submission: the record, manual changes included."""

    student: str
    unit: str
    scores: dict[str, float]
    """Test cell or written answer -> score that counts (manual before automatic, plus extra
    credit); 0 for what nobody has graded yet."""
    manual: dict[str, float]
    """Of these the scores that a person gave."""
    comments: dict[str, str]
    """Answer cell -> a person's comment."""
    penalty: float
    seconds_late: float
    waiting: list[str] = field(default_factory=list)
    """Cells that a person is to look at: written answers not graded yet, or changed since, and
    scores given by hand where the automatic one changed."""
    auto: dict[str, float] = field(default_factory=dict)
    """Test cell -> score that the tests gave."""

    @property
    def points(self) -> float:
        """Points after the late penalty, as formgrader shows them."""
        return after_penalty(sum(self.scores.values()), self.penalty)


def after_penalty(points: float, penalty: float) -> float:
    """What is left of ``points`` after the late penalty; never below 0."""
    return max(0.0, points - penalty)
