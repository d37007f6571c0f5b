"""What a graded class leaves on disk beside the gradebook.

``autograded/`` as nbgrader has it (formgrader reads it), ``feedback/``, ``grades.csv``,
``report/index.html``. Everything is rewritten only where it would differ.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from stackgraph.course import Course, rooms
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, is_manual, text_of
from stackgraph.course.roster import Roster
from stackgraph.course.state import Notes, write_if_changed
from stackgraph.course.tables import inert
from stackgraph.engine.executed import digest_of, is_lost
from stackgraph.engine.submission.tasks import Task, read_beside
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from stackgraph.course.unit import Units
    from stackgraph.engine.standing import Standing
    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.results import ClassResult, Graded
    from stackgraph.grading.revision import Revision
    from stackgraph.pages.feedback import Submission
    from stackgraph.pages.report import Result

READ_ONLY = 0o444
"""nbgrader's mode for autograded files."""


def write_autograded(course: Course, graded: Graded) -> None:
    """``autograded/<student>/<unit>/``: the executed notebook and the hand-in time, if known."""
    task, verdict = graded.task, graded.verdict
    folder = course.root / "autograded" / task.student / task.unit
    if verdict.notebook:
        text = (
            json.dumps(dict(verdict.notebook), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        )
        data = text.encode("utf-8", "replace")
        write_if_changed(folder / f"{task.unit}.ipynb", data, READ_ONLY)
    if task.handed_in:
        write_if_changed(folder / "timestamp.txt", task.handed_in.encode(), READ_ONLY)
    else:  # of an earlier run: nbgrader and the feedback pages would still tell that time
        (folder / "timestamp.txt").unlink(missing_ok=True)
    secret = _secret(course, task)
    if secret:
        write_if_changed(folder / SECRET, secret, READ_ONLY)


def rewritten(
    course: Course, task: Task, verdict: Verdict, renamed: Mapping[str, str] | None = None
) -> set[str]:
    """The written answers of ``verdict`` whose text is another than in ``autograded/``, which is
    what somebody saw who graded them; all, where that cannot be read. ``renamed``: cells that had
    another name there. Where grading failed, nothing was read, so nothing is another.
    """
    seen = bool(verdict.notebook)
    written = {c.grade_id for c in verdict.cells if c.written and (seen or c.status != "waiting")}
    if not written:
        return set()
    path = course.root / "autograded" / task.student / task.unit / f"{task.unit}.ipynb"
    try:
        texts = _texts(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, AttributeError):
        return written
    before = {(renamed or {}).get(name, name): text for name, text in texts.items()}
    now = _texts(verdict.notebook)
    return {name for name in written if before.get(name) != now.get(name)}


def _texts(notebook: Mapping[str, Any]) -> dict[str, str]:
    return {grade_id(c): text_of(c) for c in notebook.get("cells", ()) if is_manual(c)}


SECRET = "submission_secret.txt"
"""nbgrader's exchange hands feedback to whoever knows what stands in this file."""


def _secret(course: Course, task: Task) -> bytes:
    return read_beside(course.root / "submitted", task, SECRET)


def write_for_exchange(course: Course, task: Task) -> None:
    """Beside a feedback page what ``nbgrader release_feedback`` reads there.

    That command stops at the first student who lacks one of the two files. A submission that did
    not come through the exchange has neither; its feedback gets a secret that nobody knows.
    """
    folder = feedback_path(course, task.student, task.unit).parent
    write_if_changed(folder / "timestamp.txt", task.handed_in.encode())
    secret = _secret(course, task)
    if secret:
        write_if_changed(folder / SECRET, secret)
    elif not (folder / SECRET).is_file():
        write_atomically(folder / SECRET, secrets.token_urlsafe(32).encode())


def feedback_path(course: Course, student: str, unit: str) -> Path:
    """``feedback/<student>/<unit>/<unit>.html``, where nbgrader puts it."""
    return course.root / "feedback" / student / unit / f"{unit}.html"


@dataclass(frozen=True)
class Told:
    """A submission as its pages tell it: with what the gradebook says of it."""

    graded: Graded
    verdict: Verdict
    """With the points that a person gave in place of the tests'."""
    about: Submission
    waiting: list[str] | None = None
    """Cells that a person is to look at, as the gradebook has them; None where it has nothing."""


def told(result: ClassResult) -> list[Told]:
    """Every submission of a run, for feedback and report."""
    pairs = [(g, result.standings.get((g.task.student, g.task.unit))) for g in result.graded]
    return [
        Told(
            g,
            _as_it_counts(g.verdict, s),
            about(g.task.student, g.task.handed_in, s),
            s.waiting if s else None,
        )
        for g, s in pairs
    ]


def _as_it_counts(verdict: Verdict, standing: Standing | None) -> Verdict:
    """``verdict`` with the points that count: a person may have given others, or some on top."""
    if standing is None:
        return verdict
    scores = {c.grade_id: standing.scores.get(c.grade_id, c.points) for c in verdict.cells}
    cells = [
        c.given(scores[c.grade_id])
        if c.grade_id in standing.manual or scores[c.grade_id] != c.points
        else c
        for c in verdict.cells
    ]
    return replace(verdict, cells=cells)


def about(student: str, handed_in: str, standing: Standing | None) -> Submission:
    """What a page says of a submission beside its verdict."""
    from stackgraph.pages.feedback import Submission

    if standing is None:
        return Submission(student, handed_in)
    late = (
        f"{timedelta(seconds=round(standing.seconds_late))} late" if standing.seconds_late else ""
    )
    comment = "\n\n".join(standing.comments.values())
    return Submission(student, handed_in, late, standing.penalty, comment)


def write_feedback_pages(
    course: Course, class_: Iterable[Told], advance: Callable[[], None] = lambda: None
) -> int:
    """Write each student's page where anything on it changed; returns how many were written."""
    notes = Notes(course.state / "feedback.json")
    look = rooms.digest(rooms.PAGE)
    written = 0
    try:
        for one in class_:
            task = one.graded.task
            out = feedback_path(course, task.student, task.unit)
            verdict = one.verdict
            of_it = [repr(part) for part in (one.about, verdict.cells, verdict.events)]
            large = verdict.notebook, verdict.architectures
            of_it += map(digest_of, large)
            said = "\0".join((one.graded.key, look, *of_it)).encode("utf-8", "replace")
            stamp = hashlib.sha256(said).hexdigest()
            name = f"{task.student}/{task.unit}"
            if notes.get(name) != f"{stamp} {_state_of(out)}":
                _write_feedback(one, out)
                if not any(map(is_lost, large)):  # else the page is made again
                    notes.set(name, f"{stamp} {_state_of(out)}")
                written += 1
            write_for_exchange(course, task)
            advance()
    finally:
        notes.save()
    return written


def _write_feedback(one: Told, out: Path) -> None:
    from stackgraph.pages import feedback

    try:
        feedback.write_feedback(one.verdict, one.about, out)
    except OSError:
        raise
    except Exception:  # rather a page without the notebook than none
        bare = replace(one.verdict, notebook={}, architectures={})
        feedback.write_feedback(bare, one.about, out)


def _state_of(path: Path) -> str:
    """Size and time of a file, to see whether it is the one we wrote."""
    try:
        info = path.stat()
    except OSError:
        return "absent"
    return f"{info.st_size} {info.st_mtime_ns}"


def _result(course: Course, one: Told) -> Result:
    """A submission as the report takes it."""
    task, about = one.graded.task, one.about
    page = feedback_path(course, task.student, task.unit)
    extra: dict[str, Any] = {
        "feedback": page if page.is_file() else None,
        "handed_in": about.handed_in,
        "late": about.late,
        "penalty": about.penalty,
    }
    extra = {k: v for k, v in extra.items() if v}
    if one.waiting is not None:
        extra["waiting"] = one.waiting
    return task.student, task.unit, one.verdict, extra


def write_class_report(
    course: Course,
    class_: Sequence[Told],
    units: Units,
    notices: Sequence[str] = (),
    older: Collection[str] = (),
    passed_over: Sequence[str] = (),
    whole: bool = True,
) -> Path:
    """``report/index.html`` and the pages behind it. ``older``: units whose ``source/`` is another
    than these grades are of, so that its words are not theirs. For the rest see ``write_report``.
    """
    from stackgraph.pages.report import write_report

    stems = {one.graded.task.unit for one in class_} - set(older)
    sources = {stem: units[stem].notebook for stem in stems}
    results = [_result(course, one) for one in class_]
    roster = Roster.of(course.root)
    return write_report(
        results,
        course.root / "report",
        sources,
        notices,
        roster=roster.people if roster else (),
        passed_over=passed_over,
        whole=whole,
    )


REMOVED = "removed_scores.csv"
"""In the course's folder: what people gave by hand in cells that a unit no longer has."""


def keep_removed(course: Course, revision: Revision) -> Path | None:
    """Note what ``revision`` takes away of what people gave, each once; the file, if there is any.

    On disk when this returns: it goes before the gradebook forgets.
    """
    if not revision.lost:
        return None
    out = course.root / REMOVED
    text = out.read_text(encoding="utf-8") if out.is_file() else _row(_REMOVED_HEAD)
    for one in revision.lost:
        score = "" if one.score is None else _number(one.score)
        row = [one.student, revision.unit, one.cell, score, _number(one.extra), one.comment]
        line = _row(inert(row))
        text += "" if line in text else line
    write_atomically(out, text.encode("utf-8", "replace"), durable=True)
    return out


_REMOVED_HEAD = ["student", "unit", "cell", "score", "extra_credit", "comment"]


def _row(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def grades_csv(standings: Iterable[Standing], tests: dict[str, dict[str, float]]) -> str:
    """The class as CSV: a row per student and unit, a column per exercise.

    ``tests``: unit -> test cell -> maximum. Scores are the gradebook's, manual ones included;
    ``points`` is after the late penalty. Where something waits for a person, a last column
    ``to_grade`` counts it. A row per test stands in ``report/tests.csv``.
    """
    exercises = sorted(
        {GradeId.parse(t).exercise for cells in tests.values() for t in cells},
        key=lambda e: (len(e), e),
    )
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    found = sorted(standings, key=lambda s: (s.student, s.unit))
    waits = ["to_grade"] if any(s.waiting for s in found) else []
    heading = ["student", "unit", "points", "max_points", "penalty"]
    writer.writerow([*heading, *exercises, *waits])
    for standing in found:
        known = tests[standing.unit]
        by_exercise = dict.fromkeys((GradeId.parse(t).exercise for t in known), 0.0)
        for cell, score in standing.scores.items():
            by_exercise[GradeId.parse(cell).exercise] += score
        row: list[str] = [standing.student, standing.unit, _number(standing.points)]
        row += [_number(sum(known.values())), _number(standing.penalty)]
        row += [_number(by_exercise[e]) if e in by_exercise else "" for e in exercises]
        row += [str(len(standing.waiting))] if waits else []
        writer.writerow(inert(row))
    return out.getvalue()


def tests_csv(result: ClassResult) -> str:
    """A row per student and test: points, status, message."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["student", "unit", "test", "points", "max_points", "status", "message"])
    for graded in sorted(result.graded, key=lambda g: (g.task.student, g.task.unit)):
        standing = result.standings.get((graded.task.student, graded.task.unit))
        whose = inert([graded.task.student, graded.task.unit])
        for cell in graded.verdict.cells:
            points = standing.scores.get(cell.grade_id, cell.points) if standing else cell.points
            row = [*whose, cell.grade_id, _number(points), _number(cell.max_points), cell.status]
            writer.writerow(row + inert([cell.message]))
    return out.getvalue()


def write_tables(course: Course, result: ClassResult, tests: dict[str, dict[str, float]]) -> Path:
    """``grades.csv`` and ``report/tests.csv``; returns the first."""
    out = course.root / "grades.csv"
    graded = {(g.task.student, g.task.unit) for g in result.graded}
    standings = [s for key, s in result.standings.items() if key in graded]
    write_if_changed(out, grades_csv(standings, tests).encode("utf-8", "replace"))
    text = tests_csv(result).encode("utf-8", "replace")
    write_if_changed(course.root / "report" / "tests.csv", text)
    return out


def _number(value: float) -> str:
    return f"{value:g}"
