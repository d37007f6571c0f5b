"""ILIAS.

Archives (Exercise, "Download All Submissions"): a folder
``Doe_Jane_jdoe_12345`` for each person, last name, first name, login and number, with files whose
time is in front, ``20261103235900_u01.ipynb``; around them folders of the exercise and of the
assignment. Teams have folders of their own.

Grades (Exercise, "Download Multi-Feedback"): in it ``status.csv`` with columns ``update, usr_id,
login, lastname, firstname, status, mark, …``; rows with ``update`` 1 are taken when the file is
uploaded again.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.grades import Exported, number, strangers
from stackgraph.classroom.lms.base import Batch, Fill, Handed, System, by_login
from stackgraph.classroom.lms.columns import NO_ROW, Kept, need
from stackgraph.classroom.rows import Asked, whose
from stackgraph.course import CourseError
from stackgraph.course.students import as_id
from stackgraph.course.tables import Table, write_table

if TYPE_CHECKING:
    from stackgraph.course.roster import Match, Roster
    from stackgraph.engine.submission.archives import Member

_MEMBER = re.compile(
    r"(?P<name>[^/_]+_[^/]+?)_(?P<login>[^/_]+)_(?P<user>\d+)/"
    r"(?:[^/]+/)*?(?P<when>20\d{12})_(?P<file>[^/]+)"
)
_COLUMN = "ilias_id"
_NEEDS = ("usr_id", "login", "mark")
_HINT = "In the exercise: Submissions and Grades, Download Multi-Feedback; take status.csv from it."
_EMPTY = frozenset({"", "-"})


class Ilias(System):
    """See the module."""

    name: ClassVar[str] = "ilias"
    title: ClassVar[str] = "ILIAS"
    rank: ClassVar[int] = 30

    def claims(self, path: str, member: Member) -> Handed | None:
        """By a folder of four parts and a time of 14 digits before the file's name."""
        found = _MEMBER.fullmatch(path)
        if not found:
            return None
        try:
            when = datetime.strptime(found["when"], "%Y%m%d%H%M%S")
        except ValueError:
            return None
        last, _, first = found["name"].partition("_")
        name = f"{first} {last}".replace("_", " ")
        login = f"{found['login']} {found['user']}"
        return Handed(member, self.name, name, login, found["file"], when=when)

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By number or login, where the roster has them, or the name."""
        login, _, user = handed.number.partition(" ")
        return by_login(roster, login, handed.name, {_COLUMN: user})

    def stands_for(self, handed: Handed, batch: Batch) -> str:
        """The login."""
        return as_id(handed.number.partition(" ")[0])

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """A row with the login."""
        login = handed.number.partition(" ")[0]
        return f"add a row to the roster for {handed.name!r} with id or sis_login_id {login!r}"

    def roster(self, table: Table) -> list[dict[str, str]] | None:
        """``status.csv``: the login is the id."""
        if not {"usr_id", "login", "lastname", "firstname"} <= set(table.header):
            return None
        return [
            {
                "id": cell["login"].strip(),
                "first_name": cell["firstname"].strip(),
                "last_name": cell["lastname"].strip(),
                "sis_login_id": cell["login"].strip(),
                _COLUMN: cell["usr_id"].strip(),
            }
            for cell in table.cells()
        ]

    def fill(self, request: Fill) -> Exported:
        """``status.csv`` with marks, which are points: ILIAS knows no maximum there."""
        grades, table = request.grades, request.table
        need(table, _NEEDS, "status.csv of ILIAS' multi-feedback", _HINT)
        if len(grades.whole_units) != 1:
            raise CourseError("ILIAS' status.csv is for one assignment: name one unit.")
        unit = grades.whole_units[0]
        students, notes = whose(grades.points, request.roster, [_asked(c) for c in table.cells()])
        mark, kept = table.header.index("mark"), Kept()
        update = table.header.index("update") if "update" in table.header else None
        for row, student in zip(table.rows[1:], students, strict=True):
            row += [""] * (len(table.header) - len(row))
            points = grades.points[student].get(unit) if student else None
            if points is None:
                continue
            if request.overwrite or not kept.keeps(student, row[mark], points, _EMPTY):
                row[mark] = number(points)
                if update is not None:
                    row[update] = "1"
        known = set(students)
        notes = [f"{unit}: fills the column 'mark', points as they are.", *notes, *kept.notes]
        notes += strangers(grades, known, NO_ROW.format("status.csv"))
        notes += grades.without(request.roster)
        return Exported(write_table(table), notes, len(known - {""}), [unit])


def _asked(cell: dict[str, str]) -> Asked:
    numbers = {_COLUMN: cell["usr_id"], "sis_login_id": cell["login"]}
    name = f"{cell.get('firstname', '')} {cell.get('lastname', '')}"
    return Asked(numbers, name, cell["usr_id"], cell["login"])


SYSTEM = Ilias()
