"""What a change in a room makes stale, and what it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stackgraph.course import rooms

KEYS = {"notebook": rooms.NOTEBOOK, "verdict": rooms.VERDICT, "page": rooms.PAGE}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package that may be changed."""
    copy = tmp_path / "stackgraph"
    shutil.copytree(Path(rooms.__file__).parents[1], copy)
    monkeypatch.setattr(rooms, "_PACKAGE", copy)
    return copy


def digests() -> dict[str, str]:
    return {name: rooms.digest(key) for name, key in KEYS.items()}


@pytest.mark.parametrize(
    ("file", "stale"),
    [
        ("checks/values.py", {"notebook", "verdict", "page"}),
        ("drawing/render/svg.py", {"notebook", "verdict", "page"}),
        ("limits.py", {"notebook", "verdict", "page"}),
        ("engine/judge/process.py", {"verdict"}),
        ("sandbox/limits.py", {"verdict"}),
        ("course/unit.py", {"verdict", "page"}),
        ("pages/templates/page.css", {"page"}),
        ("pages/report_plots.py", {"page"}),
        ("grading/session.py", set()),
        ("classroom/export.py", set()),
        ("cli/grade.py", set()),
    ],
)
def test_a_change_makes_stale_what_comes_of_it_and_nothing_else(
    package: Path, file: str, stale: set[str]
) -> None:
    before = digests()
    with (package / file).open("a", encoding="utf-8") as stream:
        stream.write("\n# changed\n")
    after = digests()
    assert {name for name in KEYS if before[name] != after[name]} == stale


def test_a_room_that_was_moved_is_a_fault_and_no_smaller_key(package: Path) -> None:
    shutil.rmtree(package / "checks")
    with pytest.raises(FileNotFoundError, match="checks"):
        rooms.digest(rooms.VERDICT)
