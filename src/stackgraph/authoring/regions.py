"""The marked regions of a cell: what students never see.

The markers are nbgrader's own (``ClearSolutions``, ``ClearHiddenTests``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Place = Literal["visible", "solution", "hidden", "marker"]

_MARKER = re.compile(r"(?P<edge>BEGIN|END) (?P<region>SOLUTION|HIDDEN TESTS)")
_ANY_MARKER = re.compile(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)|AUTOTEST")
_PLACES: dict[str | None, Place] = {
    None: "visible",
    "SOLUTION": "solution",
    "HIDDEN TESTS": "hidden",
}


@dataclass
class Split:
    """A cell's lines by where they stand.

    ``lines`` has every line with its place; ``faults`` are (line counted from 0, what is wrong).
    """

    lines: list[tuple[Place, str]] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)

    def text(self, place: Place) -> str:
        """The lines that stand in ``place``, in order."""
        return "\n".join(line for where, line in self.lines if where == place)

    def has(self, place: Place) -> bool:
        """Whether any line, even an empty one, stands in ``place``."""
        return any(where == place for where, _ in self.lines)


def split(source: str) -> Split:
    """Sort the lines of ``source`` into what is visible, solution, hidden test and marker."""
    result = Split()
    inside: str | None = None
    opened_at = 0
    for number, line in enumerate(source.split("\n")):
        marker = _MARKER.search(line)
        if marker is None:
            result.lines.append((_PLACES[inside], line))
            continue
        result.lines.append(("marker", line))
        region = marker["region"]
        if marker["edge"] == "BEGIN":
            if inside:
                result.faults.append(
                    (number, f"BEGIN {region} inside a {inside} region: end that first")
                )
            inside, opened_at = region, number
        else:
            if inside != region:
                result.faults.append((number, f"END {region} without a BEGIN {region} before it"))
            inside = None
    if inside:
        result.faults.append((opened_at, f"BEGIN {inside} is never closed: add '### END {inside}'"))
    return result


def has_marker(text: str) -> bool:
    """Whether any nbgrader marker is left in ``text``."""
    return _ANY_MARKER.search(text) is not None
