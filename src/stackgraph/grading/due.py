"""Due dates and extensions, in nbgrader's own tables.

What is taken off for coming late: ``nbgrader_plugins.late``.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dateutil import parser

from stackgraph.course import Course, CourseError
from stackgraph.course.unit import Unit
from stackgraph.grading.gradebook import ClassGradebook


def read_when(text: str) -> datetime | None:
    """A moment as a person types it, in UTC without a zone; without one it is this machine's time.

    ``"none"`` gives None. Raises CourseError for what is no date.
    """
    if text.strip().lower() == "none":
        return None
    try:
        moment = parser.parse(text)
    except (ValueError, OverflowError):
        raise CourseError(
            f"{text!r} is no date and time. Write it as 2026-12-01 23:59, or none for no due date."
        ) from None
    return moment.astimezone(UTC).replace(tzinfo=None)


def set_due(course: Course, unit: str, when: datetime | None) -> None:
    """Note when ``unit`` is due (UTC without a zone), or that it isn't. Penalties follow."""
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, unit))
        book.set_due(unit, when)
        book.commit()


def extend(course: Course, unit: str, student: str, extra: timedelta) -> None:
    """Give ``student`` that much longer; zero takes an extension back. Raises CourseError where
    they have no graded submission, with which nbgrader keeps an extension."""
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, unit))
        book.extend(unit, student, extra or None)
        book.commit()


def extensions(course: Course, units: list[str]) -> dict[str, dict[str, timedelta]]:
    """Unit -> student -> how much longer they have, for those who have."""
    from nbgrader import api
    from sqlalchemy import select

    sent = api.SubmittedAssignment
    rows = (
        select(api.Assignment.name, sent.student_id, sent.extension)
        .join(api.Assignment, api.Assignment.id == sent.assignment_id)
        .where(sent.extension.is_not(None))
        .order_by(sent.student_id)
    )
    found: dict[str, dict[str, timedelta]] = {unit: {} for unit in units}
    with ClassGradebook(course) as book:
        for unit, student, extra in book.db.execute(rows):
            if unit in found and extra:
                found[unit][student] = extra
    return found


def due_dates(course: Course, units: list[str]) -> dict[str, datetime | None]:
    """When each of ``units`` is due, in UTC without a zone; None where nothing is set."""
    found = {}
    with ClassGradebook(course) as book:
        for unit in units:
            book.ensure_assignment(Unit.read(course, unit))
            found[unit] = book.due(unit)
    return found
