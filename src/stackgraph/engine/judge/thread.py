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
from typing import TYPE_CHECKING, Any, get_args

from stackgraph.engine.judge import messages
from stackgraph.engine.judge.messages import (
    Conversation,
    Done,
    LockedCell,
    Message,
    Question,
    Ready,
    Result,
    Setup,
    Stage,
)
from stackgraph.engine.limits import (
    END_SECONDS,
    LEAST_REPLY_SECONDS,
    MAX_JUDGES,
    MAX_SUBMISSIONS,
    SETUP_SECONDS,
)
from stackgraph.engine.verdict import CellVerdict, Event, Status, printable
from stackgraph.errors.cells import ANY
from stackgraph.kernels.frames import Closed, Frames

if TYPE_CHECKING:
    from stackgraph.checks.core import Mismatch
    from stackgraph.course.unit import TestCell, Unit
    from stackgraph.sandbox.warm import ChildProcess, Limits, Warm

TARGET = "stackgraph.engine.judge.process:main"
STALLED = (
    "not graded: checking this answer took too long or too much memory; "
    "see that it is what the task asks for, and no larger"
)
NO_JUDGE = "not graded: the checks could not be run; your instructor sees why in the report"


@dataclass
class Group:
    """Tests that follow each other, and the message that holds what they read.

    ``lost``: names whose cell stopped the kernel or overran, with the message for the student.
    ``errors``: names whose cell stopped with an error, and its text. ``below``: names that a cell
    below the tests binds.
    """

    tests: list[TestCell]
    header: bytes = b""
    data: bytes | memoryview = b""
    lost: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    below: frozenset[str] = frozenset()


def _errors(test: TestCell, group: Group) -> dict[str, str]:
    """The errors of the cells of what a test reads; a single answer may go without its name."""
    found = {name: group.errors[name] for name in test.reads if name in group.errors}
    return {ANY: next(iter(found.values())), **found} if found and len(test.reads) == 1 else found


class _Stall(Exception):
    """The judge process overran or died; ``args[0]`` says which."""


@dataclass
class JudgeProcess:
    """A judge's process and the conversation with it. See ``sandbox.warm.Kept``."""

    child: ChildProcess
    said: Conversation
    submissions: int = 0

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self.child.alive

    def set_up(self, cells: tuple[LockedCell, ...]) -> None:
        """Have it begin a submission by running the locked ``cells``. Raises Closed."""
        self.submissions += 1
        self.child.sock.settimeout(SETUP_SECONDS)
        self.said.send(Setup(cells))

    def close(self) -> None:
        """End it."""
        self.child.close()


class JudgeThread(threading.Thread):
    """Judges groups in the order given. Read the results after ``finish``."""

    def __init__(self, plan: Unit, warm: Warm, limits: Limits) -> None:
        super().__init__(name=f"judge-{plan.stem}", daemon=True)
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
        self._at = Stage("read")
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
        cells = tuple(LockedCell(c.grade_id, c.source) for c in self._plan.judge_cells)
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
            judge = JudgeProcess(child, Conversation(Frames(child.sock)))
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

    def _receive(self, seconds: float) -> Message:
        assert self._judge is not None
        seconds = min(seconds, max(LEAST_REPLY_SECONDS, self._deadline - time.monotonic()))
        try:
            return self._judge.said.receive(seconds)[0]
        except TimeoutError:
            raise _Stall(f"took longer than {seconds:.0f} s") from None
        except Closed:
            self._judge.child.wait(END_SECONDS)
            reason = self._judge.child.exit_reason()
            raise _Stall(f"ended the judge's process ({reason or 'closed'})") from None

    def _wait_ready(self) -> None:
        if self._ready:
            return
        assert self._judge is not None
        reply = self._receive(SETUP_SECONDS)
        if not isinstance(reply, Ready):
            raise _Stall("answered out of turn")
        if reply.full and self._judge.submissions > 1:
            raise _Stall("found the judge's process worn out")
        self._ready = True
        self._ordinary &= not reply.failed
        for cell in reply.failed:
            detail = f"a locked cell failed in the judge: {cell.trace}"
            self.events.append(Event("locked-cell-failed", detail, cell.grade_id, "error"))

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
        questions = tuple(
            Question(
                t.grade_id,
                t.source,
                tuple(t.reads),
                tuple(t.given),
                lost=tuple(r for r in t.reads if r in group.lost),
                errors=_errors(t, group),
                below=tuple(sorted(group.below.intersection(t.reads))),
            )
            for t in tests
        )
        request = messages.Group(questions, tuple(sorted(self._poison)), len(group.header))
        self._at = Stage("read", tests[0].grade_id)
        self._judge.said.send(request, group.header, group.data)

    def _read_results(self, waiting: list[TestCell], group: Group) -> None:
        while True:
            match self._receive(self._limits.cell_seconds):
                case Stage() as stage:
                    self._at = stage
                case Done(architectures=drawn):
                    self.architectures.update(drawn)
                    return
                case Result(grade_id=name) as result if waiting and name == waiting[0].grade_id:
                    self._record(waiting.pop(0), result, group)
                    self._at = Stage("read", waiting[0].grade_id if waiting else None)
                case _:
                    raise _Stall("answered out of turn")

    def _after_stall(self, waiting: list[TestCell], why: str) -> None:
        """Blame the test at hand; its answer too, if it alone can be the cause."""
        self._close()
        digests = set(self._at.digests)
        if len(digests) == 1:
            self._poison |= digests
        else:
            self._poison |= digests & self._suspects
            self._suspects |= digests
        if self._at.what == "draw":
            self.events.append(Event("drawing-failed", f"drawing an answer {why}"))
        if waiting and self._at.what != "draw":
            self._stalled(waiting.pop(0), why)

    def _record(self, test: TestCell, result: Result, group: Group) -> None:
        status, message = result.status, printable(str(result.message))
        self._ordinary &= status in ("passed", "failed", "not attempted")
        if status not in get_args(Status):
            detail = f"the judge answered with the unknown status {status!r:.40}"
            self.events.append(Event("check-fault", detail, test.grade_id, "error"))
            status, message = "error", NO_JUDGE
        if status == "stalled":
            lost = [group.lost[n] for n in result.lost if n in group.lost]
            if not lost:
                return self._stalled(test, "reads an answer that stalled before, or too large")
            message = lost[0]
        if status == "refused":
            whose = "said by the submission's own kernel: " if result.theirs else ""
            self.events.append(Event("answer-refused", whose + message, test.grade_id, "info"))
            if result.detail:
                self.events.append(Event("answer-unreadable", result.detail, test.grade_id))
        if status == "error":
            self.events.append(Event("check-fault", result.detail, test.grade_id, "error"))
        self.printed[test.grade_id] = result.printed
        told = tuple(m.as_text(printable) for m in result.mismatches)
        self._put(test, status, message, result.check[:80], told)

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

    def _put(
        self,
        test: TestCell,
        status: Status,
        message: str,
        check: str = "",
        mismatches: tuple[Mismatch, ...] = (),
    ) -> None:
        points = test.points if status == "passed" else 0.0
        self.results[test.grade_id] = CellVerdict(
            test.grade_id, status, points, test.points, message, check, mismatches
        )
