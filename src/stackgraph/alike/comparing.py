"""A class's answers to one unit, compared: texts and networks together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stackgraph.alike.limits import LONGEST_ANSWER
from stackgraph.alike.networks import Network, network_clues
from stackgraph.alike.prose import runs_of
from stackgraph.alike.syntax import Clue, TooLong, clues_of
from stackgraph.alike.weighing import Answers, Pair, pairs_of
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, is_solution, is_test, text_of
from stackgraph.course.written import is_unanswered
from stackgraph.engine.submission.texts import is_untouched, names_asked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from typing import Any

    from stackgraph.course.unit import Unit


@dataclass
class Work:
    """What one student wrote in a unit, by exercise: code cells, the networks they built, and
    texts that a person grades.
    """

    student: str
    cells: dict[str, list[str]]
    networks: dict[str, list[Network]] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)

    @property
    def exercises(self) -> list[str]:
        """Those in which anything is written."""
        return sorted({*self.cells, *self.texts})

    def sources(self, exercise: str) -> list[str]:
        """Code cells, then texts: what a clue's places count."""
        return [*self.cells.get(exercise, []), *self.texts.get(exercise, [])]


@dataclass
class Compared:
    """What a class's answers have in common. ``left_out``: student -> what was not read, why."""

    works: dict[str, Work]
    pairs: list[Pair]
    clues: dict[str, Answers]
    """Exercise -> student -> clues."""
    left_out: dict[str, list[str]]


def cells_in(notebook: Mapping[str, Any], unit: Unit) -> dict[str, list[str]]:
    """Exercise -> the code cells of a repaired notebook that the student wrote or changed there.

    A cell of their own belongs to the exercise that it stands in.
    """
    ours = {grade_id(c): text_of(c) for c in unit.notebook["cells"] if is_solution(c)}
    handed_out = {text_of(c).strip() for c in unit.notebook["cells"]}
    exercises = {GradeId.parse(name).key for name in unit.worth}
    found: dict[str, list[str]] = defaultdict(list)
    here = ""
    for cell in notebook["cells"]:
        name, text = grade_id(cell), text_of(cell)
        key = GradeId.parse(name).key
        here = key if key in exercises else here
        if cell.get("cell_type") != "code" or is_test(cell) or here not in exercises:
            continue
        answer = is_solution(cell) and not is_untouched(text, ours.get(name, ""))
        if answer or (not name and text.strip() and text.strip() not in handed_out):
            found[here].append(text)
    return dict(found)


def texts_in(notebook: Mapping[str, Any], unit: Unit) -> dict[str, list[str]]:
    """Exercise -> the written answers of a repaired notebook."""
    prompts = {written.grade_id: written.prompt for written in unit.written}
    found: dict[str, list[str]] = defaultdict(list)
    for cell in notebook["cells"]:
        name, text = grade_id(cell), text_of(cell)
        if name in prompts and not is_unanswered(text, prompts[name]):
            found[GradeId.parse(name).key].append(text)
    return dict(found)


def compare(
    works: Iterable[Work],
    unit: Unit,
    shown: Sequence[str] = (),
    one_work: Collection[frozenset[str]] = (),
) -> Compared:
    """Compare a class. ``shown``: programs that the course itself shows, besides the unit's own
    cells; what stands there says nothing. ``one_work``: see ``pairs_of``.
    """
    asked = {name for cell in unit.answers for name in names_asked(cell.source)}
    known = _known(unit, asked, shown)
    by_student = {work.student: work for work in works}
    clues: dict[str, Answers] = defaultdict(dict)
    left_out: dict[str, list[str]] = defaultdict(list)
    for work in by_student.values():
        for exercise in work.exercises:
            number = GradeId.parse(exercise).number
            cells, texts = work.cells.get(exercise, []), work.texts.get(exercise, [])
            try:
                found, broken = clues_of(cells, asked)
                found |= runs_of(texts, len(cells))
            except TooLong:
                why = f"exercise {number}: more than {LONGEST_ANSWER:,} characters"
                left_out[work.student].append(why)
                continue
            if broken:
                left_out[work.student].append(f"exercise {number}: a cell that is no Python")
            clues[exercise][work.student] = {c: found[c] for c in found if c not in known}
    for exercise, answers in clues.items():
        _add_networks(exercise, answers, by_student)
    pairs = pairs_of(clues, one_work)
    return Compared(by_student, pairs, dict(clues), dict(left_out))


def _add_networks(exercise: str, answers: Answers, works: Mapping[str, Work]) -> None:
    built = {student: works[student].networks.get(exercise, []) for student in answers}
    for student, clues in network_clues(built).items():
        answers[student] |= clues


def _known(unit: Unit, asked: Collection[str], shown: Sequence[str]) -> set[str]:
    """The clues of everything that the course itself shows or expects."""
    own = [text_of(c) for c in unit.notebook["cells"] if c.get("cell_type") == "code"]
    found: dict[str, Clue] = {}
    for cells in (own, *([cell] for cell in own), *([text] for text in shown)):
        found |= clues_of(cells, asked, longest=sum(map(len, cells)))[0]
    for written in unit.written:
        texts = [written.prompt, written.answer, written.rubric]
        found |= runs_of(texts, longest=sum(map(len, texts)))
    return set(found)
