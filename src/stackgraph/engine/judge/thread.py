"""The grader's side of the judge: a thread that keeps one judge process busy, and replaces it.

Each group of tests goes over as soon as its answers have been collected, while the student's kernel
runs on. A judge process that dies or overruns costs the test it was at; an answer that stalls one
is not given to the next.

A judge process serves several submissions of a unit, one after the other, each from a fresh start:
its locked cells run anew, nothing of the one before is in reach. It serves no other after one in
which anything was out of the ordinary: an answer refused, a test that stalled or stopped with an
error. What made that judge stumble, if it was meant to, has met its last submission.
"""

from __future__ import annotations

import queue
import threading
import time
from dataclasses import dataclass, field
from typing import Any, cast, get_args

from stackgraph.course.plan import TestCell, UnitPlan
from stackgraph.engine.verdict import CellVerdict, Event, Status, printable
from stackgraph.kernels.frames import Closed, Frames
from stackgraph.sandbox.warm import ChildProcess, Limits, Warm

TARGET = "stackgraph.engine.judge.process:main"
SETUP_SECONDS = 60.0
_LEAST_SECONDS = 2.0
"""Seconds that a reply may take where the submission's time is used up."""
_END_SECONDS = 3.0
"""Seconds that a judge process whose connection has closed may take to end, and say of what."""
MAX_JUDGES = 6
"""Judge processes for one submission; after that many have stalled, nothing more is judged."""
MAX_SUBMISSIONS = 64
"""Submissions that one judge process serves at most."""

STALLED = (
    "not graded: checking this answer took too long or too much memory; "
    "see that it is what the task asks for, and no larger"
)
NO_JUDGE = "not graded: the checks could not be run; your instructor sees why in the report"


@dataclass
class Group:
    """Tests that follow each other, and the message that holds what they read.

    ``lost``: names whose cell stopped the kernel or overran, with the message for the student.
    ``errors``: names whose cell stopped with an error, and its text.
    """

    tests: list[TestCell]
    header: bytes = b""
    data: bytes | memoryview = b""
    lost: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


class _Stall(Exception):
    """The judge process overran or died; ``args[0]`` says which."""


@dataclass
class JudgeProcess:
    """A judge's process and the conversation with it. See ``sandbox.Kept``."""

    child: ChildProcess
    frames: Frames
    submissions: int = 0

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self.child.alive

    def set_up(self, cells: list[list[str]]) -> None:
        """Have it begin a submission by running the locked ``cells``. Raises Closed."""
        self.submissions += 1
        self.child.sock.settimeout(SETUP_SECONDS)
        self.frames.send({"op": "setup", "cells": cells})

    def close(self) -> None:
        """End it."""
        self.child.close()


class JudgeThread(threading.Thread):
    """Judges groups in the order given. Read the results after ``finish``."""

    def __init__(self, plan: UnitPlan, warm: Warm, limits: Limits) -> None:
        super().__init__(name=f"judge-{plan.unit}", daemon=True)
        self._plan = plan
        self._warm = warm
        self._limits = limits
        self._queue: queue.SimpleQueue[Group | None] = queue.SimpleQueue()
        self._judge: JudgeProcess | None = None
        self._judges = 0
        self._ordinary = True
        self._poison: set[str] = set()
        self._suspects: set[str] = set()
        self._deadline = 0.0
        self.results: dict[str, CellVerdict] = {}
        self.events: list[Event] = []
        self.architectures: dict[str, Any] = {}
        self.printed: dict[str, str] = {}
        """What the checks of a passed test cell printed."""
        self.seconds = 0.0
        self.fault: BaseException | None = None

    def judge(self, group: Group) -> None:
        """Queue a group."""
        self._queue.put(group)

    def finish(self) -> None:
        """Wait for all groups; raises what went wrong with us, not with the submission."""
        self._queue.put(None)
        self.join()
        if self.fault is not None:
            raise self.fault

    def run(self) -> None:
        """The thread: the judge is made ready first, before any answer is there."""
        try:
            self._deadline = time.monotonic() + 2 * self._limits.notebook_seconds + SETUP_SECONDS
            self._open()
            while (group := self._queue.get()) is not None:
                began = time.monotonic()
                self._judge_group(group)
                self.seconds += time.monotonic() - began
            self._keep()
        except Exception as error:
            self.fault = error
        finally:
            self._close()

    # ------------------------------------------------------------------- the judge process

    def _open(self) -> bool:
        """Have a judge run its locked cells; False when too many have been started."""
        if self._judges >= MAX_JUDGES or time.monotonic() > self._deadline:
            return False
        self._judges += 1
        cells = [[c.grade_id, c.source] for c in self._plan.judge_cells]
        # The first may be one that has served others; where that stalls, the next is a new one.
        judge = self._warm.take(self._key) if self._judges == 1 else None
        if judge is not None:
            try:
                judge.set_up(cells)
            except Closed:
                judge.close()
                judge = None
        if judge is None:
            child = self._warm.call(TARGET, self._limits)
            judge = JudgeProcess(child, Frames(child.sock))
            judge.set_up(cells)
        self._judge, self._ready = judge, False
        return True

    @property
    def _key(self) -> tuple[str, str, Limits]:
        return ("judge", self._plan.locked_digest, self._limits)

    def _keep(self) -> None:
        """Leave the judge to the next submission, if it has seen nothing out of the ordinary."""
        judge = self._judge
        if judge is None or not self._ordinary or judge.submissions >= MAX_SUBMISSIONS:
            return
        try:
            self._wait_ready()
        except _Stall:
            return
        if self._ordinary:
            self._judge = None
            self._warm.keep(self._key, judge)

    def _close(self) -> None:
        if self._judge is not None:
            self._judge.close()
        self._judge = None

    def _receive(self, seconds: float) -> dict[str, Any]:
        assert self._judge is not None
        seconds = min(seconds, max(_LEAST_SECONDS, self._deadline - time.monotonic()))
        try:
            return self._judge.frames.receive(seconds)[0]
        except TimeoutError:
            raise _Stall(f"took longer than {seconds:.0f} s") from None
        except Closed:
            self._judge.child.wait(_END_SECONDS)
            reason = self._judge.child.exit_reason()
            raise _Stall(f"ended the judge's process ({reason or 'closed'})") from None

    def _wait_ready(self) -> None:
        if self._ready:
            return
        assert self._judge is not None
        reply = self._receive(SETUP_SECONDS)
        if reply["full"] and self._judge.submissions > 1:
            raise _Stall("found the judge's process worn out")
        self._ready = True
        self._ordinary &= not reply["failed"]
        for grade_id, trace in reply["failed"]:
            detail = f"a locked cell failed in the judge: {trace}"
            self.events.append(Event("locked-cell-failed", detail, grade_id, "error"))

    # ----------------------------------------------------------------------------- a group

    def _judge_group(self, group: Group) -> None:
        waiting = list(group.tests)
        while waiting:
            if self._judge is None and not self._open():
                for test in waiting:
                    self._stalled(test, "no further judge was started")
                return
            assert self._judge is not None
            try:
                self._wait_ready()
            except _Stall as stall:
                used = self._judge.submissions > 1
                self._close()
                if used:  # perhaps of something that an earlier submission left behind
                    continue
                self._fail_all(waiting, f"the locked cells {stall}")
                return
            try:
                self._send(group, waiting)
                self._read_results(waiting, group)
                return
            except _Stall as stall:
                self._after_stall(waiting, str(stall))
            except Closed:
                self._after_stall(waiting, "the judge's process took no request")

    def _send(self, group: Group, tests: list[TestCell]) -> None:
        assert self._judge is not None
        request = {
            "op": "group",
            "tests": [
                {
                    "grade_id": t.grade_id,
                    "source": t.source,
                    "reads": t.reads,
                    "given": t.given,
                    "lost": [r for r in t.reads if r in group.lost],
                    "error": next((group.errors[r] for r in t.reads if r in group.errors), ""),
                }
                for t in tests
            ],
            "poison": sorted(self._poison),
            "header": len(group.header),
        }
        self._at: dict[str, Any] = {"grade_id": tests[0].grade_id, "what": "read", "digests": []}
        self._judge.frames.send(request, group.header, group.data)

    def _read_results(self, waiting: list[TestCell], group: Group) -> None:
        while True:
            reply = self._receive(self._limits.cell_seconds)
            if reply["op"] == "stage":
                self._at = reply
            elif reply["op"] == "done":
                self.architectures.update(reply["architectures"])
                return
            else:
                test = waiting[0]
                if reply["grade_id"] != test.grade_id:
                    raise _Stall("answered out of turn")
                del waiting[0]
                self._record(test, reply, group)
                self._at = {"grade_id": waiting[0].grade_id if waiting else None, "digests": []}

    def _after_stall(self, waiting: list[TestCell], why: str) -> None:
        """Blame the test at hand; its answer too, if it alone can be the cause."""
        self._close()
        digests = set(self._at.get("digests", []))
        if len(digests) == 1:
            self._poison |= digests
        else:
            self._poison |= digests & self._suspects
            self._suspects |= digests
        if self._at.get("what") == "draw":
            self.events.append(Event("drawing-failed", f"drawing an answer {why}"))
        if waiting and self._at.get("what") != "draw":
            self._stalled(waiting.pop(0), why)

    def _record(self, test: TestCell, reply: dict[str, Any], group: Group) -> None:
        status = reply["status"]
        message = printable(str(reply["message"]))
        self._ordinary &= status in ("passed", "failed", "not attempted")
        if status not in get_args(Status):
            detail = f"the judge answered with the unknown status {status!r:.40}"
            self.events.append(Event("check-fault", detail, test.grade_id, "error"))
            status, message = "error", NO_JUDGE
        if status == "stalled":
            lost = [group.lost[n] for n in reply.get("lost", []) if n in group.lost]
            if not lost:
                return self._stalled(test, "reads an answer that stalled before, or too large")
            message = lost[0]
        if status == "refused":
            whose = "said by the submission's own kernel: " if reply.get("theirs") else ""
            self.events.append(Event("answer-refused", whose + message, test.grade_id, "info"))
            if reply.get("detail"):
                detail = str(reply["detail"])
                self.events.append(Event("answer-unreadable", detail, test.grade_id))
        if status == "error":
            detail = str(reply.get("detail", ""))
            self.events.append(Event("check-fault", detail, test.grade_id, "error"))
        self.printed[test.grade_id] = str(reply.get("printed", ""))
        self._put(test, cast(Status, status), message, str(reply.get("check", ""))[:80])

    def _stalled(self, test: TestCell, why: str) -> None:
        detail = f"checking this answer {why}"
        self.events.append(Event("answer-stalled", detail, test.grade_id))
        self._put(test, "stalled", STALLED)

    def _fail_all(self, waiting: list[TestCell], why: str) -> None:
        self._close()
        self._judges = MAX_JUDGES
        self.events.append(Event("judge-failed", why, None, "error"))
        for test in waiting:
            self._put(test, "error", NO_JUDGE)

    def _put(self, test: TestCell, status: Status, message: str, check: str = "") -> None:
        points = test.points if status == "passed" else 0.0
        self.results[test.grade_id] = CellVerdict(
            test.grade_id, status, points, test.points, message, check
        )
