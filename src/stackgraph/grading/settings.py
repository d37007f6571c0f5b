"""nbgrader's configuration for a course, and where its gradebook is; read without nbgrader."""

from __future__ import annotations

import os
from pathlib import Path

from traitlets.config import Config, PyFileConfigLoader

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


def gradebook_url(course: Course) -> str:
    """``db_url`` of the configuration, or nbgrader's default: ``gradebook.db`` in the course."""
    section = nbgrader_config(course).CourseDirectory
    if "db_url" in section and isinstance(section.db_url, str):
        return str(section.db_url)
    return f"sqlite:///{os.path.abspath(course.root / 'gradebook.db')}"


def without_password(url: str) -> str:
    """The address as it may be shown."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import SQLAlchemyError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return "(unreadable address)"
