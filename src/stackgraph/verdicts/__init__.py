"""A verdict on a whole exercise, at once, in a notebook that holds neither answer nor hidden test.

``verdict`` is what the last cell of each exercise calls; the build writes that cell. ``judge`` is
the same without showing anything.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from stackgraph.checks.core import ASKING, CheckError, Mismatch
from stackgraph.verdicts import box
from stackgraph.verdicts.judging import Outcome, judge
from stackgraph.verdicts.remembering import remember
from stackgraph.verdicts.seal import Seal, StaleSeal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NotYet", "Outcome", "judge", "verdict"]


class NotYet(CheckError):
    """An exercise that is not right yet. In a notebook the box above has said so already."""

    check = "verdict"

    @property
    def quiet(self) -> bool:
        """Whether a notebook shows nothing more."""
        return not os.environ.get(ASKING)


def verdict(exercise: str, scope: Mapping[str, Any], seal: str) -> None:
    """Say whether an exercise is right: *right*, *not yet* (and why, as far as can be told without
    the answer) or *not attempted*.

    Args:
        exercise: ``"u03_e2"``.
        scope: the notebook's names, ``globals()``.
        seal: what the build knows of the exercise.

    What is said is remembered in ``practice.json`` where this is the learner's own notebook.

    Raises:
        NotYet: it is not right yet; for Validate and ``submit`` also when it is not attempted.
    """
    try:
        outcome = judge(Seal.unpack(seal), scope)
    except StaleSeal:
        outcome, known = _stale(), False
    else:
        known = outcome.state != "not attempted"
    asked = bool(os.environ.get(ASKING))
    said = remember(exercise, outcome.state == "right", scope) if known else ""
    if outcome.state == "right":
        box.show(exercise, outcome)
        _tell(said)
    elif outcome.state == "not attempted":
        if asked:
            raise NotYet([Mismatch(f"not attempted: {box.title(exercise)}")], "not attempted")
        box.show(exercise, outcome)
    else:
        if not asked:
            box.show(exercise, outcome)
        _tell(said)
        raise NotYet(outcome.reasons)


def _tell(said: str) -> None:
    if said:
        print(said)


def _stale() -> Outcome:
    return Outcome(
        "not yet",
        [
            Mismatch(
                "no verdict can be given: this cell and the installed stackgraph do not fit",
                hint="get the exercise and the package anew; what is graded is not affected",
            )
        ],
    )
