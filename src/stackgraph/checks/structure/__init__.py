"""Checks on what a model is and how it is wired. They compare graphs, not spellings.

All look at the model with its nested models opened, unless nesting is what they are about. See
``stackgraph.architecture`` for what counts as one layer: an activation belongs to the layer it
follows, inputs are not layers.
"""

from stackgraph.checks.structure.graph import (
    check_branches,
    check_contains,
    check_heads,
    check_merge,
    check_no_shared,
    check_reaches_output,
    check_same_architecture,
    check_shared,
    check_skip,
)
from stackgraph.checks.structure.layers import (
    check_activation,
    check_activations,
    check_built,
    check_kind,
    check_kinds,
    check_layer_count,
    check_parameters,
    check_units,
)
from stackgraph.checks.structure.shapes import (
    check_input_names,
    check_input_shape,
    check_layer_output_shape,
    check_output_names,
    check_output_shape,
)

__all__ = [
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
]
