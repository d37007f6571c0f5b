"""Cells and grades of a unit that is another in ``source/``, moved over in the gradebook.

nbgrader refuses to add or remove cells once there are submissions. Here it is done in the
transaction of the caller, so the gradebook is of the edition before until all is of the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nbgrader import api, utils
from sqlalchemy import delete, select, update

from stackgraph.course.marks import grade_id
from stackgraph.grading.records import ungraded_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import nbformat

    from stackgraph.grading.revision import Revision

_BASE = api.BaseCell.__table__
_SOURCE = api.SourceCell.__table__
_GRADE = api.Grade.__table__
_COMMENT = api.Comment.__table__
_KINDS = {
    api.GradeCell: utils.is_grade,
    api.SolutionCell: utils.is_solution,
    api.TaskCell: utils.is_task,
}
_ON_THE_WAY = "\N{RIGHTWARDS ARROW}"
"""Before the name that a cell is to have, while another cell still has it."""

_Kind = tuple[str, str]
"""A cell's name, and which of nbgrader's kinds it is: an answer that is graded by hand is two."""


def move(db: Any, notebook: str, revision: Revision, wanted: nbformat.NotebookNode) -> None:
    """Give the unit's notebook (its database id) the cells of ``wanted``, grades in place.

    A cell that is gone takes its grades and comments along; one that was renamed keeps them; a new
    test starts with 0 points, a new worth scales what the test gave. What a person gave stays, and
    is marked for another look where the test is worth something else.
    """
    db.flush()
    gone = set(revision.gone)
    _remove(db, [i for (name, _), i in _base_cells(db, notebook).items() if name in gone])
    _remove_texts(db, notebook, gone)
    _rename(db, notebook, revision.renamed)
    kept = {(grade_id(c), kind.__name__): c for c in wanted.cells for kind in _kinds_of(c)}
    _remove(db, [i for pair, i in _base_cells(db, notebook).items() if pair not in kept])
    _put_cells(db, notebook, kept)
    _put_texts(db, notebook, wanted)
    _scale(db, notebook, revision.worth)
    _complete(db, notebook, revision.unit)
    db.expire_all()


def _kinds_of(cell: Any) -> list[type]:
    return [kind for kind, is_one in _KINDS.items() if is_one(cell)]


def _base_cells(db: Any, notebook: str) -> dict[_Kind, str]:
    """Cells that grades or comments hang on -> database id."""
    rows = select(_BASE.c.name, _BASE.c.type, _BASE.c.id).where(_BASE.c.notebook_id == notebook)
    return {(name, kind): cell for name, kind, cell in db.execute(rows)}


def _remove(db: Any, ids: list[str]) -> None:
    """Cells, and the grades and comments that hang on them."""
    for table in (_GRADE, _COMMENT):
        db.execute(delete(table).where(table.c.cell_id.in_(ids)))
    for kind in _KINDS:
        db.execute(delete(kind.__table__).where(kind.__table__.c.id.in_(ids)))
    db.execute(delete(_BASE).where(_BASE.c.id.in_(ids)))


def _remove_texts(db: Any, notebook: str, names: Iterable[str]) -> None:
    mine = _SOURCE.c.notebook_id == notebook
    db.execute(delete(_SOURCE).where(mine, _SOURCE.c.name.in_(list(names))))


def _rename(db: Any, notebook: str, renamed: Mapping[str, str]) -> None:
    """All at once: two cells may have changed names."""
    for table in (_BASE, _SOURCE):
        mine = table.c.notebook_id == notebook
        for old, new in renamed.items():
            leaving = update(table).where(mine, table.c.name == old)
            db.execute(leaving.values(name=_ON_THE_WAY + new))
        for new in renamed.values():
            arriving = update(table).where(mine, table.c.name == _ON_THE_WAY + new)
            db.execute(arriving.values(name=new))


def _put_cells(db: Any, notebook: str, kept: Mapping[_Kind, Any]) -> None:
    known = _base_cells(db, notebook)
    by_name = {kind.__name__: kind for kind in _KINDS}
    for (name, kind), cell in kept.items():
        values: dict[str, Any] = {}
        if kind != "SolutionCell":
            worth = float(cell.metadata.nbgrader["points"])
            values = {"max_score": worth, "cell_type": cell.cell_type}
        if (name, kind) not in known:
            db.add(by_name[kind](id=api.new_uuid(), name=name, notebook_id=notebook, **values))
        elif values:
            table = by_name[kind].__table__
            mine = update(table).where(table.c.id == known[name, kind])
            db.execute(mine.values(**values))
    db.flush()


def _put_texts(db: Any, notebook: str, wanted: nbformat.NotebookNode) -> None:
    """The cells' texts, which nbgrader puts back where a student changed them."""
    rows = select(_SOURCE.c.name, _SOURCE.c.id).where(_SOURCE.c.notebook_id == notebook)
    known = dict(tuple(row) for row in db.execute(rows))
    cells = {grade_id(c): c for c in wanted.cells if _kinds_of(c) or utils.is_locked(c)}
    _remove_texts(db, notebook, set(known) - set(cells))
    for name, cell in cells.items():
        values = {
            "cell_type": cell.cell_type,
            "locked": utils.is_locked(cell),
            "source": cell.source,
            "checksum": cell.metadata.nbgrader.get("checksum"),
        }
        if name in known:
            db.execute(update(_SOURCE).where(_SOURCE.c.id == known[name]).values(**values))
        else:
            db.add(api.SourceCell(id=api.new_uuid(), name=name, notebook_id=notebook, **values))
    db.flush()


def _scale(db: Any, notebook: str, worth: Mapping[str, tuple[float, float]]) -> None:
    """What a test gave, in its new points: counts where nothing is handed in any more to run."""
    cells = _base_cells(db, notebook)
    for name, (before, now) in worth.items():
        mine = _GRADE.c.cell_id == cells.get((name, "GradeCell"), "")
        score = _GRADE.c.auto_score * (now / before) if before else 0.0
        db.execute(update(_GRADE).where(mine).values(auto_score=score))
        by_hand = update(_GRADE).where(mine, _GRADE.c.manual_score.is_not(None))
        db.execute(by_hand.values(needs_manual_grade=True))


def _complete(db: Any, notebook: str, unit: str) -> None:
    """A grade for every test and a comment for every answer, in every submission."""
    cells = _base_cells(db, notebook)
    table = api.SubmittedNotebook.__table__
    submissions = db.scalars(select(table.c.id).where(table.c.notebook_id == notebook)).all()
    ungraded = ungraded_in(db.connection(), unit)
    for submission in submissions:
        graded, commented = (
            set(db.scalars(select(t.c.cell_id).where(t.c.notebook_id == submission)))
            for t in (_GRADE, _COMMENT)
        )
        for (_, kind), cell in cells.items():
            if kind == "SolutionCell" and cell not in commented:
                db.add(api.Comment(id=api.new_uuid(), cell_id=cell, notebook_id=submission))
            elif kind != "SolutionCell" and cell not in graded:
                db.add(_no_points(cell, submission, None if submission in ungraded else 0.0))
    db.flush()


def _no_points(cell: str, submission: str, score: float | None) -> api.Grade:
    return api.Grade(
        id=api.new_uuid(),
        cell_id=cell,
        notebook_id=submission,
        auto_score=score,
        needs_manual_grade=False,
    )
