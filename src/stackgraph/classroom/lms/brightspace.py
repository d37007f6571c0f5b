"""Brightspace (D2L).

Archives (Assignments, Submissions, "Download"):
``12345-67890 - Jane Doe - Nov 3, 2026 1159 PM - u01.ipynb``, or a folder of that name without the
file's: the person's and the assignment's number, the name, the time; and an ``index.html``.

Grades ("Export Grades" and "Import Grades"): ``OrgDefinedId, Username, Last Name, First Name,
Email``, the numbers with ``#`` in front, then ``U01 Points Grade <Numeric MaxPoints:23 …>`` for
each item, and ``End-of-Line Indicator``.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.lms.base import Batch, Fill, Handed, System, first_of
from stackgraph.classroom.lms.columns import Layout, fill_columns
from stackgraph.classroom.rows import Asked

if TYPE_CHECKING:
    from stackgraph.classroom.grades import Exported
    from stackgraph.course.roster import Match, Roster
    from stackgraph.course.tables import Table
    from stackgraph.engine.submission.archives import Member

_MEMBER = re.compile(
    r"(?P<user>\d+)-\d+ - (?P<name>[^/]+?) - "
    r"(?P<when>[^/]*?\b20\d\d\b[^/]*?\d(?: ?[AP]M)?)(?: - |/)(?P<file>.+)"
)
_MAXIMUM = re.compile(r"<[^>]*MaxPoints:\s*([\d.,]+)")
_COLUMN = "brightspace_id"


class Brightspace(System):
    """See the module."""

    name: ClassVar[str] = "brightspace"
    title: ClassVar[str] = "Brightspace"
    rank: ClassVar[int] = 20

    def claims(self, path: str, member: Member) -> Handed | None:
        """By two numbers, a name and a time with `` - `` between them."""
        found = _MEMBER.fullmatch(path)
        if not found:
            return None
        when = _time(found["when"])
        return Handed(
            member, self.name, found["name"].strip(), found["user"], found["file"], when=when
        )

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By the number, where the roster has it, or the name."""
        return roster.find({_COLUMN: handed.number}, handed.name)

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """A row with the number, which no file of Brightspace's has."""
        return f"add a row to the roster for {handed.name!r} with {_COLUMN} {handed.number}"

    def roster(self, table: Table) -> list[dict[str, str]] | None:
        """The grades' export: the username is the id, else OrgDefinedId."""
        if "OrgDefinedId" not in table.header:
            return None
        return [
            {
                "id": first_of(_bare(cell.get("Username", "")), _bare(cell["OrgDefinedId"])),
                "first_name": cell.get("First Name", "").strip(),
                "last_name": cell.get("Last Name", "").strip(),
                "email": cell.get("Email", "").strip(),
                "id_number": _bare(cell["OrgDefinedId"]),
                "sis_login_id": _bare(cell.get("Username", "")),
            }
            for cell in table.cells()
        ]

    def fill(self, request: Fill) -> Exported:
        """The grades' export, to be imported again."""
        return fill_columns(request, _LAYOUT)


_CLOCK = re.compile(
    r"(?P<day>.*\b20\d\d),?\s+(?P<hour>\d{1,2})\D?(?P<minute>\d\d)\s?(?P<half>[AP]M)?"
)


def _time(text: str) -> datetime | None:
    """``'Nov 3, 2026 1159 PM'``, ``'3 November, 2026 23:59'``; None for another language's."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "PM" else 0)
    day = found["day"].replace(",", "")
    for form in ("%b %d %Y", "%B %d %Y", "%d %b %Y", "%d %B %Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(day, form).replace(hour=hour, minute=int(found["minute"]))
        except ValueError:
            continue
    return None


def _bare(text: str) -> str:
    """``'#jdoe'`` -> ``'jdoe'``: the mark keeps spreadsheets from eating leading zeros."""
    return text.strip().removeprefix("#")


def _asked(cell: dict[str, str]) -> Asked | None:
    numbers = {
        "id_number": _bare(cell["OrgDefinedId"]),
        "sis_login_id": _bare(cell.get("Username", "")),
        "email": cell.get("Email", ""),
    }
    name = f"{cell.get('First Name', '')} {cell.get('Last Name', '')}"
    return Asked(numbers, name, numbers["id_number"])


def _maximum(table: Table, column: int) -> str:
    found = _MAXIMUM.search(table.header[column])
    return found[1] if found else ""


_LAYOUT = Layout(
    "Brightspace export of grades",
    "Brightspace's",
    ("OrgDefinedId",),
    "In Brightspace, set to English: Grades, Enter Grades, Export; Key Field 'Both', Points Grade.",
    _asked,
    _maximum,
    lambda table, column: table.header[column] != "End-of-Line Indicator",
)
SYSTEM = Brightspace()
