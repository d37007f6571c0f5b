"""The floor: every cell of a class, one after the other, in this one process, warm.

What a front end would show is rendered here too (a drawing costs more than building its model), by
the same IPython machinery that a kernel uses. There is no kernel, no judge and no gradebook.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from stackgraph.course import Course
from stackgraph.course.marks import grade_id, text_of
from stackgraph.course.unit import Unit
from stackgraph.engine.submission.placing import students_of
from stackgraph.engine.submission.tasks import Task, read_task


def make_shell() -> Any:
    """An IPython shell that renders what cells display and throws it away."""
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    shell: Any = InteractiveShell.instance()
    shell.display_formatter.active_types = shell.display_formatter.format_types
    shell.capture = capture_output
    shell.at_start = set(shell.user_ns)
    return shell


def run_cells(shell: Any, unit: Unit, data: bytes) -> int:
    """Run a submission's cells, with the unit's tests in their places; how many tests passed."""
    originals = {grade_id(c): text_of(c) for c in unit.notebook["cells"] if grade_id(c)}
    tests = unit.worth
    passed = 0
    for name in shell.user_ns.keys() - shell.at_start:
        del shell.user_ns[name]  # %reset would also collect garbage, which takes longer than a cell
    for cell in json.loads(data)["cells"]:
        if cell["cell_type"] != "code":
            continue
        name = grade_id(cell)
        source = originals[name] if name in tests else text_of(cell)
        with shell.capture():
            result = shell.run_cell(source)
        passed += name in tests and result.success
    return passed


def main() -> None:
    """Arguments: the course's folder and the units. Prints the seconds as the last line."""
    import keras  # noqa: F401  (the warm process has imported it)
    import matplotlib.pyplot  # noqa: F401
    import sklearn.datasets  # noqa: F401

    course, units = Course(Path(sys.argv[1])), sys.argv[2:]
    read = {unit: Unit.read(course, unit) for unit in units}
    submitted = course.root / "submitted"
    tasks: list[Task] = [
        read_task(submitted, student, unit, read[unit].worth)
        for unit in units
        for student in students_of(submitted, unit)[0]
    ]
    shell = make_shell()
    for task in tasks[:1]:  # warm: the first use of TensorFlow isn't counted either
        run_cells(shell, read[task.unit], task.data or b"")
    start = time.perf_counter()
    passed = [run_cells(shell, read[t.unit], t.data or b"") for t in tasks]
    seconds = time.perf_counter() - start
    print(f"{sum(passed)} tests passed in {len(tasks)} submissions")
    print(seconds)
