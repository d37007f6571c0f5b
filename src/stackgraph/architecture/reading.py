"""From a Keras model to an Architecture.

Keras keeps the calls of a model in each operation's inbound nodes, together with the calls made
outside the model; so the graph is walked back from the model's outputs to its inputs.
"""

from __future__ import annotations

import inspect
import itertools
from dataclasses import dataclass, replace
from typing import Any

from stackgraph import opening, portable
from stackgraph.architecture import functions, merges, operations
from stackgraph.architecture.draft import Draft, DraftCall, DraftNode
from stackgraph.architecture.flattening import flattened, graph_of, masks_run_inside
from stackgraph.architecture.graph import INPUT, Architecture, Port, Ref, Shape
from stackgraph.architecture.naming import learner_name, made_from_tensor
from stackgraph.architecture.nesting import numbered_like, opened_as
from stackgraph.architecture.normal import canonical


class ArchitectureError(ValueError):
    """There is no graph to read.

    ``reason`` is ``"not a model"``, ``"unbuilt"`` or ``"subclassed"``.
    """

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(text)
        self.reason = reason


def read_model(model: Any, *, written: bool = False) -> Architecture:
    """The Architecture of ``model``; raises ArchitectureError when it has no graph.

    ``written``: whether to read the layers as the learner wrote them, too, for a drawing. It takes
    half as long again, and nothing that compares networks looks at it.
    """
    if inspect.isclass(model) or not hasattr(model, "layers"):
        raise ArchitectureError("not a model", f"a {type(model).__name__} is not a Keras model")
    function = graph_of(model)
    if function is None:
        if type(model).__name__ == "Sequential" and len(model.layers) == 1:
            # Keras leaves a Sequential unbuilt when its only layer is a model, however well built.
            only = model.layers[0]
            if hasattr(only, "layers") and graph_of(only) is not None:
                return replace(read_model(only, written=written), api="sequential")
        if type(model).__name__ == "Sequential":
            raise ArchitectureError(
                "unbuilt",
                "the model has no shapes yet: put keras.Input(shape=(...)) first in the Sequential",
            )
        raise ArchitectureError(
            "subclassed", f"{type(model).__name__} is a subclassed model, which has no graph"
        )
    identities: dict[object, int] = {}
    count = itertools.count()
    read = _Reader(count, identities, written).read(model, function)
    read = replace(read, identities=identities)
    if masks_run_inside(function):
        _open_with_masks(read, model, function, _Reader(count, identities, written=False))
    return read


def _open_with_masks(read: Architecture, model: Any, function: Any, reader: _Reader) -> None:
    """Open the models inside ``read`` by calling their layers, so that masks are seen."""
    try:
        with flattened(function) as flat:
            whole = reader.read(model, flat)
    except ValueError:
        return  # a layer refuses the mask: then the model stops when it is called, too
    opened_as(
        read,
        replace(
            whole,
            inputs=_named_alike(whole.inputs, read.inputs),
            outputs=_named_alike(whole.outputs, read.outputs),
            identities=read.identities,
        ),
    )


def _named_alike(ports: tuple[Port, ...], others: tuple[Port, ...]) -> tuple[Port, ...]:
    return tuple(replace(p, name=o.name, key=o.key) for p, o in zip(ports, others, strict=True))


class _Reader:
    """Reads one model; nested ones through a reader that shares the identities."""

    def __init__(
        self, count: itertools.count[int], identities: dict[object, int], written: bool
    ) -> None:
        self._count = count
        self._identities = identities
        self._written = written
        self._nodes: dict[int, DraftNode] = {}

    def read(self, model: Any, function: Any) -> Architecture:
        ranks = {id(op): i for i, op in enumerate(function.operations)}
        stack = type(model).__name__ == "Sequential"
        scope = _Scope({}, {}, ranks, stack=stack, written=self._written)
        for position, tensor in enumerate(function.inputs):
            operation = tensor._keras_history.operation
            node = self._node(operation, INPUT, _input_config(tensor), position)
            scope.calls[position] = DraftCall(node, [], (_shape(tensor),), (-1, position))
            scope.found[id(tensor)] = Ref(position)
        for output in function.outputs:
            self._walk(output, scope)
        calls, found = scope.calls, scope.found
        name = learner_name(model.name, type(model).__name__)
        api = "sequential" if type(model).__name__ == "Sequential" else "functional"
        _forget_batch(calls, _shape(function.inputs[0])[:1])
        inputs = _ports(function.inputs, getattr(function, "_inputs_struct", None), found, calls)
        outputs = _ports(function.outputs, getattr(function, "_outputs_struct", None), found, calls)
        draft = Draft(calls, inputs, outputs, api, name)
        if self._written:
            return _both_forms(draft)
        functions.recognise(draft)
        merges.recognise(draft)
        return canonical(draft)

    def _walk(self, output: Any, scope: _Scope) -> None:
        """Add the call that makes ``output``, after all those it depends on (no recursion)."""
        stack = [output]
        while stack:
            tensor = stack[-1]
            if id(tensor) in scope.found:
                stack.pop()
                continue
            history = tensor._keras_history
            made = history.operation._inbound_nodes[history.node_index]
            read = operations.tensors_read(history.operation, made)
            pending = [t for t in read if id(t) not in scope.found]
            if pending:
                stack.extend(reversed(pending))
                continue
            self._add(history.operation, made, scope)

    def _add(self, operation: Any, made: Any, scope: _Scope) -> None:
        """Add one call; one of a callable that was opened, by the calls that it is made of."""
        rank = scope.rank(operation)
        opened = _opened(operation, made)
        if opened is not None:
            read = operations.tensors_read(operation, made)
            given = [scope.found[id(t)] for t in opening.distinct(read)]
            refs = self._inline(opened, given, scope, rank)
            refs = [self._titled(operation, made, scope, rank, i, r) for i, r in enumerate(refs)]
        else:
            call_id = scope.put(self._call(operation, made, scope, rank))
            refs = [Ref(call_id, index) for index in range(len(made.output_tensors))]
            activation = _activation_graph(operation, made)
            if activation is not None:
                refs = self._inline(activation, refs, scope, (*rank, 1), of_activation=True)
        for result, ref in zip(made.output_tensors, refs, strict=True):
            scope.found[id(result)] = ref

    def _inline(
        self,
        opened: Any,
        given: list[Ref],
        scope: _Scope,
        rank: tuple[int, ...],
        *,
        of_activation: bool = False,
    ) -> list[Ref]:
        """Add the calls of ``opened``, a functional model, fed with ``given``; its outputs.

        ``of_activation``: a layer's; to the learner they are no boxes of their own then.
        """
        ranks = {id(op): i for i, op in enumerate(opened.operations)}
        inside = _Scope(
            scope.calls,
            {},
            ranks,
            rank,
            of_activation=of_activation or scope.of_activation,
            written=scope.written and not of_activation,
        )
        for tensor, ref in zip(opened.inputs, given, strict=True):
            inside.found[id(tensor)] = ref
        for output in opened.outputs:
            self._walk(output, inside)
        return [inside.found[id(output)] for output in opened.outputs]

    def _titled(
        self, layer: Any, made: Any, scope: _Scope, rank: tuple[int, ...], index: int, ref: Ref
    ) -> Ref:
        """``ref`` under the name that the learner gave the opened ``layer``, if any."""
        written = getattr(layer, "_stackgraph_opened", type(layer).__name__)
        name = learner_name(layer.name.partition(opening.OTHER_WAY)[0], written)
        if index or name is None:
            return ref
        node = DraftNode(operations.IDENTITY, written, self._identity(layer), name=name)
        node.written = "operation" if scope.written else ""
        shapes = (_shape(made.output_tensors[0]),)
        return Ref(scope.put(DraftCall(node, [ref], shapes, (*rank, len(scope.calls)))))

    def _call(self, operation: Any, made: Any, scope: _Scope, rank: tuple[int, ...]) -> DraftCall:
        shapes = tuple(_shape(t) for t in made.output_tensors)
        own = _activation_graph(operation, made)
        if own is not None and type(operation).__name__ == "Activation":
            kind, config, activation = operations.NOTHING
        else:
            kind, config, activation = operations.describe(operation, made, shapes)
            activation = None if own is not None else activation
        tensors, settings = operations.call_arguments(operation, made, scope.stack)
        node = self._node(operation, kind, {**config, **settings}, 0)
        node.of_activation = scope.of_activation
        if scope.written:
            node.written = "layer" if hasattr(operation, "weights") else "operation"
        inputs = [scope.found[id(t)] for t in tensors]
        record = made if operations.is_pure(operation) and own is None else None
        return DraftCall(node, inputs, shapes, rank, activation, made=record)

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
        if hasattr(operation, "layers") and (function := graph_of(operation)) is not None:
            node.inner = _Reader(self._count, self._identities, self._written).read(
                operation, function
            )
        self._nodes[identity] = node
        return node

    def _identity(self, operation: Any) -> int:
        key = portable.identity(operation)
        if key not in self._identities:
            self._identities[key] = next(self._count)
        return self._identities[key]


@dataclass
class _Scope:
    """Where calls go while a model, or a callable inside one, is read.

    ``found`` leads from the id of a placeholder to its tensor in ``calls``, ``ranks`` from that of
    an operation to its place; ``above`` is the rank of the callable that is being read, ``stack``
    whether it is a Sequential, whose calls Keras makes, ``of_activation`` whether the callable is a
    layer's activation, ``written`` whether the calls are to be kept as the learner's own.
    """

    calls: dict[int, DraftCall]
    found: dict[int, Ref]
    ranks: dict[int, int]
    above: tuple[int, ...] = ()
    stack: bool = False
    of_activation: bool = False
    written: bool = False

    def rank(self, operation: Any) -> tuple[int, ...]:
        """What sorts a call of ``operation`` among those that do not depend on it."""
        return (*self.above, self.ranks.get(id(operation), len(self.ranks)), len(self.calls))

    def put(self, call: DraftCall) -> int:
        """Add a call; its id."""
        number = len(self.calls)
        self.calls[number] = call
        return number


def _both_forms(draft: Draft) -> Architecture:
    """The Architecture of a draft, with the form as written where a node was folded."""
    kept = draft.copied()
    for call in draft.calls.values():
        call.node.written = ""
    count = len(draft.calls)
    as_functions: functions.Tried = {}
    as_merges: merges.Tried = {}
    functions.recognise(draft, as_functions)
    merges.recognise(draft, as_merges)
    architecture = canonical(draft)
    if len(architecture.calls) == count:
        return architecture
    functions.recognise(kept, as_functions)
    merges.recognise(kept, as_merges)
    written = canonical(kept)
    if len(written.calls) == len(architecture.calls):
        return architecture
    return replace(architecture, written=numbered_like(architecture, written))


def _opened(operation: Any, made: Any) -> Any:
    """The functional model that a callable is, where it is one; None for all else."""
    if getattr(operation, "_stackgraph_opened", False):
        return operation
    if not opening.is_opaque(operation):
        return None
    try:
        return opening.opened_call(operation, made)
    except opening.Closed:
        return None  # what a check says of it first is that it cannot be graded


def _activation_graph(operation: Any, made: Any) -> Any:
    """The graph of an activation of one's own that a layer applies last; None for others."""
    if type(operation).__name__ not in (*operations.WITH_ACTIVATION, "Activation"):
        return None
    activation = vars(operation).get("activation")
    if hasattr(activation, "operations") and hasattr(activation, "inputs"):
        return activation  # as it comes out of a student's kernel
    if not opening.needs_opening(activation):
        return None
    result = made.output_tensors[0]
    try:
        return opening.opened_activation(operation, _shape(result), str(result.dtype))
    except opening.Closed:
        return None


def _input_config(tensor: Any) -> dict[str, Any]:
    """What an input takes, where that is not what layers compute with."""
    kind = str(tensor.dtype)
    return {"dtype": kind} if kind in ("bool", "string") or "int" in kind else {}


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
