"""Grading on a Dask cluster: the same tasks, the same verdicts, on other machines.

A worker needs this package and bubblewrap, nothing of the course: the unit's plan travels with the
tasks. Each worker process keeps one warm parent of its own. Verdicts come back to the one process
that keeps them and writes the gradebook; a task whose worker is lost runs again on another.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from distributed import Client, WorkerPlugin, as_completed

from stackgraph.course import CourseError
from stackgraph.course.unit import Unit
from stackgraph.engine.grader import KernelGrader, grade_with
from stackgraph.engine.key import engine_version
from stackgraph.engine.verdict import Verdict
from stackgraph.grading.limits import CONNECT_SECONDS, LOST_WORKERS, WORKER_SECONDS
from stackgraph.grading.pools import Keyed, failed_verdict
from stackgraph.sandbox.warm import Limits, Warm, sandbox_available

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from distributed.client import Future

    from stackgraph.engine.submission.tasks import Task

_lock = threading.Lock()
_warm: dict[tuple[bool, tuple[str, ...]], Warm] = {}


def warm_here(sandbox: bool, preload: tuple[str, ...]) -> Warm:
    """This process's warm parent, started at first use."""
    with _lock:
        warm = _warm.get((sandbox, preload))
        if warm is None:
            warm = _warm[sandbox, preload] = Warm(sandbox=sandbox, preload=preload)
            warm.start()
        return warm


def close_here() -> None:
    """End this process's warm parents."""
    with _lock:
        while _warm:
            _warm.popitem()[1].close()


class WarmWorkers(WorkerPlugin):
    """Starts a worker's warm parent before its first task, and ends it with the worker."""

    name = "stackgraph-warm"

    def __init__(self, sandbox: bool, preload: tuple[str, ...]) -> None:
        self._warm = (sandbox, preload)

    def setup(self, worker: Any) -> None:
        """Called on each worker, also on those that join later."""
        warm_here(*self._warm)

    def teardown(self, worker: Any) -> None:
        """Called when the worker closes in order."""
        close_here()


def about_worker() -> dict[str, str]:
    """What must agree before a worker may grade; '' for ``no_sandbox`` where it has one."""
    available, why = sandbox_available()
    return {"engine": engine_version(), "no_sandbox": "" if available else why}


def grade_on_worker(
    task: Task,
    notebook: dict[str, Any],
    limits: Limits,
    sandbox: bool,
    preload: tuple[str, ...],
) -> tuple[str, str]:
    """Runs on a worker: this engine's version, and the verdict as JSON."""
    plan = Unit.of(notebook, task.unit)
    verdict = grade_with(plan, task, warm_here(sandbox, preload), limits)
    return engine_version(), verdict.to_json()


def _itself(notebook: dict[str, Any]) -> dict[str, Any]:
    return notebook


class ClusterPool:
    """A pool whose hands are a cluster's workers. See ``pools.Pool``."""

    def __init__(self, grader: KernelGrader, address: str) -> None:
        """Connect. Raises CourseError where no scheduler answers, or no worker fits."""
        self._grader = grader
        self._address = address
        self._futures: list[Future] = []
        try:
            self._client = Client(address, timeout=CONNECT_SECONDS)
        except (OSError, TimeoutError, ValueError) as error:
            raise CourseError(
                f"No Dask scheduler answers at {address} ({error}). Is it running, and is the "
                "address right? It looks like tcp://10.0.0.5:8786."
            ) from None
        try:
            self._check_workers()
        except BaseException:
            self._client.close()
            raise

    def _check_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=WORKER_SECONDS)
        except TimeoutError:
            raise CourseError(
                f"The scheduler at {self._address} has no workers. Start some "
                f"(dask worker {self._address}), then run this again."
            ) from None
        try:
            found = self._client.run(about_worker)
        except ModuleNotFoundError as error:
            raise CourseError(
                f"A worker of {self._address} cannot grade: {error}. Install on every worker "
                "exactly what is installed here."
            ) from None
        wrong = [w for w, about in found.items() if about["engine"] != engine_version()]
        if wrong:
            raise CourseError(
                f"{len(wrong)} of {len(found)} workers have another version of the course's "
                f"package or of its libraries than this machine: {', '.join(sorted(wrong)[:5])}. "
                "Install the same requirements everywhere, restart the workers, run this again."
            )
        if self._grader.sandbox:
            for worker, about in found.items():
                if about["no_sandbox"]:
                    raise CourseError(f"Worker {worker}: {about['no_sandbox']}")

    def start(self) -> None:
        """Start a warm parent on every worker."""
        self._client.register_plugin(WarmWorkers(self._grader.sandbox, self._grader.preload))

    def results(self, tasks: Sequence[Keyed]) -> Iterator[tuple[Keyed, Verdict]]:
        """Every task with its verdict, as they come. Raises CourseError if the cluster is lost."""
        units = {id(unit): unit for unit in (one.task.plan(self._grader.units) for one in tasks)}
        plans = {
            # A task, not scattered data: made again when the worker that holds it is lost.
            number: self._client.submit(_itself, unit.notebook, pure=False)
            for number, unit in units.items()
        }
        by_key: dict[Hashable, Keyed] = {}
        for one in tasks:
            future = self._client.submit(
                grade_on_worker,
                one.task,
                plans[id(one.task.plan(self._grader.units))],
                self._grader.limits,
                self._grader.sandbox,
                self._grader.preload,
                pure=False,
                retries=LOST_WORKERS,
            )
            by_key[future.key] = one
            self._futures.append(future)
        for future in as_completed(self._futures):
            one = by_key[future.key]
            yield one, self._verdict_of(one.task, future)
            future.release()

    def _verdict_of(self, task: Task, future: Future) -> Verdict:
        if future.cancelled():
            raise CourseError(
                f"The connection to {self._address} was lost. What was finished is kept: run the "
                "same command again."
            )
        error = future.exception()
        if error is not None:
            return failed_verdict(task, self._grader.units[task.unit], error)
        version, text = future.result()
        if version != engine_version():
            raise CourseError(
                "A worker that joined later has another version of the course's package. Install "
                "the same requirements everywhere and run this again; what was finished is kept."
            )
        return Verdict.from_json(text)

    def close(self) -> None:
        """Give up what isn't finished and disconnect; the workers stay, for others."""
        with contextlib.suppress(TimeoutError, OSError, RuntimeError):
            self._client.cancel([f for f in self._futures if not f.done()], force=True)
        self._client.close(timeout=2)
