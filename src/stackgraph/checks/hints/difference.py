"""A difference between two graphs in a learner's words, the cause before its consequences."""

from __future__ import annotations

from stackgraph.architecture import MERGES, Architecture, Call, Node
from stackgraph.architecture.difference import Difference, Rewired, difference
from stackgraph.architecture.graph import config_key
from stackgraph.checks.core import Mismatch
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.structure.common import about, activation_text, listed, sample_shape


def difference_mismatches(
    actual: Architecture, expected: Architecture, name: str
) -> list[Mismatch]:
    """One mismatch for each difference; at least one, for graphs that are not equal."""
    found = difference(actual, expected)
    ends = [*_port_counts(found, name), *_port_orders(found, name)]
    if ends:
        return ends
    mismatches = [
        *_sharing(found, name),
        *_missing(found, name),
        *_extra(found, name),
        *_rewired(found, name),
        *_changed(found, name),
        *_outputs(found, name),
    ]
    if not mismatches:
        mismatches = [
            Mismatch(
                about(name, "the same layers in another arrangement"),
                hint="compare the order of the inputs, of the outputs and of what each layer reads",
            )
        ]
    return mismatches


def _port_counts(found: Difference, name: str) -> list[Mismatch]:
    mismatches = []
    for kind in ("input", "output"):
        here = getattr(found.actual, kind + "s")
        there = getattr(found.expected, kind + "s")
        if len(here) != len(there):
            mismatches.append(
                Mismatch(
                    about(name, f"wrong number of {kind}s"),
                    len(there),
                    len(here),
                    diagnosis.port_count_hint(
                        found.actual,
                        [sample_shape(p.shape) for p in there],
                        [sample_shape(p.shape) for p in here],
                        kind,
                    ),
                    rank=0,
                )
            )
    return mismatches


def _port_orders(found: Difference, name: str) -> list[Mismatch]:
    """Outputs with the names asked for, in another order; the rest would be the consequence.

    Inputs with the names asked for are found by these, in whatever order they stand.
    """
    mismatches = []
    for kind in ("output",):
        here = [p.known_as for p in getattr(found.actual, kind + "s")]
        there = [p.known_as for p in getattr(found.expected, kind + "s")]
        sides = (found.actual, found.expected)
        keyed = any(p.key for side in sides for p in getattr(side, kind + "s"))
        named = None not in here and len(set(here)) == len(here)
        if named and not keyed and here != there and set(here) == set(there):
            fed = "fed" if kind == "input" else "returned"
            mismatches.append(
                Mismatch(
                    about(name, f"the {kind}s are in another order"),
                    listed([repr(n) for n in there]),
                    listed([repr(n) for n in here]),
                    f"the list given to keras.Model sets the order in which {kind}s are {fed}",
                )
            )
    return mismatches


def _sharing(found: Difference, name: str) -> list[Mismatch]:
    split = [(n, p) for n, p in found.split if n.parameters]
    paths = {tuple(part.path[:1] for part in parts) for _, parts in split}
    if len(paths) == 1 and len(split) > 1 and all(path for path in next(iter(paths))):
        boxes = listed([path[0] for path in next(iter(paths))])
        return [
            Mismatch(
                about(name, "two models where one shared model is called"),
                f"one model, called {len(split[0][0].calls)} times",
                f"{boxes}, each with weights of its own",
                diagnosis.twin_hint("model"),
                rank=1,
            )
        ]
    mismatches = []
    for node, parts in split:
        mismatches.append(
            Mismatch(
                about(name, f"{len(parts)} layers where one shared layer is called"),
                f"one {node.kind} layer, called {len(node.calls)} times",
                f"{listed([p.label for p in parts])}, each with weights of its own",
                diagnosis.SHARED_TWIN,
                rank=1,
            )
        )
    for node, parts in found.merged:
        mismatches.append(
            Mismatch(
                about(name, f"one shared layer where {len(parts)} separate ones are asked for"),
                f"{len(parts)} layers, each with weights of its own",
                f"{node.label}, called {len(node.calls)} times",
                "calling one layer object twice shares its weights: make a new layer for each",
                rank=1,
            )
        )
    return mismatches


def _missing(found: Difference, name: str) -> list[Mismatch]:
    mismatches = []
    for call in found.missing:
        node = found.expected.node(call.node)
        if node.is_input:
            continue
        where = _place(found, call)
        what = node.kind if node.kind in MERGES else f"{node.kind} layer"
        mismatches.append(
            Mismatch(
                about(name, f"{diagnosis.article(what)} is missing"),
                _told(found.expected, call) + where,
                _instead(found, call),
                _in_its_place(found, call)
                or diagnosis.missing_kind_hint(found.actual, [node.kind]),
                rank=3,
            )
        )
    return mismatches


def _place(found: Difference, call: Call) -> str:
    """Where a missing call belongs: after which of the learner's layers."""
    back = found.back
    sources = [found.actual.node_of(back[r.call]).label for r in call.inputs if r.call in back]
    return f", reading {listed(sources)}" if sources else ""


def _instead(found: Difference, call: Call) -> str:
    """What reads past a missing call."""
    back = found.back
    for reader in found.expected.consumers[call.id]:
        if reader in back:
            here = found.actual.call(back[reader])
            sources = [found.actual.node_of(r.call).label for r in here.inputs]
            return f"{found.actual.node(here.node).label} reads {listed(sources)}"
    return ""


def _in_its_place(found: Difference, call: Call) -> str:
    """Which layer that was not asked for is read where the missing one should be."""
    back = found.back
    for reader in found.expected.consumers[call.id]:
        if reader in back:
            for ref in found.actual.call(back[reader]).inputs:
                if ref.call not in found.pairs:
                    return f"{found.actual.node_of(ref.call).label} stands in its place"
    return ""


def _extra(found: Difference, name: str) -> list[Mismatch]:
    mismatches = []
    for call in found.extra:
        node = found.actual.node(call.node)
        if node.is_input:
            continue
        mismatches.append(
            Mismatch(
                about(name, "not asked for", node.label),
                "",
                _told(found.actual, call),
                _why_extra(found, call),
                rank=4,
            )
        )
    return mismatches


def _why_extra(found: Difference, call: Call) -> str:
    """A second layer like another on the same tensor was built twice; else what the graph shows."""
    node = found.actual.node(call.node)
    for other in found.actual.calls:
        twin = found.actual.node(other.node)
        alike = (twin.operation, twin.config) == (node.operation, node.config)
        if other.id != call.id and alike and node.parameters and other.inputs == call.inputs:
            return f"like {twin.label}, on the same tensor: build it once and use its result twice"
    return "" if found.missing else diagnosis.smell(found.actual)


def _rewired(found: Difference, name: str) -> list[Mismatch]:
    """Wires that differ where both ends exist; others follow from what is missing or extra."""
    mismatches = []
    for wire in found.rewired:
        if None in wire.expected or any(r.call not in found.pairs for r in wire.actual):
            continue
        mismatches.append(_wire(found, wire, name))
    return mismatches


def _wire(found: Difference, wire: Rewired, name: str) -> Mismatch:
    graph = found.actual
    node = graph.node(wire.call.node)
    wanted_calls = [c for c in wire.expected if c is not None]
    actual_calls = [graph.call(r.call) for r in wire.actual]
    wanted = [graph.node(c.node).label for c in wanted_calls]
    actual = [graph.node(c.node).label for c in actual_calls]
    if sorted(wanted) == sorted(actual):
        wanted = [_with_source(graph, c) for c in wanted_calls]
        actual = [_with_source(graph, c) for c in actual_calls]
    repeated = len(set(wire.actual)) < len(wire.actual)
    if repeated:
        reason = diagnosis.TWICE
    elif sorted(wanted) == sorted(actual):
        reason = "the order of the operands matters here"
    else:
        reason = "is a tensor variable stale, so that the layer is called on the wrong tensor?"
    return Mismatch(
        about(name, "reads the wrong tensor", node.label),
        listed(wanted),
        listed(actual),
        reason,
        rank=3,
    )


def _with_source(graph: Architecture, call: Call) -> str:
    """A call of a shared layer by what it reads, since the label is that of all its calls."""
    node = graph.node(call.node)
    if len(node.calls) < 2:
        return node.label
    return f"{node.label} on {listed([graph.node_of(r.call).label for r in call.inputs])}"


def _changed(found: Difference, name: str) -> list[Mismatch]:
    mismatches = []
    for call, other in found.changed:
        node, wanted = found.actual.node(call.node), found.expected.node(other.node)
        if node.operation != wanted.operation:
            mismatches.append(
                Mismatch(
                    about(name, "another kind of merge", node.label),
                    wanted.kind,
                    node.kind,
                    diagnosis.merge_hint(wanted.kind, [node.kind]),
                    rank=2,
                )
            )
            continue
        if node.is_input:
            want, have = sample_shape(other.shape), sample_shape(call.shape)
            mismatches.append(
                Mismatch(
                    about(name, "wrong shape", node.label),
                    want,
                    have,
                    diagnosis.shape_hint(found.actual, want, have, "input"),
                    rank=0,
                )
            )
            continue
        mismatches += _config(node, wanted, name)
        if call.activation != other.activation:
            mismatches.append(
                Mismatch(
                    about(name, "wrong activation", node.label),
                    activation_text(other.activation),
                    activation_text(call.activation),
                    diagnosis.activation_hint(found.actual, node, other.activation),
                    rank=6,
                )
            )
    return mismatches


_WORDS = {"units": "number of units", "filters": "number of filters", "rate": "rate"}


def _config(node: Node, wanted: Node, name: str) -> list[Mismatch]:
    mismatches = []
    for key in sorted({*node.config, *wanted.config}):
        have, want = node.config.get(key), wanted.config.get(key)
        if config_key({"": have}) != config_key({"": want}):
            reason = diagnosis.unit_hint(node) if key in ("units", "filters") else ""
            mismatches.append(
                Mismatch(
                    about(name, f"wrong {_WORDS.get(key, key)}", node.label),
                    want,
                    have,
                    reason or diagnosis.config_hint(node, key, have),
                    rank=5,
                )
            )
    return mismatches


def _outputs(found: Difference, name: str) -> list[Mismatch]:
    mismatches = []
    back = found.back
    for position, other in found.outputs:
        here = found.actual.outputs[position].ref.call
        want = found.expected.outputs[other].ref.call
        if want not in back or here not in found.pairs:
            continue
        swapped = len(found.outputs) > 1
        mismatches.append(
            Mismatch(
                about(name, f"output {position + 1} is taken from the wrong layer"),
                found.actual.node_of(back[want]).label,
                found.actual.node_of(here).label,
                "the outputs are in another order" if swapped else diagnosis.BYPASSED,
                rank=7,
            )
        )
    return mismatches


def _told(graph: Architecture, call: Call) -> str:
    """A call in a few words: ``"Dense, 24 units, relu"``."""
    node = graph.node(call.node)
    words = [node.operation]
    if node.width is not None:
        words.append(f"{node.width} {'filters' if 'filters' in node.config else 'units'}")
    if "rate" in node.config:
        words.append(f"rate {node.config['rate']}")
    if call.activation:
        words.append(call.activation)
    return ", ".join(words)
