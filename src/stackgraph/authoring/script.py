"""Read a percent script: cells with short headers, and the line each one stands on.

The format is jupytext's ``py:percent`` with these headers (one cell each)::

    # %% [markdown]                       text
    # %%                                  a cell the student may edit
    # %% locked="u01_setup"               a read-only cell
    # %% answer="u01_e2_classifier"       the student's answer
    # %% test="u01_e2_classifier_units" points=1
    # %% [markdown] written="u01_e2_why" points=3     a text that a person grades

``tags=["raises-exception"]`` may follow where a cell shows an error on purpose, in an assignment
``tags=["notebook-only"]`` behind ``locked``: no test needs what the cell makes. jupytext itself is
not used for reading because it does not say which line a cell came from.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from stackgraph.authoring.problems import Problem
from stackgraph.course.marks import NOTEBOOK_ONLY
from stackgraph.course.written import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Kind = Literal["lesson", "exercise"]
Role = Literal["text", "free", "locked", "answer", "written", "test", "verdict"]

_HEADER = re.compile(r"# ?%%(?P<rest>(?:\s.*)?)$")
_TYPE = re.compile(r"\s*\[(?P<type>\w+)\]")
_OPTION = re.compile(
    r"\s*(?P<key>[A-Za-z_][\w-]*)(?:=(?P<value>\"[^\"]*\"|'[^']*'|\[[^\]]*\]|[^\s\"'\[\]]+))?(?=\s|$)"
)
_MAGIC = re.compile(r"# ?([%!][A-Za-z].*|%%[A-Za-z].*)")
_ROLES: tuple[Role, ...] = ("locked", "answer", "written", "test")
_KEYS: dict[Kind, tuple[str, ...]] = {
    "lesson": ("locked", "tags"),
    "exercise": ("locked", "answer", "written", "test", "points", "rubric", "tags"),
}
SHOWN = "shown"
"""``rubric="shown"`` in a written answer's header: students see it, too."""
TAGS = ("raises-exception", NOTEBOOK_ONLY)


@dataclass(frozen=True)
class Cell:
    """One cell as its author wrote it.

    ``grade_id`` is '' for text and free cells; ``points`` is None but for a test; ``line`` is the
    header's line in the script and ``first`` the line of the first line of ``source``.
    """

    role: Role
    source: str
    line: int
    first: int
    markdown: bool = False
    grade_id: str = ""
    points: Any = None
    tags: tuple[str, ...] = ()
    rubric: Any = None
    """What the header says of a written answer's rubric."""


@dataclass
class Script:
    """A script's cells and what could not be read. ``name`` is its path relative to the course."""

    unit: str
    kind: Kind
    name: str
    cells: list[Cell] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, line: int, message: str) -> Problem:
        """A problem in this script."""
        return Problem(self.name, line, message)


def read_script(path: Path, kind: Kind, root: Path) -> Script:
    """Read the script at ``path``. Mistakes in headers end up in ``.problems``; nothing is raised
    but OSError and UnicodeDecodeError.
    """
    text = path.read_text(encoding="utf-8")
    return parse_script(text, path.parent.name, kind, path.relative_to(root).as_posix())


def parse_script(text: str, unit: str, kind: Kind, name: str) -> Script:
    """Parse a script's ``text``; see ``read_script``."""
    script = Script(unit, kind, name)
    lines = text.splitlines()
    starts = [n for n, line in enumerate(lines) if _HEADER.match(line)]
    first = starts[0] if starts else len(lines)
    for number, line in enumerate(lines[:first], 1):
        if line.strip() and not line.startswith("#"):
            script.problems.append(
                script.problem(number, "code before the first cell: start a cell with '# %%'")
            )
            break
    if not starts:
        script.problems.append(script.problem(1, "no cells: start each cell with '# %%'"))
    for start, end in pairwise([*starts, len(lines)]):
        cell = _cell(script, lines, start, end)
        if cell.role == "written" and cell.rubric == SHOWN:
            script.cells.append(_shown_rubric(cell))
        script.cells.append(cell)
    return script


def _shown_rubric(cell: Cell) -> Cell:
    """A text above a written answer that says what its points are given for."""
    source = f"What counts ({cell.points} points):\n\n{parts_of(cell.source).rubric}"
    return Cell("text", source, cell.line, cell.first, markdown=True)


def _cell(script: Script, lines: list[str], start: int, end: int) -> Cell:
    """The cell whose header is ``lines[start]``; its problems go to the script's."""
    match = _HEADER.match(lines[start])
    assert match is not None
    rest, line = match["rest"], start + 1
    kind = _TYPE.match(rest)
    if kind:
        rest = rest[kind.end() :]
    if kind and kind["type"] not in ("markdown", "md"):
        script.problems.append(
            script.problem(line, f"unknown cell type [{kind['type']}]: only [markdown] is known")
        )
    options = _options(script, rest, line)
    body, skipped = _trim(lines[start + 1 : end])
    first = start + 2 + skipped
    markdown = kind is not None
    body = list(_text(script, body, first)) if markdown else _uncomment_magics(body)
    roles = [role for role in _ROLES if role in options]
    if len(roles) > 1:
        both = "' and '".join(roles)
        script.problems.append(script.problem(line, f"a cell cannot be both '{both}'"))
    role: Role = roles[0] if roles else ("text" if markdown else "free")
    if markdown and role in ("answer", "test"):
        script.problems.append(
            script.problem(line, f"a text cell cannot be '{role}': answers and tests are code")
        )
    if role == "written" and not markdown:
        script.problems.append(
            script.problem(line, "a written answer is a text: start it with '# %% [markdown]'")
        )
    if NOTEBOOK_ONLY in (options.get("tags") or ()) and (role, script.kind) != (
        "locked",
        "exercise",
    ):
        script.problems.append(
            script.problem(line, f"{NOTEBOOK_ONLY} is for a locked cell of an assignment")
        )
    return Cell(
        role=role,
        source="\n".join(body),
        line=line,
        first=first,
        markdown=markdown,
        grade_id=str(options.get(role) or "") if roles else "",
        points=options.get("points"),
        tags=tuple(options.get("tags") or ()),
        rubric=options.get("rubric"),
    )


def _options(script: Script, rest: str, line: int) -> dict[str, Any]:
    """``key=value`` pairs of a header; a bare key has the value None."""
    options: dict[str, Any] = {}
    place = 0
    while rest[place:].strip():
        match = _OPTION.match(rest, place)
        if match is None:
            script.problems.append(
                script.problem(
                    line,
                    f"cannot read {rest[place:].strip()!r} in the cell header: "
                    'write options as key="value", with nothing else on the line',
                )
            )
            break
        place = match.end()
        script.problems.extend(_option(script, match, line, options))
    return options


def _option(
    script: Script, match: re.Match[str], line: int, options: dict[str, Any]
) -> Iterator[Problem]:
    """Put one option into ``options``; yield what is wrong with it."""
    key, raw = match["key"], match["value"]
    known = _KEYS[script.kind]
    if key not in known:
        yield script.problem(
            line, f"unknown option {key!r} in the cell header: known are {', '.join(known)}"
        )
        return
    if key in options:
        yield script.problem(line, f"option {key!r} is given twice")
    try:
        options[key] = None if raw is None else ast.literal_eval(raw)
    except (ValueError, SyntaxError):
        options[key] = None
        yield script.problem(line, f'cannot read {key}={raw}: write {key}="…"')
        return
    if key == "tags":
        tags = options[key] if isinstance(options[key], list) else []
        if not tags or any(tag not in TAGS for tag in tags):
            yield script.problem(
                line, f"tags must be a list of known tags ({', '.join(TAGS)}): {raw}"
            )
        options[key] = [str(tag) for tag in tags]
    elif key in _ROLES and raw is not None and not isinstance(options[key], str):
        yield script.problem(line, f'{key} must be text in quotes: {key}="{raw}"')


def _trim(body: list[str]) -> tuple[list[str], int]:
    """``body`` without blank lines at both ends, and how many were dropped before it."""
    start = next((n for n, line in enumerate(body) if line.strip()), len(body))
    end = len(body)
    while end > start and not body[end - 1].strip():
        end -= 1
    return [line.rstrip() for line in body[start:end]], start


def _text(script: Script, body: list[str], first: int) -> Iterator[str]:
    """The lines of a text cell, without their comment signs."""
    for number, line in enumerate(body, first):
        if not line.strip():
            yield ""
        elif line == "#" or line.startswith("# "):
            yield line[2:]
        else:
            script.problems.append(
                script.problem(number, "a line in a text cell must start with '# '")
            )
            yield line


def _uncomment_magics(body: list[str]) -> list[str]:
    """IPython magics, which a script holds as comments, as they stand in a notebook."""
    return [(m[1] if (m := _MAGIC.fullmatch(line)) else line) for line in body]
