"""What two submissions of a class share, weighed by how rare it is there.

Nothing is compared pair by pair: an index says who has a clue, and only a clue that few have joins
anybody. What many wrote, or what the course itself shows, says nothing; a short statement says
little; what stands together in one answer was probably written together, so of many clues each
further one counts less.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from stackgraph.alike.limits import AT_LEAST, FEW, HALF, ONE_IN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from stackgraph.alike.syntax import Clue

Answers = dict[str, dict[str, "Clue"]]
"""Student -> the clues of their answer to one exercise."""


@dataclass(frozen=True)
class Share:
    """What two have in common in one exercise. ``of``: the rare clues of whoever has fewer."""

    exercise: str
    clues: tuple[str, ...]
    of: int
    bits: float


@dataclass
class Pair:
    """Two students and all that they share."""

    students: tuple[str, str]
    shares: list[Share] = field(default_factory=list)

    @property
    def bits(self) -> float:
        """How much it says, over all exercises."""
        return sum(share.bits for share in self.shares)


def few(count: int) -> int:
    """How many of a class of ``count`` may have something that counts as rare."""
    return FEW + count // ONE_IN


def worth(size: int, having: int, count: int) -> float:
    """Bits that a clue of ``size`` words says of two who have it, ``having`` of ``count`` do."""
    others = having - 2
    return min(float(size), math.log2(count / others)) if others > 0 else float(size)


def together(bits: Sequence[float]) -> float:
    """Bits of several clues of one answer: the second counts 1/√2, the third 1/√3, …"""
    falling = sorted(bits, reverse=True)
    return sum(b / math.sqrt(rank) for rank, b in enumerate(falling, 1))


def least(count: int) -> float:
    """Bits from which a pair of a class of ``count`` is worth a look: never fewer than it takes to
    point at one of so many pairs, or a large class would show some by chance.
    """
    return max(AT_LEAST, math.log2(max(1.0, count * (count - 1) / 2)))


def pairs_of(
    exercises: Mapping[str, Answers], one_work: Collection[frozenset[str]] = ()
) -> list[Pair]:
    """The pairs worth a look, the most alike first.

    ``exercises``: exercise -> answers, without clues that the course itself shows. ``one_work``:
    pairs of students who work together by arrangement.
    """
    students = {student for answers in exercises.values() for student in answers}
    found: dict[tuple[str, str], Pair] = {}
    for exercise, answers in exercises.items():
        for pair, share in _shares(exercise, answers):
            if frozenset(pair) not in one_work:
                found.setdefault(pair, Pair(pair)).shares.append(share)
    enough = [pair for pair in found.values() if pair.bits >= least(len(students))]
    return sorted(enough, key=lambda pair: (-pair.bits, pair.students))


def _shares(exercise: str, answers: Answers) -> list[tuple[tuple[str, str], Share]]:
    """Every pair that shares ``HALF`` of what is rare in one of the two answers."""
    having: dict[str, list[str]] = defaultdict(list)
    for student in sorted(answers):
        for clue in answers[student]:
            having[clue].append(student)
    rare = {clue: who for clue, who in having.items() if len(who) <= few(len(answers))}
    own: dict[str, list[str]] = defaultdict(list)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for clue, who in rare.items():
        for student in who:
            own[student].append(clue)
        for a, b in combinations(who, 2):
            shared[a, b].append(clue)

    def size(student: str, clues: Sequence[str]) -> int:
        return sum(answers[student][clue].size for clue in clues)

    rare_in = {student: size(student, clues) for student, clues in own.items()}
    found = []
    for (a, b), clues in shared.items():
        if size(a, clues) >= HALF * min(rare_in[a], rare_in[b]):
            sizes = answers[a]
            bits = [worth(sizes[c].size, len(rare[c]), len(answers)) for c in clues]
            of = min(len(own[a]), len(own[b]))
            found.append(((a, b), Share(exercise, tuple(clues), of, together(bits))))
    return found


def groups_of(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """``pairs`` by who is alike with whom, the strongest first: in each group just so many that
    everybody stands once beside the one they are most alike with.
    """
    group: dict[str, int] = {}
    kept: dict[int, list[Pair]] = {}
    for number, pair in enumerate(pairs):
        before = {group[student] for student in pair.students if student in group}
        if len(before) == 1 and all(student in group for student in pair.students):
            continue
        joined = [one for old in sorted(before) for one in kept.pop(old)] + [pair]
        here = min(before, default=number)
        kept[here] = joined
        for one in joined:
            group.update(dict.fromkeys(one.students, here))
    return [kept[number] for number in sorted(kept)]
