"""The bank: submissions whose grade is known, one per file ``course/<unit>/bank/<entry>.py``.

A file opens with a YAML header between two ``# ---`` lines, then holds only the cells that differ::

    # ---
    # kind: mistake              # reference | accepted | mistake | hostile | untouched
    # exercise: e2
    # about: relu where the last layer needs softmax
    # base: reference            # the other cells: reference (default) or release
    # loses:
    #   u01_e2_classifier_output: |
    #     classifier, layer 3 ('output'): wrong activation
    #       expected: softmax
    # checks:                    # the check that says so; written with the messages
    #   u01_e2_classifier_output: check_activations
    # hints:                     # the message's first hint; written with the messages
    #   u01_e2_classifier_output: softmax gives probabilities
    # ---
    # %% u01_e2_classifier
    classifier = keras.Sequential([...])

``# %% <cell id>`` replaces that cell, ``# %% after <cell id>`` adds a code cell behind it and
``# %% before <cell id>`` in front of it.

A *hostile* entry says ``max_points:`` (what it may earn at most) and ``events:`` (the kinds of
event that must be on record), and may ruin more than a cell. Between header and first cell it may
define one or several of

* ``def mutate(notebook)``: changes the notebook's JSON, a dict, in place (or returns another);
* ``def submission(release_bytes) -> bytes``: the handed-in file, instead of all of the above;
* ``def folder(path, notebook_bytes)``: writes the handed-in folder itself (links, odd names).

Header key ``filename:`` gives the file another name than ``<unit>.ipynb``.
"""

from __future__ import annotations

import copy
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, get_args

import yaml

from stackgraph.course import Course, CourseError
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import cell_id
from stackgraph.course.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Kind = Literal["reference", "accepted", "mistake", "hostile", "untouched"]

ACCEPTED_PER_EXERCISE = 3
MISTAKES_PER_EXERCISE = 5

_FENCE = "# ---"
_CELL = re.compile(r"# %% ?(?:(after|before) )?(.*?)\s*")
_KEYS = {
    *("kind", "exercise", "about", "base", "loses", "checks", "hints"),
    *("events", "max_points", "filename"),
}


@dataclass(frozen=True)
class Change:
    """One cell of an entry. ``place`` is ``""`` (replace the cell), ``"after"`` or ``"before"``."""

    cell: str
    source: str
    place: str = ""


@dataclass(frozen=True)
class Entry:
    """One bank file, parsed. ``loses`` maps a test cell to the message it must get, or to None
    where no message has been written down yet; ``checks`` maps it to the check that says so, and
    ``hints`` to the hint that it gives first.
    """

    unit: str
    name: str
    path: Path
    kind: Kind
    exercise: str | None = None
    about: str = ""
    base: Literal["reference", "release"] = "reference"
    loses: dict[str, str | None] = field(default_factory=dict)
    checks: dict[str, str] = field(default_factory=dict)
    hints: dict[str, str] = field(default_factory=dict)
    events: tuple[str, ...] = ()
    max_points: float | None = None
    filename: str | None = None
    changes: tuple[Change, ...] = ()
    answered: frozenset[str] | None = None
    """The exercises that it answers, the others being as handed out; None for all."""
    code: str = ""
    """Python between the header and the first cell: ``mutate``, ``submission``, ``folder``."""

    def answers(self, cell: str) -> bool:
        """Whether the exercise of ``cell`` is one that it answers."""
        return self.answered is None or GradeId.parse(cell).exercise in self.answered

    def function(self, name: str) -> Callable[..., Any] | None:
        """The function of that name that the entry defines, or None."""
        if not self.code.strip():
            return None
        namespace: dict[str, Any] = {"__name__": f"bank.{self.name}"}
        exec(compile(self.code, str(self.path), "exec"), namespace)
        found = namespace.get(name)
        return found if callable(found) else None


def read_bank(course: Course, unit: str, read: Unit | None = None) -> list[Entry]:
    """All entries of ``unit``: reference and untouched first, then by name.

    Raises CourseError for an empty bank and for the first malformed entry.
    """
    folder = course.bank(unit)
    paths = sorted(folder.glob("*.py"))
    if not paths:
        raise CourseError(
            f"There is no bank for {unit}: {folder.relative_to(course.root)} holds no entry."
        )
    read = read or Unit.read(course, unit)
    entries = [parse_entry(path, unit) for path in paths]
    for entry in entries:
        _check_against_unit(entry, read)
    first = {"reference": 0, "untouched": 1}
    return sorted(entries, key=lambda e: (first.get(e.kind, 2), e.name))


def parse_entry(path: Path, unit: str) -> Entry:
    """Parse one file. Raises CourseError naming file and line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    start, end = _header_span(path, lines)
    header = _read_header(path, lines, start, end)
    code, changes = _read_cells(path, lines, end + 1)
    exercise = header.get("exercise")
    loses = header.get("loses") or {}
    if isinstance(loses, list):
        loses = dict.fromkeys(loses)
    if not isinstance(loses, dict):
        raise _bad(path, start, "'loses' must map each lost test cell to its message")
    points = header.get("max_points")
    entry = Entry(
        unit=unit,
        name=path.stem,
        path=path,
        kind=header["kind"],
        exercise=str(exercise).rpartition("_")[2] if exercise else None,
        about=str(header.get("about") or ""),
        base=header.get("base", "reference"),
        loses={str(k): None if v is None else str(v).rstrip() for k, v in loses.items()},
        checks={str(k): str(v) for k, v in (header.get("checks") or {}).items()},
        hints={str(k): str(v) for k, v in (header.get("hints") or {}).items()},
        events=tuple(header.get("events") or ()),
        max_points=None if points is None else float(points),
        filename=header.get("filename"),
        changes=tuple(changes),
        code=code,
    )
    _check_alone(entry, start)
    return entry


def _bad(path: Path, line: int, what: str) -> CourseError:
    return CourseError(f"{path.parent.parent.name}/bank/{path.name}:{line + 1}: {what}")


def _header_span(path: Path, lines: list[str]) -> tuple[int, int]:
    """Indexes of the two fence lines."""
    fences = [i for i, line in enumerate(lines) if line.rstrip() == _FENCE]
    if len(fences) < 2 or any(line.strip() for line in lines[: fences[0]]):
        raise _bad(path, 0, f"an entry opens with a YAML header between two '{_FENCE}' lines")
    return fences[0], fences[1]


def _read_header(path: Path, lines: list[str], start: int, end: int) -> dict[str, Any]:
    for i in range(start + 1, end):
        if not lines[i].startswith("#"):
            raise _bad(path, i, "every line of the header starts with '# '")
    plain = [line[2:] if line[1:2] == " " else line[1:] for line in lines[start + 1 : end]]
    text = "\n".join(_quoted(line) for line in plain)
    try:
        header = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = start + 1 + (mark.line if mark else 0)
        problem = getattr(error, "problem", error)
        raise _bad(path, line, f"the header is not YAML: {problem}") from None
    if not isinstance(header, dict):
        raise _bad(path, start, "the header is empty")
    unknown = sorted(set(map(str, header)) - _KEYS)
    if unknown:
        known = ", ".join(sorted(_KEYS))
        raise _bad(path, start, f"unknown header key {unknown[0]!r}; known: {known}")
    if header.get("kind") not in get_args(Kind):
        raise _bad(path, start, f"kind must be one of {', '.join(get_args(Kind))}")
    if header.get("base", "reference") not in ("reference", "release"):
        raise _bad(path, start, "base must be 'reference' or 'release'")
    return header


def _quoted(line: str) -> str:
    """An ``about:`` line with its text quoted: prose may hold ``:`` and ``#``."""
    match = re.fullmatch(r"about: +([^\s\"'|>].*)", line)
    return f"about: {json.dumps(match[1])}" if match else line


def _read_cells(path: Path, lines: list[str], start: int) -> tuple[str, list[Change]]:
    """The code before the first cell, and the cells."""
    code: list[str] = []
    blocks: list[tuple[str, str, list[str]]] = []
    for i in range(start, len(lines)):
        match = _CELL.fullmatch(lines[i])
        if match:
            if not match[2]:
                raise _bad(path, i, "'# %%' must name the cell it replaces")
            if not match[1] and any(not p and c == match[2] for p, c, _ in blocks):
                raise _bad(path, i, f"cell {match[2]!r} is given twice")
            blocks.append((match[1] or "", match[2], []))
        elif blocks:
            blocks[-1][2].append(lines[i])
        else:
            code.append(lines[i])
    changes = [Change(cell, "\n".join(body).strip("\n"), place) for place, cell, body in blocks]
    return "\n" * start + "\n".join(code), changes


def _check_alone(entry: Entry, line: int) -> None:
    """What can be told wrong without the unit's notebooks."""

    def need(condition: object, what: str) -> None:
        if not condition:
            raise _bad(entry.path, line, what)

    active = entry.changes or entry.code.strip()
    if entry.kind in ("reference", "untouched"):
        bare = not active and not entry.loses
        need(bare, f"an entry of kind {entry.kind} has no cells of its own")
    elif entry.kind == "accepted":
        need(entry.exercise, "'exercise' is missing")
        need(entry.changes, "an accepted variant must replace a cell")
        need(not entry.loses, "an accepted variant loses nothing: remove 'loses'")
    elif entry.kind == "mistake":
        need(entry.exercise, "'exercise' is missing")
        need(entry.loses, "a mistake must say which test cells it loses ('loses')")
        need(entry.changes, "a mistake must replace a cell")
    else:
        need(entry.max_points is not None, "a hostile entry must say 'max_points'")
        need(active or entry.filename, "a hostile entry must change something")
    if entry.kind != "hostile":
        need(not entry.code.strip(), "only a hostile entry may have code before its first cell")
        need(entry.filename is None, "only a hostile entry may have another file name")


def _check_against_unit(entry: Entry, unit: Unit) -> None:
    """Ids and exercises must exist."""
    known, tests = unit.cell_ids, [test.grade_id for test in unit.tests]
    for change in entry.changes:
        if change.cell not in known:
            line = _line_of(entry.path, change.cell)
            what = f"{entry.unit} has no cell {change.cell!r}; answer cells: "
            raise _bad(entry.path, line, what + ", ".join(unit.references))
    for cell in entry.loses:
        if cell not in tests:
            line = _line_of(entry.path, cell)
            raise _bad(
                entry.path,
                line,
                f"{entry.unit} has no test cell {cell!r}; test cells: {', '.join(tests)}",
            )
    if entry.exercise and entry.exercise not in unit.exercises:
        raise _bad(
            entry.path,
            _line_of(entry.path, "exercise:"),
            f"{entry.unit} has no exercise {entry.exercise!r}; "
            f"exercises: {', '.join(unit.exercises)}",
        )


def _line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next((i for i, line in enumerate(lines) if text in line), 0)


def make_notebook(entry: Entry, unit: Unit) -> bytes:
    """The bytes of the notebook that ``entry`` hands in."""
    whole = entry.function("submission")
    if whole:
        return bytes(whole(unit.release))
    notebook = copy.deepcopy(unit.released)
    if entry.kind != "untouched" and entry.base == "reference":
        answers = unit.references
        for cell in notebook["cells"]:
            if cell_id(cell) in answers and entry.answers(cell_id(cell)):
                cell["source"] = answers[cell_id(cell)]
    for change in entry.changes:
        _apply(notebook["cells"], change)
    mutate = entry.function("mutate")
    if mutate:
        notebook = mutate(notebook) or notebook
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "surrogatepass")


def _apply(cells: list[dict[str, Any]], change: Change) -> None:
    at = next(i for i, c in enumerate(cells) if cell_id(c) == change.cell)
    if not change.place:
        cells[at]["source"] = change.source
        return
    new: dict[str, Any] = {
        "cell_type": "code",
        "execution_count": None,
        "id": f"added-{len(cells)}",
        "metadata": {},
        "outputs": [],
        "source": change.source,
    }
    cells.insert(at + (change.place == "after"), new)


def write_submission(entry: Entry, unit: Unit, folder: Path) -> None:
    """Write what ``entry`` hands in into ``folder`` (made here), as a student would have."""
    folder.mkdir(parents=True, exist_ok=True)
    data = make_notebook(entry, unit)
    custom = entry.function("folder")
    if custom:
        custom(folder, data)
    else:
        (folder / (entry.filename or f"{entry.unit}.ipynb")).write_bytes(data)


def shortfalls(unit: Unit, entries: Iterable[Entry]) -> list[str]:
    """What a unit's bank still lacks: one sentence each; empty when it is complete."""
    entries = list(entries)
    found = [
        f"{unit.stem}: no entry of kind {kind}"
        for kind in ("reference", "untouched")
        if not any(e.kind == kind for e in entries)
    ]
    for exercise in unit.exercises:
        for kind, need in (("accepted", ACCEPTED_PER_EXERCISE), ("mistake", MISTAKES_PER_EXERCISE)):
            have = sum(e.kind == kind and e.exercise == exercise for e in entries)
            if have < need:
                found.append(f"{unit.stem} {exercise}: {have} of {need} entries of kind {kind}")
    return found
