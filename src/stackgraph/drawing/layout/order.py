"""Layers of a layered drawing: which rank a node is in, and its place within the rank."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Key = str
Arc = tuple[Key, Key]
_SWEEPS = 12
"""Down and up through the rows, in turn, while any two lines cross."""


def back_arcs(nodes: Sequence[Key], arcs: Iterable[Arc]) -> set[Arc]:
    """Arcs that close a cycle, found by a depth-first walk in the nodes' order."""
    after: dict[Key, list[Key]] = {n: [] for n in nodes}
    for source, target in arcs:
        after[source].append(target)
    back: set[Arc] = set()
    state: dict[Key, int] = {}
    for root in nodes:
        if root in state:
            continue
        state[root] = 1
        stack: list[tuple[Key, Iterator[Key]]] = [(root, iter(after[root]))]
        while stack:
            node, rest = stack[-1]
            target = next(rest, "")
            if not target:
                state[node] = 2
                stack.pop()
            elif state.get(target) == 1:
                back.add((node, target))
            elif target not in state:
                state[target] = 1
                stack.append((target, iter(after[target])))
    return back


def ranks_of(
    nodes: Sequence[Key], arcs: Sequence[Arc], *, first: set[Key], last: set[Key], late: set[Key]
) -> dict[Key, int]:
    """Longest-path ranks from 0. ``first`` stay in rank 0, ``last`` go to a rank of their own at
    the end, ``late`` (inputs) move down to just above their first reader.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(arcs)
    rank: dict[Key, int] = {}
    for node in nx.lexicographical_topological_sort(graph, key=list(nodes).index):
        above = [rank[p] + 1 for p in graph.predecessors(node)]
        floor = 1 if first and node not in first else 0
        rank[node] = max([floor, *above])
    for node in late:
        below = [rank[s] for s in graph.successors(node)]
        if below:
            rank[node] = min(below) - 1
    if last:
        end = max([rank[n] for n in nodes if n not in last], default=0) + 1
        rank.update(dict.fromkeys(last, end))
    lowest = min(rank.values(), default=0)
    return {n: r - lowest for n, r in rank.items()}


def ordered(rows: Sequence[Sequence[Key]], arcs: Sequence[Arc]) -> list[list[Key]]:
    """Rows reordered by barycentres for few crossings; ``arcs`` join neighbouring rows."""
    best = [list(row) for row in rows]
    above: dict[Key, list[Key]] = {k: [] for row in rows for k in row}
    below: dict[Key, list[Key]] = {k: [] for row in rows for k in row}
    for source, target in arcs:
        below[source].append(target)
        above[target].append(source)
    fewest = crossings(best, below)
    current = [list(row) for row in best]
    for sweep in range(_SWEEPS):
        if fewest == 0:
            break
        down = sweep % 2 == 0
        indices = range(1, len(current)) if down else range(len(current) - 2, -1, -1)
        for index in indices:
            beside = current[index - 1] if down else current[index + 1]
            place = {key: i for i, key in enumerate(beside)}
            current[index] = _by_barycentre(current[index], above if down else below, place)
        count = crossings(current, below)
        if count < fewest:
            fewest, best = count, [list(row) for row in current]
    return best


def _by_barycentre(
    row: list[Key], neighbours: dict[Key, list[Key]], place: dict[Key, int]
) -> list[Key]:
    weights = {}
    for index, key in enumerate(row):
        near = [place[n] for n in neighbours[key]]
        weights[key] = sum(near) / len(near) if near else float(index)
    return sorted(row, key=lambda k: (weights[k], row.index(k)))


def crossings(rows: Sequence[Sequence[Key]], below: dict[Key, list[Key]]) -> int:
    """How many pairs of arcs between neighbouring rows cross."""
    count = 0
    for upper, lower in itertools.pairwise(rows):
        place = {key: i for i, key in enumerate(lower)}
        ends = [sorted(place[t] for t in below[key]) for key in upper]
        for i, left in enumerate(ends):
            for right in ends[i + 1 :]:
                count += sum(1 for a in left for b in right if b < a)
    return count


def spread(
    desired: Sequence[float], gaps: Sequence[float], weights: Sequence[float]
) -> list[float]:
    """Positions nearest to ``desired`` (weighted squares) that keep ``gaps`` between neighbours.

    ``gaps[i]`` is the least distance from position i to position i + 1. Pool adjacent violators.
    """
    offsets = [0.0]
    for gap in gaps:
        offsets.append(offsets[-1] + gap)
    blocks: list[list[float]] = []  # weighted mean, weight, count
    for want, offset, weight in zip(desired, offsets, weights, strict=True):
        blocks.append([want - offset, weight, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, mass, count = blocks.pop()
            before = blocks[-1]
            total = before[1] + mass
            before[0] = (before[0] * before[1] + mean * mass) / total
            before[1], before[2] = total, before[2] + count
    flat = [block[0] for block in blocks for _ in range(int(block[2]))]
    return [value + offset for value, offset in zip(flat, offsets, strict=True)]
