"""The marks of a comparison, brought from the nodes that were compared to the layers as written.

Checks compare networks in one form for all spellings, in which an activation is part of the layer
before it. A drawing shows the layers that the learner wrote: each belongs to one compared node.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from stackgraph.architecture import Architecture, as_written
from stackgraph.drawing.adapt import diagram_of, inside

if TYPE_CHECKING:
    from collections.abc import Collection

    from stackgraph.drawing.diagram import Diagram, Edge, Mark, Node


def unfolded(
    marked: Diagram,
    architecture: Architecture,
    highlight: Collection[str] = (),
    *,
    nested: bool = False,
) -> Diagram:
    """``marked``, a compared diagram of ``architecture``, with the learner's own layers as boxes.

    What is missing is shown as it was compared.
    """
    made = inside if nested else diagram_of
    own = made(architecture, highlight, folded=False)
    written = as_written(architecture)
    home = {str(w): str(c) for w, c in _homes(architecture, written).items()}
    found = {n.key: n for n in marked.nodes}
    groups: dict[str, list[Node]] = defaultdict(list)
    for node in own.nodes:
        groups[home.get(node.key, node.key)].append(node)
    kept = {n.identity for n in architecture.nodes}
    heads = {str(n.id) for n in written.nodes if n.identity in kept}
    shown = {m.key: m for key, group in groups.items() for m in _marked(found[key], group, heads)}
    inner = {str(n.id): n.inner for n in architecture.nodes if n.inner is not None}
    nodes = [
        _opened(n, found[home[n.key]], inner[home[n.key]], highlight) if n.inner else n
        for n in (shown[node.key] for node in own.nodes)
    ]
    nodes += [n for n in marked.nodes if n.mark == "missing"]
    ends = {key: (_entry(group, heads), group[-1].key) for key, group in groups.items()}
    return replace(marked, nodes=tuple(nodes), edges=tuple(_edges(marked, own, home, found, ends)))


def _opened(
    node: Node, compared: Node, architecture: Architecture, highlight: Collection[str]
) -> Node:
    assert compared.inner is not None
    return replace(node, inner=unfolded(compared.inner, architecture, highlight, nested=True))


def _entry(group: list[Node], heads: set[str]) -> str:
    """The layer of a group that reads what its node reads."""
    return next((n.key for n in group if n.key in heads), group[0].key)


def _marked(compared: Node, group: list[Node], heads: set[str]) -> list[Node]:
    """The layers of one compared node with its mark, which stands on the layer that it is about."""
    if compared.mark == "extra":
        return [replace(n, mark="extra", note=compared.note) for n in group]
    if not compared.mark:
        return group
    about = _entry(group, heads)
    acting = [n.key for n in group if n.key not in heads and compared.activation]
    if compared.of_activation and acting:
        about = acting[-1]
    return [
        replace(n, mark=compared.mark, note=compared.note) if n.key == about else n for n in group
    ]


def _edges(
    marked: Diagram,
    own: Diagram,
    home: dict[str, str],
    found: dict[str, Node],
    ends: dict[str, tuple[str, str]],
) -> list[Edge]:
    marks: dict[tuple[str, str, str], list[Mark]] = defaultdict(list)
    for edge in marked.edges:
        if edge.mark != "missing":
            marks[edge.source, edge.target, edge.part].append(edge.mark)
    edges = []
    for edge in own.edges:
        source, target = (home.get(k, k) for k in (edge.source, edge.target))
        if source == target and source in found:
            mark: Mark = "extra" if found[source].mark == "extra" else edge.mark
        else:
            left = marks[source, target, edge.part]
            mark = left.pop(0) if left else edge.mark
        edges.append(replace(edge, mark=mark))
    for edge in marked.edges:
        if edge.mark == "missing":
            source = ends.get(edge.source, ("", edge.source))[1]
            target = ends.get(edge.target, (edge.target, ""))[0]
            edges.append(replace(edge, source=source, target=target))
    return edges


def _homes(architecture: Architecture, written: Architecture) -> dict[int, int]:
    """Node id in ``written`` -> id of the node in ``architecture`` that it is, or is a part of.

    A layer that is no node there is part of what it reads, or, where it reads several tensors, of
    what reads it.
    """
    left: dict[int, list[int]] = defaultdict(list)
    for node in architecture.nodes:
        left[node.identity].append(node.id)
    homes: dict[int, int] = {}
    for node in written.nodes:
        same = left[node.identity]
        if same:
            homes[node.id] = same.pop(0) if len(same) > 1 else same[0]
    waiting = [n for n in written.nodes if n.id not in homes]
    while waiting:
        before = len(waiting)
        for node in list(waiting):
            near = _neighbours(written, node.calls[0])
            home = next((homes[n] for n in near if n in homes), None)
            if home is not None:
                homes[node.id] = home
                waiting.remove(node)
        if len(waiting) == before:
            homes.update(dict.fromkeys((n.id for n in waiting), architecture.nodes[0].id))
            break
    return homes


def _neighbours(written: Architecture, call: int) -> list[int]:
    """The nodes that a layer may be a part of, the likeliest first."""
    above = [written.node_of(r.call).id for r in written.call(call).inputs]
    below = [written.node_of(c).id for c in written.consumers[call]]
    return above if len(above) == 1 else [*below[:1], *above]
