"""Every model of the course is drawn: those of its lessons and of its exercises' answers."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from stackgraph.authoring.script import Script, read_script
from stackgraph.course import Course
from support import ROOT
from support.drawing_geometry import faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNITS = Course(ROOT).units
GALLERY = os.environ.get("STACKGRAPH_GALLERY")
"""A folder to leave the pictures in, to be looked at."""


@dataclass
class Gallery:
    """What a script draws by itself, and the models that it binds, each under where it was met."""

    drawings: dict[str, Any] = field(default_factory=dict)
    models: dict[str, Any] = field(default_factory=dict)

    def add(self, where: str, model: Any) -> None:
        """Take a model, unless it is held already."""
        if not any(model is other for other in self.models.values()):
            self.models[f"{where} ({len(self.models)})"] = model


def untrained(
    model: Any, *_: Any, epochs: int = 1, callbacks: Sequence[Any] = (), **__: Any
) -> Any:
    """What ``fit`` is replaced by. A drawing shows no weights, so it is the same without training.

    The History has whatever curve is asked for, as long as the training would have been, of NaN;
    a file that a callback would have written is there.
    """
    import keras

    for callback in callbacks:
        if isinstance(callback, keras.callbacks.ModelCheckpoint):
            model.save(callback.filepath)
    history = keras.callbacks.History()
    history.history = defaultdict(lambda: [float("nan")] * epochs)
    history.set_model(model)
    return history


def models_in(value: Any, where: str) -> Iterator[tuple[str, Any]]:
    """The Keras models in a value: itself, or what is in it if it is a dict, a list or a tuple."""
    import keras

    if isinstance(value, keras.Model):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from models_in(part, f"{where}[{key!r}]")
    elif isinstance(value, (list, tuple)):
        for place, part in enumerate(value):
            yield from models_in(part, f"{where}[{place}]")


def gallery_of(script: Script, monkeypatch: pytest.MonkeyPatch) -> Gallery:
    """Run a script without its tests and without training, and gather what there is to draw.

    Names are looked at after each cell, as a later one may bind them again.
    """
    import keras
    import matplotlib.pyplot as plt

    import stackgraph
    from stackgraph.drawing import draw

    found = Gallery()
    line = 0

    def recorded(model: Any, **options: Any) -> Any:
        drawing = draw(model, **options)
        found.drawings[f"line {line}, sg.draw ({len(found.drawings)})"] = drawing
        found.add(f"line {line}, sg.draw", model)
        return drawing

    plt.switch_backend("agg")
    monkeypatch.setattr(plt, "show", lambda: plt.close("all"))
    monkeypatch.setattr(keras.Model, "fit", untrained)
    monkeypatch.setattr(stackgraph, "draw", recorded, raising=False)
    # An error of training does not come without training.
    monkeypatch.setattr(stackgraph, "show_error", lambda **_: contextlib.suppress(Exception))
    namespace: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
    for cell in script.cells:
        if cell.markdown or cell.role == "test":
            continue
        line = cell.line
        try:
            exec(compile(cell.source, f"{script.unit}:{cell.line}", "exec"), namespace)
        except Exception:
            if "raises-exception" not in cell.tags:
                raise
        for name, value in list(namespace.items()):
            for where, model in models_in(value, name):
                found.add(f"line {line}, {where}", model)
    return found


def script_of(unit: str, kind: Literal["lesson", "exercise"]) -> Script:
    course = Course(ROOT)
    path = course.lesson_script(unit) if kind == "lesson" else course.exercise_script(unit)
    return read_script(path, kind, ROOT)


HELD = {
    ("u02_functional", "exercise"): "graphs['C']",
    ("u08_skip", "lesson"): "models['without']",
    ("u10_nested", "exercise"): "patients['C']",
}
"""Models that are bound in a dict or a list only."""


@pytest.mark.keras
@pytest.mark.parametrize("kind", ["lesson", "exercise"])
@pytest.mark.parametrize("unit", UNITS)
def test_every_model_of_a_unit_is_drawn_legibly(
    unit: str, kind: Literal["lesson", "exercise"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keras

    from stackgraph.architecture import ArchitectureError
    from stackgraph.drawing import draw

    gallery = gallery_of(script_of(unit, kind), monkeypatch)
    drawings = dict(gallery.drawings)
    for where, model in gallery.models.items():
        if model.built and (isinstance(model, keras.Sequential) or hasattr(model, "operations")):
            drawings[where] = draw(model)
        else:  # a lesson shows what a model without shapes lacks, and a subclass without a graph
            with pytest.raises(ArchitectureError):
                draw(model)
    assert drawings, f"the {kind} of {unit} binds no model"
    assert HELD.get((unit, kind), "") in " ".join(drawings)
    wrong = {where: told for where, drawing in drawings.items() if (told := faults(drawing.scene))}
    assert wrong == {}
    for where, drawing in drawings.items():
        path = tmp_path / f"{unit}_{kind}_{re.sub('[^0-9A-Za-z]+', '_', where)}.svg"
        if GALLERY:
            Path(GALLERY).mkdir(parents=True, exist_ok=True)
            shutil.copy(drawing.save(path), GALLERY)
        elif kind == "exercise":
            drawing.save(path)


@pytest.mark.keras
def test_models_are_found_wherever_a_name_holds_them() -> None:
    import keras

    a, b = keras.Sequential(name="a"), keras.Sequential(name="b")
    found = dict(models_in({"one": a, "more": [b, (a, 3)], "none": "a"}, "held"))
    assert found == {"held['one']": a, "held['more'][0]": b, "held['more'][1][0]": a}


@pytest.mark.keras
def test_a_model_is_not_trained_and_its_curves_are_as_long_as_asked() -> None:
    import keras

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    before = model.get_weights()
    history = untrained(model, [[1, 2]], [3], epochs=4, verbose=0)
    assert len(history.history["val_loss"]) == 4
    assert all((x == y).all() for x, y in zip(before, model.get_weights(), strict=True))


def test_the_course_has_units() -> None:
    assert UNITS
