"""The difficulty of an assignment climbs, and its points with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stackgraph.authoring.script import parse_script
from stackgraph.course.ids import GradeId
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_TO_FALL = 1
"""Points that an exercise may be worth less than one before it."""
CAPSTONE = {"u12_capstone": "e4"}
"""Worth more than any other, and not the last of its unit."""
SCRIPTS = sorted(ROOT.glob("course/*/exercises.py"))


def falls(text: str, capstone: str = "") -> Iterator[str]:
    """Exercises worth too little beside one before them, by the line of their first test."""
    lines: dict[str, int] = {}
    points: dict[str, int] = {}
    for cell in parse_script(text, "u01_a", "exercise", "exercises.py").cells:
        if cell.role == "test":
            exercise = GradeId.parse(cell.grade_id).exercise
            lines.setdefault(exercise, cell.line)
            points[exercise] = points.get(exercise, 0) + cell.points
    highest = ""
    for exercise, worth in points.items():
        if highest and worth < points[highest] - MOST_TO_FALL:
            yield f"{lines[exercise]}: {exercise} is worth {worth}, {highest} {points[highest]}"
        if exercise != capstone and (not highest or worth > points[highest]):
            highest = exercise


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.parent.name)
def test_points_follow_the_difficulty(path: Path) -> None:
    capstone = CAPSTONE.get(path.parent.name, "")
    assert list(falls(path.read_text(encoding="utf-8"), capstone)) == []


def script(*points: int) -> str:
    """An exercise for each number: so many tests of a point."""
    tests = [(e, t) for e, worth in enumerate(points, 1) for t in range(worth)]
    return "\n\n".join(f'# %% test="u01_e{e}_made_t{t}" points=1\nx = 1' for e, t in tests)


def test_what_falls_is_found() -> None:
    assert list(falls(script(3, 4, 3, 5, 4))) == []
    assert list(falls(script(4, 4, 9, 3), capstone="e3")) == []
    assert list(falls(script(4, 2, 4))) == ["13: e2 is worth 2, e1 4"]
    # Step by step it falls as well; the last is among the highest.
    assert list(falls(script(4, 3, 2))) == ["22: e3 is worth 2, e1 4"]
