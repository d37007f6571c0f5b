"""Reading percent scripts: cells, options, lines; and that jupytext reads the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jupytext
import pytest

from stackgraph.authoring.script import Script, parse_script
from support import AUTHORED

if TYPE_CHECKING:
    from pathlib import Path

FIXTURE = AUTHORED / "course" / "u01_small"

SCRIPT = '''\
# %% [markdown]
# # Title
#
# Text with `code`.

# %% locked="u01_setup"
import math

# %% answer="u01_e1_area"
area = None
### BEGIN SOLUTION
area = math.pi
### END SOLUTION


# %%
# %matplotlib inline
area  # a comment

# %% test="u01_e1_area_value" points=2
"""Docstring."""
check_area(area)

# %% tags=["raises-exception"]
1 / 0
'''


def parse(text: str) -> Script:
    return parse_script(text, "u01_small", "exercise", "course/u01_small/exercises.py")


def test_roles_and_ids() -> None:
    cells = parse(SCRIPT).cells
    assert [(c.role, c.grade_id, c.points, c.tags) for c in cells] == [
        ("text", "", None, ()),
        ("locked", "u01_setup", None, ()),
        ("answer", "u01_e1_area", None, ()),
        ("free", "", None, ()),
        ("test", "u01_e1_area_value", 2, ()),
        ("free", "", None, ("raises-exception",)),
    ]


def test_lines_point_into_the_script() -> None:
    lines = SCRIPT.splitlines()
    for cell in parse(SCRIPT).cells:
        assert lines[cell.line - 1].startswith("# %%")
        first = cell.source.split("\n")[0]
        assert lines[cell.first - 1] in (first, f"# {first}")


def test_text_loses_its_comment_signs() -> None:
    assert parse(SCRIPT).cells[0].source == "# Title\n\nText with `code`."


def test_magics_come_back() -> None:
    assert parse(SCRIPT).cells[3].source == "%matplotlib inline\narea  # a comment"


@pytest.mark.parametrize(
    "path", [None, *sorted(FIXTURE.glob("*/*.py"))], ids=lambda p: p.parent.name if p else "inline"
)
def test_jupytext_reads_the_same_cells(path: Path | None) -> None:
    text = path.read_text() if path else SCRIPT
    theirs = jupytext.reads(text, fmt="py:percent").cells
    assert [(c.cell_type, c.source) for c in theirs] == [
        ("markdown" if c.markdown else "code", c.source) for c in parse(text).cells
    ]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("# %% [raw]", "unknown cell type [raw]: only [markdown] is known"),
        (
            '# %% grade="x"',
            "unknown option 'grade' in the cell header: "
            "known are locked, answer, written, test, points, rubric, tags",
        ),
        ('# %% test="a" test="b"', "option 'test' is given twice"),
        ("# %% test=u01_e1", 'cannot read test=u01_e1: write test="…"'),
        ("# %% test=1", 'test must be text in quotes: test="1"'),
        ('# %% test="a" answer="b"', "a cell cannot be both 'answer' and 'test'"),
        ('# %% [markdown] test="a"', "a text cell cannot be 'test': answers and tests are code"),
        ('# %% tags=["notebook-only"]', "notebook-only is for a locked cell of an assignment"),
        (
            '# %% tags=["hide"]',
            'tags must be a list of known tags (raises-exception, notebook-only): ["hide"]',
        ),
        (
            '# %% locked="a", points',
            "cannot read 'locked=\"a\", points' in the cell header: "
            'write options as key="value", with nothing else on the line',
        ),
    ],
)
def test_a_bad_header_is_named_with_its_line(header: str, message: str) -> None:
    problems = parse(f"# %%\nx = 1\n\n{header}\n# text\n").problems
    assert [(p.line, p.message) for p in problems] == [(4, message)]


def test_points_are_unknown_in_a_lesson() -> None:
    script = parse_script("# %% points=1\nx = 1\n", "u01_small", "lesson", "l.py")
    assert script.problems[0].message.startswith("unknown option 'points'")


def test_a_script_without_cells() -> None:
    assert [p.message for p in parse("x = 1\n").problems] == [
        "code before the first cell: start a cell with '# %%'",
        "no cells: start each cell with '# %%'",
    ]


def test_code_in_a_text_cell() -> None:
    problems = parse("# %% [markdown]\n# text\nx = 1\n").problems
    assert [(p.line, p.message) for p in problems] == [
        (3, "a line in a text cell must start with '# '")
    ]
