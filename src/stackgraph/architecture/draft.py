"""A graph while it is being brought to canonical form: as Architecture, but changeable."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from stackgraph.architecture.graph import INPUT, Architecture, Port, Ref, Shape

Written = Literal["", "operation", "layer"]


@dataclass
class DraftNode:
    """A node in the making; the fields are those of ``graph.Node``.

    ``written`` says what of the learner's it is while their own layers are to be kept: a layer,
    which is never taken out, an operation such as ``a + b``, or nothing that they wrote.
    """

    operation: str
    class_name: str
    identity: int
    name: str | None = None
    config: dict[str, Any] = field(default_factory=dict)
    parameters: int = 0
    trainable_parameters: int = 0
    trainable: bool = True
    aliases: tuple[str, ...] = ()
    number: int = 0
    path: tuple[str, ...] = ()
    inner: Architecture | None = None
    of_activation: bool = False
    written: Written = ""


@dataclass
class DraftCall:
    """A call in the making. ``rank`` sorts calls that do not depend on each other.

    ``made`` is Keras' record of the call, kept for operations without weights while a model is
    read, so that what they compute can be tried.
    """

    node: DraftNode
    inputs: list[Ref]
    output_shapes: tuple[Shape, ...]
    rank: tuple[int, ...]
    activation: str | None = None
    ordered: bool = False
    made: Any = None


@dataclass
class Draft:
    """Calls by id, with the ports. Ids are never reused."""

    calls: dict[int, DraftCall]
    inputs: list[Port]
    outputs: list[Port]
    api: str
    name: str | None

    def copied(self) -> Draft:
        """A draft to be changed by itself; nodes that calls share are shared in it, too."""
        nodes = {id(c.node): replace(c.node) for c in self.calls.values()}
        calls = {
            i: replace(c, node=nodes[id(c.node)], inputs=list(c.inputs))
            for i, c in self.calls.items()
        }
        return Draft(calls, list(self.inputs), list(self.outputs), self.api, self.name)

    def consumers(self) -> dict[int, list[int]]:
        """Call id -> ids of the calls that take one of its results; once per use."""
        found: dict[int, list[int]] = {i: [] for i in self.calls}
        for i, call in self.calls.items():
            for ref in call.inputs:
                found[ref.call].append(i)
        return found

    def output_calls(self) -> set[int]:
        """Ids of the calls whose result is an output of the model."""
        return {p.ref.call for p in self.outputs}

    def prune(self, call_id: int) -> None:
        """Take out a call that nothing reads any more, and what only it read."""
        call = self.calls[call_id]
        if call.node.operation == INPUT or call_id in self.output_calls():
            return
        if any(call_id == r.call for c in self.calls.values() for r in c.inputs):
            return
        del self.calls[call_id]
        for source in {r.call for r in call.inputs}:
            self.prune(source)

    def redirect(self, old: Ref, new: Ref) -> None:
        """Let all that read tensor ``old`` read ``new``."""
        for call in self.calls.values():
            if old in call.inputs:
                call.inputs = [new if r == old else r for r in call.inputs]
        self.outputs = [replace(p, ref=new) if p.ref == old else p for p in self.outputs]
