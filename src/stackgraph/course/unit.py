"""A unit as its notebooks have it, read without running them.

``Unit`` says of every cell of the instructor's notebook what it is (test, locked, answer, free),
where it runs and which names cross from the student's kernel to the judge. Pure Python: no Keras,
no kernel.

A locked cell runs in the judge if all the names that it reads are builtins or are bound by earlier
cells that run there; otherwise it depends on the student, runs only in the student's kernel, and
what it binds counts as an answer. So does one that is tagged ``notebook-only``, because no test
needs it. A test cell *reads* the names left over: those cross.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from stackgraph.course import Course, CourseError
from stackgraph.course.editions import read_editions
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import (
    Role,
    cell_id,
    grade_id,
    is_manual,
    is_notebook_only,
    is_solution,
    points,
    role,
    text_of,
)
from stackgraph.course.names import BUILTIN_NAMES, names_in
from stackgraph.course.written import parts_of

if TYPE_CHECKING:
    from pathlib import Path

EDITIONS = "stackgraph_editions"
"""Under this name a unit's notebook holds, in its metadata, what ``Unit.editions`` gives."""

_REGION = re.compile(r"^\s*### (?:BEGIN|END) SOLUTION\s*$")


@dataclass(frozen=True)
class TestCell:
    """A graded cell. ``reads`` are the names that cross from the student's kernel; ``given`` those
    values of judge-runnable locked cells that it looks at, of which an answer may hold parts.
    """

    __test__ = False  # not a test class of pytest's

    grade_id: str
    points: float
    source: str
    reads: tuple[str, ...]
    given: tuple[str, ...] = ()


@dataclass(frozen=True)
class LockedCell:
    """A read-only, ungraded code cell; ``in_judge`` if it depends on nothing of the student's and
    is not tagged ``notebook-only``.

    ``reads``: the names that it takes from before it.
    """

    grade_id: str
    source: str
    binds: frozenset[str]
    in_judge: bool
    reads: frozenset[str]


@dataclass(frozen=True)
class AnswerCell:
    """A cell that a student fills in. ``names`` is what the reference version binds."""

    grade_id: str
    source: str
    names: frozenset[str]


@dataclass(frozen=True)
class WrittenCell:
    """A cell that a student fills in and a person grades. Its text is the prompt."""

    grade_id: str
    points: float
    prompt: str
    answer: str
    rubric: str


@dataclass(frozen=True)
class Unit:
    """All that grading, bank and pages need to know of one unit."""

    stem: str
    """``'u01_sequential'``."""
    tests: tuple[TestCell, ...]
    locked: tuple[LockedCell, ...]
    answers: tuple[AnswerCell, ...]
    notebook: dict[str, Any] = field(repr=False)
    """The instructor notebook (nbformat 4 JSON)."""
    release: bytes = field(default=b"", repr=False)
    """The students' notebook, as it stands on disk; empty where there is none."""
    written: tuple[WrittenCell, ...] = ()

    @cached_property
    def points(self) -> list[tuple[str, float]]:
        """``(grade_id, points)`` of every test cell and written answer, in order."""
        worth = {test.grade_id: test.points for test in self.tests}
        worth |= {cell.grade_id: cell.points for cell in self.written}
        order = {grade_id(c): place for place, c in enumerate(self.notebook["cells"])}
        return sorted(worth.items(), key=lambda item: order[item[0]])

    @cached_property
    def notebook_digest(self) -> bytes:
        """A hash of the instructor notebook."""
        return hashlib.sha256(json.dumps(self.notebook, sort_keys=True).encode()).digest()

    @cached_property
    def locked_digest(self) -> str:
        """A hash of ``judge_cells``: judges with the same one are in the same state at first."""
        cells = [[c.grade_id, c.source] for c in self.judge_cells]
        return hashlib.sha256(json.dumps([self.stem, cells]).encode()).hexdigest()

    @property
    def judge_cells(self) -> list[LockedCell]:
        """The locked cells that run in the judge, in order."""
        return [c for c in self.locked if c.in_judge]

    @property
    def editions(self) -> dict[str, list[str]]:
        """grade_id -> ``edition_of`` each text that the cell had in an earlier release."""
        found: dict[str, list[str]] = self.notebook.get("metadata", {}).get(EDITIONS, {})
        return found

    def test(self, grade_id: str) -> TestCell:
        """The test cell of that name; KeyError if there is none."""
        for cell in self.tests:
            if cell.grade_id == grade_id:
                return cell
        raise KeyError(grade_id)

    @property
    def worth(self) -> dict[str, float]:
        """Test cell or written answer -> points, in order."""
        return dict(self.points)

    @property
    def exercises(self) -> list[str]:
        """``['e1', 'e2', ...]`` in order."""
        found = (GradeId.parse(name).exercise for name, _ in self.points)
        return list(dict.fromkeys(e for e in found if e))

    @cached_property
    def released(self) -> dict[str, Any]:
        """The students' notebook as JSON. Raises CourseError where there is none."""
        if not self.release:
            raise CourseError(
                f"{self.stem} is not released. Build it: stackgraph build {self.stem}"
            )
        found: dict[str, Any] = json.loads(self.release)
        return found

    @property
    def released_tests(self) -> dict[str, str]:
        """Test cell -> its text in the release."""
        cells = {grade_id(c): text_of(c) for c in self.released["cells"]}
        return {t.grade_id: cells.get(t.grade_id, "") for t in self.tests}

    @property
    def cell_ids(self) -> list[str]:
        """Every id that a cell of the release goes by."""
        return [cell_id(c) for c in self.released["cells"]]

    @property
    def references(self) -> dict[str, str]:
        """Answer cell (of whatever kind) -> the reference's text, without the solution markers."""
        return {cell_id(c): _reference(c) for c in self.notebook["cells"] if is_solution(c)}

    @classmethod
    def read(cls, course: Course, stem: str, kind: str = "source") -> Unit:
        """Read a unit of ``course``. Raises CourseError where it is not built.

        ``kind="release"`` takes the tests that students have: a student's copy has no source.
        """
        source, release = course.notebook(kind, stem), course.notebook("release", stem)
        return cls.read_files(source, course.editions(stem), release)

    @classmethod
    def read_files(
        cls, source: Path, editions: Path | None = None, release: Path | None = None
    ) -> Unit:
        """Read a unit by its files, of which only ``source`` must be there."""
        stem = source.stem
        try:
            notebook = json.loads(source.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise CourseError(
                f"{source} does not exist. Build the unit first: stackgraph build {stem}"
            ) from None
        except ValueError as error:
            raise CourseError(f"{source} is not a notebook: {error}") from None
        if editions is not None and editions.is_file():
            notebook.setdefault("metadata", {})[EDITIONS] = read_editions(editions)
        unit = cls.of(notebook, stem)
        there = release is not None and release.is_file()
        return replace(unit, release=release.read_bytes()) if release and there else unit

    @classmethod
    def of(cls, notebook: dict[str, Any], stem: str) -> Unit:
        """The unit of an instructor notebook given as nbformat 4 JSON.

        Raises CourseError for a duplicate grade_id, a test cell without points, code that cannot be
        parsed, or a test that reads what only another test binds.
        """
        return _Planner(notebook, stem).plan()


class Units:
    """The units of a course, each read once."""

    def __init__(self, course: Course, kind: str = "source") -> None:
        """``kind``: whose tests; see ``Unit.read``."""
        self._course = course
        self._kind = kind
        self._read: dict[tuple[str, str], Unit] = {}

    def __getitem__(self, stem: str) -> Unit:
        """The unit of that stem. Raises CourseError as ``Unit.read`` does."""
        if (stem, "") not in self._read:
            self._read[stem, ""] = Unit.read(self._course, stem, self._kind)
        return self._read[stem, ""]

    def put(self, unit: Unit, student: str = "") -> None:
        """Take ``unit`` for the class's, or for the student's own version, in place of a file's."""
        self._read[unit.stem, student] = unit

    def of(self, stem: str, student: str) -> Unit:
        """The student's own version of the unit, or the class's where they have none.

        A version has the tests of the class's under the same names, with other numbers in them.
        Raises CourseError as ``Unit.read`` does, and for a version with other tests.
        """
        if (stem, student) in self._read:
            return self._read[stem, student]
        if not student or not self._course.version("source", stem, student).is_file():
            return self[stem]
        if (stem, student) not in self._read:
            paths = (self._course.version(kind, stem, student) for kind in ("source", "release"))
            source, release = paths
            version = Unit.read_files(source, release=release)
            if version.points != self[stem].points:
                raise CourseError(
                    f"{source} has other tests than {stem}: write the sheet anew for all students"
                )
            self._read[stem, student] = version
        return self._read[stem, student]


def _reference(cell: dict[str, Any]) -> str:
    if role(cell) == "written":
        prompt, answer, _ = parts_of(text_of(cell))
        return f"{prompt}\n\n{answer}".strip()
    return "\n".join(line for line in text_of(cell).split("\n") if not _REGION.match(line))


class _Planner:
    def __init__(self, notebook: dict[str, Any], unit: str) -> None:
        self.notebook = notebook
        self.unit = unit
        self.known = set(BUILTIN_NAMES)  # bound in the judge so far
        self.values: set[str] = set()  # those of them that are no module, function or class
        self.tests: list[TestCell] = []
        self.locked: list[LockedCell] = []
        self.answers: list[AnswerCell] = []
        self.written: list[WrittenCell] = []
        self.bound_by_student: set[str] = set()
        self.bound_by_tests: dict[str, str] = {}

    def plan(self) -> Unit:
        seen: set[str] = set()
        for cell in self.notebook["cells"]:
            name = grade_id(cell)
            kind = role(cell)
            if name and kind != "free":
                if name in seen:
                    raise self._wrong(name, "this grade_id stands on two cells")
                seen.add(name)
            if is_manual(cell):
                self._add_written(name, cell)
            if cell["cell_type"] == "code" and kind != "verdict":
                self._add(kind, name, cell)
        self._no_test_feeds_another()
        return Unit(
            self.unit,
            tuple(self.tests),
            tuple(self.locked),
            tuple(self.answers),
            self.notebook,
            written=tuple(self.written),
        )

    def _wrong(self, grade_id: str, what: str) -> CourseError:
        return CourseError(f"{self.unit}, cell {grade_id}: {what}")

    def _add_written(self, grade_id: str, cell: dict[str, Any]) -> None:
        worth = points(cell)
        if worth <= 0:
            raise self._wrong(grade_id, "a written answer needs points greater than 0")
        self.written.append(WrittenCell(grade_id, worth, *parts_of(text_of(cell))))

    def _add(self, kind: Role, grade_id: str, cell: dict[str, Any]) -> None:
        source = text_of(cell)
        try:
            names = names_in(source)
        except (SyntaxError, CourseError) as error:
            if kind == "free":
                return  # a student may break it as well; nothing is planned from it
            raise self._wrong(grade_id, str(error)) from None
        if kind == "test":
            worth = points(cell)
            if worth <= 0:
                raise self._wrong(grade_id, "a test cell needs points greater than 0")
            reads = tuple(sorted(names.reads - self.known))
            given = tuple(sorted(names.reads & self.values))
            self.tests.append(TestCell(grade_id, worth, source, reads, given))
            for name in names.binds:
                self.bound_by_tests.setdefault(name, grade_id)
        elif kind == "locked":
            in_judge = names.reads <= self.known and not is_notebook_only(cell)
            self.locked.append(LockedCell(grade_id, source, names.binds, in_judge, names.reads))
            (self.known if in_judge else self.bound_by_student).update(names.binds)
            if in_judge:
                self.values |= names.values
        else:
            self.bound_by_student |= names.binds
            if kind == "answer":
                self.answers.append(AnswerCell(grade_id, source, names.binds))

    def _no_test_feeds_another(self) -> None:
        for test in self.tests:
            for name in test.reads:
                if name in self.bound_by_student:
                    continue
                other = self.bound_by_tests.get(name)
                if other is not None and other != test.grade_id:
                    raise self._wrong(
                        test.grade_id,
                        f"it reads '{name}', which only the test cell {other} binds. "
                        "Bind it in a locked cell.",
                    )
                raise self._wrong(
                    test.grade_id, f"it reads '{name}', which no cell before it binds."
                )
