"""Which names a cell reads and binds, and what follows for where cells run."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from stackgraph.course import CourseError
from stackgraph.course.marks import without_hidden_tests
from stackgraph.course.names import names_in
from stackgraph.course.unit import Unit
from support import kerasunit
from support.tinycourse import cell, notebook


@pytest.mark.parametrize(
    ("source", "reads", "binds"),
    [
        ("x = a + 1", "a", "x"),
        ("x = x + 1", "x", "x"),
        ("x = 1\ny = x", "", "x y"),
        ("x += 1", "x", "x"),
        ("a.b = 1\nc[0] = 2", "a c", ""),
        ("[a * i for i in items if i > low]", "a items low", ""),
        ("items = [items[i] for i in order]", "items order", "items"),
        ("{k: v for k, v in pairs.items()}", "pairs", ""),
        ("[y for x in rows for y in x]", "rows", ""),
        ("i = 0\n[i for i in r]\nj = i", "r", "i j"),
        ("def f(a, b=c, *args, **kw):\n    d = a + e\n    return d, args, kw", "c e", "f"),
        ("def f():\n    return f()", "", "f"),
        ("def f():\n    return later\nlater = 1", "", "f later"),
        ("def f():\n    global g\n    g = h", "h", "f g"),
        ("f = lambda a: a + b", "b", "f"),
        ("class C(Base):\n    x = y\n    def m(self):\n        return z", "Base y z", "C"),
        ("import a.b, c as d\nfrom e import f as g", "", "a d g"),
        ("del a", "a", ""),
        ("a = 1\ndel a\nb = a", "a", "a b"),
        ("for i in range(n):\n    s = i", "range n", "i s"),
        ("with open(p) as f:\n    t = f.read()", "open p", "f t"),
        ("try:\n    x = 1\nexcept E as e:\n    y = e", "E", "x e y"),
        ("if (n := len(a)) > 1:\n    m = n", "len a", "n m"),
        ("(a, *b), c = d", "d", "a b c"),
        (
            "match p:\n    case [x, *y]:\n        z = x\n    case {**rest}:\n        pass",
            "p",
            "x y z rest",
        ),
        ("@deco\ndef f(x: hint) -> back:\n    pass", "deco hint back", "f"),
        ("f'{a} {b!r}'", "a b", ""),
        ("def f():\n    return [x for x in y]", "y", "f"),
        ("def f():\n    def g():\n        return a\n    a = 1\n    return g", "", "f"),
    ],
)
def test_names(source: str, reads: str, binds: str) -> None:
    found = names_in(source)
    assert found.reads == set(reads.split())
    assert found.binds == set(binds.split())


def test_values_leave_out_imports_functions_and_classes() -> None:
    found = names_in("import a\ndef f(): pass\nclass C: pass\nx = 1\nfor i in (): pass")
    assert found.values == {"x", "i"}


def test_star_import_is_refused() -> None:
    with pytest.raises(CourseError, match="one by one"):
        names_in("from numpy import *")


def test_magic_is_understood() -> None:
    assert names_in("%matplotlib inline\nx = a").binds == {"x"}


def test_where_cells_run() -> None:
    plan = Unit.of(kerasunit.source(), "u01_judge")
    assert {c.grade_id: c.in_judge for c in plan.locked} == {
        "u01_setup": True,
        "u01_given": True,
        "u01_built": False,  # it calls the student's function
    }
    assert plan.test("u01_e2_siamese_shared").reads == ("encoder", "siamese")
    assert plan.test("u01_e4_block_adds").reads == ("block_model",)
    assert [p for _, p in plan.points] == [1, 2, 2, 1, 1]


def test_what_no_test_needs_runs_in_the_notebook_only() -> None:
    given = cell("locked", "u01_given", "patient = 1")
    given["metadata"]["tags"] = ["notebook-only"]
    plan = planned(
        given,
        cell("locked", "u01_more", "other = patient"),
        cell("locked", "u01_apart", "apart = 1"),
        cell("answer", "u01_e1_x", "x = None"),
        cell("test", "u01_e1_x_t", "assert x == other == apart", 1),
    )
    assert [c.grade_id for c in plan.judge_cells] == ["u01_apart"]
    assert plan.tests[0].reads == ("other", "x")


def test_given_values_are_those_of_locked_cells_that_a_test_looks_at() -> None:
    plan = planned(
        cell("locked", "u01_setup", "import math\nbase = 1\nother = 2"),
        cell("answer", "u01_e1_x", "x = None"),
        cell("test", "u01_e1_x_t", "assert x == base + math.pi", 1),
    )
    assert plan.tests[0].given == ("base",)


def planned(*cells: dict[str, Any]) -> Unit:
    return Unit.of(notebook(list(cells)), "u01_x")


def test_duplicate_grade_id() -> None:
    made = kerasunit.source()
    made["cells"].append(copy.deepcopy(made["cells"][1]))
    with pytest.raises(CourseError, match="u01_setup: this grade_id stands on two cells"):
        Unit.of(made, "u01_x")


@pytest.mark.parametrize("points", [0, -1, None, True, "2"])
def test_test_cell_needs_points(points: Any) -> None:
    with pytest.raises(CourseError, match="needs points"):
        planned(
            cell("answer", "u01_e1_x", "x = None"), cell("test", "u01_e1_x_t", "assert x", points)
        )


def test_test_must_not_read_what_another_test_binds() -> None:
    with pytest.raises(CourseError, match="reads 'helper', which only the test cell u01_e1_x_a"):
        planned(
            cell("test", "u01_e1_x_a", "helper = 1", 1),
            cell("test", "u01_e1_x_b", "assert helper == 1", 1),
        )


def test_test_must_not_read_what_nobody_binds() -> None:
    with pytest.raises(CourseError, match="reads 'answr', which no cell before it binds"):
        planned(
            cell("answer", "u01_e1_x", "answer = None"),
            cell("test", "u01_e1_x_t", "assert answr", 1),
        )


def test_hidden_regions_are_cut() -> None:
    source = "a\n### BEGIN HIDDEN TESTS\nb\n### END HIDDEN TESTS\nc"
    assert without_hidden_tests(source) == "a\nc"
