"""What may be asked of a network's numbers, and what a known wrong sum would give instead.

A question knows where to ask, never the answer: that is asked of the built model when a learner's
answer is judged. The wrong sums come from the reckoning, with the slip of the mind each stands for.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.checks import CheckError, check_count, check_shape
from stackgraph.checks.core import Mismatch
from stackgraph.puzzles.judging import passed
from stackgraph.puzzles.program import MODEL, Call, Make, Model, Program, Shape, Spot, Stack
from stackgraph.puzzles.reckoning import (
    Object,
    Reckoned,
    Step,
    biases_of,
    parameters_of,
    reckon,
    shape_after,
    width,
)
from stackgraph.puzzles.sums import Sum, sum_of

if TYPE_CHECKING:
    from stackgraph.puzzles.building import Built
    from stackgraph.puzzles.dice import Dice

Wrong = dict[Any, str]
"""A wrong answer -> the thought that leads to it."""


@dataclass(frozen=True)
class Question(ABC):
    """One question. ``spot`` is the line it is about, marked with its letter; None: the model."""

    spot: Spot | None

    @property
    @abstractmethod
    def asks(self) -> str:
        """The question, after its letter."""

    @abstractmethod
    def answer(self, built: Built) -> Any:
        """The right answer, from the model."""

    @abstractmethod
    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        """Known wrong answers."""

    @abstractmethod
    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        """The way to the answer, and its last step with the result."""

    def judged(self, value: Any, built: Built, known: Reckoned, letter: str) -> CheckError | None:
        """None for the right answer."""
        right, wrong = self.answer(built), self.wrong(built, known)
        wrong.pop(right, None)
        return passed(lambda: check_count(value, right, name=letter, mistakes=wrong))


def step_at(known: Reckoned, spot: Spot) -> Step:
    """The step at a spot: of the statement there, or of that row of the stack that is the model."""
    if spot.row is None:
        return known.by_line[spot.place]
    steps = [s for s in known.reached if s not in known.inputs]
    return steps[spot.row]


def entering(step: Step) -> tuple[Step, ...]:
    """What goes into a line: for a model that is called there, what its first layer reads."""
    reads = step.reads
    while len(reads) == 1 and reads[0].line == step.line:
        reads = reads[0].reads
    return reads


def batched(shape: Shape) -> Shape:
    """A sample's shape with the batch in front."""
    return (None, *shape)


@dataclass(frozen=True)
class ShapeQuestion(Question):
    """The shape of what a line gives."""

    @property
    def asks(self) -> str:
        return "the shape of what this line gives, a tuple with the batch first, as `None`"

    def answer(self, built: Built) -> Any:
        assert self.spot is not None
        return built.shape(self.spot)

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        assert self.spot is not None
        step = step_at(known, self.spot)
        found: Wrong = {step.shape: "the batch is missing: it comes first, as None"}
        shapes = [s.shape for s in step.reads]
        if step.kind == "MultiHeadAttention":
            found |= _attention_shapes(step)
        elif step.kind in ("Concatenate", "concatenation"):
            for shape in shapes:
                found[batched(shape)] = "a concatenation lays tensors end to end: widths are summed"
        elif len(shapes) > 1:
            total = (*shapes[0][:-1], sum(width(s) for s in shapes))
            found[batched(total)] = "this merge works place by place: the width stays what it was"
        elif step.kind == "Embedding":
            found[batched(step.shape[-1:])] = "each place gets a row of its own, and stays a place"
            found[batched(shapes[0])] = "each number is replaced by a row of the table"
            if not shapes[0]:
                del found[batched(step.shape[-1:])]
        elif step.kind == "GlobalAveragePooling1D":
            found[batched(shapes[0])] = "the mean over all places leaves none of them"
        elif shapes and shapes[0] != step.shape:
            found[batched(shapes[0])] = "that is what goes in, not what comes out"
        if self.spot.row is None and entering(step) != step.reads:
            found |= _inside(step)
        return found

    def judged(self, value: Any, built: Built, known: Reckoned, letter: str) -> CheckError | None:
        right, wrong = self.answer(built), self.wrong(built, known)
        wrong.pop(right, None)
        return passed(lambda: check_shape(value, right, name=letter, mistakes=wrong))

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        assert self.spot is not None
        step = step_at(known, self.spot)
        reads = entering(step) if self.spot.row is None else step.reads
        shapes = " and ".join(str(batched(s.shape)) for s in reads)
        ends = "" if reads == step.reads else f", and its last layer is a {step.kind}"
        what = "the model that is called here" if ends else step.kind
        return f"{what} reads {shapes}{ends}", f"it gives {self.answer(built)}"


def _inside(step: Step) -> Wrong:
    """Wrong shapes of what a model gives that is called; ``step`` is its last one."""
    return {
        batched(step.reads[0].shape): "that is what its last layer reads, not what it gives",
        batched(entering(step)[0].shape): "that is what goes in, not what comes out",
    }


def _attention_shapes(step: Step) -> Wrong:
    """Wrong shapes of what an attention gives."""
    assert isinstance(step.what, Object)
    layer, query, value = step.what.layer, step.reads[0].shape, step.reads[1].shape
    inner = int(layer.size or 0) * (layer.width or 0)
    return {
        batched((query[0], inner)): "all heads together are brought back to the query's width",
        batched((value[0], query[1])): "as many tokens leave as ask, not as are looked at",
        batched(value): "what leaves has the shape of the query",
    }


@dataclass(frozen=True)
class ParametersQuestion(Question):
    """The number of parameters of the layer in a line."""

    @property
    def asks(self) -> str:
        return "the number of parameters of the layer in this line"

    def answer(self, built: Built) -> Any:
        assert self.spot is not None
        return built.parameters(self.spot)

    def _sum(self, known: Reckoned) -> Sum:
        step = self._called(known)
        assert isinstance(step.what, Object)
        return sum_of(step.what.layer, [read.shape for read in step.reads])

    def _called(self, known: Reckoned) -> Step:
        assert self.spot is not None
        return step_at(known, self.spot)

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        return dict(self._sum(known).wrong)

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        summed = self._sum(known)
        return summed.way, f"{summed.written} = {self.answer(built):,}"


@dataclass(frozen=True)
class TotalQuestion(Question):
    """Parameters of the whole model: ``model.count_params()``."""

    @property
    def asks(self) -> str:
        return "what `model.count_params()` gives"

    def answer(self, built: Built) -> Any:
        return built.model.count_params()

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        each_call = sum(s.parameters for s in known.reached)
        found: Wrong = {
            each_call: "a layer that is called twice has its weights once",
            self._without_biases(known): "those are the weights alone: each unit also has a bias",
        }
        cut = [s for s in known.by_line.values() if s not in known.reached]
        if cut:
            whole = known.parameters + sum(s.parameters for s in cut)
            found[whole] = "no output leads back to the old head: it is cut off"
        if known.frozen:
            found[built.trainable] = "frozen weights are parameters, too: they are only not trained"
        return found

    def _without_biases(self, known: Reckoned) -> int:
        layers = {step.what: step for step in known.reached if isinstance(step.what, Object)}
        shapes = {thing: [r.shape for r in step.reads] for thing, step in layers.items()}
        return known.parameters - sum(biases_of(t.layer, s) for t, s in shapes.items())

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        parts = [f"{count:,}" for count in known.objects().values() if count]
        return (
            "sum the parameters of every layer, each layer once, however often it is called",
            f"{' + '.join(parts)} = {self.answer(built):,}",
        )


@dataclass(frozen=True)
class TrainableQuestion(Question):
    """Parameters that training changes."""

    @property
    def asks(self) -> str:
        return "how many parameters a `fit` of `model` would train"

    def answer(self, built: Built) -> Any:
        return built.trainable

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        frozen = known.parameters - built.trainable
        return {
            known.parameters: "those are all: the frozen ones are not trained",
            frozen: "those are the frozen ones",
        }

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        parts = [
            f"{n:,}" for thing, n in known.objects().items() if n and thing not in known.frozen
        ]
        return (
            "leave out the layers of what is frozen, and sum the rest",
            f"{' + '.join(parts)} = {self.answer(built):,}",
        )


@dataclass(frozen=True)
class LayersQuestion(Question):
    """Entries of ``model.layers``."""

    @property
    def asks(self) -> str:
        return "what `len(model.layers)` gives"

    def answer(self, built: Built) -> Any:
        return len(built.model.layers)

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        entries = len(built.model.layers)
        inputs = len(known.inputs)
        operations = [s for s in known.reached if isinstance(s.what, str) and s.what != "Input"]
        calls = len([s for s in known.reached if s not in known.inputs])
        if built.model.__class__.__name__ == "Sequential":
            return {entries + 1: "a Sequential does not list its input"}
        found: Wrong = {entries - inputs: "the layers of a graph include its inputs"}
        if operations:
            said = "what is written with ops, or as + or -, is an operation and not in model.layers"
            found |= {entries + 1: said, entries + len(operations): said}
        masks = sum(
            isinstance(s.what, Object) and bool(s.what.layer.mask_zero) for s in known.reached
        )
        if masks:
            found[entries + masks] = "what makes a mask, != 0, is an operation and not a layer"
        inner = "a layer, or a model, that is called is one entry, whatever is inside"
        found.setdefault(calls + inputs, inner)
        found.setdefault(calls, inner)
        return found

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        listed = ", ".join(type(layer).__name__ for layer in built.model.layers)
        stack = built.model.__class__.__name__ == "Sequential"
        way = (
            "a Sequential lists its layers without the input"
            if stack
            else "a graph lists its inputs, too, and each layer or model once; operations are not "
            "layers"
        )
        return way, f"{listed}: {self.answer(built)}"


@dataclass(frozen=True)
class ArraysQuestion(Question):
    """Entries of ``model.weights``."""

    @property
    def asks(self) -> str:
        return "what `len(model.weights)` gives"

    def answer(self, built: Built) -> Any:
        return len(built.model.weights)

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        with_weights = sum(1 for count in known.objects().values() if count)
        calls = sum(1 for step in known.reached if step.parameters)
        return {
            with_weights: "each layer has two arrays: its weights and its biases",
            2 * calls: "a layer that is called twice has its weights once",
            known.parameters: "those are the numbers in all arrays: how many arrays are there?",
            0: "that is so before the first batch; here a placeholder has gone through",
        }

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        count = sum(1 for count in known.objects().values() if count)
        way = "each layer that has weights has two arrays, its weights and its biases"
        return way, f"2 × {count} = {self.answer(built)}"


@dataclass(frozen=True)
class LossesQuestion(Question):
    """The losses in ``fit(...).history`` of a model with a loss for each output."""

    @property
    def asks(self) -> str:
        return (
            "compiled with a loss for each output, by name, and no metrics: the keys of "
            "`model.fit(...).history`, as a list of texts in any order"
        )

    def answer(self, built: Built) -> Any:
        return built.losses

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        return {}

    def judged(self, value: Any, built: Built, known: Reckoned, letter: str) -> CheckError | None:
        right = set(self.answer(built))
        if isinstance(value, str) or not hasattr(value, "__iter__"):
            return _not_yet(letter, "a list of texts", repr(value), "")
        given = [str(v) for v in value]
        if set(given) == right and len(given) == len(right):
            return None
        heads = right - {"loss"}
        if set(given) == heads:
            hint = "their weighted sum is a loss, too, and the one that is trained"
        elif {f"{g}_loss" for g in given} >= heads:
            hint = "each is called after its output, with _loss at the end"
        else:
            hint = "one for each output, called after it, and one for their sum"
        return _not_yet(letter, "other texts", str(given), hint)

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        return "one loss for each output, and their weighted sum", ", ".join(self.answer(built))


def _not_yet(letter: str, expected: str, actual: str, hint: str) -> CheckError:
    return CheckError([Mismatch(f"{letter}: not these losses", expected, actual, hint)])


@dataclass(frozen=True)
class MadeQuestion(ParametersQuestion):
    """The number of parameters of a layer that is made in a line and called later."""

    @property
    def asks(self) -> str:
        return "the number of parameters of the layer that is made in this line"

    def answer(self, built: Built) -> Any:
        assert self.spot is not None
        return built.parameters(self.spot)

    def _called(self, known: Reckoned) -> Step:
        assert self.spot is not None
        return known.first_call(self.spot.place)


@dataclass(frozen=True)
class StackQuestion(Question):
    """The number of parameters of a model that is made in some lines and called later."""

    stack: Stack

    @property
    def asks(self) -> str:
        return f"the number of parameters of `{self.stack.var}`"

    def answer(self, built: Built) -> Any:
        assert self.spot is not None
        return built.parameters(self.spot)

    def _each(self) -> list[tuple[int, int, int]]:
        """Numbers read, units and parameters of each of its layers."""
        found, shape = [], self.stack.shape
        for layer in self.stack.layers:
            count = parameters_of(layer, [shape])
            found.append((width(shape), int(layer.size or 0), count))
            shape = shape_after(layer, [shape])
        return found

    def wrong(self, built: Built, known: Reckoned) -> Wrong:
        each = self._each()
        return {
            sum(reads * units for reads, units, _ in each): "those are the weights alone: each "
            "unit also has a bias",
            each[0][2]: "that is its first layer alone",
            each[-1][2]: "that is its last layer alone",
        }

    def working(self, built: Built, known: Reckoned) -> tuple[str, str]:
        parts = [f"({reads} + 1) × {units}" for reads, units, _ in self._each()]
        return "sum its layers", f"{' + '.join(parts)} = {self.answer(built):,}"


# ------------------------------------------------------------------ choosing


def questions_for(program: Program, level: int, dice: Dice) -> list[Question]:
    """Two questions at level 1, three at level 2, four at level 3, each of another kind."""
    known = reckon(program)
    chosen: list[Question] = [
        ShapeQuestion(dice.pick(_shape_spots(program, known))),
        dice.pick(_parameter_questions(program, known)),
    ]
    chosen.sort(key=lambda q: (q.spot.place, q.spot.row or 0) if q.spot else (99, 0))
    wide: list[Question] = [LayersQuestion(None)]
    if len(known.outputs) > 1 and _named_heads(program):
        wide = [LossesQuestion(None)]
    elif known.frozen:
        wide = [TrainableQuestion(None)]
    elif program.form:
        wide = [ArraysQuestion(None)]
    if level == 2:
        chosen.append(dice.pick([TotalQuestion(None), *wide]))
    if level == 3:
        chosen += [TotalQuestion(None), *wide]
    return chosen


def _named_heads(program: Program) -> bool:
    """Whether every output is given by a layer of its own name, so that nothing else names it."""
    model = next(s for s in program.statements if isinstance(s, Model))
    named = {s.var for s in program.statements if isinstance(s, Call) and _name(s) == s.var}
    return set(model.outputs) <= named


def _name(call: Call) -> str | None:
    return None if isinstance(call.layer, str) else call.layer.name


def _shape_spots(program: Program, known: Reckoned) -> list[Spot]:
    """Where a shape has to be thought about: merges, Flatten, pooling; else layers with a width."""
    spots = _spots(program, known)
    telling = [s for s in spots if _telling(step_at(known, s))]
    return telling or spots


_TELLING = ("Flatten", "GlobalAveragePooling1D", "GlobalAveragePooling2D", "Embedding")


def _telling(step: Step) -> bool:
    return len(step.reads) > 1 or step.kind in _TELLING


def _spots(program: Program, known: Reckoned) -> list[Spot]:
    first = program.statements[0]
    if isinstance(first, Stack) and first.var == MODEL:
        return [Spot(0, row) for row in range(len(first.layers))]
    return [Spot(place) for place in sorted(known.by_line)]


_PLAIN = ("Dense", "Conv2D")
"""Layers that every unit has; others are asked for first."""


def _parameter_questions(program: Program, known: Reckoned) -> list[Question]:
    """Layers that read what another layer gave, where there are any: the others are too easy."""
    found: list[Question] = []
    special: list[Question] = []
    for spot in _spots(program, known):
        statement = program.statements[spot.place]
        step = step_at(known, spot)
        written = isinstance(statement, Stack) or (
            isinstance(statement, Call) and not isinstance(statement.layer, str)
        )
        easy = step.kind in _PLAIN and step.reads[0].kind == "Input"
        if written and step.parameters and not easy:
            (found if step.kind in _PLAIN else special).append(ParametersQuestion(spot))
    for place, statement in enumerate(program.statements):
        if isinstance(statement, Make):
            plain = statement.layer.kind in _PLAIN
            (found if plain else special).append(MadeQuestion(Spot(place)))
        elif isinstance(statement, Stack) and statement.var != MODEL:
            found.append(StackQuestion(Spot(place), statement))
    return special or found
