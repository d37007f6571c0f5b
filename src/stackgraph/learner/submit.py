"""Handing in: the file to upload, and what would not be graded in it."""

from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from stackgraph.checks.core import ASKING
from stackgraph.course import Course, CourseError, beside
from stackgraph.course.plan import marking, role
from stackgraph.engine.submission.tasks import walk
from stackgraph.engine.visible import only_asks_for_an_answer

_SECONDS_PER_CELL = 120


@dataclass(frozen=True)
class Looked:
    """One test cell as the learner's own notebook answers it. ``message`` is '' when it passed.

    ``asks``: what the cell shows asks only whether there is an answer. ``whole``: it is a verdict
    cell, which tells of a whole exercise, and ``points`` are those of the exercise.
    """

    grade_id: str
    points: float
    message: str = ""
    asks: bool = False
    whole: bool = False

    @property
    def passed(self) -> bool:
        """Whether a check looked at the answer and found nothing."""
        return not self.message and not self.asks

    @property
    def missing(self) -> bool:
        """Whether there is no answer."""
        return self.message.startswith("not attempted")

    @property
    def unexplained(self) -> bool:
        """Whether there is no answer, and no error of its cell that says why."""
        return self.missing and "\n  actual:" not in self.message

    @property
    def says(self) -> str:
        """What to tell the learner."""
        fine = "right" if self.whole else "has an answer" if self.asks else "passed"
        return self.message or fine


@dataclass
class HandIn:
    """The file to upload, what its checks say, and what a learner should mend first."""

    path: Path
    cells: list[Looked] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    """Files that are packed with the notebook; then ``path`` is a zip."""


def told_of(cells: list[Looked]) -> list[Looked]:
    """The verdicts on whole exercises, where the notebook has them; else all test cells."""
    return [c for c in cells if c.whole] or cells


def summary(cells: list[Looked]) -> str:
    """``'3 of 5 exercises are right; 1 not yet, 1 not attempted.'``, or of a notebook without
    verdict cells ``'4 of 19 visible checks passed; 13 not attempted, 2 failed.'``"""
    whole = [c for c in cells if c.whole]
    if whole:
        missing = sum(c.missing for c in whole)
        right = sum(c.passed for c in whole)
        open_ones = ((len(whole) - right - missing, "not yet"), (missing, "not attempted"))
        rest = ", ".join(f"{count} {what}" for count, what in open_ones if count)
        head = f"{right} of {len(whole)} exercises are right"
        return f"{head}; {rest}." if rest else f"{head}."
    missing = sum(c.missing for c in cells)
    failed = sum(bool(c.message) for c in cells) - missing
    there = sum(c.asks and not c.message for c in cells)
    parts = (
        (missing, "not attempted"),
        (failed, "failed"),
        (there, "answered, to be judged later"),
    )
    rest = ", ".join(f"{count} {what}" for count, what in parts if count)
    head = f"{sum(c.passed for c in cells)} of {len(cells)} visible checks passed"
    return f"{head}; {rest}." if rest else f"{head}."


def pack(course: Course, unit: str, *, run: bool = True) -> HandIn:
    """Write ``work/hand-in/<unit>.ipynb``: the learner's notebook without outputs.

    Where modules or data lie beside it, ``work/hand-in/<unit>.zip`` with all of them is the file to
    hand in.

    With ``run`` a copy is executed from the first cell to the last, as grading will, and the
    visible checks' answers are reported. Raises CourseError where there is no notebook to hand in.
    """
    mine = course.root / "work" / unit / f"{unit}.ipynb"
    if not mine.is_file():
        raise CourseError(f"There is no {mine}. Run 'stackgraph lab' first, and answer {unit}.")
    try:
        book = nbformat.read(mine, as_version=4)
    except Exception as error:
        raise CourseError(
            f"{mine} is not a notebook that can be read ({error}). "
            "Open it in JupyterLab, or rename it and run 'stackgraph lab' for a fresh copy."
        ) from error
    release = nbformat.read(course.notebook("release", unit), as_version=4)
    target = course.root / "work" / "hand-in" / f"{unit}.ipynb"
    done = HandIn(target, warnings=differences(book, release))
    _strip(book)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(nbformat.writes(book) + "\n", encoding="utf-8")
    _pack_beside(done, mine.parent)
    if run:
        done.cells = look(book, mine.parent)
    return done


def _pack_beside(done: HandIn, folder: Path) -> None:
    """Put the notebook and what lies beside it into one zip, as far as there is room."""
    zipped = done.path.with_suffix(".zip")
    zipped.unlink(missing_ok=True)
    room, found = beside.Room(), []
    for path, _, kind in walk(folder):
        name = path.relative_to(folder).as_posix()
        if kind != "file" or beside.unwanted(name):
            continue
        why = room.take(path.stat().st_size)
        if why:
            done.warnings.append(f"{name} is not handed in: {why}")
        else:
            found.append((path, name))
    if not found:
        return
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as out:
        out.write(done.path, done.path.name)
        for path, name in found:
            out.write(path, name)
    done.path, done.beside = zipped, [name for _, name in found]


def differences(book: NotebookNode, release: NotebookNode) -> list[str]:
    """What of the release's cells is missing, doubled or changed in ``book``, in plain words."""
    mine: dict[str, list[str]] = {}
    for cell in book.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade_id"):
            mine.setdefault(mark["grade_id"], []).append(cell.source)
    found = []
    for cell in release.cells:
        mark = cell.metadata.get("nbgrader", {})
        name = mark.get("grade_id")
        if not name:
            continue
        kind = "test" if mark.get("grade") else "answer" if mark.get("solution") else "given"
        if name not in mine:
            mend = (
                "your answer cannot be found without it: take the cell from a fresh copy"
                if kind == "answer"
                else "grading puts it back"
            )
            found.append(f"the {kind} cell {name} is missing; {mend}")
        elif len(mine[name]) > 1:
            found.append(f"the {kind} cell {name} is there {len(mine[name])} times; keep one")
        elif kind != "answer" and mine[name][0].strip() != cell.source.strip():
            found.append(f"the {kind} cell {name} was changed; grading puts the original back")
    return found


def look(book: NotebookNode, folder: Path) -> list[Looked]:
    """Run ``book`` in a fresh kernel and read what each test cell says."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    client = NotebookClient(
        book,
        timeout=_SECONDS_PER_CELL,
        kernel_name="python3",
        allow_errors=True,
        extra_arguments=["--log-level=ERROR"],  # it warns that it talks in plain, to this machine
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        client.execute(env={**os.environ, ASKING: "1"})
    except (CellTimeoutError, DeadKernelError) as error:
        raise CourseError(
            f"The notebook does not run to its end: {str(error).splitlines()[0]} "
            "In JupyterLab use 'Run, Restart Kernel and Run All Cells' to find the cell."
        ) from error
    found = []
    worth: dict[str, float] = {}
    for cell in book.cells:
        kind = role(cell)
        if kind not in ("test", "verdict"):
            continue
        name = str(marking(cell)["grade_id"])
        errors = [o for o in cell.outputs if o.output_type == "error"]
        message = _said(errors[0]) if errors else ""
        exercise = "_".join(name.split("_")[:2])
        if kind == "verdict":
            found.append(Looked(name, worth.get(exercise, 0.0), message, whole=True))
            continue
        points = float(marking(cell).get("points", 0))
        worth[exercise] = worth.get(exercise, 0.0) + points
        found.append(Looked(name, points, message, only_asks_for_an_answer(cell.source)))
    return found


def _strip(book: NotebookNode) -> None:
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None


def _said(error: NotebookNode) -> str:
    """What a test cell's error says; a name that was never bound is an answer not given."""
    missing = error.ename == "NameError"
    return f"not attempted: {error.evalue}" if missing else str(error.evalue)
