"""Notebooks: nbval over the course, and "restart and run all", with stock and with warm kernels."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import psutil

from benchmarks.measure import run
from stackgraph.course import Course
from support import jupyterdesk as desk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SANITIZE = Path(__file__).resolve().parent.parent / "tests" / "nbval_sanitize.cfg"
RESTARTS = 3
DONE = "last-cell-done"
"""The file that a notebook's last cell makes."""


@contextmanager
def kernels(warm: bool) -> Iterator[Mapping[str, str]]:
    """The environment in which ``python3`` is a stock or a warm kernel.

    The warm parent is started anew for each, so that what it costs is counted.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        env = {"XDG_RUNTIME_DIR": folder, "STACKGRAPH_WARM": "1" if warm else "0"}
        if warm:
            before = os.environ.get("XDG_RUNTIME_DIR")
            os.environ["XDG_RUNTIME_DIR"] = folder
            try:
                from stackgraph.kernels import jupyter_path

                env["JUPYTER_PATH"] = jupyter_path()
            finally:
                if before is None:
                    del os.environ["XDG_RUNTIME_DIR"]
                else:
                    os.environ["XDG_RUNTIME_DIR"] = before
        try:
            yield env
        finally:
            _end_parents(folder)


def _end_parents(folder: str) -> None:
    """End the warm parents that listen in ``folder``; they would stay for ten minutes."""
    for process in psutil.process_iter(["cmdline"]):
        if any(part.startswith(f"{folder}/") for part in process.info["cmdline"] or ()):
            process.terminate()


def nbval_seconds(paths: list[Path], warm: bool, scratch: Path) -> float:
    """``pytest --nbval`` over executed notebooks, every output compared."""
    folder = scratch / ("warm" if warm else "stock")
    folder.mkdir(parents=True)
    copies = [f"{number:02}_{path.name}" for number, path in enumerate(paths)]
    for path, name in zip(paths, copies, strict=True):
        shutil.copy(path, folder / name)
    (folder / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "pytest", "-q", "-c", "pytest.ini", "-p", "no:cacheprovider"]
    command += ["--nbval", "--nbval-sanitize-with", str(SANITIZE), "--nbval-cell-timeout", "600"]
    command += copies
    with kernels(warm) as env:
        # A drawing that differs by a library's version fails nbval, but costs the same time.
        return run(command, folder, env, accept=(0, 1)).seconds


def restart_seconds(path: Path, warm: bool) -> float:
    """JupyterLab's "Restart Kernel and Run All Cells…" of one notebook, in Chromium.

    The mean of a few, in seconds, from the click that confirms it to the end of the last cell.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, kernels(warm) as env:
        root = Path(folder, "notebooks")
        root.mkdir()
        book = nbformat.read(path, as_version=4)
        book.cells.append(nbformat.v4.new_code_cell(f"open({DONE!r}, 'w').close()"))
        nbformat.write(book, root / path.name)
        command = [sys.executable, "-m", "jupyterlab"]
        serving = desk.serving(command, Course(root), Path(folder, "log"), dict(env))
        with desk.chromium() as page, serving as address:
            page.goto(f"{address}/lab/tree/{path.name}?token={desk.TOKEN}")
            page.locator(".jp-CodeCell").first.wait_for()
            page.get_by_text("| Idle").wait_for(timeout=120_000)
            return sum(_restart(page, root / DONE) for _ in range(RESTARTS)) / RESTARTS


def _restart(page: Any, done: Path) -> float:
    page.locator(".lm-MenuBar-itemLabel").get_by_text("Kernel", exact=True).click()
    page.get_by_text("Restart Kernel and Run All Cells…").click()
    confirm = page.locator(".jp-Dialog .jp-mod-accept")
    confirm.wait_for()
    done.unlink(missing_ok=True)
    start = time.perf_counter()
    confirm.click()
    while not done.exists():
        page.wait_for_timeout(10)  # lets the browser's events through
        if time.perf_counter() - start > 600:
            raise TimeoutError("JupyterLab did not run the notebook to its end within 10 minutes")
    seconds = time.perf_counter() - start
    page.wait_for_timeout(500)
    return seconds
