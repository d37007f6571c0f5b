"""From code to numbers: the code is given, shapes, parameters and counts are to be worked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from stackgraph.puzzles.building import Built, built
from stackgraph.puzzles.judging import Finding
from stackgraph.puzzles.questions import questions_for
from stackgraph.puzzles.reckoning import reckon
from stackgraph.puzzles.showing import Card
from stackgraph.puzzles.task import Key, Task

if TYPE_CHECKING:
    from stackgraph.puzzles.program import Spot

_LETTERS = "abcdef"

_RULES = (
    "A dense layer has, for each unit, one weight for each number it reads, and a bias. Dropout, "
    "merges and unrolling have no parameters.",
    "Write the shape behind each line, from the input down: the questions follow from them.",
)
_CONV_RULE = (
    "A filter has a weight for each place of its window and each channel that it reads, and a "
    "bias. Padding `same` keeps rows and columns. The average of each channel is one number."
)

_TABLE_RULE = (
    "A table has a weight for each number of each of its rows, and no bias. It puts a row in each "
    "place; the mean over the places leaves one row. Looking up words and scaling by a fixed "
    "number have no parameters."
)
_ATTENTION_RULE = (
    "An attention brings query, value and key from their widths to heads times size, each with "
    "biases, and all heads together back to the query's width, with biases. What leaves has the "
    "shape of the query; how many tokens there are plays no part."
)
_KIND_RULES = {
    "Conv2D": _CONV_RULE,
    "Embedding": _TABLE_RULE,
    "MultiHeadAttention": _ATTENTION_RULE,
}


class NumbersTask(Task):
    """Code, and questions about lines marked with letters and about the model as a whole."""

    title = "From code to numbers"

    def __init__(self, key: Key) -> None:
        super().__init__(key)
        dice = key.dice()
        self.program = self.topic.design(dice, key.level).program
        self.questions = questions_for(self.program, key.level, dice)
        self.letters = _LETTERS[: len(self.questions)]
        self.answer_cell = self._call()

    @cached_property
    def _built(self) -> Built:
        return built(self.program)

    def card(self) -> Card:
        marks: dict[Spot, str] = {}
        for letter, question in zip(self.letters, self.questions, strict=True):
            if question.spot is not None:
                spot = question.spot
                marks[spot] = f"{marks[spot]}, {letter}" if spot in marks else letter
        asked = [
            f"* `{letter}`: {question.asks}"
            for letter, question in zip(self.letters, self.questions, strict=True)
        ]
        return Card(
            self.title,
            ("Read the code, without running it, and answer the questions below.",),
            code=self.program.marked(marks),
            after=(*asked, f"Hand in: `{self._call()}`; some first, if you like."),
        )

    def judge(self, answer: Any, named: Mapping[str, Any]) -> Finding:
        given = self._given(answer, named)
        if isinstance(given, Finding):
            return given
        lines, right = [], 0
        known = reckon(self.program)
        for letter, question in zip(self.letters, self.questions, strict=True):
            if letter not in given:
                lines.append(f"{letter}: still open")
                continue
            error = question.judged(given[letter], self._built, known, letter)
            right += error is None
            lines.append(f"{letter}: right" if error is None else str(error))
        text = "\n".join(lines)
        if not given:
            return Finding(False, f"Nothing is answered: {self._call()}", answered=False)
        return Finding(right == len(self.questions), text, partial=right == len(given))

    def _given(self, answer: Any, named: Mapping[str, Any]) -> dict[str, Any] | Finding:
        """The answers by letter, from names, a dict, or a list or a single value in order."""
        given = dict(named)
        if isinstance(answer, Mapping):
            given |= {str(k): v for k, v in answer.items()}
        elif isinstance(answer, Sequence) and not isinstance(answer, (str, tuple)):
            given |= dict(zip(self.letters, answer, strict=False))
        elif answer is not None:
            return Finding(False, f"Say which answer it is: {self._call()}", answered=False)
        unknown = [k for k in given if k not in self.letters]
        if unknown:
            return Finding(
                False,
                f"There is no question {', '.join(unknown)}: {self._call()}",
                answered=False,
            )
        return {k: v for k, v in given.items() if v is not None and v is not ...}

    def _call(self) -> str:
        return f"puzzle.check({', '.join(f'{letter}=...' for letter in self.letters)})"

    def hints(self) -> tuple[str, str, Card]:
        known = reckon(self.program)
        kinds = {step.kind for step in known.reached}
        rule = next((rule for kind, rule in _KIND_RULES.items() if kind in kinds), _RULES[0])
        ways = [
            f"* `{letter}`: {question.working(self._built, known)[0]}"
            for letter, question in zip(self.letters, self.questions, strict=True)
        ]
        return rule, _RULES[1], Card("Hint 3 of 3: the way, without the last step", tuple(ways))

    def solution(self) -> Card:
        known = reckon(self.program)
        lines = []
        for letter, question in zip(self.letters, self.questions, strict=True):
            way, last = question.working(self._built, known)
            lines.append(f"* `{letter}`: {way}; {last}")
        from stackgraph.drawing import draw

        return Card("Solution", tuple(lines), drawing=draw(self._built.model, title=""))
