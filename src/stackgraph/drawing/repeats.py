"""A long drawing has one box for what repeats: the first of many, how many more, and the last.

What repeats is a stretch of the network between places that a single tensor passes: one layer of
a stack, or a whole block with its shortcut.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stackgraph.drawing.diagram import BOUNDARY, Diagram, Edge, Node
from stackgraph.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 16
"""Nodes up to which everything is drawn."""
LEAST = 4
"""Nodes that a fold must save."""
_PERIOD = 12
"""Stretches that together may be what repeats."""
_NAMES = 24
"""Names that one reads with the mouse on the box; the text alternative has all."""


@dataclass(frozen=True)
class _Run:
    """``count`` equal repetitions of ``period`` stretches, from number ``start``."""

    start: int
    period: int
    count: int


def repeats_folded(diagram: Diagram) -> Diagram:
    """``diagram`` with one box for what repeats, at every level, if it is long."""
    if sum(1 for _ in diagram.walk()) <= LONG:
        return diagram
    return _folded(diagram)


def _folded(diagram: Diagram) -> Diagram:
    nodes = tuple(
        replace(n, inner=_folded(n.inner)) if n.inner is not None else n for n in diagram.nodes
    )
    diagram = replace(diagram, nodes=nodes)
    stretches = _stretches(diagram)
    signs = list(_signatures(diagram, stretches))
    runs = list(_runs(signs, [len(s) for s in stretches]))
    for run in runs:
        inside = stretches[run.start + run.period : run.start + run.period * (run.count - 1)]
        diagram = _replaced(diagram, [n for s in inside for n in s], run, stretches)
    return diagram


def _stretches(diagram: Diagram) -> list[list[Node]]:
    """The nodes, cut wherever one tensor of the node above is all that goes on."""
    place = {n.key: i for i, n in enumerate(diagram.nodes)}
    place[BOUNDARY] = -1
    last: dict[int, set[tuple[int, int, str]]] = {}
    size = len(diagram.nodes)
    ends = []
    for edge in diagram.edges:
        source = place[edge.source]
        target = size if edge.target == BOUNDARY else place[edge.target]
        if target <= source:
            return [list(diagram.nodes)]
        ends.append((source, target, edge))
    for source, target, edge in ends:
        for cut in range(source, target):
            last.setdefault(cut, set()).add((source, edge.out_port, edge.label))
    stretches: list[list[Node]] = [[]]
    for index, node in enumerate(diagram.nodes):
        stretches[-1].append(node)
        passing = last.get(index, set())
        if len(passing) == 1 and next(iter(passing))[0] == index and index + 1 < size:
            stretches.append([])
    return stretches


def _signatures(diagram: Diagram, stretches: list[list[Node]]) -> Iterator[object]:
    """What must be equal of two stretches for one to stand for the other; names are free."""
    arriving: dict[str, list[Edge]] = {}
    for edge in diagram.edges:
        arriving.setdefault(edge.target, []).append(edge)
    for number, stretch in enumerate(stretches):
        plain = all(
            n.role in ("layer", "bare", "merge", "model") and n.calls == 1 and _is_unmarked(n)
            for n in stretch
        )
        place = {n.key: i for i, n in enumerate(stretch)}
        edges = [e for n in stretch for e in arriving.get(n.key, [])]
        if not plain or any(e.mark for e in edges):
            yield number
            continue
        wires = [
            (place.get(e.source, -1), place[e.target], e.label, e.out_port, e.in_port, e.part)
            for e in edges
        ]
        yield (tuple(_sign(n) for n in stretch), tuple(sorted(wires)))


def _sign(node: Node) -> object:
    inner = node.inner
    if inner is None:
        return (node.kind, node.facts, node.weights, node.told[1:])
    nodes = tuple(_sign(n) for n in inner.nodes)
    place = {n.key: i for i, n in enumerate(inner.nodes)}
    wires = tuple((place.get(e.source, -1), place.get(e.target, -1), e.label) for e in inner.edges)
    return (node.kind, node.facts, node.weights, nodes, wires)


def _is_unmarked(node: Node) -> bool:
    if node.mark or node.highlighted:
        return False
    if node.inner is None:
        return True
    return all(map(_is_unmarked, node.inner.nodes)) and not any(e.mark for e in node.inner.edges)


def _runs(signs: list[object], sizes: list[int]) -> Iterator[_Run]:
    """Runs that do not overlap, those that save most first from each place on."""
    start = 0
    while start < len(signs):
        best, saved = None, 0
        for period in range(1, min(_PERIOD, (len(signs) - start) // 3) + 1):
            count = 1
            first = signs[start : start + period]
            while signs[start + count * period : start + (count + 1) * period] == first:
                count += 1
            gain = (count - 2) * sum(sizes[start : start + period])
            if gain > saved:
                best, saved = _Run(start, period, count), gain
        if best is not None and saved >= LEAST:
            yield best
            start += best.period * best.count
        else:
            start += 1


def _replaced(
    diagram: Diagram, hidden: list[Node], run: _Run, stretches: list[list[Node]]
) -> Diagram:
    """``diagram`` with one node in place of ``hidden``, which stand in a row of stretches."""
    keys = {n.key for n in hidden}
    key = f"repeat {run.start}"
    block = [n for s in stretches[run.start : run.start + run.period] for n in s]
    node = _standing_for(key, hidden, block, run.count - 2)
    nodes = []
    for old in diagram.nodes:
        if old.key == hidden[0].key:
            nodes.append(node)
        if old.key not in keys:
            nodes.append(old)
    edges, entered = [], False
    for edge in diagram.edges:
        if edge.target in keys:
            if edge.source not in keys and not entered:
                entered = True
                edges.append(replace(edge, target=key, in_port=0, part=""))
        elif edge.source in keys:
            edges.append(replace(edge, source=key, out_port=0))
        else:
            edges.append(edge)
    return replace(diagram, nodes=tuple(nodes), edges=tuple(edges))


def _standing_for(key: str, hidden: list[Node], block: list[Node], count: int) -> Node:
    what = " this" if len(block) == 1 else f" these {len(block)} layers"
    names = [n.name for n in hidden if n.name]
    shown = names if len(names) <= 2 else [names[0], "…", names[-1]]
    told = [f"{count} × {', '.join(n.kind for n in block)}, each as drawn above"]
    if names:
        told.append(", ".join([*names[:_NAMES], "…"] if len(names) > _NAMES else names))
    return Node(
        key,
        f"× {count} more like{what}",
        "repeat",
        facts=(" ".join(shown),) if names else (),
        weights=_parameters(hidden),
        told=tuple(told),
    )


def _parameters(nodes: list[Node]) -> str:
    """The parameters of all, from what their boxes say."""
    numbers = [int(n.weights.split()[0].replace(",", "")) for n in nodes if n.weights]
    return plural(sum(numbers), "parameter", commas=True) if sum(numbers) else ""
