"""Every command that a page or the tool itself prints can be pasted after the set-up.

One way throughout: ``make``, or the environment switched on once for each terminal and the bare
name of the command. Heavy commands are held against their own parsers, light ones are run.
"""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
import typer
from nbgrader.apps.nbgraderapp import NbGraderApp
from typer.testing import CliRunner

from stackgraph.cli.desks import app
from stackgraph.course import Course
from stackgraph.course.unit import Unit
from stackgraph.grading.gradebook import ClassGradebook
from support import ROOT, classroom, tinycourse
from support.gradebooks import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "course").glob("*/unit.md")),
    *sorted(ROOT.glob("*/README.md")),
]
FENCE = re.compile(r"^ *```(\w*)")
SPAN = re.compile(r"`([^`\n]+(?:\n[^`\n]+)?)`")
OURS = re.compile(r"(?:stackgraph|make|pip|python3?|jupyter|nbgrader|dask|source|py)\b")
ELSEWHERE = {
    *("docker", "kubectl", "createdb", "srun", "mkdir", "sudo", "npm", "chmod"),
    *("useradd", "passwd", "jupyterhub"),
}
"""Programs of others, which a page names for a machine that has them."""
NAMED = {"stackgraph-warm", "make test-", "nbgrader_config.py"}
"""What begins like a command and is none."""
PLACEHOLDER = {"<unit>": "u01", "uNN": "u01", "<student>": "ada", "FILE": "submissions.zip"}
NEW_UNITS = {"u13", "u53"}
"""Units that a page tells how to make."""
FILES = ("submissions.zip", "gradebook.csv", "worksheet.csv", "roster.csv", "upload.csv")
PROSE = {"warm", "as", "do", "u01"}
"""What follows ``stackgraph`` in strings of ours that suggest no command, or one that is filled
in."""


@dataclass(frozen=True)
class Line:
    """A command line, and where it is printed."""

    text: str
    where: str

    def __str__(self) -> str:
        return f"{self.where}: {self.text}"

    @property
    def words(self) -> list[str]:
        """As a shell takes it, comments left out, placeholders filled in."""
        text = self.text
        text = re.sub(r"\$\([^)]*\)", "tcp://127.0.0.1:8786", text)
        for old, new in PLACEHOLDER.items():
            text = text.replace(old, new)
        return shlex.split(text.rstrip(" &").replace("\\", "/"), comments=True)


# where commands are printed


def on_pages() -> Iterator[Line]:
    for page in PAGES:
        if page.is_file():
            yield from _of_page(page)


def _of_page(page: Path) -> Iterator[Line]:
    """Lines of fenced blocks without a language, and code in the text that begins as a command."""
    name = page.relative_to(ROOT).as_posix()
    language: str | None = None
    plain: list[str] = []
    for number, text in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        fence = FENCE.match(text)
        if fence:
            language = (fence[1] or "sh") if language is None else None
        elif language in ("sh", "bash", "console") and _looks_like_one(text):
            yield from _split(text.strip(), f"{name}:{number}")
        elif language is None:
            plain.append(text)
    for found in SPAN.finditer("\n".join(plain)):
        text = " ".join(found[1].split())
        if OURS.match(text) and " " in text and text not in NAMED:
            yield from _split(text, name)


def _looks_like_one(text: str) -> bool:
    first = text.split()[:1]
    return bool(first) and bool(re.fullmatch(r"[\w.\\/-]+", first[0])) and "▶" not in text


def _split(text: str, where: str) -> Iterator[Line]:
    for part in text.split("&&"):
        yield Line(part.strip(), where)


def in_messages() -> Iterator[Line]:
    """``stackgraph …`` in the strings of the package, what they are filled with made up."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node, text in _strings(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
            for found in re.finditer(r"(?<![\w/.\-])(stackgraph(?: [^\s`'’,;:()…]+)+)", text):
                yield Line(found[1], where)


def _strings(tree: ast.AST) -> Iterator[tuple[Any, str]]:
    """Every string with its text; of an f-string what it may look like. Those that only stand there
    are left out: docstrings speak to those who read the code.
    """
    inner = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else "u01" for p in node.values]
            yield node, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and id(node) not in inner | silent:
            yield node, node.value if isinstance(node.value, str) else ""


def in_examples() -> Iterator[Line]:
    """``Example:`` in the help of each command."""
    for name, command in commands().items():
        _, _, examples = (command.help or "").partition("Example:")
        for found in filter(OURS.match, re.findall(r"`([^`]+)`", examples)):
            yield from _split(" ".join(found.split()), f"stackgraph {name} --help")


@cache
def commands() -> dict[str, Any]:
    """Name -> the command as typer, whose parser may be click's or its own, makes it."""
    group: Any = typer.main.get_command(app)
    return dict(group.commands)


# what a command line has to be


def fault(line: Line, folder: Path) -> str | None:
    """What is wrong with a command line; None if it can be pasted."""
    try:
        program, *words = line.words
    except ValueError as error:
        return str(error)
    if program in ELSEWHERE:
        return None
    if program == "make":
        return _make(words)
    checks = {
        "stackgraph": _stackgraph,
        "source": _activate,
        ".venv/Scripts/activate.bat": lambda *_: None,
        "pip": _pip,
        "python": _python,
        "python3": _python,
        "py": _python,
        "dask": _known({"scheduler", "worker"}),
        "jupyter": _known({"lab"}),
        "nbgrader": _known(set(NbGraderApp.subcommands)),
    }
    if program not in checks:
        return f"{program} is neither make, nor in the environment, nor known to be another's"
    return checks[program](words, folder)


def _make(words: list[str]) -> str | None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    return next((f"make has no target {w}" for w in words if w not in targets), None)


def _stackgraph(words: list[str], folder: Path) -> str | None:
    """Parsed by the command's own parser; files are looked for in ``folder``."""
    if words[:1] in (["--help"], ["--install-completion"]):
        return None
    name, *rest = words or [""]
    if name not in commands():
        return f"there is no command {name!r}"
    if "--help" in rest:
        return None
    command = commands()[name]
    try:
        context = command.make_context(name, list(rest), parent=None)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return str(error.format_message())
    left = [w for w in context.args if name != "lab"]
    return f"{left} is too much" if left else _units(context.params)


def _units(given: dict[str, Any]) -> str | None:
    """Units that are named have to be units of the course."""
    named = [given.get("unit"), *(given.get("units") or [])]
    for unit in [u for u in named if u and u not in NEW_UNITS]:
        if not any(unit in (stem, stem[:3]) for stem in Course(ROOT).units):
            return f"there is no unit {unit}"
    return None


def _activate(words: list[str], folder: Path) -> str | None:
    return None if words == [".venv/bin/activate"] else "another environment is switched on"


def _pip(words: list[str], folder: Path) -> str | None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    if words[:1] == ["wheel"]:
        return (
            None
            if (ROOT / words[-1] / "pyproject.toml").is_file()
            else f"{words[-1]} is no package"
        )
    if words[:1] != ["install"]:
        return "pip does something else than install, or make the wheel"
    for before, word in pairwise(words):
        if before in ("-r", "-c") and not (ROOT / word).is_file():
            return f"there is no {word}"
        extras = re.fullmatch(r"(?:\.|stackgraph)\[([\w,]+)\]", word)
        for extra in extras[1].split(",") if extras else ():
            if extra not in project["optional-dependencies"]:
                return f"there is no extra {extra}"
        if extras and word.startswith("stackgraph"):
            return "the package is in no index: install it from its folder, '.[…]'"
    return None


def _python(words: list[str], folder: Path) -> str | None:
    words = [w for w in words if not re.fullmatch(r"-3\.\d+", w)]
    if words[:1] == ["-m"]:
        return None if words[1] in ("venv", "pytest", "benchmarks") else f"-m {words[1]}?"
    script = ROOT / words[0]
    if not script.is_file():
        return f"there is no {words[0]}"
    text = script.read_text(encoding="utf-8")
    options = [w for w in words if w.startswith("--")]
    return next((f"{words[0]} has no {o}" for o in options if f'"{o}"' not in text), None)


def _known(names: set[str]) -> Any:
    return lambda words, folder: None if words[:1] and words[0] in names else f"{words[:1]}?"


# tests


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that pages speak of."""
    monkeypatch.chdir(tmp_path)
    for name in FILES:
        (tmp_path / name).write_text("")
    return tmp_path


def faults(lines: list[Line], folder: Path) -> list[str]:
    found = [(line, fault(line, folder)) for line in lines]
    return [f"{line}\n    {why}" for line, why in found if why]


def test_commands_of_the_pages_can_be_pasted(desk: Path) -> None:
    lines = list(on_pages())
    assert len(lines) > 100
    assert {"stackgraph due u01 2026-12-01", "make lab"} <= {" ".join(x.words) for x in lines}
    found = faults(lines, desk)
    assert not found, "\n".join(found)


def test_commands_that_help_gives_as_examples_can_be_pasted(desk: Path) -> None:
    lines = list(in_examples())
    assert {line.where.split()[1] for line in lines} == set(commands())
    found = faults(lines, desk)
    assert not found, "\n".join(found)


def test_commands_that_messages_advise_can_be_pasted(desk: Path) -> None:
    """A sentence may go on after the command: the longest part that is a command counts."""
    lines = list(in_messages())
    assert len(lines) > 40
    wrong = []
    for line in lines:
        words = line.words
        if words[1] in PROSE:
            continue
        options = [w for w in words if w.startswith("-")]
        ends = range(len(words), 1, -1)
        whole = (n for n in ends if _stackgraph(_plain(words[1:n]), desk) is None)
        best = next(whole, 0)
        if not best or not set(options) <= set(_plain(words[:best])):
            wrong.append(f"{line}\n    {_stackgraph(_plain(words[1:]), desk)}")
    assert not wrong, "\n".join(wrong)


def _plain(words: list[str]) -> list[str]:
    """Without the full stop at a sentence's end."""
    return [word.rstrip(".") or word for word in words]


def test_one_way_throughout() -> None:
    """No page calls a program of the environment by its path."""
    found = [
        f"{page.relative_to(ROOT)}: {text.strip()}"
        for page in PAGES
        if page.is_file()
        for text in page.read_text(encoding="utf-8").splitlines()
        if re.search(r"\.venv[/\\]\w+[/\\](?!activate)", text)
    ]
    assert found == []


def test_every_page_for_people_at_a_terminal_says_how_to_get_there() -> None:
    for name in ("README.md", "docs/students.md", "docs/instructor.md"):
        assert "source .venv/bin/activate" in (ROOT / name).read_text(encoding="utf-8"), name
    assert "activate" in (ROOT / "tools" / "setup_venv.sh").read_text()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("make gradee", "make has no target gradee"),
        ("stackgraph grad u01", "there is no command 'grad'"),
        ("stackgraph grade --studnet ada", "No such option"),
        ("stackgraph grade u77", "there is no unit u77"),
        ("stackgraph submit", "Missing argument"),
        ("stackgraph report u01 --open u02 --no-such", "No such option"),
        (".venv/bin/stackgraph grade", "neither make"),
        ("pip install -r no.txt", "there is no no.txt"),
        ("pip install '.[no]'", "there is no extra no"),
        ("pip wheel --no-deps src", "src is no package"),
        ("python tools/no.py", "there is no tools/no.py"),
        ("source .venv/activate", "another environment"),
    ],
)
def test_a_wrong_line_is_found(desk: Path, text: str, why: str) -> None:
    assert why in str(fault(Line(text, "here"), desk))


LIGHT = ("due", "export", "collect u01", "alike")
OF_A_SYSTEM = {
    "gradebook.csv": "Student,ID,SIS User ID,SIS Login ID,Section,U01 tiny (4711)\n"
    "    Points Possible,,,,,4\n"
    '"Berg, Ada",101,ada,ada,A,\n',
    "worksheet.csv": "Identifier,Full name,Email address,Status,Grade,Maximum Grade\n"
    "Participant 7,Ada Berg,ada@example.org,Submitted,,4\n",
    "roster.csv": "id,first_name,last_name,email\nada,Ada,Berg,ada@example.org\n",
}
"""What course systems export, for a class of one."""


def test_light_commands_of_the_pages_run(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = tinycourse.make_course(desk / "course", ("u01_tiny",), bank=False)
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, "u01_tiny"))
        book.record("ada", verdict(1, 2, 1), "2026-03-01 12:00:00 UTC")
        book.commit()
    classroom.archive(desk / "submissions.zip", {"ada/u01_tiny.ipynb": _release(course)})
    for name, text in OF_A_SYSTEM.items():
        for folder in (desk, course.root):
            (folder / name).write_text(text)
    ours = [x for x in on_pages() if x.words[0] == "stackgraph"]
    lines = [x for x in ours if " ".join(x.words[1:]).startswith(LIGHT)]
    lines = [x for x in lines if "u03" not in x.words]  # the class has one unit
    assert len(lines) >= 16
    for line in lines:
        done = CliRunner().invoke(app, line.words[1:])
        assert done.exit_code == 0, f"{line}\n{done.output}{done.exception!r}"


def _release(course: Course) -> bytes:
    return course.notebook("release", "u01_tiny").read_bytes()


def test_make_alone_lists_the_targets() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    told = set(re.findall(r"^  make (\S+)", done.stdout, re.MULTILINE))
    assert {"lab", "grade", "test", "test-fast", "test-slow"} <= told
    assert _make(sorted(told)) is None
