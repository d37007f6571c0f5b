"""What a unit's instructor notebook asks for, read without running it.

``UnitPlan`` says of every cell what it is (test, locked, answer, free), where it runs and which
names cross from the student's kernel to the judge. Pure Python: no Keras, no kernel.

A locked cell runs in the judge if all the names that it reads are builtins or are bound by earlier
cells that run there; otherwise it depends on the student, runs only in the student's kernel, and
what it binds counts as an answer. A test cell *reads* the names left over: those cross.
"""

from __future__ import annotations

import ast
import builtins
import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from stackgraph.course import CourseError

BUILTIN_NAMES = frozenset(dir(builtins)) | {"__name__", "__doc__", "__file__", "__builtins__"}
VERDICT = re.compile(r"u\d\d_e\d+_verdict")
"""The grade_id of a cell that tells a learner whether an exercise is right, worth no points. It is
run in the learner's notebook only."""
HIDDEN_BEGIN = "### BEGIN HIDDEN TESTS"
HIDDEN_END = "### END HIDDEN TESTS"
MARKS = ("grade", "solution", "locked", "points", "grade_id")
"""What of a cell's nbgrader metadata says what it is and what it is worth."""
EDITIONS = "stackgraph_editions"
"""Under this name a plan's notebook holds, in its metadata, what ``UnitPlan.editions`` gives."""


@dataclass(frozen=True)
class Names:
    """The names a piece of code reads before binding them, and those it binds, at module level.

    ``values``: the bound ones without imports, functions and classes.
    """

    reads: frozenset[str]
    binds: frozenset[str]
    values: frozenset[str] = frozenset()


class _Scope(ast.NodeVisitor):
    """Walks statements in the order they run. A name bound in any branch counts as bound."""

    def __init__(self) -> None:
        self.bound: set[str] = set()
        self.reads: set[str] = set()
        self.deferred: set[str] = set()  # read by function bodies, when these are called
        self.binds: set[str] = set()
        self.values: set[str] = set()
        self._local: list[set[str]] = []  # comprehension variables, innermost last

    def _read(self, name: str) -> None:
        if name not in self.bound and not any(name in names for names in self._local):
            self.reads.add(name)

    def _bind(self, name: str) -> None:
        self.bound.add(name)
        self.binds.add(name)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._read(node.id)
        elif isinstance(node.ctx, ast.Del):
            self._read(node.id)
            self.bound.discard(node.id)
        elif self._local and node.id in self._local[-1]:
            return
        else:
            self._bind(node.id)
            self.values.add(node.id)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self._bind(node.target.id)
        self.values.add(node.target.id)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self.visit(target)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.annotation)
        if node.value is not None:
            self.visit(node.value)
            self.visit(node.target)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.visit(node.value)
        if isinstance(node.target, ast.Name):
            self._read(node.target.id)
        self.visit(node.target)

    def visit_For(self, node: ast.For | ast.AsyncFor) -> None:
        self.visit(node.iter)
        self.visit(node.target)
        for statement in [*node.body, *node.orelse]:
            self.visit(statement)

    visit_AsyncFor = visit_For

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._bind(alias.asname or alias.name.split(".")[0])

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name == "*":
                raise CourseError(
                    f"line {node.lineno}: 'from {node.module} import *' hides which names a cell "
                    "binds. Import the names one by one."
                )
            self._bind(alias.asname or alias.name)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.type is not None:
            self.visit(node.type)
        if node.name:
            self._bind(node.name)
        for statement in node.body:
            self.visit(statement)

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> None:
        if node.name:
            self._bind(node.name)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        self.generic_visit(node)
        if node.rest:
            self._bind(node.rest)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator)
        self._visit_signature(node.args)
        if node.returns is not None:
            self.visit(node.returns)
        self._bind(node.name)
        self._function(node.args, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._visit_signature(node.args)
        self._function(node.args, [ast.Expr(node.body)])

    def _visit_signature(self, args: ast.arguments) -> None:
        for default in [*args.defaults, *args.kw_defaults]:
            if default is not None:
                self.visit(default)
        for arg in [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]:
            if arg is not None and arg.annotation is not None:
                self.visit(arg.annotation)

    def _function(self, args: ast.arguments, body: list[ast.stmt]) -> None:
        inner = _Scope()
        for arg in [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]:
            if arg is not None:
                inner.bound.add(arg.arg)
        outside: set[str] = set()
        for statement in body:
            for node in ast.walk(statement):
                if isinstance(node, ast.Global | ast.Nonlocal):
                    outside.update(node.names)
            inner.visit(statement)
        self.binds |= outside & inner.binds
        local = set().union(*self._local) if self._local else set()
        free = (inner.reads | inner.deferred) - (inner.binds - outside) - local
        self.deferred |= free

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for expression in [*node.decorator_list, *node.bases, *(k.value for k in node.keywords)]:
            self.visit(expression)
        inner = _Scope()
        for statement in node.body:
            inner.visit(statement)
        for name in inner.reads:
            self._read(name)
        self.deferred |= inner.deferred
        self._bind(node.name)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
    ) -> None:
        variables: set[str] = set()
        for index, generator in enumerate(node.generators):
            if index == 0:
                self.visit(generator.iter)
                self._local.append(variables)
            else:
                self.visit(generator.iter)
            variables.update(n.id for n in ast.walk(generator.target) if isinstance(n, ast.Name))
            for condition in generator.ifs:
                self.visit(condition)
        elements = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        for element in elements:
            self.visit(element)
        self._local.pop()

    visit_ListComp = _comprehension
    visit_SetComp = _comprehension
    visit_GeneratorExp = _comprehension
    visit_DictComp = _comprehension


def names_in(source: str) -> Names:
    """The names that ``source`` reads from before it, and those it binds.

    IPython magics are understood. Raises CourseError for a star import, SyntaxError for code that
    no transformer can mend.
    """
    scope = _Scope()
    for statement in parse(source).body:
        scope.visit(statement)
    reads = scope.reads | (scope.deferred - scope.binds)
    return Names(frozenset(reads), frozenset(scope.binds), frozenset(scope.values))


def parse(source: str) -> ast.Module:
    """The syntax tree of a cell of ours; magics are translated as IPython does."""
    try:
        return ast.parse(source)
    except SyntaxError:
        from IPython.core.inputtransformer2 import TransformerManager

        return ast.parse(TransformerManager().transform_cell(source))


def without_hidden_tests(source: str) -> str:
    """A test cell as students get it."""
    kept: list[str] = []
    hidden = False
    for line in source.split("\n"):
        if HIDDEN_BEGIN in line:
            hidden = True
        if not hidden:
            kept.append(line)
        if HIDDEN_END in line:
            hidden = False
    return "\n".join(kept)


def bare(text: str) -> str:
    """Text without hidden tests, trailing blanks and blank ends: what editors change unasked."""
    lines = without_hidden_tests(text).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def edition_of(kind: str, text: str, mark: dict[str, Any]) -> str:
    """A digest of a cell as students have it: its type, ``bare`` text and marks.

    '' where a mark is of a type, or a number of a size, that no release has.
    """
    marks: list[str] = []
    for name in MARKS:
        value = mark.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            if not abs(value) < 1e9:
                return ""
            value = f"{value:g}"
        if not (value is None or isinstance(value, bool | str)):
            return ""
        marks.append(json.dumps(value))
    return hashlib.sha256(json.dumps([kind, bare(text), marks]).encode()).hexdigest()[:20]


@dataclass(frozen=True)
class TestCell:
    """A graded cell. ``reads`` are the names that cross from the student's kernel; ``given`` those
    values of judge-runnable locked cells that it looks at, of which an answer may hold parts."""

    __test__ = False  # not a test class of pytest's

    grade_id: str
    points: float
    source: str
    reads: tuple[str, ...]
    given: tuple[str, ...] = ()


@dataclass(frozen=True)
class LockedCell:
    """A read-only, ungraded code cell; ``in_judge`` if it depends on nothing of the student's."""

    grade_id: str
    source: str
    binds: frozenset[str]
    in_judge: bool


@dataclass(frozen=True)
class AnswerCell:
    """A cell that a student fills in. ``names`` is what the reference version binds."""

    grade_id: str
    source: str
    names: frozenset[str]


@dataclass(frozen=True)
class UnitPlan:
    """All that grading needs to know of one unit."""

    unit: str
    tests: tuple[TestCell, ...]
    locked: tuple[LockedCell, ...]
    answers: tuple[AnswerCell, ...]
    notebook: dict[str, Any] = field(repr=False)
    """The instructor notebook (nbformat 4 JSON)."""

    @property
    def points(self) -> list[tuple[str, float]]:
        """``(grade_id, points)`` of every test cell, in order."""
        return [(t.grade_id, t.points) for t in self.tests]

    @cached_property
    def locked_digest(self) -> str:
        """A hash of ``judge_cells``: judges with the same one are in the same state at first."""
        cells = [[c.grade_id, c.source] for c in self.judge_cells]
        return hashlib.sha256(json.dumps([self.unit, cells]).encode()).hexdigest()

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

    @classmethod
    def read(cls, path: Path, unit: str | None = None, editions: Path | None = None) -> UnitPlan:
        """The plan of the instructor notebook at ``path`` (unit: the file's stem).

        ``editions``: the file of its earlier editions, which need not be there.
        """
        try:
            notebook = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise CourseError(
                f"{path} does not exist. Build the unit first: stackgraph build {path.stem}"
            ) from None
        except ValueError as error:
            raise CourseError(f"{path} is not a notebook: {error}") from None
        if editions is not None and editions.is_file():
            notebook.setdefault("metadata", {})[EDITIONS] = read_editions(editions)
        return cls.of(notebook, unit or path.stem)

    @classmethod
    def of(cls, notebook: dict[str, Any], unit: str) -> UnitPlan:
        """The plan of an instructor notebook given as nbformat 4 JSON.

        Raises CourseError for a duplicate grade_id, a test cell without points, code that cannot be
        parsed, or a test that reads what only another test binds.
        """
        return _Planner(notebook, unit).plan()


def read_editions(path: Path) -> dict[str, list[str]]:
    """The earlier editions that a build has kept; CourseError for a file it did not write."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): [str(d) for d in digests] for name, digests in found.items()}
    except (ValueError, AttributeError, TypeError):
        raise CourseError(
            f"{path} is not as a build writes it. Take it back from version control, or delete it: "
            "then what was handed in on an earlier release is reported as edited."
        ) from None


def marking(cell: dict[str, Any]) -> dict[str, Any]:
    """A cell's nbgrader metadata; ``{}`` for a free cell, or where it is of a wrong type."""
    metadata = cell.get("metadata")
    mark = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return mark if isinstance(mark, dict) else {}


def role(cell: dict[str, Any]) -> str:
    """``'test'``, ``'verdict'``, ``'locked'``, ``'answer'`` or ``'free'``, from a source cell's
    metadata."""
    mark = marking(cell)
    if mark.get("grade") and VERDICT.fullmatch(str(mark.get("grade_id"))):
        return "verdict"
    if mark.get("grade") and not mark.get("solution"):
        return "test"
    if mark.get("solution"):
        return "answer"
    if mark.get("locked"):
        return "locked"
    return "free"


def text_of(cell: dict[str, Any]) -> str:
    """A source cell's text, whether stored as one string or as lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


class _Planner:
    def __init__(self, notebook: dict[str, Any], unit: str) -> None:
        self.notebook = notebook
        self.unit = unit
        self.known = set(BUILTIN_NAMES)  # bound in the judge so far
        self.values: set[str] = set()  # those of them that are no module, function or class
        self.tests: list[TestCell] = []
        self.locked: list[LockedCell] = []
        self.answers: list[AnswerCell] = []
        self.bound_by_student: set[str] = set()
        self.bound_by_tests: dict[str, str] = {}

    def plan(self) -> UnitPlan:
        seen: set[str] = set()
        for cell in self.notebook["cells"]:
            grade_id = marking(cell).get("grade_id")
            kind = role(cell)
            if grade_id and kind != "free":
                if grade_id in seen:
                    raise self._wrong(grade_id, "this grade_id stands on two cells")
                seen.add(grade_id)
            if cell["cell_type"] == "code" and kind != "verdict":
                self._add(kind, str(grade_id), cell)
        self._no_test_feeds_another()
        return UnitPlan(
            self.unit, tuple(self.tests), tuple(self.locked), tuple(self.answers), self.notebook
        )

    def _wrong(self, grade_id: str, what: str) -> CourseError:
        return CourseError(f"{self.unit}, cell {grade_id}: {what}")

    def _add(self, kind: str, grade_id: str, cell: dict[str, Any]) -> None:
        source = text_of(cell)
        try:
            names = names_in(source)
        except (SyntaxError, CourseError) as error:
            if kind == "free":
                return  # a student may break it as well; nothing is planned from it
            raise self._wrong(grade_id, str(error)) from None
        if kind == "test":
            points = marking(cell).get("points")
            if isinstance(points, bool) or not isinstance(points, int | float) or points <= 0:
                raise self._wrong(grade_id, "a test cell needs points greater than 0")
            reads = tuple(sorted(names.reads - self.known))
            given = tuple(sorted(names.reads & self.values))
            self.tests.append(TestCell(grade_id, float(points), source, reads, given))
            for name in names.binds:
                self.bound_by_tests.setdefault(name, grade_id)
        elif kind == "locked":
            in_judge = names.reads <= self.known
            self.locked.append(LockedCell(grade_id, source, names.binds, in_judge))
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
