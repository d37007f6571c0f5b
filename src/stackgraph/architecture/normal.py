"""One form for all spellings of a network.

``canonical`` takes a draft as it was read. In order: what computes nothing goes; averages and
chains of one symmetric merge become one merge; activations fold into their producer; layers
without weights stop being "shared" (there is nothing to share); operands that may be swapped are
marked so; calls are sorted and numbered.
"""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import replace
from math import isclose
from typing import TYPE_CHECKING

from stackgraph.architecture.graph import (
    ACTIVATION,
    INPUT,
    MASKS,
    Architecture,
    Call,
    Node,
    Port,
    Ref,
    config_key,
)
from stackgraph.architecture.operations import IDENTITY, STOCHASTIC

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from stackgraph.architecture.draft import Draft, DraftCall, DraftNode

_ASSOCIATIVE = frozenset({"add", "multiply", "maximum", "minimum", "concatenate"})
_CHOOSING = frozenset({"maximum", "minimum"})
"""A tensor that takes part twice changes nothing."""
_SYMMETRIC = frozenset({"add", "average", "multiply", "maximum", "minimum"})
_EVEN = frozenset({"absolute", "square"})
_MIXES_FEATURES = frozenset(
    {"Dense", "Conv1D", "Conv2D", "Conv3D", "LSTM", "GRU", "SimpleRNN", "Bidirectional"}
)
_PASSES_FEATURES = frozenset(
    {
        "Activation",
        "BatchNormalization",
        "Dropout",
        "Flatten",
        "GaussianNoise",
        "GlobalAveragePooling1D",
        "GlobalAveragePooling2D",
        "GlobalMaxPooling1D",
        "GlobalMaxPooling2D",
        "LayerNormalization",
        "MaxPooling1D",
        "MaxPooling2D",
        "AveragePooling1D",
        "AveragePooling2D",
        "SpatialDropout2D",
        "UpSampling2D",
        "ZeroPadding2D",
        "absolute",
        "concatenate",
        "scale",
        "shift",
        "square",
    }
)
_IDEMPOTENT = frozenset({"relu", "relu6"})
_ACROSS_FEATURES = ("softmax", "log_softmax", "glu", "sparsemax")
_SCALING = ("relu", "leaky_relu")
_RISING = ("relu", "leaky_relu", "relu6", "sigmoid", "tanh", "elu", "selu", "softplus")
_TAKES_NUMBERS_OF_THINGS = frozenset(
    {"Embedding", "CategoryEncoding", "IntegerLookup", "one_hot", "cast", "Cast"}
)
LOOKUPS = frozenset({"StringLookup", "IntegerLookup", "TextVectorization"})
"""Layers that look words or numbers up in a vocabulary."""
_MASK = "not_equal"
_ABOVE_ZERO = (
    ("greater", ("argument 1", 0)),
    ("greater_equal", ("argument 1", 1)),
    ("cast", ("dtype", "bool")),
)
_RESHAPING = frozenset({"Flatten", "Reshape"})
_DROPPING = frozenset({"Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D"})
_PICKING = frozenset(
    {
        "GlobalMaxPooling1D",
        "GlobalMaxPooling2D",
        "GlobalMaxPooling3D",
        "MaxPooling1D",
        "MaxPooling2D",
        "MaxPooling3D",
    }
)


def canonical(draft: Draft) -> Architecture:
    """The Architecture of a draft; changes the draft.

    Layers whose nodes say that they are written stay, each as a node of its own.
    """
    _drop_identities(draft)
    _forget_whole_numbers(draft)
    _merge_lookups(draft)
    _recognise_masks(draft)
    _forget_masks(draft)
    _fold_squares(draft)
    _fold_minus(draft)
    _fold_kept_dimensions(draft)
    _recognise_averages(draft)
    _recognise_sums(draft)
    _flatten_chains(draft)
    _fold_activations(draft)
    _hoist_activations(draft)
    _unshare_weightless(draft)
    _mark_order(draft)
    return _freeze(draft)


# ------------------------------------------------------------------ rewriting


def _remove(draft: Draft, call_id: int, source: Ref) -> None:
    """Take a call out of the graph; its readers read ``source``, its name becomes an alias."""
    call = draft.calls.pop(call_id)
    draft.redirect(Ref(call_id), source)
    producer = draft.calls[source.call].node
    if call.node.name and producer.operation != INPUT:
        producer.aliases = (*producer.aliases, call.node.name)


def _drop_identities(draft: Draft) -> None:
    for call_id, call in list(draft.calls.items()):
        kept = call.node.written == "layer"
        if call.node.operation == IDENTITY and len(call.inputs) == 1 and not kept:
            _remove(draft, call_id, call.inputs[0])


def _forget_whole_numbers(draft: Draft) -> None:
    """Whole numbers are no setting of an input that is only looked up in tables."""
    readers = draft.consumers()
    for call_id, call in draft.calls.items():
        if call.node.operation == INPUT and call.node.config:
            kinds = {draft.calls[i].node.operation for i in readers[call_id]}
            things = kinds - {_MASK}
            whole = call.node.config.get("dtype") != "string"
            if whole and things and things <= _TAKES_NUMBERS_OF_THINGS:
                call.node.config = {}


def _merge_lookups(draft: Draft) -> None:
    """A layer that looks words up finds the same twice in one tensor: one call does."""
    first: dict[tuple[int, tuple[Ref, ...]], int] = {}
    for call_id, call in sorted(draft.calls.items()):
        if call.node.operation not in LOOKUPS:
            continue
        key = call.node.identity, tuple(call.inputs)
        if key in first:
            del draft.calls[call_id]
            draft.redirect(Ref(call_id), Ref(first[key]))
        first.setdefault(key, call_id)


def _recognise_masks(draft: Draft) -> None:
    """Where the numbers of words are above 0 is where they are not 0: no number is less."""
    readers = draft.consumers()
    for call in draft.calls.values():
        form = (call.node.operation, *call.node.config.items())
        if form not in _ABOVE_ZERO or len(call.inputs) != 1:
            continue
        source = draft.calls[call.inputs[0].call]
        kinds = {draft.calls[i].node.operation for i in readers[call.inputs[0].call]}
        if "Embedding" in kinds or source.node.operation in LOOKUPS:
            call.node = _changed(call.node, _MASK, {"argument 1": 0})


def _forget_masks(draft: Draft) -> None:
    """What ``mask_zero`` does is seen in the wires from the mask; that it was set is kept to be
    told, and counts only where the rows themselves leave the model, with their mask.
    """
    outputs = draft.output_calls()
    leave = {id(call.node) for i, call in draft.calls.items() if i in outputs}
    for call in draft.calls.values():
        node = call.node
        if node.operation == "Embedding" and "mask_zero" in node.config and id(node) not in leave:
            rest = {k: v for k, v in node.config.items() if k != "mask_zero"}
            node.config = {**rest, MASKS: True}


def _fold_squares(draft: Draft) -> None:
    """``d * d`` is the square of d."""
    for call in draft.calls.values():
        if call.node.operation == "multiply" and len(set(call.inputs)) == 1 < len(call.inputs) < 3:
            call.inputs = call.inputs[:1]
            call.node = _changed(call.node, "square", {})


def _fold_minus(draft: Draft) -> None:
    """``a + (-b)`` is ``a - b``, ``a - (-b)`` is ``a + b``, and ``-(a - b)`` is ``b - a``."""
    consumers = draft.consumers()
    outputs = draft.output_calls()
    for call in list(draft.calls.values()):
        if call.node.operation not in ("add", "subtract") or len(call.inputs) != 2:
            continue
        places = (0, 1) if call.node.operation == "add" else (1,)
        minus = [
            i
            for i in places
            if _is_minus(draft.calls[call.inputs[i].call])
            and len(consumers[call.inputs[i].call]) == 1
            and call.inputs[i].call not in outputs
        ]
        if len(minus) != 1:
            continue
        negated = call.inputs[minus[0]].call
        kept, source = call.inputs[1 - minus[0]], draft.calls[negated].inputs[0]
        call.inputs = [kept, source]
        other = "subtract" if call.node.operation == "add" else "add"
        call.node = _changed(call.node, other, {})
        draft.prune(negated)
    for call in list(draft.calls.values()):
        if not _is_minus(call):
            continue
        given = call.inputs[0].call
        difference = draft.calls[given]
        alone = len(consumers[given]) == 1 and given not in outputs
        if difference.node.operation != "subtract" or not alone:
            continue
        call.inputs = difference.inputs[::-1]
        call.node = _changed(call.node, "subtract", {})
        draft.prune(given)


def _is_minus(call: DraftCall) -> bool:
    kind, config = call.node.operation, call.node.config
    if call.node.written == "layer":
        return False
    return kind == "negative" or (kind == "scale" and config.get("factor") == -1)


def _fold_kept_dimensions(draft: Draft) -> None:
    """Pooling to one place that keeps its dimensions, then flattened, is pooling that does not."""
    consumers = draft.consumers()
    for call_id, call in list(draft.calls.items()):
        if call.node.operation not in _RESHAPING or len(call.inputs) != 1:
            continue
        if call.node.written == "layer":
            continue
        source_id = call.inputs[0].call
        source = draft.calls[source_id]
        kept = source.node.operation.startswith("Global") and source.node.config.get("keepdims")
        alone = len(consumers[source_id]) == 1 and source_id not in draft.output_calls()
        if kept and alone and len(call.output_shapes[0]) == 2:
            config = {k: v for k, v in source.node.config.items() if k != "keepdims"}
            source.node = _changed(source.node, source.node.operation, config)
            source.output_shapes = call.output_shapes
            _remove(draft, call_id, call.inputs[0])


def _changed(node: DraftNode, operation: str, config: dict[str, object]) -> DraftNode:
    return replace(node, operation=operation, config=dict(config))


def _recognise_averages(draft: Draft) -> None:
    """A mean over a stack, and a sum of n divided by n, are an average."""
    consumers = draft.consumers()
    outputs = draft.output_calls()
    for call in list(draft.calls.values()):
        if len(call.inputs) != 1:
            continue
        source_id = call.inputs[0].call
        source = draft.calls[source_id]
        if len(consumers[source_id]) != 1 or source_id in outputs or len(source.inputs) < 2:
            continue
        if source.node.written == "layer":
            continue
        operands = _sum_operands(draft, source_id, consumers, outputs)
        if _is_mean_of_stack(call, source) or (
            call.node.operation == "scale"
            and source.node.operation == "add"
            and not source.activation
            and isclose(float(call.node.config["factor"]), 1 / len(operands), rel_tol=1e-4)
        ):
            call.inputs = operands
            call.node = _changed(call.node, "average", {})
            draft.prune(source_id)
            consumers = draft.consumers()


def open_inner_averages(draft: Draft) -> None:
    """Write an average over a sum as the larger sum that it is, scaled.

    ``average([a, b + c])`` and ``(a + b + c) / 2`` are one network, and only this form says so.
    """
    consumers = draft.consumers()
    outputs = draft.output_calls()
    for call in list(draft.calls.values()):
        if call.node.operation != "average":
            continue
        sums = [r for r in call.inputs if _is_inner_sum(draft, r, consumers, outputs)]
        if not sums:
            continue
        operands = [r for r in call.inputs if r not in sums]
        for ref in sums:
            operands += draft.calls[ref.call].inputs
        whole = draft.calls[sums[0].call]
        factor = float(f"{1 / len(call.inputs):.6g}")
        call.node = _changed(call.node, "scale", {"factor": factor})
        whole.inputs, call.inputs = operands, [sums[0]]
        for ref in sums[1:]:
            draft.prune(ref.call)


def _is_inner_sum(
    draft: Draft, ref: Ref, consumers: dict[int, list[int]], outputs: set[int]
) -> bool:
    call = draft.calls[ref.call]
    return (
        call.node.operation == "add"
        and len(call.inputs) > 1
        and call.activation is None
        and ref.call not in outputs
        and len(consumers[ref.call]) == 1
    )


def has_average_of_sum(architecture: Architecture) -> bool:
    """Whether an average reads a sum; see ``averages_opened``."""
    return any(
        architecture.node_of(ref.call).operation == "add"
        for call in architecture.calls
        if architecture.node(call.node).operation == "average"
        for ref in call.inputs
    )


def join_repeated_calls(draft: Draft) -> None:
    """Let the first of equal calls on the same tensors stand for all of them."""
    _mark_order(draft)
    first: dict[Hashable, int] = {}
    for call_id, call in list(draft.calls.items()):  # each behind what it reads
        if not call.inputs or _is_random(call.node):
            continue
        kind = _computes(call.node, id(call.node))
        read = _read_by(call.inputs, call.ordered)
        one = first.setdefault((kind, read, call.activation), call_id)
        if one != call_id:
            for tensor in range(len(call.output_shapes)):
                draft.redirect(Ref(call_id, tensor), Ref(one, tensor))
            del draft.calls[call_id]


def has_repeated_calls(architecture: Architecture) -> bool:
    """Whether one layer, or two equal ones without weights, is called twice on the same tensors."""
    kinds = [
        (
            _computes(architecture.node(call.node), call.node),
            _read_by(call.inputs, call.ordered),
            call.activation,
        )
        for call in architecture.calls
        if call.inputs and not _is_random(architecture.node(call.node))
    ]
    return len(set(kinds)) < len(kinds)


def _read_by(inputs: Iterable[Ref], ordered: bool) -> tuple[Ref, ...]:
    return tuple(inputs if ordered else sorted(inputs, key=lambda r: (r.call, r.tensor)))


def _is_random(node: DraftNode | Node) -> bool:
    return node.operation in STOCHASTIC or node.operation.lower().startswith("random")


def _computes(node: DraftNode | Node, weights: int) -> Hashable:
    """What a node makes of its inputs; ``weights`` tells its own from another's."""
    if node.parameters or node.inner is not None:
        return weights
    return (node.operation, config_key(node.config))


def _recognise_sums(draft: Draft) -> None:
    """A sum over the axis along which tensors were stacked is their addition."""
    consumers = draft.consumers()
    outputs = draft.output_calls()
    for call in list(draft.calls.values()):
        if len(call.inputs) != 1:
            continue
        source_id = call.inputs[0].call
        source = draft.calls[source_id]
        alone = len(consumers[source_id]) == 1 and source_id not in outputs
        alone = alone and source.node.written != "layer"
        if alone and len(source.inputs) > 1 and _reduces_stack(call, source, ("sum",)):
            call.inputs = list(source.inputs)
            call.node = _changed(call.node, "add", {})
            draft.prune(source_id)
            consumers = draft.consumers()


def _is_mean_of_stack(call: DraftCall, stack: DraftCall) -> bool:
    return _reduces_stack(call, stack, ("mean", "average"))


def _reduces_stack(call: DraftCall, stack: DraftCall, operations: tuple[str, ...]) -> bool:
    """Whether ``call`` reduces just the axis that ``stack`` made."""
    config = call.node.config
    if stack.node.operation != "stack" or call.node.operation not in operations:
        return False
    if not set(config) <= {"axis", "keepdims"} or config.get("keepdims"):
        return False
    rank = len(stack.output_shapes[0])
    reduced = config.get("axis")
    axes = reduced if isinstance(reduced, list | tuple) else [reduced]
    made = stack.node.config.get("axis", 0)
    if not isinstance(made, int) or len(axes) != 1 or not isinstance(axes[0], int):
        return False
    return axes[0] % rank == made % rank


def _sum_operands(
    draft: Draft, call_id: int, consumers: dict[int, list[int]], outputs: set[int]
) -> list[Ref]:
    """The operands of a sum, through sums that are used for nothing else."""
    operands: list[Ref] = []
    for ref in draft.calls[call_id].inputs:
        inner = draft.calls[ref.call]
        if _joins(draft.calls[call_id], inner, ref.call, consumers, outputs):
            operands += _sum_operands(draft, ref.call, consumers, outputs)
        else:
            operands.append(ref)
    return operands


def _joins(
    outer: DraftCall,
    inner: DraftCall,
    inner_id: int,
    consumers: dict[int, list[int]],
    outputs: set[int],
) -> bool:
    """Whether ``inner`` is only a step of one merge of more operands."""
    return (
        inner.node.operation == outer.node.operation
        and inner.node.operation in _ASSOCIATIVE
        and inner.node.config == outer.node.config
        and len(inner.inputs) > 1
        and inner.activation is None
        and inner.node.written != "layer"
        and inner_id not in outputs
        and len(consumers[inner_id]) == 1
    )


def _flatten_chains(draft: Draft) -> None:
    """``(a + b) + c`` is the sum of three; likewise for products, maxima and concatenations."""
    consumers = draft.consumers()
    outputs = draft.output_calls()
    for call_id in list(draft.calls):
        call = draft.calls.get(call_id)
        if call is None or call.node.operation not in _ASSOCIATIVE or len(call.inputs) < 2:
            continue
        operands = _sum_operands(draft, call_id, consumers, outputs)
        if call.node.operation in _CHOOSING and len({*operands}) > 1:
            operands = list(dict.fromkeys(operands))
        if operands != call.inputs:
            steps = {r.call for r in call.inputs} - {r.call for r in operands}
            call.inputs = operands
            for step in steps:
                if step in draft.calls:
                    draft.prune(step)


# ------------------------------------------------------------------ activations


def _fold_activations(draft: Draft) -> None:
    """Let each activation that alone reads its producer's result become part of the producer."""
    consumers = draft.consumers()
    outputs = draft.output_calls()
    # Calls stand in the order of the graph, so a producer has its activation before it is read.
    for call_id, call in list(draft.calls.items()):
        if call.node.operation != ACTIVATION or len(call.inputs) != 1 or call.node.written:
            continue
        source_id = call.inputs[0].call
        source = draft.calls[source_id]
        again = source.activation == call.activation and call.activation in _IDEMPOTENT
        alone = len(consumers[source_id]) == 1 and source_id not in outputs
        if not again and not (alone and _can_take_activation(source)):
            continue
        source.activation = call.activation
        _remove(draft, call_id, call.inputs[0])
        consumers[source_id] = [c for c in consumers[source_id] if c != call_id]
        consumers[source_id] += consumers.pop(call_id)
        outputs = draft.output_calls()


def _can_take_activation(call: DraftCall) -> bool:
    return (
        call.activation is None
        and call.node.operation not in (INPUT, ACTIVATION)
        and call.node.inner is None
        and len(call.output_shapes) == 1
    )


def _hoist_activations(draft: Draft) -> None:
    """Move an activation to before a layer that changes places with it, such as Flatten.

    ``relu(flatten(x))`` is ``flatten(relu(x))``; so either way of writing folds into x's layer.
    """
    consumers = draft.consumers()
    outputs = draft.output_calls()
    for call_id in reversed(list(draft.calls)):
        while (call := draft.calls[call_id]).activation and len(call.inputs) == 1:
            source_id = call.inputs[0].call
            source = draft.calls[source_id]
            alone = len(consumers[source_id]) == 1 and source_id not in outputs
            if call.node.written or not (
                alone and _commutes(call) and _can_take_activation(source)
            ):
                break
            source.activation, call.activation = call.activation, None
            call_id = source_id


def _commutes(call: DraftCall) -> bool:
    kind, base = call.node.operation, (call.activation or "").split("(")[0]
    if kind in _RESHAPING:
        return base not in _ACROSS_FEATURES
    if kind in _DROPPING:
        return base in _SCALING and "threshold" not in (call.activation or "")
    return kind in _PICKING and base in _RISING


# ------------------------------------------------------------------ sharing and order


def _unshare_weightless(draft: Draft) -> None:
    """Give each call of a layer without weights a node of its own."""
    seen: set[int] = set()
    for call in draft.calls.values():
        node = call.node
        if node.parameters or node.operation == INPUT:
            continue
        if id(node) in seen:
            call.node = replace(node)
        seen.add(id(call.node))


def _mark_order(draft: Draft) -> None:
    consumers = draft.consumers()
    outputs = draft.output_calls()
    for call_id, call in draft.calls.items():
        if len(call.inputs) < 2 or call.node.operation in _SYMMETRIC:
            call.ordered = False
        elif call.node.operation == "subtract":
            readers = [draft.calls[c] for c in consumers[call_id]]
            even = all(r.node.operation in _EVEN for r in readers)
            call.ordered = not (readers and even and call_id not in outputs)
        elif call.node.operation == "concatenate":
            last = len(call.output_shapes[0]) - 1
            free = call.node.config.get("axis") == last
            call.ordered = not (free and _order_is_lost(draft, call_id, consumers, outputs))
        else:
            call.ordered = True


def _order_is_lost(
    draft: Draft, call_id: int, consumers: dict[int, list[int]], outputs: set[int]
) -> bool:
    """Whether all that reads a concatenation first mixes its features by weights of its own.

    Then the order of the operands is only an order of rows in a weight matrix.
    """
    if call_id in outputs:
        return False
    for reader_id in consumers[call_id]:
        reader = draft.calls[reader_id]
        if reader.node.operation in _MIXES_FEATURES and not _is_grouped(reader.node):
            continue
        through = reader.node.operation in _PASSES_FEATURES
        if not (through and _order_is_lost(draft, reader_id, consumers, outputs)):
            return False
    return True


def _is_grouped(node: DraftNode) -> bool:
    return node.config.get("groups", 1) != 1


# ------------------------------------------------------------------ sorting and numbering


def _sorted_calls(draft: Draft) -> list[int]:
    """Call ids, producers before consumers, otherwise by rank. Unreached inputs come first."""
    waiting = {i: len({r.call for r in c.inputs}) for i, c in draft.calls.items()}
    readers = {i: sorted(set(v)) for i, v in draft.consumers().items()}
    ready = [(draft.calls[i].rank, i) for i, count in waiting.items() if not count]
    heapq.heapify(ready)
    order = []
    while ready:
        _, call_id = heapq.heappop(ready)
        order.append(call_id)
        for reader in readers[call_id]:
            waiting[reader] -= 1
            if not waiting[reader]:
                heapq.heappush(ready, (draft.calls[reader].rank, reader))
    return order


def _freeze(draft: Draft) -> Architecture:
    order = _sorted_calls(draft)
    new_id = {old: new for new, old in enumerate(order)}
    nodes: list[DraftNode] = []
    node_calls: dict[int, list[int]] = {}
    for old in order:
        node = draft.calls[old].node
        if id(node) not in node_calls:
            nodes.append(node)
        node_calls.setdefault(id(node), []).append(old)
    node_ids = {id(node): i for i, node in enumerate(nodes)}

    def moved(port: Port) -> Port:
        return replace(port, ref=Ref(new_id[port.ref.call], port.ref.tensor))

    calls = tuple(
        Call(
            id=new_id[old],
            node=node_ids[id(draft.calls[old].node)],
            inputs=tuple(Ref(new_id[r.call], r.tensor) for r in draft.calls[old].inputs),
            output_shapes=draft.calls[old].output_shapes,
            activation=draft.calls[old].activation,
            ordered=draft.calls[old].ordered,
        )
        for old in order
    )
    number = 0
    frozen = []
    for node in nodes:
        if node.operation != INPUT and not node.number:
            number += 1
            node.number = number
        calls_of = [new_id[old] for old in node_calls[id(node)]]
        frozen.append(_freeze_node(node, node_ids[id(node)], calls_of, calls))
    return Architecture(
        nodes=tuple(frozen),
        calls=calls,
        inputs=tuple(moved(p) for p in draft.inputs),
        outputs=tuple(moved(p) for p in draft.outputs),
        api=draft.api,
        name=draft.name,
    )


def _freeze_node(node: DraftNode, node_id: int, ids: list[int], calls: tuple[Call, ...]) -> Node:
    activations = Counter(calls[i].activation for i in ids)
    return Node(
        id=node_id,
        operation=node.operation,
        class_name=node.class_name,
        name=node.name or (node.aliases[0] if node.aliases else None),
        config=node.config,
        activation=next(iter(activations)) if len(activations) == 1 else None,
        parameters=node.parameters,
        trainable_parameters=node.trainable_parameters,
        trainable=node.trainable,
        calls=tuple(ids),
        aliases=node.aliases,
        number=node.number,
        path=node.path,
        identity=node.identity,
        of_activation=node.of_activation,
        inner=node.inner,
    )
