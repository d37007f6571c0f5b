"""Find the slip: code that runs, with one line that is not what is meant."""

from __future__ import annotations

from functools import cached_property
from numbers import Number
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import read_model, same_network
from stackgraph.checks import check_count
from stackgraph.drawing import draw
from stackgraph.puzzles.building import Built, built
from stackgraph.puzzles.judging import Finding, as_graph, judged_form, passed
from stackgraph.puzzles.showing import Card
from stackgraph.puzzles.slips import SLIPS, Slip, changed_lines, slipped
from stackgraph.puzzles.task import Key, Task

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stackgraph.puzzles.dice import Dice
    from stackgraph.puzzles.program import Program

_FEWEST, _MOST = 3, 4
"""Slips to choose from."""
_SPECIAL = 0.7
"""How often a slip of the topic's own is made, where one can be."""


class SlipTask(Task):
    """What is meant, in words, and code that does something else in silence.

    Level 1 asks for the slip's kind, level 2 for a number that betrays it where there is one, level
    3 for the repaired model. The repaired model is right at every level.
    """

    title = "Find the slip"
    answer_cell = "puzzle.check(None)  # your answer instead of None"

    def __init__(self, key: Key) -> None:
        super().__init__(key)
        dice = key.dice()
        design = self.topic.design(dice, key.level)
        self.meant, self.sentences = design.program, design.meant
        self.slip, self.faulty = _chosen(self.meant, self.topic.slips, dice)
        self.choices = _choices(self.slip, self.topic.slips, self.meant, dice)

    @property
    def code(self) -> str:
        """The code with the slip."""
        return self.faulty.code

    @cached_property
    def _right(self) -> Built:
        return built(self.meant)

    @cached_property
    def _wrong(self) -> Built:
        return built(self.faulty)

    @cached_property
    def asks(self) -> str:
        """``"kind"``, ``"number"`` or ``"repair"``."""
        wanted = {1: "kind", 2: "number", 3: "repair"}[self.key.level]
        same = self._right.model.count_params() == self._wrong.model.count_params()
        return "kind" if wanted == "number" and same else wanted

    # -------------------------------------------------------------- shown

    def card(self) -> Card:
        meant = [f"* {sentence}" for sentence in self.sentences]
        return Card(
            self.title,
            ("This network is meant:", *meant, "This code runs, but builds another network:"),
            code=self.faulty.code,
            after=self._task(),
        )

    def _task(self) -> tuple[str, ...]:
        if self.asks == "kind":
            options = [f"* `{slip.name}`: {slip.says}" for slip in self.choices]
            given = 'Hand in its name, `puzzle.check("...")`, or a repaired model.'
            return ("Which slip is it?", *options, given)
        if self.asks == "number":
            return (
                f"As meant, the network has {self._right.model.count_params():,} parameters. "
                "How many has the one that this code builds?",
                "Hand in the number, `puzzle.check(...)`, or a repaired model.",
            )
        return ("Repair it, and hand in your model: `puzzle.check(model)`.",)

    # -------------------------------------------------------------- judged

    def judge(self, answer: Any, named: Mapping[str, Any]) -> Finding:
        if named:
            return Finding(False, "Hand in one answer: puzzle.check(answer)", answered=False)
        if isinstance(answer, str):
            return self._judge_kind(answer)
        if isinstance(answer, Number) and not isinstance(answer, bool):
            return self._judge_number(answer)
        if answer is not None and not _of_keras(answer):
            return self._other_than_asked()
        return self._judge_repair(answer)

    def _other_than_asked(self) -> Finding:
        asked = {"kind": "the slip's name", "number": "a number", "repair": "the repaired model"}
        return Finding(False, f"This puzzle asks for {asked[self.asks]}.", answered=False)

    def _judge_kind(self, answer: str) -> Finding:
        names = [slip.name for slip in self.choices]
        said = " ".join(answer.lower().replace("_", " ").replace("-", " ").split())
        if self.asks != "kind":
            return self._other_than_asked()
        if said not in names:
            options = ", ".join(repr(n) for n in names)
            return Finding(False, f"Choose one of {options}.", answered=False)
        if said == self.slip.name:
            return Finding(True, f"It is: {self.slip.says}.", drawing=self._drawn())
        return Finding(
            False, f"Not {said!r}: {SLIPS[said].says}. That is not so here; {SLIPS[said].look}"
        )

    def _judge_number(self, answer: Any) -> Finding:
        if self.asks != "number":
            return self._other_than_asked()
        right = int(self._wrong.model.count_params())
        mistakes = {
            int(self._right.model.count_params()): "that is what is meant: what does the code do?"
        }
        error = passed(lambda: check_count(answer, right, name="the number", mistakes=mistakes))
        if error is not None:
            return Finding(False, str(error))
        return Finding(True, f"It is. The slip: {self.slip.says}.", drawing=self._drawn())

    def _judge_repair(self, answer: Any) -> Finding:
        wanted = read_model(self._right.model)
        finding = judged_form(answer, wanted)
        if finding.right:
            said = f"Repaired. The slip was: {self.slip.says}."
            return Finding(True, said, drawing=finding.drawing)
        if finding.answered and finding.drawing and self._unchanged(as_graph(answer, wanted)):
            said = f"This is still the network of the code above.\n{finding.text}"
            return Finding(False, said, drawing=finding.drawing)
        return finding

    def _unchanged(self, answer: Any) -> bool:
        return same_network(read_model(answer), read_model(self._wrong.model))

    def _drawn(self) -> Any:
        return draw(self._wrong.model, compare=self._right.model, title="the code's network")

    # -------------------------------------------------------------- helped

    def hints(self) -> tuple[str, str, Card]:
        lines = "\n".join(changed_lines(self.meant, self.faulty))
        return (
            "Run the code and draw the model, `sg.draw(model)`; then go through what is meant, "
            "sentence by sentence. Which of them is not so in the drawing?",
            f"A question that helps here: {self.slip.look}",
            Card("Hint 3 of 3: look here", code=lines),
        )

    def solution(self) -> Card:
        return Card(
            f"The slip: {self.slip.name}",
            (f"{self.slip.says.capitalize()}. As meant:",),
            code=self.meant.code,
            drawing=self._drawn(),
        )


def _of_keras(answer: Any) -> bool:
    """Whether an answer is a model, or may be meant as one: a layer, a tensor, a class of these."""
    import keras

    if isinstance(answer, type):
        return issubclass(answer, keras.Layer)  # so a model's class, too
    return isinstance(answer, (keras.Layer, keras.KerasTensor))


def _chosen(meant: Program, names: tuple[str, ...], dice: Dice) -> tuple[Slip, Program]:
    """A slip that can be made in the program, and the program with it: most often one that is
    about something that this program has and others have not.
    """
    special = [n for n in names if SLIPS[n].special and slipped(meant, n)]
    if special and dice.chance(_SPECIAL):
        names = tuple(special)
    for name in dice.shuffled(names):
        made = slipped(meant, name)
        if made:
            return SLIPS[name], dice.pick(made)
    raise ValueError("none of the topic's slips can be made here")


def _choices(slip: Slip, names: tuple[str, ...], meant: Program, dice: Dice) -> list[Slip]:
    """The slip among others, first of all those that could have been made here as well."""
    others = [n for n in names if n != slip.name and not _alike(n, slip.name)]
    others = [n for n in others if SLIPS[n].fits(meant)]
    others.sort(key=lambda n: not slipped(meant, n))
    rest = [n for n in _ANYWHERE if n not in (slip.name, *names) and not _alike(n, slip.name)]
    fill = dice.shuffled(rest)[: max(0, _FEWEST - 1 - len(others))]
    picked = [*others, *fill][: _MOST - 1]
    return dice.shuffled([slip, *(SLIPS[n] for n in picked)])


_ANYWHERE = ("missing activation", "wrong last activation", "wrong merge", "stale tensor")
"""Slips that may be thought of in any network."""


_ALIKE = (
    {"wrong input", "same tensor twice"},
    {"wrong input", "stale tensor"},
    {"same tensor twice", "stale tensor"},
    {"late shortcut", "stale tensor"},
    {"late shortcut", "cut input"},
    {"relu before the sum", "missing activation"},
    {"no relu after", "missing activation"},
    {"rows joined", "wrong merge"},
    {"no flatten", "stale tensor"},
    {"query and value exchanged", "self for cross"},
    {"query and value exchanged", "wrong input"},
    {"cut too deep", "stale tensor"},
    {"not scaled", "stale tensor"},
    {"one shortcut", "stale tensor"},
)
"""Slips that a reader may well call by each other's name: never offered beside each other."""


def _alike(one: str, other: str) -> bool:
    return {one, other} in _ALIKE
