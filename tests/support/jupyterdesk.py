"""JupyterLab as people meet it: a server on a free port, and Chromium looking at it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat

from stackgraph.course import Course
from support.chromium import started

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]

TOKEN = "a-token-for-tests"
UNIT = "u01_sequential"

PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"
FINISHED = f"""() => [...document.querySelectorAll('{PANEL} .jp-CodeCell .jp-InputArea-prompt')]
    .every(prompt => /\\[\\d+\\]/.test(prompt.textContent))"""
"""JavaScript: whether every code cell on show has run."""

_START_SECONDS = 60.0


def small_course(root: Path, *folders: str) -> Course:
    """A copy of this course with its configuration and, of ``folders``, what is of one unit."""
    root.mkdir(parents=True)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    for folder in folders:
        if folder == "notebooks":
            (root / folder).mkdir()
            shutil.copy(ROOT / folder / f"{UNIT}.ipynb", root / folder)
        else:
            shutil.copytree(ROOT / folder / UNIT, root / folder / UNIT)
    return Course(root.resolve())


def first_closed(path: Path) -> Path | None:
    """The outermost folder on the way to ``path`` that others may not enter."""
    way = [*reversed(path.parents), path]
    return next((p for p in way if not p.stat().st_mode & stat.S_IXOTH), None)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def serving(
    command: list[str], course: Course, log: Path, env: dict[str, str] | None = None
) -> Iterator[str]:
    """Run a command that starts a Jupyter server; its address, ``http://127.0.0.1:<port>``.

    Ends the whole process group, kernels included.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    options = [
        "--no-browser",
        "--allow-root",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={TOKEN}",
    ]
    scripts = str(Path(sys.executable).parent)
    path = os.pathsep.join([scripts, os.environ["PATH"]])
    private = {"HOME": str(log.parent), "PATH": path, **(env or {})}
    outside = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "STACKGRAPH"))}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, *options],
            cwd=course.root,
            env={**outside, **private},
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_for(f"{address}/api/status?token={TOKEN}", process, log)
            yield address
        finally:
            ended(process)


def wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until a server answers; AssertionError with its log if it ends, or takes too long."""
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"The server did not start:\n{log.read_text()[-3000:]}")


def ended(process: subprocess.Popen[bytes]) -> None:
    """End the whole group: the server outlives ``stackgraph lab`` while it closes its kernels."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
        until = time.monotonic() + 10
        while time.monotonic() < until:
            process.poll()
            os.killpg(process.pid, 0)
            time.sleep(0.1)
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


def choose(page: Any, menu: str, item: str) -> None:
    """Choose from JupyterLab's menu bar."""
    page.locator(".lm-MenuBar-itemLabel", has_text=menu).click()
    page.locator(".lm-Menu-itemLabel").get_by_text(item, exact=True).click()


def wait_for_kernel(page: Any, sessions: str, name: str = "") -> None:
    """Until the exercise notebook's own kernel is connected and idle; not that of the index. With a
    name, only a kernel of that name counts. ``sessions`` is the address of the server's
    list of them.
    """
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        found = page.request.get(sessions).json()
        mine = [s["kernel"] for s in found if s["path"].endswith(f"/{UNIT}.ipynb")]
        mine = [k for k in mine if name in ("", k["name"])]
        if any(k["execution_state"] == "idle" and k["connections"] for k in mine):
            break
        time.sleep(0.2)
    page.locator("#jp-main-statusbar").get_by_text("| Idle").wait_for()


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """A page of 1400 by 900 in Chromium; skips where there is none."""
    with started() as browser:
        page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        page.set_default_timeout(30_000)
        yield page


WRONG = """classifier = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(32, activation="relu"), layers.Dense(10)]
)"""
RIGHT = """parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(1, activation="sigmoid"))"""


def grade_ids(book: Any) -> list[str]:
    return [c.metadata.get("nbgrader", {}).get("grade_id", "") for c in book.cells]


def answer(path: Path) -> list[str]:
    """Write one wrong and one right answer; the grade_id of each cell ('' for none)."""
    book = nbformat.read(path, as_version=4)
    names = grade_ids(book)
    book.cells[names.index("u01_e2_classifier")].source = WRONG
    book.cells[names.index("u01_e3_parity")].source = RIGHT
    nbformat.write(book, path)
    return names
