"""In which orders a graph's layers may be listed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from stackgraph.architecture import Architecture, Node

_STATES = 20_000
"""Above so many half-done listings only the counts are compared."""


def can_be_listed_as(
    graph: Architecture,
    nodes: Sequence[Node],
    wanted: Sequence[Hashable],
    of: Callable[[Node], Any],
) -> bool:
    """Whether ``nodes``, listed in some order that goes with the flow of data, read ``wanted``.

    Along a stack there is one order. Parallel branches may be listed in any order, or mixed; but
    a layer never before one that it depends on.
    """
    if Counter(of(n) for n in nodes) != Counter(wanted):
        return False
    before = dependencies(graph, nodes)
    states: set[frozenset[int]] = {frozenset()}
    for want in wanted:
        following = set()
        for done in states:
            for i, node in enumerate(nodes):
                if i not in done and of(node) == want and before[i] <= done:
                    following.add(done | {i})
        if len(following) > _STATES:
            return True
        states = following
    return bool(states)


def dependencies(graph: Architecture, nodes: Sequence[Node]) -> list[frozenset[int]]:
    """For each node, the places of those whose first call its own first call depends on."""
    first = [n.calls[0] for n in nodes]
    return [
        frozenset(j for j, call in enumerate(first) if call in graph.ancestors(own))
        for own in first
    ]


def is_chain(graph: Architecture, nodes: Sequence[Node]) -> bool:
    """Whether ``nodes`` can be listed in one order only, so that they compare one by one."""
    return all(
        set(range(place)) <= before for place, before in enumerate(dependencies(graph, nodes))
    )
