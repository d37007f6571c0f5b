"""The people of a class: their names, what each handed in, earned and lost."""

from __future__ import annotations

import unicodedata
from dataclasses import astuple, dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from stackgraph.course.roster import Person
from stackgraph.engine.executed import digest_of, network_digest
from stackgraph.pages.feedback_parts import (
    Picture,
    Test,
    picture_of,
    said_once,
    test_of,
)
from stackgraph.pages.limits import MOST_DRAWN
from stackgraph.pages.report_history import score_of
from stackgraph.pages.report_needs import events_to_see, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stackgraph.engine.verdict import Verdict
    from stackgraph.pages.drawn import Drawn
    from stackgraph.pages.report_history import Attempt, Result
    from stackgraph.pages.report_networks import Networks
    from stackgraph.pages.report_numbers import ExerciseRow, UnitRow
    from stackgraph.pages.report_read import Read


@dataclass(frozen=True)
class People:
    """Who is in the class: the roster's, and who handed something in."""

    known: dict[str, Person]
    on_roster: frozenset[str]

    @classmethod
    def of(cls, roster: Sequence[Person], students: Iterable[str]) -> People:
        """``students``: who handed something in. Without a roster they are the class."""
        known = {person.id: person for person in roster}
        on_roster = frozenset(known)
        known |= {s: Person(s) for s in students if s not in known}
        order = sorted(known.values(), key=lambda p: (_in_order(p.sortable_name), p.id))
        return cls({person.id: person for person in order}, on_roster)

    def name(self, student: str) -> str:
        """``'Jane Doe'``, or the id."""
        return self.known[student].full_name

    def page(self, student: str) -> str:
        """Their page, from the report's folder."""
        return f"students/{quote(student, safe='')}.html"

    @property
    def sections(self) -> list[str]:
        """The roster's sections, where it has several."""
        found = sorted({person.section for person in self.known.values() if person.section})
        return found if len(found) > 1 else []

    def missing(self, results: Sequence[Result]) -> dict[str, list[str]]:
        """Unit -> who handed in nothing."""
        came: dict[str, set[str]] = {}
        for student, unit, _, _ in results:
            came.setdefault(unit, set()).add(student)
        expected = [s for s in self.known if s in self.on_roster or not self.on_roster]
        missing = {u: [s for s in expected if s not in came[u]] for u in sorted(came)}
        return {unit: students for unit, students in missing.items() if students}

    def strangers(self, results: Iterable[Result]) -> dict[str, list[str]]:
        """Unit -> who handed in and is not on the roster; nobody where there is none."""
        found: dict[str, list[str]] = {}
        for student, unit, _, _ in results:
            if self.on_roster and student not in self.on_roster:
                found.setdefault(unit, []).append(student)
        return found


_BASIC = str.maketrans("øłđı", "oldi")


def _in_order(name: str) -> str:
    """What names are sorted by: accents do not count, so that Ärmel comes before Becker."""
    letters = unicodedata.normalize("NFKD", name.casefold()).translate(_BASIC)
    return "".join(c for c in letters if not unicodedata.combining(c))


@dataclass(frozen=True)
class Score:
    """One student's result in one unit."""

    unit: str
    points: float
    max_points: float
    late: str
    penalty: float
    handed_in: str
    attempts: int
    waiting: int
    feedback: str
    """The feedback page, from the report's folder; '' without one."""


@dataclass
class StudentRow:
    """One student over all units. ``to_see``: things that somebody should look at."""

    person: Person
    page: str
    scores: dict[str, Score] = field(default_factory=dict)
    to_see: int = 0

    @property
    def points(self) -> float:
        """Points over all units."""
        return sum(score.points for score in self.scores.values())

    @property
    def waiting(self) -> int:
        """Written answers that wait for a person."""
        return sum(score.waiting for score in self.scores.values())

    def traits(self, units: Sequence[UnitRow], missing: Mapping[str, set[str]]) -> str:
        """By what the table of students can be narrowed, in words without blanks."""
        most = sum(row.max_points for row in units)
        found = [f"no-{unit}" for unit, students in missing.items() if self.person.id in students]
        found += ["missing"] if found else []
        found += ["see"] if self.to_see else []
        found += ["waiting"] if self.waiting else []
        found += ["half"] if self.points < most / 2 else []
        found += ["late"] if any(score.late for score in self.scores.values()) else []
        return " ".join(found)


def student_rows(
    people: People,
    results: Iterable[Result],
    links: Mapping[tuple[str, str], str],
    history: Mapping[tuple[str, str], list[Attempt]],
) -> list[StudentRow]:
    """Everybody in the order of the names, also who handed in nothing."""
    rows = {s: StudentRow(person, people.page(s)) for s, person in people.known.items()}
    for student, unit, verdict, extra in results:
        row = rows[student]
        row.to_see += len(events_to_see(verdict))
        told = extra.get("waiting")
        waits = [c.grade_id for c in verdict.cells if c.status == "waiting"]
        row.scores[unit] = Score(
            unit,
            score_of(verdict, extra),
            verdict.max_points,
            str(extra.get("late") or ""),
            float(extra.get("penalty") or 0.0),
            str(extra.get("handed_in") or ""),
            len(history.get((student, unit), [])),
            len(waits if told is None else told),
            links.get((student, unit), ""),
        )
    return list(rows.values())


@dataclass(frozen=True)
class Lost:
    """One exercise in which a student lost points, or in which something waits."""

    exercise: ExerciseRow
    points: float
    max_points: float
    tests: list[Test]
    raised: list[str]
    pictures: list[Picture]


@dataclass(frozen=True)
class Work:
    """One submission as its author's page in the report tells it. ``notes``: what happened, in
    words, with details and the cell.
    """

    unit: UnitRow
    score: Score
    lost: list[Lost]
    notes: list[tuple[str, str, str]]


class Works:
    """Makes ``Work`` of submissions. ``wanted``: networks that passed; see ``report_networks``."""

    def __init__(
        self,
        units: Iterable[UnitRow],
        wanted: Networks,
        drawn: Drawn,
        read: Read,
    ) -> None:
        self._read = read
        self._drawn = drawn
        self._units = {row.unit: row for row in units}
        self._exercises = {e.key: e for row in self._units.values() for e in row.exercises}
        self._about = {t.grade_id: t.about for row in self._units.values() for t in row.tests}
        self._wanted = wanted
        self._digests = {
            (key, name): digest_of(data)
            for key, models in wanted.items()
            for name, data in models.items()
        }
        self._homes = {name: key for key, models in wanted.items() for name in models}

    def of(self, row: StudentRow, verdicts: Mapping[str, Verdict]) -> list[Work]:
        """All that one student handed in; ``verdicts``: unit -> verdict. The last units are the
        first to have drawings, of which a page shows so many.
        """
        room = MOST_DRAWN
        works = []
        for unit in sorted(verdicts, reverse=True):
            lost = self._lost(verdicts[unit], room)
            room -= sum(len(one.pictures) for one in lost)
            seen = events_to_see(verdicts[unit])
            notes = [(plain_words(e), e.detail, e.cell or "") for e in seen]
            works.append(Work(self._units[unit], row.scores[unit], lost, notes))
        return works[::-1]

    def _lost(self, verdict: Verdict, room: int) -> list[Lost]:
        cells: dict[str, list[Any]] = {}
        for cell in verdict.cells:
            cells.setdefault(cell.exercise, []).append(cell)
        keys = [key for key, own in cells.items() if any(c.status != "passed" for c in own)]
        raised = self._read.errors(verdict) if keys else {}
        found = []
        for key in keys:
            tests = [test_of(c, self._about.get(c.grade_id, "")) for c in cells[key]]
            pictures = self.pictures(key, verdict)[: max(0, room)]
            room -= len(pictures)
            found.append(
                Lost(
                    self._exercises[key],
                    sum(c.points for c in cells[key]),
                    sum(c.max_points for c in cells[key]),
                    [test for test in said_once(tests) if test.status != "passed"],
                    list(dict.fromkeys(raised.get(key, []))),
                    pictures,
                )
            )
        return found

    def pictures(self, key: str, verdict: Verdict) -> list[Picture]:
        """The submission's models of an exercise that are not those that passed, compared with
        these; as they are where nobody's passed.
        """
        found = []
        for name in verdict.architectures:
            own = network_digest(verdict.architectures, name)
            if self._home(name, verdict) == key and own != self._digests.get((key, name)):
                found.append(self.picture(name, verdict.architectures, key))
        return found

    def picture(self, name: str, networks: Mapping[str, Any], key: str = "") -> Picture:
        """As ``picture_of`` the one of ``networks`` that is called so, drawn once. ``key``: the
        exercise with whose passing one it is compared, if there is any.
        """
        wanted = self._wanted.get(key, {}).get(name)

        def make() -> Any:  # of what is lost nothing is remembered
            data = networks[name]
            return astuple(picture_of(name, data, wanted)) if data else None

        said = "\0".join((name, network_digest(networks, name), self._digests.get((key, name), "")))
        made = self._drawn.once("picture", said, make)
        return Picture(*made) if made else picture_of(name, {})

    def _home(self, name: str, verdict: Verdict) -> str:
        if name not in self._homes:
            self._homes[name] = self._read.home(name, verdict)
        return self._homes[name]
