"""The networks that a class built, as clues: who built one that few others did?

A network is known by a sketch that no spelling changes. One that passed its tests says nothing
where only one kind of network passes, however few got there; one that did not pass is a mistake,
and a rare mistake that two share says something.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.alike.limits import LARGEST, MOST_NODES
from stackgraph.alike.syntax import Clue
from stackgraph.architecture import from_dict
from stackgraph.architecture.fingerprint import sketch
from stackgraph.course.ids import GradeId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stackgraph.course.unit import Unit
    from stackgraph.engine.verdict import Verdict


@dataclass(frozen=True)
class Network:
    """A model of a student's: the answer's name, what it is, whether its tests passed."""

    name: str
    sketch: str
    calls: int
    passed: bool
    data: Mapping[str, Any]
    """``Architecture.to_dict()``, to draw it."""

    @property
    def clue(self) -> str:
        """What it says."""
        return f"{self.name}: {self.sketch}"


def networks_in(verdict: Verdict, unit: Unit) -> dict[str, list[Network]]:
    """Exercise -> the networks of a graded submission, of which too large ones are left out."""
    status = {cell.grade_id: cell.status for cell in verdict.cells}
    found: dict[str, list[Network]] = defaultdict(list)
    for name, data in verdict.architectures.items():
        tests = [test.grade_id for test in unit.tests if name in test.reads]
        calls = calls_in(data)
        if tests and 0 < calls <= MOST_NODES:
            try:
                told = sketch(from_dict(data))
            except (ValueError, KeyError, TypeError, RecursionError):
                continue  # data that a drawing would refuse as well
            passed = all(status.get(test) == "passed" for test in tests)
            exercise = GradeId.parse(tests[0]).key
            found[exercise].append(Network(name, told, calls, passed, data))
    return dict(found)


def calls_in(data: Any) -> int:
    """Calls of an architecture's data with nested models opened; 0 for what is no such data."""
    try:
        inside = {node["id"]: calls_in(node["inner"]) for node in data["nodes"] if node["inner"]}
        return sum(inside.get(call["node"], 1) for call in data["calls"])
    except (KeyError, TypeError, RecursionError):
        return 0


def network_clues(built: Mapping[str, Iterable[Network]]) -> dict[str, dict[str, Clue]]:
    """Student -> their networks in one exercise as clues, those that say something."""
    passing: dict[str, set[str]] = defaultdict(set)
    for networks in built.values():
        for one in networks:
            if one.passed:
                passing[one.name].add(one.sketch)
    return {
        student: {
            one.clue: Clue(min(LARGEST, one.calls))
            for one in networks
            if not one.passed or len(passing[one.name]) > 1
        }
        for student, networks in built.items()
    }
