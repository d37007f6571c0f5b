"""A puzzle as a learner holds it: shows itself, takes answers, gives hints and the solution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stackgraph.puzzles.showing import Card, Shown, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from stackgraph.memory import Result
    from stackgraph.puzzles.judging import Finding
    from stackgraph.puzzles.task import Task

_HEADINGS = {True: "Right.", False: "Not yet."}


class Puzzle(Shown):
    """One puzzle, from ``sg.practice``. It shows itself where it is a cell's last expression.

    >>> puzzle = sg.practice("branches", "picture", level=1, seed=7)
    >>> puzzle.check(None).right
    False

    >>> puzzle = sg.practice("u01", "numbers", seed=1)
    >>> puzzle.hint()
    Hint 1 of 3
    <BLANKLINE>
    A dense layer has, for each unit, one weight for each number it reads, and a bias. Dropout, ...
    """

    def __init__(self, task: Task, remember: Callable[[Result], str]) -> None:
        self._task = task
        self._remember = remember
        self._hints = 0
        self._tried = False
        self._counted = False
        super().__init__(self._posed())

    def _posed(self) -> Card:
        key, card = self._task.key, self._task.card()
        heading = f"{card.heading}: {self._task.topic.title} (level {key.level}, seed {key.seed})"
        return Card(heading, card.text, card.exact, card.code, card.drawing, card.after)

    @property
    def topic(self) -> str:
        """The topic, such as ``"branches"``."""
        return self._task.key.topic

    @property
    def kind(self) -> str:
        """``"picture"``, ``"numbers"`` or ``"slip"``."""
        return self._task.key.kind

    @property
    def level(self) -> int:
        """1, 2 or 3."""
        return self._task.key.level

    @property
    def seed(self) -> int:
        """What makes this puzzle again: ``sg.practice(topic, kind, level=..., seed=...)``."""
        return self._task.key.seed

    def check(self, answer: Any = None, /, **answers: Any) -> Verdict:
        """Judge an answer: a Verdict that says right or not yet, why, and shows the difference.

        Args:
            answer: what the puzzle asks for: a Keras model, a name from its list or a number.
            answers: for ``"numbers"``, the answers by their letters; some, or all of them. They may
                also be given as one dict, or as one list in their order.

        >>> puzzle = sg.practice("sequential", "picture", level=1, seed=3)
        >>> puzzle.check(keras.Sequential([keras.Input((4,)), layers.Dense(1)])).right
        False

        >>> sg.practice("branches", "numbers", level=1, seed=2).check(a=(None, 7)).right
        False
        """
        finding = self._task.judge(answer, answers)
        heading = _HEADINGS[finding.right] if finding.answered else "Nothing is judged yet."
        said = self._count(finding)
        mood = ("right" if finding.right else "not yet") if finding.answered else ""
        after = (said,) if said else ()
        card = Card(heading, exact=finding.text, drawing=finding.drawing, after=after, mood=mood)
        return Verdict(card, finding.right)

    def _count(self, finding: Finding) -> str:
        """Remember what the answer shows; says what a learner should know of that, or nothing."""
        if not finding.answered:
            return ""
        self._tried = True
        if self._counted:
            return ""
        if finding.right:
            self._counted = True
            return self._remember("helped" if self._hints else "right")
        if not finding.partial:
            self._counted = True
            return self._remember("wrong")
        return ""

    def hint(self) -> Shown:
        """The next of three hints: a question, a place to look, nearly the answer.

        >>> puzzle = sg.practice("u03", "slip", level=1, seed=5)
        >>> print(puzzle.hint())
        Hint 1 of 3
        <BLANKLINE>
        Run the code and draw the model, sg.draw(model); then go through what is meant, ...

        >>> third = puzzle.hint(), puzzle.hint()
        >>> print(third[-1])
        Hint 3 of 3: look here
        ...
        """
        hints = self._task.hints()
        self._hints = min(self._hints + 1, len(hints))
        hint = hints[self._hints - 1]
        if isinstance(hint, Card):
            return Shown(hint)
        return Shown(Card(f"Hint {self._hints} of {len(hints)}", (hint,)))

    def solution(self, *, anyway: bool = False) -> Shown:
        """The solution, once an answer was judged.

        Args:
            anyway: show it without an attempt; the puzzle then counts as not solved.

        >>> puzzle = sg.practice("functional", "picture", level=1, seed=4)
        >>> print(puzzle.solution())
        Try it first
        ...

        >>> print(puzzle.solution(anyway=True))
        One solution among many
        ...
        """
        if not self._tried and not anyway:
            text = "Hand in an answer first, or ask for it: `puzzle.solution(anyway=True)`."
            return Shown(Card("Try it first", (text,)))
        if not self._counted:
            self._counted = True
            self._remember("wrong")
        return Shown(self._task.solution())
