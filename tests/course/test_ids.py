"""A grade_id taken apart, and put together again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stackgraph.course.ids import GradeId, unit_of


def test_its_parts() -> None:
    parsed = GradeId.parse("u01_e2_classifier_units")
    assert tuple(parsed) == ("u01", "e2", ("classifier", "units"))
    assert (parsed.key, parsed.number, parsed.about) == ("u01_e2", "2", "classifier units")
    assert GradeId.parse("u01_e12").about == "u01_e12"
    assert GradeId.parse("u01_setup").key == "u01_setup"
    assert unit_of("u01_sequential") == unit_of("u01") == "u01"


@pytest.mark.parametrize("text", ["u01_e2_classifier_units", "u01_e2", "u01_setup", "bonus"])
def test_there_and_back(text: str) -> None:
    assert str(GradeId.parse(text)) == text


@given(st.text())
def test_a_students_text_in_its_place_is_harmless(text: str) -> None:
    parsed = GradeId.parse(text)
    assert all(isinstance(part, str) for part in (parsed.key, parsed.number, parsed.about))
