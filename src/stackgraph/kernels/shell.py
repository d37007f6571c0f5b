"""The kernel that grading uses: IPython's shell, whose cells and outputs cross a socket in frames.

What code of a notebook meets is ipykernel's own shell, display hook and publisher, in an event loop
that runs, as in any kernel. What grading does not need is not there: ZMQ and its threads, the
connection file, the heartbeat, the debugger, history, answers to ``input()``.

Requests are frames with an ``id``: ``op`` is ``cell`` (``code``) or ``call`` (``target``,
"module:function", called with the user's names and ``arguments``). Frames back carry the ``id`` of
the request in the midst of which they were made, a ``kind`` and its ``content``: a ``reply``, once
for each request, or an output under Jupyter's name for it. A byte in the pipe ``interrupt`` raises
KeyboardInterrupt in the running cell.
"""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import fcntl
import getpass
import importlib
import io
import os
import signal
import sys
import threading
import time
import types
from typing import TYPE_CHECKING, Any

from ipykernel.compiler import XCachingCompiler
from ipykernel.jsonutil import json_clean
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.async_helpers import _asyncio_runner
from IPython.core.error import StdinNotImplementedError, UsageError
from jupyter_client.session import Session
from traitlets.config import Config

from stackgraph.kernels.frames import Closed, Frames
from stackgraph.kernels.limits import PIECE, SEND_SECONDS

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator

ARGV = ["/usr/lib/python3/ipykernel_launcher.py", "-f", "/home/student/.kernel.json"]
"""A kernel's command line; code that looks at ``sys.argv`` finds the usual shape."""


class _Wire:
    """Our end of the socket: whole frames, whoever sends them and whatever interrupts them."""

    def __init__(self, sock: socket.socket) -> None:
        self.frames = Frames(sock)
        self.request = 0
        self.writing: _Stream
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._main = threading.get_ident()
        self._busy = self._held = False

    @property
    def inherited(self) -> bool:
        """Whether this is a process that a cell forked: the socket is not its own."""
        return os.getpid() != self._process

    @contextlib.contextmanager
    def whole(self) -> Iterator[None]:
        """Within it, one sender, and interrupts wait."""
        mine = threading.get_ident() == self._main
        self._busy = self._busy or mine
        try:
            with self._lock:
                yield
        finally:
            if mine:
                self._busy = False
                if self._held:
                    self._held = False
                    signal.raise_signal(signal.SIGINT)

    def send(self, kind: str, content: Any, *data: bytes) -> None:
        """Send one frame."""
        if not self.inherited:
            with self.whole():
                self.frames.send({"id": self.request, "kind": kind, "content": content}, *data)

    def on_interrupt(self, signum: int, frame: types.FrameType | None) -> None:
        """The handler of SIGINT while a cell runs."""
        if self._busy:
            self._held = True
        else:
            raise KeyboardInterrupt


class _Stream(io.TextIOBase):
    """``sys.stdout`` or ``sys.stderr`` of a cell."""

    encoding = "UTF-8"
    errors = "strict"

    def __init__(self, name: str, number: int, wire: _Wire) -> None:
        super().__init__()
        self.name = f"<{name}>"
        self._stream, self._number, self._wire = name, number, wire
        self._text: list[str] = []
        self._length = 0
        wire.writing = self
        self._sent = 0.0

    def write(self, text: str) -> int:
        """Take in ``text``, to be sent now or soon."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        if self._wire.inherited:
            os.write(self._number, text.encode("utf-8", "replace"))
            return len(text)
        if self._wire.writing is not self:  # what was written first arrives first
            self._wire.writing.flush()
            self._wire.writing = self
        self._text.append(text)
        self._length += len(text)
        if self._length > PIECE or time.monotonic() - self._sent > SEND_SECONDS:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Send what has been written."""
        wire = self._wire
        if not self._text or wire.inherited:
            return
        with wire.whole():
            text, self._text, self._length = "".join(self._text), [], 0
            self._sent = time.monotonic()
            content = {"name": self._stream, "text": text}
            wire.frames.send({"id": wire.request, "kind": "stream", "content": content})

    def fileno(self) -> int:
        """The file below, for processes that a cell starts."""
        return self._number

    def writable(self) -> bool:
        """Yes."""
        return True

    def isatty(self) -> bool:
        """No."""
        return False


class _Session(Session):
    """What ipykernel's shell sends, in frames."""

    wire: _Wire

    def send(self, stream: Any, msg_or_type: Any, content: Any = None, *_: Any, **__: Any) -> Any:
        """Send a message's kind and content."""
        if isinstance(msg_or_type, dict):
            self.wire.send(msg_or_type["header"]["msg_type"], msg_or_type["content"])
        else:
            self.wire.send(msg_or_type, json_clean(content))


def serve(sock: socket.socket, interrupt: int) -> int:
    """Run cells until the other side closes or a cell asks for the end. Returns the exit code."""
    wire = _Wire(sock)
    sys.argv = list(ARGV)
    sys.stdout, sys.stderr = _Stream("stdout", 1, wire), _Stream("stderr", 2, wire)
    _import_from_here()
    shell = _shell(wire)
    wire.send("ready", {})
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _interrupt_when_readable(interrupt)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    with contextlib.suppress(Closed):
        loop.run_until_complete(_serve(loop, shell, wire))
    return 0


def _import_from_here() -> None:
    """Have what lies beside the notebook found after the standard library, as IPython has it."""
    packages = (n for n, path in enumerate(sys.path) if path.endswith("-packages"))
    if "" not in sys.path:
        sys.path.insert(next(packages, 0), "")


def _interrupt_when_readable(pipe: int) -> None:
    """Have the system send this process SIGINT when something is written into ``pipe``."""
    os.set_blocking(pipe, False)
    fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(pipe, _F_SETSIG, signal.SIGINT)
    fcntl.fcntl(pipe, fcntl.F_SETFL, fcntl.fcntl(pipe, fcntl.F_GETFL) | os.O_ASYNC)


_F_SETSIG = 10


def _shell(wire: _Wire) -> Any:
    settings = Config()
    settings.HistoryManager.enabled = False
    settings.InteractiveShell.colors = "nocolor"
    session = _Session()
    session.wire = wire
    # Of type Any: its traits are looser than their declared types say.
    shell: Any = ZMQInteractiveShell.instance(
        config=settings,
        compiler_class=XCachingCompiler,
        kernel=types.SimpleNamespace(session=session, iopub_socket=None, eventloop=None),
    )
    shell.displayhook.session = shell.display_pub.session = session
    shell.displayhook.topic = b"execute_result"
    shell.set_parent({"header": {}})
    shell.extension_manager.load_extension("storemagic")
    shell.user_ns_hidden.update(shell.user_ns)
    shell._sys_modules_keys = sys.modules.keys()  # %reset aggressive: none to be forgotten
    shell.enable_gui = _no_windows
    builtins.input = _no_input
    getpass.getpass = _no_input
    return shell


def _no_windows(gui: str | None = None) -> None:
    """In place of ipykernel's ``enable_gui``, which asks a kernel for its event loop."""
    if gui is not None:
        raise UsageError(f"there is no screen for {gui!r}")


def _no_input(prompt: object = "", stream: object = None) -> str:
    """In place of ``input`` and ``getpass``: nobody is there to answer."""
    raise StdinNotImplementedError(
        "raw_input was called, but this frontend does not support input requests."
    )


async def _serve(loop: asyncio.AbstractEventLoop, shell: Any, wire: _Wire) -> None:
    while not shell.exit_now:
        request = await _next(loop, wire.frames)
        wire.request = request["id"]
        if request["op"] == "cell":
            await _cell(shell, wire, request["code"])
        else:
            _call(shell, wire, request)


async def _next(loop: asyncio.AbstractEventLoop, frames: Frames) -> dict[str, Any]:
    """The next request; until it is there, what cells have scheduled runs on."""
    while (frame := frames.next()) is None:
        arrived = loop.create_future()
        loop.add_reader(frames.fileno(), _settle, arrived)
        try:
            await arrived
        finally:
            loop.remove_reader(frames.fileno())
        frames.read()
    return frame[0]


def _settle(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


async def _cell(shell: Any, wire: _Wire, code: str) -> None:
    """Run a cell and send its reply."""
    signal.signal(signal.SIGINT, wire.on_interrupt)
    result = None
    try:
        result = await _run(shell, code)
        # A result that could not be shown makes the cell fail, though its code ran to its end.
        good = result.success and not getattr(shell, "_last_traceback_during_displayhook", False)
    except KeyboardInterrupt:  # outside of the cell's own code, where IPython catches it
        good = False
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    reply = {
        "status": "ok" if good else "error",
        "execution_count": shell.execution_count - 1,
        "payload": shell.payload_manager.read_payload(),
        **({} if good else _error_of(result)),
    }
    shell.payload_manager.clear_payload()
    wire.send("reply", json_clean(reply))


def _error_of(result: Any) -> dict[str, str]:
    """What the cell stopped with, as ipykernel's reply tells it: an unknown magic shows nothing
    among the outputs.
    """
    error = getattr(result, "error_before_exec", None) or getattr(result, "error_in_exec", None)
    if error is None:
        return {}
    try:
        text = str(error)
    except Exception:  # an exception of the cell's own, whose text cannot be made
        text = ""
    return {"ename": type(error).__name__, "evalue": text[:PIECE]}


async def _run(shell: Any, code: str) -> Any:
    """As ipykernel does it: where the cell awaits something, within the loop that runs."""
    problem = None
    try:
        transformed = shell.transform_cell(code)
    except Exception:  # a cell's transformer, which the cell before may have made
        transformed, problem = code, sys.exc_info()
    told = {"transformed_cell": transformed, "preprocessing_exc_tuple": problem}
    if shell.loop_runner is not _asyncio_runner or not shell.should_run_async(code, **told):
        return shell.run_cell(code, store_history=True)
    task = asyncio.ensure_future(shell.run_cell_async(code, store_history=True, **told))
    loop = asyncio.get_running_loop()
    signal.signal(signal.SIGINT, lambda *_: loop.call_soon_threadsafe(task.cancel))
    result = None
    try:
        result = await task
    finally:
        shell.events.trigger("post_execute")
        shell.events.trigger("post_run_cell", result)
    return result


def _call(shell: Any, wire: _Wire, request: dict[str, Any]) -> None:
    """Call one of our functions with the user's names; it returns bytes."""
    module, _, name = request["target"].partition(":")
    function: Callable[..., tuple[bytes, ...]] = getattr(importlib.import_module(module), name)
    header, *data = function(shell.user_ns, *request["arguments"])
    wire.send("reply", {"header": len(header)}, header, *data)
