"""Programs as Keras models, and what is asked of a model. The only module here that runs one."""

from __future__ import annotations

import math
import random
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.opening.calls import read_by_something
from stackgraph.puzzles.program import MODEL, Program, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

IMPORTS = "import keras\nfrom keras import layers, ops"


@dataclass(frozen=True, eq=False)
class Built:
    """A program that has run: its model, and what each statement bound."""

    model: Any
    bound: tuple[Any, ...]

    def shape(self, spot: Spot) -> tuple[int | None, ...]:
        """The shape of what the layer or operation at a spot gives, batch first."""
        thing = self.bound[spot.place]
        result = thing if spot.row is None else thing.layers[spot.row].output
        return tuple(result.shape)

    def parameters(self, spot: Spot) -> int:
        """Parameters of the layer at a spot: of what is made there, or is called there."""
        thing = self.bound[spot.place]
        if spot.row is not None:
            return int(thing.layers[spot.row].count_params())
        layer = thing if hasattr(thing, "count_params") else thing._keras_history.operation
        return int(layer.count_params())

    @property
    def trainable(self) -> int:
        """Parameters that training changes."""
        return sum(math.prod(w.shape) for w in self.model.trainable_weights)

    @property
    def losses(self) -> list[str]:
        """The losses that ``fit`` writes down for a model with several outputs, a loss for each."""
        return ["loss", *(f"{name}_loss" for name in self.model.output_names)]


@contextmanager
def _unnoticed() -> Iterator[None]:
    """Python's random numbers, of which Keras makes its seeds, stay a learner's own; no warnings:
    what Keras warns of is for a learner to find.
    """
    state = random.getstate()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        random.setstate(state)


def _is_input(value: Any) -> bool:
    history = getattr(value, "_keras_history", None)
    return history is not None and type(history.operation).__name__ == "InputLayer"


def built(program: Program) -> Built:
    """Run a program."""
    import keras
    from keras import layers, ops

    names: dict[str, Any] = {"keras": keras, "layers": layers, "ops": ops}
    bound: list[Any] = []
    with _unnoticed():
        for statement in program.statements:
            if statement.var == MODEL:
                read_by_something([t for t in bound if _is_input(t)])
            exec("\n".join(statement.lines), names)
            bound.append(names[statement.var])
    return Built(names[MODEL], tuple(bound))
