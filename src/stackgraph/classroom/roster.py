"""The roster: who is in the class, and under which names other systems know them.

A CSV with a header row. ``id`` is required: the folder name under ``submitted/``. Everything else
is optional and only makes matching surer: ``first_name``, ``last_name``, ``email``, ``canvas_id``
(Canvas' column ``ID``), ``sis_user_id``, ``sis_login_id``, ``section``, ``moodle_id`` (the number
in Moodle's ``Participant 1234567``), ``id_number`` (Moodle's ``ID number``).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass, field, fields
from pathlib import Path

from stackgraph.course import CourseError

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
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise CourseError(f"The roster {path} cannot be read: {error}.") from error
        first_line = text.split("\n", 1)[0]
        delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
        rows = csv.DictReader(text.splitlines(), delimiter=delimiter)
        names = {c: _column(c) for c in rows.fieldnames or []}
        if "id" not in names.values():
            raise CourseError(
                f"The roster {path} has no column 'id' "
                f"(its columns: {', '.join(names) or 'none'}). Add one: "
                "the name of each student's folder under submitted/."
            )
        known = {f.name for f in fields(Person)}
        people: list[Person] = []
        seen: dict[str, int] = {}
        for number, row in enumerate(rows, start=2):
            values = {
                names[c]: (v or "").strip() for c, v in row.items() if c and names[c] in known
            }
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
        found = [p for p in self.people if value and getattr(p, column) == value]
        return found[0] if len(found) == 1 else None

    def by_name(self, name: str) -> Person | None:
        """The one person called ``name``, in either order of names; None if none or several."""
        wanted = plain(name)
        found = [
            p
            for p in self.people
            if wanted
            and wanted
            in {
                plain(p.first_name + p.last_name),
                plain(p.last_name + p.first_name),
                plain(p.id),
            }
        ]
        return found[0] if len(found) == 1 else None


def _column(header: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", header.strip().casefold()).strip("_")
    return _ALIASES.get(name, name)
