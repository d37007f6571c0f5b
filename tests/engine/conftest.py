"""Fixtures of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stackgraph.sandbox.warm import Warm

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    """A warm parent with Keras, one for a file's tests."""
    with Warm() as parent:
        yield parent
