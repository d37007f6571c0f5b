"""What is wrong with a script, said all at once, with the line to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.course import CourseError

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: ``path`` relative to the course, ``line`` counted from 1, and what to do."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class ScriptError(CourseError):
    """Scripts that cannot be built. ``problems`` has every mistake found, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        count = len(self.problems)
        head = "1 problem" if count == 1 else f"{count} problems"
        lines = "\n".join(f"  {problem}" for problem in self.problems)
        super().__init__(f"{head}; nothing was written.\n{lines}")
