"""Fixtures that several test files share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stackgraph.course import Course
from support import AUTHORED


@pytest.fixture
def authored(tmp_path: Path) -> Course:
    """A course of one small unit, ``u01_small``, that needs no TensorFlow; nothing is built."""
    shutil.copytree(AUTHORED, tmp_path / "course")
    return Course(tmp_path / "course")
