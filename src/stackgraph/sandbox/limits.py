"""What one submission may use, and the sandbox's own bounds.

``Limits`` is what an instructor may set in ``nbgrader_config.py`` (``c.Limits.cell_seconds = 60``);
it holds on every way to a grade, and is part of the key under which a verdict is kept.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.course import CourseError

if TYPE_CHECKING:
    from collections.abc import Mapping

MIB = 2**20
GIB = 2**30


@dataclass(frozen=True)
class Limits:
    """Bounds on one child of the warm parent.

    ``cell_seconds`` and ``notebook_seconds`` (wall clock) are kept by whoever runs the cells; the
    others are kept here and by the kernel.
    """

    cell_seconds: float = 30.0
    """One cell of the student's, and the answer to one test."""
    notebook_seconds: float = 120.0
    """All cells of the student's together."""
    memory_bytes: int = 2 * GIB
    """Beyond what the warm parent has, over all processes of the child. Memory is shared with the
    parent, so that the sum is not known exactly: a child may hold up to as much as the parent has
    (some 600 MiB) more before it surely passes the limit, and is ended."""
    processes: int = 64
    """Processes and threads beyond those that TensorFlow needs on this machine."""
    disk_bytes: int = 256 * MIB
    """Everything written: scratch folder, home, /tmp and /dev/shm together."""
    file_bytes: int = 128 * MIB
    """One file."""
    output_bytes: int = 4 * MIB
    """The outputs of one cell, as the client reads them."""
    notebook_output_bytes: int = 16 * MIB
    """The outputs of all cells together, as they are kept."""

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> Limits:
        """The limits that ``nbgrader_config.py`` sets, the usual ones for the rest.

        ``config``: its sections by name; ``Limits`` is ours. (``Judge`` had two of these before.)
        Raises CourseError for a name that is no limit, or a value that is no number above 0.
        """
        usual = asdict(cls())
        before = {k: v for k, v in dict(config.get("Judge") or {}).items() if k in usual}
        given = before | dict(config.get("Limits") or {})
        for name, value in given.items():
            if name not in usual:
                raise CourseError(
                    f"nbgrader_config.py: c.Limits.{name} is no limit; there are: "
                    f"{', '.join(usual)}."
                )
            try:
                given[name] = type(usual[name])(value)
            except (TypeError, ValueError):
                given[name] = 0
            if isinstance(value, bool) or not 0 < given[name] < float("inf"):
                raise CourseError(
                    f"nbgrader_config.py: c.Limits.{name} = {value!r} is no number above 0."
                )
        return cls(**given)

    def request(self) -> dict[str, Any]:
        """The part that the child itself sets, as a request's ``limits``."""
        fields = asdict(self)
        # TensorFlow and its helpers start a few threads for each core.
        fields["tasks"] = self.processes + 32 + 8 * (os.cpu_count() or 1)
        fields["cpu_seconds"] = int(4 * self.notebook_seconds)
        return fields


OPEN_FILES = 1024
"""The most files, sockets and pipes that one process may have open."""
TASK_SLACK = 16
"""Tasks between the supervisor's limit and the system's, so that the supervisor sees it passed."""
LOOK_SECONDS = 0.1
"""How often the supervisor looks at what a child holds."""
LOOK_AGAIN = (0.004, 0.008)
"""Seconds before each of the further looks that must all show a bound passed. All together are
short beside ``LOOK_SECONDS``, so that they let a bomb grow by little."""
TRIES = 3
"""Looks into one process, one upon the other, before it counts as hiding."""
FREE_BUFFERS = 256
"""Sockets and pipes of all processes that count as holding nothing; a kernel has some 50."""
FEW_PROCESSES = 8
"""Up to so many, memory that looks too much is counted again exactly, whatever that takes."""
MANY_TIMES = 16
"""So many times the limit in more than ``FEW_PROCESSES`` is too much, whatever of it they share: to
count that exactly takes 15 ms of a core for each GiB mapped."""
EXACT_SECONDS = 0.5
"""After so long more than ``FEW_PROCESSES`` count as too much: a bomb that forks all the time keeps
the exact count waiting."""
PROBE_SECONDS = 30.0
"""For finding out whether there can be a sandbox on this machine."""
READY_SECONDS = 60.0
"""A student's kernel, from the request to its first answer."""
GRACE_SECONDS = 2.0
"""For a cell that was interrupted to stop, before its kernel is killed."""
END_SECONDS = 3.0
"""How long a kernel whose connection has closed may take to end: with many processes, a while."""
LATE_READS = 100
"""Times that messages are read after the end of the time: the reply may be among what had come."""
