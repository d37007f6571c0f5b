"""A written answer's cell, which a person grades: what it asks, a model answer, the rubric.

In a script and in the instructor's notebook its text is the prompt, then nbgrader's region of a
solution: a model answer, and after a line ``### RUBRIC`` what its points are given for. nbgrader
puts its stub in the place of the region, so no way of releasing a notebook shows either.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from stackgraph.course.marks import STUB

RUBRIC = "### RUBRIC"
_BEGIN = re.compile(r"^\s*#+ BEGIN SOLUTION\s*$")
_END = re.compile(r"^\s*#+ END SOLUTION\s*$")


class Parts(NamedTuple):
    """The text of a written answer's cell, taken apart."""

    prompt: str
    answer: str
    rubric: str


def parts_of(text: str) -> Parts:
    """``text`` of the instructor's cell. What is not there is ''."""
    found: dict[str, list[str]] = {"prompt": [], "answer": [], "rubric": []}
    here = "prompt"
    for line in text.split("\n"):
        if _BEGIN.match(line):
            here = "answer"
        elif _END.match(line):
            here = "prompt"
        elif here == "answer" and line.strip() == RUBRIC:
            here = "rubric"
        else:
            found[here].append(line)
    return Parts(*("\n".join(lines).strip() for lines in found.values()))


def handed_out(text: str) -> str:
    """The instructor's cell as students get it: nbgrader's stub in the place of the region."""
    lines, inside = [], False
    for line in text.split("\n"):
        if _BEGIN.match(line):
            lines.append(STUB)
            inside = True
        elif _END.match(line):
            inside = False
        elif not inside:
            lines.append(line)
    return "\n".join(lines)


def is_unanswered(theirs: str, prompt: str) -> bool:
    """Whether a student's cell holds nothing but what they were handed."""
    return _without_stub(theirs) in ("", _without_stub(prompt))


def _without_stub(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip() != STUB).strip()
