"""A unit that asks for one model, and submissions of it, for what compares them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.alike.comparing import Work
from stackgraph.course.unit import Unit
from support import tinycourse
from support.answers import program

if TYPE_CHECKING:
    from collections.abc import Mapping

EXERCISE = "u01_e1"


def unit_of_one_model() -> Unit:
    """Its reference answer is short."""
    solution = f"model = None\n### BEGIN SOLUTION\n{program('short')}### END SOLUTION"
    cells = [
        tinycourse.cell("markdown", "title", "# Unit 1. Tiny\n\n## Exercise 1. A model (2 points)"),
        tinycourse.cell("locked", "u01_setup", "import keras\nfrom keras import layers"),
        tinycourse.cell("answer", "u01_e1_model", solution),
        tinycourse.cell("test", "u01_e1_model_built", "assert model", 2),
    ]
    return Unit.of(tinycourse.notebook(cells), "u01_tiny")


def works(written: Mapping[str, str]) -> list[Work]:
    """Student -> their program, as submissions."""
    return [Work(student, {EXERCISE: [text]}) for student, text in written.items()]
