"""Have layers keep their attributes without TensorFlow's record for checkpoints.

Reason: for each of the some forty attributes of each layer TensorFlow looks whether a checkpoint or
a SavedModel would hold it. A judge builds models, looks at them and runs them; it saves none. What
Keras itself keeps track of (variables, layers, metrics) stays. ``Model.export`` and
``tf.train.Checkpoint`` find nothing afterwards, so this is for a judge's own process only.

Gain: GAIN_CHECKPOINTS.

For: Keras 3.14 to 3.15.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from stackgraph.kernels.speedups.versions import version

_missing = object()


def _tracking() -> Any:
    module = importlib.import_module("keras.src.backend.tensorflow.trackable")
    return getattr(module, "KerasAutoTrackable", None)


def applies() -> bool:
    """Whether Keras is loaded, on TensorFlow, and its layers set attributes by that class."""
    if "keras" not in sys.modules or not (3, 14) <= version("keras") <= (3, 15):
        return False
    keras: Any = sys.modules["keras"]
    tracking = keras.backend.backend() == "tensorflow" and _tracking()
    return bool(tracking) and issubclass(keras.layers.Layer, tracking)


def apply() -> None:
    """Replace that class' way to set an attribute."""
    _tracking().__setattr__ = _set


def _set(self: Any, name: str, value: Any) -> None:
    # As TensorFlow does: no property is set to what it is.
    if getattr(self, name, _missing) is not value:
        object.__setattr__(self, name, value)
