"""Notebooks: nbval over the course, and "restart and run all", with stock and with warm kernels."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import nbformat
import psutil

from benchmarks.measure import run

SANITIZE = Path(__file__).resolve().parent.parent / "tests" / "nbval_sanitize.cfg"
RESTARTS = 3


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
    """ "Restart and run all": the mean of a few restarts, from the request to the last output."""
    from jupyter_client.manager import KernelManager

    notebook = nbformat.read(path, as_version=4)
    cells = [c.source for c in notebook.cells if c.cell_type == "code" and c.source.strip()]
    with kernels(warm) as env:
        kept = {name: os.environ.get(name) for name in env}
        os.environ.update(env)
        try:
            manager = KernelManager(kernel_name="python3")
            manager.start_kernel()
            client = manager.client()
            client.start_channels()
            client.wait_for_ready(timeout=120)
            taken = []
            for _ in range(RESTARTS):
                start = time.perf_counter()
                manager.restart_kernel(now=False)
                client.wait_for_ready(timeout=120)
                for source in cells:
                    client.execute_interactive(source, timeout=600, output_hook=lambda _: None)
                taken.append(time.perf_counter() - start)
            client.stop_channels()
            manager.shutdown_kernel(now=True)
        finally:
            for name, value in kept.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value
    return sum(taken) / len(taken)
