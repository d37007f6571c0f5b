"""requirements.txt is exact, complete and without a registry's address."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement

from support import ROOT

PINNED = re.compile(r"([A-Za-z0-9._-]+)==([0-9][^ ;]*)( ; .+)?")


LOCKS = ("requirements.txt", "requirements-dev.txt")
EXTRAS = {
    "requirements.txt": ("lab", "grade"),
    "requirements-dev.txt": ("author", "cluster", "dev"),
}
DEVELOPERS = {
    "playwright",
    "mypy",
    "ruff",
    "pytest",
    "hypothesis",
    "distributed",
    "jupytext",
    "nbval",
}


def pins(lock: str) -> dict[str, list[str]]:
    """Versions by package name, as a lock has them."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / lock).read_text().splitlines():
        if line.startswith("#"):
            continue
        match = PINNED.fullmatch(line)
        assert match, f"not an exact pin: {line}"
        found.setdefault(match[1].lower().replace("_", "-"), []).append(match[2])
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_one_version_on_every_system(lock: str) -> None:
    assert {name: versions for name, versions in pins(lock).items() if len(versions) > 1} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_what_the_project_asks_for_is_pinned_within_its_bounds(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *(line for extra in EXTRAS[lock] for line in extras[extra])]
    versions = pins(lock)
    for line in asked:
        wanted = Requirement(line)
        name = wanted.name.lower().replace("_", "-")
        if name == "stackgraph":
            continue
        assert name in versions, f"{wanted.name} is missing: make lock"
        assert wanted.specifier.contains(versions[name][0]), f"{line} has {versions[name][0]}"


def test_developers_have_the_versions_that_students_have() -> None:
    ours = pins("requirements-dev.txt")
    assert {n: v for n, v in pins("requirements.txt").items() if ours.get(n) != v} == {}


def test_students_and_graders_install_no_developers_tool() -> None:
    assert DEVELOPERS & set(pins("requirements.txt")) == set()
    assert set(pins("requirements-dev.txt")) >= DEVELOPERS


def test_a_notebook_needs_nothing_of_jupyter() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    names = {Requirement(line).name for line in project["dependencies"]}
    assert names == {
        "tensorflow",
        "keras",
        "numpy",
        "scikit-learn",
        "matplotlib",
        "networkx",
        "scipy",
    }


def _brought(asked: list[str]) -> set[str]:
    """The packages that come with these, as they are installed here, the project's own left out."""
    found: dict[str, set[str]] = {}
    todo = [(Requirement(line), {""}) for line in asked]
    while todo:
        wanted, extras = todo.pop()
        if wanted.marker and not any(wanted.marker.evaluate({"extra": e}) for e in extras):
            continue
        name = wanted.name.lower().replace("_", "-")
        if name == "stackgraph" or (name in found and wanted.extras <= found[name]):
            continue
        known = found.setdefault(name, set())
        known |= wanted.extras
        todo += [(Requirement(r), known | {""}) for r in metadata.requires(name) or []]
    return set(found)


def test_the_page_says_how_much_each_extra_installs() -> None:
    """Systems and Pythons differ by some packages, and new versions bring others."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    page = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    table = page.split("## What is installed")[1]
    asked = project["dependencies"]
    for extra in ("dependencies", "lab", "grade", "author"):
        asked = [*asked, *project["optional-dependencies"].get(extra, ())]
        told = re.search(rf"^\|[^|]*`{extra}`[^|]*\| (\d+) \|", table, re.MULTILINE)
        assert told, extra
        assert abs(int(told[1]) - len(_brought(asked))) <= 10, extra


def test_no_registry_is_named() -> None:
    for name in (*LOCKS, "Makefile", "tools/setup_venv.sh", "tools/lock.sh"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert "--index-url" not in text.replace("--no-emit-index-url", "")
