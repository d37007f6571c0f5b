"""What a kept result depends on: this engine, the unit's tests, the submission, the settings."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import platform
from typing import TYPE_CHECKING

from stackgraph.course import rooms

if TYPE_CHECKING:
    from stackgraph.course.unit import Unit
    from stackgraph.engine.submission.tasks import Task

_LIBRARIES = (
    "tensorflow",
    "keras",
    "numpy",
    "scikit-learn",
    "matplotlib",
    "ipykernel",
    "ipython",
    "jupyter_client",
    "nbformat",
)


@functools.cache
def engine_version() -> str:
    """A hash of the rooms that a verdict comes from, of Python and of the libraries it runs on.

    Read once a process: a change made while grading runs counts at the next start.
    """
    total = hashlib.sha256(platform.python_version().encode())
    for name in _LIBRARIES:
        total.update(f"{name} {_version(name)}\n".encode())
    total.update(rooms.digest(rooms.VERDICT).encode())
    return total.hexdigest()


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "none"


def submission_key(task: Task, unit: Unit, settings: str = "") -> str:
    """The key under which the verdict on what ``task`` holds is kept.

    ``settings``: whatever else changes a verdict, such as the limits. Outputs of the submission and
    the students' names are no part of it but for what stands in the files themselves.
    """
    total = hashlib.sha256()
    for text in (engine_version(), unit.stem, settings):
        total.update(hashlib.sha256(text.encode()).digest())
    total.update(unit.notebook_digest)
    total.update(hashlib.sha256(task.data or b"").digest())
    for name, content in sorted(task.files.items()):
        total.update(hashlib.sha256(name.encode()).digest())
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()
