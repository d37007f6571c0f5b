"""Giving one model another's weights, when nothing says which layer answers to which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice, permutations, product
from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph.architecture import Architecture, expand
from stackgraph.architecture.matching import pair_ports
from stackgraph.checks.core import CheckError, Mismatch, plural, raise_mismatches
from stackgraph.checks.probe import (
    PROBES,
    Arrays,
    Group,
    differ,
    draw_inputs,
    groups_of,
    kept_weights,
    outputs_of,
    randomise,
)
from stackgraph.checks.structure.common import read

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER = "the model to compare with"

Way = list[tuple[Group, Group]]
"""For each layer of the other model, the layer here that takes its weights."""

_MOST_WAYS = 60
"""Keras lists parallel layers in the order of their merge, so the first way nearly always fits; the
others are for operands of a sum."""


def require_same_ports(model: Any, other: Any, name: str) -> None:
    """Fail when the two models differ in number or shapes of inputs or outputs."""
    mismatches = []
    ours, theirs = read(model, name), read(other, OTHER)
    for what, a, b in (
        ("input", ours.inputs, theirs.inputs),
        ("output", ours.outputs, theirs.outputs),
    ):
        if len(a) != len(b):
            mismatches.append(
                Mismatch(f"{name}: wrong number of {what}s", plural(len(b), what), len(a))
            )
            continue
        for mine, its in _paired(a, b, fed=what == "input"):
            if a[mine].shape != b[its].shape:
                number = f" {mine + 1}" if len(a) > 1 else ""
                mismatches.append(
                    Mismatch(f"{name}: wrong {what}{number} shape", b[its].shape, a[mine].shape)
                )
    raise_mismatches(mismatches)


def _paired(a: Any, b: Any, fed: bool = False) -> list[tuple[int, int]]:
    """Positions of ports that answer to each other: by name where both have them."""
    marks_a, marks_b = pair_ports(a, b, fed=fed)
    if None in marks_a or sorted(map(repr, marks_a)) != sorted(map(repr, marks_b)):
        return [(i, i) for i in range(len(a))]
    return [(i, marks_b.index(mark)) for i, mark in enumerate(marks_a)]


def ways(model: Any, other: Any) -> list[Way]:
    """Ways to hand ``other``'s weights to ``model``, the likeliest first; none when none fits."""
    return list(islice(_ways(groups_of(model), groups_of(other)), _MOST_WAYS))


def _ways(ours: list[Group], theirs: list[Group]) -> Iterator[Way]:
    if sorted(g.shapes for g in ours) != sorted(g.shapes for g in theirs):
        return
    if [g.shapes for g in ours] == [g.shapes for g in theirs]:
        yield list(zip(ours, theirs, strict=True))
    by_name = {g.layer.name: g for g in ours}
    named = [by_name.get(g.layer.name) for g in theirs]
    if all(n is not None and n.shapes == g.shapes for n, g in zip(named, theirs, strict=True)):
        yield [(n, g) for n, g in zip(named, theirs, strict=True) if n is not None]
    kinds = sorted({g.shapes for g in theirs})
    choices = [permutations([g for g in ours if g.shapes == kind]) for kind in kinds]
    for choice in product(*choices):
        way: Way = []
        for kind, chosen in zip(kinds, choice, strict=True):
            way += zip(chosen, [g for g in theirs if g.shapes == kind], strict=True)
        yield way


@dataclass(frozen=True)
class Example:
    """What a model predicts for some inputs under some weights (by the id of their layer)."""

    weights: dict[int, Arrays]
    inputs: Arrays
    outputs: Arrays


def examples_of(other: Any) -> list[Example]:
    """Examples of what ``other`` does under random weights. Leaves its weights changed."""
    groups = groups_of(other)
    found = []
    for seed, scale in PROBES:
        randomise(groups, seed)
        inputs = draw_inputs(other, seed, scale)
        outputs = outputs_of(other, inputs, OTHER)
        found.append(Example({id(g.layer): g.values() for g in groups}, inputs, outputs))
    return found


def trained_examples_of(other: Any) -> list[Example]:
    """Examples of what ``other`` does with the weights that it has."""
    found = []
    for seed, scale in PROBES:
        inputs = draw_inputs(other, seed, scale)
        found.append(Example({}, inputs, outputs_of(other, inputs, OTHER)))
    return found


def predictions(model: Any, other: Any, example: Example, name: str) -> tuple[Arrays, Arrays]:
    """What ``model`` gives for an example of ``other``, and what the example says."""
    ours, theirs = read(model, name), read(other, OTHER)
    fed: Arrays = [np.empty(0)] * len(example.inputs)
    for here, there in _paired(ours.inputs, theirs.inputs, fed=True):
        fed[here] = example.inputs[there]
    actual = outputs_of(model, fed, name)
    pairs = _paired(ours.outputs, theirs.outputs)
    return [actual[here] for here, _ in pairs], [example.outputs[there] for _, there in pairs]


def agrees(
    model: Any, other: Any, way: Way, examples: list[Example], tolerance: float, name: str
) -> bool:
    """Whether ``model`` predicts as in the examples with weights handed over in this way.

    Leaves the weights changed.
    """
    for example in examples:
        for mine, its in way:
            for weight, value in zip(mine.weights, example.weights[id(its.layer)], strict=True):
                weight.assign(value)
        if differ(*predictions(model, other, example, name), tolerance):
            return False
    return True


FEW_WAYS = 12
"""Ways that are tried to hand weights over where most answers differ anyhow."""


def computes_the_same(model: Any, other: Any, name: str) -> bool:
    """Whether ``model`` does what ``other`` does with its weights; False where that is unknown."""
    try:
        require_same_ports(model, other, name)
        fitting = ways(model, other)[:FEW_WAYS]
        with kept_weights(model, other):
            told = examples_of(other)
            return any(agrees(model, other, way, told, 1e-5, name) for way in fitting)
    except CheckError:  # other inputs or outputs, or an error when it is called
        return False


def shapes_text(model: Any) -> str:
    """The weights of each layer, in words: ``"64×32 and 32; 32×10 and 10"``."""
    layers = [
        " and ".join("×".join(map(str, shape)) or "1" for shape in group.shapes)
        for group in groups_of(model)
    ]
    return "; ".join(layers) or "no weights"


def guess(model: Any, other: Any, name: str) -> str:
    """A hint from what differs between the two graphs: the activations, if those do."""
    ours, theirs = expand(read(model, name)), expand(read(other, OTHER))
    found, wanted = _activations(ours), _activations(theirs)
    told = [f"{word} is missing" for word in wanted if word not in found]
    told += [f"{word} is not asked for" for word in found if word not in wanted]
    if told:
        return f"compare the activation of every layer: {', '.join(told)}"
    calls = [sum(len(node.calls) for node in graph.weighted) for graph in (ours, theirs)]
    if found != wanted and calls[0] == calls[1]:
        return "compare the activation of every layer"
    return "compare the order of the layers, and what goes into every merge"


def _activations(architecture: Architecture) -> Counter[str]:
    return Counter(str(call.activation) for call in architecture.calls if call.activation)


_WORKED = (1.0, 3.0, -2.0, 2.0, -4.0)
"""Numbers that are easily worked with by hand, taken in pairs, triples, … one for each input."""


def worked(model: Any, other: Any, name: str) -> tuple[str, str] | None:
    """A small example of what two models without weights make of one number for each input.

    ``("2 everywhere, for inputs of 1 and 3 everywhere", "4 everywhere")``: what ``other`` gives,
    and ``model``. None for models with weights, and where no such example tells the two apart.
    """
    theirs = read(other, OTHER)
    shapes = [[s for s in port.shape[1:] if s is not None] for port in theirs.inputs]
    whole = all(len(s) == len(p.shape) - 1 for s, p in zip(shapes, theirs.inputs, strict=True))
    if groups_of(other) or groups_of(model) or len(theirs.outputs) != 1 or not whole:
        return None
    for numbers in permutations(_WORKED, len(theirs.inputs)):
        fed = [
            np.full((1, *shape), number, "float32")
            for shape, number in zip(shapes, numbers, strict=True)
        ]
        example = Example({}, fed, outputs_of(other, fed, OTHER))
        (got,), (wanted,) = predictions(model, other, example, name)
        if np.ptp(wanted) == 0 and differ([got], [wanted], 1e-5):
            given = " and ".join(f"{number:g}" for number in numbers)
            several = "inputs" if len(numbers) > 1 else "an input"
            told = f"{wanted.flat[0]:g} everywhere, for {several} of {given} everywhere"
            return told, f"{got.flat[0]:g}" + (" everywhere" if np.ptp(got) == 0 else " and others")
    return None
