"""What a lesson and an assignment take, by what there is to read and to do (docs/style.md)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stackgraph.authoring.script import Script

_PREDICTION = re.compile(r"^my_\w+ = None\b", re.M)
_READ = 120
"""Words that a learner reads in a minute, with a pencil in hand."""
_LINE = 0.35
"""Minutes that a line of a lesson's code takes, to read and to run."""
_COMMIT = 1.5
"""Minutes that a prediction takes."""
_POINT = 2.2
"""Minutes that a point of an assignment takes."""


def of_lesson(script: Script) -> int:
    """What a lesson takes, by its words, lines of code and predictions; a multiple of 5."""
    code = [cell.source for cell in script.cells if not cell.markdown]
    lines = sum(bool(line.strip()) for source in code for line in source.splitlines())
    predictions = sum(len(_PREDICTION.findall(source)) for source in code)
    return _fives(_words(script) / _READ + _LINE * lines + _COMMIT * predictions)


def of_assignment(script: Script) -> int:
    """What an assignment takes, by the words of its statements and its points; a multiple of 5."""
    points = sum(cell.points for cell in script.cells if isinstance(cell.points, int))
    return _fives(_words(script) / _READ + _POINT * points)


def _words(script: Script) -> int:
    text = " ".join(cell.source for cell in script.cells if cell.markdown)
    return sum(any(c.isalnum() for c in word) for word in text.split())


def _fives(minutes: float) -> int:
    return max(5, 5 * round(minutes / 5))
