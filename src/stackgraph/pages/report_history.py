"""Attempts: what earlier reports saw of a submission, and when it was handed in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from stackgraph.course.state import write_if_changed
from stackgraph.engine.standing import after_penalty
from stackgraph.engine.verdict import Verdict
from stackgraph.pages.report_read import Read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Result = tuple[str, str, Verdict, dict[str, Any]]
"""(student, unit, verdict, extra). ``extra`` may hold: ``feedback`` (path of the submission's
feedback page), ``handed_in`` (a time as text), ``attempts`` (a list of ``{"at": time, "points":
n}``), ``late`` (text), ``penalty`` (points), ``waiting`` (cells that a person is to look at). All
are optional."""


@dataclass(frozen=True)
class Attempt:
    """One hand-in: when (if known), and what it earned."""

    points: float
    max_points: float
    at: datetime | None = None


def score_of(verdict: Verdict, extra: dict[str, Any]) -> float:
    """Points after the late penalty."""
    return after_penalty(verdict.points, float(extra.get("penalty") or 0.0))


def when(text: object) -> datetime | None:
    """A time as nbgrader, ISO 8601 and people write it; None for anything else. UTC if unsaid."""
    from dateutil.parser import parse

    try:
        moment = parse(str(text)) if text else None
    except (ValueError, OverflowError):
        return None
    if moment is not None and moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment


def with_history(
    results: Sequence[Result], path: Path, read: Read | None = None
) -> dict[tuple[str, str], list[Attempt]]:
    """Every attempt known, by (student, unit): those told in ``extra``, else those that earlier
    reports saw, which ``path`` remembers. What is graded anew is the same attempt.
    """
    known, read = _read_history(path), read or Read()
    found = {}
    for student, unit, verdict, extra in results:
        if extra.get("attempts"):
            told = [(str(a.get("at", "")), float(a["points"])) for a in extra["attempts"]]
        else:
            seen = known.setdefault(f"{student}/{unit}", {})
            identity = _identity(verdict, extra, read)
            if identity:
                seen[identity] = [str(extra.get("handed_in") or ""), score_of(verdict, extra)]
            told = [(str(at), float(points)) for at, points in seen.values()]
        attempts = [Attempt(points, verdict.max_points, when(at)) for at, points in told]
        attempts.sort(key=lambda a: a.at.timestamp() if a.at else 0.0)
        found[student, unit] = attempts
    write_if_changed(path, json.dumps(known, indent=1, sort_keys=False).encode())
    return found


def _read_history(path: Path) -> dict[str, dict[str, list[Any]]]:
    """What earlier reports wrote; nothing where that is gone or spoilt (it is no grade)."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _identity(verdict: Verdict, extra: dict[str, Any], read: Read) -> str:
    """What tells one attempt from another: the hand-in time, else the answers' text."""
    if extra.get("handed_in"):
        return str(extra["handed_in"])
    return read.identity(verdict)
