"""Verdict cells are made by the build: what they know, what they hide, what they cost to guess."""

from __future__ import annotations

import ast
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from stackgraph.authoring import build as building
from stackgraph.authoring import nbgrader_steps, sealing
from stackgraph.authoring.script import parse_script
from stackgraph.course import Course
from stackgraph.course.marks import role
from stackgraph.course.notebooks import from_bytes
from stackgraph.verdicts import judge, plain
from stackgraph.verdicts import seal as seals
from stackgraph.verdicts.seal import Seal

UNIT = "u01_small"
SCRIPT = '''\
# %% locked="u01_setup"
import stackgraph as sg

# %% answer="u01_e1_count"
count = None
kind = None
### BEGIN SOLUTION
count = 4810
kind = "Softmax"
### END SOLUTION

# %% test="u01_e1_count_number" points=1
"""The number."""
sg.check_attempted(count, "count")
### BEGIN HIDDEN TESTS
sg.check_count(count, 4810, name="count", mistakes={4672: "canary: biases are left out"})
### END HIDDEN TESTS

# %% test="u01_e1_count_kind" points=1
"""One of three words."""
sg.check_choice(kind, "softmax", ["softmax", "relu", "tanh"], name="kind")

# %% answer="u01_e2_weight"
weight = None
### BEGIN SOLUTION
weight = 0.25
### END SOLUTION

# %% test="u01_e2_weight_through" points=1
"""What the weight leads to."""
sg.check_number(weight, 1.0, through=lambda w: 4 * w, name="weight")

# %% test="u01_e2_weight_near" points=1
"""Near enough."""
sg.check_attempted(weight, "weight")
### BEGIN HIDDEN TESTS
sg.check_number(weight, 0.25, tolerance=0.01, name="weight")
### END HIDDEN TESTS
'''
CONFIG = """c = get_config()
c.CourseDirectory.course_id = "small"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
"""


@pytest.fixture(scope="module")
def sealed() -> dict[str, Seal]:
    """Exercise -> its seal."""
    script = parse_script(SCRIPT, UNIT, "exercise", "x.py")
    import stackgraph as sg

    scope = {"sg": sg, "count": 4810, "kind": "Softmax", "weight": 0.25}
    found = {}
    for exercise in sealing.exercises_of(script):
        seal, problems = sealing.seal_of(exercise, scope, "small")
        assert problems == []
        found[exercise.name] = Seal.unpack(seal.pack())
        assert found[exercise.name] == seal
    return found


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({"count": 4810, "kind": " SOFTMAX "}, "right"),
        ({"count": 4810.0, "kind": "softmax"}, "right"),
        ({"count": 4811, "kind": "softmax"}, "not yet"),
        ({"count": "4810", "kind": "softmax"}, "not yet"),
        ({"count": 4810, "kind": "relu"}, "not yet"),
        ({"count": 4810, "kind": None}, "not yet"),
        ({"count": None, "kind": None}, "not attempted"),
        ({}, "not attempted"),
        ({"count": object(), "kind": lambda: 1}, "not yet"),
    ],
)
def test_plain_answers(sealed: dict[str, Seal], answers: dict[str, Any], state: str) -> None:
    assert judge(sealed["u01_e1"], answers).state == state


def test_the_right_part_of_a_wrong_exercise_is_told(sealed: dict[str, Seal]) -> None:
    outcome = judge(sealed["u01_e1"], {"count": 4811, "kind": "softmax"})
    assert outcome.right == ["kind"]
    assert [m.subject for m in outcome.reasons] == ["count is not right yet"]


@pytest.mark.parametrize(
    ("weight", "state"), [(0.25, "right"), (1 / 4, "right"), (0.3, "not yet"), (0.255, "not yet")]
)
def test_a_visible_test_that_cannot_be_read_is_run_again(
    sealed: dict[str, Seal], weight: float, state: str
) -> None:
    import stackgraph as sg

    seal = sealed["u01_e2"]
    assert ["through" in source for source in seal.shown] == [True]
    assert judge(seal, {"sg": sg, "weight": weight}).state == state


BRANCHING = '''\
# %% locked="u01_setup"
import stackgraph as sg

# %% answer="u01_e1_ends"
ends = None
### BEGIN SOLUTION
ends = [10, 1]
### END SOLUTION

# %% test="u01_e1_ends_values" points=1
"""A list in this order, or a dict."""
if isinstance(ends, dict):
    sg.check_mapping(ends, {"digit": 10, "ink": 1}, name="ends")
else:
    sg.check_list(ends, [10, 1], name="ends")
'''


def test_a_test_that_asks_something_else_of_other_answers_is_run_again() -> None:
    import stackgraph as sg

    (exercise,) = sealing.exercises_of(parse_script(BRANCHING, UNIT, "exercise", "x.py"))
    seal, problems = sealing.seal_of(exercise, {"sg": sg, "ends": [10, 1]}, "small")
    assert problems == []
    for ends, state in (
        ([10, 1], "right"),
        ({"ink": 1, "digit": 10}, "right"),
        ({"ink": 1, "digits": 10}, "not yet"),
        ([1, 10], "not yet"),
    ):
        assert judge(seal, {"sg": sg, "ends": ends}).state == state


def test_a_hidden_test_may_not_ask_so() -> None:
    hidden = BRANCHING.replace("if isinstance", "### BEGIN HIDDEN TESTS\nif isinstance")
    script = parse_script(hidden + "### END HIDDEN TESTS\n", UNIT, "exercise", "x.py")
    import stackgraph as sg

    (exercise,) = sealing.exercises_of(script)
    _, problems = sealing.seal_of(exercise, {"sg": sg, "ends": [10, 1]}, "small")
    assert ["it is asked of some answers only" in p for p in problems] == [True]


def test_nothing_right_and_nothing_hidden_is_in_a_seal(sealed: dict[str, Seal]) -> None:
    text = "".join(json.dumps(vars(s), default=vars) for s in sealed.values()).lower()
    for secret in ("4810", "4672", "canary", "softmax", "0.25", "mistakes"):
        assert secret not in text


def test_guessing_a_number_costs_what_is_said(sealed: dict[str, Seal]) -> None:
    """It can be guessed, as any verdict at once can: each guess takes a slow digest. All numbers
    of four digits take 9,000 of them; docs/security.md says so.
    """
    (part,) = [s for s in sealed["u01_e1"].sealed if s.name == "count"]
    salt = f"{sealed['u01_e1'].salt}/{part.of}"
    began = time.process_time()
    hits = [n for n in range(4805, 4815) if seals.digest(f"check_count {n}", salt) in part.right]
    each = (time.process_time() - began) / 10
    assert hits == [4810], "a guess is found by trying, and by nothing less"
    assert each > 0.02, "a guess is too cheap"
    said = (Path(__file__).parents[2] / "docs" / "security.md").read_text(encoding="utf-8")
    assert "quarter of an hour" in said


def test_every_answer_that_is_no_model_and_no_choice_has_a_slow_digest() -> None:
    assert frozenset(plain.READINGS) - {"check_choice", "check_attempted"} == seals.GUESSABLE


@pytest.mark.parametrize(
    "check", ["check_choice", "check_kind", "check_input_shape", "check_units"]
)
def test_a_model_and_a_choice_have_quick_digests(check: str) -> None:
    """A learner waits for up to 64 of them whenever a model is not right."""
    began = time.process_time()
    for number in range(10):
        seals.digest(f"{check} {number}", "salt")
    assert (time.process_time() - began) / 10 < 0.02


def test_a_network_has_a_quick_digest_and_is_read_alone() -> None:
    """A learner waits for it whenever a network is not right; nothing small may ride on it."""
    a_row = ["check", {}, ["text"]]
    a_network = [seals.NETWORK, {}, ["text"]]
    assert sealing._groups([a_row, a_network, a_row]) == [[a_row, a_row], [a_network]]
    began = time.process_time()
    for number in range(10):
        seals.digest(f"{seals.NETWORK} {number}", "salt")
    assert (time.process_time() - began) / 10 < 0.02


def test_a_hidden_test_that_no_verdict_can_tell_is_refused() -> None:
    text = SCRIPT.replace(
        'sg.check_count(count, 4810, name="count", mistakes={4672: "canary: biases are left out"})',
        'sg.check_number(count, 9620, through=lambda n: 2 * n, name="count")',
    )
    first, _ = sealing.exercises_of(parse_script(text, UNIT, "exercise", "x.py"))
    import stackgraph as sg

    _, problems = sealing.seal_of(first, {"sg": sg, "count": 4810, "kind": "softmax"}, "small")
    assert len(problems) == 1
    assert problems[0].startswith("u01_e1_count_number: no verdict can be given on what check_nu")


BOUNDED = '''\
# %% locked="u01_setup"
import stackgraph as sg

# %% answer="u01_e1_small"
small = None
### BEGIN SOLUTION
small = made(2)
### END SOLUTION

# %% test="u01_e1_small_count" points=1
"""No more than ten parameters."""
sg.check_attempted(small, "small")
### BEGIN HIDDEN TESTS
sg.check_parameters(small, at_most=10, name="small")
### END HIDDEN TESTS
'''


@pytest.mark.keras
def test_a_bound_of_parameters_is_told_and_their_number_is_not() -> None:
    import keras

    import stackgraph as sg

    def made(units: int) -> keras.Model:
        return keras.Sequential([keras.Input((4,)), keras.layers.Dense(units)])

    def sealed_as(text: str) -> tuple[Seal, list[str]]:
        (exercise,) = sealing.exercises_of(parse_script(text, UNIT, "exercise", "x.py"))
        return sealing.seal_of(exercise, {"sg": sg, "small": made(2)}, "small")

    seal, problems = sealed_as(BOUNDED)
    assert (problems, seal.sealed) == ([], [])
    assert [(t.check, t.kwargs["at_most"]) for t in seal.told] == [
        ("check_parameters", ["value", 10])
    ]
    assert judge(seal, {"sg": sg, "small": made(1)}).state == "right"
    outcome = judge(seal, {"sg": sg, "small": made(3)})
    assert [m.subject for m in outcome.reasons] == ["small: too many parameters"]

    seal, problems = sealed_as(BOUNDED.replace("at_most=10", "10"))
    assert (problems, seal.told) == ([], [])
    assert judge(seal, {"sg": sg, "small": made(1)}).state == "not yet"

    _, problems = sealed_as(BOUNDED.replace("at_most=10", "10, at_most=10"))
    assert len(problems) == 1
    assert "a bound is read in a call of its own" in problems[0]


def test_a_reference_that_its_own_verdict_refuses_is_a_problem() -> None:
    first, _ = sealing.exercises_of(parse_script(SCRIPT, UNIT, "exercise", "x.py"))
    import stackgraph as sg

    with pytest.raises(AssertionError, match="wrong number"):
        sealing.seal_of(first, {"sg": sg, "count": 4811, "kind": "softmax"}, "small")


def test_a_seal_of_another_version_gives_no_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    from stackgraph.verdicts import NotYet, verdict

    with pytest.raises(NotYet, match="no verdict can be given"):
        verdict("u01_e1", {"count": 1}, "0.abc")
    assert "no verdict can be given" in capsys.readouterr().out


# ------------------------------------------------------------------------------ the built cells


def built(root: Path, config: str) -> dict[str, Any]:
    """Source and release, without execution."""
    (root / "course" / UNIT).mkdir(parents=True)
    (root / "course" / UNIT / "exercises.py").write_text(SCRIPT, encoding="utf-8")
    (root / "nbgrader_config.py").write_text(config, encoding="utf-8")
    course = Course(root)
    found = building.Built()
    with nbgrader_steps.Workshop(course) as shop:
        for plan in building.plan(course, [UNIT]):
            building.files_of(course, plan, found, shop, execute=False)
    return {
        kind: from_bytes(found.files[course.notebook(kind, UNIT)])
        for kind in ("source", "release", "solutions")
    }


def test_each_exercise_ends_in_a_verdict_cell_worth_nothing(tmp_path: Path) -> None:
    books = built(tmp_path, CONFIG)
    for kind in ("source", "release"):
        ids = [c.id for c in books[kind].cells]
        assert ids[ids.index("u01_e1_count_kind") + 1] == "u01_e1_verdict"
        assert ids[-1] == "u01_e2_verdict"
        marks = [c.metadata.nbgrader for c in books[kind].cells if role(c) == "verdict"]
        assert [(m.points, m.grade, m.locked, m.solution) for m in marks] == [
            (0, True, True, False)
        ] * 2
    assert building.notebooks.MADE_FROM not in str(books["release"])


def test_an_instructor_can_leave_them_out(tmp_path: Path) -> None:
    books = built(tmp_path, CONFIG + "c.StackGraph.verdict_cells = False\n")
    for book in books.values():
        assert not [c for c in book.cells if re.search(r"_verdict$", c.id)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("reader.layers[-1]", True),
        ("model.get_layer('head')", True),
        ("np.asarray(flips)", True),
        ("layers[1:]", False),
        ("-count", False),
        ("build()", False),
    ],
)
def test_what_only_names_something_may_stand_in_a_verdict_cell(text: str, plain: bool) -> None:
    assert sealing._is_plain(ast.parse(text, mode="eval").body) is plain
