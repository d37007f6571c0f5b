"""One suite, two kernels: what a learner meets in a stock kernel, a warm one does too."""

from __future__ import annotations

import contextlib
import os
import queue
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.kernels import jupyter_path, warm_possible
from support.notebook_kernel import Session, end_parent, gone

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.kernels,
    pytest.mark.notebooks,
    pytest.mark.skipif(not warm_possible(), reason="kernels cannot be forked here"),
]


@pytest.fixture(scope="module", params=["stock", "warm", "warm without speedups"])
def kind(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Which kernel ``python3`` is; the warm parent is this module's own."""
    warm = request.param != "stock"
    with pytest.MonkeyPatch.context() as patch:
        if warm:
            patch.setenv("STACKGRAPH_SPEEDUPS", "1" if request.param == "warm" else "0")
            patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
            patch.setenv("JUPYTER_PATH", jupyter_path())
        yield "warm" if warm else "stock"
        if warm:
            end_parent()


@pytest.fixture(scope="module")
def shared_session(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    session = Session(tmp_path_factory.mktemp("work"), {"SG_TEST_VARIABLE": "of this kernel"})
    yield session
    session.close()


@pytest.fixture
def session(kind: str, tmp_path: Path) -> Iterator[Session]:
    """A kernel for a test that ends or restarts it."""
    session = Session(tmp_path)
    yield session
    session.close()


def test_is_the_kernel_under_test(shared_session: Session, kind: str) -> None:
    provisioner = type(shared_session.manager.provisioner).__name__
    assert provisioner == {"stock": "LocalProvisioner", "warm": "WarmProvisioner"}[kind]
    loaded = shared_session.value("'tensorflow' in __import__('sys').modules")
    assert loaded is (kind == "warm")


def test_streams_keep_apart(shared_session: Session) -> None:
    cell = shared_session.run("import sys; print('out'); print('err', file=sys.stderr)")
    assert (cell.stdout, cell.stderr) == ("out\n", "err\n")


@pytest.mark.parametrize(
    "code",
    [
        "import os; n = os.write(1, b'low\\n')",
        "import ctypes; c = ctypes.CDLL(None); c.puts(b'low'); n = c.fflush(None)",
        "import subprocess; n = subprocess.run(['echo', 'low'], check=True)",
        "!echo low",
        "%%bash\necho low",
    ],
)
def test_output_below_python_is_captured(shared_session: Session, code: str) -> None:
    wait = "" if code[0] in "!%" else "\nimport time; time.sleep(0.3)"
    assert shared_session.run(code + wait).stdout.replace("\r", "") == "low\n"


def test_result_and_its_number(shared_session: Session) -> None:
    first = shared_session.run("6 * 7").of("execute_result")[0]
    second = shared_session.run("_ + 1").of("execute_result")[0]
    assert (first["data"]["text/plain"], second["data"]["text/plain"]) == ("42", "43")
    assert second["execution_count"] == first["execution_count"] + 1


def test_rich_display(shared_session: Session) -> None:
    cell = shared_session.run(
        "from IPython.display import HTML, display, clear_output\n"
        "h = display(HTML('<b>1</b>'), display_id='here')\n"
        "h.update(HTML('<b>2</b>'))\n"
        "clear_output(wait=True)"
    )
    assert cell.of("display_data")[0]["data"]["text/html"] == "<b>1</b>"
    assert cell.of("update_display_data")[0]["data"]["text/html"] == "<b>2</b>"
    assert cell.of("clear_output") == [{"wait": True}]


def test_figures_show_inline(shared_session: Session) -> None:
    cell = shared_session.run("import matplotlib.pyplot as plt\nplt.plot([1, 2]);")
    assert [sorted(c["data"]) for c in cell.of("display_data")] == [["image/png", "text/plain"]]
    assert shared_session.value("plt.get_backend()").lower().endswith("inline")
    assert shared_session.value("plt.get_fignums()") == []


def test_magics(shared_session: Session) -> None:
    cell = shared_session.run("%%capture text\nprint('held')")
    assert cell.stdout == ""
    assert shared_session.value("text.stdout") == "held\n"
    assert "Wall time" in shared_session.run("%time sum(range(10))").stdout
    assert shared_session.run("%matplotlib inline").reply["status"] == "ok"


def test_errors(shared_session: Session) -> None:
    cell = shared_session.run("def f():\n    return 1 / 0\nf()")
    assert cell.reply["ename"] == "ZeroDivisionError"
    plain = re.sub(r"\x1b\[[\d;]*m", "", "".join(cell.of("error")[0]["traceback"]))
    assert "----> 2     return 1 / 0" in plain


def test_what_is_not_there_yet_is_no_error(shared_session: Session) -> None:
    shared_session.run("import stackgraph as sg; answer = None")
    empty = shared_session.run("sg.check_attempted(answer, 'answer')")
    assert (empty.stdout, empty.of("error")) == ("not attempted: answer is None\n", [])
    assert empty.reply["status"] == "error"  # for who reads it: Validate, ``submit``
    boxed = shared_session.run("sg.verdict('u01_e1', globals(), 'of another edition')")
    assert [list(c["data"]) for c in boxed.of("display_data")] == [["text/html", "text/plain"]]
    assert (boxed.of("error"), boxed.reply["status"]) == ([], "error")
    wrong = shared_session.run("sg.check_attempted(...)")
    assert [c["ename"] for c in wrong.of("error")] == ["TypeError"]


def test_an_error_is_told_after_another_one(shared_session: Session) -> None:
    shared_session.run("import stackgraph as sg; first = None")
    shared_session.run("first = 1 / 0")
    shared_session.run("[].other")
    (told,) = shared_session.run("sg.check_attempted(first, 'first')").of("error")
    assert "a cell stopped with ZeroDivisionError: division by zero" in told["evalue"]


def test_main_module(shared_session: Session) -> None:
    shared_session.run("class Mine:\n    x = 3")
    assert shared_session.value("__name__") == "__main__"
    assert shared_session.value("__import__('__main__').Mine.x") == 3
    assert (
        shared_session.value("__import__('pickle').loads(__import__('pickle').dumps(Mine)).x") == 3
    )


def test_command_line(shared_session: Session) -> None:
    argv = shared_session.value("__import__('sys').argv")
    assert Path(argv[0]).name == "ipykernel_launcher.py"
    assert argv[1] == "-f"
    assert Path(argv[2]) == Path(shared_session.manager.connection_file)


def test_environment_folder_and_umask(shared_session: Session, tmp_path: Path) -> None:
    value = shared_session.value
    shared_session.run("import os, subprocess, sys")
    assert value("os.environ['SG_TEST_VARIABLE']") == "of this kernel"
    shell = "subprocess.run('echo $SG_TEST_VARIABLE', shell=True, capture_output=True).stdout"
    assert value(shell) == b"of this kernel\n"
    assert value("os.environ['JPY_PARENT_PID']") == str(os.getpid())
    assert value("os.path.basename(os.getcwd())").startswith("work")
    old = os.umask(0o022)
    os.umask(old)
    assert value("os.umask(0o022), os.umask(0o022)")[0] == old
    assert value("sys.executable, sys.prefix") == (sys.executable, sys.prefix)


def test_modules_beside_the_notebook_import(shared_session: Session) -> None:
    shared_session.run("from pathlib import Path; Path('beside.py').write_text('x = 5')")
    shared_session.run("import beside")
    assert shared_session.value("beside.x") == 5
    assert "" in shared_session.value("__import__('sys').path")


def test_input(shared_session: Session) -> None:
    cell = shared_session.run("print(input('name? ').upper())", answers=["ada"])
    assert cell.stdout == "ADA\n"
    refused = shared_session.run("input()")
    assert refused.reply["ename"] == "StdinNotImplementedError"
    assert shared_session.value("__import__('os').read(0, 1)") == b""


def test_await_in_a_cell(shared_session: Session) -> None:
    assert (
        shared_session.run("import asyncio\nawait asyncio.sleep(0.01, 'slept')").of(
            "execute_result"
        )[0]["data"]["text/plain"]
        == "'slept'"
    )


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_started_in_a_cell(shared_session: Session, method: str) -> None:
    shared_session.run("import multiprocessing, os, threading")
    code = f"multiprocessing.get_context('{method}').Pool(1).apply(abs, (-3,))"
    assert shared_session.value(code) == 3


def test_state_of_the_process(shared_session: Session) -> None:
    value = shared_session.value
    shared_session.run("import gc, os, resource, signal, threading")
    assert value("signal.getsignal(signal.SIGINT) is signal.default_int_handler") is True
    assert value("signal.getsignal(signal.SIGTERM) == signal.SIG_DFL") is True
    assert value("signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL") is True
    assert value("gc.isenabled()") is True
    assert value("threading.main_thread() is threading.current_thread()") is True
    assert value("os.getpgid(0) == os.getpid() == os.getsid(0)") is True
    parent = value("os.getppid()")
    assert parent > 1
    assert Path(f"/proc/{parent}").exists()


def test_requests_of_the_front_end(shared_session: Session) -> None:
    client = shared_session.client
    shared_session.run("import os")
    done = client.complete("os.getcw", reply=True, timeout=30)["content"]
    assert "os.getcwd" in done["matches"] or "getcwd" in done["matches"]
    seen = client.inspect("os.getcwd", reply=True, timeout=30)["content"]
    assert seen["found"] is True
    past = client.history(hist_access_type="tail", n=1, reply=True, timeout=30)["content"]
    assert past["status"] == "ok"
    info = client.kernel_info(reply=True, timeout=30)["content"]
    assert info["implementation"] == "ipython"
    assert "debugger" in info["supported_features"]
    assert client.is_alive()


def test_interrupt(session: Session) -> None:
    session.run("import time")
    for code in ("time.sleep(60)", "while True: pass"):
        # Any kernel aborts what comes in right after an error, unless it is told to go on.
        msg_id = session.client.execute(code, stop_on_error=False)
        wait_busy(session, msg_id)
        time.sleep(0.2)
        session.manager.interrupt_kernel()
        reply = reply_to(session, msg_id, 10)
        assert reply["status"] == "error"
        assert reply["ename"] == "KeyboardInterrupt"
    assert session.value("1 + 1") == 2


def test_restart_forgets_everything(session: Session) -> None:
    session.run("import os; kept = os.getpid()")
    before = session.value("kept")
    session.manager.restart_kernel()
    session.client.wait_for_ready(timeout=60)
    assert session.run("kept").reply["ename"] == "NameError"
    assert session.value("__import__('os').getpid()") != before
    assert gone(before)


def test_shutdown_runs_what_was_registered(session: Session, tmp_path: Path) -> None:
    note = tmp_path / "note"
    session.run(
        "import atexit, os, threading, time\nfrom pathlib import Path\n"
        f"note = Path({str(note)!r})\n"
        "atexit.register(lambda: note.write_text('left'))"
    )
    pid = session.value("os.getpid()")
    session.manager.shutdown_kernel()
    assert gone(pid)
    assert note.read_text() == "left"
    assert session.manager.has_kernel is False


@pytest.mark.parametrize("end", ["os._exit(3)", "os.kill(os.getpid(), 9)", "os.abort()"])
def test_death_is_noticed_and_mended(session: Session, end: str) -> None:
    session.client.execute(f"import os; {end}")
    deadline = time.monotonic() + 10
    while session.manager.is_alive():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    session.manager.restart_kernel()
    session.client.wait_for_ready(timeout=60)
    assert session.value("2 + 2") == 4


def test_a_dead_kernels_request_to_end_does_not_reach_its_successor(
    session: Session, kind: str
) -> None:
    session.client.execute("import os; os._exit(0)")
    deadline = time.monotonic() + 10
    while session.manager.is_alive():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    if kind == "warm":  # within the tenth of a second that is usual it would be a matter of luck
        session.manager._control_socket.linger = 5000
    session.manager.restart_kernel()
    session.client.wait_for_ready(timeout=60)
    assert session.value("2 + 2") == 4


def test_kernels_draw_different_random_numbers(kind: str, tmp_path: Path) -> None:
    drawn = []
    for _ in range(2):
        with contextlib.closing(Session(tmp_path)) as session:
            session.run("import random, uuid, numpy as np")
            drawn.append(
                session.value("random.random(), float(np.random.rand()), str(uuid.uuid4())")
            )
    assert all(one != other for one, other in zip(*drawn, strict=True))


PROCESS_STATE = {
    "sys.path": "import sys; sys.path",
    "flags": "import sys; tuple(sys.flags)",
    "environment": "import os; sorted(set(os.environ) - {'JPY_PARENT_PID'})",
    "locale": "import locale; locale.getlocale(), locale.getpreferredencoding()",
    "limits": "import resource; [resource.getrlimit(n) for n in range(10)]",
    "signals": "import signal; [str(signal.getsignal(n)) for n in range(1, 30)]",
    "blocked signals": "import signal; signal.pthread_sigmask(0, [])",
    "threads": "import threading as t; sorted(x.name.rstrip('0123456789') for x in t.enumerate())",
    "recursion": "import sys; sys.getrecursionlimit()",
    "warnings": "import warnings; [f[0] + f[2].__name__ for f in warnings.filters]",
    "loggers": "import logging; [type(h).__name__ for h in logging.getLogger().handlers]",
    "collector": "import gc; gc.isenabled(), gc.get_threshold()",
    "matplotlib": "import matplotlib; matplotlib.rcParams['backend']",
    "layer name": "keras.layers.Dense(1).name",
    "float type": "keras.backend.floatx(), keras.backend.backend()",
    "numpy errors": "import numpy; numpy.geterr()",
    "cells": "len(get_ipython().events.callbacks['post_execute'])",
    "extensions": "sorted(get_ipython().extension_manager.loaded)",
    "priority": "import os; os.getpriority(os.PRIO_PROCESS, 0), os.sched_getaffinity(0)",
    "algebra": "import threadpoolctl as t; sorted(p['num_threads'] for p in t.threadpool_info())",
}
"""What -> code whose last expression is the same in both kernels once Keras is imported."""


@pytest.mark.keras
def test_processes_are_in_the_same_state(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found: dict[str, dict[str, Any]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
        # Else ``import stackgraph`` would set them in the stock kernel, earlier in the warm one.
        for kind in ("stock", "warm"):
            if kind == "warm":
                spec = jupyter_path()
                patch.setenv("JUPYTER_PATH", spec)
            with contextlib.closing(Session(tmp_path, {"JUPYTER_PATH": "same"})) as session:
                session.run("import stackgraph, keras, matplotlib.pyplot, sklearn.datasets")
                found[kind] = {
                    what: session.run(code).of("execute_result")[0]["data"]["text/plain"]
                    for what, code in PROCESS_STATE.items()
                }
        end_parent()
    assert found["warm"] == found["stock"]


def wait_busy(session: Session, msg_id: str) -> None:
    busy = False
    while not busy:
        message = session.client.get_iopub_msg(timeout=30)
        ours = message["parent_header"].get("msg_id") == msg_id
        busy = ours and message["content"].get("execution_state") == "busy"


def reply_to(session: Session, msg_id: str, seconds: float) -> dict[str, Any]:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(queue.Empty):
            message = session.client.get_shell_msg(timeout=0.2)
            if message["parent_header"].get("msg_id") == msg_id:
                return message["content"]
    raise AssertionError(f"no reply within {seconds} s")


COMPUTES = Path(__file__).with_name("programs") / "computes.py"


def test_it_computes_what_a_plain_process_computes(shared_session: Session) -> None:
    """To the last bit: a warm parent has TensorFlow run its operations in another manner."""
    plain = subprocess.run(
        [sys.executable, str(COMPUTES)], capture_output=True, text=True, check=True
    )
    cell = shared_session.run(COMPUTES.read_text())
    assert cell.reply["status"] == "ok", cell.reply
    assert cell.stdout == plain.stdout
    assert plain.stdout.count("0x") == 2 + 64 * 3 + 7 + 1 + 5
