"""Callables opened: Python code in a model as the operations that it is made of.

``calls`` opens layers and activations, ``parts`` finds data for the rest of what a learner wrote,
``translating`` has TensorFlow's functions, ``numbers`` knows functions by what they give, ``owned``
tells Keras' own parts from others.
"""

from stackgraph.opening.calls import (
    CORE_OPS,
    OF_TENSORFLOW,
    OP_MODULES,
    OTHER_WAY,
    Closed,
    describe_callable,
    distinct,
    fingerprint,
    is_opaque,
    needs_opening,
    opened_activation,
    opened_call,
)
from stackgraph.opening.parts import (
    Unread,
    as_data,
    call_of_loss,
    called,
    known_of_two,
    needs_opening_of_two,
)

__all__ = [
    "CORE_OPS",
    "OF_TENSORFLOW",
    "OP_MODULES",
    "OTHER_WAY",
    "Closed",
    "Unread",
    "as_data",
    "call_of_loss",
    "called",
    "describe_callable",
    "distinct",
    "fingerprint",
    "is_opaque",
    "known_of_two",
    "needs_opening",
    "needs_opening_of_two",
    "opened_activation",
    "opened_call",
]
