"""Trying a model out: inputs and weights from fixed seeds, everything put back afterwards.

Nothing here reads or moves a global random state, and nothing trains. What a student's model raises
when it is called becomes a CheckError.
"""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph.architecture import expand
from stackgraph.checks.core import fail, model_call, plural
from stackgraph.checks.structure.common import read
from stackgraph.checks.texts import as_fed, is_text, words_of
from stackgraph.opening.owned import walk_models

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Arrays = list[np.ndarray]

PROBES = ((11, 1.0), (12, 0.2), (13, 4.0))
"""Seed and scale of the inputs of each try: a unit dead or saturated at one is not so at all."""

_ROWS = 16
_FREE_SIZE = 8
"""Extent of an axis whose size a model leaves open, such as the steps of a sequence."""
_SMALLEST_EFFECT = 1e-6


def rows_of(arrays: Arrays) -> str:
    """What a model was given, in words: ``"an array of shape (16, 10)"``."""
    shapes = [f"({', '.join(map(str, a.shape))})" for a in arrays]
    if len(shapes) == 1:
        return f"an array of shape {shapes[0]}"
    return f"arrays of shapes {', '.join(shapes)}"


def draw_inputs(model: Any, seed: int, scale: float = 1.0) -> Arrays:
    """One array of 16 random samples for each input, in the order of ``model.inputs``.

    Strings are made of words that the model looks up, and one that it does not know.
    """
    random = np.random.default_rng(seed)
    top = smallest_vocabulary(model)
    arrays = []
    for index, tensor in enumerate(model.inputs):
        shape = [_FREE_SIZE if size is None else int(size) for size in tensor.shape[1:]]
        if is_text(tensor):
            arrays.append(words_of(model, index).draw(random, [_ROWS, *shape]))
        elif "int" in tensor.dtype or _is_looked_up(model, tensor):
            numbers = random.integers(0, top, size=[_ROWS, *shape])
            if shape:
                numbers[1::2, (shape[0] + 1) // 2 :] = 0  # as short texts are filled up
            arrays.append(numbers.astype(tensor.dtype))
        else:
            arrays.append((scale * random.standard_normal([_ROWS, *shape])).astype("float32"))
    return arrays


def readers_of(model: Any, tensor: Any) -> list[Any]:
    """The layers of a model, and of those inside, that are called on a tensor."""
    layers = [*model._flatten_layers(include_self=False, recursive=True)]
    return [
        layer
        for layer in layers
        if any(t is tensor for node in layer._inbound_nodes for t in node.input_tensors)
    ]


def _is_looked_up(model: Any, tensor: Any) -> bool:
    """Whether an Embedding reads an input: then its numbers are whole, whatever its dtype."""
    return any(type(layer).__name__ == "Embedding" for layer in readers_of(model, tensor))


def smallest_vocabulary(model: Any) -> int:
    """Upper bound of whole-number inputs that every Embedding of the model can look up."""
    layers = [layer for part in walk_models(model) for layer in getattr(part, "layers", [])]
    return min((getattr(layer, "input_dim", None) or 10 for layer in layers), default=10)


def outputs_of(model: Any, inputs: Sequence[np.ndarray], name: str) -> Arrays:
    """Predictions as a flat list of float64 arrays, in the order of ``model.outputs``."""
    import keras

    struct = getattr(model, "_inputs_struct", None)
    flat = as_fed(inputs)
    fed = flat[0] if struct is None else keras.tree.pack_sequence_as(struct, flat)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with full_precision(model), model_call(name, rows_of(list(inputs))):
            result = model(fed, training=False)
    return [
        np.asarray(keras.ops.convert_to_numpy(tensor), dtype="float64")
        for tensor in keras.tree.flatten(result)
    ]


_HALF = ("float16", "bfloat16")


@contextmanager
def full_precision(model: Any) -> Iterator[None]:
    """Within it, layers that compute with half the digits (mixed precision) do so with all."""
    halved = [layer for layer in model._flatten_layers() if layer.compute_dtype in _HALF]
    policies = [layer.dtype_policy for layer in halved]
    try:
        for layer in halved:
            layer.dtype_policy = "float32"
        yield
    finally:
        for layer, policy in zip(halved, policies, strict=True):
            layer.dtype_policy = policy


def require_numbers(outputs: Arrays, name: str) -> None:
    """Fail for predictions that are NaN or infinite: they are equal to nothing."""
    if not all(np.isfinite(out).all() for out in outputs):
        fail(
            f"{name}: predictions that are not numbers",
            expected="numbers",
            actual="nan or inf",
            hint="a division by 0, or a root or logarithm of what is not positive, gives these",
        )


def require_finite_weights(model: Any, name: str) -> None:
    """Fail for a model some of whose weights are NaN or infinite."""
    for weight in model.weights:
        value = np.asarray(weight, dtype="float64")
        if not np.isfinite(value).all():
            fail(
                f"{name}: weights that are not numbers",
                expected="numbers",
                actual=f"{(~np.isfinite(value)).sum()} of {value.size} are nan or inf in one array",
                hint="training diverged: try a smaller learning rate, and scaled inputs",
            )


def input_labels(model: Any, name: str) -> list[str]:
    """What to call each input in a message: its own name, else its number, counted from 1."""
    ports = read(model, name).inputs
    return [f"input {p.known_as!r}" if p.known_as else f"input {p.position + 1}" for p in ports]


def feed(model: Any, data: Any, name: str) -> Arrays:
    """An author's or a student's data (array, list or dict) as the flat list the model takes.

    Raises CheckError when the model does not have the inputs that the data is for.
    """
    if isinstance(data, dict):
        return _feed_by_name(model, data, name)
    parts = list(data) if isinstance(data, (list, tuple)) else [data]
    if len(parts) != len(model.inputs):
        fail(
            f"{name}: wrong number of inputs",
            expected=plural(len(parts), "input"),
            actual=plural(len(model.inputs), "input"),
        )
    return [np.asarray(part) for part in parts]


def _feed_by_name(model: Any, data: dict[str, Any], name: str) -> Arrays:
    struct = getattr(model, "_inputs_struct", None)
    if isinstance(struct, dict):
        names = {id(tensor): key for key, tensor in struct.items()}
        order = [names.get(id(tensor), tensor.name) for tensor in model.inputs]
    else:
        order = [tensor.name for tensor in model.inputs]
    if not set(order) <= set(data):
        labels = ", ".join(input_labels(model, name))
        fail(
            f"{name} cannot be fed by name",
            expected="inputs named " + ", ".join(map(repr, data)),
            actual=labels,
            hint="give each Input its name: keras.Input(shape=(...), name='...')",
        )
    return [np.asarray(data[key]) for key in order]


# ------------------------------------------------------------------------------------- weights


@dataclass(frozen=True)
class Group:
    """The weights that one layer owns itself, in the order in which it made them."""

    layer: Any
    weights: tuple[Any, ...]

    @property
    def shapes(self) -> tuple[tuple[int, ...], ...]:
        """Shape of each weight."""
        return tuple(tuple(w.shape) for w in self.weights)

    def values(self) -> Arrays:
        """The present value of each weight."""
        return [weight.numpy() for weight in self.weights]


def groups_of(model: Any) -> list[Group]:
    """The layers that own weights, nested ones included, each once, in order of first use.

    Counters that are no weights of the function (a dropout's random state) are left out.
    """
    layers = [*model._flatten_layers(include_self=True, recursive=True)]
    rank = {id(w): i for i, w in enumerate(model.weights)}
    found, seen = [], set()
    for layer in layers:
        inner = {id(w) for part in layer._flatten_layers(include_self=False) for w in part.weights}
        own = [w for w in layer.weights if id(w) not in inner and "float" in str(w.dtype)]
        if own and id(layer) not in seen:
            seen.add(id(layer))
            found.append(Group(layer, tuple(own)))
    return sorted(found, key=lambda group: min(rank.get(id(w), len(rank)) for w in group.weights))


@contextmanager
def kept_weights(*models: Any) -> Iterator[None]:
    """Within it the weights of ``models`` may be changed; afterwards they are as before."""
    weights = list({id(w): w for model in models for w in model.weights}.values())
    values = [weight.numpy() for weight in weights]
    try:
        yield
    finally:
        for weight, value in zip(weights, values, strict=True):
            weight.assign(value)


def randomise(groups: Sequence[Group], seed: int) -> None:
    """Give the weights of each group values from ``seed`` at which signals neither die nor explode.

    Biases get values too: at zero they would hide a mistake. Variances stay positive.
    """
    random = np.random.default_rng(seed)
    for group in groups:
        for weight in group.weights:
            weight.assign(_random_value(weight, random))


def _random_value(weight: Any, random: np.random.Generator) -> np.ndarray:
    shape = tuple(weight.shape)
    normal = random.standard_normal(shape)
    if "variance" in weight.name:
        return 0.5 + random.random(shape)
    if weight.name in ("gamma", "scale"):
        return 1 + 0.3 * normal
    if len(shape) < 2:
        return 0.5 * normal
    return normal * np.sqrt(2.0 / max(1, int(np.prod(shape[:-1]))))


# ------------------------------------------------------------------------------------ comparing


def differ(a: Arrays, b: Arrays, tolerance: float = _SMALLEST_EFFECT) -> bool:
    """Whether two lists of predictions differ by more than rounding, relative to their size."""
    return any(_distance(x, y) > tolerance for x, y in zip(a, b, strict=True))


def _distance(a: np.ndarray, b: np.ndarray) -> float:
    """Largest difference over 1 + the largest size. What is not a number is equal to nothing."""
    if a.shape != b.shape or not (np.isfinite(a).all() and np.isfinite(b).all()):
        return float("inf")
    if not a.size:
        return 0.0
    return float(np.abs(a - b).max() / (1.0 + np.abs(a).max()))


def constant(outputs: Arrays) -> bool:
    """Whether every output is the same for all samples."""
    return all(_distance(out, np.broadcast_to(out[:1], out.shape)) <= 1e-9 for out in outputs)


SOFTMAX_OF_ONE = (
    "a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation"
)
FOLLOW = "follow the tensor from this input: is it passed on at every step, and merged?"
"""For an input that changes nothing."""


def one_unit_softmax(model: Any, name: str) -> bool:
    """Whether an output is a softmax over a single unit, which is always 1."""
    architecture = expand(read(model, name))
    calls = [architecture.call(port.ref.call) for port in architecture.outputs]
    return any(call.activation == "softmax" and call.shape[-1] == 1 for call in calls)
