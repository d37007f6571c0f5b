"""Try the course with the oldest and the newest libraries that pyproject.toml admits.

``python tools/test_versions.py [oldest|newest ...] [3.11|3.12|3.13 ...]`` makes an environment for
each of these Pythons that is found, and for each set of libraries, under ``.stackgraph/versions/``
(with uv if it is there, else venv and pip). With what learners install it runs those tests of what
a notebook imports that need Keras; with what authors install besides, the fast tests and the bank's
models. It prints a table; the logs stay beside the environments. Exit status 1 if anything failed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".stackgraph" / "versions"
SETS = ("oldest", "newest")
LEARNERS = ("lab",)
AUTHORS = ("lab", "grade", "author", "cluster", "postgres")
"""The extras tried at their lowest; the rest of ``dev``, which only tests use, is always new."""
TOOLS = ("pytest>=8", "pytest-timeout>=2.3", "pytest-xdist>=3.6", "hypothesis>=6.100")
SIDE_BY_SIDE = ("-n", "logical", "--maxprocesses", "4", "--dist", "worksteal")
IMPORTED = ("architecture", "checks", "drawing", "notebook", "opening", "puzzles", "verdicts")
"""The rooms of tests of what a notebook imports; not that of errors, whose explanations go by the
words of newer versions of Keras."""
FACTS = "tests/whole/test_facts.py"
"""What the lessons say of Keras."""
SUMMARY = re.compile(r"\d+ (?:passed|failed|error|errors|skipped)")
PYTHONS = ("3.11", "3.12", "3.13")


@dataclass
class Outcome:
    """One environment's row of the table."""

    label: str
    versions: str = ""
    results: dict[str, str] = field(default_factory=dict)
    failed: bool = False


def lower_bounds(python: str, *extras: str) -> list[str]:
    """``["keras==3.10", ...]`` for ``python``: what the course and these extras ask for, at least.

    Where several name one package, the last counts: an extra only ever asks for more.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["dependencies"], *(project["optional-dependencies"][e] for e in extras)]
    found: dict[str, str] = {}
    for line in map(Requirement, chain.from_iterable(groups)):
        meant = line.marker is None or line.marker.evaluate({"python_version": python})
        lowest = [s.version for s in line.specifier if s.operator == ">="]
        if meant and lowest:
            wanted = f"[{','.join(sorted(line.extras))}]" if line.extras else ""
            found[line.name] = f"{line.name}{wanted}=={lowest[0]}"
    return list(found.values())


def requirements(label: str, python: str, *extras: str) -> list[str]:
    """What to install besides the course itself and these extras of it."""
    if label == "newest":
        return list(TOOLS)
    # Matplotlib 3.10.0 calls what newer pyparsing warns about, and a warning fails a test.
    return [*TOOLS, *lower_bounds(python, *extras), "pyparsing<3.3"]


def interpreter(version: str) -> str | None:
    """The Python of this version that is installed here: on the path, or pyenv's."""
    name = f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    places = [shutil.which(name), *sorted(pyenv.glob(f"{version}.*/bin/{name}"), reverse=True)]
    return next((str(p) for p in places if p and _works(str(p))), None)


def _works(python: str) -> bool:
    return subprocess.run([python, "-c", "import venv"], capture_output=True).returncode == 0


def environment(label: str, version: str, base: str) -> Path:
    """The environment's Python; made anew when what should be in it has changed."""
    folder = FOLDER / f"{label}-{version}"
    needed = requirements(label, version, *LEARNERS)
    wanted = "\n".join([base, *needed])
    wanted += (ROOT / "pyproject.toml").read_text("utf-8")
    stamp = folder / "made-from"
    digest = hashlib.sha256(wanted.encode()).hexdigest()
    python = folder / "venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if stamp.is_file() and stamp.read_text() == digest:
        _run(_install(python, needed), folder / "install.log")  # authors had their own
        return python
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print(f"{folder.name}: installing {', '.join(needed)}", flush=True)
    for command in _installing(base, folder / "venv", python, ["-e", f"{ROOT}[lab]", *needed]):
        if _run(command, folder / "install.log") != 0:
            sys.exit(f"{folder.name}: could not be installed; see {folder / 'install.log'}")
    stamp.write_text(digest)
    return python


def _installing(base: str, venv: Path, python: Path, wanted: list[str]) -> list[list[str]]:
    make = [_uv(), "venv", "--quiet", "--python", base] if _uv() else [base, "-m", "venv"]
    return [[*make, str(venv)], _install(python, wanted)]


def _install(python: Path, wanted: list[str]) -> list[str]:
    if _uv():
        return [_uv(), "pip", "install", "--quiet", "--python", str(python), *wanted]
    return [str(python), "-m", "pip", "install", "--quiet", *wanted]


def _uv() -> str:
    beside = Path(sys.executable).with_name("uv")
    return shutil.which("uv") or (str(beside) if beside.is_file() else "")


def _run(command: list[str], log: Path) -> int:
    with log.open("ab") as out:
        done = subprocess.run(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    return done.returncode


def steps(python: Path, label: str, version: str) -> dict[str, list[list[str]]]:
    """What to run, by the head of its column."""
    pytest = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *SIDE_BY_SIDE]
    rooms = [f"tests/{room}" for room in IMPORTED]
    missing = [room for room in rooms if not (ROOT / room).is_dir()]
    if missing:
        sys.exit(f"there is no {', '.join(missing)}: say anew where these tests are")
    bank = [str(python.parent / "stackgraph"), "bank", "--in-process", "--fresh", "--json"]
    more = ["-e", f"{ROOT}[dev]", *requirements(label, version, *AUTHORS)]
    return {
        "with Keras": [[*pytest, "-m", "keras and not slow and not notebooks", *rooms, FACTS]],
        "fast tests": [_install(python, more), [*pytest, "--light"]],
        "bank": [bank],
    }


def try_out(label: str, version: str, base: str) -> Outcome:
    """Make one environment and run everything in it."""
    python = environment(label, version, base)
    name = f"{label}-{version}"
    outcome = Outcome(name, versions_in(python))
    for title, commands in steps(python, label, version).items():
        log = FOLDER / name / f"{title.replace(' ', '-').lower()}.log"
        log.unlink(missing_ok=True)
        print(f"{name}: {title} …", flush=True)
        status = next((s for command in commands if (s := _run(command, log))), 0)
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


def main(words: list[str]) -> int:
    """Try the sets and the Pythons named, or all of them."""
    if set(words) - {*SETS, *PYTHONS}:
        print(f"usage: python tools/test_versions.py [{'|'.join((*SETS, *PYTHONS))}] …")
        return 2
    here = {v: interpreter(v) for v in PYTHONS if v in words or not set(words) & set(PYTHONS)}
    for version in [v for v, path in here.items() if path is None]:
        print(f"not tried: Python {version}, of which no interpreter was found", flush=True)
    outcomes = [
        try_out(label, version, base)
        for version, base in here.items()
        if base
        for label in [s for s in SETS if s in words or not set(words) & set(SETS)]
    ]
    print()
    print(table(outcomes))
    failed = [o.label for o in outcomes if o.failed]
    if failed:
        print(f"\nSee the logs in {FOLDER.relative_to(ROOT)}/{{{','.join(failed)}}}/")
    return 1 if failed or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
