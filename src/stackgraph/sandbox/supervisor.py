"""The process between the warm parent and a child that is not trusted.

It puts the child into namespaces, watches its memory and number of tasks, reports how it ended, and
ends it when the warm parent lets go. It runs no student code and cannot be seen from the child.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import select
import shutil
import signal
import socket
import tempfile
import time
from collections.abc import Callable
from typing import Any, NoReturn

from stackgraph.kernels import linux
from stackgraph.sandbox import isolation

_INTERVAL = 0.1
_PAGE = resource.getpagesize()
_FORKED_NOT_EXECUTED = 0x40  # PF_FORKNOEXEC
_FEW = 8
_FREE_BUFFERS = 256
"""Sockets and pipes of all processes that count as holding nothing; a kernel has some 50."""


def split(message: dict[str, Any], files: dict[str, int]) -> None:
    """Fork: return in the child, isolated and confined, in its working directory; never return in
    the supervisor, which exits with the child.

    ``files`` loses ``note`` (the socket to the warm parent) and ``content`` (the submission's
    files), which the child must not keep.
    """
    note = socket.socket(fileno=files.pop("note"))
    content = files.pop("content")
    scratch = None
    memory = _Memory(message["limits"]["memory_bytes"])
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
        os.mkdir(f"{home}/work")
        isolation.write_files(f"{home}/work", sizes, content)
        os.chdir(f"{home}/work")
        isolation.confine(limits)
        return
    os.setpgid(0, 0)
    for name in ("work", "tmp"):
        os.mkdir(f"{scratch}/{name}")
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
    memory: _Memory,
    scratch: str | None,
) -> NoReturn:
    """In the supervisor: wait for the child's end or bring it about, and report it."""
    poll = select.poll()
    child = os.pidfd_open(pid)
    poll.register(child, select.POLLIN)
    poll.register(note, select.POLLIN)
    find = _all_processes if scratch is None else lambda: _descendants(os.getpid())
    reason = f"not started: {setup_error}" if setup_error else None
    while True:
        ready = {fd for fd, _ in poll.poll(_INTERVAL * 1000)}
        if child in ready:
            break
        reason = "closed" if ready else _over(find(), message["limits"], memory)
        if reason:
            os.kill(pid, signal.SIGKILL)
            break
    _, status = os.waitpid(pid, 0)
    _sweep(find, scratch)
    _report(note, os.waitstatus_to_exitcode(status), reason)


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


def _over(pids: list[int], limits: dict[str, Any], memory: _Memory) -> str | None:
    """What bound the processes have passed, if any."""
    if len(pids) > limits["processes"]:
        return "processes"
    tasks = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            tasks += len(os.listdir(f"/proc/{pid}/task"))
    if tasks > limits["tasks"]:
        return "processes"
    return "memory" if memory.exceeded(pids) else None


class _Memory:
    """What the processes hold beyond what they share with the warm parent."""

    def __init__(self, limit: int) -> None:
        """To be made before the child has memory of its own."""
        self._limit = limit
        self._inherited = _resident("self", 0)
        self._buffer = _buffer_size()

    def exceeded(self, pids: list[int]) -> bool:
        """Whether the processes together hold more than the limit."""
        unseen = max(0, len(_buffers(pids)) - _FREE_BUFFERS) * self._buffer
        if unseen + sum(_resident(pid, self._inherited) for pid in pids) <= self._limit:
            return False
        if unseen > self._limit:
            return True
        if len(pids) > _FEW:
            return True
        # What a process had allocated before it forked has been counted twice so far. This count is
        # exact, and takes milliseconds or, of a process that forks all the time, seconds.
        return unseen + sum(map(_proportional, pids)) > self._limit + self._inherited


def _buffers(pids: list[int]) -> set[str]:
    """The sockets and pipes that ``pids`` have open; what a fork inherited is the same one.

    A process that hides its files counts as having the most that it may.
    """
    found = set()
    for pid in pids:
        try:
            for name in os.listdir(f"/proc/{pid}/fd"):
                with contextlib.suppress(FileNotFoundError):
                    found.add(os.readlink(f"/proc/{pid}/fd/{name}"))
        except PermissionError:
            found.update(f"socket:hidden {pid} {n}" for n in range(isolation.OPEN_FILES))
        except OSError:
            pass  # it has ended
    return {name for name in found if name.startswith(("socket:", "pipe:"))}


def _buffer_size() -> int:
    """Bytes that the system may hold for one socket, which count in no process' memory.

    The filter of system calls (``seccomp``) keeps a socket's buffer at its default size.
    """
    with contextlib.suppress(OSError, ValueError), open("/proc/sys/net/core/wmem_default") as file:
        return 2 * int(file.read())
    return 2 * 212_992


def _resident(pid: int | str, inherited: int) -> int:
    """Bytes in memory of ``pid``, less ``inherited`` if it is a fork and still runs our program."""
    with contextlib.suppress(OSError), open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
        flags, resident = int(fields[6]), int(fields[21]) * _PAGE
        return max(0, resident - inherited) if flags & _FORKED_NOT_EXECUTED else resident
    return 0


def _proportional(pid: int) -> int:
    """Bytes that ``pid`` holds, each page divided by the number of processes that share it.

    Of a process that hides them, all its bytes.
    """
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            for line in file:
                if line.startswith("Pss:"):
                    return int(line.split()[1]) * 1024
    except PermissionError:
        return _resident(pid, 0)
    except OSError:
        pass  # it has ended
    return 0


def _all_processes() -> list[int]:
    """All processes of the child's namespace, whose /proc is mounted here."""
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def _descendants(pid: int) -> list[int]:
    found: list[int] = []
    with contextlib.suppress(OSError):
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                for child in map(int, file.read().split()):
                    found += [child, *_descendants(child)]
    return found
