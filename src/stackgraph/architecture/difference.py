"""The smallest difference between two networks: what is missing, extra, changed, wired otherwise.

Calls of the two graphs are paired by a linear assignment that is repeated with the wiring under
the last pairing taken into account; the pairing with the fewest edits wins.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from stackgraph.architecture.graph import MERGES, Architecture, Call, Node, Ref, config_key
from stackgraph.architecture.matching import half_colours, pair_ports
from stackgraph.architecture.normal import expand

_UNPAIRED = 4.0
_IMPOSSIBLE = 100.0
_OTHER_MERGE = 3.0
_OTHER_CONFIG = 2.0
_OTHER_ACTIVATION = 1.5
_OTHER_SHAPE = 0.5
_SAME_NAME = -1.5
_WIRE = 1.0
_PLACE = 0.01
_OTHER_CALLS = 0.3
_SAME_HALF = -0.6
_ROUNDS = 8


@dataclass(frozen=True)
class Rewired:
    """A call of the actual network that reads other tensors than its counterpart.

    ``expected`` holds calls of the actual network where they have a counterpart there, else None.
    """

    call: Call
    actual: tuple[Ref, ...]
    expected: tuple[Call | None, ...]


@dataclass
class Difference:
    """What must change to turn ``actual`` into ``expected``; both are expanded.

    ``pairs`` maps call ids of ``actual`` to call ids of ``expected``. ``split`` pairs an expected
    shared node with the separate nodes in its place, ``merged`` the other way round.
    """

    actual: Architecture
    expected: Architecture
    pairs: dict[int, int]
    missing: list[Call] = field(default_factory=list)
    extra: list[Call] = field(default_factory=list)
    changed: list[tuple[Call, Call]] = field(default_factory=list)
    rewired: list[Rewired] = field(default_factory=list)
    split: list[tuple[Node, tuple[Node, ...]]] = field(default_factory=list)
    merged: list[tuple[Node, tuple[Node, ...]]] = field(default_factory=list)
    outputs: list[tuple[int, int]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """True when no difference was found."""
        found = (self.missing, self.extra, self.changed, self.rewired, self.split, self.merged)
        return not any((*found, self.outputs))

    @property
    def back(self) -> dict[int, int]:
        """Call ids of ``expected`` to call ids of ``actual``."""
        return {e: a for a, e in self.pairs.items()}


def difference(actual: Architecture, expected: Architecture) -> Difference:
    """The smallest difference that is found between two networks, nested models opened."""
    actual, expected = expand(actual), expand(expected)
    result = Difference(actual, expected, _pair(actual, expected))
    back = result.back
    result.missing = [c for c in expected.calls if c.id not in back]
    result.extra = [c for c in actual.calls if c.id not in result.pairs]
    for call in actual.calls:
        if call.id in result.pairs:
            other = expected.call(result.pairs[call.id])
            if _own_cost(actual, call, expected, other) > 0:
                result.changed.append((call, other))
            if _wire_cost(call, other, result.pairs):
                wanted = tuple(
                    actual.call(back[r.call]) if r.call in back else None for r in other.inputs
                )
                result.rewired.append(Rewired(call, call.inputs, wanted))
    _compare_sharing(result)
    _compare_outputs(result)
    return result


# ------------------------------------------------------------------ pairing


def _pair(actual: Architecture, expected: Architecture) -> dict[int, int]:
    best: dict[int, int] = {}
    best_cost = float("inf")
    pairs: dict[int, int] | None = None
    own = _own_costs(actual, expected)
    for _ in range(_ROUNDS):
        pairs = _assign(actual, expected, pairs, own)
        cost = _total(actual, expected, pairs)
        if cost < best_cost - 1e-9:
            best, best_cost = pairs, cost
        elif pairs == best:
            break
    return _untwisted(actual, expected, best, best_cost)


def _untwisted(
    actual: Architecture, expected: Architecture, pairs: dict[int, int], cost: float
) -> dict[int, int]:
    """``pairs`` with the partners of like calls exchanged where that mends wiring.

    Calls of one form on one tensor are equally good partners for each other until their readers
    have partners, too, and the readers wait for them: rounds of assignments may not get out of it.
    """

    def free(call_id: int) -> bool:
        mine, theirs = actual.node_of(call_id), expected.node_of(pairs[call_id])
        return not mine.is_input and not (mine.name and mine.name == theirs.name)

    def like(one: int, two: int) -> bool:
        same = actual.call(one).inputs == actual.call(two).inputs
        return same and actual.node_of(one).operation == actual.node_of(two).operation

    def better() -> tuple[dict[int, int], float] | None:
        back = {e: a for a, e in pairs.items()}
        near: set[int] = set()
        for a, e in pairs.items():
            call, other = actual.call(a), expected.call(e)
            if _wire_cost(call, other, pairs):
                near |= {a, *(r.call for r in call.inputs)}
                near |= {back[r.call] for r in other.inputs if r.call in back}
        for one in sorted(c for c in near if c in pairs and free(c)):
            for two in sorted(c for c in pairs if c != one and free(c)):
                if like(one, two):
                    swapped = {**pairs, one: pairs[two], two: pairs[one]}
                    total = _total(actual, expected, swapped)
                    if total < cost - 1e-9:
                        return swapped, total
        return None

    while cost > 0 and (found := better()):
        pairs, cost = found
    return pairs


def _own_costs(actual: Architecture, expected: Architecture) -> list[list[float]]:
    """What it costs to pair each call with each other one, whatever the rest is paired with."""
    ports = _port_pairs(actual, expected)
    halves = half_colours(actual, expected)
    n, m = len(actual.calls), len(expected.calls)
    rows = []
    for i, call in enumerate(actual.calls):
        row = []
        for j, other in enumerate(expected.calls):
            cost = _pair_cost(actual, call, expected, other, ports)
            for mine, theirs in zip(*halves, strict=True):
                cost += _SAME_HALF * (mine[call.id] == theirs[other.id])
            row.append(cost + _PLACE * abs(i / max(n - 1, 1) - j / max(m - 1, 1)))
        rows.append(row)
    return rows


def _port_pairs(actual: Architecture, expected: Architecture) -> dict[int, int]:
    """Input calls that belong together by name or position."""
    marks_a, marks_e = pair_ports(actual.inputs, expected.inputs, fed=True)
    found = {}
    by_mark = {m: p.ref.call for m, p in zip(marks_e, expected.inputs, strict=True)}
    for mark, port in zip(marks_a, actual.inputs, strict=True):
        if mark is not None and mark in by_mark:
            found[port.ref.call] = by_mark[mark]
    return found


def _assign(
    actual: Architecture,
    expected: Architecture,
    last: dict[int, int] | None,
    own: list[list[float]],
) -> dict[int, int]:
    """The cheapest pairing, with the wiring under the ``last`` pairing taken into account."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    n, m = len(actual.calls), len(expected.calls)
    readers_a, readers_e = actual.consumers, expected.consumers
    costs = np.full((n + m, n + m), _IMPOSSIBLE)
    costs[n:, m:] = 0
    for i, call in enumerate(actual.calls):
        costs[i, m + i] = _UNPAIRED
        for j, other in enumerate(expected.calls):
            cost = own[i][j]
            if cost < _IMPOSSIBLE / 2 and last is not None:
                cost += _WIRE * _wire_cost(call, other, last)
                read_a = {last.get(r, -1 - r) for r in readers_a[call.id]}
                cost += 0.5 * _WIRE * len(read_a ^ set(readers_e[other.id]))
            costs[i, j] = cost
    for j in range(m):
        costs[n + j, j] = _UNPAIRED
    rows, columns = linear_sum_assignment(costs)
    return {
        actual.calls[i].id: expected.calls[j].id
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
        if i < n and j < m and costs[i, j] < _IMPOSSIBLE / 2
    }


def _pair_cost(
    actual: Architecture, call: Call, expected: Architecture, other: Call, ports: dict[int, int]
) -> float:
    a, e = actual.node(call.node), expected.node(other.node)
    if a.is_input != e.is_input:
        return _IMPOSSIBLE
    if a.is_input and call.id in ports and ports[call.id] != other.id:
        return 2 * _UNPAIRED - 1
    cost = _own_cost(actual, call, expected, other)
    if a.name and a.name == e.name:
        cost += _SAME_NAME
    if len(a.calls) != len(e.calls):
        cost += _OTHER_CALLS
    return cost


def _own_cost(actual: Architecture, call: Call, expected: Architecture, other: Call) -> float:
    """How much two calls differ by themselves; 0 for calls of equal operations."""
    a, e = actual.node(call.node), expected.node(other.node)
    if a.operation != e.operation:
        both_merge = a.operation in MERGES and e.operation in MERGES
        return _OTHER_MERGE if both_merge else _IMPOSSIBLE
    cost = 0.0
    if config_key(a.config) != config_key(e.config):
        cost += _OTHER_CONFIG
    if call.activation != other.activation:
        cost += _OTHER_ACTIVATION
    if a.is_input and call.output_shapes != other.output_shapes:
        cost += _OTHER_SHAPE
    return cost


def _wire_cost(call: Call, other: Call, pairs: dict[int, int]) -> int:
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


def _total(actual: Architecture, expected: Architecture, pairs: dict[int, int]) -> float:
    unpaired = len(actual.calls) + len(expected.calls) - 2 * len(pairs)
    cost = _UNPAIRED * unpaired
    for a, e in pairs.items():
        call, other = actual.call(a), expected.call(e)
        cost += _own_cost(actual, call, expected, other) + _WIRE * _wire_cost(call, other, pairs)
    return cost


# ------------------------------------------------------------------ sharing and outputs


def _compare_sharing(result: Difference) -> None:
    back = result.back
    for node in result.expected.nodes:
        held = {result.actual.call(back[c]).node for c in node.calls if c in back}
        if len(held) > 1:
            result.split.append((node, tuple(result.actual.node(i) for i in sorted(held))))
    for node in result.actual.nodes:
        wanted = {
            result.expected.call(result.pairs[c]).node for c in node.calls if c in result.pairs
        }
        if len(wanted) > 1:
            result.merged.append((node, tuple(result.expected.node(i) for i in sorted(wanted))))


def _compare_outputs(result: Difference) -> None:
    marks_a, marks_e = pair_ports(result.actual.outputs, result.expected.outputs)
    if len(marks_a) != len(marks_e) or None in marks_a:
        return
    by_mark = dict(zip(marks_e, result.expected.outputs, strict=True))
    for mark, port in zip(marks_a, result.actual.outputs, strict=True):
        other = by_mark.get(mark)
        if other is not None and result.pairs.get(port.ref.call) != other.ref.call:
            result.outputs.append((port.position, other.position))
