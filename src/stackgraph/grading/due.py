"""Due dates and extensions, in nbgrader's own tables.

What is taken off for coming late: ``nbgrader_plugins.late``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.course import Course, CourseError
from stackgraph.course.roster import Roster
from stackgraph.course.state import Notes
from stackgraph.course.students import unfit
from stackgraph.course.times import Moment, NotATime, read_moment
from stackgraph.grading.records import due_records

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from stackgraph.grading.gradebook import ClassGradebook

NONE = "none"


def read_due(text: str) -> Moment | None:
    """A due date as a person types it; ``"none"`` gives None.

    A date alone is that day's end, a time without a zone this machine's. Raises CourseError for
    all that could be meant in two ways, and says how to write it.
    """
    if text.strip().lower() == NONE:
        return None
    try:
        return read_moment(text)
    except NotATime as error:
        raise CourseError(
            f"{text!r} is no date and time that can be meant in one way only: {error}. Write year, "
            "month, day, and the hour if it is not the day's end: 2026-12-01, 2026-12-01 23:59, "
            '"2026-12-01 23:59 +01:00", "2026-12-01 23:59 Europe/Berlin"; or none for no due date.'
        ) from None


def set_due(course: Course, unit: str, when: datetime | None, zone: str = "") -> None:
    """Note when ``unit`` is due (UTC without a zone), or that it isn't. Penalties follow.

    ``zone``: as the person typed it, for showing the date in it.
    """
    from stackgraph.course.unit import Unit
    from stackgraph.grading.gradebook import ClassGradebook

    with ClassGradebook(course) as book:
        book.know(Unit.read(course, unit))
        book.set_due(unit, when)
        book.commit()
    notes = _zones(course)
    notes.set(unit, f"{when} {zone}" if when and zone else "")
    notes.save()


def _zones(course: Course) -> Notes:
    """Which zone a due date was typed in: nbgrader keeps the moment alone."""
    return Notes(course.state / "due_zones.json")


def zone_of(course: Course, unit: str, when: datetime | None) -> str:
    """The zone in which ``when`` was typed; '' if it had none, or was set by another program."""
    moment, _, zone = (_zones(course).get(unit) or "").rpartition(" ")
    return zone if when is not None and moment == str(when) else ""


def extend(course: Course, unit: str, student: str, extra: timedelta) -> None:
    """Give ``student`` that much longer, also before they hand anything in; zero takes an extension
    back. Raises CourseError for a student whom nothing knows.
    """
    from stackgraph.course.unit import Unit
    from stackgraph.grading.gradebook import ClassGradebook

    with ClassGradebook(course) as book:
        book.know(Unit.read(course, unit))
        book.extend(unit, _known(course, student, book), extra or None)
        book.commit()


def _known(course: Course, student: str, book: ClassGradebook) -> str:
    """The id that ``student`` means: of the roster, of a folder, or of the gradebook.

    Raises CourseError for one that none of them has: a slip would be an extension of nobody's.
    """
    roster = Roster.of(course.root)
    person = roster.numbered(student) if roster else None
    if person is not None:
        return person.id
    why = unfit(student)
    if not why and (book.knows_student(student) or (course.root / "submitted" / student).is_dir()):
        return student
    if roster is not None or why:
        where = "the roster, of submitted/ or of the gradebook" if roster else "submitted/"
        raise CourseError(f"{student!r} is nobody of {where}. Write the id as it stands there.")
    return student


def extensions(course: Course, units: list[str]) -> dict[str, dict[str, timedelta]]:
    """Unit -> student -> how much longer they have, for those who have."""
    return {unit: record.extensions for unit, record in due_records(course, units).items()}


def due_dates(course: Course, units: list[str]) -> dict[str, datetime | None]:
    """When each of ``units`` is due, in UTC without a zone; None where nothing is set."""
    return {unit: record.due for unit, record in due_records(course, units).items()}
