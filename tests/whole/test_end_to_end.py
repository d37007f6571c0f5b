"""From the bank to the gradebook: a sample class of the real units, graded by the real command.

A part of the bank, so that it takes a minute; ``stackgraph bank`` grades all of it.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from nbgrader.api import Gradebook

from stackgraph.bank.entries import Entry, read_bank
from stackgraph.bank.sample import sample_entries
from stackgraph.course import Course
from stackgraph.course.marks import VERDICT
from stackgraph.course.unit import Unit
from stackgraph.sandbox.warm import sandbox_available
from support import ROOT
from support.chromium import SERIOUS, opened

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.keras, pytest.mark.sandbox]
if not sandbox_available()[0]:
    pytest.skip(sandbox_available()[1], allow_module_level=True)

UNITS = ("u01_sequential", "u02_functional")
PER_EXERCISE = {"accepted": 1, "mistake": 1, "hostile": 6}


def part_of(entries: list[Entry]) -> list[Entry]:
    """Reference, untouched, a few hostile ones, and a few of each exercise's others."""
    taken: dict[tuple[str, str | None], int] = {}
    chosen = []
    for entry in entries:
        limit = PER_EXERCISE.get(entry.kind)
        count = taken[entry.kind, entry.exercise] = taken.get((entry.kind, entry.exercise), 0) + 1
        if limit is None or count <= limit:
            chosen.append(entry)
    return chosen


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("class")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    whole, made = Course(ROOT), Course(root)
    for unit in UNITS:
        for kind in ("source", "release"):
            shutil.copytree(whole.root / kind / unit, made.root / kind / unit)
        made.bank(unit).mkdir(parents=True)
        for entry in part_of(read_bank(whole, unit)):
            shutil.copy(entry.path, made.bank(unit))
    return made


@pytest.fixture(scope="module")
def output(course: Course) -> str:
    return stackgraph(course, "grade", "--sample")


def stackgraph(course: Course, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from stackgraph.cli import main; main()", *arguments],
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, "STACKGRAPH_COURSE": str(course.root), "COLUMNS": "200"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_cell_of_the_gradebook_is_what_the_bank_says(course: Course, output: str) -> None:
    entries = {(u, e.name): e for u in UNITS for e in read_bank(course, u)}
    handed_in = sample_entries(course)
    assert len(handed_in) == len(entries)
    wrong: list[tuple[Any, ...]] = []
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "stack-to-graph") as book:
        for (student, unit), name in handed_in.items():
            entry = entries[unit, name]
            submission = book.find_submission(unit, student)
            tests = Unit.read(course, unit).worth
            scores = {g.name: g.score for g in submission.notebooks[0].grades}
            verdicts = {name for name in scores if VERDICT.fullmatch(name)}
            assert {scores.pop(name) for name in verdicts} <= {0.0}, "a verdict is worth nothing"
            assert set(scores) == set(tests)
            assert not submission.needs_manual_grade
            if entry.kind == "hostile":
                if sum(scores.values()) > (entry.max_points or 0):
                    wrong.append((name, scores))
                continue
            lost = set(tests) if entry.kind == "untouched" else set(entry.loses)
            expected = {t: 0.0 if t in lost else p for t, p in tests.items()}
            wrong += [(name, t, scores[t]) for t in tests if scores[t] != expected[t]]
    assert wrong == []


def test_every_student_has_feedback_without_a_hidden_test(course: Course, output: str) -> None:
    hidden = {}
    for unit in UNITS:
        text = course.notebook("source", unit).read_text(encoding="utf-8")
        blocks = re.findall(r"### BEGIN HIDDEN TESTS(.*?)### END HIDDEN TESTS", text, re.DOTALL)
        lines = {line.strip(' ",').removesuffix("\\n") for b in blocks for line in b.split("\n")}
        hidden[unit] = [line for line in lines if len(line) > 25]
        assert hidden[unit]
    for (student, unit), name in sample_entries(course).items():
        page = course.root / "feedback" / student / unit / f"{unit}.html"
        text = page.read_text(encoding="utf-8")
        assert not [line for line in hidden[unit] if line in text], name


def test_the_tables_and_the_report_are_there_and_the_output_says_where(
    course: Course, output: str
) -> None:
    rows = (course.root / "grades.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 1 + len(sample_entries(course))
    assert any(re.match(r"reference,u01_sequential,(\d+),\1,0,", row) for row in rows)
    assert (course.root / "report" / "index.html").is_file()
    for where in ("report/index.html", "feedback", "grades.csv"):
        assert str(course.root / where) in output


@pytest.mark.browser
def test_axe_finds_nothing_serious_on_the_real_pages(
    course: Course, output: str, browser: Any
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    by_name = {(unit, name): student for (student, unit), name in sample_entries(course).items()}
    kinds = dict.fromkeys(("reference", "untouched", "hostile", "mistake"), False)
    report = course.root / "report"
    pages = [report / name for name in ("index.html", "students.html", "needs.html")]
    pages += [next((report / name).glob("*.html")) for name in ("units", "exercises", "students")]
    for (unit, name), student in by_name.items():
        kind = next((k for k in kinds if k in name), None)
        if kind and not kinds[kind]:
            kinds[kind] = True
            pages.append(course.root / "feedback" / student / unit / f"{unit}.html")
    assert all(kinds.values())
    for path in pages:
        for scheme, width in (("light", 1400), ("dark", 360)):
            page = opened(browser, path, scheme, width)
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
            found = axe.run(page).response["violations"]
            serious = [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in SERIOUS]
            assert serious == [], (path, scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            page.context.close()


def test_a_second_run_changes_nothing(course: Course, output: str) -> None:
    def files() -> dict[Path, str]:
        skip = ("grading.lock", "last_run.json")
        return {
            path: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in course.root.rglob("*")
            if path.is_file() and not path.is_symlink() and path.name not in skip
        }

    before = files()
    stackgraph(course, "grade", "--sample")
    changed = [str(p) for p, state in files().items() if before.get(p) != state]
    assert changed == []
