"""Fixtures of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stackgraph.sandbox.execute import execute
from stackgraph.sandbox.warm import Warm
from support.student_cells import PRELOAD, SMALL, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.sandbox.kernel import StudentKernel


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    """A warm parent, one for a file's tests."""
    with Warm(preload=PRELOAD) as warm:
        yield warm


@pytest.fixture
def kernel(warm: Warm) -> Iterator[StudentKernel]:
    """A student kernel; after the test, whatever it did, the same parent serves the next one."""
    assert warm._parent is not None
    before = warm._parent
    with warm.start_kernel({"data.csv": b"1,2\n", "more/notes.txt": b"hello"}, limits=SMALL) as k:
        yield k
    assert warm._parent is before
    with warm.start_kernel() as following:
        assert text(execute(following, "print(1 + 1)")) == "2\n"
