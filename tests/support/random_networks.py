"""Random networks as plain data, and as Keras models in many spellings."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import keras
from hypothesis import strategies as st
from keras import layers, ops

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 4
ACTIVATIONS = [None, "relu", "tanh", "sigmoid", "softmax", "elu"]
MERGES = ["add", "average", "multiply", "subtract", "maximum", "concatenate"]


@dataclass(frozen=True)
class Step:
    """One call. ``sources`` are places in the list of tensors: the inputs, then the steps' results.

    ``kind`` is ``"dense"``, ``"dropout"``, a merge, ``"block"`` (dense layers in a row, as a
    nested model or not) or ``"again"`` (the layer or block of step ``of`` called once more).
    """

    kind: str
    sources: tuple[int, ...]
    activation: str | None = None
    rate: float = 0.0
    depth: int = 0
    of: int = -1


@dataclass(frozen=True)
class Network:
    """Inputs, all of width 4, and steps, all of which keep that width or end in a new one."""

    inputs: int
    steps: tuple[Step, ...]
    notes: dict[str, Any] = field(default_factory=dict, compare=False)

    def sinks(self) -> list[int]:
        """Tensors that no step reads: the outputs."""
        read = {s for step in self.steps for s in step.sources}
        return [i for i in range(self.inputs, self.inputs + len(self.steps)) if i not in read]

    def fingerprint(self) -> Counter[Any]:
        """How often each kind of call reads which kinds; equal for isomorphic networks.

        A block counts as the dense layers in it, and of the calls of one layer none is the first.
        """
        of = [step.of if step.kind == "again" else n for n, step in enumerate(self.steps)]
        labels: list[tuple[Any, ...]] = [("input",)] * self.inputs
        calls: list[tuple[Any, ...]] = []
        for step, number in zip(self.steps, of, strict=True):
            made = self.steps[number]
            reads = tuple(sorted(repr(labels[s]) for s in step.sources))
            kind = "dense" if made.kind == "block" else made.kind
            label = (kind, made.activation, made.rate, of.count(number))
            calls.append((label, reads))
            calls += [(label, (repr(label),))] * (made.depth - 1)
            labels.append(label)
        return Counter(calls)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Networks of one or two inputs and one to nine steps that all reach an output."""
    inputs = draw(st.integers(1, 2))
    steps: list[Step] = []
    for _ in range(draw(st.integers(1, 9))):
        steps.append(draw(_steps(inputs, steps)))
    network = Network(inputs, tuple(steps))
    read = {s for step in steps for s in step.sources}
    unread = [i for i in range(inputs) if i not in read]
    for i in unread:
        network = replace(network, steps=(*network.steps, Step("dense", (i,), "relu")))
    return network


@st.composite
def _steps(draw: st.DrawFn, inputs: int, steps: list[Step]) -> Step:
    tensors = st.integers(0, inputs + len(steps) - 1)
    called = [i for i, s in enumerate(steps) if s.kind in ("dense", "block")]
    kinds = ["dense", "dense", "dropout", "block"]
    kinds += ["merge", "merge"] if inputs + len(steps) > 1 else []
    kinds += ["again"] if called else []
    kind = draw(st.sampled_from(kinds))
    source = (draw(tensors),)
    if kind == "dense":
        return Step(kind, source, draw(st.sampled_from(ACTIVATIONS)))
    if kind == "dropout":
        return Step(kind, source, rate=draw(st.sampled_from([0.1, 0.2, 0.5])))
    if kind == "block":
        return Step(kind, source, draw(st.sampled_from(ACTIVATIONS)), depth=draw(st.integers(1, 3)))
    if kind == "again":
        return Step(kind, source, of=draw(st.sampled_from(called)))
    many = draw(st.lists(tensors, min_size=2, max_size=3, unique=True))
    merge = draw(st.sampled_from(MERGES))
    return Step(merge, tuple(many[:2] if merge == "subtract" else many))


# ------------------------------------------------------------------ spelling


def build(network: Network, seed: int, *, spelled_out: bool = False) -> keras.Model:
    """The network as a Keras model, written in one of many ways that ``seed`` chooses.

    ``spelled_out`` writes its merges as arithmetic wherever that is known.
    """
    return (_SpelledOut if spelled_out else _Writer)(network, random.Random(seed)).model()


class _Writer:
    def __init__(self, network: Network, rng: random.Random) -> None:
        self.network = network
        self.rng = rng
        self.made: dict[int, Any] = {}

    def model(self) -> keras.Model:
        named = self.rng.random() < 0.5
        inputs = [
            keras.Input((WIDTH,), name=f"side_{i}" if named else None)
            for i in range(self.network.inputs)
        ]
        tensors: list[Any] = list(inputs)
        for number, step in enumerate(self.network.steps):
            operands = [tensors[s] for s in step.sources]
            tensors.append(self.no_op(self.step(number, step, operands)))
        outputs = [tensors[i] for i in self.network.sinks()]
        model = keras.Model(inputs, outputs if len(outputs) > 1 else outputs[0])
        return self.wrapped(model, inputs)

    def wrapped(self, model: keras.Model, inputs: list[Any]) -> keras.Model:
        if self.rng.random() < 0.2:
            again = [keras.Input((WIDTH,)) for _ in inputs]
            return keras.Model(again, model(again if len(again) > 1 else again[0]))
        return model

    def step(self, number: int, step: Step, operands: list[Any]) -> Any:
        if step.kind == "dense":
            self.made[number] = self.dense(step.activation)
            return self.made[number](operands[0])
        if step.kind == "block":
            self.made[number] = self.block(step)
            return self.made[number](operands[0])
        if step.kind == "again":
            return self.made[step.of](self.to_width(operands[0], step))
        if step.kind == "dropout":
            return layers.Dropout(step.rate, name=self.name())(operands[0])
        return self.merge(step.kind, operands)

    def to_width(self, tensor: Any, step: Step) -> Any:
        return tensor

    def name(self) -> str | None:
        return f"own_{self.rng.randrange(10**9)}" if self.rng.random() < 0.4 else None

    def dense(self, activation: str | None) -> Any:
        """A function that calls one dense layer, with its activation in one of eight spellings."""
        layer_name = self.name()
        if activation is None:
            spelling = self.rng.choice([None, "linear", keras.activations.linear])
            return layers.Dense(WIDTH, activation=spelling, name=layer_name)
        function = getattr(keras.activations, activation)
        inside = [activation, function, layers.Activation(activation), getattr(ops, activation)]
        if activation == "relu":
            inside.append(layers.ReLU())
        if activation == "softmax":
            inside.append(layers.Softmax())
        if self.rng.random() < 0.5:
            return layers.Dense(WIDTH, activation=self.rng.choice(inside), name=layer_name)
        after: list[Any] = [
            function,
            getattr(ops, activation),
            layers.Activation(activation, name=self.name()),
            layers.Activation(function),
        ]
        if activation == "relu":
            after += [layers.ReLU(), lambda x: ops.maximum(x, 0)]
        plain = layers.Dense(WIDTH, name=layer_name, use_bias=True)
        chosen = self.rng.choice(after)
        return lambda x: chosen(plain(x))

    def block(self, step: Step) -> Any:
        parts = [self.dense(step.activation) for _ in range(step.depth)]

        def inline(x: Any) -> Any:
            for part in parts:
                x = part(x)
            return x

        way = self.rng.choice(["inline", "functional", "sequential", "twice"])
        if way == "inline":
            return inline
        if way == "sequential" and all(isinstance(p, layers.Layer) for p in parts):
            return keras.Sequential([keras.Input((WIDTH,)), *parts], name=self.name())
        inputs = keras.Input((WIDTH,))
        inner = keras.Model(inputs, inline(inputs), name=self.name())
        if way == "twice":
            outer = keras.Input((WIDTH,))
            return keras.Model(outer, inner(outer))
        return inner

    def merge(self, kind: str, operands: list[Any]) -> Any:
        rng = self.rng
        if kind == "concatenate":
            axis = rng.choice([-1, 1])
            way = rng.randrange(3)
            if way == 0:
                joined = layers.Concatenate(axis=axis, name=self.name())(operands)
            elif way == 1:
                joined = layers.concatenate(operands, axis=axis)
            else:
                joined = ops.concatenate(operands, axis=axis)
            return layers.Dense(WIDTH)(joined)
        if kind != "subtract":
            operands = rng.sample(operands, len(operands))
        class_name = kind.capitalize()
        ways = [
            lambda: getattr(layers, class_name)(name=self.name())(operands),
            lambda: getattr(layers, kind)(operands),
        ]
        binary = {
            "add": [ops.add, lambda a, b: a + b],
            "multiply": [ops.multiply, lambda a, b: a * b],
            "subtract": [ops.subtract, lambda a, b: a - b],
            "maximum": [ops.maximum],
        }
        for function in binary.get(kind, []):
            ways.append(partial(_folded, function, operands))
        if kind == "average":
            n = len(operands)
            ways.append(lambda: _folded(lambda a, b: a + b, operands) / n)
            ways.append(lambda: layers.add(operands) * (1 / n))
            ways.append(lambda: ops.mean(ops.stack(operands), axis=0))
        return rng.choice(ways)()

    def no_op(self, tensor: Any) -> Any:
        way = self.rng.randrange(12)
        if way == 0:
            return layers.Flatten()(tensor)
        if way == 1:
            return layers.Identity()(tensor)
        return layers.Activation("linear")(tensor) if way == 2 else tensor


class _SpelledOut(_Writer):
    """Merges as arithmetic that has another name, or none."""

    def merge(self, kind: str, operands: list[Any]) -> Any:
        if kind == "concatenate":
            return layers.Dense(WIDTH)(self.joined(operands))
        n = len(operands)
        ways: dict[str, list[Callable[[], Any]]] = {
            "add": [
                lambda: n * layers.Average()(operands),
                lambda: ops.sum(ops.stack(operands), axis=0),
                lambda: _folded(lambda a, b: a - (-1 * b), operands),
            ],
            "average": [lambda: _folded(lambda a, b: a + b, [x / n for x in operands])],
            "multiply": [
                lambda: _folded(lambda a, b: (ops.square(a + b) - ops.square(a - b)) / 4, operands)
            ],
            "subtract": [lambda: operands[0] + -1 * operands[1]],
            "maximum": [
                lambda: _folded(lambda a, b: ops.where(a > b, a, b), operands),
                lambda: _folded(lambda a, b: a + ops.relu(b - a), operands),
                lambda: ops.max(ops.stack(operands, axis=1), axis=1),
            ],
        }
        return self.rng.choice(ways[kind])()

    def joined(self, operands: list[Any]) -> Any:
        """A concatenation: by pads and a sum, or, where all are as wide, stacked and flattened."""
        if self.rng.random() < 0.5:
            return ops.reshape(ops.stack(operands, axis=1), (-1, WIDTH * len(operands)))
        wide = [
            ops.pad(x, [[0, 0], [WIDTH * i, WIDTH * (len(operands) - 1 - i)]])
            for i, x in enumerate(operands)
        ]
        return _folded(lambda a, b: a + b, wide)


def _folded(function: Any, operands: list[Any]) -> Any:
    result = operands[0]
    for operand in operands[1:]:
        result = function(result, operand)
    return result


# ------------------------------------------------------------------ small changes


def changes(network: Network) -> list[Network]:
    """Networks that differ from ``network`` in one thing, and provably so."""
    found = []
    for number, step in enumerate(network.steps):
        for changed in _changed_steps(network, number, step):
            steps = list(network.steps)
            steps[number] = changed
            found.append(Network(network.inputs, tuple(steps)))
        found += _rewired(network, number, step)
    found.append(replace(network, steps=(*network.steps, Step("dense", (0,), "relu"))))
    return found


def _changed_steps(network: Network, number: int, step: Step) -> list[Step]:
    if step.kind in ("dense", "block"):
        other = "tanh" if step.activation != "tanh" else "elu"
        kinds = [replace(step, activation=other)]
        if step.kind == "block":
            kinds.append(replace(step, depth=step.depth + 1))
        return kinds
    if step.kind == "dropout":
        return [replace(step, rate=step.rate + 0.2)]
    if step.kind == "again":
        made = network.steps[step.of]
        return [replace(made, sources=step.sources)]
    others = [m for m in ("add", "multiply", "average", "concatenate") if m != step.kind]
    return [replace(step, kind=other) for other in others]


def _rewired(network: Network, number: int, step: Step) -> list[Network]:
    found = []
    for source in range(network.inputs + number):
        if source in step.sources:
            continue
        steps = list(network.steps)
        steps[number] = replace(step, sources=(source, *step.sources[1:]))
        other = Network(network.inputs, tuple(steps))
        read = {s for one in steps for s in one.sources}
        if all(i in read for i in range(network.inputs)) and (
            len(other.sinks()) != len(network.sinks())
            or other.fingerprint() != network.fingerprint()
        ):
            found.append(other)
    return found
