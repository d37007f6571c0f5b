"""Whose a file of an archive is: by number, by name, or nobody's, with the reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from stackgraph.classroom.names import Handed
from stackgraph.course import CourseError
from stackgraph.course.roster import Match, Person, Roster, plain
from stackgraph.course.tables import read_table

HOW_TO_GET_A_WORKSHEET = (
    "In the assignment: Submissions, Actions, Download grading worksheet (the assignment's "
    "feedback type 'Offline grading worksheet' must be on). Moodle writes the headings in the "
    "language of whoever downloads it: set yours to English."
)
_BY_HAND = "if this is a group's, put it under submitted/<student>/ of each member yourself"


@dataclass(frozen=True)
class Owner:
    """The folder's name of the person whose file it is; '' for nobody, and ``why``."""

    student: str = ""
    sure: bool = False
    why: str = ""
    note: str = ""


@dataclass(frozen=True)
class Participant:
    """A row of Moodle's grading worksheet."""

    name: str
    numbers: dict[str, str]


Worksheet = dict[str, Participant]


def read_worksheet(path: Path) -> Worksheet:
    """Who is who in one Moodle assignment, by the number in ``Identifier``.

    Raises CourseError for a file that is no grading worksheet.
    """
    table = read_table(path, "The worksheet")
    if "Identifier" not in table.header:
        raise CourseError(
            f"{path} is no Moodle grading worksheet: it has no column 'Identifier'. "
            + HOW_TO_GET_A_WORKSHEET
        )
    return {
        participant_number(cell["Identifier"]): Participant(
            cell.get("Full name", ""),
            {"id_number": cell.get("ID number", ""), "email": cell.get("Email address", "")},
        )
        for cell in table.cells()
    }


def participant_number(identifier: str) -> str:
    """``'1234567'`` of ``'Participant 1234567'``."""
    match = re.search(r"\d+(?=\s*$)", identifier)
    return match[0] if match else ""


def moodle_ids_hold(roster: Roster, numbers: Iterable[str]) -> bool:
    """Whether the roster's ``moodle_id`` are of this assignment: one of them is met in it.

    A participant's number is given once on a whole site. Numbers of another assignment are none
    of these, and differ from them without meaning another person.
    """
    return any(roster.by("moodle_id", number) for number in numbers)


class Owners:
    """Says whose each file is. The whole archive is looked at before anybody gets one."""

    def __init__(
        self, files: list[Handed], roster: Roster | None, worksheet: Worksheet | None = None
    ) -> None:
        """Raises CourseError for a worksheet without a roster."""
        if worksheet is not None and roster is None:
            raise CourseError(
                "--worksheet says whose number is whose by ID number and email address. Give a "
                "roster with a column id_number or email, too."
            )
        self._roster = roster
        self._worksheet = worksheet
        moodle = [f for f in files if f.system == "moodle"]
        self._moodle_ids = moodle_ids_hold(roster or Roster(), (f.number for f in moodle))
        self._hidden = len({f.number for f in moodle}) > 1 and len({f.name for f in moodle}) == 1
        self._found = {_key(f): self._ask(f) for f in files}
        self._tell_apart()

    def of(self, handed: Handed) -> Owner:
        """Whose this file is."""
        return self._found[_key(handed)]

    def _tell_apart(self) -> None:
        """Nobody gets the files of two people: one whose number fits goes before namesakes."""
        claims: dict[str, set[tuple[str, str, bool]]] = defaultdict(set)
        for (system, name, number), owner in self._found.items():
            claims[owner.student].add((system, number or name, owner.sure))
        for key, owner in self._found.items():
            rivals = claims[owner.student]
            sure = {rival for rival in rivals if rival[2]}
            # Numbers of two systems do not contradict each other.
            peers = {rival for rival in sure if rival[0] == key[0]} if owner.sure else rivals
            if not owner.student or len(peers) == 1:
                continue
            why = (
                f"{owner.student}'s number is another's in this archive, this is a namesake"
                if sure and not owner.sure
                else f"{len(rivals)} people in this archive fit {owner.student}"
            )
            self._found[key] = Owner(why=f"{why}; {self._remedy(*key)}")

    def _ask(self, handed: Handed) -> Owner:
        if handed.kind == "anonymous":
            return Owner(
                why="Canvas hides the names (anonymous grading); switch that off in the "
                "assignment, or post its grades, and download again"
            )
        if self._roster is None:
            student = _own_name(handed)
            return Owner(student) if student else Owner(why=self._remedy("plain", handed.file, ""))
        match = self._match(handed, self._roster)
        if match.person is None:
            remedy = match.remedy or self._remedy(*_key(handed))
            return Owner(why="; ".join(part for part in (match.why, remedy) if part))
        return Owner(match.person.id, match.by == "number", note=_group_note(handed, match))

    def _match(self, handed: Handed, roster: Roster) -> Match:
        if handed.system == "canvas":
            return roster.find({"canvas_id": handed.number}, handed.name)
        if handed.system == "moodle":
            return self._moodle(handed, roster)
        person = roster.by("id", handed.name)
        return Match(person, "number") if person else roster.find({}, handed.name)

    def _moodle(self, handed: Handed, roster: Roster) -> Match:
        numbers = {"moodle_id": handed.number} if self._moodle_ids else {}
        if self._worksheet is not None:
            row = self._worksheet.get(handed.number)
            if row is None:
                why = f"the worksheet has no Participant {handed.number}"
                return Match(why=why, remedy="give the one of this assignment, or " + _BY_HAND)
            match, names = roster.find(row.numbers | numbers, row.name), {plain(row.name)}
            if match.by == "name" and self._namesakes(row) > 1:
                return Match(why=f"the worksheet has several people called {row.name!r}")
        else:
            match, names = roster.find(numbers, handed.name), set()
            if match.person is None and not match.why and handed.without_group:
                match = roster.find(numbers, handed.without_group)
        person = match.person
        if person and not (self._hidden or _fits(handed.name, person, names)):
            number = f"{person.id} has the number {handed.number}, but another name"
            return Match(why=number, remedy=_BY_HAND)
        return match

    def _namesakes(self, row: Participant) -> int:
        return sum(plain(r.name) == plain(row.name) for r in (self._worksheet or {}).values())

    def _remedy(self, system: str, name: str, number: str) -> str:
        row = f"add a row to the roster for {name!r}"
        if system == "canvas":
            return f"{row} with canvas_id {number}"
        if system == "moodle" and self._worksheet is not None:
            return f"{row} with the worksheet's ID number or email address"
        if system == "moodle":
            return f"{row}, or say who {number} is with --worksheet"
        return row


def _key(handed: Handed) -> tuple[str, str, str]:
    return handed.system, handed.name or handed.file, handed.number


def _fits(name: str, person: Person, others: set[str]) -> bool:
    """Whether ``name`` may be this person's, or says nothing. A group's id may be anybody's."""
    known = ({plain(person.first_name), plain(person.last_name)} | others) - {""}
    shown = plain(name)
    says_nothing = not known or shown == "participant"
    return says_nothing or shown in person.names or any(part in shown for part in known)


def _group_note(handed: Handed, match: Match) -> str:
    if match.person is None or handed.system != "canvas" or _fits(handed.name, match.person, set()):
        return ""
    return (
        f"called {handed.name!r} in the archive: if that is a group, only {match.person.id} gets "
        "this; Canvas does not say who else is in it"
    )


def _own_name(handed: Handed) -> str:
    """A folder's name where there is no roster."""
    if handed.system == "plain":
        return re.sub(r"[^A-Za-z0-9_.@-]+", "-", handed.name).strip("-.")
    return f"{plain(handed.name)}-{handed.number}"
