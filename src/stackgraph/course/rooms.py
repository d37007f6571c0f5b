"""The package's rooms, from the ground up, and a digest of what stands in some of them.

Every key of a kept result is a list of the rooms that the result comes from. A file in a room that
is on no list (a report's caption, a command) makes nothing stale; one in a room that is on it does,
whatever its kind: a template and a style sheet count like code.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTEBOOK = (
    "__init__.py",
    "_quiet.py",
    "data.py",
    "reader_weights.npz",
    "lesson.py",
    "parcels.py",
    "portable.py",
    "words.py",
    "limits.py",
    "files.py",
    "memory.py",
    "opening",
    "architecture",
    "errors",
    "checks",
    "verdicts",
    "drawing",
)
"""What an assignment imports, and so what its checks come from."""

SHOWN = (*NOTEBOOK, "puzzles")
"""What the outputs of an executed notebook come from. Puzzles decide no grade."""

KERNEL = (*NOTEBOOK, "kernels")
"""What a warm kernel is made of."""

VERDICT = (*NOTEBOOK, "course", "kernels", "sandbox", "engine")
"""What a verdict depends on, and nothing below it."""

PAGE = (
    *("__init__.py", "portable.py", "opening", "words.py", "limits.py", "files.py"),
    *("architecture", "checks", "drawing", "course", "pages"),
)
"""What a page made from verdicts looks like."""

_PACKAGE = Path(__file__).resolve().parent.parent
_NO_SOURCE = {"__pycache__"}


def files(rooms: Iterable[str]) -> list[Path]:
    """Every file of ``rooms``, in one order on every system. Raises FileNotFoundError for a room
    that does not exist, so that a moved one cannot drop out of a key in silence.
    """
    found = []
    for room in rooms:
        path = _PACKAGE / room
        if path.is_file():
            found.append(path)
        elif path.is_dir():
            found += [
                p
                for p in sorted(path.rglob("*"))
                if p.is_file() and not _NO_SOURCE & set(p.relative_to(path).parts)
            ]
        else:
            raise FileNotFoundError(f"the package has no room {room!r}")
    return found


def digest(rooms: Iterable[str]) -> str:
    """A hash of every file of ``rooms``, by name and content."""
    total = hashlib.sha256()
    for path in files(rooms):
        total.update(f"{path.relative_to(_PACKAGE).as_posix()}\n".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
