"""Which exercises an entry of the bank answers: its own, and those whose answers it depends on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from stackgraph.bank.entries import Change, Entry
from stackgraph.bank.needed import only_needed
from stackgraph.course.unit import Unit


def cell(source: str, name: str, **marks: Any) -> dict[str, Any]:
    mark = {"grade": False, "solution": False, "locked": True, "grade_id": name, **marks}
    return {"cell_type": "code", "source": source, "id": name, "metadata": {"nbgrader": mark}}


def exercise(name: str, given: str, answer: str, test: str) -> list[dict[str, Any]]:
    return [
        cell(given, f"u01_{name}_given"),
        cell(answer, f"u01_{name}_answer", solution=True, locked=False),
        cell(test, f"u01_{name}_test", grade=True, points=1),
    ]


UNIT = Unit.of(
    {
        "cells": [
            *exercise("e1", "rows = [1, 2]", "total = sum(rows)", "assert total == 3"),
            *exercise("e2", "more = [*rows, 3]", "most = max(more)", "assert most == 3"),
            *exercise("e3", "doubled = total * 2 if total else 0", "half = 3", "assert half"),
            *exercise("e4", "shown = doubled", "said = str(shown)", "assert said"),
            *exercise("e5", "", "both = said + str(most)", "assert both"),
        ]
    },
    "u01_small",
)


@pytest.mark.parametrize(
    ("own", "answered"),
    [
        ("e1", {"e1"}),
        ("e2", {"e2"}),  # reads what e1 was given, and nothing that was answered
        ("e3", {"e1", "e3"}),  # by what a given cell makes of an answer
        ("e4", {"e1", "e4"}),  # by what a second one makes of that
        ("e5", {"e1", "e2", "e4", "e5"}),
    ],
)
def test_an_entry_answers_what_its_exercise_depends_on(own: str, answered: set[str]) -> None:
    name = f"u01_{own}_answer"
    changes = (Change(name, "x = 1"),)
    entry = Entry("u01_small", f"{own}_mistake", Path("e.py"), "mistake", own, changes=changes)
    assert only_needed(entry, UNIT).answered == frozenset(answered)
