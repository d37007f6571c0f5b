"""A network as a short program: what a person would write, as plain data.

A puzzle's network is made as a Program. Its ``code`` is what a learner reads, what Keras builds the
model from (``building``), and what a slip changes a line of (``slips``), so that the three can't
disagree. ``reckoning`` works out its shapes and parameters without Keras.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Shape: TypeAlias = tuple[int | None, ...]
"""The shape of one sample, without the batch; None is a length that is free."""

MODEL = "model"
"""The name that every program binds its model to."""
_LONGEST_LINE = 88


@dataclass(frozen=True)
class Layer:
    """A layer as it is written: ``layers.<kind>(<arguments>)``.

    ``size`` is the first argument: units, filters, a dropout's rate, an embedding's rows, heads;
    None where there is none. ``width`` is the second one of an embedding, the numbers of a row, and
    of an attention, the numbers of a head.
    """

    kind: str
    size: float | None = None
    activation: str | None = None
    kernel: int | None = None
    padding: str | None = None
    axis: int | None = None
    name: str | None = None
    width: int | None = None
    mask_zero: bool | None = None
    vocabulary: tuple[str, ...] | None = None

    @property
    def code(self) -> str:
        """The layer as an expression."""
        given = [str(a) for a in (self.size, self.width, self.kernel) if a is not None]
        if self.vocabulary is not None:
            words = ", ".join(f'"{word}"' for word in self.vocabulary)
            given.append(f"vocabulary=[{words}]")
        for key in ("padding", "activation", "axis", "mask_zero", "name"):
            value = getattr(self, key)
            if value is not None:
                given.append(f'{key}="{value}"' if isinstance(value, str) else f"{key}={value}")
        return f"layers.{self.kind}({', '.join(given)})"


def dense(units: int, activation: str | None = None, name: str | None = None) -> Layer:
    """``layers.Dense``."""
    return Layer("Dense", units, activation, name=name)


def conv(filters: int, kernel: int = 3, activation: str | None = None) -> Layer:
    """``layers.Conv2D``; with a kernel of more than 1 it keeps rows and columns by padding."""
    return Layer("Conv2D", filters, activation, kernel, None if kernel == 1 else "same")


def table(rows: int, width: int, mask_zero: bool | None = None) -> Layer:
    """``layers.Embedding``: ``rows`` rows of ``width`` numbers."""
    return Layer("Embedding", rows, width=width, mask_zero=mask_zero)


def attention(heads: int, width: int) -> Layer:
    """``layers.MultiHeadAttention``, each head of ``width`` numbers."""
    return Layer("MultiHeadAttention", heads, width=width)


@dataclass(frozen=True)
class Input:
    """``<var> = keras.Input(shape=<shape>)``, with the variable as its name if ``named``.

    ``dtype`` is None for Keras' own, float32.
    """

    var: str
    shape: Shape
    named: bool = False
    dtype: str | None = None

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        given = [f"shape={self.shape}"]
        given += [f'dtype="{self.dtype}"'] if self.dtype else []
        given += [f'name="{self.var}"'] if self.named else []
        return [f"{self.var} = keras.Input({', '.join(given)})"]


@dataclass(frozen=True)
class Make:
    """``<var> = <layer>``: a layer made, to be called later, once or more often."""

    var: str
    layer: Layer

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        return [f"{self.var} = {self.layer.code}"]


@dataclass(frozen=True)
class Stack:
    """``<var> = keras.Sequential([...])``: an input and layers; with a name if ``named``."""

    var: str
    shape: Shape
    layers: tuple[Layer, ...]
    named: bool = False

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        parts = [f"keras.Input(shape={self.shape})", *(layer.code for layer in self.layers)]
        opening, closing = f"{self.var} = keras.Sequential(", ")"
        if self.named:
            name = f'name="{self.var}"'
            return [
                opening,
                "    [",
                *(f"        {part}," for part in parts),
                "    ],",
                f"    {name},",
                closing,
            ]
        return [opening + "[", *(f"    {part}," for part in parts), "]" + closing]


@dataclass(frozen=True)
class Call:
    """``<var> = <layer>(<reads>)``: a layer written in place, or one made before, by its variable.

    Merges read a list; ``several`` tells it, since a merge of one tensor is no merge.
    """

    var: str
    layer: Layer | str
    reads: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        return [f"{self.var} = {self._called}({self._given})"]

    @property
    def _called(self) -> str:
        return self.layer if isinstance(self.layer, str) else self.layer.code

    @property
    def _given(self) -> str:
        return self.reads[0] if len(self.reads) == 1 else f"[{', '.join(self.reads)}]"


@dataclass(frozen=True)
class Attend(Call):
    """A call of an attention: ``reads`` are query and value, or query, value and key.

    ``causal``: called with ``use_causal_mask=True``.
    """

    causal: bool = False

    @property
    def _given(self) -> str:
        given = list(self.reads)
        if len(given) > 2:
            roles = ("query", "value", "key")
            given = [f"{role}={read}" for role, read in zip(roles, given, strict=True)]
        if self.causal:
            given.append("use_causal_mask=True")
        return ", ".join(given)


@dataclass(frozen=True)
class Tap:
    """``<var> = <model>.get_layer("<name>").output``: a tensor inside a model that is there."""

    var: str
    model: str
    name: str

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        return [f'{self.var} = {self.model}.get_layer("{self.name}").output']


OPERATIONS = {
    "absolute difference": "ops.abs({} - {})",
    "difference": "{} - {}",
    "sum": "{} + {}",
    "relu": "ops.relu({})",
    "rows joined": "ops.concatenate([{}, {}])",
    "concatenation": "ops.concatenate([{}, {}], axis=-1)",
    "mean of all places": "ops.mean({}, axis=1)",
}
"""Expressions without a layer, by what they compute. ``ops.concatenate`` joins along axis 0."""


@dataclass(frozen=True)
class Apply:
    """``<var> = <expression of reads>``, one of OPERATIONS."""

    var: str
    operation: str
    reads: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        return [f"{self.var} = {OPERATIONS[self.operation].format(*self.reads)}"]


@dataclass(frozen=True)
class Freeze:
    """``<var>.trainable = False``."""

    var: str

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        return [f"{self.var}.trainable = False"]


@dataclass(frozen=True)
class Model:
    """``model = keras.Model(<inputs>, <outputs>)``; several outputs are a dict with these names."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    var: str = MODEL

    @property
    def ends(self) -> tuple[str, str]:
        """Inputs and outputs as they are written."""
        ins = self.inputs[0] if len(self.inputs) == 1 else f"[{', '.join(self.inputs)}]"
        outs = self.outputs[0]
        if len(self.outputs) > 1:
            outs = "{" + ", ".join(f'"{name}": {name}' for name in self.outputs) + "}"
        return ins, outs

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        ins, outs = self.ends
        line = f"{self.var} = keras.Model({ins}, {outs})"
        if len(line) <= _LONGEST_LINE:
            return [line]
        return [f"{self.var} = keras.Model(", f"    {ins},", f"    {outs},", ")"]


Statement: TypeAlias = Input | Make | Stack | Call | Apply | Tap | Freeze | Model


@dataclass(frozen=True)
class Spot:
    """One layer or operation of a program: the place of its statement, and its row in a stack."""

    place: int
    row: int | None = None


def _row_line(statement: Statement, row: int | None) -> int:
    """Which of a statement's lines has the layer in that row of its list; the last for none."""
    if row is None or not isinstance(statement, Stack):
        return -1
    return row + (3 if statement.named else 2)


Line: TypeAlias = tuple[int | None, str]
"""A line of code and the place of its statement; None for a line that belongs to none."""


@dataclass(frozen=True)
class Program:
    """Statements in order, the last of which, but for Freeze, binds ``model``.

    ``form`` is ``""`` for a program written line by line, else the name of a class of models: then
    ``code`` has the layers that are made in ``__init__``, what is done with them in ``call``, and
    ``model`` is what a placeholder brings out of that. Both build one network.
    """

    statements: tuple[Statement, ...]
    form: str = ""

    @property
    def code(self) -> str:
        """The program as Python, without imports."""
        return "\n".join(line for _, line in self.lines)

    @property
    def flat(self) -> Program:
        """The program line by line, whatever its form."""
        return replace(self, form="")

    @property
    def lines(self) -> list[Line]:
        """The lines of the code, each with its statement's place."""
        if self.form:
            return list(_as_class(self))
        return [(place, text) for place, s in enumerate(self.statements) for text in s.lines]

    def marked(self, marks: Mapping[Spot, str]) -> str:
        """The code with a comment at the end of some lines: ``# a``."""
        places = [place for place, _ in self.lines]
        texts = [text for _, text in self.lines]
        for spot, mark in marks.items():
            own = [n for n, place in enumerate(places) if place == spot.place]
            line = own[_row_line(self.statements[spot.place], spot.row)]
            texts[line] = f"{texts[line]}  # {mark}"
        return "\n".join(texts)

    def replaced(self, place: int, *new: Statement) -> Program:
        """The program with the statement at that place replaced by others, or by none."""
        before, after = self.statements[:place], self.statements[place + 1 :]
        return replace(self, statements=(*before, *new, *after))

    def live(self, place: int) -> dict[str, int]:
        """Variables bound before a place, each with the place of its last binding."""
        return {s.var: i for i, s in enumerate(self.statements[:place])}


_STEP = "        "
"""What stands before a line of a method."""


def _as_class(program: Program) -> Iterator[Line]:
    """The program as a class with one input, and the model that comes of a placeholder."""
    numbered = list(enumerate(program.statements))
    model = next(s for s in program.statements if isinstance(s, Model))
    (source,) = model.inputs
    yield None, f"class {program.form}(keras.Model):"
    yield None, "    def __init__(self):"
    yield None, f"{_STEP}super().__init__()"
    for place, statement in numbered:
        if isinstance(statement, Make):
            yield place, f"{_STEP}self.{statement.lines[0]}"
    yield None, ""
    yield None, f"    def call(self, {source}):"
    for place, statement in numbered:
        if isinstance(statement, Call):
            called = replace(statement, layer=f"self.{statement.layer}")
            yield place, f"{_STEP}{called.lines[0]}"
        elif isinstance(statement, Apply):
            yield place, f"{_STEP}{statement.lines[0]}"
    yield None, f"{_STEP}return {model.ends[1]}"
    yield None, ""
    for place, statement in numbered:
        if isinstance(statement, Input):
            yield place, statement.lines[0]
        elif isinstance(statement, Model):
            made = f"{program.form}().call({source})"
            yield place, f"{statement.var} = keras.Model({source}, {made})"


def program(*statements: Statement, form: str = "") -> Program:
    """A Program of these statements."""
    return Program(statements, form)
