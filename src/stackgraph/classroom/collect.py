"""From a course system's archive to ``submitted/<student>/<unit>/<unit>.ipynb``.

``names`` asks the systems of ``lms`` whose a file is, ``owners`` finds that person's folder.
"""

from __future__ import annotations

import csv
import hashlib
import os
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

from stackgraph.classroom.limits import MAX_RECEIPT
from stackgraph.classroom.lms import systems
from stackgraph.classroom.lms.base import Batch, Handed, Receipt, System
from stackgraph.classroom.names import added_by, parse
from stackgraph.classroom.owners import Owners
from stackgraph.classroom.pattern import Pattern
from stackgraph.course import Course, CourseError, beside
from stackgraph.course.tables import Table, inert
from stackgraph.course.times import YEARS
from stackgraph.engine.submission.archives import Member, Refused, is_litter, read_archive
from stackgraph.engine.submission.disk import SCRIPTS, is_notebook, may_be_notebook
from stackgraph.engine.submission.placing import Shelf
from stackgraph.engine.submission.recognise import Seen, recognise
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from stackgraph.course.roster import Person, Roster

Outcome = Literal["collected", "unchanged", "beside", "left out", "refused", "no such student"]
PROBLEMS = ("refused", "no such student")


@dataclass(frozen=True)
class Line:
    """What was done with one file: a row of the log."""

    file: str
    outcome: Outcome
    student: str = ""
    why: str = ""
    late: bool = False
    modified: datetime | None = None


@dataclass(frozen=True)
class Wanted:
    """What is collected: the unit, for whom, and by what rules."""

    course: Course
    unit: str
    archive: Path
    roster: Roster | None
    worksheet: Table | None = None
    dry_run: bool = False
    times: bool = False
    pattern: str = ""

    def target(self, student: str) -> Path:
        """Where the student's notebook goes."""
        return self.course.root / "submitted" / student / self.unit / f"{self.unit}.ipynb"


@dataclass
class _Candidate:
    """A student's file, its line of the log as far as it is known, and what it holds.

    The bytes are not kept: an archive may hold more than the machine's memory.
    """

    handed: Handed
    line: Line
    refused: str = field(default="", init=False)

    @cached_property
    def _looked(self) -> tuple[Seen, str]:
        try:
            data = self.handed.member.read()
        except Refused as refused:
            self.refused = str(refused)
            return Seen(), ""
        return recognise(data), hashlib.sha256(data).hexdigest()

    @property
    def seen(self) -> Seen:
        """What of this course is in the file."""
        return self._looked[0]

    @property
    def digest(self) -> str:
        """Equal for files of equal content; '' for one that is refused."""
        return self._looked[1]

    def done(self, outcome: Outcome, *why: str) -> Line:
        """The line of the log."""
        return replace(self.line, outcome=outcome, why="; ".join(w for w in why if w))


def collect(
    course: Course,
    unit: str,
    archive: Path,
    roster: Roster | None,
    *,
    worksheet: Table | None = None,
    dry_run: bool = False,
    times: bool = False,
    pattern: str = "",
) -> list[Line]:
    """Put each student's notebook for ``unit`` where grading looks for it; one Line per file.

    Files that were handed in beside the notebook go with it. A file that replaces a different
    earlier one keeps the earlier under ``collected/<unit>/earlier/``; the log is appended to
    ``collected/<unit>/log.csv``. Without a roster each person's own name in the archive becomes the
    folder. ``worksheet``: Moodle's, of this assignment, says whose its numbers are. ``times``: the
    times in names, else the archive's, taken in this machine's zone, become those of handing in.
    ``pattern``: how the files are called, where no system's names are (see ``pattern``).

    Raises CourseError if ``archive`` is no zip, for a worksheet without a roster, or where there is
    no place for the log; nothing is written then.
    """
    if worksheet is not None and roster is None:
        raise CourseError(
            "--worksheet says whose number is whose by ID number and email address. Give a "
            "roster with a column id_number or email, too."
        )
    wanted = Wanted(course, unit, archive, roster, worksheet, dry_run, times, pattern)
    if not dry_run:
        _room_for_log(log_file(course, unit))
    lines, batches = _sorted_out(wanted)
    _refuse_pattern_of_nothing(wanted, batches)
    owners = Owners(batches)
    by_student: dict[str, list[_Candidate]] = defaultdict(list)
    for _, batch in batches:
        for handed in batch.files:
            owner, member = owners.of(handed), handed.member
            line = Line(
                member.path, "left out", owner.student, owner.note, handed.late, handed.modified
            )
            if owner.student:
                by_student[owner.student].append(_Candidate(handed, line))
            elif handed.kind != "anonymous" and not _is_work(_Candidate(handed, line)):
                lines.append(replace(line, why="not a notebook, and nobody's"))
            else:
                lines.append(replace(line, outcome="no such student", why=owner.why))
    try:
        for student in sorted(by_student):
            try:
                lines += _take(wanted, student, by_student[student])
            except Exception as error:  # whatever one student's files bring about is theirs alone
                why = f"not collected: {_told(error)}"
                lines += [c.done("refused", why) for c in by_student[student]]
    finally:  # stopped by Ctrl-C, too: what was written is on record
        if not dry_run:
            _log(wanted, lines)
    return lines


def _told(error: Exception) -> str:
    """What went wrong, and at which file."""
    why = getattr(error, "strerror", None) or str(error)
    path = getattr(error, "filename", None)
    return f"{why} ({path})" if path else why


def _sorted_out(wanted: Wanted) -> tuple[list[Line], list[tuple[System, Batch]]]:
    """The archive's files by the system that knows their names, and a line for what is no file."""
    known: list[System] = [*systems()]
    if wanted.pattern:
        known = [Pattern(wanted.pattern), known[-1]]
    lines: list[Line] = []
    files: dict[str, list[Handed]] = {system.name: [] for system in known}
    receipts: dict[str, list[Receipt]] = {system.name: [] for system in known}
    for member in read_archive(wanted.archive):
        if member.refused:
            late = parse(member, known).late
            lines.append(Line(member.path, "refused", why=member.refused, late=late))
            continue
        handed = parse(member, known, wanted.roster)
        adder = None if is_litter(member.path) else added_by(handed, known, wanted.roster)
        if adder is not None:
            folder, _, name = member.path.rpartition("/")
            receipts[adder.name].append(Receipt(folder, name, _text_of(member)))
        if adder is not None or is_litter(member.path):
            lines.append(Line(member.path, "left out", why="put there by the system, not a person"))
        else:
            files[handed.system].append(handed)
    batches = []
    for system in known:
        batch = Batch(wanted.unit, wanted.archive.name, files[system.name], wanted.roster,
                      wanted.worksheet, receipts[system.name])  # fmt: skip
        batch.files = system.settle(batch)
        batches.append((system, batch))
    return lines, batches


def _refuse_pattern_of_nothing(wanted: Wanted, batches: list[tuple[System, Batch]]) -> None:
    """Raises CourseError for a pattern that no file fits: it does not say what was meant."""
    files = [handed for _, batch in batches for handed in batch.files]
    if wanted.pattern and files and not any(f.system == Pattern.name for f in files):
        raise CourseError(
            f"No file in {wanted.archive.name} fits --pattern {wanted.pattern!r}; the first is "
            f"{files[0].member.path!r}. Write the pattern for names like it, or leave it out."
        )


def _text_of(member: Member) -> str:
    try:
        return member.read()[:MAX_RECEIPT].decode("utf-8", "replace")
    except Refused:
        return ""


def missing(course: Course, unit: str, roster: Roster, lines: list[Line]) -> list[Person]:
    """Who of the roster has handed in nothing, neither in this archive nor before, and whose group
    has not either.
    """
    here = {x.student for x in lines if x.outcome in {"collected", "unchanged"}}
    before = set(Shelf(course.root / "submitted", roster).of(unit).students)
    has = {p.id for p in roster.people if p.id in here | before}
    served = {p.group for p in roster.people if p.id in has} - {""}
    return [p for p in roster.people if p.id not in has and p.group not in served]


def _is_work(candidate: _Candidate) -> bool:
    """Whether a file that is nobody's may be somebody's notebook: by its name, or what is in it."""
    file = candidate.handed.file
    if is_notebook(file) or file.lower().endswith((".json", ".py")):
        return True
    return may_be_notebook(file) and not candidate.seen.empty


def _moment(when: datetime | None) -> float:
    """Seconds, to compare times by; 0 for none, or one that no clock here has."""
    try:
        return when.timestamp() if when else 0.0
    except (OverflowError, ValueError, OSError):
        return 0.0


def _rank(candidate: _Candidate, unit: str) -> tuple[bool, bool, float]:
    """Higher is likelier the one that is meant: this unit's cells, a notebook, the last time."""
    handed = candidate.handed
    return candidate.seen.has(unit), is_notebook(handed.file), _moment(handed.when)


def _meant(candidates: list[_Candidate], unit: str) -> list[_Candidate]:
    """The file that is meant, or all between which nothing tells.

    A mark of an attempt, ``u01 (1).ipynb``, says only that this one came after ``u01.ipynb``: files
    of one name are compared by it, and then the last of each name by the unit's own and by upload.
    """
    names: dict[str, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        names[candidate.handed.stem].append(candidate)
    lasts: list[_Candidate] = []
    for same in names.values():
        lasts += _highest(same, [(*_rank(c, unit), c.handed.attempt, *_order(c)) for c in same])
    return _highest(lasts, [(*_rank(c, unit), c.handed.stem == unit, *_order(c)) for c in lasts])


def _order(candidate: _Candidate) -> tuple[int, float]:
    return candidate.handed.upload, _moment(candidate.handed.modified)


def _highest(candidates: list[_Candidate], ranks: list[tuple[float, ...]]) -> list[_Candidate]:
    top = max(ranks)
    return [c for c, rank in zip(candidates, ranks, strict=True) if rank == top]


def _take(wanted: Wanted, student: str, files: list[_Candidate]) -> list[Line]:
    """Choose the file that is meant, write it, and say what became of each."""
    unit = wanted.unit
    lines, candidates, others = [], [], []
    for candidate in files:
        why = _unfit(candidate, unit)
        if candidate.refused:
            lines.append(candidate.done("refused", candidate.refused))
        elif why == _NO_NOTEBOOK:
            others.append(candidate)
        elif why:
            lines.append(candidate.done("left out", why))
        else:
            candidates.append(candidate)
    if not candidates:
        why = f"{_NO_NOTEBOOK}, and nothing else of {student}'s here is one: ask for it"
        return lines + [c.done("left out", why) for c in others]
    meant = _meant(candidates, unit)
    chosen = meant[-1]
    target = wanted.target(student)
    if len({c.digest for c in meant}) > 1 or _times_are_partly_known(chosen, candidates, unit):
        where = target.relative_to(wanted.course.root).as_posix()
        why = f"nothing tells which of these is the last; put the right one at {where}"
        return lines + [c.done("refused", why) for c in candidates]
    for other in (c for c in candidates if c is not chosen):
        if other.handed.file.lower().endswith(SCRIPTS):
            others.append(other)  # beside the notebook, where grading sees which has answers
            continue
        lines.append(other.done("left out", f"{chosen.handed.member.path} is taken instead"))
    written = _write(wanted, chosen)
    when = chosen.handed.when or chosen.line.modified
    if wanted.times and when is not None:
        if why := _no_moment(when):
            told = f"its time is not noted: {why}"
            written = replace(written, why="; ".join(w for w in (written.why, told) if w))
        elif not wanted.dry_run:
            write_stamp(target.parent / "timestamp.txt", when)
    return [*lines, written, *_write_beside(wanted, chosen, others)]


def _times_are_partly_known(chosen: _Candidate, candidates: list[_Candidate], unit: str) -> bool:
    """Whether a time of handing in decides between different files and one of them has none."""
    rivals = [c for c in candidates if _rank(c, unit)[:2] == _rank(chosen, unit)[:2]]
    known = {c.handed.when is not None for c in rivals}
    return len(known) > 1 and len({c.digest for c in rivals}) > 1


_NO_NOTEBOOK = "not a notebook"
_PACKED = (".rar", ".7z", ".tar", ".tgz", ".gz", ".bz2", ".xz")


def _unfit(candidate: _Candidate, unit: str) -> str:
    """Why a file cannot be the notebook, or ''."""
    handed = candidate.handed
    if handed.kind == "typed":
        title = next((s.title for s in systems() if s.name == handed.system), handed.system)
        return f"text or a link typed into {title}, not a file"
    if handed.file.lower().endswith(".zip"):
        return "a zip in a zip of the archive: unpack it and put the notebook in its place"
    if handed.file.lower().endswith(_PACKED):
        return "an archive of another kind than zip: unpack it and put the notebook in its place"
    if not may_be_notebook(handed.file):
        return _NO_NOTEBOOK
    seen = candidate.seen
    if seen.empty and not is_notebook(handed.file):
        return _NO_NOTEBOOK
    instead = seen.instead_of(unit)
    if instead and seen.exercises:
        others = ", ".join(sorted(seen.exercises))
        return f"a notebook of {others}, not of {unit.split('_')[0]}"
    return ""


def _write(wanted: Wanted, candidate: _Candidate) -> Line:
    handed, student = candidate.handed, candidate.line.student
    target = wanted.target(student)
    instead = candidate.seen.instead_of(wanted.unit)
    notes = [candidate.line.why]
    if PurePosixPath(handed.file).name != target.name:
        notes.append(f"was {handed.file!r}")
    if instead:
        notes.append(f"{instead}: nothing in it can be graded; ask for the right file")
    elif candidate.seen.empty:
        notes.append("holds no cell of this course that can be recognised; grading will say more")
    data = handed.member.read()
    if target.is_file():
        old = target.read_bytes()
        if old == data:
            return candidate.done("unchanged")
        notes.append("replaces an earlier file, kept under collected/")
        if not wanted.dry_run:
            kept = wanted.course.root / "collected" / wanted.unit / "earlier"
            digest = hashlib.sha256(old).hexdigest()[:12]
            write_atomically(kept / f"{student}-{digest}.ipynb", old)
    if not wanted.dry_run:
        _no_link(wanted.course.root, target)
        write_atomically(target, data)
        (target.parent / "timestamp.txt").unlink(missing_ok=True)  # the earlier file's
    return candidate.done("collected", *notes)


def _write_beside(wanted: Wanted, chosen: _Candidate, others: list[_Candidate]) -> list[Line]:
    """The files that were handed in with the notebook, as far as there is room for them."""
    folder = wanted.target(chosen.line.student).parent
    room, lines, taken = beside.Room(), [], {wanted.target("").name}
    for candidate in sorted(others, key=lambda c: c.handed.file):
        name = _beside_name(chosen.handed, candidate.handed)
        why = beside.unwanted(name)
        if candidate.handed.when != chosen.handed.when:
            why = "of another attempt"
        elif name.casefold() in taken:
            why = "another file of this name is taken"
        if not why:
            try:
                data = candidate.handed.member.read()
            except Refused as refused:
                lines.append(candidate.done("refused", str(refused)))
                continue
            why = room.take(len(data))
        obstacle = "" if why else _in_the_way(folder, name, taken)
        if obstacle:
            where = (folder / obstacle).relative_to(wanted.course.root).as_posix()
            why = f"{where} is in its way: remove or rename it, and collect again"
        if why:
            lines.append(candidate.done("left out", _NO_NOTEBOOK, why))
            continue
        taken.add(name.casefold())
        if not wanted.dry_run:
            _no_link(wanted.course.root, folder / name)
            try:
                write_atomically(folder / name, data)
            except OSError as error:
                lines.append(candidate.done("refused", f"not collected: {_told(error)}"))
                continue
        lines.append(candidate.done("beside", "goes with the notebook"))
    return lines


def _in_the_way(folder: Path, name: str, taken: set[str]) -> str:
    """What keeps a file from its place: a file where it needs a folder, or a folder of its name."""
    above = [p.as_posix() for p in PurePosixPath(name).parents if p.name]
    for one in reversed(above):
        if one.casefold() in taken or ((folder / one).exists() and not (folder / one).is_dir()):
            return one
    inside = any(other.startswith(f"{name.casefold()}/") for other in taken)
    return name if inside or (folder / name).is_dir() else ""


def _beside_name(notebook: Handed, other: Handed) -> str:
    """Where the file stood, as seen from the notebook's folder."""
    home, path = PurePosixPath(notebook.file).parent, PurePosixPath(other.file)
    path = path.relative_to(home) if path.is_relative_to(home) else PurePosixPath(path.name)
    if other.system == "canvas" and other.attempt and other.attempt == notebook.attempt:
        path = path.with_name(other.stem + path.suffix)  # the system's own mark of the attempt
    return path.as_posix()


def _no_link(root: Path, target: Path) -> None:
    """Raises Refused where a link would lead what is written out of ``submitted/``."""
    for path in (target, *target.parents):
        if path == root:
            return
        if path.is_symlink():
            raise Refused(f"{path} is a symbolic link; remove it and collect again")


def _no_moment(when: datetime) -> str:
    """Why a time of handing in cannot be known from ``when``, or ''."""
    if when.year not in YEARS:
        return f"the year {when.year} is not of a course"
    if when.tzinfo is None and when.astimezone(UTC) != when.replace(fold=1).astimezone(UTC):
        return f"the clocks are changed in that hour ({when}), so it comes twice or not at all"
    return ""


def write_stamp(path: Path, local: datetime) -> None:
    """Note a time of handing in as nbgrader does; without a zone it is this machine's."""
    text = local.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    path.unlink(missing_ok=True)  # never through a link that stands there
    path.write_text(text, encoding="utf-8")


def log_file(course: Course, unit: str) -> Path:
    """Where every run adds what became of each file."""
    return course.root / "collected" / unit / "log.csv"


def _room_for_log(path: Path) -> None:
    """Raises CourseError where the log cannot be written: what was done would be told nowhere."""
    there = next((p for p in (path, *path.parents) if p.exists() or p.is_symlink()), path)
    why = ""
    if there == path:
        if not path.is_file():
            why = "is not a file, and the log goes there"
    elif not there.is_dir():
        why = "is not a folder, and the log goes into it"
    if not why and not os.access(there, os.W_OK):
        why = "cannot be written to, and the log goes there"
    if why:
        what = "Give yourself the right to write there" if "written" in why else "Move it away"
        raise CourseError(f"{there} {why}. {what}, and collect again; nothing was written.")


def _log(wanted: Wanted, lines: list[Line]) -> None:
    path = log_file(wanted.course, wanted.unit)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8", errors="replace") as stream:
        out = csv.writer(stream)
        if new:
            out.writerow(["archive", "file", "outcome", "student", "late", "modified", "why"])
        for line in lines:
            when = line.modified.isoformat(sep=" ") if line.modified else ""
            late = "yes" if line.late else ""
            row = [wanted.archive.name, line.file, line.outcome, line.student, late, when, line.why]
            out.writerow(inert(row))
