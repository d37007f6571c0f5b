"""Several puzzles on one topic from one seed, for a sheet: kinds in turn, from easy to hard."""

from __future__ import annotations

from stackgraph.puzzles.dice import SEEDS, Dice
from stackgraph.puzzles.schedule import KINDS
from stackgraph.puzzles.task import LEVELS, Key


def series(topic: str, count: int, seed: int | str) -> list[Key]:
    """Keys of ``count`` puzzles, no two alike. ``seed`` may be a text, such as a student's id."""
    dice = Dice(f"sheet/{topic}/{seed}")
    seeds = dice.some(range(SEEDS), count)
    return [
        Key(topic, KINDS[n % len(KINDS)], LEVELS[n * len(LEVELS) // count], seeds[n])
        for n in range(count)
    ]
