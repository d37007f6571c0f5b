"""Fixtures of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import tinycourse
from support.gradebooks import UNIT

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """One unit, nothing handed in, no bank."""
    return tinycourse.make_course(tmp_path / "course", (UNIT,), bank=False)
