"""The smallest difference between two networks: what is missing, extra, changed, rewired."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stackgraph.architecture.matching import pair_ports
from stackgraph.architecture.nesting import expand
from stackgraph.architecture.pairing import own_cost, pair, wire_cost

if TYPE_CHECKING:
    from stackgraph.architecture.graph import Architecture, Call, Node, Ref


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
    shared node with the separate nodes in its place, ``merged`` the other way round. ``cost``
    grows with what must change.
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
    cost: float = 0.0

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
    pairs, cost = pair(actual, expected)
    result = Difference(actual, expected, pairs, cost=cost)
    back = result.back
    result.missing = [c for c in expected.calls if c.id not in back]
    result.extra = [c for c in actual.calls if c.id not in result.pairs]
    for call in actual.calls:
        if call.id in result.pairs:
            other = expected.call(result.pairs[call.id])
            if own_cost(actual, call, expected, other) > 0:
                result.changed.append((call, other))
            if wire_cost(call, other, result.pairs):
                wanted = tuple(
                    actual.call(back[r.call]) if r.call in back else None for r in other.inputs
                )
                result.rewired.append(Rewired(call, call.inputs, wanted))
    _compare_sharing(result)
    _compare_outputs(result)
    return result


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
