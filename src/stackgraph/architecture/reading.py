"""From a Keras model to an Architecture. The only module here that looks at Keras objects.

Keras keeps the calls of a model in each operation's inbound nodes, together with the calls made
outside the model; so the graph is walked back from the model's outputs to its inputs.
"""

from __future__ import annotations

import inspect
import itertools
from dataclasses import replace
from typing import Any

from stackgraph import portable
from stackgraph.architecture import operations
from stackgraph.architecture.draft import Draft, DraftCall, DraftNode
from stackgraph.architecture.graph import INPUT, Architecture, Port, Ref, Shape
from stackgraph.architecture.naming import learner_name, made_from_tensor
from stackgraph.architecture.normal import canonical


class ArchitectureError(ValueError):
    """There is no graph to read.

    ``reason`` is ``"not a model"``, ``"unbuilt"`` or ``"subclassed"``.
    """

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(text)
        self.reason = reason


def read_model(model: Any) -> Architecture:
    """The Architecture of ``model``; raises ArchitectureError when it has no graph."""
    if inspect.isclass(model) or not hasattr(model, "layers"):
        raise ArchitectureError("not a model", f"a {type(model).__name__} is not a Keras model")
    function = _function_of(model)
    if function is None:
        if type(model).__name__ == "Sequential" and len(model.layers) == 1:
            # Keras leaves a Sequential unbuilt when its only layer is a model, however well built.
            only = model.layers[0]
            if hasattr(only, "layers") and _function_of(only) is not None:
                return replace(read_model(only), api="sequential")
        if type(model).__name__ == "Sequential":
            raise ArchitectureError(
                "unbuilt",
                "the model has no shapes yet: put keras.Input(shape=(...)) first in the Sequential",
            )
        raise ArchitectureError(
            "subclassed", f"{type(model).__name__} is a subclassed model, which has no graph"
        )
    identities: dict[object, int] = {}
    read = _Reader(itertools.count(), identities).read(model, function)
    return replace(read, identities=identities)


def _function_of(model: Any) -> Any:
    """The object that holds the model's graph; None when there is none (yet)."""
    if type(model).__name__ == "Sequential" or hasattr(model, "_functional"):
        return getattr(model, "_functional", None)
    return model if hasattr(model, "operations") and hasattr(model, "outputs") else None


class _Reader:
    """Reads one model; nested ones through a reader that shares the identities."""

    def __init__(self, count: itertools.count[int], identities: dict[object, int]) -> None:
        self._count = count
        self._identities = identities
        self._nodes: dict[int, DraftNode] = {}

    def read(self, model: Any, function: Any) -> Architecture:
        calls: dict[int, DraftCall] = {}
        found: dict[int, Ref] = {}
        ranks = {id(op): i for i, op in enumerate(function.operations)}
        for position, tensor in enumerate(function.inputs):
            operation = tensor._keras_history.operation
            node = self._node(operation, INPUT, {}, position)
            calls[position] = DraftCall(node, [], (_shape(tensor),), (-1, position))
            found[id(tensor)] = Ref(position)
        for output in function.outputs:
            self._walk(output, calls, found, ranks)
        name = learner_name(model.name, type(model).__name__)
        api = "sequential" if type(model).__name__ == "Sequential" else "functional"
        _forget_batch(calls, _shape(function.inputs[0])[:1])
        inputs = _ports(function.inputs, getattr(function, "_inputs_struct", None), found, calls)
        outputs = _ports(function.outputs, getattr(function, "_outputs_struct", None), found, calls)
        return canonical(Draft(calls, inputs, outputs, api, name))

    def _walk(
        self,
        output: Any,
        calls: dict[int, DraftCall],
        found: dict[int, Ref],
        ranks: dict[int, int],
    ) -> None:
        """Add the call that makes ``output``, after all those it depends on (no recursion)."""
        stack = [output]
        while stack:
            tensor = stack[-1]
            if id(tensor) in found:
                stack.pop()
                continue
            history = tensor._keras_history
            made = history.operation._inbound_nodes[history.node_index]
            pending = [t for t in made.input_tensors if id(t) not in found]
            if pending:
                stack.extend(reversed(pending))
                continue
            call_id = len(calls)
            calls[call_id] = self._call(history.operation, made, found, ranks, call_id)
            for index, result in enumerate(made.output_tensors):
                found[id(result)] = Ref(call_id, index)

    def _call(
        self,
        operation: Any,
        made: Any,
        found: dict[int, Ref],
        ranks: dict[int, int],
        call_id: int,
    ) -> DraftCall:
        shapes = tuple(_shape(t) for t in made.output_tensors)
        kind, config, activation = operations.describe(operation, made, shapes)
        if made.arguments.kwargs.get("training") is True:
            config = {**config, "training": True}  # so called, a Dropout drops in predictions too
        node = self._node(operation, kind, config, 0)
        inputs = [found[id(t)] for t in made.input_tensors]
        rank = (ranks.get(id(operation), len(ranks)), call_id)
        return DraftCall(node, inputs, shapes, rank, activation)

    def _node(self, operation: Any, kind: str, config: dict[str, Any], position: int) -> DraftNode:
        identity = self._identity(operation)
        known = self._nodes.get(identity)
        if known is not None and (known.operation, known.config) == (kind, config):
            return known
        class_name = type(operation).__name__
        cut = kind == INPUT and made_from_tensor(operation.name)
        node = DraftNode(
            operation=kind,
            class_name="KerasTensor" if cut else class_name,
            identity=identity,
            name=learner_name(operation.name, class_name),
            config=config,
            number=position + 1 if kind == INPUT else 0,
        )
        if hasattr(operation, "weights"):
            node.parameters = _size(operation.weights)
            node.trainable_parameters = _size(operation.trainable_weights)
            node.trainable = bool(operation.trainable)
        if hasattr(operation, "layers") and (function := _function_of(operation)) is not None:
            node.inner = _Reader(self._count, self._identities).read(operation, function)
        self._nodes[identity] = node
        return node

    def _identity(self, operation: Any) -> int:
        key = portable.identity(operation)
        if key not in self._identities:
            self._identities[key] = next(self._count)
        return self._identities[key]


def _forget_batch(calls: dict[int, DraftCall], batch: Shape) -> None:
    """Write None for a batch size that was fixed with ``keras.Input(batch_size=...)``."""
    if batch == (None,):
        return
    for call in calls.values():
        call.output_shapes = tuple(
            (None, *s[1:]) if s[:1] == batch else s for s in call.output_shapes
        )


def _shape(tensor: Any) -> Shape:
    return tuple(None if d is None else int(d) for d in tensor.shape)


def _size(weights: list[Any]) -> int:
    total = 0
    for weight in weights:
        size = 1
        for extent in weight.shape:
            size *= int(extent)
        total += size
    return total


def _ports(
    tensors: list[Any], struct: Any, found: dict[int, Ref], calls: dict[int, DraftCall]
) -> list[Port]:
    """Ports of flat ``tensors``, with the keys they have in ``struct`` if that is a dict."""
    keys: dict[int, str] = {}
    if isinstance(struct, dict):
        for key, value in struct.items():
            if hasattr(value, "_keras_history"):
                keys.setdefault(id(value), str(key))
    ports = []
    for position, tensor in enumerate(tensors):
        operation = tensor._keras_history.operation
        ref = found[id(tensor)]
        ports.append(
            Port(
                ref=ref,
                shape=calls[ref.call].output_shapes[ref.tensor],
                position=position,
                name=learner_name(operation.name, type(operation).__name__),
                key=keys.get(id(tensor)),
            )
        )
    return ports
