"""Running a command and watching it: wall clock, processor time, memory of all its processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SAMPLE_SECONDS = 0.5
QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_ENABLE_ONEDNN_OPTS": "0",
}
"""What stock nbgrader needs in its kernels' environment to score rightly."""


@dataclass(frozen=True)
class Measured:
    """One command's cost. ``peak_mb``: most memory at once over all of its processes, shared pages
    counted once (PSS), in MB; 0 where the system doesn't tell.
    """

    seconds: float
    peak_mb: float


class _Memory(threading.Thread):
    """Samples the memory of a process and its descendants."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._root = psutil.Process(pid)
        self._over = threading.Event()
        self.peak = 0.0

    def run(self) -> None:
        while not self._over.wait(SAMPLE_SECONDS):
            self.peak = max(self.peak, self._now())

    def _now(self) -> float:
        total = 0.0
        try:
            family = [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return 0.0
        for process in family:
            try:
                rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
            except OSError:
                continue  # it ended, or the system keeps it to itself
            lines = [line for line in rollup.splitlines() if line.startswith("Pss:")]
            total += float(lines[0].split()[1]) / 1024 if lines else 0.0
        return total

    def end(self) -> float:
        self._over.set()
        self.join()
        return self.peak


def run(
    command: Sequence[str],
    cwd: Path,
    env: Mapping[str, str] | None = None,
    log: Path | None = None,
    accept: Sequence[int] = (0,),
) -> Measured:
    """Run ``command`` to its end. Raises RuntimeError with its last words if it fails."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    out = log or cwd / "benchmark.log"
    with Path(out).open("ab") as stream:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            stdout=stream,
            stderr=stream,
            env={**os.environ, "PATH": path, **(env or {})},
        )
        memory = _Memory(process.pid)
        memory.start()
        status = process.wait()
        seconds = time.perf_counter() - start
    peak = memory.end()
    if status not in accept:
        last = out.read_text(errors="replace")[-3000:]
        raise RuntimeError(f"{' '.join(command)} ended with {status}:\n{last}")
    return Measured(seconds, round(peak))


def script(name: str) -> str:
    """The environment's command of that name."""
    return str(Path(sys.executable).with_name(name))
