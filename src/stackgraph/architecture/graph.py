"""A network as plain data: operations, calls of them, inputs and outputs. No Keras in here."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from stackgraph.architecture.wording import operation_text

if TYPE_CHECKING:
    from collections.abc import Iterator

Shape = tuple[int | None, ...]

MERGES = frozenset(
    {"add", "average", "concatenate", "dot", "maximum", "minimum", "multiply", "subtract"}
)
"""Canonical names of the operations that bring several tensors together."""

MASKS = "masks"
"""An Embedding's ``mask_zero=True`` in canonical form, where it is told and not compared."""
INPUT = "Input"
ACTIVATION = "Activation"


@dataclass(frozen=True)
class Ref:
    """One tensor: output number ``tensor`` of call number ``call``."""

    call: int
    tensor: int = 0


@dataclass(frozen=True)
class Call:
    """One call of a node on tensors.

    ``inputs`` are in the order given; ``ordered`` says whether that order changes the network
    (it does for ``a - b``, not for ``a + b``). ``output_shapes`` include the batch, as None.
    """

    id: int
    node: int
    inputs: tuple[Ref, ...]
    output_shapes: tuple[Shape, ...]
    activation: str | None = None
    ordered: bool = False

    @property
    def shape(self) -> Shape:
        """Shape of the first (nearly always the only) output."""
        return self.output_shapes[0]


@dataclass(frozen=True)
class Node:
    """One operation: a layer, a merge, a ``keras.ops`` function, an input or a nested model.

    ``operation`` is canonical (``"Dense"``, ``"add"``, ``"Input"``), ``class_name`` what the
    learner wrote. ``name`` is the learner's own, None for an automatic one; ``aliases`` are names
    of layers folded into this one. ``activation`` is common to all calls (None: linear).
    ``number`` counts the operations that compute, from 1, in the model it belongs to; inputs have
    their own count. ``path`` names the nested models around a node of an expanded Architecture.
    ``identity`` is equal for one shared object, wherever it appears in the tree of models.
    ``of_activation``: it is a step of the function that a layer was given as its activation.
    """

    id: int
    operation: str
    class_name: str
    name: str | None = None
    config: dict[str, Any] = field(default_factory=dict)
    activation: str | None = None
    parameters: int = 0
    trainable_parameters: int = 0
    trainable: bool = True
    calls: tuple[int, ...] = ()
    aliases: tuple[str, ...] = ()
    number: int = 0
    path: tuple[str, ...] = ()
    identity: int = -1
    of_activation: bool = False
    inner: Architecture | None = field(default=None, compare=False)

    @property
    def is_input(self) -> bool:
        """True for an input, which computes nothing."""
        return self.operation == INPUT

    @property
    def kind(self) -> str:
        """The operation as a learner would say it: ``"Dense"``, ``"add"``, ``"relu"``."""
        return self.activation or ACTIVATION if self.operation == ACTIVATION else self.operation

    @property
    def words(self) -> str:
        """The operation as it is written: ``"Dense"``, ``"add"``, ``"/ 255"``, ``"1 - x"``."""
        if self.operation == ACTIVATION:
            return self.kind
        return operation_text(self.operation, self.class_name, self.config)

    @property
    def label(self) -> str:
        """What to call the node in a message: ``"layer 2 ('hidden')"``, ``"input 'mean'"``."""
        place = f" in {self.path[-1]}" if self.path else ""
        if self.is_input:
            return (f"input {self.name!r}" if self.name else f"input {self.number}") + place
        what = repr(self.name) if self.name else self.words
        return f"layer {self.number} ({what}){place}"

    @property
    def width(self) -> int | None:
        """Units of a dense layer, filters of a convolution; None for all else."""
        for key in ("units", "filters"):
            if isinstance(self.config.get(key), int):
                return int(self.config[key])
        return None

    @property
    def own_parameters(self) -> int:
        """The parameters that make the network: what a Normalization has learnt by ``adapt`` is
        state, whether it is kept in weights or given as numbers.
        """
        return 0 if self.operation == "Normalization" else self.parameters

    @property
    def own_config(self) -> dict[str, Any]:
        """The settings that make the network: ``mask_zero`` shows in the wires from its mask."""
        return {k: v for k, v in self.config.items() if k != MASKS}

    def answers_to(self, name: str) -> bool:
        """Whether ``name`` is this node's own name or that of a layer folded into it."""
        return name == self.name or name in self.aliases


@dataclass(frozen=True)
class Port:
    """An input or an output of a model: its tensor, its shape, its name and its dict key if any.

    ``position`` counts from 0 in the order of the flat list that Keras feeds or returns.
    """

    ref: Ref
    shape: Shape
    position: int
    name: str | None = None
    key: str | None = None

    @property
    def known_as(self) -> str | None:
        """The dict key, else the learner's name of the layer at the port."""
        return self.key or self.name


@dataclass(frozen=True)
class Edge:
    """One tensor on its way from one call to another (call level; nodes given for convenience)."""

    source: int
    target: int
    source_call: int
    target_call: int
    tensor: int
    position: int
    shape: Shape


@dataclass(frozen=True, eq=False)
class Architecture:
    """A model's graph.

    ``read_model(model)`` reads one, ``expand`` opens its nested models, ``same_network`` compares
    two. Activations are folded into their producer, merges have one name. ``written``, which
    ``read_model(model, written=True)`` reads, is the same network with the learner's own layers as
    nodes, where folding took one out; for drawings alone, and not part of the plain data.

    ``identities`` leads from ``portable.identity(layer)`` to ``Node.identity``, as long as the
    model it was read from is at hand; it is not part of the plain data.
    """

    nodes: tuple[Node, ...]
    calls: tuple[Call, ...]
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    api: str = "functional"
    name: str | None = None
    origin: Architecture | None = field(default=None, repr=False)
    written: Architecture | None = field(default=None, repr=False)
    identities: dict[object, int] = field(default_factory=dict, repr=False)

    def __eq__(self, other: object) -> bool:
        raise TypeError("Architectures have no ==: same_network(a, b) says whether they are one")

    __hash__ = object.__hash__

    # ---------------------------------------------------------------- looking things up

    @cached_property
    def _node_by_id(self) -> dict[int, Node]:
        return {n.id: n for n in self.nodes}

    @cached_property
    def _call_by_id(self) -> dict[int, Call]:
        return {c.id: c for c in self.calls}

    @cached_property
    def consumers(self) -> dict[int, tuple[int, ...]]:
        """Call id -> ids of the calls that take its result, in order."""
        found: dict[int, list[int]] = {c.id: [] for c in self.calls}
        for call in self.calls:
            for ref in dict.fromkeys(r.call for r in call.inputs):
                found[ref].append(call.id)
        return {k: tuple(v) for k, v in found.items()}

    def node(self, node_id: int) -> Node:
        """The node with that id."""
        return self._node_by_id[node_id]

    def call(self, call_id: int) -> Call:
        """The call with that id."""
        return self._call_by_id[call_id]

    def node_of(self, call_id: int) -> Node:
        """The node that a call is a call of."""
        return self._node_by_id[self._call_by_id[call_id].node]

    def shape_of(self, ref: Ref) -> Shape:
        """Shape of a tensor, with the batch."""
        return self._call_by_id[ref.call].output_shapes[ref.tensor]

    @property
    def layers(self) -> tuple[Node, ...]:
        """The operations that compute: no inputs; activations are folded in."""
        return tuple(n for n in self.nodes if not n.is_input)

    @property
    def counted(self) -> tuple[Node, ...]:
        """The layers without the steps of an activation that has no name."""
        return tuple(n for n in self.layers if not n.of_activation)

    @property
    def weighted(self) -> tuple[Node, ...]:
        """The layers that have weights."""
        return tuple(n for n in self.layers if n.parameters)

    @property
    def edges(self) -> tuple[Edge, ...]:
        """Every tensor that goes from one call to another."""
        return tuple(self._edges())

    def _edges(self) -> Iterator[Edge]:
        for call in self.calls:
            for position, ref in enumerate(call.inputs):
                source = self._call_by_id[ref.call]
                yield Edge(
                    source.node,
                    call.node,
                    source.id,
                    call.id,
                    ref.tensor,
                    position,
                    source.output_shapes[ref.tensor],
                )

    @property
    def parameters(self) -> int:
        """Number of weights; those of a shared layer count once."""
        return sum(n.parameters for n in self._opened())

    @property
    def trainable_parameters(self) -> int:
        """Number of weights that training changes; those of a shared layer count once."""
        return sum(n.trainable_parameters for n in self._opened())

    def _opened(self) -> list[Node]:
        """The nodes, with those inside a nested model in its place, each object once."""
        found: dict[int, Node] = {}
        for node in self.nodes:
            inside = [node] if node.inner is None else node.inner._opened()
            for n in inside:
                found[n.identity if n.identity >= 0 else -1 - len(found)] = n
        return list(found.values())

    @cached_property
    def shared(self) -> list[tuple[int, ...]]:
        """The calls of each layer that is called more than once: one that is told another thing at
        another call (``use_causal_mask``) is a node for each, and one layer all the same.
        """
        groups: dict[object, tuple[int, ...]] = {}
        for node in self.nodes:
            one = node.parameters and node.identity >= 0
            key = (node.identity, node.operation) if one else ("node", node.id)
            groups[key] = (*groups.get(key, ()), *node.calls)
        return [tuple(sorted(calls)) for calls in groups.values() if len(calls) > 1]

    @property
    def branches(self) -> bool:
        """Whether the graph is more than one chain from one input to one output."""
        if len(self.inputs) != 1 or len(self.outputs) != 1:
            return True
        return any(len(c.inputs) > 1 for c in self.calls) or any(
            len(v) > 1 for v in self.consumers.values()
        )

    @cached_property
    def _ancestors(self) -> dict[int, frozenset[int]]:
        found: dict[int, frozenset[int]] = {}
        for call in self.calls:
            above = {r.call for r in call.inputs}
            found[call.id] = frozenset(above).union(*(found[a] for a in above))
        return found

    def ancestors(self, call_id: int) -> frozenset[int]:
        """Ids of all calls that a call depends on."""
        return self._ancestors[call_id]

    # ---------------------------------------------------------------- nesting

    @property
    def collapsed(self) -> Architecture:
        """The Architecture with nested models as one node each."""
        return self.origin or self


def config_key(config: dict[str, Any]) -> str:
    """A config as text that is equal for equal configs."""
    return json.dumps(config, sort_keys=True, default=str)
