"""Skip connections: where a tensor goes around layers with weights and meets their result."""

from __future__ import annotations

from dataclasses import dataclass

from stackgraph.architecture import Architecture, Call, Ref
from stackgraph.checks import diagnosis
from stackgraph.checks._core import Mismatch, plural
from stackgraph.checks.structure_common import about, listed


@dataclass(frozen=True)
class Skip:
    """One skip connection: from ``start``, around ``body``, to ``merge``.

    ``projection`` is the call on the shortcut, None for an identity.
    """

    start: Ref
    merge: Call
    merge_kind: str
    body: frozenset[int]
    projection: Call | None = None

    @property
    def shortcut(self) -> str:
        """``"identity"`` or ``"projection"``."""
        return "identity" if self.projection is None else "projection"


def skips(graph: Architecture) -> list[Skip]:
    """All skip connections of a graph, in order."""
    found = []
    for merge in diagnosis.merges(graph):
        for operand in merge.inputs:
            for other in merge.inputs:
                skip = None if other == operand else _skip(graph, merge, operand, other)
                if skip is not None:
                    found.append(skip)
    return found


def _skip(graph: Architecture, merge: Call, short: Ref, long: Ref) -> Skip | None:
    """The skip whose shortcut arrives as ``short`` and whose body arrives as ``long``."""
    kind = graph.node(merge.node).operation
    if short.call in graph.ancestors(long.call):
        body = _between(graph, short.call, long.call)
        if any(graph.node_of(c).parameters for c in body):
            return Skip(short, merge, kind, body)
        return None
    call = graph.call(short.call)
    if not graph.node(call.node).parameters or len(call.inputs) != 1:
        return None
    start = call.inputs[0]
    if start.call not in graph.ancestors(long.call) or short.call in graph.ancestors(long.call):
        return None
    body = _between(graph, start.call, long.call)
    heavy = [graph.call(c) for c in body if graph.node_of(c).parameters]
    if not heavy or (len(heavy) == 1 and _pointwise(graph, heavy[0])):
        return None
    return Skip(start, merge, kind, body, call)


def _between(graph: Architecture, start: int, end: int) -> frozenset[int]:
    """The calls on ways from ``start`` to ``end``, without the first, with the last."""
    return frozenset(c for c in {end, *graph.ancestors(end)} if start in graph.ancestors(c))


def _pointwise(graph: Architecture, call: Call) -> bool:
    """Whether a call mixes channels only (a dense layer, a 1×1 convolution)."""
    node = graph.node(call.node)
    return all(k == 1 for k in node.config.get("kernel_size", [])) and node.width is not None


def skip_mismatches(
    graph: Architecture,
    found: list[Skip],
    merge: str,
    shortcut: str | None,
    count: int | None,
    name: str,
) -> list[Mismatch]:
    """What is wrong with the skip connections that were found; empty when nothing is."""
    asked = f"{shortcut or 'skip'} shortcut{'' if count == 1 else 's'}" if count else "a shortcut"
    if not found:
        return [_none_found(graph, merge, shortcut, name)]
    faults = [f for s in found for f in _faults(graph, s, name)]
    if count is not None and len(found) != count:
        faults.append(
            Mismatch(
                about(name, "wrong number of skip connections"),
                f"{count} {asked}",
                plural(len(found), f"{shortcut or 'skip'} shortcut"),
                diagnosis.skip_count_hint(len(found) < count, shortcut),
                rank=1,
            )
        )
    return faults


def _none_found(graph: Architecture, merge: str, shortcut: str | None, name: str) -> Mismatch:
    others = skips(graph)
    if any(s.merge_kind != merge for s in others):
        kinds = list(dict.fromkeys(s.merge_kind for s in others if s.merge_kind != merge))
        return Mismatch(
            about(name, "the skip connection ends in another merge"),
            merge,
            listed(kinds),
            diagnosis.merge_hint(merge, kinds),
        )
    repeated = diagnosis.repeated_operands(graph)
    if others:
        kind = shortcut or "identity"
        only = listed(list(dict.fromkeys(s.shortcut for s in others)))
        return Mismatch(
            about(name, f"no {kind} shortcut"),
            diagnosis.article(f"{kind} shortcut"),
            f"{plural(len(others), 'shortcut')}: {only}",
            diagnosis.TWICE if repeated else diagnosis.SHORTCUTS[kind],
        )
    return Mismatch(
        about(name, "no skip connection"),
        "a tensor that goes around layers with weights and meets their result in "
        + diagnosis.article(merge),
        _merges_text(graph),
        diagnosis.TWICE if repeated else diagnosis.NO_SKIP,
    )


def _merges_text(graph: Architecture) -> str:
    told = [
        f"{graph.node(c.node).label} reads "
        + listed([graph.node_of(r.call).label for r in c.inputs])
        for c in diagnosis.merges(graph)
    ]
    return "; ".join(told) if told else "no two tensors meet in the model"


def _faults(graph: Architecture, skip: Skip, name: str) -> list[Mismatch]:
    faults = []
    part = graph.node(skip.merge.node).label
    if skip.merge in diagnosis.broadcast_merges(graph):
        shapes = [repr(graph.shape_of(r)) for r in skip.merge.inputs]
        faults.append(
            Mismatch(
                about(name, "the shortcut has another shape than the body", part),
                "operands of one shape",
                listed(shapes),
                diagnosis.BROADCAST,
            )
        )
    inside = [
        c for c in skip.body if c != skip.merge.id and graph.call(c) in diagnosis.merges(graph)
    ]
    if inside:
        start = graph.node_of(skip.start.call).label
        faults.append(
            Mismatch(
                about(name, "the shortcut goes around more than one block", part),
                "a shortcut from where this block begins",
                f"a shortcut from {start}, around {graph.node_of(min(inside)).label}",
                "is the shortcut's variable stale, still that of the block before?",
            )
        )
    if skip.projection is not None and not _pointwise(graph, skip.projection):
        node = graph.node(skip.projection.node)
        size = "×".join(str(k) for k in node.config.get("kernel_size", []))
        faults.append(
            Mismatch(
                about(name, "the projection is not 1×1", node.label),
                "a convolution of size 1×1",
                f"{node.class_name} of size {size}" if size else node.class_name,
                "a projection only changes the number of channels, pixel by pixel",
            )
        )
    return faults
