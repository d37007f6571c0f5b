"""requirements.txt is exact, complete and without a registry's address."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement

from support import ROOT

PINNED = re.compile(r"([A-Za-z0-9._-]+)==([0-9][^ ;]*)( ; .+)?")


def pins() -> dict[str, list[str]]:
    """Versions by package name, as ``requirements.txt`` has them."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "requirements.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        match = PINNED.fullmatch(line)
        assert match, f"not an exact pin: {line}"
        found.setdefault(match[1].lower().replace("_", "-"), []).append(match[2])
    return found


def test_every_package_has_one_version_on_every_system() -> None:
    assert {name: versions for name, versions in pins().items() if len(versions) > 1} == {}


def test_what_the_project_asks_for_is_pinned_within_its_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    versions = pins()
    for line in asked:
        wanted = Requirement(line)
        name = wanted.name.lower().replace("_", "-")
        assert name in versions, f"{wanted.name} is missing: make lock"
        assert wanted.specifier.contains(versions[name][0]), f"{line} has {versions[name][0]}"


def test_no_registry_is_named() -> None:
    for name in ("requirements.txt", "Makefile", "tools/setup_venv.sh", "tools/lock.sh"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert "--index-url" not in text.replace("--no-emit-index-url", "")
