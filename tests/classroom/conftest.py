"""Fixtures of this room."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgraph.course import Course
from support.classroom import make_course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of one unit, without any notebook in it."""
    return make_course(tmp_path / "course")
