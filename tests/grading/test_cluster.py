"""Grading on a Dask cluster: a scheduler and two workers as processes of their own, on loopback."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from stackgraph.course import Course, CourseError
from stackgraph.engine.grader import KernelGrader
from stackgraph.grading import cluster, session
from stackgraph.grading.cluster import ClusterPool
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.grading.pools import LocalPool, Pool
from stackgraph.grading.runner import collect_tasks
from stackgraph.grading.watcher import Watcher
from stackgraph.sandbox.warm import sandbox_available
from support import tinycourse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from stackgraph.grading.results import ClassResult

pytestmark = pytest.mark.sandbox
if not sandbox_available()[0]:
    pytest.skip(sandbox_available()[1], allow_module_level=True)

PRELOAD = ("numpy", "stackgraph.kernels.shell", "stackgraph")


class Cluster:
    """The processes of a small cluster."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "scheduler.json"
        self.processes: list[subprocess.Popen[bytes]] = []
        # A dashboard or another host would be open to others; the test needs neither.
        self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self._wait_for_file()
        self.address = json.loads(self.file.read_text())["address"]

    def _start(self, kind: str, *arguments: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{kind}-{len(self.processes)}.log").open("wb")
        command = [sys.executable, "-m", "dask", kind, "--scheduler-file", str(self.file)]
        process = subprocess.Popen([*command, *arguments], stdout=log, stderr=log)
        log.close()
        self.processes.append(process)
        return process

    def _wait_for_file(self) -> None:
        deadline = time.monotonic() + 120
        while not self.file.is_file():
            assert time.monotonic() < deadline, "the scheduler did not start"
            time.sleep(0.1)

    def worker(self) -> subprocess.Popen[bytes]:
        """One more worker with one thread, its own parent: no nanny would hide its death."""
        return self._start(
            "worker",
            *("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard"),
            *("--local-directory", str(self.folder)),
        )

    def close(self) -> None:
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


@pytest.fixture
def dask_cluster(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    yield made
    made.close()


def sample_course(folder: Path, seconds: float) -> Course:
    course = tinycourse.make_class(folder)
    for path in (course.root / "submitted").rglob("*.ipynb"):
        text = path.read_text()
        path.write_text(text.replace("# try it here", f"import time; time.sleep({seconds})"))
    return course


def grade(
    course: Course,
    make_pool: Callable[[KernelGrader], Pool],
    each: Callable[[], object] = lambda: None,
) -> ClassResult:
    grader = KernelGrader(course, preload=PRELOAD)
    pool = make_pool(grader)

    class Watch(Watcher):
        def advance(self) -> None:
            each()

    try:
        tasks, _ = collect_tasks(course, tinycourse.UNITS, grader.units)
        return session.run_tasks(course, tasks, grader, pool, Watch())
    finally:
        pool.close()


def scores(course: Course) -> dict[tuple[str, str], dict[str, float]]:
    with ClassGradebook(course) as book:
        return {
            (student, unit): standing.scores
            for unit in tinycourse.UNITS
            for student, standing in book.standings(unit).items()
        }


def test_a_worker_is_lost_in_mid_run_and_the_gradebook_is_as_from_here(
    dask_cluster: Cluster, tmp_path: Path
) -> None:
    first, second = dask_cluster.worker(), dask_cluster.worker()
    here = sample_course(tmp_path / "here", 0.4)
    there = sample_course(tmp_path / "there", 0.4)
    grade(here, lambda grader: LocalPool(grader, 2))
    left: list[psutil.Process] = []
    done = 0

    def after_each() -> None:
        nonlocal done
        done += 1
        if done == 3:
            left.extend(psutil.Process(first.pid).children(recursive=True))
            first.send_signal(signal.SIGKILL)

    result = grade(there, lambda grader: ClusterPool(grader, dask_cluster.address), after_each)
    assert first.wait(10) == -signal.SIGKILL
    assert second.poll() is None
    assert result.executed == 12
    assert scores(there) == scores(here)
    events = [e.kind for g in result.graded for e in g.verdict.events]
    assert "grading-failed" not in events
    assert left, "the lost worker had a warm parent and kernels"
    assert psutil.wait_procs(left, 10)[1] == []


def test_a_scheduler_that_is_not_there_or_has_no_worker(
    dask_cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = sample_course(tmp_path / "course", 0)
    grader = KernelGrader(course, preload=PRELOAD)
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 2)
    monkeypatch.setattr(cluster, "WORKER_SECONDS", 2)
    with pytest.raises(CourseError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        ClusterPool(grader, "tcp://127.0.0.1:9")
    with pytest.raises(CourseError, match="has no workers"):
        ClusterPool(grader, dask_cluster.address)


def test_a_worker_of_another_version_is_refused(
    dask_cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dask_cluster.worker()
    course = sample_course(tmp_path / "course", 0)
    monkeypatch.setattr(cluster, "engine_version", lambda: "another")
    with pytest.raises(CourseError, match="1 of 1 workers have another version"):
        ClusterPool(KernelGrader(course, preload=PRELOAD), dask_cluster.address)
