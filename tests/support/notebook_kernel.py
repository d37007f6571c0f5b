"""A kernel as Jupyter starts it, and its client."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from jupyter_client.manager import KernelManager

from stackgraph.kernels import shared


class Session:
    """A kernel and its client; ``run`` gives a cell's outputs by type."""

    def __init__(self, cwd: Path, env: dict[str, str] | None = None) -> None:
        self.manager = KernelManager(kernel_name="python3")
        inherited = {n: v for n, v in os.environ.items() if n != "PYTEST_CURRENT_TEST"}
        # With that variable, ipykernel would not watch the files beneath stdout and stderr.
        self.manager.start_kernel(cwd=str(cwd), env={**inherited, **(env or {})})
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def run(self, code: str, *, answers: list[str] | None = None, timeout: float = 60) -> Cell:
        cell = Cell()
        replies = iter(answers or [])
        cell.reply = self.client.execute_interactive(
            code,
            allow_stdin=answers is not None,
            timeout=timeout,
            output_hook=cell.messages.append,
            stdin_hook=lambda _: self.client.input(next(replies)),
        )["content"]
        return cell

    def value(self, expression: str) -> Any:
        """The value of ``expression`` in the kernel, by way of its repr."""
        cell = self.run(f"print(repr(({expression})))")
        assert cell.reply["status"] == "ok", cell.reply
        return eval(cell.stdout)

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


class Cell:
    """What a kernel answered to one cell."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.reply: dict[str, Any] = {}

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    def _stream(self, name: str) -> str:
        return "".join(c["text"] for c in self.of("stream") if c["name"] == name)

    @property
    def stdout(self) -> str:
        return self._stream("stdout")

    @property
    def stderr(self) -> str:
        return self._stream("stderr")


def end_parent() -> None:
    """End the warm parent of this environment, if there is one."""
    pid = shared.parent_pid(os.environ)
    if pid is not None:
        os.kill(pid, signal.SIGTERM)
        assert gone(pid)  # until then it still takes connections, and drops them


def gone(pid: int, seconds: float = 10) -> bool:
    """Whether process ``pid`` ends within ``seconds``."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False
