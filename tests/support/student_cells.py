"""Cells run as a student's, in a kernel behind the walls."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from stackgraph.sandbox.execute import execute
from stackgraph.sandbox.warm import Limits

if TYPE_CHECKING:
    from stackgraph.sandbox.execution import Execution
    from stackgraph.sandbox.kernel import StudentKernel

PRELOAD = ("numpy", "stackgraph.kernels.shell")
"""Without Keras the parent starts in a second; what shuts the children off is the same."""

SMALL = Limits(memory_bytes=200 * 2**20, disk_bytes=32 * 2**20, file_bytes=16 * 2**20)
HIDE = "import ctypes; ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE"


def text(execution: Execution) -> str:
    """What a cell prints."""
    return "".join(o["text"] for o in execution.outputs if o["output_type"] == "stream")


def run(kernel: StudentKernel, code: str, **options: float) -> str:
    """What a cell prints; it must not raise."""
    execution = execute(kernel, textwrap.dedent(code), **options)
    assert execution.status == "ok", execution
    return text(execution)
