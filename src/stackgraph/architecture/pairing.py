"""Which call of one network answers to which of another: the pairing with the fewest edits.

Calls are paired by a linear assignment that is repeated with the wiring under the last pairing
taken into account, once from what the calls are and once from where they stand; then partners of
like calls are exchanged as long as that makes the whole smaller. A changed value costs less than a
changed wire: where two neighbours have their sizes exchanged, the sizes are the difference.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from stackgraph.architecture.graph import MERGES, Architecture, Call, Node, config_key
from stackgraph.architecture.matching import half_colours, pair_ports

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

Pairs = dict[int, int]

_UNPAIRED = 4.0
_IMPOSSIBLE = 100.0
_OTHER_KIND = 5.0
_LIKE_KIND = 2.5
_OTHER_WEIGHTS = 0.5
_OTHER_VALUE = 0.7
_FURTHER_VALUE = 0.15
_MOST_VALUES = 1.3
_OTHER_ACTIVATION = 0.7
_OTHER_SHAPE = 0.5
_OTHER_NAME = 0.5
_SIZE = 0.05
_WIRE = 1.0
_PLACE = 0.01
_OTHER_CALLS = 0.3
_SAME_HALF = -0.6
_DEPTH = 1.0
_OTHER_END = 1.0
_ROUNDS = 8
_MOST_EXCHANGES = 200

_FAMILIES: tuple[frozenset[str], ...] = (
    MERGES,
    frozenset({"LSTM", "GRU", "SimpleRNN", "Bidirectional"}),
    frozenset({"BatchNormalization", "LayerNormalization", "GroupNormalization"}),
    frozenset({"Flatten", "Reshape", "Permute"}),
    frozenset({"Dropout", "AlphaDropout", "GaussianDropout", "GaussianNoise"}),
)
_MASK = "not_equal"
"""A mask answers to a mask or to nothing: it stands beside the way, and is no step of it."""
_STEMS = ("Conv", "Pooling", "SpatialDropout")
"""Kinds that share one of these words belong together, too: ``Conv2D`` and ``SeparableConv2D``."""


def pair(actual: Architecture, expected: Architecture) -> tuple[Pairs, float]:
    """Call ids of ``actual`` to call ids of ``expected``, and what the difference costs."""
    costs = _Costs(actual, expected)
    pairs, cost = _settled(costs, costs.by_form())
    if cost > _WIRE:
        pairs, cost = min((pairs, cost), _settled(costs, costs.by_place()), key=lambda one: one[1])
    return _exchanged(costs, pairs, cost)


def own_cost(actual: Architecture, call: Call, expected: Architecture, other: Call) -> float:
    """How much two calls differ by themselves; 0 for calls of equal operations."""
    a, e = actual.node(call.node), expected.node(other.node)
    if a.is_input != e.is_input:
        return _IMPOSSIBLE
    cost = 0.0
    if a.operation != e.operation:
        if _MASK in (a.operation, e.operation):
            return _IMPOSSIBLE
        cost += _LIKE_KIND if like(a.operation, e.operation) else _OTHER_KIND
        cost += _OTHER_WEIGHTS * (bool(a.parameters) != bool(e.parameters))
    elif _unequal(a, e):
        cost += _value_cost(a, e)
    if call.activation != other.activation:
        cost += _OTHER_ACTIVATION
    if a.is_input and call.output_shapes != other.output_shapes:
        cost += _OTHER_SHAPE
    return cost


def _unequal(a: Node, e: Node) -> bool:
    """Whether two nodes of one operation have other settings; ``1``, ``1.0`` and True differ."""
    mine, theirs = a.own_config, e.own_config
    if not mine and not theirs:
        return False
    return mine != theirs or config_key(mine) != config_key(theirs)


def like(kind: str, other: str) -> bool:
    """Whether one kind of operation is easily taken for the other."""
    if any(kind in family and other in family for family in _FAMILIES):
        return True
    return any(stem in kind and stem in other for stem in _STEMS)


def _value_cost(a: Node, e: Node) -> float:
    """For layers of one kind with other settings; a little more where a size is far off."""
    mine, theirs = a.own_config, e.own_config
    changed = [k for k in {*mine, *theirs} if mine.get(k) != theirs.get(k)]
    cost = min(_OTHER_VALUE + _FURTHER_VALUE * (len(changed) - 1), _MOST_VALUES)
    if a.width and e.width:
        cost += _SIZE * min(abs(math.log2(a.width / e.width)), 4)
    return cost


def wire_cost(call: Call, other: Call, pairs: Pairs) -> int:
    """How many of the tensors that two paired calls read do not correspond."""
    mine = [(pairs.get(r.call, -1 - r.call), r.tensor) for r in call.inputs]
    theirs = [(r.call, r.tensor) for r in other.inputs]
    if call.ordered and other.ordered and len(mine) == len(theirs):
        return sum(x != y for x, y in zip(mine, theirs, strict=True))
    for wire in list(mine):
        if wire in theirs:
            mine.remove(wire)
            theirs.remove(wire)
    return max(len(mine), len(theirs))


class _Costs:
    """What each pair of calls costs by itself, and all of a pairing together."""

    def __init__(self, actual: Architecture, expected: Architecture) -> None:
        self.actual, self.expected = actual, expected
        self._ports = _port_pairs(actual, expected)
        self._outputs = list(_output_pairs(actual, expected))
        self._names = _names(actual) & _names(expected)
        self.own = {(a.id, e.id): self._alone(a, e) for a in actual.calls for e in expected.calls}

    def by_form(self) -> list[list[float]]:
        """What pairs cost at first sight, by what the calls are."""
        return self._matrix(self._form_costs())

    def by_place(self) -> list[list[float]]:
        """What pairs cost at first sight, by where the calls stand."""
        return self._matrix(self._place_costs())

    def _alone(self, call: Call, other: Call) -> float:
        a, e = self.actual.node(call.node), self.expected.node(other.node)
        if a.is_input and e.is_input and self._ports.get(call.id, other.id) != other.id:
            return 2 * _UNPAIRED - 1
        cost = own_cost(self.actual, call, self.expected, other)
        if a.name != e.name and (a.name in self._names or e.name in self._names):
            cost += _OTHER_NAME
        return cost

    def _matrix(self, extra: Callable[[Call, Call], float]) -> list[list[float]]:
        n, m = len(self.actual.calls), len(self.expected.calls)
        return [
            [
                self.own[call.id, other.id]
                + extra(call, other)
                + _PLACE * abs(i / max(n - 1, 1) - j / max(m - 1, 1))
                for j, other in enumerate(self.expected.calls)
            ]
            for i, call in enumerate(self.actual.calls)
        ]

    def _form_costs(self) -> Callable[[Call, Call], float]:
        """Less for calls with equal histories or equal futures, more for others as often shared."""
        halves = half_colours(self.actual, self.expected)
        (above_a, below_a), (above_e, below_e) = halves

        def cost(call: Call, other: Call) -> float:
            a, e = self.actual.node(call.node), self.expected.node(other.node)
            same = above_a[call.id] == above_e[other.id]
            return (
                _SAME_HALF * same
                + _SAME_HALF * (below_a[call.id] == below_e[other.id])
                + _OTHER_CALLS * (len(a.calls) != len(e.calls))
            )

        return cost

    def _place_costs(self) -> Callable[[Call, Call], float]:
        """By steps from the inputs or to the outputs, and by which inputs and outputs these are."""
        a, e = _Places(self.actual, self._ports), _Places(self.expected, None)

        def cost(call: Call, other: Call) -> float:
            down = abs(a.depth[call.id] - e.depth[other.id])
            up = abs(a.height[call.id] - e.height[other.id])
            ends = a.ends[call.id] ^ e.ends[other.id]
            return _DEPTH * min(down, up, 8) + _OTHER_END * bool(ends)

        return cost

    def of(self, call_id: int, pairs: Pairs) -> float:
        """What one paired call costs: itself and the wires it reads."""
        other = self.expected.call(pairs[call_id])
        wires = wire_cost(self.actual.call(call_id), other, pairs)
        return self.own[call_id, other.id] + _WIRE * wires

    def outputs(self, pairs: Pairs) -> float:
        """What outputs taken from the wrong calls cost."""
        return _WIRE * sum(pairs.get(a) != e for a, e in self._outputs)

    def total(self, pairs: Pairs) -> float:
        """What the whole difference costs under a pairing."""
        unpaired = len(self.actual.calls) + len(self.expected.calls) - 2 * len(pairs)
        return _UNPAIRED * unpaired + sum(self.of(a, pairs) for a in pairs) + self.outputs(pairs)


class _Places:
    """Where the calls of one graph stand: steps from its inputs, to its outputs, and which."""

    def __init__(self, graph: Architecture, ports: Pairs | None) -> None:
        self.depth: dict[int, int] = {}
        self.height: dict[int, int] = {}
        self.ends: dict[int, frozenset[Hashable]] = {}
        inputs: dict[int, frozenset[Hashable]] = {}
        outputs: dict[int, frozenset[Hashable]] = {}
        at_end: dict[int, set[Hashable]] = {}
        for port in graph.outputs:
            at_end.setdefault(port.ref.call, set()).add(("out", port.known_as or port.position))
        for call in graph.calls:
            above = [r.call for r in call.inputs]
            self.depth[call.id] = 1 + max((self.depth[a] for a in above), default=-1)
            key = ports.get(call.id, call.id) if ports is not None else call.id
            here = frozenset() if above else frozenset({("in", key)})
            inputs[call.id] = here.union(*(inputs[a] for a in above))
        for call in reversed(graph.calls):
            below = graph.consumers[call.id]
            self.height[call.id] = 1 + max((self.height[b] for b in below), default=-1)
            mine = frozenset(at_end.get(call.id, ()))
            outputs[call.id] = mine.union(*(outputs[b] for b in below))
        for call in graph.calls:
            self.ends[call.id] = inputs[call.id] | outputs[call.id]


def _names(graph: Architecture) -> set[str]:
    return {n.name for n in graph.nodes if n.name}


def _port_pairs(actual: Architecture, expected: Architecture) -> Pairs:
    """Input calls that belong together by name or position."""
    marks_a, marks_e = pair_ports(actual.inputs, expected.inputs, fed=True)
    by_mark = {m: p.ref.call for m, p in zip(marks_e, expected.inputs, strict=True)}
    return {
        port.ref.call: by_mark[mark]
        for mark, port in zip(marks_a, actual.inputs, strict=True)
        if mark is not None and mark in by_mark
    }


def _output_pairs(actual: Architecture, expected: Architecture) -> Iterator[tuple[int, int]]:
    """The calls at outputs that belong together."""
    marks_a, marks_e = pair_ports(actual.outputs, expected.outputs)
    if len(marks_a) == len(marks_e) and None not in marks_a:
        by_mark = dict(zip(marks_e, expected.outputs, strict=True))
        for mark, port in zip(marks_a, actual.outputs, strict=True):
            if mark in by_mark:
                yield port.ref.call, by_mark[mark].ref.call


def _settled(costs: _Costs, start: list[list[float]]) -> tuple[Pairs, float]:
    """The best of the pairings that repeated assignment comes to from ``start``."""
    best: Pairs = {}
    best_cost = float("inf")
    pairs: Pairs | None = None
    for _ in range(_ROUNDS):
        pairs = _assign(costs, start, pairs)
        cost = costs.total(pairs)
        if cost < best_cost - 1e-9:
            best, best_cost = pairs, cost
        elif pairs == best:
            break
    return best, best_cost


def _assign(costs: _Costs, alone: list[list[float]], last: Pairs | None) -> Pairs:
    """The cheapest pairing, with the wiring under the ``last`` pairing taken into account."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    actual, expected = costs.actual, costs.expected
    n, m = len(actual.calls), len(expected.calls)
    matrix = np.full((n + m, n + m), _IMPOSSIBLE)
    matrix[n:, m:] = 0
    for i, call in enumerate(actual.calls):
        matrix[i, m + i] = _UNPAIRED
        for j, other in enumerate(expected.calls):
            cost = alone[i][j]
            if cost < _IMPOSSIBLE / 2 and last is not None:
                cost += _WIRE * wire_cost(call, other, last)
                read = {last.get(r, -1 - r) for r in actual.consumers[call.id]}
                cost += 0.5 * _WIRE * len(read ^ set(expected.consumers[other.id]))
            matrix[i, j] = cost
    for j in range(m):
        matrix[n + j, j] = _UNPAIRED
    rows, columns = linear_sum_assignment(matrix)
    return {
        actual.calls[i].id: expected.calls[j].id
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
        if i < n and j < m and matrix[i, j] < _IMPOSSIBLE / 2
    }


def _exchanged(costs: _Costs, pairs: Pairs, cost: float) -> tuple[Pairs, float]:
    """``pairs`` with the partners of like calls exchanged where that makes the whole cheaper.

    Calls of one form are equally good partners for each other until their readers have partners,
    too, and the readers wait for them: rounds of assignments may not get out of it.
    """
    for _ in range(_MOST_EXCHANGES):
        found = _better(costs, pairs) if cost > 0 else None
        if found is None:
            break
        pairs = found
        cost = costs.total(pairs)
    return pairs, cost


def _better(costs: _Costs, pairs: Pairs) -> Pairs | None:
    """The pairing with one exchange that makes it cheaper; None when there is none."""
    actual, expected = costs.actual, costs.expected
    kinds = {c: actual.node_of(c).operation for c in pairs}
    near = _near_a_fault(costs, pairs)
    for one in sorted(near):
        for two in sorted(c for c in pairs if c != one and kinds[c] == kinds[one]):
            if actual.node_of(one).is_input:
                continue
            swapped = {**pairs, one: pairs[two], two: pairs[one]}
            touched = {one, two, *actual.consumers[one], *actual.consumers[two]}
            here = [c for c in touched if c in pairs]
            before = sum(costs.of(c, pairs) for c in here) + costs.outputs(pairs)
            after = sum(costs.of(c, swapped) for c in here) + costs.outputs(swapped)
            if after < before - 1e-9 and expected.node_of(pairs[two]).operation == kinds[one]:
                return swapped
    return None


def _near_a_fault(costs: _Costs, pairs: Pairs) -> set[int]:
    """Paired calls whose wires, or whose readers' wires, do not correspond."""
    actual, expected = costs.actual, costs.expected
    back = {e: a for a, e in pairs.items()}
    near: set[int] = set()
    for a, e in pairs.items():
        call, other = actual.call(a), expected.call(e)
        if wire_cost(call, other, pairs):
            near |= {a, *(r.call for r in call.inputs)}
            near |= {back[r.call] for r in other.inputs if r.call in back}
    return {c for c in near if c in pairs}
