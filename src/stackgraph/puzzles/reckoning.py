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
    MODEL,
    Apply,
    Attend,
    Call,
    Freeze,
    Input,
    Layer,
    Make,
    Model,
    Program,
    Shape,
    Stack,
    Statement,
    Tap,
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
    ``line`` is the place of its statement. ``dtype`` is ``"float32"``, ``"int32"`` or ``"string"``.
    ``way`` is how it is called, ``"causal"`` or ``""``.
    """

    what: Object | str
    reads: tuple[Step, ...]
    shape: Shape
    line: int
    dtype: str = "float32"
    way: str = ""

    @property
    def parameters(self) -> int:
        """Weights of the layer, biases included."""
        if isinstance(self.what, str):
            return 0
        return parameters_of(self.what.layer, [step.shape for step in self.reads])

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
    made: dict[int, Object] = field(default_factory=dict)
    """Place of a statement -> the layer that it makes, to be called later."""

    def first_call(self, place: int) -> Step:
        """The first call of the layer that is made at a place."""
        return next(step for step in self.reached if step.what is self.made[place])

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
        more = (form.width, bool(form.mask_zero), step.way)
        return (*own, *more, tuple(reads))


def reckon(program: Program) -> Reckoned:
    """Work a program out. Raises NoNetwork where Keras would refuse it."""
    worked = _Working()
    for line, statement in enumerate(program.statements):
        worked.go_on(line, statement)
    found = worked.found
    found.frozen = frozenset(worked.frozen)
    _check_connected(found)
    return found


@dataclass
class _Working:
    """What is known of a program up to a line."""

    found: Reckoned = field(default_factory=Reckoned)
    made: dict[str, list[Object]] = field(default_factory=dict)
    """Variable -> the layers of what is made, or of the model that is bound there."""
    reads_shape: dict[str, Shape] = field(default_factory=dict)
    frozen: set[Object] = field(default_factory=set)
    named: dict[str, Step] = field(default_factory=dict)
    """Name of a layer -> its call, for taps."""

    def go_on(self, line: int, statement: Statement) -> None:
        """Take one more line in. Raises NoNetwork."""
        found = self.found
        match statement:
            case Input(var, shape, _, dtype):
                found.steps[var] = Step("Input", (), shape, line, dtype or "float32")
            case Make(var, layer):
                self.made[var] = [Object(layer)]
                found.made[line] = self.made[var][0]
            case Stack(var, shape, layers):
                self.made[var] = [Object(layer) for layer in layers]
                self.reads_shape[var] = shape
                if var == MODEL:
                    _finish_stack(found, shape, self.made[var], line)
            case Call():
                found.steps[statement.var] = found.by_line[line] = self._call(line, statement)
            case Apply(var, operation, reads):
                step = _applied(operation, [_look(found, r, line) for r in reads], line)
                found.steps[var] = found.by_line[line] = step
            case Tap(var, _, name):
                if name not in self.named:
                    raise NoNetwork(f"there is no layer {name}")
                found.steps[var] = self.named[name]
            case Freeze(var):
                self.frozen |= set(self.made[var])
            case Model(inputs, outputs, var):
                found.inputs = tuple(_look(found, i, line) for i in inputs)
                found.outputs = tuple(_look(found, o, line) for o in outputs)
                self.made[var] = list(found.objects())

    def _call(self, line: int, call: Call) -> Step:
        sources = [_look(self.found, r, line) for r in call.reads]
        layer = call.layer
        if isinstance(layer, str):
            _check_fits(layer, self.reads_shape.setdefault(layer, sources[0].shape), sources)
            objects = self.made[layer]
        else:
            objects = [Object(layer)]
        way = "causal" if isinstance(call, Attend) and call.causal else ""
        step = _called(objects, sources, line, way)
        if not isinstance(layer, str) and layer.name:
            self.named[layer.name] = step
        return step


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


def _called(objects: list[Object], reads: list[Step], line: int, way: str = "") -> Step:
    for thing in objects:
        shape = shape_after(thing.layer, [r.shape for r in reads])
        dtype = dtype_after(thing.layer, [r.dtype for r in reads])
        step = Step(thing, tuple(reads), shape, line, dtype, way)
        reads = [step]
    return step


_READS = {"StringLookup": "string", "Embedding": "int32"}


def dtype_after(layer: Layer, dtypes: list[str]) -> str:
    """The dtype of what a layer gives. Raises NoNetwork where it reads another one."""
    wanted = _READS.get(layer.kind, "float32")
    if set(dtypes) != {wanted}:
        raise NoNetwork(f"{layer.kind} reads {wanted}, not {', '.join(dtypes)}")
    return "int32" if layer.kind == "StringLookup" else "float32"


def _applied(operation: str, reads: list[Step], line: int) -> Step:
    shapes = [r.shape for r in reads]
    if any(r.dtype != "float32" for r in reads):
        raise NoNetwork(f"{operation} is of numbers")
    if operation == "relu":
        shape = shapes[0]
    elif operation == "mean of all places":
        shape = shape_after(Layer("GlobalAveragePooling1D"), shapes)
    elif operation == "concatenation":
        shape = shape_after(Layer("Concatenate"), shapes)
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
            if not first:
                raise NoNetwork("Dense takes at least one number")
            return (*first[:-1], size)
        case "Embedding":
            return (*first, layer.width)
        case "Conv2D":
            if len(first) != 3:
                raise NoNetwork(f"Conv2D takes rows, columns and channels, not {first}")
            return (*first[:2], size)
        case "Flatten":
            return (math.prod(_known(first)),)
        case "GlobalAveragePooling1D":
            if len(first) != 2:
                raise NoNetwork(f"{layer.kind} takes places and numbers, not {first}")
            return (first[-1],)
        case "MultiHeadAttention":
            return _attended(shapes)
        case "GlobalAveragePooling2D":
            if len(first) != 3:
                raise NoNetwork(f"{layer.kind} takes rows, columns and channels, not {first}")
            return (first[-1],)
        case "Concatenate":
            if len({s[:-1] for s in shapes}) > 1 or not first:
                raise NoNetwork(f"{shapes} do not concatenate")
            return (*first[:-1], sum(width(s) for s in shapes))
        case kind if kind in SAME_SHAPE:
            return _broadcast(shapes)
        case "Dropout" | "ReLU" | "LayerNormalization" | "Rescaling" | "StringLookup":
            return first
    raise NoNetwork(f"no shape is known for {layer.kind}")


def _broadcast(shapes: list[Shape]) -> Shape:
    if len({len(s) for s in shapes}) > 1:
        raise NoNetwork(f"{shapes} differ in their number of axes")
    sizes = [{*places} - {1} for places in zip(*shapes, strict=True)]
    if any(len(s) > 1 for s in sizes):
        raise NoNetwork(f"{shapes} do not fit")
    return tuple(s.pop() if s else 1 for s in sizes)


def width(shape: Shape) -> int:
    """The size of the last axis. Raises NoNetwork where there is none, or it is free."""
    return _known(shape[-1:])[0]


def _known(sizes: Shape) -> list[int]:
    found = [size for size in sizes if size is not None]
    if len(found) < len(sizes) or not sizes:
        raise NoNetwork(f"{sizes} is not known")
    return found


def _attended(shapes: list[Shape]) -> Shape:
    """What an attention gives for query, value and key, or for query and value: the query's."""
    query, value, key = shapes[0], shapes[1], shapes[-1]
    if any(len(s) != 2 for s in shapes) or value[0] != key[0]:
        raise NoNetwork(f"no attention over {shapes}")
    return query


def parameters_of(layer: Layer, shapes: list[Shape]) -> int:
    """Weights and biases of a layer called on tensors of these shapes."""
    size = int(layer.size or 0)
    match layer.kind:
        case "Dense":
            return (width(shapes[0]) + 1) * size
        case "Conv2D":
            return ((layer.kernel or 1) ** 2 * width(shapes[0]) + 1) * size
        case "Embedding":
            return size * (layer.width or 0)
        case "LayerNormalization":
            return 2 * width(shapes[0])
        case "MultiHeadAttention":
            return sum(attention_parts(layer, shapes))
    return 0


def attention_parts(layer: Layer, shapes: list[Shape]) -> tuple[int, int, int, int]:
    """Parameters of an attention: for the query, the value, the key and the way back."""
    inner = int(layer.size or 0) * (layer.width or 0)
    query, value, key = (width(s) for s in (shapes[0], shapes[1], shapes[-1]))
    return (query + 1) * inner, (value + 1) * inner, (key + 1) * inner, (inner + 1) * query


def biases_of(layer: Layer, shapes: list[Shape]) -> int:
    """How many of a layer's parameters are biases."""
    if layer.kind in ("Dense", "Conv2D"):
        return int(layer.size or 0)
    if layer.kind == "MultiHeadAttention":
        return 3 * int(layer.size or 0) * (layer.width or 0) + width(shapes[0])
    return 0
