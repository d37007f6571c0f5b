"""Working copies of lessons and exercises, and JupyterLab opened on them.

A lesson's copy has no outputs, so that a prediction comes before what it predicts, and running it
changes no file of the course.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import nbformat

from stackgraph.course import Course, CourseError
from stackgraph.files import write_atomically
from stackgraph.learner.index import index_notebook
from stackgraph.memory import FILE, Memory, RecordError, load

if TYPE_CHECKING:
    from collections.abc import Iterator

_RECORD = ".releases.json"
_SETTINGS = Path(__file__).with_name("jupyter")

_TITLES = {"lesson": "The lesson", "practice": "Practice"}

Did = Literal["copied", "kept", "updated", "put beside"]


@dataclass(frozen=True)
class Copy:
    """What was done with one notebook of a unit; ``path`` is the file to open."""

    unit: str
    did: Did
    path: Path

    @property
    def what(self) -> str:
        """The notebook in words: ``'the exercises'``, ``'the lesson'`` or ``'practice'``."""
        kind = self.path.stem.removeprefix(self.unit).split("-")[0]
        return {"_lesson": "the lesson", "_practice": "practice"}.get(kind, "the exercises")


def prepare(course: Course, units: list[str] | None = None) -> list[Copy]:
    """Copy each unit's notebooks to ``work/<unit>/`` without ever overwriting a learner's work.

    The exercises are ``<unit>.ipynb`` there, the lesson ``<unit>_lesson.ipynb``, practice
    ``<unit>_practice.ipynb``. One that is newer than what a learner's file came from replaces a
    file that was never touched, and is put beside one that was, as ``<name>-new.ipynb``. Raises
    CourseError where nothing is released.
    """
    work = course.root / "work"
    names = [u for u in (units or course.units) if course.notebook("release", u).is_file()]
    if not names:
        raise CourseError(
            f"Nothing is released in {course.root / 'release'}. An instructor makes the releases: "
            "stackgraph build"
        )
    work.mkdir(exist_ok=True)
    record = _record(work)
    done = [
        _one(unit, work / unit / f"{name}.ipynb", data, record)
        for unit in names
        for name, data in _notebooks(course, unit)
    ]
    write_atomically(work / _RECORD, json.dumps(record, indent=1, sort_keys=True).encode())
    book = index_notebook(course, work, "work", _practised(course))
    write_atomically(work / "index.ipynb", (nbformat.writes(book) + "\n").encode())
    return done


def _practised(course: Course) -> Memory:
    """What the learner has practised; nothing where that cannot be read, which progress() says."""
    for folder in (course.root / "work", course.root):
        with contextlib.suppress(RecordError):
            if (folder / FILE).is_file():
                return load(folder / FILE)
    return Memory()


def _record(work: Path) -> dict[str, list[str]]:
    """Digests of the releases that each unit's file came from, oldest first."""
    path = work / _RECORD
    try:
        raw = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except ValueError:
        raw = {}
    found = raw if isinstance(raw, dict) else {}
    return {str(k): [str(x) for x in v] for k, v in found.items() if isinstance(v, list)}


def _notebooks(course: Course, unit: str) -> Iterator[tuple[str, bytes]]:
    """The names of a unit's working copies, and what stands in them as handed out."""
    beside = [("lesson", course.lesson(unit)), ("practice", course.practice(unit))]
    there = {name: path for name, path in beside if path.is_file()}
    yield unit, _with_ways(course.notebook("release", unit), unit, list(there))
    for name, path in there.items():
        yield f"{unit}_{name}", _unspoiled(path, unit)


def _with_ways(path: Path, unit: str, beside: list[str]) -> bytes:
    """The exercises, with the ways to what stands beside them below the title."""
    book = nbformat.read(path, as_version=4)
    links = [f"[{_TITLES[name]}]({unit}_{name}.ipynb)" for name in beside]
    ways = " · ".join([*links, "[All units](../index.ipynb)"])
    book.cells.insert(1, nbformat.v4.new_markdown_cell(ways, id="ways"))
    return _bytes(book)


def _unspoiled(path: Path, unit: str) -> bytes:
    """A notebook to read and run, without its outputs, and with the way on as its last cell."""
    book = nbformat.read(path, as_version=4)
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    way = f"Then: [the exercises]({unit}.ipynb). All units: [index](../index.ipynb)."
    book.cells.append(nbformat.v4.new_markdown_cell(way, id="way-on"))
    return _bytes(book)


def _bytes(book: nbformat.NotebookNode) -> bytes:
    return (nbformat.writes(book).rstrip("\n") + "\n").encode()


def _one(unit: str, mine: Path, data: bytes, record: dict[str, list[str]]) -> Copy:
    digest = hashlib.sha256(data).hexdigest()
    known = record.setdefault(mine.stem, [])
    seen_before = digest in known
    if not seen_before:
        known.append(digest)
    if not mine.exists():
        write_atomically(mine, data)
        return Copy(unit, "copied", mine)
    own = hashlib.sha256(mine.read_bytes()).hexdigest()
    if own == digest or seen_before:
        return Copy(unit, "kept", mine)
    if own in known:
        write_atomically(mine, data)
        return Copy(unit, "updated", mine)
    beside = mine.with_name(f"{mine.stem}-new.ipynb")
    number = 2
    while beside.exists() and beside.read_bytes() != data:
        beside = mine.with_name(f"{mine.stem}-new-{number}.ipynb")
        number += 1
    write_atomically(beside, data)
    return Copy(unit, "put beside", beside)


def environment(warm: bool = True) -> dict[str, str]:
    """The variables JupyterLab runs with: this environment's commands first, warm kernels.

    Also the course's own defaults for JupyterLab: no question about news, no asking for updates
    over the network, and of nbgrader's tools only those that a learner has a use for.
    """
    env = dict(os.environ)
    _put_first(env, "PATH", str(Path(sys.executable).parent))
    _put_first(env, "JUPYTER_CONFIG_PATH", str(_SETTINGS))
    if warm:
        from stackgraph.kernels import jupyter_path

        _put_first(env, "JUPYTER_PATH", str(jupyter_path()))
    return env


def _put_first(env: dict[str, str], name: str, place: str) -> None:
    env[name] = os.pathsep.join(p for p in (place, env.get(name, "")) if p)


def refuse_root(arguments: list[str]) -> None:
    """Raise CourseError for root without leave; JupyterLab says it at the end of a long log."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and not any(re.search("allow[-_]root", a) for a in arguments):
        raise CourseError(
            "You are root, and JupyterLab does not start for root unasked. In a container that is "
            "yours alone: stackgraph lab --allow-root"
        )


def open_lab(course: Course, arguments: list[str], *, warm: bool = True) -> int:
    """Run JupyterLab on the index until it is closed; its exit status."""
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={course.root}",
        "--LabApp.default_url=/lab/tree/work/index.ipynb",
        *arguments,
    ]
    return subprocess.run(command, cwd=course.root, env=environment(warm), check=False).returncode
