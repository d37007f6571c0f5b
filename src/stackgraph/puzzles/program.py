"""A network as a short program: what a person would write, as plain data.

A puzzle's network is made as a Program. Its ``code`` is what a learner reads, what Keras builds the
model from (``building``), and what a slip changes a line of (``slips``), so that the three can't
disagree. ``reckoning`` works out its shapes and parameters without Keras.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Shape: TypeAlias = tuple[int, ...]
"""The shape of one sample, without the batch."""

MODEL = "model"
"""The name that every program binds its model to."""
_LONGEST_LINE = 88


@dataclass(frozen=True)
class Layer:
    """A layer as it is written: ``layers.<kind>(<arguments>)``.

    ``size`` is the first argument: units, filters, a dropout's rate; None where there is none.
    """

    kind: str
    size: float | None = None
    activation: str | None = None
    kernel: int | None = None
    padding: str | None = None
    axis: int | None = None
    name: str | None = None

    @property
    def code(self) -> str:
        """The layer as an expression."""
        given = [str(a) for a in (self.size, self.kernel) if a is not None]
        for key in ("padding", "activation", "axis", "name"):
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


@dataclass(frozen=True)
class Input:
    """``<var> = keras.Input(shape=<shape>)``, with the variable as its name if ``named``."""

    var: str
    shape: Shape
    named: bool = False

    @property
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        name = f', name="{self.var}"' if self.named else ""
        return [f"{self.var} = keras.Input(shape={self.shape}{name})"]


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
        called = self.layer if isinstance(self.layer, str) else self.layer.code
        given = self.reads[0] if len(self.reads) == 1 else f"[{', '.join(self.reads)}]"
        return [f"{self.var} = {called}({given})"]


OPERATIONS = {
    "absolute difference": "ops.abs({} - {})",
    "difference": "{} - {}",
    "sum": "{} + {}",
    "relu": "ops.relu({})",
    "rows joined": "ops.concatenate([{}, {}])",
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
    def lines(self) -> list[str]:
        """The statement as lines of code."""
        ins = self.inputs[0] if len(self.inputs) == 1 else f"[{', '.join(self.inputs)}]"
        outs = self.outputs[0]
        if len(self.outputs) > 1:
            outs = "{" + ", ".join(f'"{name}": {name}' for name in self.outputs) + "}"
        line = f"{self.var} = keras.Model({ins}, {outs})"
        if len(line) <= _LONGEST_LINE:
            return [line]
        return [f"{self.var} = keras.Model(", f"    {ins},", f"    {outs},", ")"]


Statement: TypeAlias = Input | Make | Stack | Call | Apply | Freeze | Model


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


@dataclass(frozen=True)
class Program:
    """Statements in order, the last of which, but for Freeze, binds ``model``."""

    statements: tuple[Statement, ...]

    @property
    def code(self) -> str:
        """The program as Python, without imports."""
        return "\n".join(line for statement in self.statements for line in statement.lines)

    def marked(self, marks: Mapping[Spot, str]) -> str:
        """The code with a comment at the end of some lines: ``# a``."""
        lines: list[str] = []
        for place, statement in enumerate(self.statements):
            own = statement.lines
            for spot, mark in marks.items():
                if spot.place == place:
                    row = _row_line(statement, spot.row)
                    own[row] = f"{own[row]}  # {mark}"
            lines += own
        return "\n".join(lines)

    def replaced(self, place: int, *new: Statement) -> Program:
        """The program with the statement at that place replaced by others, or by none."""
        before, after = self.statements[:place], self.statements[place + 1 :]
        return replace(self, statements=(*before, *new, *after))

    def live(self, place: int) -> dict[str, int]:
        """Variables bound before a place, each with the place of its last binding."""
        return {s.var: i for i, s in enumerate(self.statements[:place])}

    def lines_of(self, places: Iterable[int]) -> list[str]:
        """The lines of code of the statements at these places."""
        return [line for place in places for line in self.statements[place].lines]


def program(*statements: Statement) -> Program:
    """A Program of these statements."""
    return Program(statements)
