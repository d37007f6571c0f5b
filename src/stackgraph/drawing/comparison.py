"""Two diagrams as one: what is missing, extra or different in the first, seen from the second."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

import numpy as np

from stackgraph.drawing.diagram import BOUNDARY, Diagram, Edge, Mark, Node

_NEVER = -10.0
_ROUNDS = 4


@dataclass(frozen=True)
class Compared:
    """The union of both diagrams with its marks, and the marks in words."""

    diagram: Diagram
    differences: tuple[tuple[Mark, str], ...]

    @property
    def caption(self) -> str:
        """``'1 missing, 2 different'``; '' when nothing is marked."""
        counts = Counter(mark for mark, _ in self.differences)
        words: tuple[Mark, ...] = ("missing", "extra", "different")
        return ", ".join(f"{counts[w]} {w}" for w in words if counts[w])


def compared(shown: Diagram, expected: Diagram) -> Compared:
    """``shown`` with what ``expected`` has besides, everything that differs marked.

    Names of layers play no part in what differs, but help to find what belongs together.
    """
    pairs = _pairs(shown, expected)
    partner = {b: a for a, b in pairs.items()}
    theirs = {n.key: n for n in expected.nodes}
    differences: list[tuple[Mark, str]] = []
    nodes = []
    for node in shown.nodes:
        other = theirs.get(pairs.get(node.key, ""))
        if other is None:
            nodes.append(replace(node, mark="extra"))
            differences.append(("extra", _named(node)))
            continue
        node, inside = _matched(node, other, shown, expected)
        nodes.append(node)
        if node.mark:
            differences.append(("different", f"{_named(node)}, {node.note}"))
        differences += inside
    renamed = {BOUNDARY: BOUNDARY, **partner}
    for other in expected.nodes:
        if other.key not in partner:
            renamed[other.key] = f"missing {other.key}"
            nodes.append(replace(other, key=renamed[other.key], mark="missing"))
            differences.append(("missing", _named(other)))
    diagram = Diagram(tuple(nodes), (), shown.title)
    edges, wires = _edges(shown, expected, renamed, {n.key: n for n in nodes})
    differences += wires
    return Compared(replace(diagram, edges=tuple(edges)), tuple(differences))


def _matched(
    node: Node, other: Node, shown: Diagram, expected: Diagram
) -> tuple[Node, list[tuple[Mark, str]]]:
    """A node with a partner: marked where the two differ, with the inside compared likewise."""
    notes = []
    if node.kind != other.kind:
        notes.append(other.kind)
    notes += [fact for fact in other.facts if fact not in node.facts]
    acts = {a for a in (node.activation, other.activation, "linear") if a}
    if node.role == "input" and _labels(shown, node) != _labels(expected, other):
        notes += _labels(expected, other)
    if node.calls != other.calls:
        notes.append("one call" if other.calls == 1 else f"{other.calls} calls")
    surplus = [fact for fact in node.facts if fact not in other.facts]
    if not notes and surplus:
        notes.append(f"not {', '.join(surplus)}")
    if notes:
        of_activation = {*notes, *surplus} <= {*acts, f"not {', '.join(surplus)}"}
        note = "expected " + ", ".join(notes)
        node = replace(node, mark="different", note=note, of_activation=of_activation)
    if node.inner is None or other.inner is None:
        return node, []
    inside = compared(node.inner, other.inner)
    return replace(node, inner=inside.diagram), list(inside.differences)


def _labels(diagram: Diagram, node: Node) -> list[str]:
    return sorted({e.label for e in diagram.edges if e.source == node.key})


def _named(node: Node) -> str:
    facts = ", ".join(node.facts)
    name = f" {node.name!r}" if node.name else ""
    return f"{node.kind}{name}" + (f" ({facts})" if facts else "")


def _edges(
    shown: Diagram, expected: Diagram, renamed: dict[str, str], nodes: dict[str, Node]
) -> tuple[list[Edge], list[tuple[Mark, str]]]:
    """The edges of both, those of one side only marked."""
    wanted = Counter((renamed[e.source], renamed[e.target], e.part) for e in expected.edges)
    edges, differences = [], []
    for edge in shown.edges:
        ends = (edge.source, edge.target)
        if wanted[(*ends, edge.part)] > 0:
            wanted[(*ends, edge.part)] -= 1
            edges.append(edge)
            continue
        edges.append(replace(edge, mark="extra"))
        if not _marked_end(ends, nodes):
            differences.append(_wire("extra", ends, nodes, edge.part))
    for edge in expected.edges:
        ends = (renamed[edge.source], renamed[edge.target])
        if wanted[(*ends, edge.part)] > 0:
            wanted[(*ends, edge.part)] -= 1
            edges.append(
                replace(edge, source=ends[0], target=ends[1], out_call=0, in_call=0, mark="missing")
            )
            if not _marked_end(ends, nodes):
                differences.append(_wire("missing", ends, nodes, edge.part))
    return edges, differences


def _marked_end(ends: tuple[str, str], nodes: dict[str, Node]) -> bool:
    """Whether an edge's mark only follows from a missing or extra node at its end."""
    return any(k in nodes and nodes[k].mark in ("missing", "extra") for k in ends)


def _wire(
    mark: Mark, ends: tuple[str, str], nodes: dict[str, Node], part: str = ""
) -> tuple[Mark, str]:
    source, target = (_named(nodes[k]) if k in nodes else "the model's edge" for k in ends)
    return mark, f"connection from {source} to {target}" + (f" as {part}" if part else "")


# Which node belongs to which


def _pairs(shown: Diagram, expected: Diagram) -> dict[str, str]:
    """Keys of ``shown`` -> keys of ``expected``: the assignment of greatest likeness."""
    from scipy.optimize import linear_sum_assignment

    if not shown.nodes or not expected.nodes:
        return {}
    own = np.array([[_likeness(a, b) for b in expected.nodes] for a in shown.nodes])
    score = own.copy()
    near_a, near_b = _neighbours(shown), _neighbours(expected)
    for _ in range(_ROUNDS):
        above, below = (_around(score, near_a[side], near_b[side]) for side in (0, 1))
        score = own + above + below
        score[own <= _NEVER] = _NEVER
    rows, columns = linear_sum_assignment(score, maximize=True)
    return {
        shown.nodes[a].key: expected.nodes[b].key
        for a, b in zip(rows.tolist(), columns.tolist(), strict=True)
        if own[a, b] > _NEVER
    }


def _around(score: np.ndarray, near_a: list[list[int]], near_b: list[list[int]]) -> np.ndarray:
    """For each pair of nodes: how well their neighbours on one side match, 0 to about 0.5."""
    values = np.clip(score, 0.0, None)
    out = np.zeros_like(values)
    for i, above in enumerate(near_a):
        for j, below in enumerate(near_b):
            if not above and not below:
                out[i, j] = 0.5
            elif above and below:
                part = values[np.ix_(above, below)]
                total = part.max(axis=1).sum() + part.max(axis=0).sum()
                out[i, j] = 0.25 * total / (len(above) + len(below))
    return out


def _neighbours(diagram: Diagram) -> tuple[list[list[int]], list[list[int]]]:
    index = {n.key: i for i, n in enumerate(diagram.nodes)}
    above: dict[int, list[int]] = defaultdict(list)
    below: dict[int, list[int]] = defaultdict(list)
    for edge in diagram.edges:
        if edge.source in index and edge.target in index:
            below[index[edge.source]].append(index[edge.target])
            above[index[edge.target]].append(index[edge.source])
    order = range(len(diagram.nodes))
    return [above[i] for i in order], [below[i] for i in order]


def _likeness(a: Node, b: Node) -> float:
    """How alike two nodes are by themselves."""
    if (a.role in ("input", "output") or b.role in ("input", "output")) and a.role != b.role:
        return _NEVER
    same_name = bool(a.name) and a.name == b.name
    if a.kind != b.kind:
        if a.role == b.role == "merge" or (a.role == b.role == "model"):
            return 0.4
        return 0.4 if same_name else _NEVER
    common = len(set(a.facts) & set(b.facts)) / max(len(set(a.facts) | set(b.facts)), 1)
    return 1.0 + 0.6 * (common if a.facts or b.facts else 1.0) + (0.8 if same_name else 0.0)
