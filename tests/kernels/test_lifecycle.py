"""Who starts, ends and outlives whom: client, warm parent, kernel, and what a kernel started."""

from __future__ import annotations

import concurrent.futures
import os
import signal
import site
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stackgraph.course import CourseError
from stackgraph.kernels import jupyter_path, server, shared, spec, warm_possible
from support import TESTS
from support.notebook_kernel import Session, end_parent, gone

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.kernels,
    pytest.mark.notebooks,
    pytest.mark.keras,
    pytest.mark.skipif(not warm_possible(), reason="kernels cannot be forked here"),
]


@pytest.fixture(scope="module", autouse=True)
def own_parent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
        patch.setenv("JUPYTER_PATH", jupyter_path())
        patch.delenv("STACKGRAPH_WARM", raising=False)
        yield
        end_parent()


def test_first_cell_comes_quickly(tmp_path: Path) -> None:
    """From the request to the first cell's result, channels and all but for jupyter_client's fixed
    0.2 s: a third of a second on an idle machine. A stock kernel needs 5 s to get this far.
    """
    Session(tmp_path).close()
    best = 60.0
    for _ in range(5):
        began = time.monotonic()
        session = Session(tmp_path)
        assert session.value("__import__('keras').__name__") == "keras"
        best = min(best, time.monotonic() - began)
        session.close()
    assert best < 1.5


def test_starting_together_makes_one_parent(tmp_path: Path) -> None:
    end_parent()
    code = textwrap.dedent(
        """
        from stackgraph.kernels import shared
        import os
        shared._connection(os.environ).close()
        print(shared.parent_pid(os.environ))
        """
    )

    def start(_: int) -> str:
        command = [sys.executable, "-c", code]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        pids = set(pool.map(start, range(4)))
    assert len(pids) == 1
    assert shared.parent_pid(os.environ) == int(pids.pop())


def test_a_parent_that_drops_the_connection_is_none(tmp_path: Path) -> None:
    """What is about to end has connections in its queue that nobody will answer."""
    path = shared.runtime_folder() / f"{shared.name(os.environ)}.sock"
    end_parent()
    listener = server.listen(str(path))
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        asked = pool.submit(shared.parent_pid, os.environ)
        listener.accept()[0].close()
        assert asked.result(timeout=10) is None
        again = pool.submit(shared.parent_pid, os.environ)
        time.sleep(0.2)
        listener.close()  # with a question in its queue
        assert again.result(timeout=10) is None
    path.unlink()


def test_nothing_outlives_a_killed_client(tmp_path: Path) -> None:
    code = textwrap.dedent(
        f"""
        import sys, time
        sys.path.insert(0, {str(TESTS)!r})
        from pathlib import Path
        from support.notebook_kernel import Session
        session = Session(Path({str(tmp_path)!r}))
        session.run("import subprocess; other = subprocess.Popen(['sleep', '600'])")
        print(session.value("__import__('os').getpid(), other.pid"), flush=True)
        time.sleep(600)
        """
    )
    client = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert client.stdout is not None
    kernel, other = eval(client.stdout.readline())
    parent = shared.parent_pid(os.environ)
    client.kill()
    client.wait()
    assert gone(kernel)
    assert gone(other)
    assert shared.parent_pid(os.environ) == parent


def test_nothing_outlives_a_killed_parent(tmp_path: Path) -> None:
    session = Session(tmp_path)
    session.run("import os, subprocess; other = subprocess.Popen(['sleep', '600'])")
    kernel, other = session.value("os.getpid(), other.pid")
    parent = shared.parent_pid(os.environ)
    assert parent is not None
    os.kill(parent, signal.SIGKILL)
    assert gone(kernel)
    assert not session.manager.is_alive()
    assert gone(other)
    session.manager.restart_kernel()
    session.client.wait_for_ready(timeout=60)
    assert session.value("3 + 4") == 7
    assert shared.parent_pid(os.environ) not in (None, parent)
    session.close()


def test_kernels_do_not_hold_each_others_files(tmp_path: Path) -> None:
    """A copy of a connection in a sibling would keep the parent from seeing it close."""
    first, second = Session(tmp_path), Session(tmp_path)
    sockets = (
        "{os.readlink(f'/proc/self/fd/{n}') for n in os.listdir('/proc/self/fd')"
        " if os.path.islink(f'/proc/self/fd/{n}')}"
    )
    for session in (first, second):
        session.run("import os")
    one, other = first.value(sockets), second.value(sockets)
    parent = {
        str(p.readlink()) for p in Path(f"/proc/{shared.parent_pid(os.environ)}/fd").iterdir()
    }
    first.close()
    second.close()
    held_twice = (one & other) | (one & parent) | (other & parent)
    assert {link for link in held_twice if link.startswith("socket:")} == set()


def test_kernel_writes_nothing_to_the_clients_terminal(tmp_path: Path) -> None:
    code = textwrap.dedent(
        f"""
        import sys
        sys.path.insert(0, {str(TESTS)!r})
        from pathlib import Path
        from support.notebook_kernel import Session
        session = Session(Path({str(tmp_path)!r}))
        session.run("print('to the notebook')")
        session.close()
        """
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""


def test_parent_has_one_thread(tmp_path: Path) -> None:
    Session(tmp_path).close()
    pid = shared.parent_pid(os.environ)
    assert len(list(Path(f"/proc/{pid}/task").iterdir())) == 1


def test_changed_sources_get_a_new_parent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(tmp_path)
    old = shared.parent_pid(os.environ)
    assert old is not None
    monkeypatch.setattr(shared, "stamp", lambda env: "another")
    newer = Session(tmp_path)
    new = shared.parent_pid(os.environ)
    assert new != old
    assert session.value("1") == newer.value("1")
    session.close()
    assert gone(old), "a stale parent ends with its last child"
    newer.close()
    assert new is not None
    os.kill(new, signal.SIGTERM)
    assert gone(new)


def test_a_package_makes_a_parent_stale_and_a_programs_own_path_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.utime(tmp_path, (1, 1))  # what is put there now is later on any clock
    monkeypatch.setattr(site, "getsitepackages", lambda: [str(tmp_path)])
    before = shared.stamp(os.environ)
    for inside in (Path(sys.executable).parent, Path(pytest.__file__).parent):
        monkeypatch.syspath_prepend(str(inside))
    assert shared.stamp(os.environ) == before
    (tmp_path / "installed").mkdir()
    assert shared.stamp(os.environ) != before


def test_what_keras_writes_at_its_first_import_makes_no_parent_stale(tmp_path: Path) -> None:
    env = {**os.environ, "HOME": str(tmp_path)}
    before = shared.stamp(env)
    code = "import keras"
    subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True)
    path = tmp_path / ".keras" / "keras.json"
    text = path.read_text()
    assert shared.stamp(env) == before
    path.write_text(text.replace("float32", "float64"))
    assert shared.stamp(env) != before
    path.write_text(text[:-5])
    assert shared.stamp(env) != before


def test_a_stale_parent_takes_nobody_though_a_child_holds_its_socket(tmp_path: Path) -> None:
    listener = server.listen(str(tmp_path / "s.sock"))
    copy = os.dup(listener.fileno())
    made = server.Server(listener=listener, channel=None, idle=1.0)
    made._retire()
    assert shared._connect(tmp_path / "s.sock") is None
    os.close(copy)


def test_idle_parent_ends(tmp_path: Path) -> None:
    socket_path = tmp_path / "s.sock"
    command = [sys.executable, "-m", "stackgraph.kernels.server", "--listen", str(socket_path)]
    parent = subprocess.Popen([*command, "--idle", "0.5", "--preload", ""])
    assert parent.wait(30) == 0
    assert not socket_path.exists()


@pytest.mark.parametrize("how", ["switched off", "parent fails", "another Python"])
def test_ordinary_kernel_where_warm_is_not_possible(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if how == "switched off":
        monkeypatch.setenv("STACKGRAPH_WARM", "0")
    elif how == "parent fails":
        monkeypatch.setattr(
            shared, "server_command", lambda *_, **__: [sys.executable, "-c", "1 / 0"]
        )
        monkeypatch.setattr(shared, "name", lambda env: "fails")
    else:
        from stackgraph.kernels import provisioner

        monkeypatch.setattr(provisioner.sys, "executable", "/opt/other/bin/python")
    session = Session(tmp_path)
    assert session.value("'keras' in __import__('sys').modules") is False
    session.close()


def test_folder_of_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "stackgraph").mkdir(mode=0o755)
    with pytest.raises(CourseError, match="closed to others"):
        spec.runtime_folder()
