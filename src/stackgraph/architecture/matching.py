"""Whether two Architectures are one network.

Calls are coloured by what they are, what they read, who reads them and with whom they share
weights, until no colour splits any further (Weisfeiler and Lehman's refinement, run along the
order of the graph). Different colours prove difference. Equal ones are confirmed by an
isomorphism, which is forced where all colours differ and searched by networkx where they do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import TYPE_CHECKING

from stackgraph.architecture.graph import Architecture, Call, Port, config_key
from stackgraph.architecture.nesting import averages_opened, called_once
from stackgraph.architecture.normal import has_average_of_sum

if TYPE_CHECKING:
    import networkx as nx

Anchors = dict[int, Hashable]


def same_network(a: Architecture, b: Architecture) -> bool:
    """Whether ``a`` and ``b`` are one network, however each was typed.

    Operands of a symmetric merge have no order, nesting is a way of writing. Names, weights,
    initializers, regularizers and what is frozen play no part.
    """
    a, b = called_once(a), called_once(b)
    if has_average_of_sum(a) or has_average_of_sum(b):
        a, b = averages_opened(a), averages_opened(b)
    if len(a.calls) != len(b.calls) or len(a.nodes) != len(b.nodes):
        return False
    if len(a.inputs) != len(b.inputs) or len(a.outputs) != len(b.outputs):
        return False
    inputs_a, inputs_b = pair_ports(a.inputs, b.inputs, fed=True)
    outputs_a, outputs_b = pair_ports(a.outputs, b.outputs)
    codes: dict[Hashable, int] = {}
    colours_a = _refine(a, _anchored(a, inputs_a, outputs_a), codes)
    colours_b = _refine(b, _anchored(b, inputs_b, outputs_b), codes)
    if Counter(colours_a.values()) != Counter(colours_b.values()):
        return False
    if len(set(colours_a.values())) == len(colours_a):
        partner = {colour: call for call, colour in colours_b.items()}
        return _is_isomorphism(a, b, {c: partner[colour] for c, colour in colours_a.items()})
    return _search(a, b, colours_a, colours_b)


def pair_ports(
    a: tuple[Port, ...], b: tuple[Port, ...], *, fed: bool = False
) -> tuple[list[Hashable], list[Hashable]]:
    """What tells the ports of ``a`` apart, and those of ``b``, in terms that both share.

    The key or name where one side is a dict, or where the ports are ``fed`` (inputs, each with its
    own data), and the names agree; else the position, unless one side is a dict (whose order says
    nothing).
    """
    keyed = any(p.key for p in (*a, *b))
    if (keyed or fed) and len(a) > 1:
        names_a, names_b = [p.known_as for p in a], [p.known_as for p in b]
        if None not in names_a and set(names_a) == set(names_b) and len(set(names_a)) == len(a):
            return list(names_a), list(names_b)
    if keyed and len(a) > 1:
        return [None] * len(a), [None] * len(b)
    return [p.position for p in a], [p.position for p in b]


def _anchored(a: Architecture, inputs: list[Hashable], outputs: list[Hashable]) -> Anchors:
    """Call id -> what ports it is at."""
    marks: dict[int, list[Hashable]] = {}
    for port, mark in zip(a.inputs, inputs, strict=True):
        marks.setdefault(port.ref.call, []).append(("in", mark, 0))
    for port, mark in zip(a.outputs, outputs, strict=True):
        marks.setdefault(port.ref.call, []).append(("out", mark, port.ref.tensor))
    return {call: tuple(sorted(m, key=repr)) for call, m in marks.items()}


def label(architecture: Architecture, call: Call) -> Hashable:
    """What a call is by itself: operation, configuration, activation, shapes."""
    node = architecture.node(call.node)
    return (
        node.operation,
        config_key(node.own_config),
        call.activation,
        call.output_shapes,
        node.own_parameters,
    )


def _refine(a: Architecture, anchors: Anchors, codes: dict[Hashable, int]) -> dict[int, int]:
    """Call id -> colour. ``codes`` numbers the colours, for all graphs that share it alike."""

    def code(key: Hashable) -> int:
        return codes.setdefault(key, len(codes))

    colour = {c.id: code((label(a, c), anchors.get(c.id))) for c in a.calls}
    readers: dict[int, list[tuple[int, int, int]]] = {c.id: [] for c in a.calls}
    for call in a.calls:
        for position, ref in enumerate(call.inputs):
            place = position if call.ordered else -1
            readers[ref.call].append((call.id, place, ref.tensor))
    kinds = 0
    while len(set(colour.values())) > kinds:
        kinds = len(set(colour.values()))
        for call in a.calls:
            read = [(colour[r.call], r.tensor) for r in call.inputs]
            colour[call.id] = code((colour[call.id], *(read if call.ordered else sorted(read))))
        for call in reversed(a.calls):
            by = sorted((colour[i], place, tensor) for i, place, tensor in readers[call.id])
            colour[call.id] = code((colour[call.id], "read by", *by))
        for together in a.shared:
            group = code(("shared", *sorted(colour[i] for i in together)))
            for i in together:
                colour[i] = code((colour[i], group))
    return colour


def half_colours(a: Architecture, b: Architecture) -> list[tuple[dict[int, int], dict[int, int]]]:
    """For ``a`` and for ``b``: colours of what lies above each call, and of what lies below it.

    Calls of one colour above have equal histories, those of one colour below equal futures.
    """
    codes: dict[Hashable, int] = {}
    inputs = pair_ports(a.inputs, b.inputs, fed=True)
    outputs = pair_ports(a.outputs, b.outputs)
    found = []
    for graph, ins, outs in zip((a, b), inputs, outputs, strict=True):
        anchors = _anchored(graph, ins, outs)
        above: dict[int, int] = {}
        for call in graph.calls:
            read = [(above[r.call], r.tensor) for r in call.inputs]
            own = (label(graph, call), anchors.get(call.id) if not call.inputs else None)
            key = (own, *(read if call.ordered else sorted(read)))
            above[call.id] = codes.setdefault(key, len(codes))
        below: dict[int, int] = {}
        for call in reversed(graph.calls):
            read_by = sorted(below[i] for i in graph.consumers[call.id])
            own = (label(graph, call), anchors.get(call.id))
            below[call.id] = codes.setdefault((own, "below", *read_by), len(codes))
        found.append((above, below))
    return found


def _is_isomorphism(a: Architecture, b: Architecture, to: dict[int, int]) -> bool:
    """Whether the bijection ``to`` from calls of ``a`` to calls of ``b`` keeps all structure."""
    for call in a.calls:
        other = b.call(to[call.id])
        if call.ordered != other.ordered or len(call.inputs) != len(other.inputs):
            return False
        moved = [(to[r.call], r.tensor) for r in call.inputs]
        there = [(r.call, r.tensor) for r in other.inputs]
        same = moved == there if call.ordered else sorted(moved) == sorted(there)
        if not same:
            return False
    moved_groups = {tuple(sorted(to[i] for i in together)) for together in a.shared}
    return moved_groups == set(b.shared)


def _search(
    a: Architecture, b: Architecture, colours_a: dict[int, int], colours_b: dict[int, int]
) -> bool:
    """Look for an isomorphism among calls of equal colour."""
    # Imported here: few networks come to this, and networkx takes half of this room's import.
    from networkx.algorithms.isomorphism import DiGraphMatcher

    matcher = DiGraphMatcher(
        _coloured(a, colours_a),
        _coloured(b, colours_b),
        node_match=lambda x, y: x["colour"] == y["colour"],
        edge_match=lambda x, y: x["label"] == y["label"],
    )
    return bool(matcher.is_isomorphic())


def _coloured(a: Architecture, colours: dict[int, int]) -> nx.DiGraph:
    """The calls as a simple graph; sharing is a vertex that points at the calls that share."""
    import networkx as nx

    graph = nx.DiGraph()
    for call in a.calls:
        graph.add_node(call.id, colour=colours[call.id])
    for call in a.calls:
        wires: dict[int, list[tuple[int, int]]] = {}
        for position, ref in enumerate(call.inputs):
            place = position if call.ordered else -1
            wires.setdefault(ref.call, []).append((place, ref.tensor))
        for source, wire in wires.items():
            graph.add_edge(source, call.id, label=tuple(sorted(wire)))
    for together in a.shared:
        graph.add_node(("shared", together), colour=-1)
        for i in together:
            graph.add_edge(("shared", together), i, label="shares")
    return graph
