"""Build the four folders: everything is made in memory first, then put in place at once."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from stackgraph.authoring import (
    anywhere,
    claims,
    execution,
    leaks,
    nbgrader_steps,
    notebooks,
    regions,
    rules,
    sealing,
)
from stackgraph.authoring.problems import Problem, ScriptError
from stackgraph.authoring.script import Kind, Script, read_script
from stackgraph.course import Course, CourseError, editions, rooms
from stackgraph.course.ids import GradeId, unit_of
from stackgraph.course.marks import grade_id, role
from stackgraph.course.notebooks import from_bytes, to_bytes
from stackgraph.course.state import sweep
from stackgraph.course.unit import Unit

_SHOWN_BY = ("tensorflow", "keras", "numpy", "matplotlib", "scikit-learn", "ipykernel", "ipython")
FORMAT = 1
"""Raise to make every kept execution stale."""

WRITTEN = ("course", "notebooks", "source", "release", "solutions", ".stackgraph")
"""The folders that a build writes to."""

Report = Callable[[str], None]


@dataclass
class Plan:
    """What a unit's scripts ask for, before anything runs."""

    unit: str
    lesson: Script | None = None
    practice: Script | None = None
    exercise: Script | None = None


@dataclass
class Built:
    """Files to write, by path, and what execution of a notebook was reused or done anew."""

    files: dict[Path, bytes] = field(default_factory=dict)
    executed: list[str] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)


def units_of(course: Course, names: list[str] | None) -> list[str]:
    """Stems of the units with a lesson or an exercise script that ``names`` ask for; none: all.

    Raises CourseError for a name that is no unit and for a course without scripts.
    """
    stems = sorted(
        {
            path.parent.name
            for kind in ("lesson", "exercises")
            for path in (course.root / "course").glob(f"u[0-9][0-9]_*/{kind}.py")
        }
    )
    if not stems:
        raise CourseError("There is nothing to build: no course/<unit>/lesson.py or exercises.py.")
    wanted = names or stems
    found = [s for name in wanted for s in stems if name in (s, unit_of(s))]
    for name in wanted:
        if not any(name in (s, unit_of(s)) for s in stems):
            raise CourseError(f"There is no unit {name!r}. Units: {', '.join(stems)}.")
    return list(dict.fromkeys(found))


def plan(course: Course, units: Iterable[str]) -> list[Plan]:
    """Read and judge the scripts of ``units``. Raises ScriptError with every problem in them."""
    plans = []
    problems: list[Problem] = []
    for unit in units:
        made = Plan(unit)
        made.lesson, found = _read(course, course.lesson_script(unit), "lesson")
        made.practice, more = _read(course, course.practice_script(unit), "lesson")
        problems += found + more
        made.exercise, found = _read(course, course.exercise_script(unit), "exercise")
        problems += found
        if made.lesson and made.exercise:
            problems += claims.of_unit(made.lesson, made.exercise)
        plans.append(made)
    if problems:
        raise ScriptError(problems)
    return plans


def sources_out_of_step(course: Course, units: Iterable[str]) -> list[tuple[str, Path]]:
    """Units (with their script) whose ``source/`` is not what ``course/`` would give now.

    Reads and compares only: nothing is judged or run. A unit without a script is left out.
    """
    found = []
    for unit in units:
        path, built = course.exercise_script(unit), course.notebook("source", unit)
        if path.is_file() and built.is_file():
            script = anywhere.prepared(course, read_script(path, "exercise", course.root))
            if script.problems or source_bytes(course, script) != built.read_bytes():
                found.append((unit, path))
    return found


def source_bytes(course: Course, script: Script) -> bytes:
    """The instructor's notebook of an exercise script without mistakes, with the verdict cells
    that the last build made of it.
    """
    sealed = _kept_seals(course, script) if course.has_verdict_cells else {}
    return to_bytes(_source(script, sealed or {}))


def _source(script: Script, sealed: Mapping[str, str]) -> NotebookNode:
    """The instructor's notebook; its verdict cells say what they were made from."""
    notebook = notebooks.to_notebook(sealing.with_verdicts(script, sealed))
    for cell in notebook.cells:
        if role(cell) == "verdict":
            cell.metadata[notebooks.MADE_FROM] = sealing.made_from(script)
    return notebook


def _kept_seals(course: Course, script: Script) -> dict[str, str] | None:
    """The seals in the instructor's notebook as it is, by exercise; None where they were made from
    other cells than the script has.
    """
    path = course.notebook("source", script.unit)
    try:
        cells = [c for c in from_bytes(path.read_bytes()).cells if role(c) == "verdict"]
    except (FileNotFoundError, ValueError):
        return None
    if not cells or any(
        c.metadata.get(notebooks.MADE_FROM) != sealing.made_from(script) for c in cells
    ):
        return None
    found: dict[str, str] = {}
    for cell in cells:
        *_, seal, _ = cell.source.rsplit('"', 2)
        found[GradeId.parse(grade_id(cell)).key] = seal
    return found


def _run_in_kernel(answers: NotebookNode, name: str) -> str:
    """What the last cell prints. Raises ExecutionError."""
    told = execution.execute(answers, name).cells[-1].outputs
    return "".join(o.get("text", "") for o in told)


def _run_here(answers: NotebookNode, name: str) -> str:
    """What the last cell prints, in this process: for answers that we made ourselves, where a
    kernel for each would take longer than the answers.

    Raises CourseError for a cell that fails.
    """
    import keras

    keras.utils.clear_session()  # layers are counted anew, as in a kernel of their own
    scope: dict[str, object] = {"__name__": "__main__"}
    said = io.StringIO()
    for cell in answers.cells:
        said = io.StringIO()
        try:
            with contextlib.redirect_stdout(said):
                exec(compile(cell.source, f"<{name}>", "exec"), scope)
        except Exception as error:
            raise CourseError(f"{name}: its own answers fail: {error}\n{cell.source}") from error
    return said.getvalue()


def _seals(
    course: Course,
    script: Script,
    shop: nbgrader_steps.Workshop,
    report: Report,
    run: Callable[[NotebookNode, str], str] = _run_in_kernel,
) -> dict[str, str]:
    """The seals of a script's exercises, made by running the reference answers, or kept.

    Raises CourseError for a test of which no verdict can tell the outcome.
    """
    exercises = [asdict(e) for e in sealing.exercises_of(script)]
    plain = notebooks.to_notebook(script)
    shop.release(script.unit, plain)
    answers = shop.solution(script.unit, plain)
    given = {c.grade_id for c in script.cells if c.role in ("locked", "answer")}
    answers.cells = [c for c in answers.cells if c.cell_type == "code" and c.id in given]
    code = _SEALING.format(course=course.name, exercises=exercises)
    answers.cells.append(nbformat.v4.new_code_cell(code, id="seals"))
    kept = course.state / "seals" / f"{_key(answers)}.json"
    if not kept.is_file():
        report(f"{script.name}: making the verdict cells …")
        _write({kept: run(answers, script.name).encode()})
    found = json.loads(kept.read_bytes())
    if found["problems"]:
        raise CourseError(f"{script.name}:\n  " + "\n  ".join(found["problems"]))
    sealed: dict[str, str] = found["seals"]
    return sealed


_SEALING = """\
__import__("stackgraph.authoring.sealing", fromlist=["record"]).record(
    globals(), {course!r}, {exercises!r}
)"""


def _read(course: Course, path: Path, kind: Kind) -> tuple[Script | None, list[Problem]]:
    if not path.is_file():
        return None, []
    script = read_script(path, kind, course.root)
    return anywhere.prepared(course, script), rules.problems(script)


def build(
    course: Course,
    units: list[str] | None = None,
    *,
    force: bool = False,
    report: Report = lambda line: None,
) -> list[Path]:
    """Build ``units`` (default all) and return the files that changed, in order.

    ``force`` runs notebooks again that a kept execution would serve. ``report`` gets a line for
    each step. Raises ScriptError, ExecutionError or CourseError, and then has written nothing.
    """
    built = Built()
    plans = plan(course, units_of(course, units))
    sweep(*(course.root / name for name in WRITTEN))
    with nbgrader_steps.Workshop(course) as shop:
        for made in plans:
            files_of(course, made, built, shop, execute=True, force=force, report=report)
            if made.exercise:
                released = built.files[course.notebook("release", made.unit)]
                earlier = editions.kept(course, made.unit, from_bytes(released))
                if earlier is not None:
                    built.files[course.editions(made.unit)] = earlier
    return _write(built.files)


def files_of(
    course: Course,
    made: Plan,
    built: Built,
    shop: nbgrader_steps.Workshop,
    *,
    execute: bool,
    force: bool = False,
    report: Report = lambda line: None,
) -> None:
    """Add the files of one unit to ``built``; without ``execute`` no notebook has outputs."""
    unit = made.unit

    def shown(
        notebook: NotebookNode, script: Script, path: Path, hidden: list[Hidden] | None = None
    ) -> bytes:
        if not execute:
            return to_bytes(notebook)
        run = _Run(course, notebook, path, script, hidden or [])
        return _executed(run, built, force, report)

    if made.lesson:
        path = course.lesson(unit)
        built.files[path] = shown(notebooks.to_notebook(made.lesson), made.lesson, path)
    if made.practice:
        path = course.practice(unit)
        built.files[path] = shown(notebooks.to_notebook(made.practice), made.practice, path)
    if made.exercise:
        exercise = made.exercise
        Unit.of(notebooks.to_notebook(exercise), unit)  # what grading would refuse
        solutions = course.notebook("solutions", unit)
        sealed: Mapping[str, str] = {}
        if course.has_verdict_cells and execute:
            try:
                sealed = _seals(course, exercise, shop, report)
            except execution.ExecutionError:
                # The reference fails. Run as it stands in the script, it says on which line.
                plain = _source(exercise, {})
                answers = shop.solution(unit, plain)
                shown(answers, exercise, solutions, hidden_tests(exercise, plain))
                raise
        elif course.has_verdict_cells:
            sealed = _kept_seals(course, exercise) or dict.fromkeys(
                (e.name for e in sealing.exercises_of(exercise)), ""
            )
        source = _source(exercise, sealed)
        released = shop.release(unit, source)
        leaks.refuse(released, [exercise], f"release/{unit}/{unit}.ipynb")
        woven = sealing.with_verdicts(exercise, sealed)
        built.files[course.notebook("source", unit)] = to_bytes(source)
        built.files[course.notebook("release", unit)] = to_bytes(released)
        answers = shop.solution(unit, source)
        built.files[solutions] = shown(answers, woven, solutions, hidden_tests(woven, source))


def handed_out(
    course: Course, script: Script, shop: nbgrader_steps.Workshop, report: Report
) -> tuple[bytes, bytes]:
    """Source and release of an exercise script that is no unit of the course but a version of one.

    Raises ScriptError or CourseError as ``build`` does.
    """
    problems = rules.problems(script)
    if problems:
        raise ScriptError(problems)
    ready = anywhere.prepared(course, script)
    Unit.of(notebooks.to_notebook(ready), script.unit)
    sealed = _seals(course, ready, shop, report, _run_here) if course.has_verdict_cells else {}
    source = _source(ready, sealed)
    released = shop.release(script.unit, source)
    leaks.refuse(released, [ready], script.name)
    return to_bytes(source), to_bytes(released)


Hidden = tuple[int, NotebookNode]
"""The script's line of a test cell with a hidden part, and the whole cell, ready to run."""


def hidden_tests(script: Script, source: NotebookNode) -> list[Hidden]:
    """The test cells of ``source`` that have a hidden part: the reference must pass these too."""
    found: list[Hidden] = []
    for written, cell in zip(script.cells, source.cells, strict=True):
        if written.role == "test" and regions.split(written.source).has("hidden"):
            # Not tagged: what a student's notebook may raise, the reference must not.
            made = nbformat.v4.new_code_cell(cell.source, id=f"hidden-{len(found)}")
            found.append((written.line, made))
    return found


@dataclass(frozen=True)
class _Run:
    """A notebook to execute: what it is written to, the script it is from, its hidden tests."""

    course: Course
    notebook: NotebookNode
    path: Path
    script: Script
    hidden: list[Hidden]

    @property
    def kept(self) -> Path:
        """Where an execution of this content is kept."""
        cells = [*self.notebook.cells, *(cell for _, cell in self.hidden)]
        whole = nbformat.from_dict({**self.notebook, "cells": cells})
        return self.course.state / "executed" / f"{_key(whole)}.ipynb"

    def now(self) -> NotebookNode:
        """The notebook, executed."""
        lines = [cell.line for cell in self.script.cells] + [line for line, _ in self.hidden]
        hidden = [cell for _, cell in self.hidden]
        return execution.execute(self.notebook, self.script.name, lines, hidden)


def _executed(run: _Run, built: Built, force: bool, report: Report) -> bytes:
    """The executed notebook's bytes, from an earlier execution of the same content if kept."""
    name = run.path.relative_to(run.course.root).as_posix()
    kept, notebook = run.kept, run.notebook
    if kept.is_file() and not force:
        built.reused.append(name)
        report(f"{name}: unchanged")
        return kept.read_bytes()
    cells = sum(c.cell_type == "code" for c in notebook.cells)
    extra = f" and {len(run.hidden)} hidden tests" if run.hidden else ""
    report(f"{name}: running {cells} cells{extra} …")
    data = to_bytes(run.now())
    built.executed.append(name)
    _write({kept: data})
    return data


def _key(notebook: NotebookNode) -> str:
    """What an execution depends on: cells, this package as notebooks see it, library versions."""
    digest = hashlib.sha256(to_bytes(notebook))
    digest.update(json.dumps([FORMAT, [_version(name) for name in _SHOWN_BY]]).encode())
    digest.update(rooms.digest(rooms.SHOWN).encode())
    digest.update(Path(execution.__file__).read_bytes())
    digest.update(Path(sealing.__file__).read_bytes())
    return digest.hexdigest()[:32]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _write(files: dict[Path, bytes]) -> list[Path]:
    """Put ``files`` in place, by renames after all are on disk; return those that changed."""
    changed = [p for p, data in files.items() if not p.is_file() or p.read_bytes() != data]
    staged: list[tuple[Path, Path]] = []
    try:
        for path in changed:
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_name(f".{path.name}.{os.getpid()}.part")
            staged.append((partial, path))
            partial.write_bytes(files[path])
        for partial, path in staged:
            partial.replace(path)
    finally:
        for partial, _ in staged:
            partial.unlink(missing_ok=True)
    return changed
