"""nbgrader's configuration for this course; every nbgrader command run in this folder reads it."""

from pathlib import Path

c = get_config()  # type: ignore[name-defined]  # noqa: F821

c.CourseDirectory.course_id = "stack-to-graph"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.solution_directory = "solutions"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
