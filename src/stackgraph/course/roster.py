"""The roster: who is in the class, and under which names other systems know them.

A CSV with a header row. ``id`` is required: the folder name under ``submitted/``. Everything else
is optional and only makes matching surer: ``first_name``, ``last_name``, ``email``, ``canvas_id``
(Canvas' column ``ID``), ``sis_user_id``, ``sis_login_id``, ``section``, ``id_number`` (Moodle's
``ID number``), ``moodle_id`` (the number in Moodle's ``Participant 1234567``).

Moodle gives each person another participant's number in every assignment. A column ``moodle_id``
therefore serves one unit only; for the others a grading worksheet of the assignment says whose
number is whose, by ``id_number`` or ``email``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Literal

from stackgraph.course import CourseError
from stackgraph.course.tables import read_table

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@-]*")
_ALIASES = {
    "student": "id",
    "student_id": "id",
    "username": "id",
    "firstname": "first_name",
    "lastname": "last_name",
    "surname": "last_name",
    "email_address": "email",
    "participant": "moodle_id",
    "identifier": "moodle_id",
}
MAY_BE_ID = ("sis_login_id", "sis_user_id", "id_number", "email")
"""What people use as the folder's name, too. The systems' own running numbers are not."""


@dataclass(frozen=True)
class Person:
    """One student. Empty text where the roster says nothing."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    canvas_id: str = ""
    sis_user_id: str = ""
    sis_login_id: str = ""
    section: str = ""
    moodle_id: str = ""
    id_number: str = ""

    @property
    def full_name(self) -> str:
        """``'Jane Doe'``, or the id where no name is known."""
        return f"{self.first_name} {self.last_name}".strip() or self.id

    @property
    def sortable_name(self) -> str:
        """``'Doe, Jane'``, as Canvas writes it, or the id."""
        if self.first_name and self.last_name:
            return f"{self.last_name}, {self.first_name}"
        return self.last_name or self.first_name or self.id

    @property
    def names(self) -> set[str]:
        """The ways to write this person's name, by letters alone; see ``plain``."""
        first, last = self.first_name, self.last_name
        return {plain(first + last), plain(last + first), plain(self.id)} - {""}


@dataclass(frozen=True)
class Match:
    """Whom somebody else's record means, and what that rests on; or why it is nobody.

    ``remedy``: what to do about it, where that is not the usual.
    """

    person: Person | None = None
    by: Literal["number", "name", ""] = ""
    why: str = ""
    remedy: str = ""


def plain(name: str) -> str:
    """Letters and digits of a name, lower case, accents off: ``'Zoë O’Hara'`` -> ``'zoeohara'``.

    Letters of scripts without an accent-free form are kept as they are.
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(ch for ch in decomposed if ch.isalnum())


@dataclass
class Roster:
    """All students of a class, with look-ups that answer None rather than guess between two."""

    people: list[Person] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> Roster:
        """Read a roster CSV (UTF-8, with or without a byte-order mark; ``,`` or ``;``).

        Raises CourseError naming the row for a missing ``id`` column, an id that cannot be a
        folder name, or one that stands twice.
        """
        table = read_table(path, "The roster")
        names = {c: _column(c) for c in table.header if c}
        if "id" not in names.values():
            raise CourseError(
                f"The roster {path} has no column 'id' "
                f"(its columns: {', '.join(names) or 'none'}). Add one: "
                "the name of each student's folder under submitted/."
            )
        known = {f.name for f in fields(Person)}
        people: list[Person] = []
        seen: dict[str, int] = {}
        for number, row in enumerate(table.cells(), start=2):
            values = {names[c]: v.strip() for c, v in row.items() if c and names[c] in known}
            if not any(values.values()):
                continue
            ident = values.get("id", "")
            if not _ID.fullmatch(ident):
                raise CourseError(
                    f"{path}, row {number}: the id {ident!r} cannot be a folder name. "
                    "Use letters, digits, '_', '-', '.' or '@', beginning with a letter or digit."
                )
            if ident.casefold() in seen:
                raise CourseError(
                    f"{path}, row {number}: the id {ident!r} stands in row "
                    f"{seen[ident.casefold()]} already. Give each student an id of their own."
                )
            seen[ident.casefold()] = number
            people.append(Person(**values))
        return cls(people)

    def by(self, column: str, value: str) -> Person | None:
        """The one person whose ``column`` equals ``value``; None if there are none or several."""
        found = [p for p in self.people if value and _same(getattr(p, column), value)]
        return found[0] if len(found) == 1 else None

    def find(self, numbers: Mapping[str, str], name: str) -> Match:
        """Whom another system means by ``numbers`` (by column, the surest first) and ``name``.

        A number decides, then a folder's name, then a name that one person has. None of them does
        where a surer number is known on both sides and differs.
        """
        given = {c: v.strip() for c, v in numbers.items() if v.strip()}
        hits = {c: p for c, v in given.items() if (p := self.by(c, v))}
        if len({p.id for p in hits.values()}) > 1:
            whose = ", ".join(f"{c} {given[c]} is {p.id}'s" for c, p in hits.items())
            return Match(why=f"its numbers are two people's: {whose}")
        if hits:
            column, person = next(iter(hits.items()))
            surer = list(given)[: list(given).index(column)]
            return _unless_differing(person, "number", {c: given[c] for c in surer})
        folders = [p for c in MAY_BE_ID if (p := self.by("id", given.get(c, "")))]
        if folders:
            return _unless_differing(folders[0], "number", given)
        called = [p for p in self.people if plain(name) in p.names]
        if len(called) > 1:
            both = ", ".join(p.id for p in called)
            return Match(why=f"the roster has {len(called)} people of this name ({both})")
        return _unless_differing(called[0], "name", given) if called else Match()


def _unless_differing(
    person: Person, by: Literal["number", "name"], given: Mapping[str, str]
) -> Match:
    for column, value in given.items():
        known = getattr(person, column)
        if known and not _same(known, value):
            return Match(why=f"like {person.id}, but with another {column} ({value}, not {known})")
    return Match(person, by)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _column(header: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", header.strip().casefold()).strip("_")
    return _ALIASES.get(name, name)
