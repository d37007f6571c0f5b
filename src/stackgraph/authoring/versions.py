"""A graded sheet with a version for each student: what is handed out, and what grading takes.

A version's notebooks stand in ``course/<unit>/versions/<student>/``, where the engine finds them
(``Units.of``); its release is put into another folder, too, to be handed out.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.authoring import build, graded_sheet, nbgrader_steps
from stackgraph.authoring.script import parse_script
from stackgraph.course import Course, CourseError, sheets
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_RECORD = "versions.json"


@dataclass(frozen=True)
class Sheet:
    """What all versions of a graded sheet are made from."""

    unit: str
    topic: str
    count: int
    seed: int

    def version(self, student: str) -> str:
        """The script of a student's version."""
        return graded_sheet.version(self.unit, self.topic, self.count, self.seed, student)


def write_versions(
    course: Course,
    sheet: Sheet,
    students: Sequence[str],
    folder: Path,
    *,
    force: bool = False,
    report: build.Report = lambda line: None,
) -> list[Path]:
    """Make the version of each student and put its release into ``folder/<student>/``.

    A version that is there already, of the same topic, count and seed, is left as it is; ``force``
    makes all anew where these are others. Returns the releases to hand out. Raises CourseError or
    ScriptError; then what was made so far is there.
    """
    made = _Record(course, sheet)
    if made.is_other:
        if not force:
            raise CourseError(
                f"{course.versions(sheet.unit)} holds versions of another topic, seed or number of "
                "puzzles: nothing is written. Add --force."
            )
        made.forget()
    handed_out = []
    with nbgrader_steps.Workshop(course) as shop:
        for student in students:
            paths = [course.version(k, sheet.unit, student) for k in ("source", "release")]
            if student not in made.students or not all(p.is_file() for p in paths):
                name = f"{sheet.unit} for {student}"
                script = parse_script(sheet.version(student), sheet.unit, "exercise", name)
                data = build.handed_out(course, script, shop, report)
                for path, content in zip(paths, data, strict=True):
                    write_atomically(path, content)
                made.add(student)
            own = folder / student / f"{sheet.unit}.ipynb"
            write_atomically(own, paths[1].read_bytes())
            handed_out.append(own)
    return handed_out


class _Record:
    """``versions.json``: what the versions are made from, and of each student the seed."""

    def __init__(self, course: Course, sheet: Sheet) -> None:
        self._sheet = sheet
        self._folder = course.versions(sheet.unit)
        self._own = {"topic": sheet.topic, "count": sheet.count, "seed": sheet.seed}
        self._made_from: object = self._own
        self.students: dict[str, str] = {}
        """Student -> seed."""
        if self._path.is_file():
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            self._made_from, self.students = kept["sheet"], kept["students"]

    @property
    def _path(self) -> Path:
        return self._folder / _RECORD

    @property
    def is_other(self) -> bool:
        """Whether the versions that are there are of another sheet."""
        return self._made_from != self._own

    def forget(self) -> None:
        """Begin anew, without the versions that are there."""
        shutil.rmtree(self._folder)
        self._made_from, self.students = self._own, {}

    def add(self, student: str) -> None:
        """Write down that the student has a version."""
        self.students[student] = sheets.seed_of(self._sheet.seed, student)
        told = {
            "about": "From which seed each student's version was made. Keep it to yourself: who "
            "knows a seed can make the sheet, with its answers.",
            "sheet": self._own,
            "students": dict(sorted(self.students.items())),
        }
        write_atomically(self._path, json.dumps(told, indent=1, ensure_ascii=False).encode())
