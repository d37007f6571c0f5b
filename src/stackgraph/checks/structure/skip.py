"""Skip connections: where a tensor goes around layers with weights and meets their result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stackgraph.architecture.graph import MERGES
from stackgraph.architecture.wording import article
from stackgraph.checks.core import Mismatch, plural
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.structure.common import about, find_layer, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.architecture import Architecture, Call, Node, Ref

_OLD_SHORTCUT = (
    "is the shortcut's variable stale, still that of the block before, or from before the tensors "
    "met?"
)
_NOTHING_HEAVY = (
    "between the two that are added lies no layer with weights: what is added goes around some"
)
_TWO_BODIES = (
    "both tensors that are added were made by layers: the shortcut is the tensor from before them, "
    "itself"
)


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
    *,
    told: bool = False,
) -> list[Mismatch]:
    """What is wrong with the skip connections that were found; empty when nothing is.

    ``told``: whether the author says what to do where nothing is known of the mistake.
    """
    if not found:
        return [_none_found(graph, merge, shortcut, name, told=told)]
    faults = [f for s in found for f in _faults(graph, s, name)]
    if count is not None and len(found) != count:
        faults.append(_count_mismatch(graph, found, count, shortcut, name))
    return faults


def all_mismatches(
    graph: Architecture,
    found: list[Skip],
    merge: str,
    shortcut: str | None,
    count: int | None,
    starts: Sequence[str],
    name: str,
    *,
    told: bool = False,
) -> list[Mismatch]:
    """As ``skip_mismatches``; where shortcuts are too few, those that begin nowhere are told."""
    faults = skip_mismatches(graph, found, merge, shortcut, count, name, told=told)
    begun = start_mismatches(graph, found, starts, name) if found else []
    if faults and starts and not begun and len(found) == count:
        faults = _further_merges(graph, found, name) or faults
    return begun if begun and len(found) < (count or 0) else faults or begun


def _further_merges(graph: Architecture, found: list[Skip], name: str) -> list[Mismatch]:
    """Merges beside those of shortcuts that all begin where they should."""
    ends = {s.merge.id for s in found}
    kinds = listed(list(dict.fromkeys(article(s.merge_kind) for s in found)))
    return [
        Mismatch(
            about(name, "another place where tensors meet", graph.node(merge.node).label),
            f"tensors meet only where a shortcut ends, in {kinds}",
            f"here, too: {listed([graph.node_of(r.call).label for r in merge.inputs])}",
            "the shortcuts begin and end where they should: this merge is one too many",
        )
        for merge in diagnosis.merges(graph)
        if merge.id not in ends
    ]


def _count_mismatch(
    graph: Architecture,
    found: list[Skip],
    count: int,
    shortcut: str | None,
    name: str,
    where: str = "",
) -> Mismatch:
    asked = f"{shortcut or 'skip'} shortcut{'' if count == 1 else 's'}" if count else "a shortcut"
    few = len(found) < count
    kinds = {s.merge_kind for s in found}
    ends = [c for c in diagnosis.merges(graph) if graph.node(c.node).operation in kinds]
    if few and diagnosis.repeated_operands(graph):
        hint = diagnosis.TWICE
    elif few and found and all(s.merge_kind == "concatenate" for s in found):
        hint = diagnosis.FEW_CONCATENATED
    elif few and found and len(ends) == len(found):
        kind = article(next(iter(kinds)))
        hint = f"no more shortcut ends in {kind}: is a block missing, or its {kind.split()[-1]}?"
    else:
        widths = {s.merge.shape[-1] for s in found}
        hint = diagnosis.skip_count_hint(few, shortcut, same_width=len(widths) < 2)
    return Mismatch(
        about(name, "wrong number of skip connections"),
        f"{count} {asked}{where}",
        plural(len(found), f"{shortcut or 'skip'} shortcut") + where,
        hint,
        rank=1,
    )


def start_mismatches(
    graph: Architecture, found: list[Skip], starts: Sequence[str], name: str
) -> list[Mismatch]:
    """The layers among ``starts`` at whose result no shortcut begins."""
    calls = [s.start.call for s in found]
    mismatches = []
    for wanted in starts:
        kind = wanted in MERGES
        if not kind and not any(_is_inside(node, wanted) for node in graph.nodes):
            find_layer(graph, wanted, name)
        if any(_is_start(graph, call, wanted) for call in calls):
            continue
        others = [c for c in calls if not any(_is_start(graph, c, one) for one in starts)]
        what = f"the {wanted}" if kind else repr(wanted)
        mismatches.append(
            Mismatch(
                about(name, f"no shortcut begins at {what}"),
                f"what leaves {what} meets what comes from further on, unchanged",
                f"a shortcut from {listed([graph.node_of(c).label for c in others or calls])}",
                _why_not_at(graph, others, wanted),
            )
        )
    return mismatches


def _why_not_at(graph: Architecture, calls: Sequence[int], wanted: str) -> str:
    """The hint, with the layer right behind ``wanted`` that is taken for it, if one is."""
    for call in calls:
        before = [graph.node_of(ref.call) for ref in graph.call(call).inputs]
        if wanted not in MERGES and any(node.answers_to(wanted) for node in before):
            return (
                f"the shortcut that begins one layer later, at {graph.node_of(call).label}, was it "
                f"to be this one? then give the name {wanted!r} to that layer"
            )
    return "keep the tensor under a name of its own, and give that to the merge"


def _is_start(graph: Architecture, call: int, wanted: str) -> bool:
    """Whether what a call gives is what leaves ``wanted``: a kind of merge, or the name of a layer
    or of a model that is called like one.
    """
    node = graph.node_of(call)
    if wanted in MERGES:
        return node.operation == wanted
    leaves = any(not _is_inside(graph.node_of(r), wanted) for r in graph.consumers[call])
    return node.answers_to(wanted) or (_is_inside(node, wanted) and leaves)


def _is_inside(node: Node, model: str) -> bool:
    """Whether a node of an expanded graph lies in the nested model of that name."""
    return repr(model) in node.path


def _none_found(
    graph: Architecture, merge: str, shortcut: str | None, name: str, *, told: bool = False
) -> Mismatch:
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
            article(f"{kind} shortcut"),
            f"{plural(len(others), 'shortcut')}: {only}",
            diagnosis.TWICE if repeated else diagnosis.SHORTCUTS[kind],
        )
    return Mismatch(
        about(name, "no skip connection"),
        "a tensor that goes around layers with weights and meets their result in " + article(merge),
        _merges_text(graph),
        _why_none(graph, merge) or ("" if told else diagnosis.no_skip_hint(merge)),
    )


def _why_none(graph: Architecture, merge: str) -> str:
    """The hint that a merge of the right kind gives, which is no end of a skip connection."""
    if diagnosis.repeated_operands(graph):
        return diagnosis.TWICE
    for call in diagnosis.merges(graph):
        if graph.node(call.node).operation != merge:
            continue
        made = [graph.node_of(r.call) for r in call.inputs]
        above = [graph.ancestors(r.call) for r in call.inputs]
        if any(r.call in a for r in call.inputs for a in above):
            return _NOTHING_HEAVY
        if all(n.parameters for n in made) and frozenset.intersection(*above):
            return _TWO_BODIES
    return ""


def _across_scales(graph: Architecture, skip: Skip, merge: int) -> bool:
    """Whether the shortcuts of a merge inside lie wholly inside, as the levels of a U-Net do."""
    within = [s for s in skips(graph) if s.merge.id == merge]
    return (
        skip.merge_kind == "concatenate"
        and bool(within)
        and all(s.merge_kind == "concatenate" and s.start.call in skip.body for s in within)
    )


def _merges_text(graph: Architecture) -> str:
    told = [
        f"{graph.node(c.node).label} reads "
        + listed([graph.node_of(r.call).label for r in c.inputs])
        for c in diagnosis.merges(graph)
    ]
    return "; ".join(told) if told else diagnosis.told_of_no_merge(graph)


def _faults(
    graph: Architecture, skip: Skip, name: str, *, body_is_as_asked: bool = False
) -> list[Mismatch]:
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
        c
        for c in skip.body
        if c != skip.merge.id
        and graph.call(c) in diagnosis.merges(graph)
        and diagnosis.distinct_operands(graph, graph.call(c)) > 1
        and not _across_scales(graph, skip, c)
    ]
    if inside and not body_is_as_asked:
        start = graph.node_of(skip.start.call).label
        faults.append(
            Mismatch(
                about(name, "the shortcut goes around more than one block", part),
                "a shortcut from where this block begins",
                f"a shortcut from {start}, around {graph.node_of(min(inside)).label}",
                _OLD_SHORTCUT,
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


# ------------------------------------------------------------------ which body a shortcut spans


@dataclass(frozen=True)
class Body:
    """The body that is asked for: the names of its layers, or how many of them have weights."""

    names: tuple[str, ...] = ()
    count: int = 0

    @property
    def text(self) -> str:
        """``"'conv_1' and 'conv_2'"``, ``"2 layers with weights"``."""
        if self.names:
            return listed([repr(n) for n in self.names])
        return f"{plural(self.count, 'layer')} with weights"

    def absent(self, nodes: Sequence[Node]) -> list[str]:
        """The names that no node of a body answers to."""
        return [n for n in self.names if not any(node.answers_to(n) for node in nodes)]

    def unasked(self, nodes: Sequence[Node]) -> list[Node]:
        """The nodes of a body that have weights and answer to no name."""
        return [
            node
            for node in nodes
            if node.parameters and not any(node.answers_to(n) for n in self.names)
        ]

    def distance(self, nodes: Sequence[Node]) -> int:
        """By how many layers a body is another than this; 0 for this one."""
        if self.names:
            return len(self.absent(nodes)) + len(self.unasked(nodes))
        return abs(len(_weighted(nodes)) - self.count)


def asked_body(graph: Architecture, around: int | str | Sequence[str], name: str) -> Body:
    """The body that ``around=`` describes.

    CheckError when the graph has no layer of a name, ValueError for a body without layers.
    """
    if isinstance(around, int):
        if around < 1:
            raise ValueError(f"a shortcut goes around at least 1 layer with weights, not {around}")
        return Body(count=around)
    names = (around,) if isinstance(around, str) else tuple(dict.fromkeys(around))
    if not names:
        raise ValueError("around= needs the name of at least one layer")
    for one in names:
        find_layer(graph, one, name)
    return Body(names)


def around_mismatches(
    graph: Architecture,
    found: list[Skip],
    body: Body,
    merge: str,
    shortcut: str | None,
    count: int | None,
    name: str,
) -> tuple[list[Skip], list[Mismatch]]:
    """The skip connections that span the body asked for, and what is wrong with what there is.

    A body may hold blocks with shortcuts of their own: it is as asked.
    """
    if not found:
        return [], [_none_found(graph, merge, shortcut, name)]
    whole = _whole(found)
    far = {s: body.distance(_nodes(graph, s)) for s in whole}
    fitting = [s for s in whole if not far[s]]
    faults = [f for s in fitting for f in _faults(graph, s, name, body_is_as_asked=True)]
    lacking = (count or 1) - len(fitting)
    if lacking > 0:
        nearest = sorted((s for s in whole if far[s]), key=lambda s: far[s])[:lacking]
        faults += [_body_mismatch(graph, s, body, name) for s in whole if s in nearest]
        if len(nearest) == lacking:
            return fitting, faults
    if count is not None and len(fitting) != count:
        where = f" around {body.text}"
        faults.append(_count_mismatch(graph, fitting, count, shortcut, name, where))
    return fitting, faults


def _whole(found: list[Skip]) -> list[Skip]:
    """The skips, one for each shortcut: what meets it in one merge is one body."""
    by_shortcut: dict[tuple[Ref, int, int | None], Skip] = {}
    for skip in found:
        key = (skip.start, skip.merge.id, skip.projection.id if skip.projection else None)
        known = by_shortcut.get(key)
        by_shortcut[key] = replace(skip, body=skip.body | known.body) if known else skip
    return list(by_shortcut.values())


def _nodes(graph: Architecture, skip: Skip) -> list[Node]:
    """The operations of a skip's body, in the order of the graph."""
    inside = {graph.call(c).node for c in skip.body}
    return [n for n in graph.nodes if n.id in inside]


def _weighted(nodes: Sequence[Node]) -> list[Node]:
    return [n for n in nodes if n.parameters]


def _body_mismatch(graph: Architecture, skip: Skip, body: Body, name: str) -> Mismatch:
    nodes = _nodes(graph, skip)
    spanned = _weighted(nodes)
    labels = listed([n.label for n in spanned])
    only = " only" if body.names and not body.unasked(nodes) else ""
    return Mismatch(
        about(name, "the shortcut spans another body", graph.node(skip.merge.node).label),
        f"it spans {body.text}",
        f"it spans {labels}{only}" if body.names else f"it spans {len(spanned)}: {labels}",
        _body_hint(graph, skip, body, nodes),
    )


_LATE = "the shortcut starts too late: keep the tensor from before the body under a name of its own"
_EARLY = "the shortcut ends too early: it meets what comes out of the last layer of the body"
_STALE = "the shortcut starts too early: is its variable stale, from before this body?"
_LONG = "the shortcut ends too late: the merge comes right after the body"
_BOTH_ENDS = (
    "a shortcut starts before the first layer of the body and meets what comes out of the last"
)
_ELSEWHERE = "the layers of the body follow one another, from where the shortcut starts"


def _body_hint(graph: Architecture, skip: Skip, body: Body, nodes: list[Node]) -> str:
    """At which end a shortcut spans too little or too much."""
    if not body.names:
        blocks = [c for c in skip.body if graph.call(c) in diagnosis.merges(graph)]
        too_long = len(_weighted(nodes)) > body.count
        return _OLD_SHORTCUT if too_long and blocks else _BOTH_ENDS
    absent = [n for n in graph.nodes if any(n.answers_to(a) for a in body.absent(nodes))]
    unasked = body.unasked(nodes)
    if absent and not unasked:
        before = {skip.start.call, *graph.ancestors(skip.start.call)}
        if any(set(n.calls) & before for n in absent):
            return _LATE
        return _EARLY if any(_follows(graph, n, skip.merge.id) for n in absent) else _ELSEWHERE
    if unasked and not absent:
        asked = [n for n in nodes if n.parameters and n not in unasked]
        if all(_follows(graph, n, call) for n in asked for u in unasked for call in u.calls):
            return _STALE
        if all(_follows(graph, u, call) for n in asked for u in unasked for call in n.calls):
            return _LONG
        return ""
    return diagnosis.SKIP_COUNT


def _follows(graph: Architecture, node: Node, call: int) -> bool:
    return any(call in graph.ancestors(c) for c in node.calls)
