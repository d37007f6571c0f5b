"""Handing in says which written answers are still empty."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING

import nbformat

from stackgraph.learner.submit import differences
from support import written
from support.written import UNIT, WHY

if TYPE_CHECKING:
    from pathlib import Path


def test_an_empty_written_answer_is_told(tmp_path: Path) -> None:
    course = written.make_course(tmp_path / "course")
    release = nbformat.from_dict(json.loads(course.notebook("release", UNIT).read_bytes()))
    mine = copy.deepcopy(release)
    assert differences(mine, release) == [f"nothing is written in {WHY}, which is worth 3 points"]
    mine.cells[-1].source = f"{written.PROMPT}\n\nBecause."
    assert differences(mine, release) == []
    del mine.cells[-1]
    assert differences(mine, release) == [
        f"the answer cell {WHY} is missing; your answer cannot be found without it: "
        "take the cell from a fresh copy"
    ]
