"""The whole bank, graded by the real judge: scores and messages as declared, verdicts true."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from stackgraph.bank.entries import read_bank, shortfalls
from stackgraph.course import Course
from stackgraph.course.unit import Unit
from support import ROOT

COURSE = Course(ROOT)


@pytest.mark.parametrize("unit", COURSE.units)
def test_every_exercise_has_enough_submissions(unit: str) -> None:
    assert shortfalls(Unit.read(COURSE, unit), read_bank(COURSE, unit)) == []


@pytest.mark.keras
@pytest.mark.sandbox
@pytest.mark.timeout(2400)
@pytest.mark.parametrize(
    ("least", "options"),
    [(40, ["--entry", "hostile_*", "--workers", "1"]), (1000, ["--entry", "[!h]*"])],
)
def test_the_bank_is_graded_as_declared(least: int, options: list[str]) -> None:
    """The hostile part waits for its limits most of the time: the rest runs beside it."""
    code = "from stackgraph.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "bank", "--json", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip(), done.stderr
    result = json.loads(done.stdout)
    assert result["false_rejects"] == []
    assert result["false_accepts"] == []
    assert result["wrong_messages"] == []
    assert result["wrong_verdicts"] == []
    assert result["submissions"] >= least
    assert done.returncode == 0


def test_no_entry_is_in_neither_part() -> None:
    for unit in COURSE.units:
        for entry in read_bank(COURSE, unit):
            assert entry.name.startswith("hostile_") or not entry.name.startswith("h"), entry.name
