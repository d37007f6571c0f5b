"""Feedback pages in one zip, named so that a course system gives each to the right student.

Whose page a system takes a file for, its name says; the names are those of the archive that was
collected, which the log of ``collect`` has.
"""

from __future__ import annotations

import csv
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stackgraph.classroom import lms
from stackgraph.classroom.collect import log_file
from stackgraph.classroom.lms.base import System
from stackgraph.classroom.names import parse
from stackgraph.course import Course, CourseError
from stackgraph.engine.submission.archives import Member

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Packed:
    """What went into the zip: students, and who has a page but no name in that system."""

    students: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)


def forms() -> list[str]:
    """The systems that take feedback as files."""
    return [s.name for s in lms.systems() if type(s).feedback_name is not System.feedback_name]


def pack_feedback(course: Course, unit: str, form: str, target: Path) -> Packed:
    """Write the feedback pages on ``unit`` to the zip ``target`` as ``form`` imports them.

    Raises CourseError where nothing was collected from such an archive, or nothing is graded.
    """
    system = lms.system(form)
    names = _names(course, unit, system)
    if not names:
        raise CourseError(
            f"The log {log_file(course, unit)} has no file of an archive of {system.title}: how "
            f"its feedback must be called is known from that alone. Collect the archive first: "
            f"stackgraph collect {unit.split('_')[0]} submissions.zip"
        )
    pages = {
        page.parts[-3]: page for page in (course.root / "feedback").glob(f"*/{unit}/{unit}.html")
    }
    if not pages:
        raise CourseError(f"There is no feedback on {unit} yet. Run: stackgraph grade {unit}")
    packed = Packed()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for student in sorted(pages):
            if student in names:
                out.write(pages[student], names[student])
                packed.students.append(student)
            else:
                packed.without.append(student)
    return packed


def _names(course: Course, unit: str, system: System) -> dict[str, str]:
    """Student -> how the page must be called, by the last file that was collected from them."""
    found: dict[str, str] = {}
    path = log_file(course, unit)
    if not path.is_file():
        return found
    with path.open(newline="", encoding="utf-8", errors="replace") as stream:
        for row in csv.DictReader(stream):
            if row.get("outcome") not in ("collected", "unchanged") or not row.get("student"):
                continue
            handed = parse(Member(row.get("file") or ""), lms.systems())
            if handed.system == system.name:
                found[row["student"]] = system.feedback_name(handed).replace("/", "_")
    return found
