"""One submission for several people: those who have the same word in the roster's column ``group``.

Who handed something in is graded on that, always. Who did not is graded on what their group handed
in: the last of it, where several did.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from stackgraph.course.times import NotATime
from stackgraph.engine.verdict import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.course.roster import Roster
    from stackgraph.engine.submission.tasks import Task


def members(roster: Roster | None) -> dict[str, list[str]]:
    """Student -> everybody in their group, themselves too; nobody who is in none."""
    groups: dict[str, list[str]] = {}
    for person in roster.people if roster else ():
        groups.setdefault(person.group.strip(), []).append(person.id)
    groups.pop("", None)
    return {student: group for group in groups.values() for student in group}


def with_members(tasks: Sequence[Task], group_of: dict[str, list[str]]) -> list[Task]:
    """``tasks`` of one unit, and one more for each member of a group who handed in nothing.

    What is odd about a group's submissions is an event of each of them.
    """
    own = {task.student: task for task in tasks}
    found = []
    for student in sorted({*own, *group_of}):
        handed_in = [own[one] for one in group_of.get(student, [student]) if one in own]
        if student in own:
            found.append(_told(own[student], handed_in))
        elif handed_in:
            last = max(handed_in, key=lambda task: (_when(task), task.student))
            detail = f"{last.student} handed it in for the group, and it counts for {student}, too"
            event = Event("group-submission", detail, None, "info")
            events = (*last.events, event)
            found.append(replace(last, student=student, by=last.student, events=events))
    return found


def _told(task: Task, group: Sequence[Task]) -> Task:
    """``task``, with a word on what others of its group handed in besides, if that differs."""
    others = [t.student for t in group if t.student != task.student and t.data != task.data]
    if not others:
        return task
    detail = (
        f"{', '.join(others)} of the same group handed in something else. Each is graded on what "
        "they handed in; if one is to count for all, take the others out of submitted/"
    )
    return replace(task, events=(*task.events, Event("group-differs", detail, None, "odd")))


def _when(task: Task) -> datetime:
    """The time of handing in as the gradebook reads it, to compare by; the first for none."""
    from stackgraph.engine.submission.tasks import parse_time

    try:
        return parse_time(task.handed_in) if task.handed_in else datetime.min
    except NotATime:
        return datetime.min
