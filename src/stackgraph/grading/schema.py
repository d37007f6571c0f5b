"""nbgrader's tables: made where there are none, and a unit's rows in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader import api
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy import create_engine, inspect, select, text
from traitlets.config import Config

from stackgraph.course import CourseError
from stackgraph.course.marks import grade_id, is_grade, is_locked, is_solution, points, text_of
from stackgraph.grading.records import CellRecord

if TYPE_CHECKING:
    from stackgraph.course.unit import Unit
    from stackgraph.engine.verdict import Verdict


def create_tables(db_url: str) -> None:
    """Create nbgrader's tables where there are none yet.

    ``Gradebook`` would do it, but runs the program ``alembic`` by its bare name to learn the
    schema's version: seconds, and a failure where the environment isn't on the path.
    """
    engine = create_engine(db_url)
    try:
        if inspect(engine).get_table_names():
            return
        from alembic.script import ScriptDirectory

        head = ScriptDirectory(ALEMBIC_DIR).get_current_head()
        with engine.begin() as connection:
            api.Base.metadata.create_all(bind=connection)
            connection.execute(
                text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
            )
            connection.execute(
                text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": head}
            )
    finally:
        engine.dispose()


def wanted_cells(notebook: nbformat.NotebookNode) -> dict[str, CellRecord]:
    """Those of a notebook that nbgrader keeps."""
    return {
        grade_id(cell): CellRecord(
            cell.source, cell.metadata.nbgrader.get("checksum"), points(cell) or None
        )
        for cell in notebook.cells
        if is_grade(cell) or is_solution(cell) or is_locked(cell)
    }


def resources_of(db_url: str, unit: str) -> dict[str, Any]:
    """What nbgrader's steps are told of the notebook that they work on."""
    return {"nbgrader": {"notebook": unit, "assignment": unit, "student": ".", "db_url": db_url}}


def as_released(unit: Unit, db_url: str = "") -> nbformat.NotebookNode:
    """The source notebook as generate_assignment hands it to SaveCells: answers out, tests in."""
    from nbgrader.preprocessors import (
        CheckCellMetadata,
        ClearOutput,
        ClearSolutions,
        ComputeChecksums,
        LockCells,
    )

    notebook = nbformat.reads(json.dumps(unit.notebook), as_version=4)
    resources = resources_of(db_url, unit.stem)
    config = Config()
    config.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
    for step in (LockCells, ClearSolutions, ClearOutput, CheckCellMetadata, ComputeChecksums):
        notebook, resources = step(config=config).preprocess(notebook, resources)
    return notebook


@dataclass(frozen=True)
class UnitCells:
    """Database ids of a unit's assignment, notebook and cells."""

    name: str
    assignment: str
    notebook: str
    due: Any
    grade: dict[str, str]
    solution: dict[str, str]
    points: dict[str, float]
    stubs: dict[str, str]
    """Answer cell -> its text as handed out."""

    @classmethod
    def load(cls, db: Any, unit: str) -> UnitCells:
        row = db.execute(
            select(api.Assignment.id, api.Notebook.id, api.Assignment.duedate)
            .join(api.Notebook, api.Notebook.assignment_id == api.Assignment.id)
            .where(api.Assignment.name == unit, api.Notebook.name == unit)
        ).first()
        if row is None:
            raise CourseError(f"The gradebook doesn't know {unit}. Run: stackgraph grade {unit}")
        cell = api.GradeCell
        grades = db.execute(
            select(cell.name, cell.id, cell.max_score).where(cell.notebook_id == row[1])
        ).all()
        solutions = db.execute(
            select(api.SolutionCell.name, api.SolutionCell.id).where(
                api.SolutionCell.notebook_id == row[1]
            )
        ).all()
        return cls(
            name=unit,
            assignment=row[0],
            notebook=row[1],
            due=row[2],
            grade={g[0]: g[1] for g in grades},
            solution=dict(tuple(s) for s in solutions),
            points={g[0]: float(g[2]) for g in grades if g[2]},
            stubs=dict(
                tuple(s)
                for s in db.execute(
                    select(api.SourceCell.name, api.SourceCell.source).where(
                        api.SourceCell.notebook_id == row[1], api.SourceCell.locked.is_(False)
                    )
                )
            ),
        )

    def remarks(self, verdict: Verdict) -> dict[str, str]:
        """nbgrader's comment on answer cells that were left as handed out, or emptied."""
        found = {}
        for cell in verdict.notebook.get("cells", []):
            name = grade_id(cell)
            if name in self.solution and text_of(cell).strip() in (
                "",
                self.stubs.get(name, "").strip(),
            ):
                found[name] = "No response."
        return found
