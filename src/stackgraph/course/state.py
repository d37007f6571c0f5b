"""What is kept on disk: files that are there whole or not at all, notes to ourselves, a lock."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING

from stackgraph.course import Course, CourseError
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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


@contextlib.contextmanager
def only_one(course: Course) -> Iterator[None]:
    """Hold the course's grading lock; CourseError while another process grades.

    The lock ends with the process, however that ends. Where the system has no ``flock`` there is
    no lock.
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
        stream.truncate(0)
        stream.write(str(os.getpid()))
        stream.flush()
        yield
