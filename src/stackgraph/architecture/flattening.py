"""Models through which a mask runs, as one graph of calls.

Keras keeps the mask of a tensor beside it while layers are called one by one. A model inside was
recorded without the masks that reach it, and its result without the mask that comes out of it;
when it runs, they are there all the same. So all layers are called once more, on placeholders, and
these calls are forgotten afterwards.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from stackgraph.architecture.operations import is_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass
class Flat:
    """The calls of a model and of all models inside it, with the attributes of a Functional."""

    inputs: list[Any]
    outputs: list[Any] = field(default_factory=list)
    operations: list[Any] = field(default_factory=list)
    _inputs_struct: Any = None
    _outputs_struct: Any = None


def graph_of(model: Any) -> Any:
    """The object that holds a model's graph; None when there is none (yet)."""
    if type(model).__name__ == "Sequential" or hasattr(model, "_functional"):
        return getattr(model, "_functional", None)
    return model if hasattr(model, "operations") and hasattr(model, "outputs") else None


def masks_run_inside(function: Any) -> bool:
    """Whether there are models inside a graph, and layers that make masks."""
    operations = _operations(function)
    inside = any(_is_opened(operation) for operation in operations)
    return inside and any(_makes_mask(operation) for operation in operations)


@contextmanager
def flattened(function: Any) -> Iterator[Flat]:
    """The graph with the calls inside its models, and with their masks. Holds within the block.

    Raises ValueError where a layer refuses the mask that it is handed.
    """
    import keras

    known = {id(op): op for op in [function, *_operations(function)]}.values()
    before = [(op, len(op._inbound_nodes), len(op._outbound_nodes)) for op in known]
    inputs = [
        keras.Input(batch_shape=t.shape, dtype=t.dtype, name=t._keras_history.operation.name)
        for t in function.inputs
    ]
    flat = Flat(inputs)
    try:
        flat._outputs_struct = _run(function, inputs, flat, None)
        flat.outputs = keras.tree.flatten(flat._outputs_struct)
        flat._inputs_struct = keras.tree.pack_sequence_as(function._inputs_struct, inputs)
        yield flat
    finally:
        for operation, inbound, outbound in before:
            del operation._inbound_nodes[inbound:], operation._outbound_nodes[outbound:]


def _operations(function: Any) -> list[Any]:
    """All operations of a graph, with those of the models inside it."""
    found = []
    for operation in function.operations:
        found.append(operation)
        found += _operations(graph_of(operation)) if _is_opened(operation) else []
    return found


def _is_opened(operation: Any) -> bool:
    return bool(is_model(operation)) and graph_of(operation) is not None


def _makes_mask(operation: Any) -> bool:
    return type(operation).__name__ == "Masking" or bool(getattr(operation, "mask_zero", False))


def _run(function: Any, tensors: list[Any], flat: Flat, training: bool | None) -> Any:
    """Call all that is in a graph on ``tensors``; what comes out, in the form of its outputs."""
    return function._run_through_graph(tensors, lambda op: _caller(op, flat, training))


def _caller(operation: Any, flat: Flat, training: bool | None) -> Callable[..., Any]:
    """What to call in place of an operation: of a model, all that is in it."""

    def call(*args: Any, **kwargs: Any) -> Any:
        told = kwargs.get("training", training)
        if _is_opened(operation):
            given = args[0] if args else kwargs["inputs"]
            return _call_inside(operation, given, kwargs.get("mask"), flat, told)
        if told is not None and getattr(operation, "_call_has_training_arg", False):
            kwargs["training"] = told
        flat.operations.append(operation)
        # A mask that was None then is taken from the tensor now, unless it is handed over as None.
        return operation(*args, **{k: v for k, v in kwargs.items() if not _is_no_mask(k, v)})

    return call


def _is_no_mask(key: str, value: Any) -> bool:
    return value is None and (key == "mask" or key.endswith("_mask"))


def _call_inside(model: Any, given: Any, mask: Any, flat: Flat, training: bool | None) -> Any:
    import keras

    function = graph_of(model)
    tensors = _in_order(function, given)
    masks = keras.tree.flatten(mask) if mask is not None else [None] * len(tensors)
    for tensor, own in zip(tensors, masks, strict=True):
        if own is not None:
            tensor._keras_mask = own
    found = _run(function, tensors, flat, training)
    several = isinstance(found, (list, tuple)) and len(found) != 1
    return found if several or isinstance(found, dict) else keras.tree.flatten(found)[0]


def _in_order(function: Any, given: Any) -> list[Any]:
    """The tensors that a model is called on, in the order of its inputs."""
    import keras

    if isinstance(given, dict) and not isinstance(function._inputs_struct, dict):
        return [given[t._keras_history.operation.name] for t in function.inputs]
    return list(keras.tree.flatten(given))
