"""What the parts of a difference share when they are told: names of layers, places, operations."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from stackgraph.architecture import MERGES, Architecture, Call, Node
from stackgraph.architecture.graph import ACTIVATION, Ref
from stackgraph.architecture.wording import article, counted, value_text
from stackgraph.checks.structure.common import about, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stackgraph.architecture.difference import Difference

_TELLING_APART = ("units", "filters", "kernel_size", "rate", "input_dim", "pool_size")
_NOUNS = {"absolute": "the absolute value", "square": "the square"}
_LAYER_INSIDE = "layer"


@dataclass
class Telling:
    """A difference on its way into words.

    ``explained`` are call ids of ``found.actual`` whose activation follows from something told,
    ``settled`` those of which nothing else is to be told.
    """

    found: Difference
    name: str
    explained: set[int] = field(default_factory=set)
    settled: set[int] = field(default_factory=set)

    @property
    def actual(self) -> Architecture:
        """The learner's network."""
        return self.found.actual

    @property
    def expected(self) -> Architecture:
        """The network asked for."""
        return self.found.expected

    @cached_property
    def back(self) -> dict[int, int]:
        """Call ids of ``expected`` to call ids of ``actual``."""
        return self.found.back

    def headline(self, what: str, part: str = "") -> str:
        """The first line of a message."""
        return about(self.name, what, part)

    def label(self, node: Node) -> str:
        """A node of the learner's, with its size where the place in a list says little.

        Parallel layers stand in the order in which they are merged, not in that of the source.
        """
        if node.name or node.is_input or not self.actual.branches:
            return node.label
        alike = [n for n in self.actual.layers if n.operation == node.operation]
        apart = [k for k in _TELLING_APART if len({str(n.config.get(k)) for n in alike}) > 1]
        sizes = [_size_text(k, node.config[k]) for k in apart if k in node.config]
        label = node.label
        if not sizes:
            return label
        return label.replace(f"({node.words})", f"({', '.join([node.words, *sizes])})", 1)

    def ref(self, graph: Architecture, ref: Ref) -> str:
        """A tensor by the layer that made it; by its number where that made several."""
        call = graph.call(ref.call)
        text = self.label(graph.node(call.node)) if graph is self.actual else told(graph, call)
        if len(call.output_shapes) > 1:
            return f"result {ref.tensor + 1} of {text}"
        return text

    def wanted(self, ref: Ref) -> str:
        """A tensor of the network asked for, by the learner's layer that should make it."""
        if ref.call in self.back:
            return self.ref(self.actual, Ref(self.back[ref.call], ref.tensor))
        return article(told(self.expected, self.expected.call(ref.call)))

    def read_by(self, call: Call) -> str:
        """What a call of the learner's reads."""
        return listed(list(dict.fromkeys(self.ref(self.actual, r) for r in call.inputs)))


def _size_text(key: str, value: object) -> str:
    words = {"units": "unit", "filters": "filter"}
    if key in words and isinstance(value, int):
        return counted(value, words[key])
    if key == "kernel_size" and isinstance(value, list):
        return "kernel " + "×".join(map(str, value))
    if key == "pool_size" and isinstance(value, list):
        return "pool " + "×".join(map(str, value))
    if key == "input_dim":
        return f"vocabulary {value}"
    return f"{key} {value_text(value)}"


def told(graph: Architecture, call: Call, *, activation: bool = True) -> str:
    """A call in a few words: ``"Dense, 24 units, relu"``, ``"slice [:, -1]"``."""
    node = graph.node(call.node)
    if node.operation == ACTIVATION:
        return call.activation or "linear"
    words = [node.words, *_sizes(node)]
    if call.activation and activation:
        words.append(call.activation)
    return ", ".join(words)


def _sizes(node: Node) -> Iterable[str]:
    config = node.config
    inside = config.get(_LAYER_INSIDE)
    if isinstance(inside, dict) and inside.get("class"):
        sizes = [_size_text(k, inside[k]) for k in ("units", "filters") if k in inside]
        yield f"around {', '.join([str(inside['class']), *sizes])}"
    for key in ("units", "filters", "kernel_size", "pool_size", "rate", "input_dim"):
        if key in config:
            yield _size_text(key, config[key])
    for key in ("output_dim", "target_shape", "scale", "offset", "dims", "n", "stddev"):
        if key in config and not isinstance(config[key], bool):
            yield f"{key} {value_text(config[key])}"


def noun(node: Node) -> str:
    """What is missing, or stands in the wrong place: ``"a Dense layer"``, ``"an add"``."""
    words = node.words
    if node.operation in MERGES and words == node.operation:
        return article(words)
    if words[:1].isupper() and " " not in words:
        return article(f"{words} layer")
    if words.startswith("slice"):
        return f"the {words}"
    if node.operation == ACTIVATION or words in _NOUNS:
        return _NOUNS.get(words, words)
    return f"the operation {words}" if words[:1].isalpha() else f"the step {words!r}"


def components(graph: Architecture, calls: Sequence[Call]) -> list[list[Call]]:
    """Calls in groups that hang together, each in the order of the graph."""
    ids = {c.id for c in calls}
    group = {c: c for c in ids}

    def root(c: int) -> int:
        while group[c] != c:
            c = group[c]
        return c

    for call in calls:
        for ref in call.inputs:
            if ref.call in ids:
                group[root(ref.call)] = root(call.id)
    found: dict[int, list[Call]] = {}
    for call in graph.calls:
        if call.id in ids:
            found.setdefault(root(call.id), []).append(call)
    return list(found.values())
