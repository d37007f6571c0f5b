"""What is kept on disk: notes to ourselves, a lock, and no file that was begun and not ended."""

from __future__ import annotations

import contextlib
import json
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from stackgraph.course import Course, CourseError
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator


BETWEEN_SAVES = 3.0
"""Seconds between two saves of notes while a run goes on."""


_UNFINISHED = re.compile(r"\..+\.(\d+)(\.\w+\.tmp|\.part)")
"""A file on its way to its place: hidden, with the number of the process that writes it."""


def sweep(*folders: Path, below: bool = True) -> None:
    """Remove from ``folders``, and from all below them, what a process that was killed had begun to
    write. What others are writing at this moment stays.
    """
    if os.name == "nt":
        return  # asking whether a process lives would end it there
    for folder in folders:
        for at, inner, names in os.walk(folder):
            for name in names:
                unfinished = _UNFINISHED.fullmatch(name)
                if unfinished and not _lives(int(unfinished[1])):
                    Path(at, name).unlink(missing_ok=True)
            if not below:
                inner.clear()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def write_if_changed(path: Path, data: bytes, mode: int = 0o644) -> bool:
    """Write ``data`` atomically where the file doesn't hold it already; True if written."""
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        pass  # not there yet, or not readable: it is written anew
    write_atomically(path, data, mode)
    return True


class Notes:
    """A small JSON file of notes to ourselves in ``.stackgraph``: text by key.

    Lost or damaged, it is empty again, and what it would have saved is done once more.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            kept = {}
        self._kept: dict[str, str] = kept if isinstance(kept, dict) else {}
        self._changed = False
        self._saved = time.monotonic()

    def get(self, key: str) -> str | None:
        """The note, or None."""
        return self._kept.get(key)

    def set(self, key: str, value: str) -> None:
        """Remember until ``save``."""
        if self._kept.get(key) != value:
            self._kept[key] = value
            self._changed = True

    def save(self) -> None:
        """Write the file where anything changed."""
        if self._changed:
            text = json.dumps(self._kept, indent=0, sort_keys=True)
            write_atomically(self.path, text.encode())
            self._changed = False
        self._saved = time.monotonic()

    def save_now_and_then(self) -> None:
        """``save``, where the last time is some seconds ago: a run that is killed loses little."""
        if time.monotonic() - self._saved > BETWEEN_SAVES:
            self.save()


@contextlib.contextmanager
def only_one(course: Course) -> Iterator[None]:
    """Hold the course's grading lock; CourseError while another process grades.

    The lock ends with the process, however that ends; what a process that was killed had begun to
    write is removed by the next. Where the system has no ``flock`` there is no lock.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    course.state.mkdir(parents=True, exist_ok=True)
    with (course.state / "grading.lock").open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            stream.seek(0)
            raise CourseError(
                f"This course is being graded already (process {stream.read().strip() or '?'}). "
                "Wait for it to end, or stop it; what it has graded is kept."
            ) from None
        stream.seek(0)
        if stream.read().strip():
            _tidy(course)
        stream.truncate(0)
        stream.write(str(os.getpid()))
        stream.flush()
        try:
            yield
        finally:
            stream.truncate(0)  # whoever finds a number here knows that its process was killed


def _tidy(course: Course) -> None:
    """Sweep the folders that grading writes to."""
    sweep(*(course.root / name for name in ("autograded", "feedback", "report")), course.state)
    sweep(course.root, below=False)
