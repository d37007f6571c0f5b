"""The warm parent that one user's Jupyter programs share: found, or started, by name.

The name stands for what a child inherits and cannot change afterwards: the Python environment and
the variables that are read at import. Whoever needs another name gets another parent. A parent
whose imports have changed on disk makes way for a new one; one that nobody asks ends by itself.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import site
import socket
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import TYPE_CHECKING

from stackgraph.course import rooms
from stackgraph.kernels import protocol
from stackgraph.kernels.client import Child, WarmError, ask, server_command
from stackgraph.kernels.limits import IDLE_SECONDS, START_SECONDS
from stackgraph.kernels.spec import runtime_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_READ_AT_IMPORT = (
    "PYTHON",
    "KERAS_",
    "TF_",
    "XLA_",
    "MPL",
    "OPENBLAS_",
    "OMP_",
    "MKL_",
    "MALLOC_",
    "LD_",
    "LC_",
    "LANG",
    "STACKGRAPH_SPEEDUPS",
)
"""Beginnings of the variables that Python, TensorFlow and the others read when they start."""


_KERAS_WRITES = {
    "floatx": "float32",
    "epsilon": 1e-07,
    "backend": "tensorflow",
    "image_data_format": "channels_last",
}


def name(env: Mapping[str, str]) -> str:
    """The name of the parent that suits a kernel with the environment ``env``."""
    read = {n: v for n, v in env.items() if n.startswith(_READ_AT_IMPORT)}
    return _digest([sys.prefix, sys.version, read, env.get("HOME", "")])


def stamp(env: Mapping[str, str]) -> str:
    """What is to be imported, as it is on disk now; a parent with another stamp is stale."""
    sources = [(str(p), p.stat().st_mtime_ns) for p in rooms.files(rooms.KERNEL)]
    # Not sys.path, to which a program adds what it likes, its own folder or setuptools' parts:
    # two that differ in that would take turns at ending each other's parent.
    folders = [sysconfig.get_path("stdlib"), *site.getsitepackages()]
    if site.ENABLE_USER_SITE:
        folders.append(site.getusersitepackages())
    installed = [Path(p).stat().st_mtime_ns for p in folders if Path(p).is_dir()]
    return _digest([sources, installed, _keras_settings(env)])


def _keras_settings(env: Mapping[str, str]) -> object:
    """What ``~/.keras/keras.json`` sets otherwise than Keras, which writes the file itself when it
    is first imported: that must not make the parent stale that did so.
    """
    path = Path(env.get("HOME", ""), ".keras", "keras.json")
    try:
        text = path.read_text(encoding="utf-8")
        found = json.loads(text)
    except (OSError, UnicodeError):
        return {}
    except ValueError:
        return text
    if not isinstance(found, dict):
        return text
    return {k: v for k, v in found.items() if _KERAS_WRITES.get(k) != v}


def _digest(parts: list[object]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def fork(
    request: dict[str, object], files: dict[str, int], env: Mapping[str, str], timeout: float
) -> Child:
    """A child of the shared parent that suits ``env``, which is started if need be.

    Raises WarmError, if that fails twice running: the first may have been stale, or about to end.
    """
    for attempt in (1, 2):
        control = _connection(env)
        try:
            return ask(control, {**request, "stamp": stamp(env)}, files, timeout)
        except WarmError:
            control.close()
            if attempt == 2:
                raise
    raise AssertionError("not reached")


def parent_pid(env: Mapping[str, str]) -> int | None:
    """The process number of the parent for ``env``, if one runs and has done its imports.

    One that is about to end still takes the connection and drops it: none runs, then.
    """
    connected = _connect(runtime_folder() / f"{name(env)}.sock")
    if connected is None:
        return None
    with connected:
        connected.settimeout(START_SECONDS)
        try:
            protocol.send(connected, {"op": "ping"})
            reply, _ = protocol.receive(connected)
        except ConnectionError:
            return None
    return int(reply["pid"]) if reply else None


def _connection(env: Mapping[str, str]) -> socket.socket:
    """A connection to the parent for ``env``; it may be importing still."""
    folder = runtime_folder()
    path = folder / f"{name(env)}.sock"
    with _locked(path.with_suffix(".lock")):
        connected = _connect(path)
        if connected is None:
            process = _start(path, env)
            deadline = time.monotonic() + START_SECONDS
            while (connected := _connect(path)) is None:
                if process.poll() is not None or time.monotonic() > deadline:
                    log = path.with_suffix(".log")
                    raise WarmError(f"the warm parent did not start; see {log}")
                time.sleep(0.01)
    return connected


def _connect(path: Path) -> socket.socket | None:
    control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        control.connect(str(path))
    except (FileNotFoundError, ConnectionRefusedError):
        control.close()
        return None
    return control


def _start(path: Path, env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    own = dict(env)
    # One thread, or a fork would leave a copy of the others' locks without the others.
    own["OPENBLAS_NUM_THREADS"] = own["OMP_NUM_THREADS"] = "1"
    own.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    arguments = ("--listen", str(path), "--idle", str(IDLE_SECONDS), "--stamp", stamp(env))
    command = server_command(*arguments, sooner="questions")
    with path.with_suffix(".log").open("wb") as log:
        return subprocess.Popen(
            command,
            env=own,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
