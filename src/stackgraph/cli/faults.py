"""Faults that a person can mend but that come from the libraries below: one line, the next step."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

_CONFIG = "nbgrader_config.py"


INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""


def explained(error: Exception) -> str | None:
    """What to say of ``error`` in place of its traceback; None for a fault of ours."""
    line = _line_in_config(error)
    if line:
        return _mend(f"{_CONFIG}, line {line}: {type(error).__name__}: {_first(error)}")
    if isinstance(error, OSError) and (said := _of_the_disk(error)):
        return said
    kinds = {f"{kind.__module__}.{kind.__name__}" for kind in type(error).__mro__}
    if "traitlets.traitlets.TraitError" in kinds:
        return _mend(f"A setting in {_CONFIG} cannot be used: {_first(error)}")
    return None


_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def _of_the_disk(error: OSError) -> str:
    """What to say where the disk is full, or does not let us write or read; '' for all else."""
    if error.errno in _FULL:
        return (
            "The disk is full, and what was to be written is not there; what stood there before "
            "still is. Make room, then run the command again."
        )
    if error.errno in _FORBIDDEN and isinstance(error.filename, str):
        path = Path(error.filename)  # a file on its way has another name: its folder is meant
        path = path.parent if path.name.startswith(".") else path
        return (
            f"{path} cannot be written or read: {error.strerror}. Give your account the right to, "
            "then run the command again."
        )
    return ""


def _mend(what: str) -> str:
    return f"{what.rstrip('.')}. Mend it, then run the command again."


def _first(error: Exception) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


def _line_in_config(error: Exception) -> int:
    """The line of the course's configuration that raised ``error``; 0 if none did."""
    if isinstance(error, SyntaxError) and str(error.filename).endswith(_CONFIG):
        return error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f.lineno or 0 for f in frames if f.filename.endswith(_CONFIG)]
    return lines[-1] if lines else 0
