"""What the tools must know of a course system, one small Protocol; a system is one file beside.

A module of this package that binds ``SYSTEM`` is found by itself (see ``lms.systems``): its files
in archives are known, its exports are rosters, its grade files are filled in, its name is a word of
``--format``. Nothing else is to be changed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol, TypeVar

from stackgraph.course import CourseError
from stackgraph.course.roster import Match, Roster, fits, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from stackgraph.classroom.grades import Exported, Grades
    from stackgraph.course.tables import Table
    from stackgraph.engine.submission.archives import Member

_T = TypeVar("_T")
Kind = Literal["file", "typed", "anonymous"]
ATTEMPT = re.compile(r"(?:-(\d{1,6})|[ _+]?\((\d{1,6})\))$")
BY_HAND = "if this is a group's, put it under submitted/<student>/ of each member yourself"


@dataclass(frozen=True)
class Handed:
    """One file of an archive, with what its name says of whose it is.

    ``system``: the name of the System that knew it. ``number``: what the system calls the person
    by, a number or a login. ``file``: the file's own name, with folders that the student made.
    ``upload``: the system's running number for the file, 0 where it gives none; ``when`` the time
    of handing in that the name tells, in an unknown zone, or one that the system tells with its
    zone. ``kind``: ``typed`` for a text or a link
    instead of a file, ``anonymous`` where the system hides who it is. ``around``: the folders in
    front of what the system named. ``doubt``: why nobody gets it, where what the system says of it
    contradicts itself.
    """

    member: Member
    system: str
    name: str
    number: str
    file: str
    late: bool = False
    upload: int = 0
    kind: Kind = "file"
    when: datetime | None = None
    others: tuple[str, ...] = ()
    """The person's name as other encodings of the archive's names have it."""
    with_others: tuple[str, ...] = ()
    """Who else handed it in, by name, where the system says so."""
    around: str = ""
    doubt: str = ""

    @property
    def attempt(self) -> int:
        """0 for a first attempt, 1 for ``u01-1.ipynb`` or ``u01 (1).ipynb``, and so on."""
        match = ATTEMPT.search(PurePosixPath(self.file).stem)
        return int(match[1] or match[2]) if match else 0

    @property
    def stem(self) -> str:
        """The file's name without the mark of an attempt and without suffix."""
        return ATTEMPT.sub("", PurePosixPath(self.file).stem)

    @property
    def modified(self) -> datetime | None:
        """The archive's time for it. In a zip that the student packed stand times of the student's
        own making, so there it is the zip's.
        """
        packed = [f for f in PurePosixPath(self.file).parts[:-1] if f.lower().endswith(".zip")]
        zips = [PurePosixPath(path) for path in self.member.archives]
        own = any(
            plain(zip_.stem) == plain(self.name) or any(zip_.name.endswith(f) for f in packed)
            for zip_ in zips
        )
        return self.member.packed if own else self.member.modified

    @property
    def key(self) -> tuple[str, str, str]:
        """The same for all files of one person, or of nobody."""
        return self.system, self.name or self.file, self.number


@dataclass(frozen=True)
class Receipt:
    """A text that the system itself put into the archive: a receipt, a list of who handed in.

    It says something of the files in ``folder`` alone, which have it as their ``around``. A student
    may call a file like one, and only the place of it is not the student's choice.
    """

    folder: str
    name: str
    text: str


@dataclass
class Batch:
    """One archive's files of one system, looked at together.

    ``worksheet``: the rows of the file given with ``--worksheet``; ``beside``: what the
    system itself put into the archive.
    """

    unit: str
    archive: str
    files: list[Handed] = field(default_factory=list)
    roster: Roster | None = None
    worksheet: Table | None = None
    beside: Sequence[Receipt] = ()
    notes: dict[str, object] = field(default_factory=dict)
    """A system's own notes on the batch, made once."""

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in the files' names."""
        return frozenset(f.number for f in self.files)

    @cached_property
    def names(self) -> Counter[str]:
        """The names, with how many numbers each has."""
        pairs = {(f.name, f.number) for f in self.files}
        return Counter(name for name, _ in pairs)

    def once(self, what: str, make: Callable[[], _T]) -> _T:
        """``make()``, made at the first call for ``what`` and kept."""
        if what not in self.notes:
            self.notes[what] = make()
        return self.notes[what]  # type: ignore[return-value]


@dataclass
class Fill:
    """What ``System.fill`` works on: the grades, and the file that the system exported."""

    grades: Grades
    roster: Roster | None
    table: Table
    column: str = ""
    """The heading to fill, where more than one may be meant."""
    overwrite: bool = False
    """Also put a lower grade, or any, in the place of what stands there."""


class System(Protocol):
    """One course system, or one way to make archives. All methods but ``claims`` have a default."""

    name: ClassVar[str]
    """The word for it, lower case."""
    title: ClassVar[str]
    """What people call it."""
    rank: ClassVar[int] = 50
    """The order in which systems are asked whose file a name is; those that could be mistaken for
    others' come last."""
    receipts: ClassVar[re.Pattern[str] | None] = None
    """The names of text files that the system itself adds, which say more of who handed in. They
    are taken where they lie outside of everything that is somebody's."""

    def claims(self, path: str, member: Member) -> Handed | None:
        """What ``path`` says of whose file it is; None if this system gives no such names.

        ``path`` has been freed of folders around it: its first part is to be looked at.
        """
        ...

    def settle(self, batch: Batch) -> list[Handed]:
        """The batch's files once all are known: what only the whole archive tells is put right."""
        return batch.files

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """Whom of the roster the file is from, or why nobody's."""
        return roster.find({}, handed.name)

    def stands_for(self, handed: Handed, batch: Batch) -> str:
        """A name for the student's folder where there is no roster; '' if nothing tells.

        ``fill`` finds it again by its end, a row's ``Asked.running``, or as ``Asked.login``.
        """
        return f"{plain(handed.name)[:80]}-{handed.number}"

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """What to do where a file is nobody's."""
        if not handed.name:
            where = f"submitted/<student>/{batch.unit}/{batch.unit}.ipynb"
            return f"nothing tells whose it is; put it at {where}"
        return f"add a row to the roster for {handed.name!r}"

    def note(self, handed: Handed, match: Match) -> str:
        """What a person should know about a file that was given to somebody."""
        return ""

    def roster(self, table: Table) -> list[dict[str, str]] | None:
        """Rows by the roster's columns from what the system exports; None if it is none of its."""
        return None

    def fill(self, request: Fill) -> Exported:
        """The system's own file with grades filled in. Raises CourseError for another file."""
        raise CourseError(f"{self.title} imports no file of grades: use --format csv.")

    def write(self, grades: Grades, roster: Roster) -> Exported:
        """A file to import made from the roster alone. Raises CourseError where that cannot be."""
        raise CourseError(
            f"{self.title} wants the file that it exported itself: give it as --template."
        )

    def feedback_name(self, handed: Handed) -> str:
        """How a feedback page must be called for the system to give it to the one who handed in
        ``handed``; '' where it takes none.
        """
        return ""


def by_login(
    roster: Roster, login: str, name: str, numbers: Mapping[str, str] | None = None
) -> Match:
    """Whom a login means that may be the roster's id; else what ``numbers``, the login or the name
    say. The roster's ``sis_login_id`` may be that of another system.
    """
    person = roster.by("id", login)
    if person is not None and (name == login or fits(name, person)):
        return Match(person, "number")
    return roster.find({**(numbers or {}), "sis_login_id": login}, name)


def first_of(*texts: str) -> str:
    """The first that is not blank, trimmed."""
    return next((t.strip() for t in texts if t.strip()), "")
