"""``stackgraph``, its warm parent with the few modules that a course without Keras needs."""

from typing import Any

from stackgraph.cli import main
from stackgraph.course import Course
from stackgraph.engine.grader import KernelGrader
from stackgraph.grading import session

PRELOAD = ("numpy", "stackgraph.kernels.shell", "stackgraph")


class LightGrader(KernelGrader):
    """One whose warm parent starts at once."""

    def __init__(self, course: Course, **options: Any) -> None:
        super().__init__(course, preload=PRELOAD, **options)


if __name__ == "__main__":
    session.KernelGrader = LightGrader  # type: ignore[misc]
    main()
