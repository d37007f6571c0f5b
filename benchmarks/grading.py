"""One class, graded by stock nbgrader, by ``stackgraph grade`` and in one warm process."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook

from benchmarks.measure import QUIET, Measured, run, script
from stackgraph.bank.entries import Entry, read_bank, write_submission
from stackgraph.course import Course
from stackgraph.course.marks import is_verdict
from stackgraph.course.unit import Unit

STOCK_CONFIG = """from pathlib import Path
c = get_config()
c.CourseDirectory.course_id = "stack-to-graph"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
"""

Scores = dict[tuple[str, str, str], float]
"""(student, unit, test cell) -> score."""


@dataclass(frozen=True)
class Handed:
    """One submission of the class."""

    student: str
    entry: Entry


def choose_class(course: Course, units: list[str], per_unit: int) -> list[Handed]:
    """``per_unit`` bank entries of each unit: the reference, the untouched notebook, and accepted
    variants and mistakes in turn, spread evenly over the bank. Nothing hostile: stock nbgrader
    would not survive it.
    """
    chosen = []
    for unit in units:
        entries = read_bank(course, unit)
        fixed = [e for e in entries if e.kind in ("reference", "untouched")]
        others = [e for e in entries if e.kind in ("accepted", "mistake")]
        wanted = max(0, per_unit - len(fixed))
        step = len(others) / wanted if wanted else 1
        picked = [others[int(i * step)] for i in range(min(wanted, len(others)))]
        chosen += [
            Handed(f"s{number:03d}", entry)
            for number, entry in enumerate([*fixed, *picked][:per_unit])
        ]
    return chosen


def sample_of(handed: list[Handed], per_unit: int) -> list[Handed]:
    """``per_unit`` submissions of each unit, spread over the class, the first one included."""
    found: dict[str, list[Handed]] = {}
    for one in handed:
        found.setdefault(one.entry.unit, []).append(one)
    return [
        of_unit[number * len(of_unit) // per_unit]
        for of_unit in found.values()
        for number in range(min(per_unit, len(of_unit)))
    ]


def make_course(course: Course, root: Path, units: list[str], handed: list[Handed]) -> Course:
    """A course with ``units``, the class's submissions, and nothing graded yet."""
    for kind in ("source", "release"):
        for unit in units:
            shutil.copytree(course.root / kind / unit, root / kind / unit)
    shutil.copy(course.root / "nbgrader_config.py", root)
    read = {unit: Unit.read(course, unit) for unit in units}
    for one in handed:
        unit = one.entry.unit
        write_submission(one.entry, read[unit], root / "submitted" / one.student / unit)
    for notebook in root.rglob("*.ipynb"):
        _leave_out_verdicts(notebook)
    return Course(root.resolve())


def _leave_out_verdicts(notebook: Path) -> None:
    """Verdict cells are for learners and slow on purpose. Ours does not run them when it grades, so
    stock and the floor need not, either: else the figures would flatter us.
    """
    content = json.loads(notebook.read_text(encoding="utf-8"))
    content["cells"] = [c for c in content["cells"] if not is_verdict(c)]
    notebook.write_text(json.dumps(content), encoding="utf-8")


def scores(course: Course) -> Scores:
    """Every score in the gradebook."""
    found: Scores = {}
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "stack-to-graph") as book:
        for assignment in book.assignments:
            for submission in assignment.submissions:
                for notebook in submission.notebooks:
                    for grade in notebook.grades:
                        key = (submission.student.id, assignment.name, grade.name)
                        found[key] = float(grade.score)
    return found


def release_stock(course: Course, units: list[str]) -> None:
    """What stock nbgrader needs before it can grade; not part of any time."""
    (course.root / "nbgrader_config.py").write_text(STOCK_CONFIG, encoding="utf-8")
    for unit in units:
        run([script("nbgrader"), "generate_assignment", unit, "--force"], course.root)


def grade_stock(course: Course, unit: str) -> Measured:
    """``nbgrader autograde`` of one unit; it knows no other way than one after the other."""
    return run([script("nbgrader"), "autograde", unit], course.root, QUIET)


def grade_ours(course: Course, units: list[str], workers: int) -> tuple[Measured, dict[str, float]]:
    """``stackgraph grade`` from empty caches, feedback and report included.

    Returns its cost and the seconds of its parts.
    """
    for name in (".stackgraph", "autograded", "feedback", "report"):
        shutil.rmtree(course.root / name, ignore_errors=True)
    (course.root / "gradebook.db").unlink(missing_ok=True)
    env = {"STACKGRAPH_COURSE": str(course.root)}
    command = [script("stackgraph"), "grade", *units, "--workers", str(workers)]
    measured = run(command, course.root, env)
    noted = json.loads((course.state / "last_run.json").read_text())
    return measured, dict(noted["seconds"])


def floor(course: Course, units: list[str]) -> float:
    """Seconds for the same cells in one process that has imported everything already."""
    code = "from benchmarks.floor import main; main()"
    out = course.root / "floor.log"
    here = Path(__file__).resolve().parent.parent
    out.unlink(missing_ok=True)
    arguments = [sys.executable, "-c", code, str(course.root), *units]
    run(arguments, course.root, {**QUIET, "PYTHONPATH": str(here)}, out)
    return float(out.read_text().strip().splitlines()[-1])
