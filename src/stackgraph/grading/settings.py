"""Where a course's gradebook is; found without nbgrader."""

from __future__ import annotations

from stackgraph.course import Course, CourseError
from stackgraph.course.config import nbgrader_config


def gradebook_url(course: Course) -> str:
    """``db_url`` of the configuration, or nbgrader's default: ``gradebook.db`` in the course."""
    section = nbgrader_config(course).CourseDirectory
    if "db_url" in section and isinstance(section.db_url, str):
        return str(section.db_url)
    return f"sqlite:///{(course.root / 'gradebook.db').absolute()}"


def unusable(url: str, what: str, error: BaseException) -> CourseError:
    """What to tell of a gradebook that cannot be opened or read, and what to do."""
    first = str(error).strip().splitlines()[0]
    remedy = _of_disk(first) or (
        "If another program has it open, close that. If the file is damaged, put a copy in its "
        "place; without one, move it away and start again with: stackgraph grade"
    )
    return CourseError(f"The gradebook {without_password(url)} cannot be {what}: {first}. {remedy}")


def not_written(url: str, error: BaseException) -> CourseError:
    """What to tell of a gradebook that was opened and cannot be written, and what to do."""
    first = str(error.__cause__ or error).strip().splitlines()[0]
    remedy = _of_disk(first) or (
        "Another program may hold it (a browser of databases, a copy under way): close it"
    )
    return CourseError(
        f"The gradebook {without_password(url)} could not be written: {first}. {remedy}, then run "
        "the command again; what is graded is kept."
    )


def _of_disk(error: str) -> str:
    """What to do where the disk is the reason; '' where it is not."""
    if "is full" in error:
        return "Make room on its disk"
    if "readonly" in error:
        return "Give your account the right to write it, and its folder"
    return ""


def without_password(url: str) -> str:
    """The address as it may be shown; of a file its path."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import SQLAlchemyError

    try:
        address = make_url(url)
        is_file = address.get_backend_name() == "sqlite" and address.database
        return address.database or "" if is_file else address.render_as_string(hide_password=True)
    except SQLAlchemyError:
        return "(unreadable address)"
