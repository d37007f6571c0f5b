"""Running a student's cells in their kernel, and fetching the answers as data.

A cell that overruns is interrupted. A kernel that dies, floods or cannot be interrupted is
replaced; the cells that had finished are run again in the new one, their outputs dropped, and the
notebook goes on behind the cell that ended it. Time for the whole notebook is bounded.
"""

from __future__ import annotations

import ast
import functools
import json
import time
from typing import TYPE_CHECKING, Any, Protocol

from stackgraph.course import CourseError
from stackgraph.course.marks import cell_id, grade_id, role
from stackgraph.course.names import names_in
from stackgraph.engine.answers.collect import NOTHING
from stackgraph.engine.judge.thread import Group
from stackgraph.engine.limits import (
    COLLECT_SECONDS,
    LEAST_CELL_SECONDS,
    MAX_RESTARTS,
    PROBE_SECONDS,
)
from stackgraph.engine.verdict import Event, Severity
from stackgraph.errors.cells import CUT_OFF, names_of
from stackgraph.sandbox.execute import call, execute
from stackgraph.sandbox.warm import Limits, StudentKernel, Warm, WarmError
from stackgraph.words import without_machinery

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stackgraph.course.unit import TestCell, Unit
    from stackgraph.sandbox.execution import Execution

COLLECTOR = "stackgraph.engine.answers.collect:publish"


class Sink(Protocol):
    """Whoever takes the groups of tests."""

    def judge(self, group: Group) -> None:
        """Take one group."""


class StudentRun:
    """One pass through a repaired notebook; fills in its outputs."""

    def __init__(
        self,
        plan: Unit,
        warm: Warm,
        limits: Limits,
        sink: Sink,
        files: Mapping[str, bytes] | None = None,
        *,
        verdicts: bool = False,
    ) -> None:
        """``files``: what lies beside the notebook, by path. ``verdicts``: whether verdict cells
        are run, too, as in a learner's own notebook.
        """
        self._files = files or {}
        self._verdicts = verdicts
        self._plan = plan
        self._warm = warm
        self._limits = limits
        self._sink = sink
        self._kernel: StudentKernel | None = None
        self._starts = 0
        self._finished: list[str] = []
        self._lost: dict[str, str] = {}
        self._errors: dict[str, str] = {}
        self._deadline = 0.0
        self._out_of_time = False
        self._room = limits.notebook_output_bytes
        self.events: list[Event] = []
        self.seconds = {"kernel_start": 0.0, "student": 0.0, "answers": 0.0}

    def run(self, notebook: dict[str, Any]) -> None:
        """Run all cells but the tests; hand each group of tests on with what it reads.

        Raises WarmError or RuntimeError where no kernel can be started at all.
        """
        self._deadline = time.monotonic() + self._limits.notebook_seconds
        tests = {t.grade_id: t for t in self._plan.tests}
        group: list[TestCell] = []
        try:
            self._start()
            code = [
                c
                for c in notebook["cells"]
                if c["cell_type"] == "code" and (self._verdicts or role(c) != "verdict")
            ]
            for place, cell in enumerate(code):
                test = tests.get(grade_id(cell))
                if test is not None:
                    group.append(test)
                elif cell["source"].strip():
                    self._hand_on(group, code[place:])
                    group = []
                    self._run_cell(cell)
            self._hand_on(group, [])
        finally:
            if self._kernel is not None:
                self._kernel.close()

    # --------------------------------------------------------------------------- the kernel

    def _start(self) -> None:
        began = time.monotonic()
        self._starts += 1
        self._kernel = self._warm.start_kernel(self._files, limits=self._limits)
        self.seconds["kernel_start"] += time.monotonic() - began

    def _replace(self) -> None:
        """A fresh kernel in which the finished cells have run again; none if that cannot be."""
        while self._starts <= MAX_RESTARTS and self._time_left() > LEAST_CELL_SECONDS:
            if self._kernel is not None:
                self._kernel.close()
                self._kernel = None
            try:
                self._start()
            except (WarmError, RuntimeError) as error:
                self._note("kernel-failed", f"no further kernel could be started: {error}")
                return
            culprit = self._replay()
            if culprit is None:
                return
            del self._finished[culprit]
        if self._kernel is not None:
            self._kernel.close()
            self._kernel = None
        self._note("notebook-stopped", "too many kernels ended, or the time was used up")

    def _replay(self) -> int | None:
        """Run the finished cells again; the index of one that does not finish now, else None."""
        assert self._kernel is not None
        for index, source in enumerate(self._finished):
            result = execute(self._kernel, source, seconds=self._seconds())
            if result.status not in ("ok", "error") or not self._kernel.alive:
                return index
        return None

    def _time_left(self) -> float:
        return self._deadline - time.monotonic()

    def _seconds(self) -> float:
        return max(LEAST_CELL_SECONDS, min(self._limits.cell_seconds, self._time_left()))

    # ------------------------------------------------------------------------------- a cell

    def _run_cell(self, cell: dict[str, Any]) -> None:
        began = time.monotonic()
        source = cell["source"]
        label = cell_id(cell)
        if self._kernel is None or self._time_left() <= 0:
            self._skip(cell, label)
            return
        if not self._kernel.alive:
            self._note("kernel-died", "the kernel ended between two cells", label)
            self._replace()
            if self._kernel is None:
                self._skip(cell, label)
                return
        result = execute(self._kernel, source, seconds=self._seconds())
        if result.status == "died" and result.seconds < 1.0 and self._starts == 1:
            # Perhaps the cell before asked the kernel to exit: this one gets a second chance.
            self._replace()
            if self._kernel is not None:
                result = execute(self._kernel, source, seconds=self._seconds())
        cell["outputs"] = self._fitting(clean_outputs(result.outputs), label)
        count = result.reply.get("execution_count")
        cell["execution_count"] = count if type(count) is int and 0 < count < 10**6 else None
        if result.status in ("ok", "error") and not _asks_exit(result):
            self._finished.append(source)
            self._note_error(cell, result)
            for name in bound_names(source):
                self._lost.pop(name, None)
        else:
            self._lose(cell, label, result)
        self.seconds["student"] += time.monotonic() - began

    def _fitting(self, outputs: list[dict[str, Any]], label: str) -> list[dict[str, Any]]:
        """``outputs``, or a note in their place where the notebook's are too large by now."""
        before, self._room = self._room, self._room - len(json.dumps(outputs))
        if not outputs or self._room >= 0:
            return outputs
        limit = f"{self._limits.notebook_output_bytes // 2**20} MB"
        if before >= 0:
            self._note("output-flood", f"more than {limit} of output: the rest is left out", label)
        return [_note_output(f"not kept: the notebook wrote more than {limit} of output")]

    def _skip(self, cell: dict[str, Any], label: str) -> None:
        if not self._out_of_time:
            self._out_of_time = True
            limit = f"{self._limits.notebook_seconds:.0f} s"
            why = "its kernel was gone" if self._kernel is None else f"its {limit} were used up"
            self._note("notebook-timeout", f"the notebook was not run to its end: {why}", label)
        message = "the cell was not run: the notebook had stopped or used up its time"
        cell["outputs"] = [_note_output(message)]
        self._mark_lost(cell, message)

    def _lose(self, cell: dict[str, Any], label: str, result: Execution) -> None:
        """The cell overran or ended the kernel: record it, and go on behind it."""
        kernel = self._kernel
        reason = kernel.exit_reason() if kernel is not None else None
        if result.status == "timeout":
            limit = min(self._limits.cell_seconds, round(result.seconds))
            kind, what = "cell-timeout", f"the cell ran longer than {limit:.0f} s"
        elif result.status == "flood":
            kind, what = "output-flood", "the cell wrote more output than is kept"
            if reason == "message":
                what = (
                    "the cell wrote an output that is too long, or damaged the kernel's connection"
                )
        else:
            kind, what = "kernel-died", f"the cell ended the kernel ({reason or 'exit'})"
        if kind == "cell-timeout" and reason is not None:
            what += " and did not stop when interrupted"
        self._note(kind, what, label)
        cell["outputs"].append(_note_output(what))
        self._mark_lost(cell, what)
        if kernel is not None and (reason is not None or result.status != "timeout"):
            kernel.kill()
            self._replace()

    def _note_error(self, cell: dict[str, Any], result: Execution) -> None:
        """Remember by name what error a cell that should bind it stopped with."""
        for name in self._names(cell):
            self._errors.pop(name, None)
        if result.status == "error":
            text = _error_text(cell["outputs"], result.reply)
            touched = self._names(cell) | names_of(cell["source"])[1]
            self._errors.update(dict.fromkeys(touched if text else (), text))

    def _names(self, cell: dict[str, Any]) -> set[str]:
        """The names that a cell binds, or should."""
        names = set(bound_names(cell["source"]))
        for answer in self._plan.answers:
            if answer.grade_id == grade_id(cell):
                names |= answer.names
        return names

    def _mark_lost(self, cell: dict[str, Any], what: str) -> None:
        """Of its names, those that an earlier cell gave a value are graded with that one: there it
        is an error that goes with a point that is lost.
        """
        names = self._names(cell)
        for name in names:
            self._lost[name] = f"not graded: '{name}' is missing, because {what}"
        self._errors.update(dict.fromkeys(names | names_of(cell["source"])[1], f"{CUT_OFF}{what}"))

    # ---------------------------------------------------------------------------- the tests

    def _hand_on(self, tests: list[TestCell], below: list[dict[str, Any]]) -> None:
        """Fetch what ``tests`` read and pass them to the judge; ``below`` are the cells to come."""
        if not tests:
            return
        began = time.monotonic()
        names = sorted({name for test in tests for name in test.reads})
        lost = dict(self._lost)
        fetched: tuple[bytes, Any] | None = None
        if names and self._kernel is not None:
            given = sorted({name for test in tests for name in test.given})
            fetched = collect(self._kernel, names, COLLECT_SECONDS, given)
            if fetched is None:
                self._note("answers-lost", "the kernel did not hand over its answers", None)
                self._kernel.kill()
                self._replace()
                names = self._readable(names)
                if names and self._kernel is not None:
                    fetched = collect(self._kernel, names, COLLECT_SECONDS, given)
        for name in {name for test in tests for name in test.reads}:
            if fetched is None or name not in names:
                lost.setdefault(
                    name,
                    f"not graded: '{name}' is missing, because it could not be read from the "
                    "notebook's kernel",
                )
        header, data = fetched or (NOTHING, b"")
        self.seconds["answers"] += time.monotonic() - began
        later = frozenset().union(*(bound_names(cell["source"]) for cell in below))
        self._sink.judge(Group(list(tests), header, data, lost, dict(self._errors), later))

    def _readable(self, names: list[str]) -> list[str]:
        """Those of several names that the kernel hands over: one bad object costs only itself."""
        readable = []
        for name in names if len(names) > 1 else []:
            if self._kernel is None or self._time_left() <= 0:
                break
            if collect(self._kernel, [name], PROBE_SECONDS) is not None:
                readable.append(name)
            else:
                self._kernel.kill()
                self._replace()
        return readable

    def _note(
        self, kind: str, detail: str, cell: str | None = None, severity: Severity = "odd"
    ) -> None:
        self.events.append(Event(kind, detail, cell, severity))


def _asks_exit(result: Execution) -> bool:
    """Whether the cell asked the kernel to exit (``exit()``), which it does a little later."""
    payload = result.reply.get("payload")
    return isinstance(payload, list) and any(
        isinstance(p, dict) and p.get("source") == "ask_exit" for p in payload
    )


def _error_text(outputs: list[dict[str, Any]], reply: dict[str, Any]) -> str:
    """``"ValueError: its text"``. An unknown magic shows no error among the outputs: the kernel
    only answers with it.
    """
    raised: list[dict[str, Any]] = [o for o in outputs if o["output_type"] == "error"]
    told = raised[-1] if raised else reply
    kind, text = _encodable(told.get("ename")), _encodable(told.get("evalue"))
    kind = kind.replace("_IncompleteInputError", "SyntaxError")  # as Python 3.13 calls it
    return _shortened(f"{kind}: {without_machinery(text)}") if kind else ""


def _shortened(text: str) -> str:
    """``text`` without its middle: Keras begins with where it was, and ends with the cause."""
    return text if len(text) <= 1300 else f"{text[:700]} … {text[-600:]}"


def _note_output(message: str) -> dict[str, Any]:
    return {
        "output_type": "error",
        "ename": "Stopped",
        "evalue": message,
        "traceback": [message],
    }


@functools.lru_cache(maxsize=1024)
def bound_names(source: str) -> frozenset[str]:
    """Names that a student's cell binds, as far as its text tells."""
    try:
        ast.parse(source)
        return names_in(source).binds
    except (SyntaxError, ValueError, RecursionError, MemoryError, CourseError):
        return frozenset()


def collect(
    kernel: StudentKernel, names: list[str], seconds: float, given: list[str] | None = None
) -> tuple[bytes, Any] | None:
    """Header and data of ``answers.collect``'s message, unread; None if none comes in time.

    It passes by whatever the student has hooked into the running of cells. All that comes back is
    data from a stranger.
    """
    reply = call(kernel, COLLECTOR, [names, given or []], seconds)
    split = reply.content.get("header") if reply is not None else None
    if reply is None or type(split) is not int or not 0 <= split <= len(reply.data):
        return None
    return reply.data[:split], memoryview(reply.data)[split:]


def clean_outputs(outputs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those outputs that are valid nbformat; a student's process may have sent anything."""
    return [made for made in map(_clean, outputs) if made is not None]


def _clean(output: dict[str, Any]) -> dict[str, Any] | None:
    kind = output.get("output_type")
    if kind == "stream":
        name, text = output.get("name"), output.get("text")
        if name in ("stdout", "stderr") and isinstance(text, str):
            return {"output_type": kind, "name": name, "text": _encodable(text)}
        return None
    if kind == "error":
        traceback = output.get("traceback")
        lines = traceback if isinstance(traceback, list) else []
        return {
            "output_type": kind,
            "ename": _encodable(output.get("ename")),
            "evalue": _encodable(output.get("evalue")),
            "traceback": [_encodable(line) for line in lines],
        }
    if kind not in ("display_data", "execute_result"):
        return None
    data = output.get("data")
    if not isinstance(data, dict):
        return None
    kept: dict[str, Any] = {
        str(k): _encodable(v) for k, v in data.items() if isinstance(v, str) and "/" in k
    }
    made: dict[str, Any] = {"output_type": kind, "data": kept, "metadata": {}}
    if kind == "execute_result":
        count = output.get("execution_count")
        made["execution_count"] = count if type(count) is int else None
    return made if kept else None


def _encodable(text: Any) -> str:
    if not isinstance(text, str):
        return ""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
