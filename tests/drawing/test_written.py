"""A drawing shows the layers that the learner wrote; what compares networks sees none of it."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stackgraph.architecture import (
    as_drawn,
    from_dict,
    read_model,
    same_network,
    to_dict,
)
from stackgraph.drawing import Drawing, draw
from support.drawing_geometry import faults

pytest.importorskip("keras")

import keras
from keras import layers, ops

from support.random_networks import Network, build, changes, networks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.drawing.diagram import Node

pytestmark = pytest.mark.keras

QUICK = settings(
    max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
SEEDS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))


def nodes(drawing: Drawing) -> list[Node]:
    return list(drawing._diagram.walk())


def boxes(drawing: Drawing) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, name and facts of what is neither input nor output."""
    found = nodes(drawing)
    return [(n.kind, n.name, n.facts) for n in found if n.role not in ("input", "output")]


def stack(*parts: Any) -> keras.Model:
    return keras.Sequential([keras.Input((4,)), *parts])


def written_layers(model: keras.Model) -> Iterator[Any]:
    """The layers of a model and of those inside it, each once."""
    for layer in model.layers:
        if type(layer).__name__ != "InputLayer":
            yield layer
        if hasattr(layer, "layers"):
            yield from written_layers(layer)


# Boxes and names


def test_an_activation_of_its_own_is_a_box_with_its_class_and_name() -> None:
    model = stack(
        layers.Dense(3, name="hidden"),
        layers.ReLU(name="rectifier"),
        layers.Dense(3, activation="tanh"),
        layers.LeakyReLU(negative_slope=0.3, name="leaky"),
        layers.Activation("sigmoid", name="squash"),
        layers.Activation("linear", name="nothing"),
    )
    assert boxes(draw(model)) == [
        ("Dense", "hidden", ("3 units", "linear")),
        ("ReLU", "rectifier", ()),
        ("Dense", "", ("3 units", "tanh")),
        ("LeakyReLU", "leaky", ("negative_slope=0.3",)),
        ("Activation", "squash", ("sigmoid",)),
        ("Activation", "nothing", ("linear",)),
    ]


def test_what_computes_nothing_and_what_joins_a_larger_sum_stay_boxes() -> None:
    first, second = keras.Input((4,)), keras.Input((4,))
    pair = layers.Add(name="pair")([first, second])
    total = layers.Add(name="total")([pair, first])
    flat = layers.Flatten(name="flat")(total)
    model = keras.Model([first, second], layers.Dropout(0.0, name="none")(flat))
    assert [name for _, name, _ in boxes(draw(model))] == ["pair", "total", "flat", "none"]


def test_a_layer_of_ones_own_and_a_lambda_are_boxes() -> None:
    class Swish(layers.Layer):
        def call(self, given: Any) -> Any:
            return given * ops.sigmoid(given)

    model = stack(
        layers.Dense(3), Swish(name="mine"), layers.Lambda(lambda x: x / 255, name="scaled")
    )
    assert boxes(draw(model)) == [
        ("Dense", "", ("3 units", "linear")),
        ("Swish", "mine", ("silu",)),
        ("Scale", "scaled", ("factor 0.00392157",)),
    ]


def test_a_function_after_a_layer_is_a_box_and_an_argument_is_not() -> None:
    inputs = keras.Input((4,))
    after = keras.Model(inputs, ops.relu(layers.Dense(3)(inputs)))
    assert [kind for kind, _, _ in boxes(draw(after))] == ["Dense", "Relu"]
    inside = stack(layers.Dense(3, activation=lambda x: ops.maximum(x, 0)))
    assert boxes(draw(inside)) == [("Dense", "", ("3 units", "relu"))]


def test_the_text_has_the_numbers_of_messages_and_names_the_rest_by_what_it_follows() -> None:
    model = stack(layers.Dense(3), layers.ReLU(), layers.ReLU(name="own"), layers.Dense(2))
    lines = draw(model).text.splitlines()
    assert lines[2].startswith("Layer 1 (Dense): Dense, 3 units")
    assert lines[3].startswith("The ReLU after layer 1 (Dense): ReLU; takes layer 1 (Dense)")
    assert lines[4].startswith("Layer 'own': ReLU; takes the ReLU after layer 1 (Dense)")
    assert lines[5].startswith("Layer 2 (Dense): Dense, 2 units")


def assert_everything_drawn(model: keras.Model) -> None:
    drawing = draw(model, fold=False)
    assert faults(drawing.scene) == []
    own = {layer.name for layer in written_layers(model) if layer.name.startswith("own_")}
    assert own <= {n.name for n in nodes(drawing)}
    classes = Counter(type(layer).__name__ for layer in written_layers(model))
    drawn = Counter(n.kind for n in nodes(drawing))
    assert {k: n for k, n in classes.items() if drawn[k] < n} == {}


@QUICK
@given(networks(), SEEDS)
def test_no_layer_and_no_name_is_lost_in_any_spelling(
    network: Network, seeds: tuple[int, int]
) -> None:
    for seed in seeds:
        assert_everything_drawn(build(network, seed))


# What compares networks


@QUICK
@given(networks(), SEEDS)
def test_comparing_two_drawings_does_not_depend_on_the_spelling(
    network: Network, seeds: tuple[int, int]
) -> None:
    first, second = (build(network, seed) for seed in seeds)
    assert draw(first, compare=second).text.endswith("Compared: the same.")
    changed = random.Random(seeds[0]).choice(changes(network))
    drawing = draw(first, compare=build(changed, seeds[1]))
    marks = [n.mark for n in nodes(drawing)] + [e.mark for e in drawing._diagram.edges]
    marks += [e.mark for n in nodes(drawing) if n.inner for e in n.inner.edges]
    assert any(marks) or "a detail that is not drawn" in drawing.text


@QUICK
@given(networks(), st.integers(0, 10**6))
def test_what_is_compared_is_the_same_with_and_without_the_layers_as_written(
    network: Network, seed: int
) -> None:
    model = build(network, seed)
    plain, kept = read_model(model), read_model(model, written=True)
    assert to_dict(kept) == to_dict(plain)
    assert same_network(plain, kept)


def test_a_difference_stands_on_the_box_that_it_is_about() -> None:
    shown = stack(layers.Dense(3, name="hidden"), layers.ReLU(name="rectifier"), layers.Dense(1))
    other = stack(layers.Dense(3, activation="tanh"), layers.Dense(1))
    wider = stack(layers.Dense(5, activation="relu"), layers.Dense(1))
    marked = {n.name: n.note for n in nodes(draw(shown, compare=other)) if n.mark}
    assert marked == {"rectifier": "expected tanh"}
    marked = {n.name: n.note for n in nodes(draw(shown, compare=wider)) if n.mark}
    assert marked == {"hidden": "expected 5 units"}


def nested(depth: int) -> keras.Model:
    model = stack(layers.Dense(4), layers.ReLU(name="innermost"))
    for _ in range(depth):
        model = stack(model, layers.Dense(4), layers.ReLU())
    return model


def test_what_a_report_keeps_draws_alike_and_grows_with_the_layers_alone() -> None:
    sizes = []
    for depth in (3, 6):
        model = nested(depth)
        plain = json.loads(json.dumps(to_dict(as_drawn(read_model(model, written=True)))))
        assert draw(from_dict(plain)).svg() == draw(model).svg()
        sizes.append(len(json.dumps(plain)))
    assert sizes[1] < 2.5 * sizes[0]


# Attention


def parts(drawing: Drawing) -> list[str]:
    return [e.part for e in drawing._diagram.edges if e.part]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (lambda a, b, m: {"query": a, "value": b}, ["query", "value and key"]),
        (lambda a, b, m: {"query": a, "value": b, "key": b}, ["query", "value and key"]),
        (lambda a, b, m: {"key": a, "value": b, "query": b}, ["query", "value", "key"]),
        (
            lambda a, b, m: {"query": a, "value": b, "attention_mask": m},
            ["query", "value and key", "attention mask"],
        ),
    ],
)
def test_each_wire_into_attention_says_what_it_is(given: Any, expected: list[str]) -> None:
    inputs = [keras.Input((5, 8)), keras.Input((5, 8)), keras.Input((5, 5))]
    layer = layers.MultiHeadAttention(2, 4, name="look")
    drawing = draw(keras.Model(inputs, layer(**given(*inputs))))
    assert faults(drawing.scene) == []
    assert parts(drawing) == expected
    (look,) = [box for box in drawing.scene.boxes if box.node.name == "look"]
    assert {"num_heads: 2", "key_dim: 4"} <= set(look.node.told)
    assert not any(line.endswith(": None") for line in look.node.told)
    words = [t.text for t in look.texts]
    assert words[: len(expected)] == expected
    assert any("2 heads of size 4" in word for word in words)


def test_a_mask_is_no_key() -> None:
    inputs = [keras.Input((5, 5)) for _ in range(3)]
    layer = layers.MultiHeadAttention(2, 4)
    key = keras.Model(inputs, layer(inputs[0], inputs[1], key=inputs[2]))
    masked = keras.Model(inputs, layer(inputs[0], inputs[1], attention_mask=inputs[2]))
    assert not same_network(read_model(key), read_model(masked))


def test_query_and_value_exchanged_are_marked_as_such() -> None:
    first, second = keras.Input((5, 8), name="first"), keras.Input((5, 8), name="second")
    given = [layers.Dense(8, name="ours")(first), layers.Dense(6, name="theirs")(second)]
    models = [
        keras.Model([first, second], layers.MultiHeadAttention(2, 4)(*pair))
        for pair in (given, given[::-1])
    ]
    compared = draw(models[0], compare=models[1]).text.partition("Compared:")[2].splitlines()
    wires = [(line.split(":")[0], line.partition(" as ")[2]) for line in compared[1:]]
    assert [word for word in ("ours", "theirs") for line in compared if word in line] == (
        ["ours"] * 2 + ["theirs"] * 2
    )
    assert wires == [
        ("Extra", "query."),
        ("Extra", "value and key."),
        ("Missing", "query."),
        ("Missing", "value and key."),
    ]
