"""A JupyterHub on a machine of its own: accounts, homes, /etc and /srv that end with it.

All of it is what ``docs/hub.md`` says, word by word; only ports and passwords are added.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stackgraph.sandbox.bwrap import python_paths
from support import ROOT
from support.jupyterdesk import ended, first_closed, free_port, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = ROOT / "docs" / "hub.md"
MACHINE = Path(__file__).with_name("programs") / "hub_machine.sh"
PROXY = "configurable-http-proxy"
ALONE = ["unshare", "--mount", "--propagation=private", "--pid", "--mount-proc", "--kill-child"]
"""What a program is started with whose mounts and whose children end with it."""
NPM_SECONDS = 300
COMMAND_SECONDS = 300
LOG_SHOWN = 6000
TEACHER, STUDENTS = "teacher", ("jdoe", "asmith")


def blocks(starts: str) -> list[str]:
    """The blocks of the page that start with such a line."""
    found = re.findall(r"^```\w*\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    return [text for text in found if text.startswith(starts)]


def block(starts: str) -> str:
    """The only one."""
    (found,) = blocks(starts)
    return found


def password(account: str) -> str:
    return f"open-{account}-9"


def proxy() -> str:
    """The hub's proxy: the one on the path, or npm's, kept in ``.stackgraph/``; else skips."""
    found = shutil.which(PROXY)
    folder = ROOT / ".stackgraph" / "hub"
    kept = folder / "node_modules" / ".bin" / PROXY
    if found or kept.is_file():
        return found or str(kept)
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip(f"{PROXY} is missing, and so is npm, which installs it")
    command = [npm, "install", "--no-save", "--prefix", str(folder), PROXY]
    ran = subprocess.run(command, capture_output=True, timeout=NPM_SECONDS, check=False)
    if ran.returncode != 0 or not kept.is_file():
        pytest.skip(f"npm could not install {PROXY}: {ran.stderr[-300:]!r}")
    return str(kept)


def needed() -> None:
    """Skip, with the reason, where a hub with accounts of its own cannot be."""
    pytest.importorskip("jupyterhub", reason="JupyterHub is missing: make test-slow installs it")
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("a hub starts its users' servers as root: run this test as root")
    if not shutil.which("unshare") or subprocess.run([*ALONE, "true"]).returncode:
        pytest.skip(f"this system gives root no namespaces of its own: {' '.join(ALONE)}")


@dataclass(frozen=True)
class Hub:
    """A hub that runs."""

    address: str
    pid: int
    folder: Path

    def home(self, account: str) -> Path:
        """The home folder as it is seen from outside."""
        return self.folder / "home" / account

    def command(self, account: str, line: str, folder: str = "") -> list[str]:
        """The command that runs a line in a terminal of somebody on the hub, in their home: with
        the hub's environment first on the path, as its own terminals have it.
        """
        path = f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin"
        home = f"/home/{account}"
        return [
            *(
                "nsenter",
                f"--target={self.pid}",
                "--mount",
                "--pid",
                "--",
                "runuser",
                "-u",
                account,
                "--",
            ),
            *("env", "-i", f"PATH={path}", f"HOME={home}", f"USER={account}", "LANG=C.UTF-8"),
            *("sh", "-c", f"cd {shlex.quote(f'{home}/{folder}')} && {line}"),
        ]

    def run(self, account: str, line: str, folder: str = "") -> str:
        """What a command line prints there; it has to succeed."""
        ran = subprocess.run(
            self.command(account, line, folder),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=COMMAND_SECONDS,
            check=False,
        )
        assert ran.returncode == 0, f"{line}\n{ran.stdout[-3000:]}"
        return ran.stdout


def write_setup(folder: Path, course: Path) -> Path:
    """The script that root runs first: the page's, with passwords, and the teacher's course."""
    accounts = (TEACHER, *STUDENTS)
    shutil.copytree(course, folder / "course")
    lines = [block("useradd"), f"mv {folder / 'course'} /home/{TEACHER}/stack-to-graph"]
    lines += [f"echo {name}:{password(name)} | chpasswd" for name in accounts]
    everybodys, teachers = blocks("{")
    configurations = {
        "/etc/jupyter/nbgrader_config.py": block("# everybody's"),
        "/etc/jupyterhub/jupyterhub_config.py": block("# the hub's"),
        f"/home/{TEACHER}/.jupyter/nbgrader_config.py": block("# the teacher's"),
        "/etc/jupyter/labconfig/page_config.json": everybodys,
        f"/home/{TEACHER}/.jupyter/labconfig/page_config.json": teachers,
    }
    for path, text in configurations.items():
        lines.append(f"mkdir -p {Path(path).parent}\ncat > {path} <<'EOF'\n{text}EOF")
    lines.append(f"chown -R {TEACHER}:{TEACHER} /home/{TEACHER}")
    script = folder / "setup.sh"
    script.write_text("\n".join(lines) + "\n")
    return script


def write_ports(folder: Path, port: int) -> Path:
    """The hub's configuration and, after it, where this test listens."""
    path = folder / "jupyterhub_config.py"
    path.write_text(
        "load_subconfig('/etc/jupyterhub/jupyterhub_config.py')\n"
        f"c.JupyterHub.bind_url = 'http://127.0.0.1:{port}'\n"
        f"c.JupyterHub.hub_port = {free_port()}\n"
        f"c.ConfigurableHTTPProxy.api_url = 'http://127.0.0.1:{free_port()}'\n"
        f"c.ConfigurableHTTPProxy.command = ['{proxy()}']\n"
    )
    return path


def machine(folder: Path, setup: Path) -> list[str]:
    """What goes in front of a command to run it on a machine of its own."""
    paths = [Path(p) for p in python_paths()] + [Path(proxy()).resolve().parents[2]]
    closed = {str(first) for p in paths if (first := first_closed(p)) is not None}
    command = [*ALONE, "sh", str(MACHINE), str(folder), str(setup)]
    if closed:
        (only,) = closed
        command += ["--open", only, *(str(p) for p in paths if p.is_relative_to(only))]
    return [*command, "--"]


def first_child(pid: int) -> int:
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0])


@contextlib.contextmanager
def running(course: Path) -> Iterator[Hub]:
    """A hub with the course in the teacher's home; all of it ends with the block."""
    needed()
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        folder = Path(name)
        folder.chmod(0o755)
        port = free_port()
        setup, settings = write_setup(folder, course), write_ports(folder, port)
        outside = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "STACKGR"))}
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        log = folder / "log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [*machine(folder, setup), sys.executable, "-m", "jupyterhub", "-f", str(settings)],
                env={**outside, "PATH": path},
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(f"{address}/hub/api", process, log)
            yield Hub(address, first_child(process.pid), folder)
        except BaseException:
            print(log.read_text()[-LOG_SHOWN:])  # with the failure that pytest shows
            raise
        finally:
            ended(process)
