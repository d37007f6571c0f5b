"""The benchmark is no test and takes minutes: that it can be started is held here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from benchmarks import run

from stackgraph.course import Course

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.long
def test_the_benchmark_finds_all_that_it_imports() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "--quick" in done.stdout


@pytest.mark.parametrize(
    ("quick", "whole", "written"),
    [
        (True, False, ["quick"]),
        (False, False, []),
        (False, True, ["sentence"]),
    ],
    ids=["quick", "elsewhere", "a part of the whole"],
)
def test_the_readme_says_what_the_whole_benchmark_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick: bool, whole: bool, written: list[str]
) -> None:
    done: list[str] = []

    def note(what: str) -> Callable[[Any, Path], None]:
        return lambda *_: done.append(what)

    for what in ("plot", "quick", "sentence", "table"):
        monkeypatch.setattr(run, f"write_{what}", note(what))
    found = {"classes": {"every": {"scores_that_differ": []}}, "machines": {"every": {}}}
    run.write(found, Course(tmp_path), quick=quick, whole=whole)
    assert done == written


def test_twenty_times_stock_is_aimed_at_over_the_light_units_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = {"grade_speedup": 10.0, "floor_ratio": 1.0}
    run.say_targets({"classes": {"light": found, "every": found}})
    told = capsys.readouterr().out.splitlines()
    assert "light: grade_speedup: 10.00 (target 20, MISSED)" in told
    assert "every: grade_speedup: 10.00" in told
