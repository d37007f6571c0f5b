"""What ``nbgrader_config.py`` says to those who collect and grade: nbgrader's own reading of it.

The course's name, address and verdict cells (``Course``) and what a build gives nbgrader
(``authoring/nbgrader_steps.py``) are read of the file in the course's folder alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from traitlets.config import Config, PyFileConfigLoader

if TYPE_CHECKING:
    from stackgraph.course import Course


def nbgrader_config(course: Course) -> Config:
    """The configuration that ``nbgrader`` has when run in the course's folder."""
    from jupyter_core.paths import jupyter_config_path

    config = Config()
    for folder in [*reversed(jupyter_config_path()), str(course.root)]:
        if (Path(folder) / "nbgrader_config.py").is_file():
            config.merge(PyFileConfigLoader("nbgrader_config.py", path=folder).load_config())
    config.CourseDirectory.root = str(course.root)
    return config
