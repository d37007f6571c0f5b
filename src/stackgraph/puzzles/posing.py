"""``sg.practice``: which puzzle comes next, and the puzzle made from its seed."""

from __future__ import annotations

import operator
import random
from datetime import date
from functools import partial
from typing import Any

from stackgraph import memory
from stackgraph.memory import Memory, PracticeCard, RecordError, Result
from stackgraph.puzzles.dice import SEEDS
from stackgraph.puzzles.numbers import NumbersTask
from stackgraph.puzzles.picture import PictureTask
from stackgraph.puzzles.puzzle import Puzzle
from stackgraph.puzzles.schedule import KINDS, next_up
from stackgraph.puzzles.slip import SlipTask
from stackgraph.puzzles.task import LEVELS, Key, Task
from stackgraph.puzzles.topics import topic_of

TASKS: dict[str, type[Task]] = {"picture": PictureTask, "numbers": NumbersTask, "slip": SlipTask}
"""Kind -> what makes it."""


def practice(
    unit: str | int | None = None,
    kind: str | None = None,
    level: int | None = None,
    seed: int | None = None,
    *,
    remember: bool = True,
) -> Puzzle:
    """A puzzle to practise on: made from a seed, judged at once, another one each time.

    What is left out is chosen: the unit and kind that are due or come next, the level that you have
    climbed to, a new seed. What you answer is remembered in ``practice.json`` beside your work.

    Args:
        unit: a unit by number or topic, such as ``"u03"``, ``3`` or ``"branches"``.
        kind: ``"picture"`` (only a drawing is given: build it), ``"numbers"`` (code is given: work
            out shapes and counts) or ``"slip"`` (code with a silent fault: find it).
        level: 1, 2 or 3.
        seed: a whole number. Unit, kind, level and seed make the same puzzle everywhere.
        remember: False leaves ``practice.json`` alone.

    Raises:
        ValueError: there is no such unit, kind, level or seed.

    >>> puzzle = sg.practice("branches", "numbers", level=1, seed=2, remember=False)
    >>> puzzle.check(a=(None, 1)).right
    False

    >>> sg.practice("u03", kind="riddle")
    Traceback (most recent call last):
    ValueError: there is no kind 'riddle'; there are 'picture', 'numbers', 'slip'
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f"there is no kind {kind!r}; there are {', '.join(map(repr, KINDS))}")
    level, seed = _level(level), _seed(seed)
    topic = topic_of(unit) if unit is not None else None
    known = _known() if remember else Memory()
    topic, kind = next_up(known, date.today(), topic, kind)
    card = known.cards.get(f"{topic}/{kind}", PracticeCard())
    if seed is None:
        # Not of the global generator, whose state may be a learner's own.
        seed = random.SystemRandom().randrange(SEEDS)
    key = Key(topic, kind, level or card.level, seed)
    return Puzzle(TASKS[kind](key), partial(_remember, key) if remember else _forget)


def _level(given: Any) -> int | None:
    """1, 2 or 3 as Python's own number: the record of practice holds it. Raises ValueError."""
    level = _whole(given)
    if given is not None and level not in LEVELS:
        raise ValueError(f"there is no level {given!r}; there are 1, 2 and 3")
    return level


def _seed(given: Any) -> int | None:
    seed = _whole(given)
    if given is not None and seed is None:
        raise ValueError(f"a seed is a whole number, not {given!r}")
    return seed


def _whole(given: Any) -> int | None:
    """A whole number, NumPy's too, as Python's own; None for anything else."""
    if isinstance(given, bool):
        return None
    try:
        return operator.index(given)
    except TypeError:
        return None


def _known() -> Memory:
    try:
        return memory.load(memory.path())
    except RecordError:
        return Memory()  # said when an answer should be remembered


def _forget(result: Result) -> str:
    return ""


def _remember(key: Key, result: Result) -> str:
    """Count the result; says when the kind comes back, or why nothing was remembered."""
    name = f"{key.topic}/{key.kind}"
    cards: dict[str, PracticeCard] = {}

    def count(known: Memory) -> None:
        known.count(name, f"{key.level}/{key.seed}", key.level, result, date.today())
        cards.update(known.cards)

    try:
        said = memory.change(memory.path(), count)
    except RecordError as error:
        return str(error)
    return " ".join(filter(None, [_comes_back(cards[name], result), said]))


def _comes_back(card: PracticeCard, result: Result) -> str:
    rest = memory.RESTS[card.box - 1]
    when = {0: "today", 1: "tomorrow"}.get(rest, f"in {rest} days")
    if result == "wrong":
        return "Puzzles of this kind come back soon. Try again, or ask for `puzzle.hint()`."
    return f"Puzzles of this kind come back {when} (box {card.box} of 5), at level {card.level}."
