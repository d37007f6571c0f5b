"""What every kind of puzzle is made of."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.puzzles.dice import Dice
from stackgraph.puzzles.topics import TOPICS, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stackgraph.puzzles.judging import Finding
    from stackgraph.puzzles.showing import Card

LEVELS = (1, 2, 3)


@dataclass(frozen=True)
class Key:
    """Which puzzle: a topic, a kind, a level and a seed, which together decide all of it."""

    topic: str
    kind: str
    level: int
    seed: int

    def __str__(self) -> str:
        return f"{self.topic}, {self.kind}, level {self.level}, seed {self.seed}"

    def dice(self) -> Dice:
        """The puzzle's own choices."""
        return Dice(f"{self.topic}/{self.kind}/{self.level}/{self.seed}")


class Task(ABC):
    """One puzzle's content. It holds what was generated, and works out answers when asked."""

    title: str
    answer_cell: str
    """What stands in the cell where a learner answers."""

    def __init__(self, key: Key) -> None:
        self.key = key

    @property
    def topic(self) -> Topic:
        """The topic's row of the table."""
        return TOPICS[self.key.topic]

    @abstractmethod
    def card(self) -> Card:
        """The puzzle as it is posed."""

    @abstractmethod
    def judge(self, answer: Any, named: Mapping[str, Any]) -> Finding:
        """The answer, given alone or by names, judged."""

    @abstractmethod
    def hints(self) -> tuple[str, str, Card]:
        """Three steps: a question to ask oneself, where to look, nearly all of it."""

    @abstractmethod
    def solution(self) -> Card:
        """The answer, and how one gets there."""
