"""The grammar of a grade_id: ``u01_e2_classifier_units`` is unit, exercise and words.

A grade_id is public, gradebooks hold it; nothing but this file takes one apart. What a student's
notebook holds in its place may be any text, and parses to something harmless.
"""

from __future__ import annotations

import re
from typing import NamedTuple

STEM = re.compile(r"u\d\d_[a-z0-9_]+")
"""The whole name of a unit, ``u01_sequential``: of its folders, and of its notebooks."""


class GradeId(NamedTuple):
    """``unit`` is ``'u01'``, ``exercise`` ``'e2'``, ``words`` ``('classifier', 'units')``.

    A locked cell's (``u01_setup``) has its first word in the place of the exercise.
    """

    unit: str
    exercise: str = ""
    words: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> GradeId:
        """The parts of ``text``; never raises."""
        unit, *rest = text.split("_")
        return cls(unit, "".join(rest[:1]), tuple(rest[1:]))

    @property
    def key(self) -> str:
        """Unit and exercise, ``'u01_e2'``: one name for an exercise in the whole course."""
        return f"{self.unit}_{self.exercise}" if self.exercise else self.unit

    @property
    def number(self) -> str:
        """The exercise's number, ``'2'``."""
        return self.exercise.removeprefix("e")

    @property
    def about(self) -> str:
        """The words as people write them, ``'classifier units'``; the whole id if it has none."""
        return " ".join(self.words) or str(self)

    def __str__(self) -> str:
        return "_".join(part for part in (self.unit, self.exercise, *self.words) if part)


def unit_of(stem: str) -> str:
    """The short name of a unit, ``'u01'`` of ``'u01_sequential'``."""
    return GradeId.parse(stem).unit
