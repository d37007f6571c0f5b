"""Choices made from a seed, the same on every platform and version of Python.

Python promises for seeds that ``random.Random(seed).random()`` keeps its sequence
(https://docs.python.org/3/library/random.html#notes-on-reproducibility), and promises nothing for
``choice``, ``sample`` or ``shuffle``: so everything here is made of ``random()`` alone.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

SEEDS = 1_000_000
"""How many seeds a puzzle may have."""


class Dice:
    """A source of choices that depends on its seed and on nothing else."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed).random

    def pick(self, options: Sequence[T]) -> T:
        """One of the options, each as likely as the others. Raises IndexError for none."""
        return options[int(self._random() * len(options))]

    def chance(self, probability: float) -> bool:
        """True with that probability."""
        return self._random() < probability

    def some(self, options: Sequence[T], count: int) -> list[T]:
        """``count`` different options in any order; all of them where there are no more."""
        return self.shuffled(options)[:count]

    def shuffled(self, options: Sequence[T]) -> list[T]:
        """The options in any order (Fisher and Yates)."""
        cards = list(options)
        for last in range(len(cards) - 1, 0, -1):
            other = int(self._random() * (last + 1))
            cards[last], cards[other] = cards[other], cards[last]
        return cards
