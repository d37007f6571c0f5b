"""Keras as a judge's process needs it: models are built, looked at and run there, never saved."""

from __future__ import annotations

import contextlib
import importlib
from typing import Any

_missing = object()


def without_checkpoints() -> None:
    """Have layers keep their attributes without TensorFlow's record of what a checkpoint or a
    SavedModel would hold: a quarter of the time that building a model takes.

    What Keras itself keeps track of (variables, layers, metrics) stays. Call it in a process of the
    judge's own: ``Model.export`` and ``tf.train.Checkpoint`` find nothing afterwards.
    """
    with contextlib.suppress(ImportError, AttributeError):
        module = importlib.import_module("keras.src.backend.tensorflow.trackable")
        module.KerasAutoTrackable.__setattr__ = _set


def _set(self: Any, name: str, value: Any) -> None:
    # As TensorFlow does: no property is set to what it is.
    if getattr(self, name, _missing) is not value:
        object.__setattr__(self, name, value)
