"""What a unit's texts say of it, against what is there: numbers, points, minutes, figures in words.

Each claim is looked at where it is made; nothing has to be claimed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.course.ids import GradeId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.authoring.problems import Problem
    from stackgraph.authoring.script import Cell, Script

_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WORDS = ["no", *_COUNT.split("|")]
_INTRODUCTION = re.compile(r"(\w+) exercises?, (\d+) points?, about (\d+) minutes")
_TITLE = re.compile(r"## Exercise (\d+)\b.*?(?:\((\d+) points?\))?\s*$")
_TIME = re.compile(r"\*\*Time:\*\* about \d+ minutes, then (\d+) for the assignment")
_SLIPS = re.compile(rf"\*\*recognise\*\* ({_COUNT}) (?:slips|mistakes|broken \w+)\b")
_SLIP = re.compile(r"\*\*(\d+)\. ")
_FIGURE = re.compile(r"\bplt\.(?:subplots|figure|plot|bar|barh|imshow|hist|scatter|show)\(")
_IN_WORDS = re.compile(r"^\*In words: ", re.M)
_TELL = "what matplotlib draws is nothing to who cannot see it: put '*In words: …*' after the cell"


@dataclass
class _Exercise:
    """An exercise as its title has it, and the points of the tests and written answers below."""

    line: int
    number: int
    claimed: int | None
    points: int = 0


def of_exercises(script: Script) -> Iterator[Problem]:
    """Titles' points, the introduction's numbers, and tests that stand in another exercise."""
    found: list[_Exercise] = []
    for cell in script.cells:
        if cell.markdown:
            for line, match in _matches(cell, _TITLE):
                claimed = int(match[2]) if match[2] else None
                found.append(_Exercise(line, int(match[1]), claimed))
        if cell.role in ("test", "written") and found:
            own, above = GradeId.parse(cell.grade_id).exercise, found[-1].number
            if own != f"e{above}":
                what = "test" if cell.role == "test" else "written answer"
                text = f"a {what} of {own} stands below the title of Exercise {above}"
                yield script.problem(cell.line, text)
            found[-1].points += cell.points if isinstance(cell.points, int) else 0
    for place, exercise in enumerate(found, 1):
        if exercise.number != place:
            text = f"Exercise {exercise.number} is the {place}. of this script"
            yield script.problem(exercise.line, text)
        if exercise.claimed not in (None, exercise.points):
            text = f"the title says {exercise.claimed} points, its cells give {exercise.points}"
            yield script.problem(exercise.line, text)
    yield from _introduction(script, found)


def _introduction(script: Script, exercises: list[_Exercise]) -> Iterator[Problem]:
    points = sum(e.points for e in exercises)
    for line, match in _found(script, _INTRODUCTION):
        if _number(match[1]) != len(exercises):
            yield script.problem(line, f"{match[1]} exercises are promised, {len(exercises)} there")
        if int(match[2]) != points:
            yield script.problem(line, f"{match[2]} points are promised, the cells give {points}")


def of_lesson(script: Script) -> Iterator[Problem]:
    """Slips that are counted in the goals, and figures that nobody tells in words."""
    # The first may stand in the lesson's text, without a number.
    there = max((int(m[1]) for _, m in _found(script, _SLIP)), default=0)
    for line, match in _found(script, _SLIPS):
        if there and _number(match[1]) != there:
            yield script.problem(line, f"{match[1]} are promised, the last below is number {there}")
    for place, cell in enumerate(script.cells):
        if not cell.markdown and _FIGURE.search(cell.source):
            after = script.cells[place + 1 : place + 2]
            if not any(c.markdown and _IN_WORDS.search(c.source) for c in after):
                yield script.problem(cell.line, _TELL)


def of_unit(lesson: Script, exercises: Script) -> Iterator[Problem]:
    """The assignment's minutes: the lesson and the assignment say the same."""
    told = next((int(m[3]) for _, m in _found(exercises, _INTRODUCTION)), None)
    for line, match in _found(lesson, _TIME):
        if told is not None and int(match[1]) != told:
            yield lesson.problem(line, f"{match[1]} minutes here, {told} in {exercises.name}")


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return _WORDS.index(word.lower()) if word.lower() in _WORDS else None


def _found(script: Script, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    for cell in script.cells:
        if cell.markdown:
            yield from _matches(cell, pattern)


def _matches(cell: Cell, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines of a text that ``pattern`` is found in, by their numbers in the script."""
    for offset, line in enumerate(cell.source.splitlines()):
        match = pattern.search(line)
        if match:
            yield cell.first + offset, match
