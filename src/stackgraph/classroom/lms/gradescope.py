"""Gradescope.

Archives (a programming assignment, "Export Submissions"):
``assignment_5_export/submission_111/u01.ipynb`` and
``assignment_5_export/submission_metadata.yml``, which has for each submission its submitters'
``:name:``, ``:sid:`` and ``:email:``, and ``:created_at:``.

Rosters: the roster's or the grades' download, ``First Name, Last Name, SID, Email`` (or ``Name,
SID, Email``). Gradescope imports no file of grades for such an assignment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.lms.base import Batch, Handed, System, first_of
from stackgraph.course.roster import Match, Roster, plain, sorted_name
from stackgraph.course.students import as_id

if TYPE_CHECKING:
    from stackgraph.course.tables import Table
    from stackgraph.engine.submission.archives import Member

_MEMBER = re.compile(r"submission_(?P<submission>\d+)/(?P<file>.+)")
_TOP = re.compile(r"(?P<submission>submission_\d+)\s*:\s*$")
_FIELD = re.compile(r"\s*-?\s*:(?P<key>name|sid|email)\s*:\s*(?P<value>.*?)\s*$")
_KEY = re.compile(r"(?P<indent>\s+):(?P<key>\w+)\s*:")
_TIME = re.compile(r"\s+:created_at\s*:\s*(?P<value>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)")


@dataclass
class _Submitter:
    """Who handed a submission in, first of several, and when (UTC)."""

    name: str = ""
    sid: str = ""
    email: str = ""
    when: datetime | None = None
    others: list[str] = field(default_factory=list)
    """Who else handed it in, by name."""


class Gradescope(System):
    """See the module."""

    name: ClassVar[str] = "gradescope"
    title: ClassVar[str] = "Gradescope"
    rank: ClassVar[int] = 20
    receipts: ClassVar[re.Pattern[str] | None] = re.compile(r"submission_metadata\.yml")

    def claims(self, path: str, member: Member) -> Handed | None:
        """By a folder ``submission_111``."""
        found = _MEMBER.fullmatch(path)
        return found and Handed(
            member,
            self.name,
            f"submission_{found['submission']}",
            found["submission"],
            found["file"],
            upload=int(found["submission"][:18]),
        )

    def settle(self, batch: Batch) -> list[Handed]:
        """Put in who handed each submission in."""
        known = batch.once("submitters", lambda: _submitters("\n".join(batch.beside.values())))
        settled = []
        for handed in batch.files:
            who = known.get(handed.name)
            if who is not None:
                name, number = who.name or who.email, who.sid or who.email
                handed = replace(
                    handed,
                    name=name,
                    number=number or handed.number,
                    when=who.when,
                    with_others=tuple(who.others),
                )
            settled.append(handed)
        return settled

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By SID or email, or the name."""
        known: dict[str, _Submitter] = batch.once("submitters", dict)
        emails = batch.once("emails", lambda: {(w.sid or w.email): w.email for w in known.values()})
        numbers = {"id_number": handed.number, "email": emails.get(handed.number, "")}
        return roster.find(numbers, handed.name)

    def stands_for(self, handed: Handed, batch: Batch) -> str:
        """The email's first part, else the SID, else the number of the submission."""
        known: dict[str, _Submitter] = batch.once("submitters", dict)
        emails = batch.once("emails", lambda: {(w.sid or w.email): w.email for w in known.values()})
        if handed.name not in known and handed.name.startswith("submission_"):
            return as_id(handed.name.replace("_", "-"))
        local = emails.get(handed.number, "").partition("@")[0]
        return as_id(local or (f"{plain(handed.name)[:80]}-{handed.number}"))

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """A row with SID or email, or the list of who handed in."""
        if not batch.beside:
            return (
                "the archive lacks submission_metadata.yml, which says whose it is: give the "
                "export as Gradescope made it"
            )
        known: dict[str, _Submitter] = batch.once("submitters", dict)
        if handed.name == f"submission_{handed.number}" and handed.name not in known:
            return (
                "nothing that can be read of it stands in submission_metadata.yml: give the export "
                f"as Gradescope made it, or put the file at submitted/<student>/{batch.unit}/"
            )
        return (
            f"add a row to the roster for {handed.name!r} with id_number or email {handed.number}"
        )

    def note(self, handed: Handed, match: Match) -> str:
        """Group work is given to the first of those who handed it in."""
        if match.person is None or not handed.with_others:
            return ""
        return (
            f"handed in with {', '.join(handed.with_others)}, too: only {match.person.id} gets "
            "this; the roster's column group gives it to all of them"
        )

    def roster(self, table: Table) -> list[dict[str, str]] | None:
        """Roster or grades: the email's first part is the id, else the SID."""
        if not {"SID", "Email"} <= set(table.header):
            return None
        rows = []
        for cell in table.cells():
            first, last = cell.get("First Name", ""), cell.get("Last Name", "")
            if not (first or last):
                first, last = sorted_name(cell.get("Name", ""))
            email = cell["Email"].strip()
            rows.append(
                {
                    "id": first_of(email.partition("@")[0], cell["SID"]),
                    "first_name": first.strip(),
                    "last_name": last.strip(),
                    "email": email,
                    "id_number": cell["SID"].strip(),
                }
            )
        return rows


def _submitters(text: str) -> dict[str, _Submitter]:
    """Who handed in, by the folder's name: line by line, for the file may be large.

    Of a group the first counts. Results of tests have names, too: only what stands under
    ``:submitters:`` is read.
    """
    found: dict[str, _Submitter] = {}
    one, indent, people = _Submitter(), -1, 0
    for line in text.splitlines():
        if top := _TOP.match(line):
            one, indent = found.setdefault(top["submission"], _Submitter()), -1
        elif key := _KEY.match(line):
            if key["key"] == "submitters":
                indent, people = len(key["indent"]), 0
                continue
            if len(key["indent"]) <= indent:
                indent = -1
            if (time := _TIME.match(line)) and one.when is None:
                one.when = datetime.fromisoformat(time["value"])
        if indent >= 0 and (entry := _FIELD.match(line)):
            people += "-" in line[: entry.start("key")]
            value = entry["value"].strip("'\"")
            if people == 1:
                setattr(one, entry["key"], value)
            elif entry["key"] == "name":
                one.others.append(value)
    return found


SYSTEM = Gradescope()
