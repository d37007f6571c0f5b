"""The roster: who is in the class, and under which names other systems know them.

A CSV with a header row. ``id`` is required: the folder name under ``submitted/``. Everything else
is optional and only makes matching surer: ``first_name``, ``last_name``, ``email``, ``canvas_id``
(Canvas' column ``ID``), ``sis_user_id``, ``sis_login_id``, ``section``, ``id_number`` (Moodle's
``ID number``), ``moodle_id`` (the number in Moodle's ``Participant 1234567``), ``group`` (people
with the same word here hand in one submission; see ``grading.groups``).

Moodle gives each person another participant's number in every assignment. A column ``moodle_id``
therefore serves one unit only; for the others a grading worksheet of the assignment says whose
number is whose, by ``id_number`` or ``email``.

What a course system exports is read as well, straight: its files' headings are known to
``classroom.lms``, which puts a ``Dialect`` for each into ``DIALECTS``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Literal

from stackgraph.course import CourseError
from stackgraph.course.students import unfit
from stackgraph.course.tables import Table, read_tables

if TYPE_CHECKING:
    from pathlib import Path

Dialect = Callable[[Table], list[dict[str, str]] | None]
"""Rows of a roster (by our columns) from a table that a course system exported; None if the table
is none of that system's."""
DIALECTS: list[Dialect] = []
"""The exports that ``Roster.read`` understands beside our own columns."""

_SAID = {
    "id": "student_id student username user_name login login_name netid net_id user_id userid uid "
    "account kennung benutzername nutzername benutzerkennung anmeldename nom_d_utilisateur "
    "nombre_de_usuario usuario nome_utente gebruikersnaam identifiant",
    "id_number": "student_number student_no matriculation_number matrikelnummer matrikelnr "
    "matrikel_nr matrnr matr_nr id_nummer numero_d_identification numero_d_etudiant "
    "numero_etudiant numero_de_id matricula matricola studentnummer",
    "first_name": "firstname first given_name given_names forename vorname prenom nombre nome "
    "voornaam",
    "last_name": "lastname last surname family_name nachname familienname nom nom_de_famille "
    "apellidos apellido_s cognome achternaam",
    "email": "email_address e_mail e_mail_address mail e_mail_adresse mailadresse courriel "
    "adresse_de_courriel adresse_e_mail correo correo_electronico direccion_de_correo",
    "moodle_id": "participant identifier",
    "group": "team group_name gruppe groupe grupo gruppo groep",
}
"""Our columns by what people and programs call them, in English and other languages."""
_ALIASES = {said: column for column, words in _SAID.items() for said in words.split()}
_WHOLE_NAME = ("name", "full_name", "student_name", "display_name", "sortable_name",
               "vollstandiger_name", "nom_complet", "nombre_completo")  # fmt: skip
"""Columns with both names in them: ``Jane Doe``, or ``Doe, Jane``."""
_INSTEAD_OF_ID = ("id_number", "sis_login_id", "email")
"""Which column is the id where none is called so."""
_EXACT, _PLAIN = "its exact name", "its plain name"
"""Under what the look-ups by name are kept beside the columns', which have no blanks."""
_MOST_TITLES = 5
"""Lines above the headings that are passed over: a title, a date."""
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
    group: str = ""
    other: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Columns of the roster that only one course system knows."""

    def get(self, column: str) -> str:
        """What the roster has in ``column`` for this person; '' where nothing."""
        known = getattr(self, column, None) if column in _COLUMNS else self.other.get(column)
        return known or ""

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
        return self._written(plain)

    @property
    def exact_names(self) -> set[str]:
        """The same with all accents and marks; see ``exact``."""
        return self._written(exact)

    def _written(self, letters: Callable[[str], str]) -> set[str]:
        first, last = self.first_name, self.last_name
        return {letters(first + last), letters(last + first), letters(self.id)} - {""}


_COLUMNS = tuple(f.name for f in fields(Person) if f.name != "other")


@dataclass(frozen=True)
class Match:
    """Whom somebody else's record means, and what that rests on; or why it is nobody.

    ``remedy``: what to do about it, where that is not the usual. ``namesakes``: whether several
    have the name. ``spelled``: whether the name is theirs by letters alone, with other accents.
    """

    person: Person | None = None
    by: Literal["number", "name", ""] = ""
    why: str = ""
    remedy: str = ""
    namesakes: bool = False
    spelled: bool = False


def plain(name: str) -> str:
    """Letters and digits of a name, lower case, accents off: ``'Zoë O’Hara'`` -> ``'zoeohara'``.

    Marks of scripts that have no accents and no points are kept: there they make another letter
    (``बा``, ``バ``), and without them two people's names are one.
    """
    if name.isascii():
        return "".join(ch for ch in name.lower() if ch.isalnum())
    kept, base = [], ""
    for ch in unicodedata.normalize("NFKD", name.casefold()):
        if ch.isalnum():
            base = ch
            kept.append(ch)
        elif not unicodedata.category(ch).startswith("M"):
            base = ""
        elif base.isalpha() and not _is_variant(ch) and not _has_accents(base):
            kept.append(ch)
    return "".join(kept)


def exact(name: str) -> str:
    """Letters and digits of a name, lower case, with all their accents and marks."""
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return "".join(
        ch for ch in composed if ch.isalnum() or unicodedata.category(ch).startswith("M")
    )


def _is_variant(mark: str) -> bool:
    """Whether ``mark`` chooses another drawing of the same letter."""
    return unicodedata.name(mark, "").startswith("VARIATION SELECTOR")


_WITH_ACCENTS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW")
"""Scripts whose accents, or points for vowels, people leave out."""


def _has_accents(letter: str) -> bool:
    """Whether the letter's script has accents, which people leave out."""
    return unicodedata.name(letter, "").startswith(_WITH_ACCENTS)


def sorted_name(text: str) -> tuple[str, str]:
    """First and last name of ``'Doe, Jane'``; without a comma the last word is the last name."""
    last, comma, first = text.partition(",")
    if comma:
        return first.strip(), last.strip()
    first, _, last = text.strip().rpartition(" ")
    return first, last


def fits(name: str, person: Person, others: set[str] | None = None) -> bool:
    """Whether ``name`` may be this person's, or says nothing. A group's id may be anybody's."""
    known = ({plain(person.first_name), plain(person.last_name)} | (others or set())) - {""}
    shown = plain(name)
    says_nothing = not known or shown == "participant"
    return says_nothing or shown in person.names or any(part in shown for part in known)


@dataclass
class Roster:
    """All students of a class, with look-ups that answer None rather than guess between two."""

    people: list[Person] = field(default_factory=list)
    _index: dict[str, dict[str, list[Person]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def read(cls, path: Path) -> Roster:
        """Read a roster CSV (``,``, ``;`` or tabs), or what a course system exported.

        Raises CourseError naming the row for a missing ``id`` column, a row with more cells than
        headings, an id that cannot be a folder name, or one that stands twice; and for a group of
        more than half the class.
        """
        rows, skipped = _rows_below_titles(path)
        people: list[Person] = []
        seen: dict[str, int] = {}
        for number, values in enumerate(rows, start=2 + skipped):
            if any(values.values()):
                people.append(_person(path, number, _as_typed(values), seen))
        if not people:
            raise CourseError(f"The roster {path} has a heading and no students. Export it again.")
        _refuse_group_of_all(path, people)
        return cls(people)

    @classmethod
    def of(cls, root: Path, given: Path | None = None) -> Roster | None:
        """The roster of the course at ``root``: the file that was ``given``, or else its
        ``roster.csv``; None where there is none. Raises CourseError as ``read`` does.
        """
        usual = root / "roster.csv"
        path = given or (usual if usual.is_file() else None)
        return cls.read(path) if path else None

    def by(self, column: str, value: str) -> Person | None:
        """The one person whose ``column`` equals ``value``; None if there are none or several."""
        if column not in self._index:
            made: dict[str, list[Person]] = {}
            for person in self.people:
                made.setdefault(_same_text(person.get(column)), []).append(person)
            self._index[column] = made
        found = self._index[column].get(_same_text(value), []) if value else []
        return found[0] if len(found) == 1 else None

    def numbered(self, text: str) -> Person | None:
        """The one person whom ``text`` means as an id, or as what people use for one: a login, an
        email address; None for nobody or several.
        """
        if person := self.by("id", text):
            return person
        found = {p.id: p for c in MAY_BE_ID if (p := self.by(c, text))}
        return next(iter(found.values())) if len(found) == 1 else None

    def called(self, name: str) -> list[Person]:
        """Everybody of this name: as it is written, or else by letters alone."""
        if _EXACT not in self._index:
            self._index[_EXACT] = self._by_name(lambda person: person.exact_names)
            self._index[_PLAIN] = self._by_name(lambda person: person.names)
        as_written = self._index[_EXACT].get(exact(name), [])
        return as_written or self._index[_PLAIN].get(plain(name), [])

    def _by_name(self, names: Callable[[Person], set[str]]) -> dict[str, list[Person]]:
        made: dict[str, list[Person]] = {}
        for person in self.people:
            for known in names(person):
                made.setdefault(known, []).append(person)
        return made

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
        called = self.called(name)
        if len(called) > 1:
            both = ", ".join(p.id for p in called)
            why = f"the roster has {len(called)} people of this name ({both})"
            return Match(why=why, namesakes=True)
        if not called:
            return Match()
        spelled = exact(name) not in called[0].exact_names
        return replace(_unless_differing(called[0], "name", given), spelled=spelled)


def _unless_differing(
    person: Person, by: Literal["number", "name"], given: Mapping[str, str]
) -> Match:
    for column, value in given.items():
        known = person.get(column)
        if known and _same_text(known) != _same_text(value):
            return Match(why=f"like {person.id}, but with another {column} ({value}, not {known})")
    return Match(person, by)


def _same_text(text: str) -> str:
    """What two spellings of one text share: case, and how accents are stored, do not count."""
    return unicodedata.normalize("NFC", text).casefold()


def _rows_below_titles(path: Path) -> tuple[list[dict[str, str]], int]:
    """The rows of a file by our columns, and how many stand above its headings.

    Raises CourseError where no row has headings that are known.
    """
    columns = ""
    for table in read_tables(path, "The roster"):
        for skipped in range(min(_MOST_TITLES, len(table.rows))):
            if (rows := _rows_of(table.below(skipped))) is not None:
                return rows, skipped
        columns = columns or ", ".join(_column(c) for c in table.header if c) or "none"
    raise CourseError(
        f"The roster {path} has no column 'id' (its columns: {columns}). Add one: the name "
        "of each student's folder under submitted/. What your course system exports, its "
        "gradebook or list of participants with English headings, is understood, too."
    )


def _rows_of(table: Table) -> list[dict[str, str]] | None:
    rows = _dialect_rows(table)  # first: Canvas' column 'ID' is not ours
    return _own_rows(table) if rows is None else rows


def _own_rows(table: Table) -> list[dict[str, str]] | None:
    """The rows by our columns; None where no column can be ``id``.

    A column that is called ``id`` is it before one that may be meant so.
    """
    names = {c: _column(c) for c in table.header if c}
    for heading in [c for c, name in names.items() if name == "id"]:
        at = table.header.index(heading)
        if any(_PARTICIPANT.match(row[at]) for row in table.rows[1:] if at < len(row)):
            names[heading] = "moodle_id"
    ids = [c for c, name in names.items() if name == "id"]
    exact = next((c for c in ids if _plain_heading(c) == "id"), ids[0] if ids else None)
    for other in ids:
        if other != exact:  # a login or a number beside the id: known by it, too
            column = "id_number" if _plain_heading(other) == "student_id" else "sis_login_id"
            names[other] = column if column not in names.values() else _plain_heading(other)
    instead = next((c for c in _INSTEAD_OF_ID if c in names.values()), "")
    named = set(names.values()) & {"first_name", "last_name", *_WHOLE_NAME}
    if exact is None and not (instead and named):
        return None  # before the rows are looked at: these may be no headings, but a title
    rows = [{names[c]: v.strip() for c, v in row.items() if c} for row in table.cells()]
    return rows if exact is not None else [row | {"id": row[instead]} for row in rows]


def _dialect_rows(table: Table) -> list[dict[str, str]] | None:
    """A row for each of an export's, by our columns; empty for one of nobody's. Columns that
    somebody added to it count, too, where they are called as ours are and the export says nothing.
    """
    heading = [table.header]
    read = next((read for read in DIALECTS if read(Table(heading)) is not None), None)
    if read is None:
        return None
    ours_last = sorted(table.header, key=lambda heading: heading in _COLUMNS)
    added = {name: heading for heading in ours_last if (name := _added(heading))}
    rows = []
    for row, cell in zip(table.rows[1:], table.cells(), strict=True):
        known = next(iter(read(Table([*heading, row])) or []), {})
        more = {c: cell[head].strip() for c, head in added.items() if not known.get(c)}
        rows.append(known | more if known else {})
    return rows


_NO_GROUP = frozenset(
    """
    default group|no group|not in a group|none|no|nil|null|n/a|na|n.a|0|0.0|-|–|—|--|---
    standardgruppe|keine gruppe|keine|keiner|ohne gruppe|k.a|entfällt|nein
    groupe par défaut|aucun groupe|sans groupe|pas de groupe|aucun|aucune|non
    grupo por defecto|grupo predeterminado|sin grupo|ningún grupo|ninguno
    gruppo di default|gruppo predefinito|gruppo standard|nessun gruppo|senza gruppo|nessuno
    standaardgroep|standaard groep|geen groep|geen|nee
    grupo padrão|grupo predefinido|grupo por omissão|sem grupo|nenhum grupo|nenhum|não
    """.strip()
    .replace("\n", "|")
    .replace(" " * 4, "")
    .split("|")
)
"""What stands for nobody's group: Moodle's words for those who are in none, and people's own. As a
group it would be everybody's, and one notebook all their work."""
_LARGE_GROUP = 10
"""More people than hand in one submission, where they are most of the roster besides."""


def _group(text: str) -> str:
    """The word for a group; '' where it says that there is none."""
    group = text.strip()
    said = " ".join(_same_text(group).split()).strip("()[]<>. ")
    return "" if said in _NO_GROUP or _NO_VALUE.fullmatch(group) else group


def _refuse_group_of_all(path: Path, people: list[Person]) -> None:
    """Raises CourseError where one word in ``group`` is most people's: it names no group, and
    whoever handed in first would have done so for all who handed in nothing.
    """
    counts = Counter(person.group for person in people if person.group)
    for group, count in counts.most_common(1):
        if count > _LARGE_GROUP and 2 * count > len(people):
            raise CourseError(
                f"The roster {path} has {count} of its {len(people)} people in one group, "
                f"{group!r}: what one of them handed in would count for all who handed in nothing. "
                "Leave the column 'group' empty for those who work alone, or rename it."
            )


def _added(heading: str) -> str:
    """Which of our columns a heading of an export is called like; '' for none."""
    name = _column(heading)
    ours = heading in _COLUMNS or name == "group" or re.fullmatch(r"[a-z]+_id", heading)
    return name if ours and name != "id" else ""


_PARTICIPANT = re.compile(r"(?:participant|teilnehmer)\S*\s*\d+\s*$", re.IGNORECASE)
"""Moodle's number in one assignment, which is nobody's id."""
_QUOTED = re.compile(r"=\"(.*)\"")
_NUMBERS = ("id", "id_number", "canvas_id", "sis_user_id", "sis_login_id", "moodle_id")
_ROUNDED = re.compile(r"\d[.,]?\d*E\+\d+", re.IGNORECASE)
_NO_VALUE = re.compile(r"#(?:N/?[ADV]|N/D|[^\W\d_]\S*[!?]|¡\S+!)", re.IGNORECASE)
"""``#N/A``, ``#REF!``, ``#NAME?``, and the same in other languages: ``#NV``, ``#BEZUG!``."""


def _as_typed(values: dict[str, str]) -> dict[str, str]:
    """A row without what spreadsheets do to numbers: ``="0012"``, ``'0012``, ``12.0``."""
    made = {c: found[1] if (found := _QUOTED.fullmatch(v)) else v for c, v in values.items()}
    for column in _NUMBERS:
        text = made.get(column, "")
        if found := re.fullmatch(r"'(\d+)|(\d+)\.0", text):
            made[column] = found[1] or found[2]
    return made


def _unfit_id(ident: str) -> str:
    """As ``unfit``; says what a spreadsheet did to it."""
    if _ROUNDED.fullmatch(ident):
        return (
            "a spreadsheet program rounded a long number to it. Export it again, and do not open "
            "and save it there, or give that column the format 'Text' first"
        )
    if _NO_VALUE.fullmatch(ident):
        return "a formula of a spreadsheet found nothing there"
    return unfit(ident)


def _person(path: Path, number: int, values: dict[str, str], seen: dict[str, int]) -> Person:
    ident = unicodedata.normalize("NFC", values.get("id", ""))
    why = _unfit_id(ident)
    if why:
        raise CourseError(
            f"{path}, row {number}: the id {ident!r} cannot be a folder name: {why}. Mend it: the "
            "id is the name of the student's folder under submitted/."
        )
    key = _same_text(ident)
    if key in seen:
        raise CourseError(
            f"{path}, row {number}: the id {ident!r} stands in row {seen[key]} already. "
            "Give each student an id of their own."
        )
    seen[key] = number
    named = next((v for c in _WHOLE_NAME if (v := values.get(c))), "")
    if named and not (values.get("first_name") or values.get("last_name")):
        first, last = sorted_name(named)
        values = {**values, "first_name": first, "last_name": last}
    known = {c: v for c, v in values.items() if c in _COLUMNS}
    known["group"] = _group(known.get("group", ""))
    other = {c: v for c, v in values.items() if c not in _COLUMNS and v}
    return Person(**{**known, "id": ident}, other=other)


def _plain_heading(header: str) -> str:
    """A heading in lower case, accents off, words joined by ``_``."""
    text = unicodedata.normalize("NFKD", header.strip().casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"\W+", "_", text).strip("_")


def _column(header: str) -> str:
    name = _plain_heading(header)
    return _ALIASES.get(name, name)
