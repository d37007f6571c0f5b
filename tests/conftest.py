"""What every room's tests have: golden texts in files, which a flag writes anew."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import pytest

from support.golden import REWRITE, Golden

if TYPE_CHECKING:
    from collections.abc import Generator

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
