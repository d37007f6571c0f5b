"""What comes next, and what counts as done. Imports neither Keras nor what draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.memory import RESTS, Memory, PracticeCard
from stackgraph.puzzles.topics import TOPICS

if TYPE_CHECKING:
    from datetime import date

KINDS = ("picture", "numbers", "slip")
"""The kinds of puzzles, in the order in which they are begun."""
DONE = 3
"""The box from which on a kind counts as done."""


def ticks(known: Memory, unit: str) -> str:
    """What of a unit's practice is done, in a few words: ``"✓ picture, numbers 2 of 5"``.

    ``unit`` is its stem; '' where nothing is.
    """
    topic = unit.partition("_")[2]
    said = []
    for kind in KINDS:
        card = known.cards.get(f"{topic}/{kind}")
        if card:
            done = card.box >= DONE
            said.append(f"✓ {kind}" if done else f"{kind} {card.box} of {len(RESTS)}")
    return ", ".join(said)


def exercise_ticks(known: Memory, unit: str, count: int) -> str:
    """How many of a unit's ``count`` exercises are right: ``"2 right"``, ``"✓ all right"``.

    '' where no verdict is known.
    """
    number = unit.split("_")[0]
    right = [e.right for name, e in known.exercises.items() if name.split("_")[0] == number]
    if not right:
        return ""
    return "✓ all right" if sum(right) >= count else f"{sum(right)} right"


def next_up(
    known: Memory, today: date, topic: str | None = None, kind: str | None = None
) -> tuple[str, str]:
    """Topic and kind of the next puzzle, within those given.

    First what is due, longest first, of it what was wrong; then what was never tried, in the order
    of the course; then what is due soonest.
    """
    names = [(t, k) for t in TOPICS for k in KINDS if topic in (None, t) and kind in (None, k)]
    cards = {name: known.cards.get("/".join(name)) for name in names}
    tried = {name: card for name, card in cards.items() if card}
    due = {name: card for name, card in tried.items() if card.is_due(today)}
    if due:
        return min(due, key=lambda name: (due[name].due, due[name].box))
    fresh = [name for name in names if name not in tried]
    return fresh[0] if fresh else min(tried, key=lambda name: _rested(tried[name]))


def _rested(card: PracticeCard) -> tuple[str, int]:
    return card.due, card.right + card.wrong
