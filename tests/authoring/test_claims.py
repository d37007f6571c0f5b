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
# ## Exercise 2. Add (2 points)
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
# * **recognise** two slips.
#
# **Time:** about 20 minutes, then 10 for the assignment.

# %%
import matplotlib.pyplot as plt

plt.plot([1, 2])

# %% [markdown]
# *In words: a line.*
#
# **1. One.** Wrong.
#
# **2. Two.** Wrong again.
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
        ("two slips", "three slips", "lesson.py:4: three are promised, the last below is number 2"),
        ("*In words: a line.*", "A line.", "lesson.py:8: what matplotlib draws"),
    ],
)
def test_what_is_not_so_is_named_in_a_lesson(old: str, new: str, told: str) -> None:
    (fault,) = lesson_faults(LESSON.replace(old, new))
    assert told in fault


def test_lesson_and_assignment_say_the_same_minutes() -> None:
    lesson = script(LESSON.replace("then 10", "then 15"), "lesson")
    (fault,) = claims.of_unit(lesson, script(EXERCISES, "exercise"))
    assert str(fault) == "lesson.py:6: 15 minutes here, 10 in exercise.py"


def test_the_build_asks() -> None:
    found = rules.problems(script(EXERCISES.replace("(2 points)", "(3 points)"), "exercise"))
    assert ["the title says 3 points" in str(p) for p in found].count(True) == 1
    found = rules.problems(script(LESSON.replace("In words", "Seen"), "lesson"))
    assert len(found) == 1
