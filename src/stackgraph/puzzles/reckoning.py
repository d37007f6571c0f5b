"""What a program's network is, worked out without Keras: shapes, parameters, a signature.

Generators use it to make only networks that build, and slips that change them; questions use it for
what a wrong sum would give. What a puzzle expects is asked of the model itself (``building``); the
tests hold the two against each other.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from stackgraph.puzzles.program import (
    Apply,
    Call,
    Freeze,
    Input,
    Layer,
    Make,
    Model,
    Program,
    Shape,
    Stack,
)

SAME_SHAPE = frozenset({"Add", "Multiply", "Average", "Maximum"})
MERGES = SAME_SHAPE | {"Concatenate"}
_SYMMETRIC = MERGES | {"absolute difference", "sum"}


class NoNetwork(ValueError):
    """The program builds no network; the text says where it fails."""


@dataclass(frozen=True, eq=False)
class Object:
    """One layer object: made once, called once or more often."""

    layer: Layer
    trainable: bool = True


@dataclass(frozen=True, eq=False)
class Step:
    """One call on its way from input to output: of a layer object, or of an operation by name.

    ``reads`` are the steps whose results it takes; ``shape`` is its result's, without the batch.
    ``line`` is the place of its statement.
    """

    what: Object | str
    reads: tuple[Step, ...]
    shape: Shape
    line: int

    @property
    def parameters(self) -> int:
        """Weights of the layer, biases included."""
        if isinstance(self.what, str):
            return 0
        return parameters_of(self.what.layer, self.reads[0].shape)

    @property
    def kind(self) -> str:
        """The layer's class or the operation's name; ``"Input"`` for an input."""
        return self.what if isinstance(self.what, str) else self.what.layer.kind


@dataclass
class Reckoned:
    """A whole program, worked out: every name's step, and the steps that the model is made of."""

    steps: dict[str, Step] = field(default_factory=dict)
    """Variable -> the step that it names after the last line."""
    by_line: dict[int, Step] = field(default_factory=dict)
    """Place of a statement -> the step it makes (the last one, for a call of a stack)."""
    inputs: tuple[Step, ...] = ()
    outputs: tuple[Step, ...] = ()
    frozen: frozenset[Object] = frozenset()

    @property
    def reached(self) -> list[Step]:
        """The steps between the model's inputs and its outputs, in order of computation."""
        found: dict[Step, None] = {}

        def visit(step: Step) -> None:
            if step in found:
                return
            if step not in self.inputs:
                for source in step.reads:
                    visit(source)
            found[step] = None

        for output in self.outputs:
            visit(output)
        return list(found)

    def objects(self) -> dict[Object, int]:
        """The layer objects of the model, each with its number of parameters, counted once."""
        return {
            step.what: step.parameters
            for step in self.reached
            if isinstance(step.what, Object) and step not in self.inputs
        }

    @property
    def parameters(self) -> int:
        """Parameters of the model."""
        return sum(self.objects().values())

    def signature(self) -> object:
        """Equal for programs of one network, nearly always unequal for others; names play no part.

        A shared layer is told by how often it is called, not by which calls are its own.
        """
        calls = Counter(s.what for s in self.reached if isinstance(s.what, Object))
        known: dict[Step, Any] = {}

        def sign(step: Step) -> Any:
            if step not in known:
                known[step] = self._sign(step, calls, sign)
            return known[step]

        return tuple(sign(o) for o in self.outputs), len(self.inputs), self.parameters

    def _sign(self, step: Step, calls: Counter[Object], sign: Any) -> Any:
        if step in self.inputs:
            return "Input", self.inputs.index(step), step.shape
        reads = [sign(source) for source in step.reads]
        if step.kind in _SYMMETRIC:
            reads.sort(key=repr)
        if isinstance(step.what, str):
            return step.what, tuple(reads)
        form = step.what.layer
        own = (form.kind, form.size, form.activation, form.kernel, form.axis, calls[step.what])
        return (*own, tuple(reads))


def reckon(program: Program) -> Reckoned:
    """Work a program out. Raises NoNetwork where Keras would refuse it."""
    made: dict[str, list[Object]] = {}
    reads_shape: dict[str, Shape] = {}
    found = Reckoned()
    frozen: set[Object] = set()
    for line, statement in enumerate(program.statements):
        match statement:
            case Input(var, shape):
                found.steps[var] = Step("Input", (), shape, line)
            case Make(var, layer):
                made[var] = [Object(layer)]
            case Stack(var, shape, layers):
                made[var] = [Object(layer) for layer in layers]
                reads_shape[var] = shape
                if var == "model":
                    _finish_stack(found, shape, made[var], line)
            case Call(var, layer, reads):
                sources = [_look(found, r, line) for r in reads]
                if isinstance(layer, str):
                    _check_fits(layer, reads_shape.setdefault(layer, sources[0].shape), sources)
                objects = made[layer] if isinstance(layer, str) else [Object(layer)]
                step = _called(objects, sources, line)
                found.steps[var] = found.by_line[line] = step
            case Apply(var, operation, reads):
                step = _applied(operation, [_look(found, r, line) for r in reads], line)
                found.steps[var] = found.by_line[line] = step
            case Freeze(var):
                frozen |= set(made[var])
            case Model(inputs, outputs):
                found.inputs = tuple(_look(found, i, line) for i in inputs)
                found.outputs = tuple(_look(found, o, line) for o in outputs)
    found.frozen = frozenset(frozen)
    _check_connected(found)
    return found


def _look(found: Reckoned, var: str, line: int) -> Step:
    if var not in found.steps:
        raise NoNetwork(f"line {line}: {var} is not bound yet")
    return found.steps[var]


def _check_fits(name: str, shape: Shape, sources: list[Step]) -> None:
    """A stack reads the shape of its input, a layer the one that it was first called on."""
    if any(s.shape != shape for s in sources):
        raise NoNetwork(f"{name} reads {shape}, not {sources[0].shape}")


def _finish_stack(found: Reckoned, shape: Shape, objects: list[Object], line: int) -> None:
    start = Step("Input", (), shape, line)
    found.inputs, found.outputs = (start,), (_called(objects, [start], line),)


def _check_connected(found: Reckoned) -> None:
    """Keras refuses outputs that need an input which the model was not given."""
    for step in found.reached:
        if step.kind == "Input" and step not in found.inputs:
            raise NoNetwork("an output needs an input that the model does not have")


def _called(objects: list[Object], reads: list[Step], line: int) -> Step:
    for thing in objects:
        step = Step(thing, tuple(reads), shape_after(thing.layer, [r.shape for r in reads]), line)
        reads = [step]
    return step


def _applied(operation: str, reads: list[Step], line: int) -> Step:
    shapes = [r.shape for r in reads]
    if operation == "relu":
        shape = shapes[0]
    elif operation == "rows joined":
        if len(set(shapes)) > 1:
            raise NoNetwork(f"rows of {shapes} do not join")
        shape = shapes[0]
    else:
        shape = _broadcast(shapes)
    return Step(operation, tuple(reads), shape, line)


def shape_after(layer: Layer, shapes: list[Shape]) -> Shape:
    """The shape of what a layer gives for tensors of these shapes. Raises NoNetwork for none."""
    first = shapes[0]
    size = int(layer.size or 0)
    match layer.kind:
        case "Dense":
            return (*first[:-1], size)
        case "Conv2D":
            if len(first) != 3:
                raise NoNetwork(f"Conv2D takes rows, columns and channels, not {first}")
            return (*first[:2], size)
        case "Flatten":
            return (math.prod(first),)
        case "GlobalAveragePooling2D":
            if len(first) != 3:
                raise NoNetwork(f"{layer.kind} takes rows, columns and channels, not {first}")
            return (first[-1],)
        case "Concatenate":
            if len({s[:-1] for s in shapes}) > 1:
                raise NoNetwork(f"{shapes} do not concatenate")
            return (*first[:-1], sum(s[-1] for s in shapes))
        case kind if kind in SAME_SHAPE:
            return _broadcast(shapes)
        case "Dropout" | "ReLU":
            return first
    raise NoNetwork(f"no shape is known for {layer.kind}")


def _broadcast(shapes: list[Shape]) -> Shape:
    if len({len(s) for s in shapes}) > 1:
        raise NoNetwork(f"{shapes} differ in their number of axes")
    sizes = [{*places} - {1} for places in zip(*shapes, strict=True)]
    if any(len(s) > 1 for s in sizes):
        raise NoNetwork(f"{shapes} do not fit")
    return tuple(s.pop() if s else 1 for s in sizes)


def parameters_of(layer: Layer, shape: Shape) -> int:
    """Weights and biases of a layer called on a tensor of that shape."""
    size = int(layer.size or 0)
    match layer.kind:
        case "Dense":
            return (shape[-1] + 1) * size
        case "Conv2D":
            return ((layer.kernel or 1) ** 2 * shape[-1] + 1) * size
    return 0
