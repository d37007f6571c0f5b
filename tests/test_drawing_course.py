"""Every model of the course is drawn: the reference answers of each unit, as authors wrote them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from drawing_geometry import faults
from stackgraph.authoring.script import Script, read_script
from stackgraph.course import Course

ROOT = Path(__file__).resolve().parent.parent
UNITS = Course(ROOT).units
GALLERY = os.environ.get("STACKGRAPH_GALLERY")
"""A folder to leave the pictures in, to be looked at."""


def models_of(script: Script) -> dict[str, Any]:
    """Run what a script binds (no tests) in one namespace; its Keras models by name."""
    import keras

    namespace: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
    for cell in script.cells:
        if cell.markdown or cell.role == "test":
            continue
        try:
            exec(compile(cell.source, f"{script.unit}:{cell.line}", "exec"), namespace)
        except Exception:
            if "raises-exception" not in cell.tags:
                raise
    return {k: v for k, v in namespace.items() if isinstance(v, keras.Model)}


@pytest.mark.keras
@pytest.mark.parametrize("unit", UNITS)
def test_every_model_of_a_unit_is_drawn_legibly(unit: str, tmp_path: Path) -> None:
    from stackgraph.drawing import draw

    script = read_script(Course(ROOT).exercise_script(unit), "exercise", ROOT)
    models = models_of(script)
    assert models, f"{unit} binds no model"
    for name, model in models.items():
        drawing = draw(model)
        assert faults(drawing.scene) == [], name
        path = drawing.save(tmp_path / f"{unit}_{name}.png")
        if GALLERY:
            Path(GALLERY).mkdir(parents=True, exist_ok=True)
            shutil.copy(path, GALLERY)


def test_the_course_has_units() -> None:
    assert UNITS
