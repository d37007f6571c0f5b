"""Written answers in a verdict: there or not, and the rubric beside them for whoever grades."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stackgraph.course.marks import grade_id, text_of
from stackgraph.course.written import is_unanswered
from stackgraph.engine.verdict import CellVerdict
from stackgraph.words import points_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stackgraph.course.unit import Unit, WrittenCell

NOTHING = "No answer is written here."


def with_written(
    plan: Unit, notebook: dict[str, Any], tests: Iterable[CellVerdict]
) -> list[CellVerdict]:
    """``tests`` and the unit's written answers as they stand in ``notebook``, in its order.

    A written answer earns nothing here: it waits for a person, unless nothing is there.
    """
    texts = {grade_id(c): text_of(c) for c in notebook.get("cells", ())}
    found = {cell.grade_id: cell for cell in tests}
    found |= {w.grade_id: _result(w, texts.get(w.grade_id, "")) for w in plan.written}
    return [found[name] for name in plan.worth if name in found]


def _result(asked: WrittenCell, text: str) -> CellVerdict:
    if is_unanswered(text, asked.prompt):
        name, most = asked.grade_id, asked.points
        return CellVerdict(name, "not attempted", 0.0, most, NOTHING, written=True)
    return CellVerdict(asked.grade_id, "waiting", 0.0, asked.points, written=True)


def show_rubrics(plan: Unit, notebook: dict[str, Any]) -> None:
    """Put each rubric behind its answer, in place: for formgrader, never for a student."""
    rubrics = {w.grade_id: w for w in plan.written if w.rubric}
    shown = []
    for cell in notebook["cells"]:
        shown.append(cell)
        asked = rubrics.get(grade_id(cell))
        if asked is not None:
            shown.append(_rubric(asked))
    notebook["cells"] = shown


def _rubric(asked: WrittenCell) -> dict[str, Any]:
    text = f"**Rubric** ({points_text(asked.points)} points)\n\n{asked.rubric}"
    name = rubric_id(asked.grade_id)
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text}


def rubric_id(grade_id: str) -> str:
    """The id of the cell that shows a rubric: at most 64 characters, as nbformat wants."""
    return f"rubric-{grade_id}"[:64]
