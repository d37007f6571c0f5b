"""A class of 200, every tenth member hostile at random, graded by a run that is killed at random.

In the end every honest grade is right, nothing is doubled, nothing is left behind. What members do,
and when the run is killed, comes from a seed: ``STACKGRAPH_SEED=7 make test-slow`` draws others,
``STACKGRAPH_CLASS=50`` a smaller class.
"""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from stackgraph.grading.pools import FAILED
from stackgraph.grading.records import unit_scores
from stackgraph.grading.store import VerdictStore
from stackgraph.sandbox.warm import sandbox_available
from support import TESTS, hostile, tinycourse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.course import Course
    from stackgraph.engine.standing import Standing
    from stackgraph.engine.verdict import Verdict

pytestmark = [pytest.mark.sandbox, pytest.mark.slow, pytest.mark.timeout(3600)]
if not sandbox_available()[0]:
    pytest.skip(sandbox_available()[1], allow_module_level=True)

SEED = int(os.environ.get("STACKGRAPH_SEED", "2026"))
MEMBERS = int(os.environ.get("STACKGRAPH_CLASS", "200"))
KILLS = 6
UNIT = "u01_tiny"
KIND, VALUE, COUNT = "u01_e1_total_kind", "u01_e1_total_value", "u01_e2_items_count"
PROGRAM = TESTS / "support" / "programs" / "stackgraph_without_keras.py"
LIMITS = """c.Limits.cell_seconds = 5
c.Limits.notebook_seconds = 15
c.Limits.memory_bytes = 512 * 2**20
"""
PLACES = ("/tmp", "/var/tmp", "/dev/shm", "/run", "/etc", "/", str(Path.home()))

ANSWERS = {
    "right": ("total = start + 2", "items = [1, 2, 3]", (1, 2, 1)),
    "another way": ("total = sum([40, 1, 1])", "items = list('abc')", (1, 2, 1)),
    "slowly": ("import time; time.sleep(0.3); total = 42", "items = (1, 2, 3)", (1, 2, 1)),
    "its own module": ("import mine; total = mine.TOTAL", "items = [1, 2, 3]", (1, 2, 1)),
    "wrong": ("total = 43", "items = [1, 2, 3]", (1, 0, 1)),
    "two items": ("total = 42", "items = [1, 2]", (1, 2, 0)),
    "an error": ("total = 1 / 0", "items = [1, 2, 3]", (0, 0, 1)),
    "no number": ("total = '42'", "items = None", (0, 0, 0)),
    "nothing": ("total = None", "items = None", (0, 0, 0)),
}


@dataclass
class Class:
    """A class that is handed in. ``scores``: student -> what their answers deserve, by test."""

    course: Course
    scratch: Path
    scores: dict[str, dict[str, float]] = field(default_factory=dict)
    stories: dict[str, list[str]] = field(default_factory=dict)
    """Hostile student -> what they do."""
    seen: set[tuple[int, float]] = field(default_factory=set)
    """Every process that a run had: its id and when it began."""

    @property
    def honest(self) -> dict[str, dict[str, float]]:
        return {s: of for s, of in self.scores.items() if s not in self.stories}


def answered(course: Course, student: str, answers: tuple[str, str]) -> bytes:
    """The release with both exercises answered, unlike anybody else's byte for byte."""
    content = json.loads(course.notebook("release", UNIT).read_text())
    for cell in content["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if name in ("u01_e1_total", "u01_e2_items"):
            cell["source"] = f"{answers[name == 'u01_e2_items']}\n# {student}\n"
    return json.dumps(content).encode()


@pytest.fixture(scope="module")
def class_(tmp_path_factory: pytest.TempPathFactory) -> Class:
    rng = random.Random(SEED)
    root = tmp_path_factory.mktemp("hostile")
    made = Class(tinycourse.make_course(root / "course", (UNIT,), bank=False), root / "scratch")
    made.scratch.mkdir()
    config = made.course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + LIMITS)
    for number in range(MEMBERS):
        is_hostile = number % 10 == 9
        student = f"{'hostile' if is_hostile else 'honest'}-{number:03d}"
        *answers, points = rng.choice(list(ANSWERS.values()))
        notebook = answered(made.course, student, (answers[0], answers[1]))
        given = hostile.hostile(rng, notebook) if is_hostile else hostile.Submission(notebook)
        given.files.setdefault("mine.py", b"TOTAL = 42\n")
        counts = zip((KIND, VALUE, COUNT), points, strict=True)
        made.scores[student] = {name: given.honest * worth for name, worth in counts}
        if is_hostile:
            made.stories[student] = given.story
        hostile.write(given, made.course.root / "submitted" / student / UNIT, UNIT)
    return made


# runs


@dataclass(frozen=True)
class Run:
    """One run of the command: how it ended, what it left on record."""

    seconds: float
    killed: bool
    kept: int
    out: str


def verdict_files(course: Course) -> dict[str, int]:
    """Kept verdicts, and when each was written."""
    found = (course.state / "verdicts").rglob("*.json")
    return {path.name: path.stat().st_mtime_ns for path in found}


def watch(process: psutil.Process, seen: set[tuple[int, float]], stop: threading.Event) -> None:
    """Note every process that ``process`` has below it, until told to stop."""
    while not stop.wait(0.05):
        try:
            for child in process.children(recursive=True):
                seen.add((child.pid, child.create_time()))
        except psutil.NoSuchProcess:
            continue


def run(class_: Class, name: str, kill_after: float | None, group: bool = False) -> Run:
    """``stackgraph NAME``, killed after so many seconds, alone or with what it started."""
    began, stop = time.monotonic(), threading.Event()
    with (class_.scratch.parent / "out.txt").open("w+", encoding="utf-8") as out:
        process = subprocess.Popen(
            [sys.executable, PROGRAM, name, *(["--workers", "2"] if name == "grade" else [])],
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={
                **os.environ,
                "STACKGRAPH_COURSE": str(class_.course.root),
                "TMPDIR": str(class_.scratch),
                "COLUMNS": "200",
            },
        )
        watching = threading.Thread(
            target=watch, args=(psutil.Process(process.pid), class_.seen, stop)
        )
        watching.start()
        killed = False
        try:
            process.wait(kill_after)
        except subprocess.TimeoutExpired:
            killed = True
            (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
            process.wait()
        stop.set()
        watching.join()
        out.seek(0)
        told = out.read()
    return Run(time.monotonic() - began, killed, len(verdict_files(class_.course)), told)


def alive(class_: Class) -> list[str]:
    """The processes of the runs that are still there."""
    found = []
    for pid, began in class_.seen:
        try:
            process = psutil.Process(pid)
            if process.create_time() == began and process.status() != psutil.STATUS_ZOMBIE:
                found.append(f"{pid} {' '.join(process.cmdline())[:80]}")
        except psutil.NoSuchProcess:
            continue
    return found


def wait_until_gone(class_: Class, seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while alive(class_):
        assert time.monotonic() < deadline, f"still there: {alive(class_)}"
        time.sleep(0.2)


@pytest.fixture(scope="module")
def runs(class_: Class) -> Iterator[list[Run]]:
    """The whole term: runs that are killed, the last one not. Its figures are printed."""
    rng = random.Random(SEED + 1)
    made: list[Run] = []
    written: dict[str, int] = {}
    for _ in range(KILLS):
        made.append(run(class_, "grade", 1 + 7 * rng.random(), rng.random() < 0.5))
        wait_until_gone(class_)
        now = verdict_files(class_.course)
        assert {name: now.get(name) for name in written} == written, "work was done twice"
        written = now
    made.append(run(class_, "grade", None))
    wait_until_gone(class_)
    now = verdict_files(class_.course)
    assert {name: now.get(name) for name in written} == written, "work was done twice"
    yield made
    figures(class_, made)


def figures(class_: Class, runs: list[Run]) -> None:
    """What was run, for the record."""
    kinds = Counter(e.kind for v in verdicts(class_).values() for e in v.events)
    took = " ".join(f"{r.seconds:.0f}{'k' if r.killed else ''}" for r in runs)
    print(f"\nseed {SEED}: {len(class_.scores)} members, {len(class_.stories)} of them hostile")
    print(f"runs in seconds (k: killed): {took}; verdicts after each: {[r.kept for r in runs]}")
    print(f"{len(class_.seen)} processes seen; events: {dict(kinds.most_common())}")
    for student, story in class_.stories.items():
        print(f"  {student}: {'; '.join(story)[:140]}")


def standings(class_: Class) -> dict[str, Standing]:
    return unit_scores(class_.course, [UNIT])[UNIT].standings


def verdicts(class_: Class) -> dict[str, Verdict]:
    latest = json.loads((class_.course.state / "latest.json").read_text())
    store = VerdictStore(class_.course.state / "verdicts")
    found = {name.partition("/")[0]: store.get(key) for name, key in latest.items()}
    return {student: verdict for student, verdict in found.items() if verdict is not None}


# what has to be true in the end


def test_the_last_run_ends_and_the_others_were_killed(runs: list[Run]) -> None:
    assert "Traceback" not in "".join(r.out for r in runs)
    assert sum(r.killed for r in runs) >= KILLS // 2, "kill earlier: nothing was interrupted"
    assert [r.kept for r in runs] == sorted(r.kept for r in runs)


def test_every_honest_grade_is_right(class_: Class, runs: list[Run]) -> None:
    found = standings(class_)
    wrong = {s: (found[s].scores, of) for s, of in class_.honest.items() if found[s].scores != of}
    assert wrong == {}


def test_no_honest_member_is_blamed(class_: Class, runs: list[Run]) -> None:
    told = verdicts(class_)
    blamed = {
        student: [e for e in told[student].events if e.severity != "info"]
        for student in class_.honest
    }
    assert {s: events for s, events in blamed.items() if events} == {}


def test_nobody_hostile_has_more_than_their_answers_deserve(class_: Class, runs: list[Run]) -> None:
    found = standings(class_)
    more = {
        student: (found[student].scores, story)
        for student, story in class_.stories.items()
        if any(
            found[student].scores[name] > class_.scores[student][name] for name in (VALUE, COUNT)
        )
    }
    assert more == {}


def test_our_own_machinery_failed_on_nobody(class_: Class, runs: list[Run]) -> None:
    told = verdicts(class_)
    failed = {s: v.events for s, v in told.items() if any(e.kind == FAILED for e in v.events)}
    assert failed == {}


def test_nothing_is_doubled(class_: Class, runs: list[Run]) -> None:
    assert set(standings(class_)) == set(class_.scores)
    with (class_.course.root / "grades.csv").open(newline="") as stream:
        rows = [row["student"] for row in csv.DictReader(stream)]
    assert sorted(rows) == sorted(class_.scores)
    assert len(list((class_.course.root / "feedback").rglob("*.html"))) == len(class_.scores)
    before = verdict_files(class_.course)
    again = run(class_, "grade", None)
    assert verdict_files(class_.course) == before, again.out


def below(top: Path) -> Iterator[Path]:
    """All that lies at or below ``top`` as far as one may look, two folders deep."""
    for path in [*_entries(top)]:
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _entries(path)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def test_nothing_is_left_behind(class_: Class, runs: list[Run]) -> None:
    assert alive(class_) == []
    assert list(class_.scratch.rglob("*")) == []
    strewn: list[Any] = [p for top in PLACES for p in below(Path(top)) if hostile.TOKEN in p.name]
    assert strewn == []
    sockets = Path("/proc/net/unix").read_text()
    ours = (hostile.TOKEN, str(class_.scratch))
    assert [line for line in sockets.splitlines() if any(name in line for name in ours)] == []
    root = class_.course.root
    made = {path for path in root.rglob("*") if path.relative_to(root).parts[0] != "submitted"}
    assert [p for p in made if p.name.endswith(".tmp") or hostile.TOKEN in p.name] == []
    assert {p.name for p in made if p.parent == root} == {
        "nbgrader_config.py",
        *("source", "release", "course"),
        *("autograded", "feedback", "report", "grades.csv", "gradebook.db", ".stackgraph"),
    } - ({"course"} if not (root / "course").exists() else set())
