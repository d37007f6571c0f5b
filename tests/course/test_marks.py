"""What a cell says of itself: as nbgrader reads it, and harmless where a submission lies."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stackgraph.course import marks


def cell(**mark: Any) -> dict[str, Any]:
    return {"cell_type": "code", "id": "c1", "metadata": {"nbgrader": mark}, "source": ["a\n", "b"]}


KINDS = [
    ({"grade": True, "solution": False, "locked": True, "points": 2}, "test"),
    ({"grade": False, "solution": True, "locked": False}, "answer"),
    ({"grade": True, "solution": True, "locked": False, "points": 1}, "answer"),
    ({"grade": False, "solution": False, "locked": True}, "locked"),
    ({"grade": False, "solution": False, "locked": False}, "free"),
    ({}, "free"),
]


@pytest.mark.parametrize(("mark", "role"), KINDS)
def test_roles_and_nbgraders_own_reading(mark: dict[str, Any], role: str) -> None:
    from nbformat.v4 import new_code_cell
    from nbgrader import utils

    made = cell(grade_id="u01_e1_a", **mark)
    node = new_code_cell(metadata=made["metadata"])
    assert marks.role(made) == role
    assert marks.is_grade(made) == utils.is_grade(node)
    assert marks.is_solution(made) == utils.is_solution(node)
    if not marks.is_grade(made):  # nbgrader counts a test as locked too; here it is a test
        assert marks.is_locked(made) == utils.is_locked(node)
    assert marks.points(made) == mark.get("points", 0) * bool(mark.get("grade"))


def test_texts_and_names() -> None:
    made = cell(grade_id="u01_e1_a")
    assert marks.text_of(made) == "a\nb"
    assert marks.text_of(SimpleNamespace(get=lambda *_: "whole")) == "whole"  # type: ignore[arg-type]
    assert marks.cell_id(made) == "u01_e1_a"
    assert marks.cell_id(cell()) == "c1"


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_nothing_is_taken_for_granted(odd: Any) -> None:
    for made in ({"metadata": odd}, {"metadata": {"nbgrader": odd}}, cell(points=odd, grade=True)):
        assert marks.role(made) in ("test", "answer", "locked", "free")
        assert marks.points(made) >= 0 or isinstance(odd, int)
        assert isinstance(marks.grade_id(made), str)
