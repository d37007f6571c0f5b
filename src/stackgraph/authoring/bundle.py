"""The archive that students get: lessons, releases, package, requirements; no answer in it."""

from __future__ import annotations

import io
import os
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from stackgraph.authoring import build as building
from stackgraph.authoring import check as checking
from stackgraph.authoring import leaks
from stackgraph.course import Course, CourseError
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stackgraph.authoring.script import Script

NAME = "stack-to-graph-student.zip"
FOLDER = "stack-to-graph"
README = Path("docs", "students.md")
"""Stands as README.md in the archive."""

_SINGLE = ("pyproject.toml", "requirements.txt", "nbgrader_config.py")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ABOUT = re.compile(r"^# about:\s*(.{30,})$", re.MULTILINE)  # shorter ones are common words


def bundle(course: Course, target: Path | None = None) -> Path:
    """Write the students' archive to ``target`` (default ``dist/``) and return its path.

    The same course gives the same bytes. Raises CourseError, and writes nothing, if a notebook is
    not in step with its script or if anything in the archive would give an answer away.
    """
    path = _writable(target or course.root / "dist" / NAME)
    stale = checking.check(course)
    if stale:
        raise CourseError(
            "The notebooks are not in step with course/, so nothing was bundled.\n"
            + "\n".join(str(difference) for difference in stale)
        )
    files = dict(sorted(contents(course).items()))
    given_away = list(found_in(files, secrets(course)))
    if given_away:
        raise CourseError(
            "The bundle would give answers away; nothing was written.\n  " + "\n  ".join(given_away)
        )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", _EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    write_atomically(path, packed.getvalue())
    return path


def _writable(path: Path) -> Path:
    """``path``. Raises CourseError, before any work, where no file can be put."""
    if path.is_dir():
        raise CourseError(
            f"Cannot write {path}: it is a folder. Name a file: stackgraph bundle -o {path / NAME}"
        )
    there = next(folder for folder in path.absolute().parents if folder.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        raise CourseError(
            f"Cannot write {path}: {there} is no folder that you may write to. "
            f"Name another file: stackgraph bundle -o {NAME}"
        )
    return path


def contents(course: Course) -> dict[str, bytes]:
    """What goes into the archive, by its path there."""
    root = course.root
    paths = [root / name for name in _SINGLE]
    paths += sorted((root / "notebooks").glob("*.ipynb"))
    paths += sorted((root / "release").glob("*/*.ipynb"))
    paths += sorted(
        path
        for path in (root / "src" / "stackgraph").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
    files = {p.relative_to(root).as_posix(): p.read_bytes() for p in paths}
    return {**files, "README.md": (root / README).read_bytes()}


def secrets(course: Course) -> set[str]:
    """``answers``, and what the bank says of its submissions."""
    about: set[str] = set()
    for entry in sorted((course.root / "course").glob("*/bank/*.py")):
        about.update(line.strip() for line in _ABOUT.findall(entry.read_text(encoding="utf-8")))
    return answers(course) | _secret(course, about)


def answers(course: Course) -> set[str]:
    """Lines of answers and hidden tests that stand nowhere in what is shown.

    A line that the package itself has (in the docstring of a check, say), or a puzzle of a practice
    notebook, is no secret.
    """
    scripts: list[Script] = []
    for plan in building.plan(course, building.units_of(course, None)):
        scripts += [script for script in (plan.lesson, plan.practice, plan.exercise) if script]
    return _secret(course, leaks.canaries(scripts))


def _secret(course: Course, lines: set[str]) -> set[str]:
    """``lines`` that neither the package nor a practice notebook shows."""
    shown = "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted((course.root / "src" / "stackgraph").rglob("*.py"))
    )
    # Puzzles are made from seeds, of words and widths that an answer may have by chance.
    for unit in course.units:
        if course.practice(unit).is_file():
            text = course.practice(unit).read_text(encoding="utf-8")
            shown += text.replace('\\"', '"')
    return {line for line in lines if line not in shown}


def found_in(files: dict[str, bytes], lines: Iterable[str]) -> Iterator[str]:
    """Which of ``lines`` stand in which of ``files``, one sentence each."""
    wanted = sorted(lines)
    for name, data in files.items():
        text = data.decode("utf-8", errors="replace")
        if name.endswith(".ipynb"):
            text = text.replace('\\"', '"').replace("\\\\", "\\")
        for line in wanted:
            if line in text:
                yield f"{name}: {line}"
