"""What student code can reach and use up: each attack, and the next submission after it."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from stackgraph.course import CourseError
from stackgraph.sandbox import bwrap as sandbox_bwrap
from stackgraph.sandbox.execute import execute
from stackgraph.sandbox.warm import (
    StudentKernel,
    Warm,
    WarmError,
    sandbox_available,
)
from support import ROOT
from support.student_cells import HIDE, PRELOAD, SMALL, run, text

pytestmark = [
    pytest.mark.sandbox,
    pytest.mark.skipif(not sandbox_available()[0], reason="no sandbox here"),
]


def outcome(kernel: StudentKernel, code: str) -> str:
    """The name of the exception that a cell ends with, or what it prints."""
    execution = execute(kernel, textwrap.dedent(code))
    errors = [o["ename"] for o in execution.outputs if o["output_type"] == "error"]
    return errors[0] if errors else text(execution)


def running(marker: str) -> list[int]:
    """Processes of this machine whose command line contains ``marker``."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                if marker.encode() in (folder / "cmdline").read_bytes():
                    found.append(int(folder.name))
    return found


def started(marker: str, seconds: float = 5) -> bool:
    """Whether such a process is there, or soon: until its program is loaded it has no command line,
    and whoever started it hears of the start a moment earlier.
    """
    deadline = time.monotonic() + seconds
    while not running(marker) and time.monotonic() < deadline:
        time.sleep(0.01)
    return bool(running(marker))


# What it is


def test_nobody_without_rights(kernel: StudentKernel) -> None:
    status = run(kernel, "print(open('/proc/self/status').read())")
    fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    assert set(fields["Uid"].split()) == {"65534"}
    assert set(fields["Gid"].split()) == {"65534"}
    assert {fields[f"Cap{kind}"] for kind in ("Inh", "Prm", "Eff", "Bnd", "Amb")} == {"0" * 16}
    assert fields["NoNewPrivs"] == "1"
    assert fields["Seccomp"] == "2"


def test_own_files_are_there(kernel: StudentKernel) -> None:
    assert run(kernel, "print(open('data.csv').read(), open('more/notes.txt').read())") == (
        "1,2\n hello\n"
    )
    run(kernel, "open('more/new.txt', 'w').write('x'); open('data.csv', 'a').write('3')")


@pytest.mark.parametrize("name", ["/etc/passwd", "../up.txt", "a/../../up.txt", ""])
def test_paths_that_lead_out_are_refused(warm: Warm, name: str) -> None:
    with pytest.raises((RuntimeError, WarmError), match="leads out"):
        warm.start_kernel({name: b"x"})


def test_looks_like_any_run(kernel: StudentKernel) -> None:
    seen = run(kernel, "import os, sys; print(dict(os.environ), sys.argv, os.getcwd())")
    seen += run(kernel, "print(open('/proc/self/cmdline').read())")
    assert "ipykernel_launcher" in seen
    for word in ("nbgrader", "grading", "sandbox", "judge", "autograde"):
        assert word not in seen.lower()


# What it can reach


def test_no_network(kernel: StudentKernel) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        for address in (("127.0.0.1", port), ("1.1.1.1", 53)):
            code = f"import socket; socket.create_connection({address}, timeout=2)"
            assert outcome(kernel, code) == "OSError"
    assert len(run(kernel, "print(open('/proc/net/route').read())").strip().splitlines()) <= 1
    assert outcome(kernel, "socket.getaddrinfo('example.org', 80)") == "gaierror"


def test_writes_only_its_own_folders(kernel: StudentKernel) -> None:
    """Every folder of a mount that can be written to is tried; of one that cannot, its top: the
    kernel lets nobody write below. To walk all of them, some 30,000, took a cold disk longer than
    a cell may run.
    """
    found = run(
        kernel,
        """
        import errno, os
        def error_of_writing(folder):
            try:
                with open(os.path.join(folder, "sg-probe"), "w"):
                    return None
            except OSError as error:
                return error.errno
        fields = [line.split() for line in open("/proc/self/mountinfo")]
        mounts = {f[4]: f[5].split(",") for f in fields if f[4] != "/proc" and os.path.isdir(f[4])}
        shut = {m for m in mounts if "ro" in mounts[m] and error_of_writing(m) == errno.EROFS}
        written = set()
        for mount in set(mounts) - shut:
            for folder, inner, _ in os.walk(mount):
                inner[:] = [name for name in inner if os.path.join(folder, name) not in mounts]
                if error_of_writing(folder) is None:
                    written.add(folder)
        print((sorted(shut), sorted(written)))
        """,
    )
    shut, written = eval(found)
    assert {"/", "/dev", "/usr"} <= set(shut)
    assert "/home/student/work" in written
    for folder in written:
        assert folder.startswith(("/home/student", "/tmp", "/dev/shm")), folder


def test_course_and_neighbours_are_out_of_sight(
    kernel: StudentKernel, tmp_path: Path, warm: Warm
) -> None:
    secret = tmp_path / "gradebook.db"
    secret.write_text("secret of the course")
    root = ROOT
    course = [root / "nbgrader_config.py", root / "source", root / "course", root / ".git"]
    hidden = [secret, Path.home(), *course, Path("/var"), Path("/run"), Path("/srv")]
    for path in hidden:
        for prefix in ("", "/proc/1/root", "/proc/self/root", "/proc/self/cwd/../../.."):
            probe = f"import os; os.listdir('{prefix}{path}')"
            if path != Path.home() or not any(
                Path(p).is_relative_to(path) for p in sandbox_bwrap.python_paths()
            ):
                assert outcome(kernel, probe) == "FileNotFoundError", (prefix, path)
    shown = run(kernel, f"print(sorted(os.listdir('{root}')))")
    here = Path(sys.prefix)  # .venv, or an environment of make test-versions
    environment = {here.relative_to(root).parts[0]} if here.is_relative_to(root) else set()
    assert set(eval(shown)) <= {"src", *environment}


def test_no_open_file_leads_out(kernel: StudentKernel) -> None:
    """Sockets of its own kernel, pipes, /dev/null; no folder, no socket file, no other process."""
    links = eval(
        run(
            kernel,
            """
            import os
            print({os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd")
                   if os.path.islink(f"/proc/self/fd/{n}")})
            """,
        )
    )
    assert all(k.startswith(("socket:", "pipe:", "anon_inode:", "/dev/null")) for k in links)
    held = set()
    for pid in running("stackgraph.kernels.server"):
        with contextlib.suppress(OSError):
            held |= {str(p.readlink()) for p in Path(f"/proc/{pid}/fd").iterdir()}
    assert not {k for k in links & held if k.startswith("socket:")}


def test_sees_only_its_own_processes(kernel: StudentKernel) -> None:
    assert run(kernel, "import os; print([p for p in os.listdir('/proc') if p.isdigit()])") == (
        "['1']\n"
    )
    assert run(kernel, "print(os.getpid(), os.getppid())") == "1 0\n"


def test_siblings_cannot_meet(warm: Warm) -> None:
    with warm.start_kernel() as one, warm.start_kernel() as other:
        run(
            one,
            r"""
            import os, socket, sys
            for folder in ("/tmp", "/dev/shm", "/home/student", "."):
                open(f"{folder}/mine", "w").write("secret")
            named = socket.socket(socket.AF_UNIX); named.bind("\0mine"); named.listen()
            port = socket.socket(); port.bind(("0.0.0.0", 45454)); port.listen()
            """,
        )
        for folder in ("/tmp", "/dev/shm", "/home/student", "."):
            assert outcome(other, f"open('{folder}/mine')") == "FileNotFoundError"
        run(other, "import os, signal, socket")
        code = r"socket.socket(socket.AF_UNIX).connect('\0mine')"
        assert outcome(other, code) == "ConnectionRefusedError"
        assert outcome(other, "socket.create_connection(('127.0.0.1', 45454), 2)") == "OSError"
        outcome(other, "os.kill(-1, signal.SIGKILL)")
        assert run(one, "print(os.path.exists('/tmp/mine'))") == "True\n"


@pytest.mark.parametrize(
    "call",
    [
        "libc.unshare(0x10000000)",
        "libc.unshare(0x00020000)",
        "libc.mount(b'none', b'/tmp', b'tmpfs', 0, None)",
        "libc.umount2(b'/proc', 2)",
        "libc.umount2(b'/tmp', 2)",
        "libc.ptrace(16, 1, 0, 0)",
        "libc.setuid(0)",
        "libc.sethostname(b'x', 1)",
        "libc.prctl(1, 0, 0, 0, 0)",
        "libc.memfd_create(b'x', 0)",
        "libc.shmget(0, 4096, 0o1600)",
        "libc.chroot(b'/tmp')",
        "libc.syscall(56, 0x10000000 | 17, 0, 0, 0, 0)",
        "libc.syscall(425, 1, 0)",
    ],
)
def test_no_way_to_more_rights(kernel: StudentKernel, call: str) -> None:
    run(kernel, "import ctypes; libc = ctypes.CDLL(None, use_errno=True)")
    assert run(kernel, f"print({call})") == "-1\n"


# What it can use up


def test_processes_die_with_the_kernel(kernel: StudentKernel) -> None:
    run(
        kernel,
        """
        import os, subprocess
        subprocess.Popen(["sleep", "98761"], start_new_session=True)
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                os.execvp("sleep", ["sleep", "98762"])
            os._exit(0)
        """,
    )
    assert started("98761")
    assert started("98762")
    kernel.kill()
    assert running("98761") == []
    assert running("98762") == []


def test_fork_bomb(warm: Warm, kernel: StudentKernel) -> None:
    code = """
    import os
    while True:
        try:
            os.fork()
        except OSError:
            pass
    """
    result = execute(kernel, textwrap.dedent(code), seconds=20)
    assert result.status == "died"
    assert kernel.exit_reason() == "processes"


def test_threads_are_counted_too(kernel: StudentKernel) -> None:
    code = """
    import threading, time
    for _ in range(1000):
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    """
    result = execute(kernel, textwrap.dedent(code), seconds=20)
    assert result.status in ("died", "error")


def test_memory_bomb_in_one_process(kernel: StudentKernel) -> None:
    """The system refuses: the cell fails, or the kernel is ended, and says why."""
    result = execute(kernel, "held = []\nwhile True: held.append(bytearray(2**24))", seconds=20)
    if result.status == "error":
        assert result.outputs[-1]["ename"] == "MemoryError"
    else:
        assert result.status == "died"
        assert kernel.exit_reason() == "memory"


def test_memory_bomb_in_many_processes(kernel: StudentKernel) -> None:
    code = """
    import os, time
    for _ in range(8):
        if os.fork() == 0:
            held = bytearray(os.urandom(2**20)) * 60
            time.sleep(60)
    time.sleep(60)
    """
    result = execute(kernel, textwrap.dedent(code), seconds=20)
    assert result.status == "died"
    assert kernel.exit_reason() == "memory"


def test_memory_in_sockets_is_counted(kernel: StudentKernel) -> None:
    """What waits in a socket's buffer is in no process' memory."""
    code = """
    import os, socket, time
    for _ in range(6):
        if os.fork() == 0:
            held = []
            while True:
                try:
                    pair = socket.socketpair()
                except OSError:
                    time.sleep(60)
                held.append(pair)
                for end in pair:
                    end.setblocking(False)
                    try:
                        while True: end.send(bytes(2**16))
                    except OSError:
                        pass
    time.sleep(60)
    """
    result = execute(kernel, textwrap.dedent(code), seconds=20)
    assert result.status == "died"
    assert kernel.exit_reason() == "memory"


@pytest.mark.parametrize(
    "hold",
    [
        "[bytearray(b'x' * 2**20) for _ in range(100)]",
        "[socket.socketpair() for _ in range(400)]",
    ],
)
def test_a_process_that_hides_what_it_holds_gains_nothing(kernel: StudentKernel, hold: str) -> None:
    code = f"""
import os, socket, time
{HIDE}
for _ in range(4):
    if os.fork() == 0:
        held = {hold}
        time.sleep(60)
time.sleep(60)
"""
    result = execute(kernel, code, seconds=20)
    assert (result.status, kernel.exit_reason()) == ("died", "memory")


def test_a_socket_keeps_the_size_of_its_buffer(kernel: StudentKernel) -> None:
    """Otherwise what waits in it could be more than what is counted for it."""
    printed = run(
        kernel,
        """
        import socket
        pair = socket.socketpair()
        sizes = []
        for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
            before = pair[0].getsockopt(socket.SOL_SOCKET, option)
            pair[0].setsockopt(socket.SOL_SOCKET, option, 2**16)
            sizes.append(pair[0].getsockopt(socket.SOL_SOCKET, option) == before)
        pair[0].setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        print(sizes, pair[0].getsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED))
        """,
    )
    assert printed == "[True, True] 1\n"


def test_sockets_that_a_fork_inherits_are_counted_once(kernel: StudentKernel) -> None:
    """250 pairs in each of 21 processes would count as more than the limit."""
    code = """
    import os, socket, time
    pairs = [socket.socketpair() for _ in range(250)]
    for _ in range(20):
        if os.fork() == 0:
            time.sleep(60)
    time.sleep(1)
    print(len(pairs))
    """
    result = execute(kernel, textwrap.dedent(code), seconds=20)
    assert (result.status, kernel.exit_reason()) == ("ok", None)


def test_disk_bomb(kernel: StudentKernel) -> None:
    run(kernel, "import os")
    one_file = "f = open('big', 'wb', 0)\nwhile True: f.write(bytes(2**20))"
    assert outcome(kernel, one_file) == "OSError"
    code = """
    for n in range(1000):
        for folder in ("/tmp", "/dev/shm", "/home/student", "."):
            open(f"{folder}/f{n}", "wb", 0).write(bytes(2**20))
    """
    assert outcome(kernel, code) == "OSError"
    used = "sum(os.stat(f'{d}/{f}').st_size for d in ('/tmp', '/dev/shm') for f in os.listdir(d))"
    assert int(run(kernel, f"print({used})")) <= SMALL.disk_bytes
    assert outcome(kernel, "for n in range(10**6): os.mkdir(f'/tmp/d{n}')") == "OSError"


@pytest.mark.parametrize(
    "code",
    [
        "while True: print('x' * 10_000)",
        "import os\nwhile True: os.write(1, b'x' * 10_000)",
        "from IPython.display import display\nwhile True: display('x' * 100_000)",
        "'x' * 60_000_000",
    ],
)
def test_output_flood(kernel: StudentKernel, code: str) -> None:
    before = resident()
    result = execute(kernel, code, seconds=20)
    if result.status != "flood":  # one message of that size may need more memory than there is
        assert (result.status, kernel.exit_reason()) == ("died", "memory")
    assert sum(len(str(o)) for o in result.outputs) < 2 * kernel.limits.output_bytes
    assert resident() - before < 600 * 2**20


def test_one_update_of_many_displays_is_counted_for_each(kernel: StudentKernel) -> None:
    code = """
    from IPython.display import display, update_display
    for _ in range(400): display("x", display_id="one")
    update_display("x" * 1_000_000, display_id="one")
    """
    result = execute(kernel, textwrap.dedent(code), seconds=20)
    assert result.status == "flood"
    assert sum(len(str(o)) for o in result.outputs) < 2 * kernel.limits.output_bytes


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


CONNECTION = """
import json, struct
kernel = get_ipython().kernel.session.wire.frames._sock
"""
"""Code that finds the connection to the grader."""


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ("struct.pack('>II', 2**31, 2**31) + bytes(2**20)", "flood"),
        ("struct.pack('>II', 40 * 2**20, 0) + bytes(39 * 2**20)", "timeout"),
        ("bytes(2**20)", "flood"),
        ("b'no frame' * 1000", "flood"),
        ("struct.pack('>II', 60_000, 0) + b'[' * 60_000", "flood"),
        ("struct.pack('>II', 2, 0) + b'[]'", "flood"),
        ("struct.pack('>II', 5, 0)", "timeout"),
    ],
    ids=["endless", "never whole", "zeros", "junk", "nested", "a list", "whole by the interrupt"],
)
def test_what_is_no_frame(kernel: StudentKernel, sent: str, status: str) -> None:
    """Raw bytes on the kernel's own connection."""
    before = resident()
    code = CONNECTION + f"kernel.sendall({sent})\nwhile True: pass"
    result = execute(kernel, code, seconds=4, grace=0.5)
    assert result.status == status
    assert result.status == "timeout" or kernel.exit_reason() == "message"
    assert resident() - before < 200 * 2**20


def test_frames_without_end(kernel: StudentKernel) -> None:
    """As fast as they are read, none of them an output."""
    code = """
    body = json.dumps({"id": -1, "kind": "stream", "content": {}}).encode()
    frame = struct.pack(">II", len(body), 0) + body
    while True: kernel.sendall(frame * 1000)
    """
    before = resident()
    began = time.monotonic()
    result = execute(kernel, CONNECTION + textwrap.dedent(code), seconds=2, grace=0.5)
    assert result.status == "timeout"
    assert time.monotonic() - began < 30
    assert resident() - before < 200 * 2**20


@pytest.mark.parametrize(
    "header",
    [
        '{"id": 1, "kind": "stream", "content": ["not", "a", "dictionary"]}',
        '{"id": 1, "kind": "stream", "content": {"name": 3}}',
        '{"id": 1, "kind": "display_data", "content": {"transient": 7}}',
        '{"id": 1, "kind": "display_data", "content": {"transient": {"display_id": []}}}',
        '{"id": "1", "kind": "stream", "content": {}}',
        '{"id": 1, "kind": 7, "content": {}}',
        "{}",
    ],
)
def test_forged_messages(kernel: StudentKernel, header: str) -> None:
    send = f"body = {header.encode()!r}\nkernel.sendall(struct.pack('>II', len(body), 0) + body)"
    result = execute(kernel, f"{CONNECTION}\n{send}\nimport time; time.sleep(60)", seconds=10)
    assert result.status == "died"
    assert "malformed" in str(kernel.exit_reason())


def test_a_forged_reply_ends_its_own_cell_only(kernel: StudentKernel) -> None:
    code = """
    body = json.dumps({"id": 1, "kind": "reply", "content": {"status": "ok"}}).encode()
    kernel.sendall(struct.pack(">II", len(body), 0) + body)
    import time; time.sleep(1); print("late")
    """
    assert execute(kernel, CONNECTION + textwrap.dedent(code)).status == "ok"
    assert run(kernel, "print('next')") == "next\n"


# What a cell meets


def test_output_of_all_layers_in_one_cell(kernel: StudentKernel) -> None:
    printed = run(
        kernel,
        """
        import ctypes, os, subprocess
        n = os.write(1, b"system\\n")
        libc = ctypes.CDLL(None); n = libc.puts(b"C"), libc.fflush(None)
        n = subprocess.run(["echo", "process"], check=True)
        if os.fork() == 0:
            print("fork", flush=True)
            os._exit(0)
        n = os.wait()
        print("Python")
        """,
    )
    assert set(printed.split()) == {"system", "C", "process", "fork", "Python"}


def test_streams_and_displays_in_order(kernel: StudentKernel) -> None:
    code = """
    import sys
    from IPython.display import HTML, clear_output, display
    print("gone"); clear_output(wait=True)
    print("before")
    shown = display(HTML("<b>1</b>"), display_id="here")
    print("after"); print("wrong", file=sys.stderr)
    shown.update(HTML("<b>2</b>"))
    6 * 7
    """
    result = execute(kernel, textwrap.dedent(code))
    kinds = [(o["output_type"], o.get("name")) for o in result.outputs]
    assert kinds == [
        ("stream", "stdout"),
        ("display_data", None),
        ("stream", "stdout"),
        ("stream", "stderr"),
        ("execute_result", None),
    ]
    assert result.outputs[0]["text"] == "before\n"
    assert result.outputs[1]["data"]["text/html"] == "<b>2</b>"
    assert result.outputs[4]["data"] == {"text/plain": "42"}
    assert result.outputs[4]["execution_count"] == result.reply["execution_count"] == 1


@pytest.mark.parametrize("ask", ["input('name? ')", "__import__('getpass').getpass()"])
def test_nobody_answers(kernel: StudentKernel, ask: str) -> None:
    assert outcome(kernel, ask) == "StdinNotImplementedError"
    assert run(kernel, "import os; print(os.read(0, 1))") == "b''\n"


def test_awaiting(kernel: StudentKernel) -> None:
    assert run(kernel, "import asyncio\nprint(await asyncio.sleep(0.01, 'slept'))") == "slept\n"
    # A task goes on between cells, as in any kernel, whose loop runs.
    run(kernel, "async def count():\n    global done\n    await asyncio.sleep(0.05)\n    done = 1")
    run(kernel, "task = asyncio.create_task(count())")
    time.sleep(0.3)
    assert run(kernel, "print(done)") == "1\n"
    assert outcome(kernel, "asyncio.run(count())") == "RuntimeError"


def test_magics_and_history(kernel: StudentKernel) -> None:
    assert "Wall time" in run(kernel, "%time n = sum(range(10))")
    assert run(kernel, "%%bash\necho low") == "low\n"
    run(kernel, "%%capture held\nprint('held')")
    assert run(kernel, "x = 3\nprint(held.stdout, In[-1][:5], __name__)") == (
        "held\n x = 3 __main__\n"
    )
    figure = "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]);"
    assert [o["output_type"] for o in execute(kernel, figure).outputs] == ["display_data"]
    kinds = run(kernel, "print(type(get_ipython()).__name__)")
    assert kinds == "ZMQInteractiveShell\n"


def test_the_end_that_a_cell_asks_for(kernel: StudentKernel) -> None:
    assert execute(kernel, "exit()").reply["payload"][0]["source"] == "ask_exit"
    assert kernel.ended_within(10)
    assert kernel.exit_reason() == "exit 0"


def test_an_interrupt_leaves_no_half_frame(kernel: StudentKernel) -> None:
    """It may come in the midst of a print."""
    run(kernel, "1")
    for seconds in (0.5, 0.51, 0.53, 0.56, 0.6):
        code = "import time\nwhile True: print('x' * 1000); time.sleep(0.0005)"
        result = execute(kernel, code, seconds=seconds)
        assert (result.status, result.outputs[-1]["ename"]) == ("timeout", "KeyboardInterrupt")
    assert run(kernel, "print('goes on')") == "goes on\n"


def test_an_interrupt_reaches_what_a_cell_awaits(kernel: StudentKernel) -> None:
    run(kernel, "import asyncio")
    result = execute(kernel, "await asyncio.sleep(60)", seconds=0.5)
    assert (result.status, result.outputs[-1]["ename"]) == ("timeout", "CancelledError")
    assert run(kernel, "print('goes on')") == "goes on\n"


# How it ends


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import os; os._exit(3)", "exit 3"),
        ("import ctypes; ctypes.string_at(0)", "signal 11"),
        ("import os; os.abort()", "signal"),
        ("import os; os.closerange(0, 1000)", None),
    ],
)
def test_death_is_reported(kernel: StudentKernel, code: str, reason: str | None) -> None:
    result = execute(kernel, code, seconds=3)
    assert result.status in ("died", "timeout")
    if reason:
        assert str(kernel.exit_reason()).startswith(reason)


def test_kernel_cannot_kill_what_holds_it(kernel: StudentKernel) -> None:
    run(kernel, "import os, signal")
    assert outcome(kernel, "os.kill(-1, signal.SIGKILL)") in ("", "ProcessLookupError")
    run(kernel, "os.kill(1, signal.SIGKILL); os.kill(os.getpid(), signal.SIGTERM)")
    assert run(kernel, "print('still here')") == "still here\n"


def test_endless_loop_is_interrupted(kernel: StudentKernel) -> None:
    began = time.monotonic()
    result = execute(kernel, "while True: pass", seconds=0.5)
    assert result.status == "timeout"
    assert time.monotonic() - began < 5
    assert run(kernel, "print('goes on')") == "goes on\n"


def test_swallowed_interrupt_ends_the_kernel(kernel: StudentKernel) -> None:
    code = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"
    result = execute(kernel, code, seconds=0.5, grace=0.5)
    assert result.status == "timeout"
    assert kernel.exit_reason() == "time"


def test_shell_and_terminal_work(kernel: StudentKernel) -> None:
    assert run(kernel, "!echo hello").strip() == "hello"


def test_a_parent_that_dies_is_replaced() -> None:
    with Warm(preload=PRELOAD) as warm:
        with warm.start_kernel() as kernel:
            assert warm._parent is not None
            warm._parent._process.kill()
            deadline = time.monotonic() + 5
            while kernel.alive and time.monotonic() < deadline:
                time.sleep(0.02)
            assert not kernel.alive
        with warm.start_kernel() as kernel:
            assert run(kernel, "print('again')") == "again\n"


def test_nothing_outlives_a_killed_client() -> None:
    code = textwrap.dedent(
        f"""
        import sys, time
        from stackgraph.sandbox.execute import execute
        from stackgraph.sandbox.warm import Warm
        warm = Warm(preload={PRELOAD!r})
        kernel = warm.start_kernel()
        execute(kernel, "import subprocess; p = subprocess.Popen(['sleep', '98763'])")
        print("started", flush=True)
        time.sleep(600)
        """
    )
    client = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert client.stdout is not None
    assert client.stdout.readline() == "started\n"
    assert started("98763")
    client.send_signal(signal.SIGKILL)
    client.wait()
    deadline = time.monotonic() + 5
    while running("98763") and time.monotonic() < deadline:
        time.sleep(0.05)
    assert running("98763") == []


# Functions of ours


def test_call_runs_shut_off_too(warm: Warm) -> None:
    with warm.call("stackgraph.sandbox.probe:answer") as child:
        child.sock.settimeout(10)
        assert child.sock.recv(100) == b"ready"
        assert child.wait(10) == 0
    with warm.call("stackgraph.sandbox.probe:no_such_function") as child:
        assert child.wait(10) == 1
        assert "no_such_function" in str(child.exit_reason())


# Without a sandbox


def test_missing_bubblewrap_is_said_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    sandbox_bwrap._search.cache_clear()
    try:
        available, why_not = sandbox_available()
        assert not available
        assert "apt install bubblewrap" in why_not
        assert "dnf install bubblewrap" in why_not
        with pytest.raises(CourseError, match="bubblewrap"):
            Warm()
    finally:
        sandbox_bwrap._search.cache_clear()


def test_bubblewrap_that_fails_is_said_with_the_mend(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2; exit 1\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    sandbox_bwrap._search.cache_clear()
    try:
        available, why_not = sandbox_available()
    finally:
        sandbox_bwrap._search.cache_clear()
    assert not available
    assert "setting up uid map: Permission denied" in why_not
    assert "--no-sandbox" in why_not


def test_course_inside_a_shown_folder_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox_bwrap, "_hidden", lambda: ["/usr/share"])
    box = sandbox_bwrap.find_sandbox()
    arguments = box.command(["true"])
    hidden = arguments.index("/usr/share")
    assert arguments[hidden - 1] == "--tmpfs"
    assert arguments.index("/usr") < hidden


def test_unsandboxed_children_are_bounded_too() -> None:
    with Warm(sandbox=False, preload=PRELOAD) as warm:
        with warm.start_kernel({"data.csv": b"1"}, limits=SMALL) as kernel:
            assert run(kernel, "print(open('data.csv').read())") == "1\n"
            folder = run(kernel, "import os; print(os.getcwd())").strip()
            run(
                kernel,
                """
                import subprocess
                p = subprocess.Popen(["sleep", "98764"], start_new_session=True)
                """,
            )
            assert started("98764")
            kernel.kill()
            assert running("98764") == []
            assert not Path(folder).exists()
        with warm.start_kernel(limits=SMALL) as kernel:
            bomb = "held = []\nwhile True: held.append(bytearray(2**24))"
            assert execute(kernel, bomb, seconds=20).status in ("error", "died")
