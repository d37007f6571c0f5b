"""Stack to Graph: checks, drawings and data for the course's notebooks.

Import this first in a notebook: it sets the variables that keep TensorFlow's start-up log quiet
(never the GPU's). It does not import TensorFlow or Keras itself; a check or a drawing does, at
first use, by way of the model it is given.
"""

from __future__ import annotations

import importlib
import os
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

_HOME = {
    "Architecture": "architecture",
    "CheckError": "checks",
    "check_attempted": "checks",
    "data": "data",
    "draw": "draw",
    "given": "portable",
    "show_error": "lesson",
}
"""Public name -> the module of this package that defines it, imported at first use."""

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'stackgraph' has no attribute {name!r}")
    module = importlib.import_module(f"stackgraph.{_HOME[name]}")
    value = module if name == _HOME[name] and name == "data" else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
