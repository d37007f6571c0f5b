"""What a kept result depends on: this engine, the unit's tests, the submission, the settings."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import json
import platform

from stackgraph.course import rooms
from stackgraph.course.unit import Unit

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


def submission_key(data: bytes, plan: Unit, settings: str = "") -> str:
    """The key under which the verdict on ``data`` is kept.

    ``settings``: whatever else changes a verdict, such as the limits. Outputs of the submission and
    the students' names are no part of it but for what stands in ``data``.
    """
    total = hashlib.sha256()
    notebook = json.dumps(plan.notebook, sort_keys=True).encode()
    for part in (engine_version().encode(), plan.stem.encode(), notebook, settings.encode(), data):
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()
