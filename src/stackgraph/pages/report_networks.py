"""Networks that passed, as what others are compared with: the report's, and formgrader's."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from stackgraph.course.state import write_if_changed
from stackgraph.engine.executed import network_digest
from stackgraph.engine.verdict import Verdict
from stackgraph.pages.feedback_parts import cells_of, exercise_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from stackgraph.pages.report_history import Result

Networks = dict[str, dict[str, dict[str, Any]]]
"""Exercise -> answer's name -> the architecture as plain data."""
_FILE = "networks.json"


def passed_networks(results: Iterable[Result], source: dict[str, Any] | None) -> Networks:
    """Of one unit the networks that most of those have who passed all tests of the exercise.

    ``source``: the instructor's notebook, whose tests say which exercise an answer is of.
    """
    counted: dict[tuple[str, str], Counter[str]] = {}
    built: dict[str, Verdict] = {}
    homes: dict[str, str] = {}
    for _, unit, verdict, _ in results:
        book = Verdict(unit, [], notebook=source) if source else verdict
        lost = {c.exercise for c in verdict.cells if c.status != "passed"}
        for name in verdict.architectures:
            if not homes.get(name):
                homes[name] = exercise_of(name, cells_of(book))
            if homes[name] and homes[name] not in lost:
                same = network_digest(verdict.architectures, name)
                built.setdefault(same, verdict)
                counted.setdefault((homes[name], name), Counter())[same] += 1
    found: Networks = {}
    for (key, name), counts in counted.items():
        found.setdefault(key, {})[name] = built[counts.most_common(1)[0][0]].architectures[name]
    return found


def remember(networks: Networks, report: Path) -> None:
    """Keep them beside the report, for ``passed_before``."""
    text = json.dumps(networks, sort_keys=True, ensure_ascii=False)
    write_if_changed(report / _FILE, text.encode("utf-8", "replace"))


def passed_before(report: Path) -> Networks:
    """What the last report knew; nothing where that is gone or spoilt."""
    try:
        found = json.loads((report / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
