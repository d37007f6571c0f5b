"""What a Keras model is, as a graph: plain data that can be compared, explained and drawn.

``Architecture.from_model(model)`` reads a model once; nothing after that needs Keras.
"""

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
from stackgraph.architecture.reading import ArchitectureError

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
]
