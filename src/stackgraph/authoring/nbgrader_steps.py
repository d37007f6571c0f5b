"""Release and solution, made by nbgrader itself in a course folder of its own.

The course's ``nbgrader_config.py`` is read, so that ``nbgrader generate_assignment`` typed in the
course folder gives the same. Folder and gradebook are temporary: the real gradebook, which may
hold grades, is never opened.
"""

from __future__ import annotations

import logging
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from traitlets.config import Config, PyFileConfigLoader

from stackgraph.authoring import names, notebooks, regions
from stackgraph.course import Course, CourseError
from stackgraph.course.marks import is_grade, is_locked, is_solution, role
from stackgraph.course.notebooks import from_bytes, to_bytes
from stackgraph.course.written import parts_of

if TYPE_CHECKING:
    from nbformat import NotebookNode


class Workshop:
    """A course folder and gradebook of nbgrader's own, gone on leaving the ``with`` block.

    One serves any number of units.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._folder = tempfile.TemporaryDirectory(prefix="stackgraph-build-")
        _empty_gradebook(Path(self._folder.name))

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def release(self, unit: str, source: NotebookNode) -> NotebookNode:
        """What students get for ``source``, by ``nbgrader generate_assignment``.

        Raises CourseError with nbgrader's log if nbgrader refuses.
        """
        from nbgrader.converters import GenerateAssignment

        made = self._convert(GenerateAssignment, unit, source)
        made.metadata = notebooks.METADATA
        return made

    def solution(self, unit: str, source: NotebookNode) -> NotebookNode:
        """The answers for ``source``, not yet executed, by ``nbgrader generate_solution``.

        nbgrader's own list of steps keeps markers and hidden tests and executes with them in place,
        so ours removes them before anything runs. Needs ``release`` first, because nbgrader wants
        the assignment in its gradebook. Raises CourseError with nbgrader's log if nbgrader refuses.
        """
        from nbgrader.converters import GenerateSolution
        from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearOutput

        steps = [ClearOutput, ClearMarkScheme, ClearHiddenTests]
        made = self._convert(GenerateSolution, unit, source, preprocessors=steps)
        for cell in made.cells:
            if role(cell) == "written":
                prompt, answer, _ = parts_of(cell.source)
                cell.source = f"{prompt}\n\n{answer}".strip()
            elif is_solution(cell):
                cell.source = answer_only(cell.source)
            if is_grade(cell) or is_locked(cell):
                # With the right answers in it, a cell that may fail in a release must not fail.
                cell.metadata.pop("tags", None)
        made.metadata = notebooks.METADATA
        return notebooks.grading_removed(made)

    def _convert(
        self, converter: Any, unit: str, source: NotebookNode, **options: Any
    ) -> NotebookNode:
        """Run one of nbgrader's converters on ``source``; return what it wrote."""
        from nbgrader.coursedir import CourseDirectory

        folder = Path(self._folder.name)
        config = _config(self._course, folder)
        log, record = _logger(unit)
        made = folder / "source" / unit / f"{unit}.ipynb"
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(to_bytes(source))
        directory = CourseDirectory(config=config)
        directory.assignment_id = unit
        step = converter(coursedir=directory, config=config, log=log, **options)
        step.force = True  # a unit is converted twice: for what seals its verdict cells, and whole
        try:
            step.start()
        except Exception as error:
            raise CourseError(
                f"nbgrader could not convert {unit} ({type(error).__name__}):\n" + "\n".join(record)
            ) from error
        written = Path(step._format_dest(unit, "."), f"{unit}.ipynb")
        converted = from_bytes(written.read_bytes())
        for cell in converted.cells:
            cell.metadata.pop(notebooks.MADE_FROM, None)
        return converted


def answer_only(source: str) -> str:
    """An answer cell without markers and without the lines that bind the answer to None."""
    parts = regions.split(source)
    asked = set(names.bound_to_none(parts.text("visible")).values())
    kept: list[str] = []
    visible = 0
    for place, line in parts.lines:
        visible += place == "visible"
        if place == "solution" or (place == "visible" and visible not in asked):
            kept.append(line)
    return "\n".join(kept).strip("\n")


def _empty_gradebook(folder: Path) -> None:
    """A gradebook that nbgrader does not take for new: for a new one it starts ``alembic`` to learn
    the schema's version, which costs seconds and serves only gradebooks that live on.
    """
    with closing(sqlite3.connect(folder / "gradebook.db")) as database:
        database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")


def _config(course: Course, folder: Path) -> Config:
    """The course's nbgrader configuration, with every path led into ``folder``."""
    loader = PyFileConfigLoader("nbgrader_config.py", path=str(course.root))
    config = loader.load_config()
    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.db_url = f"sqlite:///{(folder / 'gradebook.db').as_posix()}"
    return config


def _logger(unit: str) -> tuple[logging.Logger, list[str]]:
    """A logger that keeps warnings and errors in the list it comes with."""
    record: list[str] = []

    class Keep(logging.Handler):
        def emit(self, entry: logging.LogRecord) -> None:
            record.append("  " + entry.getMessage().strip().replace("\n", "\n  "))

    log = logging.Logger(f"stackgraph.build.{unit}", level=logging.WARNING)
    log.addHandler(Keep())
    return log, record
