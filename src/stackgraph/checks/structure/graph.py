"""Checks on how a model is wired: merges, branches, heads, sharing, nesting, skip connections."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from stackgraph import portable
from stackgraph.architecture import Architecture, Call, Node, Port, expand, read_model, same_network
from stackgraph.architecture.graph import ACTIVATION, config_key
from stackgraph.architecture.operations import STOCHASTIC
from stackgraph.architecture.wording import article
from stackgraph.checks import transplant
from stackgraph.checks.core import Mismatch, check, plural, raise_mismatches
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.hints.difference import nearest_mismatches
from stackgraph.checks.structure import skip as skipping
from stackgraph.checks.structure.common import (
    about,
    activation_text,
    find_layer,
    listed,
    read,
    sample_shape,
    wanted_activation,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@check
def check_same_architecture(model: Any, expected: Any, *, name: str) -> str:
    """Pass when the model is the same network as ``expected``, however it is written.

    Nested models are opened on both sides. A failure shows the smallest difference.

    Args:
        model: a built Keras model.
        expected: a built Keras model or an Architecture, or a list of them of which any will do
            (where an order is free that makes a difference later on); the difference shown is then
            that to the nearest of them.

    Raises:
        CheckError: there is no built model, or it is another network.
        ArchitectureError: ``expected`` is not built, or has no graph.

    >>> pixels = keras.Input((64,))
    >>> hidden = layers.ReLU()(layers.Dense(32)(pixels))
    >>> graph = keras.Model(pixels, layers.Dense(10, "softmax")(hidden))
    >>> check_same_architecture(graph, classifier)
    passed: the model is the network asked for
    >>> linear = keras.Model(pixels, layers.Dense(10, "softmax")(layers.Dense(32)(pixels)))
    >>> check_same_architecture(linear, classifier)
    Traceback (most recent call last):
    CheckError: Layer 1 (Dense): wrong activation
      expected: relu
      actual:   none (linear)
    """
    graph = expand(read(model, name))
    options = expected if isinstance(expected, list) else [expected]
    wanted = [expand(e if isinstance(e, Architecture) else read_model(e)) for e in options]
    same = any(same_network(graph, one) for one in wanted) or any(
        _only_spelled_otherwise(model, graph, option, one, name)
        for option, one in zip(options, wanted, strict=True)
        if not isinstance(option, Architecture)
    )
    if not same:
        raise_mismatches(nearest_mismatches(graph, wanted, name))
    return f"{name} is the network asked for"


def _only_spelled_otherwise(
    model: Any, graph: Architecture, other: Any, wanted: Architecture, name: str
) -> bool:
    """Whether two models of the same layers differ in arithmetic alone, and compute the same.

    Tried with random inputs and weights. Where layers do something else while training, or an
    activation stands that is not asked for, the graphs decide.
    """
    ours, theirs = layers_beyond_arithmetic(graph), layers_beyond_arithmetic(wanted)
    if ours != theirs or any(kind in STOCHASTIC for kind, *_ in ours):
        return False
    if Counter(activations_of(graph)) - Counter(activations_of(wanted)):
        return False
    return transplant.computes_the_same(model, other, name)


def layers_beyond_arithmetic(graph: Architecture) -> Counter[tuple[Any, ...]]:
    """What of a network is more than arithmetic: layers with weights, or of chance."""
    return Counter(
        (n.operation, config_key(n.own_config), n.parameters, len(n.calls))
        for n in graph.layers
        if n.parameters or n.operation in STOCHASTIC
    )


def activations_of(graph: Architecture) -> list[str]:
    """The activation of each call that has one, by name."""
    return [call.activation for call in graph.calls if call.activation]


# ------------------------------------------------------------------ merges and branches


@check
def check_merge(
    model: Any,
    kind: str,
    *,
    inputs: int | None = None,
    width: int | None = None,
    branches: Sequence[str | int] | None = None,
    joins: str | Sequence[str] | None = None,
    name: str,
) -> str:
    """Pass when tensors meet in a merge of that kind.

    A merge that reads one tensor twice, or repeats a smaller operand in silence, fails.

    Args:
        model: a built Keras model.
        kind: ``"concatenate"``, ``"add"``, ``"multiply"``, …
        inputs: how many different tensors meet; None leaves them uncounted.
        width: the last size of the result's shape; None allows any.
        branches: names of layers or inputs (or numbers of inputs, from 0), each of which must be on
            a branch of its own.
        joins: another kind of merge or layer; what leaves such a one has to be among the tensors
            that meet, as it is, with nothing between. Several: each of the tensors leaves one of
            these kinds, and each kind is there.

    Raises:
        CheckError: there is no built model, no such merge in it, no such layer or input, or other
            tensors meet than asked for.

    >>> check_merge(wide_deep, "concatenate", inputs=2, width=26)
    passed: 2 branches of the model meet in a concatenate of width 26
    >>> check_merge(wide_deep, "add")
    Traceback (most recent call last):
    CheckError: The model: another kind of merge
      expected: add
      actual:   concatenate
    """
    graph = expand(read(model, name))
    kind = diagnosis.kind(kind)
    candidates = [c for c in diagnosis.merges(graph) if graph.node(c.node).operation == kind]
    if not candidates:
        raise_mismatches([_no_merge(graph, kind, name)])
    faults = [merge_faults(graph, c, inputs, width, branches, name) for c in candidates]
    faults = [
        [*found, *_joins_faults(graph, c, joins, name)]
        for c, found in zip(candidates, faults, strict=True)
    ]
    # Of several that are as wrong, the last: what was made before reaches it.
    merge, best = min(zip(candidates[::-1], faults[::-1], strict=True), key=lambda m: len(m[1]))
    raise_mismatches(best)
    met = plural(len(merge.inputs), "branch", "branches")
    told = f"{met} of {name} meet in {article(kind)}"
    return told + (f" of width {width}" if width is not None else "")


def _no_merge(graph: Architecture, kind: str, name: str) -> Mismatch:
    others = [graph.node(c.node).operation for c in diagnosis.merges(graph)]
    if others:
        return Mismatch(
            about(name, "another kind of merge"),
            kind,
            listed(list(dict.fromkeys(others))),
            diagnosis.merge_hint(kind, others),
        )
    return Mismatch(
        about(name, f"no {kind}"),
        f"{article(kind)} of several tensors",
        diagnosis.told_of_no_merge(graph),
        diagnosis.smell(graph) or diagnosis.NO_MERGE,
    )


def merge_faults(
    graph: Architecture,
    merge: Call,
    inputs: int | None,
    width: int | None,
    branches: Sequence[str | int] | None,
    name: str,
) -> list[Mismatch]:
    """What is wrong at one merge, whatever its kind: what meets there, and how."""
    part = graph.node(merge.node).label
    faults = []
    distinct = diagnosis.distinct_operands(graph, merge)
    if distinct < len(merge.inputs):
        reads = listed([_source(graph, r.call) for r in merge.inputs])
        faults.append(
            Mismatch(
                about(name, "one tensor is merged with itself", part),
                plural(inputs or len(merge.inputs), "different tensor"),
                reads,
                diagnosis.TWICE,
            )
        )
    elif inputs is not None and distinct != inputs:
        usual = diagnosis.NO_MERGE if distinct < inputs else diagnosis.TOO_MANY_MEET
        faults.append(
            Mismatch(
                about(name, "wrong number of tensors meet here", part),
                inputs,
                f"{distinct}: {listed([_source(graph, r.call) for r in merge.inputs])}",
                diagnosis.smell(graph) or usual,
                rank=1,
            )
        )
    if merge in diagnosis.broadcast_merges(graph):
        shapes = [repr(graph.shape_of(r)) for r in merge.inputs]
        faults.append(
            Mismatch(
                about(name, "tensors of different shapes are merged", part),
                "operands of one shape",
                listed(shapes),
                diagnosis.BROADCAST,
            )
        )
    faults += _axis_and_width(graph, merge, width, name)
    if branches is not None and not faults:
        faults += _branch_faults(graph, merge, branches, name)
    return faults


def _joins_faults(
    graph: Architecture, merge: Call, joins: str | Sequence[str] | None, name: str
) -> list[Mismatch]:
    if joins is None:
        return []
    kinds = operand_kinds(graph, merge)
    alone = isinstance(joins, str)
    wanted = [diagnosis.kind(k) for k in ([joins] if isinstance(joins, str) else joins)]
    if set(wanted) <= set(kinds) and (alone or set(kinds) == set(wanted)):
        return []
    leaves = listed([article(k) for k in wanted])
    return [
        Mismatch(
            about(name, "other tensors meet here", graph.node(merge.node).label),
            f"among them what leaves {leaves}" if alone else f"what leaves {leaves}",
            listed([_source(graph, r.call) for r in merge.inputs]),
            f"what leaves the {' and the '.join(wanted)} enters as it is: no layer or operation in "
            "between",
            rank=1,
        )
    ]


def operand_kinds(graph: Architecture, merge: Call) -> list[str]:
    """The operations that the tensors of a merge leave, each once."""
    return list(dict.fromkeys(graph.node_of(r.call).operation for r in merge.inputs))


def _axis_and_width(
    graph: Architecture, merge: Call, width: int | None, name: str
) -> list[Mismatch]:
    node = graph.node(merge.node)
    axis, last = node.config.get("axis"), len(merge.shape) - 1
    if node.operation == "concatenate" and axis == 0:
        return [
            Mismatch(
                about(name, "concatenated along the wrong axis", node.label),
                "the last axis, where the features are",
                "axis 0, where the samples are",
                "axis=0 puts the samples of one branch after those of the other",
            )
        ]
    if width is None or merge.shape[last] == width:
        return []
    widths = [f"{graph.shape_of(r)[-1]} ({_source(graph, r.call)})" for r in merge.inputs]
    raw = all(graph.node_of(r.call).is_input for r in merge.inputs)
    why = "the inputs enter it as they are: were layers meant before the merge?" if raw else ""
    return [
        Mismatch(
            about(name, "wrong width after the merge", node.label),
            width,
            f"{merge.shape[last]}, from operands of width {listed(widths)}",
            why or diagnosis.merge_width_hint(node.operation),
            rank=2,
        )
    ]


def _branch_faults(
    graph: Architecture, merge: Call, branches: Sequence[str | int], name: str
) -> list[Mismatch]:
    """Match the asked-for branches with the operands, each with one of its own."""
    paths = [{r.call, *graph.ancestors(r.call)} for r in merge.inputs]
    options = []
    for branch in branches:
        calls = _calls_of(graph, branch, name)
        on = [i for i, path in enumerate(paths) if path & calls]
        if not on:
            what = f"input {branch + 1}" if isinstance(branch, int) else repr(branch)
            return [
                Mismatch(
                    about(name, "a branch does not reach the merge", graph.node(merge.node).label),
                    f"a branch through {what}",
                    listed([_source(graph, r.call) for r in merge.inputs]),
                    diagnosis.NOT_ON_THE_WAY,
                )
            ]
        options.append(on)
    if _assignable(options, set()):
        return []
    return [
        Mismatch(
            about(name, "the branches are not separate", graph.node(merge.node).label),
            "a branch of its own for each",
            listed([_source(graph, r.call) for r in merge.inputs]),
            "each branch starts from its own tensor; was one called on another's result?",
        )
    ]


def _assignable(options: list[list[int]], used: set[int]) -> bool:
    if not options:
        return True
    return any(i not in used and _assignable(options[1:], used | {i}) for i in options[0])


def _calls_of(graph: Architecture, branch: str | int, name: str) -> set[int]:
    if isinstance(branch, int):
        return {_input_port(graph, branch, name).ref.call}
    for port in graph.inputs:
        if branch in (port.key, port.name):
            return {port.ref.call}
    return set(find_layer(graph, branch, name).calls)


def _source(graph: Architecture, call_id: int) -> str:
    return graph.node_of(call_id).label


@check
def check_branches(model: Any, count: int, *, name: str) -> str:
    """Pass when ``count`` parallel branches meet in one merge. An input itself can be a branch.

    Args:
        model: a built Keras model.
        count: how many, an int.

    Raises:
        CheckError: there is no built model, no merge in it, or more or fewer branches meet there.

    >>> check_branches(wide_deep, 2)
    passed: 2 branches of the model meet
    >>> check_branches(wide_deep, 3)
    Traceback (most recent call last):
    CheckError: The model: wrong number of branches
      expected: 3
      actual:   2: input 'features' and layer 1 ('deep') meet in layer 2 (concatenate)
    """
    graph = expand(read(model, name))
    found = diagnosis.merges(graph)
    repeated = diagnosis.repeated_operands(graph)
    most = max((len(set(c.inputs)) for c in found), default=0)
    if most == count and not repeated:
        return f"{plural(count, 'branch', 'branches')} of {name} meet"
    if repeated:
        reads = [_source(graph, r.call) for r in repeated[0].inputs]
        reason, actual = (
            diagnosis.TWICE,
            f"{listed(reads)} meet in {_source(graph, repeated[0].id)}",
        )
    elif found:
        widest = max(found, key=lambda c: len(set(c.inputs)))
        reads = [_source(graph, r.call) for r in widest.inputs]
        actual = f"{most}: {listed(reads)} meet in {_source(graph, widest.id)}"
        reason = diagnosis.smell(graph) or _in_steps(graph, found, count) or diagnosis.NO_MERGE
    else:
        actual = diagnosis.told_of_no_merge(graph)
        reason = diagnosis.smell(graph) or diagnosis.NO_MERGE
    raise_mismatches([Mismatch(about(name, "wrong number of branches"), count, actual, reason)])
    raise AssertionError("unreachable")


def _in_steps(graph: Architecture, merges: list[Call], count: int) -> str:
    """The hint where as many tensors as asked for meet, but in merges of several kinds."""
    kinds = list(dict.fromkeys(graph.node(c.node).operation for c in merges))
    steps = sum(len(set(c.inputs)) - 1 for c in merges) + 1
    if steps < count or len(kinds) < 2:
        return ""
    return f"they meet in several steps of different kinds, {listed(kinds)}: one kind, for all"


@check
def check_reaches_output(model: Any, input: str | int = 0, *, name: str) -> str:
    """Pass when an input itself, not only what layers make of it, reaches a merge or an output.

    Layers without weights may lie between.

    Args:
        model: a built Keras model.
        input: a name or a number, from 0.

    Raises:
        CheckError: there is no built model, no such input, or only layers with weights read it.

    >>> check_reaches_output(wide_deep, "features")
    passed: input 'features' of the model reaches a merge as it is
    >>> check_reaches_output(two_inputs, "mean")
    Traceback (most recent call last):
    CheckError: Input 'mean': does not reach a merge as it is
      expected: a merge reads the input's own tensor
      actual:   only layer 1 (Dense) reads it
    """
    graph = expand(read(model, name))
    port = _input_port(graph, input, name)
    ends = {p.ref.call for p in graph.outputs} | {c.id for c in diagnosis.merges(graph)}
    reached, pending = set(), [port.ref.call]
    while pending:
        call_id = pending.pop()
        for reader in graph.consumers[call_id]:
            plain = not graph.node_of(reader).parameters
            if reader not in reached and (plain or reader in ends):
                reached.add(reader)
                pending += [reader] if reader not in ends else []
    part = graph.node_of(port.ref.call).label
    if any(c in ends and not graph.node_of(c).parameters for c in reached):
        return f"{part} of {name} reaches a merge as it is"
    readers = [_source(graph, c) for c in graph.consumers[port.ref.call]]
    raise_mismatches(
        [
            Mismatch(
                about(name, "does not reach a merge as it is", part),
                "a merge reads the input's own tensor",
                f"only {listed(readers)} {'read' if readers[1:] else 'reads'} it"
                if readers
                else "nothing reads it",
                "merge the branch with the tensor of keras.Input, not with another layer's result",
            )
        ]
    )
    raise AssertionError("unreachable")


def _input_port(graph: Architecture, which: str | int, name: str) -> Port:
    if isinstance(which, int) and which < len(graph.inputs):
        return graph.inputs[which]
    for port in graph.inputs:
        if which in (port.key, port.name):
            return port
    raise_mismatches(
        [
            Mismatch(
                about(name, "an input is missing"),
                f"an input named {which!r}" if isinstance(which, str) else f"{which + 1} inputs",
                listed([graph.node_of(p.ref.call).label for p in graph.inputs]),
                "give the input its name with keras.Input(..., name=...)",
            )
        ]
    )
    raise AssertionError("unreachable")


# ------------------------------------------------------------------ heads


@check
def check_heads(
    model: Any,
    expected: Mapping[str, Mapping[str, Any]],
    *,
    ordered: bool = False,
    name: str,
) -> str:
    """Pass when the outputs are the expected heads, in parallel on one trunk.

    Args:
        model: a built Keras model.
        expected: from an output's name (the name of its layer, or its dict key) to a dict of what
            is asked of it: ``"units"`` (an int), ``"activation"`` (a name or None), ``"shape"``
            (that for one sample, a tuple without the batch).
        ordered: whether a list of outputs must be in the order of ``expected``. A dict has none.

    Raises:
        CheckError: there is no built model, its outputs are others, one hangs on another, they have
            no layer in common, or one is not as asked.

    >>> check_heads(two_heads, {"digit": {"units": 10}, "parity": {"activation": "sigmoid"}})
    passed: the heads of the model are 'digit' and 'parity'
    >>> chained = keras.Model(pixels, [digit, layers.Dense(1, "sigmoid", name="parity")(digit)])
    >>> check_heads(chained, {"digit": {"units": 10}, "parity": {"units": 1}})
    Traceback (most recent call last):
    CheckError: Output 'parity': hangs on another head
      expected: heads side by side, each called on the trunk
      actual:   'parity' is computed from the result of 'digit'
    """
    graph = expand(read(model, name))
    ports = _head_ports(graph, expected, name)
    if ordered:
        raise_mismatches(_head_order(graph, ports, name))
    mismatches = trunk_faults(graph, ports, name)
    for key, wanted in expected.items():
        mismatches += head_faults(graph, key, ports[key], wanted, name)
    raise_mismatches(mismatches)
    return f"the heads of {name} are {listed([repr(k) for k in expected])}"


def _head_ports(
    graph: Architecture, expected: Mapping[str, Mapping[str, Any]], name: str
) -> dict[str, Port]:
    crossed = [p for p in graph.outputs if p.key in expected and layer_name(graph, p) in expected]
    raise_mismatches(
        [
            Mismatch(
                about(name, "the key of an output is another head's name", f"output {port.key!r}"),
                f"the head {port.key!r} under the key {port.key!r}",
                f"the head {layer_name(graph, port)!r} under the key {port.key!r}",
                "losses and targets find a head by its key: give each head its own",
            )
            for port in crossed
            if layer_name(graph, port) != port.key
        ]
    )
    found: dict[str, Port] = {}
    for key in expected:
        for port in graph.outputs:
            unkeyed = port.key is None  # in a dict, targets and losses are found by the keys alone
            if key == port.key or (
                unkeyed and (key == port.name or graph.node_of(port.ref.call).answers_to(key))
            ):
                found[key] = port
    if len(graph.outputs) != len(expected) or len(found) != len(expected):
        names = [repr(p.known_as) if p.known_as else "one without a name" for p in graph.outputs]
        right = len(graph.outputs) == len(expected)
        raise_mismatches(
            [
                Mismatch(
                    about(name, "wrong names of outputs" if right else "wrong number of outputs"),
                    f"{len(expected)}: {listed([repr(k) for k in expected])}",
                    f"{len(graph.outputs)}: {listed(names)}",
                    _names_hint(graph) if right else diagnosis.HEAD_COUNT,
                )
            ]
        )
    return found


def _names_hint(graph: Architecture) -> str:
    keyed = any(p.key is not None for p in graph.outputs)
    return diagnosis.HEAD_KEYS if keyed else diagnosis.HEAD_NAMES


def _head_order(graph: Architecture, ports: Mapping[str, Port], name: str) -> list[Mismatch]:
    """Outputs in a list in another order than asked for."""
    found = sorted(ports, key=lambda key: ports[key].position)
    if found == list(ports) or any(port.key for port in graph.outputs):
        return []
    return [
        Mismatch(
            about(name, "the outputs are in another order"),
            listed([repr(key) for key in ports]),
            listed([repr(key) for key in found]),
            "the list given to keras.Model sets the order in which outputs are returned",
        )
    ]


def layer_name(graph: Architecture, port: Port) -> str | None:
    """The learner's name of the layer that an output comes from."""
    return port.name or graph.node_of(port.ref.call).name


def trunk_faults(graph: Architecture, ports: dict[str, Port], name: str) -> list[Mismatch]:
    """Heads on one another, or without a layer in common. ``ports``: the outputs by name."""
    faults = []
    for key, port in ports.items():
        above = graph.ancestors(port.ref.call)
        for other, end in ports.items():
            if other != key and end.ref.call in above:
                faults.append(
                    Mismatch(
                        about(name, "hangs on another head", f"output {key!r}"),
                        "heads side by side, each called on the trunk",
                        f"{key!r} is computed from the result of {other!r}",
                        "was the name of the trunk's tensor bound again, to the first head?",
                    )
                )
    if faults or len(ports) < 2:
        return faults
    trunks = {k: _weights_above(graph, p) for k, p in ports.items()}
    common = frozenset.intersection(*trunks.values())
    if not common:
        bare = listed([repr(k) for k, trunk in trunks.items() if not trunk])
        faults.append(
            Mismatch(
                about(name, "the heads have no trunk in common"),
                "layers that all heads share",
                f"no layer with weights between the input and {bare}"
                if bare
                else "each head has layers of its own, down to the input",
                "build the trunk once and call every head on the same tensor: "
                "what leaves the trunk",
            )
        )
    return faults


def _weights_above(graph: Architecture, port: Port) -> frozenset[int]:
    return frozenset(
        graph.call(c).node for c in graph.ancestors(port.ref.call) if graph.node_of(c).parameters
    )


def head_faults(
    graph: Architecture, key: str, port: Port, wanted: Mapping[str, Any], name: str
) -> list[Mismatch]:
    """What of the output ``key`` is not as ``wanted`` has it: units, activation, shape."""
    call = graph.call(port.ref.call)
    node = graph.node(call.node)
    part = f"output {key!r}"
    faults = []
    units = node.width if node.width is not None else port.shape[-1]
    if "units" in wanted and units != wanted["units"]:
        reason = diagnosis.head_units_hint(graph, wanted["units"])
        faults.append(
            Mismatch(about(name, "wrong number of units", part), wanted["units"], units, reason, 1)
        )
    if "activation" in wanted and call.activation != wanted_activation(wanted["activation"]):
        asked = wanted_activation(wanted["activation"])
        faults.append(
            Mismatch(
                about(name, "wrong activation", part),
                activation_text(asked),
                activation_text(call.activation),
                diagnosis.activation_hint(graph, node, asked),
                2,
            )
        )
    elif "activation" in wanted and (first := activation_before(graph, call)):
        faults.append(
            Mismatch(
                about(name, "two activations, one after the other", part),
                f"{activation_text(call.activation)} alone",
                f"{first.activation} in {first.label}, then {call.activation} on its result",
                f"the output needs one activation: keep one {call.activation}, leave the other out",
                2,
            )
        )
    if "shape" in wanted and sample_shape(port.shape) != tuple(wanted["shape"]):
        faults.append(
            Mismatch(
                about(name, "wrong shape", part),
                tuple(wanted["shape"]),
                sample_shape(port.shape),
                diagnosis.shape_hint(
                    graph, tuple(wanted["shape"]), sample_shape(port.shape), "output"
                ),
                3,
            )
        )
    return faults


def activation_before(graph: Architecture, call: Call) -> Node | None:
    """The layer whose own activation is followed by ``call``, where that is an activation alone."""
    if graph.node(call.node).operation != ACTIVATION or call.activation is None:
        return None
    before = [graph.call(ref.call) for ref in call.inputs]
    return next((graph.node(b.node) for b in before if b.activation is not None), None)


# ------------------------------------------------------------------ sharing and nesting


@check
def check_shared(
    model: Any,
    *,
    calls: int = 2,
    layer: str | None = None,
    kind: str | None = None,
    name: str,
) -> str:
    """Pass when one layer with weights (or one nested model) is called ``calls`` times.

    Args:
        model: a built Keras model.
        calls: how often, each time on another tensor.
        layer: the name of the layer; None allows any.
        kind: its class name (``"Dense"``), or ``"model"`` for any nested model; None allows any.

    Raises:
        CheckError: there is no built model, no such layer in it, it is called more or fewer times,
            or on one tensor twice.

    >>> check_shared(siamese, calls=2)
    passed: layer 1 ('encoder') of the model is called 2 times
    >>> check_shared(two_inputs, calls=2)
    Traceback (most recent call last):
    CheckError: The model: two layers where one shared layer is called 2 times
      expected: one layer, called 2 times
      actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
    """
    graph = read(model, name)
    nodes = [n for g in (graph, expand(graph)) for n in g.layers if n.parameters]
    chosen = [
        n
        for n in nodes
        if (layer is None or n.answers_to(layer)) and (kind is None or kind in _kinds(n))
    ]
    for node in chosen:
        owner = graph if node in graph.nodes else expand(graph)
        if len(node.calls) == calls:
            if len({owner.call(c).inputs for c in node.calls}) < calls:
                raise_mismatches([_same_tensor(owner, node, name)])
            return f"{node.label} of {name} is called {calls} times"
    raise_mismatches([_not_shared(graph, chosen, calls, layer, kind, name)])
    raise AssertionError("unreachable")


def _kinds(node: Node) -> set[str]:
    return {node.class_name, node.operation} | ({"model"} if node.inner is not None else set())


def _same_tensor(graph: Architecture, node: Node, name: str) -> Mismatch:
    sources = [_source(graph, r.call) for c in node.calls for r in graph.call(c).inputs]
    return Mismatch(
        about(name, "the shared layer is called on the same tensor each time", node.label),
        f"{len(node.calls)} calls on different tensors",
        f"calls on {listed(sources)}",
        "the second call was meant for the other input",
    )


def _not_shared(
    graph: Architecture,
    chosen: list[Node],
    calls: int,
    layer: str | None,
    kind: str | None,
    name: str,
) -> Mismatch:
    for group in (alike for g in (graph, expand(graph)) for alike in diagnosis.alike(g)):
        if all(n in chosen for n in group) and sum(len(n.calls) for n in group) == calls:
            return _each_made_anew(group, calls, name)
    twins = [
        (a, b)
        for g in (graph, expand(graph))
        for a, b in diagnosis.twins(g)
        # Two heads on one tensor are no copies of a layer for two.
        if not {g.call(c).inputs for c in a.calls} & {g.call(c).inputs for c in b.calls}
    ]
    what = "model" if twins and twins[0][0].inner is not None else "layer"
    if twins and all(len(n.calls) == 1 for n in chosen):
        first, second = twins[0]
        return Mismatch(
            about(name, f"two {what}s where one shared {what} is called {calls} times"),
            f"one {what}, called {calls} times",
            f"{first.label} and {second.label}, each with weights of its own",
            diagnosis.twin_hint(what),
        )
    if not chosen:
        asked = f"named {layer!r}" if layer else f"of kind {kind}" if kind else "with weights"
        return Mismatch(
            about(name, "the shared layer is not in the model"),
            f"a layer {asked}, called {calls} times",
            ", ".join(n.label for n in graph.layers) or "no layers",
            diagnosis.NOT_ON_THE_WAY,
        )
    most = max(chosen, key=lambda n: len(n.calls))
    alone = len(chosen) == 1 or len(most.calls) > 1
    return Mismatch(
        about(name, "wrong number of calls", most.label)
        if alone
        else about(name, f"no layer is called {calls} times"),
        plural(calls, "call"),
        plural(len(most.calls), "call") if alone else "each layer is called once",
        "one layer object, called once for each tensor; each call gives one result, and counts "
        "only where the model goes on from it",
    )


def _each_made_anew(group: list[Node], calls: int, name: str) -> Mismatch:
    """Several layers, or models, of one form that are called where one should be."""
    what = "model" if group[0].inner is not None else "layer"
    number = "two" if len(group) == 2 else str(len(group))
    return Mismatch(
        about(name, f"{number} {what}s where one shared {what} is called {calls} times"),
        f"one {what}, called {calls} times",
        f"{listed([n.label for n in group])}, each with weights of its own",
        diagnosis.twin_hint(what) if what == "model" else diagnosis.shared_hint(len(group)),
    )


@check
def check_no_shared(model: Any, *, name: str) -> str:
    """Pass when every layer with weights is called once, so that towers are distinct.

    Args:
        model: a built Keras model.

    Raises:
        CheckError: there is no built model, or one of its layers, or nested models, is called
            twice.

    >>> check_no_shared(two_inputs)
    passed: no layer of the model is shared
    >>> check_no_shared(siamese)
    Traceback (most recent call last):
    CheckError: Layer 1 ('encoder'): one layer serves several branches
      expected: a layer of its own, with weights of its own, for each
      actual:   2 calls of the same layer, on input 'mean' and input 'worst'
    """
    graph = read(model, name)
    shared = [n for n in graph.layers if n.parameters and len(n.calls) > 1]
    if not shared:
        graph = expand(graph)
        shared = [n for n in graph.weighted if len(n.calls) > 1]
    raise_mismatches(
        Mismatch(
            about(name, "one layer serves several branches", node.label),
            "a layer of its own, with weights of its own, for each",
            f"{len(node.calls)} calls of the same layer, on "
            + listed([_source(graph, r.call) for c in node.calls for r in graph.call(c).inputs]),
            "calling one layer object twice shares its weights: make a new layer for each branch",
        )
        for node in shared
    )
    return f"no layer of {name} is shared"


def _calls_hint(graph: Architecture, node: Node, title: str, *, too_few: bool) -> str:
    """Why a layer or model is called more or less often than asked for."""
    copies = [
        other
        for other in graph.nodes
        if other.id != node.id
        and other.parameters
        and diagnosis.form(other) == diagnosis.form(node)
    ]
    if too_few and copies:
        return (
            f"{copies[0].label} is a copy, with weights of its own: call {title} itself once for "
            "each tensor"
        )
    ways_in = {i for call in node.calls for i in graph.ancestors(call) if graph.node_of(i).is_input}
    if too_few and len(ways_in) > len(node.calls):
        return f"it is called where the inputs have met already: call {title} on each, then compare"
    return "each call on a tensor gives one result; the weights are the same in all"


@check
def check_contains(
    model: Any,
    inner: Any,
    *,
    calls: int | None = 1,
    nested: bool = False,
    inner_name: str | None = None,
    name: str,
) -> str:
    """Pass when ``inner`` itself, with its weights, is inside the model.

    It may be nested as one node or, unless ``nested``, have its layers called one by one.

    Args:
        model: a built Keras model.
        inner: the very layer or built model, not its name.
        calls: how often it is called, in all; None allows any number.
        nested: whether a model inside must be one node, at whatever level of nesting.
        inner_name: what the learner calls it, where that is not its own name.

    Raises:
        CheckError: there is no built model, ``inner`` is not inside, is called more or fewer times,
            or, where ``nested``, only its layers are there, one by one.

    >>> check_contains(siamese, encoder, calls=2)
    passed: the model contains encoder, with its weights
    >>> check_contains(two_inputs, encoder, calls=2)
    Traceback (most recent call last):
    CheckError: The model: encoder is not inside
      expected: encoder itself, with its weights
      actual:   other layers
    """
    graph = read(model, name)
    title = inner_name or diagnosis.title(inner)
    found = _node_of(graph, inner)
    if found is not None:
        fault = _times_fault(graph, *found, calls, name, title)
    elif hasattr(inner, "layers"):
        fault = _layers_fault(graph, inner, calls, name, title)
        if fault is None and nested:
            fault = Mismatch(
                about(name, f"{title} is not nested"),
                f"{title} called as one layer",
                "its layers, one by one",
                f"call {title} itself on a tensor, such as a new keras.Input",
            )
    else:
        fault = _not_inside(graph, inner, name, title)
    raise_mismatches([fault] if fault else [])
    return f"{name} contains {title}, with its weights"


def _times_fault(
    graph: Architecture, node: Node, times: int, calls: int | None, name: str, title: str
) -> Mismatch | None:
    if calls is None or times == calls:
        return None
    return Mismatch(
        about(name, "wrong number of calls", node.label),
        plural(calls, "call"),
        plural(times, "call"),
        _calls_hint(graph, node, title, too_few=times < calls),
    )


def _not_inside(graph: Architecture, inner: Any, name: str, title: str) -> Mismatch:
    alike = [n.label for n in expand(graph).weighted if n.class_name == type(inner).__name__]
    return Mismatch(
        about(name, f"{title} is not inside"),
        f"{title} itself, with its weights",
        f"other layers: {listed(alike)}" if alike else "no layer of that kind",
        "a new layer of the same form has weights of its own: call the one there is",
    )


def _node_of(graph: Architecture, inner: Any) -> tuple[Node, int] | None:
    """The node of a Keras object at any level of nesting, in the graph where it is called, and how
    often it is called in all: in a model that is called twice, each call counts twice.
    """
    identity = graph.identities.get(portable.identity(inner))
    if identity is None:
        return None
    pending = [(graph.collapsed, 1)]
    while pending:
        level, times = pending.pop(0)
        for node in level.nodes:
            if node.identity == identity:
                return node, times * len(node.calls)
            if node.inner is not None:
                pending.append((node.inner, times * len(node.calls)))
    return None


def _layers_fault(
    graph: Architecture, inner: Any, calls: int | None, name: str, title: str
) -> Mismatch | None:
    """Why the layers of a nested model are not all in the graph as often as asked."""
    parts = expand(read_model(inner))
    numbers = {v: k for k, v in parts.identities.items()}
    own = {n.identity: n for n in expand(graph).nodes}
    absent = []
    for part in parts.weighted:
        here = own.get(graph.identities.get(numbers[part.identity], -2))
        if here is None or (calls and len(here.calls) != calls * len(part.calls)):
            absent.append(part)
    if not absent and parts.weighted:
        return None
    rebuilt = diagnosis.has_copy(graph, parts)
    if rebuilt and diagnosis.called_often(graph, parts) and calls == 1:
        return Mismatch(
            about(name, f"{title} is not inside"),
            f"{title} itself, called once",
            "another model of the same form, called several times",
            diagnosis.MEMBER_TWICE,
        )
    return Mismatch(
        about(name, f"{title} is not inside"),
        f"{title} itself, with its weights",
        f"{_stand_in(graph, parts)}, with weights of their own" if rebuilt else "other layers",
        diagnosis.REBUILT
        if rebuilt
        else f"call {title} on a tensor, as if it were a layer, and go on from what comes out",
    )


def _stand_in(graph: Architecture, parts: Architecture) -> str:
    """What in the graph has the form of ``parts``: a nested model by its name, or layers."""
    pending = [graph.collapsed]
    while pending:
        level = pending.pop(0)
        inner = [n for n in level.nodes if n.inner is not None]
        for node in inner:
            if node.inner and diagnosis.has_copy(node.inner, parts) and "'" in node.label:
                return f"the layers of {node.label}, of the same form"
        pending += [n.inner for n in inner if n.inner is not None]
    return "layers of the same form"


# ------------------------------------------------------------------ skip connections


@check
def check_skip(
    model: Any,
    *,
    merge: str = "add",
    shortcut: str | None = None,
    count: int | None = None,
    around: int | str | Sequence[str] | None = None,
    starts: Sequence[str] = (),
    name: str,
    hint: str | None = None,
) -> str:
    """Pass when skip connections lead around layers with weights and meet them in a merge.

    With ``around`` only shortcuts around that body count; it may hold blocks with their own.

    Args:
        model: a built Keras model.
        merge: the kind of merge, ``"add"``, ``"concatenate"``, …
        shortcut: ``"identity"`` or ``"projection"`` (through a layer of size 1×1); None: both.
        count: how many skip connections there are; None asks for at least one.
        around: the body to go around: the names of its layers with weights, in any order, or how
            many it has. None allows any body.
        starts: names of layers, or kinds of merges, at whose result one of the shortcuts begins.

    Raises:
        CheckError: there is no built model, no such skip connection, more or fewer than ``count``;
            a shortcut of another shape than its body, or around more blocks; no layer of a name.
        ValueError: ``around`` is empty, or a number below 1.

    >>> check_skip(block, shortcut="identity", count=1)
    passed: the model has 1 skip connection (identity)
    >>> check_skip(block, around=["first", "second"])
    passed: the model has 1 skip connection around 'first' and 'second'
    >>> check_skip(plain)
    Traceback (most recent call last):
    CheckError: The model: no skip connection
      expected: a tensor that goes around layers with weights and meets their result in an add
      actual:   no two tensors meet in the model
    >>> check_skip(block, around=["first"])
    Traceback (most recent call last):
    CheckError: Layer 3 (add): the shortcut spans another body
      expected: it spans 'first'
      actual:   it spans layer 1 ('first') and layer 2 ('second')
    """
    graph = expand(read(model, name))
    ends = [s for s in skipping.skips(graph) if s.merge_kind == merge]
    found = [s for s in ends if shortcut in (None, s.shortcut)]
    kind = f" ({shortcut})" if shortcut else ""
    if around is None:
        asked = (merge, shortcut, count, starts, name)
        raise_mismatches(skipping.all_mismatches(graph, found, *asked, told=bool(hint)))
        return f"{name} has {plural(len(found), 'skip connection')}{kind}"
    body = skipping.asked_body(graph, around, name)
    fitting, mismatches = skipping.around_mismatches(
        graph, found, body, merge, shortcut, count, name
    )
    raise_mismatches(mismatches)
    return f"{name} has {plural(len(fitting), 'skip connection')}{kind} around {body.text}"
