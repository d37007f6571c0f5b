"""What several test files use."""

from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
"""The repository."""
AUTHORED = TESTS / "fixtures" / "course"
"""A course of one small unit, hand-written part only."""
