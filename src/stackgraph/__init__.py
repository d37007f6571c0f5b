"""Stack to Graph: checks, drawings and data for the course's notebooks.

Import this first in a notebook (``import stackgraph as sg``): it keeps TensorFlow's start-up log
quiet and never touches the variables that choose a GPU. It does not import TensorFlow, Keras or
matplotlib itself; a check or a drawing does, at first use.
"""

from __future__ import annotations

import importlib
from typing import Any

from stackgraph import _quiet
from stackgraph.checks import HOME as _CHECKS
from stackgraph.errors import cells as errors

_quiet.install()
errors.watch()

_HOME = {
    "Architecture": "architecture",
    "data": "data",
    "draw": "drawing",
    "given": "opening.owned",
    "picture": "drawing.picture",
    "practice": "puzzles.posing",
    "predicted": "lesson",
    "progress": "puzzles.progress",
    "show_error": "lesson",
    "verdict": "verdicts",
    **{name: f"checks.{module}" for name, module in _CHECKS.items()},
}
"""Public name -> the module of this package that defines it, imported at first use."""

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'stackgraph' has no attribute {name!r}")
    module = importlib.import_module(f"stackgraph.{_HOME[name]}")
    value = module if name == "data" else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
