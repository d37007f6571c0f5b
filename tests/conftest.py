"""What every room's tests have: golden texts in files, which a flag writes anew.

Files of which ``-m`` leaves every test out are not imported: most of them import Keras.
"""

from __future__ import annotations

import ast
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import pytest

from support.golden import REWRITE, Golden

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

LIGHT = "not keras and not notebooks and not sandbox and not browser and not slow"
"""The tests that need Python and libraries alone, and no minutes."""

UNBUILT = {
    "`inputs` not connected to `outputs`": ((3, 10), (3, 14)),
    "Could not build a TypeSpec for <KerasTensor": ((3, 10), (3, 11)),
}
"""What these versions of Keras say, from the first to before the last, of an input that no layer
reads, and of ``ops.while_loop`` in a graph. They build none; no answer of the course needs one."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        REWRITE, action="store_true", help="write golden texts anew; read them in the diff"
    )
    parser.addoption("--light", action="store_true", help=f"the same as -m '{LIGHT}'")


def pytest_configure(config: pytest.Config) -> None:
    """``--light`` is part of what ``-m`` asks for."""
    asked = config.option.markexpr
    if config.getoption("light") and not asked.startswith(LIGHT):  # a worker is told both
        config.option.markexpr = f"{LIGHT} and ({asked})" if asked else LIGHT


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Whether ``-m`` asks for tests without a mark that all tests of this file have."""
    unwanted = _unwanted(config.getoption("markexpr"))
    if not unwanted or collection_path.suffix != ".py" or _named(collection_path, config):
        return None
    return bool(unwanted & _marks_of_all(collection_path)) or None


def _unwanted(expression: str) -> set[str]:
    """``{"keras", "slow"}`` of ``not keras and not slow and (…)``: marks that no test may have."""
    asked = ast.parse(expression.strip() or "_", mode="eval").body
    parts = asked.values if isinstance(asked, ast.BoolOp) else [asked]
    if isinstance(asked, ast.BoolOp) and isinstance(asked.op, ast.Or):
        return set()
    denied = [p.operand for p in parts if isinstance(p, ast.UnaryOp) and isinstance(p.op, ast.Not)]
    return {mark.id for mark in denied if isinstance(mark, ast.Name)}


def _named(path: Path, config: pytest.Config) -> bool:
    """Whether the command line names this very file: then pytest says that nothing is left."""
    asked = (config.invocation_params.dir / arg.split("::")[0] for arg in config.args)
    return path in asked


def _marks_of_all(path: Path) -> set[str]:
    """Names of the marks in a file's ``pytestmark``, which each of its tests has."""
    text = path.read_text("utf-8")
    start = text.find("\npytestmark = ")
    if start < 0:
        return set()
    found = next(
        node.value
        for node in ast.parse(text).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark"
    )
    each = found.elts if isinstance(found, ast.List) else [found]
    called = [mark.func if isinstance(mark, ast.Call) else mark for mark in each]
    return {mark.attr for mark in called if isinstance(mark, ast.Attribute)}


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Holds a text against this test's file; see ``support.golden``."""
    test = request.node.originalname.removeprefix("test_").removeprefix("golden_")
    folder = request.path.parent / "golden" / request.path.stem.removeprefix("test_")
    return Golden(folder, test, request.config.getoption(REWRITE))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """A test of a network that this Keras does not build is skipped, and says so."""
    try:
        return (yield)
    except Exception as error:
        for said, (first, last) in UNBUILT.items():
            if said in str(error) and first <= _keras() < last:
                pytest.skip(f"Keras {version('keras')} does not build it: {said}")
        raise


def _keras() -> tuple[int, ...]:
    try:
        return tuple(int(n) for n in version("keras").split(".")[:2])
    except PackageNotFoundError:
        return (0,)
