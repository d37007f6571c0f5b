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
    """``concerned``, and every exercise whose answers one of them depends on."""
    needs = _needs(unit)
    found: set[str] = set()
    waiting = set(concerned)
    while waiting:
        exercise = waiting.pop()
        found.add(exercise)
        waiting |= needs[exercise] - found
    return frozenset(found)


def _needs(unit: Unit) -> dict[str, set[str]]:
    """Exercise -> the exercises whose answers its cells read, be it by what other cells make of
    them. What a given cell binds of given things needs no answer. A cell without a grade_id is the
    exercise's before it.
    """
    needs: dict[str, set[str]] = {e: set() for e in unit.exercises}
    made_of: dict[str, set[str]] = {}  # name -> exercises whose answers are in it
    here = ""
    for cell in unit.notebook["cells"]:
        named = GradeId.parse(cell_id(cell)).exercise
        here = named if named in needs else here
        if cell["cell_type"] != "code" or role(cell) == "verdict":
            continue
        try:
            names = names_in(text_of(cell))
        except (SyntaxError, CourseError):
            continue  # a cell to be tried, which stops with an error on purpose
        read = set().union(*(made_of.get(name, set()) for name in names.reads))
        if here:
            needs[here] |= read
        if role(cell) != "test":
            own = {here} if here and role(cell) == "answer" else set()
            for name in names.binds:
                made_of.setdefault(name, set()).update(read | own)
    return needs
