"""Blackboard.

Archives (Grade Center, "Assignment File Download"):
``U01_jdoe_attempt_2026-11-01-12-00-00_u01.ipynb``, the assignment, the username, the time of the
attempt, the file; and for each attempt a receipt without a file's name,
``U01_jdoe_attempt_2026-11-01-12-00-00.txt``, that begins with ``Name: Jane Doe (jdoe)``. Assignment
and username may hold ``_``: receipts and roster tell them apart.

Grades (Grade Center, "Download" and "Upload"; tabs or commas, often UTF-16): ``Last Name, First
Name, Username, Student ID``, then a column ``U01 [Total Pts: 23 Score] |4711`` for each assignment.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.lms.base import Batch, Fill, Handed, Kind, System, by_login, first_of
from stackgraph.classroom.lms.columns import Layout, fill_columns
from stackgraph.classroom.rows import Asked
from stackgraph.course.students import as_id

if TYPE_CHECKING:
    from stackgraph.classroom.grades import Exported
    from stackgraph.course.roster import Match, Roster
    from stackgraph.course.tables import Table
    from stackgraph.engine.submission.archives import Member

_MEMBER = re.compile(
    r"(?P<head>[^/]+?)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:[_/](?P<file>.+)|(?P<receipt>\.txt))"
)
_NAME_LINE = re.compile(r"(?m)^\ufeff?Name:")
_RECEIPT_NAME = re.compile(
    r"\ufeff?Name:[ \t]*+(?P<name>[^\r\n(]{1,200}+)\((?P<user>[^()\r\n]{1,200})\)"
)
_TOTAL = re.compile(r"\[Total Pts:\s*(?:up to\s*)?([\d.,]+)")


class Blackboard(System):
    """See the module."""

    name: ClassVar[str] = "blackboard"
    title: ClassVar[str] = "Blackboard"
    rank: ClassVar[int] = 20
    receipts: ClassVar[re.Pattern[str] | None] = re.compile(r".*_attempt_\d{4}(?:-\d\d){5}\.txt")

    def claims(self, path: str, member: Member) -> Handed | None:
        """By ``_attempt_`` and a time; the receipts are typed texts."""
        found = _MEMBER.fullmatch(path)
        if not found:
            return None
        try:
            when = datetime.strptime(found["when"], "%Y-%m-%d-%H-%M-%S")
        except ValueError:
            when = None
        kind: Kind = "typed" if found["receipt"] else "file"
        file = found["file"] or f"receipt{found['receipt']}"
        return Handed(member, self.name, "", found["head"], file, kind=kind, when=when)

    def settle(self, batch: Batch) -> list[Handed]:
        """Take the assignment's name off what stands in front of ``_attempt_``."""
        told: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        for receipt in batch.beside:
            line = _NAME_LINE.search(receipt.text)  # below the first is what the student typed
            found = line and _RECEIPT_NAME.match(receipt.text, line.start())
            head = _MEMBER.fullmatch(receipt.name)
            if found and head and head["head"].endswith(f"_{found['user']}"):
                who = (found["user"], found["name"].strip())
                told[receipt.folder, head["head"]].add(who)
        heads = sorted({f.number for f in batch.files})
        common = _shared(heads[0], heads[-1]) if len(heads) > 1 else ""
        settled = []
        for handed in batch.files:
            said = told.get((handed.around, handed.number)) or {
                (_user(handed.number, common, batch), "")
            }
            if len(said) > 1:
                settled.append(replace(handed, name=handed.number, doubt=_differing(said)))
                continue
            ((user, name),) = said
            settled.append(replace(handed, number=user, name=name or user))
        return settled

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By the username, which may be the roster's id, login or other number."""
        login = handed.number
        match = by_login(roster, login, handed.name)
        return match if match.person or match.why else roster.find({"id_number": login}, "")

    def stands_for(self, handed: Handed, batch: Batch) -> str:
        """The username."""
        return as_id(handed.number)

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """A row with the username."""
        return f"add a row to the roster with id or sis_login_id {handed.number!r}"

    def roster(self, table: Table) -> list[dict[str, str]] | None:
        """The Grade Center's download."""
        if not {"Last Name", "First Name", "Username"} <= set(table.header):
            return None
        if "OrgDefinedId" in table.header:
            return None
        return [
            {
                "id": first_of(cell["Username"], cell.get("Student ID", "")),
                "first_name": cell["First Name"].strip(),
                "last_name": cell["Last Name"].strip(),
                "sis_login_id": cell["Username"].strip(),
                "id_number": cell.get("Student ID", "").strip(),
            }
            for cell in table.cells()
        ]

    def fill(self, request: Fill) -> Exported:
        """The Grade Center's download, to be uploaded again."""
        return fill_columns(request, _LAYOUT)


def _differing(said: set[tuple[str, str]]) -> str:
    both = " and ".join(f"{name!r} ({user})" for user, name in sorted(said))
    return (
        f"its receipts say {both}: download the archive from Blackboard again, or put the right "
        "file under submitted/"
    )


def _shared(first: str, last: str) -> str:
    """What two texts begin with alike, up to a ``_``; of sorted texts, what all begin with."""
    same = next(
        (i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first)
    )
    return first[: first.rfind("_", 0, same) + 1]


def _user(head: str, common: str, batch: Batch) -> str:
    """The username at the end of ``U01_jdoe``: what the roster knows, or all archives differ in."""
    if batch.roster is not None:
        parts = head.split("_")
        for at in range(1, len(parts)):
            rest = "_".join(parts[at:])
            if batch.roster.by("id", rest) or batch.roster.by("sis_login_id", rest):
                return rest
    return head[len(common) :] if common else head.rpartition("_")[2]


def _asked(cell: dict[str, str]) -> Asked | None:
    login = cell["Username"]
    numbers = {"sis_login_id": login, "id_number": cell.get("Student ID", "")}
    return Asked(numbers, f"{cell['First Name']} {cell['Last Name']}", login, login)


def _maximum(table: Table, column: int) -> str:
    found = _TOTAL.search(table.header[column])
    return found[1] if found else ""


_LAYOUT = Layout(
    "Blackboard Grade Center file",
    "Blackboard's",
    ("Last Name", "First Name", "Username"),
    "In Blackboard, set to English: Grade Center, Work Offline, Download.",
    _asked,
    _maximum,
    empty=frozenset({"", "-", "needs grading", "in progress", "needs marking"}),
)
SYSTEM = Blackboard()
