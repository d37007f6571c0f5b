"""Fixtures of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import authored_course

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course


@pytest.fixture
def authored(tmp_path: Path) -> Course:
    """A course of one small unit, ``u01_small``, that needs no TensorFlow; nothing is built."""
    return authored_course(tmp_path / "course")
