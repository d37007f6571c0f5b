"""Canvas.

Archives (Gradebook, "Download Submissions"; 12345 is the user's id, 678901 the attachment's, ``-1``
marks a second attempt):

* ``doejane_12345_678901_u01.ipynb``, ``doejane_LATE_12345_678901_u01-1.ipynb``;
* ``doejane_12345_text.html``, ``…_link.html``: a text or a URL typed into Canvas;
* ``anon_x7Kq2_678901_u01.ipynb``, ``LATE_anon_…``: with anonymous grading;
* group work: the group's name with the user's id of one member.

Grades (Gradebook, Import and Export): columns ``Student, ID, SIS User ID, SIS Login ID, Section``
and one per assignment, headed by the assignment's name, with its number in brackets if it exists
already; a second row ``Points Possible``. ``EX`` is an excused grade.

Feedback: "Upload Submissions" takes a zip of files that are called as they were when downloaded,
and puts each as a comment under the submission that it was.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.grades import Exported, Grades, number, strangers
from stackgraph.classroom.lms.base import (
    Batch,
    Fill,
    Handed,
    Kind,
    System,
    first_of,
)
from stackgraph.classroom.lms.columns import Layout, fill_columns
from stackgraph.classroom.rows import Asked
from stackgraph.course.roster import Match, Roster, fits, sorted_name
from stackgraph.course.tables import Table, write_table

if TYPE_CHECKING:
    from stackgraph.engine.submission.archives import Member

_FILE = re.compile(r"(?P<name>.+?)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<sub>\d+)_(?P<file>.+)")
_TYPED = re.compile(
    r"(?P<name>.+?)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<file>(?:text|link)\.html)"
)
_ANONYMOUS = re.compile(
    r"(?:(?P<late>LATE)_)?anon_(?P<user>[A-Za-z0-9]+)_(?P<file>\d+_.+|(?:text|link)\.html)"
)
_COLUMNS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
_READ_ONLY = "(read only)"


class Canvas(System):
    """See the module."""

    name: ClassVar[str] = "canvas"
    title: ClassVar[str] = "Canvas"
    rank: ClassVar[int] = 70

    def claims(self, path: str, member: Member) -> Handed | None:
        """By the first part of the path alone: what lies in a folder is the folder's."""
        top, _, rest = path.partition("/")
        rest = f"/{rest}" if rest else ""
        kind: Kind
        # An anonymous id may be all digits: it must not be taken for a user's.
        if found := _ANONYMOUS.fullmatch(top):
            name, kind, upload = "anon", "anonymous", 0
        elif found := _FILE.fullmatch(top):
            name, kind, upload = found["name"], "file", int(found["sub"])
        elif found := _TYPED.fullmatch(top):
            name, kind, upload = found["name"], "typed", 0
        else:
            return None
        file, late = found["file"] + rest, bool(found["late"])
        return Handed(member, self.name, name, found["user"], file, late, upload, kind)

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By the user's id, else by name."""
        return roster.find({"canvas_id": handed.number}, handed.name)

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """A row with the user's id; anonymous files have nobody's."""
        if handed.kind == "anonymous":
            return (
                "Canvas hides the names (anonymous grading); switch that off in the "
                "assignment, or post its grades, and download again"
            )
        return f"add a row to the roster for {handed.name!r} with canvas_id {handed.number}"

    def note(self, handed: Handed, match: Match) -> str:
        """Group work is filed under one member."""
        if match.person is None or fits(handed.name, match.person):
            return ""
        return (
            f"called {handed.name!r} in the archive: if that is a group, only {match.person.id} "
            "gets this; Canvas does not say who else is in it"
        )

    def roster(self, table: Table) -> list[dict[str, str]] | None:
        """The exported gradebook: the login is the id, else the SIS id, else name and number."""
        if not {"Student", "ID"} <= set(table.header) or "id" in table.header:
            return None
        rows = []
        for cell in table.cells():
            nobodys = not cell["ID"].strip() or not cell["Student"].strip()
            if nobodys or cell["Student"].strip().startswith("Student, Test"):
                continue
            first, last = sorted_name(cell["Student"])
            login, sis = cell.get("SIS Login ID", ""), cell.get("SIS User ID", "")
            rows.append(
                {
                    "id": first_of(login, sis, cell["ID"]),
                    "first_name": first,
                    "last_name": last,
                    "canvas_id": cell["ID"].strip(),
                    "sis_user_id": sis.strip(),
                    "sis_login_id": login.strip(),
                    "section": cell.get("Section", "").strip(),
                }
            )
        return rows

    def fill(self, request: Fill) -> Exported:
        """The exported gradebook, with the unit's column filled in."""
        return fill_columns(request, _LAYOUT)

    def write(self, grades: Grades, roster: Roster) -> Exported:
        """A file from which Canvas makes new assignments."""
        possible = [number(grades.max_points[u]) for u in grades.units]
        rows = [[*_COLUMNS, *grades.units], ["    Points Possible", "", "", "", "", *possible]]
        notes = strangers(grades, {p.id for p in roster.people}, "not in the roster")
        notes += grades.without(roster)
        for person in sorted(roster.people, key=lambda p: (p.sortable_name.casefold(), p.id)):
            if person.id not in grades.points:
                continue
            mine = [number(grades.points[person.id].get(u)) for u in grades.units]
            known = [person.canvas_id, person.sis_user_id, person.sis_login_id]
            rows.append([person.sortable_name, *known, person.section, *mine])
            if not any(known):
                notes.append(
                    f"{person.id}: the roster has no canvas_id, sis_user_id or sis_login_id; "
                    "Canvas will ask who this is."
                )
        notes.append(
            "Canvas makes a new assignment for a heading it does not know. To fill an existing "
            "one, export the gradebook from Canvas and give that file as --template."
        )
        return Exported(write_table(Table(rows)), notes, len(rows) - 2)

    def feedback_name(self, handed: Handed) -> str:
        """As it was downloaded, but for the suffix: Canvas reads the two numbers in it."""
        top = f"{handed.name}_{'LATE_' if handed.late else ''}{handed.number}_{handed.upload}"
        return f"{top}_{PurePosixPath(handed.file).parts[0].rsplit('.', 1)[0]}.html"


def _asked(cell: dict[str, str]) -> Asked | None:
    """Rows above the students ("Points Possible", "Manual Posting") are nobody's."""
    if not cell["ID"].strip() and _is_possible(cell["Student"]):
        return None
    numbers = {
        "canvas_id": cell["ID"],
        "sis_user_id": cell.get("SIS User ID", ""),
        "sis_login_id": cell.get("SIS Login ID", ""),
    }
    return Asked(numbers, cell["Student"], cell["ID"])


def _is_possible(text: str) -> bool:
    return text.strip().casefold() == "points possible"


def _points_possible(table: Table, column: int) -> str:
    """What stands in the row "Points Possible"."""
    student = table.header.index("Student")
    for row in table.rows[1:]:
        if len(row) > student and _is_possible(row[student]):
            return row[column] if column < len(row) else ""
    return ""


_LAYOUT = Layout(
    "Canvas gradebook export",
    "Canvas'",
    ("Student", "ID"),
    "In Canvas, set to English: Gradebook, Export, Export Entire Gradebook.",
    _asked,
    _points_possible,
    lambda table, column: _points_possible(table, column).strip() != _READ_ONLY,
)
SYSTEM = Canvas()
