"""Known mistakes: what a graph shows of them, and the hint that names each.

Every function looks at a graph and at what was asked, and returns the hint for the likeliest
mistake, ``""`` where none is recognised. A hint names the mistake; it does not give the answer.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from stackgraph.architecture import MERGES, Architecture, Call, Node, expand
from stackgraph.architecture.graph import ACTIVATION, config_key
from stackgraph.architecture.operations import MERGE_LAYERS
from stackgraph.words import listed

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

Sizes = tuple[int | None, ...]

NOT_ON_THE_WAY = (
    "no output leads back to such a layer: was it left out, or bypassed, with the next one called "
    "on an earlier tensor?"
)
NOT_IN_STACK = "a Sequential has the layers of its list and those added to it, and no others"
API_HINTS = {
    "sequential": "a stack is keras.Sequential([...]), a list of layers",
    "functional": "a graph is keras.Model(inputs, outputs), from layers called on tensors",
}
CUT_INPUT = (
    "the model starts at a tensor in the middle of the graph: was the name of the input bound "
    "again, to the result of a layer?"
)
UNFLATTENED = (
    "Dense works on the last axis only and keeps the others: flatten the sample to one row first"
)
FLAT_ALREADY = (
    "what comes in is one row of numbers already, so that a Flatten has nothing to do: look at the "
    "shape of the input"
)
BATCH = "the shape is that of one sample; Keras adds the batch itself, as None"
ONE_SOFTMAX = "softmax shares 1 out among the units of a layer: over one unit it is always 1"
TWICE = "the same tensor arrives twice: was the other branch's variable meant?"
BROADCAST = (
    "the operands have different shapes, so the smaller one was repeated in silence (broadcast)"
)
SHRUNK = "without padding a convolution cuts the edges off: the picture shrinks"
UNSIGNED = "without it the result changes its sign when the two operands are swapped"
NEGATIVE = "without it negative numbers go on as they are"
SHARED_TWIN = "two separate layers, with weights of their own: make one, once, and call it on both"


def kind(expected: str) -> str:
    """A kind as an author may write it (``"Add"``, ``"ReLU"``) in canonical form."""
    return MERGE_LAYERS.get(expected, expected)


def counted_difference(
    wanted: Sequence[Hashable], found: Sequence[Hashable]
) -> tuple[list[str], list[str]]:
    """What is missing and what is extra in ``found``, as texts, in the order given."""
    want, have = Counter(wanted), Counter(found)
    missing = [str(k) for k in dict.fromkeys(wanted) for _ in range(want[k] - have[k])]
    extra = [str(k) for k in dict.fromkeys(found) for _ in range(have[k] - want[k])]
    return missing, extra


# ------------------------------------------------------------------ what a graph alone shows


def smell(graph: Architecture) -> str:
    """The hint for a mistake that shows whatever was asked: a cut input, an unflattened one, …"""
    return cut_off(graph) or joined_amiss(graph)


def cut_off(graph: Architecture) -> str:
    """The hint where the graph starts too late or an input leads nowhere: why layers are absent."""
    if cut_inputs(graph):
        return CUT_INPUT
    unused = unused_inputs(graph)
    if unused:
        labels = " and ".join(n.label for n in unused)
        return f"nothing in the model reads {labels}"
    return ""


def joined_amiss(graph: Architecture) -> str:
    """The hint where a merge reads one tensor twice, or repeats a smaller one in silence."""
    if repeated_operands(graph):
        return TWICE
    return BROADCAST if broadcast_merges(graph) else ""


def cut_inputs(graph: Architecture) -> list[Node]:
    """Inputs that Keras made of tensors inside another graph."""
    return [n for n in graph.nodes if n.is_input and n.class_name == "KerasTensor"]


def unused_inputs(graph: Architecture) -> list[Node]:
    """Inputs that nothing reads."""
    outputs = {p.ref.call for p in graph.outputs}
    return [
        n
        for n in graph.nodes
        if n.is_input and not graph.consumers[n.calls[0]] and n.calls[0] not in outputs
    ]


def merges(graph: Architecture) -> list[Call]:
    """The calls that bring several tensors together."""
    return [c for c in graph.calls if len(c.inputs) > 1 and graph.node(c.node).operation in MERGES]


def told_of_no_merge(graph: Architecture) -> str:
    """What there is where nothing is a merge: no tensors that meet, or such as meet in an operation
    of another kind, a stack or a product of matrices.
    """
    other = [c for c in graph.calls if len(set(c.inputs)) > 1]
    if not other:
        return "no two tensors meet in the model"
    where = listed(list(dict.fromkeys(graph.node(c.node).label for c in other)))
    return f"tensors meet only in {where}, which is no merge"


def values(graph: Architecture) -> dict[int, int]:
    """Call id -> id of the first call that computes the same: same layer, same tensors."""
    first: dict[Hashable, int] = {}
    found: dict[int, int] = {}
    for call in graph.calls:
        node = graph.node(call.node)
        own: Hashable = node.id
        if not (node.parameters or node.is_input or "Dropout" in node.operation):
            own = (node.operation, config_key(node.config))
        reads = tuple((found[r.call], r.tensor) for r in call.inputs)
        found[call.id] = first.setdefault((own, call.activation, reads), call.id)
    return found


def distinct_operands(graph: Architecture, call: Call) -> int:
    """How many different results a call reads."""
    same = values(graph)
    return len({(same[r.call], r.tensor) for r in call.inputs})


def repeated_operands(graph: Architecture) -> list[Call]:
    """Merges that read one result more than once."""
    return [c for c in merges(graph) if distinct_operands(graph, c) < len(c.inputs)]


def broadcast_merges(graph: Architecture) -> list[Call]:
    """Merges of tensors of different shapes that are not concatenations."""
    found = []
    for call in merges(graph):
        shapes = {graph.shape_of(r) for r in call.inputs}
        if graph.node(call.node).operation not in ("concatenate", "dot") and len(shapes) > 1:
            found.append(call)
    return found


def unflattened(graph: Architecture) -> bool:
    """Whether a dense layer works on more than rows of numbers, and an output still shows it."""
    dense = any(graph.node(c.node).operation == "Dense" and len(c.shape) > 2 for c in graph.calls)
    return dense and any(len(p.shape) > 2 for p in graph.outputs)


def loose_activations(graph: Architecture) -> list[Node]:
    """Activations applied to what already went through one."""
    return [
        n
        for n in graph.layers
        if n.operation == ACTIVATION
        and not graph.node_of(graph.call(n.calls[0]).inputs[0].call).is_input
        and graph.call(graph.call(n.calls[0]).inputs[0].call).activation
    ]


def twins(graph: Architecture) -> list[tuple[Node, Node]]:
    """Pairs of parallel layers, or nested models, of the same form with weights of their own."""
    pairs = [pair for group in _by_form(graph) for pair in pairwise(group)]
    return [(a, b) for a, b in pairs if _parallel(graph, a, b)]


def alike(graph: Architecture) -> list[list[Node]]:
    """Groups of parallel layers, or nested models, of one form, each called on tensors of its own.

    Two heads on one tensor are no copies of a layer for two.
    """
    groups = [group for group in _by_form(graph) if len(group) > 1]
    return [
        group
        for group in groups
        if all(_parallel(graph, a, b) for a, b in combinations(group, 2))
        and len({graph.call(c).inputs for n in group for c in n.calls})
        == sum(len(n.calls) for n in group)
    ]


def _by_form(graph: Architecture) -> list[list[Node]]:
    groups: dict[Hashable, list[Node]] = {}
    for node in graph.layers:
        if node.parameters:
            groups.setdefault(form(node), []).append(node)
    return list(groups.values())


def _parallel(graph: Architecture, a: Node, b: Node) -> bool:
    return not any(
        x in graph.ancestors(y) or y in graph.ancestors(x) for x in a.calls for y in b.calls
    )


def form(node: Node) -> Hashable:
    """What two nodes have in common that differ in their weights alone."""
    if node.inner is not None:
        layers = expand(node.inner).layers
        return ("model", *((n.operation, config_key(n.config), n.parameters) for n in layers))
    return (node.operation, config_key(node.config), node.activation, node.parameters)


def one_unit_softmax(graph: Architecture) -> list[Node]:
    """Softmax layers with a single unit."""
    return [
        n
        for n in graph.layers
        if n.activation == "softmax" and graph.call(n.calls[0]).shape[-1] == 1
    ]


# ------------------------------------------------------------------ layers


def count_hint(graph: Architecture, expected: int) -> str:
    """For a wrong number of layers."""
    if len(graph.counted) < expected:
        return cut_off(graph) or missing_hint(graph)
    inputs = len(graph.inputs)
    if len(graph.counted) + inputs == expected:
        return "an input is not a layer that computes; it is not counted"
    return "count the layers that compute: an input is none, an activation belongs to its layer"


def length_hint(graph: Architecture, nodes: Sequence[Node], expected: int) -> str:
    """For too few or too many layers with weights or units."""
    if len(nodes) < expected:
        return cut_off(graph) or _called_again(nodes, expected) or missing_hint(graph)
    return "there is a layer too many: each layer is called, or listed, once for each use"


def _called_again(nodes: Sequence[Node], expected: int) -> str:
    """For too few layers, where calls of one layer may have been meant as layers."""
    again = [n for n in nodes if len(n.calls) > 1]
    if not again or sum(len(n.calls) for n in nodes) < expected:
        return ""
    return (
        f"{again[0].label} is called {len(again[0].calls)} times and counts once: was a new layer "
        "meant for each call? If not, one was left out, or bypassed"
    )


def missing_hint(graph: Architecture) -> str:
    """For a layer that should be in the model and is not."""
    if graph.collapsed.api == "sequential":
        return NOT_IN_STACK
    return NOT_ON_THE_WAY


def missing_kind_hint(
    graph: Architecture, kinds: Sequence[str], *, of_difference: bool = True
) -> str:
    """For layers of these kinds that should be in the model and are not.

    ``of_difference`` says whether an absolute value or a square among them is a difference's.
    """
    if "absolute" in kinds or "square" in kinds:
        return UNSIGNED if of_difference else NEGATIVE
    if "Flatten" in kinds and all(len(p.shape) == 2 for p in graph.inputs):
        return FLAT_ALREADY
    if "Flatten" in kinds and unflattened(graph):
        return UNFLATTENED
    if set(kinds) & MERGES:
        return smell(graph) or NO_MERGE
    return cut_off(graph) or missing_hint(graph)


def order_hint(graph: Architecture, wanted: Sequence[str], found: Sequence[str]) -> str:
    """For the right layers in the wrong order."""
    if graph.collapsed.api == "sequential":
        return "a Sequential runs its list from the first layer to the last, then what was added"
    places = sum(w != f for w, f in zip(wanted, found, strict=False))
    if list(reversed(wanted)) == list(found) and (places > 2 or len(wanted) < 4):
        return "back to front: in b(a(x)) the layer a comes first"
    return "each layer is called on the result of the one before: look at the order of the calls"


def unit_hint(node: Node) -> str:
    """For a wrong number of units or filters in one layer."""
    layer = node.class_name
    what = "filters" if "filters" in node.config else "units"
    return f"the first argument of {layer} is the number of {what}"


def units_hint(graph: Architecture, wanted: Sequence[int], found: Sequence[int | None]) -> str:
    """For wrong numbers of units where they cannot be compared one by one."""
    if Counter(wanted) == Counter(found):
        return order_hint(graph, [str(w) for w in wanted], [str(f) for f in found])
    return "the first argument of Dense is the number of units"


# ------------------------------------------------------------------ activations


def activation_hint(graph: Architecture, node: Node, wanted: str | None) -> str:
    """For a wrong activation of one layer."""
    actual = node.activation
    if actual and wanted and actual.split("(")[0] == wanted.split("(")[0]:
        return _other_arguments(actual)
    if actual == "softmax" and wanted != "softmax" and node.width == 1:
        return ONE_SOFTMAX
    later = _activation_after_merge(graph, node, wanted)
    if later:
        return later
    if actual is None:
        if wanted == "sigmoid" and (node.width or 1) > 1:
            return "without an activation each result is any number, not one between 0 and 1"
        return _MISSING.get(wanted or "", LINEAR)
    if wanted is None and _feeds_merge(graph, node):
        return f"{actual} comes before the merge here, which then gets only what it lets through"
    if wanted is None and not {p.ref.call for p in graph.outputs}.intersection(node.calls):
        return f"{actual} limits what the layer can give, and none is asked for here"
    if wanted is None:
        return f"{actual} limits what the layer can give; here any number must be possible"
    if wanted == "softmax":
        return _NOT_SOFTMAX.get(actual, "class probabilities are between 0 and 1 and sum to 1")
    if wanted == "sigmoid" and (node.width or 1) > 1:
        return f"{actual} does not keep each unit by itself between 0 and 1"
    if wanted == "sigmoid":
        return "one yes-or-no unit gives a probability of its own, between 0 and 1"
    return "look at the argument activation= of this layer, or at the activation called after it"


LINEAR = "a layer without an activation is linear"
"""What is said of a missing activation in general: an author's own word tells more."""

_MISSING = {
    "softmax": "without an activation the results are any numbers and do not sum to 1",
    "sigmoid": "without an activation the result is any number, not a probability",
}
_NOT_SOFTMAX = {
    "sigmoid": "sigmoid judges every unit by itself; the probabilities of several classes sum to 1",
    "relu": "relu gives any number from 0 upwards, not probabilities that sum to 1",
    "tanh": "tanh gives numbers from -1 to 1, not probabilities that sum to 1",
}


def _other_arguments(actual: str) -> str:
    """For the right function with other arguments than asked for: ``"softmax(axis=0)"``."""
    axis = re.search(r"\baxis=(-?\d+)", actual)
    if axis is None:
        return "the right function, with other arguments: look at what stands in its brackets"
    if axis[1] == "0":
        return "axis 0 is that of the samples: along it, the samples of a batch share 1 among them"
    return f"along axis {axis[1]}, and not among the units of each place, which are on the last one"


def _activation_after_merge(graph: Architecture, node: Node, wanted: str | None) -> str:
    """For an activation that is missing here and found on a merge or other layer further on."""
    if node.activation is not None or wanted is None or node not in graph.nodes:
        return ""
    for reader in graph.consumers[node.calls[0]]:
        other = graph.node_of(reader)
        if not other.parameters and graph.call(reader).activation == wanted:
            return f"{wanted} comes after the {other.kind} here: apply it to each layer before that"
    return ""


def activation_place_hint(graph: Architecture, lacks: Node, has: Node, activation: str) -> str:
    """For an activation that is on ``has`` and belongs on ``lacks``, beyond a merge."""
    if _feeds_merge(graph, has):
        return (
            f"{activation} comes before the merge here, which then gets only what it lets through"
        )
    return _activation_after_merge(graph, lacks, activation)


def _feeds_merge(graph: Architecture, node: Node) -> bool:
    if node not in graph.nodes:
        return False
    readers = [r for c in node.calls for r in graph.consumers[c]]
    return any(len(graph.call(r).inputs) > 1 for r in readers)


def activations_hint(
    graph: Architecture, nodes: Sequence[Node], wanted: Sequence[str | None]
) -> str:
    """For wrong activations where layers cannot be compared one by one."""
    if one_unit_softmax(graph) and "softmax" not in wanted:
        return ONE_SOFTMAX
    given = [n.activation for n in nodes if n.activation]
    missing, _ = counted_difference([w for w in wanted if w], given)
    for node in nodes:
        for activation in missing:
            later = _activation_after_merge(graph, node, activation)
            if later:
                return later
    if Counter(wanted) == Counter(n.activation for n in nodes):
        return "the activations are the right ones, but in another order or on another branch"
    return _likeliest_activation(graph, nodes, wanted)


def _likeliest_activation(
    graph: Architecture, nodes: Sequence[Node], wanted: Sequence[str | None]
) -> str:
    """The hint for one activation too many in place of one too few."""
    lacking = Counter(wanted) - Counter(n.activation for n in nodes)
    surplus = Counter(n.activation for n in nodes) - Counter(wanted)
    for node in reversed(nodes):
        if node.activation in surplus:
            return activation_hint(graph, node, next(iter(lacking)))
    return ""


# ------------------------------------------------------------------ shapes and ports


def shape_hint(graph: Architecture, wanted: Sizes, actual: Sizes, kind: str) -> str:
    """For a wrong shape of an input, an output or a layer's result."""
    if cut_inputs(graph):
        return CUT_INPUT
    if kind == "input":
        return _input_shape_hint(wanted, actual)
    if len(actual) > len(wanted) and unflattened(graph):
        return UNFLATTENED
    if len(actual) > len(wanted):
        return "the result still has more axes than asked for: is a Flatten or a pooling missing?"
    if any(_reaches_end(graph, c) for c in broadcast_merges(graph)):
        return BROADCAST
    if any(_reaches_end(graph, c) for c in repeated_operands(graph)):
        return TWICE
    if len(actual) == len(wanted) > 1 and _shrunk(graph, wanted, actual):
        return SHRUNK
    last = {graph.node_of(p.ref.call).operation for p in graph.outputs}
    if "concatenate" in last and actual[-1:] != wanted[-1:]:
        return merge_width_hint("concatenate")
    return ""


def _reaches_end(graph: Architecture, call: Call) -> bool:
    """Whether the shape of a merge's result comes out of the model: no units set it anew."""
    ends = {p.ref.call for p in graph.outputs}
    waiting, seen = [call.id], {call.id}
    while waiting:
        here = waiting.pop()
        if here in ends:
            return True
        for reader in graph.consumers[here]:
            if graph.node_of(reader).width is None and reader not in seen:
                seen.add(reader)
                waiting.append(reader)
    return False


def _shrunk(graph: Architecture, wanted: Sizes, actual: Sizes) -> bool:
    """Whether a picture came out smaller than asked for, after layers without padding."""
    smaller = any(
        w is not None and a is not None and a < w for a, w in zip(actual, wanted, strict=True)
    )
    return smaller and any(_cuts_edges(n) for n in expand(graph).layers)


def _cuts_edges(node: Node) -> bool:
    kernel = node.config.get("kernel_size") or [1]
    return node.config.get("padding") == "valid" and any(k != 1 for k in kernel)


def _input_shape_hint(wanted: Sizes, actual: Sizes) -> str:
    if not wanted:
        one = "; with (1,) an axis of one stays" if actual == (1,) else ", such as a whole text"
        return f"shape=() is one value for each sample{one}"
    if len(actual) == len(wanted) and None in wanted and None not in actual:
        text = f"({', '.join(map(str, wanted))}{',' if len(wanted) == 1 else ''})"
        return f"a size that may differ from batch to batch is None: shape={text}"
    if len(actual) == len(wanted) + 1 and _ends_with(actual, wanted):
        return BATCH
    if len(actual) == len(wanted) and actual[:1] != wanted[:1] and len(actual) > 1:
        return BATCH if _ends_with(actual, wanted[1:]) else ""
    product = _product(actual), _product(wanted)
    if len(actual) != len(wanted) and product[0] == product[1] is not None:
        return "the same numbers in another form: look at the shape of one sample in the data"
    return "keras.Input(shape=...) takes the shape of one sample"


def _ends_with(shape: Sizes, end: Sizes) -> bool:
    tail = shape[len(shape) - len(end) :]
    return all(e is None or s == e for s, e in zip(tail, end, strict=True))


def _product(shape: Sizes) -> int | None:
    total = 1
    for size in shape:
        if size is None:
            return None
        total *= size
    return total


def port_count_hint(wanted: Sequence[Sizes], found: Sequence[Sizes], kind: str) -> str:
    """For too few or too many inputs or outputs."""
    if kind == "output":
        more = len(found) > len(wanted)
        return (
            "keras.Model(inputs, outputs) returns every tensor listed in outputs"
            if more
            else "list every output: keras.Model(inputs, [first, second])"
        )
    if len(found) == 1 < len(wanted) and found[0][-1:] == (_sum_of(wanted),):
        return "all groups come in as one: give each group of features an Input of its own"
    if len(found) < len(wanted):
        return "each group of features needs an Input of its own, listed in keras.Model([...], …)"
    return "a model needs one Input for each group of features; was one made too many?"


def _sum_of(shapes: Sequence[Sizes]) -> int | None:
    last = [s[-1] for s in shapes if s]
    return None if any(x is None for x in last) else sum(x for x in last if x is not None)


# ------------------------------------------------------------------ parameters


def parameters_hint(graph: Architecture, expected: int) -> str:
    """For a wrong number of parameters."""
    excess = graph.parameters - expected
    if excess < 0 and cut_off(graph):
        return cut_off(graph)
    repeated = repeated_operands(graph)
    if repeated and (excess < 0 or any(_sets_rows(graph, c, excess) for c in repeated)):
        return TWICE
    if any(_too_narrow(graph, c) == -excess for c in broadcast_merges(graph)):
        return BROADCAST
    doubled = [a.parameters for a, _ in twins(graph)]
    if excess > 0 and excess in (*doubled, sum(doubled)):
        return SHARED_TWIN
    if excess < 0 and -excess in _repeated_counts(graph):
        return "a layer that is called again has no new weights: make a layer for each call"
    if -excess in _bias_counts(graph):
        return "biases are missing: use_bias=False was given"
    taken = _taken_together(graph, excess)
    if taken:
        return taken
    if any(graph.node(c.node).operation == "Dense" and len(c.shape) > 2 for c in graph.calls):
        return UNFLATTENED
    if excess < 0:
        return "compare layer by layer: is one missing, bypassed or narrower than asked for?"
    return "compare layer by layer: is one too many, or wider than asked for?"


def ceiling_hint(graph: Architecture) -> str:
    """For more parameters than are allowed: which layer holds most of them."""
    most = max((n.parameters for n in graph.weighted), default=0)
    labels = [n.label for n in graph.weighted if n.parameters == most]
    if not labels:
        return ""
    if len(labels) == 1:
        told = f"{labels[0]} holds most, {most:,}"
    elif len(labels) <= 3:
        told = f"{listed(labels)} hold most, {most:,} each"
    else:
        told = f"{len(labels)} layers hold most, {most:,} each"
    return f"{told}: narrower layers, or fewer, hold less"


def _taken_together(graph: Architecture, excess: int) -> str:
    """The hint where a pooling before a dense layer stands for a Flatten, or the other way round.

    With what the other gives in its place, the layer has the number of weights asked for.
    """
    for call in graph.calls:
        node = graph.node(call.node)
        if node.operation != "Dense" or len(call.shape) != 2 or excess % (node.width or 1):
            continue
        maker = graph.call(call.inputs[0].call)
        reads = [graph.shape_of(ref)[1:] for ref in maker.inputs]
        call_rows = graph.shape_of(call.inputs[0])[-1] or 0
        rows = call_rows - excess // (node.width or 1)
        if len(reads) != 1 or not reads[0]:
            continue
        kind, wide = graph.node(maker.node).operation, reads[0][-1]
        places = _product(reads[0])
        if kind.startswith("Global") and rows == places:
            return f"{node.label} reads {call_rows} numbers, what the {kind} leaves of {places}"
        if kind == "Flatten" and rows == wide:
            return f"{node.label} reads {call_rows} numbers, those of every place, side by side"
    return ""


def _sets_rows(graph: Architecture, merge: Call, excess: int) -> bool:
    """Whether other operands of a concatenation could account for ``excess`` weights: the layer
    that reads it has a row of weights, one for each unit, for each of its columns.
    """
    readers = [graph.node_of(r) for r in graph.consumers[merge.id]]
    widths = [n.width for n in readers if n.operation == "Dense" and n.width]
    joined = graph.node(merge.node).operation == "concatenate"
    return joined and excess != 0 and any(excess % w == 0 for w in widths)


def _too_narrow(graph: Architecture, merge: Call) -> int:
    """How many more weights a merge's operands would have, were all as wide as the widest."""
    makers = [graph.node_of(r.call) for r in merge.inputs]
    widest = max(graph.shape_of(r)[-1] or 0 for r in merge.inputs)
    return sum(n.parameters // n.width * (widest - n.width) for n in makers if n.width)


def _repeated_counts(graph: Architecture) -> set[int]:
    """What shared layers would have more if each call had weights of its own."""
    more = [n.parameters * (len(n.calls) - 1) for n in graph.weighted]
    return {*more, sum(more)} - {0}


def _bias_counts(graph: Architecture) -> set[int]:
    widths = [n.width or 0 for n in graph.weighted if n.config.get("use_bias") is False]
    return {*widths, sum(widths)} - {0}


def trainable_hint(graph: Architecture, expected: int) -> str:
    """For a wrong number of trainable parameters."""
    actual = graph.trainable_parameters
    if actual > expected and actual == graph.parameters:
        return "nothing is frozen: set trainable = False on the part that must keep its weights"
    if actual > expected:
        return "more than asked for can still change: is the whole part frozen?"
    if actual == 0:
        return "everything is frozen: was trainable = False set on the whole model?"
    return "more is frozen than asked for"


# ------------------------------------------------------------------ wiring

NO_MERGE = (
    "a merge is called on a list of the branches' last tensors, all of them, and the model goes on "
    "from what it gives"
)
TOO_MANY_MEET = "there is a tensor too many in the list that the merge is called on"
NO_SKIP = (
    "keep the tensor from before the layers under a name, add it to their result, and go on from "
    "the sum"
)
FEW_CONCATENATED = (
    "each skip keeps an earlier tensor under a name, and ends in a concatenation of its own"
)
SKIP_COUNT = "every block has a shortcut of its own, from where that block begins"
TOO_MANY_SHORTCUTS = {
    "identity": "where the number of channels changes, the shortcut needs a projection",
    "projection": "where the number of channels stays, the shortcut is the tensor itself",
}
SHORTCUTS = {
    "identity": "an identity shortcut is the tensor from before the block's first layer, itself, "
    "with no layer on the way to the merge",
    "projection": "where channels change, the shortcut needs a 1×1 convolution of its own",
}
HEAD_NAMES = "an output is named after its last layer: give that layer name=..., or return a dict"
HEAD_KEYS = "the keys of the dict are the outputs' names, letter by letter"
HEAD_COUNT = "keras.Model(inputs, [...]) returns every tensor that is listed, and no other"
REBUILT = (
    "it was built again, with new weights, or is not called at all: call the model that there is"
)

_MERGE_HINTS = {
    ("add", "concatenate"): "concatenation puts tensors side by side, so that widths add up",
    (
        "concatenate",
        "add",
    ): "addition keeps the width of its operands; nothing is put side by side",
    ("subtract", "concatenate"): "a concatenation keeps both tensors; a difference compares them",
    ("average", "add"): "a sum is not yet an average: it grows with the number of operands",
}


def no_skip_hint(merge: str) -> str:
    """For a merge that is missing, of a tensor with what layers make of it."""
    if merge == "concatenate":
        return "keep the tensor from before the layers under a name, and concatenate the two"
    return NO_SKIP


def merge_hint(wanted: str, found: Sequence[str]) -> str:
    """For a merge of another kind."""
    for other in found:
        if (wanted, other) in _MERGE_HINTS:
            return _MERGE_HINTS[wanted, other]
    return f"tensors can meet in many ways; the task asks for {wanted}"


def merge_width_hint(operation: str) -> str:
    """For a merge of another width than asked for."""
    if operation == "concatenate":
        return "the width after a concatenation is the sum of its operands' widths"
    return "the result is as wide as each operand"


def head_units_hint(graph: Architecture, wanted: int) -> str:
    """For a head of another width."""
    others = [p.shape[-1] for p in graph.outputs]
    if wanted in others:
        return "another output has that many units: are the heads, or their names, swapped?"
    return "the first argument of Dense is the number of units"


def twin_hint(what: str) -> str:
    """For two objects in place of one shared one."""
    if what == "model":
        return "the function that makes the model was called twice: call it once, keep the result"
    return SHARED_TWIN


def shared_hint(number: int) -> str:
    """For several layers in place of a shared one."""
    if number == 2:
        return SHARED_TWIN
    return SHARED_TWIN.replace("two", str(number), 1).replace("both", "all")


def title(inner: object) -> str:
    """What to call a model or layer that should be inside another."""
    from stackgraph.architecture.naming import learner_name

    name = learner_name(getattr(inner, "name", ""), type(inner).__name__)
    kind_of = "model" if hasattr(inner, "layers") else "layer"
    return name or f"the given {kind_of}"


MEMBER_TWICE = "one model is called several times where each of several is called once"


def called_often(graph: Architecture, parts: Architecture) -> bool:
    """Whether layers of the form of ``parts`` are in the graph, called more than once."""
    forms = {form(p) for p in parts.weighted}
    return any(form(n) in forms and len(n.calls) > 1 for n in expand(graph).weighted)


def skip_count_hint(too_few: bool, shortcut: str | None, *, same_width: bool) -> str:
    """For too few or too many shortcuts of a kind, that end in merges of one width or several."""
    if too_few:
        return SKIP_COUNT
    if same_width and shortcut == "identity":
        return "are there more blocks than asked for?"
    return TOO_MANY_SHORTCUTS.get(shortcut or "", "")


def has_copy(graph: Architecture, parts: Architecture) -> bool:
    """Whether layers of the same form as all of ``parts`` are in the graph."""
    here = Counter(form(n) for n in expand(graph).weighted)
    return all(here[f] >= n for f, n in Counter(form(p) for p in parts.weighted).items())


def config_hint(node: Node, key: str, actual: object, wanted: object) -> str:
    """For a layer with another setting than asked for."""
    if key == "padding" and actual == "valid":
        return SHRUNK
    if key == "use_bias":
        return "use_bias says whether each unit also has a bias; by default it has"
    if key == "axis" and node.operation == "concatenate":
        return "features are on the last axis, samples on the first"
    if key == "use_causal_mask" and not wanted:
        return "this attention takes no causal mask: leave use_causal_mask out of its call"
    if key == "use_causal_mask":
        return "the mask is an argument of the call: attention(x, x, use_causal_mask=True)"
    if key in ("num_heads", "key_dim"):
        return "the layer is made by MultiHeadAttention(heads, size of a head)"
    return f"look at the argument {key}= of this layer"
