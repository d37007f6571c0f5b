"""What one submission may use."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import Any

MIB = 2**20
GIB = 2**30


@dataclass(frozen=True)
class Limits:
    """Bounds on one child of the warm parent.

    ``cell_seconds`` and ``notebook_seconds`` (wall clock) are kept by whoever runs the cells; the
    others are kept here and by the kernel.
    """

    cell_seconds: float = 30.0
    notebook_seconds: float = 120.0
    memory_bytes: int = 2 * GIB
    """Beyond what the warm parent has, over all processes of the child."""
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

    def request(self) -> dict[str, Any]:
        """The part that the child itself sets, as a request's ``limits``."""
        fields = asdict(self)
        # TensorFlow and its helpers start a few threads for each core.
        fields["tasks"] = self.processes + 32 + 8 * (os.cpu_count() or 1)
        fields["cpu_seconds"] = int(4 * self.notebook_seconds)
        return fields
