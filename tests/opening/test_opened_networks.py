"""Callables of one's own: read, compared and handed in as the operations that they are."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

pytest.importorskip("keras")

import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops

from stackgraph.architecture import Architecture, describe, expand, read_model, same_network
from stackgraph.checks import check_kinds, check_layer_count, compiled
from stackgraph.checks.core import CheckError
from stackgraph.engine.answers.collect import collect
from stackgraph.engine.answers.payload import Payload
from stackgraph.engine.answers.rebuild import Rebuilder
from stackgraph.engine.answers.refused import Refused
from stackgraph.opening import Unread
from stackgraph.portable import why_not_portable

pytestmark = pytest.mark.keras

Make = Callable[[], Any]


def crossed(value: Any) -> Any:
    """``value`` as it arrives on the trusted side."""
    header, arrays = collect(["answer"], {"answer": value})
    return Rebuilder(Payload.read(header, b"".join(arrays))).value("answer")


def header_of(value: Any) -> dict[str, Any]:
    header, _ = collect(["answer"], {"answer": value})
    read: dict[str, Any] = json.loads(header)
    return read


def graph_of(model: Any) -> Architecture:
    return expand(read_model(model))


def net(
    activation: Any = None, *after: Any, shape: tuple[int, ...] = (4,), before: Any = ()
) -> Any:
    """Some steps, a Dense of 3 units with ``activation``, some steps."""
    x = y = keras.Input(shape)
    for step in (*before, layers.Dense(3, activation=activation), *after):
        y = step(y)
    return keras.Model(x, y)


def stack(*steps: Any, shape: tuple[int, ...] = (4,)) -> Any:
    return keras.Sequential([keras.Input(shape), *steps])


def pair(step: Callable[[Any, Any], Any]) -> Any:
    a, b = keras.Input((4,)), keras.Input((4,))
    return keras.Model([a, b], layers.Dense(1)(step(a, b)))


class Bend(layers.Layer):
    def call(self, x: Any) -> Any:
        return ops.relu(x)


class Gap(layers.Layer):
    def call(self, a: Any, b: Any, training: bool = False) -> Any:
        return ops.abs(a - b)


class Scaled(layers.Layer):
    def __init__(self, by: float, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.by = by

    def call(self, x: Any) -> Any:
        return x * self.by


def swing(z: Any) -> Any:
    return ops.tanh(z)


def shares(e: Any) -> Any:
    return e / ops.sum(e, axis=-1, keepdims=True)


def absolute() -> Any:
    return net(None, ops.abs)


def softmax_by_exp(z: Any) -> Any:
    return ops.exp(z) / ops.sum(ops.exp(z), axis=-1, keepdims=True)


def softmax_shifted(z: Any) -> Any:
    e = ops.exp(z - ops.max(z, axis=-1, keepdims=True))
    return e / ops.sum(e, axis=-1, keepdims=True)


def twice_reshaped() -> Any:
    """One Lambda, called on tensors of two shapes: it does two different things."""
    flat = layers.Lambda(lambda t: ops.reshape(t, (-1, 16)))
    a, b, dense = keras.Input((4, 4)), keras.Input((2, 8)), layers.Dense(3)
    return keras.Model([a, b], layers.Add()([dense(flat(a)), dense(flat(b))]))


def twice_flattened() -> Any:
    a, b, dense = keras.Input((4, 4)), keras.Input((2, 8)), layers.Dense(3)
    return keras.Model([a, b], dense(layers.Flatten()(a)) + dense(layers.Flatten()(b)))


def around(inner: Any) -> Any:
    x = keras.Input((4,))
    return keras.Model(x, inner(x))


def without_activation() -> Any:
    model = net("relu")
    model.layers[1].activation = None
    return model


FLAT = (layers.Flatten(),)
OPENED: dict[str, tuple[Make, Make]] = {
    "a lambda": (lambda: net(lambda z: ops.tanh(z)), lambda: net("tanh")),
    "a named helper": (lambda: net(swing), lambda: net("tanh")),
    "Activation of an operation": (lambda: net(None, layers.Activation(ops.abs)), absolute),
    "Lambda of an operation": (lambda: net(None, layers.Lambda(ops.abs)), absolute),
    "Lambda of TensorFlow's": (lambda: net(None, layers.Lambda(tf.abs)), absolute),
    "Lambda that reshapes": (
        lambda: net(shape=(8, 8), before=[layers.Lambda(lambda t: ops.reshape(t, (-1, 64)))]),
        lambda: net(shape=(8, 8), before=[layers.Flatten()]),
    ),
    "tf.reshape": (
        lambda: net(shape=(8, 8), before=[layers.Lambda(lambda t: tf.reshape(t, (-1, 64)))]),
        lambda: net(shape=(8, 8), before=[layers.Flatten()]),
    ),
    "a class of one's own": (lambda: net(None, Bend()), lambda: net("relu")),
    "a class with a setting": (
        lambda: net(None, Scaled(0.5)),
        lambda: net(None, layers.Rescaling(0.5)),
    ),
    "a class of two tensors": (lambda: pair(Gap()), lambda: pair(lambda a, b: ops.abs(a - b))),
    "a Lambda of a list": (
        lambda: pair(lambda a, b: layers.Lambda(lambda t: tf.abs(t[0] - t[1]))([a, b])),
        lambda: pair(lambda a, b: ops.abs(a - b)),
    ),
    "a Lambda that ignores a tensor": (
        lambda: pair(lambda a, b: layers.Lambda(lambda t: t[0] + 0 * t[1])([a, b])),
        lambda: pair(lambda a, b: a + 0 * b),
    ),
    "a Lambda of one tensor twice": (
        lambda: net(None, lambda t: layers.Lambda(lambda p: p[0] + p[1])([t, t])),
        lambda: net(None, lambda t: t + t),
    ),
    "tf.nn.softmax": (lambda: net(tf.nn.softmax), lambda: net("softmax")),
    "tf.nn.elu": (lambda: net(tf.nn.elu), lambda: net("elu")),
    "tf.nn.gelu": (lambda: net(tf.nn.gelu), lambda: net("gelu")),
    "tf.math.tanh": (lambda: net(tf.math.tanh), lambda: net("tanh")),
    "tf in a lambda": (lambda: net(lambda z: 1 / (1 + tf.exp(-z))), lambda: net("sigmoid")),
    "tf.where": (lambda: net(lambda z: tf.where(z > 0, z, tf.zeros_like(z))), lambda: net("relu")),
    "a tf.function": (lambda: net(tf.function(tf.nn.softplus)), lambda: net("softplus")),
    "two Lambdas that make one function": (
        lambda: net(None, layers.Lambda(ops.exp, name="powers"), layers.Lambda(shares)),
        lambda: net("softmax"),
    ),
    "in a recurrent cell": (
        lambda: stack(layers.LSTM(3, activation=lambda z: ops.tanh(z)), shape=(5, 2)),
        lambda: stack(layers.LSTM(3), shape=(5, 2)),
    ),
    "in a wrapper": (
        lambda: stack(layers.TimeDistributed(layers.Dense(3, activation=swing)), shape=(5, 2)),
        lambda: stack(layers.TimeDistributed(layers.Dense(3, "tanh")), shape=(5, 2)),
    ),
    "in a Sequential": (
        lambda: stack(
            layers.Lambda(lambda t: ops.reshape(t, (-1, 64))),
            layers.Dense(3, lambda z: ops.relu(z)),
            shape=(8, 8),
        ),
        lambda: stack(layers.Flatten(), layers.Dense(3, "relu"), shape=(8, 8)),
    ),
    "in a nested model": (
        lambda: around(stack(layers.Dense(3, lambda z: ops.tanh(z)), layers.Lambda(ops.abs))),
        lambda: net("tanh", ops.abs),
    ),
    "one Lambda, two uses": (twice_reshaped, twice_flattened),
    "a Lambda that does nothing": (lambda: net(None, layers.Lambda(lambda x: x)), net),
    "an initializer of one's own": (
        lambda: stack(layers.Dense(3, kernel_initializer=lambda shape, dtype: ops.ones(shape))),
        net,
    ),
    "an activation set to None afterwards": (without_activation, net),
}  # fmt: skip


@pytest.mark.parametrize("case", OPENED)
def test_a_callable_is_the_operations_it_is_made_of(case: str) -> None:
    mine, plain = (make() for make in OPENED[case])
    assert why_not_portable(mine) is None
    assert same_network(graph_of(mine), graph_of(plain))
    there = crossed(mine)
    assert why_not_portable(there) is None
    assert same_network(graph_of(there), graph_of(plain))
    assert describe(read_model(there)) == describe(read_model(mine))
    random = np.random.default_rng(3)
    given = [random.standard_normal((4, *t.shape[1:])).astype("float32") for t in mine.inputs]
    fed: Any = given if len(given) > 1 else given[0]
    np.testing.assert_allclose(mine(fed), there(fed), atol=1e-5)


TRANSLATED: dict[str, Callable[[Any], Any]] = {
    "tf.pad": lambda z: tf.pad(z, [[0, 0], [1, 2]]),
    "tf.pad with ones": lambda z: tf.pad(z, [[0, 0], [1, 2]], constant_values=1),
    "tf.pad by reflection": lambda z: tf.pad(z, [[0, 0], [1, 2]], mode="REFLECT"),
    "tf.tile": lambda z: tf.tile(z, [1, 2]),
    "tf.repeat": lambda z: tf.repeat(z, 2, axis=1),
    "tf.reverse": lambda z: tf.reverse(z, axis=[1]),
    "tf.roll": lambda z: tf.roll(z, shift=1, axis=1),
    "tf.gather": lambda z: tf.gather(z, [2, 0], axis=1),
    "tf.einsum": lambda z: tf.einsum("bi,bi->b", z, z)[:, None],
    "tf.tensordot": lambda z: tf.tensordot(z, tf.ones((4, 2)), axes=[[1], [0]]),
    "tf.norm": lambda z: tf.norm(z, axis=1, keepdims=True),
    "tf.norm of order 1": lambda z: tf.norm(z, ord=1, axis=1, keepdims=True),
    "tf.math.reduce_euclidean_norm": lambda z: tf.math.reduce_euclidean_norm(z, 1, keepdims=True),
    "tf.one_hot": lambda z: tf.one_hot(tf.argmax(z, axis=1), 4),
    "tf.cumsum": lambda z: tf.cumsum(z, axis=1),
    "tf.nn.bias_add": lambda z: tf.nn.bias_add(z, [1.0, 2.0, 3.0, 4.0]),
}


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_function_of_tensorflow_crosses_as_what_it_computes(name: str) -> None:
    mine = stack(layers.Lambda(TRANSLATED[name]))
    assert why_not_portable(mine) is None
    given = np.random.default_rng(3).standard_normal((5, 4)).astype("float32")
    np.testing.assert_allclose(TRANSLATED[name](given), crossed(mine)(given), atol=1e-5)


def test_opening_leaves_the_model_and_the_count_of_names_alone() -> None:
    model = net(swing, layers.Lambda(ops.abs), Bend())
    parts = [(id(layer), dict(vars(layer))) for layer in model.layers]
    before = layers.Dense(1).name
    assert why_not_portable(model) is None
    crossed(model)
    read_model(model)
    assert [(id(layer), dict(vars(layer))) for layer in model.layers] == parts
    after = layers.Dense(1).name
    assert int(after.rpartition("_")[2]) == int(before.rpartition("_")[2]) + 1


def test_a_learners_graph_fails_on_tensorflow_functions_as_ever() -> None:
    assert why_not_portable(net(tf.nn.elu)) is None  # the translation is at work while opening
    with pytest.raises(ValueError, match="KerasTensor"):
        tf.nn.elu(keras.Input((4,)))


NAMED: dict[str, tuple[Callable[[Any], Any], str]] = {
    "relu by where": (lambda z: ops.where(z > 0, z, 0), "relu"),
    "relu by maximum": (lambda z: ops.maximum(0.0, z), "relu"),
    "relu by a mask": (lambda z: z * ops.cast(z > 0, "float32"), "relu"),
    "relu by the absolute value": (lambda z: (z + ops.abs(z)) / 2, "relu"),
    "logistic by exp": (lambda z: 1 / (1 + ops.exp(-z)), "sigmoid"),
    "logistic by exp, the other way": (lambda z: ops.exp(z) / (1 + ops.exp(z)), "sigmoid"),
    "logistic by tanh": (lambda z: 0.5 * (1 + ops.tanh(z / 2)), "sigmoid"),
    "tanh by exp": (lambda z: (ops.exp(z) - ops.exp(-z)) / (ops.exp(z) + ops.exp(-z)), "tanh"),
    "tanh by the logistic": (lambda z: 2 * ops.sigmoid(2 * z) - 1, "tanh"),
    "softmax by exp": (softmax_by_exp, "softmax"),
    "softmax with the maximum taken off": (softmax_shifted, "softmax"),
    "softmax by its logarithm": (lambda z: ops.exp(ops.log_softmax(z)), "softmax"),
    "logistic by its logarithm": (lambda z: ops.exp(ops.log_sigmoid(z)), "sigmoid"),
    "softplus": (lambda z: ops.log(1 + ops.exp(z)), "softplus"),
    "silu": (lambda z: z * ops.sigmoid(z), "silu"),
    "relu6 by clip": (lambda z: ops.clip(z, 0, 6), "relu6"),
    "leaky relu": (lambda z: ops.maximum(0.1 * z, z), "leaky_relu(negative_slope=0.1)"),
    "elu by where": (lambda z: ops.where(z > 0, z, ops.exp(z) - 1), "elu"),
}


@pytest.mark.parametrize("case", NAMED)
def test_arithmetic_is_the_function_that_it_spells_out(case: str) -> None:
    written, name = NAMED[case]
    for model in (net(None, written), net(written), net(None, layers.Lambda(written))):
        (dense,) = graph_of(model).layers
        assert dense.activation == name


REDUCED: list[tuple[Callable[[Any], Any], Callable[[Any], Any]]] = [
    (lambda z: ops.sqrt(ops.square(z)), ops.abs),
    (lambda z: (z * z) ** 0.5, ops.abs),
    (lambda z: ops.maximum(z, -z), ops.abs),
    (lambda z: ops.sum(z, axis=(1, 2)) / 64, layers.GlobalAveragePooling2D()),
    (
        lambda z: ops.sum(z, axis=-1, keepdims=True) / 3,
        lambda z: ops.mean(z, axis=3, keepdims=True),
    ),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(REDUCED)))
def test_arithmetic_is_the_operation_that_it_spells_out(number: int) -> None:
    written, plain = (net(None, step, shape=(8, 8, 2)) for step in REDUCED[number])
    assert same_network(graph_of(written), graph_of(plain))


WRONG: dict[str, tuple[Callable[[Any], Any], str]] = {
    "a threshold elsewhere": (lambda z: ops.where(z > 1, z, 0), "relu"),
    "capped far out": (lambda z: ops.minimum(ops.maximum(z, 0), 100.0), "relu"),
    "a leak": (lambda z: ops.where(z > 0, z, 0.01 * z), "relu"),
    "half the slope": (lambda z: 1 / (1 + ops.exp(-0.5 * z)), "sigmoid"),
    "the sign lost": (lambda z: 1 / (1 + ops.exp(z)), "sigmoid"),
    "over the samples": (lambda z: ops.softmax(z, axis=0), "softmax"),
    "not a number anywhere": (lambda z: ops.relu(z) + 0 * ops.log(-ops.abs(z) - 1), "relu"),
    "not a number for some": (lambda z: ops.sqrt(z) ** 2, "relu"),
    "infinite": (lambda z: ops.relu(z) / (0 * z), "relu"),
    "the exact for the approximate": (lambda z: ops.gelu(z, approximate=False), "silu"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_other_arithmetic_is_not_that_function(case: str) -> None:
    written, name = WRONG[case]
    assert not same_network(graph_of(net(None, written)), graph_of(net(name)))


# ------------------------------------------------------------------ what cannot be opened


class Weighed(layers.Layer):
    def build(self, shape: Any) -> None:
        self.w = self.add_weight(shape=(shape[-1],))

    def call(self, x: Any) -> Any:
        return x * self.w


class Noisy(layers.Layer):
    def call(self, x: Any, training: bool = False) -> Any:
        return x + 1 if training else x


def liar(x: Any) -> Any:
    return ops.relu(x) if isinstance(x, keras.KerasTensor) else 0 * x


HIDDEN = layers.Dense(3)
HIDDEN.build((None, 3))
VARIABLE = keras.Variable(2.0)
OWN_WEIGHTS, HIDES, AGAIN = "weights that it makes itself", "hides the weights of", "each time"
CLOSED: dict[str, tuple[Make, str]] = {
    "weights of its own": (lambda: net(None, Weighed()), OWN_WEIGHTS),
    "a layer's weights": (
        lambda: net(None, layers.Lambda(HIDDEN.call, output_shape=(3,))),
        "hides",
    ),
    "a layer in a lambda": (lambda: net(None, layers.Lambda(lambda t: HIDDEN(t))), HIDES),
    "a variable": (lambda: net(lambda t: t * VARIABLE), "hides a variable"),
    "random numbers": (lambda: net(lambda t: t * np.random.default_rng().random()), AGAIN),
    "another way while training": (lambda: net(None, Noisy()), "while training"),
    "a liar": (lambda: net(liar), "another with numbers"),
    "a branch on values": (lambda: net(lambda t: t if float(ops.sum(t)) > 0 else -t), "no if"),
    "NumPy": (lambda: net(lambda t: np.tanh(t)), "no NumPy"),
    "a Python function inside": (lambda: net(lambda t: ops.map(ops.relu, t)), "Python code"),
    "a constant": (lambda: net(lambda t: ops.ones((1, 3))), "does not give back a tensor"),
}


@pytest.mark.parametrize("case", CLOSED)
def test_what_cannot_be_opened_is_refused_with_a_way_to_write_it(case: str) -> None:
    make, told = CLOSED[case]
    model = make()
    assert told in (why_not_portable(model) or "")
    assert told in str(header_of(model)["answers"]["answer"]["why"])


# ------------------------------------------------------------------ losses, metrics, optimizers


def squared(y: Any, p: Any) -> Any:
    return ops.mean(ops.square(y - p), axis=-1)


def hits(y: Any, p: Any) -> Any:
    return ops.mean(ops.equal(y, ops.round(p)))


def odd(y: Any, p: Any) -> Any:
    return ops.mean(ops.abs(y - p) ** 3)


class Mine(keras.losses.Loss):
    def __init__(self, by: float) -> None:
        super().__init__()
        self.by = by

    def call(self, y: Any, p: Any) -> Any:
        return self.by * ops.mean(y - p)


class Squared(keras.losses.Loss):
    def call(self, y: Any, p: Any) -> Any:
        return ops.mean(ops.square(y - p), axis=-1)


def of_three(y: Any, p: Any) -> Any:
    rows = ops.one_hot(ops.cast(ops.reshape(y, (-1,)), "int32"), 3)
    return ops.mean(-ops.sum(rows * ops.log(p), axis=-1))


class Steps(keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step: Any) -> float:
        return 0.1


SPARSE = keras.losses.sparse_categorical_crossentropy
LOSSES: list[tuple[Any, str]] = [
    (squared, "mean_squared_error"),
    (lambda y, p: tf.reduce_mean(tf.square(y - p)), "mean_squared_error"),
    (lambda y, p: ops.mean(ops.abs(y - p)), "mean_absolute_error"),
    (lambda y, p: SPARSE(y, p), "sparse_categorical_crossentropy"),
    (lambda y, p: -ops.mean(y * ops.log(p) + (1 - y) * ops.log(1 - p)), "binary_crossentropy"),
    (keras.losses.BinaryCrossentropy, "binary_crossentropy"),
    (keras.losses.MeanSquaredError(), "mean_squared_error"),
    (of_three, "sparse_categorical_crossentropy"),
    (odd, "a function of your own (odd)"),
    (Squared(), "mean_squared_error"),
    (Squared(reduction="sum"), "a class of your own (Squared)"),
    (Mine(2.0), "a class of your own (Mine)"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(LOSSES)))
def test_a_loss_is_known_by_what_it_gives_here_and_there(number: int) -> None:
    loss, name = LOSSES[number]
    model = net("sigmoid")
    model.compile("sgd", loss, metrics=[hits, "mae"])
    for each in (model, crossed(model)):
        given = compiled.settings(each)
        assert given is not None
        assert compiled.loss_name(given["loss"]) == name
        assert compiled.metric_names(given["metrics"])[0] == "binary_accuracy"
        assert compiled.optimizer_name(given["optimizer"]) == "sgd"


def test_what_keras_does_not_know_of_an_optimizer_costs_nothing() -> None:
    model = net()
    model.compile(keras.optimizers.Adam(Steps()), Mine(1.0), metrics=[odd])
    there = compiled.settings(crossed(model))
    assert there is not None
    assert compiled.optimizer_name(there["optimizer"]) == "adam"
    assert isinstance(there["metrics"][0], Unread)


def test_only_operations_cross() -> None:
    """The header of an answer with callables holds no code, and names no module but Keras'."""
    model = net(lambda z: ops.tanh(z), layers.Lambda(lambda t: ops.abs(t)), Bend())
    model.compile("sgd", odd, metrics=[hits])
    header, _ = collect(["m"], {"m": model})
    for word in (b"__lambda__", b"marshal", b"<lambda>", b"__main__", __name__.encode()):
        assert word not in header


def test_fractions_cross_as_numbers() -> None:
    assert crossed(Fraction(10, 2)) == 5
    assert crossed([Fraction(1, 4)]) == [0.25]


def test_nothing_is_printed_and_nobody_warned(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        crossed(stack(layers.LSTM(3, activation=lambda z: ops.tanh(z)), shape=(5, 2)))
    assert capsys.readouterr() == ("", "")


# ------------------------------------------------------------------ crafted answers

UNREAD = "stackgraph.opening.parts"
OTHER_CODE = [
    {"module": "keras.layers", "class_name": "Lambda", "config": {}, "registered_name": None},
    {"module": "os", "class_name": "function", "config": "system", "registered_name": "function"},
    {"module": "builtins", "class_name": "__lambda__", "config": {"value": ""}},
    {"module": "keras.src.ops.core", "class_name": "Map", "config": {}, "registered_name": "Map"},
    {"module": UNREAD, "class_name": "Unread", "config": {"what": 1, "name": ""}},
    {"module": UNREAD, "class_name": "Unread", "config": {"what": "x" * 999, "name": ""}},
    {"module": UNREAD, "class_name": "Unread", "config": {"what": "x"}},
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(OTHER_CODE)))
@pytest.mark.parametrize("place", ["activation", "kernel_regularizer"])
def test_nothing_but_operations_is_rebuilt(number: int, place: str) -> None:
    header, arrays = collect(["answer"], {"answer": net("tanh")})
    told = json.loads(header)
    told["answers"]["answer"]["config"]["layers"][1]["config"][place] = OTHER_CODE[number]
    forged = Payload.read(json.dumps(told).encode(), b"".join(arrays))
    with pytest.raises(Refused):
        Rebuilder(forged).value("answer")


NAMELESS: list[Any] = [
    ops.sin,
    tf.sin,
    lambda z: z * z,
    lambda z: ops.exp(-(z**2)),
    lambda z: z + ops.sin(z),
    lambda z: z / ops.sum(ops.abs(z), axis=1, keepdims=True),
]


@pytest.mark.parametrize("activation", NAMELESS, ids=range(len(NAMELESS)))
def test_the_steps_of_an_activation_are_no_layers(activation: Any) -> None:
    made = net(activation, layers.Dropout(0.5), layers.Dense(2))
    for model in (made, crossed(made)):
        check_kinds(model, ["Dense", "Dropout", "Dense"], name="answer")
        check_layer_count(model, 3, name="answer")
        boxed = keras.Sequential([keras.Input((4,)), model])
        check_kinds(boxed, ["Dense", "Dropout", "Dense"], name="answer")


class OfTensorFlow(layers.Layer):
    def call(self, x: Any) -> Any:
        return tf.math.tanh(x)


@pytest.mark.parametrize("layer", [OfTensorFlow, lambda: layers.Lambda(lambda t: tf.math.tanh(t))])
def test_a_layer_that_is_an_activation_is_read_and_refused_with_a_way_to_write_it(
    layer: Callable[[], Any],
) -> None:
    made = net(layers.Dense(4, activation=layer()))
    assert same_network(read_model(made), read_model(net(layers.Dense(4, activation="tanh"))))
    assert "hides Python code; call it in the graph itself" in str(why_not_portable(made))


def test_operations_of_the_learner_are_layers() -> None:
    made = net(None, ops.sin, lambda z: z + ops.sin(z))
    with pytest.raises(CheckError):
        check_layer_count(made, 1, name="answer")


def test_an_opened_activation_may_be_no_larger_than_any_answer() -> None:
    header, arrays = collect(["answer"], {"answer": net(lambda z: ops.tanh(z))})
    told = json.loads(header)
    inner = told["answers"]["answer"]["config"]["layers"][1]["config"]["activation"]["config"]
    inner["layers"][0]["config"]["batch_shape"] = [None, 10**9]
    with pytest.raises(Refused):
        Rebuilder(Payload.read(json.dumps(told).encode(), b"".join(arrays))).value("answer")
