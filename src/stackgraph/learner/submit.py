"""Handing in: the file to upload, and what would not be graded in it."""

from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import nbformat
from nbformat import NotebookNode

from stackgraph.checks.core import ASKING, Mismatch
from stackgraph.course import Course, CourseError, beside, sheets
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, points, role
from stackgraph.course.written import is_unanswered
from stackgraph.engine.submission.disk import walk
from stackgraph.engine.visible import only_asks_for_an_answer
from stackgraph.learner.telling import Told, ask

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS_PER_CELL = 120


@dataclass(frozen=True)
class Looked:
    """One test cell as the learner's own notebook answers it. ``message`` is '' when it passed.

    ``asks``: what the cell shows asks only whether there is an answer. ``whole``: it is a verdict
    cell, which tells of a whole exercise, and ``points`` are those of the exercise. ``status`` and
    ``mismatches`` are those of the check that spoke.
    """

    grade_id: str
    points: float
    message: str = ""
    asks: bool = False
    status: str = "passed"
    mismatches: tuple[Mismatch, ...] = ()
    whole: bool = False

    @property
    def passed(self) -> bool:
        """Whether a check looked at the answer and found nothing."""
        return not self.message and not self.asks

    @property
    def missing(self) -> bool:
        """Whether there is no answer."""
        return self.status == "not attempted"

    @property
    def unexplained(self) -> bool:
        """Whether there is no answer, and no error of its cell that says why."""
        return self.missing and not any(m.actual for m in self.mismatches)

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
    verdict cells ``'4 of 19 visible checks passed; 13 not attempted, 2 failed.'``
    """
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
    mine = course.own(unit)
    if not mine.is_file():
        raise CourseError(f"There is no {mine}. Run 'stackgraph lab' first, and answer {unit}.")
    try:
        book = nbformat.read(mine, as_version=4)
    except Exception as error:
        raise CourseError(
            f"{mine} is not a notebook that can be read ({error}). "
            "Open it in JupyterLab, or rename it and run 'stackgraph lab' for a fresh copy."
        ) from error
    release = handed_out(course, unit, book)
    target = course.root / "work" / "hand-in" / f"{unit}.ipynb"
    done = HandIn(target, warnings=differences(book, release) if release else [])
    _strip(book)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(nbformat.writes(book) + "\n", encoding="utf-8")
    _pack_beside(done, mine.parent)
    if run:
        done.cells = look(book, mine.parent)
    return done


def handed_out(course: Course, unit: str, book: NotebookNode) -> NotebookNode | None:
    """The notebook that ``book`` was begun with: the unit's release, of a sheet the version that
    was made for its student. None where it is not here.
    """
    owner = sheets.version_of(book)
    path = course.version("release", unit, owner) if owner else course.notebook("release", unit)
    return nbformat.read(path, as_version=4) if path.is_file() else None


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
        if grade_id(cell):
            mine.setdefault(grade_id(cell), []).append(cell.source)
    found = []
    for cell in release.cells:
        name = grade_id(cell)
        if not name:
            continue
        kind = {"test": "test", "answer": "answer", "written": "answer"}.get(role(cell), "given")
        if name not in mine:
            mend = (
                "your answer cannot be found without it: take the cell from a fresh copy"
                if kind == "answer"
                else "grading puts it back"
            )
            found.append(f"the {kind} cell {name} is missing; {mend}")
        elif len(mine[name]) > 1:
            found.append(f"the {kind} cell {name} is there {len(mine[name])} times; keep one")
        elif role(cell) == "written" and is_unanswered(mine[name][0], cell.source):
            found.append(f"nothing is written in {name}, which is worth {points(cell):g} points")
        elif kind != "answer" and mine[name][0].strip() != cell.source.strip():
            found.append(f"the {kind} cell {name} was changed; grading puts the original back")
    return found


def look(book: NotebookNode, folder: Path) -> list[Looked]:
    """Run ``book`` in a fresh kernel and read what each test cell says."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    told: dict[str, Told | None] = {}

    async def ask_why(cell: NotebookNode, **_: object) -> None:
        if role(cell) in ("test", "verdict"):
            told[grade_id(cell)] = await ask(client.kc)

    client = NotebookClient(
        book,
        on_cell_error=ask_why,
        timeout=_SECONDS_PER_CELL,
        kernel_name="python3",
        allow_errors=True,
        # It warns that it talks in plain, and of the interrupt that asks it to end.
        extra_arguments=["--log-level=CRITICAL"],
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
        if kind == "verdict":
            exercise = GradeId.parse(grade_id(cell)).key
            said = _looked(cell, told.get(grade_id(cell)))
            found.append(replace(said, points=worth.get(exercise, 0.0), whole=True, asks=False))
        elif kind == "test":
            looked = _looked(cell, told.get(grade_id(cell)))
            exercise = GradeId.parse(looked.grade_id).key
            worth[exercise] = worth.get(exercise, 0.0) + looked.points
            found.append(looked)
    return found


def _looked(cell: NotebookNode, told: Told | None) -> Looked:
    """A test cell after its run; ``told`` is what the check said that stopped it, if one did."""
    name, worth, asks = grade_id(cell), points(cell), only_asks_for_an_answer(cell.source)
    errors = [o for o in cell.outputs if o.output_type == "error"]
    if not errors:
        return Looked(name, worth, asks=asks)
    message = str(errors[0].evalue)
    if told is not None:
        return Looked(name, worth, message, asks, told.status, told.mismatches)
    if errors[0].ename == "NameError":  # a name that was never bound is an answer not given
        return Looked(name, worth, f"not attempted: {message}", asks, "not attempted")
    return Looked(name, worth, message, asks, "failed")


def _strip(book: NotebookNode) -> None:
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
