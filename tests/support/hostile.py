"""Hostile members of a class, drawn at random: acts with drawn arguments, damaged files, odd files.

Everything comes from one ``random.Random``: a seed gives the same class again.
"""

from __future__ import annotations

import ast
import json
import os
import signal
import socket
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from support import TESTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

ACTS = TESTS / "fixtures" / "hostile_acts.py"
TOKEN = "left-behind-by-a-test"
VALUABLE = "u01_e1_total_value"
FOLDERS = (".", "~", "/tmp", "/var/tmp", "/dev/shm", "/run", "/", "..", "/etc", "/proc/self")


@dataclass
class Submission:
    """What one member hands in, and what it did to it, in words."""

    notebook: bytes
    files: dict[str, bytes] = field(default_factory=dict)
    story: list[str] = field(default_factory=list)
    honest: bool = True
    """Whether the answers in it still count: a link to somebody else's notebook does not."""
    place: Callable[[Path], None] | None = None
    """Puts something else than a file in the notebook's place."""


# acts


def _log(rng: Random, low: int, high: int) -> int:
    """A whole number, small ones as likely as large ones."""
    return int(low * (high / low) ** rng.random())


def _flag(rng: Random) -> bool:
    return rng.random() < 0.5


def _folder(rng: Random) -> str:
    return str(Path(rng.choice(FOLDERS)).expanduser())


def _signal(rng: Random) -> int:
    return rng.choice(sorted(signal.valid_signals()))


DEATHS = ("exit", "signal", "parent", "group", "everybody", "address", "abort", "system")
PATCHED = (
    ("builtins", ("len", "isinstance", "print", "compile", "open", "__import__", "repr", "type")),
    ("json", ("dumps", "loads", "JSONEncoder")),
    ("os", ("fork", "write", "read", "getpid", "close", "_exit")),
    ("socket", ("socket", "socketpair")),
    ("pickle", ("dumps", "loads")),
    ("stackgraph", ("check_attempted", "check_value")),
    ("threading", ("Thread", "Lock", "Event")),
    ("time", ("time", "monotonic", "sleep")),
    ("IPython.core.interactiveshell", ("InteractiveShell",)),
)
SPOILED = (
    "everything", "deep", "circle", "long", "large", "many", "nan", "signs", "generator", "code",
)  # fmt: skip


def _patched(rng: Random) -> tuple[str, str, Any]:
    module, names = rng.choice(PATCHED)
    return module, rng.choice(names), rng.choice([None, True, 42, "", [], {"points": 1000}])


def _unloaded(rng: Random) -> list[str]:
    names = ["json", "os", "numpy", "stackgraph", "socket", "pickle", "IPython", "ast", "builtins"]
    return rng.sample(names, rng.randint(1, 4))


ARGUMENTS: dict[str, Callable[[Random], tuple[Any, ...]]] = {
    "breed": lambda r: (_log(r, 1, 400), r.uniform(1, 90), _flag(r), _flag(r), _flag(r)),
    "start_programs": lambda r: (_log(r, 1, 100), _log(r, 1, 90), _flag(r)),
    "start_threads": lambda r: (_log(r, 1, 2000), r.uniform(1, 90), _flag(r)),
    "hoard": lambda r: (_log(r, 50, 20_000), _log(r, 1, 200), _flag(r)),
    "fill": lambda r: (_folder(r), _log(r, 1, 3000), _log(r, 1, 200_000)),
    "litter": lambda r: (
        _folder(r),
        r.choice(["link", "pipe", "socket", "abstract", "folders"]),
        _log(r, 1, 1500),
    ),
    "wipe": lambda r: (_folder(r),),
    "shout": lambda r: (
        _log(r, 1000, 30_000_000),
        _log(r, 1, 3000),
        r.choice(["stdout", "stderr", "display", "1", "2"]),
    ),
    "linger": lambda r: (r.uniform(0.5, 60), _flag(r), _flag(r)),
    "die": lambda r: (r.choice(DEATHS), _signal(r), r.choice([0, 0, r.uniform(0.01, 4)])),
    "hold": lambda r: (_log(r, 10, 5000), r.choice(["socket", "pipe"])),
    "shut": lambda r: (r.randint(0, 12), r.randint(12, 300), r.choice([0, _log(r, 1, 100_000)])),
    "swap": lambda r: (r.randint(0, 30), r.randint(0, 30)),
    "deafen": lambda r: ([_signal(r) for _ in range(r.randint(1, 12))],),
    "alarm": lambda r: (r.uniform(0.01, 6), r.randint(0, 2)),
    "pretend": _patched,
    "unload": lambda r: (_unloaded(r),),
    "meddle": lambda r: (r.choice(["dict", "list", "function"]),),
    "hook": lambda r: (r.choice(["exit", "excepthook", "audit", "trace", "profile"]),),
    "spoil": lambda r: (r.choice(["total", "items"]), r.choice(SPOILED), _log(r, 10, 50_000_000)),
}


@cache
def _texts() -> dict[str, str]:
    """Each act's text."""
    whole = ACTS.read_text(encoding="utf-8")
    found = [node for node in ast.parse(whole).body if isinstance(node, ast.FunctionDef)]
    assert {f.name for f in found} == set(ARGUMENTS)
    return {f.name: ast.get_source_segment(whole, f) or "" for f in found}


def _act(rng: Random) -> tuple[str, str]:
    """Code, and the call in it."""
    name = rng.choice(sorted(ARGUMENTS))
    call = f"{name}{ARGUMENTS[name](rng)!r}".replace(",)", ")")
    return f"TOKEN = {TOKEN!r}\n\n{_texts()[name]}\n\n{call}\n", call


def act_up(rng: Random, made: Submission) -> None:
    """Put an act into a cell of the student's, or into a module that a cell imports."""
    code, call = _act(rng)
    content = json.loads(made.notebook)
    cells = [c for c in content["cells"] if c["cell_type"] == "code" and not _locked(c)]
    cell = rng.choice(cells)
    if rng.random() < 0.2:
        module = rng.choice(["helper", "json", "numpy", "stackgraph", "sitecustomize", "os"])
        made.files[f"{module}.py"] = code.encode("utf-8", "surrogatepass")
        code, call = f"import {module}\n", f"{call} in {module}.py"
    before = _flag(rng)
    cell["source"] = code + cell["source"] if before else f"{cell['source']}\n\n{code}"
    made.notebook = json.dumps(content).encode()
    made.story.append(call)


def _locked(cell: dict[str, Any]) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("locked"))


# damaged notebooks


def _junk(rng: Random) -> Any:
    plain: list[Any] = [
        None,
        True,
        -1,
        1e308,
        float("nan"),
        10**400,
        [],
        {},
        [[]],
        {"a": []},
        [None] * 9,
    ]
    texts = ["", "\ud800", "\x1b[31m\u202e", "../../..", VALUABLE, "x" * _log(rng, 1, 10**6)]
    return rng.choice([*plain, *texts])


def damage_somewhere(rng: Random, made: Submission) -> None:
    """Put anything in any place of the JSON, some times."""
    content = json.loads(made.notebook)
    for _ in range(rng.randint(1, 5)):
        where: Any = content
        while True:
            keys = list(where) if isinstance(where, dict) else list(range(len(where)))
            inner = [k for k in keys if isinstance(where[k], dict | list) and where[k]]
            if not inner or rng.random() < 0.25:
                break
            where = where[rng.choice(inner)]
        key = rng.choice(keys)
        how = rng.choice(["put", "remove", "double"])
        if how == "put" or (how == "double" and not isinstance(where, list)):
            where[key] = _junk(rng)
        elif how == "remove":
            del where[key]
        else:
            where.extend([where[key]] * _log(rng, 1, 2000))
        made.story.append(f"{how} at {key}")
        if not content or not isinstance(content, dict):
            break
    made.notebook = json.dumps(content).encode()


def damage_cells(rng: Random, made: Submission) -> None:
    """Cells in another order, with each other's marks, texts, types; worth more."""
    content = json.loads(made.notebook)
    cells = content["cells"]
    how = rng.choice(["shuffle", "marks", "sources", "types", "points", "lose", "double"])
    if how == "shuffle":
        rng.shuffle(cells)
    elif how in ("marks", "sources"):
        key = "metadata" if how == "marks" else "source"
        values = [c[key] for c in cells]
        rng.shuffle(values)
        for cell, value in zip(cells, values, strict=True):
            cell[key] = value
    elif how == "types":
        for cell in cells:
            cell["cell_type"] = rng.choice(["code", "markdown", "raw", "heading"])
    elif how == "points":
        for cell in cells:
            cell["metadata"].get("nbgrader", {})["points"] = rng.choice([1e9, -5, "4", None, 10])
    elif how == "lose":
        content["cells"] = rng.sample(cells, rng.randint(0, len(cells)))
    else:
        content["cells"] = cells * rng.randint(2, 40)
    made.story.append(how)
    made.notebook = json.dumps(content).encode()


def damage_bytes(rng: Random, made: Submission) -> None:
    """Cut, overwritten, encoded otherwise, nested too deep."""
    data = made.notebook
    how = rng.choice(["cut", "overwrite", "encode", "nest", "zeros", "double", "empty"])
    if how == "cut":
        data = data[: rng.randrange(len(data))]
    elif how == "overwrite":
        start = rng.randrange(len(data))
        data = data[:start] + rng.randbytes(_log(rng, 1, 4000)) + data[start:]
    elif how == "encode":
        data = data.decode().encode(rng.choice(["utf-16", "utf-32", "utf-8-sig", "utf-7", "cp037"]))
    elif how == "nest":
        depth = _log(rng, 10, 200_000)
        data = b'{"cells":' * depth + data + b"}" * depth
    elif how == "zeros":
        data = data + b"\0" * _log(rng, 1, 20_000_000)
    else:
        data = data + data if how == "double" else b""
    made.story.append(how)
    made.notebook = data


# odd files


def odd_files(rng: Random, made: Submission) -> None:
    """Many files, long and strange names, a timestamp that is none."""
    for _ in range(_log(rng, 1, 300)):
        name = "".join(
            rng.choice("ab.- \n\t\u202e\x1bé'\"\\;|*~") for _ in range(_log(rng, 1, 120))
        )
        depth = rng.choice([0, 0, 1, rng.randint(1, 30)])
        if name.strip(". "):
            made.files["/".join(["d"] * depth + [name])] = rng.randbytes(_log(rng, 1, 20_000))
    words = ["9999-12-31", "now", "\x1b[2J", "2026-13-45 99:99", "-1", "x" * 5000, "1e400"]
    made.files["timestamp.txt"] = rng.choice([rng.choice(words).encode(), rng.randbytes(50)])
    made.story.append(f"{len(made.files)} files")


def odd_place(rng: Random, made: Submission) -> None:
    """No file in the notebook's place: a link, a pipe, a socket, a folder, nothing."""
    how = rng.choice(["neighbour", "passwd", "zero", "itself", "pipe", "socket", "folder", "none"])
    links = {
        "neighbour": "../../honest-001/u01_tiny/u01_tiny.ipynb",
        "passwd": "/etc/passwd",
        "zero": "/dev/zero",
        "itself": "u01_tiny.ipynb",
    }

    def place(path: Path) -> None:
        if how in links:
            path.symlink_to(links[how])
        elif how == "pipe":
            os.mkfifo(path)
        elif how == "socket":
            _bind(path)
        elif how == "folder":
            path.mkdir()

    made.place, made.honest = place, False
    made.story.append(f"{how} in place of the notebook")


def _bind(path: Path) -> None:
    """By its name alone: the whole path may be too long for a socket's."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(before)


def hostile(rng: Random, base: bytes) -> Submission:
    """``base``, a notebook, in the hands of somebody hostile: one to four things, mostly acts."""
    made = Submission(base)
    acts = rng.choices([act_up, damage_cells, damage_somewhere], weights=[10, 1, 1], k=4)
    for act in acts[: rng.randint(1, 4)]:
        try:
            act(rng, made)
        except (KeyError, IndexError, TypeError, AttributeError):
            continue  # what was damaged before is damaged enough
    if rng.random() < 0.1:
        damage_bytes(rng, made)
    if rng.random() < 0.2:
        odd_files(rng, made)
    if rng.random() < 0.1:
        odd_place(rng, made)
    return made


def write(made: Submission, folder: Path, unit: str) -> None:
    """Put a submission of ``unit`` at ``folder``; a name that the system refuses is left out."""
    folder.mkdir(parents=True)
    notebook = folder / f"{unit}.ipynb"
    if made.place is None:
        notebook.write_bytes(made.notebook)
    else:
        made.place(notebook)
    for name, data in made.files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError:
            continue
