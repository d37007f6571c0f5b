"""What runs the project elsewhere: a public CI, Binder, a development container.

None of them runs here, so their files are held against what they name, and against the rules by
which each of them reads its files.
"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import tomllib
from typing import Any

import pytest
import typer
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from stackgraph.cli import app
from support import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CONTAINER_KEYS = {
    *("name", "image", "hostRequirements", "postCreateCommand", "forwardPorts"),
    *("portsAttributes", "customizations"),
}
"""Of containers.dev's reference, those that are used: another one is a slip of the pen, or new."""


def project() -> dict[str, Any]:
    """The table ``project`` of pyproject.toml."""
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return found


def jobs() -> dict[str, dict[str, Any]]:
    """Every job of every workflow, by its name."""
    found: dict[str, dict[str, Any]] = {}
    for path in WORKFLOWS:
        found |= yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return found


def steps() -> list[str]:
    """The command lines that workflows run."""
    listed = [step for job in jobs().values() for step in job["steps"]]
    assert all(("run" in step) is not ("uses" in step) for step in listed)
    return [step["run"] for step in listed if "run" in step]


def fault(line: str) -> str | None:
    """What is wrong with a command line of a workflow; None if all that it names is there."""
    words = shlex.split(line)
    if words[:3] == ["python", "-m", "pip"]:
        return _pip(words)
    if words[:3] == ["python", "-m", "pytest"]:
        return _pytest(words[3:])
    if words[0] == "make":
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
        return next((f"no target {w}" for w in words[1:] if w not in targets), None)
    if words[0] == "stackgraph":
        return _stackgraph(words[1:])
    return None if words[:2] == ["sudo", "sysctl"] else f"{words[0]}?"


def _stackgraph(words: list[str]) -> str | None:
    commands = dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    if words[0] not in commands:
        return f"there is no command {words[0]}"
    try:
        commands[words[0]].make_context(words[0], words[1:])
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return str(error.format_message())
    return None


def _pip(words: list[str]) -> str | None:
    lock = words[words.index("--constraint") + 1]
    if not (ROOT / lock).is_file():
        return f"there is no {lock}"
    extra = re.fullmatch(r"\.\[(\w+)\]", words[-1])
    known = project()["optional-dependencies"]
    return None if extra and extra[1] in known else f"there is no extra {words[-1]}"


def _pytest(words: list[str]) -> str | None:
    words = [w for w in words if w != "--light"]  # tests/conftest.py
    at = words.index("-m") if "-m" in words else len(words)
    options = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]
    known = {line.split(":")[0] for line in options["markers"]}
    named = set(re.findall(r"\w+", " ".join(words[at + 1 : at + 2]))) - {"not", "and", "or"}
    gone = [w for w in [*words[:at], *words[at + 2 :]] if not (ROOT / w).exists()]
    return f"unknown: {named - known}, {gone}" if named - known or gone else None


def test_every_step_of_the_ci_is_there() -> None:
    lines = steps()
    assert "make test" in lines
    assert {line: why for line in lines if (why := fault(line))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "make tests",
        "stackgraph bank u01 --in-proces",
        "stackgraph bnk u01",
        "python -m pytest -m 'not kerras'",
        "python -m pytest tests/none -m slow",
        "python -m pytest --lite",
        "python -m pip install --constraint none.txt --editable '.[dev]'",
        "python -m pip install --constraint requirements.txt --editable '.[all]'",
        "npm test",
    ],
)
def test_a_wrong_step_is_found(line: str) -> None:
    assert fault(line)


def test_the_ci_tries_every_promised_python_on_three_systems() -> None:
    tried = jobs()["fast"]["strategy"]["matrix"]
    promised = SpecifierSet(project()["requires-python"])
    minors = [f"3.{n}" for n in range(20) if f"3.{n}" in promised]
    assert tried["python"] == minors
    assert {name.split("-")[0] for name in tried["os"]} == {"ubuntu", "macos", "windows"}


def test_the_ci_allows_the_sandbox_before_it_runs_it() -> None:
    """Ubuntu forbids user namespaces to ordinary programs since 23.10."""
    whole = [step.get("run", "") for step in jobs()["whole"]["steps"]]
    allowed = [n for n, line in enumerate(whole) if "restrict_unprivileged_userns=0" in line]
    assert allowed[0] < whole.index("make test")


def test_binder_finds_its_files_as_repo2docker_reads_them() -> None:
    folder = ROOT / ".binder"
    assert not (ROOT / "binder").exists()  # it would be read in place of .binder
    version = re.fullmatch(r"python-(3\.\d+)\n", (folder / "runtime.txt").read_text())
    assert version
    assert version[1] in SpecifierSet(project()["requires-python"])
    for line in (folder / "requirements.txt").read_text().splitlines():
        option, name = line.split()
        assert option == "--requirement"
        assert (folder / name).is_file()  # pip reads it from where the file lies
    listed = subprocess.run(
        ["git", "ls-files", "--stage", ".binder/postBuild"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert listed.startswith("100755"), "repo2docker runs it as a program"
    text = (folder / "postBuild").read_text()
    assert text.startswith("#!/bin/bash\n")
    installs = [line for line in text.splitlines() if line.startswith("python ")]
    assert [_pip(["--constraint", *shlex.split(x.split("--constraint")[1])]) for x in installs] == [
        None
    ]


def test_binders_lock_has_all_that_learning_needs() -> None:
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "requirements.txt").read_text().splitlines()
    }
    needed = [*project()["dependencies"], *project()["optional-dependencies"]["lab"]]
    names = {Requirement(line).name.lower().replace("_", "-") for line in needed}
    assert names <= pinned


def test_the_development_container_names_what_is_there() -> None:
    told = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text())
    assert set(told) <= CONTAINER_KEYS
    version = re.fullmatch(r"mcr\.microsoft\.com/devcontainers/python:(3\.\d+)-\w+", told["image"])
    assert version
    assert version[1] in SpecifierSet(project()["requires-python"])
    shell, script, level = told["postCreateCommand"].split()
    assert shell == "sh"
    assert re.search(rf"^ +{level}\) ", (ROOT / script).read_text(), re.MULTILINE)
    assert {str(port) for port in told["forwardPorts"]} == set(told["portsAttributes"])
    interpreter = told["customizations"]["vscode"]["settings"]["python.defaultInterpreterPath"]
    assert interpreter == "${containerWorkspaceFolder}/.venv/bin/python"
