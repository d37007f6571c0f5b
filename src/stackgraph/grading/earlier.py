"""The grades before a run, kept until the list of changes was shown.

A run that is stopped has changed some grades already. The next one must compare with what stood
before the first, or it would say that nothing changed.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from stackgraph.engine.standing import Standing
from stackgraph.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from stackgraph.course import Course
    from stackgraph.grading.revision import Revision

Standings = dict[str, dict[str, Standing]]
"""Unit -> student -> what the gradebook says."""


def remember(
    course: Course, now: Standings, revisions: Mapping[str, Revision] | None = None
) -> Standings:
    """The grades to compare with: for each unit of ``now`` those of a run whose changes nobody has
    seen, if there was one. On disk when this returns.

    ``revisions``: of units that this run changes; scores are under the names that cells get.
    """
    kept = _read(_path(course))
    for unit, revision in (revisions or {}).items():
        now = now | {unit: {s: _moved(of, revision) for s, of in now[unit].items()}}
    found = {unit: kept.get(unit, standings) for unit, standings in now.items()}
    _write(course, kept | found)
    return found


def _moved(standing: Standing, revision: Revision) -> Standing:
    return replace(
        standing,
        scores=revision.moved(standing.scores),
        manual=revision.moved(standing.manual),
        auto=revision.moved(standing.auto),
        waiting=[revision.renamed.get(name, name) for name in standing.waiting],
    )


def forget(course: Course, units: Iterable[str]) -> None:
    """The changes in ``units`` were shown."""
    kept = _read(_path(course))
    _write(course, {unit: s for unit, s in kept.items() if unit not in set(units)})


def _path(course: Course) -> Path:
    return course.state / "grades_before.json"


def _read(path: Path) -> Standings:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return {u: {s: Standing(**of) for s, of in found.items()} for u, found in raw.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(course: Course, standings: Standings) -> None:
    if not standings:
        _path(course).unlink(missing_ok=True)
        return
    raw = {u: {s: asdict(of) for s, of in found.items()} for u, found in standings.items()}
    text = json.dumps(raw, sort_keys=True, ensure_ascii=False)
    write_atomically(_path(course), text.encode("utf-8", "replace"), durable=True)
