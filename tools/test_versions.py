"""Try the course with the oldest and the newest libraries that pyproject.toml admits.

``python tools/test_versions.py [oldest|newest ...]`` makes an environment for each under
``.stackgraph/versions/`` (with uv if it is there, else venv and pip), runs the fast tests, the
checks' tests that need Keras and the bank's models in it, and prints a table. The logs stay beside
the environments. Exit status 1 if anything failed. Needs nothing but Python's standard library.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".stackgraph" / "versions"
PINNED = ("tensorflow", "keras", "numpy", "scikit-learn", "matplotlib", "networkx")
"""What the checks, drawings and data rest on: at its lowest in ``oldest``, free in ``newest``."""
TOOLS = ("pytest>=8", "pytest-timeout>=2.3", "hypothesis>=6.100")
FAST = "not keras and not notebooks and not sandbox and not browser and not slow"
SUMMARY = re.compile(r"\d+ (?:passed|failed|error|errors|skipped)")
PYTHONS = ("python3.11", "python3.12", "python3.13")


@dataclass
class Outcome:
    """One environment's row of the table."""

    label: str
    versions: str = ""
    results: dict[str, str] = field(default_factory=dict)
    failed: bool = False


def lower_bounds() -> dict[str, str]:
    """``{"keras": "3.14.1", ...}`` from ``keras>=3.14.1`` in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found = {}
    for line in project["dependencies"]:
        match = re.match(r"([A-Za-z0-9_.-]+)\s*>=\s*([0-9.]+)", line)
        if match and match[1] in PINNED:
            found[match[1]] = match[2]
    missing = set(PINNED) - set(found)
    if missing:
        sys.exit(f"pyproject.toml gives no lower bound for {', '.join(sorted(missing))}")
    return found


def requirements(label: str) -> list[str]:
    """What to install besides the course itself."""
    if label == "newest":
        return list(TOOLS)
    # Matplotlib 3.10.0 calls what newer pyparsing warns about, and a warning fails a test.
    lowest = [f"{name}=={version}" for name, version in lower_bounds().items()]
    return [*TOOLS, *lowest, "pyparsing<3.3"]


def python_for(label: str) -> str:
    """The lowest Python installed here that the course admits for ``oldest``, the highest one for
    ``newest``.
    """
    here = [path for name in PYTHONS if (path := _working(name))] or [sys.executable]
    return here[0] if label == "oldest" else here[-1]


def _working(name: str) -> str | None:
    path = shutil.which(name)
    works = path and subprocess.run([path, "-c", ""], capture_output=True).returncode == 0
    return path if works else None


def environment(label: str) -> Path:
    """The environment's Python; made anew when what should be in it has changed."""
    folder = FOLDER / label
    wanted = "\n".join([python_for(label), *requirements(label)])
    wanted += (ROOT / "pyproject.toml").read_text("utf-8")
    stamp = folder / "made-from"
    digest = hashlib.sha256(wanted.encode()).hexdigest()
    python = folder / "venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if stamp.is_file() and stamp.read_text() == digest:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print(f"{label}: installing {', '.join(requirements(label))}", flush=True)
    for command in _installing(label, folder / "venv", python):
        if _run(command, folder / "install.log") != 0:
            sys.exit(f"{label}: could not be installed; see {folder / 'install.log'}")
    stamp.write_text(digest)
    return python


def _installing(label: str, venv: Path, python: Path) -> list[list[str]]:
    wanted = ["-e", str(ROOT), *requirements(label)]
    uv = shutil.which("uv")
    if uv:
        return [
            [uv, "venv", "--quiet", "--python", python_for(label), str(venv)],
            [uv, "pip", "install", "--quiet", "--python", str(python), *wanted],
        ]
    return [
        [python_for(label), "-m", "venv", str(venv)],
        [str(python), "-m", "pip", "install", "--quiet", *wanted],
    ]


def _run(command: list[str], log: Path) -> int:
    with log.open("ab") as out:
        done = subprocess.run(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    return done.returncode


def steps(python: Path) -> dict[str, list[str]]:
    """What to run, by the head of its column."""
    pytest = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    about_models = sorted(
        str(path.relative_to(ROOT))
        for pattern in (
            "test_checks_*.py",
            "test_portable.py",
            "test_architecture*.py",
            "test_kernels_ready.py",
        )
        for path in (ROOT / "tests").glob(pattern)
    )
    found = {
        "fast tests": [*pytest, "-m", FAST],
        "checks with Keras": [*pytest, "-m", "keras and not slow", *about_models],
    }
    stackgraph = str(python.parent / "stackgraph")
    offered = subprocess.run([stackgraph, "bank", "--help"], cwd=ROOT, capture_output=True)
    if b"--in-process" in offered.stdout:
        found["bank"] = [stackgraph, "bank", "--in-process", "--fresh", "--json"]
    return found


def try_out(label: str) -> Outcome:
    """Make one environment and run everything in it."""
    python = environment(label)
    outcome = Outcome(label, versions_in(python))
    for title, command in steps(python).items():
        log = FOLDER / label / f"{title.replace(' ', '-').lower()}.log"
        log.unlink(missing_ok=True)
        print(f"{label}: {title} …", flush=True)
        status = _run(command, log)
        passed, tally = _bank(log) if title == "bank" else (status == 0, _tally(log))
        outcome.failed |= not passed
        outcome.results[title] = ("passed" if passed else "FAILED") + tally
    return outcome


def versions_in(python: Path) -> str:
    """``"Python 3.11, TensorFlow 2.18.0, Keras 3.14.1, NumPy 1.26.0"``."""
    code = (
        "import sys; from importlib.metadata import version as v; "
        "print('Python %d.%d' % sys.version_info[:2], 'TensorFlow ' + v('tensorflow'), "
        "'Keras ' + v('keras'), 'NumPy ' + v('numpy'), sep=', ')"
    )
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _tally(log: Path) -> str:
    """pytest's own count from the end of its output, if there is one."""
    lines = log.read_text("utf-8", errors="replace").splitlines()
    counts = next((SUMMARY.findall(line) for line in reversed(lines) if SUMMARY.search(line)), [])
    return f" ({', '.join(counts)})" if counts else ""


def _bank(log: Path) -> tuple[bool, str]:
    """Whether every entry of the bank got its marks, and a count.

    Messages are not compared: without a judge some refusals are worded otherwise.
    """
    text = log.read_text("utf-8", errors="replace")
    start = text.find("{\n")
    try:
        report = json.loads(text[start:]) if start >= 0 else None
    except json.JSONDecodeError:
        report = None
    if report is None:
        return False, " (no report)"
    wrong = {k: len(report[k]) for k in ("false_accepts", "false_rejects")}
    counts = ", ".join(f"{n} {k.replace('_', ' ')}" for k, n in wrong.items())
    return not any(wrong.values()), f" ({counts})"


def table(outcomes: list[Outcome]) -> str:
    """The outcomes, one environment a row."""
    titles = list(dict.fromkeys(t for o in outcomes for t in o.results))
    rows = [["set", "versions", *titles]]
    rows += [[o.label, o.versions, *(o.results.get(t, "–") for t in titles)] for o in outcomes]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def main(labels: list[str]) -> int:
    """Try the sets named, or both."""
    unknown = set(labels) - {"oldest", "newest"}
    if unknown:
        print("usage: python tools/test_versions.py [oldest] [newest]", file=sys.stderr)
        return 2
    outcomes = [try_out(label) for label in labels or ["oldest", "newest"]]
    print()
    print(table(outcomes))
    failed = [o.label for o in outcomes if o.failed]
    if failed:
        print(f"\nSee the logs in {FOLDER.relative_to(ROOT)}/{{{','.join(failed)}}}/")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
