"""Drawings of real models: what they say, how they compare, how a notebook shows them."""

from __future__ import annotations

import base64
import itertools
import json
import subprocess
import sys
import xml.etree.ElementTree
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.architecture import from_dict
from stackgraph.drawing import Drawing, draw
from stackgraph.drawing.comparison import compared
from stackgraph.drawing.diagram import Diagram, Edge, Node
from support.drawing_geometry import faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = [
    "single",
    "stack",
    "wide_and_deep",
    "three_branches",
    "three_inputs",
    "two_heads",
    "siamese_dense",
    "siamese_encoder",
    "identity_block",
    "projection_block",
    "small_resnet",
    "autoencoder",
    "frozen_reuse",
    "ensemble",
    "layer_after_itself",
    "multi_input_output",
    "dense_net",
    "nested_twice",
    "chain_60",
    "mixture_60",
]


@pytest.fixture(scope="module")
def models() -> dict[str, Callable[[], Any]]:
    from support import drawing_models

    assert set(drawing_models.MODELS) == set(NAMES)
    return drawing_models.MODELS


def words(drawing: Drawing) -> set[str]:
    """All texts in the drawing's boxes, joined by line, and beside its edges."""
    found = {label.text for label in drawing.scene.labels}
    for box in drawing.scene.boxes:
        lines: dict[float, list[str]] = {}
        for text in box.texts:
            lines.setdefault(text.y, []).append(text.text)
        found |= {" ".join(line) for line in lines.values()}
    return found


# Without Keras


def dense(key: str, units: int, name: str = "", activation: str = "relu") -> Node:
    return Node(key, "Dense", "layer", name, (f"{units} units", activation))


def stack(*layers: Node) -> Diagram:
    nodes = (Node("in", "Input", "input"), *layers, Node("out", "Output", "output"))
    pairs = itertools.pairwise(nodes)
    return Diagram(nodes, tuple(Edge(a.key, b.key, "(None, 4)") for a, b in pairs))


def marks(shown: Diagram, expected: Diagram) -> list[tuple[str, str]]:
    return [(str(mark), what) for mark, what in compared(shown, expected).differences]


def test_equal_diagrams_have_no_differences_whatever_the_keys_and_names() -> None:
    assert marks(stack(dense("a", 8, "x")), stack(dense("b", 8, "y"))) == []


def test_a_missing_layer_is_named_and_so_is_the_shortcut_past_it() -> None:
    expected = stack(dense("a", 64), dense("b", 32, "middle"), dense("c", 10))
    assert marks(stack(dense("a", 64), dense("c", 10)), expected) == [
        ("missing", "Dense 'middle' (32 units, relu)"),
        ("extra", "connection from Dense (64 units, relu) to Dense (10 units, relu)"),
    ]


def test_an_extra_layer_is_named() -> None:
    dropout = Node("d", "Dropout", "bare", "", ("rate 0.5",))
    found = marks(stack(dense("a", 8), dropout, dense("c", 2)), stack(dense("a", 8), dense("c", 2)))
    assert ("extra", "Dropout (rate 0.5)") in found
    assert not any(mark == "different" for mark, _ in found)


def test_a_different_layer_says_what_was_expected() -> None:
    found = marks(
        stack(dense("a", 8), dense("b", 10, activation="relu")),
        stack(dense("a", 8), dense("b", 10, activation="softmax")),
    )
    assert found == [("different", "Dense (10 units, relu), expected softmax")]


def test_one_merge_in_place_of_another_is_different_not_missing() -> None:
    def merge(kind: str) -> Diagram:
        return stack(dense("a", 8), Node("m", kind, "merge"), dense("c", 2))

    assert marks(merge("Add"), merge("Concatenate")) == [("different", "Add, expected Concatenate")]


def test_marks_can_be_told_apart_without_colour() -> None:
    from stackgraph.drawing.render.looks import MARKS

    assert len({stroke.dash for stroke in MARKS.values()}) == len(MARKS) == 3


def test_importing_imports_neither_keras_nor_matplotlib() -> None:
    code = (
        "import sys, stackgraph.drawing\n"
        "bad = {'keras', 'tensorflow', 'matplotlib'} & set(sys.modules)\n"
        "assert not bad, bad"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# With Keras


@pytest.mark.keras
@pytest.mark.parametrize("name", NAMES)
def test_every_model_is_drawn_legibly(name: str, models: dict[str, Any], tmp_path: Path) -> None:
    drawing = draw(models[name]())
    assert faults(drawing.scene) == []
    saved = drawing.save(tmp_path / f"{name}.svg").read_text(encoding="utf-8")
    xml.etree.ElementTree.fromstring(saved)
    assert saved == drawing.svg()


@pytest.mark.keras
@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("chain_60", "mixture_60")])
def test_a_model_compared_with_itself_is_the_same(name: str, models: dict[str, Any]) -> None:
    model = models[name]()
    drawing = draw(model, compare=model)
    assert drawing.text.endswith("Compared: the same.")
    assert not any(box.node.mark for box in drawing.scene.boxes)


@pytest.mark.keras
def test_any_two_models_can_be_compared(models: dict[str, Any]) -> None:
    names = ["single", "siamese_encoder", "small_resnet", "ensemble", "two_heads", "nested_twice"]
    built = [models[n]() for n in names]
    for one in built:
        for two in built:
            if one is not two:
                drawing = draw(one, compare=two)
                assert faults(drawing.scene) == []
                assert "missing" in drawing.text or "extra" in drawing.text


@pytest.mark.keras
def test_a_node_says_kind_name_units_activation_and_parameters(models: dict[str, Any]) -> None:
    drawing = draw(models["stack"]())
    assert {
        "classifier",
        "Input",
        "Dense hidden_1",
        "64 units · relu · 4,160 parameters",
        "Dropout",
        "rate 0.2",
        "10 units · softmax · 650 parameters",
        "(None, 64)",
        "(None, 10)",
        "Output",
    } <= words(drawing)


@pytest.mark.keras
def test_automatic_names_are_not_drawn(models: dict[str, Any]) -> None:
    one, two = draw(models["identity_block"]()), draw(models["identity_block"]())
    assert words(one) == words(two)
    assert one.text == two.text
    assert one.svg() == two.svg()


@pytest.mark.keras
def test_a_shared_encoder_is_one_box_called_twice(models: dict[str, Any]) -> None:
    drawing = draw(models["siamese_encoder"]())
    boxes = [b for b in drawing.scene.boxes if b.node.name == "encoder"]
    assert len(boxes) == 1
    assert boxes[0].node.calls == 2
    assert [b for b in drawing.scene.boxes if b.path[:-1] == boxes[0].path]
    assert sorted(badge.call for badge in drawing.scene.badges) == [1, 1, 2, 2]


@pytest.mark.keras
def test_dict_outputs_are_named_and_frozen_layers_say_so(models: dict[str, Any]) -> None:
    assert {"Output digit", "Output parity"} <= words(draw(models["two_heads"]()))
    assert any("frozen" in text for text in words(draw(models["frozen_reuse"]())))


@pytest.mark.keras
def test_highlighting_names_a_layer_and_refuses_an_unknown_one(models: dict[str, Any]) -> None:
    model = models["stack"]()
    lit = [b.node.name for b in draw(model, highlight="hidden_1").scene.boxes if b.node.highlighted]
    assert lit == ["hidden_1"]
    with pytest.raises(ValueError, match=r"no layer is named 'hiden'; names: 'hidden_1'"):
        draw(model, highlight=["hiden"])


@pytest.mark.keras
def test_a_notebook_gets_image_text_and_alternative(models: dict[str, Any]) -> None:
    drawing = draw(models["stack"](), title="A <b>title</b>")
    data = drawing._repr_mimebundle_()
    assert sorted(data) == ["text/html", "text/plain"]
    assert data["text/plain"] == drawing.text
    assert drawing.text.startswith("Drawing: A <b>title</b>\nSequential model 'classifier'")
    assert 'alt="Drawing: A &lt;b&gt;' in data["text/html"]
    assert '<img src="data:image/svg+xml;base64,' in data["text/html"]
    encoded = data["text/html"].split("base64,")[1].split('"')[0]
    assert base64.b64decode(encoded).decode().startswith("<svg ")
    json.dumps(data)


@pytest.mark.keras
def test_drawing_is_quiet_and_leaves_no_figure(
    models: dict[str, Any], capfd: pytest.CaptureFixture[str]
) -> None:
    import matplotlib as mpl
    import matplotlib.pyplot as plt

    model = models["siamese_dense"]()
    capfd.readouterr()
    before = (plt.get_fignums(), mpl.get_backend())
    with mpl.rc_context({"font.size": 30, "lines.linewidth": 9, "text.usetex": False}):
        odd = draw(model).svg()
    assert (plt.get_fignums(), mpl.get_backend()) == before
    assert capfd.readouterr() == ("", "")
    assert odd == draw(model).svg()


@pytest.mark.keras
def test_what_cannot_be_drawn_says_why() -> None:
    import keras

    from stackgraph.architecture import ArchitectureError

    with pytest.raises(ArchitectureError, match="no shapes yet"):
        draw(keras.Sequential([keras.layers.Dense(1)]))
    with pytest.raises(ArchitectureError, match="not a Keras model"):
        draw(None)


@pytest.mark.filterwarnings("error")
def test_any_name_can_be_drawn() -> None:
    from support.pages import architecture

    names = ["\N{GRINNING FACE}", "a\nb\tc", "x" * 500, "<b>&", "$\\frac$", "\u202eright", "é" * 3]
    for name in names:
        drawing = draw(from_dict(architecture(name)))
        assert faults(drawing.scene) == []
        assert drawing.scene.width < 400
        xml.etree.ElementTree.fromstring(drawing.svg())


def test_saving_needs_a_known_ending(tmp_path: Path) -> None:
    drawing = Drawing(stack(dense("a", 1)), "text")
    assert drawing.save(tmp_path / "a.svg").read_text().startswith("<svg ")
    for name in ("a.gif", "a.png"):
        with pytest.raises(ValueError, match=r"end it with \.svg"):
            drawing.save(tmp_path / name)
