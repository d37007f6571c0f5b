# ruff: noqa: E501  (a description stands here as it is shown)
"""Reading Keras models as Architectures."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.architecture import describe, expand, from_dict, read_model, to_dict
from support.alike import same

pytest.importorskip("keras")

import keras
from keras import layers, ops

from stackgraph.architecture import Architecture, ArchitectureError
from stackgraph.architecture.activations import activation_name
from stackgraph.architecture.difference import difference
from stackgraph.opening.owned import given
from support import structure_models as models

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.keras

Dense = layers.Dense
read = read_model


@given
class Scaling(layers.Layer):
    """A layer of the course's own, opaque to an Architecture."""

    def __init__(self, factor: float = 2.0, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x: Any) -> Any:
        return x * self.factor

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "factor": self.factor}


def one(layer: Callable[[Any], Any], *sizes: int) -> Architecture:
    """The Architecture of one function from an input of 6 numbers (or another size)."""
    inputs = keras.Input(sizes or (6,))
    return read(keras.Model(inputs, layer(inputs)))


def two(merge: Callable[[Any, Any], Any], *, head: bool = False) -> Architecture:
    """The Architecture of a function of two inputs of 6 numbers, with a dense layer after it."""
    a, b = keras.Input((6,)), keras.Input((6,))
    result = merge(a, b)
    return read(keras.Model([a, b], Dense(2)(result) if head else result))


RELU: list[Callable[[Any], Any]] = [
    lambda x: Dense(3, activation="relu")(x),
    lambda x: Dense(3, activation=keras.activations.relu)(x),
    lambda x: layers.Activation("relu")(Dense(3)(x)),
    lambda x: layers.ReLU()(Dense(3, activation="linear")(x)),
    lambda x: ops.relu(Dense(3, activation=None)(x)),
    lambda x: keras.activations.relu(Dense(3)(x)),
    lambda x: Dense(3, activation=layers.ReLU())(x),
    lambda x: layers.Activation(ops.relu)(Dense(3)(x)),
    lambda x: ops.maximum(Dense(3)(x), 0.0),
    lambda x: ops.relu(layers.ReLU()(Dense(3)(x))),
]


@pytest.mark.parametrize("spelling", RELU, ids=range(len(RELU)))
def test_activation_is_part_of_its_layer_in_every_spelling(spelling: Any) -> None:
    graph = one(spelling)
    assert same(graph, one(RELU[0]))
    (dense,) = graph.layers
    assert (dense.operation, dense.activation, dense.width) == ("Dense", "relu", 3)


SAME: dict[str, list[Callable[..., Any]]] = {
    "leaky": [
        lambda x: Dense(3, keras.activations.leaky_relu)(x),
        lambda x: layers.LeakyReLU(0.2)(Dense(3)(x)),
        lambda x: ops.leaky_relu(Dense(3)(x), negative_slope=0.2),
        lambda x: layers.ReLU(negative_slope=0.2)(Dense(3)(x)),
    ],
    "gelu": [
        lambda x: Dense(3, "gelu")(x),
        lambda x: ops.gelu(Dense(3)(x), approximate=False),
        lambda x: keras.activations.gelu(Dense(3)(x)),
    ],
    "silu": [lambda x: Dense(3, "swish")(x), lambda x: ops.silu(Dense(3)(x))],
    "softmax": [
        lambda x: Dense(3, "softmax")(x),
        lambda x: layers.Softmax()(Dense(3)(x)),
        lambda x: ops.softmax(Dense(3)(x), axis=1),
    ],
    "linear": [
        lambda x: Dense(3)(x),
        lambda x: layers.Activation("linear")(Dense(3)(x)),
        lambda x: layers.Identity()(Dense(3)(layers.Flatten()(x))),
        lambda x: keras.Sequential([Dense(3)])(x),
        lambda x: Dense(3, kernel_initializer="zeros", name="mine")(x),
    ],
    "relu before or after flatten and dropout": [
        lambda x: layers.Dropout(0.5)(Dense(3, "relu")(x)),
        lambda x: ops.relu(layers.Dropout(0.5)(Dense(3)(x))),
    ],
    "residual": [
        lambda x: x + Dense(6)(x),
        lambda x: Dense(6)(x) + x,
        lambda x: layers.Add()([x, Dense(6)(x)]),
        lambda x: layers.add([Dense(6)(x), x]),
        lambda x: ops.add(x, Dense(6)(x)),
    ],
    "sum of three": [
        lambda x: layers.Add()([x, Dense(6)(x), Dense(6, "relu")(x)]),
        lambda x: x + Dense(6)(x) + Dense(6, "relu")(x),
        lambda x: Dense(6, "relu")(x) + (Dense(6)(x) + x),
    ],
    "scale": [
        lambda x: layers.Rescaling(0.25)(x),
        lambda x: x / 4,
        lambda x: x * 0.25,
        lambda x: ops.multiply(0.25, x),
    ],
    "square": [lambda x: ops.square(x), lambda x: x * x, lambda x: x**2],
}


@pytest.mark.parametrize(
    ("first", "other"),
    [(v[0], o) for v in SAME.values() for o in v[1:]],
    ids=[f"{k}-{i}" for k, v in SAME.items() for i in range(1, len(v))],
)
def test_spellings_of_one_network_are_equal(first: Any, other: Any) -> None:
    assert same(one(first), one(other))


DIFFERENT: list[tuple[Callable[[Any], Any], Callable[[Any], Any]]] = [
    (lambda x: Dense(3, "relu")(x), lambda x: Dense(3)(x)),
    (lambda x: Dense(3)(x), lambda x: Dense(4)(x)),
    (lambda x: Dense(3)(x), lambda x: Dense(3, use_bias=False)(x)),
    (lambda x: Dense(3, "leaky_relu")(x), lambda x: layers.LeakyReLU()(Dense(3)(x))),
    (lambda x: Dense(3, "gelu")(x), lambda x: ops.gelu(Dense(3)(x))),
    (lambda x: Dense(3, "softmax")(x), lambda x: ops.softmax(Dense(3, "softmax")(x))),
    (lambda x: ops.tanh(ops.relu(Dense(3)(x))), lambda x: ops.relu(ops.tanh(Dense(3)(x)))),
    (lambda x: layers.Dropout(0.2)(x), lambda x: layers.Dropout(0.3)(x)),
    (lambda x: layers.Dropout(0.2)(x), lambda x: x),
    (lambda x: x + Dense(6)(x), lambda x: x * Dense(6)(x)),
    (lambda x: x - Dense(6)(x), lambda x: Dense(6)(x) - x),
    (lambda x: x + Dense(6)(x), lambda x: x + Dense(6)(Dense(6)(x))),
    (lambda x: x + 1, lambda x: x + 2),
    (lambda x: x[:, :3], lambda x: x[:, 3:]),
    (
        lambda x: layers.Concatenate()([Dense(3)(x), x]),
        lambda x: layers.Concatenate()([x, Dense(3)(x)]),
    ),
    (lambda x: Scaling(2.0)(x), lambda x: Scaling(3.0)(x)),
    (lambda x: (lambda d: d(d(x)))(Dense(6)), lambda x: Dense(6)(Dense(6)(x))),
]


@pytest.mark.parametrize(("first", "other"), DIFFERENT, ids=range(len(DIFFERENT)))
def test_different_networks_are_unequal(first: Any, other: Any) -> None:
    assert not same(one(first), one(other))
    assert same(one(first), one(first))


def test_order_of_operands_counts_only_where_it_changes_the_network() -> None:
    assert same(two(lambda a, b: abs(a - b)), two(lambda a, b: ops.abs(layers.subtract([b, a]))))
    assert same(two(lambda a, b: ops.square(a - b)), two(lambda a, b: ops.square(b - a)))
    assert not same(two(lambda a, b: a - b), two(lambda a, b: b - a))
    assert not same(two(lambda a, b: ops.relu(a - b)), two(lambda a, b: ops.relu(b - a)))

    def joined(a: Any, b: Any) -> Any:
        return layers.Dropout(0.1)(layers.Concatenate()([a, Dense(6)(b)]))

    def swapped(a: Any, b: Any) -> Any:
        return layers.Dropout(0.1)(ops.concatenate([Dense(6)(b), a], axis=1))

    assert same(two(joined, head=True), two(swapped, head=True))
    assert not same(two(joined), two(swapped))
    assert not same(two(lambda a, b: Dense(1)(a) + b), two(lambda a, b: Dense(1)(b) + a))


def test_flatten_and_reshape_are_one_thing_where_they_do_one_thing() -> None:
    flat = one(layers.Flatten(), 2, 3)
    assert same(flat, one(layers.Reshape((-1,)), 2, 3), one(layers.Reshape((6,)), 2, 3))
    assert same(flat, one(lambda x: ops.reshape(x, (-1, 6)), 2, 3))
    assert not same(one(layers.Reshape((3, 2)), 2, 3), one(layers.Permute((2, 1)), 2, 3))
    after = one(lambda x: ops.relu(layers.Flatten()(layers.Conv2D(2, 3)(x))), 8, 8, 1)
    assert same(
        after, one(lambda x: layers.Flatten()(layers.Conv2D(2, 3, activation="relu")(x)), 8, 8, 1)
    )


def test_pooling_by_operation() -> None:
    pooled = one(layers.GlobalAveragePooling2D(), 4, 4, 3)
    assert same(pooled, one(lambda x: ops.mean(x, axis=(1, 2)), 4, 4, 3))
    assert not same(pooled, one(lambda x: ops.mean(x, axis=(1, 3)), 4, 4, 3))
    assert not same(pooled, one(layers.GlobalMaxPooling2D(), 4, 4, 3))


def test_convolutions_tell_kernel_padding_and_strides() -> None:
    def conv(**kwargs: Any) -> Architecture:
        return one(layers.Conv2D(4, **{"kernel_size": 3, "padding": "same", **kwargs}), 8, 8, 2)

    assert same(conv(), conv(kernel_size=(3, 3)))
    assert not same(conv(), conv(padding="valid"))
    assert not same(conv(), conv(strides=2))
    assert same(conv(kernel_size=1), conv(kernel_size=1, padding="valid"))


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        (None, None),
        ("linear", None),
        ("relu", "relu"),
        (" relu ", "relu"),
        ("ReLU", "relu"),
        ("swish", "silu"),
        (ops.relu, "relu"),
        (keras.activations.softmax, "softmax"),
        (layers.ReLU(), "relu"),
        (layers.ReLU(max_value=6), "relu6"),
        (layers.LeakyReLU(), "leaky_relu(negative_slope=0.3)"),
        (layers.LeakyReLU(0.2), "leaky_relu"),
        (layers.ELU(), "elu"),
        (layers.Softmax(axis=1), "softmax(axis=1)"),
        (layers.Activation("tanh"), "tanh"),
        (ops.gelu, "gelu(approximate=True)"),
    ],
    ids=lambda value: getattr(value, "__name__", None) or str(value),
)
def test_names_of_activations(spelling: Any, name: str | None) -> None:
    assert activation_name(spelling) == name


# ------------------------------------------------------------------ sharing, nesting, ports


def test_shared_layer_is_one_node_with_calls() -> None:
    graph = read(models.dense_siamese())
    (shared,) = [n for n in graph.layers if len(n.calls) == 2]
    assert (shared.operation, shared.parameters) == ("Dense", 66)
    assert graph.parameters == 66 + 13
    assert not same(graph, read(models.dense_siamese(shared=False)))


def test_layer_without_weights_is_not_shared() -> None:
    flatten = layers.Flatten()
    a, b = keras.Input((2, 3)), keras.Input((2, 3))
    once = read(keras.Model([a, b], flatten(a) + flatten(b)))
    assert same(once, read(keras.Model([a, b], layers.Flatten()(a) + layers.Flatten()(b))))
    assert all(len(n.calls) == 1 for n in once.nodes)


def test_calls_outside_the_model_are_not_in_it() -> None:
    inputs, elsewhere = keras.Input((4,)), keras.Input((4,))
    layer = Dense(4)
    layer(elsewhere)
    graph = read(keras.Model(inputs, layer(inputs)))
    layer(elsewhere)
    assert [len(n.calls) for n in graph.layers] == [1]


def test_nested_models_are_one_node_or_opened() -> None:
    graph = read(models.siamese())
    assert [n.operation for n in graph.layers] == ["Sequential", "subtract", "absolute", "Dense"]
    opened = expand(graph)
    assert [n.operation for n in opened.layers] == [
        "Dense",
        "Dense",
        "subtract",
        "absolute",
        "Dense",
    ]
    assert [len(n.calls) for n in opened.layers] == [2, 2, 1, 1, 1]
    assert opened.collapsed is graph
    assert expand(opened) is opened
    assert graph.parameters == opened.parameters == 2080 + 528 + 17


def test_deep_nesting_and_a_stack_of_one_model() -> None:
    inner = models.stack()
    middle = keras.Sequential([keras.Input((64,)), inner])
    inputs = keras.Input((64,))
    outer = keras.Model(inputs, middle(inputs))
    assert same(read(outer), read(inner), read(keras.Sequential([inner])))
    labels = [n.label for n in expand(read(outer)).layers]
    assert labels[1] == "layer 2 ('hidden') in layer 1 (Sequential)"


def test_layer_inside_and_outside_a_nested_model_is_one() -> None:
    inputs = keras.Input((6,))
    layer = Dense(6)
    inner = keras.Sequential([keras.Input((6,)), layer])
    graph = read(keras.Model(inputs, inner(inputs) + layer(inputs)))
    assert [len(n.calls) for n in expand(graph).layers] == [2, 1]
    assert graph.parameters == 42


def test_inputs_as_list_tuple_or_dict() -> None:
    listed, keyed = read(models.towers()), read(models.towers("dict"))
    assert same(listed, keyed)
    assert same(read(models.towers("swapped")), keyed)
    assert [p.key for p in keyed.inputs] == ["mean", "worst"]
    assert [p.known_as for p in listed.inputs] == ["mean", "worst"]


def test_outputs_as_list_or_dict() -> None:
    listed, keyed = read(models.heads()), read(models.heads("dict"))
    assert same(listed, keyed)
    assert [p.known_as for p in listed.outputs] == ["digit", "parity"]
    assert sorted(p.key or "" for p in keyed.outputs) == ["digit", "parity"]


def test_order_of_listed_inputs_counts() -> None:
    a, b = keras.Input((4,)), keras.Input((4,))
    outputs = Dense(4, "relu")(a) + b
    assert not same(read(keras.Model([a, b], outputs)), read(keras.Model([b, a], outputs)))


def test_unused_input_is_there_and_reads_nothing() -> None:
    a, b = keras.Input((4,)), keras.Input((4,))
    graph = read(keras.Model([a, b], Dense(1)(a)))
    assert len(graph.inputs) == 2
    assert graph.consumers[graph.inputs[1].ref.call] == ()


def test_input_made_from_a_tensor_is_marked() -> None:
    (node,) = [n for n in read(models.rebound()).nodes if n.is_input]
    assert (node.class_name, node.name) == ("KerasTensor", None)


def test_fixed_batch_is_not_architecture() -> None:
    inputs = keras.Input((6,), batch_size=3)
    assert same(read(keras.Model(inputs, Dense(3)(inputs))), one(lambda x: Dense(3)(x)))


def test_frozen_layers_are_counted_not_compared() -> None:
    model = models.stack()
    model.layers[0].trainable = False
    graph = read(model)
    assert (graph.parameters, graph.trainable_parameters) == (8970, 8970 - 4160)
    assert [n.trainable for n in graph.layers] == [False, True, True]
    assert same(graph, read(models.stack()))


def test_layer_of_the_course_is_opaque() -> None:
    (node,) = one(lambda x: Scaling(3.0)(x)).layers
    assert (node.operation, node.config) == ("Scaling", {"factor": 3.0})


def test_many_kinds_of_layers_survive_reading() -> None:
    inputs = keras.Input((5, 3))
    x = layers.Bidirectional(layers.LSTM(4, return_sequences=True))(inputs)
    x = layers.MultiHeadAttention(2, 4)(x, x)
    x = layers.LayerNormalization()(layers.TimeDistributed(Dense(4))(x))
    x = layers.BatchNormalization()(layers.Conv1D(3, 2)(x))
    model = keras.Model(inputs, layers.GlobalMaxPooling1D()(x))
    assert same(read(model), read(keras.models.clone_model(model)))
    json.dumps(to_dict(read(model)))


# ------------------------------------------------------------------ names, text, data


def test_automatic_names_are_no_names() -> None:
    graph = read(models.wide_deep())
    named = [n.name for n in graph.nodes]
    assert named == ["features", None, "deep", None, None]
    assert [n.label for n in graph.layers] == [
        "layer 1 (Dense)",
        "layer 2 ('deep')",
        "layer 3 (concatenate)",
        "layer 4 (Dense)",
    ]


def test_name_of_a_folded_activation_layer_still_finds_its_layer() -> None:
    graph = read(models.heads("activation"))
    assert [p.known_as for p in graph.outputs] == ["digit", "parity"]
    (node,) = [n for n in graph.layers if n.answers_to("parity")]
    assert (node.operation, node.activation) == ("Dense", "sigmoid")


def test_description_in_words() -> None:
    expected = """
    Functional model: 2 inputs, 4 layers, 1 output, 2,625 parameters.
    Input 'left': (None, 64).
    Input 'right': (None, 64).
    Layer 1 ('encoder'): Sequential, 2,608 parameters; shared, called 2 times:
      call 1 takes input 'left'; gives (None, 16).
      call 2 takes input 'right'; gives (None, 16).
        Sequential model 'encoder': 1 input, 2 layers, 1 output, 2,608 parameters.
        Input 1: (None, 64).
        Layer 1 (Dense): Dense, 32 units, relu, 2,080 parameters; takes input 1; gives (None, 32).
        Layer 2 (Dense): Dense, 16 units, 528 parameters; takes layer 1 (Dense); gives (None, 16).
        Output 1: (None, 16) from layer 2 (Dense).
    Layer 2 (subtract): subtract; takes call 1 of layer 1 ('encoder') and call 2 of layer 1 ('encoder'); gives (None, 16).
    Layer 3 (absolute): absolute; takes layer 2 (subtract); gives (None, 16).
    Layer 4 (Dense): Dense, 1 unit, sigmoid, 17 parameters; takes layer 3 (absolute); gives (None, 1).
    Output 1: (None, 1) from layer 4 (Dense).
    """
    assert describe(read(models.siamese())) == textwrap.dedent(expected).strip()
    assert describe(read(models.siamese())) == describe(read(models.siamese()))


@pytest.mark.parametrize(
    "build", [models.stack, models.siamese, models.heads, models.wide_deep, models.towers]
)
def test_plain_data_and_back(build: Callable[[], Any]) -> None:
    graph = read(build())
    data = json.loads(json.dumps(to_dict(graph)))
    back = from_dict(data)
    assert same(back, graph)
    assert same(expand(back), expand(graph))
    assert describe(back) == describe(graph)
    assert to_dict(back) == to_dict(graph)
    assert to_dict(read(build())) == to_dict(graph), "an automatic name or an address leaks"


def test_operand_used_twice_is_two_edges() -> None:
    assert len(one(lambda x: layers.Add()([x, x])).edges) == 2


@pytest.mark.parametrize("value", [None, 3, "model", layers.Dense, layers.Dense(3), []], ids=str)
def test_what_has_no_graph_is_refused(value: object) -> None:
    with pytest.raises(ArchitectureError) as caught:
        read(value)
    assert caught.value.reason == "not a model"


def test_unbuilt_and_subclassed_models_are_refused() -> None:
    class Own(keras.Model):
        def call(self, x: Any) -> Any:
            return x

    with pytest.raises(ArchitectureError, match=r"keras.Input"):
        read(keras.Sequential([Dense(3)]))
    with pytest.raises(ArchitectureError, match="no graph"):
        read(Own())


# ------------------------------------------------------------------ differences


def test_difference_of_a_bypassed_layer_is_that_layer() -> None:
    found = difference(read(models.bypassed()), read(models.stack()))
    assert [found.expected.node(c.node).name for c in found.missing] == ["hidden"] or [
        found.expected.node(c.node).width for c in found.missing
    ] == [64]
    assert not found.extra
    assert not found.changed


def test_difference_of_a_stale_shortcut_is_one_wire() -> None:
    wrong, right = models.residual("identity", "stale"), models.residual("identity", "identity")
    found = difference(read(wrong), read(right))
    assert (found.missing, found.extra, found.changed) == ([], [], [])
    (wire,) = found.rewired
    assert found.actual.node(wire.call.node).operation == "add"


def test_difference_of_a_copied_layer_is_a_split() -> None:
    found = difference(read(models.dense_siamese(shared=False)), read(models.dense_siamese()))
    assert (found.missing, found.extra, found.rewired) == ([], [], [])
    ((node, parts),) = found.split
    assert (len(node.calls), len(parts)) == (2, 2)
    back = difference(read(models.dense_siamese()), read(models.dense_siamese(shared=False)))
    assert len(back.merged) == 1


def test_dropout_that_never_sleeps_is_another_network() -> None:
    asleep = one(lambda x: layers.Dropout(0.2)(x))
    assert same(one(lambda x: layers.Dropout(0.2)(x, training=False)), asleep)
    assert not same(one(lambda x: layers.Dropout(0.2)(x, training=True)), asleep)
