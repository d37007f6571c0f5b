"""What a Keras model is, as a graph: plain data that can be compared, explained and drawn.

``read_model(model)`` reads a model once; nothing after that needs Keras.
"""

from stackgraph.architecture.describing import describe
from stackgraph.architecture.graph import (
    INPUT,
    MERGES,
    Architecture,
    Call,
    Edge,
    Node,
    Port,
    Ref,
    Shape,
)
from stackgraph.architecture.matching import same_network
from stackgraph.architecture.nesting import as_drawn, as_written, expand
from stackgraph.architecture.plain import from_dict, to_dict
from stackgraph.architecture.reading import ArchitectureError, read_model

__all__ = [
    "INPUT",
    "MERGES",
    "Architecture",
    "ArchitectureError",
    "Call",
    "Edge",
    "Node",
    "Port",
    "Ref",
    "Shape",
    "as_drawn",
    "as_written",
    "describe",
    "expand",
    "from_dict",
    "read_model",
    "same_network",
    "to_dict",
]
