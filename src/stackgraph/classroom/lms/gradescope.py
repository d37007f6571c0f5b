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
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.lms.base import Batch, Handed, Receipt, System, first_of
from stackgraph.course.roster import Match, Roster, plain, sorted_name
from stackgraph.course.students import as_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.course.tables import Table
    from stackgraph.engine.submission.archives import Member

_MEMBER = re.compile(r"submission_(?P<submission>\d+)/(?P<file>.+)")
_TOP = re.compile(r"(?P<submission>submission_\d+)\s*:\s*$")
_FIELD = re.compile(r"\s*-?\s*:(?P<key>name|sid|email)\s*:\s*(?P<value>.*?)\s*$")
_KEY = re.compile(r"(?P<indent>\s+):(?P<key>\w+)\s*:")
_TIME = re.compile(
    r"\s+:created_at\s*:\s*['\"]?(?P<value>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:\.\d*)?"
    r"[ \t]*(?P<zone>[^'\"#]{0,20}?)['\"]?\s*(?:#.*)?"
)
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>[0-5]\d)?")


@dataclass
class _Submitter:
    """Who handed a submission in, first of several, and when, with its zone."""

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
        known = batch.once("submitters", lambda: _by_folder(batch.beside))
        settled = []
        for handed in batch.files:
            told = known.get((handed.around, handed.name), [])
            if len(told) > 1:
                why = (
                    f"submission_metadata.yml says of {handed.name} twice who handed it in, and "
                    "not the same: give the export as Gradescope made it, or put the file at "
                    f"submitted/<student>/{batch.unit}/"
                )
                handed = replace(handed, doubt=why)
            elif told:
                (who,) = told
                number = who.sid or who.email
                if who.name and not number:
                    number = f"{_NO_NUMBER}{handed.number}"
                handed = replace(
                    handed,
                    name=who.name or who.email or handed.name,
                    number=number or handed.number,
                    when=who.when,
                    with_others=tuple(who.others),
                )
            settled.append(handed)
        return settled

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By SID or email, or the name."""
        if _is_unsaid(handed):  # the submission's number may be another student's
            return Match()
        if handed.number.startswith(_NO_NUMBER):
            return roster.find({}, handed.name)
        email = _emails(batch).get(handed.number, "")
        return roster.find({"id_number": handed.number, "email": email}, handed.name)

    def stands_for(self, handed: Handed, batch: Batch) -> str:
        """The email's first part, else the SID, else the number of the submission."""
        if _is_unsaid(handed):
            return as_id(handed.name.replace("_", "-"))
        local = _emails(batch).get(handed.number, "").partition("@")[0]
        return as_id(local or (f"{plain(handed.name)[:80]}-{handed.number}"))

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """A row with SID or email, or the list of who handed in."""
        if not any(receipt.folder == handed.around for receipt in batch.beside):
            return (
                "the archive lacks submission_metadata.yml, which says whose it is: give the "
                "export as Gradescope made it"
            )
        if _is_unsaid(handed):
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


_NO_NUMBER = "submission-"
"""Stands in front of a submission's number where its submitter has none."""
_Key = tuple[str, str]
"""The folder of a list, and in it the name of a submission's."""


def _is_unsaid(handed: Handed) -> bool:
    """Whether no list says who handed it in."""
    return handed.name == f"submission_{handed.number}"


def _emails(batch: Batch) -> dict[str, str]:
    """The email of each number that ``settle`` put in."""
    known: dict[_Key, list[_Submitter]] = batch.once("submitters", dict)
    return batch.once(
        "emails", lambda: {(w.sid or w.email): w.email for told in known.values() for w in told}
    )


def _by_folder(receipts: Sequence[Receipt]) -> dict[_Key, list[_Submitter]]:
    """What the lists say of each submission beside them; more than one where they differ."""
    found: dict[_Key, list[_Submitter]] = {}
    for receipt in receipts:
        for name, who in _submitters(receipt.text):
            told = found.setdefault((receipt.folder, name), [])
            if who not in told:
                told.append(who)
    return found


def _moment(text: str, zone: str) -> datetime | None:
    """The time with its zone, UTC where none stands there; None for a day that no month has, or a
    zone that cannot be read.
    """
    offset = timedelta()
    if zone.upper() not in {"", "Z", "UTC", "GMT"}:
        found = _OFFSET.fullmatch(zone)
        if found is None:
            return None
        offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
        offset = -offset if found["sign"] == "-" else offset
    try:
        return datetime.fromisoformat(text).replace(tzinfo=timezone(offset))
    except ValueError:
        return None


def _submitters(text: str) -> list[tuple[str, _Submitter]]:
    """Who handed in, with the folder's name: line by line, for the file may be large.

    Of a group the first counts. Results of tests have names, too, and may quote what a student's
    program wrote: only what stands under a submission's own ``:submitters:`` is read, once.
    """
    found: list[tuple[str, _Submitter]] = []
    one, own, indent, people = _Submitter(), "", -1, 0
    for line in text.splitlines():
        if top := _TOP.match(line):
            one, own, indent, people = _Submitter(), "", -1, 0
            found.append((top["submission"], one))
        elif key := _KEY.match(line):
            own = own or key["indent"]  # the first thing said of a submission is not inside another
            if key["key"] == "submitters" and key["indent"] == own and not people:
                indent = len(own)
                continue
            if len(key["indent"]) <= indent:
                indent = -1
            if key["indent"] == own and (time := _TIME.fullmatch(line)) and one.when is None:
                one.when = _moment(time["value"], time["zone"])
        if indent >= 0 and (entry := _FIELD.match(line)):
            people += "-" in line[: entry.start("key")]
            value = entry["value"].strip("'\"")
            if people == 1:
                setattr(one, entry["key"], value)
            elif entry["key"] == "name":
                one.others.append(value)
    return found


SYSTEM = Gradescope()
