"""The checks: flat functions, the answer first, the expectation second.

Every check prints one line ``passed: …`` and returns None, or raises ``CheckError`` with the
subject, what was expected, what there is, and a hint. ``name=`` is what the student calls the
answer; ``hint=`` is the author's hint, shown when no known mistake is recognised.
"""

from __future__ import annotations

import importlib
from typing import Any

_BY_MODULE = {
    "_core": ["CheckError"],
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
    "structure": [
        "check_activation",
        "check_activations",
        "check_branches",
        "check_built",
        "check_contains",
        "check_heads",
        "check_input_names",
        "check_input_shape",
        "check_kind",
        "check_kinds",
        "check_layer_count",
        "check_layer_output_shape",
        "check_merge",
        "check_no_shared",
        "check_output_names",
        "check_output_shape",
        "check_parameters",
        "check_reaches_output",
        "check_same_architecture",
        "check_shared",
        "check_skip",
        "check_units",
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
    "training": ["check_compiled", "check_fitted", "check_frozen", "check_trainable"],
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
