"""What may be an answer, and what a learner is told about the rest."""

from __future__ import annotations

from collections import OrderedDict, defaultdict, namedtuple
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from stackgraph.limits import MAX_ARRAY_ELEMENTS
from stackgraph.opening.owned import given
from stackgraph.portable import PRIVATE_KERAS, as_plain, identity, why_not_portable

Size = namedtuple("Size", "batch units")


class Word(str, Enum):  # noqa: UP042 - as people write it
    PARITY = "parity"


PLAIN: list[Any] = [
    None, True, 3, -2.5, float("nan"), "text", (), (None, 64), [1, [2, (3,)]], {"a": {1: [None]}},
    np.float32(2), np.bool_(True), np.arange(6).reshape(2, 3), np.array(["a", "b"]), 10**40,
    OrderedDict(a=1), defaultdict(list, a=[1]), Size(1, (2, 3)), Fraction(1, 2), Decimal("0.5"),
    Word.PARITY, {"a": [Word.PARITY]},
]  # fmt: skip


@pytest.mark.parametrize("value", PLAIN)
def test_plain_values(value: Any) -> None:
    assert why_not_portable(value) is None


def test_fractions_decimals_and_enums_are_what_they_stand_for() -> None:
    value = {"a": [Fraction(10, 2), Decimal("0.25"), (Word.PARITY, None)], Word.PARITY: 1}
    assert as_plain(value) == {"a": [5, 0.25, ("parity", None)], "parity": 1}
    assert type(as_plain(Word.PARITY)) is str


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
def test_models_of_a_class_of_ones_own_are_refused(keras: Any) -> None:
    class MyModel(keras.Model):
        def call(self, x: Any) -> Any:
            return x

    x = keras.Input((4,))
    graph = type("Graph", (keras.Model,), {"call": lambda self, x: x})(x, x + 1)
    assert "a model class of your own (MyModel)" in (why_not_portable(MyModel()) or "")
    assert "a model class of your own (Graph)" in (why_not_portable(graph) or "")
    boxed = keras.Model(x, MyModel()(x))
    assert "call its layers on tensors one by one" in (why_not_portable(boxed) or "")


@pytest.mark.keras
def test_operations_that_hold_python_functions_are_refused_by_name(keras: Any) -> None:
    ops, x = keras.ops, keras.Input((4,))
    (halved,) = ops.while_loop(lambda t: ops.max(t) > 1, lambda t: (t / 2,), (x,))
    chosen = ops.cond(ops.max(x) > 1, lambda: x * 2, lambda: x)
    for tensor, name in ((halved, "ops.while_loop"), (chosen, "ops.cond")):
        why = why_not_portable(keras.Model(x, tensor)) or ""
        assert why.startswith(f"{name} in the graph holds Python functions")
    assert why_not_portable(keras.Model(x, ops.where(x > 1, x, -x))) is None


@pytest.mark.keras
def test_the_lists_of_a_layer_leave_as_lists(keras: Any) -> None:
    layer = keras.layers.Layer()
    layer.sizes, layer.names = [1.0, 2.0], {"a": 1}
    assert why_not_portable({"sizes": layer.sizes, "names": layer.names}) is None


@pytest.mark.keras
def test_a_class_that_claims_to_be_keras_own_is_opened_like_any_other(keras: Any) -> None:
    class Dense(keras.layers.Layer):
        def build(self, shape: Any) -> None:
            self.add_weight(shape=(1,))

        def call(self, x: Any) -> Any:
            return x + 1

    Dense.__module__ = "keras.src.layers.core.dense"
    assert "weights that it makes itself" in (why_not_portable(around(keras, Dense())) or "")


@pytest.mark.keras
def test_given_classes_are_portable_with_weights_but_not_their_subclasses(keras: Any) -> None:
    @given
    class Scale(keras.layers.Layer):
        def build(self, shape: Any) -> None:
            self.by = self.add_weight(shape=(1,))

        def call(self, x: Any) -> Any:
            return self.by * x

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


@pytest.mark.keras
def test_what_a_model_returns_is_numbers_and_so_an_answer(keras: Any) -> None:
    numbers = keras.ops.convert_to_tensor([1.0, 2.0])
    assert why_not_portable(numbers) is None
    assert why_not_portable([numbers, {"A": numbers}]) is None
    plain = as_plain([numbers, {"A": numbers}])
    assert [type(plain[0]), type(plain[1]["A"])] == [np.ndarray, np.ndarray]
    assert as_plain(keras.ops.max(numbers)) == 2.0


@pytest.mark.keras
def test_a_shape_of_tensorflow_is_a_tuple() -> None:
    import tensorflow as tf

    assert why_not_portable(tf.zeros((2, 3)).shape) is None
    assert as_plain({"a": tf.zeros((2, 3)).shape}) == {"a": (2, 3)}
    assert as_plain(tf.TensorShape([None, 3])) == (None, 3)
    assert "number of axes" in (why_not_portable(tf.TensorShape(None)) or "")


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


@pytest.mark.keras
def test_the_private_copy_of_keras_is_told_as_what_it_is(keras: Any) -> None:
    pytest.importorskip("tensorflow")
    from tensorflow.python.keras.layers import Dense
    from tensorflow.python.keras.models import Sequential

    from stackgraph.checks import CheckError, check_built, check_number

    for value in (Sequential([Dense(3)]), Dense(3)):
        assert why_not_portable(value) == PRIVATE_KERAS
    with pytest.raises(CheckError, match="old, private copy of Keras") as caught:
        check_built(Sequential([Dense(3)]), name="model")
    assert caught.value.actual == "a Sequential of TensorFlow's private old Keras"
    with pytest.raises(CheckError, match="old, private copy of Keras"):
        check_number(Sequential([Dense(3)]), 3, name="n")
