"""Fixtures of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.classroom import make_course

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of one unit, without any notebook in it."""
    return make_course(tmp_path / "course")
