"""Runs in the judge's process, forked from the warm parent: no student's byte has run there.

It runs the locked cells that depend on nothing of the student's, then, for each group of tests,
rebuilds the answers that they read and runs them. The grader on the other end of the socket holds
the limits of time; what it doesn't hear of in time has stalled.
What the two say to each other stands in ``messages``.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import linecache
import random
import resource
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph.architecture import as_drawn, read_model, to_dict
from stackgraph.checks.core import CheckError, Mismatch
from stackgraph.course.names import parse
from stackgraph.engine.answers.payload import Payload
from stackgraph.engine.answers.rebuild import Rebuilder
from stackgraph.engine.answers.refused import Refused
from stackgraph.engine.judge.messages import (
    Conversation,
    Done,
    FailedCell,
    Group,
    LockedCell,
    Question,
    Ready,
    Result,
    Setup,
    Stage,
)
from stackgraph.engine.limits import (
    JUDGE_MEMORY,
    MAX_ARCHITECTURE,
    MAX_JUDGE_SECONDS,
    MAX_LEFT_BYTES,
    MAX_MESSAGE,
    MAX_MISMATCHES,
)
from stackgraph.errors.cells import known
from stackgraph.kernels.frames import Closed, Frames

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterable

SEED = 20_250_101

UNREADABLE = "not graded: this answer cannot be read by the grader"
UNKNOWN_FAULT = "this check stopped with an error of its own; your instructor sees it in the report"


def main(sock: socket.socket) -> int:
    """Serve one grader until it hangs up. The entry point for ``Warm.call``."""
    limit_memory()
    grader = Conversation(Frames(sock))
    judge = Judge(grader)
    at_first = resident()
    try:
        while True:
            request, data = grader.receive()
            match request:
                case Setup(cells=locked):
                    judge = _anew(grader)
                    full = (
                        resident() - at_first > MAX_LEFT_BYTES
                        or time.process_time() > MAX_JUDGE_SECONDS
                    )
                    judge.setup(locked, full)
                case Group():
                    judge.group(request, data)
                case _:
                    raise Closed(f"no request: {type(request).__name__}")
    except Closed:
        return 0


def resident() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def _anew(grader: Conversation) -> Judge:
    """A judge that knows nothing of the submission before."""
    keras = sys.modules.get("keras")
    if keras is not None:
        keras.utils.clear_session(free_memory=False)
    return Judge(grader)


def limit_memory() -> None:
    """Let allocation fail beyond ``JUDGE_MEMORY``; a lower limit that is set already stays."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    soft = JUDGE_MEMORY if hard == resource.RLIM_INFINITY else min(JUDGE_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


@dataclass
class _Cached:
    """A rebuilt model and what a test must leave as it was."""

    model: Any
    flags: list[Any]
    weights: list[Any]


class Judge:
    """The locked namespace, and the models rebuilt so far by digest."""

    def __init__(self, grader: Conversation) -> None:
        self._grader = grader
        self._locked: dict[str, Any] = {"__name__": "__main__"}
        self._models: dict[str, _Cached] = {}
        self._drawn: set[str] = set()

    def setup(self, locked: Iterable[LockedCell], full: bool = False) -> None:
        """Run the locked cells; tells the grader which failed, with the traceback, and whether this
        process is ``full``: not to be used for another submission.
        """
        failed = []
        for cell in locked:
            with _quiet():
                try:
                    exec(_compiled(cell.source, cell.grade_id), self._locked)
                except Exception:
                    failed.append(FailedCell(cell.grade_id, traceback.format_exc(limit=-4)))
        self._grader.send(Ready(tuple(failed), full))

    def group(self, request: Group, data: bytes) -> None:
        """Run one group of tests, and answer each as soon as it is known."""
        split = request.header
        try:
            payload: Payload | Refused = Payload.read(data[:split], memoryview(data)[split:])
        except Refused as error:
            payload = error
        poison = set(request.poison)
        rebuilder = payload if isinstance(payload, Refused) else Rebuilder(payload)
        for test in request.tests:
            self._grader.send(self._test(test, rebuilder, poison))
        names = sorted({name for test in request.tests for name in test.reads})
        drawn = {} if isinstance(payload, Refused) else self._architectures(names, payload, poison)
        self._grader.send(Done(drawn))

    def _test(self, test: Question, rebuilder: Rebuilder | Refused, poison: set[str]) -> Result:
        """One test's result. ``rebuilder`` is a ``Refused`` where the whole message was."""
        reads, grade_id = test.reads, test.grade_id
        try:
            if isinstance(rebuilder, Refused):
                raise rebuilder
            payload = rebuilder.payload
            gone = tuple(name for name in test.lost if not payload.has(name))
            if gone:
                return Result(grade_id, "stalled", lost=gone)
            digests = {name: payload.digest(name) for name in reads}
            if poison.intersection(digests.values()):
                return Result(grade_id, "stalled")
            answers = {n: self._answer(n, digests[n], rebuilder, grade_id) for n in reads}
            for name in test.given:
                rebuilder.recognise(name, self._locked.get(name))
        except Refused as error:
            message = f"not graded: {error}"[:MAX_MESSAGE]
            return Result(grade_id, "refused", message, theirs=error.theirs)
        except MemoryError:
            return Result(grade_id, "stalled")
        except Exception:  # data of a form that nobody has thought of: it refuses itself
            detail = traceback.format_exc(limit=-4)[-MAX_MESSAGE:]
            return Result(grade_id, "refused", UNREADABLE, detail=detail)
        self._grader.send(Stage("test", grade_id, tuple(sorted(digests.values()))))
        with known(test.errors, test.below):
            result = run_test(grade_id, test.source, {**self._locked, **answers})
        for digest in digests.values():
            self._forget_if_changed(digest)
        return result

    def _answer(self, name: str, digest: str, rebuilder: Rebuilder, grade_id: str) -> Any:
        if digest in self._models:
            rebuilder.admit(self._models[digest].model)
            return self._models[digest].model
        if not rebuilder.is_model(name):
            return rebuilder.value(name)
        import numpy as np

        self._grader.send(Stage("rebuild", grade_id, (digest,)))
        with _quiet():
            model = rebuilder.value(name)
        self._models[digest] = _Cached(
            model, _flags(model), [np.asarray(w).copy() for w in model.weights]
        )
        return model

    def _forget_if_changed(self, digest: str) -> None:
        """Have a model rebuilt for the next test if this one left it changed."""
        cached = self._models.get(digest)
        if cached is None:
            return
        if _flags(cached.model) != cached.flags or not _same_weights(cached.weights, cached.model):
            del self._models[digest]

    def _architectures(
        self, names: list[str], payload: Payload, poison: set[str]
    ) -> dict[str, Any]:
        """Plain data to draw each model from; a model whose data is too long is left out."""
        drawn: dict[str, Any] = {}
        for name in names:
            digest = payload.digest(name)
            cached = self._models.get(digest)
            if cached is None or digest in poison or digest in self._drawn:
                continue
            self._drawn.add(digest)
            self._grader.send(Stage("draw", digests=(digest,)))
            try:
                plain = to_dict(as_drawn(read_model(cached.model, written=True)))
                if len(json.dumps(plain)) <= MAX_ARCHITECTURE:
                    drawn[name] = plain
            except Exception:  # a drawing is an extra: the grade stands without it
                drawn[name] = {"error": traceback.format_exc(limit=-3)}
        return drawn


def run_test(grade_id: str, source: str, namespace: dict[str, Any]) -> Result:
    """Run one test cell in ``namespace``. Whatever it raises is its result."""
    _reseed()
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            exec(_compiled(source, grade_id), namespace)
    except CheckError as error:
        message = str(error)[:MAX_MESSAGE]
        return Result(
            grade_id,
            error.status,
            message,
            _told(error),
            error.check,
            detail=error.detail[-MAX_MESSAGE:],
        )
    except AssertionError as error:
        return Result(grade_id, "failed", (str(error) or "a check failed")[:MAX_MESSAGE])
    except MemoryError:
        return Result(grade_id, "stalled")
    except (Exception, SystemExit):
        detail = traceback.format_exc(limit=-6)[-MAX_MESSAGE:]
        return Result(grade_id, "error", UNKNOWN_FAULT, detail=detail)
    return Result(grade_id, "passed", printed=printed.getvalue()[:MAX_MESSAGE])


def _told(error: CheckError) -> tuple[Mismatch, ...]:
    """What a check found, as text of bounded length."""
    found = error.mismatches[:MAX_MISMATCHES]
    return tuple(m.as_text(lambda text: text[:MAX_MESSAGE]) for m in found)


@functools.lru_cache(maxsize=256)
def _compiled(source: str, grade_id: str) -> Any:
    """The cell as code; its lines are known to tracebacks under ``<grade_id>``."""
    filename = f"<{grade_id}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    return compile(parse(source), filename, "exec")


@contextlib.contextmanager
def _quiet() -> Any:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def _reseed() -> None:
    """The same random numbers for a test, whatever ran before it."""
    keras = sys.modules.get("keras")
    if keras is not None:  # a unit that uses none need not wait for its import
        keras.utils.set_random_seed(SEED)
    else:
        random.seed(SEED)


def _flags(model: Any) -> list[Any]:
    """What tests may change by accident beside weights: trainable flags, how it is compiled."""
    compiled = [id(getattr(model, name, None)) for name in ("optimizer", "loss")]
    return [*compiled, *(layer.trainable for layer in model._flatten_layers())]


def _same_weights(before: list[Any], model: Any) -> bool:
    import numpy as np

    return len(before) == len(model.weights) and all(
        np.array_equal(a, np.asarray(w)) for a, w in zip(before, model.weights, strict=True)
    )
