"""The opening of nested models, and the two forms of a network: as compared and as written."""

from __future__ import annotations

from dataclasses import replace

from stackgraph.architecture.draft import Draft, DraftCall, DraftNode
from stackgraph.architecture.graph import Architecture, Node, Ref
from stackgraph.architecture.normal import (
    canonical,
    has_repeated_calls,
    join_repeated_calls,
    open_inner_averages,
)
from stackgraph.architecture.operations import STOCHASTIC


def expand(architecture: Architecture) -> Architecture:
    """``architecture`` with every nested model in place of its node, to any depth; kept."""
    if architecture.origin is not None or all(n.inner is None for n in architecture.nodes):
        return architecture
    kept = architecture.__dict__.get("_expanded")
    if kept is None:
        kept = replace(_opened(architecture), origin=architecture)
        architecture.__dict__["_expanded"] = kept
    return kept


def opened_as(architecture: Architecture, whole: Architecture) -> None:
    """From now on ``expand`` gives ``whole``, read from the model itself."""
    architecture.__dict__["_expanded"] = replace(whole, origin=architecture)


def as_written(architecture: Architecture) -> Architecture:
    """The network with the learner's own layers, one node each, as a drawing shows it.

    Nodes of one identity are one layer in both; a layer that is part of another there has no number
    of its own.
    """
    origin = architecture.origin
    if origin is None:
        return architecture.written or architecture
    kept = architecture.__dict__.get("_written")
    if kept is None:
        kept = architecture
        if _folds(origin):
            kept = numbered_like(architecture, _opened(origin, written=True))
        architecture.__dict__["_written"] = kept
    return kept


def as_drawn(architecture: Architecture) -> Architecture:
    """The written form alone, at every depth: all that a drawing shows, and no more to keep."""
    form = as_written(architecture)
    nodes = tuple(n if n.inner is None else replace(n, inner=as_drawn(n.inner)) for n in form.nodes)
    return replace(form, nodes=nodes, written=None)


def _folds(architecture: Architecture) -> bool:
    """Whether a layer of this model, or of one inside it, is part of another one's node."""
    inner = (node.inner for node in architecture.nodes if node.inner is not None)
    return architecture.written is not None or any(_folds(one) for one in inner)


def numbered_like(architecture: Architecture, written: Architecture) -> Architecture:
    """``written`` with the numbers that its layers have in ``architecture``; 0 for the others."""
    numbers: dict[int, list[int]] = {}
    for node in architecture.layers:
        numbers.setdefault(node.identity, []).append(node.number)
    nodes = [
        n if n.is_input else replace(n, number=next(iter(_taken(numbers, n.identity)), 0))
        for n in written.nodes
    ]
    return replace(written, nodes=tuple(nodes))


def _taken(numbers: dict[int, list[int]], identity: int) -> list[int]:
    """The next of a layer's numbers, taken out; an empty list when there is none left."""
    left = numbers.get(identity, [])
    return [left.pop(0)] if left else []


def averages_opened(architecture: Architecture) -> Architecture:
    """``architecture`` with averages of sums written as scaled sums, for comparing only."""
    return _opened(architecture, open_averages=True)


def called_once(architecture: Architecture) -> Architecture:
    """``expand``, and what is called again on its tensors called once: for comparing only.

    Keras calls all layers of a Sequential anew whenever ``add`` takes in another one. Whoever then
    goes on from ``get_layer(...).output`` has the earlier calls beside the later ones, in a network
    that they wrote once.
    """
    architecture = expand(architecture)
    return (
        _opened(architecture, join_calls=True) if has_repeated_calls(architecture) else architecture
    )


def _opened(
    architecture: Architecture,
    *,
    open_averages: bool = False,
    join_calls: bool = False,
    written: bool = False,
) -> Architecture:
    draft = Draft({}, [], [], architecture.api, architecture.name)
    opened = _Opened(draft, {}, written)
    if written:
        architecture = as_written(architecture)
    refs = opened.splice(architecture, [], (), ())
    draft.inputs = [replace(p, ref=refs[p.ref]) for p in architecture.inputs]
    draft.outputs = [replace(p, ref=refs[p.ref]) for p in architecture.outputs]
    if open_averages:
        open_inner_averages(draft)
    if join_calls:
        join_repeated_calls(draft)
    return replace(canonical(draft), identities=architecture.identities)


class _Opened:
    """The calls of nested models, written one after the other into one draft."""

    def __init__(
        self, draft: Draft, nodes: dict[tuple[object, ...], DraftNode], written: bool = False
    ) -> None:
        self._draft = draft
        self._nodes = nodes
        self._written = written

    def splice(
        self,
        architecture: Architecture,
        given: list[Ref],
        path: tuple[str, ...],
        rank: tuple[int, ...],
        training: bool | None = None,
    ) -> dict[Ref, Ref]:
        """Write one model's calls, fed with ``given`` (its own inputs when empty).

        ``training`` is what the model was told when it was called. Returns where each of its
        tensors is now.
        """
        refs: dict[Ref, Ref] = {}
        if given:
            refs = {p.ref: g for p, g in zip(architecture.inputs, given, strict=True)}
        for call in architecture.calls:
            node = architecture.node(call.node)
            here = (*rank, call.id)
            if node.is_input and given:
                continue
            inputs = [refs[r] for r in call.inputs]
            if node.inner is not None:
                told = node.config.get("training", training)
                inner = as_written(node.inner) if self._written else node.inner
                inside = self.splice(inner, inputs, (*path, _called(node)), here, told)
                for index, port in enumerate(inner.outputs):
                    refs[Ref(call.id, index)] = inside[port.ref]
                continue
            new_id = len(self._draft.calls)
            self._draft.calls[new_id] = DraftCall(
                self._node(node, path, training), inputs, call.output_shapes, here, call.activation
            )
            for index in range(len(call.output_shapes)):
                refs[Ref(call.id, index)] = Ref(new_id, index)
        return refs

    def _node(self, node: Node, path: tuple[str, ...], training: bool | None) -> DraftNode:
        config = node.config
        if training is not None and node.operation in STOCHASTIC:
            config = {"training": training, **config}
        key = (node.identity, node.operation, str(config))
        if key not in self._nodes:
            self._nodes[key] = DraftNode(
                operation=node.operation,
                class_name=node.class_name,
                identity=node.identity,
                name=node.name,
                config=config,
                parameters=node.parameters,
                trainable_parameters=node.trainable_parameters,
                trainable=node.trainable,
                aliases=node.aliases,
                number=node.number,
                path=path,
                of_activation=node.of_activation,
                written="layer" if self._written else "",
            )
        return self._nodes[key]


def _called(node: Node) -> str:
    """What to call a nested model in the label of a layer inside it."""
    return repr(node.name) if node.name else f"layer {node.number} ({node.class_name})"
