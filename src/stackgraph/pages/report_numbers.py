"""What a class's results say, as numbers: per unit, exercise, test, message and student."""

from __future__ import annotations

import hashlib
import json
import math
import statistics
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, is_solution, is_test, text_of
from stackgraph.course.state import write_if_changed
from stackgraph.engine.standing import after_penalty
from stackgraph.engine.verdict import CellVerdict, Event, Severity, Verdict
from stackgraph.pages.feedback_parts import (
    Block,
    blocks_of,
    cells_of,
    docstring,
    exercise_titles,
    unit_title,
)
from stackgraph.pages.limits import MOST_MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

Result = tuple[str, str, Verdict, dict[str, Any]]
"""(student, unit, verdict, extra). ``extra`` may hold: ``feedback`` (path of the submission's
feedback page), ``handed_in`` (a time as text), ``attempts`` (a list of ``{"at": time, "points":
n}``), ``late`` (text), ``penalty`` (points). All are optional."""

FEWEST = 12
"""Attempts from which a correlation is worth telling: with fewer, one student can turn its sign."""
DISAGREES = 2.0
"""A test is told whose item-rest correlation lies this many standard errors below 0."""
SLIGHT = 0.1
"""No correlation nearer to 0 than this is told, however large the class."""
SEVERITIES: tuple[Severity, ...] = ("hostile", "error", "odd", "info")
"""Most urgent first."""


@dataclass(frozen=True)
class TestRow:
    """One test over the whole class. ``agreement`` is None where it can't be told."""

    __test__ = False  # not a test class of pytest's

    grade_id: str
    exercise: str
    about: str
    max_points: float
    passed: int
    not_attempted: int
    other: int
    agreement: float | None
    flags: tuple[str, ...]
    waiting: int = 0
    """Written answers that nobody has graded yet."""

    @property
    def count(self) -> int:
        """Submissions that have the test."""
        return self.passed + self.not_attempted + self.waiting + self.other

    @property
    def share(self) -> float:
        """Share of submissions that pass, 0 to 1."""
        return self.passed / self.count if self.count else 0.0


@dataclass(frozen=True)
class ExerciseRow:
    """One exercise over the whole class."""

    key: str
    number: str
    title: str
    mean: float
    max_points: float
    complete: int
    untouched: int
    count: int


@dataclass(frozen=True)
class MessageRow:
    """One message that several submissions got, with an example."""

    count: int
    grade_id: str
    exercise: str
    message: tuple[Block, ...]
    students: tuple[str, ...]


@dataclass
class UnitRow:
    """One unit over the whole class."""

    unit: str
    title: str
    scores: list[float]
    max_points: float
    exercises: list[ExerciseRow] = field(default_factory=list)
    tests: list[TestRow] = field(default_factory=list)
    messages: list[MessageRow] = field(default_factory=list)
    handed_in: list[tuple[datetime, float]] = field(default_factory=list)

    @property
    def mean(self) -> float:
        """Mean score."""
        return statistics.fmean(self.scores) if self.scores else 0.0

    @property
    def median(self) -> float:
        """Median score."""
        return statistics.median(self.scores) if self.scores else 0.0

    @property
    def full(self) -> int:
        """Submissions with full marks."""
        return sum(score >= self.max_points for score in self.scores)

    @property
    def waiting(self) -> int:
        """Written answers that nobody has graded yet."""
        return sum(test.waiting for test in self.tests)

    @property
    def flagged(self) -> list[TestRow]:
        """Tests that should be looked at."""
        return [test for test in self.tests if test.flags]


@dataclass(frozen=True)
class EventRow:
    """Something that went wrong, beside the student's name."""

    student: str
    unit: str
    event: Event

    @property
    def urgency(self) -> int:
        """0 for the most urgent."""
        return SEVERITIES.index(self.event.severity) if self.event.severity in SEVERITIES else 0


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


def unit_rows(
    results: Sequence[Result], sources: Mapping[str, dict[str, Any]] | None = None
) -> list[UnitRow]:
    """A row for each unit, in order. ``sources``: the instructor's notebooks, for their words."""
    units: dict[str, list[Result]] = {}
    for result in results:
        units.setdefault(result[1], []).append(result)
    return [_unit_row(unit, units[unit], (sources or {}).get(unit)) for unit in sorted(units)]


def _unit_row(unit: str, results: list[Result], source: dict[str, Any] | None) -> UnitRow:
    verdicts = [verdict for _, _, verdict, _ in results]
    books = [Verdict(unit, [], notebook=source)] if source else verdicts
    about, titles, title = _words(books, unit)
    row = UnitRow(
        unit,
        title,
        [score_of(v, extra) for _, _, v, extra in results],
        max([v.max_points for v in verdicts], default=0.0),
    )
    row.exercises = _exercise_rows(verdicts, titles)
    row.tests = _test_rows(verdicts, about)
    row.messages = _message_rows(results)
    times = [(when(extra.get("handed_in")), score_of(v, extra)) for _, _, v, extra in results]
    row.handed_in = sorted((at, score) for at, score in times if at is not None)
    return row


def _words(verdicts: list[Verdict], unit: str) -> tuple[dict[str, str], dict[str, str], str]:
    """Docstrings of tests, titles of exercises, title of the unit: as most notebooks have them.

    The text of a notebook is the student's to edit, so one notebook alone is not believed.
    """
    about: dict[str, str] = {}
    titles: dict[str, Counter[str]] = {}
    heads: Counter[str] = Counter()
    for verdict in verdicts:
        cells = cells_of(verdict)
        if not cells:
            continue
        heads[unit_title(verdict)] += 1
        for number, title in exercise_titles(cells).items():
            titles.setdefault(number, Counter())[title] += 1
        for cell in cells:
            if is_test(cell) and grade_id(cell) not in about:
                about[grade_id(cell)] = docstring(text_of(cell))
    common = {number: found.most_common(1)[0][0] for number, found in titles.items()}
    return about, common, heads.most_common(1)[0][0] if heads else unit


def _exercise_rows(verdicts: list[Verdict], titles: dict[str, str]) -> list[ExerciseRow]:
    found: dict[str, list[list[CellVerdict]]] = {}
    for verdict in verdicts:
        cells: dict[str, list[CellVerdict]] = {}
        for cell in verdict.cells:
            cells.setdefault(cell.exercise, []).append(cell)
        for key, tests in cells.items():
            found.setdefault(key, []).append(tests)
    rows = []
    for key, answers in found.items():
        number = GradeId.parse(key).number
        rows.append(
            ExerciseRow(
                key,
                number,
                titles.get(number, ""),
                statistics.fmean(sum(c.points for c in tests) for tests in answers),
                max(sum(c.max_points for c in tests) for tests in answers),
                sum(all(c.points >= c.max_points for c in tests) for tests in answers),
                sum(all(c.status == "not attempted" for c in tests) for tests in answers),
                len(answers),
            )
        )
    return rows


def _test_rows(verdicts: list[Verdict], about: dict[str, str]) -> list[TestRow]:
    order = list(dict.fromkeys(c.grade_id for v in verdicts for c in v.cells))
    by_test = {
        name: [(v, c) for v in verdicts for c in v.cells if c.grade_id == name] for name in order
    }
    return [_test_row(name, by_test[name], about) for name in order]


def _test_row(
    name: str, cells: list[tuple[Verdict, CellVerdict]], about: dict[str, str]
) -> TestRow:
    passed = sum(c.status == "passed" for _, c in cells)
    missing = sum(c.status == "not attempted" for _, c in cells)
    waiting = sum(c.status == "waiting" for _, c in cells)
    attempted = len(cells) - missing - waiting
    agreement = agreement_of(cells)
    flags = []
    if attempted > 1 and passed == attempted:
        flags.append("everybody passes")
    if attempted > 1 and passed == 0:
        flags.append("nobody passes")
    if agreement is not None and disagrees(agreement, attempted):
        flags.append("disagrees with the rest")
    first = cells[0][1]
    return TestRow(
        name,
        first.exercise,
        about.get(name) or GradeId.parse(name).about,
        first.max_points,
        passed,
        missing,
        len(cells) - passed - missing - waiting,
        agreement,
        tuple(flags),
        waiting,
    )


def disagrees(agreement: float, attempted: int) -> bool:
    """Whether an item-rest correlation of ``attempted`` submissions is clearly below 0.

    A test that has nothing to do with the others gives correlations around 0, with a standard error
    of 1 / sqrt(n - 1): 0.3 for 12 students, 0.1 for 100. Two of these below 0 happens by chance
    with one such test in forty, so a unit of twenty tests seldom shows a false alarm.
    """
    return agreement < -max(SLIGHT, DISAGREES / math.sqrt(attempted - 1))


def agreement_of(cells: Iterable[tuple[Verdict, CellVerdict]]) -> float | None:
    """Item-rest correlation: of a test's points with the other points of its exercise.

    Where the exercise has no other test, the rest of the unit. Only submissions that attempted the
    exercise count. None for fewer than ``FEWEST`` of these, or where either side never varies.
    """
    own, rest = [], []
    for verdict, cell in cells:
        if cell.status in ("not attempted", "waiting"):
            continue
        others = [c for c in verdict.cells if c.grade_id != cell.grade_id]
        near = [c for c in others if c.exercise == cell.exercise] or others
        own.append(cell.points)
        rest.append(sum(c.points for c in near))
    if len(own) < FEWEST or len(set(own)) < 2 or len(set(rest)) < 2:
        return None
    return statistics.correlation(own, rest)


def _message_rows(results: list[Result]) -> list[MessageRow]:
    """The messages that most submissions got; not those that only say an answer is missing."""
    found: dict[tuple[str, tuple[str, str]], dict[str, CellVerdict]] = {}
    for student, _, verdict, _ in results:
        for cell in verdict.cells:
            if cell.status in ("failed", "refused", "stalled", "error") and cell.message:
                key = (cell.exercise, _essence(cell))
                found.setdefault(key, {}).setdefault(student, cell)
    rows = []
    for (exercise, _), cells in found.items():
        first = next(iter(cells.values()))
        blocks = blocks_of(first.message, first.mismatches)
        rows.append(MessageRow(len(cells), first.grade_id, exercise, blocks, tuple(cells)))
    rows.sort(key=lambda r: (-r.count, r.grade_id))
    return rows[:MOST_MESSAGES]


def _essence(cell: CellVerdict) -> tuple[str, str]:
    """What makes two messages one: the first mismatch's headline and hint, not what was found."""
    if not cell.mismatches:
        return cell.message, ""
    first = cell.mismatches[0]
    return first.subject, first.hint


def event_rows(results: Iterable[Result]) -> list[EventRow]:
    """Every event of the class, the most urgent first."""
    rows = [EventRow(student, unit, event) for student, unit, v, _ in results for event in v.events]
    return sorted(rows, key=lambda r: (r.urgency, r.student, r.unit, r.event.kind))


@dataclass(frozen=True)
class RemarkRow:
    """A remark that needs no action, over all who got it; a few of these by name."""

    unit: str
    kind: str
    detail: str
    count: int
    students: tuple[str, ...]


def remark_rows(events: Iterable[EventRow]) -> list[RemarkRow]:
    """The events of severity ``info``, equal ones together."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for row in events:
        if row.event.severity == "info":
            key = (row.unit, row.event.kind, row.event.detail)
            found.setdefault(key, []).append(row.student)
    return [
        RemarkRow(*key, len(students), tuple(dict.fromkeys(students))[:4])
        for key, students in found.items()
    ]


# Attempts


def with_history(results: Sequence[Result], path: Path) -> dict[tuple[str, str], list[Attempt]]:
    """Every attempt known, by (student, unit): those told in ``extra``, else those that earlier
    reports saw, which ``path`` remembers. What is graded anew is the same attempt.
    """
    known = _read_history(path)
    found = {}
    for student, unit, verdict, extra in results:
        if extra.get("attempts"):
            told = [(str(a.get("at", "")), float(a["points"])) for a in extra["attempts"]]
        else:
            seen = known.setdefault(f"{student}/{unit}", {})
            seen[_identity(verdict, extra)] = [
                str(extra.get("handed_in") or ""),
                score_of(verdict, extra),
            ]
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


def _identity(verdict: Verdict, extra: dict[str, Any]) -> str:
    """What tells one attempt from another: the hand-in time, else the answers' text."""
    if extra.get("handed_in"):
        return str(extra["handed_in"])
    answers = [text_of(c) for c in cells_of(verdict) if is_solution(c)]
    return hashlib.sha256("\0".join(answers).encode("utf-8", "replace")).hexdigest()[:16]
