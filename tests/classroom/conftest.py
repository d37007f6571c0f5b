"""Fixtures of this room."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from support.classroom import make_course

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from stackgraph.course import Course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of one unit, without any notebook in it."""
    return make_course(tmp_path / "course")


@pytest.fixture
def be_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts this process into a time zone until the test's end."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()
