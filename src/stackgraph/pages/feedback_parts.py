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
from typing import Any

from markupsafe import Markup
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers.python import PythonLexer

from stackgraph.architecture import from_dict
from stackgraph.course.plan import marking, role, text_of
from stackgraph.engine.verdict import CellVerdict, Event, Verdict

TEST_FAULT = (
    "This test stopped with a fault of its own, which is not yours. Your instructor sees it in the "
    "report; there is nothing for you to do."
)
Cell = dict[str, Any]
"""A notebook's cell, as nbformat's JSON has it."""

LONGEST_CODE = 20_000
LONGEST_TEXT = 2_000
MOST_NODES = 150
"""Larger models are not drawn: nobody could read the drawing, and it takes long to make."""

_HIDDEN = re.compile(r"^.*BEGIN HIDDEN TESTS", re.MULTILINE)
_EXERCISE = re.compile(r"^#+\s*Exercise\s+(\d+)\s*[.:]?\s*(.*?)\s*(?:\(\d+ points?\))?\s*$", re.M)
_UNIT = re.compile(r"\A#\s+(.*?)\s*(?::\s*assignment)?\s*$", re.MULTILINE | re.IGNORECASE)
_FIELD = re.compile(r"  (expected|actual|hint): {1,8}(.*)")
_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_QUIET_EVENTS = {"answer-refused", "drawing-failed", "no-sandbox"}

STATUS = {
    "passed": "passed",
    "answered": "has an answer",
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
        """Whether nothing is lost, but something only hidden tests can tell."""
        return not self.complete and all(t.status in ("passed", "answered") for t in self.tests)

    @property
    def complete(self) -> bool:
        """Whether no point was lost."""
        return all(t.status == "passed" for t in self.tests)


def unit_title(verdict: Verdict) -> str:
    """``'Unit 1. Sequential, read closely'``, from the notebook's heading, or the unit's stem."""
    for cell in cells_of(verdict):
        if cell.get("cell_type") == "markdown":
            found = _UNIT.search(text_of(cell))
            return found[1][:120] if found else verdict.unit
    return verdict.unit


def notes_for_student(verdict: Verdict) -> list[str]:
    """What happened to the submission that its author should know. Never a fault's details."""
    shown: list[Event] = [
        e
        for e in verdict.events
        if e.severity in ("info", "odd")
        and e.kind not in _QUIET_EVENTS
        and e.kind != "answer-refused"
    ]
    return list(dict.fromkeys(_sentence(e.detail) for e in shown))


def _sentence(text: str) -> str:
    text = text.strip()[:LONGEST_TEXT]
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def exercises_of(verdict: Verdict) -> list[Exercise]:
    """The verdict's exercises in order, each with tests, code and drawings."""
    cells = cells_of(verdict)
    about = {grade_id_of(c): docstring(text_of(c)) for c in cells if is_test(c)}
    titles = exercise_titles(cells)
    found: dict[str, Exercise] = {}
    for cell in verdict.cells:
        number = cell.exercise.rpartition("_e")[2]
        exercise = found.setdefault(
            cell.exercise, Exercise(cell.exercise, number, titles.get(number, ""))
        )
        exercise.tests.append(_test(cell, about.get(cell.grade_id, "")))
    for exercise in found.values():
        exercise.tests = _said_once(exercise.tests)
    _add_code(cells, found)
    _add_pictures(verdict, cells, found)
    return list(found.values())


def exercise_titles(cells: list[Cell]) -> dict[str, str]:
    """Exercise number -> its title, from the headings of the notebook's text."""
    titles: dict[str, str] = {}
    for cell in cells:
        if cell.get("cell_type") == "markdown":
            for number, title in _EXERCISE.findall(text_of(cell)):
                titles.setdefault(number, title[:120])
    return titles


def docstring(source: str) -> str:
    """What a test cell says about itself: its docstring's first line, if that is not hidden."""
    visible = _HIDDEN.split(source, maxsplit=1)[0]
    try:
        text = ast.get_docstring(ast.parse(visible)) or ""
    except (SyntaxError, ValueError):
        return ""
    return text.strip().partition("\n")[0][:200]


def words_of(grade_id: str) -> str:
    """``'u01_e2_classifier_units'`` as ``'classifier units'``."""
    return " ".join(grade_id.split("_")[2:]) or grade_id


def blocks_of(message: str) -> tuple[Block, ...]:
    """A message as the checks write it, taken apart; lines of any other form stay as they are."""
    blocks: list[Block] = []
    for line in message[:LONGEST_TEXT].splitlines():
        labelled = _FIELD.fullmatch(line)
        last = blocks[-1] if blocks else None
        if labelled and last:
            blocks[-1] = Block(last.subject, (*last.fields, (labelled[1], labelled[2])))
        elif line.startswith(" " * 12) and last and last.fields:
            *before, (label, text) = last.fields
            blocks[-1] = Block(last.subject, (*before, (label, f"{text}\n{line[12:]}")))
        elif line.strip():
            blocks.append(Block(line.strip()))
    return tuple(blocks)


def _test(cell: CellVerdict, about: str) -> Test:
    message = TEST_FAULT if cell.status == "error" else cell.message
    return Test(
        about=about or words_of(cell.grade_id),
        status=cell.status,
        word=STATUS[cell.status],
        points=cell.points,
        max_points=cell.max_points,
        blocks=blocks_of(message),
    )


def _said_once(tests: list[Test]) -> list[Test]:
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
        marked = "_".join(grade_id_of(cell).split("_")[:2])
        key = marked if marked in found else key
        if cell.get("cell_type") != "code" or is_test(cell) or key not in found:
            continue
        answer = marking(cell).get("solution")
        if answer or (not grade_id_of(cell) and _says_something(text_of(cell))):
            source = text_of(cell)
            found[key].code.append(Code(highlighted(source), bool(answer), _raised(cell)))


def _says_something(source: str) -> bool:
    lines = [line.strip() for line in source.splitlines()]
    return any(line and not line.startswith("#") for line in lines)


@lru_cache(maxsize=2048)
def highlighted(source: str) -> Markup:
    """Python source as escaped HTML with classes; nothing in it is live."""
    if len(source) > LONGEST_CODE:
        source = source[:LONGEST_CODE] + "\n# … and so on"
    formatter = HtmlFormatter(nowrap=True, classprefix="c-")
    return Markup(highlight(source, PythonLexer(stripnl=False), formatter).rstrip("\n"))


def _raised(cell: Cell) -> str:
    """What the student's own cell raised, without the traceback."""
    for output in cell.get("outputs", []):
        if isinstance(output, dict) and output.get("output_type") == "error":
            text = f"{output.get('ename', '')}: {output.get('evalue', '')}"
            return _ANSI.sub("", text).strip(": ")[:LONGEST_TEXT]
    return ""


# Drawings


def _add_pictures(verdict: Verdict, cells: list[Cell], found: dict[str, Exercise]) -> None:
    for name, data in verdict.architectures.items():
        key = _exercise_of(name, cells, found)
        if key:
            found[key].pictures.append(picture_of(name, data))


def _exercise_of(name: str, cells: list[Cell], found: dict[str, Exercise]) -> str:
    """The exercise whose tests read ``name``."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    for cell in cells:
        key = "_".join(grade_id_of(cell).split("_")[:2])
        if is_test(cell) and key in found and word.search(text_of(cell)):
            return key
    return ""


def picture_of(name: str, data: dict[str, Any]) -> Picture:
    """The drawing of an architecture's plain data; without a drawing if it can't be made."""
    return _pictured(name, json.dumps(data, sort_keys=True))


@lru_cache(maxsize=1024)
def _pictured(name: str, text: str) -> Picture:
    from stackgraph.drawing import draw

    try:
        data = json.loads(text)
        if _size(data) > MOST_NODES:
            return Picture(name, "", 0, 0, "This model is too large to draw.")
        drawing = draw(from_dict(data), title="")
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


def grade_id_of(cell: Cell) -> str:
    """A marked cell's grade_id, else ''."""
    return str(marking(cell).get("grade_id") or "")


def is_test(cell: Cell) -> bool:
    """Whether the cell is graded."""
    return role(cell) == "test"
