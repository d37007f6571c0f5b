"""What several test files use."""

import shutil
from pathlib import Path

from stackgraph.course import Course

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
"""The repository."""
AUTHORED = TESTS / "fixtures" / "course"
"""A course of one small unit, hand-written part only."""


def authored_course(root: Path) -> Course:
    """A copy of :data:`AUTHORED` at ``root``; nothing is built."""
    shutil.copytree(AUTHORED, root)
    return Course(root)
