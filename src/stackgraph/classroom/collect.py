"""From a course system's archive to ``submitted/<student>/<unit>/<unit>.ipynb``.

``names`` reads the names that Canvas and Moodle give to files, ``owners`` says whose they are.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

from stackgraph.classroom.archives import read_archive
from stackgraph.classroom.names import Handed, is_litter, parse
from stackgraph.classroom.owners import Owners, Worksheet
from stackgraph.course import Course, CourseError
from stackgraph.course.roster import Person, Roster
from stackgraph.course.state import write_atomically

Outcome = Literal["collected", "unchanged", "left out", "refused", "no such student"]
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


_Candidate = tuple[Handed, Line]
"""A student's file, and its line of the log as far as it is known."""


def collect(
    course: Course,
    unit: str,
    archive: Path,
    roster: Roster | None,
    *,
    worksheet: Worksheet | None = None,
    dry_run: bool = False,
    times: bool = False,
) -> list[Line]:
    """Put each student's notebook for ``unit`` where grading looks for it; one Line per file.

    A file that replaces a different earlier one keeps the earlier under
    ``collected/<unit>/earlier/``; the log is appended to ``collected/<unit>/log.csv``. Without a
    roster each person's own name in the archive becomes the folder. ``worksheet``: Moodle's, of
    this assignment, says whose its numbers are. ``times``: the archive's times, taken in this
    machine's zone, become those of handing in.

    Raises CourseError if ``archive`` is no zip, or for a worksheet without a roster.
    """
    lines: list[Line] = []
    files: list[Handed] = []
    for member in read_archive(archive):
        handed = parse(member)
        if member.refused:
            lines.append(Line(member.path, "refused", why=member.refused, late=handed.late))
        elif is_litter(member.path):
            lines.append(Line(member.path, "left out", why="put there by the system, not a person"))
        else:
            files.append(handed)
    owners = Owners(files, roster, worksheet)
    by_student: dict[str, list[_Candidate]] = defaultdict(list)
    for handed in files:
        owner, member = owners.of(handed), handed.member
        line = Line(
            member.path, "left out", owner.student, owner.note, handed.late, member.modified
        )
        if owner.student:
            by_student[owner.student].append((handed, line))
        else:
            lines.append(replace(line, outcome="no such student", why=owner.why))
    for student in sorted(by_student):
        lines += _take(course, unit, student, by_student[student], dry_run, times)
    if not dry_run:
        _log(course, unit, archive, lines)
    return lines


def missing(course: Course, unit: str, roster: Roster, lines: list[Line]) -> list[Person]:
    """Who of the roster has handed in nothing, neither in this archive nor before."""
    here = {x.student for x in lines if x.outcome in {"collected", "unchanged"}}
    return [
        p for p in roster.people if p.id not in here and not _target(course, unit, p.id).is_file()
    ]


def grade_ids(data: bytes) -> set[str]:
    """The grade_ids in a notebook's bytes; empty for anything that is no notebook."""
    try:
        cells = json.loads(data.decode("utf-8-sig"))["cells"]
        marks = [c.get("metadata", {}).get("nbgrader", {}) for c in cells]
        return {str(m["grade_id"]) for m in marks if isinstance(m, dict) and "grade_id" in m}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return set()


def _rank(handed: Handed, unit: str) -> tuple[bool, int, bool, int, datetime]:
    """Higher is likelier the one that is meant: this unit's cells, its name, the last attempt."""
    short = unit.split("_")[0]
    own = any(g.startswith(short + "_") for g in grade_ids(handed.member.data))
    when = handed.member.modified or datetime.min
    return own, handed.attempt, handed.stem == unit, handed.upload, when


def _take(
    course: Course, unit: str, student: str, files: list[_Candidate], dry_run: bool, times: bool
) -> list[Line]:
    """Choose the file that is meant, write it, and say what became of each."""
    unfit = [(line, why) for handed, line in files if (why := _unfit(handed, unit))]
    lines = [replace(line, why=why) for line, why in unfit]
    candidates = [(handed, line) for handed, line in files if not _unfit(handed, unit)]
    if not candidates:
        return lines
    candidates.sort(key=lambda pair: _rank(pair[0], unit))
    handed, line = candidates[-1]
    equal = [c.member.data for c, _ in candidates if _rank(c, unit) == _rank(handed, unit)]
    target = _target(course, unit, student)
    if len(set(equal)) > 1:
        where = target.relative_to(course.root).as_posix()
        why = f"nothing tells which of these is the last; put the right one at {where}"
        return lines + [replace(line, outcome="refused", why=why) for _, line in candidates]
    for _, other in candidates[:-1]:
        lines.append(replace(other, why=f"{handed.member.path} is taken instead"))
    lines.append(_write(course, unit, handed, line, dry_run))
    if times and not dry_run and line.modified is not None:
        write_stamp(target.parent / "timestamp.txt", line.modified)
    return lines


def _unfit(handed: Handed, unit: str) -> str:
    """Why a file cannot be the notebook, or ''."""
    if handed.kind == "typed":
        return f"text or a link typed into {handed.system.capitalize()}, not a file"
    if not handed.file.lower().endswith((".ipynb", ".ipynb.txt", ".json")):
        return "not a notebook"
    short = unit.split("_")[0]
    others = sorted({g.split("_")[0] for g in grade_ids(handed.member.data)})
    if others and short not in others:
        return f"a notebook of {', '.join(others)}, not of {short}"
    return ""


def _target(course: Course, unit: str, student: str) -> Path:
    return course.root / "submitted" / student / unit / f"{unit}.ipynb"


def _write(course: Course, unit: str, handed: Handed, line: Line, dry_run: bool) -> Line:
    target = _target(course, unit, line.student)
    data = handed.member.data
    notes = [line.why] if line.why else []
    if PurePosixPath(handed.file).name != target.name:
        notes.append(f"was {handed.file!r}")
    if not grade_ids(data):
        notes.append("holds no cell of this course that can be recognised; grading will say more")
    if target.is_file():
        old = target.read_bytes()
        if old == data:
            return replace(line, outcome="unchanged")
        notes.append("replaces an earlier file, kept under collected/")
        if not dry_run:
            kept = course.root / "collected" / unit / "earlier"
            kept.mkdir(parents=True, exist_ok=True)
            digest = hashlib.sha256(old).hexdigest()[:12]
            (kept / f"{line.student}-{digest}.ipynb").write_bytes(old)
    if not dry_run:
        if target.parent.is_symlink() or target.is_symlink():
            raise CourseError(f"{target.parent} is a symbolic link; remove it and collect again.")
        write_atomically(target, data)
        (target.parent / "timestamp.txt").unlink(missing_ok=True)  # the earlier file's
    return replace(line, outcome="collected", why="; ".join(notes))


def write_stamp(path: Path, local: datetime) -> None:
    """Note a time of handing in, given in this machine's zone, as nbgrader does."""
    text = local.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    path.unlink(missing_ok=True)  # never through a link that stands there
    path.write_text(text, encoding="utf-8")


def log_file(course: Course, unit: str) -> Path:
    """Where every run adds what became of each file."""
    return course.root / "collected" / unit / "log.csv"


def _log(course: Course, unit: str, archive: Path, lines: list[Line]) -> None:
    path = log_file(course, unit)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as stream:
        out = csv.writer(stream)
        if new:
            out.writerow(["archive", "file", "outcome", "student", "late", "modified", "why"])
        for line in lines:
            when = line.modified.isoformat(sep=" ") if line.modified else ""
            late = "yes" if line.late else ""
            out.writerow(
                [archive.name, line.file, line.outcome, line.student, late, when, line.why]
            )
