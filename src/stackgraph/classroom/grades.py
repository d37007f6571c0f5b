"""Points by student and unit, on their way to a course system."""

from __future__ import annotations

from dataclasses import dataclass, field

from stackgraph.course.roster import Roster


@dataclass
class Grades:
    """Points by student and unit, and what each unit is worth."""

    points: dict[str, dict[str, float]]
    max_points: dict[str, float]

    @property
    def units(self) -> list[str]:
        """Units in order."""
        return sorted(self.max_points)

    def without(self, roster: Roster | None) -> list[str]:
        """A note for each unit about those of the roster who have no grade in it."""
        notes = []
        for unit in self.units:
            people = roster.people if roster else []
            lacking = [p.id for p in people if unit not in self.points.get(p.id, {})]
            if lacking:
                notes.append(
                    f"{unit}: no grade for {len(lacking)} of {len(people)} in the roster "
                    f"(nothing handed in, or not graded yet): {', '.join(lacking)}."
                )
        return notes


@dataclass
class Exported:
    """The text of the file, and what a person should know about it."""

    text: str
    notes: list[str] = field(default_factory=list)


def number(value: float | None) -> str:
    """``7.0`` -> ``'7'``, ``6.5`` -> ``'6.5'``, None -> ``''``."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")
