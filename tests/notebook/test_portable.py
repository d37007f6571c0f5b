"""What may be an answer, and what a learner is told about the rest."""

from __future__ import annotations

from collections import OrderedDict, defaultdict, namedtuple
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from stackgraph.opening.owned import given
from stackgraph.portable import MAX_ARRAY_ELEMENTS, identity, why_not_portable

Size = namedtuple("Size", "batch units")

PLAIN: list[Any] = [
    None, True, 3, -2.5, float("nan"), "text", (), (None, 64), [1, [2, (3,)]], {"a": {1: [None]}},
    np.float32(2), np.bool_(True), np.arange(6).reshape(2, 3), np.array(["a", "b"]), 10**40,
    OrderedDict(a=1), defaultdict(list, a=[1]), Size(1, (2, 3)),
]  # fmt: skip


@pytest.mark.parametrize("value", PLAIN)
def test_plain_values(value: Any) -> None:
    assert why_not_portable(value) is None


class Secretive(dict):
    def __iter__(self) -> Any:
        return iter(())


class Liar(int):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


def deep(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


def looped() -> list[Any]:
    value: list[Any] = [1]
    value.append(value)
    return value


REFUSED: list[tuple[Any, str]] = [
    ({1, 2}, "write a list"),
    ([1, {2}], "write a list"),
    (object(), "an object of class object"),
    (len, "call it"),
    (int, "call it"),
    (lambda: 1, "call it"),
    (1j, "complex"),
    (Fraction(1, 2), "Fraction"),
    (Liar(3), "write int(...)"),
    (Secretive(a=1), "write dict(...)"),
    ({Liar(3): 1}, "write int(...)"),
    (np.array([object()]), "type object"),
    (np.array([1j]), "complex128"),
    (np.ma.array([1]), "np.asarray"),
    (np.zeros(MAX_ARRAY_ELEMENTS + 1, dtype="int8"), "more than"),
    ("x" * 200_000, "longer"),
    ([0] * 200_000, "more than"),
    (deep(50), "nested"),
    (looped(), "nested"),
    (1 << 5000, "too large"),
]


@pytest.mark.parametrize(("value", "hint"), REFUSED)
def test_other_values_are_refused_with_a_mend(value: Any, hint: str) -> None:
    reason = why_not_portable(value)
    assert reason is not None
    assert hint in reason
    assert "\n" not in reason
    assert "0x" not in reason


def test_identity_is_the_objects_own_unless_a_grader_says_otherwise() -> None:
    class Thing:
        pass

    a, b = Thing(), Thing()
    assert identity(a) == identity(a) != identity(b)
    a._stackgraph_identity = b._stackgraph_identity = "t3"  # type: ignore[attr-defined]
    assert identity(a) == identity(b) == "t3"
    a._stackgraph_identity = 0  # type: ignore[attr-defined]
    assert identity(a) == 0


# ------------------------------------------------------------------------------------- with Keras


@pytest.fixture(scope="module")
def keras() -> Any:
    return pytest.importorskip("keras")


def around(keras: Any, *steps: Any) -> Any:
    x = y = keras.Input((4,))
    for step in steps:
        y = step(y)
    return keras.Model(x, y)


@pytest.mark.keras
def test_keras_own_parts_are_portable(keras: Any) -> None:
    layers, ops = keras.layers, keras.ops
    for activation in (
        "relu", None, keras.activations.gelu, ops.relu, layers.ReLU(), layers.LeakyReLU(0.1),
    ):  # fmt: skip
        assert why_not_portable(around(keras, layers.Dense(2, activation=activation))) is None
    dense = layers.Dense(
        2, kernel_initializer=keras.initializers.HeNormal(), kernel_regularizer="l2",
        kernel_constraint=keras.constraints.MaxNorm(1.0),
    )  # fmt: skip
    inner = keras.Sequential([keras.Input((2,)), layers.Dense(3)])
    model = around(keras, dense, inner, ops.abs, lambda t: t * 2 + 1, lambda t: ops.stack([t, t]))
    assert why_not_portable(model) is None
    assert why_not_portable(keras.Sequential([layers.Dense(2)])) is None
    x = keras.Input((5, 4))
    wrapped = layers.Bidirectional(layers.LSTM(3))(layers.TimeDistributed(layers.Dense(2))(x))
    assert why_not_portable(keras.Model(x, wrapped)) is None


@pytest.mark.keras
def test_tensorflow_functions_that_keras_has_too(keras: Any) -> None:
    tf = pytest.importorskip("tensorflow")
    layers = keras.layers
    assert why_not_portable(around(keras, layers.Dense(2, activation=tf.nn.relu))) is None
    reason = why_not_portable(around(keras, layers.Dense(2, activation=tf.nn.softmax)))
    assert reason is not None
    assert "write activation='softmax'" in reason


@pytest.mark.keras
def test_parts_of_ones_own_are_refused(keras: Any) -> None:
    layers = keras.layers

    class Mine(layers.Layer):
        def call(self, x: Any) -> Any:
            return x

    class MyModel(keras.Model):
        def call(self, x: Any) -> Any:
            return x

    def relu(x: Any) -> Any:
        return x

    inner = keras.Sequential([keras.Input((4,)), layers.Lambda(lambda t: t)])
    x = keras.Input((4,))
    cases = [
        (around(keras, layers.Lambda(lambda t: t * 2)), "keras.ops.abs(a - b) instead of a Lambda"),
        (around(keras, inner), "hides Python code"),
        (around(keras, Mine()), "of a class of your own (Mine)"),
        (around(keras, layers.Dense(2, activation=relu)), "a function of your own (relu)"),
        (around(keras, layers.Dense(2, activation=lambda t: t)), "is a lambda"),
        (around(keras, layers.Dense(2, activation=Mine())), "class of your own (Mine)"),
        (
            around(keras, layers.Dense(2, kernel_initializer=lambda s, dtype=None: 0 * s[0])),
            "the initializer of layer",
        ),
        (MyModel(), "a model class of your own (MyModel)"),
        (
            type("Graph", (keras.Model,), {"call": lambda self, x: x})(x, x + 1),
            "a model class of your own (Graph)",
        ),
    ]  # fmt: skip
    for model, hint in cases:
        reason = why_not_portable(model)
        assert reason is not None
        assert hint in reason


@pytest.mark.keras
def test_a_class_that_claims_to_be_keras_own_is_not(keras: Any) -> None:
    class Dense(keras.layers.Layer):
        def call(self, x: Any) -> Any:
            return x

    Dense.__module__ = "keras.src.layers.core.dense"
    assert "class of your own" in (why_not_portable(around(keras, Dense())) or "")


@pytest.mark.keras
def test_given_classes_are_portable_but_not_their_subclasses(keras: Any) -> None:
    @given
    class Scale(keras.layers.Layer):
        def call(self, x: Any) -> Any:
            return 2 * x

    class Better(Scale):
        pass

    assert why_not_portable(around(keras, Scale())) is None
    assert "Better" in (why_not_portable(around(keras, Better())) or "")
    model = around(keras, Scale(name="s"))
    again = keras.models.model_from_json(model.to_json())
    assert type(again.get_layer("s")) is Scale


@pytest.mark.keras
def test_keras_things_that_are_no_answers(keras: Any) -> None:
    x = keras.Input((4,))
    assert "tensor.shape" in (why_not_portable(x) or "")
    assert "keras.Model(inputs, outputs)" in (why_not_portable({"digit": x}) or "")
    assert "put it in a model" in (why_not_portable(keras.layers.Dense(1)) or "")
    assert "history.history" in (why_not_portable(keras.callbacks.History()) or "")
    assert "convert_to_numpy" in (why_not_portable(keras.ops.ones(2)) or "")
    assert "convert_to_numpy" in (why_not_portable([keras.ops.ones(2)]) or "")


@pytest.mark.keras
def test_sizes_are_bounded(keras: Any) -> None:
    layers = keras.layers
    wide = around(keras, layers.Dense(3_000), layers.Dense(3_000))
    assert "weights" in (why_not_portable(wide) or "")
    blown = around(keras, layers.RepeatVector(10**9))
    assert "numbers for each sample" in (why_not_portable(blown) or "")


@pytest.mark.keras
def test_doubling_by_nesting_is_bounded(keras: Any) -> None:
    """Each level calls the one below it twice: small to write down, 2 ** 12 calls to run."""
    model = around(keras, keras.layers.Dense(4))
    for _ in range(12):
        model = around(keras, model, model)
    assert "more than 1000 layers" in (why_not_portable(model) or "")
