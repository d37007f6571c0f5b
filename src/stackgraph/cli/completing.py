"""What the shell offers for a word begun: the course's units, its students.

Outside a course, or where a file of it can't be read, nothing; completion never fails.
"""

from __future__ import annotations

import contextlib

from stackgraph.course import Course, CourseError


def complete_unit(incomplete: str) -> list[str]:
    """The units that begin so."""
    try:
        units = Course.find().units
    except CourseError:
        return []
    return [unit for unit in units if unit.startswith(incomplete)]


def complete_student(incomplete: str) -> list[str]:
    """The students that begin so, of those who handed in or stand in ``roster.csv``."""
    from stackgraph.course.roster import Roster
    from stackgraph.engine.submission.placing import Shelf

    try:
        course = Course.find()
    except CourseError:
        return []
    submitted, roster = course.root / "submitted", course.root / "roster.csv"
    found = Shelf(submitted).established
    with contextlib.suppress(CourseError, OSError, UnicodeError):
        found |= {person.id for person in Roster.read(roster).people}
    return sorted(student for student in found if student.startswith(incomplete))
