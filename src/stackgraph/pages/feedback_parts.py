"""A verdict in the terms of a feedback page: exercises, tests, messages, code, drawings.

Everything here is text still to be escaped, but for what is typed as ``Markup``.
"""

from __future__ import annotations

import ast
import base64
import json
import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers.python import PythonLexer

from stackgraph.architecture import from_dict
from stackgraph.checks.core import SHOWN, Mismatch
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import Cell, grade_id, is_solution, is_test, role, text_of
from stackgraph.pages.limits import LONGEST_CODE, LONGEST_TEXT, MOST_NODES
from stackgraph.words import as_it_stands, points_text, without_ansi

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stackgraph.engine.verdict import CellVerdict, Event, Verdict

TEST_FAULT = (
    "This test stopped with a fault of its own, which is not yours. Your instructor sees it in the "
    "report; there is nothing for you to do."
)
WAITING = "A person grades this; its points are not counted yet."
_HIDDEN = re.compile(r"^.*BEGIN HIDDEN TESTS", re.MULTILINE)
# A heading may be a student's, of any length: nothing here is tried in more than one way.
_EXERCISE = re.compile(r"^#++[ \t]*+Exercise[ \t]++(\d++)[ \t]*+[.:]?(.*)", re.MULTILINE)
_POINTS = re.compile(r"\d+ points?\)")
_UNIT = re.compile(r"\A#[ \t]++(.*)")
_QUIET_EVENTS = {"answer-refused", "drawing-failed", "no-sandbox"}

STATUS = {
    "passed": "passed",
    "answered": "has an answer",
    "waiting": "to be graded",
    "failed": "not yet",
    "not attempted": "not attempted",
    "refused": "could not be graded",
    "stalled": "stopped",
    "error": "not graded",
}
"""How a status reads on the page."""


@dataclass(frozen=True)
class Block:
    """One mismatch of a message: a headline and its labelled lines; or any text, as headline."""

    subject: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Test:
    """One test cell as the student sees it."""

    about: str
    status: str
    word: str
    points: float
    max_points: float
    blocks: tuple[Block, ...] = ()
    written: bool = False
    """Whether it is no test, but a written answer."""


@dataclass(frozen=True)
class Code:
    """One cell of the student's: highlighted source, whether it is an answer, what it raised."""

    source: Markup
    answer: bool = True
    raised: str = ""


@dataclass(frozen=True)
class Picture:
    """A student's model: its name, the drawing as a data URI ('' if there is none), its words."""

    name: str
    uri: str
    width: int
    height: int
    words: str


@dataclass
class Exercise:
    """One exercise: its tests, the student's cells and models."""

    key: str
    number: str
    title: str
    tests: list[Test] = field(default_factory=list)
    code: list[Code] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    """The student's written answers."""

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(t.points for t in self.tests)

    @property
    def max_points(self) -> float:
        """Points there are."""
        return sum(t.max_points for t in self.tests)

    @property
    def raised(self) -> list[str]:
        """What the student's answer cells raised, which is the cause of what the tests say."""
        return list(dict.fromkeys(c.raised for c in self.code if c.raised and c.answer))

    @property
    def open(self) -> bool:
        """Whether nothing is lost, but something only hidden tests or a person can tell."""
        return not self.complete and all(
            t.status in ("passed", "answered", "waiting") for t in self.tests
        )

    @property
    def complete(self) -> bool:
        """Whether no point was lost."""
        return all(t.status == "passed" for t in self.tests)


def unit_title(verdict: Verdict) -> str:
    """``'Unit 1. Sequential, read closely'``, from the notebook's heading, or the unit's stem."""
    for cell in cells_of(verdict):
        if cell.get("cell_type") == "markdown":
            found = _UNIT.search(text_of(cell))
            head, _, last = found[1].rpartition(":") if found else ("", "", "")
            title = head if last.strip().lower() == "assignment" else found[1] if found else ""
            return title.strip()[:120] or verdict.unit
    return verdict.unit


def notes_for_student(verdict: Verdict) -> list[str]:
    """What happened to the submission that its author should know. Never a fault's details."""
    shown: list[Event] = [
        e for e in verdict.events if e.severity in ("info", "odd") and e.kind not in _QUIET_EVENTS
    ]
    return list(dict.fromkeys(_sentence(e.detail) for e in shown))


def _sentence(text: str) -> str:
    text = text.strip()[:LONGEST_TEXT]
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def exercises_of(verdict: Verdict) -> list[Exercise]:
    """The verdict's exercises in order, each with tests, code and drawings."""
    cells = cells_of(verdict)
    about = {grade_id(c): docstring(text_of(c)) for c in cells if is_test(c)}
    titles = exercise_titles(cells)
    found: dict[str, Exercise] = {}
    for cell in verdict.cells:
        number = GradeId.parse(cell.grade_id).number
        exercise = found.setdefault(
            cell.exercise, Exercise(cell.exercise, number, titles.get(number, ""))
        )
        exercise.tests.append(test_of(cell, about.get(cell.grade_id, "")))
    for exercise in found.values():
        exercise.tests = said_once(exercise.tests)
    _add_code(cells, found)
    _add_pictures(verdict, cells, found)
    return list(found.values())


def exercise_titles(cells: list[Cell]) -> dict[str, str]:
    """Exercise number -> its title, from the headings of the notebook's text."""
    titles: dict[str, str] = {}
    for cell in cells:
        if cell.get("cell_type") == "markdown":
            for number, title in _EXERCISE.findall(text_of(cell)):
                head, _, last = title.strip().rpartition("(")
                title = head if _POINTS.fullmatch(last) else title
                titles.setdefault(number, title.strip()[:120])
    return titles


def docstring(source: str) -> str:
    """What a test cell says about itself: its docstring's first line, if that is not hidden."""
    visible = _HIDDEN.split(source, maxsplit=1)[0]
    try:
        text = ast.get_docstring(ast.parse(visible)) or ""
    except (SyntaxError, ValueError):
        return ""
    return text.strip().partition("\n")[0][:200]


def blocks_of(message: str, mismatches: Sequence[Mismatch] = ()) -> tuple[Block, ...]:
    """What a test says: its ``mismatches``, of many the first; without any, the message's lines."""
    if not mismatches:
        lines = message[:LONGEST_TEXT].splitlines()
        return tuple(Block(line.strip()) for line in lines if line.strip())
    shown, more = mismatches[:SHOWN], len(mismatches) - SHOWN
    blocks = [_block(m) for m in shown]
    return (*blocks, Block(f"and {more} more")) if more > 0 else tuple(blocks)


def _block(mismatch: Mismatch) -> Block:
    text = mismatch.as_text(lambda text: text[:LONGEST_TEXT])
    fields = (("expected", text.expected), ("actual", text.actual), ("hint", text.hint))
    return Block(text.subject, tuple((label, str(value)) for label, value in fields if value))


def test_of(cell: CellVerdict, about: str) -> Test:
    """A test cell's result as pages tell it; ``about``: what it says about itself."""
    fault = cell.status == "error"
    blocks = blocks_of(TEST_FAULT) if fault else blocks_of(cell.message, cell.mismatches)
    if cell.by_hand:
        given, most = points_text(cell.points), points_text(cell.max_points)
        blocks = (Block(f"Your instructor gave {given} of {most} points."), *blocks)
    if cell.status == "waiting":
        blocks = (Block(WAITING),)
    return Test(
        about=about or _about(cell),
        status=cell.status,
        word="graded" if cell.written and cell.by_hand else STATUS[cell.status],
        points=cell.points,
        max_points=cell.max_points,
        blocks=blocks,
        written=cell.written,
    )


def _about(cell: CellVerdict) -> str:
    words = GradeId.parse(cell.grade_id).about
    return f"written answer, {words}" if cell.written else words


def said_once(tests: list[Test]) -> list[Test]:
    """Tests without a message that an earlier one has given for the same missing answer."""
    told: set[str] = set()
    shown = []
    for test in tests:
        if test.status in ("not attempted", "refused", "stalled") and test.blocks:
            subject = test.blocks[0].subject
            if subject in told:
                test = replace(test, blocks=())
            told.add(subject)
        shown.append(test)
    return shown


# Code


def _add_code(cells: list[Cell], found: dict[str, Exercise]) -> None:
    """Give each exercise the answer cells that are marked with it, and the free cells near them."""
    key = ""
    for cell in cells:
        marked = GradeId.parse(grade_id(cell)).key
        key = marked if marked in found else key
        if role(cell) == "written" and marked == key and key in found:
            found[key].texts.append(as_it_stands(text_of(cell)[:LONGEST_CODE]))
        if cell.get("cell_type") != "code" or is_test(cell) or key not in found:
            continue
        answer = is_solution(cell)
        if answer or (not grade_id(cell) and _says_something(text_of(cell))):
            source = text_of(cell)
            found[key].code.append(Code(highlighted(source), bool(answer), _raised(cell)))


def answers_of(verdict: Verdict, exercise: str) -> list[str]:
    """The student's answer cells of an exercise."""
    return [
        text_of(cell)
        for cell in cells_of(verdict)
        if cell.get("cell_type") == "code"
        and is_solution(cell)
        and GradeId.parse(grade_id(cell)).key == exercise
    ]


def errors_of(verdict: Verdict) -> dict[str, list[str]]:
    """Exercise -> what the student's answer cells in it stopped with, where any did."""
    found: dict[str, list[str]] = {}
    for cell in cells_of(verdict):
        if cell.get("cell_type") == "code" and is_solution(cell) and (text := _raised(cell)):
            found.setdefault(GradeId.parse(grade_id(cell)).key, []).append(text)
    return found


def _says_something(source: str) -> bool:
    lines = [line.strip() for line in source.splitlines()]
    return any(line and not line.startswith("#") for line in lines)


@lru_cache(maxsize=2048)
def highlighted(source: str) -> Markup:
    """Python source as escaped HTML with classes; nothing in it is live."""
    if len(source) > LONGEST_CODE:
        source = source[:LONGEST_CODE] + "\n# … and so on"
    source = as_it_stands(source)
    formatter = HtmlFormatter(nowrap=True, classprefix="c-")
    return Markup(highlight(source, PythonLexer(stripnl=False), formatter).rstrip("\n"))


def _raised(cell: Cell) -> str:
    """What the student's own cell raised, without the traceback."""
    for output in cell.get("outputs", []):
        if isinstance(output, dict) and output.get("output_type") == "error":
            text = f"{output.get('ename', '')}: {output.get('evalue', '')}"
            return as_it_stands(without_ansi(text).strip(": ")[:LONGEST_TEXT])
    return ""


# Drawings


def _add_pictures(verdict: Verdict, cells: list[Cell], found: dict[str, Exercise]) -> None:
    for name, data in verdict.architectures.items():
        key = exercise_of(name, cells)
        if key in found:
            found[key].pictures.append(picture_of(name, data))


def exercise_of(name: str, cells: Iterable[Cell]) -> str:
    """The exercise whose tests read ``name``; '' for none."""
    cell = reader_of(name, cells)
    return GradeId.parse(grade_id(cell)).key if cell else ""


def reader_of(name: str, cells: Iterable[Cell]) -> Cell | None:
    """The first test cell that reads ``name``."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    return next((c for c in cells if is_test(c) and word.search(text_of(c))), None)


def picture_of(name: str, data: dict[str, Any], wanted: dict[str, Any] | None = None) -> Picture:
    """The drawing of an architecture's plain data; without a drawing if it can't be made.

    ``wanted``: another architecture; what differs from it is marked.
    """
    asked = json.dumps(wanted, sort_keys=True) if wanted else ""
    return _pictured(name, json.dumps(data, sort_keys=True), asked)


@lru_cache(maxsize=1024)
def _pictured(name: str, text: str, wanted: str) -> Picture:
    from stackgraph.drawing import draw

    try:
        data, asked = json.loads(text), json.loads(wanted) if wanted else None
        if _size(data) + (_size(asked) if asked else 0) > MOST_NODES:
            return Picture(name, "", 0, 0, "This model is too large to draw.")
        other = from_dict(asked) if asked else None
        drawing = draw(from_dict(data), compare=other, title="")
        uri = "data:image/svg+xml;base64," + base64.b64encode(drawing.svg().encode()).decode()
    except (ValueError, KeyError, TypeError, RecursionError):
        return Picture(name, "", 0, 0, "This model could not be drawn.")
    width, height = drawing.pixels
    return Picture(name, uri, width, height, drawing.text)


def _size(data: dict[str, Any]) -> int:
    inner = (node["inner"] for node in data["nodes"] if node.get("inner"))
    return len(data["nodes"]) + sum(_size(one) for one in inner)


# Notebook cells


def cells_of(verdict: Verdict) -> list[Cell]:
    """The cells of the executed notebook."""
    return [c for c in verdict.notebook.get("cells", []) if isinstance(c, dict)]
