"""Filling in the file that a course system exported: grades only, all else as it stands there.

For systems whose file has a row for each student and a column for each thing that is graded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stackgraph.classroom.grades import Exported, Grades, listed, number, strangers
from stackgraph.classroom.rows import Asked, whose
from stackgraph.course import CourseError
from stackgraph.course.tables import Table, amount, write_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from stackgraph.classroom.lms.base import Fill


@dataclass(frozen=True)
class Layout:
    """How a system's file is made.

    ``needs``: columns it cannot be without, ``hint`` how to get one that has them. ``asked`` says
    whose a row is (see ``rows.Asked``), None for a row of nobody's. ``maximum`` gives what a column
    is worth, as it is written; ``fillable`` says whether grades may go into a column. ``empty``:
    texts in a cell that mean no grade.
    """

    what: str
    system: str
    needs: tuple[str, ...]
    hint: str
    asked: Callable[[dict[str, str]], Asked | None]
    maximum: Callable[[Table, int], str]
    fillable: Callable[[Table, int], bool] = lambda table, column: True
    empty: frozenset[str] = frozenset({"", "-"})


@dataclass
class Kept:
    """What stood in the file and was left there, in words."""

    notes: list[str] = field(default_factory=list)

    def keeps(self, student: str, old: str, new: float, layout_empty: frozenset[str]) -> bool:
        """Whether ``old`` stays: it is no number (``EX``), or a higher one. Says so once."""
        shown = old.strip()
        if shown.casefold() in layout_empty:
            return False
        there = amount(shown.removesuffix("%").strip())
        if there is not None and there <= new + 1e-6:
            return False
        why = "is no number" if there is None else "is more"
        self.notes.append(
            f"{student}: {shown!r} stands there and {why}, so it was kept, not {number(new)} "
            "(to put ours there: --overwrite)."
        )
        return True


def need(table: Table, columns: tuple[str, ...], what: str, hint: str) -> None:
    """Raises CourseError for a table that lacks one of ``columns``."""
    missing = [c for c in columns if c not in table.header]
    if missing:
        raise CourseError(f"The template is no {what}: it has no column {missing[0]!r}. {hint}")


def fill_columns(request: Fill, layout: Layout) -> Exported:
    """Fill the units' columns of ``request.table``, on that file's scale.

    Raises CourseError for a file of another kind, and where it is not clear which column or scale
    is meant.
    """
    grades, table = request.grades, request.table
    need(table, layout.needs, layout.what, layout.hint)
    columns = _columns(request, layout)
    notes, factors = [], {}
    for unit in grades.units:
        if unit not in columns:
            notes.append(f"{unit}: no column of the template begins with its name; left out.")
            continue
        theirs = layout.maximum(table, columns[unit])
        factors[unit], note = factor_of(grades, unit, theirs, layout.system)
        notes.append(f"{unit}: fills the column {table.header[columns[unit]]!r}; {note}.")
    if not factors:
        raise CourseError(
            f"No column of the template begins with {listed(grades.units)}, so nothing would be "
            "filled in. Say which one is meant by its whole heading, with --column."
        )
    asked = [layout.asked(cell) or Asked({}, "") for cell in table.cells()]
    students, left = whose(grades.points, request.roster, asked)
    kept = Kept()
    for row, student in zip(table.rows[1:], students, strict=True):
        row += [""] * (len(table.header) - len(row))
        for unit, factor in factors.items():
            points = grades.points[student].get(unit) if student else None
            if points is not None:
                old, new = row[columns[unit]], points * factor
                if request.overwrite or not kept.keeps(student, old, new, layout.empty):
                    row[columns[unit]] = number(new)
    known = set(students)
    notes += left + kept.notes + strangers(grades, known, NO_ROW.format("the template"))
    notes += grades.without(request.roster)
    return Exported(write_table(table), notes, len(known - {""}), list(factors))


NO_ROW = "no row of {} is surely theirs"


def _columns(request: Fill, layout: Layout) -> dict[str, int]:
    grades, table = request.grades, request.table
    if request.column:
        units = grades.whole_units
        if len(units) != 1:
            raise CourseError("--column is for one unit. Name it in your command, for example u01.")
        if table.header.count(request.column) != 1:
            raise CourseError(
                f"The template has no column {request.column!r}, or two of them. Give the whole "
                'heading, for example --column "U01 Sequential (4711)".'
            )
        return {units[0]: table.header.index(request.column)}
    free = {i: name for i, name in enumerate(table.header) if layout.fillable(table, i)}
    found: dict[str, int] = {}
    for item in sorted(grades.units, key=lambda item: (" " not in item, item)):
        column = _item_column(free, item)  # exercises first: theirs begin with the unit's name, too
        if column is not None:
            found[item] = column
            del free[column]
    return found


def _item_column(headings: dict[int, str], item: str) -> int | None:
    """The column that is headed by the item's name, or else begins with its name or number."""
    unit, _, exercise = item.partition(" ")
    name, short = re.escape(unit), re.escape(unit.split("_")[0])
    end = rf"\W+{exercise}(?![a-z0-9]).*" if exercise else None
    patterns = (
        (rf"{name}{end}", rf"{short}(?![a-z0-9]).*?{end}")
        if end
        else (rf"{name}\s*(\(\d+\))?", rf"{name}(?![a-z0-9]).*", rf"{short}(?![a-z0-9]).*")
    )
    for pattern in patterns:
        fitting = [i for i, h in headings.items() if re.fullmatch(pattern, h.strip().casefold())]
        if not exercise and len(fitting) > 1:  # of a unit's columns, not those of its exercises
            whole = [i for i in fitting if not re.search(r"\be\d+\b", headings[i].casefold())]
            fitting = whole or fitting
        if len(fitting) > 1:
            names = ", ".join(repr(headings[i]) for i in fitting)
            raise CourseError(
                f"Several columns of the template may be {item}: {names}. Say which, "
                f'with {unit.split("_")[0]} in your command: --column "{headings[fitting[0]]}"'
            )
        if fitting:
            return fitting[0]
    return None


def factor_of(grades: Grades, unit: str, theirs: str, system: str) -> tuple[float, str]:
    """By what to multiply a unit's points for a maximum written as ``theirs``, and words on it."""
    mine = grades.max_points[unit]
    if not theirs.strip():
        return 1.0, "no points possible stand there, so points are as they are"
    factor = scale(mine, theirs, f"{system} points possible for {unit}")
    if factor == 1.0:
        return factor, f"of {number(mine)} points"
    return factor, f"points of {number(mine)} are scaled to {system} {theirs.strip()}"


def scale(mine: float, theirs: str, what: str) -> float:
    """By what to multiply points for a maximum that is written as ``theirs``."""
    maximum = amount(theirs)
    if not maximum or mine <= 0:
        raise CourseError(
            f"{what} are {theirs.strip()!r}, ours {number(mine)}: points cannot be scaled. Let the "
            "assignment be graded by points, more than 0, and export the file again."
        )
    return maximum / mine
