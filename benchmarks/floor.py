"""The floor: every cell of a class, one after the other, in this one process, warm."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from stackgraph.course import Course
from stackgraph.grading.grader import InProcessGrader
from stackgraph.grading.tasks import read_task, students_of


def main() -> None:
    """Arguments: the course's folder and the units. Prints the seconds as the last line."""
    import keras  # noqa: F401  (the warm process has imported it)
    import matplotlib.pyplot  # noqa: F401
    import sklearn.datasets  # noqa: F401

    course, units = Course(Path(sys.argv[1])), sys.argv[2:]
    grader = InProcessGrader(course)
    tasks = [
        read_task(course.root / "submitted", student, unit, grader.tests(unit))
        for unit in units
        for student in students_of(course.root / "submitted", unit)[0]
    ]
    reference = next(t for t in tasks if t.student == "s000")
    grader.grade(reference)  # warm: the first use of TensorFlow isn't counted either
    start = time.perf_counter()
    for task in tasks:
        grader.grade(task)
    print(time.perf_counter() - start)
