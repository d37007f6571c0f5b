"""The house: which room may import which, and that no two modules import each other.

Read from the sources alone, so that an import inside a function counts like any other.
"""

from __future__ import annotations

import ast
import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import networkx
import pytest

from stackgraph.course import rooms
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PACKAGE = ROOT / "src" / "stackgraph"

FLOORS = (
    ("_quiet", "parcels", "words", "limits", "files"),
    ("data", "memory"),
    ("opening",),
    ("portable",),
    ("architecture",),
    ("errors",),
    ("checks", "drawing", "lesson"),
    ("puzzles", "verdicts"),
    ("__init__",),
    ("course",),
    ("kernels",),
    ("sandbox",),
    ("engine",),
    ("alike",),
    ("pages",),
    ("grading",),
    ("bank", "classroom", "nbgrader_plugins"),
    ("learner",),
    ("authoring",),
    ("cli",),
)
"""From the ground up: a room may import what stands on a floor below its own, and itself."""

FLOOR_OF = {room: number for number, floor in enumerate(FLOORS) for room in floor}
LARGEST_SHARE = 0.25

Arrow = tuple[str, str, str]
"""Importing module, imported module, where: ``engine/grade.py:12``."""


def module_of(path: Path, package: Path) -> str:
    """``engine.answers.payload``; a package's own file is named ``engine.answers``."""
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def arrows(package: Path = PACKAGE) -> Iterator[Arrow]:
    """Every import of one module of the package by another."""
    modules = {module_of(p, package) for p in package.rglob("*.py")}
    for path in sorted(package.rglob("*.py")):
        source = module_of(path, package)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(package).as_posix()}:{getattr(node, 'lineno', 0)}"
            for name in imported(node):
                target = name if name in modules else name.rpartition(".")[0]
                if target in modules and target != source:
                    yield source, target, where


@functools.cache
def ours() -> tuple[Arrow, ...]:
    """The package's own arrows, read once."""
    return tuple(arrows())


def imported(node: ast.AST) -> Iterator[str]:
    """What ``node`` imports of the package, without the package's name."""
    names: list[str] = []
    if isinstance(node, ast.ImportFrom) and node.level:
        raise AssertionError("relative imports are not used here")
    if isinstance(node, ast.ImportFrom) and node.module:
        names = [f"{node.module}.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    for name in names:
        if name.startswith("stackgraph."):
            yield name.removeprefix("stackgraph.")


def reached_into(package: Path = PACKAGE) -> Iterator[str]:
    """Names with an underscore that a module takes from another: those are the other's own."""
    for path in sorted(package.rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        here = path.relative_to(package).as_posix()
        froms = [n for n in nodes if isinstance(n, ast.ImportFrom) and any(imported(n))]
        for start in froms:
            folder = package.joinpath(*(start.module or "").split(".")[1:])
            for name in (alias.name for alias in start.names):
                if name.startswith("_") and not (folder / f"{name}.py").is_file():
                    yield f"{here}:{start.lineno} takes {name}"
        known = {alias.asname or alias.name for start in froms for alias in start.names}
        for node in nodes:
            owner = getattr(node, "value", None)
            taken = node.attr if isinstance(node, ast.Attribute) else ""
            if re.match("_[^_]", taken) and isinstance(owner, ast.Name) and owner.id in known:
                yield f"{here}:{owner.lineno} takes {taken}"


def room_of(module: str) -> str:
    """``engine`` of ``engine.answers.payload``."""
    return module.split(".", maxsplit=1)[0]


def upward(found: Sequence[Arrow]) -> list[str]:
    """The arrows that lead to a room on a higher floor, or to another room of the same."""
    return [
        f"{where} imports {target}"
        for source, target, where in found
        if room_of(source) != room_of(target)
        and FLOOR_OF[room_of(target)] >= FLOOR_OF[room_of(source)]
    ]


def circles(found: Sequence[Arrow]) -> list[str]:
    """Modules that import each other, by whatever way round, with the lines that tie them."""
    graph = networkx.DiGraph((source, target) for source, target, _ in found)
    tied = [group for group in networkx.strongly_connected_components(graph) if len(group) > 1]
    return [
        f"{where} imports {target}"
        for group in tied
        for source, target, where in found
        if source in group and target in group
    ]


@pytest.mark.parametrize("key", ["NOTEBOOK", "VERDICT"])
def test_the_rooms_of_a_key_import_no_other(key: str) -> None:
    """What a kept result comes from is on its list: a change anywhere else cannot alter it."""
    listed = {Path(name).stem for name in getattr(rooms, key)}
    outside = [
        f"{where} imports {target}"
        for source, target, where in ours()
        if room_of(source) in listed and room_of(target) not in listed
    ]
    assert outside == []


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(module_of(p, PACKAGE)) for p in PACKAGE.rglob("*.py")}
    assert rooms == set(FLOOR_OF)


def test_the_page_lists_every_room_from_the_ground_up() -> None:
    """``docs/architecture.md``: a room may import what stands above it in the table of rooms."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page[page.index("| room | purpose |") :].split("\n\n")[0]
    rows = [re.findall(r"`(\w+)(?:/|\.py)`", row.split("|")[1]) for row in table.splitlines()[2:]]
    row_of = {room: number for number, row in enumerate(rows) for room in row}
    assert set(row_of) == set(FLOOR_OF)
    below = [
        f"{where} imports {target}"
        for source, target, where in ours()
        if row_of[room_of(target)] > row_of[room_of(source)]
    ]
    assert below == []


def test_imports_lead_down() -> None:
    assert upward(ours()) == []


def test_no_two_modules_import_each_other() -> None:
    assert circles(ours()) == []


def test_what_is_a_modules_own_stays_there() -> None:
    assert list(reached_into()) == []


def test_reaching_into_another_module_is_named(tmp_path: Path) -> None:
    (tmp_path / "_a.py").touch()
    text = "from stackgraph import _a\nfrom stackgraph._a import _x, z\n_a._y = _a.w\nz._v\n"
    (tmp_path / "b.py").write_text(text)
    found = list(reached_into(tmp_path))
    assert found == ["b.py:2 takes _x", "b.py:3 takes _y", "b.py:4 takes _v"]


def test_no_room_is_larger_than_a_quarter() -> None:
    sizes: dict[str, int] = {}
    for path in PACKAGE.rglob("*.py"):
        room = room_of(module_of(path, PACKAGE))
        sizes[room] = sizes.get(room, 0) + len(path.read_text(encoding="utf-8").splitlines())
    total = sum(sizes.values())
    assert {room: n for room, n in sizes.items() if n > LARGEST_SHARE * total} == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("from stackgraph.engine import grade\n", "kernels/new.py:1 imports engine.grade"),
        (
            "def f():\n    import stackgraph.engine.grade\n",
            "kernels/new.py:2 imports engine.grade",
        ),
    ],
)
def test_an_arrow_that_leads_up_is_named(tmp_path: Path, text: str, line: str) -> None:
    for room in ("kernels", "engine"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").touch()
    (tmp_path / "engine" / "grade.py").touch()
    (tmp_path / "kernels" / "new.py").write_text(text)
    assert upward(list(arrows(tmp_path))) == [line]


def test_a_circle_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("from stackgraph import b\n")
    (tmp_path / "b.py").write_text("def f():\n    from stackgraph.a import x\n")
    found = circles(list(arrows(tmp_path)))
    assert sorted(found) == ["a.py:1 imports b", "b.py:2 imports a"]
