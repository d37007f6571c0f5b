"""What can be said of a wrong model without knowing the right one: what it shows by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stackgraph.architecture import ArchitectureError, expand, read_model
from stackgraph.architecture.attention import ATTENTION
from stackgraph.checks.core import keras_kind
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.structure.common import listed, sample_shape

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from stackgraph.architecture import Architecture

_SOFTMAX_OF_ONE = "a softmax over one unit is always 1; one probability takes a sigmoid"
_UNFLATTENED = (
    "a Dense layer works on the last axis alone: is a Flatten (or a pooling) missing before it?"
)
_SHARED_LOOK = (
    "look at the drawing, sg.draw({name}), and compare it with the statement line by line"
)
_COMPILED = "compare the arguments of compile with the statement, one by one"


def seen_in(value: Any, scope: Mapping[str, Any], checks: Collection[str] = ()) -> str:
    """A hint for an answer that is not right yet; ``""`` for a plain one.

    ``checks``: the names of those that read it.
    """
    if keras_kind(value) != "model":
        return ""
    if set(checks) == {"check_compiled"}:
        return _COMPILED
    try:
        graph = expand(read_model(value))
    except ArchitectureError as error:
        return str(error)
    if diagnosis.one_unit_softmax(graph):
        return _SOFTMAX_OF_ONE
    smell = diagnosis.smell(graph)
    if smell == diagnosis.BROADCAST:
        return _broadcast(graph)
    if smell:
        return smell
    loose = loose_ends(value, scope)
    if loose:
        return f"no output leads back to {listed(loose)}: what was made there is not in the model"
    if diagnosis.unflattened(graph) and not any(n.operation in ATTENTION for n in graph.nodes):
        return _UNFLATTENED  # where tokens stay tokens to the end, nothing is to be flattened
    name = next((n for n, v in scope.items() if v is value and not n.startswith("_")), "")
    look = _SHARED_LOOK.format(name=name) if name else ""
    return f"{look}; {_COMPILED}" if look and "check_compiled" in checks else look


def _broadcast(graph: Architecture) -> str:
    """The hint for operands of different shapes, with the shapes, and where an axis of one stays
    that an input brought in.
    """
    call = diagnosis.broadcast_merges(graph)[0]
    shapes = list(dict.fromkeys(str(sample_shape(graph.shape_of(r))) for r in call.inputs))
    hint = f"{graph.node(call.node).label} meets {listed(shapes)}: {diagnosis.BROADCAST}"
    ones = [graph.node_of(p.ref.call).label for p in graph.inputs if sample_shape(p.shape) == (1,)]
    looked_up = any(n.operation == "Embedding" for n in graph.nodes)
    if not (ones and looked_up):
        return hint
    return f"{hint}; shape=(1,), as {listed(ones)} has, leaves an axis of one behind an Embedding"


def loose_ends(model: Any, scope: Mapping[str, Any]) -> list[str]:
    """Names of tensors that are computed from the model's inputs and that no output reads, nor
    another model's: one Input may serve several answers.
    """
    models = [model, *(value for value in scope.values() if keras_kind(value) == "model")]
    ends = [end for one in models for end in getattr(one, "outputs", None) or []]
    inside = {id(tensor) for tensor in _tensors_above(ends)}
    starts = {id(tensor) for tensor in model.inputs}
    return [
        name
        for name, value in scope.items()
        if not name.startswith("_")
        and keras_kind(value) == "symbolic"
        and id(value) not in inside
        and starts & {id(tensor) for tensor in _tensors_above([value])}
    ]


def _tensors_above(tensors: Any) -> list[Any]:
    """The tensors that some depend on, and they themselves."""
    found: dict[int, Any] = {}
    pending = list(tensors)
    while pending:
        tensor = pending.pop()
        if id(tensor) in found:
            continue
        found[id(tensor)] = tensor
        history = getattr(tensor, "_keras_history", None)
        if history is not None:
            node = history.operation._inbound_nodes[history.node_index]
            pending += node.input_tensors
    return list(found.values())
