"""nbgrader's own commands, graded by the judge: what ``nbgrader_config.py`` names.

``nbgrader autograde`` and formgrader's button read each submission twice: as handed in, to clean
it, and the clean copy, to run it. ``SubmissionExporter`` reads the first, whatever it holds, and
repairs it; ``Judge`` stands in the place of nbgrader's ``Execute`` for the second. nbgrader then
scores each test cell by its one output, which the judge wrote.

``Judge`` takes the verdict that ``stackgraph grade`` has kept, if there is one for the same bytes,
and keeps its own. The warm parent is started once in a process, at the first need.
"""

from __future__ import annotations

import atexit
import os
import shutil
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float

from stackgraph.course import Course, CourseError
from stackgraph.course.marks import grade_id, is_manual, text_of
from stackgraph.course.roster import Roster
from stackgraph.course.state import Notes
from stackgraph.course.unit import Unit
from stackgraph.course.written import handed_out, is_unanswered, parts_of
from stackgraph.engine.grade import VERDICT_MARK, mark_of, output_of, read_submission
from stackgraph.engine.grader import KernelGrader
from stackgraph.engine.limits import MAX_FILE_BYTES
from stackgraph.engine.submission.placing import Shelf
from stackgraph.engine.submission.tasks import Task, own_files
from stackgraph.engine.written import rubric_id
from stackgraph.grading.revision import waiting
from stackgraph.grading.store import VerdictStore
from stackgraph.kernels.limits import IDLE_SECONDS
from stackgraph.sandbox.warm import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stackgraph.engine.verdict import Verdict


class _Shared:
    """One grader for each course and setting in this process."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._graders: dict[tuple[Path, bool, str], KernelGrader] = {}
        self._timer: threading.Timer | None = None

    def grade(self, course: Course, sandbox: bool, limits: Limits, task: Task) -> Verdict:
        """The kept verdict, or a new one, which is kept; noted as the last on this submission.

        Raises what ``KernelGrader`` raises.
        """
        key = (course.root, sandbox, repr(limits))
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            if key not in self._graders:
                self._graders[key] = KernelGrader(course, sandbox=sandbox, limits=limits)
            grader = self._graders[key]
            store = VerdictStore(course.state / "verdicts")
            kept = grader.key(task)
            verdict = store.get(kept)
            if verdict is None:
                verdict = grader.grade(task)
                store.put(kept, verdict)
            latest = Notes(course.state / "latest.json")
            latest.set(task.name, kept)
            latest.save()
            self._timer = threading.Timer(IDLE_SECONDS, self.close)
            self._timer.daemon = True
            self._timer.start()
            return verdict

    def close(self) -> None:
        """End the warm parents."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            for grader in self._graders.values():
                grader.close()
            self._graders.clear()


_shared = _Shared()
atexit.register(_shared.close)


class SubmissionExporter(NotebookExporter):
    """Reads what a student handed in, however broken, as the clean notebook that it amounts to.

    A file that is no notebook becomes one in which nothing is answered; ``Judge`` says why. Refuses
    (that submission only) a path that leads out of the submission by a symbolic link.
    """

    submitted: bytes | None = None
    """The bytes of the submission that is being graded."""
    files: Mapping[str, bytes]
    """What lies beside it."""

    def from_file(self, file_stream: Any, resources: Any = None, **kw: Any) -> Any:
        """See ``NotebookExporter``. Without repair for what nbgrader itself has written."""
        converter: Any = self.parent
        if not getattr(converter, "_sanitizing", False) or isinstance(file_stream, str):
            return super().from_file(file_stream, resources=resources, **kw)
        path = Path(file_stream.name)
        file_stream.close()
        self.submitted = _read(path)
        self.files, left_out = own_files(path)
        self._drop_links(path.parent, converter.coursedir, resources["nbgrader"])
        self._tell_passed_over(Course(Path(converter.coursedir.root)), path.stem)
        plan = _plan(converter.coursedir, resources)
        refuse_another_edition(Course(Path(converter.coursedir.root)), plan)
        notebook, _, events = read_submission(plan, self.submitted)
        for event in (*events, *left_out):
            self.log.warning("%s: %s", event.cell or path.name, event.detail)
        node = nbformat.from_dict(notebook)
        asked = {grade_id(c): text_of(c) for c in plan.notebook["cells"] if is_manual(c)}
        for cell in node.cells:
            text = asked.get(grade_id(cell))
            if text is not None and is_unanswered(cell.source, parts_of(text).prompt):
                cell.source = handed_out(text)  # by which nbgrader knows that there is no answer
            _as_released(cell)
        return self.from_notebook_node(node, resources=resources, **kw)

    _told: ClassVar[set[tuple[Path, str]]] = set()
    """Units of whose misplaced submissions the log has a word already."""

    def _tell_passed_over(self, course: Course, unit: str) -> None:
        """Log once what lies out of its place: nbgrader's commands do not see it."""
        if (course.root, unit) in self._told:
            return
        self._told.add((course.root, unit))
        shelved = Shelf(course.root / "submitted", Roster.of(course.root)).of(unit)
        taken = [place.said for place in shelved.places if place.said]
        for said in taken:
            self.log.warning("%s. nbgrader passes it over; stackgraph grade takes it", said)
        for told in shelved.told:
            self.log.warning("not graded: submitted/%s", told)

    def _drop_links(self, folder: Path, coursedir: Any, where: Any) -> None:
        """Remove from ``autograded/`` what nbgrader copied there by following links in ``folder``,
        the submission's.
        """
        names = (coursedir.autograded_directory, where["student"], where["assignment"])
        graded = Path(coursedir.format_path(*names))
        for link in symbolic_links(folder):
            name = link.relative_to(folder)
            self.log.warning("link-refused: %s is a symbolic link; it was not followed", name)
            copied = graded / name
            if copied.is_dir() and not copied.is_symlink():
                shutil.rmtree(copied)
            else:
                copied.unlink(missing_ok=True)


def symbolic_links(folder: Path) -> list[Path]:
    """The symbolic links below ``folder``, none followed."""
    found = []
    for at, folders, names in os.walk(folder, followlinks=False):
        found += [path for name in (*folders, *names) if (path := Path(at, name)).is_symlink()]
    return sorted(found)


def _read(path: Path) -> bytes:
    """The file's bytes; CourseError for anything but an ordinary file."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise CourseError(f"{path} is not an ordinary file (a symbolic link?); it was not read")
    with path.open("rb") as stream:
        return stream.read(MAX_FILE_BYTES + 1)


def _as_released(cell: NotebookNode) -> None:
    """nbgrader compares checksums; a cell of ours must have one before it is looked at."""
    from nbgrader import utils

    if "nbgrader" in cell.metadata and cell.metadata.nbgrader.get("grade_id"):
        cell.metadata.nbgrader["checksum"] = utils.compute_checksum(cell)
        cell.metadata.nbgrader["cell_type"] = cell.cell_type


def _plan(coursedir: Any, resources: Any) -> Unit:
    where = resources["nbgrader"]
    folder = coursedir.format_path(coursedir.source_directory, ".", where["assignment"])
    course = Course(Path(coursedir.root))
    own = course.version("source", where["notebook"], where["student"])
    if own.is_file():
        return Unit.read_files(own)
    editions = course.editions(where["notebook"])
    return Unit.read_files(Path(folder) / f"{where['notebook']}.ipynb", editions)


def refuse_another_edition(course: Course, unit: Unit) -> None:
    """Raises CourseError where grades exist on tests that ``unit`` has not, or the other way round:
    nbgrader would mix the two editions.
    """
    for revision in waiting(course, [unit.stem]):
        if revision.waits:
            raise CourseError(
                f"{unit.stem} is another in source/ than when it was graded. Carry that out for "
                f"everybody first: {revision.command}"
            )


class Judge(NbGraderPreprocessor):
    """In the place of ``Execute``: the outputs of the judge's run, and a verdict at each test."""

    sandbox = Bool(True, help="Grade in the sandbox; without it only what you trust.").tag(
        config=True
    )
    cell_seconds = Float(Limits.cell_seconds, help="Use c.Limits.cell_seconds.").tag(config=True)
    notebook_seconds = Float(Limits.notebook_seconds, help="Use c.Limits.notebook_seconds.").tag(
        config=True
    )

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Grade the submission read last; raises CourseError if this is no submission."""
        exporter = self.parent
        coursedir = exporter.parent.coursedir
        where = resources["nbgrader"]
        data = getattr(exporter, "submitted", None)
        if data is None:
            raise CourseError(
                "the judge found no submission: set c.Autograde.exporter_class to "
                "'stackgraph.nbgrader_plugins.autograde.SubmissionExporter' in nbgrader_config.py"
            )
        limits = Limits.of(self.config)
        task = Task(where["student"], where["notebook"], data, files=exporter.files)
        verdict = _shared.grade(Course(Path(coursedir.root)), self.sandbox, limits, task)
        for event in verdict.events:
            self.log.warning("%s: %s: %s", where["student"], event.kind, event.detail)
        show(nb, verdict)
        return nb, resources


def show(nb: NotebookNode, verdict: Verdict) -> None:
    """Put a verdict's outputs, and the rubrics, into the clean copy of the same submission."""
    _add_rubrics(nb, verdict)
    ran = {c["id"]: c for c in verdict.notebook.get("cells", [])}
    tests = {c.grade_id: c for c in verdict.cells}
    for cell in nb.cells:
        if cell.cell_type != "code":
            continue
        cell.outputs, cell.execution_count = [], None
        test = tests.get(grade_id(cell))
        twin = ran.get(cell.get("id"))
        if twin is not None:
            cell.outputs = [nbformat.from_dict(o) for o in twin["outputs"]]
            cell.execution_count = twin["execution_count"]
        if test is not None:
            cell.metadata[VERDICT_MARK] = mark_of(test)
        if test is not None and (test.status == "passed") != _full_marks(cell):
            cell.outputs = [nbformat.from_dict(output_of(test))]


def _add_rubrics(nb: NotebookNode, verdict: Verdict) -> None:
    rubrics = {c["id"]: c for c in verdict.notebook.get("cells", [])}
    shown = []
    for cell in nb.cells:
        shown.append(cell)
        rubric = rubrics.get(rubric_id(grade_id(cell))) if is_manual(cell) else None
        if rubric is not None:
            shown.append(nbformat.from_dict(rubric))
    nb.cells = shown


def _full_marks(cell: NotebookNode) -> bool:
    return bool(cell.outputs) and all(
        o.output_type == "stream" and o.name == "stdout" for o in cell.outputs
    )
