"""The process between the warm parent and a child that is not trusted.

It puts the child into namespaces, watches its memory and number of tasks, reports how it ended, and
ends it when the warm parent lets go. It runs no student code and cannot be seen from the child.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import socket
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from stackgraph.kernels import linux
from stackgraph.sandbox import isolation, usage
from stackgraph.sandbox.limits import LOOK_AGAIN, LOOK_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable


def split(message: dict[str, Any], files: dict[str, int]) -> None:
    """Fork: return in the child, isolated and confined, in its working directory; never return in
    the supervisor, which exits with the child.

    ``files`` loses ``note`` (the socket to the warm parent) and ``content`` (the submission's
    files), which the child must not keep.
    """
    note = socket.socket(fileno=files.pop("note"))
    content = files.pop("content")
    scratch = None
    memory = usage.Memory(message["limits"]["memory_bytes"])
    if message["isolate"]:
        try:
            isolation.enter()
        except OSError as error:
            _report(note, 1, f"not started: {error}")
    else:
        linux.prctl(linux.PR_SET_CHILD_SUBREAPER, 1)
        scratch = tempfile.mkdtemp(prefix="stackgraph-")
    supervisor = os.getpid()
    failed, failure = os.pipe()
    pid = os.fork()
    if pid == 0:
        note.close()
        os.close(failed)
        try:
            _settle(message, content, scratch, supervisor)
        except BaseException as error:
            os.write(failure, f"{type(error).__name__}: {error}".encode()[:1000])
            os._exit(1)
        os.close(failure)
        return
    os.close(failure)
    os.close(content)
    for fd in files.values():
        os.close(fd)
    with os.fdopen(failed) as outcome:
        setup_error = outcome.read()  # to its end: from then on /proc shows the child's namespace
    _watch(pid, note, setup_error, message, memory, scratch)


def _settle(message: dict[str, Any], content: int, scratch: str | None, supervisor: int) -> None:
    """In the child: everything that comes before student code."""
    limits, sizes = message["limits"], message["file_sizes"]
    env = message["env"]
    if scratch is None:
        home = message["isolate"]["home"]
        isolation.furnish(home, message["isolate"]["keep"], limits["disk_bytes"])
        Path(home, "work").mkdir()
        isolation.write_files(f"{home}/work", sizes, content)
        os.chdir(f"{home}/work")
        isolation.confine(limits)
        return
    os.setpgid(0, 0)
    for name in ("work", "tmp"):
        Path(scratch, name).mkdir()
    isolation.write_files(f"{scratch}/work", sizes, content)
    os.chdir(f"{scratch}/work")
    env["HOME"], env["TMPDIR"] = scratch, f"{scratch}/tmp"
    isolation.set_limits({**limits, "tasks": None})  # the system would count all of the user's
    linux.die_with_parent(supervisor, signal.SIGKILL)


def _watch(
    pid: int,
    note: socket.socket,
    setup_error: str,
    message: dict[str, Any],
    memory: usage.Memory,
    scratch: str | None,
) -> NoReturn:
    """In the supervisor: wait for the child's end or bring it about, and report it."""
    poll = select.poll()
    child = os.pidfd_open(pid)
    poll.register(child, select.POLLIN)
    poll.register(note, select.POLLIN)
    find = _all_processes if scratch is None else lambda: _descendants(os.getpid())
    first = 1 if scratch is None else pid  # as /proc shows the child

    def look() -> str | None:
        return None if usage.ended(first) else _over(find(), message["limits"], memory)

    reason = None
    while True:
        ready = {fd for fd, _ in poll.poll(LOOK_SECONDS * 1000)}
        if child in ready:
            break
        if ready:
            reason = "closed"
        else:
            reason = _confirmed(look, lambda seconds: bool(poll.poll(seconds * 1000)))
        if reason:
            os.kill(pid, signal.SIGKILL)
            break
    _, status = os.waitpid(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != -signal.SIGKILL:
        reason = None  # it ended by itself before it could be killed
    if setup_error:
        reason = f"not started: {setup_error}"
    _sweep(find, scratch)
    _report(note, code, reason)


def _report(note: socket.socket, code: int, reason: str | None) -> NoReturn:
    report = {"exit": code, "reason": reason}
    with contextlib.suppress(OSError):  # the warm parent no longer listens
        note.send(json.dumps(report).encode())
    os._exit(0)


def _sweep(find: Callable[[], list[int]], scratch: str | None) -> None:
    """Without a namespace that dies with its first process: kill what is left, one by one."""
    if scratch is None:
        return
    deadline = time.monotonic() + 5
    while (left := find()) and time.monotonic() < deadline:
        for pid in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
    shutil.rmtree(scratch, ignore_errors=True)


def _over(pids: list[int], limits: dict[str, Any], memory: usage.Memory) -> str | None:
    """What bound the processes have passed at this moment, if any."""
    if usage.processes_passed(pids, limits):
        return "processes"
    return "memory" if memory.exceeded(pids) else None


def _confirmed(look: Callable[[], str | None], ended: Callable[[float], bool]) -> str | None:
    """The bound that is passed in each of several looks, one soon after the other.

    At a single moment processes may seem to hold more than they do: they start, end and share
    memory while they are counted. What is passed indeed is so a little later, too. None also where
    the child ends within the seconds that ``ended`` is given: then it needs no bound.
    """
    reason = look()
    for pause in LOOK_AGAIN:
        if reason is None or ended(pause):
            return None
        reason = look()
    return reason


def _all_processes() -> list[int]:
    """All processes of the child's namespace, whose /proc is mounted here."""
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]


def _descendants(pid: int) -> list[int]:
    found: list[int] = []
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                found += [child, *_descendants(child)]
    return found
