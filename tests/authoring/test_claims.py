"""What texts say of a unit: what is so passes, what is not is named with its line."""

from __future__ import annotations

from typing import Literal

import pytest

from stackgraph.authoring import claims, rules
from stackgraph.authoring.script import Script, parse_script

EXERCISES = """\
# %% [markdown]
# # A small assignment
#
# Two exercises, 3 points, about 10 minutes.

# %% [markdown]
# ## Exercise 1. Count (1 point)
#
# Bind `first` to 1.

# %% answer="u01_e1_first"
first = None

# %% test="u01_e1_first_value" points=1
assert first == 1

# %% [markdown]
# ## Exercise 2. The clinic (2 points)
#
# Bind `second` to 2.

# %% answer="u01_e2_second"
second = None

# %% test="u01_e2_second_value" points=2
assert second == 2
"""
LESSON = """\
# %% [markdown]
# # A small lesson
#
# You will
#
# * **draw** a line;
# * **recognise** two slips.
#
# **Time:** about 10 minutes, then 10 for the assignment.

# %%
import matplotlib.pyplot as plt

plt.plot([1, 2])

# %% [markdown]
# *In words: a line.*
#
# **1. One.** Wrong.
#
# **2. Two.** Wrong again. Each is found with a **tap** (feature extractor).
#
# You can now
#
# * **draw** a line;
# * **recognise** one and two.
"""


def script(text: str, kind: Literal["lesson", "exercise"]) -> Script:
    return parse_script(text, "u01_small", kind, f"{kind}.py")


def exercise_faults(text: str) -> list[str]:
    return [str(p) for p in claims.of_exercises(script(text, "exercise"))]


def lesson_faults(text: str) -> list[str]:
    return [str(p) for p in claims.of_lesson(script(text, "lesson"))]


def test_what_is_so_passes() -> None:
    lesson, exercises = script(LESSON, "lesson"), script(EXERCISES, "exercise")
    assert [*claims.of_lesson(lesson), *claims.of_exercises(exercises)] == []
    assert list(claims.of_unit(lesson, exercises)) == []


def test_nothing_has_to_be_claimed() -> None:
    text = EXERCISES.replace("Two exercises, 3 points, about 10 minutes.", "Go on.")
    text = text.replace(" (1 point)", "").replace(" (2 points)", "")
    assert exercise_faults(text) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("(2 points)", "(3 points)", "exercise.py:18: the title says 3 points, its cells give 2"),
        ("Two exercises", "Six exercises", "exercise.py:4: Six exercises are promised, 2 there"),
        ("3 points, about", "4 points, about", ":4: 4 points are promised, the cells give 3"),
        ("Exercise 2.", "Exercise 3.", "exercise.py:18: Exercise 3 is the 2. of this script"),
        ('"u01_e2_second_value"', '"u01_e1_second_value"', ":25: a test of e1 stands below"),
    ],
)
def test_what_is_not_so_is_named_in_exercises(old: str, new: str, told: str) -> None:
    assert any(told in fault for fault in exercise_faults(EXERCISES.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("two slips", "three slips", "lesson.py:7: three are promised, the last below is number 2"),
        (
            "* **draw** a line;\n# * **recognise** one",
            "* **recognise** one",
            ":6: goal 1 is to draw",
        ),
        (
            "one and two.",
            "one.\n# * **run** on.",
            ":27: the recap has a goal more than the top: run",
        ),
        ("**tap** (feature extractor)", "**tap**", ":21: 'tap' is brought in bold without the"),
        ("*In words: a line.*", "A line.", "lesson.py:11: what matplotlib draws"),
    ],
)
def test_what_is_not_so_is_named_in_a_lesson(old: str, new: str, told: str) -> None:
    (fault,) = lesson_faults(LESSON.replace(old, new))
    assert told in fault


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("then 10", "then 5", "lesson.py:9: 5 minutes here, 10 in exercise.py"),
        ("about 10", "about 15", "the lesson: 15 minutes are told, its length makes 5"),
        ("plt.plot([1, 2])", "plt.plot([1, 2])\n" * 60, "10 minutes are told, its length makes 20"),
        ("plt.plot([1, 2])", "my_guess = None\n" * 6, "10 minutes are told, its length makes 10"),
        ("a line.*", "a line.*" + " word" * 2400, "10 minutes are told, its length makes 20"),
    ],
)
def test_minutes_follow_from_what_there_is(old: str, new: str, told: str) -> None:
    found = claims.of_unit(
        script(LESSON.replace(old, new), "lesson"), script(EXERCISES, "exercise")
    )
    assert [told in str(problem) for problem in found] == ([] if told.endswith("10") else [True])


def test_the_minutes_of_an_assignment_follow_from_its_points() -> None:
    exercises = script(EXERCISES.replace("points=2", "points=20"), "exercise")
    (fault,) = claims.of_unit(script(LESSON, "lesson"), exercises)
    assert "the assignment: 10 minutes are told, its length makes 45" in str(fault)


def test_slips_that_are_promised_are_asked_for() -> None:
    exercises = script(EXERCISES.replace("The clinic", "Add"), "exercise")
    (fault,) = claims.of_unit(script(LESSON, "lesson"), exercises)
    assert str(fault) == "lesson.py:7: two are promised, and no exercise of exercise.py is a clinic"


def test_the_build_asks() -> None:
    found = rules.problems(script(EXERCISES.replace("(2 points)", "(3 points)"), "exercise"))
    assert ["the title says 3 points" in str(p) for p in found].count(True) == 1
    found = rules.problems(script(LESSON.replace("In words", "Seen"), "lesson"))
    assert len(found) == 1
