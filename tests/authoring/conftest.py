"""Fixtures of this room."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgraph.course import Course
from support import authored_course


@pytest.fixture
def authored(tmp_path: Path) -> Course:
    """A course of one small unit, ``u01_small``, that needs no TensorFlow; nothing is built."""
    return authored_course(tmp_path / "course")
