"""What of a unit an entry has to answer: its own exercise, and those that it reads from.

A mistake in one exercise says nothing of the others, whose trainings would be most of what grading
the bank costs. The reference, which answers all, stands for those.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stackgraph.course import CourseError
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import cell_id, role, text_of
from stackgraph.course.names import names_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stackgraph.bank.entries import Entry
    from stackgraph.course.unit import Unit


def only_needed(entry: Entry, unit: Unit) -> Entry:
    """``entry``, with the exercises that it answers: all of them where it may concern any."""
    cells = [*entry.loses, *(change.cell for change in entry.changes)]
    concerned = {entry.exercise or "", *(GradeId.parse(cell).exercise for cell in cells)}
    special = entry.code.strip() or entry.filename or entry.base != "reference"
    if entry.kind not in ("mistake", "accepted") or special or not concerned <= set(unit.exercises):
        return entry
    return replace(entry, answered=_closure(unit, concerned))


def _closure(unit: Unit, concerned: Iterable[str]) -> frozenset[str]:
    """``concerned``, and every exercise that binds what one of them reads."""
    reads, binds = _names(unit)
    found: set[str] = set()
    waiting = set(concerned)
    while waiting:
        exercise = waiting.pop()
        found.add(exercise)
        waiting |= {e for e in binds if e not in found and binds[e] & reads[exercise]}
    return frozenset(found)


def _names(unit: Unit) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Exercise -> names that its cells read, and exercise -> names that they bind. A cell without
    a grade_id is the exercise's before it.
    """
    reads: dict[str, set[str]] = {e: set() for e in unit.exercises}
    binds: dict[str, set[str]] = {e: set() for e in unit.exercises}
    here = ""
    for cell in unit.notebook["cells"]:
        named = GradeId.parse(cell_id(cell)).exercise
        here = named if named in reads else here
        if cell["cell_type"] != "code" or not here or role(cell) == "verdict":
            continue
        try:
            names = names_in(text_of(cell))
        except (SyntaxError, CourseError):
            continue  # a cell to be tried, which stops with an error on purpose
        reads[here] |= names.reads
        if role(cell) != "test":
            binds[here] |= names.binds
    return reads, binds
