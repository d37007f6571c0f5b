"""Runs in the judge's process, forked from the warm parent: no student's byte has run there.

It runs the locked cells that depend on nothing of the student's, then, for each group of tests,
rebuilds the answers that they read and runs them. The grader on the other end of the socket holds
the limits of time; what it doesn't hear of in time has stalled.

Requests: ``setup`` (a submission begins; ``cells``: [[grade_id, source]…]), ``group`` (``tests``:
objects of grade_id, source, reads, given, error (of the cell that should bind one of the reads, or
"") and lost, which are those of the reads whose cell stopped
the kernel; ``poison``: digests of answers that stalled before; ``header``: length of the payload's
header; data: header and arrays). Replies: ``ready``, ``stage``, ``result``, ``done``.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import linecache
import random
import resource
import socket
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stackgraph.architecture import read_model, to_dict
from stackgraph.course import plan as cells
from stackgraph.engine.answers.payload import Payload
from stackgraph.engine.answers.rebuild import Rebuilder
from stackgraph.engine.answers.refused import Refused
from stackgraph.kernels import speedups
from stackgraph.kernels.frames import Closed, Frames

MEMORY = 3 * 2**30
"""Bytes of private memory beyond which allocation fails in the judge's process."""
MAX_LEFT = 2**29
"""Bytes that earlier submissions may have left behind before this process is to serve no more."""
MAX_SECONDS = 60.0
"""Seconds of processor time that it may have used by then; the process as a whole has a limit."""
MAX_MESSAGE = 20_000
MAX_ARCHITECTURE = 400_000
SEED = 20_250_101

UNREADABLE = "not graded: this answer cannot be read by the grader"
UNKNOWN_FAULT = "this check stopped with an error of its own; your instructor sees it in the report"


def main(sock: socket.socket) -> int:
    """Serve one grader until it hangs up. The entry point for ``Warm.call``."""
    limit_memory()
    speedups.in_judge()
    frames = Frames(sock)
    judge = Judge(frames)
    at_first = resident()
    try:
        while True:
            request, data = frames.receive()
            if request["op"] == "setup":
                judge = _anew(frames)
                full = resident() - at_first > MAX_LEFT or time.process_time() > MAX_SECONDS
                judge.setup(request["cells"], full)
            else:
                judge.group(request, data)
    except Closed:
        return 0


def resident() -> int:
    """Bytes of memory that this process holds."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def _anew(frames: Frames) -> Judge:
    """A judge that knows nothing of the submission before."""
    keras = sys.modules.get("keras")
    if keras is not None:
        keras.utils.clear_session(free_memory=False)
    return Judge(frames)


def limit_memory() -> None:
    """Let allocation fail beyond ``MEMORY``; a lower limit that is set already stays."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    soft = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


@dataclass
class _Cached:
    """A rebuilt model and what a test must leave as it was."""

    model: Any
    flags: list[Any]
    weights: list[Any]


class Judge:
    """The locked namespace, and the models rebuilt so far by digest."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        self._locked: dict[str, Any] = {"__name__": "__main__"}
        self._models: dict[str, _Cached] = {}
        self._drawn: set[str] = set()

    def setup(self, sources: list[list[str]], full: bool = False) -> None:
        """Run the locked cells; tells the grader which failed, with the traceback, and whether this
        process is ``full``: not to be used for another submission."""
        failed = []
        for grade_id, source in sources:
            with _quiet():
                try:
                    exec(_compiled(source, grade_id), self._locked)
                except Exception:
                    failed.append([grade_id, traceback.format_exc(limit=-4)])
        self._frames.send({"op": "ready", "failed": failed, "full": full})

    def group(self, request: dict[str, Any], data: bytes) -> None:
        """Run one group of tests, and answer each as soon as it is known."""
        split = request["header"]
        try:
            payload: Payload | Refused = Payload.read(data[:split], memoryview(data)[split:])
        except Refused as error:
            payload = error
        poison = set(request["poison"])
        rebuilder = None if isinstance(payload, Refused) else Rebuilder(payload)
        for test in request["tests"]:
            result = self._test(test, payload if rebuilder is None else rebuilder, poison)
            self._frames.send({"op": "result", "grade_id": test["grade_id"], **result})
        names = sorted({name for test in request["tests"] for name in test["reads"]})
        drawn = {} if isinstance(payload, Refused) else self._architectures(names, payload, poison)
        self._frames.send({"op": "done", "architectures": drawn})

    def _test(self, test: dict[str, Any], rebuilder: Any, poison: set[str]) -> dict[str, Any]:
        """One test's result. ``rebuilder`` is a ``Refused`` where the whole message was."""
        reads, grade_id = test["reads"], test["grade_id"]
        try:
            if isinstance(rebuilder, Refused):
                raise rebuilder
            payload = rebuilder.payload
            gone = [name for name in test["lost"] if not payload.has(name)]
            if gone:
                return {"status": "stalled", "message": "", "lost": gone}
            digests = {name: payload.digest(name) for name in reads}
            if poison.intersection(digests.values()):
                return {"status": "stalled", "message": ""}
            answers = {n: self._answer(n, digests[n], rebuilder, grade_id) for n in reads}
            for name in test["given"]:
                rebuilder.recognise(name, self._locked.get(name))
        except Refused as error:
            message = f"not graded: {error}"[:MAX_MESSAGE]
            return {"status": "refused", "message": message, "theirs": error.theirs}
        except MemoryError:
            return {"status": "stalled", "message": ""}
        except Exception:  # data of a form that nobody has thought of: it refuses itself
            detail = traceback.format_exc(limit=-4)[-MAX_MESSAGE:]
            return {"status": "refused", "message": UNREADABLE, "detail": detail}
        stage = {"op": "stage", "what": "test", "grade_id": grade_id}
        self._frames.send({**stage, "digests": sorted(digests.values())})
        with _assignments() as assigned, _last_error(test["error"]):
            result = run_test(grade_id, test["source"], {**self._locked, **answers})
        for digest in digests.values():
            self._forget_if_changed(digest, weights=bool(assigned))
        return result

    def _answer(self, name: str, digest: str, rebuilder: Rebuilder, grade_id: str) -> Any:
        if digest in self._models:
            rebuilder.admit(self._models[digest].model)
            return self._models[digest].model
        if not rebuilder.is_model(name):
            return rebuilder.value(name)
        import numpy as np

        stage = {"op": "stage", "what": "rebuild", "grade_id": grade_id, "digests": [digest]}
        self._frames.send(stage)
        with _quiet():
            model = rebuilder.value(name)
        self._models[digest] = _Cached(
            model, _flags(model), [np.asarray(w).copy() for w in model.weights]
        )
        return model

    def _forget_if_changed(self, digest: str, weights: bool) -> None:
        """Have a model rebuilt for the next test if this one left it changed. Its ``weights`` are
        compared only where some were assigned."""
        cached = self._models.get(digest)
        if cached is None:
            return
        if _flags(cached.model) != cached.flags or (
            weights and not _same_weights(cached.weights, cached.model)
        ):
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
            self._frames.send(
                {"op": "stage", "what": "draw", "grade_id": None, "digests": [digest]}
            )
            try:
                plain = to_dict(read_model(cached.model))
                if len(json.dumps(plain)) <= MAX_ARCHITECTURE:
                    drawn[name] = plain
            except Exception:  # a drawing is an extra: the grade stands without it
                drawn[name] = {"error": traceback.format_exc(limit=-3)}
        return drawn


def run_test(grade_id: str, source: str, namespace: dict[str, Any]) -> dict[str, Any]:
    """Run one test cell in ``namespace``: ``status``, ``message`` and, for a fault of the cell's
    own, ``detail`` (the traceback, for the instructor)."""
    from stackgraph.checks import CheckError

    _reseed()
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            exec(_compiled(source, grade_id), namespace)
    except CheckError as error:
        status = getattr(error, "status", "failed")
        return {"status": status, "message": str(error)[:MAX_MESSAGE], "check": error.check}
    except AssertionError as error:
        return {"status": "failed", "message": (str(error) or "a check failed")[:MAX_MESSAGE]}
    except MemoryError:
        return {"status": "stalled", "message": ""}
    except (Exception, SystemExit):
        detail = traceback.format_exc(limit=-6)[-MAX_MESSAGE:]
        return {"status": "error", "message": UNKNOWN_FAULT, "detail": detail}
    return {"status": "passed", "message": "", "printed": printed.getvalue()[:MAX_MESSAGE]}


@functools.lru_cache(maxsize=256)
def _compiled(source: str, grade_id: str) -> Any:
    """The cell as code; its lines are known to tracebacks under ``<grade_id>``."""
    filename = f"<{grade_id}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    return compile(cells.parse(source), filename, "exec")


@contextlib.contextmanager
def _last_error(text: str) -> Iterator[None]:
    """Within it, ``text`` stands for the notebook's last error, as IPython would have it."""
    from stackgraph.checks.hints.errors import CellError

    sys.last_value = CellError(text) if text else None
    try:
        yield
    finally:
        del sys.last_value


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


@contextlib.contextmanager
def _assignments() -> Iterator[list[bool]]:
    """Within it, a list that fills when any Keras variable is given a value."""
    assigned: list[bool] = []
    if "keras" not in sys.modules:  # then no answer is a model, and nothing is to be assigned
        yield assigned
        return
    from keras.src.backend.common.variables import Variable

    assign = Variable.assign

    def noting(self: Any, value: Any) -> Any:
        assigned.append(True)
        return assign(self, value)

    Variable.assign = noting
    try:
        yield assigned
    finally:
        Variable.assign = assign


def _flags(model: Any) -> list[Any]:
    """What tests may change by accident beside weights: trainable flags, how it is compiled."""
    compiled = [id(getattr(model, name, None)) for name in ("optimizer", "loss")]
    return [*compiled, *(layer.trainable for layer in model._flatten_layers())]


def _same_weights(before: list[Any], model: Any) -> bool:
    import numpy as np

    return len(before) == len(model.weights) and all(
        np.array_equal(a, np.asarray(w)) for a, w in zip(before, model.weights, strict=True)
    )
