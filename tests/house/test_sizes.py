"""What fits on a screen: functions, and the cells that people write."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stackgraph.authoring.script import Kind, parse_script
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_A_CELL = 25
SCRIPTS = sorted(ROOT.glob("course/*/*.py"))


def long_functions(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                yield f"{node.lineno}: {node.name} has {lines} lines"


def long_cells(path: Path, text: str) -> Iterator[str]:
    kind: Kind = "exercise" if path.stem == "exercises" else "lesson"
    for cell in parse_script(text, path.parent.name, kind, path.name).cells:
        lines = len(cell.source.splitlines())
        if not cell.markdown and lines > MOST_LINES_OF_A_CELL:
            yield f"{cell.line}: a cell of {lines} lines"


@pytest.mark.parametrize("room", ["src", "tests", "benchmarks", "tools"])
def test_no_function_is_longer_than_a_screen(room: str) -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in (ROOT / room).rglob("*.py")
        for line in long_functions(path.read_text(encoding="utf-8"))
    }
    assert found == set()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_cell_is_longer_than_a_screen(path: Path) -> None:
    assert list(long_cells(path, path.read_text(encoding="utf-8"))) == []


def test_what_is_too_long_is_found() -> None:
    body = "    x = 1\n"
    assert list(long_functions("def short():\n" + body * 59)) == []
    assert list(long_functions("def long():\n" + body * 60)) == ["1: long has 61 lines"]
    script = "# %%\n" + "x = 1\n" * 25 + "\n# %%\n" + "x = 1\n" * 26
    assert list(long_cells(Path("u01_a/exercises.py"), script)) == ["28: a cell of 26 lines"]
