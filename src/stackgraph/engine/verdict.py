"""What grading one submission yields: plain data, written as JSON, kept by content.

Everything downstream (gradebook, feedback, report, bank) reads a ``Verdict`` and nothing else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal
from unicodedata import category

from stackgraph.checks.core import Mismatch
from stackgraph.course.ids import GradeId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Status = Literal[
    "passed", "answered", "waiting", "failed", "not attempted", "refused", "stalled", "error"
]
"""How a test cell ended.

``passed``: full marks. ``answered``: there is an answer, and the hidden test that would judge it is
not here (a student's own copy, see ``visible.py``). ``waiting``: a written answer, which a person
grades. ``failed``: a check said why not. ``not
attempted``: the answer is None or was never bound. ``refused``: an answer could not cross to the
judge (type or size). ``stalled``: a limit of time or memory was hit, or a kernel died. ``error``:
the test cell itself raised something that is no ``CheckError`` (a fault of ours; also an event).
"""

Severity = Literal["info", "odd", "hostile", "error"]


@dataclass(frozen=True)
class CellVerdict:
    """One test cell's result. ``message`` is what the student reads ('' when passed)."""

    grade_id: str
    status: Status
    points: float
    max_points: float
    message: str = ""
    check: str = ""
    """The check that said so (``'check_units'``); '' where none did."""
    mismatches: tuple[Mismatch, ...] = ()
    """What the check found, causes first, every part as text: ``message`` as data. Empty where no
    check spoke, or where it did so by a plain ``assert``."""
    by_hand: bool = False
    """Whether ``points`` are what a person gave, and not the test's."""
    written: bool = False
    """Whether this is no test, but a written answer."""

    def given(self, points: float) -> CellVerdict:
        """This, with the points that a person gave in place of the test's."""
        status: Status = "passed" if points >= self.max_points else "failed"
        return replace(self, points=points, status=status, by_hand=True)

    @property
    def exercise(self) -> str:
        """``'u01_e2'`` of ``'u01_e2_classifier_units'``."""
        return GradeId.parse(self.grade_id).key


@dataclass(frozen=True)
class Event:
    """Something an instructor should see beside the student's name.

    ``kind`` is a short slug (``cell-restored``, ``kernel-died``, ``answer-refused``); ``detail`` is
    one sentence; ``cell`` the id of the cell concerned, if any.
    """

    kind: str
    detail: str
    cell: str | None = None
    severity: Severity = "odd"


@dataclass
class Verdict:
    """The whole result for one submission of one unit. ``cells``: tests and written answers."""

    unit: str
    cells: list[CellVerdict]
    events: list[Event] = field(default_factory=list)
    notebook: Mapping[str, Any] = field(default_factory=dict)
    """The executed notebook (nbformat 4 JSON): student outputs, judge messages at test cells."""
    architectures: Mapping[str, Any] = field(default_factory=dict)
    """``Architecture.to_dict()`` of every answer that is a model, by answer name."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Where the time went: ``kernel_start``, ``student``, ``answers``, ``judge``."""

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(c.points for c in self.cells)

    @property
    def max_points(self) -> float:
        """Points there are."""
        return sum(c.max_points for c in self.cells)

    @property
    def open_points(self) -> float:
        """Points of answers that only hidden tests judge, where those are not here."""
        return sum(c.max_points for c in self.cells if c.status == "answered")

    @property
    def waiting_points(self) -> float:
        """Points of written answers that nobody has graded yet."""
        return sum(c.max_points for c in self.cells if c.status == "waiting")

    def cell(self, grade_id: str) -> CellVerdict:
        """The verdict on one test cell; KeyError if the unit has no such cell."""
        for cell in self.cells:
            if cell.grade_id == grade_id:
                return cell
        raise KeyError(grade_id)

    def to_json(self) -> str:
        """A stable JSON text."""
        large = {"notebook": dict(self.notebook), "architectures": dict(self.architectures)}
        said = {**vars(self), **large}
        return json.dumps(said, default=vars, sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Verdict:
        """The inverse of ``to_json``."""
        raw = json.loads(text)
        for cell in raw["cells"]:
            cell["mismatches"] = tuple(Mismatch(**m) for m in cell["mismatches"])
        raw["cells"] = [CellVerdict(**c) for c in raw["cells"]]
        raw["events"] = [Event(**e) for e in raw["events"]]
        return cls(**raw)


def printable(text: str, longest: int = 20_000) -> str:
    """``text`` without characters that don't print, turn lines round or can't be encoded.

    Names and messages may come from a submission, and stand in terminals, pages and databases.
    Line breaks and tabs stay.
    """
    if text.isascii() and text.isprintable() and len(text) <= longest:
        return text
    kept = (
        c if c in "\n\t" or category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in text
    )
    whole = "".join(islice(kept, longest + 1))
    return whole if len(whole) <= longest else whole[: longest - 1] + "…"


def all_lost(
    unit: str, points: Iterable[tuple[str, float]], status: Status, message: str, event: Event
) -> Verdict:
    """A verdict of 0 on every ``(grade_id, max_points)``: a submission that could not be read."""
    cells = [CellVerdict(g, status, 0.0, m, message) for g, m in points]
    return Verdict(unit, cells, [event])
