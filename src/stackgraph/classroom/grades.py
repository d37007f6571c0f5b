"""Points by student and item, on their way to a course system."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.course.roster import Roster

LISTED = 10
"""So many names are listed in one note; of more the number is told."""


@dataclass
class Grades:
    """Points by student and item, and what each item is worth.

    An item is a unit (``'u01_sequential'``), or one of its exercises (``'u01_sequential e2'``).
    """

    points: dict[str, dict[str, float]]
    max_points: dict[str, float]
    waiting: dict[str, list[str]] = field(default_factory=dict)
    """Unit -> students of whom an answer is still to be graded by a person."""

    def ungraded(self) -> list[str]:
        """A note for each unit with answers that a person has not graded yet."""
        return [
            f"{unit}: {len(students)} of the grades are not final, an answer waits to be graded in "
            f"formgrader: {listed(students)}."
            for unit, students in sorted(self.waiting.items())
            if students
        ]

    @property
    def units(self) -> list[str]:
        """Items in order, each unit before its exercises."""
        return sorted(self.max_points)

    @property
    def whole_units(self) -> list[str]:
        """Units alone, without their exercises."""
        return [item for item in self.units if " " not in item]

    def without(self, roster: Roster | None) -> list[str]:
        """A note for each unit about those of the roster who have no grade in it."""
        notes = []
        for unit in self.whole_units:
            people = roster.people if roster else []
            lacking = [p.id for p in people if unit not in self.points.get(p.id, {})]
            if lacking:
                notes.append(
                    f"{unit}: no grade for {len(lacking)} of {len(people)} in the roster "
                    f"(nothing handed in, or not graded yet): {listed(lacking)}."
                )
        return notes


@dataclass
class Exported:
    """The text of the file, what a person should know about it, how many students it has, and which
    items of theirs; None for all.
    """

    text: str
    notes: list[str] = field(default_factory=list)
    students: int = 0
    items: list[str] | None = None


def number(value: float | None) -> str:
    """``7.0`` -> ``'7'``, ``6.5`` -> ``'6.5'``, None -> ``''``."""
    if value is None:
        return ""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def listed(names: Sequence[str]) -> str:
    """``'a, b'``; of many the first, and how many more."""
    shown = ", ".join(names[:LISTED])
    return shown if len(names) <= LISTED else f"{shown} and {len(names) - LISTED} more"


def strangers(grades: Grades, known: set[str], why: str) -> list[str]:
    """Notes about the graded who are not among ``known``, which the file does not hold."""
    left = sorted(set(grades.points) - known)
    if len(left) > LISTED:
        return [f"{len(left)} students are graded, but {why}; left out: {listed(left)}."]
    return [f"{student}: graded, but {why}; left out." for student in left]
