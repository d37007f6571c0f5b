"""The glossary's words stand in the lesson that it names: ours, and the field's beside it."""

from __future__ import annotations

import re

import pytest

from stackgraph.course import Course
from support import ROOT

COURSE = Course(ROOT)
LINES = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in LINES if "|" in line]
TERMS = [(unit, word) for *words, _, unit in ROWS[2:] for word in words if word]


@pytest.mark.parametrize(("unit", "word"), TERMS)
def test_a_lesson_says_the_word(unit: str, word: str) -> None:
    (stem,) = COURSE.resolve([unit])
    lesson = COURSE.lesson_script(stem).read_text(encoding="utf-8")
    prose = " ".join(re.sub(r"^#\s?", "", line) for line in lesson.splitlines())
    assert word.lower() in prose.lower()


def test_rows_are_in_the_order_of_the_units() -> None:
    assert ROWS[0] == ("here", "elsewhere", "what it is", "unit")
    units = [unit for *_, unit in ROWS[2:]]
    assert units == sorted(units)
    assert len({word.lower() for _, word in TERMS}) == len(TERMS), "a word stands in one row"
