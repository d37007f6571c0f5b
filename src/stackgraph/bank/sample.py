"""A sample class: the bank's submissions, handed in by made-up students.

``submitted/.sample`` says which files are ours. A folder that holds anything else is a real class
and is never written to.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph.bank.entries import Entry, read_bank, write_submission
from stackgraph.course.unit import Unit
from stackgraph.engine.limits import MAX_DEPTH
from stackgraph.engine.submission.disk import walk
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from stackgraph.course import Course

MARKER = ".sample"
CLASS = 40
"""Submissions of a unit: a lecture's. All that are known ``stackgraph bank`` grades."""
_HOSTILE = 10
"""So many of them at most are hostile."""


@dataclass(frozen=True)
class Member:
    """One submission of the sample class: which student hands in which bank entry."""

    student: str
    entry: Entry


def members(course: Course, units: list[str], hostile: bool = True) -> list[Member]:
    """The sample class: ``reference`` and ``untouched``, then ``accepted-01``, ``mistake-01``…

    A student's submission of a kind is the n-th entry of that kind in each unit's bank; of a large
    bank a ``CLASS`` is taken, evenly from all its exercises.
    """
    found: list[Member] = []
    for unit in units:
        made = []
        count: dict[str, int] = {}
        for entry in read_bank(course, unit):
            if entry.kind == "hostile" and not hostile:
                continue
            count[entry.kind] = number = count.get(entry.kind, 0) + 1
            alone = entry.kind in ("reference", "untouched") and number == 1
            made.append(Member(entry.kind if alone else f"{entry.kind}-{number:02d}", entry))
        found += _class_of(made)
    return found


def _class_of(everyone: list[Member]) -> list[Member]:
    """At most ``CLASS`` of them, in their order: one who solved it all and one who did nothing for
    certain, of the others each so-many-th.
    """
    if len(everyone) <= CLASS:
        return everyone
    certain = [m for m in everyone if m.entry.kind in ("reference", "untouched")]
    hostile = [m for m in everyone if m.entry.kind == "hostile"]
    others = [m for m in everyone if m.entry.kind in ("accepted", "mistake")]
    kept = [*certain, *_evenly(hostile, _HOSTILE)]
    kept += _evenly(others, CLASS - len(kept))
    return [m for m in everyone if m in kept]


def _evenly(members: list[Member], count: int) -> list[Member]:
    """``count`` of them, or all, at equal distances."""
    if len(members) <= count:
        return members
    return [members[i * len(members) // count] for i in range(count)]


def sample_entries(course: Course) -> dict[tuple[str, str], str]:
    """(student, unit) -> bank entry of the sample class that is in ``submitted/``."""
    marked = _marked(course.root / "submitted")
    return {(s, u): str(of["entry"]) for s, units in marked.items() for u, of in units.items()}


def is_real_class(submitted: Path) -> bool:
    """True where ``submitted`` holds anything that isn't an unchanged sample of ours."""
    if not submitted.is_dir():
        return False
    ours = {
        f"{student}/{unit}/{name}": digest
        for student, units in _marked(submitted).items()
        for unit, of in units.items()
        for name, digest in of["files"].items()
    }
    for path, depth, kind in walk(submitted):
        if kind == "folder" and depth < MAX_DEPTH:
            continue
        where = path.relative_to(submitted).as_posix()
        if not where.startswith(MARKER) and ours.get(where) != _digest(path):
            return True
    return False


def fill_sample(course: Course, units: list[str], hostile: bool = True) -> bool:
    """Put the sample class into ``submitted/``; False (and nothing done) for a real class.

    An earlier sample is brought up to date; units that aren't named stay as they are.
    """
    submitted = course.root / "submitted"
    if is_real_class(submitted):
        return False
    marked = _marked(submitted)
    before = json.dumps(marked, sort_keys=True)
    for unit in units:
        wanted = {
            m.student: m.entry
            for m in members(course, [unit], hostile)  # reads and checks the whole bank first
        }
        _fill_unit(submitted, Unit.read(course, unit), wanted, marked)
    if json.dumps(marked, sort_keys=True) != before or not (submitted / MARKER).is_file():
        _write_marker(submitted, marked)
    return True


def _fill_unit(
    submitted: Path,
    read: Unit,
    wanted: dict[str, Entry],
    marked: dict[str, Any],
) -> None:
    unit = read.stem
    with tempfile.TemporaryDirectory(prefix="stackgraph-sample-") as scratch:
        for student in [s for s in marked if unit in marked[s] and s not in wanted]:
            shutil.rmtree(submitted / student / unit, ignore_errors=True)
            del marked[student][unit]
        for student, entry in wanted.items():
            made = Path(scratch) / student / unit
            write_submission(entry, read, made)
            files = {
                path.relative_to(made).as_posix(): _digest(path)
                for path in sorted(made.rglob("*"))
                if path.is_symlink() or not path.is_dir()
            }
            new = {"entry": entry.name, "kind": entry.kind, "files": files}
            if marked.get(student, {}).get(unit) != new:
                # In this order a run killed anywhere knows its own files again.
                shutil.rmtree(submitted / student / unit, ignore_errors=True)
                marked.setdefault(student, {})[unit] = new
                _write_marker(submitted, marked)
            if not (submitted / student / unit).is_dir():
                _hand_in(made, submitted, submitted / student / unit)


def _hand_in(made: Path, submitted: Path, target: Path) -> None:
    """Copy the folder ``made`` to ``target``, which appears as a whole."""
    staging = submitted / f"{MARKER}.new"
    shutil.rmtree(staging, ignore_errors=True)
    shutil.copytree(made, staging, symlinks=True, copy_function=_copy)
    target.parent.mkdir(parents=True, exist_ok=True)
    staging.replace(target)


def _copy(source: str, target: str) -> None:
    if Path(source).is_symlink() or Path(source).is_file():
        shutil.copy2(source, target, follow_symlinks=False)


def _marked(submitted: Path) -> dict[str, Any]:
    try:
        return dict(json.loads((submitted / MARKER).read_text(encoding="utf-8"))["students"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _write_marker(submitted: Path, marked: dict[str, Any]) -> None:
    note = "A sample class made from the bank; delete this folder's content before a real class."
    text = json.dumps({"note": note, "students": marked}, indent=1, sort_keys=True) + "\n"
    write_atomically(submitted / MARKER, text.encode())


def _digest(path: Path) -> str:
    """A file's content, or a link's target, as a hash; special files have none."""
    if path.is_symlink():
        return f"link:{path.readlink()}"
    if not path.is_file():
        return "special"
    return hashlib.sha256(path.read_bytes()).hexdigest()
