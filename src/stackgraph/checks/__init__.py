"""The checks: flat functions, the answer first, the expectation second.

Every check prints one line ``passed: …`` (``check_attempted``: ``… has an answer``) and returns
None, or raises ``CheckError`` with the subject, what was expected, what there is, and a hint.
``name=`` is what the student calls the answer; ``hint=`` is the author's hint, shown when no known
mistake is recognised.

The examples in the checks' docstrings are run by the tests, each after these lines. A failure is
quoted by its first lines; the hint, and often more, follows them.

>>> import keras
>>> import numpy as np
>>> from keras import layers
>>> from stackgraph.checks import *

``classifier``, a stack:

>>> hidden = layers.Dense(32, "relu", name="hidden")
>>> output = layers.Dense(10, "softmax", name="digit")
>>> classifier = keras.Sequential([keras.Input((64,)), hidden, output])

``two_heads``, on one trunk:

>>> pixels = keras.Input((64,))
>>> trunk = layers.Dense(32, "relu")(pixels)
>>> digit = layers.Dense(10, "softmax", name="digit")(trunk)
>>> parity = layers.Dense(1, "sigmoid", name="parity")(trunk)
>>> two_heads = keras.Model(pixels, [digit, parity])

``wide_deep``, whose input meets what a layer makes of it:

>>> features = keras.Input((10,), name="features")
>>> deep = layers.Dense(16, "relu", name="deep")(features)
>>> wide_deep = keras.Model(features, layers.Dense(1)(layers.Concatenate()([features, deep])))

``two_inputs``, each with a tower:

>>> mean, worst = keras.Input((10,), name="mean"), keras.Input((10,), name="worst")
>>> both = layers.Concatenate()([layers.Dense(16)(mean), layers.Dense(16)(worst)])
>>> two_inputs = keras.Model([mean, worst], layers.Dense(1, "sigmoid")(both))

``siamese``, with one ``encoder`` for both:

>>> encoder = keras.Sequential([keras.Input((10,)), layers.Dense(4)], name="encoder")
>>> apart = abs(encoder(mean) - encoder(worst))
>>> siamese = keras.Model([mean, worst], layers.Dense(1, "sigmoid")(apart))

``block``, with a skip connection, and ``plain``, without one:

>>> x = keras.Input((8,))
>>> body = layers.Dense(8, name="second")(layers.Dense(8, "relu", name="first")(x))
>>> block = keras.Model(x, layers.ReLU()(layers.Add()([x, body])))
>>> plain = keras.Model(x, layers.ReLU()(body))

``looking``, where one sequence is looked up in another by attention:

>>> asked, table = keras.Input((3, 4), name="asked"), keras.Input((6, 4), name="table")
>>> looking = keras.Model([asked, table], layers.MultiHeadAttention(2, 4)(asked, table))
"""

from __future__ import annotations

import importlib
from typing import Any

_BY_MODULE = {
    "core": ["CheckError"],
    "values": [
        "check_array",
        "check_attempted",
        "check_choice",
        "check_count",
        "check_list",
        "check_mapping",
        "check_number",
        "check_shape",
    ],
    "structure.layers": [
        "check_activation",
        "check_activations",
        "check_built",
        "check_kind",
        "check_kinds",
        "check_layer_count",
        "check_parameters",
        "check_units",
    ],
    "structure.graph": [
        "check_branches",
        "check_contains",
        "check_heads",
        "check_merge",
        "check_no_shared",
        "check_reaches_output",
        "check_same_architecture",
        "check_shared",
        "check_skip",
    ],
    "structure.attention": ["check_attention"],
    "structure.shapes": [
        "check_input_names",
        "check_input_shape",
        "check_layer_output_shape",
        "check_output_names",
        "check_output_shape",
    ],
    "behaviour": [
        "check_every_input_matters",
        "check_kept_weights",
        "check_probabilities",
        "check_same_function",
        "check_same_predictions",
        "check_same_weights",
        "check_score",
        "check_symmetric",
        "check_tap",
        "check_zeroed_body_is",
    ],
    "adapted": ["check_adapted"],
    "disturbing": [
        "check_causal",
        "check_permutation",
    ],
    "keeping": ["check_round_trip"],
    "padding": ["check_padding"],
    "training": [
        "check_compiled",
        "check_fitted",
        "check_frozen",
        "check_trainable",
    ],
}
HOME = {name: module for module, names in _BY_MODULE.items() for name in names}
"""Public name -> the module here that defines it, imported at first use."""

__all__ = sorted(HOME)


def __getattr__(name: str) -> Any:
    if name not in HOME:
        raise AttributeError(f"module 'stackgraph.checks' has no attribute {name!r}")
    value = getattr(importlib.import_module(f"stackgraph.checks.{HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
