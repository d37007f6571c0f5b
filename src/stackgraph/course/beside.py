"""Files beside a notebook: modules, tables and pictures that a learner's cells load.

One set of bounds for handing in and collecting; grading's are wider (``engine/limits.py``).
"""

from __future__ import annotations

from pathlib import PurePosixPath

from stackgraph.course.limits import MAX_BYTES, MAX_DEPTH, MAX_FILES, MAX_NAME

_OURS = {"timestamp.txt", "submission_secret.txt", "feedback.html", "user_info.json"}
_NEVER = (".ipynb", ".zip", ".part", ".pyc", ".html", ".htm", ".exe", ".dll")


def unwanted(name: str) -> str:
    """Why a file of this relative path is not taken along, as a few words; '' where it is."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or name.startswith("/"):
        return "no name for a file beside a notebook"
    if any(p.startswith((".", "__pycache__")) or len(p.encode()) > 200 for p in parts):
        return "hidden, or its name is too long"
    if len(name) > MAX_NAME:
        return "its path is too long"
    if len(parts) > MAX_DEPTH:
        return f"more than {MAX_DEPTH} folders in each other"
    if parts[-1].lower() in _OURS or parts[-1].lower().endswith(_NEVER):
        return "not a file that a notebook loads"
    if any(not c.isprintable() for c in name):
        return "a name that cannot be shown"
    return ""


class Room:
    """What may still be taken along with one submission."""

    def __init__(self) -> None:
        self._files = MAX_FILES
        self._bytes = MAX_BYTES

    def take(self, size: int) -> str:
        """Count a file of ``size`` bytes; why there is no room for it, or ''."""
        if not self._files:
            return f"more than {MAX_FILES} files beside the notebook"
        if size > self._bytes:
            return f"more than {MAX_BYTES // 1024**2} MiB beside the notebook"
        self._files -= 1
        self._bytes -= size
        return ""
