"""What a child's processes hold, as /proc shows it to the supervisor.

A process that does not let itself be looked into counts for the most that it may hold. One that
cannot be looked into because it is just ending does not: its memory is given back already, only its
exit code waits to be fetched. (Linux refuses both in the same words, PermissionError.)
"""

from __future__ import annotations

import contextlib
import os
import resource
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from stackgraph.sandbox.limits import (
    EXACT_SECONDS,
    FEW_PROCESSES,
    FREE_BUFFERS,
    MANY_TIMES,
    OPEN_FILES,
    TRIES,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_Seen = TypeVar("_Seen")

_PAGE = resource.getpagesize()
_EXITING = 0x4  # PF_EXITING
_FORKED_NOT_EXECUTED = 0x40  # PF_FORKNOEXEC
_VFORK_WAITS_IN = ("kernel_clone", "wait_for_vfork_done", "_do_fork")
"""Where in the kernel a thread sleeps whose child has its memory on loan."""


@dataclass(frozen=True)
class _Process:
    """A process, or one thread of it, that has memory."""

    pid: int
    folder: str
    """Its folder in /proc, or that of one of its threads where the first has ended."""
    parent: int
    forked: bool
    """Whether it runs the program of the process that forked it, so that memory may be shared."""
    resident: int
    """Bytes in memory."""


def processes_passed(pids: list[int], limits: dict[str, Any]) -> bool:
    """Whether there are more processes, or more threads in them, than ``limits`` allow.

    Those that have ended do not count: nobody fetches the exit code of one whose parent has ended
    before. The system's own limit bounds their number.
    """
    alive = [pid for pid in pids if not ended(pid)]
    if len(alive) > limits["processes"]:
        return True
    return sum(len(_threads(pid)) for pid in alive) > limits["tasks"]


def ended(pid: int) -> bool:
    """Whether ``pid`` has ended in all its threads, so that no more than an exit code is left."""
    return _process(pid) is None


class Memory:
    """What the processes hold beyond what they share with the warm parent."""

    def __init__(self, limit: int) -> None:
        """``limit`` in bytes. To be made before the child has memory of its own."""
        this = _stat(os.getpid(), "/proc/self")
        self._limit = limit
        self._inherited = this.resident if this else 0
        self._buffer = _buffer_size()

    def exceeded(self, pids: list[int]) -> bool:
        """Whether the processes together hold more than the limit."""
        processes = [p for p in map(_process, pids) if p is not None]
        unseen = max(0, len(_buffers(processes)) - FREE_BUFFERS) * self._buffer
        own = {p.pid: max(0, p.resident - p.forked * self._inherited) for p in processes}
        if unseen + sum(own.values()) <= self._limit:
            return False
        loans = {pid: _loans(pid) for pid in {p.parent for p in processes if p.forked}}
        least = unseen + _sum(own, processes, loans)
        if least <= self._limit or unseen > self._limit:
            return least > self._limit
        # What a process had allocated before it forked has been counted twice so far.
        if len(processes) > FEW_PROCESSES and least > MANY_TIMES * self._limit:
            return True
        bound = self._limit + self._inherited
        began = time.monotonic()
        shares: dict[int, int] = {}
        for count, process in enumerate(processes, 1):
            shares[process.pid] = _proportional(process)
            # The sum can only grow: where it is too much already, no more need be read.
            if unseen + _sum(shares, processes[:count], loans) > bound:
                return True
            if count > FEW_PROCESSES and time.monotonic() - began > EXACT_SECONDS:
                return True
        return False


def _sum(amounts: dict[int, int], processes: list[_Process], loans: dict[int, int]) -> int:
    """Sum of ``amounts`` by process, each memory once that a parent has lent to a child.

    ``loans``: by parent, how many children have its memory on loan. Which of its children these
    are cannot be seen: those with the least are left out, never more than was counted twice.
    """
    twice = 0
    for parent, count in loans.items():
        children = [amounts[p.pid] for p in processes if p.forked and p.parent == parent]
        twice += sum(sorted(children)[:count])
    return sum(amounts.values()) - twice


def _loans(pid: int) -> int:
    """Number of children that have the memory of ``pid`` on loan (``vfork``) until they run a
    program of their own, which a thread of ``pid`` waits for.

    The filter of system calls (``seccomp``) lets no parent wait that has not lent its memory.
    """
    count = 0
    for thread in _threads(pid):
        with contextlib.suppress(OSError):
            waits_in = Path(f"/proc/{pid}/task/{thread}/wchan").read_text().strip()
            count += waits_in in _VFORK_WAITS_IN
    return count


def _buffers(processes: list[_Process]) -> set[str]:
    """The sockets and pipes that ``processes`` have open; what a fork inherited is the same one.

    A process that hides its files counts as having the most that it may.
    """
    found: set[str] = set()
    for process in processes:
        try:
            found.update(_look_into(process, _open_files) or ())
        except PermissionError:
            names = range(OPEN_FILES)
            found.update(f"socket:hidden {process.pid} {n}" for n in names)
    return {name for name in found if name.startswith(("socket:", "pipe:"))}


def _open_files(folder: str) -> set[str]:
    found = set()
    for link in Path(folder, "fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            found.add(str(link.readlink()))
    return found


def _buffer_size() -> int:
    """Bytes that the system may hold for one socket, which count in no process' memory.

    The filter of system calls (``seccomp``) keeps a socket's buffer at its default size.
    """
    with contextlib.suppress(OSError, ValueError):
        return 2 * int(Path("/proc/sys/net/core/wmem_default").read_text())
    return 2 * 212_992


def _proportional(process: _Process) -> int:
    """Bytes that ``process`` holds, each page divided by the number of processes that share it.

    Of a process that hides them, all its bytes.
    """
    try:
        return _look_into(process, _pss) or 0
    except PermissionError:
        return process.resident


def _pss(folder: str) -> int:
    with Path(folder, "smaps_rollup").open() as file:
        for line in file:
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def _look_into(process: _Process, read: Callable[[str], _Seen]) -> _Seen | None:
    """What ``read`` makes of the process' folder; None if the process has ended.

    Raises PermissionError if it lives and cannot be looked into.
    """
    now: _Process | None = process
    for _ in range(TRIES):
        if now is None:
            return None
        with contextlib.suppress(OSError):  # it hides; or it, or the thread looked at, has ended
            return read(now.folder)
        now = _process(process.pid)
    if now is None:
        return None
    raise PermissionError(f"process {process.pid} cannot be looked into")


def _process(pid: int) -> _Process | None:
    """Process ``pid``; None if it has ended in all its threads.

    The first thread may end and leave memory and files to the others: /proc then shows neither in
    the process' own folder.
    """
    first = _stat(pid, f"/proc/{pid}")
    if first is not None:
        return first
    threads = (_stat(pid, f"/proc/{pid}/task/{thread}") for thread in _threads(pid))
    return next((thread for thread in threads if thread is not None), None)


def _threads(pid: int) -> list[str]:
    with contextlib.suppress(OSError):
        return [path.name for path in Path(f"/proc/{pid}/task").iterdir()]
    return []


def _stat(pid: int, folder: str) -> _Process | None:
    """What ``folder`` says of a process or a thread; None if it has given its memory back."""
    with contextlib.suppress(OSError):
        # A process names itself, in any bytes: Latin-1 takes all, and all after the name is ASCII.
        fields = Path(folder, "stat").read_text("latin-1").rpartition(")")[2].split()
        parent, flags, mapped, resident = (int(fields[n]) for n in (1, 6, 20, 21))
        if mapped or not flags & _EXITING:
            return _Process(
                pid, folder, parent, bool(flags & _FORKED_NOT_EXECUTED), resident * _PAGE
            )
    return None
