"""An installation without an extra says which one a command needs, and how to install it."""

from __future__ import annotations

import ast
import os
import re
import shlex
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from stackgraph.cli import extras
from stackgraph.cli.desks import app
from support import ROOT, TESTS, tinycourse

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = TESTS / "support" / "programs" / "stackgraph_with_few_libraries.py"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAMES = {"pyyaml": "yaml", "myst-nb": "myst_nb", "sphinx-book-theme": "sphinx_book_theme"}
"""Distribution -> what it is imported as, where that is not its name."""


def imported_as(requirement: str) -> str:
    name = re.split(r"[<>=\[ ;]", requirement, maxsplit=1)[0]
    return NAMES.get(name, name)


BASE = {imported_as(r) for r in PROJECT["dependencies"]} | {"sklearn"}
EXTRAS = {
    extra: {imported_as(r) for r in needed if not r.startswith("stackgraph")} - BASE
    for extra, needed in PROJECT["optional-dependencies"].items()
}


def run(course: Path, without: set[str], *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, PROGRAM, *arguments],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "STACKGRAPH_WITHOUT": ",".join(without),
            "STACKGRAPH_COURSE": str(course),
            "VIRTUAL_ENV": sys.prefix,
        },
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def all_but(*installed: str) -> set[str]:
    """The modules that come with no extra of ``installed``."""
    return {m for m, extra in extras.OF_MODULE.items() if extra not in installed}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tinycourse.make_class(tmp_path_factory.mktemp("light") / "course")
    for unit in tinycourse.UNITS:
        script = made.exercise_script(unit)
        script.write_text("# %% [markdown]\n# A script.\n")
    return made.root


@pytest.mark.parametrize(
    ("installed", "arguments", "extra"),
    [
        ((), "--help", "lab"),
        ((), "lab", "lab"),
        ((), "submit u01", "lab"),
        ((), "grade", "grade"),
        ((), "build u01", "grade"),
        ((), "site", "author"),
        (("lab",), "grade u01", "grade"),
        (("lab",), "report", "grade"),
        (("lab",), "due u01 2026-12-01", "grade"),
        (("lab",), "bank u01 --in-process", "grade"),
        (("lab",), "build u01", "grade"),
        (("lab", "grade"), "grade --scheduler tcp://127.0.0.1:9", "cluster"),
    ],
)
def test_a_command_says_which_extra_it_needs(
    course: Path, installed: tuple[str, ...], arguments: str, extra: str
) -> None:
    status, said = run(course, all_but(*installed), *arguments.split())
    assert (status, "Traceback" in said) == (1, False), said
    assert f"comes with the extra '{extra}' and is not installed here" in said
    assert said.strip().splitlines()[-1].endswith(f'pip install -e "{ROOT}[{extra}]"')


def test_a_gradebook_on_a_server_says_it_too(course: Path, tmp_path: Path) -> None:
    made = tinycourse.make_course(tmp_path / "course", bank=False)
    config = made.root / "nbgrader_config.py"
    address = "postgresql+psycopg://grader@127.0.0.1:9/gradebook"
    config.write_text(config.read_text() + f"c.CourseDirectory.db_url = {address!r}\n")
    for arguments in (["due"], ["due", "u01", "2026-12-01"]):
        status, said = run(made.root, {"psycopg"}, *arguments)
        assert (status, "Traceback" in said) == (1, False), said
        assert "stackgraph due needs 'psycopg', which comes with the extra 'postgres'" in said


def test_a_library_of_no_extra_keeps_its_traceback(course: Path) -> None:
    assert extras.missing(ModuleNotFoundError("no", name="numpy"), ["grade"]) is None
    status, said = run(course, {"fcntl"}, "no-such-command")
    assert status == 2, said


def test_every_command_has_an_extra() -> None:
    names = {c.name or c.callback.__name__ for c in app.registered_commands if c.callback}
    assert names == set(extras.OF_COMMAND)
    assert set(extras.OF_COMMAND.values()) <= set(extras.LADDER)


def test_every_library_that_is_imported_comes_with_the_extra_that_is_told() -> None:
    imported = set()
    for path in (ROOT / "src" / "stackgraph").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                imported.add(node.module.partition(".")[0])
    foreign = imported - set(sys.stdlib_module_names) - BASE - {"stackgraph"}
    with_base = {"ml_dtypes", "threadpoolctl"}  # of TensorFlow, of scikit-learn
    assert foreign - set(extras.OF_MODULE) <= with_base, "say in OF_MODULE what brings these"
    for extra, modules in EXTRAS.items():
        if extra != "dev":
            assert {m: extras.OF_MODULE.get(m) for m in modules} == dict.fromkeys(modules, extra)


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ('{"url": "file:///course", "dir_info": {"editable": true}}', '-e "/course[grade]"'),
        (
            '{"url": "https://example.org/stackgraph-1.whl", "archive_info": {}}',
            '"stackgraph[grade] @ https://example.org/stackgraph-1.whl"',
        ),
        (None, '"stackgraph[grade]"'),
        ("damaged", '"stackgraph[grade]"'),
    ],
)
def test_the_line_installs_from_where_this_came(
    monkeypatch: pytest.MonkeyPatch, origin: str | None, line: str
) -> None:
    class Installed:
        @staticmethod
        def read_text(name: str) -> str | None:
            return origin if name == "direct_url.json" else None

    monkeypatch.setattr(extras, "distribution", lambda name: Installed)
    monkeypatch.setenv("VIRTUAL_ENV", sys.prefix)
    assert extras.install_command("grade") == f"pip install {line}"
    monkeypatch.delenv("VIRTUAL_ENV")
    told = extras.install_command("grade")
    assert told == f"{sys.executable} -m pip install {line}"
    assert shlex.split(told)[:4] == [sys.executable, "-m", "pip", "install"]
