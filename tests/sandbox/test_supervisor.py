"""What ends a child: bounds that it passes indeed, never a moment in which it only seems to.

A command that ends, a fork that has yet to run its program, an exit code that waits to be fetched:
for moments they look like processes that hide what they hold, or that hold it twice.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.sandbox import execute, supervisor, usage
from stackgraph.sandbox.kernel import Message, StudentKernel
from stackgraph.sandbox.warm import Warm, sandbox_available
from support.student_cells import HIDE, SMALL, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

needs_sandbox = pytest.mark.skipif(not sandbox_available()[0], reason="no sandbox here")


@pytest.fixture(params=["idle", "busy"])
def machine(request: pytest.FixtureRequest) -> Iterator[str]:
    """The machine as it is, and with more to do than it has cores."""
    count = 2 * (os.cpu_count() or 1) if request.param == "busy" else 0
    loop = [sys.executable, "-Sc", "while True: pass"]
    others = [subprocess.Popen(loop) for _ in range(count)]
    yield request.param
    for other in others:
        other.kill()
        other.wait()


# The supervisor's own loop, with what it sees at each look given


def watched(
    code: str, over: Callable[..., str | None], monkeypatch: pytest.MonkeyPatch
) -> dict[str, Any]:
    """What the supervisor of a process that runs ``code`` reports, where each of its looks finds
    what ``over`` returns.
    """
    monkeypatch.setattr(supervisor, "_over", over)
    memory = usage.Memory(2**30)
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        with contextlib.suppress(BaseException):
            ours.close()
            child = os.posix_spawn(sys.executable, [sys.executable, "-Sc", code], os.environ)
            supervisor._watch(child, theirs, "", {"limits": {}}, memory, "no folder")
        os._exit(1)
    theirs.close()
    os.waitpid(pid, 0)
    with ours:
        return json.loads(ours.recv(4096))


@pytest.mark.parametrize(
    "looks",
    [["memory", None], ["processes", None], ["memory", "memory", None]],
    ids=["memory", "processes", "twice"],
)
def test_a_bound_that_only_some_looks_find_passed_ends_nobody(
    looks: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = itertools.cycle(looks)
    report = watched("import time; time.sleep(1)", lambda *_: next(seen), monkeypatch)
    assert report == {"exit": 0, "reason": None}


def test_a_bound_that_each_look_finds_passed_ends_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    began = time.monotonic()
    report = watched("import time; time.sleep(60)", lambda *_: "memory", monkeypatch)
    assert report == {"exit": -9, "reason": "memory"}
    assert time.monotonic() - began < 15


def test_a_child_that_ended_while_it_was_looked_at_is_reported_with_its_own_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def over(*_: object) -> str:
        time.sleep(1)  # time enough for the child to end
        return "memory"

    code = "import os, time; time.sleep(0.3); os._exit(3)"
    assert watched(code, over, monkeypatch) == {"exit": 3, "reason": None}


def test_memory_on_loan_is_counted_once() -> None:
    def process(pid: int, parent: int, forked: bool = True) -> usage._Process:
        return usage._Process(pid, f"/proc/{pid}", parent, forked, 0)

    family = [process(1, 0, False), process(2, 1), process(3, 1), process(4, 2), process(5, 1)]
    amounts = {1: 100, 2: 40, 3: 100, 4: 7, 5: 60}
    assert usage._sum(amounts, family, {}) == 307
    assert usage._sum(amounts, family, {1: 1}) == 267  # never more than what was counted twice
    assert usage._sum(amounts, family, {1: 2, 2: 1}) == 200
    assert usage._sum(amounts, family, {9: 3}) == 307


# Honest cells, in a sandbox


ENDS = {
    "exit": ("import os; os._exit(3)", "exit 3"),
    "abort": ("import os; os.abort()", "signal"),
    "segmentation_fault": ("import ctypes; ctypes.string_at(0)", "signal 11"),
    "from_a_thread": (
        "import os, threading, time\n"
        "threading.Thread(target=os._exit, args=(5,)).start(); time.sleep(2)",
        "exit 5",
    ),
    "with_memory": ("import os\nx = bytearray(b'x') * (120 * 2**20)\nos._exit(7)", "exit 7"),
    "with_memory_by_a_signal": (
        "import ctypes\nx = bytearray(b'x') * (120 * 2**20)\nctypes.string_at(0)",
        "signal 11",
    ),
    "with_children": (
        "import os, time\nfor _ in range(20):\n    if os.fork() == 0: time.sleep(60)\nos._exit(8)",
        "exit 8",
    ),
}


NAMES = {
    "bytes of no text": b"\xff\xfe\xc3",
    "brackets and spaces": b") R 1 (",
}


@pytest.mark.sandbox
@needs_sandbox
@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_a_process_may_have_any_name(kernel: StudentKernel, name: bytes) -> None:
    """Its own and a child's: both are looked at several times, and counted."""
    rename = f"import ctypes, time; ctypes.CDLL(None).prctl(15, {name!r}, 0, 0, 0)"
    code = f"""
        {rename}
        import subprocess, sys
        other = subprocess.Popen([sys.executable, "-c", {rename + "; time.sleep(60)"!r}])
        time.sleep(1)
        print(other.poll())
        """
    assert run(kernel, code) == "None\n"
    hungry = "import numpy as np; held = [np.ones(2**22) for _ in range(20)]; time.sleep(5)"
    assert execute.execute(kernel, hungry).status == "died"
    assert kernel.exit_reason() == "memory"


@pytest.mark.sandbox
@needs_sandbox
def test_the_own_end_is_the_reason(warm: Warm, machine: str) -> None:
    for name, (code, reason) in 3 * [*ENDS.items()]:
        with warm.start_kernel(limits=SMALL) as kernel:
            assert execute.execute(kernel, code, seconds=10).status == "died", name
            assert str(kernel.exit_reason()).startswith(reason), (name, kernel.exit_reason())


HELD = "held = bytearray(b'x') * (130 * 2**20)\n"
LIVES = {
    "command": "for _ in range(3):\n    !echo hello",
    "pipe": "!seq 1 2000 | sort -n | tail -1 | cat | cat | cat",
    "shell_magic": "%%sh\nfor i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do /bin/true; done",
    "run": "import subprocess\nfor _ in range(40): subprocess.run(['true'])",
    "run_shell": "import subprocess\nfor _ in range(20): subprocess.run('ls /bin', shell=True,"
    " capture_output=True)",
    "preexec": "import subprocess\nfor _ in range(15): subprocess.run(['true'], preexec_fn=int)",
    "unfetched": "import subprocess, time\np = [subprocess.Popen(['true']) for _ in range(20)]\n"
    "time.sleep(0.3); [each.wait() for each in p]",
    "forks": "import os\nfor _ in range(40):\n    if os.fork() == 0: os._exit(0)\n"
    "for _ in range(40): os.wait()",
    "pool": "import multiprocessing as m\n"
    "with m.get_context('fork').Pool(4) as pool: pool.map(abs, range(100))",
    "threads": "import subprocess, concurrent.futures as c\nwith c.ThreadPoolExecutor(8) as e:"
    " list(e.map(lambda _: subprocess.run(['true']), range(60)))",
    "terminal": "import os, pty\nfor _ in range(5):\n    pid, fd = pty.fork()\n"
    "    if pid == 0: os.execvp('true', ['true'])\n    os.waitpid(pid, 0); os.close(fd)",
    "memory_and_forks": HELD
    + "import os\nfor _ in range(12):\n    if os.fork() == 0: os._exit(0)\n"
    "for _ in range(12): os.wait()\ndel held",
    "memory_and_pool": HELD + "import multiprocessing as m, time\n"
    "with m.get_context('fork').Pool(10) as pool: pool.map(abs, range(9)); time.sleep(0.2)\n"
    "del held",
    "memory_and_runs": HELD + "import subprocess\nfor _ in range(50): subprocess.run(['true'])\n"
    "del held",
    "memory_and_system": HELD + "import os\nfor _ in range(30): os.system('true')\ndel held",
}


@pytest.mark.sandbox
@needs_sandbox
def test_short_commands_are_let_live(warm: Warm, machine: str) -> None:
    with warm.start_kernel(limits=SMALL) as kernel:
        for name, code in 2 * [*LIVES.items()]:
            result = execute.execute(kernel, code, seconds=20)
            assert (result.status, kernel.exit_reason()) == ("ok", None), (name, result)


@pytest.mark.sandbox
@needs_sandbox
@pytest.mark.parametrize("count", [1, 40, 90])
def test_exit_codes_that_wait_to_be_fetched_hold_nothing(kernel: StudentKernel, count: int) -> None:
    """Until its parent asks for it, longer than any look."""
    code = f"""
    import os, time
    for _ in range({count}):
        if os.fork() == 0:
            os._exit(0)
    time.sleep(0.5)
    """
    result = execute.execute(kernel, textwrap.dedent(code), seconds=20)
    assert (result.status, kernel.exit_reason()) == ("ok", None)


def program(name: str) -> str:
    """The text of a cell in ``programs/``."""
    return (Path(__file__).with_name("programs") / name).read_text()


WAITING_IN_VFORK = program("waiting_in_vfork.py")


@pytest.mark.sandbox
@needs_sandbox
def test_memory_between_vfork_and_the_new_program_is_counted_once(kernel: StudentKernel) -> None:
    assert run(kernel, WAITING_IN_VFORK, seconds=20) == "0\n"


# What is no moment


LEADER_GONE = program("leader_gone.py")
TURNS = program("takes_turns.py")
BESIDE_ONE_ON_LOAN = program("beside_one_on_loan.py")


@pytest.mark.sandbox
@needs_sandbox
@pytest.mark.parametrize(
    "code",
    [
        LEADER_GONE,
        LEADER_GONE.replace('HELD = "memory"', 'HELD = "sockets"'),
        TURNS,
        BESIDE_ONE_ON_LOAN,
        HIDE + "\nimport time\ntime.sleep(60)",
    ],
    ids=[
        "first_thread_gone",
        "first_thread_gone_sockets",
        "by_turns",
        "beside_one_on_loan",
        "always",
    ],
)
def test_hiding_gains_nothing(kernel: StudentKernel, code: str) -> None:
    result = execute.execute(kernel, code, seconds=20)
    assert (result.status, kernel.exit_reason()) == ("died", "memory")
    assert result.seconds < 15


@pytest.mark.sandbox
@needs_sandbox
@pytest.mark.parametrize("flags", ["0x4000 | 17", "0x8000 | 17"])
def test_nobody_waits_for_a_child_but_one_with_its_memory(
    kernel: StudentKernel, flags: str
) -> None:
    """CLONE_VFORK without CLONE_VM, and CLONE_PARENT: such children would pass for others."""
    number = 56 if os.uname().machine == "x86_64" else 220
    run(kernel, "import ctypes; libc = ctypes.CDLL(None, use_errno=True)")
    assert run(kernel, f"print(libc.syscall({number}, {flags}, 0, 0, 0, 0))") == "-1\n"
    assert run(kernel, "print(ctypes.get_errno())") == "1\n"


@pytest.mark.sandbox
@needs_sandbox
@pytest.mark.parametrize("count", [3, 16, 40])
def test_a_fast_bomb_is_bounded_in_time(kernel: StudentKernel, machine: str, count: int) -> None:
    code = f"""
    import os, time
    for _ in range({count}):
        if os.fork() == 0:
            held = []
            while True:
                held.append(bytearray(b"x") * 2**20)
    time.sleep(60)
    """
    result = execute.execute(kernel, textwrap.dedent(code), seconds=40)
    assert (result.status, kernel.exit_reason()) == ("died", "memory")
    assert result.seconds < 20


# The client's side


@pytest.mark.sandbox
@needs_sandbox
def test_an_end_that_comes_late_is_no_flood(
    kernel: StudentKernel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kernel with many processes is a while ending after its connections have closed."""
    monkeypatch.setattr(kernel, "ended_within", lambda seconds: False)
    result = execute.execute(kernel, "import os; os._exit(3)", seconds=10)
    assert (result.status, kernel.exit_reason()) == ("died", "exit 3")


@pytest.mark.sandbox
@needs_sandbox
def test_a_closed_connection_is_no_flood(kernel: StudentKernel) -> None:
    code = """
    import socket, time
    get_ipython().kernel.session.wire.frames._sock.shutdown(socket.SHUT_RDWR)
    time.sleep(30)
    """
    result = execute.execute(kernel, textwrap.dedent(code), seconds=20)
    assert (result.status, kernel.exit_reason()) == ("died", "connection closed")
    assert result.seconds < 15


@pytest.mark.sandbox
@needs_sandbox
def test_a_reply_that_came_in_time_is_read_by_a_client_that_is_late(
    kernel: StudentKernel, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = StudentKernel.messages

    def late(self: StudentKernel, timeout: float) -> Iterator[Message]:
        time.sleep(1)
        return messages(self, timeout)

    monkeypatch.setattr(StudentKernel, "messages", late)
    assert execute.execute(kernel, "1 + 1", seconds=0.9).status == "ok"
