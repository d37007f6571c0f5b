"""A file that is there whole or not at all, and changed by one process at a time."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 5.0
"""Seconds to wait for another process. What is done under a lock takes milliseconds."""


def write_atomically(path: Path, data: bytes, mode: int = 0o644, durable: bool = False) -> None:
    """Write ``path`` (folders are made) so that a reader, or a crash, sees all of it or none.

    ``durable``: it is on the disk when this returns.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{path.name}.{os.getpid()}."  # whose it is, should the process be killed
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=prefix, suffix=".tmp")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        fresh.chmod(mode)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """While this lasts, no other process is in it for ``path``: to read, change and write it.

    The lock is a file in the system's temporary folder, of this user, and goes with a process that
    ends. Where there can be no lock, or another process holds it for seconds, it goes on without.
    """
    whose = f"{getattr(os, 'getuid', int)()}:{path.resolve()}"
    name = f"stackgraph-{hashlib.sha256(whose.encode()).hexdigest()[:20]}.lock"
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            handle = os.open(Path(tempfile.gettempdir(), name), flags, 0o600)
            _lock(held.enter_context(os.fdopen(handle, "r+b")))
        yield


def _lock(file: IO[bytes]) -> None:
    """Lock it until it is closed. Raises OSError where that cannot be had."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            _try_to_lock(file)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.005)
        else:
            return


def _try_to_lock(file: IO[bytes]) -> None:
    """Lock it, on Windows its first byte. Raises OSError where another process has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
