"""A child's own view of the system: namespaces, a small file system in memory, limits, no rights.

The child starts inside the outer sandbox, which has taken the host's files and network away. What
is done here takes the *siblings* and the warm parent away: processes, files, shared memory, sockets
by name. ``enter`` runs in the supervisor, ``furnish`` and ``confine`` in the child proper, before
the first byte of student code.
"""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import socket
from pathlib import Path, PurePosixPath
from typing import Any

from stackgraph.kernels import linux
from stackgraph.sandbox import seccomp
from stackgraph.sandbox.limits import OPEN_FILES, TASK_SLACK

_STAGE = "/mnt"


def enter() -> None:
    """Move this process, and the children it is going to have, into namespaces of their own."""
    uid, gid = os.getuid(), os.getgid()
    linux.unshare(
        linux.CLONE_NEWUSER
        | linux.CLONE_NEWNS
        | linux.CLONE_NEWPID
        | linux.CLONE_NEWNET
        | linux.CLONE_NEWIPC
        | linux.CLONE_NEWUTS
    )
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{uid} {uid} 1")
    _write("/proc/self/gid_map", f"{gid} {gid} 1")
    linux.mount("none", "/", "", linux.MS_REC | linux.MS_PRIVATE)


def furnish(home: str, keep: list[str], disk_bytes: int) -> None:
    """As process 1 of the new namespace: mount what is the child's own.

    One file system in memory of ``disk_bytes`` serves as ``home``, /tmp and /dev/shm; of what these
    cover, only the read-only folders ``keep`` stay in sight. Raises OSError; a child that could not
    shut out the view of other processes must not go on.
    """
    strict = linux.MS_NOSUID | linux.MS_NODEV
    linux.mount("proc", "/proc", "proc", strict | linux.MS_NOEXEC)
    if Path("/proc/self").readlink() != Path("1"):
        raise OSError("/proc shows another process namespace")
    inodes = max(1000, disk_bytes // 8192)
    linux.mount("tmpfs", _STAGE, "tmpfs", strict, f"size={disk_bytes},nr_inodes={inodes},mode=755")
    for number, target in enumerate((home, "/tmp", "/dev/shm")):
        own = f"{_STAGE}/{number}"
        Path(own).mkdir()
        for path in keep:
            if Path(path).is_relative_to(target):
                inner = Path(own, Path(path).relative_to(target))
                inner.mkdir(parents=True)
                linux.mount(path, str(inner), "", linux.MS_BIND | linux.MS_REC)
        linux.mount(own, target, "", linux.MS_BIND | linux.MS_REC)
    linux.umount(_STAGE)
    terminals = linux.MS_NOSUID | linux.MS_NOEXEC
    linux.mount("devpts", "/dev/pts", "devpts", terminals, "newinstance,ptmxmode=0666,mode=0600")
    socket.sethostname("localhost")


def confine(limits: dict[str, Any]) -> None:
    """Set the limits, give up all rights, filter system calls."""
    for name in ("user", "mnt", "pid", "net", "ipc", "uts", "cgroup", "time"):
        with contextlib.suppress(FileNotFoundError):  # an older system has fewer kinds
            _write(f"/proc/sys/user/max_{name}_namespaces", "0")
    tasks = limits["tasks"] + TASK_SLACK
    with contextlib.suppress(OSError):  # per namespace from Linux 6.14 on only
        _write("/proc/sys/kernel/pid_max", str(max(tasks, 400)))
    set_limits({**limits, "tasks": tasks})
    os.nice(5)  # a bomb must not keep its supervisor from seeing it
    linux.drop_capabilities()
    linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)
    # Whether the supervisor still lives need not be asked: the warm parent's sandbox, and this
    # process with it, ends when either dies.
    linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
    seccomp.install()


def set_limits(limits: dict[str, Any]) -> None:
    """Limits of the process and its children; never above what the system allows already.

    ``limits["tasks"]`` may be None: no limit.
    """
    _write("/proc/self/oom_score_adj", "1000")
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    room_for_stacks = 512 * 2**20
    for kind, value in (
        (resource.RLIMIT_AS, mapped + limits["memory_bytes"] + room_for_stacks),
        (resource.RLIMIT_NPROC, limits["tasks"]),
        (resource.RLIMIT_FSIZE, limits["file_bytes"]),
        (resource.RLIMIT_CPU, limits["cpu_seconds"]),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 2**16),
    ):
        if value is None:
            continue
        _, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        resource.setrlimit(kind, (value, value))


def write_files(folder: str, sizes: dict[str, int], content: int) -> None:
    """Write the submission's files below ``folder``, read one after the other from ``content``.

    Raises ValueError for a path that leads out of ``folder``.
    """
    with os.fdopen(content, "rb") as source:
        source.seek(0)
        for name, size in sizes.items():
            path = PurePosixPath(name)
            if path.is_absolute() or ".." in path.parts or not path.parts:
                raise ValueError(f"a file's path leads out of its folder: {name!r}")
            target = Path(folder, *path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read(size))


def _write(path: str, text: str) -> None:
    Path(path).write_text(text)
