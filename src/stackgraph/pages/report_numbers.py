"""What a class's results say, as numbers: per unit, exercise, test and message."""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, is_test, text_of
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.pages.feedback_parts import (
    Block,
    blocks_of,
    cells_of,
    docstring,
    exercise_titles,
    unit_title,
)
from stackgraph.pages.report_history import Result, score_of, when
from stackgraph.pages.report_read import Read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

FEWEST = 12
"""Attempts from which a correlation is worth telling: with fewer, one student can turn its sign."""
DISAGREES = 2.0
"""A test is told whose item-rest correlation lies this many standard errors below 0."""
SLIGHT = 0.1
"""No correlation nearer to 0 than this is told, however large the class."""
_A_NAME = re.compile(r" ?\('[^']*'\)")
"""What a student called a layer, as a message quotes it."""

Of = tuple[str, Verdict, list[CellVerdict]]
"""A student, their verdict, and of it the cells of one exercise."""
Tried = tuple[Verdict, list[CellVerdict], CellVerdict]
"""A verdict, its cells of one exercise, and one of these."""


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
class MessageRow:
    """One message, and who got it. ``of``: submissions that have the exercise."""

    grade_id: str
    exercise: str
    message: tuple[Block, ...]
    students: tuple[str, ...]
    of: int
    anchor: str = ""
    """Where it stands on its exercise's page."""

    @property
    def count(self) -> int:
        """Students who got it."""
        return len(self.students)

    @property
    def share(self) -> float:
        """Share of the submissions, 0 to 1."""
        return self.count / self.of if self.of else 0.0


@dataclass
class ExerciseRow:
    """One exercise over the whole class. ``untouched``: answers left as they were handed out;
    ``stopped``: those that have no value, for their cell stopped with an error.
    """

    key: str
    unit: str
    number: str
    title: str
    mean: float
    max_points: float
    complete: int
    untouched: tuple[str, ...]
    stopped: tuple[str, ...]
    count: int
    messages: list[MessageRow] = field(default_factory=list)
    """Every message that its tests gave, the most frequent first."""
    tests: list[TestRow] = field(default_factory=list)

    @property
    def name(self) -> str:
        """``'Exercise 2. A digit classifier'``."""
        return f"Exercise {self.number}" + (f". {self.title}" if self.title else "")

    @property
    def share(self) -> float:
        """Mean points as a share of those there are, 0 to 1."""
        return self.mean / self.max_points if self.max_points else 0.0

    @property
    def waiting(self) -> int:
        """Written answers that nobody has graded yet."""
        return sum(test.waiting for test in self.tests)


@dataclass
class UnitRow:
    """One unit over the whole class."""

    unit: str
    title: str
    scores: list[float]
    max_points: float
    exercises: list[ExerciseRow] = field(default_factory=list)
    handed_in: list[tuple[datetime, float]] = field(default_factory=list)

    @property
    def short(self) -> str:
        """``'Unit 3'`` of ``'Unit 3. Branches'``; ``'u03'`` where there is no such title."""
        first = self.title.split(".")[0]
        return first if first != self.title and len(first) < 12 else self.unit.split("_")[0]

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
        return sum(exercise.waiting for exercise in self.exercises)

    @property
    def tests(self) -> list[TestRow]:
        """Its tests, in order."""
        return [test for exercise in self.exercises for test in exercise.tests]

    @property
    def messages(self) -> list[MessageRow]:
        """Its messages, the most frequent first."""
        found = [message for exercise in self.exercises for message in exercise.messages]
        return sorted(found, key=lambda m: -m.count)

    @property
    def flagged(self) -> list[TestRow]:
        """Tests that should be looked at."""
        return [test for test in self.tests if test.flags]

    @property
    def hardest(self) -> ExerciseRow | None:
        """The exercise in which the smallest share of the points was earned, if any was lost."""
        worst = min(self.exercises, key=lambda e: e.share, default=None)
        return worst if worst and worst.share < 1 else None


def unit_rows(
    results: Sequence[Result],
    sources: Mapping[str, dict[str, Any]] | None = None,
    read: Read | None = None,
) -> list[UnitRow]:
    """A row for each unit, in order. ``sources``: the instructor's notebooks, for their words.
    ``read``: what was read of notebooks before.
    """
    units: dict[str, list[Result]] = {}
    for result in results:
        units.setdefault(result[1], []).append(result)
    books, read = sources or {}, read or Read()
    return [_unit_row(unit, units[unit], read, books.get(unit)) for unit in sorted(units)]


def _unit_row(
    unit: str, results: list[Result], read: Read, source: dict[str, Any] | None
) -> UnitRow:
    verdicts = [verdict for _, _, verdict, _ in results]
    books = [Verdict(unit, [], notebook=source)] if source else verdicts
    about, titles, title = _words(books, unit)
    row = UnitRow(
        unit,
        title,
        [score_of(v, extra) for _, _, v, extra in results],
        max([v.max_points for v in verdicts], default=0.0),
    )
    row.exercises = _exercise_rows(unit, results, read, titles, about)
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


def _exercise_rows(
    unit: str, results: list[Result], read: Read, titles: dict[str, str], about: dict[str, str]
) -> list[ExerciseRow]:
    found: dict[str, list[Of]] = {}
    errors: dict[str, dict[str, list[str]]] = {}
    for student, _, verdict, _ in results:
        errors[student] = read.errors(verdict)
        cells: dict[str, list[CellVerdict]] = {}
        for cell in verdict.cells:
            cells.setdefault(cell.exercise, []).append(cell)
        for key, own in cells.items():
            found.setdefault(key, []).append((student, verdict, own))
    rows = []
    for key, answers in found.items():
        raised = {s: errors[s][key] for s, _, _ in answers if errors[s].get(key)}
        number = GradeId.parse(key).number
        rows.append(_exercise_row(key, unit, titles.get(number, ""), answers, raised))
        rows[-1].tests = _test_rows(answers, about)
    return rows


def _exercise_row(
    key: str, unit: str, title: str, answers: list[Of], raised: dict[str, list[str]]
) -> ExerciseRow:
    """``raised``: student -> what their answer cells stopped with."""
    nothing = [s for s, _, cells in answers if all(c.status == "not attempted" for c in cells)]
    row = ExerciseRow(
        key,
        unit,
        GradeId.parse(key).number,
        title,
        statistics.fmean(sum(c.points for c in cells) for _, _, cells in answers),
        max(sum(c.max_points for c in cells) for _, _, cells in answers),
        sum(all(c.points >= c.max_points for c in cells) for _, _, cells in answers),
        tuple(s for s in nothing if s not in raised),
        tuple(s for s in nothing if s in raised),
        len(answers),
    )
    row.messages = _message_rows(answers, raised)
    return row


def _test_rows(answers: list[Of], about: dict[str, str]) -> list[TestRow]:
    by_test: dict[str, list[Tried]] = {}
    for _, verdict, cells in answers:
        for cell in cells:
            by_test.setdefault(cell.grade_id, []).append((verdict, cells, cell))
    return [_test_row(name, cells, about) for name, cells in by_test.items()]


def _test_row(name: str, tried: list[Tried], about: dict[str, str]) -> TestRow:
    counts = Counter(cell.status for _, _, cell in tried)
    passed, missing, waiting = (counts[s] for s in ("passed", "not attempted", "waiting"))
    attempted = len(tried) - missing - waiting
    agreement = agreement_of(tried)
    flags = []
    if attempted > 1 and passed == attempted:
        flags.append("everybody passes")
    if attempted > 1 and passed == 0:
        flags.append("nobody passes")
    if agreement is not None and disagrees(agreement, attempted):
        flags.append("disagrees with the rest")
    first = tried[0][2]
    return TestRow(
        name,
        first.exercise,
        about.get(name) or GradeId.parse(name).about,
        first.max_points,
        passed,
        missing,
        len(tried) - passed - missing - waiting,
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


def agreement_of(tried: Iterable[Tried]) -> float | None:
    """Item-rest correlation: of a test's points with the other points of its exercise.

    Where the exercise has no other test, the rest of the unit. Only submissions that attempted the
    exercise count. None for fewer than ``FEWEST`` of these, or where either side never varies.
    """
    own, rest = [], []
    for verdict, near, cell in tried:
        if cell.status in ("not attempted", "waiting"):
            continue
        own.append(cell.points)
        rest.append(sum(c.points for c in (near if len(near) > 1 else verdict.cells)) - cell.points)
    if len(own) < FEWEST or len(set(own)) < 2 or len(set(rest)) < 2:
        return None
    return statistics.correlation(own, rest)


def _message_rows(answers: list[Of], raised: dict[str, list[str]]) -> list[MessageRow]:
    """The messages of an exercise, the most frequent first; not those that only say an answer is
    missing. Where its cell stopped with an error, that is the message.
    """
    found: dict[tuple[str, str], dict[str, CellVerdict]] = {}
    for student, _, cells in answers:
        for cell in cells:
            essence = _essence(cell, raised.get(student, []))
            if essence:
                found.setdefault(essence, {}).setdefault(student, cell)
    rows = []
    for alike in found.values():
        student, first = next(iter(alike.items()))
        blocks = blocks_of(first.message, first.mismatches)
        if first.status == "not attempted":
            blocks = (*(Block(text) for text in raised[student][:1]), *blocks)
        row = MessageRow(first.grade_id, first.exercise, blocks, tuple(alike), len(answers))
        rows.append(row)
    rows.sort(key=lambda r: -r.count)
    return [replace(row, anchor=f"mistake-{place}") for place, row in enumerate(rows, 1)]


def _essence(cell: CellVerdict, raised: list[str]) -> tuple[str, str] | None:
    """What makes two messages one mistake: the first mismatch's hint, which names it; without one
    its headline, without the names that students gave; of an error its kind. Never what was found.
    None for what is no mistake.
    """
    first = cell.mismatches[0] if cell.mismatches else None
    hint = first.hint if first else ""
    if cell.status == "not attempted":
        return (raised[0].partition(":")[0], hint) if raised else None
    if cell.status not in ("failed", "refused", "stalled", "error") or not cell.message:
        return None
    if first is None:
        return cell.message, ""
    return ("", hint) if hint else (_A_NAME.sub("", first.subject), "")
