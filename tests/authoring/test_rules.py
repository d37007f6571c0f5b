"""Every rule of authoring: a script that keeps it, and one that breaks it at a known line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from stackgraph.authoring import names, rules
from stackgraph.authoring.problems import Problem, ScriptError
from stackgraph.authoring.regions import split
from stackgraph.authoring.script import parse_script
from support import AUTHORED

if TYPE_CHECKING:
    from pathlib import Path

FIXTURE = AUTHORED / "course" / "u01_small"
GOOD = (FIXTURE / "exercises.py").read_text()
NAME = "course/u01_small/exercises.py"

VISIBLE_TEST = '# %% test="u01_e1_area_value" points=1'
HIDDEN_TEST = '# %% test="u01_e1_area_hidden" points=2'
ANSWER = '# %% answer="u01_e1_area"'
SETUP = '# %% locked="u01_setup"'


def found(text: str) -> list[Problem]:
    return rules.problems(parse_script(text, "u01_small", "exercise", NAME))


def line_of(text: str, wanted: str) -> int:
    lines = text.splitlines()
    assert lines.count(wanted) == 1, f"{wanted!r} is there {lines.count(wanted)} times"
    return lines.index(wanted) + 1


def test_a_good_script_has_no_problem() -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize("path", sorted(FIXTURE.glob("*.py")), ids=lambda p: p.stem)
def test_fixtures_are_good(path: Path) -> None:
    kind: Literal["lesson", "exercise"] = "lesson" if path.stem == "lesson" else "exercise"
    assert rules.problems(parse_script(path.read_text(), "u01_small", kind, path.name)) == []


BROKEN = {
    "duplicate id": (
        (HIDDEN_TEST, '# %% test="u01_e1_area_value" points=2'),
        '# %% test="u01_e1_area_value" points=2',
        "grade_id 'u01_e1_area_value' is already used on line 31",
    ),
    "missing id": (
        (VISIBLE_TEST, "# %% test points=1"),
        "# %% test points=1",
        'a test cell without an id: write test="uNN_…"',
    ),
    "empty id": (
        (SETUP, '# %% locked=""'),
        '# %% locked=""',
        'a locked cell without an id: write locked="uNN_…"',
    ),
    "bad characters": (
        (ANSWER, '# %% answer="u01_e1_área"'),
        '# %% answer="u01_e1_área"',
        "grade_id 'u01_e1_área': use 1 to 64 of A-Z a-z 0-9 _ - (it has 11)",
    ),
    "long id": (
        (ANSWER, f'# %% answer="u01_e1_{"a" * 58}"'),
        f'# %% answer="u01_e1_{"a" * 58}"',
        f"grade_id 'u01_e1_{'a' * 58}': use 1 to 64 of A-Z a-z 0-9 _ - (it has 65)",
    ),
    "shapeless id": (
        (VISIBLE_TEST, '# %% test="u01_e1_area" points=1'),
        '# %% test="u01_e1_area" points=1',
        "grade_id 'u01_e1_area' is not of form uNN_eM_<topic>_<property>",
    ),
    "another unit's id": (
        (VISIBLE_TEST, '# %% test="u02_e1_area_value" points=1'),
        '# %% test="u02_e1_area_value" points=1',
        "grade_id 'u02_e1_area_value' belongs to another unit: this is u01_small",
    ),
    "no points": (
        (VISIBLE_TEST, '# %% test="u01_e1_area_value"'),
        '# %% test="u01_e1_area_value"',
        "a test cell without points: write points=1",
    ),
    "three points": (
        (VISIBLE_TEST, '# %% test="u01_e1_area_value" points=3'),
        '# %% test="u01_e1_area_value" points=3',
        "points must be 1 or 2, not 3",
    ),
    "points True": (
        (VISIBLE_TEST, '# %% test="u01_e1_area_value" points=True'),
        '# %% test="u01_e1_area_value" points=True',
        "points must be 1 or 2, not True",
    ),
    "points without a test": (
        (SETUP, '# %% locked="u01_setup" points=1'),
        '# %% locked="u01_setup" points=1',
        'points without a test: write test="uNN_eM_…"',
    ),
    "unclosed solution": (
        ("### END SOLUTION\n", ""),
        "### BEGIN SOLUTION",
        "BEGIN SOLUTION is never closed: add '### END SOLUTION'",
    ),
    "unopened solution": (
        ("### BEGIN SOLUTION\n", ""),
        "### END SOLUTION",
        "END SOLUTION without a BEGIN SOLUTION before it",
    ),
    "unclosed hidden tests": (
        ("### END HIDDEN TESTS\n", ""),
        "### BEGIN HIDDEN TESTS",
        "BEGIN HIDDEN TESTS is never closed: add '### END HIDDEN TESTS'",
    ),
    "region in a region": (
        ("secret_radius = 2\n", "### BEGIN HIDDEN TESTS # in\nsecret_radius = 2\n"),
        "### BEGIN HIDDEN TESTS # in",
        "BEGIN HIDDEN TESTS inside a SOLUTION region: end that first",
    ),
    "hidden tests in a free cell": (
        ("# %%\narea\n", "# %%\n### BEGIN HIDDEN TESTS # x\narea\n### END HIDDEN TESTS # x\n"),
        "# %%",
        'hidden tests outside a test cell: write test="uNN_eM_…"',
    ),
    "solution in a free cell": (
        ("# %%\narea\n", "# %%\n### BEGIN SOLUTION # x\narea\n### END SOLUTION # x\n"),
        "# %%",
        'a solution outside an answer cell: write answer="uNN_eM_…"',
    ),
    "marker that is not ours": (
        ("# %%\narea\n", "# %%\narea  # AUTOTEST\n"),
        "# %%",
        "a marker that this course does not use (MARK SCHEME, AUTOTEST)",
    ),
    "answer without a solution": (
        (
            "### BEGIN SOLUTION\nsecret_radius = 2\n"
            "area = math.pi * secret_radius**2\n### END SOLUTION\n",
            "",
        ),
        ANSWER,
        "an answer without a solution: add ### BEGIN SOLUTION … ### END SOLUTION",
    ),
    "answer never bound to None": (
        ("area = None\n", ""),
        ANSWER,
        "the answer is never bound to None: start the cell with 'name = None'",
    ),
    "answer never bound in the solution": (
        ("area = math.pi * secret_radius**2", "aera = math.pi * secret_radius**2"),
        ANSWER,
        "the solution never binds the answer 'area': add 'area = …'",
    ),
    "answer asked for twice": (
        (
            "# %%\narea\n",
            '# %% answer="u01_e1_again"\narea = None\n### BEGIN SOLUTION # 2\narea = 1\n'
            "### END SOLUTION # 2\n",
        ),
        '# %% answer="u01_e1_again"',
        "the answer 'area' is already asked for on line 17",
    ),
    "test ends in an expression": (
        ('check_close(area, 12.566370614359172, "area")', "check_close(area, 1, 'a')\narea == 1"),
        "area == 1",
        "the test ends in an expression, whose value nbgrader takes for a score: "
        "end in a check or a statement",
    ),
    "released test is only a docstring": (
        ('check_close(area, area, "area")\n### BEGIN', "### BEGIN"),
        HIDDEN_TEST,
        "the released test ends in an expression, whose value nbgrader takes for a score: "
        "end in a check or a statement",
    ),
    "no docstring": (
        ('"""The area is right."""\n', ""),
        VISIBLE_TEST,
        'a test without a docstring: open it with """What is checked."""',
    ),
    "magic in a test": (
        ('"""The area is right."""\n', '"""The area is right."""\n# %time\n'),
        "# %time",
        "no magics in a test cell: it runs as plain Python",
    ),
    "no visible test": (
        (
            VISIBLE_TEST + '\n"""The area is right."""\n'
            'check_close(area, 12.566370614359172, "area")\n',
            "",
        ),
        ANSWER,
        "exercise u01_e1 has no visible test: give it a test cell without hidden tests",
    ),
    "unbound name in a test": (
        ('check_close(area, 12.566370614359172, "area")', "check_close(area, raduis, 'area')"),
        VISIBLE_TEST,
        "the test reads 'raduis', which no cell before it binds",
    ),
    "name from a free cell in a test": (
        ("# %%\narea\n", "# %%\nhalf = area / 2\n", "12.566370614359172", "half"),
        VISIBLE_TEST,
        "the test reads 'half', which no answer names and no locked cell binds: "
        "bind it in a locked cell, or ask for it with 'half = None'",
    ),
    "answer rebinds a locked name": (
        ("secret_radius = 2", "math = 2", "secret_radius**2", "1"),
        ANSWER,
        "this answer cell rebinds 'math', which the locked cell on line 6 binds: "
        "choose another name",
    ),
    "test rebinds an answer": (
        ("hidden_expectation = math.pi * 4", "hidden_expectation = area = 4"),
        HIDDEN_TEST,
        "this test cell rebinds 'area', which the answer cell on line 17 binds: "
        "choose another name",
    ),
    "locked cell rebinds an answer": (
        ("# %%\narea\n", '# %% locked="u01_e1_given"\narea = area * 2\n'),
        '# %% locked="u01_e1_given"',
        "this locked cell rebinds the answer 'area' of line 17: choose another name",
    ),
    "empty code cell": (
        ("# %%\narea\n", "# %%\n"),
        "# %%",
        "an empty code cell: give it a line, or remove it",
    ),
    "syntax error": (
        ("# %%\narea\n", "# %%\nx = 1\nx = (1\n"),
        "x = (1",
        "syntax error: '(' was never closed",
    ),
    "star import": (
        ("# %%\narea\n", "# %%\nx = 1\nfrom math import *\n"),
        "from math import *",
        "'from math import *' hides which names a cell binds. Import the names one by one.",
    ),
    "name from another test in a test": (
        (
            'check_close(area, area, "area")',
            "check_close(area, nearly, 'area')",
            '"""The area is right."""',
            '"""The area is right."""\nnearly = 12',
        ),
        HIDDEN_TEST,
        "the test reads 'nearly', which no answer names and no locked cell binds: "
        "bind it in a locked cell, or ask for it with 'nearly = None'",
    ),
    "unknown option": (
        (SETUP, '# %% readonly="u01_setup"'),
        '# %% readonly="u01_setup"',
        "unknown option 'readonly' in the cell header: "
        "known are locked, answer, written, test, points, rubric, tags",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_named_with_its_line(case: str) -> None:
    changes, at, message = BROKEN[case]
    text = GOOD
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        text = text.replace(old, new)
    expected = Problem(NAME, line_of(text, at), message)
    assert str(expected) in [str(problem) for problem in found(text)]


def test_an_exercise_without_any_test() -> None:
    text = GOOD + '\n# %% answer="u01_e2_more"\nmore = None\n### BEGIN SOLUTION # 2\nmore = 1\n'
    text += "### END SOLUTION # 2\n"
    at = line_of(text, '# %% answer="u01_e2_more"')
    assert found(text) == [Problem(NAME, at, "exercise u01_e2 has no test cell")]


def test_all_problems_are_told_at_once() -> None:
    text = GOOD.replace(" points=1", "").replace("area = None\n", "").replace("# %%\narea", "# %%")
    assert len(found(text)) >= 3
    message = str(ScriptError(found(text)))
    assert message.startswith(f"{len(found(text))} problems; nothing was written.\n")
    assert message.count(f"  {NAME}:") == len(found(text))


def test_split_sorts_lines() -> None:
    parts = split(
        "a\n### BEGIN SOLUTION\nb\n### END SOLUTION\n### BEGIN HIDDEN TESTS\nc\n"
        "### END HIDDEN TESTS\nd"
    )
    assert (parts.text("visible"), parts.text("solution"), parts.text("hidden")) == (
        "a\nd",
        "b",
        "c",
    )
    assert not parts.faults


@pytest.mark.parametrize(
    ("source", "binds", "reads"),
    [
        ("x = y", {"x"}, {"y"}),
        ("import a.b as c, d.e", {"c", "d"}, set()),
        ("def f(z):\n    return z + outer", {"f"}, {"outer"}),
        ("class A(B):\n    n = 1", {"A"}, {"B"}),
        ("for i in range(n):\n    pass", {"i"}, {"n"}),
        ("rows = [q * k for q in data]", {"rows"}, {"k", "data"}),
        ("with open(p) as f:\n    print(len(f))", {"f"}, {"p"}),
        ("if (n := 3) > 2:\n    pass", {"n"}, set()),
        ("def f():\n    global g\n    g = 1", {"f", "g"}, set()),
        ("try:\n    pass\nexcept E as e:\n    pass", {"e"}, {"E"}),
        ("total += step", {"total"}, {"step", "total"}),
        ("display(model)", set(), {"model"}),
    ],
)
def test_names(source: str, binds: set[str], reads: set[str]) -> None:
    assert names.bound(source) == binds
    assert names.reads(source) == reads


def test_bound_to_none() -> None:
    source = "# a\narea = None\nx: int = None\ny = 1\nif True:\n    z = None"
    assert names.bound_to_none(source) == {"area": 2, "x": 3}
