"""The rules a script keeps. Each rule yields every breach it finds; nothing is written if any is.

A rule that needs Python to parse skips cells that do not; ``_syntax`` reports those.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from stackgraph.authoring import claims, names
from stackgraph.authoring.problems import Problem
from stackgraph.authoring.regions import Split, has_marker, split
from stackgraph.authoring.script import SHOWN, Cell, Script
from stackgraph.course.ids import GradeId, unit_of
from stackgraph.course.written import RUBRIC, parts_of

_GRADE_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TEST_ID = re.compile(r"u\d\d_e\d+(_[A-Za-z0-9-]+){2,}")
_ANSWER_ID = re.compile(r"u\d\d_e\d+(_[A-Za-z0-9-]+)+")
_LOCKED_ID = re.compile(r"u\d\d(_[A-Za-z0-9-]+)+")
_SHAPES = {
    "test": (_TEST_ID, "uNN_eM_<topic>_<property>"),
    "answer": (_ANSWER_ID, "uNN_eM_<topic>"),
    "written": (_ANSWER_ID, "uNN_eM_<topic>"),
    "locked": (_LOCKED_ID, "uNN_<topic>"),
}
POINTS = (1, 2)
MOST_BY_HAND = 20
"""Points of a written answer."""


@dataclass(frozen=True)
class Part:
    """A cell with what the rules ask about it, worked out once."""

    cell: Cell

    @cached_property
    def split(self) -> Split:
        """Visible, solution and hidden lines."""
        return split(self.cell.source)

    @cached_property
    def visible(self) -> str:
        """The code that a student sees."""
        return self.split.text("visible")

    @cached_property
    def code(self) -> str | None:
        """Plain Python of the whole cell, or None for text and for what does not parse."""
        if self.cell.markdown:
            return None
        code = names.without_magics(self.cell.source)
        shown = names.without_magics(self.visible)
        return None if names.fault(code) or names.fault(shown) else code

    @property
    def exercise(self) -> str:
        """``u01_e2`` of ``u01_e2_classifier_units``."""
        return GradeId.parse(self.cell.grade_id).key


Rule = Callable[[Script, list[Part]], Iterator[Problem]]


def problems(script: Script) -> list[Problem]:
    """Everything wrong with ``script``: what reading it found and every breach of a rule."""
    parts = [Part(cell) for cell in script.cells]
    found = list(script.problems)
    for rule in _RULES[script.kind]:
        found.extend(rule(script, parts))
    return sorted(set(found))


def _syntax(script: Script, parts: list[Part]) -> Iterator[Problem]:
    for part in parts:
        cell = part.cell
        if cell.markdown:
            continue
        if not cell.source:
            yield script.problem(cell.line, "an empty code cell: give it a line, or remove it")
            continue
        for source in (cell.source, part.visible):
            fault = names.fault(names.without_magics(source))
            if fault:
                line, message = fault
                yield script.problem(cell.first + line - 1, message)
                break


def _ids(script: Script, parts: list[Part]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for part in parts:
        cell = part.cell
        if cell.role not in _SHAPES:
            continue
        if not cell.grade_id:
            yield script.problem(
                cell.line, f'a {cell.role} cell without an id: write {cell.role}="uNN_…"'
            )
            continue
        shape, words = _SHAPES[cell.role]
        if not _GRADE_ID.fullmatch(cell.grade_id):
            yield script.problem(
                cell.line,
                f"grade_id {cell.grade_id!r}: use 1 to 64 of A-Z a-z 0-9 _ - "
                f"(it has {len(cell.grade_id)})",
            )
        elif not shape.fullmatch(cell.grade_id):
            yield script.problem(cell.line, f"grade_id {cell.grade_id!r} is not of form {words}")
        elif GradeId.parse(cell.grade_id).unit != unit_of(script.unit):
            yield script.problem(
                cell.line,
                f"grade_id {cell.grade_id!r} belongs to another unit: this is {script.unit}",
            )
        if cell.grade_id in seen:
            yield script.problem(
                cell.line,
                f"grade_id {cell.grade_id!r} is already used on line {seen[cell.grade_id]}",
            )
        seen.setdefault(cell.grade_id, cell.line)


def _points(script: Script, parts: list[Part]) -> Iterator[Problem]:
    for part in parts:
        cell = part.cell
        if cell.role == "written":
            if type(cell.points) is not int or not 1 <= cell.points <= MOST_BY_HAND:
                yield script.problem(
                    cell.line,
                    f"a written answer's points must be a whole number, 1 to {MOST_BY_HAND}, "
                    f"not {cell.points!r}: write points=3",
                )
        elif cell.role != "test":
            if cell.points is not None:
                yield script.problem(cell.line, 'points without a test: write test="uNN_eM_…"')
        elif cell.points is None:
            yield script.problem(cell.line, "a test cell without points: write points=1")
        elif type(cell.points) is not int or cell.points not in POINTS:
            yield script.problem(cell.line, f"points must be 1 or 2, not {cell.points!r}")


def _regions(script: Script, parts: list[Part]) -> Iterator[Problem]:
    for part in parts:
        cell = part.cell
        if not cell.markdown or cell.role == "written":
            for number, fault in part.split.faults:
                yield script.problem(cell.first + number, fault)
        if cell.role not in ("answer", "written") and part.split.has("solution"):
            yield script.problem(
                cell.line, 'a solution outside an answer cell: write answer="uNN_eM_…"'
            )
        if cell.role != "test" and part.split.has("hidden"):
            yield script.problem(
                cell.line, 'hidden tests outside a test cell: write test="uNN_eM_…"'
            )
        if has_marker(part.visible):
            yield script.problem(
                cell.line, "a marker that this course does not use (MARK SCHEME, AUTOTEST)"
            )


def _written(script: Script, parts: list[Part]) -> Iterator[Problem]:
    for part in parts:
        cell = part.cell
        if cell.role != "written":
            if cell.rubric is not None:
                yield script.problem(cell.line, f"a rubric without a written answer: {_WRITTEN}")
            continue
        prompt, answer, rubric = parts_of(cell.source)
        if cell.rubric not in (None, SHOWN):
            yield script.problem(
                cell.line,
                f'rubric={cell.rubric!r}: write rubric="{SHOWN}" to let students see it, '
                "else leave it out",
            )
        if not prompt:
            yield script.problem(
                cell.line, "a written answer without a prompt: say in its first line what to write"
            )
        if not answer:
            yield script.problem(
                cell.line,
                "a written answer without a model answer: add # ### BEGIN SOLUTION … "
                "# ### END SOLUTION",
            )
        if not rubric:
            yield script.problem(
                cell.line,
                f"a written answer without a rubric: add a line '# {RUBRIC}' below the model "
                "answer, and what each point is given for",
            )


_WRITTEN = 'write # %% [markdown] written="uNN_eM_…" points=3'


def _answers(script: Script, parts: list[Part]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for part in parts:
        cell = part.cell
        if cell.role != "answer" or part.code is None:
            continue
        if not part.split.has("solution"):
            yield script.problem(
                cell.line,
                "an answer without a solution: add ### BEGIN SOLUTION … ### END SOLUTION",
            )
            continue
        stub = names.bound_to_none(part.visible)
        if not stub:
            yield script.problem(
                cell.line, "the answer is never bound to None: start the cell with 'name = None'"
            )
        solution = _bound_by(part.split.text("solution"))
        for name in sorted(stub):
            if name not in solution:
                yield script.problem(
                    cell.line, f"the solution never binds the answer {name!r}: add '{name} = …'"
                )
            if name in seen:
                yield script.problem(
                    cell.line, f"the answer {name!r} is already asked for on line {seen[name]}"
                )
            seen.setdefault(name, cell.line)


def _bound_by(region: str) -> set[str]:
    """Names bound by the lines of a region, which parse on their own at the top level only."""
    code = names.without_magics(region)
    return set() if names.fault(code) else names.bound(code)


def _tests(script: Script, parts: list[Part]) -> Iterator[Problem]:
    for part in parts:
        cell = part.cell
        if cell.role != "test":
            continue
        for number, text in enumerate(cell.source.split("\n")):
            if re.match(r"\s*[%!]", text):
                yield script.problem(
                    cell.first + number, "no magics in a test cell: it runs as plain Python"
                )
        if part.code is None:
            continue
        tree = ast.parse(part.code)
        if ast.get_docstring(tree) is None:
            yield script.problem(
                cell.line, 'a test without a docstring: open it with """What is checked."""'
            )
        released = ast.parse(names.without_magics(part.visible))
        for body, which in ((tree.body, "the test"), (released.body, "the released test")):
            if body and _is_expression(body[-1]):
                yield script.problem(
                    cell.first + body[-1].lineno - 1 if body is tree.body else cell.line,
                    f"{which} ends in an expression, whose value nbgrader takes for a score: "
                    "end in a check or a statement",
                )
        if not any(_is_check(node) for node in ast.walk(released)):
            yield script.problem(
                cell.line,
                "nothing is checked outside the hidden tests: put sg.check_attempted(name, "
                '"name") before them, so that an untouched release says "not attempted"',
            )


def _is_check(node: ast.AST) -> bool:
    """A call to one of our checks, which return None."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name.startswith("check_")


def _is_expression(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and not _is_check(node.value)


def _exercises(script: Script, parts: list[Part]) -> Iterator[Problem]:
    graded = [p for p in parts if p.cell.role in ("answer", "test") and p.cell.grade_id]
    # An exercise of written answers alone has no tests, and needs none.
    tests = Counter(p.exercise for p in graded if p.cell.role == "test")
    visible = Counter(
        p.exercise for p in graded if p.cell.role == "test" and not p.split.has("hidden")
    )
    seen: set[str] = set()
    for part in graded:
        if part.exercise in seen:
            continue
        seen.add(part.exercise)
        if not tests[part.exercise]:
            yield script.problem(part.cell.line, f"exercise {part.exercise} has no test cell")
        elif not visible[part.exercise]:
            yield script.problem(
                part.cell.line,
                f"exercise {part.exercise} has no visible test: "
                "give it a test cell without hidden tests",
            )


def _wiring(script: Script, parts: list[Part]) -> Iterator[Problem]:
    """Names between cells: what tests read is bound, what is locked or asked for stays so."""
    fixed: dict[str, tuple[str, int]] = {}
    loose: set[str] = set()
    for part in parts:
        cell = part.cell
        if part.code is None:
            continue
        binds = names.bound(part.code)
        asked = set(names.bound_to_none(part.visible)) if cell.role == "answer" else set()
        if cell.role == "test":
            yield from _unbound(script, part, set(fixed), loose)
        if cell.role in ("answer", "test"):
            for name in sorted(binds & set(fixed)):
                role, line = fixed[name]
                if role == "locked" or cell.role == "test":
                    yield script.problem(
                        cell.line,
                        f"this {cell.role} cell rebinds {name!r}, which the {role} cell on "
                        f"line {line} binds: choose another name",
                    )
        if cell.role == "locked":
            for name in sorted(n for n in binds & set(fixed) if fixed[n][0] == "answer"):
                yield script.problem(
                    cell.line,
                    f"this locked cell rebinds the answer {name!r} of line {fixed[name][1]}: "
                    "choose another name",
                )
            fixed |= {name: ("locked", cell.line) for name in binds if name not in fixed}
        elif cell.role == "answer":
            fixed |= {name: ("answer", cell.line) for name in asked if name not in fixed}
        loose |= binds


def _unbound(script: Script, part: Part, fixed: set[str], loose: set[str]) -> Iterator[Problem]:
    assert part.code is not None
    for name in sorted(names.reads(part.code) - fixed):
        if name in loose:
            yield script.problem(
                part.cell.line,
                f"the test reads {name!r}, which no answer names and no locked cell binds: "
                f"bind it in a locked cell, or ask for it with '{name} = None'",
            )
        else:
            yield script.problem(
                part.cell.line, f"the test reads {name!r}, which no cell before it binds"
            )


def _exercise_claims(script: Script, parts: list[Part]) -> Iterator[Problem]:
    return claims.of_exercises(script)


def _lesson_claims(script: Script, parts: list[Part]) -> Iterator[Problem]:
    return claims.of_lesson(script)


_RULES: dict[str, tuple[Rule, ...]] = {
    "lesson": (_syntax, _ids, _regions, _lesson_claims),
    "exercise": (
        _syntax,
        _ids,
        _points,
        _regions,
        _answers,
        _written,
        _tests,
        _exercises,
        _wiring,
        _exercise_claims,
    ),
}
