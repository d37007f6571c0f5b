"""Due dates, extensions, and points off for what comes late, in nbgrader's own tables.

The rule is a plugin of nbgrader's, named in ``nbgrader_config.py``, so that ``stackgraph grade``,
``nbgrader autograde`` and formgrader take off the same points.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

from dateutil import parser
from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Float

from stackgraph.course import Course, CourseError
from stackgraph.grading.gradebook import ClassGradebook

_DAY = 86_400.0


class LatePenalty(LateSubmissionPlugin):
    """A share of the score for each day begun after the due date.

    ``c.LatePenalty.per_day = 0.1`` takes a tenth of what was earned for each day begun, so a
    submission ten days late counts nothing. As delivered nothing is taken off.
    """

    per_day = Float(0.0, min=0.0, max=1.0, help="Share of the score lost for each day begun").tag(
        config=True
    )
    grace_minutes = Float(0.0, min=0.0, help="Minutes after the due date that don't count").tag(
        config=True
    )
    most = Float(1.0, min=0.0, max=1.0, help="The largest share of the score to lose").tag(
        config=True
    )

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """Points to take off ``score``; None for none.

        ``total_seconds_late``: seconds after the due date, extension counted.
        """
        late = total_seconds_late - 60 * self.grace_minutes
        if late <= 0 or not self.per_day or not score:
            return None
        return score * min(self.most, self.per_day * math.ceil(late / _DAY))


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
        book.ensure_assignment(unit)
        book.set_due(unit, when)
        book.commit()


def extend(course: Course, unit: str, student: str, extra: timedelta) -> None:
    """Give ``student`` that much longer; zero takes an extension back. Raises CourseError where
    they have no graded submission, with which nbgrader keeps an extension."""
    with ClassGradebook(course) as book:
        book.ensure_assignment(unit)
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
            book.ensure_assignment(unit)
            found[unit] = book.due(unit)
    return found
