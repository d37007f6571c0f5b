"""A network as one text that does not depend on how it was typed, and hence a fingerprint.

Two Architectures have one canonical text exactly where ``same_network`` finds them to be one
network. Calls are coloured as there (Weisfeiler and Lehman's refinement), the colours numbered by
the order of what they stand for, so that no process' hashing plays a part. Calls that the colours
leave alike are told apart one at a time, and of the texts that come out the smallest is taken;
calls that turn out to be exchangeable are tried once.

Two things are a matter of the pair, not of one network: whether ports are matched by name (where
one side is a dict), and whether averages of sums are opened (where one side has one). ``Form``
says which way a text is written, ``form_between`` which way two networks are to be compared.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any, Literal

from stackgraph.architecture.nesting import averages_opened, called_once, expand
from stackgraph.architecture.normal import has_average_of_sum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.architecture.graph import Architecture, Call, Port

Marks = Literal["position", "name", "none"]
Key = tuple[Any, ...]


@dataclass(frozen=True)
class Ends:
    """What of an Architecture decides how its ports are matched with another's."""

    keyed: bool
    names: tuple[str, ...] | None
    """Names of the ports, sorted; None where one has no name, or two have the same."""
    count: int

    @classmethod
    def of(cls, ports: Sequence[Port]) -> Ends:
        """Those of one side's ports."""
        names = [p.known_as for p in ports]
        told = [n for n in names if n is not None]
        full = len(told) == len(names) and len(set(told)) == len(told)
        return cls(any(p.key for p in ports), tuple(sorted(told)) if full else None, len(names))


@dataclass(frozen=True)
class Form:
    """How a canonical text is written: what marks the ports, and whether averages are opened."""

    inputs: Marks = "position"
    outputs: Marks = "position"
    opened: bool = False


@dataclass(frozen=True)
class Outline:
    """What must be known of a network, beside its fingerprints, to compare another with it."""

    inputs: Ends
    outputs: Ends
    averages: bool

    @classmethod
    def of(cls, architecture: Architecture) -> Outline:
        """The outline of an Architecture."""
        whole = expand(architecture)
        ends = Ends.of(whole.inputs), Ends.of(whole.outputs)
        return cls(*ends, has_average_of_sum(whole))


def form_between(a: Outline, b: Outline) -> Form:
    """The form in which two networks are to be compared, as ``same_network`` would."""
    opened = a.averages or b.averages
    inputs = marks_between(a.inputs, b.inputs, fed=True)
    return Form(inputs, marks_between(a.outputs, b.outputs), opened)


def marks_between(a: Ends, b: Ends, *, fed: bool = False) -> Marks:
    """See ``matching.pair_ports``."""
    keyed = a.keyed or b.keyed
    if not (keyed or fed) or a.count < 2:
        return "position"
    if a.names is not None and a.names == b.names:
        return "name"
    return "none" if keyed else "position"


def fingerprint(architecture: Architecture, form: Form = Form()) -> str:
    """SHA-256 of the canonical text, in hexadecimal: equal for one network, in any process."""
    return hashlib.sha256(canonical(architecture, form).encode()).hexdigest()


def canonical(architecture: Architecture, form: Form = Form()) -> str:
    """The network as JSON that is equal for all its spellings."""
    graph = called_once(architecture)
    return _Canon(averages_opened(graph) if form.opened else graph, form).text()


def sketch(architecture: Architecture) -> str:
    """SHA-256 of what the colours alone tell: equal for all spellings of one network, and nearly
    always another for another network. Unlike ``fingerprint`` it takes a bounded time on any graph.
    """
    return hashlib.sha256(_Canon(called_once(architecture), Form()).outline().encode()).hexdigest()


class _Canon:
    """One graph on its way to its canonical text."""

    def __init__(self, graph: Architecture, form: Form) -> None:
        self._graph = graph
        self._labels = {c.id: _label(graph, c) for c in graph.calls}
        self._anchors = _anchors(graph, form)
        self._readers: dict[int, list[Key]] = {c.id: [] for c in graph.calls}
        for call in graph.calls:
            for position, ref in enumerate(call.inputs):
                place = position if call.ordered else -1
                self._readers[ref.call].append((call.id, place, ref.tensor))
        self._shared = graph.shared
        self._object = {i: min(together) for together in self._shared for i in together}

    def text(self) -> str:
        """The smallest text that any telling apart gives."""
        start = {i: (self._labels[i], self._anchors.get(i, "")) for i in self._labels}
        return self._smallest(self._refined(_ranked(start)))

    def outline(self) -> str:
        """Every call with the colours of what it reads, in an order that no spelling changes."""
        start = {i: (self._labels[i], self._anchors.get(i, "")) for i in self._labels}
        colour = self._refined(_ranked(start))
        rows = []
        for call in self._graph.calls:
            read = [[colour[r.call], r.tensor] for r in call.inputs]
            own = [colour[call.id], self._labels[call.id], self._anchors.get(call.id, "")]
            rows.append([*own, call.ordered, read if call.ordered else sorted(read)])
        return json.dumps(sorted(rows), separators=(",", ":"))

    def _smallest(self, colour: dict[int, int]) -> str:
        tied = _tied(colour)
        if not tied:
            return self._written(colour)
        seen: set[str] = set()
        found: list[str] = []
        for call_id in tied:
            chosen = self._refined(_singled_out(colour, call_id))
            # Equal texts on one way down prove that the two calls can be exchanged.
            first = self._first_way_down(chosen)
            if first not in seen:
                seen.add(first)
                found.append(self._smallest(chosen))
        return min(found)

    def _first_way_down(self, colour: dict[int, int]) -> str:
        while tied := _tied(colour):
            colour = self._refined(_singled_out(colour, tied[0]))
        return self._written(colour)

    def _refined(self, colour: dict[int, int]) -> dict[int, int]:
        """``colour`` split until no call's surroundings split it any further."""
        kinds = 0
        while len(set(colour.values())) > kinds:
            kinds = len(set(colour.values()))
            colour = _ranked({c.id: self._surroundings(c, colour) for c in self._graph.calls})
            for together in self._shared:
                group = tuple(sorted(colour[i] for i in together))
                grouped: dict[int, Key] = {i: (c, ()) for i, c in colour.items()}
                grouped |= {i: (colour[i], group) for i in together}
                colour = _ranked(grouped)
        return colour

    def _surroundings(self, call: Call, colour: dict[int, int]) -> Key:
        read = [(colour[r.call], r.tensor) for r in call.inputs]
        by = sorted((colour[i], place, tensor) for i, place, tensor in self._readers[call.id])
        return colour[call.id], tuple(read if call.ordered else sorted(read)), tuple(by)

    def _written(self, colour: dict[int, int]) -> str:
        """The graph with its calls in the order of colours that are all different."""
        order = sorted(self._graph.calls, key=lambda c: colour[c.id])
        place = {c.id: number for number, c in enumerate(order)}
        objects: dict[int, int] = {}
        rows = []
        for call in order:
            read = [[place[r.call], r.tensor] for r in call.inputs]
            rows.append(
                [
                    self._labels[call.id],
                    self._anchors.get(call.id, ""),
                    objects.setdefault(self._object.get(call.id, call.id), len(objects)),
                    call.ordered,
                    read if call.ordered else sorted(read),
                ]
            )
        return json.dumps(rows, separators=(",", ":"))


def _ranked(keys: dict[int, Key]) -> dict[int, int]:
    """Each key by its place among all, which depends on what the keys are and on nothing else."""
    rank = {key: number for number, key in enumerate(sorted(set(keys.values())))}
    return {i: rank[key] for i, key in keys.items()}


def _tied(colour: dict[int, int]) -> list[int]:
    """The calls of the first colour that several have."""
    counts = Counter(colour.values())
    several = [c for c, count in counts.items() if count > 1]
    return sorted(i for i, c in colour.items() if c == min(several)) if several else []


def _singled_out(colour: dict[int, int], call_id: int) -> dict[int, int]:
    return _ranked({i: (c, i != call_id) for i, c in colour.items()})


def _anchors(graph: Architecture, form: Form) -> dict[int, str]:
    """Call id -> what ports it is at, as text."""
    found: dict[int, list[str]] = {}
    for kind, ports, marks in (
        ("in", graph.inputs, form.inputs),
        ("out", graph.outputs, form.outputs),
    ):
        for port in ports:
            told = {"position": port.position, "name": port.known_as, "none": None}[marks]
            mark = json.dumps([kind, told, port.ref.tensor if kind == "out" else 0])
            found.setdefault(port.ref.call, []).append(mark)
    return {call: ";".join(sorted(marks)) for call, marks in found.items()}


def _label(graph: Architecture, call: Call) -> str:
    """What a call is by itself, as ``matching.label`` has it, in one text."""
    node = graph.node(call.node)
    own = (
        node.operation,
        node.own_config,
        call.activation,
        call.output_shapes,
        node.own_parameters,
    )
    return json.dumps(_plain(own), sort_keys=True, separators=(",", ":"), default=str)


def _plain(value: Any) -> Any:
    """``value`` with NumPy's numbers as Python's: they are equal, so they must read alike."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, Integral):
        return int(value)
    return float(value) if isinstance(value, Real) else value
