"""From a course system's archive to ``submitted/<student>/<unit>/<unit>.ipynb``.

Naming patterns (Canvas: Gradebook, "Download Submissions"; Moodle: Assignment, "Download all
submissions", with and without "in folders"):

* Canvas: ``doejane_12345_678901_u01.ipynb``, ``doejane_LATE_12345_678901_u01-1.ipynb``; 12345 is
  the user's id, 678901 the submission's, ``-1`` marks a second attempt.
* Moodle: ``Jane Doe_1234567_assignsubmission_file_/u01.ipynb`` or, without folders,
  ``Jane Doe_1234567_assignsubmission_file_u01.ipynb``; 1234567 is the participant's number.

Anything else is taken as a plain archive: ``<student>/…/<file>``.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

from stackgraph.classroom.archives import Member, read_archive
from stackgraph.classroom.roster import Person, Roster, plain
from stackgraph.course import Course, CourseError

_CANVAS = re.compile(r"(?P<name>.+?)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<sub>\d+)_(?P<file>.+)")
_MOODLE = re.compile(
    r"(?P<name>.+?)_(?P<user>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?/?(?P<file>.*)"
)
_ATTEMPT = re.compile(r"(?:-(\d+)|[ _+]?\((\d+)\))$")

System = Literal["canvas", "moodle", "plain"]
Outcome = Literal["collected", "unchanged", "left out", "refused", "no such student"]


@dataclass(frozen=True)
class Handed:
    """One file of the archive, with what its name says of whose it is."""

    member: Member
    system: System
    name: str
    number: str
    file: str
    late: bool = False

    @property
    def attempt(self) -> int:
        """0 for a first attempt, 1 for ``u01-1.ipynb`` or ``u01 (1).ipynb``, and so on."""
        match = _ATTEMPT.search(PurePosixPath(self.file).stem)
        return int(match[1] or match[2]) if match else 0


@dataclass(frozen=True)
class Line:
    """What was done with one file: a row of the log."""

    file: str
    outcome: Outcome
    student: str = ""
    why: str = ""
    late: bool = False
    modified: datetime | None = None


def parse(member: Member) -> Handed:
    """Whose file this is, by its name alone."""
    path = member.path
    moodle = _MOODLE.fullmatch(path)
    if moodle:
        return Handed(member, "moodle", moodle["name"], moodle["user"], moodle["file"])
    top, _, rest = path.partition("/")
    canvas = _CANVAS.fullmatch(top)
    if canvas:
        file = f"{canvas['file']}/{rest}" if rest else canvas["file"]
        return Handed(member, "canvas", canvas["name"], canvas["user"], file, bool(canvas["late"]))
    return Handed(member, "plain", top if rest else "", "", rest or top)


def collect(
    course: Course,
    unit: str,
    archive: Path,
    roster: Roster | None,
    *,
    dry_run: bool = False,
    times: bool = False,
) -> list[Line]:
    """Put each student's notebook for ``unit`` where grading looks for it; one Line per file.

    A file that replaces a different earlier one keeps the earlier under
    ``collected/<unit>/earlier/``; the log is appended to ``collected/<unit>/log.csv``. Without a
    roster each person's own name in the archive becomes the folder. ``times``: the archive's times,
    taken in this machine's zone, become those of handing in.

    Raises CourseError if ``archive`` is no zip.
    """
    lines: list[Line] = []
    by_student: dict[str, list[Handed]] = defaultdict(list)
    for member in read_archive(archive):
        handed = parse(member)
        if member.refused:
            lines.append(Line(member.path, "refused", why=member.refused, late=handed.late))
            continue
        if _is_litter(member.path):
            lines.append(Line(member.path, "left out", why="put there by the system, not a person"))
            continue
        student = _student(handed, roster)
        if student is None:
            lines.append(
                Line(
                    member.path,
                    "no such student",
                    why=f"add a row to the roster for {_known_as(handed)}",
                    late=handed.late,
                )
            )
            continue
        by_student[student].append(handed)
    for student in sorted(by_student):
        lines += _take(course, unit, student, by_student[student], dry_run, times)
    if not dry_run:
        _log(course, unit, archive, lines)
    return lines


def _is_litter(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return "__MACOSX" in parts or any(
        p in {".DS_Store", "Thumbs.db", "desktop.ini"} or p == ".ipynb_checkpoints" for p in parts
    )


def _known_as(handed: Handed) -> str:
    if handed.system == "canvas":
        return f"{handed.name!r} with canvas_id {handed.number}"
    if handed.system == "moodle":
        return f"{handed.name!r} with moodle_id {handed.number}"
    return repr(handed.name or handed.file)


def _student(handed: Handed, roster: Roster | None) -> str | None:
    """The id of the student, or None. Numbers are surer than names and are asked first."""
    if roster is None:
        if handed.system == "plain":
            return re.sub(r"[^A-Za-z0-9_.@-]+", "-", handed.name).strip("-.") or None
        return f"{plain(handed.name)}-{handed.number}" if handed.number else None
    person: Person | None = None
    if handed.system == "canvas":
        person = roster.by("canvas_id", handed.number)
    elif handed.system == "moodle":
        person = roster.by("moodle_id", handed.number)
    person = person or roster.by("id", handed.name) or roster.by_name(handed.name)
    return person.id if person else None


def grade_ids(data: bytes) -> set[str]:
    """The grade_ids in a notebook's bytes; empty for anything that is no notebook."""
    try:
        cells = json.loads(data.decode("utf-8-sig"))["cells"]
        marks = [c.get("metadata", {}).get("nbgrader", {}) for c in cells]
        return {str(m["grade_id"]) for m in marks if isinstance(m, dict) and "grade_id" in m}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return set()


def _rank(handed: Handed, unit: str) -> tuple[int, int, int, str]:
    """Higher is likelier the one that is meant: this unit's cells, its name, the last attempt."""
    short = unit.split("_")[0]
    own = sum(g.startswith(short + "_") for g in grade_ids(handed.member.data))
    stem = _ATTEMPT.sub("", PurePosixPath(handed.file).stem)
    return (1 if own else 0, handed.attempt, 1 if stem == unit else 0, handed.member.path)


def _take(
    course: Course, unit: str, student: str, files: list[Handed], dry_run: bool, times: bool
) -> list[Line]:
    """Choose the file that is meant, write it, and say what became of each."""
    lines, candidates = [], []
    short = unit.split("_")[0]
    for handed in files:
        line = Line(
            handed.member.path, "left out", student, "", handed.late, handed.member.modified
        )
        if not handed.file.lower().endswith((".ipynb", ".ipynb.txt", ".json")):
            lines.append(replace(line, why="not a notebook"))
            continue
        ids = grade_ids(handed.member.data)
        others = sorted({g.split("_")[0] for g in ids})
        if ids and short not in others:
            lines.append(replace(line, why=f"a notebook of {', '.join(others)}, not of {short}"))
            continue
        candidates.append((handed, line))
    candidates.sort(key=lambda pair: _rank(pair[0], unit))
    for _, line in candidates[:-1]:
        lines.append(replace(line, why=f"{candidates[-1][0].member.path} is taken instead"))
    if candidates:
        handed, line = candidates[-1]
        lines.append(_write(course, unit, handed, line, dry_run))
        if times and not dry_run and line.modified is not None:
            folder = course.root / "submitted" / student / unit
            write_stamp(folder / "timestamp.txt", line.modified)
    return lines


def _write(course: Course, unit: str, handed: Handed, line: Line, dry_run: bool) -> Line:
    target = course.root / "submitted" / line.student / unit / f"{unit}.ipynb"
    data = handed.member.data
    notes = [] if PurePosixPath(handed.file).name == target.name else [f"was {handed.file!r}"]
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
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        part.write_bytes(data)
        part.replace(target)
        (target.parent / "timestamp.txt").unlink(missing_ok=True)  # the earlier file's
    return replace(line, outcome="collected", why="; ".join(notes))


def write_stamp(path: Path, local: datetime) -> None:
    """Note a time of handing in, given in this machine's zone, as nbgrader does."""
    text = local.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    path.unlink(missing_ok=True)  # never through a link that stands there
    path.write_text(text, encoding="utf-8")


def _log(course: Course, unit: str, archive: Path, lines: list[Line]) -> None:
    path = course.root / "collected" / unit / "log.csv"
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
