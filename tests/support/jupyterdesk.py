"""JupyterLab as people meet it: a server on a free port, and Chromium looking at it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stackgraph.course import Course

ROOT = Path(__file__).resolve().parents[2]

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
TOKEN = "a-token-for-tests"
UNIT = "u01_sequential"
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
            _wait(f"{address}/api/status?token={TOKEN}", process, log)
            yield address
        finally:
            _end(process)


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
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


def _end(process: subprocess.Popen[bytes]) -> None:
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


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """A page of 1400 by 900 in Chromium; skips where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("Chromium is missing: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        page.set_default_timeout(30_000)
        yield page
        browser.close()
