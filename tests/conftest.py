"""What every room's tests have: golden texts in files, which a flag writes anew."""

from __future__ import annotations

import pytest

from support.golden import REWRITE, Golden


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
