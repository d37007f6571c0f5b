"""On a busy machine whoever ran out of time is named; on a quiet one the limit is to the point."""

from __future__ import annotations

import os

import pytest

from stackgraph.cli.grade import BUSY, OUT_OF_TIME, out_of_time
from stackgraph.engine.submission.tasks import Task
from stackgraph.engine.verdict import Event, Verdict
from stackgraph.grading.results import ClassResult, Graded

CORES = os.cpu_count() or 1


def graded(student: str, *kinds: str, fresh: bool = True) -> Graded:
    events = [Event(kind, "…") for kind in kinds]
    return Graded(Task(student, "u02_functional", b""), "key", verdict(events), fresh)


def verdict(events: list[Event]) -> Verdict:
    return Verdict("u02_functional", [], events)


def result(*found: Graded) -> ClassResult:
    made = ClassResult()
    made.graded.extend(found)
    return made


@pytest.mark.parametrize("kind", sorted(OUT_OF_TIME))
def test_who_ran_out_of_time_is_named(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    class_ = result(graded("ann"), graded("bob", kind), graded("eve", kind, fresh=False))
    load = BUSY * CORES
    monkeypatch.setattr(os, "getloadavg", lambda: (0.0, load, 0.0), raising=False)
    said = out_of_time(class_)
    assert said.startswith("1 submission ran out of time while this machine was busy")
    assert "bob/u02_functional" in said
    assert "ann" not in said
    assert "eve" not in said
    assert said.endswith("stackgraph grade u02 --student bob --force")
    assert out_of_time(result(graded("ann", "kernel-died"))) == ""
    monkeypatch.setattr(os, "getloadavg", lambda: (99.0, load / 2, 0.0), raising=False)
    assert out_of_time(class_) == ""
