"""The outer sandbox: the bubblewrap command line, and whether it can be had here.

The sandbox's root is empty but for what is named here: the system's programs and libraries, the
Python environment and this package, all read-only. So the course, the gradebook, home directories,
/tmp, /var and /run are out of sight without being listed.
"""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import socket
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import stackgraph
from stackgraph.course import Course, CourseError
from stackgraph.kernels.client import PrivateParent, WarmError, server_command
from stackgraph.sandbox.limits import PROBE_SECONDS

SUPERVISOR = "stackgraph.sandbox.supervisor:split"
"""What stands between the warm parent and a child that is not trusted."""

_NOBODY = 65534

_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store")
_ETC = ("alternatives", "fonts", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime")
_EXCHANGES = ("/usr/local/share/nbgrader", "/srv/nbgrader")
_HOMES = ("/home/student", "/home/learner", "/home/jovyan", "/home/notebook-user")

_INSTALL = (
    "Student code runs in a sandbox, and bubblewrap, which makes it, is not installed. "
    "Install it (Debian, Ubuntu: sudo apt install bubblewrap; Fedora: sudo dnf install bubblewrap; "
    "Arch: sudo pacman -S bubblewrap), or grade with --no-sandbox if you trust every submission."
)


def neutral_environment(home: str = _HOMES[0]) -> dict[str, str]:
    """The whole environment of student code: nothing that says grading, nothing of the host's."""
    return {
        "HOME": home,
        "USER": "student",
        "LOGNAME": "student",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "TERM": "xterm-color",
        "TMPDIR": "/tmp",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "KERAS_BACKEND": "tensorflow",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "CUDA_VISIBLE_DEVICES": "-1",
        # One submission, one core: several run side by side.
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_NUM_INTEROP_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
    }


@dataclass(frozen=True)
class Sandbox:
    """A sandbox that has been seen to work here."""

    bwrap: str
    as_root: bool
    """Whether root makes the sandbox with its own rights and becomes nobody inside: nothing that
    only root may read can be read, and the system counts the children's processes. Otherwise a user
    namespace makes it, in which the present user is called nobody."""

    @property
    def home(self) -> str:
        """Home directory in the sandbox: one that hides nothing of the Python environment."""
        paths = [Path(p) for p in python_paths()]
        return next(h for h in _HOMES if not any(p.is_relative_to(h) for p in paths))

    @property
    def isolate(self) -> dict[str, Any]:
        """What ``stackgraph.sandbox.isolation.furnish`` needs to know of the outer sandbox."""
        return {"home": self.home, "keep": python_paths()}

    def environment(self) -> dict[str, str]:
        """See ``neutral_environment``."""
        return neutral_environment(self.home)

    def command(self, command: list[str]) -> list[str]:
        """``command``, a warm parent's, inside the sandbox."""
        arguments = [self.bwrap, *_namespaces(self.as_root), *_root(self.home)]
        for name, value in self.environment().items():
            arguments += ["--setenv", name, value]
        if self.as_root:
            command = [*command, "--drop-to", str(_NOBODY)]
        return [*arguments, "--", *command]


def _namespaces(as_root: bool) -> list[str]:
    flags = ["--unshare-pid", "--unshare-ipc", "--unshare-net", "--unshare-uts"]
    flags += ["--unshare-cgroup-try", "--die-with-parent", "--new-session", "--clearenv"]
    flags += ["--hostname", "localhost"] if not as_root else []
    if as_root:
        return [*flags, "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    return ["--unshare-user", "--uid", str(_NOBODY), "--gid", str(_NOBODY), *flags]


def _root(home: str) -> list[str]:
    """The file system: later arguments lie over earlier ones."""
    arguments: list[str] = []
    shown = list(python_paths())
    for path in _SYSTEM:
        if Path(path).is_symlink():
            arguments += ["--symlink", str(Path(path).readlink()), path]
        elif Path(path).is_dir():
            arguments += ["--ro-bind", path, path]
            shown.append(path)
    arguments += ["--dir", "/etc"]
    for own in sorted(Path(__file__).with_name("etc").iterdir()):
        arguments += ["--ro-bind", str(own), f"/etc/{own.name}"]
    for name in _ETC:
        arguments += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
    for path in python_paths():
        # Named outright, because bubblewrap makes missing parents for its own user only.
        for parent in reversed(Path(path).parents[:-1]):
            arguments += ["--dir", str(parent)]
        arguments += ["--ro-bind", path, path]
    for path in _hidden():
        if any(Path(path).is_relative_to(s) for s in shown) and Path(path).is_dir():
            arguments += ["--tmpfs", path]
            for inner in python_paths():
                if Path(inner).is_relative_to(path):
                    arguments += ["--ro-bind", inner, inner]
            arguments += ["--remount-ro", path]
    # The warm parent's own scratch; a child's lies over it.
    for folder in (home, "/tmp"):
        arguments += ["--perms", "1777", "--tmpfs", folder]
        for inner in python_paths():
            if Path(inner).is_relative_to(folder):
                arguments += ["--ro-bind", inner, inner]
    arguments += ["--dir", "/mnt"]
    # The system's own /proc, which the warm parent may see: in a sandbox where /proc is bwrap's,
    # partly masked, the children could not mount theirs. Theirs then hides this one.
    arguments += ["--bind", "/proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"]
    arguments += ["--perms", "1777", "--tmpfs", "/dev/shm"]
    return [*arguments, "--chdir", "/", "--remount-ro", "/"]


@functools.cache
def python_paths() -> list[str]:
    """Folders that the Python environment is made of, outermost first, none inside another.

    Of an installation in development, only the package's own folder counts, not the course that it
    lies in.
    """
    package = str(Path(stackgraph.__file__).resolve().parent)
    candidates = [sys.prefix, sys.base_prefix, sys.exec_prefix, package]
    candidates.append(str(Path(os.path.realpath(sys.executable)).parent.parent))
    candidates += [p for p in sys.path if Path(p).name in ("site-packages", "dist-packages")]
    found: list[str] = []
    for path in sorted({os.path.normpath(p) for p in candidates}, key=len):
        covered = any(Path(path).is_relative_to(f) for f in (*found, "/usr"))
        if Path(path).is_dir() and not covered:
            found.append(path)
    return found


def _hidden() -> list[str]:
    """Folders that must not show even where they lie inside one that is shown."""
    hidden = list(_EXCHANGES)
    with contextlib.suppress(CourseError):  # not in a course: none to hide
        hidden.append(str(Course.find().root))
    return hidden


def find_sandbox() -> Sandbox:
    """The sandbox for this machine. Raises CourseError that says what to do if there is none."""
    box, why_not = _search()
    if box is None:
        raise CourseError(why_not)
    return box


def sandbox_available() -> tuple[bool, str]:
    """Whether the sandbox works here, and if not: why, and what to do."""
    box, why_not = _search()
    return box is not None, why_not


@functools.cache
def _search() -> tuple[Sandbox | None, str]:
    if sys.platform != "linux":
        return None, "The sandbox needs Linux. Grade on Linux, or with --no-sandbox."
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        return None, _INSTALL
    said = ""
    for as_root in [True, False] if os.geteuid() == 0 else [False]:
        box = Sandbox(bwrap, as_root)
        works, said = _probe(box)
        if works:
            return box, ""
    return None, _advice(said)


def _probe(box: Sandbox) -> tuple[bool, str]:
    """Start a sandbox with nothing preloaded and a shut-off child in it, as grading does."""
    from stackgraph.sandbox.limits import Limits

    request = {
        "op": "call",
        "target": "stackgraph.sandbox.probe:answer",
        "supervisor": SUPERVISOR,
        "isolate": box.isolate,
        "limits": Limits().request(),
        "env": box.environment(),
        "file_sizes": {},
    }
    ours, theirs = socket.socketpair()
    with ours, tempfile.TemporaryFile() as said, Path(os.devnull).open("r+b") as null:
        command = server_command("--channel", "{channel}", "--preload", "")
        parent = PrivateParent(box.command(command), env=box.environment(), stderr=said.fileno())
        try:
            with theirs:
                handed = {n: null.fileno() for n in ("stdin", "stdout", "stderr", "content")}
                child = parent.fork(request, {**handed, "sock": theirs.fileno()}, PROBE_SECONDS)
            ours.settimeout(PROBE_SECONDS)
            if ours.recv(16) == b"ready":
                return True, ""
            child.wait(PROBE_SECONDS)
            return False, str((child.end or {}).get("reason"))
        except (WarmError, OSError) as error:
            parent.close()
            said.seek(0)
            return False, said.read().decode(errors="replace").strip() or str(error)
        finally:
            parent.close()


def _advice(said: str) -> str:
    """What to do about a sandbox that does not start, as one paragraph."""

    def setting(name: str) -> str:
        path = Path("/proc/sys", name)
        return path.read_text().strip() if path.is_file() else ""

    last = said.splitlines()[-1] if said else "no reason given"
    lead = f"Student code runs in a sandbox, and the sandbox does not start here ({last}). "
    if setting("kernel/apparmor_restrict_unprivileged_userns") == "1":
        mend = (
            "This system (Ubuntu 23.10 or later) keeps ordinary programs from making user "
            "namespaces. Allow it: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, "
            "and put that setting into /etc/sysctl.d/60-stackgraph.conf to keep it."
        )
    elif setting("kernel/unprivileged_userns_clone") == "0":
        mend = "Allow user namespaces: sudo sysctl -w kernel.unprivileged_userns_clone=1."
    elif setting("user/max_user_namespaces") == "0":
        mend = "Allow user namespaces: sudo sysctl -w user.max_user_namespaces=15000."
    else:
        mend = (
            "In a container, start it with --security-opt seccomp=unconfined --security-opt "
            "apparmor=unconfined --security-opt systempaths=unconfined, or grade on the host."
        )
    return f"{lead}{mend} Or grade with --no-sandbox if you trust every submission."
