"""From picture to code: only the drawing is given, the network is to be built."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import Architecture, expand, read_model
from stackgraph.drawing import Drawing, draw
from stackgraph.puzzles.building import built
from stackgraph.puzzles.judging import Finding, judged_form
from stackgraph.puzzles.program import (
    Call,
    Freeze,
    Input,
    Make,
    Model,
    Program,
    Stack,
    Statement,
    Tap,
)
from stackgraph.puzzles.showing import Card
from stackgraph.puzzles.task import Key, Task

if TYPE_CHECKING:
    from collections.abc import Mapping

_BLANK = "..."
TABLES = (
    "A table is drawn as `rows → numbers of a row`; which words a lookup knows is yours. Numbers "
    'of words go in with the dtype `"int32"`, as many as there are where the drawing says `None`.'
)
"""What is to be known of a drawing with tables."""


class PictureTask(Task):
    """A drawing; right is every spelling of the network it shows."""

    title = "From picture to code"
    answer_cell = "model = None  # your network\n\npuzzle.check(model)"

    def __init__(self, key: Key) -> None:
        super().__init__(key)
        designed = self.topic.design(key.dice(), key.level).program
        # What is frozen plays no part in which network it is, so the drawing does not ask for it.
        kept = tuple(s for s in designed.statements if not isinstance(s, Freeze))
        self.program = replace(designed, statements=kept)

    @cached_property
    def _model(self) -> Any:
        return built(self.program).model

    @cached_property
    def _expected(self) -> Architecture:
        return read_model(self._model)

    def card(self) -> Card:
        text = ["Build the network of this drawing as a Keras model. Any way to write it is right."]
        if self.key.topic == "nested":
            text.append("A frame around layers is a model that is called like a layer.")
        if self.key.topic == "forms":
            text.append("Try it as a class of models: an object of it is right, and so is a graph.")
        after = ["Then hand it in: `puzzle.check(model)`, with your own names."]
        if len(self._expected.inputs) > 1:
            after.insert(0, "Give the inputs their names, or none; their order is yours.")
        if any(node.kind == "Embedding" for node in self._expected.layers):
            after.insert(0, TABLES)
        if len(self._expected.outputs) > 1:
            after.insert(0, "Return the outputs as a dict with these names, or as a list.")
        return Card(self.title, tuple(text), drawing=self._drawing(), after=tuple(after))

    def _drawing(self) -> Drawing:
        """The drawing; its text says all that its boxes do, so that it can be built from the text.

        A graph's description leaves out settings such as a window's size or a dropout's rate.
        """
        drawing = draw(self._model, title="")
        boxes = [node for node in drawing._diagram.walk() if node.facts]
        if all(node.kind == "Dense" for node in boxes):
            return drawing
        told = "; ".join(f"{node.kind}: {', '.join(node.facts)}" for node in boxes)
        return Drawing(drawing._diagram, f"{drawing.text}\nWhat the boxes say, in order: {told}.")

    def judge(self, answer: Any, named: Mapping[str, Any]) -> Finding:
        if named:
            return Finding(False, "Hand in the model itself: puzzle.check(model)", answered=False)
        return judged_form(answer, self._expected)

    def hints(self) -> tuple[str, str, Card]:
        return self.topic.advice, self._counts(), self._skeleton()

    def _counts(self) -> str:
        graph = self._expected
        merges = [n.kind for n in graph.layers if len(graph.call(n.calls[0]).inputs) > 1]
        facts = [f"{len(graph.inputs)} of `keras.Input`"]
        facts.append(f"{sum(1 for n in expand(graph).weighted)} layers with weights")
        if merges:
            facts.append(f"merges: {', '.join(merges)}")
        repeated = [n for n in graph.layers if len(n.calls) > 1]
        if repeated:
            facts.append("one layer or model that is called twice")
        counted = f"{graph.parameters:,} parameters in all"
        return f"Your code needs {'; '.join(facts)}. `model.count_params()` should say {counted}."

    def _skeleton(self) -> Card:
        return Card(
            "Hint 3 of 3: the code, with blanks",
            ("Replace each `...` by what the drawing says.",),
            code=skeleton(self.program),
        )

    def solution(self) -> Card:
        return Card(
            "One solution among many",
            code=self.program.code,
            drawing=draw(self._model, title=""),
        )


def skeleton(program: Program) -> str:
    """The program with its numbers, activations and operands left out."""
    return "\n".join(
        line if place is None else _blanked(program.statements[place], line)
        for place, line in program.lines
    )


def _blanked(statement: Statement, line: str) -> str:
    if isinstance(statement, (Call, Make, Stack)):
        line = re.sub(r"(layers\.\w+)\([^()]+\)", rf"\1({_BLANK})", line)
    if isinstance(statement, (Input, Stack)):
        line = re.sub(r"shape=\([^()]*\)", f"shape={_BLANK}", line)
        line = re.sub(r'dtype="\w+"', f"dtype={_BLANK}", line)
    if isinstance(statement, Call):
        line = re.sub(r"\((\w+|\[[\w, ]+\]|[\w=]+(, [\w=]+)+)\)$", f"({_BLANK})", line)
    if isinstance(statement, Tap):
        line = re.sub(r'"\w+"', _BLANK, line)
    if isinstance(statement, Model) and ".call(" not in line:
        line = re.sub(r"Model\((.*)\)$", f"Model({_BLANK}, {_BLANK})", line)
    return line
