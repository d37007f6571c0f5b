"""Fixtures of this room."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgraph.course import Course
from support import tinycourse
from support.gradebooks import UNIT


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """One unit, nothing handed in, no bank."""
    return tinycourse.make_course(tmp_path / "course", (UNIT,), bank=False)
