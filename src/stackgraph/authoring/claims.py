"""What a unit's texts say of it, against what is there: numbers, points, minutes, slips, goals,
figures in words.

Each claim is looked at where it is made; nothing has to be claimed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.authoring import minutes
from stackgraph.course.ids import GradeId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.authoring.problems import Problem
    from stackgraph.authoring.script import Cell, Script

_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WORDS = ["no", *_COUNT.split("|")]
_INTRODUCTION = re.compile(r"(\w+) exercises?, (\d+) points?, about (\d+) minutes")
_TITLE = re.compile(r"## Exercise (\d+)\b.*?(?:\((\d+) points?\))?\s*$")
_TIME = re.compile(r"\*\*Time:\*\* about (\d+) minutes, then (\d+) for the assignment")
_SLIPS = re.compile(rf"\*\*recognise\*\* ({_COUNT}) (?:slips|mistakes|broken \w+)\b")
_CLINIC = re.compile(r"\bclinic\b|\bbroken\b", re.I)
_GOALS = re.compile(r"^You will\s*$")
_RECAP = re.compile(r"^You can now\s*$")
_GOAL = re.compile(r"^\* \*\*(\w[\w -]*)\*\*")
_SAID = re.compile(r"(?<!^\* )\*\*([^*]+)\*\*", re.M)
_VOCABULARY = {
    "wire": "symbolic tensor",
    "held out": "test set",
    "silence": "ablation",
    "silenced": "ablation",
    "shortcut": "residual",
    "code": "embedding",
    "tap": "feature extractor",
    "base": "backbone",
}
"""Words of the house that a lesson may bring in bold, and what the field calls the same."""
_SLIP = re.compile(r"\*\*(\d+)\. ")
_FIGURE = re.compile(r"\bplt\.(?:subplots|figure|plot|bar|barh|imshow|hist|scatter|show)\(")
_IN_WORDS = re.compile(r"^\*In words: ", re.M)
_SLACK = 5
"""Minutes that a text may be off what its length makes."""
_TELL = "what matplotlib draws tells a reader who cannot see it nothing: put '*In words: …*' below"


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
    yield from _goals(script)
    yield from _vocabulary(script)


def _goals(script: Script) -> Iterator[Problem]:
    """What you will do at the top is what you can do at the end, verb for verb."""
    promised, kept = _bullets(script, _GOALS), _bullets(script, _RECAP)
    if not promised or not kept:
        return
    for place, (line, verb) in enumerate(promised):
        there = kept[place][1] if place < len(kept) else "nothing"
        if verb != there:
            text = f"goal {place + 1} is to {verb}; in the recap {there} stands in its place"
            yield script.problem(line, text)
            return
    if len(kept) > len(promised):
        line, verb = kept[len(promised)]
        yield script.problem(line, f"the recap has a goal more than the top: {verb}")


def _bullets(script: Script, above: re.Pattern[str]) -> list[tuple[int, str]]:
    """The first bold words of the bullets below a line, with their lines; nothing after them."""
    for cell in script.cells:
        lines = cell.source.splitlines() if cell.markdown else []
        for number, line in enumerate(lines):
            if above.match(line):
                below = enumerate(lines[number + 1 :], cell.first + number + 1)
                return [(at, m[1].lower()) for at, text in below if (m := _GOAL.match(text))]
    return []


def _vocabulary(script: Script) -> Iterator[Problem]:
    """A word of the house, brought in bold, has the field's word in the same text."""
    brought: set[str] = set()
    for cell in script.cells:
        if not cell.markdown:
            continue
        text = " ".join(cell.source.split()).lower()
        for match in _SAID.finditer(cell.source):
            word = match[1].lower()
            field = _VOCABULARY.get(word)
            if field and word not in brought and field not in text:
                line = cell.first + cell.source[: match.start()].count("\n")
                what = f"{word!r} is brought in bold without the field's word, {field!r}"
                yield script.problem(line, what)
            brought.add(word)


def of_unit(lesson: Script, exercises: Script) -> Iterator[Problem]:
    """The minutes, by what there is to read and to do, and slips that no exercise asks for."""
    told = next((int(m[3]) for _, m in _found(exercises, _INTRODUCTION)), None)
    for line, match in _found(lesson, _TIME):
        if told is not None and int(match[2]) != told:
            yield lesson.problem(line, f"{match[2]} minutes here, {told} in {exercises.name}")
        for about, said, due in (
            ("the lesson", int(match[1]), minutes.of_lesson(lesson)),
            ("the assignment", int(match[2]), minutes.of_assignment(exercises)),
        ):
            if abs(said - due) > _SLACK:
                text = f"{about}: {said} minutes are told, its length makes {due} (docs/style.md)"
                yield lesson.problem(line, text)
    yield from _unasked(lesson, exercises)


def _unasked(lesson: Script, exercises: Script) -> Iterator[Problem]:
    """A lesson that promises to recognise slips has an exercise with something to be examined."""
    if any(_CLINIC.search(match[0]) for _, match in _found(exercises, _TITLE)):
        return
    for line, match in _found(lesson, _SLIPS):
        text = f"{match[1]} are promised, and no exercise of {exercises.name} is a clinic"
        yield lesson.problem(line, text)


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
