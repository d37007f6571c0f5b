"""Kernelspecs for warm kernels."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path
from typing import Any

from stackgraph.course import CourseError
from stackgraph.files import write_atomically

PROVISIONER = "stackgraph-warm"
WARM_KERNEL = "stackgraph"
"""The kernel that comes with the package, under the name of its folder in ``share/jupyter``."""


def warm_possible() -> bool:
    """Whether kernels can be forked here: Linux, and not switched off by ``STACKGRAPH_WARM=0``."""
    return sys.platform == "linux" and os.environ.get("STACKGRAPH_WARM", "1") != "0"


def runtime_folder() -> Path:
    """This user's folder for sockets and locks, closed to others.

    ``$XDG_RUNTIME_DIR/stackgraph``, or one in the temporary directory. Raises CourseError if it is
    somebody else's.
    """
    base = os.environ.get("XDG_RUNTIME_DIR")
    if base and Path(base).is_dir() and os.access(base, os.W_OK):
        folder = Path(base, "stackgraph")
    else:
        folder = Path(tempfile.gettempdir(), f"stackgraph-{getpass.getuser()}")
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if sys.platform == "win32":  # the temporary directory is the user's own
        return folder
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise CourseError(
            f"{folder} is not this user's own folder, closed to others. Remove it, or set TMPDIR."
        )
    return folder


def kernelspec() -> dict[str, Any]:
    """The ``kernel.json`` of a kernel of this environment that starts warm."""
    return {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "metadata": {
            "debugger": True,
            "supported_encryption": ["curve"],
            "kernel_provisioner": {"provisioner_name": PROVISIONER},
        },
        "kernel_protocol_version": "5.5",
    }


def jupyter_path() -> str:
    """A folder to put first on ``JUPYTER_PATH``: in it, ``python3`` is a kernel that starts warm.

    So notebooks keep the kernel name that works everywhere, and start warm under our own commands.
    """
    folder = runtime_folder() / "jupyter" / _environment_name()
    spec = folder / "kernels" / "python3"
    spec.mkdir(parents=True, exist_ok=True)
    text = json.dumps(kernelspec(), indent=1) + "\n"
    write_atomically(spec / "kernel.json", text.encode())
    import ipykernel

    for logo in Path(ipykernel.__file__).with_name("resources").glob("logo-*"):
        if not (spec / logo.name).is_file():
            shutil.copy(logo, spec)
    return str(folder)


def _environment_name() -> str:
    return sys.prefix.strip("/").replace("/", "-")
